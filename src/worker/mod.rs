//! The worker: takes mail in, decides it, sends what is due, and goes on by itself after trouble.
//!
//! Loops share one store and nothing else: for each mailbox [`intake`] (one connection) and [`copies`] (a second
//! connection, for the Sent folder), and for all of them [`sending`] (several connections to the mail server). One that is
//! in trouble holds up no other. On PostgreSQL several workers share the work: a lease with a fencing token says which of
//! them takes in a mailbox, the others help it to decide, and what one commits late is refused. Whatever is begun is either
//! committed or begun again: a stop at any moment loses nothing.
//!
//! Never here: what a mail means, how it is stored, fetched or sent.

mod arrivals;
mod batches;
mod checkpoints;
mod clock_watch;
mod copies;
mod deciding;
mod dependence;
mod filing;
mod hand;
mod intake;
mod judge;
mod judging;
mod looking;
mod parts;
mod pauses;
mod recording;
mod reminders;
mod round;
mod sending;
mod settings;
mod summary;
mod taking_in;
mod thread;
mod trouble;
mod turns;
mod upkeep;
mod verification;
mod watch;
mod words;

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

pub use settings::{LateMoves, MailboxPlan, Settings};
pub use summary::Summary;
pub(crate) use thread::alone;

use crate::assessment::Assessor;
use crate::clock::Clock;
use crate::mailbox::MailboxError;
use crate::reply::Composer;
use crate::store::{self, Store, StoreError};
use checkpoints::Checkpoints;
use parts::{Parts, farewell, first_trouble, keep_tokens_fresh};
use summary::Counts;

/// How long the store is waited for that is to close.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// Why the worker could not go on.
#[derive(Debug, thiserror::Error)]
pub enum WorkerError {
    /// The mailbox.
    #[error(transparent)]
    Mailbox(#[from] MailboxError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The way out.
    #[error(transparent)]
    Delivery(#[from] crate::delivery::DeliveryError),
    /// The mail server takes nothing now; what was tried is deferred.
    #[error("the mail server takes no mail at present ({problem})")]
    Stalled {
        /// What it said last, without addresses.
        problem: String,
    },
    /// The server has mails that it does not hand over now.
    #[error(
        "the mail server did not hand over {mails} of the mails in the mailbox; they are asked for again"
    )]
    Withheld {
        /// How many.
        mails: usize,
    },
    /// A checkpoint of the audit log did not get out.
    #[error("a checkpoint of the audit log could not leave: {problem}")]
    Checkpoint {
        /// What stands in its way.
        problem: String,
    },
    /// A reminder of late moves could not be written.
    #[error("a reminder of late moves could not be written: {problem}")]
    Reminder {
        /// What stands in its way.
        problem: String,
    },
    /// Another worker has the mailbox.
    #[error("another worker takes mail in from this mailbox")]
    Elsewhere,
    /// It was told to stop.
    #[error("stopped before everything was done; the rest is taken up by the next run")]
    Stopped,
}

/// What the loops share.
#[derive(Debug)]
struct Shared {
    store: Store,
    assessor: Arc<Assessor>,
    composer: Arc<Composer>,
    settings: Settings,
    clock: Clock,
    counts: Counts,
    /// Replies that this process has sent and not tried to copy yet.
    fresh: Mutex<HashSet<i64>>,
    /// When this worker last said that it lives.
    renewed: Mutex<Option<Renewed>>,
    /// Told when a reply was queued.
    queued: Notify,
    /// Told when a reply was sent, one for each mailbox.
    sent: Vec<Notify>,
}

impl Shared {
    /// Says that this worker lives.
    async fn renew(&self, me: &store::Worker) -> Result<(), StoreError> {
        let begun = Renewed {
            at: Instant::now(),
            by_the_clock: self.clock.now(),
        };
        self.store
            .renew(me, begun.by_the_clock, self.settings.lease)
            .await?;
        if let Ok(mut renewed) = self.renewed.lock() {
            *renewed = Some(begun);
        }
        Ok(())
    }

    /// Whether the others still know that this worker lives. One that was stopped for a while must ask before it
    /// sends on: what it had taken may be another's by now. So must one whose clock was set: the others go by that.
    fn is_alive(&self) -> bool {
        let most = self.settings.lease * 5 / 6;
        let renewed = self.renewed.lock().ok().and_then(|renewed| *renewed);
        renewed.is_some_and(|renewed| {
            let by_the_clock = self.clock.now().duration_since(renewed.by_the_clock);
            renewed.at.elapsed() < most && by_the_clock.unsigned_abs() < most
        })
    }
}

/// When a worker said that it lives.
#[derive(Debug, Clone, Copy)]
struct Renewed {
    at: Instant,
    by_the_clock: jiff::Timestamp,
}

/// The worker of one or several mailboxes.
#[derive(Debug)]
pub struct Worker {
    shared: Arc<Shared>,
}

impl Worker {
    /// A worker; nothing is connected before it runs.
    #[must_use]
    pub fn new(
        store: Store,
        assessor: Assessor,
        composer: Composer,
        settings: Settings,
        clock: Clock,
    ) -> Self {
        let sent = settings.mailboxes.iter().map(|_| Notify::new()).collect();
        let shared = Shared {
            store,
            assessor: Arc::new(assessor),
            composer: Arc::new(composer),
            settings,
            clock,
            counts: Counts::default(),
            fresh: Mutex::default(),
            renewed: Mutex::default(),
            queued: Notify::new(),
            sent,
        };
        Self {
            shared: Arc::new(shared),
        }
    }

    /// Takes in all that waits and sends all that is due. Trouble with the mailbox does not keep replies from being
    /// sent; the first trouble is given back beside what was done.
    pub async fn once(&self) -> (Summary, Result<(), WorkerError>) {
        self.once_until(&CancellationToken::new()).await
    }

    /// The same, until `stop`: then nothing more is begun, and what is being sent is finished.
    pub async fn once_until(&self, stop: &CancellationToken) -> (Summary, Result<(), WorkerError>) {
        let result = Box::pin(self.drain(stop)).await;
        (self.summary().await, result)
    }

    /// Closes the store in order. The last one that has a SQLite file open thereby leaves one file, without a log beside it. A
    /// server that does not answer, or a task that does not end, is waited for a moment: who was told to stop must end soon,
    /// and what is left ends with the process.
    pub async fn close(self) {
        let closed = self.shared.store.clone().close();
        if tokio::time::timeout(LAST_WORDS, closed).await.is_err() {
            tracing::warn!("The store could not be closed in time; nothing of it is lost");
        }
    }

    /// Works until it is cancelled. Gives an error only where the work cannot begin.
    pub async fn run(&self, cancel: CancellationToken) -> Result<Summary, WorkerError> {
        let shared = &self.shared;
        let me = shared
            .store
            .sign_on(shared.clock.now(), shared.settings.lease)
            .await?;
        let Parts {
            mut intakes,
            mut sender,
            mut copies,
        } = Parts::new(shared);
        let mut checkpoints = Checkpoints::new(shared);
        let loops = Box::pin(async {
            tokio::join!(
                join_all(intakes.iter_mut().map(|one| one.run(&me, &cancel))),
                sender.run(&me, &cancel),
                join_all(copies.iter_mut().map(|one| one.run(&me, &cancel))),
                checkpoints.run(&cancel),
                reminders::run(shared, &me, &cancel),
                verification::run(shared, &cancel),
                keep_tokens_fresh(shared, &cancel),
                self.upkeep(&me, &cancel),
            )
        });
        tokio::select! {
            _ = loops => {}
            () = farewell(&cancel) => tracing::warn!("Stopped in the middle of something; it is taken up again at the next start"),
        }
        if let Err(error) = shared.store.sign_off(&me).await {
            tracing::warn!(%error, "Could not sign off");
        }
        Ok(self.summary().await)
    }

    async fn drain(&self, stop: &CancellationToken) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let me = shared
            .store
            .sign_on(shared.clock.now(), shared.settings.lease)
            .await?;
        self.take_over(&me, shared.clock.now()).await?;
        let never = CancellationToken::new();
        let result = tokio::select! {
            result = self.drain_all(&me, stop) => result,
            () = self.upkeep(&me, &never) => Ok(()),
            () = farewell(stop) => Err(WorkerError::Stopped),
        };
        if let Err(error) = shared.store.sign_off(&me).await {
            tracing::warn!(%error, "Could not sign off");
        }
        result
    }

    /// Intake tells sending when nothing more comes, and sending the copies.
    async fn drain_all(
        &self,
        me: &store::Worker,
        stop: &CancellationToken,
    ) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let Parts {
            mut intakes,
            mut sender,
            mut copies,
        } = Parts::new(shared);
        let (taken_in, sent) = <(CancellationToken, CancellationToken)>::default();
        let intake = async {
            // What it was at is taken up again from the ledger.
            let result = tokio::select! {
                results = join_all(intakes.iter_mut().map(|one| one.once(me))) => first_trouble(results),
                () = stop.cancelled() => Err(WorkerError::Stopped),
            };
            // Whoever was waited for to let go of the mailbox may have died over replies as well.
            let result = match self.take_over(me, shared.clock.now()).await {
                Ok(_) => result,
                Err(error) => result.and(Err(error.into())),
            };
            taken_in.cancel();
            result
        };
        let sending = async {
            let result = sender.drain(me, &taken_in, stop).await;
            sent.cancel();
            result
        };
        let copies = async {
            tokio::select! {
                results = join_all(copies.iter_mut().map(|one| one.drain(me, &sent))) => first_trouble(results),
                () = stop.cancelled() => Err(WorkerError::Stopped),
            }
        };
        let (taken_in, sent, appended) = tokio::join!(intake, sending, copies);
        let reminded = reminders::remind(shared, me, stop).await;
        let pinned = Checkpoints::new(shared).take().await;
        taken_in.and(sent).and(appended).and(reminded).and(pinned)
    }

    async fn summary(&self) -> Summary {
        let waiting = self
            .shared
            .store
            .waiting()
            .await
            .map_or(0, |waiting| waiting.total());
        self.shared.counts.summary(waiting)
    }
}
