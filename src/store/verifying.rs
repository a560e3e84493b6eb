//! One verification of the audit log at a time: it says that it lives, and one that says nothing stands in nobody's way.
//!
//! Its row is `begun` of `audit_state`: `at` is its last sign of life, `sequence` when it began, by which it knows its own.

use std::future::Future;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::Store;
use super::db::{Tx, values};
use super::error::StoreError;

const BEGIN: &str = "
    INSERT INTO audit_state (what, at, sequence, who) VALUES ('begun', $1, $1, $2)
    ON CONFLICT (what) DO UPDATE SET at = excluded.at, sequence = excluded.sequence, who = excluded.who
    WHERE audit_state.at < $3 OR audit_state.at > $4";
const KEEP: &str = "UPDATE audit_state SET at = $2 WHERE what = 'begun' AND sequence = $1";
const END: &str = "DELETE FROM audit_state WHERE what = 'begun' AND sequence = $1";

/// How often a verification says that it lives.
const SIGN: Duration = Duration::from_secs(10);
/// After this long without a sign, its process has ended, or cannot reach the database. As far ahead, a clock was wrong.
const SILENT: SignedDuration = SignedDuration::from_mins(1);

impl Store {
    /// Begins to verify the log, for a person or by itself; `false` while somebody else is at it.
    pub async fn begin_verifying(
        &self,
        by: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (oldest, newest) = living(now);
        let mut tx = Tx::begin(&self.db).await?;
        let begun = tx.execute(BEGIN, &values![now, by, oldest, newest]).await?;
        tx.commit().await?;
        Ok(begun > 0)
    }

    /// Says that the verification that began then lives; `false` where another one has begun in its stead.
    pub async fn keep_verifying(
        &self,
        began: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let kept = tx.execute(KEEP, &values![began, now]).await?;
        tx.commit().await?;
        Ok(kept > 0)
    }

    /// Works to the end, with signs of life of the verification that began then.
    pub(super) async fn while_alive<T>(
        &self,
        began: Timestamp,
        work: impl Future<Output = T>,
    ) -> T {
        tokio::select! {
            done = work => done,
            never = self.signs(began) => match never {},
        }
    }

    async fn signs(&self, began: Timestamp) -> std::convert::Infallible {
        let start = Instant::now();
        loop {
            tokio::time::sleep(SIGN).await;
            let now = began.saturating_add(start.elapsed()).unwrap_or(began);
            // What is found is worth as much without a sign; at worst, somebody verifies beside it.
            if let Err(error) = self.keep_verifying(began, now).await {
                tracing::warn!(%error, "A verification of the audit log could not say that it lives");
            }
        }
    }
}

/// The verification that began then has ended; where another one has begun in its stead, that one goes on.
pub(super) async fn end(tx: &mut Tx, began: Timestamp) -> Result<(), StoreError> {
    tx.execute(END, &values![began]).await?;
    Ok(())
}

/// Whether that was a sign of life, at `now`.
pub(super) fn lives(sign: i64, now: Timestamp) -> bool {
    let (oldest, newest) = living(now);
    (oldest.as_microsecond()..=newest.as_microsecond()).contains(&sign)
}

fn living(now: Timestamp) -> (Timestamp, Timestamp) {
    (
        now.saturating_sub(SILENT).unwrap_or(now),
        now.saturating_add(SILENT).unwrap_or(now),
    )
}
