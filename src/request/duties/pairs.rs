//! Two lines that tell the work of now and of then in the same words: "Arbetsuppgifter före: X. Arbetsuppgifter efter: X",
//! "Vad hon gör nu: X. Vad hon ska göra: X", "on a Monday: X. On a Monday in May: X".
//!
//! Never here: lines that differ, which may be two ways to tell one work.

use std::sync::LazyLock;

use super::super::document::Part;
use super::super::evidence::Evidence;
use super::super::fold;
use super::super::pattern::{Pattern, pattern};

/// A line of a label and what it says.
static LINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?m)^[ \t*•–>-]*(?P<label>[^\n:]{3,60}):[ \t]*(?P<says>[^\n]{4,300})$")
});
/// What asks for the work.
static OF_WORK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*uppgift(?:er|erna)?|sysslor|sysslar|gor|gora|skoter|jobbar|arbetar|jobba|arbete|arbetet|innehall|duties|tasks|work|does?|do|job|responsibilities) ",
    )
});
static NOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nu|idag|i dag|fore|innan|hittills|nuvarande|har|hos oss|gor|skoter|now|today|before|current|currently|present|does|do) ",
    )
});
static THEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:sedan|sen|efter|efterat|darefter|ska|skall|kommer|kommande|nya|ny|dar|hos er|framover|will|after|afterwards|then|new|future|there|going to) ",
    )
});

/// The two lines, where they say the same.
pub(super) fn told(part: &Part) -> Option<Evidence> {
    let mut now: Option<(std::ops::Range<usize>, String)> = None;
    for found in LINE.captures_iter(&part.text) {
        let (Some(label), Some(says)) = (found.name("label"), found.name("says")) else {
            continue;
        };
        let label = format!(" {} ", fold::words(label.as_str()));
        if !OF_WORK.is_match(&label) {
            continue;
        }
        let says_folded = fold::words(says.as_str());
        match &now {
            Some((first, same)) if THEN.is_match(&label) && *same == says_folded => {
                return Some(part.evidence(&(first.start..says.end())));
            }
            _ if NOW.is_match(&label) && !THEN.is_match(&label) => {
                let start = found.get(0).map_or(says.start(), |whole| whole.start());
                now = Some((start..says.end(), says_folded));
            }
            _ => {}
        }
    }
    None
}
