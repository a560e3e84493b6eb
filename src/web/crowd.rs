//! Places for what is dear, and who may wait for one: so many in all, and so many of one, so that nobody fills the row for all
//! others. Who finds it full is told so at once.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::peer::Origin;

/// How many there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Places.
    pub(super) places: usize,
    /// Most who have one or wait for one.
    pub(super) of_all: usize,
    /// Most of them who are one.
    pub(super) of_one: usize,
}

/// Why somebody cannot even wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Full {
    /// They have begun as much as one may at a time.
    #[error("one has begun as much as one may at a time")]
    OfOne,
    /// So many others wait.
    #[error("as many wait as may")]
    OfAll,
}

/// The places, and who has one or waits for one. Clones are of the same.
#[derive(Debug, Clone)]
pub(super) struct Crowd<K: Eq + Hash> {
    room: Room,
    places: Arc<Semaphore>,
    inside: Arc<Mutex<HashMap<K, usize>>>,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(super) struct Place<K: Eq + Hash> {
    _permit: OwnedSemaphorePermit,
    _inside: Inside<K>,
}

/// That somebody is counted, until it is dropped.
#[derive(Debug)]
pub(super) struct Inside<K: Eq + Hash> {
    who: K,
    inside: Arc<Mutex<HashMap<K, usize>>>,
}

impl<K: Eq + Hash + Clone> Crowd<K> {
    /// Nobody is there yet.
    pub(super) fn new(room: Room) -> Self {
        Self {
            room,
            places: Arc::new(Semaphore::new(room.places)),
            inside: Arc::default(),
        }
    }

    /// A place, when there is one, in the order in which it was asked for.
    pub(super) async fn place(&self, who: &K) -> Result<Place<K>, Full> {
        let inside = self.enter(who)?;
        let permit = Arc::clone(&self.places).acquire_owned().await;
        Ok(Place {
            // It is closed by nobody.
            _permit: permit.map_err(|_| Full::OfAll)?,
            _inside: inside,
        })
    }

    /// Without a place; it is counted all the same.
    pub(super) fn enter(&self, who: &K) -> Result<Inside<K>, Full> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if inside
            .get(who)
            .is_some_and(|count| *count >= self.room.of_one)
        {
            return Err(Full::OfOne);
        }
        if inside.values().sum::<usize>() >= self.room.of_all {
            return Err(Full::OfAll);
        }
        *inside.entry(who.clone()).or_default() += 1;
        Ok(Inside {
            who: who.clone(),
            inside: Arc::clone(&self.inside),
        })
    }
}

impl<K: Eq + Hash> Drop for Inside<K> {
    fn drop(&mut self) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = inside.get_mut(&self.who) {
            *count -= 1;
            if *count == 0 {
                inside.remove(&self.who);
            }
        }
    }
}

/// A row for strangers, by whence they come, and one for browsers that are known, by their ids: neither waits for the other.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    strangers: Crowd<Origin>,
    known: Crowd<String>,
}

/// A place in one of the two rows, until it is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    _of_known: Option<Place<String>>,
    _of_stranger: Option<Place<Origin>>,
}

impl Rows {
    /// Nobody is there yet.
    pub(super) fn new(strangers: Room, known: Room) -> Self {
        Self {
            strangers: Crowd::new(strangers),
            known: Crowd::new(known),
        }
    }

    /// A place among the known where the browser is, else among strangers.
    pub(super) async fn place(&self, browser: Option<&str>, from: Origin) -> Result<Turn, Full> {
        let (mut of_known, mut of_stranger) = (None, None);
        match browser {
            Some(browser) => of_known = Some(self.known.place(&browser.to_owned()).await?),
            None => of_stranger = Some(self.strangers.place(&from).await?),
        }
        Ok(Turn {
            _of_known: of_known,
            _of_stranger: of_stranger,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    const ROOM: Room = Room {
        places: 1,
        of_all: 4,
        of_one: 2,
    };

    fn poll<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
        match future.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }

    #[tokio::test]
    async fn one_takes_no_more_of_the_row_than_one_may() {
        let crowd = Crowd::new(ROOM);
        let first = crowd.place(&"stranger").await.unwrap();
        {
            let mut second = pin!(crowd.place(&"stranger"));
            assert!(poll(second.as_mut()).is_none(), "it waits");
            let third = crowd.place(&"stranger").await;
            assert_eq!(third.unwrap_err(), Full::OfOne);
            let mut other = pin!(crowd.place(&"anna"));
            assert!(poll(other.as_mut()).is_none(), "another still waits");
            drop(first);
            let second = poll(second.as_mut()).unwrap().unwrap();
            assert!(poll(other.as_mut()).is_none(), "each in turn");
            drop(second);
            assert!(poll(other.as_mut()).is_some_and(|place| place.is_ok()));
        }
        assert!(crowd.inside.lock().unwrap().is_empty(), "none is kept");
    }

    #[tokio::test]
    async fn a_full_row_is_told_at_once_and_who_goes_away_makes_room() {
        let crowd = Crowd::new(ROOM);
        let _place = crowd.place(&1).await.unwrap();
        let mut waiting: Vec<_> = [1, 2, 3]
            .map(|who| {
                Box::pin({
                    let crowd = crowd.clone();
                    async move { crowd.place(&who).await }
                })
            })
            .into();
        for one in &mut waiting {
            assert!(poll(one.as_mut()).is_none());
        }
        assert_eq!(crowd.place(&4).await.unwrap_err(), Full::OfAll);
        waiting.pop();
        let mut last = pin!(crowd.place(&4));
        assert!(poll(last.as_mut()).is_none(), "there is room again");
    }
}
