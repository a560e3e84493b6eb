//! Time for reading the mails that one page shows: whatever they are, the page comes, with what could be read by then.

use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::site::Site;
use crate::worker;

/// The time of one page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    until: Instant,
}

/// Why there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// There was not time enough for it.
    Late,
    /// The program failed on it.
    Failed,
}

impl Reading {
    /// It begins now.
    pub(super) fn begin(site: &Site) -> Self {
        Self {
            until: Instant::now() + site.settings.reading_time,
        }
    }

    /// Reads something in the time that is left; where `more` is to be read after it, in half of that.
    pub(super) async fn read<R: Send + 'static>(
        self,
        site: &Site,
        more: bool,
        work: impl Fn() -> R + Clone + Send + 'static,
    ) -> Result<R, Unread> {
        let begun = Instant::now();
        let limit = share(self.until.saturating_duration_since(begun), more);
        if limit.is_zero() {
            return Err(Unread::Late);
        }
        let place = std::sync::Arc::clone(&site.reading).acquire_owned();
        let place = timeout(limit, place).await.map_err(|_| Unread::Late)?;
        let left = limit.saturating_sub(begun.elapsed());
        // The place is kept by what is read, which goes on after its time: nothing can stop a thread.
        let work = move |_place| work();
        match worker::alone(place, left, work).await {
            Some(read) => Ok(read),
            None if begun.elapsed() >= limit => Err(Unread::Late),
            None => Err(Unread::Failed),
        }
    }
}

fn share(left: Duration, more: bool) -> Duration {
    if more { left / 2 } else { left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_first_ones_take_there_is_time_for_the_others() {
        let mut left = Duration::from_secs(16);
        for (more, given) in [(true, 8), (true, 4), (true, 2), (false, 2)] {
            let share = share(left, more);
            assert_eq!(share, Duration::from_secs(given));
            left -= share;
        }
        assert!(share(left, false).is_zero());
    }
}
