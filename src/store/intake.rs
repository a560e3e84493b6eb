//! The one transaction of a decision: case, decision, audit entries, reply, what waits for a person.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use serde_json::{Value as Json, json};

use super::Store;
use super::audit_log::entry;
use super::batch::{Insert, Update, fetch_listed_in};
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::lease::Worker;
use super::types::{Decided, Limits};
use super::{
    case_claims, case_index, case_states, dialect, known, move_orders, replies, returned, review,
};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::message::EmailAddress;
use crate::outcome::{Field, Outcome};

const NEXT_NUMBERS: &str = "
    INSERT INTO case_counter (year, value) VALUES ($1, $2)
    ON CONFLICT (year) DO UPDATE SET value = case_counter.value + excluded.value
    RETURNING value";
const OLDEST_ELSEWHERE: &str = "
    SELECT MIN(id) FROM message
    WHERE mailbox = $1 AND state = 'received' AND (claimed_by IS NULL OR claimed_by <> $2)";
const MESSAGE: Update = Update {
    columns: &[
        ("id", "BIGINT"),
        ("state", "TEXT"),
        ("case_number", "TEXT"),
        ("filing", "TEXT"),
        ("content", "TEXT"),
    ],
    then: "UPDATE message SET state = given.state, case_number = given.case_number, filing = given.filing, \
           content_digest = given.content FROM given WHERE message.id = given.id",
};
const DECISION: Insert<'_> = Insert {
    into: "decision (message, case_number, decided_at, outcome, reason, language, missing, rules, request, policy, sender_check)",
    columns: 11,
    after: "",
};

impl Store {
    /// Case numbers that nobody else gets: `count` of that year. Numbers that are not used leave a gap.
    pub async fn reserve_case_numbers(
        &self,
        year: i16,
        count: u32,
    ) -> Result<Vec<CaseNumber>, StoreError> {
        if count == 0 {
            return Ok(Vec::new());
        }
        let mut tx = Tx::begin(&self.db).await?;
        let rows: Vec<(i64,)> = tx
            .fetch(NEXT_NUMBERS, &values![i64::from(year), i64::from(count)])
            .await?;
        tx.commit().await?;
        let last = rows.first().and_then(|(last,)| u32::try_from(*last).ok());
        let last = last.ok_or(StoreError::Stored {
            what: "case counter",
        })?;
        Ok((last - count + 1..=last)
            .map(|serial| CaseNumber::new(year, serial))
            .collect())
    }

    /// Records decisions with everything that belongs to them, all or nothing. What is left out changes nothing: mails
    /// that this worker does not have at hand any more or that are decided already, mails of which the store knows
    /// something else by now than they were judged on, and mails while an older one of their mailbox is undecided and
    /// with another worker.
    pub async fn decide(
        &self,
        worker: &Worker,
        batch: &[Decided],
        limits: &Limits,
        now: Timestamp,
    ) -> Result<Recorded, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let Turn { come, mut open } = turn(&mut tx, worker, batch).await?;
        let ours = |one: &&Decided| come.contains(&one.message);
        let lost = batch
            .iter()
            .filter(|one| !ours(one) && !open.contains(&one.message));
        let lost: Vec<i64> = lost.map(|one| one.message).collect();
        let mut batch: Vec<&Decided> = batch.iter().filter(ours).collect();
        let reported = replies::reported(&mut tx, &batch).await?;
        let cases = batch.iter().filter_map(|one| one.case.number());
        let touched = cases.chain(reported.values()).map(CaseNumber::as_str);
        let touched: BTreeSet<&str> = touched.collect();
        case_claims::lock(&mut tx, touched.clone()).await?;
        // Last: who waits for a case, which weeding out may have for long, must not keep all others from deciding.
        let number = known::begin(&mut tx).await?;
        let changed = known::changed(&mut tx, &batch, number).await?;
        batch.retain(|one| !changed.contains(&one.message));
        open.extend(changed);
        case_states::open(&mut tx, &batch, now).await?;
        record_decisions(&mut tx, &batch, &reported, now).await?;
        returned::come_back(&mut tx, &batch, now).await?;
        let held = replies::queue(&mut tx, &batch, limits, now).await?;
        case_states::set_states(&mut tx, &batch, &held).await?;
        case_index::put_decided(&mut tx, &batch, &held, now).await?;
        move_orders::put_decided(&mut tx, &batch, now).await?;
        open_reviews(&mut tx, &batch, &reported, now).await?;
        case_states::note_waiting(&mut tx, &touched).await?;
        tx.commit().await?;
        Ok(Recorded {
            decided: batch.len(),
            held: held.len(),
            open,
            lost,
        })
    }
}

/// What a batch came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recorded {
    /// Mails that were decided now.
    pub decided: usize,
    /// Replies that were held back.
    pub held: usize,
    /// Mails that the worker still has at hand: they are to be judged again.
    pub open: Vec<i64>,
    /// Mails that it has not, or that were decided already.
    pub lost: Vec<i64>,
}

/// Which mails of a batch can be recorded.
struct Turn {
    /// Those that this worker has at hand, with no older one elsewhere.
    come: HashSet<i64>,
    /// Those that it has at hand too.
    open: Vec<i64>,
}

async fn turn(tx: &mut Tx, worker: &Worker, batch: &[Decided]) -> Result<Turn, StoreError> {
    let me = worker.holder.as_str();
    let list: Vec<Value<'_>> = batch.iter().map(|one| Value::from(one.message)).collect();
    let claimed = tx.pick(&dialect::LOCK_CLAIMED);
    let ours: Vec<(i64, String)> = fetch_listed_in(tx, claimed, &values![me], &list).await?;
    let mailboxes: BTreeSet<&str> = ours.iter().map(|(_, mailbox)| mailbox.as_str()).collect();
    let mut oldest = HashMap::new();
    for mailbox in mailboxes {
        let elsewhere: Vec<(Option<i64>,)> =
            tx.fetch(OLDEST_ELSEWHERE, &values![mailbox, me]).await?;
        let first = elsewhere.first().and_then(|(first,)| *first);
        oldest.insert(mailbox, first.unwrap_or(i64::MAX));
    }
    let has_come = |(id, mailbox): &&(i64, String)| oldest.get(mailbox.as_str()) > Some(id);
    let (come, open): (Vec<_>, Vec<_>) = ours.iter().partition(has_come);
    Ok(Turn {
        come: come.into_iter().map(|(id, _)| *id).collect(),
        open: open.into_iter().map(|(id, _)| *id).collect(),
    })
}

async fn record_decisions(
    tx: &mut Tx,
    batch: &[&Decided],
    reported: &HashMap<String, CaseNumber>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut messages = Vec::with_capacity(batch.len());
    let mut decisions = Vec::with_capacity(batch.len());
    for one in batch {
        let case = one.case.number().or_else(|| {
            one.report_on
                .iter()
                .find_map(|id| reported.get(id.as_str()))
        });
        let state = if one.fault.is_some() {
            "set_aside"
        } else {
            "decided"
        };
        messages.push(row![
            one.message,
            state,
            case,
            one.filing.code(),
            one.content_digest.as_deref()
        ]);
        decisions.push(row![
            one.message,
            case,
            now,
            one.reason.outcome().code(),
            one.reason.code(),
            one.language.code(),
            missing(one),
            one.rules.as_str(),
            one.request.as_deref(),
            one.policy.as_str(),
            one.sender_check,
        ]);
        tx.record(decision_entry(one, case, now)?);
        for id in &one.report_on {
            let Some(case) = reported.get(id.as_str()) else {
                continue;
            };
            let event = if one.delayed {
                Event::ReplyDelayed
            } else {
                Event::ReplyBounced
            };
            let facts = Facts::new()
                .with("mail", one.message)
                .with("message_id", id.as_str());
            tx.record(entry(now, Some(case), event, facts, None)?);
            returned::note_reply(tx, id, one.delayed).await?;
        }
    }
    MESSAGE.run(tx, &messages).await?;
    DECISION.run(tx, &decisions).await?;
    Ok(())
}

fn missing(one: &Decided) -> String {
    one.missing
        .iter()
        .map(|field| field.code())
        .collect::<Vec<_>>()
        .join(",")
}

fn decision_entry(
    one: &Decided,
    case: Option<&CaseNumber>,
    now: Timestamp,
) -> Result<crate::audit::NewEntry, StoreError> {
    let facts = Facts::new()
        .with("mail", one.message)
        .with("outcome", one.reason.outcome().code())
        .with("reason", one.reason.code())
        .with("language", one.language.code())
        .with(
            "missing",
            one.missing
                .iter()
                .map(|field: &Field| field.code())
                .collect::<Vec<_>>(),
        )
        .with(
            "rules",
            serde_json::from_str::<Json>(&one.rules).unwrap_or(Json::Null),
        )
        .with("policy", one.policy.as_str());
    let facts = match one.sender_check {
        Some(code) => facts.with("sender_check", code),
        None => facts,
    };
    let request = one
        .request
        .as_deref()
        .and_then(|text| serde_json::from_str::<Json>(text).ok());
    let sender = one.sender.as_ref().map(EmailAddress::as_str);
    let personal = json!({ "sender": sender, "request": request }).to_string();
    match one.fault {
        Some(fault) => entry(
            now,
            case,
            Event::MailSetAside,
            facts.with("fault", fault),
            Some(personal),
        ),
        None => entry(now, case, Event::Decided, facts, Some(personal)),
    }
}

async fn open_reviews(
    tx: &mut Tx,
    batch: &[&Decided],
    reported: &HashMap<String, CaseNumber>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut items = Vec::new();
    for one in batch {
        let case = one.case.number().map(CaseNumber::as_str);
        if one.fault.is_some() {
            items.push(review::item(now, "set_aside", case, Some(one.message)));
        } else if one.reason.outcome() == Outcome::NeedsReview {
            items.push(review::item(
                now,
                one.reason.code(),
                case,
                Some(one.message),
            ));
        }
        let bounced = one
            .report_on
            .iter()
            .find_map(|id| reported.get(id.as_str()))
            .filter(|_| !one.delayed);
        if let Some(case) = bounced {
            items.push(review::item(
                now,
                "reply_bounced",
                Some(case.as_str()),
                Some(one.message),
            ));
        }
    }
    review::open(tx, &items).await
}
