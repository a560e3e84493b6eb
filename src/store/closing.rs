//! Closing what waits in a case: what the person has seen, and no more.

use jiff::Timestamp;
use serde_json::json;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{Store, case_claims, case_states};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;

const CLOSE: &str = "
    UPDATE review_item SET closed_at = $2 WHERE case_number = $1 AND closed_at IS NULL AND id <= $3 RETURNING reason";

/// What closing came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The person does not hold the case any more; nothing happened.
    NotHeld,
    /// Nothing waits any more.
    All,
    /// Something waits that came after what the person saw.
    SomeLeft,
}

/// Who closes, and what they have seen.
#[derive(Debug, Clone, Copy)]
pub struct Closing<'a> {
    /// Their name.
    pub by: &'a str,
    /// The last item that their page showed, by its number.
    pub seen: i64,
}

impl Store {
    /// Closes what waits in a case without a decision, as far as the person has seen it.
    pub async fn close_reviews(
        &self,
        case: &CaseNumber,
        closing: Closing<'_>,
        motive: &str,
        now: Timestamp,
    ) -> Result<Closed, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        if !case_claims::is_held(&mut tx, case, closing.by).await? {
            return Ok(Closed::NotHeld);
        }
        let is_done = close(&mut tx, case, closing, Some(motive), now).await?;
        tx.commit().await?;
        Ok(if is_done {
            Closed::All
        } else {
            Closed::SomeLeft
        })
    }
}

/// Closes items. Where nothing else waits, the case is in the state that its newest decision left it in, and nobody's.
pub(super) async fn close(
    tx: &mut Tx,
    case: &CaseNumber,
    closing: Closing<'_>,
    motive: Option<&str>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let closed: Vec<(String,)> = tx.fetch(CLOSE, &values![case, now, closing.seen]).await?;
    for (reason,) in closed {
        let facts = Facts::new().with("by", closing.by).with("reason", reason);
        let personal = motive.map(|motive| json!({ "motive": motive }).to_string());
        tx.record(entry(
            now,
            Some(case),
            Event::ReviewClosed,
            facts,
            personal,
        )?);
    }
    finish(tx, case).await
}

/// `false` where something still waits: the case then is still with whoever holds it.
pub(super) async fn finish(tx: &mut Tx, case: &CaseNumber) -> Result<bool, StoreError> {
    let is_done = case_states::settle(tx, case).await?;
    if is_done {
        case_claims::close(tx, case).await?;
    }
    Ok(is_done)
}
