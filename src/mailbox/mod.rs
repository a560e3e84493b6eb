//! The mailbox: where mail waits, and where handled mail is put.
//!
//! A mail is named by its place (mailbox, UIDVALIDITY, UID), never by a sequence number or a flag; fetching changes
//! nothing on the server; a failed move leaves the mail where it was. Never here: what a mail says, whether it was
//! seen before, or when to try again.

mod error;
mod imap;
mod maildir;

use std::time::Duration;

use tokio_util::sync::CancellationToken;

pub use error::MailboxError;
pub use imap::{Imap, ImapSettings};
pub use maildir::{Maildir, MaildirSettings};

use crate::message::{MessageId, RawMessage};

/// Which mailbox, and how to reach it.
#[derive(Debug, Clone)]
pub enum MailboxSettings {
    /// On a mail server.
    Imap(ImapSettings),
    /// On this machine's disk.
    Maildir(MaildirSettings),
}

impl MailboxSettings {
    /// The mailbox's name in the ledger: what it is, not how it is reached.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Imap(imap) => imap.name(),
            Self::Maildir(maildir) => maildir.name(),
        }
    }
}

/// Where a mail lies: the key under which the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MailPlace {
    /// The mailbox's name, `imap:support@host/INBOX` or `maildir:/path`.
    pub mailbox: String,
    /// UIDVALIDITY; UIDs of another validity name other mails. 0 in a Maildir.
    pub validity: i64,
    /// The UID; in a Maildir the file's name before its flags.
    pub uid: String,
}

/// A mail that lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// See [`MailPlace::uid`].
    pub uid: String,
    /// Bytes, as the server counts them; 0 where it does not say.
    pub size: u64,
    /// Marked as deleted: by a person, or filed earlier on a server that cannot expunge a single mail.
    pub deleted: bool,
}

/// A mail that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// Where it lies.
    pub place: MailPlace,
    /// What was handed over.
    pub content: Content,
}

/// How much of a mail was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// All of it.
    Whole(RawMessage),
    /// It is larger than the limit.
    Oversize {
        /// Bytes of the whole mail.
        size: u64,
        /// Its header block, or the beginning of that.
        headers: RawMessage,
    },
    /// The server lists it and does not hand it over: a person must look at it there.
    Withheld {
        /// The server's response code, where it gave one.
        code: Option<String>,
    },
}

/// Why a wait came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wake {
    /// There may be mail that no list has shown yet.
    NewMail,
    /// The token was cancelled.
    Cancelled,
}

/// What a mailbox can do, for a person who sets it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probe {
    /// The server's capabilities in upper case; none for a Maildir.
    pub capabilities: Vec<String>,
    /// Mails in the folder.
    pub messages: u64,
    /// Whether the server tells of new mail by itself.
    pub idle: bool,
    /// Whether handled mail can be moved out of the folder.
    pub may_file: bool,
}

/// An open mailbox. One connection, one command at a time; after an error for which
/// [`MailboxError::needs_reconnect`] holds it is of no more use.
#[derive(Debug)]
pub enum Mailbox {
    /// On a mail server.
    Imap(Box<Imap>),
    /// On this machine's disk.
    Maildir(Maildir),
}

impl Mailbox {
    /// Connects, signs in and selects the folder; or finds the Maildir.
    pub async fn open(settings: &MailboxSettings) -> Result<Self, MailboxError> {
        Ok(match settings {
            MailboxSettings::Imap(imap) => Self::Imap(Box::new(Imap::open(imap).await?)),
            MailboxSettings::Maildir(maildir) => Self::Maildir(Maildir::open(maildir).await?),
        })
    }

    /// The place of a mail in this folder.
    #[must_use]
    pub fn place(&self, uid: &str) -> MailPlace {
        match self {
            Self::Imap(imap) => MailPlace {
                uid: uid.to_owned(),
                ..imap.place(0)
            },
            Self::Maildir(maildir) => maildir.place(uid),
        }
    }

    /// Everything in the folder, by ascending UID.
    pub async fn list(&mut self) -> Result<Vec<Listed>, MailboxError> {
        match self {
            Self::Imap(imap) => imap.list().await,
            Self::Maildir(maildir) => maildir.list().await,
        }
    }

    /// What came into the folder after the mail of this UID. In a Maildir, whose names have no order, everything.
    pub async fn list_after(&mut self, uid: &str) -> Result<Vec<Listed>, MailboxError> {
        match self {
            Self::Imap(imap) => imap.list_after(number(uid)?).await,
            Self::Maildir(maildir) => maildir.list().await,
        }
    }

    /// The bytes of these mails; of those over `max_bytes` the headers. A mail that is gone meanwhile is absent. No
    /// flag changes. All of the batch is in memory at once: the caller bounds it by the sizes of the list.
    pub async fn fetch(
        &mut self,
        uids: &[String],
        max_bytes: u64,
    ) -> Result<Vec<Fetched>, MailboxError> {
        match self {
            Self::Imap(imap) => imap.fetch(&numbers(uids)?, max_bytes).await,
            Self::Maildir(maildir) => maildir.fetch(uids, max_bytes).await,
        }
    }

    /// Moves these mails to a folder, which is created where it is missing. Mail that is gone meanwhile is no error.
    pub async fn file(&mut self, uids: &[String], folder: &str) -> Result<(), MailboxError> {
        match self {
            Self::Imap(imap) => imap.file(&numbers(uids)?, folder).await,
            Self::Maildir(maildir) => maildir.file(uids, folder).await,
        }
    }

    /// Puts mails into a folder, which is created where it is missing, marked as read. After an error some of them may lie
    /// there.
    pub async fn append(&mut self, folder: &str, mails: &[&[u8]]) -> Result<(), MailboxError> {
        match self {
            Self::Imap(imap) => imap.append(folder, mails).await,
            Self::Maildir(maildir) => {
                for mail in mails {
                    maildir.append(folder, mail).await?;
                }
                Ok(())
            }
        }
    }

    /// Whether a folder holds a mail with this Message-ID; `false` where there is no such folder.
    pub async fn find_message_id(
        &mut self,
        folder: &str,
        id: &MessageId,
    ) -> Result<bool, MailboxError> {
        match self {
            Self::Imap(imap) => imap.find_message_id(folder, id).await,
            Self::Maildir(maildir) => maildir.find_message_id(folder, id).await,
        }
    }

    /// Whether a folder holds a mail of one of these Message-IDs, asked at once for all of them.
    pub async fn finds_any(
        &mut self,
        folder: &str,
        ids: &[&MessageId],
    ) -> Result<bool, MailboxError> {
        match self {
            Self::Imap(imap) => imap.finds_any(folder, ids).await,
            Self::Maildir(maildir) => maildir.finds_any(folder, ids).await,
        }
    }

    /// Whether there is a folder of this name.
    pub async fn has_folder(&mut self, folder: &str) -> Result<bool, MailboxError> {
        match self {
            Self::Imap(imap) => imap.has_folder(folder).await,
            Self::Maildir(maildir) => maildir.has_folder(folder).await,
        }
    }

    /// Waits for mail that no list has shown yet, or for the token. `poll` is the pause between two questions where
    /// the server does not tell by itself.
    pub async fn wait(
        &mut self,
        poll: Duration,
        cancel: &CancellationToken,
    ) -> Result<Wake, MailboxError> {
        match self {
            Self::Imap(imap) => imap.wait(poll, cancel).await,
            Self::Maildir(maildir) => maildir.wait(poll, cancel).await,
        }
    }

    /// What `check` shows: the connection works, and what can be done over it.
    pub async fn probe(&mut self) -> Result<Probe, MailboxError> {
        match self {
            Self::Imap(imap) => imap.probe().await,
            Self::Maildir(maildir) => maildir.probe().await,
        }
    }

    /// Signs out.
    pub async fn close(self) {
        if let Self::Imap(imap) = self {
            imap.close().await;
        }
    }
}

fn number(uid: &str) -> Result<u32, MailboxError> {
    uid.parse().map_err(|_| MailboxError::Unusable {
        what: "the mail's place",
        reason: "it is no UID",
    })
}

fn numbers(uids: &[String]) -> Result<Vec<u32>, MailboxError> {
    uids.iter().map(|uid| number(uid)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worker runs each mailbox as a task of its own.
    #[test]
    fn work_on_a_mailbox_may_change_threads() {
        fn may_change_threads<T: Send>(_: impl FnOnce(&'static mut Mailbox) -> T) {}
        may_change_threads(|mailbox| async move {
            let cancel = CancellationToken::new();
            mailbox.list().await?;
            mailbox.fetch(&[], 1).await?;
            mailbox.file(&[], "x").await?;
            mailbox.append("x", &[b""]).await?;
            mailbox.probe().await?;
            mailbox.wait(Duration::from_secs(1), &cancel).await
        });
    }
}
