//! One verb told twice of one person: "fakturorna som jag sköter i dag sköter jag sedan också", "the accounts I look after
//! now I look after there too". Whatever the things are, who does them goes on doing them.
//!
//! Never here: verbs that tell of no work, and two persons.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::{same_things, told_twice, works};

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
        r" (?:nagra|nagon|nagot|vissa|delar|del|halften|halva|flera|manga|de flesta|some|a few|part|parts|half|many|most|inte|ej|not|endast|bara|enbart|only|just|par|tva|tre|fyra|two|three|[0-9]+|semester[a-z]*|lunch[a-z]*|lon[a-z]*|buss[a-z]*|bus|train|ferry|farjan|tag|taget|bilen|datorn|telefonen) ",
    )
});

/// Whoever takes the rest of it.
static TAKEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:@person|tar|tas|overtas|gar till|slipper|takes?|goes to|lamnar) ")
});
/// "Lagar det han lagar i dag", "will fix what he fixes now".
static WHAT_ONE_DOES_NOW: LazyLock<Pattern> = LazyLock::new(|| {
    let now = "(?:idag|nu|redan|alltid|har|hos oss|today|now|already|here)";
    pattern(&format!(
        r" (?P<verb>[a-z]{{3,}}) (?:(?:vidare|bara|precis|exakt|just|pa|exactly) ){{0,2}}(?:det|vad|samma saker som|what|the things) (?:som |that )?(?:jag|hon|han|hen|@person|i|she|he) (?:(?:har|redan|already) )?(?P<again>[a-z]{{3,}}) (?:[^ .,;]+ ){{0,2}}?{now} "
    ))
});
/// "Flyttas med allt hon gör", "the post moves with everything I do".
static WITH_ALL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:tjansten|befattningen|position|post|job) (?:[^ .,;]+ ){0,2}?(?:flyttas|flyttar|lyfts|overfors|overgar|fors|moves?|transferred|lifted) (?:[^ .,;]+ ){0,4}?(?:med|with|inklusive|including) (?:allt|all|everything) (?:som |that )?(?:jag|hon|han|hen|@person|i|she|he) (?:gor|skoter|har hand om|does|do|handles?) ",
    )
});
/// "… precis likadant som jag gjort hela tiden", "in the same way as he does today".
static AS_EVER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:(?:precis |exakt |just |exactly )?(?:likadant|pa (?:exakt |precis )?samma satt|in (?:exactly )?the same way)|, (?:precis|exakt|just|exactly)) (?:som|as) (?:jag|hon|han|hen|i|she|he) (?:(?:har|have|has|alltid|always) ){0,2}(?:gor|gjort|does|do|done|did)|(?:, )?(?:(?:precis|exakt|just|exactly|, ) )?(?:som|as) (?:jag|hon|han|hen|i|she|he) (?:(?:har|have|has|ve|s|alltid|always) ){0,3}(?:gjort|done) (?:(?:har|hos oss|here|alltid|hela tiden|always|all along) |(?:i|for|sedan|since|de senaste|the last) (?:[^ .,]+ )?(?:[0-9]{4}|ar|aren|years|manader|months|@date) |[.,])|(?:precis|exakt|just|exactly) (?:som|as) (?:varje (?:dag|vecka|ar)|every (?:day|week|year)|de senaste [a-z]+ aren|the last [a-z]+ years)) ?",
    )
});
/// "Det gör jag i dag och det gör jag sedan också".
static IT_TWICE: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|i|she|he)";
    let now = "(?:idag|i dag|nu|har|hos oss|today|now|here|@date)";
    let then = r"(?:@date|sedan|sen|da|dar|framover|darefter|i [a-z]+|hos @place|pa @place|then|there|afterwards|at @place)";
    pattern(&format!(
        r" (?:(?:det|sa) gor {who} (?:(?:ju|redan) )?{now} (?:, )?och (?:(?:det|sa) )?(?:gor {who}|kommer {who} att gora)(?: {then})?(?: (?:ocksa|med|aven))?|(?:jag|hon|han|hen) gor det {now} (?:, )?och (?:det )?(?:gor (?:jag|hon|han|hen)|(?:jag|hon|han|hen) gor det)(?: {then})?(?: (?:ocksa|med|aven))?|(?:that is|that s) what {who} (?:does|do) {now} (?:, )?and (?:(?:that is|that s) )?what {who} (?:will be doing|will do|ll be doing|ll do)(?: {then})?) "
    ))
});
/// "De familjer som hon utreder i dag är de hon utreder även i fortsättningen".
static SAME_ONES: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|hon|han|hen|i|she|he)";
    pattern(&format!(
        r" (?P<things>[a-z]+) (?:som |that )?{who} (?P<verb>[a-z]{{3,}}) (?:[^ .,]+ )?(?:idag|i dag|nu|today|now) (?:ar|is|are) (?:de|dem|the|samma|those|the same)(?: [a-z]+)? (?:som |that )?{who} (?P<again>[a-z]{{3,}}) (?:[^ .,]+ ){{0,2}}?(?:i fortsattningen|framover|framgent|sedan|sen|dar|da|darefter|there|then|afterwards|from then on|ocksa) "
    ))
});
/// "Fortsätter med lönerna precis som hittills", "she'll keep looking after the same twelve schools".
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    let ever = r"(?:hittills|forut|tidigare|idag|i dag|nu|alltid|vanligt|before|today|now|always|up to now)";
    pattern(&format!(
        r" (?:(?:(?:jag|hon|han|hen|@person|i|she|he) (?:[^ .,]+ )?(?:fortsatter|continues?|goes on|go on|carr(?:y|ies) on)|fortsatter (?:jag|hon|han|hen)) (?:(?:med|with) )(?P<work>[a-z]{{4,}}) (?:[^.;]*? )?(?:precis|exakt|just|exactly|likadant) (?:som|as) (?:{ever}|(?:jag|hon|han|hen|i|she|he) (?:(?:har|have|has|alltid|always) )*(?:gjort|gor|done|does|do))|(?:keeps?|continues?|continue|go on|goes on) (?:on )?(?P<ing>[a-z]{{3,}}ing)(?: (?:after|for|with|on|at))? the (?:very )?same (?:[a-z0-9]+ )?(?P<same>[a-z]{{4,}})|(?:fortsatter|fortsatta) (?:(?:jag|hon|han|hen|att|med) )*(?P<does>[a-z]{{3,}}a) (?:hand om |om )?(?:exakt |precis )?samma (?:[a-z0-9]+ )?(?P<samma>[a-z]{{4,}})) "
    ))
});
/// A word that may be a verb.
static WORD: LazyLock<Pattern> = LazyLock::new(|| pattern(r" (?P<word>[a-z]{3,})"));
/// What is not all, or not so.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r" (?:inte|ej|aldrig|not|never|don t|doesn t|nastan|almost|del|delar|part|en del) ")
});

/// Whether one work is told twice.
pub(super) fn told(norm: &str, before: &str) -> bool {
    now_and_then(norm).unwrap_or(false)
        || what_one_does_now(norm).unwrap_or(false)
        || !DENIED.is_match(norm)
            && (WITH_ALL.is_match(norm)
                || it_twice(norm, before)
                || same_ones(norm).unwrap_or(false)
                || goes_on(norm)
                || works_as_ever(norm))
}

fn now_and_then(norm: &str) -> Option<bool> {
    let found = TWICE.captures(norm)?;
    let word = |name: &str| found.name(name).map(|word| word.as_str());
    let same_person = word("who") == word("she").or(word("he"));
    let same_verb = word("verb") == word("again").or(word("does"));
    let all = !SOME.is_match(&format!(" {} ", word("things")?));
    let whole = found.get(0)?;
    let takes = matches!(word("verb"), Some("tar" | "take" | "takes"));
    let care = [" hand om ", " care of "]
        .iter()
        .any(|care| whole.as_str().contains(care));
    let rest = norm.get(whole.end().saturating_sub(1)..)?;
    Some(same_person && same_verb && all && (care || !takes) && !TAKEN.is_match(rest))
}

fn what_one_does_now(norm: &str) -> Option<bool> {
    let found = WHAT_ONE_DOES_NOW.captures(norm)?;
    let verb = found.name("verb")?.as_str();
    let again = found.name("again")?.as_str();
    let before = norm.get(..=found.get(0)?.start())?;
    let denied = DENIED.is_match(before) || SOME.is_match(before);
    Some(works::is_one(verb, again) && works::is_work(verb) && !denied)
}

/// Whether "det gör jag" takes up a work, of its own sentence or the one before it.
fn it_twice(norm: &str, before: &str) -> bool {
    IT_TWICE.find(norm).is_some_and(|found| {
        let head = norm.get(..=found.start()).unwrap_or_default();
        told_twice::tells_work(if head.trim().is_empty() { before } else { head })
    })
}

fn same_ones(norm: &str) -> Option<bool> {
    let found = SAME_ONES.captures(norm)?;
    let verb = found.name("verb")?.as_str();
    let same = works::is_one(verb, found.name("again")?.as_str());
    let whole = found.get(0)?;
    let before = norm.get(..=whole.start())?;
    let rest = norm.get(whole.end() - 1..)?;
    let turned = [" men ", " fast ", " but "]
        .iter()
        .any(|turn| rest.contains(turn));
    let of_work = works::is_work(verb) && !same_things::is_no_work(found.name("things")?.as_str());
    Some(same && of_work && !turned && !SOME.is_match(before))
}

/// Whether somebody goes on with something that is of a work.
fn goes_on(norm: &str) -> bool {
    GOES_ON.captures_iter(norm).any(|found| {
        let word = |name: &str| found.name(name).map(|word| word.as_str());
        let of_work = word("work").is_none_or(works::is_named)
            && word("ing").or(word("does")).is_none_or(works::is_work)
            && word("same")
                .or(word("samma"))
                .is_none_or(|noun| !same_things::is_no_work(noun));
        let rest = found.get(0).and_then(|whole| norm.get(whole.end() - 1..));
        of_work && !rest.is_some_and(|rest| SOME.is_match(rest) || TAKEN.is_match(rest))
    })
}

/// Whether works are named and done as ever: two verbs of work, or one verb and what it is done with.
fn works_as_ever(norm: &str) -> bool {
    let Some(as_ever) = AS_EVER.find(norm) else {
        return false;
    };
    let before = norm.get(..=as_ever.start()).unwrap_or_default();
    let words = || {
        let words = WORD.captures_iter(before);
        words.filter_map(|found| found.name("word").map(|word| word.as_str()))
    };
    let verbs = words().filter(|word| works::is_work(word)).count();
    verbs >= 2 || verbs == 1 && told_twice::tells_work(before)
}
