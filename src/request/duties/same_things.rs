//! The work told by what it is done with: "samma häckar, samma rabatter, samma gräsklippare", "I repair the same switches on
//! the same tracks".
//!
//! Never here: the same rooms, colleagues and terms, which tell nothing of the work.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// "Samma rabatter".
static SAME: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:samma|same) (?:gamla |old |very )?(?P<noun>[a-z]{3,})"));
/// What goes with the place, the employer or the way there.
const NO_WORK: &str = "chef chefen chefer kollegor kollega kollegorna gang team grupp arbetsgrupp kontor kontoret rum rummet lokal \
    lokaler lokalen lokalerna hus huset byggnad plats platsen stalle stallet adress skrivbord stol dator telefon nummer telefonnummer \
    mejl mail mejladress konto kontot lon loner semester arbetstid arbetstider tid tider schema pension villkor avtal anstallning \
    anstallningsvillkor titel tjanst tjansten befattning roll yrke dag datum vag resa sak saker satt vis kaffe kaffemaskin kok fikarum \
    kantin lunch buss bussen tag vagn cykel bil parkering trappa korridor vaning dorr forvaltning bolag organisation arbetsgivare person \
    namn procent grad omfattning sysselsattningsgrad uppgifter arbetsuppgifter jobb arbete innehall uppdrag sysslor som fackforbund fack \
    boss manager colleagues team office room building desk address phone number salary pay hours terms contract title position role job \
    day date way thing things coffee kitchen floor door company organisation organization person name time times schedule place union \
    duties tasks work account post percentage employer city kommun stad ort one ones as kind sort typ slags";
/// Nothing is added to it.
static NOTHING_ELSE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:inget|ingenting|inte nagot|inga|ingen|inte) (?:[^ .,]+ ){0,3}?(?:annat|andra|nytt|nya|mer|laggs till|tillkommer|forsvinner|utover|nagot annat)|varken mer eller mindre|nothing (?:else|more|new)|(?:nobody|no one) (?:[^ .,]+ ){0,4}?anything else|not anything else) ",
    )
});
/// Somebody who does something with them.
static DOES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|hon|han|hen|@person|vi) (?:[^ .,;]+ )?(?P<verb>[a-z]{2,}r)|(?P<turned>[a-z]{2,}r) (?:jag|hon|han|hen|@person)|(?:i|she|he) (?:(?:still|will|ll|am|is) )?(?:be )?(?P<does>[a-z]{3,})) ",
    )
});
/// Verbs of being, having, sitting and going.
const NO_DOING: &str = "sitter ar har bor jobbar arbetar tar aker cyklar gar reser parkerar hor tillhor ligger far behaller flyttar ater \
    lunchar byter kommer heter blir ser tror vet vill ska kan maste later star borjar stannar haller kvar sit sits have has live lives \
    work works take takes ride rides drive drives go goes belong belongs get gets keep keeps move moves eat eats stay stays share \
    shares am is are was remain remains want wants need needs";

/// Whether the sentence tells the work to be the same by at least two of the things that it is done with.
pub(super) fn tell(norm: &str) -> bool {
    let is = |list: &str, word: &str| list.split_whitespace().any(|other| other == word);
    let mut nouns: Vec<&str> = SAME
        .captures_iter(norm)
        .filter_map(|found| found.name("noun").map(|noun| noun.as_str()))
        .filter(|noun| !is(NO_WORK, noun))
        .collect();
    nouns.sort_unstable();
    nouns.dedup();
    let does = || {
        DOES.captures_iter(norm).any(|found| {
            // "I" is a pronoun in English alone.
            let english = norm.contains(" same ").then_some("does");
            ["verb", "turned"]
                .into_iter()
                .chain(english)
                .filter_map(|name| found.name(name))
                .any(|verb| !is(NO_DOING, verb.as_str()))
        })
    };
    nouns.len() >= 2 && (NOTHING_ELSE.is_match(norm) || does())
}
