//! From raw bytes to a [`Message`]: whatever the bytes are, there is one.

use super::headers::{self, Headers};
use super::limits::{Content, Limits, Unreadable};
use super::{EmailAddress, Message, MessageId, RawMessage, ReturnPath, Sender, VisibleText};
use super::{dates, lines, mime, order, quoting, senders, words};

/// The most ids that are read of a References field, the newest: a thread is found by its last ones.
const MOST_REFERENCES: usize = 100;

/// The most recipients that are kept: they tell whether a quoted mail was ours.
const MOST_RECIPIENTS: usize = 1_000;
/// The most names of senders that a signature is compared with. More than one sender is no sender anyway.
const MOST_NAMES: usize = 4;

/// Reads a mail. The headers are there even where the body cannot be read, so that admission can still tell a
/// bounce or an automatic answer; [`Message::content`] says whether there is text.
#[must_use]
pub fn parse(raw: &RawMessage, limits: &Limits) -> Message {
    let bytes = order::in_order(raw.bytes());
    let (block, _) = headers::split(&bytes);
    let mut message = of_headers(Headers::read(block));
    let found = mime::read(&bytes, limits);
    message.structure = found.structure;
    message.body = lines::join(&found.lines);
    let context = quoting::Context {
        subject: &message.subject,
        names: &message
            .from
            .iter()
            .filter_map(|s| s.name.as_deref())
            .take(MOST_NAMES)
            .collect::<Vec<_>>(),
        recipients: &message.recipients,
    };
    message.text = quoting::split(found.lines, found.enclosed, &context);
    let too_long = is_too_long(&message.text, limits).then_some(Unreadable::TooLarge);
    message.content = content(&message, found.unreadable.or(too_long));
    message
}

fn is_too_long(text: &VisibleText, limits: &Limits) -> bool {
    let forwarded = text.forwarded.as_ref().map_or(0, |mail| mail.text.len());
    text.own.len().max(forwarded) > limits.own_bytes
}

fn content(message: &Message, unreadable: Option<Unreadable>) -> Content {
    if message.headers.is_empty() {
        return Content::Unreadable(Unreadable::CannotBeParsed);
    }
    if let Some(why) = unreadable {
        return Content::Unreadable(why);
    }
    if message.body.starts_with("-----BEGIN PGP MESSAGE-----") {
        return Content::Unreadable(Unreadable::Encrypted);
    }
    let says = |text: &str| text.chars().any(char::is_alphanumeric);
    if says(&message.body) || message.text.forwarded.is_some() {
        return Content::Readable;
    }
    // Beside attachments and pictures a subject ("Blankett") only names what cannot be read.
    let is_text = |kind: &String| kind.starts_with("text/") || kind.starts_with("multipart/");
    if !says(&message.subject) || !message.structure.types.iter().all(is_text) {
        return Content::Unreadable(Unreadable::NoText);
    }
    Content::Readable
}

fn of_headers(headers: Headers) -> Message {
    let (received_on, sent_on) = dates::of(&headers);
    let ids = |name: &str| headers.all(name).flat_map(message_ids).collect::<Vec<_>>();
    let mut references = ids("References");
    references.drain(..references.len().saturating_sub(MOST_REFERENCES));
    let from: Vec<Sender> = headers.all("From").flat_map(senders::senders).collect();
    let recipients: Vec<EmailAddress> = headers
        .all("To")
        .chain(headers.all("Cc"))
        .flat_map(senders::addresses)
        .take(MOST_RECIPIENTS)
        .collect();
    Message {
        message_id: headers
            .first("Message-ID")
            .and_then(|value| message_ids(value).into_iter().next()),
        in_reply_to: ids("In-Reply-To"),
        references,
        from,
        recipients,
        return_path: return_path(&headers),
        subject: headers
            .first("Subject")
            .map(words::decode)
            .unwrap_or_default(),
        sent_on,
        received_on,
        headers,
        ..Message::default()
    }
}

fn return_path(headers: &Headers) -> ReturnPath {
    let Some(value) = headers.first("Return-Path") else {
        return ReturnPath::Absent;
    };
    let inner = value
        .trim()
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim();
    if inner.is_empty() {
        return ReturnPath::Null;
    }
    EmailAddress::parse(inner).map_or(ReturnPath::Unusable, ReturnPath::Address)
}

/// The ids of a field: all in angle brackets, or else the bare words that are ids.
fn message_ids(value: &str) -> Vec<MessageId> {
    let bracketed: Vec<MessageId> = value
        .split('<')
        .skip(1)
        .filter_map(|rest| MessageId::parse(rest.split('>').next()?))
        .collect();
    if bracketed.is_empty() {
        return value
            .split_whitespace()
            .filter_map(MessageId::parse)
            .collect();
    }
    bracketed
}
