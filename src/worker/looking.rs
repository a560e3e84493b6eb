//! A look into the folder: what lies there that the ledger does not know, and where the two differ.

use std::collections::HashSet;

use super::WorkerError;
use super::batches::Batches;
use super::intake::Intake;
use crate::mailbox::{Listed, MailPlace, Mailbox, MailboxError};

/// Mails of a list that are looked up together.
const PART: usize = 1000;

impl Intake {
    /// What is new in the folder, and the last mail that lies there. With `whole`, what lies there is compared with the
    /// ledger. The list is worked off in parts and forgotten: of ten thousands that wait, little is kept until they are
    /// taken in.
    pub(super) async fn look(
        &mut self,
        mailbox: &mut Mailbox,
        place: &MailPlace,
        whole: bool,
    ) -> Result<(Batches, Option<String>), WorkerError> {
        let listed = self.list(mailbox).await?;
        let mut batches = Batches::new(self.shared.settings.max_mail_bytes);
        let mut gaps = 0;
        for part in listed.chunks(PART) {
            // Marked as deleted or not: a mail is a public record from its arrival, and lies there until it is expunged.
            let uids: Vec<String> = part.iter().map(|mail| mail.uid.clone()).collect();
            let store = &self.shared.store;
            let unknown = store.unknown(&place.mailbox, place.validity, &uids).await?;
            let unknown: HashSet<&str> = unknown.iter().map(String::as_str).collect();
            if whole {
                gaps += self
                    .watch
                    .compare(&self.shared, place, part, &unknown)
                    .await?;
            }
            let is_new = |mail: &&Listed| unknown.contains(mail.uid.as_str());
            part.iter()
                .filter(is_new)
                .for_each(|mail| batches.push(mail));
        }
        if whole {
            self.watch.compared(listed.len(), gaps, self.plan.reconcile);
        }
        Ok((batches, listed.last().map(|mail| mail.uid.clone())))
    }

    /// What came since the last look; now and then, and on a new connection, everything.
    async fn list(&self, mailbox: &mut Mailbox) -> Result<Vec<Listed>, MailboxError> {
        match self.watch.after() {
            Some(last) => mailbox.list_after(last).await,
            None => mailbox.list().await,
        }
    }
}
