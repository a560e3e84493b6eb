//! One set of calls for both databases: values in, rows out.
//!
//! A statement is written once, in the subset that both know, with `$1` parameters. What differs is in
//! [`super::dialect`].

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use sqlx::postgres::{PgPool, PgRow};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, FromRow, Postgres, Sqlite, Transaction};

use super::dialect;
use super::error::StoreError;
use super::folding::Folding;
use super::turn::{Row as Waits, Turn, Turns};
use crate::audit::NewEntry;
use crate::case::CaseNumber;
use crate::failpoint::{self, Step};

/// How long a connection waits for another one's lock, or for a free place in the pool.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
/// A server that has not answered a statement for so long is taken for cut off: its connection is closed and the caller may
/// try again over another one. A lost answer would be waited for for ever, since TCP has nothing left to send again.
const ANSWER: Duration = Duration::from_secs(20);
/// The same where a statement goes over everything that is stored.
const LONG_ANSWER: Duration = Duration::from_hours(1);

/// An open database. SQLite has one writer at a time, so its writing connection is its own pool of one: whoever wants
/// to write waits for a turn, in order, and not on the file lock.
#[derive(Debug, Clone)]
pub(super) enum Db {
    /// One file on this machine.
    Sqlite {
        write: SqlitePool,
        read: SqlitePool,
        turns: Turns,
        folding: Arc<Folding>,
    },
    /// A server.
    Postgres(PgPool),
}

/// A row type that both databases can give.
pub(super) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// A parameter of a statement. The `No…` ones are typed NULLs: PostgreSQL wants to know of what type.
#[derive(Debug, Clone)]
pub(super) enum Value<'a> {
    Int(i64),
    Text(Cow<'a, str>),
    Bytes(&'a [u8]),
    NoInt,
    NoText,
    NoBytes,
}

/// The parameters of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { [$($crate::store::db::Value::from($value)),*] };
}
/// One of the rows of a statement that takes many.
macro_rules! row {
    ($($value:expr),* $(,)?) => { vec![$($crate::store::db::Value::from($value)),*] };
}
pub(super) use {row, values};

macro_rules! bound {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Int(value) => query.bind(*value),
                Value::Text(value) => query.bind(value.as_ref()),
                Value::Bytes(value) => query.bind(*value),
                Value::NoInt => query.bind(None::<i64>),
                Value::NoText => query.bind(None::<&str>),
                Value::NoBytes => query.bind(None::<&[u8]>),
            };
        }
        query
    }};
}

impl Db {
    /// Rows outside a transaction, as of the last commit.
    pub(super) async fn fetch<T: Row>(
        &self,
        sql: impl Into<Cow<'static, str>>,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match self {
            Self::Sqlite { read, .. } => {
                bound!(sqlx::query_as(sql), values).fetch_all(read).await?
            }
            Self::Postgres(pool) => {
                let query = bound!(sqlx::query_as(sql), values);
                answered(ANSWER, query.fetch_all(pool)).await?
            }
        })
    }

    /// Whether this is SQLite.
    pub(super) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite { .. })
    }

    /// The text that the two databases write differently.
    pub(super) fn pick(&self, statement: &dialect::Pair) -> &'static str {
        match self {
            Self::Sqlite { .. } => statement.sqlite,
            Self::Postgres(_) => statement.postgres,
        }
    }

    /// The first row outside a transaction.
    pub(super) async fn first<T: Row>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<Option<T>, StoreError> {
        Ok(self.fetch(sql, values).await?.into_iter().next())
    }
}

/// A transaction that writes. The audit entries of what it does are gathered and chained at its end, so that the end
/// of the log is locked as shortly as can be. Dropped without [`Tx::commit`], nothing of it is stored.
#[derive(Debug)]
pub(super) struct Tx {
    connection: Connection,
    pub(super) entries: Vec<NewEntry>,
    /// How long a server may take for a statement.
    answer: Duration,
}

#[derive(Debug)]
enum Connection {
    /// With the turn, which ends after the transaction, and what is told that it was committed.
    Sqlite(Transaction<'static, Sqlite>, Option<(Turn, Arc<Folding>)>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Begins.
    pub(super) async fn begin(db: &Db) -> Result<Self, StoreError> {
        Self::begin_in(db, Waits::Work).await
    }

    /// Begins what somebody waits for at a page, ahead of the work that waits, too. It must be little.
    pub(super) async fn begin_for_page(db: &Db) -> Result<Self, StoreError> {
        Self::begin_in(db, Waits::Page).await
    }

    async fn begin_in(db: &Db, row: Waits) -> Result<Self, StoreError> {
        let connection = match db {
            Db::Sqlite {
                write,
                turns,
                folding,
                ..
            } => {
                let (tx, turn) = turns.begin(write, row).await?;
                Connection::Sqlite(tx, Some((turn, Arc::clone(folding))))
            }
            Db::Postgres(pool) => Connection::Postgres(answered(ANSWER, pool.begin()).await?),
        };
        Ok(Self::of(connection))
    }

    /// The same, with time for statements that go over everything that is stored.
    pub(super) fn with_time(mut self) -> Self {
        self.answer = LONG_ANSWER;
        self
    }

    fn of(connection: Connection) -> Self {
        Self {
            connection,
            entries: Vec::new(),
            answer: ANSWER,
        }
    }

    /// Begins one that only reads, and reads everything as of one moment.
    pub(super) async fn begin_reading(db: &Db) -> Result<Self, StoreError> {
        let connection = match db {
            Db::Sqlite { read, .. } => Connection::Sqlite(read.begin().await?, None),
            Db::Postgres(pool) => {
                let begun = pool.begin_with(dialect::BEGIN_READING);
                Connection::Postgres(answered(ANSWER, begun).await?)
            }
        };
        Ok(Self::of(connection))
    }

    /// Whether this is PostgreSQL.
    pub(super) fn is_postgres(&self) -> bool {
        matches!(self.connection, Connection::Postgres(_))
    }

    /// The text of a statement that the two databases write differently.
    pub(super) fn pick(&self, statement: &dialect::Pair) -> &'static str {
        match self.connection {
            Connection::Sqlite(..) => statement.sqlite,
            Connection::Postgres(_) => statement.postgres,
        }
    }

    /// Puts something on record when this transaction commits.
    pub(super) fn record(&mut self, entry: NewEntry) {
        self.entries.push(entry);
    }

    /// Runs a statement; says how many rows it changed.
    pub(super) async fn execute(
        &mut self,
        sql: impl Into<Cow<'static, str>>,
        values: &[Value<'_>],
    ) -> Result<u64, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match &mut self.connection {
            Connection::Sqlite(tx, _) => bound!(sqlx::query(sql), values)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
            Connection::Postgres(tx) => {
                let query = bound!(sqlx::query(sql), values);
                let done = answered(self.answer, query.execute(&mut **tx)).await?;
                done.rows_affected()
            }
        })
    }

    /// Runs a statement that gives rows.
    pub(super) async fn fetch<T: Row>(
        &mut self,
        sql: impl Into<Cow<'static, str>>,
        values: &[Value<'_>],
    ) -> Result<Vec<T>, StoreError> {
        let sql = AssertSqlSafe(sql.into());
        Ok(match &mut self.connection {
            Connection::Sqlite(tx, _) => {
                bound!(sqlx::query_as(sql), values)
                    .fetch_all(&mut **tx)
                    .await?
            }
            Connection::Postgres(tx) => {
                let query = bound!(sqlx::query_as(sql), values);
                answered(self.answer, query.fetch_all(&mut **tx)).await?
            }
        })
    }

    /// Chains the entries and commits.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        super::audit_log::append(&mut self).await?;
        failpoint::reached(Step::Committing);
        match self.connection {
            Connection::Sqlite(tx, held) => {
                tx.commit().await?;
                if let Some((_turn, folding)) = held {
                    folding.after_commit();
                }
            }
            Connection::Postgres(tx) => answered(self.answer, tx.commit()).await?,
        }
        failpoint::reached(Step::Committed);
        Ok(())
    }
}

/// What a server answers within `limit`. Boxed: it is part of every future that reaches the store.
fn answered<'a, T>(
    limit: Duration,
    answer: impl Future<Output = Result<T, sqlx::Error>> + Send + 'a,
) -> Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>> {
    Box::pin(async move {
        match tokio::time::timeout(limit, answer).await {
            Ok(answer) => Ok(answer?),
            Err(_) => Err(StoreError::Unavailable {
                problem: "it has not answered in time".to_owned(),
            }),
        }
    })
}

impl From<i64> for Value<'_> {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<bool> for Value<'_> {
    fn from(value: bool) -> Self {
        Self::Int(i64::from(value))
    }
}

impl From<Timestamp> for Value<'_> {
    fn from(value: Timestamp) -> Self {
        Self::Int(value.as_microsecond())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Value<'_> {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

impl<'a> From<&'a CaseNumber> for Value<'a> {
    fn from(value: &'a CaseNumber) -> Self {
        Self::Text(Cow::Borrowed(value.as_str()))
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(value: Option<&'a str>) -> Self {
        value.map_or(Self::NoText, Self::from)
    }
}

impl From<Option<String>> for Value<'_> {
    fn from(value: Option<String>) -> Self {
        value.map_or(Self::NoText, Self::from)
    }
}

impl<'a> From<Option<&'a CaseNumber>> for Value<'a> {
    fn from(value: Option<&'a CaseNumber>) -> Self {
        value.map_or(Self::NoText, Self::from)
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(value: Option<i64>) -> Self {
        value.map_or(Self::NoInt, Self::from)
    }
}
