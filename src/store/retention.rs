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
    WHERE decided_at < $1 AND decided_at >= $2 AND words <> lower(replace(case_number, '-', ' '))
    AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_number = case_index.case_number AND m.seen_at >= $1)";
const ORDERS: &str = "
    UPDATE move_order SET account = NULL, employee = NULL
    WHERE ordered_at < $1 AND ordered_at >= $2 AND state NOT IN ('open', 'to_reverse')
    AND (account IS NOT NULL OR employee IS NOT NULL)";
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

/// Until when the next day's worth goes, where `oldest` is what is left and all is weeded out that is from before `from`. A time
/// of which nothing is left, be it years, goes with the day after it.
fn end_of_slice(oldest: Option<i64>, from: Option<i64>) -> Option<Timestamp> {
    let begun = oldest?.max(from.unwrap_or(i64::MIN));
    Timestamp::from_microsecond(begun.checked_add(SLICE)?).ok()
}

impl Store {
    /// Deletes personal data from before `before`, and puts on record how much: an entry for each day's worth that held
    /// some. What is still to be decided or sent stays. What a call that broke off has weeded out stays so, on record.
    pub async fn purge(&self, before: Timestamp, now: Timestamp) -> Result<Weeded, StoreError> {
        let mut weeded = Weeded::default();
        // A mail came before the entry on it.
        let mut from = None;
        loop {
            let oldest: Option<(Option<i64>,)> = self.db.first(OLDEST, &[]).await?;
            let until = end_of_slice(oldest.and_then(|(at,)| at), from);
            let Some(until) = until.filter(|until| *until < before) else {
                break;
            };
            weeded.add(self.weed(from, until, now).await?);
            from = Some(until.as_microsecond());
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[tokio::test]
    async fn a_days_worth_is_found_without_reading_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let store = store.await.unwrap();
        for statement in [
            PERSONAL,
            RAW,
            CONTENT,
            REQUESTS,
            RESOLUTIONS,
            INDEX,
            ORDERS,
            SENDERS,
            THREADS,
            REPLIES,
        ] {
            let plan = format!("EXPLAIN QUERY PLAN {statement}");
            let steps: Vec<(i64, i64, i64, String)> = store.db.fetch(plan, &[]).await.unwrap();
            let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
            assert!(
                !steps.is_empty() && !steps.iter().any(|step| step.starts_with("SCAN")),
                "{statement}: {steps:?}"
            );
        }
    }

    #[test]
    fn years_of_which_nothing_is_left_are_no_days_of_their_own() {
        let day = |n: i64| n * SLICE;
        let end = |oldest, from| end_of_slice(oldest, from).map(Timestamp::as_microsecond);
        assert_eq!(end(None, None), None);
        assert_eq!(end(Some(day(3)), None), Some(day(4)));
        assert_eq!(end(Some(day(3)), Some(day(4))), Some(day(5)), "it goes on");
        assert_eq!(end(Some(day(4_000)), Some(day(4))), Some(day(4_001)));
        assert_eq!(end(Some(i64::MAX), None), None);
    }
}
