//! Days with no month: "den 12:e", "the 12th".

use jiff::civil::Date;

use super::reader::{Reader, Reading};
use super::{DateForm, after_lead, calendar, words};
use crate::text::Gap;

/// What a number before it counts: "den 3 personers enheten".
const COUNTED: &[&str] = &[
    "raden",
    "gangen",
    "vaningen",
    "veckan",
    "personer",
    "personers",
    "personerna",
    "manader",
    "manaderna",
    "ar",
    "arliga",
    "procent",
    "delen",
    "tjanster",
    "tjansterna",
    "konton",
    "punkten",
    "anstallda",
    "medarbetare",
    "personen",
    "skolor",
];
/// Words that may follow a lone ordinal that is a day.
const SMALL: &[&str] = &[
    "och", "and", "to", "from", "instead", "please", "if", "as", "not", "but", "so", "when", "she",
    "he", "i", "we", "it", "is", "already", "at", "till", "fran", "istallet", "om", "men", "nar",
    "da", "hon", "han", "jag", "vi", "in", "nasta", "next", "of", "for", "with", "med", "would",
    "will", "thanks", "tack", "or", "eller", "ar", "inte", "sa", "denna", "this",
];
/// How many pieces back a date may stand that gives a lone day its month.
const NEAR_PIECES: usize = 60;

/// "Den 12:e", "the 12th": a lone day.
pub(super) fn day_only(
    reader: &Reader,
    index: usize,
    before: Option<&Reading>,
) -> Option<Vec<Reading>> {
    let at = after_lead(reader, index);
    let english = reader.word(at.checked_sub(1)?) == "the";
    if at == index {
        return None;
    }
    let (day, end) = reader.day(at)?;
    let is_plain = reader.pieces.is_number(at) && end == at + 1;
    let is_word = reader.pieces.is_word(at);
    // "Den andre" is somebody else.
    if matches!(reader.word(at), "andre" | "andra") {
        return None;
    }
    if !stands_alone(reader, end, is_word || english) || (english && is_plain) {
        return None;
    }
    let (date, end, form) = match of_reckoned_month(reader, end) {
        Some((first, after)) => (
            calendar::day(i32::from(first.year()), first.month(), day)?,
            after,
            DateForm::Relative,
        ),
        None => (
            day_near(reader, index, day, before)?,
            end,
            DateForm::DayOnly,
        ),
    };
    Some(vec![Reading {
        pieces: index..end,
        date,
        form,
    }])
}

/// "Nästa månad", "i denna månad" after a day: the first day of that month, and the piece after it.
fn of_reckoned_month(reader: &Reader, index: usize) -> Option<(Date, usize)> {
    let at = index + usize::from(matches!(reader.word(index), "i" | "of"));
    reader.reckoned_month(at)
}

/// The day in the month of the date shortly before it, else the next such day.
fn day_near(reader: &Reader, index: usize, day: i8, before: Option<&Reading>) -> Option<Date> {
    let names_month = |reading: &&Reading| {
        matches!(
            reading.form,
            DateForm::Explicit | DateForm::YearInferred | DateForm::DayOnly
        ) && index - reading.pieces.end.min(index) <= NEAR_PIECES
            && !(reading.pieces.end..=index).any(|at| reader.pieces.gap(at) == Gap::Paragraph)
    };
    match before.filter(names_month) {
        Some(near) => calendar::day(i32::from(near.date.year()), near.date.month(), day),
        None => calendar::next_day_of_month(reader.sent, day),
    }
}

/// Whether nothing follows that the number counts or that makes another number of it.
fn stands_alone(reader: &Reader, end: usize, only_before_small_words: bool) -> bool {
    let next = reader.word(end);
    if next.is_empty() || reader.pieces.gap(end) >= Gap::Line && !only_before_small_words {
        let goes_on = ['%', '/', ':', '-', '_', '@']
            .iter()
            .any(|&mark| reader.pieces.is_mark(end, mark));
        let glued_number = reader.pieces.is_glued(end)
            && reader.pieces.is_glued(end + 1)
            && reader.pieces.is_number(end + 1);
        let thousand = reader.pieces.is_number(end);
        let goes_on = goes_on && reader.pieces.is_glued(end);
        return !(goes_on || glued_number || thousand);
    }
    if reader.pieces.is_glued(end) || words::month(next).is_some() {
        return false;
    }
    if only_before_small_words {
        SMALL.contains(&next)
    } else {
        !COUNTED.contains(&next)
    }
}
