//! Why a mail did not leave.

use std::{io, path::PathBuf};

use lettre::transport::smtp::Error as SmtpError;

use crate::net::NetError;
use crate::oauth::OauthError;

/// The variants are what the caller does next. A status is the server's number with its enhanced code (RFC 3463),
/// `550 5.1.1`; the text beside it is left out, as servers write addresses there.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// Not sent; try again later.
    #[error("not sent yet: {problem}")]
    Deferred {
        /// What happened, with the status where there was one.
        problem: String,
        /// The status.
        status: Option<String>,
        /// What puts it off.
        by: PutOffBy,
    },
    /// Not sent, and the same mail will not be taken later either: a person must look at it.
    #[error("the mail server refuses the mail with status {status}")]
    Refused {
        /// The status.
        status: String,
    },
    /// No attempt can send it as it is: a person must look at it.
    #[error("{0}")]
    Unsendable(Unsendable),
    /// The connection died after the final dot and before its answer: look for the Message-ID before sending again.
    #[error("the mail server may or may not have taken the mail: {problem}")]
    Uncertain {
        /// What happened.
        problem: String,
    },
    /// To be corrected by a person; no mail can be sent before.
    #[error(
        "the mail server refuses the user name or the password ({status}): check both in the configuration under [smtp]"
    )]
    SignIn {
        /// The status, or what is missing.
        status: String,
    },
    /// To be corrected by a person; no mail can be sent before.
    #[error("the token endpoint refuses ({code}): check [oauth] in the configuration")]
    Token {
        /// Its error code.
        code: String,
    },
    /// No protected connection, or one that would not be, or a server that does not prove itself: to be corrected by a
    /// person.
    #[error(transparent)]
    Tls(NetError),
    /// The folder cannot be written: try again later.
    #[error("cannot write to {}: {source}", path.display())]
    Disk {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Why a mail cannot be sent as it is, whoever is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsendable {
    /// An address is none.
    #[error("an address of the mail's envelope is none")]
    Address,
    /// Servers disagree on where such a line ends: part of the mail could be read as commands.
    #[error("the mail has a bare line end")]
    LineEnds,
    /// The address is not ASCII, and the server does not offer SMTPUTF8.
    #[error("the mail server takes no address with such letters (SMTPUTF8)")]
    WideAddress,
    /// The text is not ASCII, and the server does not offer 8BITMIME.
    #[error("the mail server takes no mail with such letters (8BITMIME)")]
    WideText,
}

impl Unsendable {
    fn code(self) -> &'static str {
        match self {
            Self::Address => "bad_address",
            Self::LineEnds => "bare_line_ends",
            Self::WideAddress => "wide_address",
            Self::WideText => "wide_text",
        }
    }
}

/// What puts a mail off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutOffBy {
    /// There was no connection, or it broke before anything was decided.
    Connection,
    /// The server takes no mail now, whoever it is for.
    Server,
    /// The server takes none for this recipient now: mails to others may be taken.
    Recipient,
}

impl DeliveryError {
    /// Put off, as there was no connection that could be used.
    pub(super) fn deferred(problem: impl Into<String>) -> Self {
        Self::Deferred {
            problem: problem.into(),
            status: None,
            by: PutOffBy::Connection,
        }
    }

    /// Put off by the status that the server answers a step with.
    pub(super) fn answered(by: PutOffBy, step: &str, status: &str) -> Self {
        Self::Deferred {
            problem: format!("the mail server answers {step} with {status}"),
            status: Some(status.to_owned()),
            by,
        }
    }

    /// Put off, as the connection broke at a step.
    pub(super) fn lost(step: &str) -> Self {
        Self::deferred(format!("lost the mail server at {step}"))
    }

    /// The code by which the log and the pages name it; its words stand under `trouble` or `failure` in
    /// `templates/web/words.toml`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Deferred { by, .. } => match by {
                PutOffBy::Connection => "connection",
                PutOffBy::Server => "stalled",
                PutOffBy::Recipient => "put_off",
            },
            Self::Uncertain { .. } => "connection",
            Self::Refused { .. } => "refused",
            Self::Unsendable(why) => why.code(),
            Self::SignIn { .. } => "sign_in",
            Self::Token { .. } => "token",
            Self::Tls(NetError::Unproven { .. }) => "unproven",
            Self::Tls(_) => "tls",
            Self::Disk { .. } => "disk",
        }
    }

    /// What the store keeps of it and the pages tell in words: the code, and the server's status where there is one, as
    /// `put_off 452 4.2.2`.
    #[must_use]
    pub fn told(&self) -> String {
        let status = match self {
            Self::Deferred { status, .. } => status.as_deref(),
            Self::Refused { status } => Some(status.as_str()),
            _ => None,
        };
        let code = self.code();
        status.map_or_else(|| code.to_owned(), |status| format!("{code} {status}"))
    }

    /// What an answer to MAIL, RCPT or DATA means.
    pub(super) fn from_answer(error: &SmtpError, command: &str) -> Self {
        let status = status(error);
        match status {
            // RFC 4954, 6: the server wants a sign-in, or another one.
            Some(status) if is_about_signing_in(&status) => Self::SignIn { status },
            Some(status) if error.is_permanent() => Self::Refused { status },
            Some(status) => {
                // 421: it ends the connection, whoever the mail is for.
                let by = if command == "RCPT" && !status.starts_with("421") {
                    PutOffBy::Recipient
                } else {
                    PutOffBy::Server
                };
                Self::answered(by, command, &status)
            }
            None => Self::lost(command),
        }
    }

    /// What an answer to the sign-in means.
    pub(super) fn from_sign_in(error: &SmtpError) -> Self {
        match status(error) {
            Some(status) if error.is_permanent() => Self::SignIn { status },
            Some(status) => Self::answered(PutOffBy::Server, "AUTH", &status),
            // The library's own refusal: no mechanism in common, or a challenge where none belongs.
            None if error.is_client() => Self::SignIn {
                status: "it offers no way to sign in that is known here".to_owned(),
            },
            None => Self::lost("AUTH"),
        }
    }
}

impl From<OauthError> for DeliveryError {
    fn from(error: OauthError) -> Self {
        match error {
            OauthError::Refused { code } => Self::Token { code },
            other @ OauthError::Unavailable { .. } => Self::deferred(other.to_string()),
        }
    }
}

impl From<NetError> for DeliveryError {
    fn from(error: NetError) -> Self {
        match error {
            NetError::Unreachable { .. } | NetError::Lost { .. } => {
                Self::deferred(error.to_string())
            }
            other => Self::Tls(other),
        }
    }
}

fn is_about_signing_in(status: &str) -> bool {
    ["530", "534", "535", "538"]
        .iter()
        .any(|code| status.starts_with(code))
}

/// The number and the enhanced code of an answer; `None` where there was no answer.
pub(super) fn status(error: &SmtpError) -> Option<String> {
    let code = u16::from(error.status()?);
    let text = std::error::Error::source(error).map(ToString::to_string);
    let enhanced = text.as_deref().and_then(enhanced_code);
    Some(match enhanced {
        Some(enhanced) => format!("{code} {enhanced}"),
        None => code.to_string(),
    })
}

/// The `5.1.1` that a text begins with.
fn enhanced_code(text: &str) -> Option<&str> {
    let word = text.split_ascii_whitespace().next()?;
    let parts: Vec<&str> = word.split('.').collect();
    let number =
        |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(number)).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_a_code_and_the_status() {
        let refused = DeliveryError::Refused {
            status: "550 5.1.1".to_owned(),
        };
        let sign_in = DeliveryError::SignIn {
            status: "it offers no way to sign in that is known here".to_owned(),
        };
        let cases = [
            (refused, "refused 550 5.1.1"),
            (
                DeliveryError::answered(PutOffBy::Recipient, "RCPT", "452 4.2.2"),
                "put_off 452 4.2.2",
            ),
            (
                DeliveryError::answered(PutOffBy::Server, "MAIL", "421"),
                "stalled 421",
            ),
            (DeliveryError::lost("DATA"), "connection"),
            (DeliveryError::Unsendable(Unsendable::WideText), "wide_text"),
            (sign_in, "sign_in"),
        ];
        for (error, told) in cases {
            assert_eq!(error.told(), told, "{error}");
        }
    }

    #[test]
    fn of_an_answer_only_the_codes_are_told() {
        let cases = [
            ("5.1.1 <anna@goteborg.se>: no such user", Some("5.1.1")),
            ("4.7.500 slow down", Some("4.7.500")),
            ("<anna@goteborg.se> 5.1.1", None),
            ("127.0.0.1 says no", None),
            ("5.1", None),
            ("", None),
        ];
        for (text, code) in cases {
            assert_eq!(enhanced_code(text), code, "{text:?}");
        }
    }
}
