//! The ledger of mails: what was seen where, what waits to be decided, what waits to be filed.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::Store;
use super::audit_log::entry;
use super::batch::{Insert, execute_listed, fetch_listed};
use super::db::{Tx, Value, row, values};
use super::error::StoreError;
use super::lease::{Lease, Worker, fence};
use super::types::{Arrival, Filing};
use crate::audit::{Event, Facts};

const RAW: Insert<'_> = Insert {
    into: "raw_mail (digest, bytes)",
    columns: 2,
    // The same bytes at another place are stored once.
    after: "ON CONFLICT (digest) DO NOTHING",
};
const MESSAGE: Insert<'_> = Insert {
    into: "message (mailbox, validity, uid, digest, size, complete, seen_at, state, attempts, filing, \
           claimed_by)",
    columns: 11,
    // Fetched again after a crash: it is known, and nothing happens.
    after: "ON CONFLICT (mailbox, validity, uid) DO NOTHING RETURNING id, uid",
};
/// Mails of more bytes are stored one by one: what a statement is given lies in memory several times until it has run.
const LARGE: usize = 64 << 10;
const KNOWN: &str =
    "SELECT uid FROM message WHERE mailbox = $1 AND validity = $2 AND uid IN ({list})";
const TO_FILE: &str = "
    SELECT id, validity, uid, filing FROM message
    WHERE mailbox = $1 AND filed_at IS NULL AND filing IN ('handled', 'review') ORDER BY id LIMIT $2";
const FILED: &str = "UPDATE message SET filed_at = $1 WHERE id IN ({list})";
const MOVED_AMONG: &str = "
    SELECT uid FROM message WHERE mailbox = $1 AND validity = $2 AND filed_at IS NOT NULL
    AND filing IN ('handled', 'review') AND uid IN ({list})";
const NOT_MOVED: &str = "
    UPDATE message SET filed_at = NULL WHERE mailbox = $1 AND validity = $2 AND uid IN ({list})";

/// A decided mail that still lies where it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFile {
    /// The ledger's number.
    pub message: i64,
    /// UIDVALIDITY of its place.
    pub validity: i64,
    /// UID of its place.
    pub uid: String,
    /// Where it goes.
    pub filing: Filing,
}

impl Store {
    /// Which of these UIDs the ledger does not know, in their order.
    pub async fn unknown(
        &self,
        mailbox: &str,
        validity: i64,
        uids: &[String],
    ) -> Result<Vec<String>, StoreError> {
        let list: Vec<Value<'_>> = uids.iter().map(|uid| Value::from(uid.as_str())).collect();
        let rows: Vec<(String,)> =
            fetch_listed(&self.db, KNOWN, &values![mailbox, validity], &list).await?;
        let known: HashSet<String> = rows.into_iter().map(|(uid,)| uid).collect();
        Ok(uids
            .iter()
            .filter(|uid| !known.contains(*uid))
            .cloned()
            .collect())
    }

    /// Stores mails as they came, before anything else is done with them; where `claim` names a worker, that one has
    /// them at hand at once. Those that the ledger knows already change nothing. Gives back the numbers of the new ones.
    pub async fn receive(
        &self,
        lease: &Lease,
        arrivals: &[Arrival],
        claim: Option<&Worker>,
        now: Timestamp,
    ) -> Result<Vec<i64>, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        fence(&mut tx, lease).await?;
        let digests: Vec<String> = arrivals
            .iter()
            .map(|arrival| arrival.raw.digest().to_string())
            .collect();
        let mut rows: Vec<Vec<Value<'_>>> = Vec::with_capacity(arrivals.len());
        let mut raw: HashMap<&str, &[u8]> = HashMap::new();
        for (arrival, digest) in arrivals.iter().zip(&digests) {
            raw.insert(digest, arrival.raw.bytes());
            rows.push(row![
                arrival.place.mailbox.as_str(),
                arrival.place.validity,
                arrival.place.uid.as_str(),
                digest.as_str(),
                i64::try_from(arrival.size).unwrap_or(i64::MAX),
                arrival.complete,
                now,
                "received",
                // Deciding it begins right after this commit, or when somebody takes it at hand.
                i64::from(claim.is_some()),
                "undecided",
                claim.map(|worker| worker.holder.as_str()),
            ]);
        }
        store_bytes(&mut tx, raw).await?;
        let new: Vec<(i64, String)> = MESSAGE.returning(&mut tx, &rows).await?;
        let ids: HashMap<&str, i64> = new.iter().map(|(id, uid)| (uid.as_str(), *id)).collect();
        for (arrival, digest) in arrivals.iter().zip(&digests) {
            let Some(id) = ids.get(arrival.place.uid.as_str()) else {
                continue;
            };
            let facts = Facts::new()
                .with("mail", *id)
                .with("digest", digest.as_str())
                .with("size", arrival.size)
                .with("complete", arrival.complete);
            tx.record(entry(now, None, Event::MailReceived, facts, None)?);
        }
        tx.commit().await?;
        Ok(new.into_iter().map(|(id, _)| id).collect())
    }

    /// Decided mails that are to be moved on the server.
    pub async fn to_file(&self, mailbox: &str, limit: i64) -> Result<Vec<ToFile>, StoreError> {
        let rows: Vec<(i64, i64, String, String)> =
            self.db.fetch(TO_FILE, &values![mailbox, limit]).await?;
        rows.into_iter()
            .map(|(message, validity, uid, filing)| {
                let filing =
                    Filing::from_code(&filing).ok_or(StoreError::Stored { what: "filing" })?;
                Ok(ToFile {
                    message,
                    validity,
                    uid,
                    filing,
                })
            })
            .collect()
    }

    /// Notes that these mails were moved, or lie there no more.
    pub async fn filed(&self, messages: &[i64], now: Timestamp) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let list: Vec<Value<'_>> = messages.iter().map(|id| Value::from(*id)).collect();
        execute_listed(&mut tx, FILED, &values![now], &list).await?;
        tx.commit().await
    }

    /// Which of these UIDs the ledger takes for moved.
    pub async fn moved_among(
        &self,
        mailbox: &str,
        validity: i64,
        uids: &[String],
    ) -> Result<Vec<String>, StoreError> {
        let list: Vec<Value<'_>> = uids.iter().map(|uid| Value::from(uid.as_str())).collect();
        let given = values![mailbox, validity];
        let rows: Vec<(String,)> = fetch_listed(&self.db, MOVED_AMONG, &given, &list).await?;
        Ok(rows.into_iter().map(|(uid,)| uid).collect())
    }

    /// Notes that these mails lie where they came in after all, so that they are moved again.
    pub async fn not_moved(
        &self,
        mailbox: &str,
        validity: i64,
        uids: &[String],
    ) -> Result<(), StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let list: Vec<Value<'_>> = uids.iter().map(|uid| Value::from(uid.as_str())).collect();
        execute_listed(&mut tx, NOT_MOVED, &values![mailbox, validity], &list).await?;
        tx.commit().await
    }
}

/// Stores the bytes of mails under their digests.
async fn store_bytes(tx: &mut Tx, mails: HashMap<&str, &[u8]>) -> Result<(), StoreError> {
    let (large, small): (Vec<_>, Vec<_>) = mails
        .into_iter()
        .partition(|(_, bytes)| bytes.len() > LARGE);
    let rows: Vec<Vec<Value<'_>>> = small
        .into_iter()
        .map(|(digest, bytes)| row![digest, bytes])
        .collect();
    RAW.run(tx, &rows).await?;
    for (digest, bytes) in large {
        RAW.run(tx, &[row![digest, bytes]]).await?;
    }
    Ok(())
}
