//! Weeks by their number: "v. 36", "vecka 5 2027", "v 28–31".

use jiff::civil::Date;

use super::reader::{Reader, Reading};
use super::{DateForm, calendar};
use crate::text::Gap;

impl Reader<'_, '_> {
    /// "(Måndagen) i vecka 34", "(Tuesday) of week 7": that day, and the piece after the week. `index` is the piece after
    /// the weekday.
    pub(super) fn in_week(&self, index: usize, weekday: i8) -> Option<(Date, usize)> {
        let comma = usize::from(self.pieces.is_mark(index, ','));
        let of = index + comma;
        let at = of + usize::from(matches!(self.word(of), "i" | "in" | "of" | "under"));
        if self.pieces.gap(at) == Gap::Paragraph {
            return None;
        }
        let weeks = self.weeks(at)?;
        let [week] = weeks.as_slice() else {
            return None;
        };
        let date = calendar::plus_days(week.date, i32::from(weekday))?;
        Some((date, week.pieces.end))
    }

    /// "V. 36", "vecka 5 2027", "v 28–31", "week 23".
    pub(super) fn weeks(&self, index: usize) -> Option<Vec<Reading>> {
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
