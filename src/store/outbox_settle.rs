//! What became of an attempt to send, and when the next one is.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::audit_log::entry;
use super::batch::Update;
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::lease::{Worker, farthest};
use super::outbox::Claimed;
use super::{case_claims, case_states, review};
use crate::audit::{Event, Facts, NewEntry};
use crate::case::CaseNumber;

const SETTLE: Update = Update {
    columns: &[
        ("id", "BIGINT"),
        ("state", "TEXT"),
        ("doubt", "BIGINT"),
        ("due_at", "BIGINT"),
        ("last_error", "TEXT"),
        ("sent_at", "BIGINT"),
        ("untried", "BIGINT"),
        ("attempt", "BIGINT"),
    ],
    // The number of the attempt tells whose it is: one that was taken over meanwhile has the next number. That it was
    // sent is worth knowing as long as nobody has begun to send it again.
    // What a later decision took the place of meanwhile is not tried again.
    then: "UPDATE outbox SET state = CASE WHEN outbox.withdrawn_at IS NOT NULL AND given.state <> 'sent' \
           THEN 'withdrawn' ELSE given.state END, doubt = given.doubt, due_at = given.due_at, holder = NULL, \
           last_error = given.last_error, sent_at = given.sent_at, attempts = attempts - given.untried \
           FROM given WHERE outbox.id = given.id AND outbox.attempts = given.attempt \
           AND (outbox.state = 'sending' OR (outbox.state IN ('uncertain', 'withdrawn') AND given.state = 'sent')) \
           RETURNING outbox.id, outbox.state",
};
/// A worker that died while it sent: nobody knows how far it came.
const ABANDONED: &str = "
    UPDATE outbox SET state = CASE WHEN withdrawn_at IS NULL THEN 'uncertain' ELSE 'withdrawn' END, doubt = 1,
        due_at = $1, holder = NULL, last_error = 'worker_ended'
    WHERE state = 'sending' AND holder NOT IN (SELECT holder FROM lease WHERE until >= $1 AND until <= $2)
    RETURNING message_id, case_number, attempts";
const MINE: &str = "SELECT id FROM outbox WHERE state = 'sending' AND holder = $1 LIMIT 1";
/// What a living worker took or sent while the database was away, so that nothing of it could be recorded.
const UNRECORDED: &str = "
    UPDATE outbox SET state = CASE WHEN withdrawn_at IS NULL THEN 'uncertain' ELSE 'withdrawn' END, doubt = 1,
        due_at = $1, holder = NULL, last_error = 'not_recorded'
    WHERE state = 'sending' AND holder = $2
    RETURNING message_id, case_number, attempts";

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sending {
    /// The server has it.
    Sent,
    /// Try again later. The code says why, with the server's status after it where there is one.
    Deferred(String),
    /// Perhaps the server has it.
    Uncertain(String),
    /// The server will not have it.
    Refused(String),
    /// The attempt was not begun.
    Untried,
}

/// A claimed reply with what became of it.
#[derive(Debug, Clone)]
pub struct Settled {
    /// The reply.
    pub reply: Claimed,
    /// What became of it.
    pub sending: Sending,
}

/// When a reply is tried again, and when no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetrySchedule {
    /// The pause after the first attempt, the second, and so on; the last one repeats.
    pub pauses: Vec<Duration>,
    /// After this time a person is told instead.
    pub give_up_after: Duration,
}

impl Default for RetrySchedule {
    fn default() -> Self {
        let minutes = [1, 2, 5, 10, 20, 40, 60, 120, 240];
        Self {
            pauses: minutes.into_iter().map(Duration::from_mins).collect(),
            give_up_after: Duration::from_hours(120),
        }
    }
}

impl RetrySchedule {
    fn next(&self, attempts: i64, now: Timestamp) -> Timestamp {
        let index = usize::try_from(attempts - 1).unwrap_or(0);
        let pause = self
            .pauses
            .get(index)
            .or(self.pauses.last())
            .copied()
            .unwrap_or(Duration::from_mins(1));
        now.saturating_add(pause).unwrap_or(now)
    }

    /// The longest pause.
    #[must_use]
    pub fn longest(&self) -> Duration {
        self.pauses.iter().max().copied().unwrap_or_default()
    }

    fn has_expired(&self, created_at: i64, now: Timestamp) -> bool {
        let age = SignedDuration::from_micros(now.as_microsecond().saturating_sub(created_at));
        age >= SignedDuration::try_from(self.give_up_after).unwrap_or(SignedDuration::MAX)
    }
}

/// The new state of a reply.
struct State<'a> {
    name: &'static str,
    doubt: bool,
    due: Timestamp,
    code: Option<&'a str>,
    event: Option<Event>,
}

fn state<'a>(one: &'a Settled, schedule: &RetrySchedule, now: Timestamp) -> State<'a> {
    let Claimed {
        attempts,
        doubt,
        created_at,
        ..
    } = one.reply;
    let expired = schedule.has_expired(created_at, now);
    let due = schedule.next(attempts, now);
    let (name, doubt, code, event) = match &one.sending {
        Sending::Sent => ("sent", doubt, None, Event::ReplySent),
        Sending::Refused(code) => ("refused", doubt, Some(code), Event::ReplyRefused),
        Sending::Deferred(code) if expired => ("refused", doubt, Some(code), Event::ReplyRefused),
        Sending::Uncertain(code) if expired => ("refused", true, Some(code), Event::ReplyRefused),
        Sending::Deferred(code) => ("deferred", doubt, Some(code), Event::ReplyDeferred),
        Sending::Uncertain(code) => ("uncertain", true, Some(code), Event::ReplyUncertain),
        Sending::Untried => {
            let name = if doubt { "uncertain" } else { "queued" };
            return State {
                name,
                doubt,
                due: now,
                code: None,
                event: None,
            };
        }
    };
    State {
        name,
        doubt,
        due,
        code: code.map(String::as_str),
        event: Some(event),
    }
}

fn settled_row<'a>(one: &'a Settled, state: &State<'a>, now: Timestamp) -> Vec<Value<'a>> {
    let sent_at = (one.sending == Sending::Sent).then_some(now.as_microsecond());
    row![
        one.reply.id,
        state.name,
        state.doubt,
        state.due,
        state.code,
        sent_at,
        one.sending == Sending::Untried,
        one.reply.attempts
    ]
}

/// The entry of what became of an attempt.
fn told(
    one: &Settled,
    state: &State<'_>,
    event: Event,
    now: Timestamp,
) -> Result<NewEntry, StoreError> {
    let facts = Facts::new()
        .with("message_id", one.reply.message_id.as_str())
        .with("attempt", one.reply.attempts);
    let facts = match state.code {
        Some(code) => facts.with("code", code),
        None => facts,
    };
    let facts = match event {
        Event::ReplyWithdrawn => facts.with("may_have_left", state.doubt),
        _ => facts,
    };
    entry(now, Some(&one.reply.case), event, facts, None)
}

impl Store {
    /// Records what became of claimed replies, in one transaction. Those that another worker has taken over meanwhile
    /// are left to it, in the log too.
    pub async fn settle(
        &self,
        settled: &[Settled],
        schedule: &RetrySchedule,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let states: Vec<State<'_>> = settled
            .iter()
            .map(|one| state(one, schedule, now))
            .collect();
        let each = || settled.iter().zip(&states);
        let refused: BTreeSet<&str> = each()
            .filter(|(_, state)| state.event == Some(Event::ReplyRefused))
            .map(|(one, _)| one.reply.case.as_str())
            .collect();
        // Whoever decides a case locks it before its replies.
        case_claims::lock(&mut tx, refused.clone()).await?;
        let rows: Vec<Vec<Value<'_>>> = each()
            .map(|(one, state)| settled_row(one, state, now))
            .collect();
        let changed: Vec<(i64, String)> = SETTLE.returning(&mut tx, &rows).await?;
        let changed: HashMap<i64, String> = changed.into_iter().collect();
        let mut items = Vec::new();
        for (one, state) in each() {
            let (Some(event), Some(became)) = (state.event, changed.get(&one.reply.id)) else {
                continue;
            };
            let event = if became == "withdrawn" {
                Event::ReplyWithdrawn
            } else {
                event
            };
            tx.record(told(one, state, event, now)?);
            if event == Event::ReplyRefused {
                let case = Some(one.reply.case.as_str());
                items.push(review::item(now, "reply_refused", case, None));
            }
        }
        review::open(&mut tx, &items).await?;
        case_states::note_waiting(&mut tx, &refused).await?;
        tx.commit().await
    }

    /// Replies that a dead worker was sending: from now on uncertain. Says how many.
    pub async fn abandon(&self, worker: &Worker, now: Timestamp) -> Result<usize, StoreError> {
        let sending = self.waiting().await?.sending;
        if sending == 0 {
            return Ok(0);
        }
        let given = values![now, farthest(now)];
        let count = self.doubt(ABANDONED, "worker_ended", &given, now).await?;
        tracing::debug!(
            worker = worker.holder,
            replies = count,
            "Took over what an ended worker was sending"
        );
        Ok(count)
    }

    /// Replies that this worker itself took or sent and could not record: from now on uncertain. Only for a worker that
    /// sends nothing just now. Says how many.
    pub async fn give_up(&self, worker: &Worker, now: Timestamp) -> Result<usize, StoreError> {
        let mine: Option<(i64,)> = self
            .db
            .first(MINE, &values![worker.holder.as_str()])
            .await?;
        if mine.is_none() {
            return Ok(0);
        }
        let given = values![now, worker.holder.as_str()];
        self.doubt(UNRECORDED, "not_recorded", &given, now).await
    }

    async fn doubt(
        &self,
        statement: &'static str,
        code: &str,
        given: &[Value<'_>],
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let rows: Vec<(String, String, i64)> = tx.fetch(statement, given).await?;
        for (message_id, case, attempts) in &rows {
            let facts = Facts::new()
                .with("message_id", message_id.as_str())
                .with("attempt", *attempts)
                .with("code", code);
            let case = CaseNumber::parse(case);
            tx.record(entry(
                now,
                case.as_ref(),
                Event::ReplyUncertain,
                facts,
                None,
            )?);
        }
        tx.commit().await?;
        Ok(rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_four_hours_and_end_after_five_days() {
        let schedule = RetrySchedule::default();
        let now = Timestamp::from_second(1_790_000_000).unwrap();
        let pause = |attempts| schedule.next(attempts, now).as_second() - now.as_second();
        assert_eq!(
            [pause(1), pause(2), pause(9), pause(50)],
            [60, 120, 14_400, 14_400]
        );
        let ago = |hours: i64| now.as_microsecond() - hours * 3_600_000_000;
        assert!(!schedule.has_expired(ago(119), now));
        assert!(schedule.has_expired(ago(120), now));
    }
}
