//! Tables to lines, row by row, each value with the head of its column or row.

mod choice;

use super::lines::Line;

/// The longest text that can be the label of a value, in characters.
const LONGEST_LABEL: usize = 60;

/// A cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// `<th>`.
    pub is_head: bool,
    /// All its text is bold.
    pub is_bold: bool,
    /// How many rows it spans; 0 as 1.
    pub rows: usize,
    /// Its text.
    pub lines: Vec<Line>,
}

impl Cell {
    /// The text on one line.
    fn text(&self) -> String {
        let words: Vec<&str> = self
            .lines
            .iter()
            .map(|line| line.text.trim())
            .filter(|t| !t.is_empty())
            .collect();
        words.join(" ")
    }

    fn is_empty(&self) -> bool {
        self.lines.iter().all(Line::is_blank)
    }

    fn is_one_line(&self) -> bool {
        self.lines.iter().filter(|line| !line.is_blank()).count() <= 1
    }

    /// Whether its text can be the name of a value: short, no digits, no address.
    fn is_label(&self) -> bool {
        let text = self.text();
        self.is_one_line()
            && !text.is_empty()
            && text.chars().count() <= LONGEST_LABEL
            && !text.contains('@')
            && !text.ends_with('!')
            && (!text.ends_with('.') || is_abbreviated(&text))
    }
}

/// Words that are written short, with a full stop.
const SHORT: [&str; 10] = [
    "nr", "tel", "tfn", "ref", "avd", "anst", "adr", "dat", "org", "förv",
];

/// "Gäller fr.o.m.", "Anst.nr.": the full stop at the end is one of an abbreviation.
fn is_abbreviated(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let stem = last.trim_end_matches('.');
    stem.contains('.') || SHORT.contains(&stem.to_lowercase().as_str())
}

/// A table: rows of cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The rows, top-down.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The lines that a reader would read aloud.
    pub(super) fn into_lines(mut self) -> Vec<Line> {
        if let Some(lines) = choice::lines(&self.rows) {
            return lines;
        }
        self.rows
            .retain(|row| row.iter().any(|cell| !cell.is_empty()));
        if self.is_layout() {
            return self
                .rows
                .into_iter()
                .flatten()
                .flat_map(|cell| cell.lines)
                .collect();
        }
        let mut rows = self.rows.iter();
        let head = if has_head(&self.rows) {
            rows.next()
        } else {
            None
        };
        let single = self.rows.len() == 2;
        let mut out = Vec::new();
        for row in rows {
            match head {
                Some(head) if single => {
                    out.extend(headed(head, row).into_iter().map(|text| line(&text, row)));
                }
                Some(head) => out.push(line(&headed(head, row).join("; "), row)),
                None => out.push(line(&plain(row), row)),
            }
        }
        out
    }

    /// Tables that only place things: one column, or cells that hold more than a line of text.
    fn is_layout(&self) -> bool {
        self.rows
            .iter()
            .all(|row| row.iter().filter(|cell| !cell.is_empty()).count() <= 1)
            || self.rows.iter().any(|row| {
                row.iter()
                    .any(|cell| cell.lines.iter().filter(|line| !line.is_blank()).count() > 3)
            })
    }
}

fn line(text: &str, row: &[Cell]) -> Line {
    let first = row.iter().flat_map(|cell| &cell.lines).next();
    Line {
        text: text.to_owned(),
        ..first.map_or_else(Line::default, |l| Line {
            text: String::new(),
            ..l.clone()
        })
    }
}

/// Whether the first row names the columns.
fn has_head(rows: &[Vec<Cell>]) -> bool {
    let (Some(first), true) = (rows.first(), rows.len() > 1) else {
        return false;
    };
    let named = first.iter().filter(|cell| !cell.is_empty());
    let all = |test: fn(&Cell) -> bool| named.clone().count() > 1 && named.clone().all(test);
    // A first column that is marked in every row names the rows, not the columns.
    let marks_rows = rows
        .iter()
        .skip(1)
        .all(|row| row.first().is_some_and(|cell| cell.is_head || cell.is_bold));
    let marked = all(|cell| cell.is_head || cell.is_bold) && !(first.len() == 2 && marks_rows);
    let evident = first.len() > 2
        && all(|cell| cell.is_label() && !cell.text().chars().any(|c| c.is_ascii_digit()))
        && rows.iter().skip(1).all(|row| {
            row.len() >= first.len()
                && row
                    .iter()
                    .any(|cell| !cell.is_label() || cell.text().chars().any(|c| c.is_ascii_digit()))
        });
    (marked || evident) && !is_field_and_value(first)
}

/// A head that says no more than that labels and values follow.
fn is_field_and_value(head: &[Cell]) -> bool {
    const WORDS: &[&str] = &[
        "uppgift",
        "fält",
        "värde",
        "svar",
        "fråga",
        "field",
        "value",
        "information",
        "detalj",
    ];
    head.len() == 2
        && head
            .iter()
            .any(|cell| WORDS.contains(&cell.text().to_lowercase().trim_end_matches(':')))
}

/// `Head: value` for each cell; the name of the row, where it has one, before them.
fn headed(head: &[Cell], row: &[Cell]) -> Vec<String> {
    let mut out = Vec::new();
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match head.get(at).filter(|name| !name.is_empty()) {
            Some(name) => out.push(labelled(&name.text(), &cell.text())),
            None => out.push(cell.text()),
        }
    }
    out
}

fn plain(row: &[Cell]) -> String {
    let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_empty()).collect();
    match filled.as_slice() {
        [no, words] if is_negation(&no.text()) => format!("{} {}", no.text(), words.text()),
        [label, value] if label.is_label() && row.first().is_some_and(|cell| !cell.is_empty()) => {
            labelled(&label.text(), &value.text())
        }
        [label]
            if row.len() == 2
                && label.is_label()
                && row.first().is_some_and(|cell| !cell.is_empty()) =>
        {
            // A label whose value was left empty: a question not answered.
            let text = label.text();
            if text.ends_with(':') {
                text
            } else {
                label.text()
            }
        }
        cells => cells
            .iter()
            .map(|cell| cell.text())
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

/// "Inte" in a cell before what it negates is no label of it.
fn is_negation(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "inte",
        "ej",
        "icke",
        "inga",
        "inget",
        "ingen",
        "not",
        "no longer",
        "inte längre",
    ];
    WORDS.contains(
        &text
            .trim_end_matches([':', '.', ' '])
            .to_lowercase()
            .as_str(),
    )
}

fn labelled(label: &str, value: &str) -> String {
    format!("{}: {value}", label.trim_end_matches([':', ' ']))
}
