//! Trouble is said once, and tried again after growing pauses.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBackoff, ExponentialBuilder};
use tokio_util::sync::CancellationToken;

use super::WorkerError;
use crate::delivery::DeliveryError;
use crate::mailbox::MailboxError;

const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_mins(5);
/// What a person must correct is tried seldom: a wrong password tried often locks the account.
const FOR_A_PERSON: Duration = Duration::from_mins(10);

/// The trouble of one loop.
#[derive(Debug)]
pub(super) struct Pauses {
    /// Which loop, for the log.
    what: &'static str,
    backoff: ExponentialBackoff,
    said: Option<String>,
}

impl Pauses {
    pub(super) fn new(what: &'static str) -> Self {
        Self {
            what,
            backoff: backoff(),
            said: None,
        }
    }

    /// All is well (again).
    pub(super) fn well(&mut self) {
        if self.said.take().is_some() {
            tracing::info!(part = self.what, "Works again");
        }
        self.backoff = backoff();
    }

    /// Says what the trouble is, unless it was said last.
    pub(super) fn tell(&mut self, error: &WorkerError) {
        let text = error.to_string();
        if self.said.as_deref() != Some(text.as_str()) {
            tracing::error!(part = self.what, %error, "Trouble; trying again until it is over");
            self.said = Some(text);
        }
    }

    /// Says what the trouble is and waits before the next attempt, or until `cancel`.
    pub(super) async fn after(&mut self, error: &WorkerError, cancel: &CancellationToken) {
        self.shortly_after(error, Duration::MAX, cancel).await;
    }

    /// The same, with no longer pause than this.
    pub(super) async fn shortly_after(
        &mut self,
        error: &WorkerError,
        longest: Duration,
        cancel: &CancellationToken,
    ) {
        self.tell(error);
        let pause = if is_for_a_person(error) {
            FOR_A_PERSON
        } else {
            self.backoff.next().unwrap_or(LONGEST)
        };
        tokio::select! {
            () = cancel.cancelled() => {}
            () = tokio::time::sleep(pause.min(longest)) => {}
        }
    }
}

fn backoff() -> ExponentialBackoff {
    ExponentialBuilder::new()
        .with_min_delay(SHORTEST)
        .with_max_delay(LONGEST)
        .with_jitter()
        .without_max_times()
        .build()
}

/// Whether trying again soon cannot help.
fn is_for_a_person(error: &WorkerError) -> bool {
    matches!(
        error,
        WorkerError::Mailbox(MailboxError::SignIn { .. } | MailboxError::Token { .. })
            | WorkerError::Delivery(DeliveryError::SignIn { .. } | DeliveryError::Token { .. })
    )
}
