//! Whose turn it is to write to a SQLite file: one task of this process after the other, and one process after the other.
//!
//! SQLite lets begin whoever asks in the right moment. A worker that writes one transaction after the other leaves gaps
//! that are shorter than anybody's pause between two attempts, so that the pages would wait until it has nothing more to
//! write. Here who waits holds the lock of a file beside the database until its turn has come: whoever has just written
//! and would go on waits for that lock, and thus behind.
//!
//! Within a process the loops of a worker wait in a row of their own, and only its first one in the row of all. So what
//! somebody waits for at a page comes after two transactions at most, however many loops there are.

use std::fs::{File, TryLockError};
use std::sync::{Arc, Mutex as Guarded};
use std::time::{Duration, Instant};

use sqlx::sqlite::SqlitePool;
use sqlx::{Sqlite, Transaction};
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::timeout;

use super::db::PATIENCE;
use super::dialect;

/// Between two attempts to begin.
const PAUSE: Duration = Duration::from_millis(1);
/// Whoever waits for a turn for longer than this was halted while it waited.
const HALTED: Duration = Duration::from_secs(2);
/// How long nobody is waited for after that.
const UNHEEDED: Duration = Duration::from_mins(1);

/// Which row somebody waits in who wants to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// Nobody looks on.
    Work,
    /// Somebody waits for a page, and it is little.
    Page,
}

/// What those wait for who want to write. Clones are of the same process.
#[derive(Debug, Clone)]
pub(super) struct Turns {
    ours: Arc<Mutex<()>>,
    /// Who waits in the row for work.
    work: Arc<Mutex<()>>,
    /// `None` where the file cannot be had: then it is as SQLite has it.
    next: Option<Arc<File>>,
    /// When this process last waited in vain.
    in_vain: Arc<Guarded<Option<Instant>>>,
}

/// A task's turn, until it is dropped.
pub(super) type Turn = OwnedMutexGuard<()>;

impl Turns {
    /// Of a process that has opened this file beside the database.
    pub(super) fn new(next: Option<File>) -> Self {
        Self {
            ours: Arc::default(),
            work: Arc::default(),
            next: next.map(Arc::new),
            in_vain: Arc::default(),
        }
    }

    /// Begins a transaction when it is this task's turn.
    pub(super) async fn begin(
        &self,
        write: &SqlitePool,
        row: Row,
    ) -> Result<(Transaction<'static, Sqlite>, Turn), sqlx::Error> {
        let turn = timeout(PATIENCE * 3, self.ours(row));
        let turn = turn.await.map_err(|_| sqlx::Error::PoolTimedOut)?;
        let _next = self.next().await;
        let begun = Instant::now();
        loop {
            match write.begin_with(dialect::BEGIN_WRITING).await {
                Err(error) if is_busy(&error) && begun.elapsed() < PATIENCE => {
                    tokio::time::sleep(PAUSE).await;
                }
                result => return Ok((result?, turn)),
            }
        }
    }

    /// Waits until it is this task's turn in this process.
    async fn ours(&self, row: Row) -> Turn {
        let _first = match row {
            Row::Work => Some(self.work.lock().await),
            Row::Page => None,
        };
        Arc::clone(&self.ours).lock_owned().await
    }

    /// Waits until this process is the next one. `None` where that cannot be had: a process may have been halted while it
    /// waited, or the file system has no locks. Then it is as SQLite has it.
    async fn next(&self) -> Option<Next<'_>> {
        let file = self.next.as_deref()?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Some(Next(file)),
                Err(TryLockError::WouldBlock) if self.is_worth_waiting(begun) => {
                    tokio::time::sleep(PAUSE).await;
                }
                Err(_) => return None,
            }
        }
    }

    /// Whether who is next moves on; `begun` is when it was waited for first.
    fn is_worth_waiting(&self, begun: Instant) -> bool {
        let Ok(mut in_vain) = self.in_vain.lock() else {
            return false;
        };
        if begun.elapsed() >= HALTED {
            *in_vain = Some(Instant::now());
        }
        in_vain.is_none_or(|at| at.elapsed() >= UNHEEDED)
    }
}

/// That this process is the next one to write, until it is dropped.
struct Next<'a>(&'a File);

impl Drop for Next<'_> {
    fn drop(&mut self) {
        // It cannot fail for a lock that is held; and it ends with the process in any case.
        let _ = self.0.unlock();
    }
}

/// SQLITE_BUSY in any of its kinds (<https://sqlite.org/rescode.html>, the low byte).
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code);
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| code & 0xff == 5)
}
