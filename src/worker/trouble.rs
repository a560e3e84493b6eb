//! The trouble of one place, noted in the store for the pages, and taken away when the place works again.

use super::{Shared, WorkerError};
use crate::mailbox::MailboxError;
use crate::net::NetError;

/// The name of the way out among the places.
pub(super) const OUTLET: &str = "smtp";

/// What is noted of one place.
#[derive(Debug)]
pub(super) struct Trouble {
    place: String,
    /// Whether the store may hold something of it; at the start, an earlier process may have left it.
    may_be_noted: bool,
}

impl Trouble {
    pub(super) fn of(place: String) -> Self {
        Self {
            place,
            may_be_noted: true,
        }
    }

    /// Notes what was met. That it could not be noted is less than what was met, and stands in nobody's way.
    pub(super) async fn met(&mut self, shared: &Shared, error: &WorkerError) {
        let Some(code) = code(error) else {
            // Another worker has the mailbox: ours was reached.
            if matches!(error, WorkerError::Elsewhere) {
                self.over(shared).await;
            }
            return;
        };
        self.may_be_noted = true;
        let now = shared.clock.now();
        let noted = shared
            .store
            .note_trouble(&self.place, code, &error.to_string(), now)
            .await;
        if let Err(error) = noted {
            tracing::debug!(%error, "Could not note trouble for the pages");
        }
    }

    /// Notes that the place works.
    pub(super) async fn over(&mut self, shared: &Shared) {
        if !self.may_be_noted {
            return;
        }
        match shared.store.end_trouble(&self.place).await {
            Ok(()) => self.may_be_noted = false,
            Err(error) => tracing::debug!(%error, "Could not note for the pages that it works"),
        }
    }
}

/// The code of trouble with a place; `None` for what is none of its.
fn code(error: &WorkerError) -> Option<&'static str> {
    Some(match error {
        WorkerError::Mailbox(error) => match error {
            MailboxError::SignIn { .. } => "sign_in",
            MailboxError::Token { .. } => "token",
            MailboxError::NoSuchFolder { .. } => "no_folder",
            MailboxError::Connection { .. } => "connection",
            MailboxError::Refused { .. } => "refused",
            MailboxError::Tls(NetError::Unproven { .. }) => "unproven",
            MailboxError::Tls(_) => "tls",
            MailboxError::Unusable { .. } => "unusable",
            MailboxError::NoMaildir { .. } => "no_maildir",
            MailboxError::Disk { .. } => "disk",
        },
        WorkerError::Delivery(error) => error.code(),
        WorkerError::Withheld { .. } => "withheld",
        WorkerError::Stalled { .. } => "stalled",
        WorkerError::Store(_)
        | WorkerError::Checkpoint { .. }
        | WorkerError::Reminder { .. }
        | WorkerError::Elsewhere
        | WorkerError::Stopped => return None,
    })
}
