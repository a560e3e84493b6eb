//! What sentences state of the duties, class by class. The sentence is the case.

mod alone;
mod beside;
mod bounded;
mod bystanders;
mod compared;
mod concepts;
mod different;
mod everyday;
mod forms;
mod halves;
mod lists;
mod nothing;
mod others;
mod said;
mod same;
mod shapes;
mod tails;
mod told_twice;
mod turned_shapes;
mod turns;
mod twice;
mod unusual;
mod voices;
mod weighed;
mod whole;

use jiff::civil::date;

use super::super::document::{Document, part};
use super::super::evidence::Source;
use super::super::mentions::Mentions;
use super::super::reading::Reading;
use crate::register::Register;

/// What a mail with this text states.
fn reading(text: &str) -> Reading<bool> {
    under_subject(false, "", text)
}

/// What a mail with this subject, its own or taken over, and this text states.
fn under_subject(inherited_subject: bool, subject: &str, text: &str) -> Reading<bool> {
    let register = Register::built_in().expect("the register that the program carries is sound");
    let lay_out = |source: Source, text: &str| {
        let mentions = Mentions::find(text, date(2025, 3, 3), register);
        part(source, text.to_owned(), mentions)
    };
    let parts = vec![
        lay_out(Source::Subject, subject),
        lay_out(Source::Body, text),
    ];
    super::read(&Document {
        parts,
        inherited_subject,
    })
}

/// Every text of the table states this.
fn all_state(value: Option<bool>, texts: &[&str]) {
    let failed: Vec<_> = texts
        .iter()
        .filter(|text| {
            let reading = reading(text);
            reading.stated.map(|stated| stated.value) != value || reading.contradiction.is_some()
        })
        .collect();
    assert!(
        failed.is_empty(),
        "these do not state {value:?}: {failed:#?}"
    );
}

/// No text of the table states that the duties stay, though some may state that they change.
fn none_states_the_same(texts: &[&str]) {
    let failed: Vec<_> = texts
        .iter()
        .filter(|text| {
            let reading = reading(text);
            reading.stated.is_some_and(|stated| stated.value) && reading.contradiction.is_none()
        })
        .collect();
    assert!(failed.is_empty(), "these state the same: {failed:#?}");
}

#[test]
fn the_evidence_is_the_words_that_state_it() {
    let stated = reading("Hej! Hon flyttar den 1 maj, med precis samma arbetsuppgifter som i dag.")
        .stated
        .unwrap();
    assert_eq!(stated.evidence.text, "samma arbetsuppgifter");
}
