//! The request: what a mail states, each fact with the text that states it.
//!
//! [`document`] lays the words out; a room each reads one fact from it; [`read()`] puts them together.
//! Never here: whether a fact is good enough to act on; that is [`crate::eligibility`].

pub mod accounts;
mod answer;
mod claims;
mod clause;
pub mod dates;
mod directions;
mod document;
mod duties;
mod earlier_mail;
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
mod notice;
mod passed_on;
mod pattern;
mod people;
mod persons;
mod project;
mod read;
mod reading;
mod reservations;
mod roles;
mod sentences;
mod subject;

pub use evidence::{Evidence, Source, Stated};
pub use facts::{Account, Contradiction, MoveRequest, People, Place};
pub use read::{CaseSoFar, Understanding, read};
