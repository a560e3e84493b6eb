//! Who has which undecided mails at hand: several workers decide the mails of one mailbox, each of them once.
//!
//! A claim holds as long as the worker says that it lives, and whoever lost one commits nothing. Mails are decided in the
//! order in which they came into their mailbox, whoever decides them: what an older one makes of a case, a thread or a
//! copy, the younger one must know. So a worker judges what it has at hand beside the others, and waits with its commit
//! for what is older.

use jiff::Timestamp;

use super::Store;
use super::batch::{execute_listed, fetch_listed};
use super::db::{Tx, Value, values};
use super::dialect;
use super::error::StoreError;
use super::lease::{Worker, farthest};
use crate::message::RawMessage;

/// Undecided mails that nobody else who lives has at hand, oldest first.
const FREE: &str = "
    SELECT m.id, CAST(CASE WHEN m.complete = 1 THEN m.size ELSE 0 END AS BIGINT) AS bytes, m.attempts,
        CAST(CASE WHEN m.claimed_by = $2 THEN 1 ELSE 0 END AS BIGINT) AS ours
    FROM message m
    WHERE m.mailbox = $1 AND m.state = 'received' AND (m.claimed_by IS NULL OR m.claimed_by = $2 OR NOT EXISTS (
        SELECT 1 FROM lease l WHERE l.name = 'worker:' || m.claimed_by AND l.until >= $3 AND l.until <= $4))
    AND m.id > $6 ORDER BY m.id LIMIT $5";
const CLAIM: &str =
    "UPDATE message SET claimed_by = $1, attempts = attempts + 1 WHERE id IN ({list})";
const MAILS: &str = "
    SELECT m.id, m.size, m.complete, m.attempts, r.bytes FROM message m LEFT JOIN raw_mail r ON r.digest = m.digest
    WHERE m.claimed_by = $1 AND m.state = 'received' AND m.id IN ({list}) ORDER BY m.id";
/// Whoever gives a mail back has not ended over it.
const GIVE_BACK: &str = "
    UPDATE message SET claimed_by = NULL, attempts = attempts - 1
    WHERE state = 'received' AND claimed_by = $1 AND id IN ({list})";
/// Here it may have been a mail of these: they come one by one, and their attempts count.
const GIVE_BACK_IN_DOUBT: &str = "
    UPDATE message SET claimed_by = NULL WHERE state = 'received' AND claimed_by = $1 AND id IN ({list})";
const GIVE_BACK_ALL: &str = "
    UPDATE message SET claimed_by = NULL, attempts = attempts - 1 WHERE state = 'received' AND claimed_by = $1";
const ELSEWHERE: &str = "
    SELECT m.id, CAST(CASE WHEN m.claimed_by IS NULL OR NOT EXISTS (
        SELECT 1 FROM lease l WHERE l.name = 'worker:' || m.claimed_by AND l.until >= $3 AND l.until <= $4)
        THEN 1 ELSE 0 END AS BIGINT)
    FROM message m
    WHERE m.mailbox = $1 AND m.state = 'received' AND (m.claimed_by IS NULL OR m.claimed_by <> $2)
    ORDER BY m.id LIMIT 1";
const IS_DECIDED: &str = "SELECT id FROM message WHERE id = $1 AND state <> 'received'";

/// A mail that is stored and not decided, and that this worker has at hand.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The ledger's number.
    pub message: i64,
    /// Its bytes.
    pub raw: RawMessage,
    /// Bytes of the whole mail.
    pub size: i64,
    /// `false` where the bytes are not the whole mail.
    pub complete: bool,
    /// Which attempt to decide it this is, from 1. A later one says that a program ended during those before.
    pub attempts: i64,
}

/// How much a worker takes at hand.
#[derive(Debug, Clone, Copy)]
pub struct Handful {
    /// Most mails.
    pub mails: usize,
    /// Most bytes; a single mail may be larger.
    pub bytes: u64,
}

/// An undecided mail that this worker does not have at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// The ledger's number.
    pub message: i64,
    /// Whether nobody who lives has it.
    pub is_free: bool,
}

#[derive(Debug, sqlx::FromRow)]
struct FreeRow {
    id: i64,
    bytes: i64,
    attempts: i64,
    ours: i64,
}

#[derive(sqlx::FromRow)]
struct PendingRow {
    id: i64,
    size: i64,
    complete: i64,
    attempts: i64,
    /// Always there, unless something else than this program has deleted it: then a person looks at the mail.
    bytes: Option<Vec<u8>>,
}

impl FreeRow {
    /// Whether a program ended while it had this mail at hand.
    fn is_left_behind(&self) -> bool {
        self.attempts > self.ours
    }
}

impl Store {
    /// Takes undecided mails of the mailbox at hand, the oldest that nobody else who lives has, together with what this
    /// worker has taken already. One that a program ended over is taken alone: the others are not suspected for its sake.
    pub async fn claim(
        &self,
        mailbox: &str,
        worker: &Worker,
        most: Handful,
        now: Timestamp,
    ) -> Result<Vec<Pending>, StoreError> {
        self.take(
            mailbox,
            worker,
            now,
            |free| handful(free, most.bytes),
            (most.mails, i64::MIN),
        )
        .await
    }

    /// The same of what is younger than `after`, while that is still at hand; and only of ordinary mails: none that a
    /// program ended over, and no more bytes than `most` says, be it a single mail.
    pub async fn claim_ahead(
        &self,
        mailbox: &str,
        worker: &Worker,
        most: Handful,
        after: i64,
        now: Timestamp,
    ) -> Result<Vec<Pending>, StoreError> {
        self.take(
            mailbox,
            worker,
            now,
            |free| ordinary(free, most.bytes),
            (most.mails, after),
        )
        .await
    }

    async fn take(
        &self,
        mailbox: &str,
        worker: &Worker,
        now: Timestamp,
        handful: impl Fn(Vec<FreeRow>) -> Vec<FreeRow>,
        (mails, after): (usize, i64),
    ) -> Result<Vec<Pending>, StoreError> {
        let me = worker.holder.as_str();
        let limit = i64::try_from(mails).unwrap_or(i64::MAX);
        let given = values![mailbox, me, now, farthest(now), limit, after];
        // Most of the time nothing waits, or what waits is ours already: no write transaction for that.
        let free: Vec<FreeRow> = self.db.fetch(FREE, &given).await?;
        let mut hand = handful(free);
        if hand.iter().any(|row| row.ours == 0) {
            let mut tx = Tx::begin(&self.db).await?;
            let lock = tx.pick(&dialect::SKIP_LOCKED);
            let free: Vec<FreeRow> = tx.fetch(format!("{FREE}{lock}"), &given).await?;
            hand = handful(free);
            let new = hand.iter().filter(|row| row.ours == 0);
            let list: Vec<Value<'_>> = new.map(|row| Value::from(row.id)).collect();
            execute_listed(&mut tx, CLAIM, &values![me], &list).await?;
            tx.commit().await?;
        }
        let list: Vec<Value<'_>> = hand.iter().map(|row| Value::from(row.id)).collect();
        let rows: Vec<PendingRow> = fetch_listed(&self.db, MAILS, &values![me], &list).await?;
        Ok(rows.into_iter().map(pending).collect())
    }

    /// Gives mails back that were not decided.
    pub async fn give_back(&self, worker: &Worker, messages: &[i64]) -> Result<(), StoreError> {
        self.let_go(GIVE_BACK, worker, messages).await
    }

    /// Gives mails back of which one may be why they cannot be decided: each is then taken alone, and counted.
    pub async fn give_back_in_doubt(
        &self,
        worker: &Worker,
        messages: &[i64],
    ) -> Result<(), StoreError> {
        self.let_go(GIVE_BACK_IN_DOUBT, worker, messages).await
    }

    async fn let_go(&self, how: &str, worker: &Worker, messages: &[i64]) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let list: Vec<Value<'_>> = messages.iter().map(|id| Value::from(*id)).collect();
        let me = worker.holder.as_str();
        execute_listed(&mut tx, how, &values![me], &list).await?;
        tx.commit().await
    }

    /// Whether a mail is decided, or was set aside.
    pub async fn is_decided(&self, message: i64) -> Result<bool, StoreError> {
        let decided: Option<(i64,)> = self.db.first(IS_DECIDED, &values![message]).await?;
        Ok(decided.is_some())
    }

    /// The oldest undecided mail of the mailbox that this worker does not have at hand.
    pub async fn elsewhere(
        &self,
        mailbox: &str,
        worker: &Worker,
        now: Timestamp,
    ) -> Result<Option<Elsewhere>, StoreError> {
        let given = values![mailbox, worker.holder.as_str(), now, farthest(now)];
        let oldest: Option<(i64, i64)> = self.db.first(ELSEWHERE, &given).await?;
        Ok(oldest.map(|(message, is_free)| Elsewhere {
            message,
            is_free: is_free != 0,
        }))
    }
}

/// A worker that signs off has nothing at hand any more.
pub(super) async fn give_all_back(tx: &mut Tx, worker: &Worker) -> Result<(), StoreError> {
    tx.execute(GIVE_BACK_ALL, &values![worker.holder.as_str()])
        .await?;
    Ok(())
}

/// What of it is taken at once.
fn handful(free: Vec<FreeRow>, most: u64) -> Vec<FreeRow> {
    let mut bytes = 0;
    let mut hand: Vec<FreeRow> = Vec::new();
    for row in free {
        bytes += row.bytes.unsigned_abs();
        let is_alone = row.is_left_behind();
        if !hand.is_empty() && (is_alone || bytes > most) {
            break;
        }
        hand.push(row);
        if is_alone {
            break;
        }
    }
    hand
}

/// What of it is taken ahead of time.
fn ordinary(free: Vec<FreeRow>, most: u64) -> Vec<FreeRow> {
    let mut bytes = 0;
    free.into_iter()
        .take_while(|row| {
            bytes += row.bytes.unsigned_abs();
            !row.is_left_behind() && bytes <= most
        })
        .collect()
}

fn pending(row: PendingRow) -> Pending {
    Pending {
        message: row.id,
        complete: row.complete != 0 && row.bytes.is_some(),
        raw: RawMessage::new(row.bytes.unwrap_or_default()),
        size: row.size,
        attempts: row.attempts,
    }
}
