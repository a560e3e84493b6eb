//! Folds SQLite's write-ahead log into the file of the database, beside those who write.
//!
//! By itself SQLite does it within somebody's commit, once a thousand pages have gathered: whoever waits for the next turn
//! waits until the disk has all of them at their places. Here a connection of its own does it after commits, now and then,
//! while others write on.
//!
//! Never here: what is written, and when that is safe. A commit is on the disk, in the log, before anybody is told of it.

use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use tokio::sync::mpsc;

use super::dialect;
use super::turn::{Row, Turns};

/// Between two times: much is written to the same pages again and again, and is folded once.
const PAUSE: Duration = Duration::from_secs(1);
/// A log of so many pages is folded to its end, so that it begins anew. While somebody always writes, something is always
/// left of it, and it would grow for as long.
const LONG: i64 = 4_000;

/// What has it done. It ends with this value.
#[derive(Debug)]
pub(super) struct Folding {
    told: mpsc::Sender<()>,
    connection: SqlitePool,
}

impl Folding {
    /// Nothing is done before something is committed.
    pub(super) fn start(options: SqliteConnectOptions, turns: Turns, write: SqlitePool) -> Self {
        let connection = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options);
        // One that waits is enough: it folds whatever is there by then.
        let (told, mut wanted) = mpsc::channel(1);
        let log = Log {
            connection: connection.clone(),
            turns,
            write,
        };
        tokio::spawn(async move {
            while wanted.recv().await.is_some() && !log.connection.is_closed() {
                if let Err(error) = log.fold(LONG).await {
                    // Nothing is lost by it: it is in the log. A disk that is full tells those who write.
                    tracing::debug!(%error, "The database's log could not be folded");
                }
                tokio::time::sleep(PAUSE).await;
            }
        });
        Self { told, connection }
    }

    /// Something was committed.
    pub(super) fn after_commit(&self) {
        // Full: it is wanted already. Closed: the last connection does it when it ends.
        let _ = self.told.try_send(());
    }

    /// Ends it.
    pub(super) async fn close(&self) {
        self.connection.close().await;
    }
}

/// The log of a database.
struct Log {
    connection: SqlitePool,
    turns: Turns,
    write: SqlitePool,
}

impl Log {
    /// Folds what can be; a log of `long` pages and more to its end, for which nobody writes for a moment.
    async fn fold(&self, long: i64) -> Result<(), sqlx::Error> {
        let (pages, folded) = self.fold_once().await?;
        if pages >= long && folded < pages {
            // Most of it is done: this takes as long as what was written meanwhile.
            let (nobody_writes, _turn) = self.turns.begin(&self.write, Row::Work).await?;
            self.fold_once().await?;
            nobody_writes.rollback().await?;
        }
        Ok(())
    }

    /// How many pages the log has, and how many of them are folded now.
    async fn fold_once(&self) -> Result<(i64, i64), sqlx::Error> {
        let row: (i64, i64, i64) = sqlx::query_as(dialect::FOLD)
            .fetch_one(&self.connection)
            .await?;
        let (_, pages, folded) = row;
        Ok((pages, folded))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use sqlx::Executor as _;

    use super::super::db::Db;
    use super::super::open;
    use super::*;

    async fn opened(home: &Path) -> (SqlitePool, Turns, SqliteConnectOptions) {
        let (db, file) = open::open("sqlite://x.db", home).await.unwrap();
        let Db::Sqlite { write, turns, .. } = db else {
            panic!("it is SQLite");
        };
        let options = SqliteConnectOptions::new().filename(file.unwrap());
        (write, turns, options)
    }

    fn size(home: &Path) -> u64 {
        home.join("x.db").metadata().unwrap().len()
    }

    /// Two thousand pages and more.
    const MUCH: &str =
        "INSERT INTO raw_mail (digest, bytes) VALUES (hex(randomblob(8)), zeroblob(10000000))";

    #[tokio::test]
    async fn no_commit_folds_and_all_of_it_is_folded_beside() {
        let home = tempfile::tempdir().unwrap();
        let (write, turns, options) = opened(home.path()).await;
        let before = size(home.path());
        write.execute(MUCH).await.unwrap();
        write
            .execute("UPDATE secret SET name = name")
            .await
            .unwrap();
        assert_eq!(size(home.path()), before, "it is in the log alone");
        let connection = SqlitePool::connect_with(options).await.unwrap();
        let log = Log {
            connection,
            turns,
            write,
        };
        let (pages, folded) = log.fold_once().await.unwrap();
        assert!(pages > 2_000 && folded == pages, "{folded} of {pages}");
        assert!(size(home.path()) > before + 10_000_000);
    }

    #[tokio::test]
    async fn a_long_log_is_folded_to_its_end_while_others_wait_to_write() {
        let home = tempfile::tempdir().unwrap();
        let (write, turns, options) = opened(home.path()).await;
        write.execute(MUCH).await.unwrap();
        let connection = SqlitePool::connect_with(options.clone()).await.unwrap();
        // Who reads an older state keeps what came after it in the log.
        let reader = SqlitePool::connect_with(options.read_only(true))
            .await
            .unwrap();
        let mut old = reader.begin().await.unwrap();
        old.execute("SELECT 1 FROM secret").await.unwrap();
        write.execute(MUCH).await.unwrap();
        let log = Log {
            connection,
            turns: turns.clone(),
            write: write.clone(),
        };
        log.fold(1).await.unwrap();
        let (pages, folded) = log.fold_once().await.unwrap();
        assert!(folded < pages, "{folded} of {pages}");
        old.rollback().await.unwrap();
        log.fold(1).await.unwrap();
        let (pages, folded) = log.fold_once().await.unwrap();
        assert_eq!(folded, pages);
        let (tx, _turn) = turns.begin(&write, Row::Page).await.unwrap();
        tx.rollback().await.unwrap();
    }

    #[tokio::test]
    async fn what_is_committed_is_folded_without_being_asked_for() {
        let home = tempfile::tempdir().unwrap();
        let (write, turns, options) = opened(home.path()).await;
        let before = size(home.path());
        write.execute(MUCH).await.unwrap();
        let folding = Folding::start(options, turns, write);
        folding.after_commit();
        while size(home.path()) < before + 10_000_000 {
            tokio::task::yield_now().await;
        }
        folding.close().await;
    }
}
