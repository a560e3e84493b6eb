//! What a run did, in numbers.

use std::sync::atomic::{AtomicU64, Ordering};

use serde::Serialize;

/// The last line of `run --once`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Summary {
    /// Mails that were seen for the first time and stored.
    pub received: u64,
    /// Mails that were decided, whatever the outcome.
    pub decided: u64,
    /// Those of them that are never answered.
    pub ignored: u64,
    /// Replies that the mail server accepted.
    pub replies_sent: u64,
    /// Replies that have not left yet.
    pub replies_waiting: u64,
    /// Mails that were set aside because the code failed on them, and replies that the mail server refused.
    pub failed: u64,
}

/// Counts on while the loops work.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) received: AtomicU64,
    pub(super) decided: AtomicU64,
    pub(super) ignored: AtomicU64,
    pub(super) sent: AtomicU64,
    pub(super) failed: AtomicU64,
}

impl Counts {
    /// Adds `number` to one of the counts.
    pub(super) fn add(count: &AtomicU64, number: usize) {
        count.fetch_add(number as u64, Ordering::Relaxed);
    }

    /// The numbers so far.
    pub(super) fn summary(&self, waiting: i64) -> Summary {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Summary {
            received: read(&self.received),
            decided: read(&self.decided),
            ignored: read(&self.ignored),
            replies_sent: read(&self.sent),
            replies_waiting: u64::try_from(waiting).unwrap_or(0),
            failed: read(&self.failed),
        }
    }
}
