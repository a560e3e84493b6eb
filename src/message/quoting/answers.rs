//! Our own form, filled in where it stands: in the quoted mail, as Outlook quotes it, without marks.
//!
//! We send it empty, so that a value behind one of its questions is the sender's. Behind `>` marks it stays a quote:
//! there a program has put its mark on every line, and the sender's answers stand between them.

use super::Context;
use super::segments::Mail;
use crate::message::lines::Line;

/// What our question says above its form, in the two languages of the templates `needs_information`.
const OPENS: &[&str] = &[
    "fyll i och svara på det här mejlet",
    "please fill it in and answer this mail",
];
/// What stands below it.
const CLOSES: &[&str] = &[
    "detta har vi uppfattat hittills",
    "this is what we have understood so far",
];
/// A form has a question a field; more lines than this are not ours.
const MOST_LINES: usize = 40;

/// The lines of our form that have been filled in.
pub(super) fn filled_in(mail: &Mail, context: &Context<'_>) -> Vec<Line> {
    let from_us = mail
        .head
        .address()
        .is_none_or(|address| context.recipients.contains(&address));
    if mail.is_behind_marks || !from_us {
        return Vec::new();
    }
    let says = |line: &Line, phrases: &[&str]| {
        line.text.len() < 1000 && {
            let text = line.text.to_lowercase();
            phrases.iter().any(|phrase| text.contains(phrase))
        }
    };
    let form = mail
        .lines
        .iter()
        .skip_while(|line| !says(line, OPENS))
        .skip(1);
    form.take_while(|line| !says(line, CLOSES))
        .take(MOST_LINES)
        .filter(|line| {
            line.depth == 0
                && line
                    .text
                    .split_once(':')
                    .is_some_and(|(_, value)| !value.trim().is_empty())
        })
        .cloned()
        .collect()
}
