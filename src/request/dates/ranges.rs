//! Which dates are the ends of a range.

use super::reader::Reading;
use crate::text::{Gap, Pieces};

/// For each reading whether it is an end of a range.
pub(super) fn ranges(pieces: &Pieces, readings: &[Reading]) -> Vec<bool> {
    let mut flags = vec![false; readings.len()];
    for (index, pair) in readings.windows(2).enumerate() {
        if let [one, other] = pair
            && is_range(pieces, one, other)
            && let Some(both) = flags.get_mut(index..index + 2)
        {
            both.fill(true);
        }
    }
    flags
}

/// "1 juni – 31 augusti", "från den 1/6 t.o.m. 31/8", "mellan den 19 och 23 september".
fn is_range(pieces: &Pieces, one: &Reading, other: &Reading) -> bool {
    const MOST_PIECES: usize = 9;
    let between = one.pieces.end..other.pieces.start;
    if between.is_empty()
        || between.len() > MOST_PIECES
        || pieces.gap(other.pieces.start) == Gap::Paragraph
    {
        return false;
    }
    let is_filler = |at: usize| {
        pieces.is_mark(at, '.')
            || matches!(
                pieces.folded(at),
                "med" | "och" | "t" | "o" | "m" | "den" | "the" | "and"
            )
    };
    let is_link = |at: usize| {
        pieces.is_mark(at, '-')
            || matches!(
                pieces.folded(at),
                "till" | "tom" | "tills" | "to" | "until" | "through" | "thru"
            )
    };
    let is_stop = |at: usize| {
        pieces.is_mark(at, '.') && !pieces.is_glued(at + 1) && pieces.is_capitalised(at + 1)
    };
    if between
        .clone()
        .any(|at| !(is_filler(at) || is_link(at)) || is_stop(at))
    {
        return false;
    }
    let short = between
        .clone()
        .filter(|&at| matches!(pieces.folded(at), "t" | "o" | "m"))
        .count()
        == 3;
    let begins_between = one
        .pieces
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(pieces.folded(at), "mellan" | "between"));
    between.clone().any(is_link) || short || begins_between
}
