//! What a worker does beside its work: it says that it lives, takes over what a dead one left, and weeds out.

use std::time::Duration;

use jiff::Timestamp;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::clock_watch::ClockWatch;
use super::pauses::Pauses;
use super::{Shared, Worker};
use crate::store::{self, StoreError};

/// How often personal data is weeded out.
const WEEDING: Duration = Duration::from_hours(24);

impl Worker {
    /// Renews leases, takes over what a dead worker left, weeds out what is old enough, forgets old sign-ins.
    pub(super) async fn upkeep(&self, me: &store::Worker, cancel: &CancellationToken) {
        let mut pauses = Pauses::new("upkeep");
        let mut weeded: Option<Instant> = None;
        let mut clock = ClockWatch::new(self.shared.clock.now(), Instant::now());
        loop {
            let changed = clock.change(self.shared.clock.now(), Instant::now());
            if let Some(by) = changed.filter(|_| self.shared.clock.runs()) {
                tracing::warn!(
                    seconds = by.as_secs(),
                    "The machine's clock was changed; nothing is weeded out for a day"
                );
                weeded = Some(Instant::now());
            }
            let weed = weeded.is_none_or(|at| at.elapsed() >= WEEDING);
            match self.tend(me, weed).await {
                Ok(()) => {
                    pauses.well();
                    weeded = if weed { Some(Instant::now()) } else { weeded };
                }
                Err(error) => pauses.tell(&error.into()),
            }
            tokio::select! {
                () = cancel.cancelled() => return,
                () = tokio::time::sleep(self.shared.settings.upkeep()) => {}
            }
        }
    }

    async fn tend(&self, me: &store::Worker, weed: bool) -> Result<(), StoreError> {
        let shared = &self.shared;
        let now = shared.clock.now();
        shared.renew(me).await?;
        if self.take_over(me, now).await? {
            shared.queued.notify_one();
        }
        shared.store.forget_sign_ins(now).await?;
        let Some(keep) = shared.settings.keep_for.filter(|_| weed) else {
            return Ok(());
        };
        let before = now.saturating_sub(keep).unwrap_or(now);
        self.while_renewing(me, shared.store.purge(before, now))
            .await?;
        Ok(())
    }

    /// Does what takes long, and goes on saying that this worker lives.
    async fn while_renewing<T>(&self, me: &store::Worker, work: impl Future<Output = T>) -> T {
        let renew = async {
            loop {
                tokio::time::sleep(self.shared.settings.upkeep()).await;
                if let Err(error) = self.shared.renew(me).await {
                    tracing::warn!(%error, "Could not say that this worker lives");
                }
            }
        };
        tokio::select! {
            done = work => done,
            never = renew => never,
        }
    }

    /// Frees replies that an ended worker was sending, and those that a wrong clock has put off. Says whether there
    /// were any.
    pub(super) async fn take_over(
        &self,
        me: &store::Worker,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Shared {
            store, settings, ..
        } = self.shared.as_ref();
        let abandoned = store.abandon(me, now).await?;
        let put_off = store.due_sooner(now, settings.retry.longest()).await?;
        if put_off > 0 {
            tracing::warn!(
                replies = put_off,
                "Replies were put off by a clock that went ahead; they are due now"
            );
        }
        Ok(abandoned > 0 || put_off > 0)
    }
}
