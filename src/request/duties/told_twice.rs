//! One work told of now and told again of then, in its own words: "hon har ritat våra kajkartor sedan 2016 … från den dagen
//! ritar hon våra kajkartor", "jag kollar fettavskiljare här och jag ska kolla fettavskiljare där".
//!
//! Whatever the work is: where all that is told of then was told of now, and nothing of now is left out, nothing changes.
//! Never here: titles, rooms and terms told twice, one word alone, and work that is denied, hedged or somebody else's.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::document::{Part, Sentence};
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::same_things;
use super::then_and_now;
use super::works;

/// Units before the second telling among which the first one is looked for.
const NEAR: usize = 10;
/// Words of work that both must have.
const LEAST: usize = 2;
/// Letters of these words together.
const LETTERS: usize = 8;

/// Words that tell nothing of a work: of grammar, of time and place, of who employs and pays.
const STOP: &str = "tillgang tillgangen behorighet behorigheter konto kontot mapp mappen mappar outlook teams mobil mobilen mobile datorn telefonen licens licenser access account folder folders oforandrade oforandrat narmaste gamla nya arbetsuppgifter uppgifter arbetsuppgifterna uppgifterna duties tasks vem vilka vilken vilket vad hur jag mig mej min mitt mina hon henne hennes han honom hans hen hens vi oss var vart vara de dem dom deras sin sitt sina flytten bytet overgangen transfer move \
    den det denna detta dessa en ett som att och eller men sa for av om i pa till fran hos vid med under efter innan kring genom at \
    ar vara varit var blir blev bli har hade haft ha ska skall skulle kommer kommit gor gora gjort gjorde gar ga gatt far fa fick fatt \
    kan kunna vill bara just precis exakt ocksa aven redan alltid fortfarande vidare fortsatter fortsatta fortsatt likadant alltsa ju \
    val nog dock sedan sen nu idag dag dagar da dar har hit dit imorgon igar hela tiden vecka veckan manad manaden ar aret aren januari \
    februari mars april maj juni juli augusti september oktober november december mandag tisdag onsdag torsdag fredag framover \
    hittills darefter tidigare forr forut ifran och med fr om tom papperet pappret formellt samma exakt egen eget egna gamla var samtliga \
    alla allt allting nar medan bade darfor harmed tack anstalld anstallda anstallning anstallningen arbetsgivare arbetsgivaren betalar \
    betalas betala lon lonen ger ge tjanst tjansten tar over tas tillhor hor lyder flyttas flyttar flytta byter byta overgar sida sidan \
    uppdrag rakning vagnar lista listan \
    a an the this that these those of to in on at by for from with as and or but so is am are was were be been being has have had do does \
    did done doing will would shall should can could may m s re ve ll d i me my mine we us our ours you your she her hers he him his they \
    them their it its now today then there here still also too just exactly precisely same very who whom which what when where since \
    until before after again always already onwards onward forward forwards henceforth going goes go continue continues continuing keep \
    keeps keeping on over up out paying pays paid pay employed employs employer employee employment starting start january february march \
    april may june july august october december monday tuesday wednesday thursday friday behalf years year ar";
static STOP_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| STOP.split_whitespace().collect());
/// What marks the second telling.
const THEN: &str = "ska skall kommer dar sedan sen darefter fortfarande still vidare framover framgent fortsattningsvis will ll there then \
    onwards onward henceforth @date da fortsatter continues fortsatt imorgon";
/// What makes a unit tell no whole work, or none that is so.
const UNSURE: &str = "inte ej icke aldrig inget ingen inga not no never don doesn won isn aren slipper slipp slutar sluta slutade lamnar \
    lamna utom forutom except instead istallet stallet nastan ungefar cirka typ almost about roughly mostly mest framst delvis partly \
    halva halften half del delar parts bland ibland sometimes kanske maybe perhaps eventuellt troligen probably om if ifall hoppas hope \
    hopes vill skulle would might utover dessutom besides ytterligare additional plus fler more mer new nya nytt annan annat andra other \
    tillkommer extra hade had var was brukade used fritid fritiden ledigt skift kollega kollegan kollegor colleague colleagues chef chefen manager \
    boss vikarie vikarien eftertradare foretradare successor predecessor varannan";
static UNSURE_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| UNSURE.split_whitespace().collect());
/// Endings of days on which something is done.
const WEEKDAYS: [&str; 6] = ["sdagar", "ndagar", "edagar", "ndays", "sdays", "rdays"];
/// The writer, and others.
const FIRST: &str = "jag mig mej min mitt mina my me mine vi we";
const THIRD: &str = "hon han hen she he @person henne honom her him";
/// What stands right before a verb.
const BEFORE_VERB: &str =
    "jag hon han hen she he ska skall att will to ll be fortfarande still alltid always @person";
/// What stands right behind one.
const BEHIND_VERB: &str = "jag hon han hen";

/// What denies nothing.
static ASIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:, )?(?:tro det eller ej|vare sig (?:man|jag|hon|han) vill eller ej|believe it or not) ",
    )
});

/// A clause, or what of a sentence lies between two turns of it.
struct Unit {
    /// The sentence, by its place in the part.
    sentence: usize,
    /// Stems of the words that tell of work, each once.
    work: Vec<String>,
    /// Whether a verb of work is among them.
    does: bool,
    is_then: bool,
    is_sure: bool,
    /// Days of the week that it is done on.
    days: Vec<String>,
    who: Who,
}

/// Whose doing a unit tells, as far as its words say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Writer,
    Another,
    Either,
}

/// The sentence, by its place in the part, that tells the work again.
pub(super) fn told(part: &Part) -> Option<usize> {
    let sentences = part.sentences.iter().enumerate();
    let units: Vec<Unit> = sentences
        .filter(|(_, sentence)| {
            !sentence.question && sentence.tokens.len() <= super::LONGEST_SENTENCE
        })
        .flat_map(|(at, sentence)| units_of(at, sentence))
        .collect();
    units.iter().enumerate().find_map(|(at, then)| {
        let first = at.saturating_sub(NEAR);
        let mut before = units.get(first..at)?.iter().rev();
        let again = then.is_then && before.any(|now| is_the_same(now, then));
        let more = || {
            let rest = units.get(at + 1..).unwrap_or_default().iter();
            rest.take_while(|unit| unit.sentence == then.sentence)
                .any(|unit| unit.does)
        };
        (again && !more()).then_some(then.sentence)
    })
}

/// Whether some words name a work: a verb of somebody, and at least one thing that it is done with.
pub(super) fn tells_work(norm: &str) -> bool {
    let words: Vec<&str> = norm.split_whitespace().collect();
    let told = unit(0, &words);
    told.does && told.is_sure && told.work.len() >= LEAST
}

fn is_the_same(now: &Unit, then: &Unit) -> bool {
    let all_in = |one: &Unit, other: &Unit| {
        let mut words = one.work.iter();
        words.all(|word| other.work.iter().any(|also| is_one(word, also)))
    };
    let letters: usize = then.work.iter().map(String::len).sum();
    let two_persons = matches!(
        (now.who, then.who),
        (Who::Writer, Who::Another) | (Who::Another, Who::Writer)
    );
    now.is_sure
        && then.is_sure
        && !two_persons
        && now.days == then.days
        && (now.does || then.does)
        && then.work.len() >= LEAST
        && letters >= LETTERS
        && all_in(now, then)
        && all_in(then, now)
}

/// Whether two stems are of one word, or one of them of a compound with the other.
fn is_one(one: &str, other: &str) -> bool {
    one == other
        || one.len().min(other.len()) >= 5 && (one.ends_with(other) || other.ends_with(one))
}

fn units_of(at: usize, sentence: &Sentence) -> Vec<Unit> {
    let mut depth = 0_u32;
    let outside = |word: &&str| {
        match *word {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    let norm = ASIDE.replace_all(&sentence.norm, " ");
    let words: Vec<&str> = norm.split_whitespace().filter(outside).collect();
    let mut units = Vec::new();
    let mut start = 0;
    for end in 1..=words.len() {
        if end < words.len() && !turns(words.get(end..).unwrap_or_default()) {
            continue;
        }
        let of_unit = words.get(start..end).unwrap_or_default();
        units.push(unit(at, of_unit));
        start = end;
    }
    units
}

/// Whether a new unit begins with these words.
fn turns(words: &[&str]) -> bool {
    let joins = |word: &str| matches!(word, "och" | "and" | "men" | "but" | "medan" | "while");
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    match word(0) {
        "." | ";" | ":" | "–" => true,
        "," => joins(word(1)) && !is_listed(words),
        _ => {
            joins(word(0))
                && (lexicon::lists(FIRST, word(1))
                    || lexicon::lists(THIRD, word(1))
                    || matches!(word(1), "i" | "@date" | "dar"))
        }
    }
}

/// ", och städar …": the last of a list, with no subject of its own.
fn is_listed(words: &[&str]) -> bool {
    let third = words.get(2).copied().unwrap_or_default();
    !lexicon::lists(FIRST, third)
        && !lexicon::lists(THIRD, third)
        && !third.ends_with("ing")
        && third != "i"
}

fn unit(sentence: usize, words: &[&str]) -> Unit {
    let any = |of: &str| words.iter().any(|word| lexicon::lists(of, word));
    let mut work: Vec<String> = Vec::new();
    let mut does = false;
    for (at, word) in words.iter().enumerate() {
        let before = at
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or_default();
        let behind = words.get(at + 1).copied().unwrap_or_default();
        // "Samma team": what is told to be the same adds nothing.
        if matches!(before, "samma" | "same") && works::is_work(word) || !tells(word) {
            continue;
        }
        if matches!(before, "samma" | "same") && !is_verb(word, "", behind) {
            continue;
        }
        does |= is_verb(word, before, behind);
        let stem = stem(word).to_owned();
        if !work.contains(&stem) {
            work.push(stem);
        }
    }
    let after_the_move = words.windows(2).any(|two| {
        matches!(
            two,
            [
                "efter" | "after",
                "flytten" | "bytet" | "the" | "overgangen"
            ]
        )
    });
    Unit {
        sentence,
        work,
        does,
        is_then: any(THEN) || after_the_move,
        days: words
            .iter()
            .filter(|word| WEEKDAYS.iter().any(|end| word.ends_with(end)))
            .map(|word| (*word).to_owned())
            .collect(),
        is_sure: !words.iter().any(|word| UNSURE_WORDS.contains(word)),
        who: match (any(FIRST), any(THIRD)) {
            (true, false) => Who::Writer,
            (false, true) => Who::Another,
            _ => Who::Either,
        },
    }
}

/// Whether a word tells of work, and not of grammar, time, place or terms.
fn tells(word: &str) -> bool {
    let letters = word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    letters
        && !STOP_WORDS.contains(word)
        && ![word, stem(word)].into_iter().any(same_things::is_no_work)
}

fn is_verb(word: &str, before: &str, behind: &str) -> bool {
    // "I" is "in" in Swedish: what stands behind it is a verb where it begins an English clause.
    let joined = matches!(before, "och" | "o") && word.ends_with('r') && word.len() > 4;
    let placed =
        lexicon::lists(BEFORE_VERB, before) || lexicon::lists(BEHIND_VERB, behind) || joined;
    works::is_work(word) || placed && then_and_now::is_work(word)
}

/// A word without its ending, unless too little were left.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 26] = [
        "arna", "erna", "orna", "ande", "ende", "ing", "ade", "ar", "er", "or", "en", "et", "at",
        "it", "na", "es", "ed", "as", "a", "e", "s", "n", "t", "d", "r", "de",
    ];
    let found = ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        (stem.len() >= 3 || *ending == "r" && stem.len() == 2).then_some(stem)
    });
    found.unwrap_or(word)
}
