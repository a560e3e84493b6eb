//! Tables in which a mark chooses: columns "Ja" and "Nej" with a cross in one, or a row an option and a cross beside it.
//!
//! Each row becomes the question and the answer that is marked, so that the cells not marked state nothing.

use super::{Cell, labelled, line, plain};
use crate::message::lines::Line;

/// A cell that spans more rows is not carried down.
const MOST_ROWS: usize = 50;
/// A table of more rows, or of more columns, is no form.
const LARGEST: (usize, usize) = (200, 40);

/// The lines of such a table; `None` of any other.
pub(super) fn lines(rows: &[Vec<Cell>]) -> Option<Vec<Line>> {
    let (most_rows, most_columns) = LARGEST;
    if rows.len() > most_rows || rows.iter().any(|row| row.len() > most_columns) {
        return None;
    }
    if !rows.iter().flatten().any(|cell| is_tick(&cell.text())) {
        return None;
    }
    let rows = carried_down(rows)?;
    by_columns(&rows)
        .or_else(|| by_rows(&rows))
        .or_else(|| by_pairs(&rows))
}

fn is_tick(text: &str) -> bool {
    const TICKS: &[&str] = &[
        "x", "✓", "✔", "✔️", "☒", "☑", "✅", "✗", "✘", "[x]", "(x)", "●", "•", "◉", "🗹", "🗵",
    ];
    TICKS.contains(&text.to_lowercase().as_str())
}

fn is_open(text: &str) -> bool {
    const OPEN: &[&str] = &[
        "", "☐", "□", "◻", "○", "◯", "[ ]", "[]", "( )", "()", "-", "–", "_", "__", "___",
    ];
    OPEN.contains(&text)
}

fn is_mark(cell: &Cell) -> bool {
    let text = cell.text();
    is_tick(&text) || is_open(&text)
}

/// The rows with each cell in all rows that it spans; `None` where they become too wide for a form.
fn carried_down(rows: &[Vec<Cell>]) -> Option<Vec<Vec<Cell>>> {
    let mut out: Vec<Vec<Cell>> = Vec::with_capacity(rows.len());
    // By column: what is carried, and for how many rows more.
    let mut carried: Vec<(usize, Cell, usize)> = Vec::new();
    for row in rows {
        let mut cells: Vec<Cell> = row.iter().map(Cell::copy).collect();
        carried.retain(|(.., left)| *left > 0);
        if cells.len() + carried.len() > LARGEST.1 {
            return None;
        }
        for (at, cell, left) in &mut carried {
            cells.insert((*at).min(cells.len()), cell.copy());
            *left -= 1;
        }
        for (at, cell) in cells.iter().enumerate() {
            let spans = (2..=MOST_ROWS).contains(&cell.rows) && cell.is_label();
            if spans && carried.iter().all(|(column, ..)| *column != at) {
                let copy = Cell {
                    rows: 1,
                    ..cell.copy()
                };
                carried.push((at, copy, cell.rows - 1));
            }
        }
        out.push(cells);
    }
    Some(out)
}

/// The first row names the answers: "Fråga, Ja, Nej".
fn by_columns(rows: &[Vec<Cell>]) -> Option<Vec<Line>> {
    let (head, rows) = rows.split_first()?;
    let answers = head.get(1..)?;
    let named = |cell: &Cell| cell.is_label() && !is_mark(cell);
    if answers.len() < 2 || !answers.iter().all(named) {
        return None;
    }
    let asks = |row: &&Vec<Cell>| row.len() > 1 && row.iter().skip(1).all(is_mark);
    let is_ticked = |row: &Vec<Cell>| row.iter().skip(1).any(|cell| is_tick(&cell.text()));
    if !rows.iter().filter(asks).any(is_ticked) {
        return None;
    }
    let told = rows.iter().map(|row| {
        let text = match row.first() {
            Some(question) if asks(&row) => answered(&question.text(), answers, row),
            _ => plain(row),
        };
        line(&text, row)
    });
    Some(told.collect())
}

/// "Samma arbetsuppgifter: Nej"; with two marks both answers, each with its box.
fn answered(question: &str, answers: &[Cell], row: &[Cell]) -> String {
    let ticked: Vec<String> = answers
        .iter()
        .zip(row.iter().skip(1))
        .filter(|(_, cell)| is_tick(&cell.text()))
        .map(|(answer, _)| answer.text())
        .collect();
    match ticked.as_slice() {
        [answer] => labelled(question, answer),
        several => {
            let boxes: Vec<String> = several.iter().map(|answer| format!("☒ {answer}")).collect();
            labelled(question, &boxes.join(" ")).trim_end().to_owned()
        }
    }
}

/// A row an option, the mark in the first or the last column.
fn by_rows(rows: &[Vec<Cell>]) -> Option<Vec<Line>> {
    let width = rows.iter().map(Vec::len).max()?;
    let marks_stand = |rows: &[Vec<Cell>], at: usize| {
        rows.len() > 1
            && rows
                .iter()
                .all(|row| row.len() == width && row.get(at).is_some_and(is_mark))
    };
    let below = rows.get(1..)?;
    let [first, last] = [0, width.checked_sub(1)?];
    let found = [(rows, last), (rows, first), (below, last), (below, first)]
        .into_iter()
        .find(|(rows, at)| width > 1 && marks_stand(rows, *at));
    let (rows, at) = found?;
    let ticked = |row: &[Cell]| row.get(at).is_some_and(|cell| is_tick(&cell.text()));
    if !rows.iter().any(|row| ticked(row)) {
        return None;
    }
    let words = |row: &[Cell]| -> Vec<String> {
        let others = row
            .iter()
            .enumerate()
            .filter(|(column, cell)| *column != at && !cell.is_empty());
        others.map(|(_, cell)| cell.text()).collect()
    };
    let mut out = Vec::new();
    for row in rows {
        let text = match (words(row).as_slice(), ticked(row)) {
            ([], _) | ([_, _], false) => continue,
            ([question, answer], true) => labelled(question, answer),
            (words, true) => format!("☒ {}", words.join(" ")),
            (words, false) => format!("☐ {}", words.join(" ")),
        };
        out.push(line(&text, row));
    }
    Some(out)
}

/// A row a question, each answer with its mark in the next cell: "Samma, Ja, , Nej, X".
fn by_pairs(rows: &[Vec<Cell>]) -> Option<Vec<Line>> {
    let ticked = |row: &[Cell]| -> Option<String> {
        let (question, rest) = row.split_first()?;
        let (pairs, left) = rest.as_chunks::<2>();
        let fits =
            |[answer, mark]: &[Cell; 2]| !is_mark(answer) && answer.is_label() && is_mark(mark);
        let is_one = left.is_empty() && pairs.len() > 1 && pairs.iter().all(fits);
        let mut chosen = pairs.iter().filter(|[_, mark]| is_tick(&mark.text()));
        let (first, second) = (chosen.next(), chosen.next());
        let answer = first
            .filter(|_| second.is_none())
            .map(|[answer, _]| answer.text());
        (is_one && !question.is_empty()).then(|| {
            labelled(&question.text(), &answer.unwrap_or_default())
                .trim_end()
                .to_owned()
        })
    };
    rows.iter().any(|row| ticked(row).is_some()).then(|| {
        let told = rows.iter().filter(|row| !row.iter().all(Cell::is_empty));
        told.map(|row| line(&ticked(row).unwrap_or_else(|| plain(row)), row))
            .collect()
    })
}

impl Cell {
    fn copy(&self) -> Self {
        Self {
            is_head: self.is_head,
            is_bold: self.is_bold,
            rows: self.rows,
            lines: self.lines.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(width: usize, rows: usize) -> Vec<Cell> {
        let line = Line {
            text: "x".to_owned(),
            ..Line::default()
        };
        let cell = |_| Cell {
            rows,
            lines: vec![line.clone()],
            ..Cell::default()
        };
        (0..width).map(cell).collect()
    }

    #[test]
    fn cells_that_span_rows_make_no_table_wider_than_a_form() {
        let widths = |rows: &[Vec<Cell>]| {
            let carried = carried_down(rows)?;
            Some(carried.iter().map(Vec::len).collect::<Vec<_>>())
        };
        assert_eq!(widths(&[row(20, 2), row(20, 1)]), Some(vec![20, 40]));
        assert_eq!(widths(&[row(20, 2), row(21, 1)]), None);
        let hostile: Vec<Vec<Cell>> = (0..200).map(|_| row(40, 50)).collect();
        assert_eq!(widths(&hostile), None);
    }
}
