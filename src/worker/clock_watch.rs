//! Notices that the machine's clock was changed while the worker ran.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

/// A smaller change is what keeping a clock right does.
const NOTICED: Duration = Duration::from_mins(1);

/// One reading of both clocks: the one that people set, and the one that only runs.
#[derive(Debug)]
pub(super) struct ClockWatch {
    at: Timestamp,
    ran: Instant,
}

impl ClockWatch {
    pub(super) fn new(at: Timestamp, ran: Instant) -> Self {
        Self { at, ran }
    }

    /// By how much the clock was changed since the last look, where that is much.
    pub(super) fn change(&mut self, at: Timestamp, ran: Instant) -> Option<SignedDuration> {
        let before = std::mem::replace(self, Self { at, ran });
        let real = SignedDuration::try_from(ran - before.ran).ok()?;
        let change = at.duration_since(before.at) - real;
        (change.unsigned_abs() > NOTICED).then_some(change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_noticed_once_in_either_direction() {
        let (ran, second) = (Instant::now(), Duration::from_secs(1));
        let at = Timestamp::from_second(1_790_000_000).unwrap();
        let mut watch = ClockWatch::new(at, ran);
        let hour = SignedDuration::from_hours(1);
        assert_eq!(watch.change(at + second, ran + second), None);
        assert_eq!(watch.change(at + hour + second, ran + second), Some(hour));
        assert_eq!(watch.change(at + hour + second * 2, ran + second * 2), None);
        assert_eq!(watch.change(at + second * 2, ran + second * 2), Some(-hour));
    }
}
