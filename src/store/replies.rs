//! Writing replies into the outbox, within the limits that stop two programs from answering each other.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::audit_log::entry;
use super::batch::{Insert, fetch_listed_in};
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::review;
use super::types::{Decided, Limits, NewReply};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::outcome::Outcome;

const REPLY: Insert<'_> = Insert {
    into: "outbox (message_id, case_number, answers, recipient, envelope_from, body, state, doubt, attempts, \
           created_at, due_at)",
    columns: 11,
    after: "",
};
/// A held reply counts on the day on which a person let it go: that is when it reached somebody.
const TO_ADDRESS: &str = "
    SELECT recipient, COUNT(*) FROM outbox
    WHERE COALESCE(released_at, created_at) > $1 AND state <> 'held' AND recipient IN ({list}) GROUP BY recipient";
const IN_CASE: &str = "
    SELECT case_number, COUNT(*) FROM outbox
    WHERE state <> 'held' AND case_number IN ({list}) GROUP BY case_number";
/// The last reply, and the last before the day began: their numbers go up one by one, so that their distance is how many
/// were written, and no row needs to be counted.
const OVERALL: &str = "
    SELECT COALESCE((SELECT MAX(id) FROM outbox), 0)
           - COALESCE((SELECT id FROM outbox WHERE created_at <= $1 ORDER BY created_at DESC, id DESC LIMIT 1), 0)";
const OF_REPLIES: &str = "SELECT message_id, case_number FROM outbox WHERE message_id IN ({list})";

/// Questions in one case before a person takes over.
const ROUNDS: i64 = 3;

/// How many replies were written already; counts on while a batch adds more.
struct Tally<'a> {
    limits: &'a Limits,
    to_address: HashMap<String, i64>,
    in_case: HashMap<String, i64>,
    overall: i64,
}

impl<'a> Tally<'a> {
    async fn take(
        tx: &mut Tx,
        limits: &'a Limits,
        replies: &[(&CaseNumber, &NewReply, &Decided)],
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let since = now
            .saturating_sub(SignedDuration::from_hours(24))
            .unwrap_or(now);
        let to: Vec<Value<'_>> = replies
            .iter()
            .map(|(_, reply, _)| Value::from(reply.recipient.as_str()))
            .collect();
        let cases: Vec<Value<'_>> = replies
            .iter()
            .map(|(case, ..)| Value::from(*case))
            .collect();
        let to_address: Vec<(String, i64)> =
            fetch_listed_in(tx, TO_ADDRESS, &values![since], &to).await?;
        let in_case: Vec<(String, i64)> = fetch_listed_in(tx, IN_CASE, &[], &cases).await?;
        let overall: Vec<(i64,)> = tx.fetch(OVERALL, &values![since]).await?;
        Ok(Self {
            limits,
            overall: overall.first().map_or(0, |(count,)| *count),
            to_address: to_address.into_iter().collect(),
            in_case: in_case.into_iter().collect(),
        })
    }

    /// Counts one more reply, or says which limit holds it back.
    fn add(&mut self, case: &CaseNumber, reply: &NewReply, asks: bool) -> Option<&'static str> {
        let to_address = self
            .to_address
            .entry(reply.recipient.as_str().to_owned())
            .or_default();
        let in_case = self.in_case.entry(case.to_string()).or_default();
        if self.overall >= self.limits.overall_a_day {
            return Some("overall_limit");
        }
        if *to_address >= self.limits.per_address_a_day {
            return Some("address_limit");
        }
        if *in_case >= self.limits.per_case {
            return Some("case_limit");
        }
        if asks && *in_case >= ROUNDS {
            return Some("rounds");
        }
        *to_address += 1;
        *in_case += 1;
        self.overall += 1;
        None
    }
}

/// Writes the replies of decided mails into the outbox, or holds them back. Gives back the mails whose reply is held.
pub(super) async fn queue(
    tx: &mut Tx,
    decided: &[&Decided],
    limits: &Limits,
    now: Timestamp,
) -> Result<Vec<i64>, StoreError> {
    let replies: Vec<(&CaseNumber, &NewReply, &Decided)> = decided
        .iter()
        .filter_map(|one| Some((one.case.number()?, one.reply.as_ref()?, *one)))
        .collect();
    let mut tally = Tally::take(tx, limits, &replies, now).await?;
    let mut rows = Vec::with_capacity(replies.len());
    let mut items = Vec::new();
    let mut held = Vec::new();
    for (case, reply, one) in replies {
        let message = one.message;
        let asks = one.reason.outcome() == Outcome::NeedsInformation;
        let why = tally.add(case, reply, asks);
        let facts = Facts::new()
            .with("mail", message)
            .with("message_id", reply.message_id.as_str());
        let (event, facts) = match why {
            None => (Event::ReplyQueued, facts),
            Some(why) => (Event::ReplyHeld, facts.with("why", why)),
        };
        tx.record(entry(now, Some(case), event, facts, None)?);
        if why.is_some() {
            items.push(review::item(
                now,
                "reply_limit",
                Some(case.as_str()),
                Some(message),
            ));
            held.push(message);
        }
        rows.push(row![
            reply.message_id.as_str(),
            case,
            message,
            reply.recipient.as_str(),
            reply
                .envelope_from
                .as_ref()
                .map(crate::message::EmailAddress::as_str),
            reply.bytes.as_slice(),
            if why.is_some() { "held" } else { "queued" },
            false,
            0,
            now,
            now,
        ]);
    }
    REPLY.run(tx, &rows).await?;
    review::open(tx, &items).await?;
    Ok(held)
}

/// The cases of the replies that delivery reports tell of, by Message-ID.
pub(super) async fn reported(
    tx: &mut Tx,
    decided: &[&Decided],
) -> Result<HashMap<String, CaseNumber>, StoreError> {
    let list: Vec<Value<'_>> = decided
        .iter()
        .flat_map(|one| &one.report_on)
        .map(|id| Value::from(id.as_str()))
        .collect();
    let rows: Vec<(String, String)> = fetch_listed_in(tx, OF_REPLIES, &[], &list).await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, case)| Some((id, CaseNumber::parse(&case)?)))
        .collect())
}
