//! The clause around a word: what stands in it says what the word does; what stands beyond it does not.

use std::ops::Range;

/// Marks and conjunctions that part clauses.
const BREAKS: [&str; 23] = [
    " , jag ",
    " , hon ",
    " , han ",
    " , i ",
    " , ar ",
    " , is ",
    " , jobbar ",
    " , arbetar ",
    " , sitter ",
    " ; ",
    " . ",
    " men ",
    " but ",
    " utan ",
    " ) ",
    " och ",
    " and ",
    " sedan ",
    " – ",
    " fast ",
    " while ",
    " dar ",
    " eftersom ",
];

/// The last clause of `before`.
pub(super) fn last(before: &str) -> &str {
    let start = BREAKS
        .iter()
        .filter_map(|mark| last_break(before, mark))
        .max()
        .unwrap_or(0);
    before.get(start..).unwrap_or(before)
}

/// The first clause of `after`, with the mark that ends it.
pub(super) fn first(after: &str) -> &str {
    let end = BREAKS
        .iter()
        .chain(&[" , "])
        .filter_map(|mark| after.find(mark))
        .min();
    end.and_then(|end| after.get(..=end)).unwrap_or(after)
}

/// Where the text after the last `mark` begins; a mark that holds a verb is part of what it begins. The "och" of
/// "från och med" parts nothing.
fn last_break(before: &str, mark: &str) -> Option<usize> {
    let verb = if mark.starts_with(" , ") {
        " ,".len()
    } else {
        mark.len() - 1
    };
    before
        .rmatch_indices(mark)
        .map(|(at, _)| at + verb)
        .find(|start| {
            mark != " och "
                || !before
                    .get(*start..)
                    .unwrap_or_default()
                    .starts_with(" med ")
        })
}

/// The clauses that a match stands in, from comma to comma.
pub(super) fn around<'a>(norm: &'a str, found: &Range<usize>) -> &'a str {
    let head = norm.get(..found.start + 1);
    let start = head.and_then(|head| head.rfind(" , "));
    let behind = found.end.saturating_sub(1);
    let end = norm.get(behind..).and_then(|tail| tail.find(" , "));
    let start = start.map_or(0, |at| at + 2);
    let end = end.map_or(norm.len(), |at| behind + at + 1);
    norm.get(start..end).unwrap_or(norm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_ends_where_another_begins() {
        assert_eq!(
            last(" jag slutar @date men fran och med @date hor jag "),
            " fran och med @date hor jag "
        );
        assert_eq!(last(" fran och med @date "), " fran och med @date ");
        assert_eq!(first(" pa @place , och jag "), " pa @place ");
    }
}
