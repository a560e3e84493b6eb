//! Turns of the year, the half-year and the month.

use super::reader::{Reader, Reading};
use super::{DateForm, calendar, words};

impl Reader<'_, '_> {
    /// "Årsskiftet 2026/2027", "halvårsskiftet", "månadsskiftet maj/juni", "the turn of the year".
    pub(super) fn turn(&self, index: usize) -> Option<Reading> {
        let word = self.word(index);
        let bare = word.strip_suffix('s').unwrap_or(word);
        match bare
            .strip_suffix("et")
            .unwrap_or(bare)
            .trim_end_matches('e')
        {
            "arsskift" => self.turn_of_year(index, index + 1, 1),
            "halvarsskift" => self.turn_of_year(index, index + 1, 7),
            "manadsskift" => self.turn_of_month(index, index + 1),
            _ => {
                let year = self.after_phrase(index, "turn of the year");
                let month = self.after_phrase(index, "turn of the month");
                match (year, month) {
                    (Some(end), _) => self.turn_of_year(index, end, 1),
                    (_, Some(end)) => self.turn_of_month(index, end),
                    _ => None,
                }
            }
        }
    }

    fn turn_of_year(&self, index: usize, end: usize, month: i8) -> Option<Reading> {
        let (year, end) = match self.year_pair(end) {
            Some((first, second, end)) => (Some(if month == 1 { second } else { first }), end),
            None => (None, end),
        };
        let sent = i32::from(self.sent.year());
        let mut years = match year {
            Some(year) => year..=year,
            None => sent..=sent + 1,
        };
        let date = years.find_map(|y| {
            calendar::day(y, month, 1).filter(|date| year.is_some() || *date >= self.sent)
        })?;
        Some(Self::reading(index, end, date, DateForm::TurnOfYear))
    }

    /// "2026/2027", "26-27"; a single year where it is the half-year's.
    fn year_pair(&self, index: usize) -> Option<(i32, i32, usize)> {
        let year = |at: usize| {
            let number = self.number(at, 4)?;
            let digits = self.pieces.folded(at).len();
            if digits == 2 {
                Some(2000 + number)
            } else {
                Some(number).filter(|year| (1950..=2150).contains(year))
            }
        };
        let first = year(index)?;
        let is_pair = self.pieces.is_mark(index + 1, '/') || self.pieces.is_mark(index + 1, '-');
        match year(index + 2).filter(|second| is_pair && *second == first + 1) {
            Some(second) => Some((first, second, index + 3)),
            // "Årsskiftet 2026" may be either end of that year; the half-year has one middle.
            None if self.word(index.checked_sub(1)?).starts_with("halv") => {
                Some((first, first, index + 1))
            }
            None => None,
        }
    }

    fn turn_of_month(&self, index: usize, end: usize) -> Option<Reading> {
        let first = words::month(self.word(end));
        let at = if self.pieces.is_mark(end + 1, '/') || self.pieces.is_mark(end + 1, '-') {
            end + 2
        } else {
            end + 1
        };
        let (date, end) = match (first, words::month(self.word(at))) {
            (Some(first), Some(second)) if second == first % 12 + 1 => {
                (calendar::inferred(second, 1, self.sent)?, at + 1)
            }
            _ => (calendar::first_of_next_month(self.sent)?, end),
        };
        Some(Self::reading(index, end, date, DateForm::TurnOfMonth))
    }
}
