//! Titles that two sides of a sentence tell together: "från X till Y", "X på det ena, Y på det andra".
//!
//! Never here: titles that one opening leads to.

use super::super::document::{Part, Sentence};
use super::super::evidence::Stated;
use super::super::pattern::Pattern;
use super::openings::{AT_BOTH, BECOMES, FROM_TO, IN_PLACE_OF, NOW_AND_THEN, UNTIL_AND_FROM};
use super::phrase::phrase;
use super::{Side, both_sides};

/// The titles that two sides of a sentence tell together.
pub(super) fn in_pairs(part: &Part, sentence: &Sentence) -> Vec<(Stated<String>, Side)> {
    let pairs: [&Pattern; 6] = [
        &FROM_TO,
        &BECOMES,
        &AT_BOTH,
        &IN_PLACE_OF,
        &NOW_AND_THEN,
        &UNTIL_AND_FROM,
    ];
    let mut found = Vec::new();
    for pair in pairs.into_iter().chain(both_sides::all()) {
        let Some(pair) = pair.captures(&sentence.norm) else {
            continue;
        };
        let title = |name: &str| {
            let title = pair.name(name)?;
            phrase(part, sentence, title.start(), false)
        };
        if let (Some(from), Some(to)) = (title("from"), title("to")) {
            found.extend([(from, Side::Before), (to, Side::After)]);
        }
    }
    found
}
