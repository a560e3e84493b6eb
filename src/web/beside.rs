//! What this process knows of sessions beside what the database has, and what is written of them beside the page that is shown:
//! who reads does not wait for it, and reads on where nothing can be written.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::site::Site;

/// Most sessions of which something is known here. There is one for each person and browser.
const MOST: usize = 10_000;

/// What is known, by the digests of tokens.
#[derive(Debug, Default)]
pub(super) struct Beside(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// Those of which something is being written: one write for each is enough.
    under_way: HashSet<String>,
    /// When each was last in use. The database is told of it now and then.
    used: HashMap<String, i64>,
    /// Those that have ended and may still lie in the database.
    ended: HashSet<String>,
}

impl Beside {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When a session was last in use, where that is known here.
    pub(super) fn used(&self, token: &str) -> Option<i64> {
        self.known().used.get(token).copied()
    }

    /// It is in use now. What was not in use since `idle` is forgotten where there is no room.
    pub(super) fn is_used(&self, token: &str, now: i64, idle: i64) {
        let mut known = self.known();
        if known.used.len() >= MOST {
            known.used.retain(|_, at| *at >= idle);
        }
        if known.used.len() < MOST || known.used.contains_key(token) {
            known.used.insert(token.to_owned(), now);
        }
    }

    /// It has ended, whatever the database has.
    pub(super) fn end(&self, token: &str) {
        let mut known = self.known();
        known.used.remove(token);
        if known.ended.len() < MOST {
            known.ended.insert(token.to_owned());
        }
    }

    /// Whether it has.
    pub(super) fn has_ended(&self, token: &str) -> bool {
        self.known().ended.contains(token)
    }

    /// The database does not have it any more.
    pub(super) fn is_gone(&self, token: &str) {
        let mut known = self.known();
        known.used.remove(token);
        known.ended.remove(token);
    }
}

/// What is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Note {
    /// The session is in use.
    InUse,
    /// It has ended.
    Ended,
}

/// Has it written of the session of that digest.
pub(super) fn note(site: &Site, token: &str, what: Note) {
    if !site.beside.known().under_way.insert(token.to_owned()) {
        return;
    }
    let (site, token) = (site.clone(), token.to_owned());
    tokio::spawn(async move {
        let written = match what {
            Note::InUse => site.store.touch_session(&token, site.clock.now()).await,
            Note::Ended => site.store.close_session(&token).await,
        };
        match (written, what) {
            (Ok(()), Note::Ended) => site.beside.is_gone(&token),
            (Ok(()), Note::InUse) => {}
            (Err(error), _) => {
                tracing::warn!(%error, ?what, "It could not be noted that a session is in use or has ended");
            }
        }
        site.beside.known().under_way.remove(&token);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_known_than_there_is_room_for() {
        let beside = Beside::default();
        for number in 0..MOST {
            beside.is_used(&number.to_string(), 10, 0);
        }
        beside.is_used("one more", 20, 5);
        assert_eq!(beside.used("one more"), None);
        beside.is_used("7", 20, 5);
        assert_eq!(beside.used("7"), Some(20));
        beside.is_used("one more", 20, 15);
        assert_eq!(
            (beside.used("one more"), beside.used("8")),
            (Some(20), None)
        );
    }

    #[test]
    fn what_has_ended_is_known_until_it_is_gone() {
        let beside = Beside::default();
        beside.is_used("token", 10, 0);
        beside.end("token");
        assert!(beside.has_ended("token") && beside.used("token").is_none());
        beside.is_gone("token");
        assert!(!beside.has_ended("token"));
    }
}
