//! Replies that a person's decision takes the place of: what has not left does not leave any more.
//!
//! Never here: a reply that is held back, which leaves by a person alone ([`super::releases`]).

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;

/// One that is being sent just now stays with its worker; what becomes of it is recorded, and it is not tried again.
const WITHDRAW: &str = "
    UPDATE outbox SET withdrawn_at = $2, state = CASE WHEN state = 'sending' THEN 'sending' ELSE 'withdrawn' END
    WHERE case_number = $1 AND state IN ('queued', 'deferred', 'uncertain', 'sending') AND withdrawn_at IS NULL
    RETURNING message_id, answers, state, doubt";

/// Withdraws the replies of a case that have not left. The log says of each whether it may have left all the same.
pub(super) async fn withdraw(
    tx: &mut Tx,
    case: &CaseNumber,
    by: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let rows: Vec<(String, i64, String, i64)> = tx.fetch(WITHDRAW, &values![case, now]).await?;
    for (message_id, mail, state, doubt) in rows {
        let facts = Facts::new()
            .with("by", by)
            .with("mail", mail)
            .with("message_id", message_id)
            .with("may_have_left", state == "sending" || doubt != 0);
        tx.record(entry(now, Some(case), Event::ReplyWithdrawn, facts, None)?);
    }
    Ok(())
}
