//! *Gallring*: weeding out personal data whose time is over. The audit log keeps its entries and still verifies.

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{Store, reminders};
use crate::audit::{Event, Facts};

const PERSONAL: &str = "DELETE FROM audit_personal WHERE at < $1";
const RAW: &str = "
    DELETE FROM raw_mail WHERE digest IN (
        SELECT digest FROM message GROUP BY digest
        HAVING MAX(seen_at) < $1 AND SUM(CASE WHEN state = 'received' THEN 1 ELSE 0 END) = 0)";
const CONTENT: &str =
    "UPDATE message SET content_digest = NULL WHERE seen_at < $1 AND content_digest IS NOT NULL";
const REQUESTS: &str =
    "UPDATE decision SET request = NULL WHERE decided_at < $1 AND request IS NOT NULL";
const RESOLUTIONS: &str = "
    UPDATE resolution SET request = NULL, motive = NULL
    WHERE decided_at < $1 AND (request IS NOT NULL OR motive IS NOT NULL)";
const INDEX: &str = "
    UPDATE case_index SET account = NULL, employee = NULL, words = lower(replace(case_number, '-', ' '))
    WHERE words <> lower(replace(case_number, '-', ' ')) AND decided_at < $1
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_number = case_index.case_number AND m.seen_at >= $1)";
const ORDERS: &str = "
    UPDATE move_order SET account = NULL, employee = NULL
    WHERE ordered_at < $1 AND state <> 'open' AND (account IS NOT NULL OR employee IS NOT NULL)";
const SENDERS: &str = "
    UPDATE case_file SET sender = NULL
    WHERE opened_at < $1 AND sender IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_number = case_file.number AND m.seen_at >= $1)";
const THREADS: &str = "
    DELETE FROM thread_id WHERE ours = 0
    AND case_number IN (SELECT number FROM case_file WHERE opened_at < $1 AND sender IS NULL)";
const REPLIES: &str = "
    UPDATE outbox SET recipient = NULL, body = NULL
    WHERE created_at < $1 AND state IN ('sent', 'refused', 'held', 'withdrawn') AND (recipient IS NOT NULL OR body IS NOT NULL)";

/// How much was weeded out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weeded {
    /// Raw mails.
    pub mails: u64,
    /// Requests of decisions.
    pub requests: u64,
    /// Senders of cases.
    pub cases: u64,
    /// Replies.
    pub replies: u64,
    /// Personal data beside audit entries.
    pub entries: u64,
}

impl Weeded {
    /// Whether nothing was.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Store {
    /// Deletes personal data from before `before`, and puts on record how much. What is still to be decided or sent
    /// stays.
    pub async fn purge(&self, before: Timestamp, now: Timestamp) -> Result<Weeded, StoreError> {
        let mut tx = Tx::begin(&self.db).await?.with_time();
        let day = values![before];
        let weeded = Weeded {
            mails: tx.execute(RAW, &day).await?,
            requests: tx.execute(REQUESTS, &day).await?,
            cases: tx.execute(SENDERS, &day).await?,
            replies: tx.execute(REPLIES, &day).await?,
            entries: tx.execute(PERSONAL, &day).await?,
        };
        for also in [CONTENT, RESOLUTIONS, INDEX, ORDERS] {
            tx.execute(also, &day).await?;
        }
        tx.execute(THREADS, &day).await?;
        reminders::forget(&mut tx, now).await?;
        if weeded.is_nothing() {
            tx.commit().await?;
            return Ok(weeded);
        }
        let facts = Facts::new()
            .with("before", before.to_string())
            .with("mails", weeded.mails)
            .with("requests", weeded.requests)
            .with("cases", weeded.cases)
            .with("replies", weeded.replies)
            .with("entries", weeded.entries);
        tx.record(entry(now, None, Event::Gallring, facts, None)?);
        tx.commit().await?;
        Ok(weeded)
    }
}
