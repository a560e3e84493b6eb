//! What happened in the last days and what grows with the years, counted once for all who ask within some seconds: it is
//! most of the first page's work, and what waits for a person is not among it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::Mutex;

use crate::store::{History, Store, StoreError};

/// As long as what was counted is told again.
const FRESH: Duration = Duration::from_secs(10);

/// What was counted last.
#[derive(Debug, Default)]
pub(super) struct Histories(Mutex<Option<Counted>>);

#[derive(Debug)]
struct Counted {
    at: Instant,
    since: Timestamp,
    history: Arc<History>,
}

impl Histories {
    /// What happened since `since`. Who asks while it is being counted waits for the same answer.
    pub(super) async fn of(
        &self,
        store: &Store,
        since: Timestamp,
    ) -> Result<Arc<History>, StoreError> {
        let mut last = self.0.lock().await;
        let fresh = last
            .as_ref()
            .filter(|last| last.since == since && last.at.elapsed() < FRESH);
        if let Some(counted) = fresh {
            return Ok(Arc::clone(&counted.history));
        }
        let at = Instant::now();
        let history = Arc::new(store.history(since).await?);
        *last = Some(Counted {
            at,
            since,
            history: Arc::clone(&history),
        });
        Ok(history)
    }
}
