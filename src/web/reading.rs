//! Time for reading the mails that one page shows: whatever they are, the page comes, with what could be read by then.
//! And places for it: whatever the mails of one case are, those of others are read beside them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{AcquireError, OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, timeout};

use super::site::Site;
use crate::case::CaseNumber;
use crate::worker;

/// Mails that are read anew at the same time …
const AT_ONCE: usize = 16;
/// … and most of them of one case.
const OF_ONE_CASE: usize = 4;

/// Places for what is read anew for pages, what has outlived its page among it. Clones are of the same.
#[derive(Debug, Clone)]
pub(super) struct Places {
    all: Arc<Semaphore>,
    of_cases: Arc<Mutex<HashMap<CaseNumber, Weak<Semaphore>>>>,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            all: Arc::new(Semaphore::new(AT_ONCE)),
            of_cases: Arc::default(),
        }
    }
}

impl Places {
    /// Those that one case may take.
    fn of(&self, case: &CaseNumber) -> OfCase {
        let mut cases = self.of_cases.lock().unwrap_or_else(PoisonError::into_inner);
        let known = cases.get(case).and_then(Weak::upgrade);
        let own = known.unwrap_or_else(|| {
            cases.retain(|_, places| places.strong_count() > 0);
            let places = Arc::new(Semaphore::new(OF_ONE_CASE));
            cases.insert(case.clone(), Arc::downgrade(&places));
            places
        });
        OfCase {
            own,
            all: Arc::clone(&self.all),
        }
    }
}

/// The places of one case.
#[derive(Debug, Clone)]
struct OfCase {
    own: Arc<Semaphore>,
    all: Arc<Semaphore>,
}

/// A place, until it is dropped.
#[derive(Debug)]
struct Place {
    _of_case: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

impl OfCase {
    /// The next that is free. Who waits for one of the case keeps none from the others.
    async fn next(&self) -> Result<Place, AcquireError> {
        Ok(Place {
            _of_case: Arc::clone(&self.own).acquire_owned().await?,
            _of_all: Arc::clone(&self.all).acquire_owned().await?,
        })
    }
}

/// The time of one page, and its case's places.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    until: Instant,
    places: OfCase,
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
    pub(super) fn begin(site: &Site, case: &CaseNumber) -> Self {
        Self {
            until: Instant::now() + site.settings.reading_time,
            places: site.reading.of(case),
        }
    }

    /// Reads something in the time that is left; where `more` is to be read after it, in half of that.
    pub(super) async fn read<R: Send + 'static>(
        &self,
        more: bool,
        work: impl Fn() -> R + Clone + Send + 'static,
    ) -> Result<R, Unread> {
        let begun = Instant::now();
        let limit = share(self.until.saturating_duration_since(begun), more);
        if limit.is_zero() {
            return Err(Unread::Late);
        }
        let place = timeout(limit, self.places.next()).await;
        let place = place.map_err(|_| Unread::Late)?;
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

    #[tokio::test]
    async fn a_case_whose_mails_take_long_leaves_places_to_the_others() {
        let cases = ["KF-2026-000001", "KF-2026-000002"];
        let [slow, other] = cases.map(|number| CaseNumber::parse(number).unwrap());
        let places = Places::default();
        let reading = |case: &CaseNumber, time| Reading {
            until: Instant::now() + time,
            places: places.of(case),
        };
        let long = Duration::from_mins(1);
        let (go, waits) = std::sync::mpsc::channel::<()>();
        let waits = Arc::new(Mutex::new(waits));
        let mut stuck = Vec::new();
        for _ in 0..OF_ONE_CASE {
            let (time, waits) = (reading(&slow, long), Arc::clone(&waits));
            let work = move || drop(waits.lock().map(|waits| waits.recv()));
            let one = tokio::spawn(async move { time.read(false, work).await });
            stuck.push(one);
        }
        while places.all.available_permits() > AT_ONCE - OF_ONE_CASE {
            tokio::task::yield_now().await;
        }
        let late = reading(&slow, Duration::from_millis(5));
        assert_eq!(late.read(false, || ()).await, Err(Unread::Late));
        assert_eq!(reading(&other, long).read(false, || 1).await, Ok(1));
        drop(go);
        for one in stuck {
            assert_eq!(one.await.unwrap(), Ok(()));
        }
        assert_eq!(reading(&slow, long).read(false, || 2).await, Ok(2));
    }
}
