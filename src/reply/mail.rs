//! The reply as a mail: its fields, and its bytes by lettre's builder.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message};

use super::ReplyError;
use super::clean::one_line;
use crate::message::{EmailAddress, MessageId};
use crate::outcome::Language;

/// The header that marks every mail of this program, so that it knows its own when it comes back.
pub const MARKER: &str = "X-Kontoflytt";
/// Longest display name that a reply is addressed to, in characters.
const LONGEST_NAME: usize = 80;

/// Who writes the replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplySettings {
    /// The display name of the From field, and the signature.
    pub from_name: String,
    /// The support mailbox.
    pub from: EmailAddress,
}

/// A reply that is ready to be kept and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The From address of the mail that is answered; never its Reply-To.
    pub to: EmailAddress,
    /// The display name that goes with it.
    pub to_name: Option<String>,
    /// Display name and address of the support mailbox.
    pub from: ReplySettings,
    /// One line, with the case number.
    pub subject: String,
    /// Plain text with `\n` line ends.
    pub body: String,
    /// The language that it is written in.
    pub language: Language,
    /// The same for every attempt, and for every run that composes this reply anew.
    pub message_id: MessageId,
    /// The mail that it answers, where that has an id.
    pub in_reply_to: Option<MessageId>,
    /// The thread, oldest first, the answered mail last (RFC 5322, 3.6.4).
    pub references: Vec<MessageId>,
    /// The template that it was made from, `rejected/duties_change.sv.txt`.
    pub template: String,
}

impl Reply {
    /// The mail as it is sent, CRLF line ends; kept as it is for every attempt.
    pub fn to_mail(&self, date: Timestamp) -> Result<Vec<u8>, ReplyError> {
        let sent_at = system_time(date)?;
        let mut builder = Message::builder()
            .from(mailbox(&self.from.from_name, &self.from.from)?)
            .to(mailbox(
                self.to_name.as_deref().unwrap_or_default(),
                &self.to,
            )?)
            .subject(&self.subject)
            .date(sent_at)
            .message_id(Some(self.message_id.to_string()));
        if let Some(answered) = &self.in_reply_to {
            builder = builder.in_reply_to(answered.to_string());
        }
        if !self.references.is_empty() {
            let ids: Vec<String> = self.references.iter().map(ToString::to_string).collect();
            builder = builder.references(ids.join(" "));
        }
        builder
            .raw_header(plain("Auto-Submitted", "auto-replied")?)
            .raw_header(plain("X-Auto-Response-Suppress", "All")?)
            .raw_header(plain(MARKER, "1")?)
            .raw_header(plain("Content-Language", self.language.code())?)
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(self.body.clone())
            .map(|mail| mail.formatted())
            .map_err(|error| ReplyError::Mail {
                problem: error.to_string(),
            })
    }
}

/// A mail of the program's own accord, for an archive or for staff: nobody's reply, in plain text. Its marks keep every
/// program from answering it, and this one from reading it.
pub fn record_mail(
    from: &ReplySettings,
    to: &EmailAddress,
    subject: &str,
    body: &str,
    id: &MessageId,
    date: Timestamp,
) -> Result<Vec<u8>, ReplyError> {
    Message::builder()
        .from(mailbox(&from.from_name, &from.from)?)
        .to(mailbox("", to)?)
        .subject(subject)
        .date(system_time(date)?)
        .message_id(Some(id.to_string()))
        .raw_header(plain("Auto-Submitted", "auto-generated")?)
        .raw_header(plain("X-Auto-Response-Suppress", "All")?)
        .raw_header(plain(MARKER, "1")?)
        .header(MIME_VERSION_1_0)
        .header(ContentType::TEXT_PLAIN)
        .body(body.to_owned())
        .map(|mail| mail.formatted())
        .map_err(|error| ReplyError::Mail {
            problem: error.to_string(),
        })
}

fn system_time(date: Timestamp) -> Result<SystemTime, ReplyError> {
    SystemTime::try_from(date).map_err(|_| ReplyError::Mail {
        problem: "the date is none that this machine can write".to_owned(),
    })
}

/// Whether a mail can be sent to the address at all: it may be read from a From field and still be none for SMTP
/// (RFC 5321, 4.1.2), `anna..berg@…` or a local part of more than 64 octets.
#[must_use]
pub fn can_be_sent_to(address: &EmailAddress) -> bool {
    address.as_str().parse::<lettre::Address>().is_ok()
}

/// A mailbox whose name holds nothing that could end a header line.
fn mailbox(name: &str, address: &EmailAddress) -> Result<Mailbox, ReplyError> {
    let name = one_line(name, LONGEST_NAME);
    let address = address.as_str().parse().map_err(|error| ReplyError::Mail {
        // The address itself is personal data: it is not repeated.
        problem: format!("an address is not one that can be sent to ({error})"),
    })?;
    Ok(Mailbox::new(
        Some(name).filter(|name| !name.is_empty()),
        address,
    ))
}

fn plain(name: &'static str, value: &str) -> Result<HeaderValue, ReplyError> {
    HeaderName::new_from_ascii(name.to_owned())
        .map(|name| HeaderValue::new(name, value.to_owned()))
        .map_err(|error| ReplyError::Mail {
            problem: format!("header {name}: {error}"),
        })
}
