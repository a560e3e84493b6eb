//! Who is signed in, and who failed to.
//!
//! Tokens are here as digests alone: who reads the database cannot sign in by it.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value as Json;

use super::Store;
use super::audit_log::entry;
use super::db::{Tx, Value, values};
use super::dialect;
use super::error::StoreError;
use super::identities::{self, Identity};
use super::staff::Role;
use crate::audit::{Event, Facts};

const OPEN: &str = "
    INSERT INTO staff_session (token, name, role, form_key, began_at, seen_at) VALUES ($1, $2, $3, $4, $5, $5)";
const GET: &str =
    "SELECT name, role, form_key, began_at, seen_at FROM staff_session WHERE token = $1";
const SEEN: &str = "UPDATE staff_session SET seen_at = $2 WHERE token = $1";
const CLOSE: &str = "DELETE FROM staff_session WHERE token = $1";
const END: &str = "DELETE FROM staff_session WHERE name = $1";
const END_OTHERS: &str = "DELETE FROM staff_session WHERE name = $1 AND role <> $2";
const OUTLIVED: &str = "DELETE FROM staff_session WHERE began_at < $1";
const FAILED: &str = "INSERT INTO sign_in_failure (who, at) VALUES ($1, $2)";
/// For one name, and for all.
const FAILURES: &str =
    "SELECT COUNT(CASE WHEN who = $1 THEN 1 END), COUNT(*) FROM sign_in_failure WHERE at > $2";
const GUESSED: &str = "SELECT facts FROM audit_entry WHERE event = $1 AND at > $2";
const FORGIVE: &str = "DELETE FROM sign_in_failure WHERE who = $1";
const OLD_FAILURES: &str = "DELETE FROM sign_in_failure WHERE at < $1";
const ANY_OLD: &str = "SELECT 1 FROM sign_in_failure WHERE at < $1 LIMIT 1";

/// Nobody looks at a wrong password after so long.
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// A person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The name under which they are on record.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What every form of theirs carries.
    pub form_key: String,
    /// When they signed in, in microseconds since 1970-01-01 UTC.
    pub began_at: i64,
    /// When their last request was noted.
    pub seen_at: i64,
}

/// How many wrong passwords are many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guessing {
    /// Those from before that time count no more.
    pub since: Timestamp,
    /// So many for one name.
    pub of_name: i64,
    /// So many for all names.
    pub of_all: i64,
}

/// Wrong passwords.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// For the name that was asked for.
    pub of_name: i64,
    /// For all names.
    pub of_all: i64,
}

/// Why somebody is signed out who did not ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedOut {
    /// The command was given.
    ByCommand,
    /// They signed in anew, and may do something else now.
    OtherRole,
    /// The provider gives them no role any more.
    NoRole,
}

impl SignedOut {
    /// Each reason.
    pub const ALL: [Self; 3] = [Self::ByCommand, Self::OtherRole, Self::NoRole];

    /// The code in the log.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ByCommand => "command",
            Self::OtherRole => "other_role",
            Self::NoRole => "no_role",
        }
    }

    /// Puts on record that so many sessions were ended, if any were.
    fn record(self, tx: &mut Tx, name: &str, ended: u64, now: Timestamp) -> Result<(), StoreError> {
        if ended > 0 {
            let facts = Facts::new().with("user", name).with("why", self.code());
            let facts = facts.with("sessions", ended);
            tx.record(entry(now, None, Event::SessionsEnded, facts, None)?);
        }
        Ok(())
    }
}

/// What somebody signs in by.
#[derive(Debug, Clone, Copy)]
pub enum Proof<'a> {
    /// The password of which this is the digest that is stored.
    Password(&'a str),
    /// What a provider says of them.
    Provider(&'a Identity),
}

/// A sign-in that is all but done.
#[derive(Debug, Clone, Copy)]
pub struct SigningIn<'a> {
    /// By what.
    pub proof: Proof<'a>,
    /// When that was asked for: what became known of the person since then may not be in it.
    pub begun: Timestamp,
}

/// What is from before that time is forgotten.
fn forgotten(now: Timestamp) -> Timestamp {
    now.saturating_sub(KEPT).unwrap_or(now)
}

fn failures(counted: Option<(i64, i64)>) -> Failures {
    let (of_name, of_all) = counted.unwrap_or_default();
    Failures { of_name, of_all }
}

/// Whether nothing became known of a person since they asked to be signed in that speaks against it. What would is kept
/// from becoming so before they are.
async fn is_up_to_date(
    tx: &mut Tx,
    session: &Session,
    by: SigningIn<'_>,
) -> Result<bool, StoreError> {
    let name = session.name.as_str();
    let role = session.role.code();
    if identities::is_outdated(tx, name, role, by.begun).await? {
        return Ok(false);
    }
    match by.proof {
        Proof::Provider(_) => Ok(true),
        Proof::Password(digest) => {
            let lock = tx.pick(&dialect::LOCK_STAFF_USER);
            let stored: Vec<(String, String)> = tx.fetch(lock, &values![name]).await?;
            Ok(stored
                .first()
                .is_some_and(|(password, of)| password == digest && of == role))
        }
    }
}

/// Puts on record that so many passwords were wrong, for that person or for whatever names, unless that is there since then:
/// while old ones cease to count, they become many again and again.
async fn record_guessing(
    tx: &mut Tx,
    person: Option<&str>,
    tries: i64,
    (since, now): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    let event = Event::PasswordsGuessed;
    let recorded: Vec<(String,)> = tx.fetch(GUESSED, &values![event.code(), since]).await?;
    let is_recorded = recorded.iter().any(|(facts,)| {
        let facts: Json = serde_json::from_str(facts).unwrap_or_default();
        facts.get("user").and_then(Json::as_str) == person
    });
    if !is_recorded {
        let facts = match person {
            Some(name) => Facts::new().with("user", name),
            None => Facts::new(),
        };
        tx.record(entry(now, None, event, facts.with("tries", tries), None)?);
    }
    Ok(())
}

impl Store {
    /// Signs a person in under the digest of a new token; `false` where what they show is out of date by now: they were
    /// removed, signed out or given another role or password since it was asked for. Sessions that began before `oldest`
    /// are deleted, and theirs of another role: what they may do now counts everywhere.
    pub async fn open_session(
        &self,
        token: &str,
        session: &Session,
        by: SigningIn<'_>,
        oldest: Timestamp,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        if !is_up_to_date(&mut tx, session, by).await? {
            return Ok(false);
        }
        tx.execute(OUTLIVED, &values![oldest]).await?;
        let (name, role) = (session.name.as_str(), session.role.code());
        tx.execute(identities::NOTE_ROLE, &values![name, role, now])
            .await?;
        let ended = tx.execute(END_OTHERS, &values![name, role]).await?;
        SignedOut::OtherRole.record(&mut tx, name, ended, now)?;
        tx.execute(
            OPEN,
            &values![token, name, role, session.form_key.as_str(), now],
        )
        .await?;
        let mut facts = Facts::new().with("by", name).with("role", role);
        if let Proof::Provider(person) = by.proof {
            facts = facts
                .with("issuer", person.issuer.as_str())
                .with("subject", person.subject.as_str())
                .with("called", person.called.as_str());
        }
        tx.record(entry(now, None, Event::SignedIn, facts, None)?);
        tx.commit().await?;
        Ok(true)
    }

    /// The session of a token's digest.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, StoreError> {
        let row: Option<(String, String, String, i64, i64)> =
            self.db.first(GET, &values![token]).await?;
        row.map(|(name, role, form_key, began_at, seen_at)| {
            let role = Role::from_code(&role).ok_or(StoreError::Stored { what: "role" })?;
            Ok(Session {
                name,
                role,
                form_key,
                began_at,
                seen_at,
            })
        })
        .transpose()
    }

    /// Notes that a session is in use.
    pub async fn touch_session(&self, token: &str, now: Timestamp) -> Result<(), StoreError> {
        self.change(SEEN, &values![token, now]).await
    }

    /// Signs out.
    pub async fn close_session(&self, token: &str) -> Result<(), StoreError> {
        self.change(CLOSE, &values![token]).await
    }

    /// Ends the sessions of whoever is on record under that name; says how many there were.
    pub async fn end_sessions(
        &self,
        name: &str,
        why: SignedOut,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        // First: who is signing in waits for it, and is refused then.
        tx.execute(identities::NOTE_ROLE, &values![name, Value::NoText, now])
            .await?;
        let ended = tx.execute(END, &values![name]).await?;
        why.record(&mut tx, name, ended, now)?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Notes a wrong password for the digest of a name, that of `person` where it is somebody's, and forgets old ones: no
    /// worker may run where people sign in. The one by which they become many is put on record, once in the time in which
    /// they count, and not for a name that is nobody's: anybody could fill the log with those.
    pub async fn sign_in_failed(
        &self,
        who: &str,
        person: Option<&str>,
        many: &Guessing,
        now: Timestamp,
    ) -> Result<Failures, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        // One after the other: of two at once neither would see that it is the last that was missing.
        let _head: Vec<(i64, String)> = tx.fetch(tx.pick(&dialect::LOCK_AUDIT_HEAD), &[]).await?;
        tx.execute(OLD_FAILURES, &values![forgotten(now)]).await?;
        tx.execute(FAILED, &values![who, now]).await?;
        let counted: Vec<(i64, i64)> = tx.fetch(FAILURES, &values![who, many.since]).await?;
        let failures = failures(counted.into_iter().next());
        if let Some(name) = person.filter(|_| failures.of_name == many.of_name) {
            record_guessing(&mut tx, Some(name), failures.of_name, (many.since, now)).await?;
        }
        if failures.of_all == many.of_all {
            record_guessing(&mut tx, None, failures.of_all, (many.since, now)).await?;
        }
        tx.commit().await?;
        Ok(failures)
    }

    /// Wrong passwords since `since`, for that digest and for all.
    pub async fn sign_in_failures(
        &self,
        who: &str,
        since: Timestamp,
    ) -> Result<Failures, StoreError> {
        let counted = self.db.first(FAILURES, &values![who, since]).await?;
        Ok(failures(counted))
    }

    /// Forgets the wrong passwords of who signed in.
    pub async fn forgive_failures(&self, who: &str) -> Result<(), StoreError> {
        self.change(FORGIVE, &values![who]).await
    }

    /// Deletes wrong passwords that nobody looks at any more.
    pub async fn forget_sign_ins(&self, now: Timestamp) -> Result<(), StoreError> {
        let before = forgotten(now);
        let any: Option<(i32,)> = self.db.first(ANY_OLD, &values![before]).await?;
        if any.is_none() {
            return Ok(());
        }
        let mut tx = Tx::begin(&self.db).await?;
        tx.execute(OLD_FAILURES, &values![before]).await?;
        tx.commit().await
    }

    async fn change(&self, sql: &'static str, values: &[Value<'_>]) -> Result<(), StoreError> {
        let mut tx = Tx::begin_for_page(&self.db).await?;
        tx.execute(sql, values).await?;
        tx.commit().await
    }
}
