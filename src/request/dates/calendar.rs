//! Reckoning from the day a mail was sent (`policy.md`, "Dates").

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// How many days ago a date without a year may lie and still be that past date.
const RECENT_DAYS: i32 = 60;

/// A day, if there is one.
pub(super) fn day(year: i32, month: i8, day: i8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, month, day).ok()
}

/// The day of a date without a year: the next such on or after the day sent, or a past one of at most 60 days ago.
pub(super) fn inferred(month: i8, of_month: i8, sent: Date) -> Option<Date> {
    inferred_of(|year| day(year, month, of_month), sent)
}

/// The same for a day that is told otherwise, by the day that it is in a year.
pub(super) fn inferred_of(in_year: impl Fn(i32) -> Option<Date>, sent: Date) -> Option<Date> {
    let year = i32::from(sent.year());
    // A leap day may be eight years away (1896, 1904).
    nearest((year - 8..=year + 8).filter_map(in_year), sent)
}

/// The Monday of a week without a year, by the same rule.
pub(super) fn inferred_week(week: i8, sent: Date) -> Option<Date> {
    inferred_of(|year| monday(year, week), sent)
}

fn nearest(ascending: impl Iterator<Item = Date>, sent: Date) -> Option<Date> {
    let mut past = None;
    for date in ascending {
        if date >= sent {
            return past
                .filter(|&past| days_between(past, sent) <= RECENT_DAYS)
                .or(Some(date));
        }
        past = Some(date);
    }
    past.filter(|&past| days_between(past, sent) <= RECENT_DAYS)
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// The Monday of a week (ISO 8601).
pub(super) fn monday(year: i32, week: i8) -> Option<Date> {
    ISOWeekDate::new(i16::try_from(year).ok()?, week, Weekday::Monday)
        .ok()
        .map(ISOWeekDate::date)
}

/// So many days later, or earlier.
pub(super) fn plus_days(date: Date, days: i32) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

/// So many months later, or earlier.
pub(super) fn plus_months(date: Date, months: i32) -> Option<Date> {
    date.checked_add(months.months()).ok()
}

/// Days since Monday.
fn weekday_number(date: Date) -> i32 {
    i32::from(date.weekday().to_monday_zero_offset())
}

/// The next such weekday after the day, 0 being Monday.
pub(super) fn next_weekday(sent: Date, weekday: i8) -> Option<Date> {
    let ahead = (i32::from(weekday) - weekday_number(sent)).rem_euclid(7);
    plus_days(sent, if ahead == 0 { 7 } else { ahead })
}

/// The last such weekday before the day.
pub(super) fn last_weekday(sent: Date, weekday: i8) -> Option<Date> {
    let back = (weekday_number(sent) - i32::from(weekday)).rem_euclid(7);
    plus_days(sent, -if back == 0 { 7 } else { back })
}

/// That weekday of the week after.
pub(super) fn weekday_of_next_week(sent: Date, weekday: i8) -> Option<Date> {
    plus_days(sent, 7 - weekday_number(sent) + i32::from(weekday))
}

/// The next first of a month.
pub(super) fn first_of_next_month(sent: Date) -> Option<Date> {
    plus_months(sent.first_of_month(), 1)
}

/// The next day with this number.
pub(super) fn next_day_of_month(sent: Date, of_month: i8) -> Option<Date> {
    (0..12)
        .filter_map(|months| plus_months(sent.first_of_month(), months))
        .filter_map(|first| day(i32::from(first.year()), first.month(), of_month))
        .find(|&date| date >= sent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_without_a_year_is_the_next_or_one_of_at_most_sixty_days_ago() {
        let cases = [
            ((9, 1), date(2026, 8, 12), date(2026, 9, 1)),
            ((9, 1), date(2026, 9, 1), date(2026, 9, 1)),
            ((9, 1), date(2026, 9, 18), date(2026, 9, 1)),
            ((9, 1), date(2026, 10, 31), date(2026, 9, 1)), // 60 days
            ((9, 1), date(2026, 11, 1), date(2027, 9, 1)),  // 61 days
            ((12, 20), date(2026, 1, 10), date(2025, 12, 20)),
            ((1, 2), date(2026, 12, 20), date(2027, 1, 2)),
            ((2, 29), date(2026, 3, 1), date(2028, 2, 29)),
        ];
        for ((month, day), sent, is) in cases {
            assert_eq!(
                inferred(month, day, sent),
                Some(is),
                "{month}-{day} sent {sent}"
            );
        }
    }

    #[test]
    fn a_week_without_a_year_is_reckoned_alike() {
        let cases = [
            (36, date(2025, 8, 21), date(2025, 9, 1)),
            (5, date(2024, 2, 12), date(2024, 1, 29)),
            (2, date(2026, 11, 20), date(2027, 1, 11)),
            (
                1,
                date(2026, 12, 30),
                date(2026, 12, 28).max(date(2027, 1, 4)),
            ),
            (52, date(2026, 1, 5), date(2025, 12, 22)),
        ];
        for (week, sent, is) in cases {
            assert_eq!(
                inferred_week(week, sent),
                Some(is),
                "week {week} sent {sent}"
            );
        }
        assert_eq!(inferred_week(54, date(2026, 1, 1)), None);
    }

    #[test]
    fn weekdays_are_reckoned_from_the_day_sent() {
        let thursday = date(2025, 8, 21);
        assert_eq!(next_weekday(thursday, 0), Some(date(2025, 8, 25)));
        assert_eq!(next_weekday(thursday, 3), Some(date(2025, 8, 28)));
        assert_eq!(last_weekday(thursday, 4), Some(date(2025, 8, 15)));
        assert_eq!(weekday_of_next_week(thursday, 4), Some(date(2025, 8, 29)));
        assert_eq!(
            next_day_of_month(date(2026, 1, 31), 30),
            Some(date(2026, 3, 30))
        );
    }
}
