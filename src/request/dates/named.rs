//! Dates with the month by its name: "den 1:a september", "May 4th, 2026", "19–23 september".

use jiff::civil::Date;

use super::reader::{Reader, Reading, explicit};
use super::{DateForm, calendar, words};
use crate::text::Gap;

impl Reader<'_, '_> {
    /// The day at the piece as digits or an ordinal word, and the piece after it.
    pub(super) fn day(&self, index: usize) -> Option<(i8, usize)> {
        if let Some(number) = self.number(index, 2) {
            let day = Self::small(number).filter(|day| (1..=31).contains(day))?;
            return Some((day, self.after_ordinal(index + 1)));
        }
        let word = self.word(index);
        let tens = match word {
            "twenty" => 20,
            "thirty" => 30,
            _ => return words::ordinal(word).map(|day| (day, index + 1)),
        };
        let at = if self.pieces.is_mark(index + 1, '-') {
            index + 2
        } else {
            index + 1
        };
        words::ordinal(self.word(at))
            .filter(|&unit| unit < 10 && tens + unit <= 31)
            .map(|unit| (tens + unit, at + 1))
    }

    /// The piece after ":a", "st", "." of an ordinal.
    fn after_ordinal(&self, index: usize) -> usize {
        let ending = if self.pieces.is_mark(index, ':') && self.pieces.is_glued(index) {
            index + 1
        } else {
            index
        };
        if self.pieces.is_glued(ending) && words::is_ordinal_ending(self.word(ending)) {
            return ending + 1;
        }
        let is_stop = self.pieces.is_mark(index, '.') && self.pieces.is_glued(index);
        if is_stop && words::exact_month(self.word(index + 1)).is_some() {
            index + 1
        } else {
            index
        }
    }

    /// The month at the piece, and the piece after it and its full stop.
    fn month(&self, index: usize) -> Option<(i8, usize)> {
        if self.pieces.gap(index) == Gap::Paragraph {
            return None;
        }
        let word = self.word(index);
        let month = words::month(word)?;
        let is_stop = word.len() <= 4
            && self.pieces.is_mark(index + 1, '.')
            && self.pieces.is_glued(index + 1);
        let stop_is_inside =
            is_stop && (self.pieces.is_number(index + 2) || self.pieces.is_mark(index + 2, '-'));
        Some((month, if stop_is_inside { index + 2 } else { index + 1 }))
    }

    /// "(Den andre i) nionde månaden", "the ninth month", and the piece after it.
    fn numbered_month(&self, index: usize) -> Option<(i8, usize)> {
        let at = index + usize::from(self.word(index) == "the");
        let month = words::ordinal(self.word(at)).filter(|month| *month <= 12)?;
        let named = matches!(self.word(at + 1), "manaden" | "month");
        (named && self.pieces.gap(at + 1) < Gap::Paragraph).then_some((month, at + 2))
    }

    /// "Of", "i", "den" between a day and its month.
    fn after_of(&self, index: usize) -> usize {
        if matches!(self.word(index), "of" | "i") {
            index + 1
        } else {
            index
        }
    }

    /// "1 september 2026", "1:a sept", "första oktober", "1st of May", "sista augusti".
    pub(super) fn day_and_month(&self, index: usize) -> Option<Reading> {
        if let Some(reading) = self.day_of_kind(index) {
            return Some(reading);
        }
        if matches!(self.word(index), "sista" | "last") {
            return self.last_of_month(index);
        }
        if let Some((day, month, end)) = self.holiday(index) {
            return self.with_year(index, day, month, end);
        }
        let (day, at) = self.day(index)?;
        let of = self.after_of(at);
        let is_ordinal = at > index + 1 || self.pieces.is_word(index);
        // "25 of August" is a day, "3 i maj" may be three of something.
        let led = is_ordinal || self.word(at) == "of";
        let (month, end) = self
            .month(if led { of } else { at })
            .or_else(|| self.numbered_month(of).filter(|_| is_ordinal && of > at))?;
        self.with_year(index, day, month, end)
    }

    /// "Nyårsdagen", "New Year's Day": a day of every year that has a name of its own, and the piece after it.
    fn holiday(&self, index: usize) -> Option<(i8, i8, usize)> {
        match self.word(index) {
            "nyarsdagen" | "nyarsdag" => Some((1, 1, index + 1)),
            "nationaldagen" => Some((6, 6, index + 1)),
            "new" if matches!(self.word(index + 1), "year" | "years") => {
                let at = (index + 2..index + 5).find(|at| self.word(*at) == "day")?;
                let between = index + 2..at;
                let joined = between
                    .into_iter()
                    .all(|at| matches!(self.word(at), "" | "s"));
                joined.then_some((1, 1, at + 1))
            }
            _ => None,
        }
    }

    /// "Sista augusti", "the last of May": its last day.
    fn last_of_month(&self, index: usize) -> Option<Reading> {
        let (month, end) = self.month(self.after_of(index + 1))?;
        let (year, end) = self
            .year_after(end)
            .map_or((None, end), |(year, end)| (Some(year), end));
        let last = |year: i32| calendar::day(year, month, 1).map(Date::days_in_month);
        let day = last(year.unwrap_or_else(|| i32::from(self.sent.year())))?;
        match year {
            Some(year) => Some(explicit(index..end, calendar::day(year, month, day)?)),
            None => Some(Reading {
                pieces: index..end,
                date: calendar::inferred(month, day, self.sent)?,
                form: DateForm::YearInferred,
            }),
        }
    }

    fn with_year(&self, index: usize, day: i8, month: i8, end: usize) -> Option<Reading> {
        match self.year_after(end) {
            Some((year, end)) => Some(explicit(index..end, calendar::day(year, month, day)?)),
            None => Some(Reading {
                pieces: index..end,
                date: calendar::inferred(month, day, self.sent)?,
                form: DateForm::YearInferred,
            }),
        }
    }

    /// "May 4th, 2026", "Sept 1": a capital or an ending or a year, for "i maj 4 personer" is none.
    pub(super) fn month_and_day(&self, index: usize) -> Option<Reading> {
        let month = words::exact_month(self.word(index))?;
        let dotted = self.pieces.is_mark(index + 1, '.') && self.pieces.is_glued(index + 1);
        let at = if dotted { index + 2 } else { index + 1 };
        let at = if self.word(at) == "the" { at + 1 } else { at };
        if self.pieces.gap(at) > Gap::Line || self.pieces.is_glued(at) {
            return None;
        }
        let (day, end) = self.day(at)?;
        let is_plain = end == at + 1 && self.pieces.is_number(at);
        let year = self.year_after(end);
        let is_number_of = is_plain && year.is_none() && !self.pieces.is_capitalised(index);
        if is_number_of || !self.ends(end) || self.month(end).is_some() {
            return None;
        }
        self.with_year(index, day, month, end)
    }

    /// "19–23 september", "19 och 23 september", "1-15/9": two days of one month.
    pub(super) fn day_range(&self, index: usize) -> Option<Vec<Reading>> {
        let (first, at) = self.day(index)?;
        let is_link = self.pieces.is_mark(at, '-')
            || matches!(
                self.word(at),
                "och" | "till" | "to" | "and" | "eller" | "or"
            );
        if !is_link {
            return None;
        }
        let second = if matches!(self.word(at + 1), "den" | "the") {
            at + 2
        } else {
            at + 1
        };
        let end = self
            .day_and_month(second)
            .or_else(|| self.slashed(second))?;
        let date = calendar::day(i32::from(end.date.year()), end.date.month(), first)?;
        let start = Reading {
            pieces: index..at,
            date,
            form: end.form,
        };
        Some(vec![start, end])
    }
}
