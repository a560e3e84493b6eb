//! What callers hand to the store.

use jiff::civil::Date;

use super::known::Known;
use crate::case::CaseNumber;
use crate::message::{EmailAddress, MessageId, RawMessage};
use crate::outcome::{Field, Language, Outcome, Reason};

/// Where a mail lies on its server: the key under which the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The mailbox's name.
    pub mailbox: String,
    /// UIDVALIDITY; 0 where there is none.
    pub validity: i64,
    /// The UID, or a file's name.
    pub uid: String,
}

/// A mail that was fetched.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Where it lies.
    pub place: Place,
    /// Its bytes, or what could be had of them.
    pub raw: RawMessage,
    /// Bytes of the whole mail.
    pub size: u64,
    /// `false` where `raw` is not the whole mail.
    pub complete: bool,
}

/// Where a mail goes on the server once it is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// It stays where it is, untouched: staff read it there.
    Stay,
    /// To the folder of handled mail.
    Handled,
    /// To the folder of mail that a person must look at.
    Review,
}

impl Filing {
    /// Where a mail of this outcome goes.
    #[must_use]
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::NotARequest => Self::Stay,
            Outcome::NeedsReview => Self::Review,
            Outcome::Approved
            | Outcome::Rejected
            | Outcome::NeedsInformation
            | Outcome::Ignored => Self::Handled,
        }
    }

    /// The code in the ledger.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Stay => "stay",
            Self::Handled => "handled",
            Self::Review => "review",
        }
    }

    /// The filing of a code; `None` for `undecided`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Stay, Self::Handled, Self::Review]
            .into_iter()
            .find(|filing| filing.code() == code)
    }
}

/// The case that a decided mail belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseUse {
    /// None: no order, or never answered.
    None,
    /// One that there is.
    Joins(CaseNumber),
    /// A new one.
    Opens {
        /// Its number, from [`super::Store::reserve_case_numbers`].
        number: CaseNumber,
        /// The day that its first mail was received, in Europe/Stockholm.
        opened_on: Date,
    },
}

impl CaseUse {
    /// The case number, where there is a case.
    #[must_use]
    pub fn number(&self) -> Option<&CaseNumber> {
        match self {
            Self::None => None,
            Self::Joins(number) | Self::Opens { number, .. } => Some(number),
        }
    }
}

/// A reply that was composed, to be sent.
#[derive(Debug, Clone)]
pub struct NewReply {
    /// The Message-ID that it has for good.
    pub message_id: MessageId,
    /// Whom it goes to.
    pub recipient: EmailAddress,
    /// The reverse path; `None` for the null one.
    pub envelope_from: Option<EmailAddress>,
    /// The whole mail as it is sent.
    pub bytes: Vec<u8>,
}

/// A mail with what was decided of it.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The ledger's number of the mail.
    pub message: i64,
    /// What it was judged on; `None` where nothing was asked about it.
    pub known: Option<Known>,
    /// See [`super::Question::content_digest`].
    pub content_digest: Option<String>,
    /// The mail's own Message-ID, by which later mails refer to it.
    pub message_id: Option<MessageId>,
    /// Who sent it.
    pub sender: Option<EmailAddress>,
    /// Its case.
    pub case: CaseUse,
    /// Why; the outcome follows from it.
    pub reason: Reason,
    /// The language of the reply.
    pub language: Language,
    /// The required facts that are missing.
    pub missing: Vec<Field>,
    /// The rules tried, as JSON.
    pub rules: String,
    /// What was stated, as JSON.
    pub request: Option<String>,
    /// The policy version.
    pub policy: String,
    /// What the mail can be found by: its subject, its sender's name and words.
    pub words: String,
    /// The answer, where there is one.
    pub reply: Option<NewReply>,
    /// Where the mail goes.
    pub filing: Filing,
    /// What the check of the sender came to, as [`crate::message::authentication::sender_check`] tells it; `None` where
    /// there was none, of a copy or a fault.
    pub sender_check: Option<&'static str>,
    /// The code of a fault that kept it from being decided; it is then set aside for a person.
    pub fault: Option<&'static str>,
    /// For a delivery report: the Message-IDs that it may tell of, and whether it tells of a delay alone.
    pub report_on: Vec<MessageId>,
    /// Whether the delivery report tells of a delay alone.
    pub delayed: bool,
}

/// How many answers one sender or one case may get before a person looks at it: two programs that answer each other
/// stop here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Replies to one address within 24 hours.
    pub per_address_a_day: i64,
    /// Replies in one case, ever.
    pub per_case: i64,
    /// Replies written within 24 hours, to whomever; those that were held count too.
    pub overall_a_day: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            per_address_a_day: 10,
            per_case: 6,
            overall_a_day: 100_000,
        }
    }
}
