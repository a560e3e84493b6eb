//! Why the mailbox could not do what it was asked.

use std::{io, path::PathBuf};

use crate::net::NetError;
use crate::oauth::OauthError;

/// The variants are what the caller does next. No text here holds what the server wrote, a password or mail.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    /// To be corrected by a person; trying again may lock the account.
    #[error("the mail server refuses the user name or the password{}: check both in the configuration", bracketed(.code.as_deref()))]
    SignIn {
        /// The server's response code, `AUTHENTICATIONFAILED`, where it gave one.
        code: Option<String>,
    },
    /// To be corrected by a person: there is no access token to sign in with.
    #[error("the token endpoint refuses ({code}): check [oauth] in the configuration")]
    Token {
        /// Its error code.
        code: String,
    },
    /// To be corrected by a person.
    #[error(
        "there is no folder {folder:?} in the mailbox: create it, or name another one in the configuration"
    )]
    NoSuchFolder {
        /// The folder's name as configured.
        folder: String,
    },
    /// The connection is of no more use: open a new one, with growing pauses.
    #[error("lost the mail server: {problem}")]
    Connection {
        /// What happened.
        problem: String,
    },
    /// The server answered NO or BAD; the connection is still good and the mail is where it was.
    #[error("the mail server refused {command}{}", bracketed(.code.as_deref()))]
    Refused {
        /// The command's name.
        command: String,
        /// The server's response code, `OVERQUOTA`, where it gave one.
        code: Option<String>,
    },
    /// No protected connection, or one that would not be, or a server that does not prove itself: to be corrected by a
    /// person.
    #[error(transparent)]
    Tls(NetError),
    /// A name or an id that cannot be written into a command.
    #[error("{what} cannot be used with the mail server: {reason}")]
    Unusable {
        /// Which kind of value.
        what: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The Maildir is not one: to be corrected by a person.
    #[error("no Maildir at {}: it needs the folders cur, new and tmp", path.display())]
    NoMaildir {
        /// The path as configured.
        path: PathBuf,
    },
    /// The disk under the Maildir: try again later.
    #[error("cannot {action} in the Maildir: {source}")]
    Disk {
        /// What was tried.
        action: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl MailboxError {
    /// Whether a new connection is needed before anything else can work.
    #[must_use]
    pub fn needs_reconnect(&self) -> bool {
        matches!(self, Self::Connection { .. })
    }

    pub(super) fn connection(problem: impl Into<String>) -> Self {
        Self::Connection {
            problem: problem.into(),
        }
    }

    /// What a read error means; never its text, which holds the server's bytes.
    pub(super) fn from_read(error: &io::Error) -> Self {
        Self::connection(match error.kind() {
            io::ErrorKind::InvalidData => {
                "it sent more than can be taken in (a literal, a line or a nesting)".to_owned()
            }
            // The parser's own errors.
            io::ErrorKind::Other => "it sent something that is no IMAP".to_owned(),
            kind => format!("the connection broke ({kind})"),
        })
    }
}

impl From<OauthError> for MailboxError {
    fn from(error: OauthError) -> Self {
        match error {
            OauthError::Refused { code } => Self::Token { code },
            other @ OauthError::Unavailable { .. } => Self::connection(other.to_string()),
        }
    }
}

impl From<NetError> for MailboxError {
    fn from(error: NetError) -> Self {
        match error {
            NetError::Unreachable { .. } | NetError::Lost { .. } => {
                Self::connection(error.to_string())
            }
            other => Self::Tls(other),
        }
    }
}

fn bracketed(code: Option<&str>) -> String {
    code.map_or_else(String::new, |code| format!(" [{code}]"))
}
