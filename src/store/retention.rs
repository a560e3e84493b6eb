//! *Gallring*: weeding out personal data whose time is over. The audit log keeps its entries and still verifies.
//!
//! Where much is old at once, as on the day that a store is first weeded, it goes a day's worth at a time, each in a
//! transaction of its own: nobody else waits longer for their turn than one such day takes.

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{Store, reminders};
use crate::audit::{Event, Facts};

const PERSONAL: &str = "DELETE FROM audit_personal WHERE at < $1 AND at >= $2";
const RAW: &str = "
    DELETE FROM raw_mail WHERE digest IN (SELECT digest FROM message WHERE seen_at < $1 AND seen_at >= $2)
    AND NOT EXISTS (SELECT 1 FROM message m
        WHERE m.digest = raw_mail.digest AND (m.seen_at >= $1 OR m.state = 'received'))";
const CONTENT: &str = "UPDATE message SET content_digest = NULL WHERE seen_at < $1 AND seen_at >= $2 AND content_digest IS NOT NULL";
const REQUESTS: &str = "UPDATE decision SET request = NULL WHERE decided_at < $1 AND decided_at >= $2 AND request IS NOT NULL";
const RESOLUTIONS: &str = "
    UPDATE resolution SET request = NULL, motive = NULL
    WHERE decided_at < $1 AND decided_at >= $2 AND (request IS NOT NULL OR motive IS NOT NULL)";
const INDEX: &str = "
    UPDATE case_index SET account = NULL, employee = NULL, words = lower(replace(case_number, '-', ' '))
    WHERE words <> lower(replace(case_number, '-', ' ')) AND decided_at < $1 AND decided_at >= $2
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_number = case_index.case_number AND m.seen_at >= $1)";
const ORDERS: &str = "
    UPDATE move_order SET account = NULL, employee = NULL
    WHERE ordered_at < $1 AND ordered_at >= $2 AND state <> 'open' AND (account IS NOT NULL OR employee IS NOT NULL)";
const SENDERS: &str = "
    UPDATE case_file SET sender = NULL
    WHERE opened_at < $1 AND opened_at >= $2 AND sender IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_number = case_file.number AND m.seen_at >= $1)";
const THREADS: &str = "
    DELETE FROM thread_id WHERE ours = 0
    AND case_number IN (SELECT number FROM case_file WHERE opened_at < $1 AND opened_at >= $2 AND sender IS NULL)";
const REPLIES: &str = "
    UPDATE outbox SET recipient = NULL, body = NULL
    WHERE created_at < $1 AND created_at >= $2 AND state IN ('sent', 'refused', 'held', 'withdrawn')
    AND (recipient IS NOT NULL OR body IS NOT NULL)";
/// Nothing that is weeded out is older, but for what was not ready to go when its day was weeded.
const OLDEST: &str = "SELECT MIN(at) FROM audit_personal";
/// So many microseconds' worth is weeded out in one transaction: a day's.
const SLICE: i64 = 24 * 60 * 60 * 1_000_000;

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

    fn add(&mut self, more: Self) {
        self.mails += more.mails;
        self.requests += more.requests;
        self.cases += more.cases;
        self.replies += more.replies;
        self.entries += more.entries;
    }

    /// What the log says of it.
    fn facts(&self, before: Timestamp) -> Facts {
        Facts::new()
            .with("before", before.to_string())
            .with("mails", self.mails)
            .with("requests", self.requests)
            .with("cases", self.cases)
            .with("replies", self.replies)
            .with("entries", self.entries)
    }
}

impl Store {
    /// Deletes personal data from before `before`, and puts on record how much: an entry for each day's worth that held
    /// some. What is still to be decided or sent stays. What a call that broke off has weeded out stays so, on record.
    pub async fn purge(&self, before: Timestamp, now: Timestamp) -> Result<Weeded, StoreError> {
        let oldest: Option<(Option<i64>,)> = self.db.first(OLDEST, &[]).await?;
        let mut day = oldest.and_then(|(at,)| at);
        let mut weeded = Weeded::default();
        // A mail came before the entry on it.
        let mut from = None;
        while let Some(begun) = day {
            day = begun.checked_add(SLICE);
            let until = day.and_then(|day| Timestamp::from_microsecond(day).ok());
            let Some(until) = until.filter(|until| *until < before) else {
                break;
            };
            weeded.add(self.weed(from, until, now).await?);
            from = day;
        }
        weeded.add(self.weed(None, before, now).await?);
        Ok(weeded)
    }

    /// What is from before `before` and, where a time is given, not from before that.
    async fn weed(
        &self,
        from: Option<i64>,
        before: Timestamp,
        now: Timestamp,
    ) -> Result<Weeded, StoreError> {
        let mut tx = Tx::begin(&self.db).await?.with_time();
        let span = values![before, from.unwrap_or(i64::MIN)];
        let weeded = Weeded {
            mails: tx.execute(RAW, &span).await?,
            requests: tx.execute(REQUESTS, &span).await?,
            cases: tx.execute(SENDERS, &span).await?,
            replies: tx.execute(REPLIES, &span).await?,
            entries: tx.execute(PERSONAL, &span).await?,
        };
        for also in [CONTENT, RESOLUTIONS, INDEX, ORDERS, THREADS] {
            tx.execute(also, &span).await?;
        }
        reminders::forget(&mut tx, now).await?;
        if !weeded.is_nothing() {
            let facts = weeded.facts(before);
            tx.record(entry(now, None, Event::Gallring, facts, None)?);
        }
        tx.commit().await?;
        Ok(weeded)
    }
}
