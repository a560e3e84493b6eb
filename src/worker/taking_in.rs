//! Taking in what is new, batch by batch: fetched, stored, decided, filed.
//!
//! Where one worker does everything, a batch is decided while the connection files the one before and fetches the next.
//! Where several share the store, mails are stored ahead of deciding, so that the others have something to decide.

use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::WorkerError;
use super::deciding::Deciding;
use super::intake::Intake;
use super::turns::GLANCE;
use crate::mailbox::{MailPlace, Mailbox};
use crate::store::{Lease, Worker};

/// What is new in a mailbox.
#[derive(Debug, Clone, Copy)]
pub(super) struct New<'a> {
    /// The UIDs.
    pub(super) batches: &'a [Vec<String>],
    pub(super) place: &'a MailPlace,
    pub(super) lease: &'a Lease,
}

/// What storing and deciding tell each other.
#[derive(Debug, Default)]
struct Ahead {
    /// Told when something was stored, or nothing more will be.
    stored: Notify,
    all_stored: AtomicBool,
    /// Deciding is to end.
    enough: CancellationToken,
    /// Deciding has ended.
    decided: CancellationToken,
}

impl Intake {
    /// Stores, decides and files the batches. While one is decided, the connection files the one before and fetches the
    /// next: neither touches what is being decided.
    pub(super) async fn take_in(
        &mut self,
        mailbox: &mut Mailbox,
        new: New<'_>,
        me: &Worker,
    ) -> Result<(), WorkerError> {
        let New {
            batches,
            place,
            lease,
        } = new;
        let mut waiting = batches.iter();
        let mut at_hand = self.fetch(mailbox, waiting.next()).await?;
        while let Some(fetched) = at_hand {
            self.store(fetched, lease, Some(me)).await?;
            let mut deciding = self.lend_deciding(place);
            let enough = CancellationToken::new();
            let decide = deciding.help(me, &enough);
            let carry = async {
                self.file(mailbox, place, me).await?;
                self.fetch(mailbox, waiting.next()).await
            };
            // Both are waited for: a command to the server is not cut in the middle for the other's sake.
            let (decided, next) = tokio::join!(decide, carry);
            self.deciding = deciding;
            decided?;
            at_hand = next?;
            self.turn.be_sure(&self.shared, me).await?;
        }
        self.file(mailbox, place, me).await
    }

    /// The same with other workers beside: stores what is new without waiting for it to be decided, and files what is,
    /// whoever has decided it, until nothing of the mailbox waits any more.
    pub(super) async fn take_in_ahead(
        &mut self,
        mailbox: &mut Mailbox,
        new: New<'_>,
        me: &Worker,
    ) -> Result<(), WorkerError> {
        let ahead = Ahead::default();
        let mut deciding = self.lend_deciding(new.place);
        let decide = async {
            let result = decide_stored(&mut deciding, me, &ahead).await;
            ahead.decided.cancel();
            result
        };
        let carry = async {
            let result = self.store_ahead(mailbox, new, me, &ahead).await;
            if result.is_err() {
                ahead.enough.cancel();
            }
            ahead.all_stored.store(true, Ordering::Release);
            ahead.stored.notify_one();
            match result {
                Ok(()) => self.file_decided(mailbox, new.place, me, &ahead).await,
                Err(error) => Err(error),
            }
        };
        // Both are waited for: a command to the server is not cut in the middle for the other's sake.
        let (decided, carried) = tokio::join!(decide, carry);
        self.deciding = deciding;
        carried.and(decided)?;
        self.file(mailbox, new.place, me).await
    }

    async fn store_ahead(
        &mut self,
        mailbox: &mut Mailbox,
        new: New<'_>,
        me: &Worker,
        ahead: &Ahead,
    ) -> Result<(), WorkerError> {
        for uids in new.batches {
            // It has ended early: there is trouble with the store.
            if ahead.decided.is_cancelled() {
                break;
            }
            if let Some(fetched) = self.fetch(mailbox, Some(uids)).await? {
                self.store(fetched, new.lease, None).await?;
                ahead.stored.notify_one();
            }
            self.turn.be_sure(&self.shared, me).await?;
            self.file(mailbox, new.place, me).await?;
        }
        Ok(())
    }

    /// Files while the rest is decided.
    async fn file_decided(
        &mut self,
        mailbox: &mut Mailbox,
        place: &MailPlace,
        me: &Worker,
        ahead: &Ahead,
    ) -> Result<(), WorkerError> {
        while !ahead.decided.is_cancelled() {
            let filed = match self.turn.be_sure(&self.shared, me).await {
                Ok(_) => self.file(mailbox, place, me).await,
                Err(error) => Err(error),
            };
            if let Err(error) = filed {
                ahead.enough.cancel();
                return Err(error);
            }
            tokio::select! {
                () = ahead.decided.cancelled() => {}
                () = tokio::time::sleep(GLANCE) => {}
            }
        }
        Ok(())
    }

    fn lend_deciding(&mut self, place: &MailPlace) -> Deciding {
        let another = Deciding::new(&self.shared, place.mailbox.clone());
        std::mem::replace(&mut self.deciding, another)
    }
}

/// Decides what is stored until nothing more will be.
async fn decide_stored(
    deciding: &mut Deciding,
    me: &Worker,
    ahead: &Ahead,
) -> Result<(), WorkerError> {
    loop {
        let all_stored = ahead.all_stored.load(Ordering::Acquire);
        if all_stored {
            return deciding.all(me, &ahead.enough).await;
        }
        deciding.help(me, &ahead.enough).await?;
        tokio::select! {
            () = ahead.stored.notified() => {}
            () = ahead.enough.cancelled() => return Ok(()),
        }
    }
}
