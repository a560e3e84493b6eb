//! Tables drawn in plain text: a row of labels, parted by bars, semicolons, tabs or wide gaps, and rows of values below it.

use std::ops::Range;

use super::labels::classify;
use super::{FieldKind, Slot};

/// What parts the cells of a table that has no mark between them: at least two spaces.
const GAP: char = ' ';

/// The labels of a table's columns.
pub(super) struct Header {
    /// What stands between cells, or [`GAP`].
    mark: char,
    columns: Vec<Option<(FieldKind, String)>>,
}

impl Header {
    /// Reads a row of at least three cells of which most are labels.
    pub(super) fn of(text: &str, line: &Range<usize>) -> Option<Self> {
        let content = text.get(line.clone())?;
        ['|', ';', '\t', GAP].into_iter().find_map(|mark| {
            // Three labels have two marks between them.
            match mark {
                GAP => content.trim().matches("  ").nth(1)?,
                _ => content.matches(mark).nth(1)?,
            };
            let columns: Vec<_> = cells(content, line.start, mark)
                .map(|cell| classify(text.get(cell)?))
                .collect();
            let labels = columns.iter().flatten().count();
            (labels >= 3 && labels * 3 >= columns.len() * 2).then_some(Self { mark, columns })
        })
    }

    /// The row of labels itself: no prose, and no value.
    pub(super) fn swallowed(line: &Range<usize>) -> Slot {
        Slot {
            kind: FieldKind::Other,
            label: String::new(),
            start: line.start,
            value: line.end..line.end,
        }
    }

    /// The fields of one row of values, or `None` where the line is no such row.
    pub(super) fn row(&self, text: &str, line: &Range<usize>) -> Option<Vec<Slot>> {
        let content = text.get(line.clone())?;
        if is_rule(content) {
            return None;
        }
        let cells: Vec<Range<usize>> = cells(content, line.start, self.mark).collect();
        let fits = cells.len() >= 2
            && cells.len() + 1 >= self.columns.len()
            && cells.len() <= self.columns.len() + 1;
        fits.then(|| {
            let labelled = cells.into_iter().zip(&self.columns);
            labelled
                .filter_map(|(value, column)| {
                    let (kind, label) = column.clone()?;
                    Some(Slot {
                        kind,
                        label,
                        start: value.start,
                        value,
                    })
                })
                .collect()
        })
    }
}

/// A line of dashes under the labels.
pub(super) fn is_rule(content: &str) -> bool {
    let content = content.trim();
    content.len() >= 3 && content.chars().all(|c| "-=+|: ".contains(c))
}

/// The cells of a line, blank ones at its ends left out.
pub(super) fn cells(content: &str, start: usize, mark: char) -> impl Iterator<Item = Range<usize>> {
    let trimmed = content
        .trim()
        .trim_start_matches(mark)
        .trim_end_matches(mark);
    let mut at = start + content.find(trimmed).unwrap_or(0);
    let mut rest = Some(trimmed);
    std::iter::from_fn(move || {
        let line = rest?;
        let (cell, parted) = match mark {
            GAP => by_gap(line),
            _ => line
                .split_once(mark)
                .map_or((line, None), |(cell, behind)| {
                    (cell, Some((mark.len_utf8(), behind)))
                }),
        };
        let range = at..at + cell.len();
        rest = parted.map(|(gap, behind)| {
            at += cell.len() + gap;
            behind
        });
        Some(range)
    })
}

/// The first cell of a line, and the bytes of the gap behind it with what follows.
fn by_gap(line: &str) -> (&str, Option<(usize, &str)>) {
    let Some((cell, behind)) = line.split_once("  ") else {
        return (line, None);
    };
    let next = behind.trim_start_matches(GAP);
    (cell, Some((line.len() - cell.len() - next.len(), next)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_gaps_part_cells_too() {
        let line = "  Namn            Konto      Ny  ";
        let found: Vec<&str> = cells(line, 0, GAP)
            .filter_map(|cell| line.get(cell))
            .collect();
        assert_eq!(found, ["Namn", "Konto", "Ny"]);
        let bars: Vec<&str> = cells("| a | b |", 0, '|')
            .filter_map(|cell| "| a | b |".get(cell))
            .collect();
        assert_eq!(bars, [" a ", " b "]);
    }
}
