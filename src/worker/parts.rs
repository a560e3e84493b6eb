//! The loops of one worker.

use std::sync::Arc;

use super::copies::Copies;
use super::intake::Intake;
use super::sending::Sender;
use super::{Shared, WorkerError};

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

/// One mailbox in trouble keeps no other from being drained; the first trouble is told.
pub(super) fn first_trouble(results: Vec<Result<(), WorkerError>>) -> Result<(), WorkerError> {
    results.into_iter().collect()
}
