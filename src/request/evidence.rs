//! A fact and the words that state it.

use serde::{Deserialize, Serialize};

/// Where in a mail, or in its case, a fact was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The subject line.
    Subject,
    /// The sender's own words in the body.
    Body,
    /// A forwarded request that the sender's own words point to.
    Forwarded,
    /// The From header: the employee is the sender.
    Sender,
    /// The domain of an address that was itself stated, or of the sender.
    Domain,
    /// An earlier mail of the same case.
    Earlier,
    /// A person of the staff, who corrected what was read; there are no words.
    Person,
}

/// The words that state a fact, and their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Where the words stand.
    pub source: Source,
    /// The words themselves, as a reader sees them.
    pub text: String,
    /// Byte offset of the first word in the text of its source; 0, as `end` is, where they stand in a header, be it the
    /// head of the forwarded mail.
    pub start: usize,
    /// Byte offset after the last word.
    pub end: usize,
}

/// A value that a mail states, with the words that state it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated<T> {
    /// What is stated.
    pub value: T,
    /// The words that state it.
    pub evidence: Evidence,
}

impl<T> Stated<T> {
    /// A value with its evidence.
    pub const fn new(value: T, evidence: Evidence) -> Self {
        Self { value, evidence }
    }
}
