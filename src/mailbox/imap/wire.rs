//! One command at a time over async-imap's connection.
//!
//! The library's own commands overlook NO, BAD and a closed connection; so only its framing is used: a command out,
//! parsed responses in. A wait that is cut short leaves the wire unusable, and it says so.

use std::{panic::AssertUnwindSafe, time::Duration};

use async_imap::Session;
use futures_util::FutureExt as _;
use imap_proto::{MailboxDatum, RequestId, Response, Status};
use tokio::{
    io::{AsyncWriteExt as _, BufWriter},
    time::{Instant, timeout, timeout_at},
};

use super::{
    answer::{Done, ending},
    guard::Guard,
};
use crate::{mailbox::MailboxError, net::Stream};

/// What async-imap speaks over.
pub(super) type Transport = BufWriter<Guard<Stream>>;

/// A whole command may take this many times as long as one answer.
const PATIENCE: u32 = 20;

/// A signed-in connection.
#[derive(Debug)]
pub(super) struct Wire {
    session: Session<Transport>,
    timeout: Duration,
    /// Set while a command is under way: a future dropped there leaves answers behind that belong to nobody.
    busy: bool,
    /// Whether the server ended the session in so many words: its own trouble, not the network's.
    pub(super) said_goodbye: bool,
    /// Messages in the selected folder, as last told.
    pub(super) exists: u32,
    /// Whether mail came in that no list has shown yet.
    pub(super) news: bool,
}

impl Wire {
    pub(super) fn new(session: Session<Transport>, timeout: Duration) -> Self {
        Self {
            session,
            timeout,
            busy: false,
            said_goodbye: false,
            exists: 0,
            news: false,
        }
    }

    /// Runs a command to its tagged answer; `on` sees everything before that.
    pub(super) async fn exec(
        &mut self,
        command: &str,
        on: impl FnMut(&Response<'_>),
    ) -> Result<Done, MailboxError> {
        let tag = self.send(command).await?;
        self.finish(&tag, on).await
    }

    /// Runs a command that must succeed; `name` is what an error calls it.
    pub(super) async fn must(
        &mut self,
        name: &str,
        command: &str,
        on: impl FnMut(&Response<'_>),
    ) -> Result<(), MailboxError> {
        self.exec(command, on).await?.or_refused(name)
    }

    /// Runs a command that ends in literals (RFC 9051, 4.3), `between` standing before each but the first. A server that
    /// takes them unasked (`LITERAL+`, RFC 7888) gets all of them at once; any other is waited for before each.
    pub(super) async fn exec_literals(
        &mut self,
        command: &str,
        between: &str,
        literals: &[&[u8]],
        unasked: bool,
    ) -> Result<Done, MailboxError> {
        let mark = if unasked { "+" } else { "" };
        let size =
            |literal: Option<&&[u8]>| literal.map(|bytes| format!(" {{{}{mark}}}", bytes.len()));
        let first = size(literals.first()).unwrap_or_default();
        let tag = self.send(&format!("{command}{first}")).await?;
        for (at, literal) in literals.iter().enumerate() {
            if !unasked && let Some(refused) = self.until_continue(&tag).await? {
                return Ok(refused);
            }
            let next = size(literals.get(at + 1)).map(|size| format!("{between}{size}"));
            let is_last = next.is_none();
            let write = async {
                let transport = self.session.get_mut();
                transport.write_all(literal).await?;
                transport
                    .write_all(next.unwrap_or_default().as_bytes())
                    .await?;
                transport.write_all(b"\r\n").await?;
                if is_last || !unasked {
                    transport.flush().await
                } else {
                    Ok(())
                }
            };
            if !matches!(timeout(self.timeout, write).await, Ok(Ok(()))) {
                return Err(MailboxError::connection("it takes nothing any more"));
            }
        }
        self.finish(&tag, |_| {}).await
    }

    /// Sends a command and returns its tag. The text must have been validated.
    pub(super) async fn send(&mut self, command: &str) -> Result<RequestId, MailboxError> {
        if self.busy {
            return Err(MailboxError::connection(
                "an earlier command was broken off in the middle",
            ));
        }
        self.busy = true;
        match timeout(self.timeout, self.session.run_command(command)).await {
            Ok(Ok(tag)) => Ok(tag),
            _ => Err(MailboxError::connection("it takes nothing any more")),
        }
    }

    /// Sends a line that belongs to a command under way, `DONE`.
    pub(super) async fn send_untagged(&mut self, line: &str) -> Result<(), MailboxError> {
        match timeout(self.timeout, self.session.run_command_untagged(line)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(MailboxError::connection("it takes nothing any more")),
        }
    }

    /// Waits for the `+` that asks for more; `Some` where the command ended instead.
    pub(super) async fn until_continue(
        &mut self,
        tag: &RequestId,
    ) -> Result<Option<Done>, MailboxError> {
        let deadline = self.deadline();
        loop {
            let step = |response: &Response<'_>| match response {
                Response::Continue(_) => Some(None),
                other => ending(other, tag).map(Some),
            };
            if let Some(step) = self.before(deadline, step).await? {
                self.busy = step.is_none();
                return Ok(step);
            }
        }
    }

    /// Reads to the tagged answer.
    pub(super) async fn finish(
        &mut self,
        tag: &RequestId,
        mut on: impl FnMut(&Response<'_>),
    ) -> Result<Done, MailboxError> {
        let deadline = self.deadline();
        loop {
            let step = |response: &Response<'_>| {
                let done = ending(response, tag);
                if done.is_none() {
                    on(response);
                }
                done
            };
            if let Some(done) = self.before(deadline, step).await? {
                self.busy = false;
                return Ok(done);
            }
        }
    }

    /// The next response, however long it takes; safe to drop and call again.
    pub(super) async fn next<R>(
        &mut self,
        on: impl FnOnce(&Response<'_>) -> R,
    ) -> Result<R, MailboxError> {
        // The parser slices texts of the server; a slip there must not end the worker.
        let read = AssertUnwindSafe(self.session.read_response()).catch_unwind();
        let response = match read.await {
            Ok(Ok(Some(response))) => response,
            Ok(Ok(None)) => return Err(MailboxError::connection("it hung up")),
            Ok(Err(error)) => return Err(MailboxError::from_read(&error)),
            Err(_) => {
                return Err(MailboxError::connection(
                    "it sent something that is no IMAP",
                ));
            }
        };
        self.note(response.parsed())?;
        Ok(on(response.parsed()))
    }

    /// Lets literals of this size through, for a command that asks for mail.
    pub(super) fn allow_literals_of(&mut self, bytes: usize) {
        self.session.get_mut().get_mut().allow_literals_of(bytes);
    }

    /// What [`Wire::allow_literals_of`] was last told.
    pub(super) fn literal_limit(&self) -> usize {
        self.session.get_ref().get_ref().literal_limit()
    }

    /// Starts counting anew, for a folder that is being selected.
    pub(super) fn forget_folder(&mut self) {
        self.exists = 0;
        self.news = false;
    }

    fn deadline(&self) -> Instant {
        Instant::now() + self.timeout * PATIENCE
    }

    async fn before<R>(
        &mut self,
        deadline: Instant,
        on: impl FnOnce(&Response<'_>) -> R,
    ) -> Result<R, MailboxError> {
        let patience = self.timeout;
        match timeout_at(deadline, timeout(patience, self.next(on))).await {
            Ok(Ok(result)) => result,
            _ => Err(MailboxError::connection("no answer in time")),
        }
    }

    /// What a response says beside the command that it answers.
    fn note(&mut self, response: &Response<'_>) -> Result<(), MailboxError> {
        match response {
            Response::MailboxData(MailboxDatum::Exists(count)) => {
                self.news |= *count > self.exists;
                self.exists = *count;
            }
            Response::Expunge(_) => self.exists = self.exists.saturating_sub(1),
            Response::Data {
                status: Status::Bye,
                ..
            } => {
                self.said_goodbye = true;
                return Err(MailboxError::connection("it said goodbye"));
            }
            _ => {}
        }
        Ok(())
    }
}
