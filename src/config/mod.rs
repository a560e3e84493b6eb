//! The configuration: one TOML file in, settings that hold together out.
//!
//! `file` is the file as it is written, `settle` turns it into what the program works with: defaults filled in,
//! paths made absolute, passwords read. A fault is told with file, line and a caret below the place (`fault`).
//! Never here: a connection, the environment (what is needed of it is passed in).

mod audit;
mod fault;
mod file;
mod mailbox;
mod oauth;
mod secrets;
mod serve;
mod server;
mod settle;
mod smtp;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use audit::AuditConfig;
pub use fault::ConfigError;
pub use serve::{ProviderConfig, ServeConfig};

use crate::delivery::OutletSettings;
use crate::mailbox::MailboxSettings;
use crate::message::EmailAddress;
use crate::oauth::TokenSource;
use crate::reply::ReplySettings;

/// The settings that the worker and the commands run by.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where mail comes in; at least one.
    pub mailboxes: Vec<MailboxConfig>,
    /// Where replies go out.
    pub smtp: SmtpConfig,
    /// `sqlite://` with an absolute path, or `postgres://`.
    pub store_url: String,
    /// After this long, what a dead or hanging worker had is another's.
    pub lease: Duration,
    /// The words of replies, and how many may leave.
    pub reply: ReplyConfig,
    /// How a sender shows who they are.
    pub sender: SenderConfig,
    /// The largest mail that is read whole, in bytes.
    pub max_mail_bytes: u64,
    /// How long deciding one mail may take before it is set aside for a person.
    pub time_limit: Duration,
    /// Personal data older than this many days is weeded out; `None` keeps it.
    pub retention_days: Option<u32>,
    /// A register of organisations in place of the program's own.
    pub register: Option<PathBuf>,
    /// The staff's pages.
    pub serve: ServeConfig,
    /// Where access tokens come from, where something signs in with them.
    pub tokens: Option<TokenSource>,
    /// What pins the audit log down.
    pub audit: AuditConfig,
    /// How the log is written.
    pub log: LogFormat,
    /// What is no fault but should be looked at, as sentences.
    pub warnings: Vec<String>,
}

/// The mailbox and its folders.
#[derive(Debug, Clone)]
pub struct MailboxConfig {
    /// How it is reached.
    pub settings: MailboxSettings,
    /// Where handled mail goes.
    pub handled_folder: String,
    /// Where mail goes that a person must look at.
    pub review_folder: String,
    /// Where copies of replies go.
    pub sent_folder: String,
    /// The pause between two looks where the server does not tell of new mail by itself.
    pub poll: Duration,
    /// The whole folder is compared with the ledger this often.
    pub reconcile: Duration,
}

/// The way out.
#[derive(Debug, Clone)]
pub struct SmtpConfig {
    /// How mail leaves.
    pub outlet: OutletSettings,
    /// Who writes.
    pub from: ReplySettings,
    /// Whom a bounce goes to; `None` is the null sender `<>`.
    pub envelope_from: Option<EmailAddress>,
    /// Connections that send at the same time.
    pub connections: usize,
    /// When a deferred reply is tried again.
    pub retry: Retry,
}

/// Growing pauses between attempts, and their end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// The first pause; each next one is twice as long.
    pub first: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// After this long the reply is given up and shown to staff.
    pub give_up: Duration,
}

/// Templates and limits of replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyConfig {
    /// A folder with templates that replace the program's own, one by one.
    pub templates: Option<PathBuf>,
    /// Replies to one address in 24 hours; more are held for a person.
    pub per_address_a_day: u32,
    /// Replies in one case; more are held for a person.
    pub per_case: u32,
    /// Replies in 24 hours to whomever; more are held for a person.
    pub overall_a_day: u32,
}

/// Whose word on senders is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SenderConfig {
    /// The kind of verifier.
    pub mode: SenderMode,
    /// The id that the mailbox's own verifier writes into `Authentication-Results` (RFC 8601).
    pub trusted_authserv_id: Option<String>,
    /// The DNS server that keys of signatures are asked of; `None` takes those of the system.
    pub resolver: Option<SocketAddr>,
}

/// Who verifies senders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SenderMode {
    /// A verifier that writes `Authentication-Results` with its id.
    #[default]
    AuthenticationResults,
    /// Microsoft 365: the header without an id, and its mark for mail from inside the tenant.
    Microsoft365,
    /// Nobody: the program verifies DKIM signatures itself.
    Dkim,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For a person at a terminal.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

impl Config {
    /// Reads and checks the file at `path`. `credentials` is systemd's `$CREDENTIALS_DIRECTORY`: a password file that
    /// lies there is taken before one beside the configuration.
    pub fn load(path: &Path, credentials: Option<&Path>) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path).map_err(|source| ConfigError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let place = settle::Place {
            path,
            text: &text,
            credentials,
        };
        settle::settle(file::read(path, &text)?, &place)
    }
}

#[cfg(test)]
mod tests;
