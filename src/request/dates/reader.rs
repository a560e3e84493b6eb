//! Reading one date at a place in a text.

use std::ops::Range;

use jiff::civil::Date;

use super::{DateForm, calendar, words};
use crate::text::{Gap, Kind, Pieces};

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

/// How far a date in digits alone may lie from the day sent; beyond, it is a day of birth or no date.
const PLAUSIBLE_YEARS: i32 = 6;

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

    fn digits(&self, index: usize) -> usize {
        if self.pieces.is_number(index) {
            self.pieces.folded(index).len()
        } else {
            0
        }
    }

    /// Whether the pieces from `index` are these marks and numbers, without spaces: `/` and 1 for "/9".
    fn glued_mark(&self, index: usize, mark: char) -> bool {
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
    fn ends(&self, index: usize) -> bool {
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

    fn in_digits(&self, index: usize) -> Option<Reading> {
        match self.digits(index) {
            8 | 6 => self.compact(index),
            4 => self.year_first(index),
            1 | 2 => self.slashed(index).or_else(|| self.in_three(index)),
            _ => None,
        }
    }

    /// "20260901", "260901".
    fn compact(&self, index: usize) -> Option<Reading> {
        let number = self.number(index, 8)?;
        let (year, rest) = (number / 10_000, number % 10_000);
        let year = if self.digits(index) == 6 {
            2000 + year
        } else {
            year
        };
        if !self.ends(index + 1) || self.is_other_number(index) {
            return None;
        }
        let date = calendar::day(year, Self::small(rest / 100)?, Self::small(rest % 100)?)?;
        self.plausible(date)
            .then(|| explicit(index..index + 1, date))
    }

    fn plausible(&self, date: Date) -> bool {
        (i32::from(date.year()) - i32::from(self.sent.year())).abs() <= PLAUSIBLE_YEARS
    }

    /// "Faktura 260901", "rum 260901".
    fn is_other_number(&self, index: usize) -> bool {
        let before = index
            .checked_sub(1)
            .map(|before| self.word(before))
            .unwrap_or_default();
        let before = if before.is_empty() {
            index
                .checked_sub(2)
                .map(|i| self.word(i))
                .unwrap_or_default()
        } else {
            before
        };
        const OTHERS: &[&str] = &[
            "faktura",
            "fakturanummer",
            "arende",
            "arendet",
            "arendenummer",
            "nr",
            "nummer",
            "no",
            "number",
            "ticket",
            "rum",
            "room",
            "telefon",
            "tel",
            "tfn",
            "mobil",
            "phone",
            "konto",
            "account",
            "ref",
            "referens",
            "ansvar",
            "order",
            "ordernummer",
            "diarienummer",
            "dnr",
            "kod",
            "code",
            "pin",
            "personnummer",
            "pnr",
            "fodd",
            "invoice",
            "id",
        ];
        OTHERS.contains(&before)
    }

    /// "2026-09-01", "2026/9/1".
    fn year_first(&self, index: usize) -> Option<Reading> {
        let mark = ['-', '/', '.']
            .into_iter()
            .find(|&mark| self.glued_mark(index + 1, mark))?;
        let year = self.number(index, 4)?;
        let month = self.number(index + 2, 2)?;
        let day = self
            .glued_mark(index + 3, mark)
            .then(|| self.number(index + 4, 2))??;
        let date = calendar::day(year, Self::small(month)?, Self::small(day)?)?;
        self.ends(index + 5)
            .then(|| explicit(index..index + 5, date))
    }

    /// "1/9", "1/9-26", "1/9 2026", "1/9/2026", "1-15/9" being read as its end by the range.
    fn slashed(&self, index: usize) -> Option<Reading> {
        if !self.glued_mark(index + 1, '/') || self.is_share(index) {
            return None;
        }
        let (day, month) = (
            Self::small(self.number(index, 2)?)?,
            Self::small(self.number(index + 2, 2)?)?,
        );
        if let Some((year, end)) = self.slashed_year(index + 3) {
            // Months first only where nothing else is a date.
            let date =
                calendar::day(year, month, day).or_else(|| calendar::day(year, day, month))?;
            return Some(explicit(index..end, date));
        }
        let followed = self.pieces.is_glued(index + 3) && self.pieces.is_mark(index + 3, '-');
        if !(self.ends(index + 3) || (followed && self.slashed(index + 4).is_some())) {
            return None;
        }
        let date = calendar::inferred(month, day, self.sent)?;
        Some(Reading {
            pieces: index..index + 3,
            date,
            form: DateForm::YearInferred,
        })
    }

    /// The year after "1/9", and the piece after it.
    fn slashed_year(&self, index: usize) -> Option<(i32, usize)> {
        let glued_slash = self.glued_mark(index, '/');
        if glued_slash {
            return Some((self.year(index + 1)?, index + 2)).filter(|&(_, end)| self.ends(end));
        }
        self.year_after(index)
    }

    /// A year in two or four digits.
    fn year(&self, index: usize) -> Option<i32> {
        match (self.digits(index), self.number(index, 4)?) {
            (4, year) if (1950..=2150).contains(&year) => Some(year),
            (2, year) => {
                Some(2000 + year).filter(|year| (year - i32::from(self.sent.year())).abs() <= 12)
            }
            _ => None,
        }
    }

    /// A year after a day and month: " 2026", ", 2026", "-26", " -26", " '26"; and the piece after it.
    fn year_after(&self, index: usize) -> Option<(i32, usize)> {
        let at = if self.pieces.is_mark(index, ',') {
            index + 1
        } else {
            index
        };
        if self.digits(at) == 4
            && self.pieces.gap(at) <= Gap::Line
            && !self.pieces.is_glued(at)
            && self.ends(at + 1)
        {
            return Some((self.year(at)?, at + 1));
        }
        let is_sign = self.pieces.is_mark(index, '-') || self.pieces.is_mark(index, '\'');
        if is_sign && self.pieces.gap(index) <= Gap::Space && self.pieces.is_glued(index + 1) {
            let goes_on =
                words::exact_month(self.word(index + 2)).is_some() || !self.ends(index + 2);
            return Some((self.year(index + 1)?, index + 2)).filter(|_| !goes_on);
        }
        self.short_year_after(index)
    }

    /// "1 sep 26": only where the number ends the phrase, for it might count anything.
    fn short_year_after(&self, index: usize) -> Option<(i32, usize)> {
        let is_alone = self.digits(index) == 2
            && self.pieces.gap(index) == Gap::Space
            && self.ends(index + 1)
            && !(self.pieces.is_word(index + 1) && self.pieces.gap(index + 1) == Gap::Space);
        let year = self
            .year(index)
            .filter(|year| is_alone && (year - i32::from(self.sent.year())).abs() <= 3)?;
        Some((year, index + 1))
    }

    /// "1/2 tid", "1 1/2", "24/7".
    fn is_share(&self, index: usize) -> bool {
        let next = self.word(index + 3);
        let before = index.checked_sub(1);
        let after_number = before
            .is_some_and(|before| self.pieces.is_number(before) && !self.pieces.is_glued(index));
        let joined_word = self.pieces.is_mark(index + 3, '-')
            && self.pieces.is_glued(index + 4)
            && self.pieces.is_word(index + 4);
        let around_the_clock = self.number(index, 2) == Some(24)
            && self.number(index + 2, 2) == Some(7)
            && !before.is_some_and(|before| {
                matches!(
                    self.word(before),
                    "den" | "fran" | "from" | "per" | "till" | "datum" | "m" | "med"
                ) || self.pieces.is_mark(before, ':')
            });
        let is_part = matches!(
            next,
            "tid"
                | "tids"
                | "tjanst"
                | "tjanstgoring"
                | "del"
                | "delar"
                | "delen"
                | "av"
                | "dels"
                | "tum"
                | "sida"
        ) && self.pieces.gap(index + 3) == Gap::Space;
        is_part || after_number || joined_word || around_the_clock
    }

    /// "1.9.2026", "1-9-2026", "26-09-01".
    fn in_three(&self, index: usize) -> Option<Reading> {
        let mark = ['.', '-']
            .into_iter()
            .find(|&mark| self.glued_mark(index + 1, mark) && self.glued_mark(index + 3, mark))?;
        let (first, second) = (self.number(index, 2)?, self.number(index + 2, 2)?);
        let third = self.number(index + 4, 4)?;
        if !self.ends(index + 5) {
            return None;
        }
        let year_last = || {
            let year = self.year(index + 4)?;
            calendar::day(year, Self::small(second)?, Self::small(first)?)
        };
        let all_two = [index, index + 2, index + 4]
            .iter()
            .all(|&at| self.digits(at) == 2);
        let date = if mark == '-' && all_two {
            calendar::day(2000 + first, Self::small(second)?, Self::small(third)?)?
        } else {
            year_last().filter(|_| mark == '.' || self.digits(index + 4) == 4)?
        };
        (self.plausible(date) || self.digits(index + 4) == 4)
            .then(|| explicit(index..index + 5, date))
    }

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

    /// "Of", "i", "den" between a day and its month.
    fn after_of(&self, index: usize) -> usize {
        if matches!(self.word(index), "of" | "i") {
            index + 1
        } else {
            index
        }
    }

    /// "1 september 2026", "1:a sept", "första oktober", "1st of May", "sista augusti".
    fn day_and_month(&self, index: usize) -> Option<Reading> {
        if matches!(self.word(index), "sista" | "last") {
            return self.last_of_month(index);
        }
        let (day, at) = self.day(index)?;
        let of = self.after_of(at);
        let is_ordinal = at > index + 1 || self.pieces.is_word(index);
        let (month, end) = self.month(if is_ordinal { of } else { at })?;
        self.with_year(index, day, month, end)
    }

    /// "Sista augusti", "sista dagen i maj": its last day.
    fn last_of_month(&self, index: usize) -> Option<Reading> {
        let at = index + 1 + usize::from(matches!(self.word(index + 1), "dagen" | "day"));
        let (month, end) = self.month(self.after_of(at))?;
        let (year, end) = self
            .year_after(end)
            .map_or((None, end), |(year, end)| (Some(year), end));
        let last = |year: i32| calendar::day(year, month, 1).map(|first| first.days_in_month());
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
    fn month_and_day(&self, index: usize) -> Option<Reading> {
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
    fn day_range(&self, index: usize) -> Option<Vec<Reading>> {
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

const fn explicit(pieces: Range<usize>, date: Date) -> Reading {
    Reading {
        pieces,
        date,
        form: DateForm::Explicit,
    }
}
