//! Verbs that tell of a work and of nothing else: who does the same things with them has the same work.
//!
//! Never here: verbs of sitting, going, having, reporting and using, which one does beside any work.

/// The beginnings of such verbs, folded.
const STEMS: &str = "undervis rita klipp grave grav laga lage skoter skota handlagg hantera hanter stada varda trana gransk inspekt \
    tvatt mala rattar bokar boka handled besok utred administr driver programm repar repair teach draw clean handle answer svarar \
    svara fixar fixes mend sell sells saljer salja cook treat coach testar measur samordn konstru projekter bygger bygga snickr limm \
    odlar odla planter vaktar vakta guidar katalogis catalogu mont instal underhall mainta kontroll undersok utvardera analyser \
    fakturer bokfor redovis koper kopa upphand kora serverar servera bedom behandla vagled inspect supervis look";

/// Whether a verb tells of a work.
pub(super) fn is_work(verb: &str) -> bool {
    // Other words begin with these: "korrigerar", "fixerar".
    matches!(verb, "kor" | "fix") || STEMS.split_whitespace().any(|stem| verb.starts_with(stem))
}

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
