//! What a worker is set up with.

use std::time::Duration;

use crate::config::AuditConfig;
use crate::delivery::OutletSettings;
use crate::mailbox::MailboxSettings;
use crate::message::{self, EmailAddress};
use crate::oauth::TokenSource;
use crate::store::{Limits, RetrySchedule};
use crate::verification::SignatureVerifier;

/// A mailbox with its folders.
#[derive(Debug, Clone)]
pub struct MailboxPlan {
    /// Where mail comes in.
    pub settings: MailboxSettings,
    /// Where handled mail goes.
    pub handled_folder: String,
    /// Where mail goes that a person must look at.
    pub review_folder: String,
    /// Where copies of replies go.
    pub sent_folder: String,
    /// The pause between two looks where the server does not tell of new mail by itself.
    pub poll: Duration,
    /// The server's mails are compared with the ledger this often.
    pub reconcile: Duration,
}

/// Who is reminded of moves that are late.
#[derive(Debug, Clone, Default)]
pub struct LateMoves {
    /// A mail a day for each; nobody where it is empty.
    pub to: Vec<EmailAddress>,
    /// The page that lists them.
    pub link: String,
}

/// Where mail comes from, where it goes, and the bounds of both.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where mail comes in, one intake each; at least one.
    pub mailboxes: Vec<MailboxPlan>,
    /// The largest mail that is fetched whole, in bytes.
    pub max_mail_bytes: u64,
    /// What verifies DKIM signatures, where no server in front of the mailbox does.
    pub signatures: Option<SignatureVerifier>,
    /// What is read of one mail.
    pub reading: message::Limits,
    /// How long deciding one mail may take before it is set aside.
    pub time_limit: Duration,
    /// Where replies go out.
    pub outlet: OutletSettings,
    /// Whom a bounce goes to; `None` is the null sender `<>`.
    pub envelope_from: Option<EmailAddress>,
    /// Connections that send at the same time.
    pub connections: usize,
    /// When a deferred reply is tried again.
    pub retry: RetrySchedule,
    /// Tokens that are kept fresh, where something signs in with them.
    pub tokens: Option<TokenSource>,
    /// When the audit log is pinned down, and where that goes.
    pub audit: AuditConfig,
    /// Who is reminded of late moves.
    pub late_moves: LateMoves,
    /// How many replies one sender and one case may get.
    pub limits: Limits,
    /// Personal data older than this is weeded out; `None` keeps it.
    pub keep_for: Option<Duration>,
    /// After this long, what a dead or hanging worker had is another's.
    pub lease: Duration,
}

impl Settings {
    /// A way out, with the defaults of everything else and no mailbox yet.
    #[must_use]
    pub fn new(outlet: OutletSettings) -> Self {
        Self {
            mailboxes: Vec::new(),
            max_mail_bytes: 25_000_000,
            signatures: None,
            reading: message::Limits::default(),
            time_limit: Duration::from_secs(20),
            outlet,
            envelope_from: None,
            connections: 4,
            retry: RetrySchedule::default(),
            limits: Limits::default(),
            tokens: None,
            late_moves: LateMoves::default(),
            audit: AuditConfig {
                key: None,
                every: Duration::from_hours(1),
                log: true,
                file: None,
                mail: None,
            },
            keep_for: None,
            lease: Duration::from_secs(30),
        }
    }

    /// How often leases are renewed and what a dead worker left is looked for.
    #[must_use]
    pub fn upkeep(&self) -> Duration {
        self.lease / 3
    }
}

impl MailboxPlan {
    /// A mailbox with the defaults of everything else.
    #[must_use]
    pub fn new(settings: MailboxSettings) -> Self {
        Self {
            settings,
            handled_folder: "Hanterade".to_owned(),
            review_folder: "Granska".to_owned(),
            sent_folder: "Sent".to_owned(),
            poll: Duration::from_mins(1),
            reconcile: Duration::from_hours(1),
        }
    }

    /// The name of the folder that mail comes into.
    #[must_use]
    pub(super) fn inbox(&self) -> &str {
        match &self.settings {
            MailboxSettings::Imap(imap) => &imap.folder,
            MailboxSettings::Maildir(_) => "INBOX",
        }
    }
}
