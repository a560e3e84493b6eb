//! Labels and what stands behind them, on their line, in a list below it, or in a row of a table.

use std::ops::Range;

use super::super::super::fold;
use super::super::super::sentences::LIST_MARKS;

/// Characters of a label.
const LABEL: std::ops::RangeInclusive<usize> = 2..=90;
/// Lines that are looked through.
const MOST_LINES: usize = 400;

/// A label and what it says, folded, a space at both ends.
pub(super) struct Entry {
    pub(super) label: String,
    pub(super) says: String,
    /// Their bytes in the text.
    pub(super) range: Range<usize>,
}

/// All entries of a text, in order.
pub(super) fn of(text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n').take(MOST_LINES) {
        let at = start..start + line.trim_end().len();
        start += line.len();
        let content = line.trim();
        let item = content.trim_start_matches(LIST_MARKS);
        let listed = item.len() < content.len() || is_numbered(content);
        if content.is_empty() {
            continue;
        }
        if open
            && listed
            && let Some(last) = entries.last_mut()
        {
            last.says.push_str(&fold::words(item));
            last.says.push_str(" ; ");
            last.range.end = at.end;
            continue;
        }
        open = false;
        if let Some(row) = row(item, &at) {
            entries.extend(row);
            continue;
        }
        for piece in item.split(". ") {
            if let Some(entry) = entry(piece, &at) {
                open = entry.says.trim().is_empty();
                entries.push(entry);
            }
        }
    }
    entries
}

fn entry(piece: &str, at: &Range<usize>) -> Option<Entry> {
    // "D:o" has a colon of its own.
    let (label, says) = piece.split_once(':')?;
    let says = says.trim().trim_end_matches('.');
    LABEL
        .contains(&label.trim().chars().count())
        .then(|| Entry {
            label: folded(label),
            says: folded(says),
            range: at.clone(),
        })
}

/// "Arbetsuppgifter; Nu: X; Sedan: Y": a row, by its name and the heads of its columns.
fn row(line: &str, at: &Range<usize>) -> Option<[Entry; 2]> {
    let mut cells = line.split("; ");
    let head = cells.next()?;
    let name = head.rsplit(": ").next().unwrap_or(head);
    let mut cell = || {
        let (head, says) = cells.next()?.split_once(':')?;
        Some(Entry {
            label: folded(&format!("{name} {head}")),
            says: folded(says),
            range: at.clone(),
        })
    };
    Some([cell()?, cell()?])
}

fn folded(text: &str) -> String {
    let words = fold::words(text);
    if words.is_empty() {
        String::from(" ")
    } else {
        format!(" {words} ")
    }
}

fn is_numbered(line: &str) -> bool {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    (1..=2).contains(&digits)
        && line
            .get(digits..)
            .is_some_and(|rest| rest.starts_with(['.', ')']))
}
