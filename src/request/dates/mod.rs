//! Dates that a text names (`policy.md`, "Dates").
//!
//! Every date of a text is found, in Swedish and English; a date without a year or a word like "omgående" is reckoned
//! from the day the mail was sent. Never here: which of them is the day that a position moves.

mod calendar;
mod reader;
mod relative;
#[cfg(test)]
mod tests;
mod vague;
mod words;

use std::ops::Range;

use jiff::civil::Date;

use crate::text::{Gap, Pieces};
use reader::{Reader, Reading};

pub use vague::vague;

/// A day named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The bytes that name it, a weekday before it included.
    pub span: Range<usize>,
    /// The day.
    pub date: Date,
    /// How it is written.
    pub form: DateForm,
    /// Whether it is an end of a range: "19–23 september" gives two mentions, both so marked.
    pub range: bool,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateForm {
    /// With its year: "2026-09-01", "den 1 september 2026", "7/1-25".
    Explicit,
    /// Day and month; the year is reckoned from the day sent.
    YearInferred,
    /// The day alone: "den 12:e". Its month is that of a date shortly before it, else it is the next such day.
    DayOnly,
    /// A week: its Monday.
    Week,
    /// "Omgående", "as soon as possible": the day sent. Often the wish of when the account moves, not the position.
    AtOnce,
    /// "Idag", "today": the day sent. Often no date at all ("som idag", "idag sitter jag på").
    Today,
    /// Another day reckoned from the day sent: "imorgon", "på måndag", "nästa vecka", "om två veckor".
    Relative,
    /// "Årsskiftet", "halvårsskiftet".
    TurnOfYear,
    /// "Månadsskiftet".
    TurnOfMonth,
}

/// All dates of a text, in its order and not overlapping. `sent` is the day the mail was sent. Linear in its length.
#[must_use]
pub fn mentions(text: &str, sent: Date) -> Vec<DateMention> {
    let pieces = Pieces::of(text);
    let readings = readings(&Reader {
        pieces: &pieces,
        sent,
    });
    let ranges = ranges(&pieces, &readings);
    readings
        .into_iter()
        .zip(ranges)
        .filter_map(|(reading, range)| {
            let span = span(&pieces, &reading.pieces)?;
            Some(DateMention {
                span,
                date: reading.date,
                form: reading.form,
                range,
            })
        })
        .collect()
}

fn span(pieces: &Pieces, of: &Range<usize>) -> Option<Range<usize>> {
    Some(pieces.get(of.start)?.span.start..pieces.get(of.end.checked_sub(1)?)?.span.end)
}

fn readings(reader: &Reader) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut at = 0;
    while at < reader.pieces.len() {
        let read = led(reader, at)
            .or_else(|| reader.relative_at(at))
            .or_else(|| day_only(reader, at, found.last()));
        match read {
            Some(readings) => {
                at = readings
                    .last()
                    .map_or(at + 1, |last| last.pieces.end.max(at + 1));
                found.extend(readings);
            }
            None => at += 1,
        }
    }
    found
}

/// A date with the weekday and the article before it: "måndagen den 4 maj", "Monday, the 4th of May".
fn led(reader: &Reader, index: usize) -> Option<Vec<Reading>> {
    let mut readings = reader.date_at(after_lead(reader, index))?;
    if let Some(first) = readings.first_mut() {
        first.pieces.start = index;
    }
    Some(readings)
}

/// The piece after a weekday and an article, where one or both stand at `index`.
fn after_lead(reader: &Reader, index: usize) -> usize {
    let mut at = index;
    if words::is_weekday(reader.word(at)) {
        at += 1;
        if reader.pieces.is_mark(at, '.') || reader.pieces.is_mark(at, ',') {
            at += 1;
        }
    }
    if matches!(reader.word(at), "den" | "d" | "the") {
        at += 1 + usize::from(reader.pieces.is_mark(at + 1, '.') && reader.word(at) == "d");
    }
    let runs_on = (index..at).all(|lead| reader.pieces.gap(lead + 1) < Gap::Paragraph);
    if runs_on { at } else { index }
}

/// How many pieces back a date may stand that gives a lone day its month.
const NEAR_PIECES: usize = 60;

/// "Den 12:e", "the 12th": a lone day.
fn day_only(reader: &Reader, index: usize, before: Option<&Reading>) -> Option<Vec<Reading>> {
    let at = after_lead(reader, index);
    let english = reader.word(at.checked_sub(1)?) == "the";
    if at == index {
        return None;
    }
    let (day, end) = reader.day(at)?;
    let is_plain = reader.pieces.is_number(at) && end == at + 1;
    let is_word = reader.pieces.is_word(at);
    if !stands_alone(reader, end, is_word || english) || (english && is_plain) {
        return None;
    }
    let (date, end, form) = match after_next_month(reader, end) {
        Some(after) => {
            let next = calendar::first_of_next_month(reader.sent)?;
            (
                calendar::day(i32::from(next.year()), next.month(), day)?,
                after,
                DateForm::Relative,
            )
        }
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

/// "Nästa månad" after a day; the piece after it.
fn after_next_month(reader: &Reader, index: usize) -> Option<usize> {
    let at = index + usize::from(matches!(reader.word(index), "i" | "of"));
    let is_next = matches!(reader.word(at), "nasta" | "next")
        && matches!(reader.word(at + 1), "manad" | "month");
    is_next.then_some(at + 2)
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
    const SMALL: &[&str] = &[
        "och", "and", "to", "from", "instead", "please", "if", "as", "not", "but", "so", "when",
        "she", "he", "i", "we", "it", "is", "already", "at", "till", "fran", "istallet", "om",
        "men", "nar", "da", "hon", "han", "jag", "vi", "in", "nasta", "next", "of", "for", "with",
        "med", "would", "will", "thanks", "tack", "or", "eller", "ar", "inte", "sa",
    ];
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

/// For each reading whether it is an end of a range.
fn ranges(pieces: &Pieces, readings: &[Reading]) -> Vec<bool> {
    let mut flags = vec![false; readings.len()];
    for (index, pair) in readings.windows(2).enumerate() {
        if let [one, other] = pair
            && is_range(pieces, one, other)
            && let Some(both) = flags.get_mut(index..index + 2)
        {
            both.fill(true);
        }
    }
    flags
}

/// "1 juni – 31 augusti", "från den 1/6 t.o.m. 31/8", "mellan den 19 och 23 september".
fn is_range(pieces: &Pieces, one: &Reading, other: &Reading) -> bool {
    const MOST_PIECES: usize = 9;
    let between = one.pieces.end..other.pieces.start;
    if between.is_empty()
        || between.len() > MOST_PIECES
        || pieces.gap(other.pieces.start) == Gap::Paragraph
    {
        return false;
    }
    let is_filler = |at: usize| {
        pieces.is_mark(at, '.')
            || matches!(
                pieces.folded(at),
                "med" | "och" | "t" | "o" | "m" | "den" | "the" | "and"
            )
    };
    let is_link = |at: usize| {
        pieces.is_mark(at, '-')
            || matches!(
                pieces.folded(at),
                "till" | "tom" | "tills" | "to" | "until" | "through" | "thru"
            )
    };
    let is_stop = |at: usize| {
        pieces.is_mark(at, '.') && !pieces.is_glued(at + 1) && pieces.is_capitalised(at + 1)
    };
    if between
        .clone()
        .any(|at| !(is_filler(at) || is_link(at)) || is_stop(at))
    {
        return false;
    }
    let short = between
        .clone()
        .filter(|&at| matches!(pieces.folded(at), "t" | "o" | "m"))
        .count()
        == 3;
    let begins_between = one
        .pieces
        .start
        .checked_sub(1)
        .is_some_and(|at| matches!(pieces.folded(at), "mellan" | "between"));
    between.clone().any(is_link) || short || begins_between
}
