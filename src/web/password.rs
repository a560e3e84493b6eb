//! Passwords of those who sign in without a provider: Argon2id (RFC 9106), and a limit on guessing.

use std::sync::LazyLock;
use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use jiff::{SignedDuration, Timestamp};

use super::crowd::{Full, Room, Rows, Turn};
use super::error::PageError;
use super::peer::Origin;
use super::session::digest;
use super::site::Site;
use crate::register::typed_name;
use crate::store::{Failures, Guessing, StaffUser};

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
/// Nobody waits for longer than an answer may take, also where each try takes [`PAUSE`].
const STRANGERS: Room = Room {
    places: 2,
    of_all: 20,
    of_one: 4,
};
/// They come one by one, each with a person before it.
const KNOWN: Room = Room {
    places: 2,
    of_all: 100,
    of_one: 2,
};

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
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tried {
    /// It is the password of this person.
    Right(StaffUser),
    /// It is not, or there is no such person; the answer does not tell which.
    Wrong,
    /// There were too many wrong ones.
    Wait,
    /// It was not tried: others are before it.
    Crowded(Full),
}

/// Where passwords are tried: each takes 19 MiB and a core. Strangers have a row of their own.
#[derive(Debug)]
pub(super) struct Passwords(Rows);

impl Default for Passwords {
    fn default() -> Self {
        Self(Rows::new(STRANGERS, KNOWN))
    }
}

/// A try.
#[derive(Debug)]
pub(super) struct Try<'a> {
    pub(super) name: &'a str,
    pub(super) password: &'a str,
    /// Where it comes from.
    pub(super) from: Origin,
    /// The id of the browser, where it is known to the name.
    pub(super) browser: Option<String>,
}

/// Tries a name and a password.
pub(super) async fn try_password(site: &Site, one: Try<'_>) -> Result<Tried, PageError> {
    let counted = counted(site, &one).await?;
    // Those who wait for a place are counted before they try. Whoever hangs up keeps it to the end all the same, and is
    // counted.
    let browser = one.browser.as_deref().filter(|_| counted.is_known);
    let turn = match site.passwords.0.place(browser, one.from).await {
        Ok(turn) => turn,
        Err(full) => return Ok(Tried::Crowded(full)),
    };
    let tried = tokio::spawn(in_place(site.clone(), Asked::of(&one, counted), turn));
    tried.await.map_err(|_| PageError::Broken)?
}

/// Under what the wrong passwords of a try are counted.
#[derive(Debug, Clone)]
struct Counted {
    who: String,
    is_known: bool,
}

/// A browser that is known is counted by itself, unless too much was tried in it.
async fn counted(site: &Site, one: &Try<'_>) -> Result<Counted, PageError> {
    if let Some(browser) = &one.browser {
        let who = digest(&format!("browser {browser}"));
        let failures = site.store.sign_in_failures(&who, since(site)).await?;
        if failures.of_name < MOST_FAILURES {
            let is_known = true;
            return Ok(Counted { who, is_known });
        }
    }
    Ok(Counted {
        who: digest(&typed_name(one.name)),
        is_known: false,
    })
}

/// A try that has its place.
struct Asked {
    name: String,
    password: String,
    counted: Counted,
}

impl Asked {
    fn of(one: &Try<'_>, counted: Counted) -> Self {
        Self {
            name: one.name.to_owned(),
            password: one.password.to_owned(),
            counted,
        }
    }
}

/// Tries it, in a place that is kept until then.
async fn in_place(site: Site, asked: Asked, turn: Turn) -> Result<Tried, PageError> {
    let tried = decide(&site, asked).await;
    drop(turn);
    tried
}

async fn decide(site: &Site, asked: Asked) -> Result<Tried, PageError> {
    let Asked {
        name,
        password,
        counted: Counted { who, is_known },
    } = asked;
    let failures = site.store.sign_in_failures(&who, since(site)).await?;
    if failures.of_name >= MOST_FAILURES {
        return Ok(Tried::Wait);
    }
    if !is_known {
        tokio::time::sleep(pause(failures)).await;
    }
    let user = site.store.staff_user(&name).await?;
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
            Ok(Tried::Right(user))
        }
        user => {
            let name = user.as_ref().map(|user| user.name.as_str());
            note_wrong(site, &who, name, since(site)).await?;
            Ok(Tried::Wrong)
        }
    }
}

/// Wrong passwords from before count no more.
fn since(site: &Site) -> Timestamp {
    let now = site.clock.now();
    now.saturating_sub(WHILE).unwrap_or(now)
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
