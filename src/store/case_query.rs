//! The statements that list cases: a filter and words in, SQL with its parameters out.
//!
//! Never here: which cases are asked for, and when a second statement is needed.

use std::ops::Range;

use super::case_index::searchable;
use super::case_list::CaseFilter;
use super::db::{Db, Value};
use super::dialect;

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
/// Most words of a search.
const MOST_WORDS: usize = 8;
/// Longest word of a search, in bytes.
const LONGEST_WORD: usize = 60;
/// Letters of a word up to which the index of words has a list of its own for each beginning; see the migrations.
const LISTED_LETTERS: usize = 6;
/// Of the newest cases that hold the beginnings of words, so many are looked at first …
const NEWEST: usize = 300;
/// … and so many where a filter lets through but some of them.
const NEWEST_TO_FILTER: usize = 2_000;

/// A statement of the program's own; what comes from outside is a parameter.
#[derive(Default)]
pub(super) struct Query<'a> {
    conditions: Vec<String>,
    pub(super) values: Vec<Value<'a>>,
    pub(super) sql: String,
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
        let mut query = Self::within(ids);
        query.fields(filter);
        let by_words = !words.is_empty() && filter.is_plain();
        let (from, has_words) = if by_words {
            let cases = db.pick(&dialect::CASES_BY_WORDS);
            (
                (cases, db.pick(&dialect::ORDER_BY_WORDS)),
                &dialect::IS_FOUND,
            )
        } else {
            (("case_index i", "i.id"), &dialect::HAS_WORDS)
        };
        if !words.is_empty() {
            let n = query.bind(all_begin(db, words));
            let has_words = db.pick(has_words).replace("{n}", &n.to_string());
            query.conditions.push(has_words);
        }
        query.finish(from, filter.organisation.as_deref(), limit);
        query
    }

    /// Those among the newest cases that hold the beginnings of the words, where that may be enough: of a beginning, SQLite
    /// reads no more than it gives, but of a longer word and of words within a filter all there is. Several common words
    /// are found here, and rare ones at little cost by [`Query::of_all`].
    pub(super) fn of_newest(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
        words: &[String],
        limit: i64,
    ) -> Option<Self> {
        let long = |word: &&String| word.chars().count() > LISTED_LETTERS;
        let may_help = words.iter().any(|word| long(&word)) || !filter.is_plain();
        if !db.is_sqlite() || words.is_empty() || !may_help {
            return None;
        }
        let mut query = Self::within(ids);
        query.fields(filter);
        let beginnings: Vec<String> = words
            .iter()
            .map(|word| word.chars().take(LISTED_LETTERS).collect())
            .collect();
        let n = query.bind(all_begin(db, &beginnings));
        for word in words.iter().filter(long) {
            let word = query.bind(format!(" {word}"));
            query
                .conditions
                .push(format!("instr(' ' || i.words, ${word}) > 0"));
        }
        if let Some(organisation) = filter.organisation.as_deref() {
            let place = query.bind(organisation);
            query
                .conditions
                .push(format!("(i.origin = ${place} OR i.destination = ${place})"));
        }
        let most = if filter.is_plain() {
            NEWEST
        } else {
            NEWEST_TO_FILTER
        };
        let from = dialect::NEWEST_BY_WORDS
            .replace("{n}", &n.to_string())
            .replace("{most}", &most.to_string());
        query.finish((&from, "i.id"), None, limit);
        Some(query)
    }

    /// Cases of these ids: the first two parameters.
    fn within(ids: &Range<i64>) -> Self {
        let mut query = Self::default();
        query.bind(ids.end);
        query.bind(ids.start);
        query.conditions.push("i.id < $1 AND i.id >= $2".to_owned());
        query
    }

    fn bind(&mut self, value: impl Into<Value<'a>>) -> usize {
        self.values.push(value.into());
        self.values.len()
    }

    fn equal(&mut self, column: &str, value: Option<&'a str>) {
        if let Some(value) = value {
            let n = self.bind(value);
            self.conditions.push(format!("{column} = ${n}"));
        }
    }

    /// State, outcome, reason and time. An outcome that follows from the reason is not asked for: one index does.
    fn fields(&mut self, filter: &'a CaseFilter) {
        self.equal("i.state", filter.state.as_deref());
        let outcome = filter.outcome.as_deref();
        self.equal(
            "i.outcome",
            outcome.filter(|_| filter.outcome_of_reason().is_none()),
        );
        self.equal("i.reason", filter.reason.as_deref());
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

    /// The whole statement. Of an organisation, the cases that leave it and those that come to it are two lists in the
    /// order of an index each, of which no more is read than is shown.
    fn finish(&mut self, (from, order): (&str, &str), organisation: Option<&'a str>, limit: i64) {
        let most = self.bind(limit);
        let conditions = self.conditions.join(" AND ");
        let Some(organisation) = organisation else {
            self.sql =
                format!("{COLUMNS}{from} WHERE {conditions} ORDER BY {order} DESC LIMIT ${most}");
            return;
        };
        let n = self.bind(organisation);
        let [leaving, coming] = ["i.origin", "i.destination"].map(|column| {
            format!(
                "SELECT * FROM ({COLUMNS}{from} WHERE {conditions} AND {column} = ${n} \
                 ORDER BY {order} DESC LIMIT ${most}) AS part"
            )
        });
        self.sql = format!("{leaving} UNION {coming} ORDER BY id DESC LIMIT ${most}");
    }
}

/// The words of a search, folded.
pub(super) fn search_words(text: &str) -> Vec<String> {
    parted(text).0
}

/// Those of them that are not searched for.
#[must_use]
pub fn words_left_out(text: &str) -> Vec<String> {
    parted(text).1
}

/// The words that are searched for, and the others.
fn parted(text: &str) -> (Vec<String>, Vec<String>) {
    let folded = searchable(text);
    let words = folded.split(' ').filter(|word| !word.is_empty());
    let (mut searched, mut left): (Vec<String>, Vec<String>) = words
        .map(ToOwned::to_owned)
        .partition(|word| word.len() <= LONGEST_WORD);
    left.extend(searched.drain(searched.len().min(MOST_WORDS)..));
    (searched, left)
}

/// What is asked of the index: each word as a beginning.
fn all_begin(db: &Db, words: &[String]) -> String {
    let words = words
        .iter()
        .map(|word| db.pick(&dialect::WORD).replace("{word}", word));
    words.collect::<Vec<_>>().join(db.pick(&dialect::AND_WORD))
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
