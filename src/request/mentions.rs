//! Every place, date, account and person that a text names, in order and without overlap.

use std::ops::Range;

use jiff::civil::Date;

use super::accounts::{self, AccountMention, Found};
use super::dates::{self, DateForm, DateMention};
use super::earlier_mail;
use super::facts::{Account, Place};
use super::persons;
use crate::register::{PlaceMention, Quality, Register};

/// What a stretch of text names.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Named {
    /// An organisation or another place.
    Place(Place, Quality),
    /// A day.
    Date(DateMention),
    /// An account, and whether it can be the city's.
    Account(Account, bool),
    /// Something that was meant as an account id and is none.
    Malformed,
    /// A person, as "Anna Andersson".
    Person(String),
}

/// One mention with its bytes in the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mention {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// What it names.
    pub(super) named: Named,
}

impl Mention {
    /// How it stands in a sentence's norm.
    pub(super) fn placeholder(&self) -> &'static str {
        match &self.named {
            Named::Place(..) => "@place",
            // "Som idag" is how things are, not a day that something happens on.
            Named::Date(day) if day.form == DateForm::Today => "idag",
            Named::Date(_) => "@date",
            Named::Account(..) => "@account",
            Named::Malformed => "@malformed",
            Named::Person(_) => "@person",
        }
    }
}

/// The mentions of one text.
#[derive(Debug, Default)]
pub(super) struct Mentions(Vec<Mention>);

impl Mentions {
    /// Finds everything that `text`, sent on `sent`, names.
    pub(super) fn find(text: &str, sent: Date, register: &Register) -> Self {
        let mut found = Self::default();
        found.add(
            accounts::mentions(text)
                .into_iter()
                .map(|mention| account(mention, register)),
        );
        let days = dates::mentions(text, sent).into_iter();
        let days = days.filter(|day| !earlier_mail::is_told_by(text, day.span.start));
        found.add(days.map(date));
        found.add(register.mentions(text).into_iter().map(place));
        let people = persons::mentions(text, &found.0);
        found.add(people.into_iter());
        found
    }

    /// Adds those that overlap nothing found before: an address is no place, a place is no person. They come in order.
    fn add(&mut self, mentions: impl Iterator<Item = Mention>) {
        let mut free: Vec<Mention> = Vec::new();
        for mention in mentions {
            let at = self
                .0
                .partition_point(|other| other.range.end <= mention.range.start);
            let after = |other: &Mention| other.range.start >= mention.range.end;
            let before = |other: &Mention| other.range.end <= mention.range.start;
            if self.0.get(at).is_none_or(after) && free.last().is_none_or(before) {
                free.push(mention);
            }
        }
        // Two sorted runs: one pass, where inserting each would move the rest each time.
        self.0.append(&mut free);
        self.0.sort_by_key(|mention| mention.range.start);
    }

    /// The mentions in text order.
    pub(super) fn into_sorted(self) -> Vec<Mention> {
        self.0
    }
}

fn account(mention: AccountMention, register: &Register) -> Mention {
    let named = match mention.found {
        Found::Malformed(_) => Named::Malformed,
        Found::Account(account) => {
            let city = account
                .domain()
                .is_none_or(|domain| register.is_city_domain(domain));
            Named::Account(account, city)
        }
    };
    Mention {
        range: mention.span,
        named,
    }
}

fn date(mention: DateMention) -> Mention {
    Mention {
        range: mention.span.clone(),
        named: Named::Date(mention),
    }
}

fn place(mention: PlaceMention) -> Mention {
    Mention {
        range: mention.span,
        named: Named::Place(mention.place, mention.quality),
    }
}
