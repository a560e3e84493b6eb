//! One round of sending: replies that are due, each tried once over one of the connections.
//!
//! Never here: which replies are due, what is recorded of them, when the next round is.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join_all;
use tokio::sync::{Mutex, mpsc};
use tokio_util::sync::CancellationToken;

use super::copies::Archive;
use super::{Shared, WorkerError};
use crate::delivery::{DeliveryError, OutgoingMail, Outlet, PutOffBy};
use crate::failpoint::{self, Step};
use crate::store::{Claimed, Sending, Settled};

/// One round of sending, seen by all connections.
pub(super) struct Round<'a> {
    shared: &'a Shared,
    waiting: std::sync::Mutex<VecDeque<Claimed>>,
    results: mpsc::UnboundedSender<Settled>,
    stop: &'a CancellationToken,
    connections: usize,
    /// Mails that the server has taken, or refused for good: it does its work.
    answered: AtomicUsize,
    deferred: AtomicUsize,
    /// Why a reply was deferred last, where it was not for its recipient.
    problem: std::sync::Mutex<Option<String>>,
    /// The server takes nothing now: why.
    trouble: std::sync::Mutex<Option<WorkerError>>,
}

/// What a round shows of the server.
pub(super) enum Shows {
    /// Nothing was asked of it, or nothing came of it that others would not fare better with.
    Nothing,
    Works,
    /// It has put off what it was given, for a cause that others would meet as well.
    PutsOff(WorkerError),
}

impl<'a> Round<'a> {
    /// What becomes of each reply is told to `results`.
    pub(super) fn new(
        shared: &'a Shared,
        due: Vec<Claimed>,
        results: mpsc::UnboundedSender<Settled>,
        connections: usize,
        stop: &'a CancellationToken,
    ) -> Self {
        Self {
            shared,
            waiting: std::sync::Mutex::new(due.into()),
            results,
            stop,
            connections,
            answered: AtomicUsize::new(0),
            deferred: AtomicUsize::new(0),
            problem: std::sync::Mutex::default(),
            trouble: std::sync::Mutex::default(),
        }
    }

    /// Sends over all connections. An error says why the rest was not tried.
    pub(super) async fn run(
        &self,
        outlets: &mut [Outlet],
        archives: &HashMap<String, Mutex<Archive>>,
    ) -> Result<Shows, WorkerError> {
        let send = outlets.iter_mut().map(|outlet| self.send(outlet, archives));
        join_all(send.collect::<Vec<_>>()).await;
        self.give_back();
        let trouble = self.trouble.lock().ok().and_then(|mut it| it.take());
        trouble.map_or_else(|| Ok(self.shows()), Err)
    }

    /// One connection: one reply after the other.
    async fn send(&self, outlet: &mut Outlet, archives: &HashMap<String, Mutex<Archive>>) {
        while let Some(reply) = self.next() {
            let sending = self.attempt(&reply, outlet, archives).await;
            if sending == Sending::Sent {
                failpoint::reached(Step::Accepted);
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
        let delivered = outlet.deliver(&mail).await;
        if let Ok(()) | Err(DeliveryError::Refused { .. }) = delivered {
            self.answered.fetch_add(1, Ordering::Relaxed);
        }
        match delivered {
            Ok(()) => Sending::Sent,
            Err(error) => self.not_sent(reply, error),
        }
    }

    /// What a failed attempt means for the reply: the store keeps its code, the log has the rest.
    fn not_sent(&self, reply: &Claimed, error: DeliveryError) -> Sending {
        tracing::debug!(case.number = %reply.case, %error, "An attempt to send a reply failed");
        let code = error.told();
        match error {
            DeliveryError::Refused { .. } | DeliveryError::Unsendable(_) => Sending::Refused(code),
            DeliveryError::Uncertain { .. } => Sending::Uncertain(code),
            DeliveryError::Deferred { problem, by, .. } => {
                self.note_deferred(&problem, by);
                Sending::Deferred(code)
            }
            // Not this mail's fault: it waits with the others until a person has mended it.
            DeliveryError::SignIn { .. }
            | DeliveryError::Token { .. }
            | DeliveryError::Tls(_)
            | DeliveryError::Disk { .. } => {
                self.stop_for(error.into());
                Sending::Untried
            }
        }
    }

    /// As many deferred as there are connections and none answered: the server takes nothing now, and the rest need not
    /// be tried.
    fn note_deferred(&self, problem: &str, by: PutOffBy) {
        // A full or greylisting mailbox says nothing of the others.
        if by == PutOffBy::Recipient {
            return;
        }
        let deferred = self.deferred.fetch_add(1, Ordering::Relaxed) + 1;
        if let Ok(mut last) = self.problem.lock() {
            *last = Some(problem.to_owned());
        }
        if deferred >= self.connections && self.answered.load(Ordering::Relaxed) == 0 {
            self.stop_for(stalled(problem));
        }
    }

    /// What the round shows of the server, where nothing has stopped it.
    fn shows(&self) -> Shows {
        if self.answered.load(Ordering::Relaxed) > 0 {
            return Shows::Works;
        }
        let problem = self.problem.lock().ok();
        problem
            .and_then(|mut problem| problem.take())
            .map_or(Shows::Nothing, |problem| Shows::PutsOff(stalled(&problem)))
    }

    fn stop_for(&self, error: WorkerError) {
        if let Ok(mut trouble) = self.trouble.lock() {
            trouble.get_or_insert(error);
        }
    }

    fn give_back(&self) {
        let left = self
            .waiting
            .lock()
            .map(|mut waiting| std::mem::take(&mut *waiting))
            .unwrap_or_default();
        for reply in left {
            self.tell(Settled {
                reply,
                sending: Sending::Untried,
            });
        }
    }
}

fn stalled(problem: &str) -> WorkerError {
    WorkerError::Stalled {
        problem: problem.to_owned(),
    }
}
