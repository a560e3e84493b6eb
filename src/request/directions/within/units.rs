//! A move between two units of one organisation that is named once: "lämnar Kärrdalsskolan för Bräckeskolan inom X", "även den
//! nya skolan är X:s", "byter arbetsplats men inte förvaltning, det är X hela vägen".
//!
//! That two units are told says nothing by itself: each may belong to another organisation. The words that tie both to the
//! one that is named are read.

use std::sync::LazyLock;

use super::super::super::document::{Sentence, Token};
use super::super::super::pattern::{Pattern, pattern};

/// What an organisation has several of.
const UNIT: &str = r"[a-z]*(?:skola|skolan|skolor|gymnasium|gymnasiet|enhet|enheten|enheter|avdelning|avdelningen|avdelningar|bibliotek|biblioteket|boende|boendet|kontor|kontoret|distrikt|distriktet|arbetsplats|arbetsplatsen|arbetsplatser|stalle|stallet|grupp|gruppen|depa|depan|hall|hallen|gard|garden|kok|koket|mottagning|mottagningen|omrade|omradet|team|teamet|sektion|sektionen|school|schools|preschool|preschools|unit|units|department|departments|library|libraries|site|sites|ward|wards|depot|depots|group|groups|district|districts|workplace|workplaces|team|teams)";

/// "… för Bräckeskolan inom X", "from one school to another within X".
static WITHIN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:till|for|mot|to|byter|byta|bytt|changes?|changing|switch|switches|switching) (?:(?:en|ett|den|det|a|an|the|another|annan|annat|andra|nya|ny|nytt|new) ){{0,2}}{UNIT} (?:[^ .;@]+ ){{0,2}}?(?:inom|within|inside) (?:the )?$"
    ))
});
/// "Även den nya skolan är X:s", "the new school is also X".
static THE_NEW_TOO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:(?:aven|ocksa) (?:den|det) (?:nya|andra) (?:{UNIT} )?(?:ar|hor till|tillhor|ligger under|lyder under|drivs av) |(?:den|det|the) (?:nya|andra|new|other) (?:{UNIT} |one )?(?:ar|hor|tillhor|ligger|lyder|is|belongs) (?:ocksa|aven|likasa|also|too) (?:till |under |to |in |part of )?)(?:the )?$"
    ))
});
/// "Vi är X på bägge ställena".
static AT_BOTH: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"^ (?:s )?(?:pa|i|vid|at|in) (?:bagge|bada|both|vardera) (?:{UNIT}|stallena|hallen|platserna|skolorna|enheterna|places|ends) "
    ))
});
/// "Byter enhet men inte förvaltning, det är X hela vägen".
static ALL_ALONG: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:hela (?:vagen|tiden)|rakt igenom|genomgaende|fore som efter|bade fore och efter|all along|all the way|throughout|all the time) ",
    )
});

/// "Det är X", where no post stays: "anställningen är kvar på X hela tiden" contradicts a move.
static IT_IS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:det|allt|arbetsgivaren|forvaltningen|bolaget|it|the employer|everything) (?:ar|blir|forblir|is|s|stays|remains) (?:(?:ju|alltsa|fortfarande|still) )?(?:the )?$",
    )
});

/// Whether the words around a place say that both units of a move are its own.
pub(in crate::request::directions) fn are_its_own(sentence: &Sentence, token: &Token) -> bool {
    let (before, after) = (sentence.before(token), sentence.after(token));
    WITHIN.is_match(before)
        || THE_NEW_TOO.is_match(before)
        || AT_BOTH.is_match(after)
        || IT_IS.is_match(before) && ALL_ALONG.is_match(after)
}
