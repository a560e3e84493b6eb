//! Each case as lists and searches see it: what it came to last, and its words, folded.
//!
//! A row is written in the transaction of the decision. *Gallring* empties it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::batch::Insert;
use super::case_states::case_state;
use super::db::{Tx, row, values};
use super::dialect;
use super::error::StoreError;
use super::types::{CaseUse, Decided};
use crate::case::CaseNumber;
use crate::request::{MoveRequest, Place};
use crate::text::fold;

/// Most letters of one case that can be searched; the newest mail's go first.
const MOST_LETTERS: usize = 60_000;

const PUT: Insert<'_> = Insert {
    into: "case_index (case_number, opened_at, state, outcome, reason, decided_at, account, employee, origin, \
           destination, move_date, words)",
    columns: 12,
    after: "ON CONFLICT (case_number) DO UPDATE SET state = excluded.state, outcome = excluded.outcome, \
            reason = excluded.reason, decided_at = excluded.decided_at, account = excluded.account, \
            employee = excluded.employee, origin = excluded.origin, destination = excluded.destination, \
            move_date = excluded.move_date, \
            words = substr(excluded.words || ' ' || case_index.words, 1, 60000)",
};

/// Words of a mail that leaves its case as it is.
const ADD_WORDS: &str = "
    UPDATE case_index SET words = substr($2 || ' ' || words, 1, 60000) WHERE case_number = $1";

/// What a case came to.
#[derive(Debug, Clone, Default)]
pub(super) struct Row<'a> {
    pub(super) case: &'a str,
    pub(super) state: &'a str,
    pub(super) outcome: &'a str,
    pub(super) reason: &'a str,
    pub(super) request: Option<&'a str>,
    /// Not folded.
    pub(super) words: &'a str,
}

/// Writes what cases came to. Words are added to those that are there.
pub(super) async fn put(tx: &mut Tx, rows: &[Row<'_>], now: Timestamp) -> Result<(), StoreError> {
    let rows: Vec<_> = rows
        .iter()
        .map(|one| {
            let facts = IndexedFacts::of(one.request);
            let words = format!("{} {} {}", one.case, facts.words(), one.words);
            row![
                one.case,
                now,
                one.state,
                one.outcome,
                one.reason,
                now,
                facts.account,
                facts.employee,
                facts.origin,
                facts.destination,
                facts.move_date,
                searchable(&words),
            ]
        })
        .collect();
    PUT.run(tx, &rows).await?;
    Ok(())
}

/// Indexes the decisions of a batch. Of several in one case the last counts, with the words of all; a mail that leaves its
/// case as it is adds its words alone, and one without a case is not indexed.
pub(super) async fn put_decided(
    tx: &mut Tx,
    batch: &[&Decided],
    held: &[i64],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut rows = BTreeMap::new();
    let mut more: Vec<(&CaseNumber, &str)> = Vec::new();
    for one in batch {
        let Some(case) = one.case.number() else {
            continue;
        };
        let Some(state) = case_state(one) else {
            more.push((case, one.words.as_str()));
            continue;
        };
        let state = if held.contains(&one.message) {
            "review"
        } else {
            state
        };
        let row = Row {
            case: case.as_str(),
            state,
            outcome: one.reason.outcome().code(),
            reason: one.reason.code(),
            request: one.request.as_deref(),
            words: &one.words,
        };
        if let Some(earlier) = rows.insert(case.as_str(), row) {
            more.push((case, earlier.words));
        }
    }
    let opened: Vec<Row<'_>> = batch
        .iter()
        .filter(|one| matches!(one.case, CaseUse::Opens { .. }))
        .filter_map(|one| rows.remove(one.case.number()?.as_str()))
        .collect();
    // New cases get their rows in the order of their numbers, so that lists are in that order too.
    put(tx, &opened, now).await?;
    put(tx, &rows.into_values().collect::<Vec<_>>(), now).await?;
    for (case, words) in more {
        tx.execute(ADD_WORDS, &values![case, searchable(words)])
            .await?;
    }
    if !tx.is_postgres() {
        tx.execute(dialect::JOIN_WORDS, &values![pages_for(batch.len())])
            .await?;
    }
    Ok(())
}

/// So many pages of the index of words are joined with a batch: as many as keep up with what it adds, and no more.
fn pages_for(mails: usize) -> i64 {
    i64::try_from(mails * 3 + 16).unwrap_or(i64::MAX)
}

/// The facts that lists show.
#[derive(Debug, Default)]
pub(super) struct IndexedFacts {
    pub(super) account: Option<String>,
    pub(super) employee: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) destination: Option<String>,
    pub(super) move_date: Option<String>,
}

impl IndexedFacts {
    /// The facts of a request in JSON; none of one that cannot be read.
    pub(super) fn of(request: Option<&str>) -> Self {
        let request: MoveRequest = request
            .and_then(|json| serde_json::from_str(json).ok())
            .unwrap_or_default();
        Self {
            account: request
                .account
                .map(|stated| stated.value.as_str().to_owned()),
            employee: request.employee_name.map(|stated| stated.value),
            origin: request.from_organisation.map(|stated| place(stated.value)),
            destination: request.to_organisation.map(|stated| place(stated.value)),
            move_date: request.move_date.map(|stated| stated.value.to_string()),
        }
    }

    /// What can be searched of them. The names of the register's organisations are not known here.
    fn words(&self) -> String {
        let facts = [
            &self.account,
            &self.employee,
            &self.origin,
            &self.destination,
        ];
        let stated: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
        stated.join(" ")
    }
}

/// The register's id, or the name as it was written.
fn place(place: Place) -> String {
    match place {
        Place::City(id) => id.as_str().to_owned(),
        Place::Outside(name) | Place::Unknown(name) => name,
    }
}

/// Words of letters and digits, folded, one space between: the same for a text and for what is searched in it, and
/// nothing that a database's search language could take for its own.
pub(super) fn searchable(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut out = String::new();
    for word in words {
        if out.len() + word.len() >= MOST_LETTERS {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_and_what_is_searched_in_it_are_folded_alike() {
        assert_eq!(
            searchable("Åsa.Öberg@X.se – \"KF-2026-000001\""),
            "asa oberg x se kf 2026 000001"
        );
        assert_eq!(searchable("\0'; DROP--*"), "drop");
        assert_eq!(searchable(&"ord ".repeat(100_000)).len() / 10_000, 5);
    }
}
