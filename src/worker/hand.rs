//! Mails at hand: taken from the store and judged, be it ahead of the time at which they are recorded.

use std::sync::Arc;

use super::WorkerError;
use super::batches::{BYTES, COUNT};
use super::deciding::Deciding;
use super::judging::Judgement;
use crate::store::{Handful, Pending, Worker};

/// Bytes that are judged while the mails before them are recorded, or at hand while more are stored: ordinary mails by the
/// dozen, and no large one.
pub(super) const BYTES_AHEAD: u64 = 1 << 20;

/// Mails at hand, and how they were judged.
pub(super) struct Hand {
    pub(super) mails: Vec<Arc<Pending>>,
    pub(super) judgement: Judgement,
}

impl Hand {
    pub(super) fn numbers(&self) -> Vec<i64> {
        numbers(&self.mails)
    }

    /// Whether other mails may be in memory beside them.
    pub(super) fn is_light(&self) -> bool {
        is_light(&self.mails)
    }

    /// After which one the next hand may be judged ahead. After none of a hand that a program ended over: what is
    /// tried alone must be the only one at hand.
    pub(super) fn last(&self) -> Option<i64> {
        let is_ordinary = self.mails.iter().all(|mail| mail.attempts <= 1);
        let last = self.mails.last().filter(|_| is_ordinary)?;
        Some(last.message)
    }
}

fn is_light(mails: &[Arc<Pending>]) -> bool {
    let bytes: u64 = mails.iter().map(|mail| mail.raw.len() as u64).sum();
    bytes <= BYTES_AHEAD
}

/// Their numbers in the ledger.
pub(super) fn numbers(mails: &[Arc<Pending>]) -> Vec<i64> {
    mails.iter().map(|mail| mail.message).collect()
}

impl Deciding {
    /// Takes mails at hand and judges them. With `last`, those that come after that one, while the hand that it ends is
    /// being recorded.
    pub(super) async fn take(
        &self,
        me: &Worker,
        last: Option<i64>,
    ) -> Result<Option<Hand>, WorkerError> {
        let mails = self.claim(me, last).await?;
        if mails.is_empty() {
            return Ok(None);
        }
        let mails: Vec<Arc<Pending>> = mails.into_iter().map(Arc::new).collect();
        if is_light(&mails) {
            self.room.notify_one();
        }
        match self.judging.judge(&mails).await {
            Ok(judgement) => Ok(Some(Hand { mails, judgement })),
            Err(error) => {
                self.give_back(&error, numbers(&mails), me).await;
                Err(error)
            }
        }
    }

    async fn claim(&self, me: &Worker, last: Option<i64>) -> Result<Vec<Pending>, WorkerError> {
        let shared = &self.shared;
        // What a worker takes that the others hold for dead is theirs at once.
        if !shared.is_alive() {
            shared.renew(me).await?;
        }
        let (mailbox, now) = (&self.mailbox, shared.clock.now());
        let bytes = if last.is_some() { BYTES_AHEAD } else { BYTES };
        let most = Handful {
            mails: COUNT,
            bytes,
        };
        Ok(match last {
            Some(last) => {
                shared
                    .store
                    .claim_ahead(mailbox, me, most, last, now)
                    .await?
            }
            None => shared.store.claim(mailbox, me, most, now).await?,
        })
    }

    /// After an error another worker may fare better with them, unless it is a mail that stands in the way.
    pub(super) async fn give_back(&self, error: &WorkerError, mails: Vec<i64>, me: &Worker) {
        let store = &self.shared.store;
        _ = match error {
            WorkerError::Store(error) if !error.is_passing() => {
                store.give_back_in_doubt(me, &mails).await
            }
            _ => store.give_back(me, &mails).await,
        };
    }
}
