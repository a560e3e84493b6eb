//! The audit log is verified from its first entry to its last once a day, so that the pages can tell when that was.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::{Shared, WorkerError};

/// How old the last verification may become. It reads every entry: oftener would load the database for nothing.
const EVERY: SignedDuration = SignedDuration::from_hours(24);
/// How often its age is looked at.
const LOOK: Duration = Duration::from_mins(30);

/// Verifies when it is time, until cancelled.
pub(super) async fn run(shared: &Arc<Shared>, cancel: &CancellationToken) {
    let mut pauses = Pauses::new("verification");
    while !cancel.is_cancelled() {
        let verified = tokio::select! {
            verified = when_due(shared) => verified,
            () = cancel.cancelled() => return,
        };
        if let Err(error) = verified {
            pauses.after(&error, cancel).await;
            continue;
        }
        pauses.well();
        tokio::select! {
            () = cancel.cancelled() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Another worker, or a person at the pages, may have done it or be at it.
async fn when_due(shared: &Shared) -> Result<(), WorkerError> {
    let (store, now) = (&shared.store, shared.clock.now());
    let oldest = now.saturating_sub(EVERY).unwrap_or(now).as_microsecond();
    let last = store.log_state(now).await?.verified;
    let is_fresh = last.is_some_and(|last| last.at > oldest && last.at <= now.as_microsecond());
    if is_fresh || !store.begin_verifying(None, now).await? {
        return Ok(());
    }
    match store.verify_and_note(None, now).await? {
        Ok(verified) => tracing::info!(entries = verified.count, "The audit log is unbroken"),
        Err(broken) => tracing::error!(%broken, "The audit log is broken"),
    }
    Ok(())
}
