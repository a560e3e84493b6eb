//! What stands around words that a mail says beside its order: the sentence, and whose words they are.
//!
//! Never here: what the words mean.

use std::ops::Range;

use super::super::document::{Part, Sentence};
use super::super::facts::Place;
use super::super::mentions::Named;

/// What stands around words that were found.
pub(super) struct Clause<'a> {
    pub(super) part: &'a Part,
    pub(super) sentence: &'a Sentence,
    /// All before the words.
    pub(super) before: &'a str,
    /// All up to the end of the words.
    pub(super) until: &'a str,
    /// All behind them.
    pub(super) after: &'a str,
}

impl<'a> Clause<'a> {
    /// "Till dess är hon kvar hos oss".
    pub(super) fn is_until_then(&self) -> bool {
        [" till dess ", " until then "]
            .iter()
            .any(|mark| self.before.ends_with(mark))
    }

    pub(super) fn around(part: &'a Part, sentence: &'a Sentence, words: &Range<usize>) -> Self {
        let split = sentence.norm.split_at_checked(words.end);
        let (until, after) = split.unwrap_or_default();
        Self {
            part,
            sentence,
            before: sentence.norm.get(..=words.start).unwrap_or_default(),
            until,
            after,
        }
    }
}

impl Clause<'_> {
    /// "På lån till Chalmers just nu": the sentence names places, and not the one that is moved to.
    pub(super) fn is_elsewhere(&self, to: &Place) -> bool {
        let mut places = self.sentence.mention_tokens().filter_map(|token| {
            match &self.part.mention(token)?.named {
                Named::Place(place, _) => Some(place == to),
                _ => None,
            }
        });
        let first = places.next();
        first.is_some_and(|is_there| !is_there) && !places.any(|is_there| is_there)
    }
}

impl Clause<'_> {
    /// Whether the last person that stands before the words, or begins them, is not the employee.
    pub(super) fn names_another(&self, employee: Option<&str>) -> bool {
        let until = self.before.len();
        let tokens = self.sentence.mention_tokens();
        let people = tokens
            .take_while(|token| token.norm.start <= until + 1)
            .filter_map(|token| match &self.part.mention(token)?.named {
                Named::Person(name) => Some(name.as_str()),
                _ => None,
            });
        let shares = |name: &str| {
            let mut words = name.split(' ');
            words.any(|word| employee.is_some_and(|own| own.split(' ').any(|own| own == word)))
        };
        employee.is_some() && people.last().is_some_and(|name| !shares(name))
    }
}
