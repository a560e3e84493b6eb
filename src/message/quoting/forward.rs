//! A mail passed on: its head, its own words, and the mails within it.

use super::head::Head;
use super::segments::{self, Mail, Segment};
use super::{Context, append, intent, signature};
use crate::message::lines::{self, Line};
use crate::message::mime::Enclosed;
use crate::message::{Forwarded, senders, words};

/// How often a mail may have been passed on before the request is looked for no further.
const MOST_STEPS: usize = 20;

/// Reads a mail passed on. Where its writer only passes on another one ("kan du ordna detta?"), that one counts, and
/// so on down; what stands below the one that counts is quoted.
pub(super) fn read(mut mail: Mail, quoted: &mut Vec<Line>) -> Option<Forwarded> {
    let mut found = None;
    for _ in 0..MOST_STEPS {
        let name = mail.head.name();
        let mut own = Vec::new();
        let mut below = Vec::new();
        let names: Vec<&str> = name.as_deref().into_iter().collect();
        for segment in segments::divide(mail.lines, &names) {
            match segment {
                Segment::Own(chunk) => {
                    append(&mut own, signature::cut(chunk, &names).own);
                }
                Segment::Mail(inner) => below.push(inner),
            }
        }
        let text = lines::join(&own);
        let only_passes_on = intent::is_pass_on_note(&text);
        if !text.is_empty() || found.is_none() {
            found = Some(mail.head.forwarded(text));
        }
        let mut below = below.into_iter();
        let next = if only_passes_on { below.next() } else { None };
        below.for_each(|inner| append(quoted, inner.lines));
        match next {
            Some(inner) => mail = inner,
            None => break,
        }
    }
    found.filter(|forwarded| !forwarded.text.is_empty())
}

/// A mail passed on as an attachment, where the sender's words point to it or there are none.
pub(super) fn attached(
    enclosed: Enclosed,
    note: &str,
    context: &Context<'_>,
    quoted: &mut Vec<Line>,
) -> Option<Forwarded> {
    if !intent::has_forward_prefix(context.subject) && !intent::is_pass_on_note(note) {
        return None;
    }
    let headers = &enclosed.headers;
    let sender = headers
        .first("From")
        .map(senders::senders)
        .and_then(|all| all.into_iter().next());
    let head = Head {
        from: sender.map(|s| match s.name {
            Some(name) => format!("{name} <{}>", s.address),
            None => s.address.to_string(),
        }),
        date: headers.first("Date").map(str::to_owned),
        subject: headers.first("Subject").map(words::decode),
    };
    let is_attachment = enclosed.is_attachment;
    let mail = Mail {
        head,
        is_marked_forwarded: true,
        is_behind_marks: false,
        is_doubtful: false,
        lines: enclosed.lines,
    };
    read(mail, quoted).map(|forwarded| Forwarded {
        is_attachment,
        ..forwarded
    })
}
