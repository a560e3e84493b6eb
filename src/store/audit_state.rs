//! What was last found of the audit log: whether it is unbroken, and what pins it down elsewhere.
//!
//! These rows are a note for people, not the proof: whoever can rewrite the database can rewrite them too. The proof is
//! verifying anew, against checkpoints that were kept elsewhere.

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, Value, values};
use super::error::StoreError;
use super::verifying;
use super::{Store, checkpoint_mails};
use crate::audit::{Broken, Checkpoint, EntryHash, Event, Facts, Verified};

const GET: &str = "SELECT what, at, sequence, hash, detail, who FROM audit_state";
const PUT: &str = "
    INSERT INTO audit_state (what, at, sequence, hash, detail, who) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (what) DO UPDATE SET at = excluded.at, sequence = excluded.sequence, hash = excluded.hash,
        detail = excluded.detail, who = excluded.who";
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
                // Of this row, `sequence` is when it began: `at` is its last sign of life.
                "begun" => {
                    state.under_way = Some(row.sequence).filter(|_| verifying::lives(row.at, now));
                }
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
            verifying::end(&mut tx, now).await?;
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
        let work = self.verify_audit(checkpoint.as_slice());
        let found = self.while_alive(now, work).await?;
        let (sequence, hash, fault) = match &found {
            Ok(verified) => (verified.count, Some(verified.head.to_string()), None),
            Err(broken) => (broken.sequence, None, Some(broken.fault.code())),
        };
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(PUT, &values!["verified", now, sequence, hash, fault, by])
            .await?;
        verifying::end(&mut tx, now).await?;
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
        checkpoint_mails::sent(&mut tx, *sequence).await?;
        tx.commit().await
    }
}

fn pinned(left: &LeftCheckpoint) -> Option<Checkpoint> {
    Some(Checkpoint {
        sequence: left.entry,
        hash: EntryHash::parse(&left.hash)?,
        at: Timestamp::from_microsecond(left.at).ok()?,
    })
}
