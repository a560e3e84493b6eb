//! Connections that rest between two requests give way to those that wait for a place.
//!
//! A proxy keeps connections open for requests that may never come; without this, a new one would wait until their time is over.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;

/// Whether connections wait for a place. Clones are of the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Crowded(watch::Sender<bool>);

impl Crowded {
    /// From now on they do, or do not.
    pub(super) fn set(&self, is_crowded: bool) {
        self.0.send_replace(is_crowded);
    }
}

/// Whether one connection has answered a request and waits for the next. Clones are of the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Rests(watch::Sender<bool>);

/// A request that is answered, until it is dropped.
#[derive(Debug)]
pub(super) struct Answering(watch::Sender<bool>);

impl Rests {
    /// A request has come.
    pub(super) fn answering(&self) -> Answering {
        self.0.send_replace(false);
        Answering(self.0.clone())
    }

    /// When it has rested for so long while others wait.
    pub(super) async fn give_way(self, crowded: Crowded, rest: Duration) {
        let (mut rests, mut others) = (self.0.subscribe(), crowded.0.subscribe());
        loop {
            // `Err` never comes: both senders are held.
            let _ = others.wait_for(|is_crowded| *is_crowded).await;
            let _ = rests.wait_for(|rests| *rests).await;
            tokio::select! {
                () = sleep(rest) => return,
                _ = rests.changed() => {}
                _ = others.changed() => {}
            }
        }
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.send_replace(true);
    }
}
