//! A store as it is after a long time: the demo's cases, repeated until there are so many, each with five entries of a log
//! that verifies.
//!
//! The store is a SQLite file that `kontoflytt demo` has made. Mails, cases, decisions, replies and the index come from
//! `cases.sql`; the log is chained here, as no database can.

use std::path::Path;

use kontoflytt::audit::{AuditEntry, EntryHash, PersonalDigest};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, QueryBuilder};

const CASES: &str = include_str!("cases.sql");
/// What the log says of a case, and whether it names the case: as the demo's log says it of one of its own.
const SAID: &str = "
    SELECT event, facts FROM audit_entry WHERE sequence IN (SELECT MIN(sequence) FROM audit_entry
        WHERE event IN ('mail_received', 'decided', 'reply_queued', 'reply_sent') GROUP BY event)
    ORDER BY CASE event WHEN 'mail_received' THEN 0 WHEN 'decided' THEN 1 WHEN 'reply_queued' THEN 2 ELSE 3 END";
const PAYLOAD: &str = "
    SELECT p.payload FROM audit_personal p JOIN audit_entry e ON e.sequence = p.sequence WHERE e.event = 'decided' LIMIT 1";
const HEAD: &str = "SELECT sequence, hash FROM audit_head";
/// The days that the cases are spread over.
const DAYS: i64 = 500;
/// Cases whose entries go in with one statement.
const AT_ONCE: i64 = 50;

/// Opens the file.
pub(crate) async fn connect(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file);
    options.connect().await.unwrap()
}

/// Repeats the demo's cases, the last of them at `now`, in microseconds since 1970-01-01 UTC.
pub(crate) async fn fill(file: &Path, cases: i64, now: i64) {
    let mut connection = connect(file).await;
    for statement in CASES.split(";\n") {
        let statement = statement
            .replace("{cases}", &cases.to_string())
            .replace("{days}", &DAYS.to_string())
            .replace("{now}", &now.to_string());
        let done = connection.execute(AssertSqlSafe(statement.clone())).await;
        assert!(done.is_ok(), "{done:?}\n{statement}");
    }
    log(&mut connection, cases, now).await;
    let end = "PRAGMA wal_checkpoint(TRUNCATE)";
    connection.execute(end).await.unwrap();
    connection.close().await.unwrap();
}

/// The entries of all cases, chained after those that are there.
async fn log(connection: &mut SqliteConnection, cases: i64, now: i64) {
    let mut chain = Chain::after(connection).await;
    let step = DAYS * 86_400_000_000 / cases;
    connection.execute("BEGIN").await.unwrap();
    let mut first = 1;
    while first <= cases {
        let last = (first + AT_ONCE - 1).min(cases);
        let entries: Vec<AuditEntry> = (first..=last)
            .flat_map(|n| chain.of_case(n, now - (cases - n) * step))
            .collect();
        insert(connection, &entries, &chain.payload).await;
        first = last + 1;
    }
    let end = sqlx::query("UPDATE audit_head SET sequence = $1, hash = $2")
        .bind(chain.sequence)
        .bind(chain.last.to_string());
    end.execute(&mut *connection).await.unwrap();
    connection.execute("COMMIT").await.unwrap();
}

/// The end of the log, and what the next entries say.
struct Chain {
    sequence: i64,
    last: EntryHash,
    said: Vec<(String, String)>,
    payload: String,
}

impl Chain {
    async fn after(connection: &mut SqliteConnection) -> Self {
        let head: (i64, String) = sqlx::query_as(HEAD)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
        let payload: (String,) = sqlx::query_as(PAYLOAD)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
        let mut said: Vec<(String, String)> = sqlx::query_as(SAID)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        said.push(("case_read".to_owned(), r#"{"by":"rita"}"#.to_owned()));
        assert_eq!(said.len(), 5, "what the log says of a case");
        Self {
            sequence: head.0,
            last: EntryHash::parse(&head.1).unwrap(),
            said,
            payload: payload.0,
        }
    }

    /// The next five entries: those of case `n`.
    fn of_case(&mut self, n: i64, at: i64) -> Vec<AuditEntry> {
        let mut entries = Vec::with_capacity(self.said.len());
        for (event, facts) in &self.said {
            self.sequence += 1;
            let digest = || PersonalDigest::of(&salt(self.sequence), &self.payload).to_string();
            let mut entry = AuditEntry {
                sequence: self.sequence,
                at_micros: at,
                case: (event != "mail_received").then(|| format!("KF-2025-{n:06}")),
                event: event.clone(),
                facts: facts.clone(),
                personal: (event == "decided").then(digest),
                previous: self.last.to_string(),
                hash: String::new(),
            };
            self.last = EntryHash::of(&entry.canonical_text());
            entry.hash = self.last.to_string();
            entries.push(entry);
        }
        entries
    }
}

/// The salt of an entry; a store's own are random.
fn salt(sequence: i64) -> [u8; 32] {
    let mut salt = [0; 32];
    salt[..8].copy_from_slice(&sequence.to_be_bytes());
    salt
}

async fn insert(connection: &mut SqliteConnection, entries: &[AuditEntry], payload: &str) {
    let mut all = QueryBuilder::new(
        "INSERT INTO audit_entry (sequence, at, case_number, event, facts, personal, previous, hash) ",
    );
    all.push_values(entries, |mut row, entry| {
        row.push_bind(entry.sequence)
            .push_bind(entry.at_micros)
            .push_bind(&entry.case)
            .push_bind(&entry.event)
            .push_bind(&entry.facts)
            .push_bind(&entry.personal)
            .push_bind(&entry.previous)
            .push_bind(&entry.hash);
    });
    all.build().execute(&mut *connection).await.unwrap();
    let decided = entries.iter().filter(|entry| entry.personal.is_some());
    let mut beside = QueryBuilder::new("INSERT INTO audit_personal (sequence, at, salt, payload) ");
    beside.push_values(decided, |mut row, entry| {
        row.push_bind(entry.sequence)
            .push_bind(entry.at_micros)
            .push_bind(salt(entry.sequence).to_vec())
            .push_bind(payload);
    });
    beside.build().execute(&mut *connection).await.unwrap();
}
