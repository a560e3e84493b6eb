//! What keeps a mailbox or the way out from working, as the workers met it last.

use jiff::Timestamp;

use super::Store;
use super::db::{Tx, values};
use super::error::StoreError;

/// The same trouble met again lasts since it was met first.
const NOTE: &str = "
    INSERT INTO trouble (place, code, detail, since, at) VALUES ($1, $2, $3, $4, $4)
    ON CONFLICT (place) DO UPDATE SET detail = excluded.detail, at = excluded.at, code = excluded.code,
        since = CASE WHEN trouble.code = excluded.code THEN trouble.since ELSE excluded.since END";
const END: &str = "DELETE FROM trouble WHERE place = $1";
const LIST: &str = "SELECT place, code, detail, since, at FROM trouble ORDER BY place";

/// Something that does not work.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Trouble {
    /// A mailbox's name, or `smtp`.
    pub place: String,
    /// What it is, as a code.
    pub code: String,
    /// The same as the log says it, without secrets and without anything of a mail.
    pub detail: String,
    /// Since when, in microseconds since 1970-01-01 UTC.
    pub since: i64,
    /// When it was met last.
    pub at: i64,
}

impl Store {
    /// Notes trouble at a place, in the stead of what was noted of it before.
    pub async fn note_trouble(
        &self,
        place: &str,
        code: &str,
        detail: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(NOTE, &values![place, code, detail, now]).await?;
        tx.commit().await
    }

    /// Notes that a place works.
    pub async fn end_trouble(&self, place: &str) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(END, &values![place]).await?;
        tx.commit().await
    }

    /// What does not work.
    pub async fn troubles(&self) -> Result<Vec<Trouble>, StoreError> {
        self.db.fetch(LIST, &[]).await
    }
}
