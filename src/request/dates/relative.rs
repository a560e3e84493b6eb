//! Days that are named by words: weeks, weekdays, turns of the year, "omgående".

use jiff::civil::Date;

use super::reader::{Reader, Reading};
use super::{DateForm, calendar, words};
use crate::text::Gap;

/// Phrases with a fixed meaning, longest first where one begins another; days after the day sent.
const PHRASES: &[(&str, DateForm, i32)] = &[
    ("med omedelbar verkan", DateForm::AtOnce, 0),
    ("with immediate effect", DateForm::AtOnce, 0),
    ("sa snart som mojligt", DateForm::AtOnce, 0),
    ("sa fort som mojligt", DateForm::AtOnce, 0),
    ("sa snart det gar", DateForm::AtOnce, 0),
    ("sa fort det gar", DateForm::AtOnce, 0),
    ("as soon as possible", DateForm::AtOnce, 0),
    ("as soon as you can", DateForm::AtOnce, 0),
    ("snarast mojligt", DateForm::AtOnce, 0),
    ("snarast", DateForm::AtOnce, 0),
    ("omgaende", DateForm::AtOnce, 0),
    ("genast", DateForm::AtOnce, 0),
    ("omedelbart", DateForm::AtOnce, 0),
    ("omedelbar verkan", DateForm::AtOnce, 0),
    ("skyndsamt", DateForm::AtOnce, 0),
    ("asap", DateForm::AtOnce, 0),
    ("immediately", DateForm::AtOnce, 0),
    ("at once", DateForm::AtOnce, 0),
    ("right away", DateForm::AtOnce, 0),
    ("straight away", DateForm::AtOnce, 0),
    ("without delay", DateForm::AtOnce, 0),
    ("i dag", DateForm::Today, 0),
    ("idag", DateForm::Today, 0),
    ("today", DateForm::Today, 0),
    ("fran och med nu", DateForm::Today, 0),
    ("fr o m nu", DateForm::Today, 0),
    ("from now on", DateForm::Today, 0),
    ("as of now", DateForm::Today, 0),
    ("day after tomorrow", DateForm::Relative, 2),
    ("i overmorgon", DateForm::Relative, 2),
    ("overmorgon", DateForm::Relative, 2),
    ("i morgon", DateForm::Relative, 1),
    ("imorgon", DateForm::Relative, 1),
    ("i morron", DateForm::Relative, 1),
    ("imorron", DateForm::Relative, 1),
    ("tomorrow", DateForm::Relative, 1),
    ("i gar", DateForm::Relative, -1),
    ("igar", DateForm::Relative, -1),
    ("yesterday", DateForm::Relative, -1),
    ("i forrgar", DateForm::Relative, -2),
];
/// Words before a weekday that make it a day, not a habit.
const ON: &[&str] = &[
    "pa", "fran", "med", "fom", "m", "from", "on", "by", "starting", "this", "kommande", "coming",
    "redan", "nu", "senast", "innan", "till", "per", "fr",
];

impl Reader<'_, '_> {
    /// A day named by words that begin at the piece.
    pub(super) fn relative_at(&self, index: usize) -> Option<Vec<Reading>> {
        let one = |reading: Reading| vec![reading];
        self.phrase(index)
            .or_else(|| self.next_week(index))
            .or_else(|| self.weekday(index))
            .or_else(|| self.turn(index))
            .or_else(|| self.after_a_time(index))
            .map(one)
            .or_else(|| self.weeks(index))
    }

    fn reading(index: usize, end: usize, date: Date, form: DateForm) -> Reading {
        Reading {
            pieces: index..end,
            date,
            form,
        }
    }

    /// The piece after the words of a phrase, full stops between them passed over.
    fn after_phrase(&self, index: usize, phrase: &str) -> Option<usize> {
        let mut at = index;
        for (number, word) in phrase.split(' ').enumerate() {
            if number > 0 && self.pieces.is_mark(at, '.') && self.pieces.is_glued(at) {
                at += 1;
            }
            if self.word(at) != word || (number > 0 && self.pieces.gap(at) == Gap::Paragraph) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn phrase(&self, index: usize) -> Option<Reading> {
        let (end, form, days) = PHRASES.iter().find_map(|&(phrase, form, days)| {
            Some((self.after_phrase(index, phrase)?, form, days))
        })?;
        Some(Self::reading(
            index,
            end,
            calendar::plus_days(self.sent, days)?,
            form,
        ))
    }

    fn next_week(&self, index: usize) -> Option<Reading> {
        let end = self
            .after_phrase(index, "nasta vecka")
            .or_else(|| self.after_phrase(index, "next week"))?;
        // "Måndag nästa vecka" and "onsdag i nästa vecka" are read from their weekday.
        Some(Self::reading(
            index,
            end,
            calendar::weekday_of_next_week(self.sent, 0)?,
            DateForm::Relative,
        ))
    }

    /// "På måndag", "nästa fredag", "i måndags", "onsdag nästa vecka".
    fn weekday(&self, index: usize) -> Option<Reading> {
        let word = self.word(index);
        let before = index
            .checked_sub(1)
            .map(|before| self.word(before))
            .unwrap_or_default();
        if let Some(day) = words::past_weekday(word).filter(|_| before == "i") {
            return Some(Self::reading(
                index,
                index + 1,
                calendar::last_weekday(self.sent, day)?,
                DateForm::Relative,
            ));
        }
        let day = words::weekday(word)?;
        let week = if self.word(index + 1) == "i" {
            index + 2
        } else {
            index + 1
        };
        if let Some(reading) = self.next_week(week) {
            let date = calendar::weekday_of_next_week(self.sent, day)?;
            return Some(Self::reading(
                index,
                reading.pieces.end,
                date,
                DateForm::Relative,
            ));
        }
        let date = match before {
            "nasta" | "next" => calendar::weekday_of_next_week(self.sent, day)?,
            "last" | "forra" => calendar::last_weekday(self.sent, day)?,
            _ if ON.contains(&before) => calendar::next_weekday(self.sent, day)?,
            _ => return None,
        };
        Some(Self::reading(index, index + 1, date, DateForm::Relative))
    }

    /// "Årsskiftet 2026/2027", "halvårsskiftet", "månadsskiftet maj/juni", "the turn of the year".
    fn turn(&self, index: usize) -> Option<Reading> {
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

    /// "Om två veckor", "in 3 days", "för en månad sedan", "two weeks ago".
    fn after_a_time(&self, index: usize) -> Option<Reading> {
        let word = self.word(index);
        let leads = matches!(word, "om" | "in" | "for");
        let at = if leads { index + 1 } else { index };
        let count = self.number(at, 2).or_else(|| words::count(self.word(at)))?;
        let unit = self.word(at + 1);
        let ends_past = matches!(self.word(at + 2), "sedan" | "sen" | "ago");
        let count = match word {
            "for" if ends_past => -count,
            "om" | "in" if !ends_past => count,
            _ if !leads && self.word(at + 2) == "ago" => -count,
            _ => return None,
        };
        let date = match unit {
            "dag" | "dagar" | "day" | "days" => calendar::plus_days(self.sent, count)?,
            "vecka" | "veckor" | "week" | "weeks" => calendar::plus_days(self.sent, 7 * count)?,
            "manad" | "manader" | "month" | "months" => calendar::plus_months(self.sent, count)?,
            _ => return None,
        };
        let end = if count < 0 { at + 3 } else { at + 2 };
        Some(Self::reading(index, end, date, DateForm::Relative))
    }

    /// "V. 36", "vecka 5 2027", "v 28–31", "week 23".
    fn weeks(&self, index: usize) -> Option<Vec<Reading>> {
        if !matches!(
            self.word(index),
            "v" | "vecka" | "veckan" | "veckorna" | "week" | "weeks" | "wk" | "w"
        ) {
            return None;
        }
        let dotted = self.pieces.is_mark(index + 1, '.') && self.pieces.is_glued(index + 1);
        let at = if dotted { index + 2 } else { index + 1 };
        let week = self
            .number(at, 2)
            .and_then(Self::small)
            .filter(|_| self.pieces.gap(at) <= Gap::Line)?;
        let (last, year, end) = self.after_week(at + 1, week)?;
        let monday = |week: i8| match year {
            Some(year) => calendar::monday(year, week),
            None => calendar::inferred_week(week, self.sent),
        };
        let Some((last, last_at)) = last else {
            return Some(vec![Self::reading(
                index,
                end,
                monday(week)?,
                DateForm::Week,
            )]);
        };
        let first = Self::reading(index, at + 1, monday(week)?, DateForm::Week);
        Some(vec![
            first,
            Self::reading(last_at, end, monday(last)?, DateForm::Week),
        ])
    }

    /// What follows a week's number: the last week of a range and its piece, the year, and the piece after all.
    #[expect(
        clippy::type_complexity,
        reason = "three optional parts of one phrase, used by one caller"
    )]
    fn after_week(&self, at: usize, week: i8) -> Option<(Option<(i8, usize)>, Option<i32>, usize)> {
        let glued = self.pieces.is_glued(at);
        if glued && (self.pieces.is_word(at) || self.pieces.is_mark(at, '%')) {
            return None;
        }
        let joined = glued && self.pieces.is_glued(at + 1) && self.pieces.is_number(at + 1);
        if joined && (self.pieces.is_mark(at, '.') || self.pieces.is_mark(at, ':')) {
            return None;
        }
        let four = |index: usize| {
            let is_year =
                self.pieces.folded(index).len() == 4 && self.pieces.gap(index) <= Gap::Line;
            self.number(index, 4)
                .filter(|year| is_year && (1950..=2150).contains(year))
        };
        if let Some(year) = four(at) {
            return Some((None, Some(year), at + 1));
        }
        let is_sign = ['-', '/', ',']
            .iter()
            .any(|&mark| self.pieces.is_mark(at, mark));
        if let Some(year) = four(at + 1).filter(|_| is_sign) {
            return Some((None, Some(year), at + 2));
        }
        if !self.pieces.is_mark(at, '-') {
            return Some((None, None, at));
        }
        let Some(number) = self.number(at + 1, 2) else {
            return Some((None, None, at));
        };
        let short_year = 2000 + number;
        let is_year = (short_year - i32::from(self.sent.year())).abs() <= 2;
        let last = Self::small(number).filter(|&last| last > week && last <= 53);
        match last {
            Some(last) if !is_year || last - week <= 8 => {
                let year = four(at + 2);
                Some((
                    Some((last, at + 1)),
                    year,
                    at + 2 + usize::from(year.is_some()),
                ))
            }
            _ if is_year => Some((None, Some(short_year), at + 2)),
            _ => Some((None, None, at)),
        }
    }
}
