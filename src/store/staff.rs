//! Who of the staff may sign in with a password.

use jiff::Timestamp;

use super::audit_log::entry;
use super::db::{Tx, values};
use super::error::StoreError;
use super::{Store, identities};
use crate::audit::{Event, Facts};
use crate::register::typed_name;

const SET: &str = "
    INSERT INTO staff_user (name, password, role, added_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (name) DO UPDATE SET password = excluded.password, role = excluded.role";
const REMOVE: &str = "DELETE FROM staff_user WHERE name = $1";
const END_SESSIONS: &str = "DELETE FROM staff_session WHERE name = $1";
const LEAVE_CASES: &str = "DELETE FROM case_claim WHERE holder = $1";
const WAS_REMOVED: &str = "
    SELECT 1 FROM staff_identity i WHERE i.name = $1 AND i.issuer IS NULL
    AND NOT EXISTS (SELECT 1 FROM staff_user u WHERE u.name = i.name)";
const LIST: &str = "SELECT name, password, role FROM staff_user ORDER BY name";

/// Some are from before names were kept.
const NAMES: &str = "SELECT name FROM staff_identity UNION SELECT name FROM staff_user UNION SELECT name FROM staff_session";

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

/// What came of giving somebody a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameGiven {
    /// It is theirs.
    Given,
    /// It is, or looks like, the name of this other person.
    OfAnother(String),
    /// It is that of one who was removed.
    OfOneRemoved,
}

type UserRow = (String, String, String);

impl Store {
    /// Adds a person, or gives them another password and role; whoever is signed in by that name is signed out. What
    /// somebody did is on record under their name: it is given to nobody else, and to one who was removed only where
    /// `comes_back` says that it is the same person.
    pub async fn set_staff_user(
        &self,
        user: &StaffUser,
        comes_back: bool,
        now: Timestamp,
    ) -> Result<NameGiven, StoreError> {
        let mut tx = Tx::begin(&self.db).await?;
        let name = user.name.as_str();
        let removed: Vec<(i32,)> = tx.fetch(WAS_REMOVED, &values![name]).await?;
        if !(removed.is_empty() || comes_back) {
            return Ok(NameGiven::OfOneRemoved);
        }
        if let Some(other) = identities::reserve(&mut tx, name).await? {
            return Ok(NameGiven::OfAnother(other));
        }
        let role = user.role.code();
        tx.execute(SET, &values![name, user.password.as_str(), role, now])
            .await?;
        tx.execute(END_SESSIONS, &values![name]).await?;
        let facts = Facts::new().with("user", name).with("role", role);
        tx.record(entry(now, None, Event::StaffUserSet, facts, None)?);
        tx.commit().await?;
        Ok(NameGiven::Given)
    }

    /// Takes a person's password away, signs them out and leaves their cases; `false` where there is no such person.
    pub async fn remove_staff_user(&self, name: &str, now: Timestamp) -> Result<bool, StoreError> {
        let Some(StaffUser { name, .. }) = self.staff_user(name).await? else {
            return Ok(false);
        };
        let mut tx = Tx::begin(&self.db).await?;
        for statement in [REMOVE, END_SESSIONS, LEAVE_CASES] {
            tx.execute(statement, &values![name.as_str()]).await?;
        }
        let facts = Facts::new().with("user", name);
        tx.record(entry(now, None, Event::StaffUserRemoved, facts, None)?);
        tx.commit().await?;
        Ok(true)
    }

    /// The person who types that name: in whichever case, its letters in one character or two. A name that only looks like
    /// theirs is another.
    pub async fn staff_user(&self, typed: &str) -> Result<Option<StaffUser>, StoreError> {
        let mut users = self.staff_users().await?;
        let found = meant(users.iter().map(|user| user.name.as_str()), typed);
        Ok(found.map(|place| users.swap_remove(place)))
    }

    /// The name on record that is typed so, compared as by [`Store::staff_user`], whether it is of a password, of a provider
    /// or of somebody who was removed.
    pub async fn name_on_record(&self, typed: &str) -> Result<Option<String>, StoreError> {
        let mut names = self.names_on_record().await?;
        let found = meant(names.iter().map(String::as_str), typed);
        Ok(found.map(|place| names.swap_remove(place)))
    }

    /// Every name on record, in order.
    pub async fn names_on_record(&self) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = self.db.fetch(NAMES, &[]).await?;
        let mut names: Vec<String> = rows.into_iter().map(|(name,)| name).collect();
        names.sort();
        Ok(names)
    }

    /// Everyone with a password, by name.
    pub async fn staff_users(&self) -> Result<Vec<StaffUser>, StoreError> {
        let rows: Vec<UserRow> = self.db.fetch(LIST, &[]).await?;
        rows.into_iter().map(user).collect()
    }
}

/// The place of the name that is typed so.
fn meant<'a>(names: impl Iterator<Item = &'a str> + Clone, typed: &str) -> Option<usize> {
    let exactly = names.clone().position(|name| name == typed);
    let typed = typed_name(typed);
    exactly.or_else(|| {
        let mut places = names.enumerate();
        let mut next = || places.find(|(_, name)| typed_name(name) == typed);
        let (place, _) = next()?;
        // Two from before names were compared so: neither is told by this.
        next().is_none().then_some(place)
    })
}

fn user((name, password, role): UserRow) -> Result<StaffUser, StoreError> {
    let role = Role::from_code(&role).ok_or(StoreError::Stored { what: "role" })?;
    Ok(StaffUser {
        name,
        password,
        role,
    })
}
