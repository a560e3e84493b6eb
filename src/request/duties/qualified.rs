//! What stands beside "the same" in its sentence and makes it less than all, or not of this work: "inte före midsommar", "på
//! halvtid", "i kören", "de hon hade innan hon blev chef".
//!
//! No guard: it asks what the words of the stretch itself are, and for what no tag tells. Never here: afterthoughts in a clause
//! of their own ([`super::guards`]).

use std::ops::Range;
use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// "… not changing much", "… inte före midsommar", "… på halvtid", "… and adds two", "… i kören".
static BEHIND: LazyLock<Pattern> = LazyLock::new(|| {
    let season = "(?:midsommar|jul|pask|sommaren|hosten|varen|vintern|nyar|arsskiftet|semestern|christmas|easter|summer|autumn|spring|@date)";
    pattern(&format!(
        r"^ ?(?:(?:very |so |that |too )?much|a lot|sarskilt mycket|(?:sa )?mycket|namnvart|markbart|noticeably|(?:an )?(?:fore|forran|before) {season}|pa (?:halvtid|deltid|halva tiden)|part time|half time|(?:,|och|o|and) (?:(?:hon|han|hen|jag|she|he|i) )?(?:(?:dessutom|darutover|also) [a-z]+(?: (?:jag|hon|han|hen|i|she|he))?|adds?|lagger till|(?:tar|far|skoter|ansvarar|gor) (?:hon |han |jag )?(?:dessutom|darutover|darjamte|ocksa|aven)) (?P<what>[^ ]+)|(?:in|at|i|pa|under) (?:my|her|his|mitt|min|hennes|hans|sitt) (?:last|previous|former|old|forra|forrforra|tidigare|gamla) [a-z]+|(?:hemma|i (?:koren|kor|foreningen|styrelsen|lagret|laget)|at home|in the (?:choir|union|band|club|team sport))) "
    ))
});
/// "… de hon hade innan hon blev chef": words of the past within the stretch, with what ended it behind.
static ONCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"^ ?(?:innan|fore|before|when|nar|da) (?:hon|han|hen|jag|she|he|i) ")
});

/// Whether what stands behind a stretch that says "the same" takes from it.
pub(super) fn is(norm: &str, found: &Range<usize>) -> bool {
    let behind = norm
        .get(found.end.saturating_sub(1)..)
        .unwrap_or_default()
        .trim_start_matches(|sign: char| sign.is_alphanumeric());
    let within = norm.get(found.clone()).unwrap_or_default();
    let of_data = [
        " i systemet ",
        " i formularet ",
        " i registret ",
        " in the system ",
    ];
    let of_data = of_data.iter().any(|data| within.contains(data));
    let adds = BEHIND.captures(behind).is_some_and(|found| {
        !found
            .name("what")
            .is_some_and(|what| NONE.contains(&what.as_str()))
    });
    let past = [" hade", " had"].iter().any(|had| within.contains(had));
    of_data || adds || past && ONCE.is_match(behind)
}

/// What adds nothing: "and also gets none".
const NONE: [&str; 10] = [
    "inget",
    "inga",
    "ingen",
    "ingenting",
    "none",
    "no",
    "nothing",
    "samma",
    "same",
    "kvar",
];
