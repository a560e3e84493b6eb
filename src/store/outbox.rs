//! The outbox: what is to be sent, who sends it, whose copy is still missing.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;

use super::Store;
use super::audit_log::entry;
use super::batch::execute_listed;
use super::db::{Tx, Value, values};
use super::dialect;
use super::error::StoreError;
use super::lease::Worker;
use super::{case_claims, case_states, review};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::message::{EmailAddress, MessageId};

const TO_COPY: &str = "
    SELECT o.id, o.message_id, o.body FROM outbox o JOIN message m ON m.id = o.answers
    WHERE o.state = 'sent' AND o.copied_at IS NULL AND o.body IS NOT NULL AND m.mailbox = $1 ORDER BY o.id LIMIT $2";
const COPIED: &str = "UPDATE outbox SET copied_at = $1 WHERE id IN ({list})";
const WAITING: &str = "
    SELECT state, COUNT(*) FROM outbox WHERE state IN ('queued', 'deferred', 'uncertain') GROUP BY state
    UNION ALL SELECT state, COUNT(*) FROM outbox WHERE state = 'sending' GROUP BY state";
const DAMAGED: &str = "
    UPDATE outbox SET state = 'refused', holder = NULL, last_error = 'damaged' WHERE id = $1";
const NEXT_DUE: &str =
    "SELECT MIN(due_at) FROM outbox WHERE state IN ('queued', 'deferred', 'uncertain')";
const TOO_FAR: &str = "
    SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'deferred', 'uncertain') AND due_at > $1";
const SOONER: &str = "
    UPDATE outbox SET due_at = $1 WHERE state IN ('queued', 'deferred', 'uncertain') AND due_at > $2";

/// A reply that this worker sends now.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// Its number in the outbox.
    pub id: i64,
    /// Its Message-ID, the same for every attempt.
    pub message_id: MessageId,
    /// Its case.
    pub case: CaseNumber,
    /// Whom it goes to.
    pub recipient: EmailAddress,
    /// The reverse path; `None` for the null one.
    pub envelope_from: Option<EmailAddress>,
    /// The whole mail.
    pub bytes: Vec<u8>,
    /// Which attempt this is, from 1.
    pub attempts: i64,
    /// An earlier attempt may have been accepted: look for the Message-ID before sending again.
    pub doubt: bool,
    /// When it was written, or a person let it go, in microseconds since 1970-01-01 UTC.
    pub created_at: i64,
    /// The mailbox that the answered mail came into.
    pub mailbox: String,
}

/// A sent reply whose copy is not in the Sent folder yet.
#[derive(Debug, Clone)]
pub struct ToCopy {
    /// Its number in the outbox.
    pub id: i64,
    /// Its Message-ID.
    pub message_id: MessageId,
    /// The whole mail.
    pub bytes: Vec<u8>,
}

/// Replies that have not left, by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Never tried.
    pub queued: i64,
    /// Being sent.
    pub sending: i64,
    /// To be tried again.
    pub deferred: i64,
    /// Perhaps sent.
    pub uncertain: i64,
}

impl Waiting {
    /// All of them.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.queued + self.sending + self.deferred + self.uncertain
    }

    pub(super) fn add(&mut self, state: &str, count: i64) {
        match state {
            "queued" => self.queued += count,
            "sending" => self.sending += count,
            "deferred" => self.deferred += count,
            _ => self.uncertain += count,
        }
    }
}

#[derive(sqlx::FromRow)]
struct ClaimRow {
    id: i64,
    message_id: String,
    case_number: String,
    recipient: Option<String>,
    envelope_from: Option<String>,
    body: Option<Vec<u8>>,
    attempts: i64,
    doubt: i64,
    created_at: i64,
    mailbox: String,
}

impl Store {
    /// Takes up to `limit` replies that are due; they are `sending` until they are settled.
    pub async fn claim_due(
        &self,
        worker: &Worker,
        now: Timestamp,
        limit: i64,
    ) -> Result<Vec<Claimed>, StoreError> {
        // Most of the time nothing is due: no write transaction for that.
        if self
            .next_due()
            .await?
            .is_none_or(|due| due > now.as_microsecond())
        {
            return Ok(Vec::new());
        }
        let mut tx = Tx::begin(&self.db).await?;
        let claim = tx.pick(&dialect::CLAIM_DUE);
        let rows: Vec<ClaimRow> = tx
            .fetch(claim, &values![worker.holder.as_str(), now, limit])
            .await?;
        let mut taken = Vec::with_capacity(rows.len());
        let mut damaged = Vec::new();
        for row in rows {
            let (id, case) = (row.id, row.case_number.clone());
            match claimed(row) {
                Ok(reply) => taken.push(reply),
                Err(error) => {
                    tracing::error!(reply = id, %error, "A reply is damaged and cannot be sent");
                    damaged.push((id, case));
                }
            }
        }
        tx.commit().await?;
        for (id, case) in damaged {
            self.refuse_damaged(id, &case, now).await?;
        }
        taken.sort_by_key(|reply| reply.id);
        Ok(taken)
    }

    /// When the next reply is due, in microseconds since 1970-01-01 UTC.
    pub async fn next_due(&self) -> Result<Option<i64>, StoreError> {
        let rows: Option<(Option<i64>,)> = self.db.first(NEXT_DUE, &[]).await?;
        Ok(rows.and_then(|(due,)| due))
    }

    /// Replies that are due later than after any pause: the clock went ahead when they were written, and was set back.
    /// They are due now. Says how many.
    pub async fn due_sooner(&self, now: Timestamp, longest: Duration) -> Result<i64, StoreError> {
        let limit = now.saturating_add(longest).unwrap_or(Timestamp::MAX);
        let far: Option<(i64,)> = self.db.first(TOO_FAR, &values![limit]).await?;
        let far = far.map_or(0, |(count,)| count);
        if far > 0 {
            let mut tx = Tx::begin(&self.db).await?;
            tx.execute(SOONER, &values![now, limit]).await?;
            tx.commit().await?;
        }
        Ok(far)
    }

    /// Sent replies to mails of a mailbox whose copy is missing.
    pub async fn to_copy(&self, mailbox: &str, limit: i64) -> Result<Vec<ToCopy>, StoreError> {
        let rows: Vec<(i64, String, Vec<u8>)> =
            self.db.fetch(TO_COPY, &values![mailbox, limit]).await?;
        rows.into_iter()
            .map(|(id, message_id, bytes)| {
                let message_id = MessageId::parse(&message_id)
                    .ok_or(StoreError::Stored { what: "Message-ID" })?;
                Ok(ToCopy {
                    id,
                    message_id,
                    bytes,
                })
            })
            .collect()
    }

    /// Notes that the copies of these replies are in the Sent folder.
    pub async fn copied(&self, ids: &[i64], now: Timestamp) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let list: Vec<Value<'_>> = ids.iter().map(|id| Value::from(*id)).collect();
        execute_listed(&mut tx, COPIED, &values![now], &list).await?;
        tx.commit().await
    }

    /// What has not left.
    pub async fn waiting(&self) -> Result<Waiting, StoreError> {
        let rows: Vec<(String, i64)> = self.db.fetch(WAITING, &[]).await?;
        let mut waiting = Waiting::default();
        for (state, count) in rows {
            waiting.add(&state, count);
        }
        Ok(waiting)
    }

    /// A reply that cannot be read back must not keep the others from being sent, nor come up again: a person is told.
    async fn refuse_damaged(&self, id: i64, case: &str, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let cases = BTreeSet::from([case]);
        case_claims::lock(&mut tx, cases.clone()).await?;
        tx.execute(DAMAGED, &values![id]).await?;
        let number = CaseNumber::parse(case);
        let facts = Facts::new().with("code", "damaged");
        let refused = entry(now, number.as_ref(), Event::ReplyRefused, facts, None)?;
        tx.record(refused);
        let item = review::item(now, "reply_refused", Some(case), None);
        review::open(&mut tx, &[item]).await?;
        case_states::note_waiting(&mut tx, &cases).await?;
        tx.commit().await
    }
}

fn claimed(row: ClaimRow) -> Result<Claimed, StoreError> {
    let stored = |what| StoreError::Stored { what };
    Ok(Claimed {
        id: row.id,
        message_id: MessageId::parse(&row.message_id).ok_or(stored("Message-ID"))?,
        case: CaseNumber::parse(&row.case_number).ok_or(stored("case number"))?,
        recipient: row
            .recipient
            .as_deref()
            .and_then(EmailAddress::parse)
            .ok_or(stored("recipient"))?,
        envelope_from: row.envelope_from.as_deref().and_then(EmailAddress::parse),
        bytes: row.body.ok_or(stored("reply"))?,
        attempts: row.attempts,
        doubt: row.doubt != 0,
        created_at: row.created_at,
        mailbox: row.mailbox,
    })
}
