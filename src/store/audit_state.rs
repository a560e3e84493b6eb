//! What was last found of the audit log: whether it is unbroken, and what pins it down elsewhere.
//!
//! These rows are a note for people, not the proof: whoever can rewrite the database can rewrite them too. The proof is
//! verifying anew, against checkpoints that were kept elsewhere.

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::audit_log::entry;
use super::db::{Tx, Value, values};
use super::error::StoreError;
use crate::audit::{Broken, Checkpoint, EntryHash, Event, Facts, Verified};

const GET: &str = "SELECT what, at, sequence, hash, detail, who FROM audit_state";
const PUT: &str = "
    INSERT INTO audit_state (what, at, sequence, hash, detail, who) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (what) DO UPDATE SET at = excluded.at, sequence = excluded.sequence, hash = excluded.hash,
        detail = excluded.detail, who = excluded.who";
/// One at a time; one that never came to its end does not stand in the way for long.
const BEGIN: &str = "
    INSERT INTO audit_state (what, at, sequence, who) VALUES ('begun', $1, 0, $2)
    ON CONFLICT (what) DO UPDATE SET at = excluded.at, who = excluded.who
    WHERE audit_state.at < $3 OR audit_state.at > excluded.at";
const END: &str = "DELETE FROM audit_state WHERE what = 'begun'";

/// After this long, a verification that has not ended will not end: its process did.
const LONGEST: SignedDuration = SignedDuration::from_hours(1);

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogVerification {
    /// When it was begun, in microseconds since 1970-01-01 UTC.
    pub at: i64,
    /// Who asked for it; `None` where the worker did by itself.
    pub by: Option<String>,
    /// The last entry; of a broken log, the first broken one.
    pub entry: i64,
    /// What is wrong with that entry, as a code; `None` where the log is unbroken.
    pub fault: Option<String>,
}

/// A checkpoint that left the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftCheckpoint {
    /// The last entry that it pins down.
    pub entry: i64,
    /// That entry's hash.
    pub hash: String,
    /// When it was taken, in microseconds since 1970-01-01 UTC.
    pub at: i64,
    /// Where it went: `log`, `file` and `mail`, comma between.
    pub places: String,
}

/// What is known of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogState {
    /// The last verification that came to its end.
    pub verified: Option<LogVerification>,
    /// Since when one is under way.
    pub under_way: Option<i64>,
    /// The last checkpoint.
    pub checkpoint: Option<LeftCheckpoint>,
}

#[derive(sqlx::FromRow)]
struct StateRow {
    what: String,
    at: i64,
    sequence: i64,
    hash: Option<String>,
    detail: Option<String>,
    who: Option<String>,
}

impl Store {
    /// What is known of the log at `now`.
    pub async fn log_state(&self, now: Timestamp) -> Result<LogState, StoreError> {
        let rows: Vec<StateRow> = self.db.fetch(GET, &[]).await?;
        let mut state = LogState::default();
        for row in rows {
            match row.what.as_str() {
                "begun" => state.under_way = Some(row.at).filter(|at| *at >= oldest(now)),
                "verified" => {
                    state.verified = Some(LogVerification {
                        at: row.at,
                        by: row.who,
                        entry: row.sequence,
                        fault: row.detail,
                    });
                }
                _ => {
                    state.checkpoint = Some(LeftCheckpoint {
                        entry: row.sequence,
                        hash: row.hash.unwrap_or_default(),
                        at: row.at,
                        places: row.detail.unwrap_or_default(),
                    });
                }
            }
        }
        Ok(state)
    }

    /// Begins to verify the log, for a person or by itself; `false` while somebody else is at it.
    pub async fn begin_verifying(
        &self,
        by: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let begun = tx.execute(BEGIN, &values![now, by, oldest(now)]).await?;
        tx.commit().await?;
        Ok(begun > 0)
    }

    /// Verifies the whole log, also against the last checkpoint that is noted here, and notes what came of it. What a
    /// person asked for becomes an entry of the log.
    pub async fn verify_and_note(
        &self,
        by: Option<&str>,
        now: Timestamp,
    ) -> Result<Result<Verified, Broken>, StoreError> {
        let found = self.verify_noting(by, now).await;
        if found.is_err() {
            let mut tx = Tx::begin(&self.db).await?;
            tx.execute(END, &[]).await?;
            tx.commit().await?;
        }
        found
    }

    async fn verify_noting(
        &self,
        by: Option<&str>,
        now: Timestamp,
    ) -> Result<Result<Verified, Broken>, StoreError> {
        let left = self.log_state(now).await?.checkpoint;
        let checkpoint = left.as_ref().and_then(pinned);
        let found = self.verify_audit(checkpoint.as_slice()).await?;
        let (sequence, hash, fault) = match &found {
            Ok(verified) => (verified.count, Some(verified.head.to_string()), None),
            Err(broken) => (broken.sequence, None, Some(broken.fault.code())),
        };
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(PUT, &values!["verified", now, sequence, hash, fault, by])
            .await?;
        tx.execute(END, &[]).await?;
        if let Some(by) = by {
            let facts = Facts::new().with("by", by);
            let facts = match fault {
                None => facts.with("entries", sequence),
                Some(fault) => facts.with("broken", sequence).with("fault", fault),
            };
            tx.record(entry(now, None, Event::LogVerified, facts, None)?);
        }
        tx.commit().await?;
        Ok(found)
    }

    /// Notes a checkpoint that left the database by these ways.
    pub async fn note_checkpoint(
        &self,
        checkpoint: &Checkpoint,
        places: &[&str],
    ) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let Checkpoint { sequence, hash, at } = checkpoint;
        let note = values![
            "checkpoint",
            *at,
            *sequence,
            hash.to_string(),
            places.join(","),
            Value::NoText
        ];
        tx.execute(PUT, &note).await?;
        tx.commit().await
    }
}

fn oldest(now: Timestamp) -> i64 {
    now.saturating_sub(LONGEST).unwrap_or(now).as_microsecond()
}

fn pinned(left: &LeftCheckpoint) -> Option<Checkpoint> {
    Some(Checkpoint {
        sequence: left.entry,
        hash: EntryHash::parse(&left.hash)?,
        at: Timestamp::from_microsecond(left.at).ok()?,
    })
}
