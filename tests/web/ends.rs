//! What tests start ends with them.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::daemon::{Daemon, folder};

/// A server that has a child, as a driver has its browsers, and tells what signals it ignores.
const SERVER: &str = "sleep 600 & echo child $!; grep SigIgn /proc/$$/status; wait";
/// The bit of TERM among a process's signals.
const TERM: u64 = 1 << 14;

/// What follows that word in what the server says. The limit is for what never comes, not a promise about time.
fn said(server: &Daemon, word: &str) -> String {
    let limit = Instant::now() + Duration::from_mins(1);
    loop {
        let log = server.log();
        let mut whole = log.lines().filter(|_| log.ends_with('\n'));
        if let Some(found) = whole.find_map(|line| line.strip_prefix(word)) {
            return found.trim().to_owned();
        }
        assert!(Instant::now() < limit, "no {word}: {log}");
        thread::yield_now();
    }
}

/// Whether there is such a process; one that only waits for its parent to note its end is none.
fn lives(process: &str) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/status"));
    status.is_ok_and(|status| !status.contains("State:\tZ"))
}

#[test]
fn whatever_a_server_has_started_ends_with_it() {
    let place = folder("ends");
    // KILL gives it no time to end its child.
    let server = Daemon::start(&place, "KILL", &["bash", "-c", SERVER]);
    let child = said(&server, "child ");
    let ignored = u64::from_str_radix(&said(&server, "SigIgn:"), 16).unwrap();
    assert_eq!(ignored & TERM, 0, "it can be asked to end");
    assert!(lives(&child));
    drop(server);
    let limit = Instant::now() + Duration::from_mins(1);
    while lives(&child) {
        assert!(Instant::now() < limit, "{child} is left over");
        thread::yield_now();
    }
    assert!(!place.exists());
}
