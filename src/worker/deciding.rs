//! Deciding what is stored and not decided: this worker's share of it, batch by batch, one transaction each.
//!
//! Whoever takes the mails of a mailbox in, all workers decide them. What another worker has at hand is judged there at
//! the same time; only the commits wait for each other, in the order of the mails.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::hand::{Hand, numbers};
use super::judge::Judged;
use super::judging::{Judgement, Judging};
use super::summary::Counts;
use super::turns::GLANCE;
use super::{Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::outcome::Outcome;
use crate::store::{Decided, Elsewhere, Worker};

/// Between two looks whether what is older than the mails at hand is decided: about as long as a batch takes.
const TURN: Duration = Duration::from_millis(10);
/// Whoever lets the others wait for so long is looked for less often.
const SOON: Duration = Duration::from_secs(2);

/// Decides the mails of one mailbox.
#[derive(Debug)]
pub(super) struct Deciding {
    pub(super) shared: Arc<Shared>,
    pub(super) mailbox: String,
    pub(super) judging: Judging,
    /// Told when there is room for more mails to be stored.
    pub(super) room: Arc<Notify>,
}

impl Deciding {
    pub(super) fn new(shared: &Arc<Shared>, mailbox: String) -> Self {
        Self {
            shared: Arc::clone(shared),
            mailbox,
            judging: Judging::new(shared),
            room: Arc::default(),
        }
    }

    /// Told when there is room for more mails to be stored: ordinary ones are at hand, large ones decided.
    pub(super) fn room(&self) -> Arc<Notify> {
        Arc::clone(&self.room)
    }

    /// Decides all that waits, and waits for what other workers have at hand.
    pub(super) async fn all(
        &mut self,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<(), WorkerError> {
        let mut since = Instant::now();
        loop {
            if self.help(me, enough).await? {
                since = Instant::now();
            }
            if enough.is_cancelled() || self.elsewhere(me).await?.is_none() {
                return Ok(());
            }
            tokio::time::sleep(pause(since)).await;
        }
    }

    /// Decides what waits and is at nobody's hand. Says whether there was anything.
    pub(super) async fn help(
        &mut self,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        self.help_for(Duration::MAX, me, enough).await
    }

    /// The same, until so much time has passed.
    pub(super) async fn help_for(
        &mut self,
        time: Duration,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        let begun = Instant::now();
        let (mut any, mut ahead) = (false, None);
        loop {
            let is_over = enough.is_cancelled() || begun.elapsed() >= time;
            let hand = match ahead.take() {
                // What was taken ahead is finished in any case, since it is judged.
                Some(hand) => hand,
                None if is_over => break,
                None => match self.take(me, None).await? {
                    Some(hand) => hand,
                    None => break,
                },
            };
            any = true;
            let last = hand.last().filter(|_| !is_over);
            let was_heavy = !hand.is_light();
            let (finished, next) = tokio::join!(self.finish(hand, me, enough), async {
                match last {
                    Some(last) => self.take(me, Some(last)).await,
                    None => Ok(None),
                }
            });
            if was_heavy {
                self.room.notify_one();
            }
            ahead = match (finished, next) {
                (Ok(true), next) => next?,
                // Older ones come first, and before what was taken ahead.
                (Ok(false), next) => {
                    if let Some(next) = next? {
                        self.shared.store.give_back(me, &next.numbers()).await?;
                    }
                    None
                }
                (Err(error), next) => {
                    if let Ok(Some(next)) = next {
                        self.give_back(&error, next.numbers(), me).await;
                    }
                    return Err(error);
                }
            };
        }
        Ok(any)
    }

    async fn elsewhere(&self, me: &Worker) -> Result<Option<Elsewhere>, WorkerError> {
        let now = self.shared.clock.now();
        Ok(self.shared.store.elsewhere(&self.mailbox, me, now).await?)
    }

    /// Decides what is at hand. After an error, and where older ones come first (`false`), it is at nobody's hand any more.
    async fn finish(
        &self,
        hand: Hand,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        let mails = numbers(&hand.mails);
        let result = self.work_off(hand, me, enough).await;
        if let Err(error) = &result {
            self.give_back(error, mails, me).await;
        }
        result
    }

    /// What depends on another mail of the hand, or was overtaken, comes in a later turn. `false` where older mails come
    /// first: then the hand was given back.
    async fn work_off(
        &self,
        hand: Hand,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        let begun = Instant::now();
        let mut left = hand.mails;
        let mut judgement = Some(hand.judgement);
        while let Some(first) = left.first() {
            let Judgement { judged, awaits } = match judgement.take() {
                Some(judgement) => judgement,
                None => self.judging.judge(&left).await?,
            };
            let has_come = self.turn(first.message, me, enough).await?;
            if !has_come || (awaits.is_some() && enough.is_cancelled()) {
                self.shared.store.give_back(me, &numbers(&left)).await?;
                tokio::time::sleep(TURN).await;
                return Ok(false);
            }
            if let Some(original) = awaits
                && begun.elapsed() < self.shared.settings.lease
            {
                self.until_decided(original, begun, enough).await?;
                continue;
            }
            let done = self.record(judged, me).await?;
            left.retain(|mail| !done.contains(&mail.message));
        }
        Ok(true)
    }

    /// Waits until no mail that is older than this one is undecided elsewhere. `false` where one is at nobody's hand: who
    /// has younger ones gives them back then, and takes the older ones first.
    async fn turn(
        &self,
        first: i64,
        me: &Worker,
        enough: &CancellationToken,
    ) -> Result<bool, WorkerError> {
        let since = Instant::now();
        loop {
            match self.elsewhere(me).await? {
                Some(mail) if mail.message < first && mail.is_free => return Ok(false),
                Some(mail) if mail.message < first => {}
                _ => return Ok(true),
            }
            tokio::select! {
                () = enough.cancelled() => return Ok(false),
                () = tokio::time::sleep(pause(since)) => {}
            }
        }
    }

    /// Waits until a mail is decided in its own mailbox, for no longer than a lease in all: it may never be.
    async fn until_decided(
        &self,
        mail: i64,
        begun: Instant,
        enough: &CancellationToken,
    ) -> Result<(), WorkerError> {
        while begun.elapsed() < self.shared.settings.lease && !enough.is_cancelled() {
            if self.shared.store.is_decided(mail).await? {
                break;
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Numbers the new cases, writes the replies and commits. Gives back the mails that are done with.
    async fn record(&self, judged: Vec<Judged>, me: &Worker) -> Result<HashSet<i64>, WorkerError> {
        let shared = &self.shared;
        let now = shared.clock.now();
        let opening = judged.iter().filter(|one| one.opens_case()).count();
        let year = shared.clock.today().year();
        let numbers = shared
            .store
            .reserve_case_numbers(year, u32::try_from(opening).unwrap_or(u32::MAX))
            .await?;
        let mut numbers = numbers.into_iter();
        let mut decided: Vec<Decided> = judged
            .into_iter()
            .map(|one| {
                let number = if one.opens_case() {
                    numbers.next()
                } else {
                    None
                };
                one.into_decided(number, shared, now)
            })
            .collect();
        decided.sort_by_key(|one| one.message);
        let recorded = shared
            .store
            .decide(me, &decided, &shared.settings.limits, now)
            .await?;
        failpoint::reached(Step::Decided);
        decided.retain(|one| !recorded.open.contains(&one.message));
        let done = decided.iter().map(|one| one.message).collect();
        if !recorded.lost.is_empty() {
            let mails = recorded.lost.len();
            tracing::warn!(
                mails,
                "Another worker has taken over mails that were at hand"
            );
            decided.retain(|one| !recorded.lost.contains(&one.message));
        }
        self.count(&decided);
        Ok(done)
    }

    fn count(&self, decided: &[Decided]) {
        let counts = &self.shared.counts;
        tell(decided);
        let number = |those: fn(&Decided) -> bool| decided.iter().filter(|one| those(one)).count();
        Counts::add(&counts.decided, decided.len());
        Counts::add(&counts.ignored, number(is_ignored));
        Counts::add(&counts.failed, number(|one| one.fault.is_some()));
        if decided.iter().any(|one| one.reply.is_some()) {
            self.shared.queued.notify_one();
        }
    }
}

/// Before another one is looked for that has been waited for since then.
fn pause(since: Instant) -> Duration {
    if since.elapsed() < SOON { TURN } else { GLANCE }
}

fn is_ignored(one: &Decided) -> bool {
    one.fault.is_none() && one.reason.outcome() == Outcome::Ignored
}

fn tell(decided: &[Decided]) {
    for one in decided {
        let case = one.case.number().map(ToString::to_string);
        if let Some(fault) = one.fault {
            tracing::error!(
                mail.number = one.message,
                case.number = case,
                fault,
                "Set a mail aside for a person"
            );
            continue;
        }
        tracing::info!(
            mail.number = one.message,
            case.number = case,
            decision.outcome = one.reason.outcome().code(),
            decision.reason = one.reason.code(),
            "Decided a mail"
        );
    }
}
