//! Sending: what is due leaves over several kept connections at once, and what became of it is recorded in groups.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{Mutex, mpsc};
use tokio_util::sync::CancellationToken;

use super::copies::Archive;
use super::pauses::Pauses;
use super::recording::record;
use super::trouble::{OUTLET, Trouble};
use super::{MailboxPlan, Shared, WorkerError};
use crate::delivery::{DeliveryError, OutgoingMail, Outlet};
use crate::failpoint::{self, Step};
use crate::store::{self, Claimed, Sending, Settled};

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
}

/// One round of sending, seen by all connections.
struct Round<'a> {
    shared: &'a Shared,
    waiting: std::sync::Mutex<VecDeque<Claimed>>,
    results: mpsc::UnboundedSender<Settled>,
    stop: &'a CancellationToken,
    connections: usize,
    sent: AtomicUsize,
    deferred: AtomicUsize,
    /// The server takes nothing now: why.
    trouble: std::sync::Mutex<Option<WorkerError>>,
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
            if self.round(me, stop).await? > 0 {
                continue;
            }
            if last_look {
                break;
            }
            tokio::select! {
                () = self.shared.queued.notified() => {}
                () = nothing_more.cancelled() => {}
            }
        }
        self.close().await;
        Ok(())
    }

    /// Sends what is due, as it becomes due, until cancelled.
    pub(super) async fn run(&mut self, me: &store::Worker, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("sending");
        while !cancel.is_cancelled() {
            match self.round(me, cancel).await {
                Ok(0) => {
                    pauses.well();
                    self.rest(cancel).await;
                }
                Ok(_) => pauses.well(),
                Err(error) => pauses.after(&error, cancel).await,
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

    /// Takes what is due and tries each once. Says how many were tried. Where none was, nothing is known of the server.
    async fn round(
        &mut self,
        me: &store::Worker,
        stop: &CancellationToken,
    ) -> Result<usize, WorkerError> {
        let result = self.try_round(me, stop).await;
        match &result {
            Ok(0) => {}
            Ok(_) => self.trouble.over(&self.shared).await,
            Err(error) => self.trouble.met(&self.shared, error).await,
        }
        result
    }

    async fn try_round(
        &mut self,
        me: &store::Worker,
        stop: &CancellationToken,
    ) -> Result<usize, WorkerError> {
        let shared = Arc::clone(&self.shared);
        if !shared.is_alive() {
            shared.renew(me).await?;
        }
        let most = i64::try_from(self.outlets.len() * SHARE).unwrap_or(i64::MAX);
        let claimed = shared.store.claim_due(me, shared.clock.now(), most).await?;
        if claimed.is_empty() {
            return Ok(0);
        }
        failpoint::reached(Step::Claimed);
        let count = claimed.len();
        let (results, mut settled) = mpsc::unbounded_channel();
        let round = Round {
            shared: &shared,
            waiting: std::sync::Mutex::new(claimed.into()),
            results,
            stop,
            connections: self.outlets.len(),
            sent: AtomicUsize::new(0),
            deferred: AtomicUsize::new(0),
            trouble: std::sync::Mutex::new(None),
        };
        let (round_ref, archives) = (&round, &self.archives);
        let send = self
            .outlets
            .iter_mut()
            .map(|outlet| round_ref.send(outlet, archives));
        let send = futures_util::future::join_all(send.collect::<Vec<_>>());
        let send = async {
            send.await;
            round_ref.leave()
        };
        let (trouble, recorded) = tokio::join!(send, record(&shared, &mut settled, count));
        recorded?;
        match trouble {
            Some(error) => Err(error),
            None => Ok(count),
        }
    }
}

impl Round<'_> {
    /// One connection: one reply after the other.
    async fn send(&self, outlet: &mut Outlet, archives: &HashMap<String, Mutex<Archive>>) {
        while let Some(reply) = self.next() {
            let sending = self.attempt(&reply, outlet, archives).await;
            if sending == Sending::Sent {
                failpoint::reached(Step::Accepted);
            }
            match sending {
                Sending::Sent => _ = self.sent.fetch_add(1, Ordering::Relaxed),
                Sending::Deferred(_) => _ = self.deferred.fetch_add(1, Ordering::Relaxed),
                Sending::Uncertain(_) | Sending::Refused(_) | Sending::Untried => {}
            }
            self.tell(Settled { reply, sending });
        }
    }

    fn next(&self) -> Option<Claimed> {
        let trouble = self.trouble.lock().is_ok_and(|trouble| trouble.is_some());
        if trouble || self.stop.is_cancelled() || !self.shared.is_alive() {
            return None;
        }
        self.waiting.lock().ok()?.pop_front()
    }

    fn tell(&self, settled: Settled) {
        // The receiver lives as long as results are due.
        _ = self.results.send(settled);
    }

    async fn attempt(
        &self,
        reply: &Claimed,
        outlet: &mut Outlet,
        archives: &HashMap<String, Mutex<Archive>>,
    ) -> Sending {
        if reply.doubt {
            // A mailbox that is not configured any more cannot be asked, and a reply does not wait for ever for it.
            let has = match archives.get(&reply.mailbox) {
                Some(archive) => archive.lock().await.has(&reply.message_id).await,
                None => Ok(false),
            };
            match has {
                Ok(true) => return Sending::Sent,
                Ok(false) => {}
                Err(_) => return Sending::Uncertain("mailbox_not_reached".to_owned()),
            }
        }
        let mail = OutgoingMail {
            message_id: reply.message_id.clone(),
            envelope_from: reply.envelope_from.clone(),
            envelope_to: reply.recipient.clone(),
            bytes: reply.bytes.clone(),
        };
        match outlet.deliver(&mail).await {
            Ok(()) => Sending::Sent,
            Err(DeliveryError::Refused { status }) => Sending::Refused(status),
            Err(DeliveryError::Uncertain { problem }) => Sending::Uncertain(problem),
            Err(DeliveryError::Deferred { problem }) => {
                self.note_deferred(&problem);
                Sending::Deferred(problem)
            }
            // Not this mail's fault: it waits with the others until a person has mended it.
            Err(
                error @ (DeliveryError::SignIn { .. }
                | DeliveryError::Token { .. }
                | DeliveryError::Tls(_)
                | DeliveryError::Disk { .. }),
            ) => {
                self.stop_for(error.into());
                Sending::Untried
            }
        }
    }

    /// As many deferred as there are connections and none sent: the server takes nothing now, and the rest need not
    /// be tried.
    fn note_deferred(&self, problem: &str) {
        let deferred = self.deferred.load(Ordering::Relaxed) + 1;
        if deferred >= self.connections && self.sent.load(Ordering::Relaxed) == 0 {
            self.stop_for(WorkerError::Stalled {
                problem: problem.to_owned(),
            });
        }
    }

    fn stop_for(&self, error: WorkerError) {
        if let Ok(mut trouble) = self.trouble.lock() {
            trouble.get_or_insert(error);
        }
    }

    /// Gives back what was not tried, and the trouble that there was.
    fn leave(&self) -> Option<WorkerError> {
        let left = self
            .waiting
            .lock()
            .map(|mut waiting| std::mem::take(&mut *waiting))
            .unwrap_or_default();
        for reply in left {
            _ = self.results.send(Settled {
                reply,
                sending: Sending::Untried,
            });
        }
        self.trouble.lock().ok()?.take()
    }
}
