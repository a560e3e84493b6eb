//! Copies of sent replies in the Sent folder, where staff read them, over a mailbox connection of its own.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::turns::{GLANCE, Part, Turn};
use super::{MailboxPlan, Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::mailbox::{Mailbox, MailboxError};
use crate::message::MessageId;
use crate::store::{ToCopy, Worker};

/// Copies that are asked for with one command; its line stays well within what servers take (RFC 2683, 3.2.1.5: 1,000
/// octets at the least, 8,000 as a rule).
const ASKED_AT_ONCE: usize = 16;
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

    /// Whether one of these may lie in the Sent folder. Where a server does not answer that, each is to be asked for.
    async fn may_have_any(&mut self, ids: &[&MessageId]) -> Result<bool, MailboxError> {
        let sent = self.plan.sent_folder.clone();
        let result = self.open().await?.finds_any(&sent, ids).await;
        match self.keep(result) {
            Err(error) if !error.needs_reconnect() => Ok(true),
            result => result,
        }
    }

    async fn append(&mut self, mails: &[&[u8]]) -> Result<(), MailboxError> {
        let sent = self.plan.sent_folder.clone();
        let result = self.open().await?.append(&sent, mails).await;
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
    turn: Turn,
}

impl Copies {
    pub(super) fn new(shared: &Arc<Shared>, number: usize, plan: &MailboxPlan) -> Self {
        Self {
            shared: Arc::clone(shared),
            number,
            name: plan.settings.name(),
            archive: Archive::new(plan),
            turn: Turn::of(Part::Copies, plan.settings.name()),
        }
    }

    /// A reply was sent.
    async fn news(&self) {
        match self.shared.sent.get(self.number) {
            Some(sent) => sent.notified().await,
            None => std::future::pending().await,
        }
    }

    /// Copies what is sent, until nothing more is sent. Where another worker copies, until that one has, or has ended.
    pub(super) async fn drain(
        &mut self,
        me: &Worker,
        all_sent: &CancellationToken,
    ) -> Result<(), WorkerError> {
        let patience = self.shared.settings.lease + self.shared.settings.upkeep();
        let mut waiting_since = None;
        loop {
            let last_look = all_sent.is_cancelled();
            let elsewhere = match self.round(me).await {
                Err(WorkerError::Elsewhere) => true,
                result => result.map(|()| false)?,
            };
            if last_look {
                let since = *waiting_since.get_or_insert_with(Instant::now);
                if !elsewhere || since.elapsed() > patience || !self.is_any_missing().await? {
                    self.archive.close().await;
                    return Ok(());
                }
            }
            tokio::select! {
                () = self.news() => {}
                () = all_sent.cancelled(), if !last_look => {}
                () = tokio::time::sleep(GLANCE), if last_look => {}
            }
        }
    }

    /// Copies what is sent, until cancelled.
    pub(super) async fn run(&mut self, me: &Worker, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("sent copies");
        while !cancel.is_cancelled() {
            match self.round(me).await {
                Ok(()) | Err(WorkerError::Elsewhere) => {
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

    async fn round(&mut self, me: &Worker) -> Result<(), WorkerError> {
        loop {
            self.take_turn(me).await?;
            let missing = self.shared.store.to_copy(&self.name, GROUP).await?;
            if missing.is_empty() {
                return Ok(());
            }
            let mut copied = Vec::with_capacity(missing.len());
            let result = self.copy(&missing, &mut copied).await;
            self.shared
                .store
                .copied(&copied, self.shared.clock.now())
                .await?;
            result?;
        }
    }

    /// Two that copied at the same time would not see each other's copies.
    async fn take_turn(&self, me: &Worker) -> Result<(), WorkerError> {
        let held = self.turn.be_sure(&self.shared, me).await?;
        if held.anew
            && let Ok(mut fresh) = self.shared.fresh.lock()
        {
            // Whoever copied before may have put a copy of what we sent, and ended before it noted that.
            fresh.clear();
        }
        Ok(())
    }

    async fn is_any_missing(&self) -> Result<bool, WorkerError> {
        let missing = self.shared.store.to_copy(&self.name, 1).await?;
        Ok(!missing.is_empty())
    }

    /// Copies these; `copied` says which are there, after an error too.
    async fn copy(&mut self, missing: &[ToCopy], copied: &mut Vec<i64>) -> Result<(), WorkerError> {
        let (mut absent, strange): (Vec<&ToCopy>, Vec<&ToCopy>) =
            missing.iter().partition(|reply| self.is_fresh(reply));
        for those in strange.chunks(ASKED_AT_ONCE) {
            let ids: Vec<&MessageId> = those.iter().map(|reply| &reply.message_id).collect();
            // As a rule none is there: then one question is enough for all.
            let is_any = self.archive.may_have_any(&ids).await?;
            for reply in those {
                if is_any && self.lies_there(reply).await? {
                    copied.push(reply.id);
                } else {
                    absent.push(reply);
                }
            }
        }
        absent.sort_by_key(|reply| reply.id);
        if absent.is_empty() {
            return Ok(());
        }
        let mails: Vec<&[u8]> = absent.iter().map(|reply| reply.bytes.as_slice()).collect();
        self.archive.append(&mails).await?;
        failpoint::reached(Step::Appended);
        copied.extend(absent.iter().map(|reply| reply.id));
        Ok(())
    }

    /// Whether no copy can be there, since this process sent the reply a moment ago. Of any other, one may have been put
    /// there by an attempt that was not noted.
    fn is_fresh(&self, reply: &ToCopy) -> bool {
        let fresh = self.shared.fresh.lock();
        fresh.is_ok_and(|mut fresh| fresh.remove(&reply.id))
    }

    async fn lies_there(&mut self, reply: &ToCopy) -> Result<bool, WorkerError> {
        let sent = self.archive.plan.sent_folder.clone();
        Ok(self.archive.find(&sent, &reply.message_id).await?)
    }
}
