//! Afterthoughts behind "the same", in its sentence: nearly, so they say, it is to be reviewed, with a few additions, but fewer,
//! but as a manager, plus a little of something.
//!
//! Each is a class of what people add there, in a clause of its own or right behind the words. Denied ("och inget mer"), it
//! adds nothing. Never here: what a whole clause says of the duties ("men schemat är nytt" is read as any statement).

use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::same_things;

/// Where a clause begins, with a word that joins it.
const OPENS: &str =
    "(?:^ ?|[,(–:] ?)(?:(?:men|fast|but|though|although|dock|eller|or|och|and|samt|plus|da|nu) )*";

/// "…, nästan", "… (i princip)", "…, on paper": a hedge that stands alone.
static NEARLY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"{OPENS}(?:nastan|ungefar|praktiskt taget|i praktiken|i princip|i stort|i stort sett|stort sett|pa det stora hela|for det mesta|till storsta delen|i huvudsak|huvudsakligen|mestadels|mer eller mindre|sa gott som|pa papp?e?ret|formellt|officiellt|i teorin|teoretiskt|vad jag vet|savitt jag vet|sa vitt jag vet|tills vidare|till en borjan|inledningsvis|an sa lange|almost|nearly|roughly|practically|virtually|in principle|in theory|theoretically|on paper|formally|officially|nominally|for the most part|mostly|largely|mainly|more or less|give or take|as far as (?:i|we) (?:know|can tell|can see)|for now|to begin with|initially|until further notice|tills nagot annat sags)(?: so| sett| en bit)? (?:[.,;)–]|$)"
    ))
});
/// "…, tror chefen", "…, I am told", "…, or so she says".
static THEY_SAY: LazyLock<Pattern> = LazyLock::new(|| {
    let who = "(?:jag|vi|hon|han|hen|de|man|[a-z]*chefen|hennes chef|hans chef|min chef|@person)";
    let they = "(?:i|we|she|he|they|(?:my|her|his|the|our) (?:manager|boss|new manager|head)|@person|everyone|people)";
    pattern(&format!(
        r"[,(–] ?(?:(?:tror|hoppas|pastar|gissar|antar|raknar) {who} |enligt (?:vad )?(?:hon|han|hen|henne|honom|{who} sjalv|ryktet|uppgift) |(?:i|we) (?:am|are|was|were|have been) (?:told|promised) |{they} (?:think|thinks|hope|hopes|believe|believes|guess|guesses|reckon|reckons|claims?|assumes?) |or so |so (?:i|we) hear )"
    ))
});
/// "…, vilket ska ses över i höst", "…, which will be reviewed".
static REVIEWED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ses? over|seende over|utvarderas|omprovas|revideras|omforhandlas|utredas|be (?:reviewed|revised|evaluated|reconsidered|renegotiated|re evaluated)|(?:om inget annat|savida inget annat|unless otherwise) [^ .,;]+|unless (?:[^ .,;]+ ){0,3}?(?:else|otherwise|changes?|decides?)|med (?:[a-z]+ )?(?:reservation|forbehall)|subject to|(?:tills|until) (?:[^ .,;]+ ){1,5}?(?:bestamt|bestammer|beslutat|beslutar|sagt|sager|decides?|decided|says)) ",
    )
});
/// "…, på sikt blir de andra", "…, later I will learn payroll", "…, och framöver även upphandling".
static LATER: LazyLock<Pattern> = LazyLock::new(|| {
    let later = "(?:pa sikt|med tiden|sa smaningom|langre fram|i framtiden|framover|sedan|darefter|efter det|efterhand|in time|in due course|eventually|later(?: on)?|down the line|then|after that|from (?:the )?(?:autumn|spring|summer|new year|@date)|(?:efter|fran|till|i) (?:och med )?(?:sommaren|hosten|varen|arsskiftet|@date|host|var))";
    pattern(&format!(
        r"[,(–] ?(?:(?:men|fast|but|though|och|and|samt|plus|sa) )*{later} (?:[^ .,;]+ ){{0,4}}?(?:lara|lar sig|lar mig|andras|forandras|byts|change|changes|learn|learns|(?:tar|ta|take|takes) (?:(?:hon|han|hen|jag|on|also|aven|ocksa) )?(?:over|mer|more|hand|on|pa)|far (?:hon|han|hen|jag)|ska (?:hon|han|hen|jag)|aven|ocksa|dessutom|too|as well|also|tillkommer) "
    ))
});
/// "…, men färre", "…, but less teaching", "fast mer av det administrativa".
static LESS_OR_MORE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ ?|[,(–:] ?)(?:(?:men|fast|but|though|although|och|and|samt|plus) )+(?:(?:med|with|lite|nagot|some|a bit|a little|slightly|mycket|much|betydligt|far) )*(?:farre|fewer|mindre|less|mer|mera|more|fler) (?:(?:av|of|det|the|de) )*(?P<noun>[a-z]+|[.,;)])",
    )
});
/// "… med några tillägg", "with minor adjustments", "med skillnaden att hon blir chef".
static WITH_CHANGES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:med|with|efter|after|mot) (?:[a-z0-9]+ ){0,3}?(?:undantag(?:en)?|tillagg(?:en)?|justering(?:ar)?|forandring(?:ar)?|andring(?:ar)?|modifiering(?:ar)?|avvikelser?|inskrankningar|exceptions?|additions?|adjustments?|changes|modifications?|alterations?|tweaks|(?:den |the |en |a )?(?:skillnad(?:en)?|difference) (?:att|that) (?:jag|hon|han|hen|i|she|he) (?:blir|ar|far|ska|become|becomes|am|is|gets?|get|will)) ",
    )
});
/// "… och lite till", "and a bit more", "plus lite ekonomi", "och så får hon jouren också".
static AND_A_BIT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:och|and|samt|med|with|jamte) (?:lite|litet|nagot|nagra|ett par|some|a bit|a little|a few|one or two) (?:mer|mera|till|nytt|nya|annat|andra|more|new|else|extra|other)|plus (?:lite|some|a bit|ekonomi|[a-z]+ansvar|ansvar)(?: [a-z]+)?|(?:och|and) (?:sa|then|dartill|even) (?:(?:far|ska|tar|skoter) (?:jag|hon|han|hen)|(?:i|she|he) (?:gets?|get|will|takes?|take))) ",
    )
});
/// "…, men som chef", "though in another role".
static AS_ANOTHER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^ ?|[,(–] ?)(?:(?:men|fast|but|though|although|however) )+(?:(?:nu|da|now) )?(?:som|as|i|in) (?:(?:en|ett|a|an|the) )?(?:(?:annan|helt annan|another|different) (?:roll|befattning|role|position|capacity)|[a-z]*chef|[a-z]*ledare|[a-z]*ansvarig|manager|head|director|[a-z]*leader|supervisor) ",
    )
});
/// "…, men ansvaret för budgeten är nytt", "but responsibility for the budget is new".
static IS_NEW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*ansvar(?:et)?|[a-z]*uppgift(?:en|er|erna)?|[a-z]*uppdrag(?:et)?|en del|delar|schemat|budgeten|responsibility|task|tasks|part|parts|duty) (?:(?:for|of|i|av|som|that|which) (?:[^ .,;]+ ){1,4}?)?(?:ar|blir|is|are|will be) (?:(?:helt|all|quite) )?(?:ny|nytt|nya|new) ",
    )
});
/// "…, men bara en del av dem".
static ONLY_PART: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:bara|endast|only|just) (?:(?:en|the|a) )?(?:del|delar|halften|halva|nagra|vissa|part|parts|half|some|few|certain|(?:[0-9]+|attio|nittio|femtio|sjuttio|eighty|ninety) (?:%|procent|per ?cent)) | (?:till|about|around|circa|cirka|ca|ungefar) (?:[0-9]+|attio|nittio|femtio|sjuttio|sextio|eighty|ninety|seventy) (?:%|procent|per ?cent) ",
    )
});
/// "… under inskolningen".
static WHILE_LEARNING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:[^ .,;]+ ){0,6}?(?:, )?(?:under|during) (?:(?:hela|the|min|hennes|hans|my|her|his|en|a|sjalva) )?(?:inskolning|introduktion|upplarning|provtid|overgangs|overlamning|handover|induction|trial|probation|transition|training)[a-z]* ",
    )
});
/// What makes an afterthought add nothing.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inga|inget|ingen|ingenting|utan|varken|aldrig|no|not|nothing|none|without|never|nor|neither|samma|same) ",
    )
});

/// Whether what stands behind "the same" takes part of it back.
pub(super) fn found(behind: &str) -> bool {
    let said = [
        &NEARLY,
        &THEY_SAY,
        &REVIEWED,
        &AS_ANOTHER,
        &ONLY_PART,
        &WHILE_LEARNING,
    ];
    let undenied = [&LATER, &WITH_CHANGES, &AND_A_BIT, &IS_NEW];
    said.iter().any(|what| what.is_match(behind))
        || undenied.iter().any(|what| {
            what.find_iter(behind)
                .any(|at| !is_denied(behind, at.start(), at.end()))
        })
        || less_or_more(behind)
}

fn less_or_more(behind: &str) -> bool {
    LESS_OR_MORE.captures(behind).is_some_and(|found| {
        let noun = found.name("noun").map_or("", |noun| noun.as_str());
        let whole = found.get(0).map(|whole| whole.range()).unwrap_or_default();
        !same_things::is_no_work(noun)
            && !NO_WORK.contains(&noun)
            && !is_denied(behind, whole.start, whole.end)
    })
}

/// Whether the clause that these words stand in denies them.
fn is_denied(behind: &str, start: usize, end: usize) -> bool {
    let before = behind.get(..start).unwrap_or_default();
    let after = behind.get(end..).unwrap_or_default();
    let rest = after.split([',', '.', ';', ')']).next().unwrap_or_default();
    let words = behind.get(start..end).unwrap_or_default();
    // A clause of its own is not denied by the one before it.
    let clause = if words.starts_with([',', '(', '–', ':']) {
        ""
    } else {
        before.split_whitespace().next_back().unwrap_or_default()
    };
    DENIED.is_match(&format!(
        " {} {} {} ",
        clause.trim(),
        words.trim(),
        rest.trim()
    ))
}

/// What there may be less or more of.
const NO_WORK: [&str; 18] = [
    "eller",
    "och",
    "or",
    "and",
    "pendling",
    "resande",
    "resor",
    "restid",
    "travel",
    "travelling",
    "commuting",
    "lon",
    "pay",
    "stress",
    "plats",
    "folk",
    "people",
    "kollegor",
];
