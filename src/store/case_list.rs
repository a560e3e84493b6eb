//! The cases, newest first: filtered, searched, a page at a time.
//!
//! A page begins after an id, so that the thousandth is as fast as the first.

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::case_index::searchable;
use super::db::{Db, Value};
use super::dialect;
use super::error::StoreError;

const COLUMNS: &str = "
    SELECT i.id, i.case_number, i.opened_at, i.state, i.outcome, i.reason, i.decided_at, i.account, i.employee,
    i.origin, i.destination, i.move_date,
    (SELECT f.sender FROM case_file f WHERE f.number = i.case_number) AS sender FROM ";
/// Most words of a search; more would not find anything else.
const MOST_WORDS: usize = 8;
/// Longest word of a search, in bytes.
const LONGEST_WORD: usize = 60;
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
}

impl Store {
    /// The newest `limit` cases that the filter lets through, before the one of id `before`.
    pub async fn list_cases(
        &self,
        filter: &CaseFilter,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<ListedCase>, StoreError> {
        let mut query = Query::default();
        let start = query.bind(before.unwrap_or(i64::MAX));
        query.conditions.push(format!("i.id < ${start}"));
        query.equal("i.state", filter.state.as_deref());
        query.equal("i.outcome", filter.outcome.as_deref());
        query.equal("i.reason", filter.reason.as_deref());
        query.opened(filter);
        let is_plain = query.conditions.len() == 1 && filter.organisation.is_none();
        let mut from = ("case_index i", "i.id");
        if let Some(words) = &filter.words {
            let Some(words) = search_words(words, &self.db) else {
                return Ok(Vec::new());
            };
            let n = query.bind(words).to_string();
            let has_words = if is_plain {
                from = (
                    self.db.pick(&dialect::CASES_BY_WORDS),
                    self.db.pick(&dialect::ORDER_BY_WORDS),
                );
                &dialect::IS_FOUND
            } else {
                &dialect::HAS_WORDS
            };
            let has_words = self.db.pick(has_words).replace("{n}", &n);
            let has_words = has_words.replace("{bounds}", &query.word_bounds());
            query.conditions.push(has_words);
        }
        let organisation = filter.organisation.as_deref();
        let sql = query.sql(from, organisation, limit);
        self.db.fetch(sql, &query.values).await
    }
}

/// Conditions of the program's own; what comes from outside is a parameter.
#[derive(Default)]
struct Query<'a> {
    conditions: Vec<String>,
    /// The stretch of ids that a stretch of time is, each condition with ` AND ` before it and `{id}` for the column.
    bounds: Vec<String>,
    values: Vec<Value<'a>>,
}

impl<'a> Query<'a> {
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

    /// The whole statement. Of an organisation, the cases that leave it and those that come to it are two lists in the
    /// order of an index each, of which no more is read than is shown.
    fn sql(
        &mut self,
        (from, order): (&str, &str),
        organisation: Option<&'a str>,
        limit: i64,
    ) -> String {
        let most = self.bind(limit);
        let conditions = self.conditions.join(" AND ");
        let Some(organisation) = organisation else {
            return format!(
                "{COLUMNS}{from} WHERE {conditions} ORDER BY {order} DESC LIMIT ${most}"
            );
        };
        let n = self.bind(organisation);
        let [leaving, coming] = ["i.origin", "i.destination"].map(|column| {
            format!(
                "SELECT * FROM ({COLUMNS}{from} WHERE {conditions} AND {column} = ${n} \
                 ORDER BY {order} DESC LIMIT ${most}) AS part"
            )
        });
        format!("{leaving} UNION {coming} ORDER BY id DESC LIMIT ${most}")
    }

    /// The stretch of ids for the index of words: it then reads no more of a common word than lies in it.
    fn word_bounds(&self) -> String {
        let of_words = |bound: &String| bound.replace("{id}", "w.rowid");
        let bounds: Vec<String> = self.bounds.iter().map(of_words).collect();
        bounds.concat()
    }

    /// A stretch of ids, of which the cases' times are asked as well.
    fn bound(&mut self, time: &str, ids: &str) {
        let of_cases = ids.replace("{id}", "i.id");
        self.conditions.push(format!("{time} AND {of_cases}"));
        self.bounds.push(format!(" AND {ids}"));
    }

    /// A stretch of time is first a stretch of ids.
    fn opened(&mut self, filter: &CaseFilter) {
        if let Some(from) = filter.from {
            let (n, early) = (self.bind(from), from.saturating_sub(SLACK).unwrap_or(from));
            let slack = self.bind(early);
            self.bound(
                &format!("i.opened_at >= ${n}"),
                &format!(
                    "{{id}} >= COALESCE((SELECT b.id FROM case_index b \
                     WHERE b.opened_at >= ${slack} ORDER BY b.opened_at, b.id LIMIT 1), 0)"
                ),
            );
        }
        if let Some(until) = filter.until {
            let (n, late) = (
                self.bind(until),
                until.saturating_add(SLACK).unwrap_or(until),
            );
            let slack = self.bind(late);
            self.bound(
                &format!("i.opened_at < ${n}"),
                &format!(
                    "{{id}} <= COALESCE((SELECT b.id FROM case_index b \
                     WHERE b.opened_at < ${slack} ORDER BY b.opened_at DESC, b.id DESC LIMIT 1), 0)"
                ),
            );
        }
    }
}

/// What is asked of the index: each word as a beginning. `None` where nothing is left to look for.
fn search_words(text: &str, db: &Db) -> Option<String> {
    let folded = searchable(text);
    let words: Vec<String> = folded
        .split(' ')
        .filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD)
        .take(MOST_WORDS)
        .map(|word| db.pick(&dialect::WORD).replace("{word}", word))
        .collect();
    (!words.is_empty()).then(|| words.join(db.pick(&dialect::AND_WORD)))
}
