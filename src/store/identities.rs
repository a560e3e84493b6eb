//! The names under which people are on record: claims, decisions, moves and the log's `by`. A name is one person's, for
//! ever, whoever is called so elsewhere and however that person is called later.

use super::Store;
use super::db::{Tx, values};
use super::error::StoreError;

/// Who has a password has the name that they sign in by.
const RESERVE: &str = "INSERT INTO staff_identity (name) VALUES ($1) ON CONFLICT (name) DO NOTHING";
const IS_OF_A_PROVIDER: &str =
    "SELECT 1 FROM staff_identity WHERE name = $1 AND issuer IS NOT NULL";
const KNOWN: &str = "SELECT name FROM staff_identity WHERE issuer = $1 AND subject = $2";
const TAKE: &str = "
    INSERT INTO staff_identity (name, issuer, subject) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

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

/// Keeps a name for somebody with a password; `false` where a person of a provider has it.
pub(super) async fn reserve(tx: &mut Tx, name: &str) -> Result<bool, StoreError> {
    tx.execute(RESERVE, &values![name]).await?;
    let taken: Vec<(i32,)> = tx.fetch(IS_OF_A_PROVIDER, &values![name]).await?;
    Ok(taken.is_empty())
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
    /// where that was somebody's.
    pub async fn recorded_name(&self, person: &Identity) -> Result<String, StoreError> {
        let (issuer, subject) = (person.issuer.as_str(), person.subject.as_str());
        let mut tx = Tx::begin(&self.db).await?;
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
            tx.execute(TAKE, &values![name, issuer, subject]).await?;
            number += 1;
        }
    }
}
