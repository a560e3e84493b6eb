//! Whose turn it is: of several workers, one takes a mailbox in and one puts copies into its Sent folder. A lease each says
//! which; a worker that lives renews it, and one that ends leaves it to the next.

use std::sync::Mutex;
use std::time::Duration;

use tokio::time::Instant;

use super::{Shared, WorkerError};
use crate::store::{Lease, Worker};

/// How often a worker that is to end looks whether another one has done its part.
pub(super) const GLANCE: Duration = Duration::from_millis(100);

/// A part of the work that one worker does at a time.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Intake,
    Copies,
}

impl Part {
    fn lease(self, mailbox: &str) -> String {
        match self {
            Self::Intake => format!("intake:{mailbox}"),
            Self::Copies => format!("copies:{mailbox}"),
        }
    }
}

/// A part of the work on one mailbox, and whether this worker has it.
#[derive(Debug)]
pub(super) struct Turn {
    part: Part,
    mailbox: String,
    /// The lease that was taken last, and when.
    held: Mutex<Option<(Lease, Instant)>>,
}

/// A lease that is held, and whether another worker may have had it before.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) lease: Lease,
    pub(super) anew: bool,
}

impl Turn {
    pub(super) fn of(part: Part, mailbox: String) -> Self {
        Self {
            part,
            mailbox,
            held: Mutex::default(),
        }
    }

    /// Takes or renews the lease.
    pub(super) async fn take(&self, shared: &Shared, me: &Worker) -> Result<Held, WorkerError> {
        let (name, asked) = (self.part.lease(&self.mailbox), Instant::now());
        let (now, time) = (shared.clock.now(), shared.settings.lease);
        let taken = shared.store.acquire(&name, me, now, time).await?;
        let next = taken.clone().map(|lease| (lease, asked));
        let before = self
            .held
            .lock()
            .ok()
            .and_then(|mut held| std::mem::replace(&mut *held, next));
        let lease = taken.ok_or(WorkerError::Elsewhere)?;
        let anew = before.is_none_or(|(before, _)| before != lease);
        Ok(Held { lease, anew })
    }

    /// The same, unless that was a moment ago. To be asked before whatever the store cannot refuse: a worker that was
    /// stopped for a while goes on where it was, and what it was about to do may be another's by now.
    pub(super) async fn be_sure(&self, shared: &Shared, me: &Worker) -> Result<Held, WorkerError> {
        let held = self.held.lock().ok().and_then(|held| held.clone());
        match held {
            Some((lease, at)) if at.elapsed() < shared.settings.upkeep() => {
                Ok(Held { lease, anew: false })
            }
            _ => self.take(shared, me).await,
        }
    }

    /// Leaves it to the next one.
    pub(super) async fn leave(&self, shared: &Shared) {
        let held = self.held.lock().ok().and_then(|mut held| held.take());
        if let Some((lease, _)) = held
            && let Err(error) = shared.store.leave(&lease).await
        {
            tracing::warn!(%error, "Could not leave a mailbox to the next worker; it waits for the lease to run out");
        }
    }

    /// An error while another worker has it: asked before anything is connected for it.
    pub(super) async fn must_be_free(
        &self,
        shared: &Shared,
        me: &Worker,
    ) -> Result<(), WorkerError> {
        let (name, now) = (self.part.lease(&self.mailbox), shared.clock.now());
        if shared.store.is_held_by_another(&name, me, now).await? {
            return Err(WorkerError::Elsewhere);
        }
        Ok(())
    }
}
