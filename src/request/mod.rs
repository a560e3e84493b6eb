//! The request: what a mail states, each fact with the text that states it.
//!
//! [`document`] lays the words out; a room each reads one fact from it; [`read`] puts them together.
//! Never here: whether a fact is good enough to act on; that is [`crate::eligibility`].

pub mod accounts;
mod claims;
mod clause;
pub mod dates;
mod directions;
mod document;
mod duties;
mod employee;
mod evidence;
mod facts;
mod fold;
mod form;
mod intent;
#[cfg(test)]
mod laid_out;
mod language;
mod lexicon;
mod linked;
mod mentions;
mod merge;
mod moving_day;
mod pattern;
mod people;
mod persons;
mod project;
mod read;
mod reading;
mod roles;
mod sentences;
mod subject;

pub use evidence::{Evidence, Source, Stated};
pub use facts::{Account, Contradiction, MoveRequest, People, Place};
pub use read::{CaseSoFar, Understanding, read};
#[cfg(test)]
mod zz_debug {
    #[test]
    fn show() {
        let Ok(text) = std::env::var("KF_TEXT") else {
            return;
        };
        let register = crate::register::Register::built_in().unwrap();
        let mentions =
            super::mentions::Mentions::find(&text, jiff::civil::date(2025, 10, 27), register);
        let part = super::document::part(super::Source::Body, text, mentions);
        for sentence in &part.sentences {
            println!("NORM |{}|", sentence.norm);
        }
        for field in &part.fields {
            println!("FIELD {:?} |{}|", field.kind, field.value.norm);
        }
        let document = super::document::Document { parts: vec![part] };
        println!(
            "{:#?}",
            super::directions::read(&document, None, false, None)
        );
    }
}
