//! Intake: from the mails on the server to committed decisions, and only then to the folders of handled mail.
//!
//! The ledger says what was seen, never a flag or a sequence number. What is stored is decided from the store; what
//! is decided is filed from the ledger: a stop between any two steps is made good by the next round.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::arrivals::arrival;
use super::deciding::Deciding;
use super::filing::{Moved, file};
use super::pauses::Pauses;
use super::summary::Counts;
use super::taking_in::New;
use super::trouble::Trouble;
use super::turns::{GLANCE, Part, Turn};
use super::watch::Watch;
use super::{MailboxPlan, Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::mailbox::{Fetched, MailPlace, Mailbox};
use crate::store::{self, Arrival, Lease};

/// Attempts of a single run to get through to the mailbox.
const TRIES: u32 = 3;
/// The pause between two of them.
const AGAIN: Duration = Duration::from_secs(1);
/// Without work, one that stands by looks for mails to decide this often.
const IDLE: Duration = Duration::from_secs(2);

/// The intake of one mailbox.
#[derive(Debug)]
pub(super) struct Intake {
    pub(super) shared: Arc<Shared>,
    pub(super) plan: MailboxPlan,
    pub(super) deciding: Deciding,
    pub(super) watch: Watch,
    pub(super) turn: Turn,
    trouble: Trouble,
    /// A folder was refused: when moving is tried again, at the latest by the next round.
    file_again: Option<Instant>,
}

impl Intake {
    pub(super) fn new(shared: &Arc<Shared>, plan: &MailboxPlan) -> Self {
        Self {
            shared: Arc::clone(shared),
            plan: plan.clone(),
            deciding: Deciding::new(shared, plan.settings.name()),
            watch: Watch::new(),
            turn: Turn::of(Part::Intake, plan.settings.name()),
            trouble: Trouble::of(plan.settings.name()),
            file_again: None,
        }
    }

    /// Takes in all that waits now.
    pub(super) async fn once(&mut self, me: &store::Worker) -> Result<(), WorkerError> {
        let result = self.try_once(me).await;
        // Each of two workers could have what the other waits for.
        self.turn.leave(&self.shared).await;
        match &result {
            Ok(()) => self.trouble.over(&self.shared).await,
            Err(error) => self.trouble.met(&self.shared, error).await,
        }
        result
    }

    async fn try_once(&mut self, me: &store::Worker) -> Result<(), WorkerError> {
        let mut begun = Instant::now();
        let patience = self.shared.settings.lease + self.shared.settings.upkeep();
        let mut tries = 1;
        loop {
            match self.visit(me, &mut begun).await {
                Err(WorkerError::Mailbox(error)) if error.needs_reconnect() && tries < TRIES => {
                    tries += 1;
                    tracing::warn!(%error, "Lost the mailbox; trying again");
                }
                // Held by one that lives, or by one that died a moment ago: then it is free soon.
                Err(WorkerError::Elsewhere) if begun.elapsed() < patience => {
                    if self.deciding.help(me, &CancellationToken::new()).await? {
                        begun = Instant::now();
                    }
                    tokio::time::sleep(GLANCE).await;
                    continue;
                }
                result => return result,
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    /// One round. `idle_since` is when there was last something to decide.
    async fn visit(
        &mut self,
        me: &store::Worker,
        idle_since: &mut Instant,
    ) -> Result<(), WorkerError> {
        self.must_be_free(me).await?;
        // What is stored is decided whether or not the mail server answers.
        if self.deciding.help(me, &CancellationToken::new()).await? {
            *idle_since = Instant::now();
        }
        let mut mailbox = Mailbox::open(&self.plan.settings).await?;
        self.watch.reconnected();
        let result = self.round(&mut mailbox, me).await;
        if result.is_ok() {
            mailbox.close().await;
        }
        match self.watch.kept_back() {
            0 => result,
            mails => result.and(Err(WorkerError::Withheld { mails })),
        }
    }

    /// Takes in, waits for more, and begins again after trouble, until cancelled.
    pub(super) async fn run(&mut self, me: &store::Worker, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("intake");
        while !cancel.is_cancelled() {
            let Err(error) = self.stay(me, &mut pauses, cancel).await else {
                return;
            };
            self.watch.reconnected();
            self.trouble.met(&self.shared, &error).await;
            if matches!(error, WorkerError::Elsewhere) {
                self.stand_by(me, cancel).await;
            } else {
                // Others may wait for what this worker had at hand when the store went away.
                let longest = match &error {
                    WorkerError::Store(_) => self.shared.settings.upkeep(),
                    _ => Duration::MAX,
                };
                pauses.shortly_after(&error, longest, cancel).await;
            }
        }
    }

    /// Helps while another worker has the mailbox. It may die at any moment, however long it has lived: the pauses grow
    /// to what the mailbox may wait, and no more.
    async fn stand_by(&mut self, me: &store::Worker, cancel: &CancellationToken) {
        tracing::info!("Another worker takes mail in from this mailbox; standing by");
        let (mut pause, mut looked) = (GLANCE, Instant::now());
        loop {
            tokio::select! {
                () = cancel.cancelled() => return,
                () = tokio::time::sleep(pause) => {}
            }
            let upkeep = self.shared.settings.upkeep();
            pause = match self.deciding.help_for(upkeep, me, cancel).await {
                Ok(true) => GLANCE,
                Ok(false) => (pause * 2).min(IDLE).min(upkeep),
                Err(error) => {
                    tracing::warn!(%error, "Could not help to decide; trying again");
                    upkeep
                }
            };
            if looked.elapsed() >= upkeep {
                looked = Instant::now();
                if self.must_be_free(me).await.is_ok() {
                    return;
                }
            }
        }
    }

    async fn must_be_free(&self, me: &store::Worker) -> Result<(), WorkerError> {
        self.turn.must_be_free(&self.shared, me).await
    }

    /// Works on one connection until it breaks.
    async fn stay(
        &mut self,
        me: &store::Worker,
        pauses: &mut Pauses,
        cancel: &CancellationToken,
    ) -> Result<(), WorkerError> {
        self.must_be_free(me).await?;
        self.deciding.help(me, cancel).await?;
        let mut mailbox = tokio::select! {
            opened = Mailbox::open(&self.plan.settings) => opened?,
            () = cancel.cancelled() => return Ok(()),
        };
        loop {
            self.round(&mut mailbox, me).await?;
            pauses.well();
            self.trouble.over(&self.shared).await;
            if self.rest(&mut mailbox, me, cancel).await? {
                mailbox.close().await;
                return Ok(());
            }
        }
    }

    /// Waits for mail and keeps the lease meanwhile. Says whether the worker stops.
    async fn rest(
        &mut self,
        mailbox: &mut Mailbox,
        me: &store::Worker,
        cancel: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        let (shared, turn) = (&self.shared, &self.turn);
        let keep = async {
            loop {
                tokio::time::sleep(shared.settings.upkeep()).await;
                if let Err(error) = turn.take(shared, me).await {
                    return error;
                }
            }
        };
        let again = self.watch.compare_at();
        // The wait is ended through its own token, so that no command to the server is cut in the middle.
        let enough = cancel.child_token();
        let timer = async {
            tokio::select! {
                () = tokio::time::sleep_until(again) => None,
                error = keep => Some(error),
                () = enough.cancelled() => std::future::pending().await,
            }
        };
        let wait = mailbox.wait(self.plan.poll, &enough);
        tokio::pin!(wait, timer);
        let ended = tokio::select! {
            woken = &mut wait => { woken?; None }
            ended = &mut timer => Some(ended),
        };
        if let Some(trouble) = ended {
            enough.cancel();
            wait.await?;
            if let Some(error) = trouble {
                return Err(error);
            }
        }
        Ok(cancel.is_cancelled())
    }

    /// One look at the mailbox: what is new is stored, decided and filed.
    async fn round(
        &mut self,
        mailbox: &mut Mailbox,
        me: &store::Worker,
    ) -> Result<(), WorkerError> {
        let place = mailbox.place("");
        let lease = self.turn.take(&self.shared, me).await?.lease;
        self.deciding.help(me, &CancellationToken::new()).await?;
        self.file_again = None;
        self.file(mailbox, &place, me).await?;
        self.watch.look_at(&place);
        let whole = self.watch.after().is_none();
        let (batches, last) = self.look(mailbox, &place, whole).await?;
        if whole {
            self.file(mailbox, &place, me).await?;
        }
        let new = New {
            batches: &batches,
            place: &place,
            lease: &lease,
        };
        self.take_in(mailbox, new, me).await?;
        self.watch.seen(last);
        Ok(())
    }

    /// Moves what is decided out of the inbox, unless a folder for it was refused a moment ago.
    pub(super) async fn file(
        &mut self,
        mailbox: &mut Mailbox,
        place: &MailPlace,
        me: &store::Worker,
    ) -> Result<(), WorkerError> {
        if self.file_again.is_some_and(|then| Instant::now() < then) {
            return Ok(());
        }
        let moved = file(&self.shared, &self.plan, mailbox, place, (&self.turn, me)).await?;
        let pause = self.shared.settings.upkeep();
        self.file_again = (moved == Moved::NotAll).then(|| Instant::now() + pause);
        Ok(())
    }

    /// Fetches a batch; `None` where there is none.
    pub(super) async fn fetch(
        &mut self,
        mailbox: &mut Mailbox,
        uids: Option<Vec<String>>,
    ) -> Result<Option<Vec<Fetched>>, WorkerError> {
        let Some(uids) = uids else {
            return Ok(None);
        };
        let fetched = mailbox
            .fetch(&uids, self.shared.settings.max_mail_bytes)
            .await?;
        failpoint::reached(Step::Fetched);
        Ok(Some(self.watch.handed_over(fetched, Instant::now())))
    }

    /// Stores a batch as it came; with `claim`, this worker has it at hand at once.
    pub(super) async fn store(
        &self,
        fetched: Vec<Fetched>,
        lease: &Lease,
        claim: Option<&store::Worker>,
    ) -> Result<(), WorkerError> {
        let shared = &self.shared;
        let arrivals: Vec<Arrival> = fetched.into_iter().map(arrival).collect();
        let new = shared
            .store
            .receive(lease, &arrivals, claim, shared.clock.now())
            .await?;
        failpoint::reached(Step::Stored);
        Counts::add(&shared.counts.received, new.len());
        Ok(())
    }
}
