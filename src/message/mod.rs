//! The message: bytes in, what a reader and a clerk see out.
//!
//! Never here: what the words mean.

mod address;
mod raw;
mod visible;

pub use address::{EmailAddress, Sender};
pub use raw::{Digest, MessageId, RawMessage};
pub use visible::{Forwarded, VisibleText};

use jiff::civil::Date;

/// A parsed mail, owned, free of the parser's types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The topmost Message-ID, where it has a usable form.
    pub message_id: Option<MessageId>,
    /// The ids of In-Reply-To.
    pub in_reply_to: Vec<MessageId>,
    /// The ids of References, oldest first.
    pub references: Vec<MessageId>,
    /// Every address of every From field, in order.
    pub from: Vec<Sender>,
    /// Every address of To and Cc.
    pub recipients: Vec<EmailAddress>,
    /// The subject, decoded, on one line, control characters made spaces, NFC.
    pub subject: String,
    /// The day of Date in Europe/Stockholm; where it is missing or not to be believed, that of `received_on`.
    pub sent_on: Option<Date>,
    /// The day of the topmost Received in Europe/Stockholm, else that of Date.
    pub received_on: Option<Date>,
    /// What a reader sees, split into own words, forwarded request, quotes and signature.
    pub text: VisibleText,
}
