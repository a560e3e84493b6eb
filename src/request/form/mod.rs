//! Labelled fields: "Konto: annand0314", in forms, lists, tables that were read row by row, and our own question
//! filled in and sent back.
//!
//! A label is told by its words: each must be a word that labels of such forms are made of, and at least one must say
//! which fact it asks for. "Det gäller mig själv: jag lyder under …" is therefore prose.

use std::ops::Range;

use super::document::{Sentence, sentence};
use super::mentions::{Mention, Named};
use super::sentences::LONGEST;

pub(super) mod boxes;
mod labels;
mod line;
mod open_question;
mod question;
mod sides;
mod table;

use labels::classify;

/// Which fact a label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    /// The account.
    Account,
    /// The employee's name.
    Name,
    /// The origin.
    From,
    /// The destination.
    To,
    /// Whether the duties stay.
    Duties,
    /// The day.
    Date,
    /// The title, now or both.
    Role,
    /// The title after the move.
    RoleNew,
    /// A reorganisation project.
    Project,
    /// Something else that forms ask for; no evidence for any fact.
    Other,
}

/// One labelled field with its value.
#[derive(Debug)]
pub(super) struct FormField {
    /// Which fact it asks for.
    pub(super) kind: FieldKind,
    /// The label's words, folded.
    pub(super) label: String,
    /// The bytes of label and value.
    pub(super) range: Range<usize>,
    /// The value laid out; empty where nothing is filled in.
    pub(super) value: Sentence,
}

/// A label with the bytes of its value.
#[derive(Debug)]
struct Slot {
    kind: FieldKind,
    label: String,
    start: usize,
    value: Range<usize>,
}

/// Splits a text into its labelled fields and the ranges of prose between them.
pub(super) fn split(text: &str, mentions: &[Mention]) -> (Vec<FormField>, Vec<Range<usize>>) {
    let mut slots = slots(text, mentions);
    for slot in &mut slots {
        // What a line holds beyond the length of a sentence is read as prose.
        let longest = text.floor_char_boundary(slot.value.start + LONGEST);
        slot.value.end = slot.value.end.min(longest);
    }
    let mut prose = Vec::new();
    let mut prose_start = 0;
    for slot in &slots {
        if slot.start > prose_start {
            prose.push(prose_start..slot.start);
        }
        prose_start = prose_start.max(slot.value.end);
    }
    prose.push(prose_start..text.len());
    let fields = slots
        .into_iter()
        .map(|slot| field(text, slot, mentions))
        .collect();
    (fields, prose)
}

/// Every label of the text with its value, in order.
fn slots(text: &str, mentions: &[Mention]) -> Vec<Slot> {
    let lines: Vec<Range<usize>> = lines(text).collect();
    let below = |at: usize| lines.get(at + 1).and_then(|line| text.get(line.clone()));
    let bare_at = |at: usize, line: &Range<usize>| {
        bare_label(text, line).filter(|(kind, label)| {
            !is_listed(text, line, below(at)) && !states_itself(*kind, label, below(at))
        })
    };
    let bare = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| bare_at(*at, line).is_some())
        .count()
        >= 2;
    // "Ny medarbetare – flytta konto" is no field; a column of such lines is.
    let drawn = lines
        .iter()
        .filter(|line| !line::labels(text, line, mentions, true).is_empty())
        .count()
        >= 3;
    let mut slots: Vec<Slot> = Vec::new();
    let mut tables = Tables::default();
    let mut open = false;
    for (at, line) in lines.iter().enumerate() {
        let line = line.clone();
        if let Some(cells) = tables.take(text, &line) {
            slots.extend(cells);
            open = false;
            continue;
        }
        let content = text.get(line.clone()).unwrap_or_default();
        let found = line::labels(text, &line, mentions, drawn);
        if !found.is_empty() {
            open = found.last().is_some_and(|last| is_empty(text, &last.value));
            slots.extend(found);
        } else if bare && let Some((kind, label)) = bare_at(at, &line) {
            slots.push(Slot {
                kind,
                label,
                start: line.start,
                value: line.end..line.end,
            });
            open = true;
        } else if open && !content.trim().is_empty() {
            if let Some(last) = slots.last_mut() {
                last.value = line;
            }
            open = false;
        }
    }
    slots
}

/// The tables that a text has drawn so far: their heads tell what stands below them.
#[derive(Default)]
struct Tables {
    header: Option<table::Header>,
    sides: Option<sides::Sides>,
}

impl Tables {
    /// The cells of a line that belongs to a table; none for its heads and rules.
    fn take(&mut self, text: &str, line: &Range<usize>) -> Option<Vec<Slot>> {
        if let Some(columns) = &self.header {
            let cells = columns.row(text, line).or_else(|| {
                let content = text.get(line.clone()).unwrap_or_default();
                table::is_rule(content).then(Vec::new)
            });
            if cells.is_some() {
                return cells;
            }
            self.header = None;
        }
        let below = self.sides.as_ref().and_then(|sides| sides.row(text, line));
        if let Some(both) = below.or_else(|| sides::labelled(text, line)) {
            return Some(both);
        }
        if let Some(columns) = table::Header::of(text, line) {
            self.header = Some(columns);
        } else if let Some(heads) = sides::Sides::of(text, line) {
            self.sides = Some(heads);
        } else {
            return None;
        }
        Some(vec![table::Header::swallowed(line)])
    }
}

fn is_empty(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone())
        .is_none_or(|value| !value.chars().any(char::is_alphanumeric))
}

/// A line that is a label and nothing else; its value stands on the next line.
fn bare_label(text: &str, line: &Range<usize>) -> Option<(FieldKind, String)> {
    let content = text.get(line.clone())?.trim();
    // "Samma uppgifter? Ja, helt" has its answer in its own line.
    let is_answered = content.trim_end_matches('?').contains('?');
    (content.chars().count() <= 40 && !content.ends_with(['.', '!', ',']) && !is_answered)
        .then(|| classify(content))
        .flatten()
        .filter(|(kind, _)| *kind != FieldKind::Other)
}

/// "Samma arbetsuppgifter" above "flytta kontot": the line tells it, and what stands below is no answer.
fn states_itself(kind: FieldKind, label: &str, below: Option<&str>) -> bool {
    let told = ["samma", "oforandrade", "same", "unchanged"];
    let orders = |below: &str| {
        let first = below.split_whitespace().next().unwrap_or_default();
        let first = super::fold::word(first);
        matches!(
            first.as_str(),
            "flytta" | "kontot" | "please" | "move" | "snalla" | "tack" | "mvh"
        )
    };
    kind == FieldKind::Duties
        && label.split(' ').any(|word| told.contains(&word))
        && below.is_some_and(orders)
}

/// Whether a line is an item of a list that goes on below it: no value of its own stands there.
fn is_listed(text: &str, line: &Range<usize>, below: Option<&str>) -> bool {
    let mark = |line: &str| {
        let first = line.trim_start().chars().next();
        first.filter(|mark| super::sentences::LIST_MARKS.contains(mark))
    };
    let own = text.get(line.clone()).and_then(mark);
    own.is_some() && below.and_then(mark) == own
}

fn field(text: &str, slot: Slot, mentions: &[Mention]) -> FormField {
    let value = sentence(text, slot.value.clone(), mentions);
    let kind = by_value(slot.kind, &slot.label, &value, mentions);
    FormField {
        kind,
        label: slot.label,
        range: slot.start..slot.value.end,
        value,
    }
}

/// "Från: 2026-09-01" asks for a day, "Gäller: Anna Andersson" for a person, whatever the label's first word says.
fn by_value(kind: FieldKind, label: &str, value: &Sentence, mentions: &[Mention]) -> FieldKind {
    let named: Vec<&Named> = value
        .mention_tokens()
        .filter_map(|token| token.mention.and_then(|at| mentions.get(at)))
        .map(|m| &m.named)
        .collect();
    let any = |test: fn(&Named) -> bool| named.iter().any(|named| test(named));
    let is_date = any(|named| matches!(named, Named::Date(_)));
    let is_place = any(|named| matches!(named, Named::Place(..)));
    let is_person = any(|named| matches!(named, Named::Person(_)));
    let is_account = any(|named| matches!(named, Named::Account(..)));
    match kind {
        FieldKind::From if is_date && !is_place => FieldKind::Date,
        FieldKind::Date if is_person && !is_date && label.contains("galler") => FieldKind::Name,
        FieldKind::Date if is_account && !is_date && label.contains("galler") => FieldKind::Account,
        FieldKind::RoleNew | FieldKind::Role if is_place && label.contains("placering") => {
            FieldKind::To
        }
        other => other,
    }
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.trim_end_matches('\n').len();
        start += line.len();
        range
    })
}
