//! The work told by what it is done with: "samma häckar, samma rabatter, samma gräsklippare", "I repair the same switches on
//! the same tracks".
//!
//! Never here: the same rooms, colleagues and terms, which tell nothing of the work.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::{whole, works};

/// "Samma rabatter".
static SAME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:samma|same) (?:gamla |old |very )?(?P<noun>[a-z]{3,})"));
/// What goes with the place, the employer or the way there.
const NO_WORK: &str = "chef chefen chefer kollegor kollega kollegorna gang team grupp arbetsgrupp kontor kontoret rum rummet lokal \
    lokaler lokalen lokalerna hus huset byggnad plats platsen stalle stallet adress skrivbord stol dator telefon nummer telefonnummer \
    mejl mail mejladress konto kontot lon loner semester arbetstid arbetstider tid tider schema pension villkor avtal anstallning \
    anstallningsvillkor titel tjanst tjansten befattning roll yrke dag datum vag resa sak saker satt vis kaffe kaffemaskin kok fikarum \
    kantin lunch buss bussen utsikt utsikten fonster fonstret view window tag vagn cykel bil parkering trappa korridor vaning dorr forvaltning bolag organisation arbetsgivare person \
    namn procent grad omfattning sysselsattningsgrad uppgifter arbetsuppgifter jobb arbete innehall uppdrag sysslor som fackforbund fack \
    boss manager colleagues team office room building desk address phone number salary pay hours terms contract title position role job \
    day date way thing things coffee kitchen floor door company organisation organization person name time times schedule place union \
    duties tasks work car cars bike train account post percentage employer city kommun stad ort one ones as kind sort typ slags";
static NO_WORK_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| NO_WORK.split_whitespace().collect());
/// Endings of more of them: "passerkort", "enhetschef".
const NO_WORK_ENDINGS: [&str; 9] = [
    "chef",
    "plats",
    "nummer",
    "kort",
    "namnd",
    "enhet",
    "avdelning",
    "dator",
    "direktor",
];
/// What is denied is not the same.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|aldrig|inga|ingen|inget|knappast|not|no|never|don t|doesn t|won t|isn t|instead|istallet|i stallet) ",
    )
});
/// That nothing is added denies nothing.
static NOTHING_ELSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:kommer )?(?:inte|aldrig|knappt) (?:att )?marka (?:nagonting|nagot|nat|av det|nagon skillnad)|(?:won t|will not|don t|will never) notice (?:anything|a thing|any difference)|(?:inget|ingenting|inte nagot|inga) (?:annat|andra|nytt|nya|mer|laggs till)|nothing (?:else|more|new)|(?:nobody|no one) (?:[^ .,]+ ){0,4}?anything else) ",
    )
});
/// Somebody who does something with them.
static DOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ (?:och )?(?P<first>[a-z]{2,}r) (?:samma|same)| (?:jag|hon|han|hen|@person|vi|och|i|she|he|and) (?:(?:still|fortfarande|will|ll|am|is|be) ){0,2}(?P<verb>[a-z]{3,})| (?P<turned>[a-z]{2,}r) (?:jag|hon|han|hen|@person)| (?:samma|same) [a-z]+ (?P<who>[a-z]{3,}[rs]) (?:[a-z]+ )?(?:samma|the same)) ",
    )
});

/// "Samma handläggning, samma ritningar, samma samråd": a sentence of nothing else.
static ALONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:alltsa|so|det ar|it is|it s) )?(?:(?:the )?(?:samma|same) (?:gamla |old )?[a-z]+ (?:(?:, |och |and ){1,2}|[.;] |$))+$",
    )
});
/// Whose they are as well: "samma kunder som sina kollegor", "som vi".
static AS_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:som|as) (?:vi|oss|de|dem|dom|sina|mina|min|hennes|hans|deras|@person|kolleg[a-z]*|we|us|they|them|her|his|their|my|(?P<who>[a-z]+) [.,;]) ",
    )
});
/// What stands there and is nobody: "som nu".
const TIMES: [&str; 10] = [
    "nu", "idag", "forut", "forr", "tidigare", "innan", "alltid", "vanligt", "hittills", "before",
];

/// Whom and what cases work is for, whatever the work is, by the ends of the words.
const OF_PEOPLE: [&str; 30] = [
    "arenden",
    "arende",
    "ritningar",
    "utredningar",
    "handlaggning",
    "handlaggningen",
    "bokningar",
    "bestallningar",
    "kunder",
    "klienter",
    "elever",
    "eleverna",
    "brukare",
    "boende",
    "patienter",
    "hyresgaster",
    "klasser",
    "familjer",
    "samrad",
    "fakturor",
    "customers",
    "clients",
    "pupils",
    "classes",
    "cases",
    "patients",
    "tenants",
    "faults",
    "stations",
    "stationer",
];
/// What else it is done with.
const OF_THINGS: [&str; 14] = [
    "system",
    "systemen",
    "rutiner",
    "register",
    "rapporter",
    "avtal",
    "leverantorer",
    "maskiner",
    "fragor",
    "systems",
    "reports",
    "contracts",
    "suppliers",
    "machines",
];
/// Beginnings of what goes with the terms: "lönesystem", "semesterrutiner".
const TERMS: [&str; 7] = [
    "lone",
    "semester",
    "kollektiv",
    "arbetstid",
    "tid",
    "pension",
    "friskvard",
];

fn is_of_people(noun: &str) -> bool {
    OF_PEOPLE.iter().any(|end| noun.ends_with(end))
}

/// Whether a noun is of what work is done with or for.
pub(super) fn is_of_work(noun: &str) -> bool {
    is_of_people(noun) || OF_THINGS.iter().any(|end| noun.ends_with(end))
}

/// Whether a word is of the place, the employer or the terms, and of no work.
pub(super) fn is_no_work(noun: &str) -> bool {
    NO_WORK_WORDS.contains(noun) || NO_WORK_ENDINGS.iter().any(|end| noun.ends_with(end))
}

/// What is told to be the same, each once, without what tells no work.
pub(super) fn nouns(norm: &str) -> Vec<&str> {
    let mut nouns: Vec<&str> = SAME
        .captures_iter(norm)
        .filter_map(|found| found.name("noun").map(|noun| noun.as_str()))
        .filter(|noun| !is_no_work(noun) && !TERMS.iter().any(|term| noun.starts_with(term)))
        .collect();
    nouns.sort_unstable();
    nouns.dedup();
    nouns
}

/// Whether the sentence tells the work to be the same by at least two of the things that it is done with.
pub(super) fn tell(norm: &str) -> bool {
    let nouns = nouns(norm);
    let does = || {
        let verbs = DOES.captures_iter(norm).filter_map(|found| {
            let names = ["first", "verb", "turned", "who"];
            names.iter().find_map(|name| found.name(name))
        });
        verbs.into_iter().any(|verb| works::is_work(verb.as_str()))
    };
    let of_work = || {
        nouns.iter().filter(|noun| is_of_work(noun)).count() >= 2
            && nouns.iter().any(|noun| is_of_people(noun))
    };
    let told = nouns.len() >= 2 && does() || ALONE.is_match(norm) && of_work();
    let as_others = AS_OTHERS.captures_iter(norm).any(|found| {
        let who = found.name("who").map(|who| who.as_str());
        who.is_none_or(|who| !TIMES.contains(&who))
    });
    told && !as_others
        && !whole::is_for_a_time(norm)
        && !DENIED.is_match(&NOTHING_ELSE.replace_all(norm, " "))
}
