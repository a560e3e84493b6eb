//! What waits for a person.

use std::ops::Range;

use jiff::Timestamp;

use super::Store;
use super::batch::Insert;
use super::db::{Db, Tx, Value, row, values};
use super::error::StoreError;
use super::listing::{self, Way};
use crate::case::CaseNumber;

const OPEN: Insert<'_> = Insert {
    into: "review_item (opened_at, reason, case_number, message)",
    columns: 4,
    after: "",
};
const LIST: &str = "
    SELECT id, opened_at, reason, case_number, message, closed_at FROM review_item
    WHERE closed_at IS NULL AND id > $1 ORDER BY id LIMIT $2";
const QUEUE: &str = "
    SELECT r.id, r.opened_at, r.reason, r.case_number, i.outcome, i.account, i.employee, f.sender, c.holder, c.at AS held_since,
        (SELECT o.returned FROM outbox o WHERE o.case_number = r.case_number AND (o.sent_at IS NOT NULL OR o.returned IS NOT NULL)
        ORDER BY o.id DESC LIMIT 1) AS returned
    FROM review_item r LEFT JOIN case_index i ON i.case_number = r.case_number
    LEFT JOIN case_claim c ON c.case_number = r.case_number LEFT JOIN case_file f ON f.number = r.case_number
    WHERE r.closed_at IS NULL AND r.id > $1";
const BY_REASON: &str = "
    SELECT reason, COUNT(*), MIN(opened_at) FROM review_item WHERE closed_at IS NULL GROUP BY reason ORDER BY reason";
const OF_CASE: &str = "
    SELECT id, opened_at, reason, case_number, message, closed_at FROM review_item
    WHERE case_number = $1 ORDER BY id";
const OPEN_IN_CASE: &str = "
    SELECT id, opened_at, reason, case_number, message, closed_at FROM review_item
    WHERE case_number = $1 AND closed_at IS NULL ORDER BY id LIMIT $2";
/// Elsewhere than at the case's mails from `$2` to before `$3`: also at a report on one of its replies.
const COUNTED_IN_CASE: &str = "
    SELECT COUNT(CASE WHEN closed_at IS NULL THEN 1 END) AS count,
        COUNT(CASE WHEN closed_at IS NULL AND message IS NOT NULL AND message NOT IN (
            SELECT p.id FROM message p WHERE p.case_number = $1 AND p.id >= $2 AND p.id < $3) THEN 1 END) AS elsewhere,
        MAX(CASE WHEN closed_at IS NULL THEN message END) AS newest_mail, COALESCE(MAX(id), 0) AS last
    FROM review_item WHERE case_number = $1";
/// Most items of a case that pages tell of one by one.
const MOST_OF_CASE: i64 = 5;

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

/// An open item with its case and whoever works on it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QueuedReview {
    /// Its number.
    pub id: i64,
    /// When it was opened, in microseconds since 1970-01-01 UTC.
    pub opened_at: i64,
    /// Why, as in [`ReviewItem`].
    pub reason: String,
    /// The case.
    pub case_number: Option<String>,
    /// The case's newest outcome.
    pub outcome: Option<String>,
    /// The account.
    pub account: Option<String>,
    /// Whose it is.
    pub employee: Option<String>,
    /// Who wrote.
    pub sender: Option<String>,
    /// Who works on the case.
    pub holder: Option<String>,
    /// Since when.
    pub held_since: Option<i64>,
    /// What came of the newest reply of the case that was sent: `bounced` or `delayed`.
    pub returned: Option<String>,
}

/// What waits in a case: the first of it, and how much it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseReviews {
    /// The oldest items that wait.
    pub open: Vec<ReviewItem>,
    /// How many wait.
    pub count: i64,
    /// How many of those belong to mails that are not given beside.
    pub elsewhere: i64,
    /// The newest mail that one of them belongs to.
    pub newest_mail: Option<i64>,
    /// The last item that waits or waited, by its number; 0 where none did.
    pub last: i64,
}

#[derive(sqlx::FromRow)]
struct Counted {
    count: i64,
    elsewhere: i64,
    newest_mail: Option<i64>,
    last: i64,
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

    /// The same with what a person needs to choose one; of one reason alone where one is given.
    pub async fn review_queue(
        &self,
        reason: Option<&str>,
        after: i64,
        limit: i64,
    ) -> Result<Vec<QueuedReview>, StoreError> {
        let (sql, values) = queue(&self.db, reason, after, limit);
        self.db.fetch(sql, &values).await
    }

    /// Why something waits, how many of it, and since when the oldest (microseconds since 1970-01-01 UTC).
    pub async fn reviews_by_reason(&self) -> Result<Vec<(String, i64, i64)>, StoreError> {
        self.db.fetch(BY_REASON, &[]).await
    }
}

/// The statement of the queue, with its values.
fn queue<'a>(db: &Db, reason: Option<&'a str>, after: i64, limit: i64) -> (String, Vec<Value<'a>>) {
    let mut values = vec![Value::from(after)];
    let leads = reason.map(|reason| {
        values.push(Value::from(reason));
        "r.reason"
    });
    let of_reason = leads.map(|column| listing::of_value(db, column, values.len()));
    let of_reason = of_reason.map_or_else(String::new, |text| format!(" AND {text}"));
    let order = listing::order(db, leads, "r.id", Way::OldestFirst);
    let sql = format!("{QUEUE}{of_reason} ORDER BY {order} LIMIT {limit}");
    (sql, values)
}

/// What waits in a case, beside the mails of these numbers.
pub(super) async fn waiting_in_case(
    tx: &mut Tx,
    case: &CaseNumber,
    mails: Range<i64>,
) -> Result<CaseReviews, StoreError> {
    let (asked, of_mails) = (
        values![case, MOST_OF_CASE],
        values![case, mails.start, mails.end],
    );
    let open: Vec<ReviewItem> = tx.fetch(OPEN_IN_CASE, &asked).await?;
    let counted: Vec<Counted> = tx.fetch(COUNTED_IN_CASE, &of_mails).await?;
    let of = |of: fn(&Counted) -> i64| counted.first().map_or(0, of);
    Ok(CaseReviews {
        open,
        count: of(|all| all.count),
        elsewhere: of(|all| all.elsewhere),
        newest_mail: counted.first().and_then(|all| all.newest_mail),
        last: of(|all| all.last),
    })
}

/// All items of a case, oldest first.
pub(super) async fn of_case(tx: &mut Tx, case: &CaseNumber) -> Result<Vec<ReviewItem>, StoreError> {
    tx.fetch(OF_CASE, &values![case]).await
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[tokio::test]
    async fn what_waits_for_one_reason_is_read_from_an_index_in_its_order() {
        type Step = (i64, i64, i64, String);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let db = store.await.unwrap().db;
        for (reason, index) in [
            (None, "review_item_open (id>?)"),
            (
                Some("set_aside"),
                "review_item_by_reason (reason=? AND id>?)",
            ),
        ] {
            let (sql, values) = queue(&db, reason, 0, 51);
            let plan = format!("EXPLAIN QUERY PLAN {sql}");
            let steps: Vec<Step> = db.fetch(plan, &values).await.unwrap();
            let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
            assert!(steps[0].contains(index), "{steps:#?}");
            assert!(
                !steps.iter().any(|step| step.contains("SCAN")),
                "{steps:#?}"
            );
        }
    }
}
