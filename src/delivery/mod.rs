//! Delivery: one outgoing mail, and what became of it.
//!
//! The worker needs to know one thing of each attempt: sent, to be tried again, to be shown to a person, or unknown.
//! Never here: when to try again, what the mail says, which mail is due.

mod error;
mod folder;
mod smtp;
mod smtp_connect;
mod smtp_sign_in;

use std::{fmt, path::PathBuf};

pub use error::{DeliveryError, PutOffBy, Unsendable};
pub use smtp::Smtp;
pub use smtp_connect::{Credentials, SmtpSettings};

use crate::message::{EmailAddress, MessageId};

/// A mail as it leaves, ready to be sent: the same bytes at every attempt.
#[derive(Clone, PartialEq, Eq)]
pub struct OutgoingMail {
    /// The Message-ID that stands in the bytes.
    pub message_id: MessageId,
    /// Whom a bounce goes to; `None` is the null sender `<>`.
    pub envelope_from: Option<EmailAddress>,
    /// Who gets it.
    pub envelope_to: EmailAddress,
    /// Headers and body, with CRLF line ends.
    pub bytes: Vec<u8>,
}

/// Never prints the mail or its addresses: they are personal data.
impl fmt::Debug for OutgoingMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "OutgoingMail({}, {} bytes)",
            self.message_id,
            self.bytes.len()
        )
    }
}

/// Where replies go out.
#[derive(Debug, Clone)]
pub enum OutletSettings {
    /// To a mail server.
    Smtp(SmtpSettings),
    /// As files into a folder: for trying out, and for the demo.
    Folder(PathBuf),
}

/// A way out, for one mail at a time; each task that sends has its own.
#[derive(Debug)]
pub enum Outlet {
    /// To a mail server, over a connection that is kept between mails.
    Smtp(Box<Smtp>),
    /// As `<message-id>.eml` into a folder.
    Folder(PathBuf),
}

impl Outlet {
    /// Nothing is connected before the first mail.
    #[must_use]
    pub fn new(settings: &OutletSettings) -> Self {
        match settings {
            OutletSettings::Smtp(smtp) => Self::Smtp(Box::new(Smtp::new(smtp.clone()))),
            OutletSettings::Folder(path) => Self::Folder(path.clone()),
        }
    }

    /// Sends one mail. `Ok` says that the server has taken it over with 250 after the final dot, or that the file is
    /// on the disk. A future that is dropped before its end leaves the outcome unknown, as
    /// [`DeliveryError::Uncertain`] does.
    pub async fn deliver(&mut self, mail: &OutgoingMail) -> Result<(), DeliveryError> {
        match self {
            Self::Smtp(smtp) => smtp.deliver(mail).await,
            Self::Folder(path) => folder::deliver(path, mail).await,
        }
    }

    /// What `check` tries: connecting and signing in, or writing into the folder.
    pub async fn probe(&mut self) -> Result<(), DeliveryError> {
        match self {
            Self::Smtp(smtp) => smtp.probe().await,
            Self::Folder(path) => folder::probe(path).await,
        }
    }

    /// Says goodbye to the server.
    pub async fn close(self) {
        if let Self::Smtp(mut smtp) = self {
            smtp.close().await;
        }
    }
}
