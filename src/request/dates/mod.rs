//! Dates that a text names (`policy.md`, "Dates").
//!
//! Every date of a text is found, in Swedish and English; a date without a year or a word like "omgående" is reckoned
//! from the day the mail was sent. Never here: which of them is the day that a position moves.

mod calendar;
mod digits;
mod following;
mod lone;
mod named;
mod of_month;
mod ranges;
mod reader;
mod relative;
#[cfg(test)]
mod tests;
mod turns;
mod vague;
mod weeks;
mod words;

use std::ops::Range;

use jiff::civil::Date;

use crate::text::{Gap, Pieces};
use following::following;
use lone::day_only;
use ranges::ranges;
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
    /// Whether it lies before the day sent.
    pub past: bool,
    /// Whether it lies most of a year before the day sent: more often a day of hiring than one of a move.
    pub long_past: bool,
}

/// How many days before the day sent are long past.
const LONG_PAST: i32 = 200;

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

/// Whether a folded word names a month.
#[must_use]
pub fn is_month(word: &str) -> bool {
    words::exact_month(word).is_some()
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
                past: reading.date < sent,
                long_past: reading.date.until(sent).map_or(0, |span| span.get_days()) > LONG_PAST,
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
            .or_else(|| following(reader, at, found.last()))
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
