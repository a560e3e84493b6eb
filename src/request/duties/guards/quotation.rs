//! What stands between quotation marks. Never here: whose words they are.

use std::ops::Range;

/// The stretches between quotation marks, marks left out. A quotation that never ends is none.
pub(in super::super) fn quotes(text: &str) -> Vec<Range<usize>> {
    let mut quotes = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        if "\"”“«»„".contains(c) {
            match open.take() {
                Some(start) => quotes.push(start..at),
                None => open = Some(at + c.len_utf8()),
            }
        }
    }
    quotes
}

/// Whether a stretch of text stands wholly within one of the quotations.
pub(in super::super) fn inside(quotes: &[Range<usize>], text: &Range<usize>) -> bool {
    let at = quotes.partition_point(|quote| quote.end < text.end);
    quotes
        .get(at)
        .is_some_and(|quote| quote.start <= text.start)
}
