//! One verb told twice of one person: "fakturorna som jag sköter i dag sköter jag sedan också", "the accounts I look after
//! now I look after there too". Whatever the things are, who does them goes on doing them.
//!
//! Never here: verbs that tell of no work, and two persons.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// Verbs of work with an object.
const WORK: &str = r"skoter|handlagger|hanterar|haller|tar|ansvarar|leder|undervisar|gor|utfor|arbetar|jobbar|driver|bevakar|samordnar|look|looks|handle|handles|do|does|teach|teaches|manage|manages|run|runs|take|takes|supervise|supervises";

/// The things, who does them now, and who does them then.
static TWICE: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "jag|hon|han|hen|i|she|he";
    let rest = r"(?:hand om|i|for|med|after|care of|with|on)";
    let now = r"(?:(?:hos oss|har|here|with us) )?(?:idag|i dag|just nu|nu|today|now|at present)(?: (?:har|hos oss|here|with us))?";
    pattern(&format!(
        r"(?P<things>[^.;:]*?) (?:(?:som|that|which) )?(?P<who>{who}) (?P<verb>{WORK}) (?:{rest} )?{now} (?:, )?(?:(?P<again>{WORK}) (?P<she>jag|hon|han|hen)|(?P<he>i|she|he) (?P<does>{WORK})) (?:{rest} )?(?:(?:dar|sedan|darefter|framover|there|then|afterwards|hos @place|pa @place|at @place|hos dem) )?(?:ocksa|aven|too|as well|likewise|likasa) "
    ))
});
/// Things that are not all of them, or that are no work.
static SOME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nagra|nagon|nagot|vissa|delar|del|halften|halva|flera|manga|de flesta|some|a few|part|parts|half|many|most|inte|ej|not|semester[a-z]*|lunch[a-z]*|lon[a-z]*|buss[a-z]*|tag|taget|bilen|datorn|telefonen) ",
    )
});

/// "Lagar det han lagar i dag", "will fix what he fixes now".
static WHAT_ONE_DOES_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    let now = "(?:idag|i dag|nu|redan|alltid|har|hos oss|today|now|already|here)";
    pattern(&format!(
        r" (?P<verb>[a-z]{{3,}}) (?:(?:vidare|bara|precis|exakt|just|pa|exactly) ){{0,2}}(?:det|vad|samma saker som|what|the things) (?:som |that )?(?:jag|hon|han|hen|@person|i|she|he) (?:(?:har|redan|already) )?(?P<again>[a-z]{{3,}}) (?:[^ .,;]+ ){{0,2}}?{now} "
    ))
});
/// Verbs that tell of no work.
const NO_WORK: &str = "gora gor har ar sitter bor heter tillhor hor ligger vill kan ska vet tror ser tanker betalar tjanar have has is     sits lives wants knows thinks pays earns";

/// Whether one work is told twice.
pub(super) fn told(norm: &str) -> bool {
    now_and_then(norm).unwrap_or(false) || what_one_does_now(norm).unwrap_or(false)
}

fn now_and_then(norm: &str) -> Option<bool> {
    let found = TWICE.captures(norm)?;
    let word = |name: &str| found.name(name).map(|word| word.as_str());
    let same_person = word("who") == word("she").or(word("he"));
    let same_verb = word("verb") == word("again").or(word("does"));
    let all = !SOME.is_match(&format!(" {} ", word("things")?));
    Some(same_person && same_verb && all)
}

fn what_one_does_now(norm: &str) -> Option<bool> {
    let found = WHAT_ONE_DOES_NOW.captures(norm)?;
    let verb = found.name("verb")?.as_str();
    let again = found.name("again")?.as_str();
    let stem = |verb: &str| verb.get(..3).map(str::to_owned);
    let is_work = |verb: &str| !NO_WORK.split_whitespace().any(|other| other == verb);
    let denied = SOME.is_match(norm.get(..=found.get(0)?.start())?);
    Some(stem(verb) == stem(again) && is_work(verb) && is_work(again) && !denied)
}
