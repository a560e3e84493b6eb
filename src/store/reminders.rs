//! Reminders of late moves: who was reminded on which day, so that nobody is twice.
//!
//! A reminder is claimed before it is sent. One whose sending broke off stays claimed, and that address is not reminded
//! again on that day: a reminder too few does less harm than one too many, and the next day brings another.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::Store;
use super::audit_log::{entry, random};
use super::db::{Tx, values};
use super::error::StoreError;
use crate::audit::{Event, Facts};
use crate::clock::stockholm;
use crate::message::{EmailAddress, MessageId};

/// Of a day that has a row, one that was put off alone is taken again.
const CLAIM: &str = "
    INSERT INTO reminder (day, recipient, message_id, state, attempts) VALUES ($1, $2, $3, 'sending', 1)
    ON CONFLICT (day, recipient) DO UPDATE SET state = 'sending', attempts = reminder.attempts + 1
    WHERE reminder.state = 'deferred'
    RETURNING message_id, attempts";
const SETTLE: &str = "UPDATE reminder SET state = $2 WHERE message_id = $1 AND state = 'sending'";
const FORGET: &str = "DELETE FROM reminder WHERE day < $1";
/// Rows are kept for so many days: the log tells of older ones.
const KEPT: i64 = 31;

/// A reminder that is this worker's to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminding {
    /// The same for every attempt of the day.
    pub message_id: MessageId,
    /// From 1.
    pub attempt: i64,
}

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The mail server has it.
    Sent,
    /// It did not leave, and is tried again; with the problem, without addresses.
    Deferred(String),
    /// It may have left, and is not tried again.
    Uncertain(String),
    /// The mail server does not want it.
    Refused(String),
}

/// Forgets who was reminded long ago.
pub(super) async fn forget(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    let oldest = stockholm(now).date().saturating_sub(KEPT.days());
    tx.execute(FORGET, &values![oldest.to_string()]).await?;
    Ok(())
}

impl Told {
    fn state(&self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Deferred(_) => "deferred",
            Self::Uncertain(_) => "uncertain",
            Self::Refused(_) => "refused",
        }
    }
}

impl Store {
    /// Takes the reminder of an address for a day; `None` where it has had one, or is about to. Its Message-ID is of
    /// `domain`.
    pub async fn claim_reminder(
        &self,
        day: Date,
        recipient: &EmailAddress,
        domain: &str,
        late: i64,
        now: Timestamp,
    ) -> Result<Option<Reminding>, StoreError> {
        // A random part, not one of the address: the log keeps it for good.
        let token = u64::from_ne_bytes(random()?);
        let made = format!("late-moves.{day}.{token:016x}@{domain}");
        let mut tx = Tx::begin(&self.db).await?;
        let claimed: Vec<(String, i64)> = tx
            .fetch(
                CLAIM,
                &values![day.to_string(), recipient.as_str(), made.as_str()],
            )
            .await?;
        let Some((id, attempt)) = claimed.into_iter().next() else {
            return Ok(None);
        };
        let message_id = MessageId::parse(&id).ok_or(StoreError::Stored { what: "Message-ID" })?;
        if attempt == 1 {
            let facts = Facts::new()
                .with("message_id", message_id.as_str())
                .with("late", late);
            tx.record(entry(now, None, Event::ReminderQueued, facts, None)?);
        }
        tx.commit().await?;
        Ok(Some(Reminding {
            message_id,
            attempt,
        }))
    }

    /// Notes what became of a reminder. Of several attempts that were put off, the first alone is put on record.
    pub async fn settle_reminder(
        &self,
        reminder: &Reminding,
        told: &Told,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let Reminding {
            message_id,
            attempt,
        } = reminder;
        let mut tx = Tx::begin(&self.db).await?;
        let settled = tx
            .execute(SETTLE, &values![message_id.as_str(), told.state()])
            .await?;
        let facts = Facts::new()
            .with("message_id", message_id.as_str())
            .with("attempt", *attempt);
        let written = match told {
            Told::Sent => Some((Event::ReminderSent, facts)),
            Told::Deferred(code) => (*attempt == 1).then(|| not_sent(facts, code, true)),
            Told::Uncertain(code) | Told::Refused(code) => Some(not_sent(facts, code, false)),
        };
        if let Some((event, facts)) = written.filter(|_| settled > 0) {
            tx.record(entry(now, None, event, facts, None)?);
        }
        tx.commit().await
    }
}

fn not_sent(facts: Facts, code: &str, again: bool) -> (Event, Facts) {
    let facts = facts.with("code", code).with("again", again);
    (Event::ReminderNotSent, facts)
}
