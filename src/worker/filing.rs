//! Filing: what is decided leaves the inbox for the folder of handled mail or of mail for a person.
//!
//! The ledger says what is to be filed, so that a stop in the middle is made good by the next round.

use super::turns::Turn;
use super::{MailboxPlan, Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::mailbox::{MailPlace, Mailbox};
use crate::store::{Filing, ToFile, Worker};

/// Mails that are moved with one command.
const FILED_AT_ONCE: i64 = 500;

/// How moving went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moved {
    /// All that is decided left the inbox.
    All,
    /// A folder was refused: what it should have had stays.
    NotAll,
}

/// Moves decided mails to their folders. A folder that the server refuses is tried again later.
pub(super) async fn file(
    shared: &Shared,
    plan: &MailboxPlan,
    mailbox: &mut Mailbox,
    place: &MailPlace,
    (turn, me): (&Turn, &Worker),
) -> Result<Moved, WorkerError> {
    loop {
        let waiting = shared.store.to_file(&place.mailbox, FILED_AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(Moved::All);
        }
        // Two that move the same mails at the same time leave two copies of each.
        turn.be_sure(shared, me).await?;
        let (here, gone): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|mail| mail.validity == place.validity);
        // UIDs of an earlier UIDVALIDITY name nothing any more; the mails came in again under new ones.
        let mut done: Vec<i64> = gone.iter().map(|mail| mail.message).collect();
        let mut refused = false;
        for (filing, folder) in [
            (Filing::Handled, &plan.handled_folder),
            (Filing::Review, &plan.review_folder),
        ] {
            let mails: Vec<&ToFile> = here.iter().filter(|mail| mail.filing == filing).collect();
            let uids: Vec<String> = mails.iter().map(|mail| mail.uid.clone()).collect();
            if uids.is_empty() {
                continue;
            }
            match mailbox.file(&uids, folder).await {
                Ok(()) => done.extend(mails.iter().map(|mail| mail.message)),
                Err(error) if error.needs_reconnect() => return Err(error.into()),
                Err(error) => {
                    tracing::warn!(%error, mails = uids.len(), "Could not move handled mail; trying again later");
                    refused = true;
                }
            }
        }
        failpoint::reached(Step::Moved);
        shared.store.filed(&done, shared.clock.now()).await?;
        failpoint::reached(Step::Filed);
        if refused {
            return Ok(Moved::NotAll);
        }
    }
}
