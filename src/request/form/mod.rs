//! Labelled fields: "Konto: annand0314", in forms, lists, tables that were read row by row, and our own question
//! filled in and sent back.
//!
//! A label is told by its words: each must be a word that labels of such forms are made of, and at least one must say
//! which fact it asks for. "Det gäller mig själv: jag lyder under …" is therefore prose.

use std::ops::Range;

use super::document::{Sentence, sentence};
use super::mentions::{Mention, Named};
use super::sentences::LONGEST;

mod labels;
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
    let bare = lines
        .iter()
        .filter(|line| bare_label(text, line).is_some())
        .count()
        >= 2;
    // "Ny medarbetare – flytta konto" is no field; a column of such lines is.
    let drawn = lines
        .iter()
        .filter(|line| !labels_of(text, line, mentions, true).is_empty())
        .count()
        >= 3;
    let mut slots: Vec<Slot> = Vec::new();
    let mut header: Option<table::Header> = None;
    let mut open = false;
    for line in lines {
        let content = text.get(line.clone()).unwrap_or_default();
        if let Some(columns) = &header {
            match columns.row(text, &line) {
                Some(cells) => {
                    slots.extend(cells);
                    continue;
                }
                None if table::is_rule(content) => continue,
                None => header = None,
            }
        }
        if let Some(columns) = table::Header::of(text, &line) {
            slots.push(table::Header::swallowed(&line));
            (header, open) = (Some(columns), false);
            continue;
        }
        let found = labels_of(text, &line, mentions, drawn);
        if !found.is_empty() {
            open = found.last().is_some_and(|last| is_empty(text, &last.value));
            slots.extend(found);
        } else if bare && let Some((kind, label)) = bare_label(text, &line) {
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

fn is_empty(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone())
        .is_none_or(|value| !value.chars().any(char::is_alphanumeric))
}

/// A line that is a label and nothing else; its value stands on the next line.
fn bare_label(text: &str, line: &Range<usize>) -> Option<(FieldKind, String)> {
    let content = text.get(line.clone())?.trim();
    (content.chars().count() <= 40 && !content.ends_with(['.', '!', ',']))
        .then(|| classify(content))
        .flatten()
        .filter(|(kind, _)| *kind != FieldKind::Other)
}

/// The labels of one line, in order. A second label must follow a comma, a semicolon or a bar.
fn labels_of(text: &str, line: &Range<usize>, mentions: &[Mention], drawn: bool) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    let mut piece_start = line.start;
    let mut at = line.start;
    while let Some(rest) = text.get(at..line.end).filter(|rest| !rest.is_empty()) {
        let step = rest.chars().next().map_or(1, char::len_utf8);
        if let Some(inside) = within(mentions, at) {
            at = inside.max(at + step);
            continue;
        }
        if rest.starts_with([',', ';', '|']) {
            piece_start = at + step;
        } else if let Some(width) = separator(rest, drawn && found.is_empty()) {
            let piece = text.get(piece_start..at).unwrap_or_default();
            // "…, duties unchanged. My account: …": a label begins with its sentence.
            let start = piece_start + piece.rfind(". ").map_or(0, |end| end + 2);
            match classify(text.get(start..at).unwrap_or_default()) {
                // "Samma roll, nya arbetsuppgifter: det är …": prose that happens to end in a label.
                Some((FieldKind::Duties, _))
                    if found.is_empty() && piece_start > line.start && start == piece_start =>
                {
                    return found;
                }
                Some((kind, label)) => {
                    if let Some(last) = found.last_mut() {
                        last.value.end = start;
                    }
                    let value = at + width..line.end;
                    let end = end_of_value(text, kind, &value);
                    found.push(Slot {
                        kind,
                        label,
                        start,
                        value: value.start..end,
                    });
                }
                None if found.is_empty() => return found,
                None => {}
            }
            at += width;
            continue;
        }
        at += step;
    }
    found
}

/// Where a value ends that a sentence follows in its line: "Kontot: annand0314 på Higab. Dag för övergången är …".
fn end_of_value(text: &str, kind: FieldKind, value: &Range<usize>) -> usize {
    let short = matches!(
        kind,
        FieldKind::Account | FieldKind::Name | FieldKind::Date | FieldKind::From | FieldKind::To
    );
    let words = text.get(value.clone()).unwrap_or_default();
    let ends = |at: usize| {
        let (before, after) = words.split_at_checked(at).unwrap_or_default();
        let last = before.rsplit([' ', '.']).next().unwrap_or_default();
        let next = after.get(2..).unwrap_or_default();
        last.chars().count() > 2 && next.starts_with(char::is_uppercase)
    };
    let end = words
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| short && ends(*at));
    end.map_or(value.end, |at| value.start + at + 1)
}

/// The end of the mention that `at` stands inside of.
fn within(mentions: &[Mention], at: usize) -> Option<usize> {
    let first = mentions.partition_point(|mention| mention.range.end <= at);
    mentions
        .get(first)
        .filter(|mention| mention.range.start < at)
        .map(|mention| mention.range.end)
}

/// What parts a label from its value: a colon, a tab; where a column of fields is drawn, also dots or a dash.
fn separator(rest: &str, drawn: bool) -> Option<usize> {
    if rest.starts_with([':', '=', '\t']) {
        return Some(1);
    }
    let dots = rest.chars().take_while(|c| *c == '.').count();
    if drawn && (dots >= 2 || rest.starts_with(" . ")) {
        return Some(dots.max(2));
    }
    if drawn && (rest.starts_with(" - ") || rest.starts_with(" > ")) {
        return Some(3);
    }
    [" – ", " — ", " → ", "…"]
        .iter()
        .find(|mark| drawn && rest.starts_with(**mark))
        .map(|mark| mark.len())
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
