//! The mailbox as a Maildir: for a mail host's own disk, and for the demo.
//!
//! Folders are those of Maildir++ (`.Handled` beside `cur`). The disk's calls block, so each runs on its own thread.
//! Never here: a flag that changes by reading.

mod disk;

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use tokio::task::spawn_blocking;
use tokio_util::sync::CancellationToken;

use self::disk::{Disk, Stamp};
use super::{Fetched, Listed, MailPlace, MailboxError, Probe, Wake};
use crate::message::MessageId;

/// Pauses between two looks at the disk grow from the first to the second.
const PAUSES: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(1));

/// Which Maildir.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaildirSettings {
    /// The folder that holds `cur`, `new` and `tmp`.
    pub path: PathBuf,
}

impl MaildirSettings {
    /// The mailbox's name in the ledger.
    pub(super) fn name(&self) -> String {
        format!("maildir:{}", self.path.display())
    }
}

/// An open Maildir.
#[derive(Debug)]
pub struct Maildir {
    disk: Disk,
    name: String,
    /// The files of the last list, by the name before the flags.
    index: Arc<HashMap<String, PathBuf>>,
    /// When the folders were last changed, as of the last look; `None` until two looks agree.
    settled: Option<Stamp>,
}

impl Maildir {
    /// Finds the Maildir; it is never made by mistake of a path.
    pub(super) async fn open(settings: &MaildirSettings) -> Result<Self, MailboxError> {
        let mut maildir = Self {
            disk: Disk::new(settings.path.clone()),
            name: settings.name(),
            index: Arc::default(),
            settled: None,
        };
        let path = settings.path.clone();
        if !maildir
            .on_disk("look", |disk| Ok(disk.is_maildir()))
            .await?
        {
            return Err(MailboxError::NoMaildir { path });
        }
        Ok(maildir)
    }

    /// Makes an empty Maildir where there is none; what is there stays.
    pub async fn create(path: &Path) -> Result<(), MailboxError> {
        let disk = Disk::new(path.to_owned());
        blocking("make a folder", move || disk.create(None)).await
    }

    /// Delivers a mail into a Maildir as a mail server does; the same bytes again are another mail.
    pub async fn receive(path: &Path, bytes: Vec<u8>) -> Result<(), MailboxError> {
        let disk = Disk::new(path.to_owned());
        blocking("write a mail", move || disk.put(None, "new", "", &bytes)).await
    }

    pub(super) fn place(&self, uid: &str) -> MailPlace {
        MailPlace {
            mailbox: self.name.clone(),
            validity: 0,
            uid: uid.to_owned(),
        }
    }

    pub(super) async fn list(&mut self) -> Result<Vec<Listed>, MailboxError> {
        self.settled = None;
        let found = self.on_disk("list the mails", Disk::scan).await?;
        let listed = found.iter().map(|file| file.listed.clone()).collect();
        let index = found.into_iter().map(|file| (file.listed.uid, file.path));
        self.index = Arc::new(index.collect());
        Ok(listed)
    }

    pub(super) async fn fetch(
        &mut self,
        uids: &[String],
        max_bytes: u64,
    ) -> Result<Vec<Fetched>, MailboxError> {
        let paths = self.paths(uids).await?;
        let read = self
            .on_disk("read a mail", move |_| Disk::read(paths, max_bytes))
            .await?;
        let fetched = read.into_iter().map(|(uid, content)| Fetched {
            place: self.place(&uid),
            content,
        });
        Ok(fetched.collect())
    }

    pub(super) async fn file(&mut self, uids: &[String], folder: &str) -> Result<(), MailboxError> {
        let paths = self.paths(uids).await?;
        let folder = disk::folder_name(folder)?;
        self.on_disk("move a mail", move |disk| disk.file(&paths, &folder))
            .await
    }

    pub(super) async fn append(&mut self, folder: &str, bytes: &[u8]) -> Result<(), MailboxError> {
        let (folder, bytes) = (disk::folder_name(folder)?, bytes.to_vec());
        self.on_disk("write a mail", move |disk| {
            disk.create(Some(&folder))?;
            disk.put(Some(&folder), "cur", ":2,S", &bytes)
        })
        .await
    }

    pub(super) async fn find_message_id(
        &mut self,
        folder: &str,
        id: &MessageId,
    ) -> Result<bool, MailboxError> {
        let (folder, id) = (disk::folder_name(folder)?, id.clone());
        self.on_disk("search a folder", move |disk| disk.holds(&folder, &id))
            .await
    }

    pub(super) async fn finds_any(
        &mut self,
        folder: &str,
        ids: &[&MessageId],
    ) -> Result<bool, MailboxError> {
        for id in ids {
            if self.find_message_id(folder, id).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) async fn has_folder(&mut self, folder: &str) -> Result<bool, MailboxError> {
        let folder = disk::folder_name(folder)?;
        self.on_disk("look", move |disk| Ok(disk.has_folder(&folder)))
            .await
    }

    pub(super) async fn wait(
        &mut self,
        poll: Duration,
        cancel: &CancellationToken,
    ) -> Result<Wake, MailboxError> {
        let mut pause = PAUSES.0.min(poll);
        while !cancel.is_cancelled() {
            if self.has_news().await? {
                return Ok(Wake::NewMail);
            }
            tokio::select! {
                () = cancel.cancelled() => {}
                () = tokio::time::sleep(pause) => {}
            }
            pause = (pause * 2).min(PAUSES.1).min(poll.max(PAUSES.0));
        }
        Ok(Wake::Cancelled)
    }

    pub(super) async fn probe(&mut self) -> Result<Probe, MailboxError> {
        let (messages, may_file) = self
            .on_disk("list the mails", |disk| {
                Ok((disk.scan()?.len(), disk.is_writable()))
            })
            .await?;
        Ok(Probe {
            capabilities: Vec::new(),
            messages: messages as u64,
            idle: false,
            may_file,
        })
    }

    /// Whether a file came that the last list did not show. The folders' times spare most readings of them; but a
    /// file may come within the same tick of the disk's clock, so that they count only when seen twice.
    async fn has_news(&mut self) -> Result<bool, MailboxError> {
        let (index, settled) = (Arc::clone(&self.index), self.settled);
        let (news, stamp) = self
            .on_disk("look for mail", move |disk| {
                let stamp = disk.stamp()?;
                let news = settled != Some(stamp) && disk.has_other_than(&index)?;
                Ok((news, stamp))
            })
            .await?;
        self.settled = Some(stamp);
        Ok(news)
    }

    /// Where these mails are now; those that are gone are left out. A mail program renames files as flags change.
    async fn paths(&mut self, uids: &[String]) -> Result<Vec<(String, PathBuf)>, MailboxError> {
        let (index, uids) = (Arc::clone(&self.index), uids.to_vec());
        self.on_disk("find a mail", move |disk| disk.find(&uids, &index))
            .await
    }

    async fn on_disk<T: Send + 'static>(
        &mut self,
        action: &'static str,
        work: impl FnOnce(&Disk) -> io::Result<T> + Send + 'static,
    ) -> Result<T, MailboxError> {
        let disk = self.disk.clone();
        blocking(action, move || work(&disk)).await
    }
}

async fn blocking<T: Send + 'static>(
    action: &'static str,
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T, MailboxError> {
    let done = spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(io::Error::other("the work broke off")))
        .map_err(|source| MailboxError::Disk { action, source })
}
