//! Reading one date at a place in a text.

use std::ops::Range;

use jiff::civil::Date;

use super::DateForm;
use crate::text::{Kind, Pieces};

/// A date and the pieces that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) pieces: Range<usize>,
    pub(super) date: Date,
    pub(super) form: DateForm,
}

/// The text, and the day that dates are reckoned from.
pub(super) struct Reader<'p, 't> {
    pub(super) pieces: &'p Pieces<'t>,
    pub(super) sent: Date,
}

impl Reader<'_, '_> {
    pub(super) fn word(&self, index: usize) -> &str {
        if self.pieces.is_word(index) {
            self.pieces.folded(index)
        } else {
            ""
        }
    }

    /// A number of at most so many digits.
    pub(super) fn number(&self, index: usize, most_digits: usize) -> Option<i32> {
        let digits = if self.pieces.is_number(index) {
            self.pieces.folded(index)
        } else {
            ""
        };
        if digits.is_empty() || digits.len() > most_digits {
            None
        } else {
            digits.parse().ok()
        }
    }

    pub(super) fn digits(&self, index: usize) -> usize {
        if self.pieces.is_number(index) {
            self.pieces.folded(index).len()
        } else {
            0
        }
    }

    /// Whether the pieces from `index` are these marks and numbers, without spaces: `/` and 1 for "/9".
    pub(super) fn glued_mark(&self, index: usize, mark: char) -> bool {
        self.pieces.is_mark(index, mark)
            && self.pieces.is_glued(index)
            && self.pieces.is_glued(index + 1)
    }

    pub(super) fn small(number: i32) -> Option<i8> {
        i8::try_from(number).ok()
    }

    /// One or two dates (a range of days: "19–23 september") that begin at the piece.
    pub(super) fn date_at(&self, index: usize) -> Option<Vec<Reading>> {
        if self.pieces.is_number(index) {
            if !self.may_begin(index) {
                return None;
            }
            return self
                .in_digits(index)
                .map(|reading| vec![reading])
                .or_else(|| self.day_range(index))
                .or_else(|| self.day_and_month(index).map(|reading| vec![reading]));
        }
        self.day_and_month(index)
            .or_else(|| self.month_and_day(index))
            .map(|reading| vec![reading])
    }

    /// Whether a number is not the tail of something longer: an account id, a telephone number, a time, a version.
    fn may_begin(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).filter(|_| self.pieces.is_glued(index)) else {
            return true;
        };
        match self.pieces.get(before).map(|piece| piece.kind) {
            Some(Kind::Mark('(' | '"' | '\'' | '<' | '>' | '[' | '|' | '*' | ',' | ';' | '→')) => {
                true
            }
            Some(Kind::Mark(':' | '.')) => {
                !self.pieces.is_glued(before) || self.pieces.is_word(before.wrapping_sub(1))
            }
            // The second end of "1/6-31/8".
            Some(Kind::Mark('-')) if self.pieces.is_mark(index + 1, '/') => {
                !self.pieces.is_glued(before) || self.pieces.is_mark(before.saturating_sub(2), '/')
            }
            Some(Kind::Mark('-' | '/')) => !self.pieces.is_glued(before),
            _ => false,
        }
    }

    /// Whether the pieces end here: no digit, letter or joined number goes on.
    pub(super) fn ends(&self, index: usize) -> bool {
        if !self.pieces.is_glued(index) {
            return true;
        }
        match self.pieces.get(index).map(|piece| piece.kind) {
            Some(Kind::Word | Kind::Number) => {
                self.word(index) == "t" && self.pieces.is_number(index + 1)
            }
            Some(Kind::Mark('/' | '-' | '.' | ':')) => {
                !(self.pieces.is_glued(index + 1) && self.pieces.is_number(index + 1))
            }
            Some(Kind::Mark('%' | '_' | '@' | '+' | '=')) => false,
            _ => true,
        }
    }
}

pub(super) const fn explicit(pieces: Range<usize>, date: Date) -> Reading {
    Reading {
        pieces,
        date,
        form: DateForm::Explicit,
    }
}
