//! Passwords of those who sign in without a provider: Argon2id (RFC 9106), and a limit on guessing.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use jiff::{SignedDuration, Timestamp};

use super::error::PageError;
use super::session::digest;
use super::site::Site;
use crate::register::typed_name;
use crate::store::{Failures, Guessing, Role};

/// Shortest password, in characters.
const SHORTEST: usize = 12;
/// Longest password, in bytes; hashing time grows with it.
const LONGEST: usize = 1_024;
/// Wrong passwords for one name within [`WHILE`] before it has to wait.
const MOST_FAILURES: i64 = 8;
/// Wrong passwords for all names together within [`WHILE`] before each try takes [`PAUSE`] more. A few for each of very many
/// names would otherwise be as good as many for one.
const MANY_FAILURES: i64 = 100;
const PAUSE: Duration = Duration::from_secs(2);
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tried {
    /// It is the password of the person of this name, who may do this.
    Right(String, Role),
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
    // Those who wait for a place here are counted before they try.
    let place = Arc::clone(&site.passwords).acquire_owned();
    let place = place.await.map_err(|_| PageError::Broken)?;
    let (site, name, password) = (site.clone(), name.to_owned(), password.to_owned());
    // Whoever hangs up keeps the place to the end all the same, and is counted.
    let tried = tokio::spawn(async move {
        let tried = in_place(&site, &name, password).await;
        drop(place);
        tried
    });
    tried.await.map_err(|_| PageError::Broken)?
}

/// The same for who has a place.
async fn in_place(site: &Site, name: &str, password: String) -> Result<Tried, PageError> {
    let now = site.clock.now();
    let since = now.saturating_sub(WHILE).unwrap_or(now);
    let who = digest(&typed_name(name));
    let failures = site.store.sign_in_failures(&who, since).await?;
    if failures.of_name >= MOST_FAILURES {
        return Ok(Tried::Wait);
    }
    tokio::time::sleep(pause(failures)).await;
    let user = site.store.staff_user(name).await?;
    let stored = user
        .as_ref()
        .map_or_else(|| NOBODY.clone(), |user| user.password.clone());
    let right = password.len() <= LONGEST
        && tokio::task::spawn_blocking(move || verify(&password, &stored))
            .await
            .map_err(|_| PageError::Broken)?;
    match user {
        Some(user) if right => {
            site.store.forgive_failures(&who).await?;
            Ok(Tried::Right(user.name, user.role))
        }
        user => {
            let name = user.as_ref().map(|user| user.name.as_str());
            note_wrong(site, &who, name, since).await?;
            Ok(Tried::Wrong)
        }
    }
}

/// As long as a try waits in its place, of which there are few.
fn pause(failures: Failures) -> Duration {
    if failures.of_all < MANY_FAILURES {
        Duration::ZERO
    } else {
        PAUSE
    }
}

/// Notes a wrong password. The log does not say whose: people type passwords where a name belongs.
async fn note_wrong(
    site: &Site,
    who: &str,
    name: Option<&str>,
    since: Timestamp,
) -> Result<(), PageError> {
    let many = Guessing {
        since,
        of_name: MOST_FAILURES,
        of_all: MANY_FAILURES,
    };
    let now = site.clock.now();
    let failures = site.store.sign_in_failed(who, name, &many, now).await?;
    if failures.of_name == MOST_FAILURES {
        let tries = failures.of_name;
        tracing::warn!(tries, "Many wrong passwords for one name: it has to wait");
    }
    if failures.of_all == MANY_FAILURES {
        let tries = failures.of_all;
        tracing::warn!(
            tries,
            "Many wrong passwords: each further try is slowed down"
        );
    }
    Ok(())
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

    #[test]
    fn tries_are_slowed_down_once_many_have_failed_whatever_the_names() {
        for (of_all, slow) in [(0, false), (99, false), (100, true), (5_000, true)] {
            let failures = Failures { of_name: 0, of_all };
            assert_eq!(!pause(failures).is_zero(), slow, "{of_all}");
        }
    }
}
