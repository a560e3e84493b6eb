//! An organisation as a reply names it, with what is odd about it.

use serde::Serialize;

use super::clean::one_line;
use super::days::in_words;
use super::facts::quote;
use crate::outcome::Language;
use crate::register::{Organisation, Register};
use crate::request::{Place, Source, Stated};

/// Most organisations that a question offers to choose from.
const MOST_CHOICES: usize = 6;
/// Longest name that a reply repeats, in characters.
const LONGEST_NAME: usize = 100;

/// A place with what a template may want to say of it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PlaceFact {
    /// The register's full name; for a place outside or unknown, the name as written.
    pub(super) value: String,
    /// `city`, `ended`, `outside` or `unknown`.
    pub(super) state: &'static str,
    /// How it came to be known.
    pub(super) source: Source,
    /// The words that state it, where they say more than the value.
    pub(super) quote: Option<String>,
    /// The last day of an ended organisation, in words.
    pub(super) ended_on: Option<String>,
    /// The full name of the organisation that took most of it over.
    pub(super) successor: Option<String>,
    /// For an unknown name, the register's names that begin with it.
    pub(super) choices: Vec<String>,
}

/// The place of a stated fact; `missing` where the decision does not take it.
pub(super) fn place(
    stated: &Stated<Place>,
    missing: bool,
    language: Language,
    register: &Register,
) -> PlaceFact {
    let organisation = match &stated.value {
        Place::City(id) => register.get(id),
        Place::Outside(_) | Place::Unknown(_) => None,
    };
    let value = organisation.map_or_else(|| as_written(&stated.value), |known| known.name.clone());
    let ended = organisation
        .filter(|_| missing)
        .and_then(|known| known.until.map(|day| (known, day)));
    PlaceFact {
        state: match &stated.value {
            Place::City(_) if ended.is_some() => "ended",
            Place::City(_) => "city",
            Place::Outside(_) => "outside",
            Place::Unknown(_) => "unknown",
        },
        source: stated.evidence.source,
        quote: quote(&value, &stated.evidence),
        ended_on: ended.map(|(_, day)| in_words(day, language)),
        successor: ended.and_then(|(known, _)| successor(known, register)),
        choices: match &stated.value {
            Place::Unknown(name) => choices(name, register),
            Place::City(_) | Place::Outside(_) => Vec::new(),
        },
        value,
    }
}

fn as_written(place: &Place) -> String {
    match place {
        Place::City(id) => id.as_str().to_owned(),
        Place::Outside(name) | Place::Unknown(name) => one_line(name, LONGEST_NAME),
    }
}

fn successor(ended: &Organisation, register: &Register) -> Option<String> {
    ended
        .successor
        .as_ref()
        .and_then(|id| register.get(id))
        .map(|next| next.name.clone())
}

/// "Socialförvaltningen" alone: the four that there are.
fn choices(name: &str, register: &Register) -> Vec<String> {
    let beginning = format!("{} ", one_line(name, LONGEST_NAME).to_lowercase());
    register
        .organisations()
        .filter(|organisation| organisation.until.is_none())
        .filter(|organisation| organisation.name.to_lowercase().starts_with(&beginning))
        .map(|organisation| organisation.name.clone())
        .take(MOST_CHOICES)
        .collect()
}
