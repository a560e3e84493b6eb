//! Dates in digits: "2026-09-01", "260901", "1/9-26", "1.9.2026".

use jiff::civil::Date;

use super::reader::{Reader, Reading, explicit};
use super::{DateForm, calendar, words};
use crate::text::Gap;

/// How far a date in digits alone may lie from the day sent; beyond, it is a day of birth or no date.
const PLAUSIBLE_YEARS: i32 = 6;
/// Words before a number that is none of a date.
const OTHERS: &[&str] = &[
    "faktura",
    "arende",
    "arendet",
    "nr",
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
    "dnr",
    "pin",
    "pnr",
    "fodd",
    "invoice",
    "id",
    "anstallningsid",
    "case",
    "badge",
];
/// Endings of such words: "anställningsnummer", "kostnadsställe", "dörrkoden".
const OTHER_ENDINGS: [&str; 8] = [
    "nummer", "numret", "nr", "stalle", "stallet", "kod", "koden", "code",
];
/// What may stand between such a word and its number: "mitt anställningsnummer är 220418".
const BETWEEN: [&str; 8] = ["ar", "is", "heter", "har", "med", "pa", "of", "ju"];
/// How far back such a word is looked for.
const REACH: usize = 4;

impl Reader<'_, '_> {
    pub(super) fn in_digits(&self, index: usize) -> Option<Reading> {
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

    /// "Faktura 260901", "rum 260901", "anställningsnummer: 260901".
    fn is_other_number(&self, index: usize) -> bool {
        let counts = |word: &str| {
            OTHERS.contains(&word) || OTHER_ENDINGS.iter().any(|ending| word.ends_with(ending))
        };
        let leads = |at: &usize| {
            [':', '(', '#', '=', '.', '-']
                .iter()
                .any(|&mark| self.pieces.is_mark(*at, mark))
                || BETWEEN.contains(&self.word(*at))
        };
        let mut before = (index.saturating_sub(REACH)..index).rev().skip_while(leads);
        before.next().is_some_and(|at| counts(self.word(at)))
    }

    /// "2026-09-01", "2026/9/1".
    pub(super) fn year_first(&self, index: usize) -> Option<Reading> {
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
    pub(super) fn slashed(&self, index: usize) -> Option<Reading> {
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
    pub(super) fn year_after(&self, index: usize) -> Option<(i32, usize)> {
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
            .or_else(|| self.year_in_words(at))
    }

    /// "Den 1 februari nästa år", "1 March next year", "den 1 mars i år".
    fn year_in_words(&self, index: usize) -> Option<(i32, usize)> {
        let year = i32::from(self.sent.year());
        let ahead = match (self.word(index), self.word(index + 1)) {
            ("nasta", "ar") | ("next", "year") => 1,
            ("i" | "detta" | "innevarande", "ar") | ("this", "year") => 0,
            _ => return None,
        };
        let runs_on =
            self.pieces.gap(index) <= Gap::Line && self.pieces.gap(index + 1) <= Gap::Line;
        runs_on.then_some((year + ahead, index + 2))
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
}
