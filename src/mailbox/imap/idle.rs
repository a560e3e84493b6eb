//! Waiting for mail: IDLE (RFC 2177) where the server has it, else asking now and then.

use std::time::Duration;

use tokio::time::{Instant, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

use super::Imap;
use crate::mailbox::{MailboxError, Wake};

/// IDLE is begun anew this often. Servers end it after 29 minutes; networks forget silent connections sooner, and a
/// dead one is only noticed when something is sent.
const RENEW: Duration = Duration::from_mins(5);
/// After a stop nobody waits longer than this for the server's last word.
const FAREWELL: Duration = Duration::from_secs(2);

impl Imap {
    /// Waits for mail that no list has shown yet. Where the server has no IDLE, it is asked every `poll`.
    pub(in crate::mailbox) async fn wait(
        &mut self,
        poll: Duration,
        cancel: &CancellationToken,
    ) -> Result<Wake, MailboxError> {
        self.ensure_selected().await?;
        loop {
            if cancel.is_cancelled() {
                return Ok(Wake::Cancelled);
            }
            if self.wire.news {
                return Ok(Wake::NewMail);
            }
            if self.has("IDLE") {
                self.idle(Instant::now() + RENEW, cancel).await?;
            } else {
                tokio::select! {
                    () = cancel.cancelled() => return Ok(Wake::Cancelled),
                    () = tokio::time::sleep(poll) => {}
                }
                self.wire.must("NOOP", "NOOP", |_| {}).await?;
            }
        }
    }

    /// One IDLE: until mail comes, until `end`, or until the worker stops.
    async fn idle(&mut self, end: Instant, cancel: &CancellationToken) -> Result<(), MailboxError> {
        let tag = self.wire.send("IDLE").await?;
        if self.wire.until_continue(&tag).await?.is_some() {
            // Offered and refused: then it is asked as if it were not offered.
            self.capabilities.remove("IDLE");
            return Ok(());
        }
        while !self.wire.news {
            tokio::select! {
                () = cancel.cancelled() => break,
                () = sleep_until(end) => break,
                heard = self.wire.next(|_| ()) => heard?,
            }
        }
        let farewell = async {
            self.wire.send_untagged("DONE").await?;
            self.wire.finish(&tag, |_| {}).await
        };
        if cancel.is_cancelled() {
            // The wire stays marked as busy where this was cut short.
            let _ = timeout(FAREWELL, farewell).await;
            return Ok(());
        }
        farewell.await?.or_refused("IDLE")
    }
}
