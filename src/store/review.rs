//! What waits for a person.

use jiff::Timestamp;

use super::Store;
use super::batch::Insert;
use super::db::{Tx, Value, row, values};
use super::error::StoreError;

const OPEN: Insert<'_> = Insert {
    into: "review_item (opened_at, reason, case_number, message)",
    columns: 4,
    after: "",
};
const LIST: &str = "
    SELECT id, opened_at, reason, case_number, message, closed_at FROM review_item
    WHERE closed_at IS NULL AND id > $1 ORDER BY id LIMIT $2";
const OF_CASE: &str = "
    SELECT id, opened_at, reason, case_number, message, closed_at FROM review_item
    WHERE case_number = $1 ORDER BY id";

/// Something that a person must look at.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ReviewItem {
    /// Its number.
    pub id: i64,
    /// When it was opened, in microseconds since 1970-01-01 UTC.
    pub opened_at: i64,
    /// Why: a reason of the policy, or `set_aside`, `reply_limit`, `reply_refused`, `reply_bounced`.
    pub reason: String,
    /// The case.
    pub case_number: Option<String>,
    /// The mail, by its number in the ledger.
    pub message: Option<i64>,
    /// When a person closed it.
    pub closed_at: Option<i64>,
}

/// An item to open.
pub(super) fn item<'a>(
    now: Timestamp,
    reason: &'a str,
    case: Option<&'a str>,
    message: Option<i64>,
) -> Vec<Value<'a>> {
    row![now, reason, case, message]
}

/// Opens items.
pub(super) async fn open(tx: &mut Tx, items: &[Vec<Value<'_>>]) -> Result<(), StoreError> {
    OPEN.run(tx, items).await?;
    Ok(())
}

impl Store {
    /// Up to `limit` open items after item `after`, oldest first.
    pub async fn open_reviews(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<ReviewItem>, StoreError> {
        self.db.fetch(LIST, &values![after, limit]).await
    }

    pub(super) async fn reviews_of(&self, case: &str) -> Result<Vec<ReviewItem>, StoreError> {
        self.db.fetch(OF_CASE, &values![case]).await
    }
}
