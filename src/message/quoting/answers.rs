//! Our own form, filled in where it stands: in the quoted mail, as Outlook quotes it, without marks.
//!
//! We send it empty, so that a value behind one of its questions is the sender's. Behind `>` marks it stays a quote:
//! there a program has put its mark on every line, and the sender's answers stand between them.

use super::Context;
use super::segments::Mail;
use crate::case::CaseNumber;
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
    if mail.is_behind_marks || !is_from_us(mail, context) {
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

/// Whether the quoted mail is from whom this one goes to. A head with a name alone must have that recipient's words in
/// it; one that names nobody counts where the subject has a case number.
fn is_from_us(mail: &Mail, context: &Context<'_>) -> bool {
    if let Some(address) = mail.head.address() {
        return context.recipients.contains(&address);
    }
    let Some(name) = mail.head.name() else {
        return context
            .subject
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .any(|word| CaseNumber::parse(word).is_some());
    };
    let name = name.to_lowercase();
    let words: Vec<&str> = words_of(&name).collect();
    context.recipients.iter().any(|recipient| {
        let address = recipient.as_str().to_lowercase();
        let local = address.split('@').next().unwrap_or_default();
        let mut parts = words_of(local).peekable();
        parts.peek().is_some() && parts.all(|part| words.contains(&part))
    })
}

/// A local part has its words apart by marks ("konto.flytt"), and a name by spaces.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
