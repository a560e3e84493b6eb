//! Days in words, as a person writes them.

use jiff::civil::Date;

use crate::outcome::Language;

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `1 september 2026`, `1 September 2026`.
pub(super) fn in_words(day: Date, language: Language) -> String {
    let names = match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
    };
    let month = usize::try_from(day.month() - 1)
        .ok()
        .and_then(|index| names.get(index))
        .unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        assert_eq!(
            in_words(date(2026, 9, 1), Language::Swedish),
            "1 september 2026"
        );
        assert_eq!(
            in_words(date(2026, 12, 31), Language::English),
            "31 December 2026"
        );
    }
}
