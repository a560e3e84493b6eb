//! Whose words are whose: the sender's own, a mail passed on, quotes, the signature.
//!
//! [`segments`] divides the lines at what mail programs write above a quoted mail; [`intent`] tells a mail passed on
//! from one that is answered; [`signature`] cuts what stands below a person's words.

mod answers;
mod attribution;
mod denial;
mod footer;
mod forward;
mod head;
mod intent;
mod segments;
mod signature;
mod signs;
mod writer;

use super::lines::{self, Line};
use super::mime::Enclosed;
use super::{EmailAddress, Forwarded, VisibleText};
use segments::{Mail, Segment};

/// What is known of the mail besides its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    /// The subject, reply and forward prefixes kept.
    pub subject: &'a str,
    /// The sender's names.
    pub names: &'a [&'a str],
    /// To and Cc.
    pub recipients: &'a [EmailAddress],
}

/// Splits a mail. What stands between and below quotes that end is the sender's own, as what stands above them.
pub(super) fn split(
    lines: Vec<Line>,
    enclosed: Option<Enclosed>,
    context: &Context<'_>,
) -> VisibleText {
    let mut own = Vec::new();
    let mut signature = Vec::new();
    let mut mails = Vec::new();
    for segment in segments::divide(lines, context.names) {
        match segment {
            Segment::Own(chunk) => {
                let chunk = if own.is_empty() {
                    footer::without_banner(chunk, &mut signature)
                } else {
                    chunk
                };
                let cut = signature::cut(chunk, context.names);
                append(&mut own, cut.own);
                append(&mut signature, cut.signature);
            }
            Segment::Mail(mail) => mails.push(mail),
        }
    }
    let words = lines::join(&own);
    let mut quoted = Vec::new();
    let forwarded = passed_on(mails, &words, context, &mut quoted, &mut own).or_else(|| {
        enclosed.and_then(|mail| forward::attached(mail, &words, context, &mut quoted))
    });
    VisibleText {
        own: lines::join(&own),
        forwarded,
        signature: lines::join(&signature),
        quoted: lines::join(&quoted),
    }
}

/// The first mail that is passed on; the others are quotes, in which our own form may have been filled in.
fn passed_on(
    mails: Vec<Mail>,
    words: &str,
    context: &Context<'_>,
    quoted: &mut Vec<Line>,
    own: &mut Vec<Line>,
) -> Option<Forwarded> {
    let note = intent::Note::read(words, context);
    let mut forwarded = None;
    for mail in mails {
        if forwarded.is_none() && note.passes_on(&mail, context) {
            forwarded = forward::read(mail, quoted);
        } else {
            append(own, answers::filled_in(&mail, context));
            if mail.is_doubtful {
                append(own, spoken_against(&mail));
            }
            append(quoted, mail.lines);
        }
    }
    forwarded
}

/// Of what may be the sender's own, what speaks against the order.
fn spoken_against(mail: &Mail) -> Vec<Line> {
    let lines: Vec<&Line> = mail.lines.iter().collect();
    let remarks = denial::remarks(&lines);
    let spoken = lines.into_iter().zip(remarks).filter(|(_, remark)| *remark);
    spoken
        .map(|(line, _)| Line {
            depth: 0,
            ..line.clone()
        })
        .collect()
}

/// Adds lines as a paragraph of their own.
fn append(to: &mut Vec<Line>, lines: Vec<Line>) {
    if !to.is_empty() && !lines.is_empty() {
        to.push(Line::default());
    }
    to.extend(lines);
}

#[cfg(test)]
mod tests;
