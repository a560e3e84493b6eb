//! Dates that a text names (`policy.md`, "Dates").
//!
//! Every date of a text is found, in Swedish and English; a date without a year or a word like "omgående" is reckoned
//! from the day the mail was sent. Never here: which of them is the day that a position moves.

use std::ops::Range;

use jiff::civil::Date;

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
pub fn mentions(_text: &str, _sent: Date) -> Vec<DateMention> {
    Vec::new()
}

/// Words that speak of a time but name no day: "efter sommaren", "i augusti", "snart". Spans in the order of the text.
#[must_use]
pub fn vague(_text: &str) -> Vec<Range<usize>> {
    Vec::new()
}
