//! Verbs that tell of a work and of nothing else: who does the same things with them has the same work.
//!
//! Never here: verbs of sitting, going, having, reporting and using, which one does beside any work.

use super::same_things;

/// The beginnings of such verbs, folded.
const STEMS: &str = "undervis rita klipp grave grav laga lage skoter skota handlagg hantera hanter stada varda trana gransk inspekt \
    tvatt mala rattar bokar boka handled besok utred administr driver programm repar repair teach draw clean handle answer svarar \
    svara fixar fixes mend sell sells saljer salja cook treat coach testar measur samordn konstru projekter bygger bygga snickr limm \
    odlar odla planter vaktar vakta guidar katalogis catalogu mont instal underhall mainta kontroll undersok utvardera analyser \
    fakturer bokfor redovis koper kopa upphand kora serverar servera bedom behandla vagled inspect supervis look svetsa skottar \
    limmar syr forhandl vaccin rostar vager sorter packar transport lastar tommer klipper filmar fotograf redigerar \
    oversatt tolkar rekryter weld sweep paint chase dispatch schedul translat drive driving planerar plans";

/// Whether a verb tells of a work.
pub(super) fn is_work(verb: &str) -> bool {
    // Other words begin with these: "korrigerar", "fixerar".
    matches!(verb, "kor" | "fix") || STEMS.split_whitespace().any(|stem| verb.starts_with(stem))
}

/// Endings of nouns that name what one works with.
const NAMED: [&str; 18] = [
    "applications",
    "inspections",
    "ningar",
    "ningarna",
    "ningen",
    "radgivning",
    "ationer",
    "ationerna",
    "besok",
    "besoken",
    "runda",
    "rundor",
    "ronder",
    "journaler",
    "samtal",
    "prover",
    "lektioner",
    "tillsyn",
];

/// Whether a noun names what one works with, by its ending: "lönerna", "faktureringen"; no leave, and no studies.
pub(super) fn is_named(noun: &str) -> bool {
    let plural = ["arna", "erna", "orna", "ningen"]
        .iter()
        .any(|end| noun.ends_with(end));
    let other = [
        "ledig", "studi", "kurs", "lektion", "resor", "tranin", "semest", "utbildn",
    ];
    let named = NAMED.iter().any(|end| noun.ends_with(end));
    (plural || named || is_work(noun))
        && !other.iter().any(|start| noun.contains(start))
        && !same_things::is_no_work(noun)
}

/// Whether some words name a work, whoever does it: a verb of work and something more, or two nouns of work.
pub(super) fn are_told(norm: &str) -> bool {
    let (mut verbs, mut nouns, mut words) = (0, 0, 0);
    for word in norm.split_whitespace() {
        if DENIALS.contains(&word) {
            return false;
        }
        words += usize::from(word.len() > 1);
        if is_work(word) {
            verbs += 1;
        } else if NAMED.iter().any(|end| word.ends_with(end)) || same_things::is_of_work(word) {
            nouns += 1;
        }
    }
    verbs + nouns >= 2 || verbs == 1 && words > 3
}

/// Whether any of some words names a work.
pub(super) fn are_named(says: &str) -> bool {
    says.split_whitespace().any(|word| {
        is_work(word)
            || NAMED.iter().chain(&SERVICES).any(|end| word.ends_with(end))
            || same_things::is_of_work(word)
    })
}

/// Endings of works that are told by a noun alone.
const SERVICES: [&str; 12] = [
    "stod",
    "lov",
    "omsorg",
    "support",
    "payroll",
    "underhall",
    "schemalaggning",
    "service",
    "rond",
    "anmalan",
    "matning",
    "estimates",
];

/// What makes words tell no work that is so.
const DENIALS: [&str; 9] = [
    "inte", "ej", "aldrig", "slutar", "slutade", "not", "never", "brukade", "hade",
];

/// Whether two verbs are one, but for their endings.
pub(super) fn is_one(first: &str, second: &str) -> bool {
    stem(first) == stem(second)
}

/// A verb without its ending, unless too little were left.
fn stem(verb: &str) -> &str {
    let endings = ["ar", "er", "es", "a", "r", "s"];
    let found = endings.iter().find_map(|ending| verb.strip_suffix(ending));
    found.filter(|stem| stem.len() >= 3).unwrap_or(verb)
}
