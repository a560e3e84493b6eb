//! Who works on a case, so that two people do not decide it at once.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::Store;
use super::batch::fetch_listed_in;
use super::db::{Tx, Value, values};
use super::dialect;
use super::error::StoreError;
use crate::case::CaseNumber;

/// Taken where nobody holds it, where the same person does, or where whoever does took it before `$4`.
const TAKE: &str = "
    INSERT INTO case_claim (case_number, holder, at) VALUES ($1, $2, $3)
    ON CONFLICT (case_number) DO UPDATE SET holder = excluded.holder, at = excluded.at
    WHERE case_claim.holder = excluded.holder OR case_claim.at < $4";
const LEAVE: &str = "DELETE FROM case_claim WHERE case_number = $1 AND holder = $2";
const CLOSE: &str = "DELETE FROM case_claim WHERE case_number = $1";
/// Locks the claim: of two transactions of one person on one case, the second waits for what the first leaves.
const HELD: &str = "
    UPDATE case_claim SET holder = holder WHERE case_number = $1 AND holder = $2 RETURNING holder";
/// Where the clock went back, the claim keeps its time.
const RENEW: &str = "
    UPDATE case_claim SET at = CASE WHEN at < $3 THEN $3 ELSE at END WHERE case_number = $1 AND holder = $2";
const GET: &str = "SELECT holder, at FROM case_claim WHERE case_number = $1";

/// Who works on a case.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Claim {
    /// Their name.
    pub holder: String,
    /// Since when, in microseconds since 1970-01-01 UTC.
    pub at: i64,
}

/// Locks cases until the transaction ends: whoever decides something in one of them waits here for who began before, and
/// sees then what that one left.
pub(super) async fn lock(tx: &mut Tx, cases: BTreeSet<&str>) -> Result<(), StoreError> {
    let list: Vec<Value<'_>> = cases.into_iter().map(Value::from).collect();
    let lock = tx.pick(&dialect::LOCK_CASES);
    let _: Vec<(String,)> = fetch_listed_in(tx, lock, &[], &list).await?;
    Ok(())
}

/// Whether this person holds the case; within the transaction that decides it. Locks the case.
pub(super) async fn is_held(
    tx: &mut Tx,
    case: &CaseNumber,
    holder: &str,
) -> Result<bool, StoreError> {
    lock(tx, BTreeSet::from([case.as_str()])).await?;
    let rows: Vec<(String,)> = tx.fetch(HELD, &values![case, holder]).await?;
    Ok(!rows.is_empty())
}

/// Who works on a case.
pub(super) async fn of_case(tx: &mut Tx, case: &CaseNumber) -> Result<Option<Claim>, StoreError> {
    let rows: Vec<Claim> = tx.fetch(GET, &values![case]).await?;
    Ok(rows.into_iter().next())
}

/// The case is done with.
pub(super) async fn close(tx: &mut Tx, case: &CaseNumber) -> Result<(), StoreError> {
    tx.execute(CLOSE, &values![case]).await?;
    Ok(())
}

impl Store {
    /// Takes a case; `false` where somebody else took it after `stale`.
    pub async fn claim_case(
        &self,
        case: &CaseNumber,
        holder: &str,
        stale: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        let taken = tx.execute(TAKE, &values![case, holder, now, stale]).await?;
        tx.commit().await?;
        Ok(taken > 0)
    }

    /// Gives a case back.
    pub async fn leave_case(&self, case: &CaseNumber, holder: &str) -> Result<(), StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        tx.execute(LEAVE, &values![case, holder]).await?;
        tx.commit().await
    }

    /// Whether this person works on the case: from now on anew, so that nobody takes it over meanwhile.
    pub async fn renew_claim(
        &self,
        case: &CaseNumber,
        holder: &str,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        let renewed = tx.execute(RENEW, &values![case, holder, now]).await?;
        tx.commit().await?;
        Ok(renewed > 0)
    }

    /// Who works on a case.
    pub async fn claim_of(&self, case: &CaseNumber) -> Result<Option<Claim>, StoreError> {
        self.db.first(GET, &values![case]).await
    }
}
