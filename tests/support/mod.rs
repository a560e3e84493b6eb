//! The bed that integration tests run in: real servers on free loopback ports, each in a folder of its own, gone with
//! the test.
//!
//! A test file says `mod support;` and takes what it needs: [`bed`] is one Dovecot and one Postfix for all tests of
//! the file (each test uses mailboxes of its own), [`dovecot()`] the first alone, [`Dovecot::start`] one with settings of its own, [`postgres::database`] an
//! empty database.
#![cfg(test)]
#![expect(dead_code, reason = "no test file uses every part of the bed")]

pub(crate) mod certificate;
pub(crate) mod daemon;
pub(crate) mod dns;
pub(crate) mod dovecot;
pub(crate) mod postfix;
pub(crate) mod postgres;
pub(crate) mod proxy;

use std::{
    sync::OnceLock,
    time::{Duration, Instant},
};

use dovecot::{Dovecot, Options};
use postfix::Postfix;

/// One mail host: what Postfix takes in lies in Dovecot's mailboxes.
pub(crate) struct Bed {
    /// The mailboxes.
    pub(crate) dovecot: &'static Dovecot,
    /// The way in.
    pub(crate) postfix: &'static Postfix,
}

/// The mail host of this test file, started at the first call; its end is that of the process.
pub(crate) fn bed() -> Bed {
    static POSTFIX: OnceLock<Postfix> = OnceLock::new();
    Bed {
        dovecot: dovecot(),
        postfix: POSTFIX.get_or_init(|| Postfix::start(dovecot())),
    }
}

/// The mailboxes alone: no test of theirs needs root.
pub(crate) fn dovecot() -> &'static Dovecot {
    static DOVECOT: OnceLock<Dovecot> = OnceLock::new();
    DOVECOT.get_or_init(|| Dovecot::start(&Options::default()))
}

/// Waits until something is there. The limit is for a bed that is broken, not a promise about time.
pub(crate) fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let limit = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < limit, "never came: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// So that the expectation above holds for a test file that does use all of it.
fn nobody_calls_this() {}
