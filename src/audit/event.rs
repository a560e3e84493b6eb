//! What an entry tells of.

use std::fmt;

/// What happened; shown and stored as its snake_case code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// A mail was seen on the server and its bytes were stored.
    MailReceived,
    /// A mail was decided, or taken out by admission.
    Decided,
    /// A mail made the code fail and waits for a person.
    MailSetAside,
    /// A reply was written into the outbox.
    ReplyQueued,
    /// A reply was composed and kept back; the facts say why.
    ReplyHeld,
    /// The mail server accepted a reply.
    ReplySent,
    /// A reply did not leave and is tried again.
    ReplyDeferred,
    /// A sending broke off after the last byte: the reply may have left.
    ReplyUncertain,
    /// The mail server refused a reply, or it was tried for too long.
    ReplyRefused,
    /// A reply came back.
    ReplyBounced,
    /// A reply is delayed somewhere on its way.
    ReplyDelayed,
    /// A person closed a review item.
    ReviewClosed,
    /// Personal data was weeded out; the facts count it.
    Gallring,
}

impl Event {
    /// The code in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::MailReceived => "mail_received",
            Self::Decided => "decided",
            Self::MailSetAside => "mail_set_aside",
            Self::ReplyQueued => "reply_queued",
            Self::ReplyHeld => "reply_held",
            Self::ReplySent => "reply_sent",
            Self::ReplyDeferred => "reply_deferred",
            Self::ReplyUncertain => "reply_uncertain",
            Self::ReplyRefused => "reply_refused",
            Self::ReplyBounced => "reply_bounced",
            Self::ReplyDelayed => "reply_delayed",
            Self::ReviewClosed => "review_closed",
            Self::Gallring => "gallring",
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
