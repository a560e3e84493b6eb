//! A text cut into words, numbers and marks, folded so that names and dates can be compared.
//!
//! Folding takes away what writers vary without meaning anything by it: case, the dots and rings of å, ä and ö,
//! composed or decomposed characters, the kind of hyphen or space. Every piece keeps its bytes in the text it came from.
//! Never here: what a word means.

mod fixed;

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

pub(crate) use fixed::{Fixed, FixedSet, fixed, fixed_set};

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// One character that is neither letter, digit nor space, with dashes folded to `-`.
    Mark(char),
}

/// What stands between a piece and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing.
    None,
    /// Space within a line.
    Space,
    /// One line break.
    Line,
    /// An empty line, or the start of the text.
    Paragraph,
}

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
    folded: Range<usize>,
}

/// A text and its pieces, in order.
#[derive(Debug, Clone)]
pub struct Pieces<'t> {
    source: &'t str,
    folded: String,
    list: Vec<Piece>,
}

impl<'t> Pieces<'t> {
    /// Cuts a text; linear in its length.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut cutter = Cutter {
            out: Self {
                source: text,
                folded: String::with_capacity(text.len()),
                list: Vec::with_capacity(text.len() / 4),
            },
            gap: Gap::Paragraph,
        };
        for (at, c) in text.char_indices() {
            cutter.take(at, c);
        }
        cutter.out
    }

    /// The text that was cut.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.source
    }

    /// How many pieces there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether the text is all space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A piece by its number.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Piece> {
        self.list.get(index)
    }

    /// All pieces.
    pub fn iter(&self) -> std::slice::Iter<'_, Piece> {
        self.list.iter()
    }

    /// The folded letters of a word or the digits of a number; empty for a mark or past the end.
    #[must_use]
    pub fn folded(&self, index: usize) -> &str {
        self.get(index)
            .and_then(|piece| self.folded.get(piece.folded.clone()))
            .unwrap_or_default()
    }

    /// A piece as it is written; empty past the end.
    #[must_use]
    pub fn written(&self, index: usize) -> &'t str {
        self.get(index)
            .and_then(|piece| self.source.get(piece.span.clone()))
            .unwrap_or_default()
    }

    /// Whether the piece is this mark.
    #[must_use]
    pub fn is_mark(&self, index: usize, mark: char) -> bool {
        self.get(index)
            .is_some_and(|piece| piece.kind == Kind::Mark(mark))
    }

    /// Whether the piece is a word.
    #[must_use]
    pub fn is_word(&self, index: usize) -> bool {
        self.get(index)
            .is_some_and(|piece| piece.kind == Kind::Word)
    }

    /// Whether the piece is a number.
    #[must_use]
    pub fn is_number(&self, index: usize) -> bool {
        self.get(index)
            .is_some_and(|piece| piece.kind == Kind::Number)
    }

    /// What stands before the piece; [`Gap::Paragraph`] past the end.
    #[must_use]
    pub fn gap(&self, index: usize) -> Gap {
        self.get(index).map_or(Gap::Paragraph, |piece| piece.gap)
    }

    /// Whether the piece touches the one before it.
    #[must_use]
    pub fn is_glued(&self, index: usize) -> bool {
        self.gap(index) == Gap::None
    }

    /// Whether the piece begins with a capital letter.
    #[must_use]
    pub fn is_capitalised(&self, index: usize) -> bool {
        self.written(index)
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
    }

    /// Whether every letter of the piece is a capital.
    #[must_use]
    pub fn is_all_capitals(&self, index: usize) -> bool {
        self.is_word(index) && !self.written(index).chars().any(char::is_lowercase)
    }
}

impl<'p> IntoIterator for &'p Pieces<'_> {
    type Item = &'p Piece;
    type IntoIter = std::slice::Iter<'p, Piece>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

struct Cutter<'t> {
    out: Pieces<'t>,
    gap: Gap,
}

impl Cutter<'_> {
    fn take(&mut self, at: usize, c: char) {
        if is_invisible(c) {
            return;
        }
        if c.is_whitespace() {
            self.gap = match (c, self.gap) {
                ('\n', Gap::None | Gap::Space) => Gap::Line,
                ('\n', _) | (_, Gap::Paragraph) => Gap::Paragraph,
                (_, Gap::None) => Gap::Space,
                (_, gap) => gap,
            };
            return;
        }
        let end = at + c.len_utf8();
        if is_combining_mark(c) {
            self.extend_last(end);
            return;
        }
        let kind = if c.is_ascii_digit() {
            Kind::Number
        } else if c.is_alphabetic() {
            Kind::Word
        } else {
            Kind::Mark(fold_mark(c))
        };
        if self.joins(kind) {
            self.extend_last(end);
        } else {
            self.begin(kind, at..end);
        }
        if !matches!(kind, Kind::Mark(_)) {
            fold_into(&mut self.out.folded, c);
            let folded_end = self.out.folded.len();
            if let Some(last) = self.out.list.last_mut() {
                last.folded.end = folded_end;
            }
        }
        self.gap = Gap::None;
    }

    fn joins(&self, kind: Kind) -> bool {
        self.gap == Gap::None
            && !matches!(kind, Kind::Mark(_))
            && self.out.list.last().is_some_and(|last| last.kind == kind)
    }

    fn begin(&mut self, kind: Kind, span: Range<usize>) {
        let folded = self.out.folded.len()..self.out.folded.len();
        self.out.list.push(Piece {
            kind,
            span,
            gap: self.gap,
            folded,
        });
    }

    fn extend_last(&mut self, end: usize) {
        if let Some(last) = self.out.list.last_mut() {
            last.span.end = end;
        }
    }
}

/// Letters folded for comparison: lower case, without marks above or below.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        fold_into(&mut out, c);
    }
    out
}

fn fold_into(out: &mut String, c: char) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        'å' | 'ä' | 'Å' | 'Ä' | 'æ' | 'Æ' => out.push('a'),
        'ö' | 'Ö' | 'ø' | 'Ø' => out.push('o'),
        _ => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                out.extend(part.to_lowercase());
            }
        }),
    }
}

/// Soft hyphens, zero-width characters and direction marks: a reader does not see them.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

const fn fold_mark(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{2019}' | '\u{2018}' | '\u{B4}' | '`' => '\'',
        '\u{2044}' | '\u{2215}' | '\u{FF0F}' => '/',
        '\u{2026}' => '.',
        other => other,
    }
}

#[cfg(test)]
mod tests;
