//! Days of a month that are told by their kind and number: "första vardagen i juni", "the second Monday in March".
//!
//! Never here: days told by their date alone.

use jiff::civil::Date;

use super::reader::{Reader, Reading};
use super::{DateForm, calendar, words};
use crate::text::Gap;

/// Which of the days of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// The first, the second …, counted from 0.
    Nth(usize),
    Last,
}

/// The kind of day that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Any,
    /// Monday to Friday and no public holiday.
    Working,
    /// A weekday by its number from Monday.
    Weekday(i8),
}

/// The month that days are counted in.
enum Month {
    /// By its name, with its year where one is told.
    Named(i8, Option<i32>),
    /// "Nästa månad", "denna månad": its first day.
    Reckoned(Date),
}

impl Reader<'_, '_> {
    /// "Första vardagen i juni", "sista dagen i denna månad", "the second Monday in March 2027".
    pub(super) fn day_of_kind(&self, index: usize) -> Option<Reading> {
        let (which, at) = self.which(index)?;
        let (kind, at) = self.kind_of_day(at)?;
        let (month, end) = self.month_counted_in(at)?;
        let runs_on = (index + 1..end).all(|at| self.pieces.gap(at) < Gap::Paragraph);
        let in_year = |year: i32, month: i8| day_in(calendar::day(year, month, 1)?, which, kind);
        let (date, form) = match month {
            Month::Named(month, Some(year)) => (in_year(year, month)?, DateForm::Explicit),
            Month::Named(month, None) => {
                let date = calendar::inferred_of(|year| in_year(year, month), self.sent)?;
                (date, DateForm::YearInferred)
            }
            Month::Reckoned(first) => (day_in(first, which, kind)?, DateForm::Relative),
        };
        runs_on.then(|| Self::reading(index, end, date, form))
    }

    fn which(&self, index: usize) -> Option<(Which, usize)> {
        let word = self.word(index);
        if matches!(word, "sista" | "last" | "siste") {
            return Some((Which::Last, index + 1));
        }
        let number = words::ordinal(word).filter(|number| (1..=5).contains(number))?;
        let place = usize::try_from(number - 1).ok()?;
        Some((Which::Nth(place), index + 1))
    }

    fn kind_of_day(&self, index: usize) -> Option<(Kind, usize)> {
        let free = matches!(
            self.word(index),
            "helgfria" | "working" | "business" | "week"
        );
        let of_two = free && matches!(self.word(index + 1), "vardagen" | "day");
        let end = index + 1 + usize::from(of_two);
        let kind = match self.word(index) {
            _ if of_two => Kind::Working,
            "vardagen" | "arbetsdagen" | "weekday" | "workday" => Kind::Working,
            "dagen" | "day" => Kind::Any,
            word => Kind::Weekday(definite_weekday(word)?),
        };
        Some((kind, end))
    }

    /// "I juni", "of March 2027", "nästa månad", "i denna månad"; and the piece after it.
    fn month_counted_in(&self, index: usize) -> Option<(Month, usize)> {
        let at = index + usize::from(matches!(self.word(index), "i" | "in" | "of" | "under"));
        if let Some((first, end)) = self.reckoned_month(at) {
            return Some((Month::Reckoned(first), end));
        }
        let month = words::month(self.word(at)).filter(|_| at > index)?;
        let (year, end) = self
            .year_after(at + 1)
            .map_or((None, at + 1), |(year, end)| (Some(year), end));
        Some((Month::Named(month, year), end))
    }

    /// "Nästa månad", "denna månad", "this month": its first day, and the piece after it.
    pub(super) fn reckoned_month(&self, index: usize) -> Option<(Date, usize)> {
        let named = matches!(self.word(index + 1), "manad" | "month");
        let first = match self.word(index) {
            "nasta" | "next" if named => calendar::first_of_next_month(self.sent)?,
            "denna" | "innevarande" | "this" if named => self.sent.first_of_month(),
            // "Den här månaden".
            "den" if self.word(index + 1) == "har" && self.word(index + 2) == "manaden" => {
                return Some((self.sent.first_of_month(), index + 3));
            }
            _ => return None,
        };
        Some((first, index + 2))
    }
}

/// "Måndagen", "Monday": one that is told apart, where "måndag" alone is a habit or a name.
fn definite_weekday(word: &str) -> Option<i8> {
    let told = word.ends_with("dagen") || word.ends_with("day");
    words::weekday(word).filter(|_| told)
}

/// The day in the month that begins with `first`.
fn day_in(first: Date, which: Which, kind: Kind) -> Option<Date> {
    let days = (1..=first.days_in_month())
        .filter_map(|day| calendar::day(i32::from(first.year()), first.month(), day));
    let mut days = days.filter(|day| is_of(*day, kind));
    match which {
        Which::Nth(place) => days.nth(place),
        // The eves of Christmas and of the new year are days off to some, and to others none.
        Which::Last if kind == Kind::Working && first.month() == 12 => None,
        Which::Last => days.next_back(),
    }
}

fn is_of(day: Date, kind: Kind) -> bool {
    let weekday = day.weekday().to_monday_zero_offset();
    match kind {
        Kind::Any => true,
        Kind::Working => weekday < 5 && !is_public_holiday(day),
        Kind::Weekday(number) => weekday == number,
    }
}

/// Public holidays that can fall on one of the days from Monday to Friday.
fn is_public_holiday(day: Date) -> bool {
    let fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26)];
    // Good Friday, Easter Monday, Ascension Day.
    let movable = [-2, 1, 39];
    let easter = easter(i32::from(day.year()));
    fixed.contains(&(day.month(), day.day()))
        || movable
            .iter()
            .any(|days| easter.and_then(|easter| calendar::plus_days(easter, *days)) == Some(day))
}

/// Easter Sunday in the Gregorian calendar (the anonymous computus).
fn easter(year: i32) -> Option<Date> {
    let (of_moon, century, of_century) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * of_moon + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let back = (of_moon + 11 * epact + 22 * to_sunday) / 451;
    let march = epact + to_sunday - 7 * back + 114;
    let (month, day) = (march / 31, march % 31 + 1);
    calendar::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for sunday in [
            date(2022, 4, 17),
            date(2024, 3, 31),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
        ] {
            assert_eq!(easter(i32::from(sunday.year())), Some(sunday));
        }
    }
}
