//! What tells a title of now and one of then in the same breath: "vaktmästare hos oss, ekonom hos dem", "is a caretaker here and
//! becomes a planner there".
//!
//! A pattern says where the two begin; whether they are titles is asked of the words themselves.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

const NOW: &str = "(?:i dag|idag|nu|har|hittills|hos oss|i nulaget|for narvarande|today|now|here|currently|so far|with us|at present)";
const THEN: &str = "(?:dar|sedan|sen|framover|darefter|da|efterat|efter flytten|efter bytet|hos dem|hos er|(?:pa|i|hos) (?:det |den )?nya (?:stallet|jobbet|forvaltningen|bolaget)|(?:fran|from|fom|as of|efter|after) (?:och med )?(?:den )?@date|@date|(?:fran|from) (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|then on)|(?:pa|hos|vid|i|at|with) @place|there|then|afterwards|after the move|with them)";
const TITLE: &str = "(?:[^ @,.;:()]+ ){1,3}?";
/// What stands between "och" and the title of then.
const BECOMES: &str = "(?:blir|bli|ska|skall|kommer att|kommer|kallas|heter|heta|vara|tituleras|will be|will|becomes?|become|be|is|am|called|hon|han|hen|jag|she|he|i|gar in som|gar|in|som|as|anstalls|borjar|starts?|works?|arbetar|jobbar|a|an|en|ett)";

/// "Hon är vaktmästare här och blir ekonom där": the time stands behind the second title.
static IS_AND_IS_THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:ar|heter|kallas|tituleras|jobbar som|arbetar som|is|am|works as|work as|called|known as) (?:(?:hon|jag|han|hen|en|ett|a|an|just|{NOW}|i @place|(?:pa|hos|at|with) @place) )*(?P<from>{TITLE})(?:{NOW} )?(?:(?:pa|hos|at|with) @place )?(?:, )?(?:och|men|and|but|medan|while|fast|,) (?:{BECOMES} )*(?P<to>{TITLE}){THEN} "
    ))
});
/// "I dag är hon vaktmästare och från oktober ekonom": it stands before it.
static IS_AND_THEN_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:ar|heter|kallas|tituleras|jobbar som|arbetar som|titeln?|title|is|am|works as|work as|called|known as) (?:(?:hon|jag|han|hen|en|ett|a|an|just|ar|is|:|{NOW}|(?:pa|hos|at|with) @place) )*(?P<from>{TITLE})(?:{NOW} )?(?:(?:pa|hos|at|with) @place )?(?:, )?(?:(?:och|men|and|but|medan|while|fast|,) )?{THEN} (?:(?:{BECOMES}|titeln|title|the title|her title|hennes titel|hans titel|min titel|my title|:) )*(?P<to>{TITLE})(?:[.,;)]|och |and |$)"
    ))
});
/// "Vaktmästare hos oss, ekonom hos dem".
static HERE_AND_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?:^|[,(:–.] ?|^ som|^ as) ?(?:som |as |an? |en |ett )*(?P<from>{TITLE}){NOW} (?:, |– |; |/ |> |och |men |and |but )+(?:som |as |an? |en |ett )*(?P<to>{TITLE}){THEN} "
    ))
});
/// "Befattning: vaktmästare (blir ekonom)".
static IN_BRACKETS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?P<from>{TITLE})\( (?:blir|becomes|sedan|darefter|ny titel|new title|then|to be) (?:: |an? |en |ett )*(?P<to>{TITLE})(?:\)|,|$)"
    ))
});
/// "Ska det stå ekonom i stället för vaktmästare".
static WRITTEN_INSTEAD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:sta|star|skriva|heta|heter|say|says|read|reads|titulera mig|titulera henne|titulera honom) (?:(?:det|att|som|an?|en|ett) )*(?P<to>{TITLE})(?:i stallet for|istallet for|i st f|instead of|rather than) (?:(?:an?|en|ett|som) )*(?P<from>{TITLE})"
    ))
});
/// "Slutar som vaktmästare och börjar som ekonom".
static STOPS_AND_STARTS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:slutar|slutat|stops?|leaves?|quits?|lamnar) (?:[^ .,]+ ){{0,3}}?(?:som|as) (?:an? |en |ett )?(?P<from>{TITLE})(?:(?:{NOW}|(?:pa|hos|at|with) @place|@date) )*(?:, )?(?:och|and) (?:(?:hon|jag|han|he|she|i) )?(?:borjar|starts?|begins?|blir|becomes?|tilltrader) (?:(?:{THEN}|som|as|an?|en|ett) )*(?P<to>{TITLE})"
    ))
});

/// All of them.
pub(super) fn all() -> [&'static Pattern; 6] {
    [
        &IS_AND_IS_THEN,
        &IS_AND_THEN_IS,
        &HERE_AND_THERE,
        &IN_BRACKETS,
        &WRITTEN_INSTEAD,
        &STOPS_AND_STARTS,
    ]
}
