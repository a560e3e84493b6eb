//! What decided mails make of their cases: a new one, its thread, its state.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;

use super::batch::{Insert, Update, execute_listed};
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::types::{CaseUse, Decided};
use crate::case::CaseNumber;
use crate::message::EmailAddress;
use crate::outcome::Outcome;

const CASE: Insert<'_> = Insert {
    into: "case_file (number, opened_at, opened_on, sender, state)",
    columns: 5,
    after: "",
};
const CASE_STATE: Update = Update {
    columns: &[("number", "TEXT"), ("state", "TEXT")],
    then: "UPDATE case_file SET state = given.state FROM given WHERE case_file.number = given.number",
};
const THREAD_ID: Insert<'_> = Insert {
    into: "thread_id (message_id, case_number, ours)",
    columns: 3,
    after: "ON CONFLICT (message_id, case_number) DO NOTHING",
};

/// A case that something waits in waits for a person, whatever its newest mail came to.
const WAITS: [&str; 2] = [
    "UPDATE case_file SET state = 'review' WHERE state <> 'review' AND number IN ({list}) AND EXISTS (
        SELECT 1 FROM review_item r WHERE r.case_number = case_file.number AND r.closed_at IS NULL)",
    "UPDATE case_index SET state = 'review' WHERE state <> 'review' AND case_number IN ({list}) AND EXISTS (
        SELECT 1 FROM review_item r WHERE r.case_number = case_index.case_number AND r.closed_at IS NULL)",
];
const SETTLE: &str = "
    UPDATE case_file SET state = CASE
        WHEN EXISTS (SELECT 1 FROM review_item r WHERE r.case_number = $1 AND r.closed_at IS NULL) THEN 'review'
        WHEN EXISTS (SELECT 1 FROM case_index i WHERE i.case_number = $1 AND i.outcome = 'needs_information') THEN 'asked'
        ELSE 'decided' END
    WHERE number = $1 RETURNING state";
const SETTLE_INDEX: &str = "UPDATE case_index SET state = $2 WHERE case_number = $1";

/// Opens the new cases, and notes which ids belong to a case.
pub(super) async fn open(
    tx: &mut Tx,
    batch: &[&Decided],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut cases = Vec::new();
    let mut ids = Vec::new();
    for one in batch {
        if let CaseUse::Opens { number, opened_on } = &one.case {
            let sender = one.sender.as_ref().map(EmailAddress::as_str);
            cases.push(row![
                number,
                now,
                opened_on.to_string(),
                sender,
                case_state(one).unwrap_or("decided")
            ]);
        }
        let Some(number) = one.case.number() else {
            continue;
        };
        if let Some(id) = &one.message_id {
            ids.push(row![id.as_str(), number, false]);
        }
        if let Some(reply) = &one.reply {
            ids.push(row![reply.message_id.as_str(), number, true]);
        }
    }
    CASE.run(tx, &cases).await?;
    THREAD_ID.run(tx, &ids).await?;
    Ok(())
}

/// What a mail makes of its case; `None` where it leaves it as it is.
pub(super) fn case_state(one: &Decided) -> Option<&'static str> {
    match one.reason.outcome() {
        _ if one.fault.is_some() => Some("review"),
        Outcome::NeedsInformation => Some("asked"),
        Outcome::NeedsReview => Some("review"),
        Outcome::Approved | Outcome::Rejected => Some("decided"),
        Outcome::NotARequest | Outcome::Ignored => None,
    }
}

/// Sets the state that the last of its mails leaves a case in; with a reply held back, it waits for a person.
pub(super) async fn set_states(
    tx: &mut Tx,
    batch: &[&Decided],
    held: &[i64],
) -> Result<(), StoreError> {
    let mut states: HashMap<&CaseNumber, &str> = HashMap::new();
    for one in batch {
        let state = if held.contains(&one.message) {
            Some("review")
        } else {
            case_state(one)
        };
        if let (Some(number), Some(state)) = (one.case.number(), state) {
            states.insert(number, state);
        }
    }
    let rows: Vec<Vec<Value<'_>>> = states
        .into_iter()
        .map(|(number, state)| row![number, state])
        .collect();
    CASE_STATE.run(tx, &rows).await?;
    Ok(())
}

/// Notes of these cases whether something waits in them. Their rows are to be locked already.
pub(super) async fn note_waiting(tx: &mut Tx, cases: &BTreeSet<&str>) -> Result<(), StoreError> {
    let list: Vec<Value<'_>> = cases.iter().map(|case| Value::from(*case)).collect();
    for statement in WAITS {
        execute_listed(tx, statement, &values![], &list).await?;
    }
    Ok(())
}

/// The state that what waits in a case, else its newest decision, leaves it in; `false` where something waits.
pub(super) async fn settle(tx: &mut Tx, case: &CaseNumber) -> Result<bool, StoreError> {
    let rows: Vec<(String,)> = tx.fetch(SETTLE, &values![case]).await?;
    let Some((state,)) = rows.first() else {
        return Ok(true);
    };
    tx.execute(SETTLE_INDEX, &values![case, state.as_str()])
        .await?;
    Ok(state != "review")
}
