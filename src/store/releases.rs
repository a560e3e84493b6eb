//! Letting a reply go that a limit held back: a person has read it and answers for it.

use jiff::Timestamp;

use super::Store;
use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{case_claims, closing};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::message::MessageId;

/// Only the newest reply of a case: an older one tells what has been decided anew since. And none below a newer mail
/// that waits for a person, which may take back what it answers.
const RELEASE: &str = "
    UPDATE outbox SET state = 'queued', due_at = $3, released_at = $3
    WHERE case_number = $1 AND message_id = $2 AND state = 'held' AND body IS NOT NULL AND recipient IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.case_number = outbox.case_number AND l.id > outbox.id)
    AND NOT EXISTS (SELECT 1 FROM review_item r
        WHERE r.case_number = outbox.case_number AND r.closed_at IS NULL AND r.message > outbox.answers)
    RETURNING answers";
const CLOSE: &str = "
    UPDATE review_item SET closed_at = $3
    WHERE case_number = $1 AND message = $2 AND reason = 'reply_limit' AND closed_at IS NULL RETURNING reason";

impl Store {
    /// Queues a held reply: it is due now, and the time for trying begins anew. `false` where the person does not hold
    /// the case, or the reply is not held any more, weeded out, or not the newest; nothing happens then.
    pub async fn release_reply(
        &self,
        case: &CaseNumber,
        reply: &MessageId,
        by: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        if !case_claims::is_held(&mut tx, case, by).await? {
            return Ok(false);
        }
        let released: Vec<(i64,)> = tx
            .fetch(RELEASE, &values![case, reply.as_str(), now])
            .await?;
        let Some((answers,)) = released.first().copied() else {
            return Ok(false);
        };
        let facts = Facts::new()
            .with("by", by)
            .with("mail", answers)
            .with("message_id", reply.as_str());
        tx.record(entry(now, Some(case), Event::ReplyReleased, facts, None)?);
        close(&mut tx, case, answers, by, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// The limit waits for nobody any more; and if nothing else does, the case is in the state that its decision left it in.
async fn close(
    tx: &mut Tx,
    case: &CaseNumber,
    answers: i64,
    by: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let closed: Vec<(String,)> = tx.fetch(CLOSE, &values![case, answers, now]).await?;
    for (reason,) in closed {
        let facts = Facts::new().with("by", by).with("reason", reason);
        tx.record(entry(now, Some(case), Event::ReviewClosed, facts, None)?);
    }
    closing::finish(tx, case).await?;
    Ok(())
}
