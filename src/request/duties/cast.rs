//! Who is named in a mail, and who only in passing: a colleague or a successor that one sentence speaks of, whose account
//! nobody asks for.

use std::collections::HashMap;

use super::super::document::{Document, Part, Sentence, Token};
use super::super::facts::Account;
use super::super::fold;
use super::super::linked;
use super::super::mentions::Named;
use super::super::people::further;
use super::super::persons::is_name_word;
use super::guards;

/// The most sentences whose names are told apart; a mail with more is looked through up to there.
const MOST_SENTENCES: usize = 400;

/// The names of a mail.
#[derive(Debug, Default)]
pub(super) struct Cast {
    accounts: Vec<Account>,
    people: Vec<String>,
    /// In how many sentences and values a word with a capital stands.
    stands: HashMap<String, usize>,
    first_person: bool,
}

impl Cast {
    /// Those of a mail.
    pub(super) fn of(document: &Document) -> Self {
        let mut cast = Self {
            first_person: guards::first_person(document),
            ..Self::default()
        };
        for mention in document.parts.iter().flat_map(|part| &part.mentions) {
            match &mention.named {
                Named::Account(account, _) => cast.accounts.push(account.clone()),
                Named::Person(name) => cast.people.push(name.clone()),
                _ => {}
            }
        }
        let values = document.fields().map(|(part, field)| (part, &field.value));
        for (part, sentence) in document.sentences().chain(values).take(MOST_SENTENCES) {
            let mut words: Vec<String> = sentence
                .tokens
                .iter()
                .filter_map(|token| part.text.get(token.range.clone()))
                .flat_map(|text| text.split([' ', '-']))
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(stem)
                .collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                *cast.stands.entry(word).or_default() += 1;
            }
        }
        cast
    }

    /// Whether a name is of somebody whom one sentence alone speaks of, and the mail is about another.
    fn is_in_passing(&self, name: &str) -> bool {
        let once = |word: &str| self.stands.get(&stem(word)).is_none_or(|count| *count == 1);
        let words: Vec<&str> = name.split([' ', '-']).collect();
        let shares = |other: &String| {
            let mut of_other = other.split([' ', '-']).map(stem);
            of_other.any(|word| words.iter().any(|own| stem(own) == word))
        };
        let others = self.first_person || self.people.iter().any(|other| !shares(other));
        let owns = self
            .accounts
            .iter()
            .any(|account| linked::belongs_to(account, name) || begins(account, name));
        others && !owns && words.iter().all(|word| once(word))
    }

    /// The tokens of a sentence that name somebody in passing.
    pub(super) fn bystanders<'a>(
        &'a self,
        part: &'a Part,
        sentence: &'a Sentence,
    ) -> impl Iterator<Item = &'a Token> {
        sentence.tokens.iter().filter(move |token| {
            let is_head = token.norm.start <= 1;
            match part.mention(token).map(|mention| &mention.named) {
                Some(Named::Person(name)) => self.is_in_passing(name),
                Some(_) => false,
                None => {
                    let word = part.text.get(token.range.clone()).unwrap_or_default();
                    let folded = sentence.norm.get(token.norm.clone()).unwrap_or_default();
                    is_name_word(word)
                        && !further::is_no_person(folded, is_head)
                        && self.is_in_passing(word)
                }
            }
        })
    }
}

/// "Annas" is of Anna.
fn stem(word: &str) -> String {
    let folded = fold::word(word);
    match folded.strip_suffix('s') {
        Some(stem) if stem.len() > 2 => stem.to_owned(),
        _ => folded,
    }
}

/// Whether the account begins as a given name does.
fn begins(account: &Account, name: &str) -> bool {
    let given = name.split(' ').next().map(fold::word).unwrap_or_default();
    let start = given.get(..3).unwrap_or(&given);
    match account {
        Account::Id(id) => id.starts_with(start),
        Account::Address(address) => address.starts_with(start),
    }
}
