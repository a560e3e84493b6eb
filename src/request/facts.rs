//! The structured request (`policy.md`, "Facts drawn from one e-mail").

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Stated};
use crate::message::EmailAddress;
use crate::outcome::Field;
pub use crate::register::Place;

/// A staden-konto, lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// Six letters and four digits, `annand0314`.
    Id(String),
    /// A city e-mail address.
    Address(String),
}

impl Account {
    /// An account as a person writes it: six letters and four digits, or an address of a city domain.
    #[must_use]
    pub fn parse(text: &str, is_city: impl Fn(&str) -> bool) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let id = text.split_at_checked(6).is_some_and(|(letters, digits)| {
            letters.bytes().all(|b| b.is_ascii_lowercase())
                && digits.len() == 4
                && digits.bytes().all(|b| b.is_ascii_digit())
        });
        if id {
            return Some(Self::Id(text));
        }
        EmailAddress::parse(&text)
            .filter(|address| is_city(address.domain()))
            .map(|address| Self::Address(address.as_str().to_owned()))
    }

    /// The id or the address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Id(text) | Self::Address(text) => text,
        }
    }

    /// The part after the `@` of an address.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        match self {
            Self::Id(_) => None,
            Self::Address(text) => text.rsplit_once('@').map(|(_, domain)| domain),
        }
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How many people the mail orders moves for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// One, named or not.
    #[default]
    One,
    /// More than one; the words that say so.
    Several(Evidence),
}

/// Two statements of one mail that cannot both be true (rule 3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// The fact that they disagree on.
    pub field: Field,
    /// One statement.
    pub one: Evidence,
    /// The other.
    pub other: Evidence,
}

/// What one mail, or one case so far, states. `None` is "not stated".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MoveRequest {
    /// The account to move.
    pub account: Option<Stated<Account>>,
    /// Whose account it is, as "Anna Andersson".
    pub employee_name: Option<Stated<String>>,
    /// The organisation that the position leaves.
    pub from_organisation: Option<Stated<Place>>,
    /// The organisation that it moves to.
    pub to_organisation: Option<Stated<Place>>,
    /// The title before the move.
    pub role_current: Option<Stated<String>>,
    /// The title after it.
    pub role_new: Option<Stated<String>>,
    /// Whether the duties stay the same.
    pub same_duties: Option<Stated<bool>>,
    /// The day the position moves.
    pub move_date: Option<Stated<Date>>,
    /// The words that make the move part of a reorganisation project.
    pub project_reorganisation: Option<Evidence>,
    /// How many people it is about.
    pub people: People,
    /// Statements that cannot both be true.
    pub contradictions: Vec<Contradiction>,
}
