//! Taking in what is new, batch by batch: fetched, stored, decided, filed.
//!
//! Mails are stored ahead of deciding: while a batch is decided, the connection files the one before and fetches the next.
//! Where several workers share the store, all that is new is stored at once, so that the others have something to decide.
//! Where one does everything, it stores no more than a batch ahead, and has at hand what it stores.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::FutureExt as _;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::WorkerError;
use super::batches::Batches;
use super::deciding::Deciding;
use super::hand::BYTES_AHEAD;
use super::intake::Intake;
use super::turns::GLANCE;
use crate::mailbox::{Content, Fetched, MailPlace, Mailbox};
use crate::store::{Lease, Worker};

/// What is new in a mailbox.
#[derive(Debug, Clone, Copy)]
pub(super) struct New<'a> {
    /// The UIDs.
    pub(super) batches: &'a Batches,
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
    /// Told when more may be stored where one worker does everything.
    room: Arc<Notify>,
}

impl Ahead {
    fn of(deciding: &Deciding) -> Self {
        Self {
            room: deciding.room(),
            ..Self::default()
        }
    }

    /// Room of before says nothing of what is stored next: deciding also told of it when it had nothing to do.
    fn use_up_room(&self) {
        _ = self.room.notified().now_or_never();
    }

    /// Waits until deciding has come to what was stored, or has ended.
    async fn room(&self) {
        tokio::select! {
            () = self.room.notified() => {}
            () = self.decided.cancelled() => {}
        }
    }
}

impl Intake {
    /// Stores what is new without waiting for it to be decided, and files what is, whoever has decided it, until nothing
    /// of the mailbox waits any more.
    pub(super) async fn take_in(
        &mut self,
        mailbox: &mut Mailbox,
        new: New<'_>,
        me: &Worker,
    ) -> Result<(), WorkerError> {
        let mut deciding = self.lend_deciding(new.place);
        let ahead = Ahead::of(&deciding);
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
        let is_alone = !self.shared.store.is_shared();
        let mut waiting = new.batches.iter();
        let mut at_hand = self.fetch(mailbox, waiting.next()).await?;
        while let Some(fetched) = at_hand {
            // It has ended early: there is trouble with the store.
            if ahead.decided.is_cancelled() {
                break;
            }
            let is_light = is_light(&fetched);
            ahead.use_up_room();
            self.store(fetched, new.lease, is_alone.then_some(me))
                .await?;
            ahead.stored.notify_one();
            self.turn.be_sure(&self.shared, me).await?;
            self.file(mailbox, new.place, me).await?;
            // Large mails are in memory alone: the next ones are fetched when those are decided.
            if is_alone && !is_light {
                ahead.room().await;
            }
            at_hand = self.fetch(mailbox, waiting.next()).await?;
            if is_alone && is_light {
                ahead.room().await;
            }
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

fn is_light(fetched: &[Fetched]) -> bool {
    let bytes = |mail: &Fetched| match &mail.content {
        Content::Whole(raw) | Content::Oversize { headers: raw, .. } => raw.len() as u64,
        Content::Withheld { .. } => 0,
    };
    fetched.iter().map(bytes).sum::<u64>() <= BYTES_AHEAD
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
        // Nothing is left at hand, be it that nothing new came with what was stored.
        ahead.room.notify_one();
        tokio::select! {
            () = ahead.stored.notified() => {}
            () = ahead.enough.cancelled() => return Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_stored_before_deciding_has_room_for_it_or_has_ended() {
        let ahead = Ahead::default();
        assert_eq!(ahead.room().now_or_never(), None);
        ahead.room.notify_one();
        assert_eq!(ahead.room().now_or_never(), Some(()));
        assert_eq!(ahead.room().now_or_never(), None);
        ahead.room.notify_one();
        ahead.use_up_room();
        assert_eq!(ahead.room().now_or_never(), None);
        ahead.decided.cancel();
        assert_eq!(ahead.room().now_or_never(), Some(()));
    }
}
