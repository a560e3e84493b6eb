//! Lines divided at what mail programs write above a mail that they quote.

use super::head::{self, Head};
use super::{attribution, signs};
use crate::message::lines::{Line, Role};

/// How far below a mark the header lines may begin.
const LOOK_AHEAD: usize = 4;

/// A stretch of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    /// The writer's own.
    Own(Vec<Line>),
    /// Another mail.
    Mail(Mail),
}

/// A mail quoted or passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mail {
    /// What stands above it.
    pub head: Head,
    /// Whether a mark says that it is passed on.
    pub is_marked_forwarded: bool,
    /// Whether it stands behind marks of quoting.
    pub is_behind_marks: bool,
    /// Whether it may be the sender's own account, or text that the sender set off.
    pub is_doubtful: bool,
    /// Its lines, without those of its head; depths as they were.
    pub lines: Vec<Line>,
}

/// What begins a quoted mail.
struct Boundary {
    head: Head,
    is_forward: bool,
    is_doubtful: bool,
    /// How many lines it takes.
    length: usize,
}

/// Divides lines; `names` are their writer's. A mail behind marks ends where the marks end; any other goes on to the end, with all mails in it.
pub(super) fn divide(mut lines: Vec<Line>, names: &[&str]) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut own_from = 0;
    let mut at = 0;
    // Found first, taken apart afterwards: (own lines before it, its head, its lines).
    let mut found = Vec::new();
    while let Some(line) = lines.get(at) {
        let rest = lines.get(at..).unwrap_or_default();
        let boundary = if line.is_blank() {
            None
        } else if line.depth > 0 {
            Some(Boundary {
                head: Head::default(),
                is_forward: false,
                is_doubtful: line.role == Role::Doubtful,
                length: 0,
            })
        } else {
            boundary(rest, names)
        };
        let Some(boundary) = boundary else {
            at += 1;
            continue;
        };
        let from = at + boundary.length;
        let behind_marks = below(&lines, from).is_some_and(|line| line.depth > 0);
        let to = if behind_marks {
            end_of_marks(&lines, from)
        } else {
            lines.len()
        };
        found.push((own_from..at, boundary, from..to, behind_marks));
        (at, own_from) = (to.max(at + 1), to);
    }
    let tail = lines.split_off(own_from.min(lines.len()));
    let mut lines = lines.into_iter();
    let mut taken = 0;
    for (own, boundary, mail, is_behind_marks) in found {
        let own_lines: Vec<Line> = lines.by_ref().take(own.end - taken).collect();
        let body: Vec<Line> = lines
            .by_ref()
            .take(mail.end - own.end)
            .skip(mail.start - own.end)
            .collect();
        taken = mail.end;
        push_own(&mut out, own_lines);
        let mail = Mail {
            head: boundary.head,
            is_marked_forwarded: boundary.is_forward,
            is_behind_marks,
            is_doubtful: boundary.is_doubtful,
            lines: body,
        };
        out.push(Segment::Mail(inner_head(mail, names)));
    }
    push_own(&mut out, tail);
    out
}

fn push_own(out: &mut Vec<Segment>, lines: Vec<Line>) {
    if !lines.iter().all(Line::is_blank) {
        out.push(Segment::Own(lines));
    }
}

fn below(lines: &[Line], from: usize) -> Option<&Line> {
    lines
        .iter()
        .skip(from)
        .take(LOOK_AHEAD)
        .find(|line| !line.is_blank())
}

/// The end of the lines behind marks; blank lines between two stretches of them belong to them.
fn end_of_marks(lines: &[Line], from: usize) -> usize {
    let mut end = from;
    for (at, line) in lines.iter().enumerate().skip(from) {
        if line.depth > 0 {
            end = at + 1;
        } else if !line.is_blank() {
            break;
        }
    }
    end
}

/// Apple writes the header lines behind the marks: takes them, and the marks, from the mail's own lines.
fn inner_head(mut mail: Mail, names: &[&str]) -> Mail {
    let depth = mail
        .lines
        .iter()
        .filter(|line| !line.is_blank())
        .map(|line| line.depth)
        .min()
        .unwrap_or(0);
    for line in &mut mail.lines {
        line.depth = line.depth.saturating_sub(depth);
    }
    if mail.head == Head::default() {
        let start = mail
            .lines
            .iter()
            .position(|line| !line.is_blank())
            .unwrap_or(0);
        let below = mail.lines.get(start..);
        if let Some(boundary) = below.and_then(|lines| boundary(lines, names)) {
            mail.head = boundary.head;
            mail.is_doubtful &= boundary.is_doubtful;
            mail.is_marked_forwarded |= boundary.is_forward;
            mail.lines.drain(..start + boundary.length);
        }
    }
    mail
}

/// What begins at the first of these lines, which is not blank.
fn boundary(lines: &[Line], names: &[&str]) -> Option<Boundary> {
    let first = lines.first()?;
    let mark = signs::mark(&first.text);
    if mark.is_some() || signs::is_divider(&first.text) {
        let skipped = lines
            .iter()
            .skip(1)
            .take(LOOK_AHEAD)
            .take_while(|l| l.is_blank() || signs::is_divider(&l.text));
        let start = 1 + skipped.count();
        let below = lines
            .get(start..)
            .and_then(|rest| head::read(rest, mark.is_some(), names));
        return match (below, mark) {
            (Some((head, length)), mark) => Some(Boundary {
                head,
                is_forward: mark == Some(signs::Mark::Forwarded),
                is_doubtful: false,
                length: start + length,
            }),
            (None, Some(mark)) => Some(Boundary {
                head: Head::default(),
                is_forward: mark == signs::Mark::Forwarded,
                is_doubtful: false,
                length: 1,
            }),
            (None, None) => None,
        };
    }
    if let Some((head, length)) = head::read(lines, false, names) {
        return Some(Boundary {
            head,
            is_forward: false,
            is_doubtful: false,
            length,
        });
    }
    if let Some(found) = attribution::read(lines) {
        return Some(Boundary {
            head: found.head,
            is_forward: false,
            is_doubtful: found.is_doubtful,
            length: found.length,
        });
    }
    // In a language that is not in the lists: the element's name says what the line is.
    let length = lines
        .iter()
        .take_while(|line| line.role == Role::Attribution)
        .count();
    (length > 0).then(|| {
        let marked = head::read(lines, true, names);
        Boundary {
            head: marked.map(|(head, _)| head).unwrap_or_default(),
            is_forward: false,
            is_doubtful: false,
            length,
        }
    })
}
