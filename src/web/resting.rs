//! Connections that rest between two requests give way to those that wait for a place.
//!
//! A proxy keeps connections open for requests that may never come; without this, a new one would wait until their time is over.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, watch};
use tokio::time::{Instant, sleep, sleep_until};

/// After so long the next gives way, where others wait still: a place that becomes free is taken by then.
const APART: Duration = Duration::from_millis(10);

/// Whether connections wait for a place, and whose turn it is to give way. Clones are of the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Crowded {
    others: watch::Sender<bool>,
    turn: Arc<Mutex<()>>,
}

impl Crowded {
    /// From now on they do, or do not.
    pub(super) fn set(&self, is_crowded: bool) {
        self.others.send_replace(is_crowded);
    }

    /// One after the other: a single one that waits does not have all the others closed.
    async fn turn(&self) {
        let _turn = self.turn.lock().await;
        sleep(APART).await;
    }
}

/// Since when one connection, which has answered a request, has waited for the next. Clones are of the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Rests(watch::Sender<Option<Instant>>);

/// A request that is answered, until it is dropped.
#[derive(Debug)]
pub(super) struct Answering(watch::Sender<Option<Instant>>);

impl Rests {
    /// A request has come.
    pub(super) fn answering(&self) -> Answering {
        self.0.send_replace(None);
        Answering(self.0.clone())
    }

    /// When it has rested for so long, and others wait.
    pub(super) async fn give_way(self, crowded: Crowded, rest: Duration) {
        let (mut rests, mut others) = (self.0.subscribe(), crowded.others.subscribe());
        loop {
            // `Err` never comes: both senders are held.
            let _ = others.wait_for(|is_crowded| *is_crowded).await;
            let since = rests.wait_for(Option::is_some).await;
            let Some(since) = since.ok().and_then(|since| *since) else {
                continue;
            };
            let its_turn = async {
                sleep_until(since + rest).await;
                crowded.turn().await;
            };
            tokio::select! {
                () = its_turn => return,
                _ = rests.changed() => {}
                _ = others.changed() => {}
            }
        }
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.send_replace(Some(Instant::now()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    #[tokio::test]
    async fn those_that_have_rested_for_long_give_way_at_once_and_one_after_the_other() {
        let crowded = Crowded::default();
        let begun = Instant::now();
        let rested = [(); 3].map(|()| {
            let rests = Rests::default();
            drop(rests.answering());
            rests.0.send_replace(begun.checked_sub(LONG));
            let gives_way = rests.give_way(crowded.clone(), LONG);
            tokio::spawn(async move {
                gives_way.await;
                Instant::now()
            })
        });
        crowded.set(true);
        let mut gave_way = Vec::new();
        for one in rested {
            gave_way.push(one.await.unwrap());
        }
        gave_way.sort_unstable();
        assert!(gave_way[2] < begun + LONG, "no new rest begins with a wait");
        for (number, at) in (1..).zip(gave_way) {
            let late = at.duration_since(begun);
            assert!(late >= APART * number, "{number}: {late:?}");
        }
    }
}
