//! The names under which people are on record: claims, decisions, moves and the log's `by`. A name is one person's, for
//! ever, whoever is called so elsewhere and however that person is called later.

use jiff::Timestamp;

use super::Store;
use super::db::{Db, Tx, values};
use super::dialect;
use super::error::StoreError;
use crate::register::name_key;

/// Who has a password has the name that they sign in by.
const RESERVE: &str =
    "INSERT INTO staff_identity (name, name_key) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const IS_KNOWN: &str = "SELECT issuer FROM staff_identity WHERE name = $1";
const LOOKS_LIKE: &str = "SELECT name FROM staff_identity WHERE name_key = $1";
const IS_OF_A_PROVIDER: &str =
    "SELECT 1 FROM staff_identity WHERE name = $1 AND issuer IS NOT NULL";
const KNOWN: &str = "SELECT name FROM staff_identity WHERE issuer = $1 AND subject = $2";
const TAKE: &str = "
    INSERT INTO staff_identity (name, name_key, issuer, subject) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const WITHOUT_KEY: &str = "SELECT name FROM staff_identity WHERE name_key IS NULL ORDER BY name";
const GIVE_KEY: &str = "
    UPDATE staff_identity SET name_key = $2 WHERE name = $1
    AND NOT EXISTS (SELECT 1 FROM staff_identity other WHERE other.name_key = $2 AND other.name <> $1)";

/// What became known of a person: the role that they signed in with, or that they were signed out.
pub(super) const NOTE_ROLE: &str =
    "UPDATE staff_identity SET role = $2, role_at = $3 WHERE name = $1";

/// A person as a provider knows them: issuer and subject never change and are nobody else's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The person there.
    pub subject: String,
    /// What they are called there now.
    pub called: String,
}

/// Keeps a name for somebody with a password. Gives back whose it is where it is somebody else's: that of a person of a
/// provider, or one that it looks like.
pub(super) async fn reserve(tx: &mut Tx, name: &str) -> Result<Option<String>, StoreError> {
    let key = name_key(name);
    tx.execute(RESERVE, &values![name, key.as_str()]).await?;
    let known: Vec<(Option<String>,)> = tx.fetch(IS_KNOWN, &values![name]).await?;
    match known.into_iter().next() {
        Some((None,)) => Ok(None),
        Some((Some(_),)) => Ok(Some(name.to_owned())),
        None => {
            let like: Vec<(String,)> = tx.fetch(LOOKS_LIKE, &values![key]).await?;
            Ok(like.into_iter().next().map(|(name,)| name))
        }
    }
}

/// Whether something else than this role became known of a person after `begun`.
pub(super) async fn is_outdated(
    tx: &mut Tx,
    name: &str,
    role: &str,
    begun: Timestamp,
) -> Result<bool, StoreError> {
    let lock = tx.pick(&dialect::LOCK_IDENTITY);
    let known: Vec<(Option<String>, Option<i64>)> = tx.fetch(lock, &values![name]).await?;
    Ok(known.into_iter().any(|(of, at)| {
        at.is_some_and(|at| at >= begun.as_microsecond()) && of.as_deref() != Some(role)
    }))
}

/// Works out the keys of names that are from before there were keys. Of those that look alike already each keeps its name; the
/// later ones have keys that no name has.
pub(super) async fn fill_keys(db: &Db) -> Result<(), StoreError> {
    let any: Vec<(String,)> = db.fetch(WITHOUT_KEY, &[]).await?;
    if any.is_empty() {
        return Ok(());
    }
    let mut tx = Tx::begin(db).await?;
    let names: Vec<(String,)> = tx.fetch(WITHOUT_KEY, &[]).await?;
    for (name,) in names {
        let key = name_key(&name);
        let mut given = key.clone();
        let mut number = 1_u64;
        while tx.execute(GIVE_KEY, &values![name.as_str(), given]).await? == 0 {
            number += 1;
            given = format!("{key} #{number}");
        }
    }
    tx.commit().await
}

impl Store {
    /// Whether the name is that of a person of a provider.
    pub async fn is_of_provider(&self, name: &str) -> Result<bool, StoreError> {
        let found: Option<(i32,)> = self.db.first(IS_OF_A_PROVIDER, &values![name]).await?;
        Ok(found.is_some())
    }

    /// The name under which this person is on record, if they were here before.
    pub async fn known_name(&self, person: &Identity) -> Result<Option<String>, StoreError> {
        let (issuer, subject) = (person.issuer.as_str(), person.subject.as_str());
        let known: Option<(String,)> = self.db.first(KNOWN, &values![issuer, subject]).await?;
        Ok(known.map(|(name,)| name))
    }

    /// The name under which this person is on record: what they were called when they first came, with a number behind it
    /// where that was somebody's, or looks like somebody's.
    pub async fn recorded_name(&self, person: &Identity) -> Result<String, StoreError> {
        let (issuer, subject) = (person.issuer.as_str(), person.subject.as_str());
        let mut tx = Tx::begin_for_page(&self.db).await?;
        let mut number = 1_u64;
        loop {
            let known: Vec<(String,)> = tx.fetch(KNOWN, &values![issuer, subject]).await?;
            if let Some((name,)) = known.into_iter().next() {
                tx.commit().await?;
                return Ok(name);
            }
            let name = match number {
                1 => person.called.clone(),
                _ => format!("{} ({number})", person.called),
            };
            // Whose name it is, and whether the person came over another connection just now, is seen in the next round.
            let key = name_key(&name);
            tx.execute(TAKE, &values![name, key, issuer, subject])
                .await?;
            number += 1;
        }
    }
}
