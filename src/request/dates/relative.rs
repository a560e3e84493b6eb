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
    "pa",
    "fran",
    "med",
    "fom",
    "m",
    "from",
    "on",
    "by",
    "starting",
    "this",
    "kommande",
    "coming",
    "nastkommande",
    "instundande",
    "upcoming",
    "redan",
    "nu",
    "effective",
    "commencing",
    "beginning",
    "senast",
    "innan",
    "till",
    "per",
    "fr",
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

    pub(super) fn reading(index: usize, end: usize, date: Date, form: DateForm) -> Reading {
        Reading {
            pieces: index..end,
            date,
            form,
        }
    }

    /// The piece after the words of a phrase, full stops between them passed over.
    pub(super) fn after_phrase(&self, index: usize, phrase: &str) -> Option<usize> {
        // Nearly every phrase is done with by its first letters.
        let first = self.word(index);
        if first.is_empty() || !phrase.starts_with(first) {
            return None;
        }
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
        let first = self.word(index).bytes().next()?;
        let (end, form, days) = PHRASES
            .iter()
            .filter(|(phrase, ..)| phrase.bytes().next() == Some(first))
            .find_map(|&(phrase, form, days)| {
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
        if let Some(end) = self.a_week_on(index) {
            let date = calendar::plus_days(calendar::next_weekday(self.sent, day)?, 7)?;
            return Some(Self::reading(index, end, date, DateForm::Relative));
        }
        if let Some(reading) = self.next_week(week) {
            let date = calendar::weekday_of_next_week(self.sent, day)?;
            return Some(Self::reading(
                index,
                reading.pieces.end,
                date,
                DateForm::Relative,
            ));
        }
        if let Some((date, end)) = self.in_week(index + 1, day) {
            return Some(Self::reading(index, end, date, DateForm::Relative));
        }
        let date = match before {
            "nasta" | "next" => calendar::weekday_of_next_week(self.sent, day)?,
            "last" | "forra" => calendar::last_weekday(self.sent, day)?,
            _ if ON.contains(&before) => calendar::next_weekday(self.sent, day)?,
            _ => return None,
        };
        Some(Self::reading(index, index + 1, date, DateForm::Relative))
    }

    /// "Monday week", "a week on Monday", "på måndag om en vecka": the weekday after the next one.
    fn a_week_on(&self, index: usize) -> Option<usize> {
        let behind = ["week", "om en vecka", "om atta dagar"]
            .iter()
            .find_map(|words| self.after_phrase(index + 1, words))
            .filter(|end| self.number(*end, 2).is_none());
        let before = |words: &[&str]| {
            index.checked_sub(words.len()).is_some_and(|first| {
                words
                    .iter()
                    .zip(first..)
                    .all(|(word, at)| self.word(at) == *word)
            })
        };
        let led = before(&["week", "on"]) || before(&["week", "from"]);
        behind.or_else(|| led.then_some(index + 1))
    }

    /// "Om två veckor", "in 3 days", "för en månad sedan", "two weeks ago", "a week from today".
    fn after_a_time(&self, index: usize) -> Option<Reading> {
        let word = self.word(index);
        let leads = matches!(word, "om" | "in" | "for");
        let at = if leads { index + 1 } else { index };
        let count = self.number(at, 2).or_else(|| words::count(self.word(at)))?;
        let unit = self.word(at + 1);
        let ends_past = matches!(self.word(at + 2), "sedan" | "sen" | "ago");
        let from_now = [
            "from now",
            "from today",
            "fran nu",
            "fran idag",
            "fran i dag",
        ]
        .iter()
        .find_map(|words| self.after_phrase(at + 2, words));
        let count = match word {
            "for" if ends_past => -count,
            "om" | "in" if !ends_past => count,
            _ if !leads && self.word(at + 2) == "ago" => -count,
            _ if !leads && from_now.is_some() => count,
            _ => return None,
        };
        let date = match unit {
            "dag" | "dagar" | "day" | "days" => calendar::plus_days(self.sent, count)?,
            "vecka" | "veckor" | "week" | "weeks" => calendar::plus_days(self.sent, 7 * count)?,
            "manad" | "manader" | "month" | "months" => calendar::plus_months(self.sent, count)?,
            _ => return None,
        };
        let end = if count < 0 {
            at + 3
        } else {
            from_now.unwrap_or(at + 2)
        };
        Some(Self::reading(index, end, date, DateForm::Relative))
    }
}
