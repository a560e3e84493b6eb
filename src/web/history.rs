//! What happened in the last days and what grows with the years, counted once for all who ask within some seconds: it is
//! most of the first page's work, and what waits for a person is not among it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::Mutex;

use crate::store::{History, Store, StoreError};

/// As long as what was counted is told again.
const FRESH: Duration = Duration::from_secs(10);
/// As long as it is told still while it is counted anew, so that nobody waits for that who could be told something.
const STALE: Duration = Duration::from_mins(1);

/// What was counted last. Clones share it.
#[derive(Debug, Default, Clone)]
pub(super) struct Histories {
    last: Arc<Mutex<Option<Counted>>>,
    /// Who counts holds it.
    counting: Arc<Mutex<()>>,
}

#[derive(Debug, Clone)]
struct Counted {
    at: Instant,
    since: Timestamp,
    history: Arc<History>,
}

impl Histories {
    /// What happened since `since`. Who asks while it is being counted is told what was counted before, if that is not too
    /// old, and waits for the same answer otherwise.
    pub(super) async fn of(
        &self,
        store: &Store,
        since: Timestamp,
    ) -> Result<Arc<History>, StoreError> {
        let last = self.last(since).await;
        let age = last.as_ref().map(|last| last.at.elapsed());
        match last {
            Some(last) if age < Some(FRESH) => Ok(last.history),
            Some(last) if age < Some(STALE) => {
                self.count_beside(store, since);
                Ok(last.history)
            }
            _ => self.count(store, since).await,
        }
    }

    async fn last(&self, since: Timestamp) -> Option<Counted> {
        let last = self.last.lock().await.clone();
        last.filter(|last| last.since == since)
    }

    /// Counts it, unless somebody has while this waited.
    async fn count(&self, store: &Store, since: Timestamp) -> Result<Arc<History>, StoreError> {
        let _counting = self.counting.lock().await;
        let fresh = |last: &Counted| last.at.elapsed() < FRESH;
        if let Some(last) = self.last(since).await.filter(fresh) {
            return Ok(last.history);
        }
        let history = Arc::new(store.history(since).await?);
        *self.last.lock().await = Some(Counted {
            at: Instant::now(),
            since,
            history: Arc::clone(&history),
        });
        Ok(history)
    }

    /// The same, while who asked goes on.
    fn count_beside(&self, store: &Store, since: Timestamp) {
        if self.counting.try_lock().is_err() {
            return;
        }
        let (histories, store) = (self.clone(), store.clone());
        tokio::spawn(async move {
            if let Err(error) = histories.count(&store, since).await {
                tracing::debug!(%error, "What happened could not be counted anew");
            }
        });
    }
}
