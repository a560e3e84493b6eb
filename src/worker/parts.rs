//! The loops of one worker.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::copies::Copies;
use super::intake::Intake;
use super::sending::Sender;
use super::{Shared, WorkerError};

/// How often the age of access tokens is looked at.
const TOKENS: Duration = Duration::from_secs(10);
/// After a stop, the loops have this long to finish what they are at; then they are cut off, which loses nothing.
const FAREWELL: Duration = Duration::from_secs(8);

/// The loops of a worker: intake and copies for each mailbox, one that sends.
pub(super) struct Parts {
    pub(super) intakes: Vec<Intake>,
    pub(super) sender: Sender,
    pub(super) copies: Vec<Copies>,
}

impl Parts {
    pub(super) fn new(shared: &Arc<Shared>) -> Self {
        let mailboxes = 0..shared.settings.mailboxes.len();
        let plans = || shared.settings.mailboxes.iter();
        Self {
            intakes: plans().map(|plan| Intake::new(shared, plan)).collect(),
            sender: Sender::new(shared),
            copies: mailboxes
                .zip(plans())
                .map(|(number, plan)| Copies::new(shared, number, plan))
                .collect(),
        }
    }
}

/// Renews access tokens before they end, whether or not anything signs in meanwhile.
pub(super) async fn keep_tokens_fresh(shared: &Shared, cancel: &CancellationToken) {
    let Some(tokens) = &shared.settings.tokens else {
        return;
    };
    while !cancel.is_cancelled() {
        tokens.keep_fresh().await;
        tokio::select! {
            () = cancel.cancelled() => {}
            () = tokio::time::sleep(TOKENS) => {}
        }
    }
}

/// One mailbox in trouble keeps no other from being drained; the first trouble is told.
pub(super) fn first_trouble(results: Vec<Result<(), WorkerError>>) -> Result<(), WorkerError> {
    results.into_iter().collect()
}

/// Ends when the loops have had their time after a stop.
pub(super) async fn farewell(stop: &CancellationToken) {
    stop.cancelled().await;
    tokio::time::sleep(FAREWELL).await;
}
