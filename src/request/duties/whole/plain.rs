//! What a sentence must be without, so that it may be taken as a whole: exceptions, additions, hedges, conditions, a time
//! that it is true for only, and what was or would be.
//!
//! A rule over tags knows where its words stand, and guards look at what stands around them. A sentence that is taken as a
//! whole has nothing around it, so it must be free of all that could turn it, wherever it stands. Denials of what would
//! come on top ("och får inga nya") and new things of the place ("i ett annat kök") turn nothing.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::super::pattern::{Pattern, pattern};
use super::super::same_things;

/// Words that may turn a sentence.
const RESERVES: &str = "utom forutom undantag undantaget undantagna bortsett fransett except excepting excluding exklusive apart \
    aside minus plus sanar barring dessutom darutover dartill darjamte ovanpa utover besides additionally moreover furthermore \
    addition extra tillkommer tillkommit laggs lagger added utokas utokat nastan ungefar cirka typ kanske troligen troligtvis \
    formodligen sannolikt forhoppningsvis eventuellt mojligen hoppas hoppades hoppats antar antagligen tror trodde tycker borde bor \
    torde lar skulle ville vill onskar onskade kunde mest mestadels framst huvudsakligen delvis dels halften halva halv halvtid \
    deltid del delar nagra vissa flertalet flesta almost nearly roughly mostly mainly largely partly partially perhaps maybe \
    probably hopefully hope hopes think thinks believe believes should may might could would supposed presumably apparently \
    tydligen some half part parts procent percent ifall forutsatt savida huruvida unless provided if whether assuming tills \
    forran until till yet annu initially inledningsvis tillfalligt temporarily temporary tillfallig hade had brukade used \
    wanted intended var was were inte ej icke aldrig knappast knappt not never don doesn didn won isn aren wasn cannot nor \
    hardly men fast but however though although daremot dock medan while whereas slipper slipp slippa slutar sluta slutade \
    overlater overlamnar overlamnas slapper stop stops quit quits leaves lamnas overtar overtas tar ta takes take taking tog \
    taken ersatter ersatts replaced successor replacement predecessor eftertradare eftertradaren foretradare foretradaren vikarie \
    vikarien vikarierar ersattare ersattaren kollega kollegan kollegor kollegorna kollegas kollegans kollegornas colleague \
    colleagues others brorsa syster bror mandagar tisdagar onsdagar torsdagar fredagar mondays tuesdays wednesdays thursdays \
    fridays ny nya nytt new annan annat andra other another different annorlunda egentligen officiellt formellt papperet pappret \
    officially formally nominally supposedly teorin theory ironiskt utbildas trained befordras befordrad promoted ledig \
    foraldraledig slutat borjade started innan enligt according ocksa aven also too well ibland sometimes";
static RESERVE_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| RESERVES.split_whitespace().collect());

/// "Och får inga nya", "nothing more and nothing less", "inget tillkommer": what is denied to come on top or to go.
static NOTHING_MORE: LazyLock<Pattern> = LazyLock::new(|| {
    let none = "(?:inget|ingenting|inga|ingen|nothing|none|no|nobody|no one|inte (?:nagot|nagra|nagon|nat|ett dugg|det minsta)|varken|vare sig|neither)";
    let more = "(?:annorlunda|annat|andra|annan|nytt|nya|ny|mer|mera|fler|extra|else|more|less|fewer|new(?: ones)?|others?|other|utover(?: det)?|vid sidan(?: av)?|on top|added|additions|deductions|laggs (?:till|pa)|tillkommer|faller bort|forsvinner|tas bort|farre|mindre|av (?:deras|vara|dem)|of (?:ours|theirs|them|it stays)|ours|theirs|vantar|skillnad(?: alls)?|forandring(?:ar)?|andring(?:ar)?|difference|change|bort)";
    pattern(&format!(
        r" (?:(?:och|o|and|med|with|utan|,) )*(?:(?:far|ska|skall|gor|blir|ha|har|gets?|get|will have|does|picks? up|takes? on|takes? up|tar (?:over|upp|emot)) (?:(?:hon|han|hen|jag|ha|gora|att|det|she|he|i) )*)?{none} (?:[^ .,]+ ){{0,3}}?{more} (?:(?:,|och|eller|or|and|nor) (?:{none} (?:[^ .,]+ ){{0,2}}?)?{more} )*(?:(?:an (?:sa|det|nu|forut)|than (?:that|before|now)) )?"
    ))
});
/// "I ett annat kök", "åt andra barn", "på ett nytt ställe": where and for whom it is done, behind a turn or none.
static ELSEWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:, )?(?:men|fast|but|bara|only|just) )?(?:(?:at|for) (?:andra|nya|other|new) (?:[a-z]+)|(?:i|pa|fran|hos|vid|under|in|at|from|on|med|with) (?:(?:en|ett|a|an|the|det|den) )?(?:ny|nya|nytt|annan|annat|andra|new|other|another|different) (?P<place>[a-z]+)|(?:(?:en|ett|a) )?(?:ny|nya|nytt|annan|annat|new|another|different) (?P<thing>[a-z]+)) ",
    )
});
/// "Där också", "also there", "det gör hon då med": the same once more.
static THERE_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    let there = "(?:dar|dit|da|sedan|sen|darefter|efterat|framover|framgent|hos (?:dem|er|oss|@place)|pa @place|i @place|@place|@date|there|then|afterwards|at @place|with (?:us|them)|i fortsattningen|here|har)";
    pattern(&format!(
        r" (?:{there} (?:ocksa|aven|also|too|as well|likasa)|(?:ocksa|aven|also|too) {there}|(?:det|sa) gor (?:jag|hon|han|hen) (?:ocksa|aven)) "
    ))
});
/// A time that it is true for only, and what one becomes.
static FOR_A_TIME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:i|for|under|de|the|another) (?:(?:next|first|coming|forsta|narmaste|kommande|en|ett|ytterligare) )?(?:[a-z]+|[0-9]+) (?:manader|manad|manaderna|veckor|veckorna|dagar|months?|weeks?|days) |(?:under|till|over|until|during|this|i) (?:hosten|varen|sommaren|vintern|jul|julen|pask|midsommar|semestern|autumn|spring|summer|winter|christmas|easter) |ett tag|a while|tills vidare|for (?:now|the moment|the time being)|an sa lange|sa lange|as long as|so long as|(?:att )?borja med|to begin with|(?:nar|when|da) (?:jag|hon|han|hen|i|she|he) |before (?:i|she|he) |(?:blir|bli|become|becomes|becoming) (?:[a-z]*chef|[a-z]*ledare|rektor|manager|head|[a-z]*leader) |hand(?:s|ed|ing)? over|(?:while|medan) (?:[^ .,]+ ){1,3}(?:lasts?|runs|goes on|is running|pagar|varar|loper)|(?:bara|endast|only|just) (?:pa|i|till|under|on|in|half|nar|when|[0-9]+) |[0-9]+ (?:%|procent))",
    )
});

/// Whether a sentence, without what it says as a whole, has nothing that could turn it.
pub(in super::super) fn is_plain(rest: &str) -> bool {
    let rest = NOTHING_MORE.replace_all(rest, " ");
    let rest = rest.replace(" responsible for ", " responsible ");
    let rest = ELSEWHERE.replace_all(&rest, |found: &regex::Captures<'_>| {
        let named = found.name("place").or(found.name("thing"));
        let of_place = named.is_none_or(|noun| {
            let noun = noun.as_str();
            same_things::is_no_work(noun) || PLACES.contains(&noun)
        });
        if of_place { " " } else { " annat " }
    });
    let rest = THERE_TOO.replace_all(&rest, " ");
    let turned = rest
        .split_whitespace()
        .any(|word| RESERVE_WORDS.contains(word));
    !turned && !FOR_A_TIME.is_match(&rest)
}

/// Whether a word is one that may turn a sentence.
pub(in super::super) fn is_reserve(word: &str) -> bool {
    RESERVE_WORDS.contains(word)
}

/// Whether a sentence is true for a time only.
pub(in super::super) fn is_for_a_time(norm: &str) -> bool {
    FOR_A_TIME.is_match(norm)
}

/// Things of the place and the employer beside those that tell no work.
const PLACES: [&str; 16] = [
    "stalle",
    "hus",
    "jacka",
    "troja",
    "logga",
    "skylt",
    "letterhead",
    "uniform",
    "badge",
    "hall",
    "adress",
    "place",
    "building",
    "payslip",
    "lonebesked",
    "huvudman",
];

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn what_could_turn_a_sentence_is_seen_wherever_it_stands() {
        for plain in [
            " hon lagar samma mat som idag . ",
            " hon lagar samma mat som idag , fast i ett annat kok . ",
            " jag lagar samma mat som nu , fast at andra barn . ",
            " jag fortsatter med mina arenden och far inga nya . ",
            " she keeps every route , nothing more and nothing less . ",
            " det gor hon dar ocksa , inget annat . ",
        ] {
            assert!(is_plain(plain), "{plain}");
        }
        for turned in [
            " hon lagar samma mat som idag i tre manader . ",
            " hon undervisar samma elever , men i ett nytt amne . ",
            " hon lagar samma mat och tar hand om disken . ",
            " hon lagar nastan samma mat . ",
            " she looks after the same pumps for three months . ",
            " she looks after the same pumps until june . ",
        ] {
            assert!(!is_plain(turned), "{turned}");
        }
    }
}
