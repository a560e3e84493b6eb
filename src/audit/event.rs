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
    /// A person let a reply go that was kept back.
    ReplyReleased,
    /// A person decided the case anew: a reply that had not left does not leave any more; the facts say whether it may
    /// have left all the same.
    ReplyWithdrawn,
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
    /// A reminder of late moves is on its way to staff.
    ReminderQueued,
    /// The mail server accepted a reminder.
    ReminderSent,
    /// A reminder did not leave, or nobody knows whether it did; the facts say whether it is tried again.
    ReminderNotSent,
    /// A reminder came back.
    ReminderBounced,
    /// A checkpoint of this log that was mailed came back.
    CheckpointBounced,
    /// A person closed a review item.
    ReviewClosed,
    /// Personal data was weeded out; the facts count it.
    Gallring,
    /// A person may sign in, or has another role or password.
    StaffUserSet,
    /// A person may not sign in any more.
    StaffUserRemoved,
    /// A person signed in.
    SignedIn,
    /// Many wrong passwords came in a short time: for one person, or for all names together.
    PasswordsGuessed,
    /// A person's sessions were ended; the facts say why.
    SessionsEnded,
    /// A person read a case.
    CaseRead,
    /// A person fetched the bytes of a mail.
    MailFetched,
    /// A person exported part of this log.
    LogExported,
    /// A person had this log verified; the facts say what was found.
    LogVerified,
    /// A person decided a case; the decision before it stays on record.
    DecidedByPerson,
    /// A person carried out an approved move.
    MoveCarriedOut,
    /// A person took back that a move was carried out.
    MoveReopened,
    /// A person moved the account back, after the case was rejected.
    MoveTakenBack,
}

impl Event {
    /// Every event, in the order of a mail's way.
    pub const ALL: [Self; 33] = [
        Self::MailReceived,
        Self::Decided,
        Self::MailSetAside,
        Self::ReplyQueued,
        Self::ReplyHeld,
        Self::ReplyReleased,
        Self::ReplyWithdrawn,
        Self::ReplySent,
        Self::ReplyDeferred,
        Self::ReplyUncertain,
        Self::ReplyRefused,
        Self::ReplyBounced,
        Self::ReplyDelayed,
        Self::ReviewClosed,
        Self::DecidedByPerson,
        Self::MoveCarriedOut,
        Self::MoveReopened,
        Self::MoveTakenBack,
        Self::ReminderQueued,
        Self::ReminderSent,
        Self::ReminderNotSent,
        Self::ReminderBounced,
        Self::CheckpointBounced,
        Self::CaseRead,
        Self::MailFetched,
        Self::LogExported,
        Self::LogVerified,
        Self::SignedIn,
        Self::PasswordsGuessed,
        Self::SessionsEnded,
        Self::StaffUserSet,
        Self::StaffUserRemoved,
        Self::Gallring,
    ];

    /// The code in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::MailReceived => "mail_received",
            Self::Decided => "decided",
            Self::MailSetAside => "mail_set_aside",
            Self::ReplyQueued => "reply_queued",
            Self::ReplyHeld => "reply_held",
            Self::ReplyReleased => "reply_released",
            Self::ReplyWithdrawn => "reply_withdrawn",
            Self::ReplySent => "reply_sent",
            Self::ReplyDeferred => "reply_deferred",
            Self::ReplyUncertain => "reply_uncertain",
            Self::ReplyRefused => "reply_refused",
            Self::ReplyBounced => "reply_bounced",
            Self::ReplyDelayed => "reply_delayed",
            Self::ReminderQueued => "reminder_queued",
            Self::ReminderSent => "reminder_sent",
            Self::ReminderNotSent => "reminder_not_sent",
            Self::ReminderBounced => "reminder_bounced",
            Self::CheckpointBounced => "checkpoint_bounced",
            Self::ReviewClosed => "review_closed",
            Self::Gallring => "gallring",
            Self::StaffUserSet => "staff_user_set",
            Self::StaffUserRemoved => "staff_user_removed",
            Self::SignedIn => "signed_in",
            Self::PasswordsGuessed => "passwords_guessed",
            Self::SessionsEnded => "sessions_ended",
            Self::CaseRead => "case_read",
            Self::MailFetched => "mail_fetched",
            Self::LogExported => "log_exported",
            Self::LogVerified => "log_verified",
            Self::DecidedByPerson => "decided_by_person",
            Self::MoveCarriedOut => "move_carried_out",
            Self::MoveReopened => "move_reopened",
            Self::MoveTakenBack => "move_taken_back",
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
