//! The statements that list cases: a filter and words in, SQL with its parameters out. Those that look for words stand in
//! [`search`].
//!
//! Never here: which cases are asked for, and when a second statement is needed.

mod search;

use std::ops::Range;

use super::case_list::CaseFilter;
use super::db::{Db, Value};
use super::listing::{self, Way};

pub use search::words_left_out;
pub(super) use search::{looked_at, search_words};

const COLUMNS: &str = "
    SELECT i.id, i.case_number, i.opened_at, i.state, i.outcome, i.reason, i.decided_at, i.account, i.employee,
    i.origin, i.destination, i.move_date,
    (SELECT f.sender FROM case_file f WHERE f.number = i.case_number) AS sender,
    (SELECT o.returned FROM outbox o WHERE o.case_number = i.case_number AND (o.sent_at IS NOT NULL OR o.returned IS NOT NULL)
        ORDER BY o.id DESC LIMIT 1) AS returned,
    (SELECT o.state FROM outbox o WHERE o.case_number = i.case_number AND o.state IN ('queued', 'sending', 'deferred', 'uncertain')
        ORDER BY o.id DESC LIMIT 1) AS waiting FROM ";
/// In two parts: each is an index of its own, of few rows.
const WAITING: &str = "
    i.case_number IN (SELECT o.case_number FROM outbox o WHERE o.state IN ('queued', 'deferred', 'uncertain')
        UNION ALL SELECT o.case_number FROM outbox o WHERE o.state = 'sending')";

/// A statement of the program's own; what comes from outside is a parameter.
#[derive(Default)]
pub(super) struct Query<'a> {
    conditions: Vec<String>,
    pub(super) values: Vec<Value<'a>>,
    pub(super) sql: String,
}

/// One of the lists that a statement reads: what it asks beside all others, and its order.
struct List {
    asks: String,
    order: String,
}

impl<'a> Query<'a> {
    /// All cases that the filter lets through.
    pub(super) fn of_all(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
        words: &[String],
        limit: i64,
    ) -> Self {
        if !words.is_empty() {
            return Self::of_words(db, filter, ids, words, limit);
        }
        let mut query = Self::within(db, ids);
        let lists = query.lists(db, filter);
        query.read("case_index i", &lists, limit);
        query
    }

    /// Cases of these ids.
    fn within(db: &Db, ids: &Range<i64>) -> Self {
        let mut query = Self::default();
        let within = listing::within(db, "i.id", ids, &mut query.values);
        query.conditions.push(within);
        query
    }

    fn bind(&mut self, value: impl Into<Value<'a>>) -> usize {
        self.values.push(value.into());
        self.values.len()
    }

    /// The lists that the filter is read from. Of an organisation, the cases that leave it and those that come to it are two,
    /// in the order of an index each, of which no more is read than is shown.
    fn lists(&mut self, db: &Db, filter: &'a CaseFilter) -> Vec<List> {
        if let Some(organisation) = filter.organisation.as_deref() {
            self.fields(filter, None);
            let n = self.bind(organisation);
            return ["i.origin", "i.destination"]
                .map(|column| List::led(db, Some(column), n))
                .into();
        }
        // The rarest first, as a rule: a reason is of one outcome, and few cases wait.
        let columns = [
            ("i.reason", filter.reason.as_deref()),
            ("i.state", filter.state.as_deref()),
            ("i.outcome", filter.outcome.as_deref()),
        ];
        let leads = columns
            .into_iter()
            .find_map(|(column, value)| Some((column, value?)));
        self.fields(filter, leads.map(|(column, _)| column));
        let n = leads.map_or(0, |(_, value)| self.bind(value));
        vec![List::led(db, leads.map(|(column, _)| column), n)]
    }

    fn equal(&mut self, column: &str, value: Option<&'a str>) {
        if let Some(value) = value {
            let n = self.bind(value);
            self.conditions.push(format!("{column} = ${n}"));
        }
    }

    /// State, outcome, reason and time, but for what leads the list. An outcome that follows from the reason is not asked
    /// for: one index does.
    fn fields(&mut self, filter: &'a CaseFilter, leads: Option<&str>) {
        let outcome = filter.outcome.as_deref();
        let outcome = outcome.filter(|_| filter.outcome_of_reason().is_none());
        for (column, value) in [
            ("i.state", filter.state.as_deref()),
            ("i.outcome", outcome),
            ("i.reason", filter.reason.as_deref()),
        ] {
            self.equal(column, value.filter(|_| leads != Some(column)));
        }
        if filter.waiting {
            self.conditions.push(WAITING.to_owned());
        }
        if let Some(from) = filter.from {
            let n = self.bind(from);
            self.conditions.push(format!("i.opened_at >= ${n}"));
        }
        if let Some(until) = filter.until {
            let n = self.bind(until);
            self.conditions.push(format!("i.opened_at < ${n}"));
        }
    }

    /// The whole statement.
    fn read(&mut self, from: &str, lists: &[List], limit: i64) {
        self.union(lists, limit, |List { asks, order }, conditions| {
            format!("{COLUMNS}{from} WHERE {conditions}{asks} ORDER BY {order} LIMIT {limit}")
        });
    }

    /// The whole statement, from what each of its lists gives.
    fn union(&mut self, lists: &[List], limit: i64, part: impl Fn(&List, &str) -> String) {
        let conditions = self.conditions.join(" AND ");
        self.sql = if let [list] = lists {
            part(list, &conditions)
        } else {
            let parts = lists
                .iter()
                .map(|list| format!("SELECT * FROM ({}) AS part", part(list, &conditions)));
            let parts = parts.collect::<Vec<_>>().join(" UNION ");
            format!("{parts} ORDER BY id DESC LIMIT {limit}")
        };
    }
}

impl List {
    /// The newest first of those whose column, if any, has the value of parameter `n`.
    fn led(db: &Db, column: Option<&str>, n: usize) -> Self {
        let of_value = column.map(|column| listing::of_value(db, column, n));
        Self {
            asks: of_value.map_or_else(String::new, |text| format!(" AND {text}")),
            order: listing::order(db, column, "i.id", Way::NewestFirst),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::store::Store;

    #[tokio::test]
    async fn cases_whose_reply_waits_are_found_by_the_replies() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let db = store.await.unwrap().db;
        let filter = CaseFilter {
            waiting: true,
            ..CaseFilter::default()
        };
        let query = Query::of_all(&db, &filter, &(0..i64::MAX), &[], 51);
        let plan = format!("EXPLAIN QUERY PLAN {}", query.sql);
        let steps: Vec<(i64, i64, i64, String)> = db.fetch(plan, &query.values).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
        let reads = |index: &str| steps.iter().any(|step| step.contains(index));
        for index in ["INDEX outbox_due", "INDEX outbox_sending", "(case_number=?"] {
            assert!(reads(index), "{index}: {steps:#?}");
        }
        assert!(!reads("SCAN i"), "{steps:#?}");
    }
}
