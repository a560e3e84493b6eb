//! Opening a database by its URL and bringing its tables to this version.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, fchown};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};

use super::db::{Db, PATIENCE};
use super::dialect;
use super::error::StoreError;
use super::folding::Folding;
use super::turn::Turns;

/// What makes and upgrades the tables of a SQLite file.
pub(super) static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

const READERS: u32 = 4;
/// Rows of a result that wait to be taken.
const ROWS: usize = 256;
const POSTGRES_CONNECTIONS: u32 = 8;
/// How long a connection may take for the smallest answer.
const SIGN_OF_LIFE: Duration = Duration::from_secs(2);

/// Opens the database and creates what is missing.
pub(super) async fn open(url: &str, base_dir: &Path) -> Result<(Db, Option<PathBuf>), StoreError> {
    match url.split_once("://") {
        Some(("sqlite", path)) => open_sqlite(&sqlite_path(path, base_dir)?).await,
        Some(("postgres" | "postgresql", _)) => Ok((open_postgres(url).await?, None)),
        Some((scheme, _)) => Err(config(format!(
            "{scheme}:// is no database that kontoflytt knows; write sqlite://FILE or postgres://USER@HOST/DATABASE"
        ))),
        None => Err(config(
            "write sqlite://FILE or postgres://USER@HOST/DATABASE".to_owned(),
        )),
    }
}

/// Whether a SQLite URL names a file that is there. A server says so itself.
pub(super) fn must_exist(url: &str, base_dir: &Path) -> Result<(), StoreError> {
    let Some(path) = url.strip_prefix("sqlite://") else {
        return Ok(());
    };
    let path = sqlite_path(path, base_dir)?;
    if path.is_file() {
        return Ok(());
    }
    Err(config(format!(
        "there is no database {} yet: `kontoflytt run` makes it",
        path.display()
    )))
}

fn config(problem: String) -> StoreError {
    StoreError::Config { problem }
}

fn sqlite_path(path: &str, base_dir: &Path) -> Result<PathBuf, StoreError> {
    if path.is_empty() || path.contains('?') {
        return Err(config(
            "sqlite:// is followed by the path of a file, without parameters".to_owned(),
        ));
    }
    let path = base_dir.join(path);
    let folder = path.parent().unwrap_or(Path::new("/"));
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        return Err(config(format!(
            "there is no folder {}: create it, or name another one",
            folder.display()
        )));
    }
    if path.is_dir() {
        return Err(config(format!(
            "{} is a folder: name a file in it",
            path.display()
        )));
    }
    Ok(path)
}

async fn open_sqlite(path: &Path) -> Result<(Db, Option<PathBuf>), StoreError> {
    open_private(path)?;
    let turns = Turns::new(open_turn_file(path));
    let options = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .pragma("cache_size", dialect::PAGES_KEPT)
        // A page's rows at once: with less room, the thread that reads them waits for the one that takes them.
        .row_buffer_size(ROWS)
        .disable_statement_logging();
    let writing = options
        .clone()
        .pragma("wal_autocheckpoint", dialect::PAGES_AT_MOST);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE * 3)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_with(writing)
        .await?;
    // A file that is not writable opens, and fails at the first write: better now than with a mail at hand.
    write
        .begin_with(dialect::BEGIN_WRITING)
        .await?
        .rollback()
        .await?;
    SQLITE.run(&write).await?;
    write.execute(dialect::WAIT_SHORTLY).await?;
    let read = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(PATIENCE)
        .connect_with(options.clone().read_only(true))
        .await?;
    let folding = Folding::start(options, turns.clone(), write.clone());
    let db = Db::Sqlite {
        write,
        read,
        turns,
        folding: Arc::new(folding),
    };
    Ok((db, Some(path.to_owned())))
}

/// Whether a connection can be used again. A full disk makes SQLite roll back by itself; sqlx then still counts a
/// transaction, and every later one on this connection would fail.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The rollback of a dropped transaction has only been asked for: this waits until it was tried.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Whether the server still answers on a connection; an error closes it. An answer that was lost never comes, and a pool
/// that waited for it would soon be used up.
async fn answers(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    match tokio::time::timeout(SIGN_OF_LIFE, connection.ping()).await {
        Ok(answer) => answer.map(|()| true),
        Err(_) => Err(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into())),
    }
}

/// Opens a file, and creates it for its owner alone: the database holds personal data. SQLite gives its side files the
/// same mode.
fn open_private(path: &Path) -> Result<File, StoreError> {
    let opened: std::io::Result<File> = OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(path);
    opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            StoreError::ReadOnly
        }
        _ => config(format!("cannot open {}: {error}", path.display())),
    })
}

/// Opens the file beside the database that tells whose turn it is. Whoever may write to the database may open it, whoever
/// made it: a command that root gave must not lock the service out. `None` where it cannot be had.
fn open_turn_file(database: &Path) -> Option<File> {
    let file = open_private(&database.with_added_extension("turn")).ok()?;
    if let Ok(like) = database.metadata() {
        // Both fail for whom the file does not belong to, and are then nothing that he could set right.
        let _ = fchown(&file, Some(like.uid()), Some(like.gid()));
        let _ = file.set_permissions(like.permissions());
    }
    Some(file)
}

async fn open_postgres(url: &str) -> Result<Db, StoreError> {
    // The parser's own message could show the password.
    let options = PgConnectOptions::from_str(url)
        .map_err(|_| {
            config("this is no postgres:// address; write postgres://USER@HOST/DATABASE".to_owned())
        })?
        .application_name("kontoflytt")
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(POSTGRES_CONNECTIONS)
        .acquire_timeout(PATIENCE)
        // Asked below, with a limit: one silent connection must not use up the time for all the others.
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(answers(connection)))
        .after_release(|connection, _| Box::pin(answers(connection)))
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(dialect::SETTINGS).await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    POSTGRES.run(&pool).await?;
    Ok(Db::Postgres(pool))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_connection_to_a_file_keeps_many_pages() {
        let folder = tempfile::tempdir().unwrap();
        let (db, _) = open("sqlite://a.db", folder.path()).await.unwrap();
        let Db::Sqlite { write, read, .. } = db else {
            panic!("a file");
        };
        for pool in [write, read] {
            let kept = sqlx::query_as("PRAGMA cache_size").fetch_one(&pool).await;
            let (kept,): (i64,) = kept.unwrap();
            assert_eq!(kept.to_string(), dialect::PAGES_KEPT);
        }
    }
}
