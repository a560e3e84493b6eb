//! Lines being put together: text, line ends, and cells of tables.

use std::mem;

use super::open::Style;
use crate::message::lines::{Line, Role};
use crate::message::table::{Cell, Table};
use crate::message::text;

/// The lines of a page, or of a cell.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own on the line being written"
)]
struct Flow {
    lines: Vec<Line>,
    /// The line being written; non-breaking spaces still in it.
    current: String,
    style: Option<Style>,
    /// Whether a space waits for the next word.
    space: bool,
    /// Whether a gap waits for the next line.
    gap: bool,
    bold: bool,
    plain: bool,
    /// Whether the last line is a label, whose value follows in a block of its own.
    labelled: bool,
    /// Whether the next word is the answer to what stands on the line.
    answers: bool,
    /// How many rows the cell spans.
    rows: usize,
}

impl Flow {
    fn word(&mut self, c: char, style: Style) {
        self.labelled = false;
        if mem::take(&mut self.answers) {
            self.end_label();
        }
        if self.style.is_none() {
            self.style = Some(style);
            if mem::take(&mut self.gap) && !self.lines.is_empty() {
                self.lines.push(Line {
                    depth: style.depth,
                    ..Line::default()
                });
            }
        }
        if mem::take(&mut self.space) && !self.current.is_empty() {
            self.current.push(' ');
        }
        self.current.push(c);
        if c.is_alphanumeric() {
            if style.bold {
                self.bold = true;
            } else {
                self.plain = true;
            }
        }
    }

    /// Makes what stands on the line a label.
    fn end_label(&mut self) {
        if self.current.ends_with(char::is_alphanumeric) {
            self.current.push(':');
        }
        self.space = true;
    }

    /// Ends the line. A line without text counts only where it was asked for (`<br>`) or holds a hard space.
    fn end_line(&mut self, even_empty: bool, at: Style) {
        self.space = false;
        if self.current.is_empty() && !even_empty {
            return;
        }
        let style = self.style.take().unwrap_or(at);
        let text = text::clean(&mem::take(&mut self.current));
        let text = if style.preformatted {
            text.trim_end()
        } else {
            text.trim()
        };
        // A character reference can still have smuggled a line end in.
        self.lines.extend(text.split('\n').map(|part| Line {
            depth: style.depth,
            role: style.role,
            text: part.to_owned(),
        }));
    }
}

/// A page being written.
#[derive(Debug, Default)]
pub(super) struct Page {
    flow: Flow,
    /// The tables that are open, outermost first, each with the text around it.
    outer: Vec<(Flow, Table)>,
}

impl Page {
    /// Adds text as a browser would: white space collapsed unless it is preformatted.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        if !style.is_seen() {
            return;
        }
        for c in text.chars() {
            match c {
                '\n' if style.preformatted => self.flow.end_line(true, style),
                ' ' | '\t' if style.preformatted => self.flow.word(' ', style),
                ' ' | '\t' | '\n' | '\r' | '\x0C' => self.flow.space = true,
                c => self.flow.word(c, style),
            }
        }
    }

    /// `<br>`.
    pub(super) fn line_break(&mut self, style: Style) {
        if style.is_seen() {
            self.flow.end_line(true, style);
        }
    }

    /// The beginning or end of a block; `gap` where a reader sees space around it.
    pub(super) fn block(&mut self, gap: bool, style: Style) {
        self.flow.end_line(false, style);
        self.flow.gap |= gap;
    }

    /// Begins a table.
    pub(super) fn open_table(&mut self, style: Style) {
        self.block(false, style);
        self.outer
            .push((mem::take(&mut self.flow), Table::default()));
    }

    /// Begins a row.
    pub(super) fn open_row(&mut self) {
        self.flow = Flow::default();
        if let Some((_, table)) = self.outer.last_mut() {
            table.rows.push(Vec::new());
        }
    }

    /// Begins a cell that spans so many rows.
    pub(super) fn open_cell(&mut self, rows: usize) {
        self.flow = Flow {
            rows,
            ..Flow::default()
        };
    }

    /// Ends a label whose value follows in a block of its own (`<dt>`).
    pub(super) fn end_label(&mut self, style: Style) {
        self.answer_follows(style);
        self.flow.labelled = !self.flow.current.is_empty();
        self.flow.end_line(false, style);
    }

    /// Goes on in the line of the label, if one was just ended (`<dd>`).
    pub(super) fn go_on_from_label(&mut self) {
        if mem::take(&mut self.flow.labelled)
            && let Some(label) = self.flow.lines.pop()
        {
            self.flow.current = label.text;
            self.flow.space = true;
        }
    }

    /// What stands on the line is the label of what follows (`<legend>`, a field).
    pub(super) fn answer_follows(&mut self, style: Style) {
        if style.is_seen() {
            self.flow.end_label();
        }
    }

    /// The same if anything is shown until [`Self::no_answer`] (`<select>`, `<textarea>`).
    pub(super) fn answer_may_follow(&mut self) {
        self.flow.answers = true;
    }

    /// Nothing was chosen.
    pub(super) fn no_answer(&mut self) {
        self.flow.answers = false;
        self.flow.space = true;
    }

    /// Ends a cell.
    pub(super) fn close_cell(&mut self, is_head: bool, style: Style) {
        self.flow.end_line(false, style);
        let flow = mem::take(&mut self.flow);
        if let Some((_, table)) = self.outer.last_mut() {
            let cell = Cell {
                is_head,
                is_bold: flow.bold && !flow.plain,
                rows: flow.rows,
                lines: flow.lines,
            };
            match table.rows.last_mut() {
                Some(row) => row.push(cell),
                None => table.rows.push(vec![cell]),
            }
        }
    }

    /// Ends a table: its rows become lines of the text around it.
    pub(super) fn close_table(&mut self) {
        let Some((outer, table)) = self.outer.pop() else {
            return;
        };
        let stray = mem::replace(&mut self.flow, outer);
        self.flow.lines.extend(stray.lines);
        self.flow.lines.extend(table.into_lines());
        self.flow.bold |= stray.bold;
        self.flow.plain = true;
    }

    /// All lines.
    pub(super) fn finish(mut self, style: Style) -> Vec<Line> {
        self.flow.end_line(false, style);
        while !self.outer.is_empty() {
            self.close_table();
        }
        self.flow.lines
    }

    /// The mark before a list item.
    pub(super) fn bullet(&mut self, style: Style) {
        if style.is_seen() && self.flow.current.is_empty() {
            self.flow.word(
                '-',
                Style {
                    role: Role::Text,
                    ..style
                },
            );
            self.flow.space = true;
        }
    }
}
