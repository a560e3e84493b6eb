//! Approved moves: what is to be carried out, by date, and what was.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::Store;
use super::audit_log::entry;
use super::batch::Insert;
use super::case_claims;
use super::case_index::IndexedFacts;
use super::case_states::case_state;
use super::db::{Tx, row, values};
use super::error::StoreError;
use super::types::Decided;
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::outcome::Outcome;

const PUT: Insert<'_> = Insert {
    into: "move_order (case_number, account, employee, origin, destination, move_date, ordered_at, state)",
    columns: 8,
    // A move that was carried out stays so when it is ordered again as it was; else it is to be done, and nobody has done it.
    after: "ON CONFLICT (case_number) DO UPDATE SET account = excluded.account, employee = excluded.employee, \
            origin = excluded.origin, destination = excluded.destination, move_date = excluded.move_date, \
            ordered_at = excluded.ordered_at, \
            (state, done_at, done_by) = (SELECT CASE WHEN is_done THEN 'done' ELSE 'open' END, \
                CASE WHEN is_done THEN move_order.done_at END, CASE WHEN is_done THEN move_order.done_by END \
                FROM (SELECT move_order.state IN ('done', 'to_reverse') AND move_order.account = excluded.account \
                    AND move_order.destination = excluded.destination AS is_done) AS earlier)",
};
/// The case came to something else. A move that was carried out is to be taken back where that is a rejection, and stays so
/// until the case is approved or it was taken back: a later question is no approval.
const WITHDRAW: &str = "
    UPDATE move_order SET state = CASE WHEN state = 'open' THEN 'withdrawn'
        WHEN state = 'to_reverse' OR $2 = 'rejected' THEN 'to_reverse' ELSE 'done' END
    WHERE case_number = $1 AND state IN ('open', 'done', 'to_reverse')";
/// Compared as one value: the index then gives the moves after that one, in their order, and reads none before it.
const DUE: &str = "
    SELECT case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by
    FROM move_order WHERE state = 'open' AND (move_date, case_number) > ($1, $2)
    ORDER BY move_date, case_number LIMIT $3";
const DONE: &str = "
    SELECT case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by
    FROM move_order WHERE state = 'done' AND (done_at, case_number) < ($1, $2)
    ORDER BY done_at DESC, case_number DESC LIMIT $3";
const OF_CASE: &str = "
    SELECT case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by
    FROM move_order WHERE case_number = $1";
const TO_REVERSE: &str = "
    SELECT case_number, account, employee, origin, destination, move_date, ordered_at, state, done_at, done_by
    FROM move_order WHERE state = 'to_reverse' ORDER BY done_at, case_number LIMIT $1";
/// The order that the person saw, and no later one.
const CARRY_OUT: &str = "
    UPDATE move_order SET state = 'done', done_at = $2, done_by = $3
    WHERE case_number = $1 AND state = 'open' AND ordered_at = $4";
/// The mark that the person saw, and no later one. A case that is not approved any more has no move to carry out.
const REOPEN: &str = "
    UPDATE move_order SET done_at = NULL, done_by = NULL, state = CASE WHEN EXISTS (
        SELECT 1 FROM case_index WHERE case_index.case_number = $1 AND case_index.outcome = 'approved')
        THEN 'open' ELSE 'withdrawn' END
    WHERE case_number = $1 AND state = $2 AND state IN ('done', 'to_reverse') AND done_at = $3";
const COUNT_LATE: &str = "SELECT COUNT(*) FROM move_order WHERE state = 'open' AND move_date < $1";
const COUNT_TO_REVERSE: &str = "SELECT COUNT(*) FROM move_order WHERE state = 'to_reverse'";
const LATE: &str = "
    SELECT case_number FROM move_order WHERE state = 'open' AND move_date < $1
    ORDER BY move_date, case_number LIMIT $2";

/// An approved move.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct MoveOrder {
    /// The case.
    pub case_number: String,
    /// The account; `None` after *gallring*.
    pub account: Option<String>,
    /// Whose it is.
    pub employee: Option<String>,
    /// The organisation that it leaves, by the register's id.
    pub origin: String,
    /// The organisation that it moves to.
    pub destination: String,
    /// The day, ISO.
    pub move_date: String,
    /// When it was approved, in microseconds since 1970-01-01 UTC.
    pub ordered_at: i64,
    /// `open`, `done`, `withdrawn`, or `to_reverse`: carried out before its case was rejected.
    pub state: String,
    /// When a person marked it done.
    pub done_at: Option<i64>,
    /// Who did.
    pub done_by: Option<String>,
}

/// How a move that was carried out was marked, as a person saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark<'a> {
    /// `done` or `to_reverse`.
    pub state: &'a str,
    /// When, in microseconds since 1970-01-01 UTC.
    pub done_at: i64,
}

/// The orders of a batch: an approval makes or changes one, any other decision of the case withdraws it.
pub(super) async fn put_decided(
    tx: &mut Tx,
    batch: &[&Decided],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut last = BTreeMap::new();
    for one in batch.iter().filter(|one| case_state(one).is_some()) {
        if let Some(case) = one.case.number() {
            last.insert(case, *one);
        }
    }
    for (case, one) in last {
        if one.reason.outcome() == Outcome::Approved && one.fault.is_none() {
            put(tx, case, one.request.as_deref(), now).await?;
        } else {
            withdraw(tx, case, one.reason.outcome()).await?;
        }
    }
    Ok(())
}

/// Makes or changes the order of a case.
pub(super) async fn put(
    tx: &mut Tx,
    case: &CaseNumber,
    request: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let facts = IndexedFacts::of(request);
    let (Some(origin), Some(destination), Some(date)) =
        (facts.origin, facts.destination, facts.move_date)
    else {
        return Ok(());
    };
    let order = row![
        case,
        facts.account,
        facts.employee,
        origin,
        destination,
        date,
        now,
        "open"
    ];
    PUT.run(tx, &[order]).await?;
    Ok(())
}

/// The order of a case.
pub(super) async fn of_case(
    tx: &mut Tx,
    case: &CaseNumber,
) -> Result<Option<MoveOrder>, StoreError> {
    let rows: Vec<MoveOrder> = tx.fetch(OF_CASE, &values![case]).await?;
    Ok(rows.into_iter().next())
}

/// The case is no longer approved: it came to this.
pub(super) async fn withdraw(
    tx: &mut Tx,
    case: &CaseNumber,
    outcome: Outcome,
) -> Result<(), StoreError> {
    tx.execute(WITHDRAW, &values![case, outcome.code()]).await?;
    Ok(())
}

impl Store {
    /// Up to `limit` open moves after the one of that date and case, earliest first.
    pub async fn moves_to_carry_out(
        &self,
        after: (&str, &str),
        limit: i64,
    ) -> Result<Vec<MoveOrder>, StoreError> {
        self.db.fetch(DUE, &values![after.0, after.1, limit]).await
    }

    /// Up to `limit` moves that were carried out before the one of that time, in microseconds since 1970-01-01 UTC, and case;
    /// those done last come first.
    pub async fn moves_done(
        &self,
        before: (i64, &str),
        limit: i64,
    ) -> Result<Vec<MoveOrder>, StoreError> {
        let given = values![before.0, before.1, limit];
        self.db.fetch(DONE, &given).await
    }

    /// How many moves should have been carried out before `today`.
    pub async fn count_late_moves(&self, today: jiff::civil::Date) -> Result<i64, StoreError> {
        let day = values![today.to_string()];
        let row: Option<(i64,)> = self.db.first(COUNT_LATE, &day).await?;
        Ok(row.map_or(0, |(late,)| late))
    }

    /// The cases of moves that should have been carried out before `today`, those that wait longest first.
    pub async fn late_moves(
        &self,
        today: jiff::civil::Date,
        limit: i64,
    ) -> Result<Vec<CaseNumber>, StoreError> {
        let rows: Vec<(String,)> = self
            .db
            .fetch(LATE, &values![today.to_string(), limit])
            .await?;
        let number = |(number,): &(String,)| CaseNumber::parse(number);
        Ok(rows.iter().filter_map(number).collect())
    }

    /// Moves that were carried out in cases that have been rejected since and not approved again, those done first.
    pub async fn moves_to_reverse(&self, limit: i64) -> Result<Vec<MoveOrder>, StoreError> {
        self.db.fetch(TO_REVERSE, &values![limit]).await
    }

    /// How many such moves there are.
    pub async fn count_moves_to_reverse(&self) -> Result<i64, StoreError> {
        let row: Option<(i64,)> = self.db.first(COUNT_TO_REVERSE, &[]).await?;
        Ok(row.map_or(0, |(count,)| count))
    }

    /// The order of a case.
    pub async fn move_of(&self, case: &CaseNumber) -> Result<Option<MoveOrder>, StoreError> {
        self.db.first(OF_CASE, &values![case]).await
    }

    /// Notes that the move that was ordered then is carried out; `false` where it is not open, or ordered anew since.
    pub async fn carry_out(
        &self,
        case: &CaseNumber,
        ordered_at: i64,
        by: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        let changed = tx
            .execute(CARRY_OUT, &values![case, now, by, ordered_at])
            .await?;
        put_on_record(tx, changed, (case, by, now), Event::MoveCarriedOut).await
    }

    /// Notes that a move is not carried out after all, or was taken back; `false` where it is not as `seen` says any more.
    /// Where the case has come to something else since, it is not to be carried out at all.
    pub async fn reopen_move(
        &self,
        case: &CaseNumber,
        seen: Mark<'_>,
        by: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        case_claims::lock(&mut tx, BTreeSet::from([case.as_str()])).await?;
        let given = values![case, seen.state, seen.done_at];
        let changed = tx.execute(REOPEN, &given).await?;
        let event = if seen.state == "to_reverse" {
            Event::MoveTakenBack
        } else {
            Event::MoveReopened
        };
        put_on_record(tx, changed, (case, by, now), event).await
    }
}

/// Ends what somebody did with a move; `false`, and nothing on record, where it changed nothing.
async fn put_on_record(
    mut tx: Tx,
    changed: u64,
    (case, by, now): (&CaseNumber, &str, Timestamp),
    event: Event,
) -> Result<bool, StoreError> {
    if changed == 0 {
        return Ok(false);
    }
    let facts = Facts::new().with("by", by);
    tx.record(entry(now, Some(case), event, facts, None)?);
    tx.commit().await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[tokio::test]
    async fn the_lists_are_read_from_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let store = store.await.unwrap();
        for (list, index) in [
            (DUE, "move_order_by_date"),
            (DONE, "move_order_by_done"),
            (TO_REVERSE, "move_order_by_done"),
            (COUNT_LATE, "move_order_by_date"),
            (COUNT_TO_REVERSE, "move_order_by_"),
            (LATE, "move_order_by_date"),
        ] {
            let plan = format!("EXPLAIN QUERY PLAN {list}");
            let steps: Vec<(i64, i64, i64, String)> = store.db.fetch(plan, &[]).await.unwrap();
            let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
            assert!(
                steps.len() == 1 && steps[0].contains(&format!("INDEX {index}")),
                "{steps:?}"
            );
        }
    }
}
