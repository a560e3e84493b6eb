//! The audit log in the database: adding entries, reading them, verifying them.

use jiff::Timestamp;

use super::Store;
use super::batch::Insert;
use super::db::{Tx, Value, row, values};
use super::dialect;
use super::error::StoreError;
use crate::audit::{
    AuditEntry, Broken, Checkpoint, EntryHash, Event, Facts, NewEntry, Personal, Salt, Verified,
    Verifier,
};
use crate::case::CaseNumber;

const ENTRY: Insert<'_> = Insert {
    into: "audit_entry (sequence, at, case_number, event, facts, personal, previous, hash)",
    columns: 8,
    after: "",
};
const PERSONAL: Insert<'_> = Insert {
    into: "audit_personal (sequence, at, salt, payload)",
    columns: 4,
    after: "",
};
const MOVE_HEAD: &str = "UPDATE audit_head SET sequence = $1, hash = $2 WHERE id = 1";
const HEAD: &str = "SELECT sequence, hash FROM audit_head WHERE id = 1";
const PAGE: &str = "
    SELECT e.sequence, e.at, e.case_number, e.event, e.facts, e.personal, e.previous, e.hash, p.salt, p.payload
    FROM audit_entry e LEFT JOIN audit_personal p ON p.sequence = e.sequence
    WHERE e.sequence > $1 ORDER BY e.sequence LIMIT $2";
const PAGE_BACKWARDS: &str = "
    SELECT e.sequence, e.at, e.case_number, e.event, e.facts, e.personal, e.previous, e.hash, p.salt, p.payload
    FROM audit_entry e LEFT JOIN audit_personal p ON p.sequence = e.sequence
    WHERE e.sequence < $1 ORDER BY e.sequence DESC LIMIT $2";
const OF_CASE: &str = "
    SELECT e.sequence, e.at, e.case_number, e.event, e.facts, e.personal, e.previous, e.hash, p.salt, p.payload
    FROM audit_entry e LEFT JOIN audit_personal p ON p.sequence = e.sequence
    WHERE e.case_number = $1 ORDER BY e.sequence";
/// What pages show of what was done in a case: what lies beside an entry stays there. The index of cases is the one to read.
pub(super) const NEWEST_OF_CASE: &str = "
    SELECT sequence, at, case_number, event, facts, personal, previous, hash FROM audit_entry
    WHERE case_number = $1 AND event || '' NOT IN ('case_read', 'mail_fetched') ORDER BY sequence DESC LIMIT $2";
/// And of who read it, which is an entry every time.
pub(super) const READINGS_OF_CASE: &str = "
    SELECT sequence, at, case_number, event, facts, personal, previous, hash FROM audit_entry
    WHERE case_number = $1 AND event || '' IN ('case_read', 'mail_fetched') ORDER BY sequence DESC LIMIT $2";
/// Entries that verifying reads at once: its memory, whatever the length of the log.
const VERIFY_PAGE: i64 = 1000;

/// An entry as it lies in the database.
#[derive(sqlx::FromRow)]
pub(super) struct EntryRow {
    sequence: i64,
    at: i64,
    case_number: Option<String>,
    event: String,
    facts: String,
    personal: Option<String>,
    previous: String,
    hash: String,
}

impl From<EntryRow> for AuditEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            sequence: row.sequence,
            at_micros: row.at,
            case: row.case_number,
            event: row.event,
            facts: row.facts,
            personal: row.personal,
            previous: row.previous,
            hash: row.hash,
        }
    }
}

/// The same with what lies beside it.
#[derive(sqlx::FromRow)]
struct LoggedRow {
    #[sqlx(flatten)]
    entry: EntryRow,
    salt: Option<Vec<u8>>,
    payload: Option<String>,
}

/// An entry with the personal data that still lies beside it.
#[derive(Debug, Clone)]
pub struct LoggedEntry {
    /// The entry.
    pub entry: AuditEntry,
    /// Its personal data as JSON; `None` where there was none or *gallring* has deleted it.
    pub personal: Option<String>,
}

/// Adds the entries that a transaction gathered. The last thing before its commit.
pub(super) async fn append(tx: &mut Tx) -> Result<(), StoreError> {
    let new = std::mem::take(&mut tx.entries);
    if new.is_empty() {
        return Ok(());
    }
    let head: Vec<(i64, String)> = tx.fetch(tx.pick(&dialect::LOCK_AUDIT_HEAD), &[]).await?;
    let stored = StoreError::Stored {
        what: "end of the audit log",
    };
    let Some((mut sequence, hash)) = head.into_iter().next() else {
        return Err(stored);
    };
    let mut previous = EntryHash::parse(&hash).ok_or(stored)?;
    let mut chained = Vec::with_capacity(new.len());
    for entry in &new {
        sequence += 1;
        let entry = AuditEntry::chain(entry, sequence, previous);
        previous = EntryHash::of(&entry.canonical_text());
        chained.push(entry);
    }
    ENTRY
        .run(tx, &chained.iter().map(entry_row).collect::<Vec<_>>())
        .await?;
    let personal: Vec<Vec<Value<'_>>> = chained
        .iter()
        .zip(&new)
        .filter_map(|(entry, new)| {
            let Personal { salt, payload } = new.personal.as_ref()?;
            Some(row![
                entry.sequence,
                entry.at_micros,
                salt.0.as_slice(),
                payload.as_str()
            ])
        })
        .collect();
    PERSONAL.run(tx, &personal).await?;
    tx.execute(MOVE_HEAD, &values![sequence, previous.to_string()])
        .await?;
    Ok(())
}

fn entry_row(entry: &AuditEntry) -> Vec<Value<'_>> {
    row![
        entry.sequence,
        entry.at_micros,
        entry.case.as_deref(),
        entry.event.as_str(),
        entry.facts.as_str(),
        entry.personal.as_deref(),
        entry.previous.as_str(),
        entry.hash.as_str(),
    ]
}

/// An entry with personal data under a fresh salt.
pub(super) fn entry(
    at: Timestamp,
    case: Option<&CaseNumber>,
    event: Event,
    facts: Facts,
    personal: Option<String>,
) -> Result<NewEntry, StoreError> {
    let personal = match personal {
        Some(payload) => Some(Personal {
            salt: Salt(random()?),
            payload,
        }),
        None => None,
    };
    Ok(NewEntry {
        at,
        case: case.cloned(),
        event,
        facts,
        personal,
    })
}

/// Random bytes of the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Random)?;
    Ok(bytes)
}

/// The entries of a case, oldest first.
pub(super) async fn of_case(
    tx: &mut Tx,
    case: &CaseNumber,
) -> Result<Vec<LoggedEntry>, StoreError> {
    let rows = tx.fetch(OF_CASE, &values![case]).await?;
    Ok(rows.into_iter().map(logged).collect())
}

/// The newest entries of a case, oldest first, without personal data: so many of what was done in it, and so many of who read
/// it, which crowd the others out of nothing. And whether there are older ones.
pub(super) async fn newest_of_case(
    tx: &mut Tx,
    case: &CaseNumber,
    (done, readings): (i64, i64),
) -> Result<(Vec<AuditEntry>, bool), StoreError> {
    let mut entries = Vec::new();
    let mut has_older = false;
    for (statement, most) in [(NEWEST_OF_CASE, done), (READINGS_OF_CASE, readings)] {
        let given = values![case, most.saturating_add(1)];
        let mut rows: Vec<EntryRow> = tx.fetch(statement, &given).await?;
        let most = usize::try_from(most).unwrap_or(0);
        has_older |= rows.len() > most;
        rows.truncate(most);
        entries.extend(rows.into_iter().map(AuditEntry::from));
    }
    entries.sort_by_key(|entry| entry.sequence);
    Ok((entries, has_older))
}

impl Store {
    /// The newest `limit` entries before entry `before`, newest first.
    pub async fn audit_page(
        &self,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<LoggedEntry>, StoreError> {
        let rows = self
            .db
            .fetch(PAGE_BACKWARDS, &values![before.unwrap_or(i64::MAX), limit])
            .await?;
        Ok(rows.into_iter().map(logged).collect())
    }

    /// Up to `limit` entries after entry `after`, oldest first.
    pub async fn audit_after(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<LoggedEntry>, StoreError> {
        let rows = self.db.fetch(PAGE, &values![after, limit]).await?;
        Ok(rows.into_iter().map(logged).collect())
    }

    /// Verifies the whole log, also against checkpoints that were kept elsewhere. Entries that are added meanwhile are
    /// verified too.
    pub async fn verify_audit(
        &self,
        checkpoints: &[Checkpoint],
    ) -> Result<Result<Verified, Broken>, StoreError> {
        let mut verifier = Verifier::new(checkpoints);
        // From below zero: an entry that was put in before the first one is found too.
        let mut last = i64::MIN;
        loop {
            // Read before the page: what this names must be in the pages up to here.
            let head: Option<(i64, String)> = self.db.first(HEAD, &[]).await?;
            let page: Vec<LoggedRow> = self.db.fetch(PAGE, &values![last, VERIFY_PAGE]).await?;
            if page.is_empty() {
                let end = head
                    .as_ref()
                    .map(|(sequence, hash)| (*sequence, hash.as_str()));
                return Ok(verifier.finish(end));
            }
            for row in page {
                let (salt, payload) = (row.salt.clone(), row.payload.clone());
                let logged = logged(row);
                let personal = salt.as_deref().zip(payload.as_deref());
                if let Err(broken) = verifier.check(&logged.entry, personal) {
                    return Ok(Err(broken));
                }
                last = logged.entry.sequence;
            }
        }
    }

    /// Pins the log down as it is at `at`.
    pub async fn checkpoint(&self, at: Timestamp) -> Result<Checkpoint, StoreError> {
        let stored = StoreError::Stored {
            what: "end of the audit log",
        };
        let head: Option<(i64, String)> = self.db.first(HEAD, &[]).await?;
        let Some((sequence, hash)) = head else {
            return Err(stored);
        };
        let hash = EntryHash::parse(&hash).ok_or(stored)?;
        Ok(Checkpoint { sequence, hash, at })
    }
}

fn logged(row: LoggedRow) -> LoggedEntry {
    LoggedEntry {
        entry: row.entry.into(),
        personal: row.payload,
    }
}
