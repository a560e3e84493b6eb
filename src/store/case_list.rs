//! The cases, newest first: filtered, searched, a page at a time.
//!
//! A page begins after an id, so that the thousandth is as fast as the first.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::case_query::{self, Query, search_words};
use super::db::values;
use super::error::StoreError;
use crate::outcome::Reason;

const FIRST: &str =
    "SELECT id FROM case_index WHERE opened_at >= $1 ORDER BY opened_at, id LIMIT 1";
const LAST: &str =
    "SELECT id FROM case_index WHERE opened_at < $1 ORDER BY opened_at DESC, id DESC LIMIT 1";
/// Cases get their ids in the order of their times, up to transactions that overtook each other.
const SLACK: SignedDuration = SignedDuration::from_hours(1);

/// Which cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Words that all occur, each as a beginning.
    pub words: Option<String>,
    /// `asked`, `decided` or `review`.
    pub state: Option<String>,
    /// An outcome's code.
    pub outcome: Option<String>,
    /// A reason's code.
    pub reason: Option<String>,
    /// An organisation's id, as origin or destination.
    pub organisation: Option<String>,
    /// Whether only cases count whose reply has not left: it is to be sent, being sent, to be tried again, or nobody knows.
    pub waiting: bool,
    /// Opened at or after.
    pub from: Option<Timestamp>,
    /// Opened before.
    pub until: Option<Timestamp>,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ListedCase {
    /// Its place in lists: a page begins after one.
    pub id: i64,
    /// Its number.
    pub case_number: String,
    /// When it was opened, in microseconds since 1970-01-01 UTC.
    pub opened_at: i64,
    /// `asked`, `decided` or `review`.
    pub state: String,
    /// The newest outcome.
    pub outcome: String,
    /// The newest reason.
    pub reason: String,
    /// When that was decided.
    pub decided_at: i64,
    /// The account.
    pub account: Option<String>,
    /// Whose it is.
    pub employee: Option<String>,
    /// The organisation that it leaves: an id of the register, else a name as written.
    pub origin: Option<String>,
    /// The organisation that it moves to.
    pub destination: Option<String>,
    /// The day of the move, ISO.
    pub move_date: Option<String>,
    /// Who wrote first.
    pub sender: Option<String>,
    /// What came of its newest reply: `bounced` or `delayed`.
    pub returned: Option<String>,
    /// The state of its newest reply that has not left: `queued`, `sending`, `deferred` or `uncertain`.
    pub waiting: Option<String>,
}

impl Store {
    /// The newest `limit` cases that the filter lets through, before the one of id `before`.
    pub async fn list_cases(
        &self,
        filter: &CaseFilter,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<ListedCase>, StoreError> {
        let words = filter.words.as_deref().map(search_words);
        if filter.contradicts_itself() || words.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Vec::new());
        }
        let Some(ids) = self.ids(filter, before).await? else {
            return Ok(Vec::new());
        };
        let words = words.unwrap_or_default();
        if let Some(query) = Query::of_newest(&self.db, filter, &ids, &words, limit) {
            let found: Vec<ListedCase> = self.db.fetch(query.sql, &query.values).await?;
            if i64::try_from(found.len()).is_ok_and(|found| found >= limit) {
                return Ok(found);
            }
            if self.looked_at_all(filter, &ids).await? {
                return Ok(found);
            }
        }
        let query = Query::of_all(&self.db, filter, &ids, &words, limit);
        self.db.fetch(query.sql, &query.values).await
    }

    /// Whether a look at the newest cases was one at all of them.
    async fn looked_at_all(
        &self,
        filter: &CaseFilter,
        ids: &Range<i64>,
    ) -> Result<bool, StoreError> {
        let Some(query) = Query::of_looked_at(&self.db, filter, ids) else {
            return Ok(false);
        };
        let counts: Vec<(i64,)> = self.db.fetch(query.sql, &query.values).await?;
        let most = case_query::looked_at(filter);
        Ok(counts.iter().all(|(count,)| *count < most))
    }

    /// The stretch of ids that a stretch of time is; `None` where nothing lies in it. It is looked up first: the databases
    /// then read no more of any index than lies in it.
    async fn ids(
        &self,
        filter: &CaseFilter,
        before: Option<i64>,
    ) -> Result<Option<Range<i64>>, StoreError> {
        let mut ids = 0..before.unwrap_or(i64::MAX);
        if let Some(from) = filter.from {
            let early = from.saturating_sub(SLACK).unwrap_or(from);
            let Some((first,)) = self.db.first::<(i64,)>(FIRST, &values![early]).await? else {
                return Ok(None);
            };
            ids.start = first;
        }
        if let Some(until) = filter.until {
            let late = until.saturating_add(SLACK).unwrap_or(until);
            let Some((last,)) = self.db.first::<(i64,)>(LAST, &values![late]).await? else {
                return Ok(None);
            };
            ids.end = ids.end.min(last.saturating_add(1));
        }
        Ok(Some(ids))
    }
}

impl CaseFilter {
    /// Whether no case can have both this outcome and this reason.
    fn contradicts_itself(&self) -> bool {
        let outcome = self.outcome.as_deref();
        outcome.is_some_and(|outcome| self.outcome_of_reason().is_some_and(|of| of != outcome))
    }

    /// The outcome that every case of this reason has.
    pub(super) fn outcome_of_reason(&self) -> Option<&'static str> {
        let reason = self.reason.as_deref().and_then(Reason::from_code)?;
        Some(reason.outcome().code())
    }

    /// Whether words and times are all that is asked for.
    pub(super) fn is_plain(&self) -> bool {
        let fields = [&self.state, &self.outcome, &self.reason, &self.organisation];
        !self.waiting && fields.iter().all(|field| field.is_none())
    }
}
