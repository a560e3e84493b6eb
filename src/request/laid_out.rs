//! Mails laid out for tests.

use jiff::civil::date;

use super::document::{Document, part};
use super::evidence::Source;
use super::mentions::Mentions;
use crate::register::Register;

/// A mail with a subject and a body, sent on 1 March 2026.
pub(super) fn mail(subject: &str, body: &str) -> Document {
    let marks_cut = super::subject::without_marks(subject);
    let document = parts(&[(Source::Subject, marks_cut), (Source::Body, body)]);
    Document {
        inherited_subject: super::subject::is_inherited(subject),
        ..document
    }
}

/// A mail with these parts.
pub(super) fn parts(parts: &[(Source, &str)]) -> Document {
    let register = &Register::built_in().unwrap();
    let parts = parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(source, text)| {
            part(
                *source,
                (*text).to_owned(),
                Mentions::find(text, date(2026, 3, 1), register),
            )
        })
        .collect();
    Document {
        parts,
        ..Document::default()
    }
}
