//! The message: bytes in, what a reader and a clerk see out.
//!
//! Never here: what the words mean.

mod address;
pub mod authentication;
mod charset;
mod dates;
mod headers;
mod html;
mod limits;
mod lines;
mod marks;
mod mime;
mod order;
mod parse;
mod part;
mod quoting;
mod raw;
mod senders;
mod structure;
mod table;
mod text;
mod visible;
mod words;

pub use address::{EmailAddress, Sender};
pub use headers::{HeaderField, Headers};
pub use limits::{Content, Limits, Unreadable};
pub use parse::parse;
pub use raw::{Digest, MessageId, RawMessage};
pub use structure::{Attachment, Structure};
pub use visible::{Forwarded, VisibleText};

use jiff::Timestamp;
use jiff::civil::Date;

/// A parsed mail, owned, free of the parser's types.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// Every header field, top-down.
    pub headers: Headers,
    /// The envelope sender that the server wrote down on delivery.
    pub return_path: ReturnPath,
    /// The topmost Message-ID, where it has a usable form.
    pub message_id: Option<MessageId>,
    /// The ids of In-Reply-To.
    pub in_reply_to: Vec<MessageId>,
    /// The ids of References, oldest first; the newest hundred.
    pub references: Vec<MessageId>,
    /// Every address of every From field, in order.
    pub from: Vec<Sender>,
    /// The addresses of To and Cc, the first thousand.
    pub recipients: Vec<EmailAddress>,
    /// The subject, decoded, on one line, control characters made spaces, NFC. `SV:` and `VB:` are kept.
    pub subject: String,
    /// The signatures that were verified; none where that is left to the server, or until it is done.
    pub signatures: Vec<authentication::Signature>,
    /// The day of Date in Europe/Stockholm; where it is missing or not to be believed, that of `received_on`.
    pub sent_on: Option<Date>,
    /// The day of the topmost Received in Europe/Stockholm, else that of Date.
    pub received_on: Option<Date>,
    /// What the mail is made of.
    pub structure: Structure,
    /// Whether there is text to read; the headers are there in any case.
    pub content: Content,
    /// What a reader sees of the body, from top to bottom, marks of quoting taken away.
    pub body: String,
    /// The same, split into own words, forwarded request, quotes and signature.
    pub text: VisibleText,
}

impl Message {
    /// The mailboxes of every field of this name, `To` or `Cc`, in order.
    #[must_use]
    pub fn addressed(&self, field: &str) -> Vec<Sender> {
        self.headers.all(field).flat_map(senders::senders).collect()
    }

    /// The time of Date, whether it is to be believed or not.
    #[must_use]
    pub fn dated(&self) -> Option<Timestamp> {
        self.headers.first("Date").and_then(dates::instant)
    }
}

/// The Return-Path field (RFC 5321, 4.4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ReturnPath {
    /// There is none.
    #[default]
    Absent,
    /// `<>`: nobody wants an answer.
    Null,
    /// An address.
    Address(EmailAddress),
    /// Something else.
    Unusable,
}

#[cfg(test)]
mod tests;
