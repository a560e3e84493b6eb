//! Moving a store over whole, to an empty one in either database.
//!
//! All of it is one transaction of the target, read from one snapshot of the source: a copy that is interrupted leaves
//! the target empty, and is begun anew. The audit log is verified in the source before and in the target after.
//! Not copied: who works and who is signed in at the moment.

mod schema;

use jiff::Timestamp;

use super::Store;
use super::batch::Insert;
use super::db::{Db, Tx, Value, values};
use super::error::StoreError;
use crate::audit::{Broken, Verified};
use schema::{Cells, Table};

/// Rows of one page.
const PAGE: usize = 500;
/// Bytes of mail in one page; a single row may be larger.
const PAGE_BYTES: i64 = 8 << 20;

const HEAD: &str = "SELECT sequence, hash FROM audit_head WHERE id = 1";
const MOVE_HEAD: &str = "UPDATE audit_head SET sequence = $1, hash = $2 WHERE id = 1";
const AT_WORK: &str = "SELECT holder FROM lease WHERE until >= $1 LIMIT 1";
const SET_SEQUENCE: &str = "SELECT setval(pg_get_serial_sequence($1, 'id'), $2)";

/// Why a store was not copied. Whatever it is, the target holds nothing then, unless it says so.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// One of the two databases.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A worker is at work on the source.
    #[error("a worker is at work on the store that is to be copied: stop it and begin again")]
    AtWork,
    /// The target holds something.
    #[error("the store to copy to is not empty (there is something in {table}): name a new one")]
    NotEmpty {
        /// The first table with a row.
        table: String,
    },
    /// The source's audit log is broken.
    #[error("the audit log of the store that is to be copied is broken: {0}; nothing was copied")]
    SourceBroken(Broken),
    /// The source was changed meanwhile.
    #[error(
        "the store was written to while it was copied: stop whatever works on it and begin again"
    )]
    Changed,
    /// The copy does not verify.
    #[error("the audit log of the copy is broken: {0}; do not use the copy")]
    CopyBroken(Broken),
    /// The copy ends elsewhere than the source.
    #[error("the audit log of the copy does not end as that of the source; do not use the copy")]
    OtherEnd,
}

/// How far a copy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CopyProgress {
    /// Rows that were copied.
    pub done: u64,
    /// Rows that there are.
    pub total: u64,
}

impl Store {
    /// Copies everything into `target`, which must be empty. Gives back what both logs hold, and the rows copied.
    pub async fn copy_to(
        &self,
        target: &Self,
        now: Timestamp,
        mut progress: impl FnMut(CopyProgress),
    ) -> Result<(Verified, u64), CopyError> {
        // Held to the end: no worker starts on a SQLite file meanwhile.
        let _locks = (self.lock_file()?, target.lock_file()?);
        self.must_rest(now).await?;
        let source = self.verify_audit(&[]).await?;
        let source = source.map_err(CopyError::SourceBroken)?;
        let mut from = Tx::begin_reading(&self.db).await?.with_time();
        let mut to = Tx::begin(&target.db).await?.with_time();
        let tables = schema::tables().await?;
        must_be_empty(&mut to, &tables).await?;
        let total = count(&mut from, &tables).await?;
        let mut done = 0;
        for table in &tables {
            let mut pages = Pages::of(table);
            while let Some(rows) = pages.next(&mut from).await? {
                insert(&mut to, table, &rows).await?;
                done += rows.len() as u64;
                progress(CopyProgress { done, total });
            }
            set_sequence(&mut to, table).await?;
        }
        copy_head(&mut from, &mut to).await?;
        if self.end().await? != Some((source.count, source.head.to_string())) {
            return Err(CopyError::Changed);
        }
        to.commit().await?;
        let copy = target.verify_audit(&[]).await?;
        let copy = copy.map_err(CopyError::CopyBroken)?;
        if copy != source {
            return Err(CopyError::OtherEnd);
        }
        Ok((copy, done))
    }

    /// Where a server holds the store, a worker is known by its leases; on a file, by its lock.
    async fn must_rest(&self, now: Timestamp) -> Result<(), CopyError> {
        if matches!(self.db, Db::Sqlite { .. }) {
            return Ok(());
        }
        let holder: Option<(String,)> = self.db.first(AT_WORK, &values![now]).await?;
        holder.map_or(Ok(()), |_| Err(CopyError::AtWork))
    }

    async fn end(&self) -> Result<Option<(i64, String)>, StoreError> {
        self.db.first(HEAD, &[]).await
    }
}

/// Tables with rows that no mail and no person has put there.
const MADE: [&str; 2] = ["secret", "audit_state"];

async fn must_be_empty(to: &mut Tx, tables: &[Table]) -> Result<(), CopyError> {
    // What a store makes up for itself when it is opened makes it no less empty.
    for table in tables
        .iter()
        .filter(|table| MADE.contains(&table.name.as_str()))
    {
        to.execute(format!("DELETE FROM {}", table.name), &[])
            .await?;
    }
    for table in tables {
        let first: Vec<(i64,)> = to
            .fetch(
                format!("SELECT CAST(1 AS BIGINT) FROM {} LIMIT 1", table.name),
                &[],
            )
            .await?;
        if !first.is_empty() {
            return Err(CopyError::NotEmpty {
                table: table.name.clone(),
            });
        }
    }
    Ok(())
}

async fn count(from: &mut Tx, tables: &[Table]) -> Result<u64, StoreError> {
    let mut total = 0;
    for table in tables {
        let rows: Vec<(i64,)> = from
            .fetch(format!("SELECT COUNT(*) FROM {}", table.name), &[])
            .await?;
        total += rows.first().map_or(0, |(count,)| count.unsigned_abs());
    }
    Ok(total)
}

/// The pages of a table, by ascending key.
struct Pages<'a> {
    table: &'a Table,
    /// The key of the last row that was read.
    last: Option<Cells>,
}

impl<'a> Pages<'a> {
    fn of(table: &'a Table) -> Self {
        Self { table, last: None }
    }

    async fn next(&mut self, from: &mut Tx) -> Result<Option<Vec<Cells>>, StoreError> {
        let rows = self.fitting(from).await?;
        let key: Vec<Value<'_>> = self
            .last
            .iter()
            .flat_map(|key| key.values(&self.table.key_kinds()))
            .collect();
        let limit = Value::Int(i64::try_from(rows).unwrap_or(i64::MAX));
        let values = [key, vec![limit]].concat();
        let page: Vec<Cells> = from
            .fetch(
                self.table.page(&self.table.names(), self.last.is_some()),
                &values,
            )
            .await?;
        let Some(last) = page.last() else {
            return Ok(None);
        };
        self.last = Some(self.table.key_of(last));
        Ok(Some(page))
    }

    /// How many of the next rows fit into memory. Where no column holds mail, all of a page.
    async fn fitting(&self, from: &mut Tx) -> Result<usize, StoreError> {
        let Some(bytes) = self.table.bytes() else {
            return Ok(PAGE);
        };
        let sql = self.table.page(
            &format!("CAST(COALESCE(LENGTH({bytes}), 0) AS BIGINT)"),
            self.last.is_some(),
        );
        let mut values: Vec<Value<'_>> = self
            .last
            .iter()
            .flat_map(|key| key.values(&self.table.key_kinds()))
            .collect();
        values.push(Value::Int(i64::try_from(PAGE).unwrap_or(i64::MAX)));
        let sizes: Vec<(i64,)> = from.fetch(sql, &values).await?;
        let mut sum = 0;
        let fit = sizes.iter().take_while(|(size,)| {
            sum += size;
            sum <= PAGE_BYTES
        });
        Ok(fit.count().max(1))
    }
}

async fn insert(to: &mut Tx, table: &Table, rows: &[Cells]) -> Result<(), StoreError> {
    // PostgreSQL gives numbers itself unless it is told that ours are meant.
    let given = if to.is_postgres() {
        " OVERRIDING SYSTEM VALUE"
    } else {
        ""
    };
    let into = format!("{} ({}){given}", table.name, table.names());
    let insert = Insert {
        into: &into,
        columns: table.columns.len(),
        after: "",
    };
    let kinds = table.kinds();
    let rows: Vec<Vec<Value<'_>>> = rows.iter().map(|row| row.values(&kinds)).collect();
    insert.run(to, &rows).await?;
    Ok(())
}

/// PostgreSQL counts on after the highest number that was copied; SQLite does by itself.
async fn set_sequence(to: &mut Tx, table: &Table) -> Result<(), StoreError> {
    if !to.is_postgres() || !table.is_numbered() {
        return Ok(());
    }
    let highest: Vec<(Option<i64>,)> = to
        .fetch(format!("SELECT MAX(id) FROM {}", table.name), &[])
        .await?;
    if let Some((Some(highest),)) = highest.first() {
        let _: Vec<(Option<i64>,)> = to
            .fetch(SET_SEQUENCE, &values![table.name.as_str(), *highest])
            .await?;
    }
    Ok(())
}

async fn copy_head(from: &mut Tx, to: &mut Tx) -> Result<(), StoreError> {
    let head: Vec<(i64, String)> = from.fetch(HEAD, &[]).await?;
    for (sequence, hash) in head {
        to.execute(MOVE_HEAD, &values![sequence, hash]).await?;
    }
    Ok(())
}
