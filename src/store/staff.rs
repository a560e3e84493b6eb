//! Who of the staff may sign in with a password.

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{Store, identities};
use crate::audit::{Event, Facts};

const SET: &str = "
    INSERT INTO staff_user (name, password, role, added_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (name) DO UPDATE SET password = excluded.password, role = excluded.role";
const REMOVE: &str = "DELETE FROM staff_user WHERE name = $1";
const END_SESSIONS: &str = "DELETE FROM staff_session WHERE name = $1";
const GET: &str = "SELECT name, password, role FROM staff_user WHERE name = $1";
const LIST: &str = "SELECT name, password, role FROM staff_user ORDER BY name";

/// What a person may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Read cases and the log.
    Reader,
    /// Also decide cases and carry out moves.
    Handler,
    /// Also export the log.
    Administrator,
}

impl Role {
    /// Every role; each may do what those before it may.
    pub const ALL: [Self; 3] = [Self::Reader, Self::Handler, Self::Administrator];

    /// The code in the database and in a provider's claim.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Handler => "handler",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A person with a password.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffUser {
    /// The name that they sign in by.
    pub name: String,
    /// Argon2id, as a PHC string.
    pub password: String,
    /// What they may do.
    pub role: Role,
}

/// Never prints the password's digest.
impl std::fmt::Debug for StaffUser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StaffUser({}, {})", self.name, self.role.code())
    }
}

type UserRow = (String, String, String);

impl Store {
    /// Adds a person, or gives them another password and role; whoever is signed in by that name is signed out. `false`
    /// where somebody who signs in at a provider is on record under that name.
    pub async fn set_staff_user(
        &self,
        user: &StaffUser,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let name = user.name.as_str();
        if !identities::reserve(&mut tx, name).await? {
            return Ok(false);
        }
        let role = user.role.code();
        tx.execute(SET, &values![name, user.password.as_str(), role, now])
            .await?;
        tx.execute(END_SESSIONS, &values![name]).await?;
        let facts = Facts::new().with("user", name).with("role", role);
        tx.record(entry(now, None, Event::StaffUserSet, facts, None)?);
        tx.commit().await?;
        Ok(true)
    }

    /// Takes a person's password away and signs them out; `false` where there is no such person.
    pub async fn remove_staff_user(&self, name: &str, now: Timestamp) -> Result<bool, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        if tx.execute(REMOVE, &values![name]).await? == 0 {
            return Ok(false);
        }
        tx.execute(END_SESSIONS, &values![name]).await?;
        let facts = Facts::new().with("user", name);
        tx.record(entry(now, None, Event::StaffUserRemoved, facts, None)?);
        tx.commit().await?;
        Ok(true)
    }

    /// The person of a name.
    pub async fn staff_user(&self, name: &str) -> Result<Option<StaffUser>, StoreError> {
        let row: Option<UserRow> = self.db.first(GET, &values![name]).await?;
        row.map(user).transpose()
    }

    /// Everyone with a password, by name.
    pub async fn staff_users(&self) -> Result<Vec<StaffUser>, StoreError> {
        let rows: Vec<UserRow> = self.db.fetch(LIST, &[]).await?;
        rows.into_iter().map(user).collect()
    }
}

fn user((name, password, role): UserRow) -> Result<StaffUser, StoreError> {
    let role = Role::from_code(&role).ok_or(StoreError::Stored { what: "role" })?;
    Ok(StaffUser {
        name,
        password,
        role,
    })
}
