//! Sending: what is due leaves over several kept connections at once, and what became of it is recorded in groups.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{Mutex, mpsc};
use tokio_util::sync::CancellationToken;

use super::copies::Archive;
use super::pauses::Pauses;
use super::recording::{record, record_now};
use super::round::{Round, Shows};
use super::trouble::{OUTLET, Trouble};
use super::turns::GLANCE;
use super::{MailboxPlan, Shared, WorkerError};
use crate::delivery::Outlet;
use crate::failpoint::{self, Step};
use crate::store::{self, Settled};

/// Replies taken at once for each connection.
const SHARE: usize = 32;
/// Without other news, the outbox is looked at this often: other workers write into it too.
const LOOK: Duration = Duration::from_secs(30);

/// Sends the replies of the outbox.
#[derive(Debug)]
pub(super) struct Sender {
    shared: Arc<Shared>,
    outlets: Vec<Outlet>,
    /// Where a reply is looked for whose last sending broke off, by the name of its mailbox.
    archives: HashMap<String, Mutex<Archive>>,
    trouble: Trouble,
    /// What became of replies of a round that broke off before it could be recorded.
    unrecorded: Vec<Settled>,
}

/// What a round came to.
struct Came {
    /// Replies that were tried.
    tried: usize,
    shows: Shows,
}

impl Sender {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        let connections = shared.settings.connections.max(1);
        let outlets = (0..connections)
            .map(|_| Outlet::new(&shared.settings.outlet))
            .collect();
        let archive = |plan: &MailboxPlan| (plan.settings.name(), Archive::new(plan).into());
        let archives = shared.settings.mailboxes.iter().map(archive).collect();
        Self {
            shared: Arc::clone(shared),
            outlets,
            archives,
            trouble: Trouble::of(OUTLET.to_owned()),
            unrecorded: Vec::new(),
        }
    }

    /// Sends what is due until it is told that nothing more comes and nothing more is due, or to stop.
    pub(super) async fn drain(
        &mut self,
        me: &store::Worker,
        nothing_more: &CancellationToken,
        stop: &CancellationToken,
    ) -> Result<(), WorkerError> {
        while !stop.is_cancelled() {
            let last_look = nothing_more.is_cancelled();
            if self.round(me, stop).await?.tried > 0 {
                continue;
            }
            if last_look {
                break;
            }
            tokio::select! {
                () = self.shared.queued.notified() => {}
                () = nothing_more.cancelled() => {}
                // Another worker may take mail in meanwhile; its replies are sent by both.
                () = tokio::time::sleep(GLANCE) => {}
            }
        }
        self.close().await;
        Ok(())
    }

    /// Sends what is due, as it becomes due, until cancelled.
    pub(super) async fn run(&mut self, me: &store::Worker, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("sending");
        // What was put off is over when something comes through, not when nothing is due.
        let mut put_off = false;
        while !cancel.is_cancelled() {
            match self.round(me, cancel).await {
                Ok(came) => {
                    match came.shows {
                        Shows::PutsOff(error) => {
                            put_off = true;
                            pauses.tell(&error);
                        }
                        Shows::Nothing if put_off => {}
                        Shows::Nothing | Shows::Works => {
                            put_off = false;
                            pauses.well();
                        }
                    }
                    if came.tried == 0 {
                        self.rest(cancel).await;
                    }
                }
                Err(error) => {
                    put_off = matches!(error, WorkerError::Stalled { .. });
                    pauses.after(&error, cancel).await;
                }
            }
        }
        self.close().await;
    }

    /// Waits until a reply is queued or due.
    async fn rest(&self, cancel: &CancellationToken) {
        let now = self.shared.clock.now();
        let due = self.shared.store.next_due().await.ok().flatten();
        let until = due
            .and_then(|due| Timestamp::from_microsecond(due).ok())
            .map(|due| due.duration_since(now));
        let pause = until
            .and_then(|until| Duration::try_from(until).ok())
            .map_or(LOOK, |until| until.min(LOOK));
        tokio::select! {
            () = cancel.cancelled() => {}
            () = self.shared.queued.notified() => {}
            () = tokio::time::sleep(pause.max(Duration::from_millis(100))) => {}
        }
    }

    async fn close(&mut self) {
        for outlet in self.outlets.drain(..) {
            outlet.close().await;
        }
        for archive in self.archives.values_mut() {
            archive.get_mut().close().await;
        }
    }

    /// Takes what is due and tries each once.
    async fn round(
        &mut self,
        me: &store::Worker,
        stop: &CancellationToken,
    ) -> Result<Came, WorkerError> {
        let result = self.try_round(me, stop).await;
        match &result {
            Ok(came) => match &came.shows {
                Shows::Nothing => {}
                Shows::Works => self.trouble.over(&self.shared).await,
                Shows::PutsOff(error) => self.trouble.met(&self.shared, error).await,
            },
            Err(error) => self.trouble.met(&self.shared, error).await,
        }
        result
    }

    async fn try_round(
        &mut self,
        me: &store::Worker,
        stop: &CancellationToken,
    ) -> Result<Came, WorkerError> {
        let shared = Arc::clone(&self.shared);
        if !shared.is_alive() {
            shared.renew(me).await?;
        }
        if !self.unrecorded.is_empty() {
            record_now(&shared, &mut self.unrecorded).await?;
        }
        let most = i64::try_from(self.outlets.len() * SHARE).unwrap_or(i64::MAX);
        let claimed = shared.store.claim_due(me, shared.clock.now(), most).await?;
        if claimed.is_empty() {
            // What a lost answer has left with this worker, which sends nothing just now, is due again.
            let left = shared.store.give_up(me, shared.clock.now()).await?;
            return Ok(Came {
                tried: left,
                shows: Shows::Nothing,
            });
        }
        failpoint::reached(Step::Claimed);
        let tried = claimed.len();
        let (results, mut settled) = mpsc::unbounded_channel();
        let round = Round::new(&shared, claimed, results, self.outlets.len(), stop);
        let send = round.run(&mut self.outlets, &self.archives);
        let unrecorded = &mut self.unrecorded;
        let recorded = record(&shared, &mut settled, unrecorded, tried);
        let (shows, recorded) = tokio::join!(send, recorded);
        while let Ok(late) = settled.try_recv() {
            self.unrecorded.push(late);
        }
        recorded?;
        Ok(Came {
            tried,
            shows: shows?,
        })
    }
}
