//! The labels of one line, each with the bytes of its value.

use std::ops::Range;

use super::labels::{classify, classify_led};
use super::{FieldKind, Mention, Slot, open_question, question};

/// The labels of a line, in order. A second label must follow a comma, a semicolon or a bar.
pub(super) fn labels(
    text: &str,
    line: &Range<usize>,
    mentions: &[Mention],
    drawn: bool,
) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    let mut piece_start = line.start;
    let mut at = line.start;
    while let Some(rest) = text.get(at..line.end).filter(|rest| !rest.is_empty()) {
        let step = rest.chars().next().map_or(1, char::len_utf8);
        if let Some(inside) = within(mentions, at) {
            at = inside.max(at + step);
            continue;
        }
        if let Some(slot) = beside_mark(text, line, at).filter(|_| found.is_empty()) {
            return vec![slot];
        }
        if rest.starts_with([',', ';', '|']) {
            piece_start = at + step;
        } else if let Some(width) = separator(rest, drawn && found.is_empty()) {
            let piece = text.get(piece_start..at).unwrap_or_default();
            // "…, duties unchanged. My account: …": a label begins with its sentence.
            let start = piece_start + last_sentence(piece);
            let asked = || {
                let answer = text.get(at + width..line.end).unwrap_or_default();
                let question = text.get(line.start..at).filter(|_| found.is_empty())?;
                question::asked(question, answer)
            };
            let told = text.get(start..at).unwrap_or_default();
            let led = found.is_empty() && start == line.start && rest.starts_with(LEADERS);
            let clause = text.get(at + width..line.end).unwrap_or_default();
            let label = classify(told)
                .or_else(|| classify_led(told).filter(|_| led))
                .filter(|(kind, _)| *kind != FieldKind::Other || !is_clause(clause));
            // "Samma roll, nya arbetsuppgifter: det är …": prose that happens to end in a label.
            let ends_in_label =
                found.is_empty() && piece_start > line.start && start == piece_start;
            let told = match label {
                Some(label) if !(ends_in_label && label.0 == FieldKind::Duties) => {
                    Some((start, label))
                }
                _ => asked().map(|label| (line.start, label)),
            };
            match told {
                Some((start, (kind, label))) => {
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

/// "Är uppgifterna desamma efter bytet | Nej", "… – nej", "Ändras uppgifterna? Nej": a question and its answer, parted by
/// a bar, a dash or the question mark alone at `at`.
fn beside_mark(text: &str, line: &Range<usize>, at: usize) -> Option<Slot> {
    let rest = text.get(at..line.end)?;
    let mark = ["?", "|", " – ", " - ", " — ", "…", "..."]
        .iter()
        .find(|mark| rest.starts_with(**mark))?;
    let answer = rest.get(mark.len()..)?.trim_matches(['.', ' ', '|', '…']);
    let asked = text.get(line.start..at)?;
    // "Tjänsten flyttas. Är uppgifterna desamma? Ja.": prose that answers itself.
    let in_prose = *mark == "?" && last_sentence(asked) > 0;
    if in_prose {
        return None;
    }
    let open = || open_question::asked(asked, answer).filter(|_| *mark == "?");
    let (kind, label) = if question::is_answer(answer) {
        question::asked(asked, answer)?
    } else {
        open()?
    };
    Some(Slot {
        kind,
        label,
        start: line.start,
        value: at + mark.len()..line.end,
    })
}

/// Where the last sentence of a piece begins; the full stop of "t.o.m. 31 maj" ends none.
fn last_sentence(piece: &str) -> usize {
    piece
        .rmatch_indices(". ")
        .find(|(at, _)| {
            let before = piece.get(..*at).unwrap_or_default();
            !before.rsplit(' ').next().unwrap_or_default().contains('.')
        })
        .map_or(0, |(at, _)| at + 2)
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

/// "Önskemål: att kontot flyttas": a clause, and no value of a field.
fn is_clause(value: &str) -> bool {
    ["att ", "that "]
        .iter()
        .any(|lead| value.trim_start().starts_with(lead))
}

/// Dots that lead from a label to its value.
const LEADERS: &str = "...";
/// Spaces that part two columns.
const WIDE: usize = 3;

/// What parts a label from its value: a colon, a tab; where a column of fields is drawn, also dots, a dash or a gap.
fn separator(rest: &str, drawn: bool) -> Option<usize> {
    if rest.starts_with([':', '=', '\t']) {
        return Some(1);
    }
    let dots = rest.chars().take_while(|c| *c == '.').count();
    if drawn && (dots >= 2 || rest.starts_with(" . ")) {
        return Some(dots.max(2));
    }
    // "Varifrån? Från Higab": a column of questions that the writer answers.
    if drawn && rest.starts_with("? ") {
        return Some(1);
    }
    let gap = rest.chars().take_while(|c| *c == ' ').count();
    if drawn && gap >= WIDE {
        return Some(gap);
    }
    if drawn && (rest.starts_with(" - ") || rest.starts_with(" > ")) {
        return Some(3);
    }
    [" – ", " — ", " → ", "…"]
        .iter()
        .find(|mark| drawn && rest.starts_with(**mark))
        .map(|mark| mark.len())
}
