//! Copies of sent replies in the Sent folder, where staff read them, over a mailbox connection of its own.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::{MailboxPlan, Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::mailbox::{Mailbox, MailboxError};
use crate::message::MessageId;

/// Copies that are noted in one transaction.
const GROUP: i64 = 50;
/// Without other news, missing copies are looked for this often.
const LOOK: Duration = Duration::from_mins(1);

/// The mailbox as the place where sent mail lies; connected when it is first needed.
#[derive(Debug)]
pub(super) struct Archive {
    plan: MailboxPlan,
    mailbox: Option<Mailbox>,
}

impl Archive {
    pub(super) fn new(plan: &MailboxPlan) -> Self {
        Self {
            plan: plan.clone(),
            mailbox: None,
        }
    }

    /// Whether a mail of this id lies where a sent one would: in the Sent folder, or among own copies that came back.
    pub(super) async fn has(&mut self, id: &MessageId) -> Result<bool, MailboxError> {
        let plan = self.plan.clone();
        for folder in [&plan.sent_folder, plan.inbox(), &plan.handled_folder] {
            if self.find(folder, id).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn find(&mut self, folder: &str, id: &MessageId) -> Result<bool, MailboxError> {
        let result = self.open().await?.find_message_id(folder, id).await;
        self.keep(result)
    }

    async fn append(&mut self, bytes: &[u8]) -> Result<(), MailboxError> {
        let sent = self.plan.sent_folder.clone();
        let result = self.open().await?.append(&sent, bytes).await;
        self.keep(result)
    }

    async fn open(&mut self) -> Result<&mut Mailbox, MailboxError> {
        let mailbox = match self.mailbox.take() {
            Some(mailbox) => mailbox,
            None => Mailbox::open(&self.plan.settings).await?,
        };
        Ok(self.mailbox.insert(mailbox))
    }

    /// Lets a broken connection go.
    fn keep<T>(&mut self, result: Result<T, MailboxError>) -> Result<T, MailboxError> {
        if result.as_ref().is_err_and(MailboxError::needs_reconnect) {
            self.mailbox = None;
        }
        result
    }

    pub(super) async fn close(&mut self) {
        if let Some(mailbox) = self.mailbox.take() {
            mailbox.close().await;
        }
    }
}

/// Puts copies into the Sent folder of one mailbox.
#[derive(Debug)]
pub(super) struct Copies {
    shared: Arc<Shared>,
    /// The mailbox's place among those of the worker.
    number: usize,
    name: String,
    archive: Archive,
}

impl Copies {
    pub(super) fn new(shared: &Arc<Shared>, number: usize, plan: &MailboxPlan) -> Self {
        Self {
            shared: Arc::clone(shared),
            number,
            name: plan.settings.name(),
            archive: Archive::new(plan),
        }
    }

    /// A reply was sent.
    async fn news(&self) {
        match self.shared.sent.get(self.number) {
            Some(sent) => sent.notified().await,
            None => std::future::pending().await,
        }
    }

    /// Copies what is sent, until nothing more is sent.
    pub(super) async fn drain(&mut self, all_sent: &CancellationToken) -> Result<(), WorkerError> {
        loop {
            let last_look = all_sent.is_cancelled();
            self.round().await?;
            if last_look {
                self.archive.close().await;
                return Ok(());
            }
            tokio::select! {
                () = self.news() => {}
                () = all_sent.cancelled() => {}
            }
        }
    }

    /// Copies what is sent, until cancelled.
    pub(super) async fn run(&mut self, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("sent copies");
        while !cancel.is_cancelled() {
            match self.round().await {
                Ok(()) => {
                    pauses.well();
                    tokio::select! {
                        () = cancel.cancelled() => {}
                        () = self.news() => {}
                        () = tokio::time::sleep(LOOK) => {}
                    }
                }
                Err(error) => pauses.after(&error, cancel).await,
            }
        }
        self.archive.close().await;
    }

    async fn round(&mut self) -> Result<(), WorkerError> {
        loop {
            let missing = self.shared.store.to_copy(&self.name, GROUP).await?;
            if missing.is_empty() {
                return Ok(());
            }
            let mut copied = Vec::with_capacity(missing.len());
            let mut result = Ok(());
            for reply in missing {
                result = self.copy(reply.id, &reply.message_id, &reply.bytes).await;
                if result.is_err() {
                    break;
                }
                copied.push(reply.id);
            }
            self.shared
                .store
                .copied(&copied, self.shared.clock.now())
                .await?;
            result?;
        }
    }

    async fn copy(
        &mut self,
        id: i64,
        message_id: &MessageId,
        bytes: &[u8],
    ) -> Result<(), WorkerError> {
        let sent = self.archive.plan.sent_folder.clone();
        // Sent by this process a moment ago, it cannot lie there yet. Of any other a copy may have been put there by an
        // attempt that was not noted.
        let fresh = self
            .shared
            .fresh
            .lock()
            .is_ok_and(|mut fresh| fresh.remove(&id));
        if !fresh && self.archive.find(&sent, message_id).await? {
            return Ok(());
        }
        self.archive.append(bytes).await?;
        failpoint::reached(Step::Appended);
        Ok(())
    }
}
