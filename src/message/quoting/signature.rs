//! Where a person's words end and the signature begins.
//!
//! A signature begins with a closing ("Med vänlig hälsning"), the sender's own name, or the mark `-- `, and goes on
//! as long as the lines look like one: names, titles, telephone numbers. A sentence after it is the person again.

pub(super) mod closing;

use closing::Closing;

use super::{denial, footer};
use crate::message::lines::{Line, Role};

/// A text with its signature cut.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cut {
    /// The person's words.
    pub own: Vec<Line>,
    /// What was cut.
    pub signature: Vec<Line>,
}

/// Cuts the signature from a stretch of own lines. `names` are the writer's.
pub(super) fn cut(lines: Vec<Line>, names: &[&str]) -> Cut {
    let mut out = Cut::default();
    let rest = without_footers(lines, &mut out.signature);
    let mut marks = marks(&rest, names);
    spare_remarks(&rest, &mut marks);
    let mut after_signature = false;
    for (line, is_signature) in rest.into_iter().zip(marks) {
        if is_signature {
            out.signature.push(line);
        } else {
            if after_signature && !out.own.is_empty() {
                out.own.push(Line::default());
            }
            out.own.push(line);
        }
        after_signature = is_signature;
    }
    out
}

/// A sentence that speaks against the order is the person again, also below the name.
fn spare_remarks(lines: &[Line], marks: &mut [bool]) {
    let signature: Vec<(usize, &Line)> = lines
        .iter()
        .enumerate()
        .filter(|(at, _)| marks.get(*at) == Some(&true))
        .collect();
    let texts: Vec<&Line> = signature.iter().map(|(_, line)| *line).collect();
    for ((at, _), remark) in signature.iter().zip(denial::remarks(&texts)) {
        if remark && let Some(mark) = marks.get_mut(*at) {
            *mark = false;
        }
    }
}

/// Takes out what mail programs and systems added, wherever it stands.
fn without_footers(lines: Vec<Line>, cut: &mut Vec<Line>) -> Vec<Line> {
    let only_signature = lines
        .iter()
        .all(|line| line.is_blank() || line.role == Role::Signature);
    let disclaimed = disclaimed(&lines);
    let mut out = Vec::with_capacity(lines.len());
    for (line, in_disclaimer) in lines.into_iter().zip(disclaimed) {
        let marked = line.role == Role::Signature && !only_signature;
        if in_disclaimer || marked && !denial::is_a_remark(&line.text) {
            cut.push(line);
        } else if marked {
            // It is a paragraph of its own, as what stands below a signature.
            out.extend([Line::default(), line]);
        } else if let Some(rest) = footer::without_telephones(&line.text) {
            if rest.is_empty() {
                cut.push(line);
            } else {
                let text = rest.to_owned();
                out.push(Line { text, ..line });
            }
        } else {
            out.push(line);
        }
    }
    out
}

/// For each line whether it stands in a disclaimer: a paragraph that begins as one, and does not speak of the order.
fn disclaimed(lines: &[Line]) -> Vec<bool> {
    let mut out = Vec::with_capacity(lines.len());
    for paragraph in lines.split_inclusive(Line::is_blank) {
        let first = paragraph
            .iter()
            .position(|line| footer::begins_disclaimer(&line.text));
        let texts = || paragraph.iter().skip(first.unwrap_or(0));
        let length: usize = texts().map(|line| line.text.len()).sum();
        let speaks = || {
            let words: Vec<&str> = texts().map(|line| line.text.trim()).collect();
            denial::disclaims_the_order(&words.join(" "))
        };
        let from = match first {
            Some(at) if length > 4000 || !speaks() => at,
            _ => paragraph.len(),
        };
        let blank = |at: usize| paragraph.get(at).is_some_and(Line::is_blank);
        out.extend((0..paragraph.len()).map(|at| at >= from && !blank(at)));
    }
    out
}

/// For each line whether it belongs to a signature.
fn marks(lines: &[Line], names: &[&str]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let bounds = Bounds {
        first: lines.iter().position(|line| !line.is_blank()).unwrap_or(0),
        tail: tail(lines, names),
    };
    let mut at = 0;
    while at < lines.len() {
        let Some(start) = start(lines, at, bounds, names) else {
            at += 1;
            continue;
        };
        let mut end = end(lines, start, names);
        if dated_last(lines, names) == Some(end) {
            end += 1;
        }
        for mark in marks.iter_mut().take(end).skip(start.first) {
            *mark = true;
        }
        at = end.max(at + 1);
    }
    marks
}

/// What is known of a text as a whole.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// The first line with text.
    first: usize,
    /// The first of the last lines that all look like a signature.
    tail: usize,
}

/// Where a signature begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    /// Its first line.
    first: usize,
    /// Whether only a postscript can end it.
    by_mark: bool,
}

fn start(lines: &[Line], at: usize, bounds: Bounds, names: &[&str]) -> Option<Start> {
    let tail = bounds.tail;
    let line = lines.get(at)?;
    if line.is_blank() {
        return None;
    }
    let here = Some(Start {
        first: at,
        by_mark: false,
    });
    let next = lines
        .iter()
        .enumerate()
        .skip(at + 1)
        .find(|(_, line)| !line.is_blank());
    let something_above = at > bounds.first;
    if line.text == "-- " && something_above {
        return Some(Start {
            first: at,
            by_mark: true,
        });
    }
    // The space is often lost; then the lines below must look the part, or begin with the writer's name.
    if matches!(line.text.trim(), "--" | "—") && something_above {
        let by_mark = is_beside_name(lines, at, names);
        return (by_mark || at >= tail).then_some(Start { first: at, by_mark });
    }
    match closing::of(&line.text) {
        Some(Closing::Strong) => {
            let below_fits = next.is_none_or(|(below, next)| {
                // "Vänligen" may begin a sentence that goes on in the next line.
                below > at + 1 || closing::is_name(&next.text) || is_like_a_signature(&next.text)
            });
            let fits = below_fits || closing::is_signed(&line.text);
            return here.filter(|_| fits);
        }
        // "Tack!" is a word of one's own; the name below it is not.
        Some(Closing::Weak) => {
            let (below, next) = next?;
            return (below >= tail && closing::is_name(&next.text)).then_some(Start {
                first: below,
                by_mark: false,
            });
        }
        None => {}
    }
    let asked_for = lines
        .iter()
        .take(at)
        .rev()
        .find(|line| !line.is_blank())
        .is_some_and(|l| l.text.ends_with(':'));
    let signs = closing::is_slashed_name(&line.text) || closing::is_writers(&line.text, names);
    (at >= tail && signs && !asked_for).then_some(Start {
        first: at,
        by_mark: false,
    })
}

/// Rows that a signature has at the most below its closing.
const MOST_ROWS: usize = 6;

/// "Kretslopp och vatten / från 1 mars: Gryaab AB": parts with a bar between, and neither a label nor a sentence.
fn is_a_row_of_places(line: &str) -> bool {
    let line = line.trim();
    let parted = [" / ", " | ", " • ", " · "]
        .iter()
        .any(|bar| line.contains(bar));
    let label = line
        .split_whitespace()
        .take(3)
        .any(|word| word.ends_with(':'));
    parted && !label && line.len() < 100 && !line.ends_with(['.', '?', '!'])
}

/// Whether the next line with text, or the last one above, is the writer's name.
fn is_beside_name(lines: &[Line], at: usize, names: &[&str]) -> bool {
    let below = lines.iter().skip(at + 1).find(|line| !line.is_blank());
    let above = lines.iter().take(at).rfind(|line| !line.is_blank());
    let mut beside = below.into_iter().chain(above);
    beside.any(|line| closing::is_writers(&line.text, names))
}

fn end(lines: &[Line], start: Start, names: &[&str]) -> usize {
    let mut by_mark = start.by_mark;
    let mut blank = false;
    let closed = lines.get(start.first).is_some_and(|line| {
        closing::of(&line.text) == Some(Closing::Strong) || closing::is_writers(&line.text, names)
    });
    for (at, line) in lines.iter().enumerate().skip(start.first + 1) {
        // A closing, then the mark: what stands below the mark need not look the part.
        by_mark |=
            line.text == "-- " || line.text.trim() == "--" && is_beside_name(lines, at, names);
        blank |= line.is_blank();
        let goes_on = line.is_blank()
            || closed && closing::is_row(&line.text)
            || closed && !blank && at <= start.first + MOST_ROWS && is_a_row_of_places(&line.text)
            || if by_mark {
                !closing::is_ps(&line.text)
            } else {
                is_like_a_signature(&line.text)
            };
        if !goes_on {
            return at;
        }
    }
    lines.len()
}

/// The first of the last lines that all look like a signature.
fn tail(lines: &[Line], names: &[&str]) -> usize {
    let dated = dated_last(lines, names);
    let looks = |line: &Line| {
        line.is_blank()
            || line.text.trim() == "--"
            || closing::of(&line.text).is_some()
            || closing::is_row(&line.text)
            || is_like_a_signature(&line.text)
    };
    lines
        .iter()
        .enumerate()
        .rposition(|(at, line)| !looks(line) && dated != Some(at))
        .map_or(0, |at| at + 1)
}

/// The last line, where it closes a block of the writer's name and title with one labelled line more: "Tillträde: …".
/// An order gives a title and a day in a form of several lines; a block that shows one is how its writer signs.
fn dated_last(lines: &[Line], names: &[&str]) -> Option<usize> {
    let last = lines.iter().rposition(|line| !line.is_blank())?;
    let first = lines
        .get(..last)?
        .iter()
        .rposition(Line::is_blank)
        .map(|blank| blank + 1)?;
    let (name, titles) = lines.get(first..last)?.split_first()?;
    let line = &lines.get(last)?.text;
    let labelled = line.len() < 80 && line.contains(':') && !line.contains('@');
    let signed = closing::is_writers(&name.text, names)
        && !titles.is_empty()
        && titles.iter().all(|line| is_like_a_signature(&line.text));
    (labelled && signed && !is_like_a_signature(line)).then_some(last)
}

/// Whether a line may stand in a signature: short, no sentence, nothing that an order says.
fn is_like_a_signature(line: &str) -> bool {
    let line = line.trim();
    if line.len() > 200
        || closing::is_postscript(line)
        || line.starts_with(['-', '•', '*']) && line.len() > 2
    {
        return false;
    }
    if closing::tells_where(line) {
        return true;
    }
    let words = line.split_whitespace().count();
    let is_sentence = line.ends_with(['.', '!', '?', ':']) && words > 3;
    let reaches = closing::reaches_somebody(line);
    words <= 14 && (reaches || !is_sentence) && !closing::belongs_to_an_order(line)
}

#[cfg(test)]
mod tests;
