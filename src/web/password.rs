//! Passwords of those who sign in without a provider: Argon2id (RFC 9106), and a limit on guessing.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use jiff::SignedDuration;

use super::error::PageError;
use super::session::digest;
use super::site::Site;
use crate::store::Role;

/// Shortest password, in characters.
const SHORTEST: usize = 12;
/// Longest password, in bytes; hashing time grows with it.
const LONGEST: usize = 1_024;
/// Wrong passwords for one name within [`WHILE`] before it has to wait.
const MOST_FAILURES: i64 = 8;
const WHILE: SignedDuration = SignedDuration::from_mins(15);

/// What is tried where there is no such person, so that both take the same time.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody has this one").unwrap_or_default());

/// Why a password is not taken.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// Choose a longer one.
    #[error("a password has at least {SHORTEST} characters")]
    TooShort,
    /// Choose a shorter one.
    #[error("a password has at most {LONGEST} bytes")]
    TooLong,
    /// The system failed.
    #[error("the password cannot be hashed")]
    Failed,
}

/// The PHC string of a new password.
pub fn hash(password: &str) -> Result<String, PasswordError> {
    if password.chars().count() < SHORTEST {
        return Err(PasswordError::TooShort);
    }
    if password.len() > LONGEST {
        return Err(PasswordError::TooLong);
    }
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| PasswordError::Failed)
}

fn verify(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

/// What came of a try to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tried {
    /// It is this person's password.
    Right(Role),
    /// It is not, or there is no such person; the answer does not tell which.
    Wrong,
    /// There were too many wrong ones.
    Wait,
}

/// Tries a name and a password.
pub(super) async fn try_password(
    site: &Site,
    name: &str,
    password: &str,
) -> Result<Tried, PageError> {
    let now = site.clock.now();
    let since = now.saturating_sub(WHILE).unwrap_or(now);
    let who = digest(&name.to_lowercase());
    // Those who wait for a place here are counted before they try.
    let _place = site
        .passwords
        .acquire()
        .await
        .map_err(|_| PageError::Broken)?;
    if site.store.sign_in_failures(&who, since).await? >= MOST_FAILURES {
        return Ok(Tried::Wait);
    }
    let user = site.store.staff_user(name).await?;
    let stored = user
        .as_ref()
        .map_or_else(|| NOBODY.clone(), |user| user.password.clone());
    let given = password.to_owned();
    let right = given.len() <= LONGEST
        && tokio::task::spawn_blocking(move || verify(&given, &stored))
            .await
            .map_err(|_| PageError::Broken)?;
    if let Some(user) = user.filter(|_| right) {
        site.store.forgive_failures(&who).await?;
        return Ok(Tried::Right(user.role));
    }
    site.store.sign_in_failed(&who, now).await?;
    Ok(Tried::Wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_right_for_its_own_digest_alone() {
        let stored = hash("lång nog som lösen").unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify("lång nog som lösen", &stored));
        assert!(!verify("lång nog som losen", &stored));
        assert!(!verify("", "not a digest"));
        assert!(matches!(hash("kort"), Err(PasswordError::TooShort)));
    }
}
