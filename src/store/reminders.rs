//! Reminders of late moves: who was reminded on which day, so that nobody is twice.
//!
//! A reminder is claimed before it is sent. One whose sending broke off is uncertain, and that address is not reminded
//! again on that day: a reminder too few does less harm than one too many, and the next day brings another.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::Store;
use super::audit_log::{entry, random};
use super::db::{Tx, values};
use super::error::StoreError;
use super::lease::{Worker, farthest};
use crate::audit::{Event, Facts};
use crate::clock::stockholm;
use crate::message::{EmailAddress, MessageId};

/// Of a day that has a row, one that was put off alone is taken again.
const CLAIM: &str = "
    INSERT INTO reminder (day, recipient, message_id, state, attempts, holder) VALUES ($1, $2, $3, 'sending', 1, $4)
    ON CONFLICT (day, recipient) DO UPDATE SET state = 'sending', attempts = reminder.attempts + 1,
        holder = excluded.holder
    WHERE reminder.state = 'deferred'
    RETURNING message_id, attempts";
const SETTLE: &str = "
    UPDATE reminder SET state = $2, code = $3, detail = $4 WHERE message_id = $1 AND state = 'sending'";
const BEING_SENT: &str = "SELECT message_id FROM reminder WHERE state = 'sending' LIMIT 1";
/// What a worker that has ended was sending, and what this one could not note before.
const ABANDONED: &str = "
    UPDATE reminder SET state = 'uncertain', code = CASE WHEN holder = $3 THEN 'not_recorded' ELSE 'worker_ended' END,
        detail = NULL
    WHERE state = 'sending' AND (holder IS NULL OR holder = $3
        OR holder NOT IN (SELECT holder FROM lease WHERE until >= $1 AND until <= $2))
    RETURNING message_id, attempts, code";
/// Of each address the newest that nobody got for certain, until a later one left. One that came back had left, too: it
/// is told until it is old.
const FAILED: &str = "
    SELECT r.day, r.recipient, r.state, r.code, r.detail FROM reminder r
    WHERE r.day >= $1 AND r.state IN ('deferred', 'uncertain', 'refused', 'bounced')
    AND NOT EXISTS (SELECT 1 FROM reminder later WHERE later.recipient = r.recipient AND later.day > r.day
        AND (later.state IN ('deferred', 'uncertain', 'refused', 'bounced')
            OR later.state = 'sent' AND r.state <> 'bounced'))
    ORDER BY r.recipient";
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

/// Why a reminder did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is, as a code, with the server's status after it where there is one.
    pub code: String,
    /// The same as the log says it, without addresses.
    pub detail: String,
}

/// What became of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The mail server has it.
    Sent,
    /// It did not leave, and is tried again.
    Deferred(Fault),
    /// It may have left, and is not tried again.
    Uncertain(Fault),
    /// The mail server does not want it.
    Refused(Fault),
}

/// A reminder that did not reach its address for certain.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct FailedReminder {
    /// Its day, ISO.
    pub day: String,
    /// Whom it was for.
    pub recipient: String,
    /// `deferred`, `uncertain`, `refused`, or `bounced` where it left and came back.
    pub state: String,
    /// Why it did not leave, as a code; `None` for one that did.
    pub code: Option<String>,
    /// The same as the log says it; `None` where the code says all.
    pub detail: Option<String>,
}

/// Forgets who was reminded long ago.
pub(super) async fn forget(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    let oldest = stockholm(now).date().saturating_sub(KEPT.days());
    tx.execute(FORGET, &values![oldest.to_string()]).await?;
    Ok(())
}

impl Told {
    fn fault(&self) -> Option<&Fault> {
        match self {
            Self::Sent => None,
            Self::Deferred(fault) | Self::Uncertain(fault) | Self::Refused(fault) => Some(fault),
        }
    }

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
        worker: &Worker,
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
                &values![
                    day.to_string(),
                    recipient.as_str(),
                    made.as_str(),
                    worker.holder.as_str()
                ],
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
        let fault = told.fault();
        let code = fault.map(|fault| fault.code.as_str());
        let detail = fault.map(|fault| fault.detail.as_str());
        let settled = tx
            .execute(
                SETTLE,
                &values![message_id.as_str(), told.state(), code, detail],
            )
            .await?;
        let facts = Facts::new()
            .with("message_id", message_id.as_str())
            .with("attempt", *attempt);
        let written = match told {
            Told::Sent => Some((Event::ReminderSent, facts)),
            Told::Deferred(fault) => (*attempt == 1).then(|| not_sent(facts, fault, true)),
            Told::Uncertain(fault) | Told::Refused(fault) => Some(not_sent(facts, fault, false)),
        };
        if let Some((event, facts)) = written.filter(|_| settled > 0) {
            tx.record(entry(now, None, event, facts, None)?);
        }
        tx.commit().await
    }

    /// Reminders that an ended worker was sending, or this one without being able to note what became of them: nobody
    /// knows whether they left. Only for a worker that sends none just now.
    pub async fn abandon_reminders(
        &self,
        worker: &Worker,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sending: Option<(String,)> = self.db.first(BEING_SENT, &[]).await?;
        if sending.is_none() {
            return Ok(());
        }
        let mut tx = Tx::begin(&self.db).await?;
        let given = values![now, farthest(now), worker.holder.as_str()];
        let rows: Vec<(String, i64, String)> = tx.fetch(ABANDONED, &given).await?;
        for (message_id, attempt, code) in rows {
            let facts = Facts::new()
                .with("message_id", message_id)
                .with("attempt", attempt)
                .with("code", code)
                .with("again", false);
            tx.record(entry(now, None, Event::ReminderNotSent, facts, None)?);
        }
        tx.commit().await
    }

    /// Of each address the last reminder since that day that did not reach it for certain.
    pub async fn failed_reminders(&self, since: Date) -> Result<Vec<FailedReminder>, StoreError> {
        self.db.fetch(FAILED, &values![since.to_string()]).await
    }
}

fn not_sent(facts: Facts, fault: &Fault, again: bool) -> (Event, Facts) {
    let facts = facts
        .with("code", fault.code.as_str())
        .with("detail", fault.detail.as_str())
        .with("again", again);
    (Event::ReminderNotSent, facts)
}
