//! What a person decided: it supersedes the decision before it, and both stay.

use std::collections::HashMap;

use jiff::Timestamp;
use serde_json::{Value as Json, json};

use super::Store;
use super::audit_log::entry;
use super::batch::{Insert, Source};
use super::case_index::{self, Row};
use super::closing::{self, Closing};
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::types::NewReply;
use super::{case_claims, move_orders, withdrawals};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::message::EmailAddress;
use crate::outcome::{Field, Language, Outcome, Reason};

const INSERT: Insert = Insert {
    into: "resolution (case_number, message, decided_at, decided_by, outcome, reason, language, missing, rules, \
           request, motive, policy)",
    columns: 12,
    after: "",
};
/// A mail of the case that asks for something and was decided after the one that a person decides.
const NEWER: &str = "
    SELECT message FROM decision WHERE case_number = $1 AND message > $2 AND outcome NOT IN ('ignored', 'not_a_request') LIMIT 1";
const OCCASION: &str =
    "SELECT CAST(COALESCE(MAX(occasion), 0) AS BIGINT) FROM outbox WHERE answers = $1";
const REPLY: Insert = Insert {
    into: "outbox (message_id, case_number, answers, occasion, recipient, envelope_from, body, state, doubt, \
           attempts, created_at, due_at)",
    columns: 12,
    after: "",
};
const THREAD: &str = "
    INSERT INTO thread_id (message_id, case_number, ours) VALUES ($1, $2, 1)
    ON CONFLICT (message_id, case_number) DO NOTHING";
const OF_CASE: &str = "
    SELECT id, message, decided_at, decided_by, outcome, reason, language, missing, rules, request, motive, policy
    FROM resolution WHERE case_number = $1 ORDER BY id";
const NEWEST: &str = "
    SELECT r.case_number, r.message, r.request FROM resolution r
    WHERE r.request IS NOT NULL AND r.id IN (
        SELECT MAX(l.id) FROM resolution l
        WHERE l.case_number IN ({list}) AND l.request IS NOT NULL GROUP BY l.case_number)";

/// A person's decision, to be recorded.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The case.
    pub case: CaseNumber,
    /// The mail that it answers, by its number in the ledger.
    pub message: i64,
    /// Who decided.
    pub by: String,
    /// Why: the policy's reason.
    pub reason: Reason,
    /// The language of the reply.
    pub language: Language,
    /// What is asked for.
    pub missing: Vec<Field>,
    /// What the rules said of the same facts, as JSON.
    pub rules: String,
    /// The facts, as JSON.
    pub request: String,
    /// What the facts can be searched by beside themselves: the names of the organisations.
    pub words: String,
    /// Why, in the person's own words.
    pub motive: String,
    /// The policy version.
    pub policy: String,
    /// The last review item that the person's page showed, by its number: later ones stay open.
    pub seen: i64,
    /// The reply.
    pub reply: NewReply,
}

/// What came of recording a person's decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolution {
    /// It is recorded.
    Recorded,
    /// The person does not hold the case any more.
    NotHeld,
    /// A newer mail of the case asks for something.
    NewerMail,
    /// The mail has been decided meanwhile: this is the same form once more.
    Decided,
}

/// A person's decision, as it is shown.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CaseResolution {
    /// Its number.
    pub id: i64,
    /// The mail that it answers.
    pub message: i64,
    /// When, in microseconds since 1970-01-01 UTC.
    pub decided_at: i64,
    /// Who decided.
    pub decided_by: String,
    /// The outcome's code.
    pub outcome: String,
    /// The reason's code.
    pub reason: String,
    /// `sv` or `en`.
    pub language: String,
    /// The fields that were asked for, comma between.
    pub missing: String,
    /// What the rules said, as JSON.
    pub rules: String,
    /// The facts, as JSON; `None` after *gallring*.
    pub request: Option<String>,
    /// Why, in the person's own words; `None` after *gallring*.
    pub motive: Option<String>,
    /// The policy version.
    pub policy: String,
}

/// What people decided in a case, oldest first.
pub(super) async fn of_case(
    tx: &mut Tx,
    case: &CaseNumber,
) -> Result<Vec<CaseResolution>, StoreError> {
    tx.fetch(OF_CASE, &values![case]).await
}

impl Store {
    /// The number that the next reply to a mail counts as: 1 for the first that a person writes.
    pub async fn next_occasion(&self, message: i64) -> Result<i64, StoreError> {
        let rows: Option<(i64,)> = self.db.first(OCCASION, &values![message]).await?;
        Ok(rows.map_or(0, |(last,)| last) + 1)
    }

    /// Records what a person decided, with everything that belongs to it, all or nothing: the decision, its reply in
    /// the outbox in the place of those that have not left, the order to move or its end, the review items that the
    /// person saw closed. Nothing happens where that is not what is given back.
    pub async fn resolve(
        &self,
        resolved: &Resolved,
        occasion: i64,
        now: Timestamp,
    ) -> Result<Resolution, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        let case = &resolved.case;
        if !case_claims::is_held(&mut tx, case, &resolved.by).await? {
            return Ok(Resolution::NotHeld);
        }
        let newer: Vec<(i64,)> = tx.fetch(NEWER, &values![case, resolved.message]).await?;
        if !newer.is_empty() {
            return Ok(Resolution::NewerMail);
        }
        let last: Vec<(i64,)> = tx.fetch(OCCASION, &values![resolved.message]).await?;
        if last.first().is_some_and(|(last,)| *last >= occasion) {
            return Ok(Resolution::Decided);
        }
        record(&mut tx, resolved, now).await?;
        withdrawals::withdraw(&mut tx, case, &resolved.by, now).await?;
        queue(&mut tx, resolved, occasion, now).await?;
        let outcome = resolved.reason.outcome();
        let indexed = Row {
            case: case.as_str(),
            state: "decided",
            outcome: outcome.code(),
            reason: resolved.reason.code(),
            request: Some(&resolved.request),
            words: &resolved.words,
        };
        case_index::put(&mut tx, &[indexed], now).await?;
        if outcome == Outcome::Approved {
            move_orders::put(&mut tx, case, Some(&resolved.request), now).await?;
        } else {
            move_orders::withdraw(&mut tx, case, outcome).await?;
        }
        let closing = Closing {
            by: &resolved.by,
            seen: resolved.seen,
        };
        closing::close(&mut tx, case, closing, None, now).await?;
        tx.commit().await?;
        Ok(Resolution::Recorded)
    }
}

/// The facts that a person stated last in each of these cases, with the mail that they answered.
pub(super) async fn resolved_requests(
    from: &mut Source<'_>,
    cases: &[Value<'_>],
) -> Result<HashMap<String, (i64, String)>, StoreError> {
    let rows: Vec<(String, i64, String)> = from.listed(NEWEST, cases).await?;
    Ok(rows
        .into_iter()
        .map(|(case, message, request)| (case, (message, request)))
        .collect())
}

async fn record(tx: &mut Tx, resolved: &Resolved, now: Timestamp) -> Result<(), StoreError> {
    let fields: Vec<&str> = resolved.missing.iter().map(|field| field.code()).collect();
    let outcome = resolved.reason.outcome().code();
    let resolution = row![
        &resolved.case,
        resolved.message,
        now,
        resolved.by.as_str(),
        outcome,
        resolved.reason.code(),
        resolved.language.code(),
        fields.join(","),
        resolved.rules.as_str(),
        resolved.request.as_str(),
        resolved.motive.as_str(),
        resolved.policy.as_str(),
    ];
    INSERT.run(tx, &[resolution]).await?;
    let as_json = |text: &str| serde_json::from_str::<Json>(text).unwrap_or(Json::Null);
    let facts = Facts::new()
        .with("by", resolved.by.as_str())
        .with("mail", resolved.message)
        .with("outcome", outcome)
        .with("reason", resolved.reason.code())
        .with("language", resolved.language.code())
        .with("missing", fields)
        .with("rules", as_json(&resolved.rules))
        .with("policy", resolved.policy.as_str());
    let personal =
        json!({ "request": as_json(&resolved.request), "motive": resolved.motive }).to_string();
    let decided = entry(
        now,
        Some(&resolved.case),
        Event::DecidedByPerson,
        facts,
        Some(personal),
    )?;
    tx.record(decided);
    Ok(())
}

async fn queue(
    tx: &mut Tx,
    resolved: &Resolved,
    occasion: i64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let reply = &resolved.reply;
    let id = reply.message_id.as_str();
    let queued = row![
        id,
        &resolved.case,
        resolved.message,
        occasion,
        reply.recipient.as_str(),
        reply.envelope_from.as_ref().map(EmailAddress::as_str),
        reply.bytes.as_slice(),
        "queued",
        false,
        0,
        now,
        now,
    ];
    REPLY.run(tx, &[queued]).await?;
    tx.execute(THREAD, &values![id, &resolved.case]).await?;
    let facts = Facts::new()
        .with("mail", resolved.message)
        .with("message_id", id);
    tx.record(entry(
        now,
        Some(&resolved.case),
        Event::ReplyQueued,
        facts,
        None,
    )?);
    Ok(())
}
