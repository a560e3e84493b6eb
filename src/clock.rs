//! The clock: the only reader of the time. Everyone else is told.

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still, for tests and for a run "as of" a time.
    Fixed(Timestamp),
}

impl Clock {
    /// The time now, cut to microseconds, the finest step that the store keeps.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    pub fn now(self) -> Timestamp {
        let now = match self {
            Self::System => Timestamp::now(),
            Self::Fixed(at) => at,
        };
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    /// Whether it moves at all.
    #[must_use]
    pub fn runs(self) -> bool {
        matches!(self, Self::System)
    }

    /// Today in Europe/Stockholm.
    #[must_use]
    pub fn today(self) -> Date {
        stockholm(self.now()).date()
    }
}

/// A time as the city's clocks show it.
#[must_use]
pub fn stockholm(at: Timestamp) -> jiff::civil::DateTime {
    let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
    zone.to_datetime(at)
}
