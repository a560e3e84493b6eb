//! The marks of quoting in plain text, as programs write them and as people see them.
//!
//! `>` is a program's. Bars and initials ("| ", "KH> ") are older programs' and sometimes a person's: such lines are
//! quotes of which that is not sure. A table that is drawn in boxes is read as a table.

use super::lines::{Line, Role};
use super::table::{Cell, Table};

/// A line shorter than this was not wrapped by a program.
const SHORTEST_WRAPPED: usize = 40;

/// Counts `>` marks, with or without spaces between them.
pub(super) fn counted(line: &str) -> (usize, &str) {
    let mut depth = 0;
    let mut rest = line;
    while let Some(after) = rest.trim_start_matches([' ', '\t']).strip_prefix('>') {
        depth += 1;
        rest = after;
    }
    (
        depth,
        if depth > 0 {
            rest.strip_prefix(' ').unwrap_or(rest)
        } else {
            rest
        },
    )
}

/// In flowed text the marks stand together and one space after them is stuffing (RFC 3676, 4.4 and 4.5).
pub(super) fn flowed(line: &str) -> (usize, &str) {
    let rest = line.trim_start_matches('>');
    (
        line.len() - rest.len(),
        rest.strip_prefix(' ').unwrap_or(rest),
    )
}

/// `>From here on`: a line of one's own, as mbox stores write one that begins with "From ". Among quoted lines it is one.
pub(super) fn is_stored_from(lines: &[&str], at: usize) -> bool {
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied().unwrap_or("");
    let is_marked = |text: &str| text.starts_with('>') && !text.starts_with(">From ");
    line(Some(at)).starts_with(">From ")
        && !is_marked(line(at.checked_sub(1)))
        && !is_marked(line(at.checked_add(1)))
}

/// Settles what is known only from the lines beside: quotes behind other marks, lines that were wrapped out of their
/// quote, tables in boxes.
pub(super) fn settle(lines: Vec<Line>) -> Vec<Line> {
    let mut lines = unboxed(lines);
    behind_bars(&mut lines);
    for line in &mut lines {
        if let Some(rest) = behind_initials(line) {
            line.text = rest;
            line.depth = 1;
            line.role = Role::Doubtful;
        }
    }
    rejoin_wrapped(&mut lines);
    lines
}

/// "| " before each line, and no other bar: no row of a table.
fn behind_bars(lines: &mut [Line]) {
    let is_barred = |line: &Line| {
        line.depth == 0
            && line.text.strip_prefix('|').is_some_and(|rest| {
                !rest.contains('|') && (rest.is_empty() || rest.starts_with(' '))
            })
    };
    for run in
        lines.chunk_by_mut(|one, other| one.text.starts_with('|') == other.text.starts_with('|'))
    {
        if !run.iter().all(is_barred) {
            continue;
        }
        for line in run {
            line.text = line.text.trim_start_matches(['|', ' ']).to_owned();
            line.depth = 1;
            line.role = Role::Doubtful;
        }
    }
}

/// "KH> ": the initials of whom is quoted.
fn behind_initials(line: &Line) -> Option<String> {
    let (initials, rest) = line.text.trim_start().split_once('>')?;
    let fits = (1..=4).contains(&initials.chars().count())
        && initials.starts_with(char::is_uppercase)
        && initials.chars().all(char::is_alphabetic)
        && (rest.is_empty() || rest.starts_with([' ', '>']));
    (line.depth == 0 && fits).then(|| rest.trim_start_matches(['>', ' ']).to_owned())
}

/// A quoted line that a relay wrapped goes on without its mark: in small letters, between marked lines.
fn rejoin_wrapped(lines: &mut [Line]) {
    for at in 1..lines.len() {
        let Some([before, line, after]) = lines.get_mut(at - 1..at + 2) else {
            return;
        };
        let goes_on = before.text.len() >= SHORTEST_WRAPPED
            && before
                .text
                .ends_with(|c: char| c.is_alphabetic() || c == ',')
            && line.text.starts_with(char::is_lowercase);
        if before.depth > 0 && line.depth == 0 && after.depth > 0 && goes_on {
            line.depth = before.depth;
            line.role = before.role;
        }
    }
}

/// Tables drawn in boxes become lines as tables of HTML do.
fn unboxed(lines: Vec<Line>) -> Vec<Line> {
    let is_boxed = |line: &Line| line.text.trim_start().starts_with(is_box);
    if !lines.iter().any(is_boxed) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    for run in lines.chunk_by(|one, other| is_boxed(one) == is_boxed(other)) {
        if run.first().is_some_and(is_boxed) {
            let rows = run.iter().map(row).filter(|row| !row.is_empty());
            out.extend(
                Table {
                    rows: rows.collect(),
                }
                .into_lines(),
            );
        } else {
            out.extend_from_slice(run);
        }
    }
    out
}

/// The cells of a line between upright bars; none of a line that only rules.
fn row(line: &Line) -> Vec<Cell> {
    let text = line.text.trim();
    if text.chars().all(|c| is_box(c) || c.is_whitespace()) {
        return Vec::new();
    }
    let cell = |text: &str| Cell {
        lines: vec![Line {
            text: text.trim().to_owned(),
            ..line.clone()
        }],
        ..Cell::default()
    };
    let inner = text.trim_matches(is_box);
    inner.split(is_box).map(cell).collect()
}

/// The characters that boxes are drawn with.
fn is_box(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{257F}')
}

#[cfg(test)]
mod tests {
    use crate::message::lines::{Flow, Line, from_plain};

    fn read(text: &str) -> Vec<(usize, String)> {
        let lines = from_plain(text, Flow::default());
        let shown = |line: Line| (line.depth, line.text);
        lines.into_iter().map(shown).collect()
    }

    fn depths(text: &str) -> Vec<usize> {
        read(text).into_iter().map(|(depth, _)| depth).collect()
    }

    #[test]
    fn bars_and_initials_quote_and_rows_of_tables_do_not() {
        assert_eq!(depths("a\n| b\n|\n| c"), [0, 1, 1, 1]);
        assert_eq!(depths("| Konto | x |\n| Till | y |"), [0, 0]);
        assert_eq!(depths("| a\n| b | c |"), [0, 0]);
        assert_eq!(depths("KH> a\nKH>\nb"), [1, 1, 0]);
        assert_eq!(read("KH> a > b"), [(1, "a > b".to_owned())]);
        assert_eq!(depths("Kultur> Higab\na> b\nB >c"), [0, 0, 0]);
    }

    #[test]
    fn a_quoted_line_that_was_wrapped_is_quoted_and_an_answer_is_not() {
        let long = "> Hej Anna, roligt att du kommer till oss. Du har";
        assert_eq!(
            depths(&format!("{long}\nsamma uppgifter.\n>\n> K")),
            [1, 1, 1, 1]
        );
        assert_eq!(
            depths(&format!("{long}\nsamma uppgifter.\n\nK")),
            [1, 0, 0, 0]
        );
        assert_eq!(depths(&format!("{long}\nSamma uppgifter.\n> K")), [1, 0, 1]);
        assert_eq!(
            depths("> Samma arbetsuppgifter efter flytten nu, ja eller nej?\nja\n> Datum"),
            [1, 0, 1]
        );
        assert_eq!(depths("> Samma arbetsuppgifter\nja\n> Datum"), [1, 0, 1]);
    }

    #[test]
    fn a_line_stored_with_a_mark_before_from_is_ones_own() {
        assert_eq!(
            read(">From 1 May on\nb"),
            [(0, "From 1 May on".to_owned()), (0, "b".to_owned())]
        );
        assert_eq!(depths("> a\n>From b\n> c"), [1, 1, 1]);
        assert_eq!(depths("a\n\n>From b\n>c"), [0, 0, 1, 1]);
        assert_eq!(depths("> From b"), [1]);
    }

    #[test]
    fn tables_in_boxes_are_read_as_tables() {
        let table = "┌───┬───┐\n│ Konto │ annand0314 │\n├───┼───┤\n│ Samma arbetsuppgifter │ nej │\n└───┘\nAnna";
        let texts: Vec<String> = read(table).into_iter().map(|(_, text)| text).collect();
        assert_eq!(
            texts,
            ["Konto: annand0314", "Samma arbetsuppgifter: nej", "Anna"]
        );
    }
}
