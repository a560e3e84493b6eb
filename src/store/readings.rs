//! What a person did that changes nothing else, on record before they see it: those who come while a transaction waits
//! for its turn share it, and those who come while it is written share the next.
//!
//! Each commit waits for the disk and for what the workers write. One after the other, eight readers would wait eight
//! times; together they wait once, for the one transaction of a worker that is under way.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use tokio::sync::{Mutex as Turn, oneshot};

use super::Store;
use super::audit_log::entry;
use super::db::Tx;
use super::error::StoreError;
use crate::audit::{Event, Facts, NewEntry};
use crate::case::CaseNumber;

/// Readings that are not on record yet.
#[derive(Debug, Default)]
pub(super) struct Readings {
    waiting: Mutex<Vec<Reading>>,
    /// Whose turn it is to write down all that waits.
    turn: Turn<()>,
}

#[derive(Debug)]
struct Reading {
    entry: NewEntry,
    told: oneshot::Sender<Result<(), StoreError>>,
}

impl Readings {
    fn add(&self, reading: Reading) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push(reading);
    }

    fn is_empty(&self) -> bool {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.is_empty()
    }

    fn take(&self) -> Vec<Reading> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *waiting)
    }
}

impl Store {
    /// Puts on record what a person did that changes nothing else: read a case, fetched a mail, exported the log. It is
    /// committed when this comes back.
    pub async fn record_reading(
        &self,
        event: Event,
        case: Option<&CaseNumber>,
        facts: Facts,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (told, committed) = oneshot::channel();
        let entry = entry(now, case, event, facts, None)?;
        self.readings.add(Reading { entry, told });
        let store = self.clone();
        // On its own: a browser that goes away ends its request, and must not take with it what others wait for.
        tokio::spawn(async move { store.record_waiting().await });
        committed.await.unwrap_or_else(|_| {
            Err(StoreError::Unavailable {
                problem: "the program is ending".to_owned(),
            })
        })
    }

    /// Writes down all that waits when its turn comes; mostly an earlier turn has done it already.
    async fn record_waiting(&self) {
        let _turn = self.readings.turn.lock().await;
        if self.readings.is_empty() {
            return;
        }
        let begun = Tx::begin_for_page(&self.db).await;
        // Not before: a worker's transaction may have been waited for.
        let waiting = self.readings.take();
        let (entries, told): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .map(|reading| (reading.entry, reading.told))
            .unzip();
        let recorded = match begun {
            Ok(tx) => record_all(tx, entries).await,
            Err(error) => Err(error),
        };
        for one in told {
            // Nobody listens any more where the browser went away.
            let _ = one.send(recorded.clone());
        }
    }
}

async fn record_all(mut tx: Tx, entries: Vec<NewEntry>) -> Result<(), StoreError> {
    for entry in entries {
        tx.record(entry);
    }
    tx.commit().await
}
