//! Who does the work: leases in rows, with tokens that fence off whoever was cut off.

use std::fs::{File, OpenOptions, TryLockError};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::Store;
use super::audit_log::random;
use super::claims;
use super::db::{Db, Tx, values};
use super::dialect;
use super::error::StoreError;

/// No lease reaches further: one that does is of a clock that was wrong, and would hold for as long as that went ahead.
const FARTHEST: Duration = Duration::from_hours(1);
/// Takes a lease that is free, has run out or is ours.
const ACQUIRE: &str = "
    INSERT INTO lease (name, holder, token, until) VALUES ($1, $2, 1, $3)
    ON CONFLICT (name) DO UPDATE
    SET holder = excluded.holder, until = excluded.until,
        token = CASE WHEN lease.holder = excluded.holder THEN lease.token ELSE lease.token + 1 END
    WHERE lease.holder = excluded.holder OR lease.until < $4 OR lease.until > $5
    RETURNING token";
const HELD: &str = "
    SELECT token FROM lease WHERE name = $1 AND holder <> $2 AND until >= $3 AND until <= $4";
/// The row stays: a token that was given once must never be given again, or one that hung for long could commit.
const RELEASE: &str = "UPDATE lease SET until = 0, holder = '' WHERE holder = $1";
const LEAVE: &str = "UPDATE lease SET until = 0, holder = '' WHERE name = $1 AND token = $2";
/// The names of workers are random and mean nothing once they are gone.
const FORGET: &str = "DELETE FROM lease WHERE name LIKE 'worker:%' AND until < $1";
const RELEASE_ALL: &str = "UPDATE lease SET until = 0";

/// A lease that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// What it is for, `intake:MAILBOX`.
    pub name: String,
    /// Grows with every new holder.
    pub token: i64,
}

/// A worker that has signed on to this store. While it lives, it renews the lease of its own name.
#[derive(Debug, Clone)]
pub struct Worker {
    /// Random, so that no two are the same.
    pub holder: String,
    /// The lock beside a SQLite file; released by the system when the process ends, however it ends.
    _lock: Option<Arc<File>>,
}

impl Store {
    /// Signs a worker on. On SQLite there is one: what an earlier one left half done is free at once.
    pub async fn sign_on(&self, now: Timestamp, time: Duration) -> Result<Worker, StoreError> {
        let lock = self.lock_file()?;
        let holder = format!("{:016x}", u64::from_ne_bytes(random()?));
        let worker = Worker {
            holder,
            _lock: lock.map(Arc::new),
        };
        if matches!(self.db, Db::Sqlite { .. }) {
            let mut tx = Tx::begin(&self.db).await?;
            tx.execute(RELEASE_ALL, &[]).await?;
            tx.commit().await?;
        }
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(FORGET, &values![now]).await?;
        tx.commit().await?;
        self.renew(&worker, now, time).await?;
        Ok(worker)
    }

    /// Says that the worker lives; to be called well within `time`.
    pub async fn renew(
        &self,
        worker: &Worker,
        now: Timestamp,
        time: Duration,
    ) -> Result<(), StoreError> {
        self.acquire(&format!("worker:{}", worker.holder), worker, now, time)
            .await?;
        Ok(())
    }

    /// Takes or renews a lease; `None` while another worker holds it.
    pub async fn acquire(
        &self,
        name: &str,
        worker: &Worker,
        now: Timestamp,
        time: Duration,
    ) -> Result<Option<Lease>, StoreError> {
        let until = now.saturating_add(time).unwrap_or(now);
        let mut tx = Tx::begin(&self.db).await?;
        let rows: Vec<(i64,)> = tx
            .fetch(
                ACQUIRE,
                &values![name, worker.holder.as_str(), until, now, farthest(now)],
            )
            .await?;
        tx.commit().await?;
        Ok(rows.first().map(|(token,)| Lease {
            name: name.to_owned(),
            token: *token,
        }))
    }

    /// Gives one lease up; nothing happens where it is another's by now.
    pub async fn leave(&self, lease: &Lease) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(LEAVE, &values![lease.name.as_str(), lease.token])
            .await?;
        tx.commit().await
    }

    /// Whether another worker holds a lease. Asking costs less than trying to take it.
    pub async fn is_held_by_another(
        &self,
        name: &str,
        worker: &Worker,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let given = values![name, worker.holder.as_str(), now, farthest(now)];
        let held: Option<(i64,)> = self.db.first(HELD, &given).await?;
        Ok(held.is_some())
    }

    /// Signs the worker off and gives up its leases, and the mails that it had at hand.
    pub async fn sign_off(&self, worker: &Worker) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        claims::give_all_back(&mut tx, worker).await?;
        tx.execute(RELEASE, &values![worker.holder.as_str()])
            .await?;
        tx.commit().await
    }

    /// Takes the lock beside a SQLite file, until it is dropped.
    pub(super) fn lock_file(&self) -> Result<Option<File>, StoreError> {
        let Some(path) = &self.file else {
            return Ok(None);
        };
        let path = path.with_added_extension("worker");
        let problem = |error: std::io::Error| StoreError::Unavailable {
            problem: format!("its lock file: {error}"),
        };
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .map_err(problem)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::AlreadyRunning),
            Err(TryLockError::Error(error)) => Err(problem(error)),
        }
    }
}

/// The end of the longest lease that can be.
pub(super) fn farthest(now: Timestamp) -> Timestamp {
    now.saturating_add(FARTHEST).unwrap_or(Timestamp::MAX)
}

/// Holds the transaction to the lease: if another worker has taken it over, nothing is committed.
pub(super) async fn fence(tx: &mut Tx, lease: &Lease) -> Result<(), StoreError> {
    let held: Vec<(i64,)> = tx
        .fetch(
            tx.pick(&dialect::LOCK_LEASE),
            &values![lease.name.as_str(), lease.token],
        )
        .await?;
    if held.is_empty() {
        Err(StoreError::LeaseLost)
    } else {
        Ok(())
    }
}
