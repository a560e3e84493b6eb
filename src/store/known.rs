//! What the store knew of a mail when it was judged, and whether it still knows the same when the decision is recorded.
//!
//! Decisions are recorded one transaction after the other, each with a number: where none came between, nothing has to be
//! asked again.

use std::collections::HashSet;

use super::Store;
use super::batch::Source;
use super::db::Tx;
use super::error::StoreError;
use super::threads::{Context, Question, contexts_of};
use super::types::Decided;

/// Counts the transactions that decide, and lets one at a time: the limits of replies are those of all of them together.
const NEXT: &str = "
    INSERT INTO lease (name, holder, token, until) VALUES ('deciding', '', 1, 0)
    ON CONFLICT (name) DO UPDATE SET token = lease.token + 1 RETURNING token";
const LAST: &str = "SELECT token FROM lease WHERE name = 'deciding'";

/// What a mail was judged on.
#[derive(Debug, Clone)]
pub struct Known {
    /// The last transaction that decided something before the store was asked.
    pub as_of: i64,
    /// What was asked.
    pub question: Question,
    /// What the store said.
    pub context: Context,
}

impl Store {
    /// The number of the last transaction that decided something. To be asked before [`Store::contexts`].
    pub async fn last_decided(&self) -> Result<i64, StoreError> {
        let last: Option<(i64,)> = self.db.first(LAST, &[]).await?;
        Ok(last.map_or(0, |(number,)| number))
    }
}

/// Begins to decide: whoever else does waits until this transaction ends. Gives back its number.
pub(super) async fn begin(tx: &mut Tx) -> Result<i64, StoreError> {
    let number: Vec<(i64,)> = tx.fetch(NEXT, &[]).await?;
    let number = number.first().map(|(number,)| *number);
    number.ok_or(StoreError::Stored {
        what: "number of the last decision",
    })
}

/// The mails of which the store knows something else by now than what they were judged on. Their cases are locked.
pub(super) async fn changed(
    tx: &mut Tx,
    batch: &[&Decided],
    number: i64,
) -> Result<HashSet<i64>, StoreError> {
    // A person may have decided something in a case, too, which has no number.
    let stale = |known: &&Known| known.as_of + 1 != number || known.context.case.is_some();
    let known = batch.iter().filter_map(|one| one.known.as_ref());
    let known: Vec<&Known> = known.filter(stale).collect();
    let questions: Vec<&Question> = known.iter().map(|one| &one.question).collect();
    let now = contexts_of(&mut Source::Transaction(tx), &questions).await?;
    let other = known
        .iter()
        .zip(now)
        .filter(|(then, now)| then.context != *now);
    Ok(other.map(|(then, _)| then.question.message).collect())
}
