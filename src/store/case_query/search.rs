//! The statements that look for words, in the newest cases first.

use std::ops::Range;

use super::super::case_index::searchable;
use super::super::case_list::CaseFilter;
use super::super::db::Db;
use super::super::dialect;
use super::{COLUMNS, List, Query};

/// Most words of a search.
const MOST_WORDS: usize = 8;
/// Longest word of a search, in bytes.
const LONGEST_WORD: usize = 60;
/// Letters of a word up to which the index of words has a list of its own for each beginning; see the migrations.
const LISTED_LETTERS: usize = 6;
/// Of the newest cases that hold the beginnings of words, so many are looked at first …
const NEWEST: i64 = 300;
/// … and so many where words or a filter let through but some of them …
const NEWEST_TO_FILTER: i64 = 2_000;
/// … or, in PostgreSQL, a filter and words. Of more it would rather read a small store whole.
const NEWEST_OF_FILTERED: i64 = 500;

impl<'a> Query<'a> {
    /// All cases that hold the words, of those that the filter lets through.
    pub(super) fn of_words(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
        words: &[String],
        limit: i64,
    ) -> Self {
        let mut query = Self::within(db, ids);
        if !db.is_sqlite() {
            query.fields(filter, None);
            query.either_place(filter);
            query.has_words(db.pick(&dialect::HAS_WORDS), all_begin(db, words));
            query.read_one("case_index i", dialect::ORDER_OF_FOUND, limit);
        } else if filter.is_plain() {
            query.fields(filter, None);
            query.has_words(dialect::IS_FOUND, all_begin(db, words));
            query.read_one(dialect::CASES_BY_WORDS, dialect::ORDER_BY_WORDS, limit);
        } else {
            query.has_words(db.pick(&dialect::HAS_WORDS), all_begin(db, words));
            let lists = query.lists(db, filter);
            query.read("case_index i", &lists, limit);
        }
        query
    }

    /// Those among the newest cases that hold the words, where that may be enough: several common words are found here, and
    /// rare ones at little cost by [`Query::of_all`], which reads all there is of a word.
    pub(in crate::store) fn of_newest(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
        words: &[String],
        limit: i64,
    ) -> Option<Self> {
        if words.is_empty() {
            return None;
        }
        if db.is_sqlite() {
            return Self::of_newest_that_begin(db, filter, ids, words, limit);
        }
        let mut query = Self::within(db, ids);
        let lists = query.lists(db, filter);
        let n = query.bind(all_begin(db, words));
        let has_words = db.pick(&dialect::HAS_WORDS).replace("{n}", &n.to_string());
        query.union(&lists, limit, |list, conditions| {
            let newest = newest(list, conditions, "*", looked_at(filter));
            let order = &list.order;
            format!("{COLUMNS}({newest}) AS i WHERE {has_words} ORDER BY {order} LIMIT {limit}")
        });
        Some(query)
    }

    /// The same in SQLite, of the newest that hold the beginnings of the words: of a beginning, SQLite reads no more than it
    /// gives, but of a longer word and of words within a filter all there is.
    fn of_newest_that_begin(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
        words: &[String],
        limit: i64,
    ) -> Option<Self> {
        let long = |word: &&String| word.chars().count() > LISTED_LETTERS;
        let may_help = words.iter().any(|word| long(&word)) || !filter.is_plain();
        if !may_help {
            return None;
        }
        let mut query = Self::within(db, ids);
        query.fields(filter, None);
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
        query.either_place(filter);
        let most = if filter.is_plain() {
            NEWEST
        } else {
            NEWEST_TO_FILTER
        };
        let from = dialect::NEWEST_BY_WORDS
            .replace("{n}", &n.to_string())
            .replace("{most}", &most.to_string());
        query.read_one(&from, "i.id DESC", limit);
        Some(query)
    }

    /// How many cases [`Query::of_newest`] looks at in each of its lists in PostgreSQL. Where that is all of a list, nothing
    /// else is to be found in it; its index of words would have to be asked for all cases with a common word.
    pub(in crate::store) fn of_looked_at(
        db: &Db,
        filter: &'a CaseFilter,
        ids: &Range<i64>,
    ) -> Option<Self> {
        if db.is_sqlite() {
            return None;
        }
        let mut query = Self::within(db, ids);
        let lists = query.lists(db, filter);
        let conditions = query.conditions.join(" AND ");
        let counts = lists.iter().map(|list| {
            let newest = newest(list, &conditions, "i.id", looked_at(filter));
            format!("SELECT COUNT(*) FROM ({newest}) AS list")
        });
        query.sql = counts.collect::<Vec<_>>().join(" UNION ALL ");
        Some(query)
    }

    fn has_words(&mut self, text: &str, words: String) {
        let n = self.bind(words);
        self.conditions.push(text.replace("{n}", &n.to_string()));
    }

    /// That the case leaves the filter's organisation or comes to it.
    fn either_place(&mut self, filter: &'a CaseFilter) {
        if let Some(organisation) = filter.organisation.as_deref() {
            let place = self.bind(organisation);
            self.conditions
                .push(format!("(i.origin = ${place} OR i.destination = ${place})"));
        }
    }

    /// The whole statement, where it is one list in this order.
    fn read_one(&mut self, from: &str, order: &str, limit: i64) {
        let list = List {
            asks: String::new(),
            order: order.to_owned(),
        };
        self.read(from, &[list], limit);
    }
}

/// The newest cases of a list.
fn newest(List { asks, order }: &List, conditions: &str, columns: &str, most: i64) -> String {
    format!(
        "SELECT {columns} FROM case_index i WHERE {conditions}{asks} ORDER BY {order} LIMIT {most}"
    )
}

/// How many of the newest cases of a list a search looks at first in PostgreSQL.
pub(in crate::store) fn looked_at(filter: &CaseFilter) -> i64 {
    if filter.is_plain() {
        NEWEST_TO_FILTER
    } else {
        NEWEST_OF_FILTERED
    }
}

/// The words of a search, folded.
pub(in crate::store) fn search_words(text: &str) -> Vec<String> {
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
