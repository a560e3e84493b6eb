//! What is said within AUTHENTICATE (SASL, RFC 4422), as async-imap asks for it.

use async_imap::{Authenticator, Client, Session, error::Error};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::sync::oneshot;
use tokio::task::block_in_place;
use tokio_util::task::AbortOnDropHandle;

use super::wire::Transport;
use crate::scram::{self, Fault, Scram};

/// What XOAUTH2 shows.
struct Xoauth2<'a> {
    user: &'a str,
    token: &'a str,
}

/// Shown once: a second challenge is the server's refusal in JSON, which an empty answer ends.
pub(super) struct XoauthOnce<'a>(Option<Xoauth2<'a>>);

impl<'a> XoauthOnce<'a> {
    pub(super) fn new(user: &'a str, token: &'a str) -> Self {
        Self(Some(Xoauth2 { user, token }))
    }
}

impl Authenticator for XoauthOnce<'_> {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        self.0.take().map_or_else(String::new, |shown| {
            format!("user={}\x01auth=Bearer {}\x01\x01", shown.user, shown.token)
        })
    }
}

/// SASL PLAIN (RFC 4616).
pub(super) struct Plain<'a> {
    pub(super) user: &'a str,
    pub(super) password: &'a str,
}

impl Authenticator for Plain<'_> {
    type Response = String;

    fn process(&mut self, _challenge: &[u8]) -> String {
        format!("\0{}\0{}", self.user, self.password)
    }
}

/// A sign-in by SCRAM-SHA-256, and who is told at once that it has a fault.
struct Turns {
    scram: Scram,
    tell: Option<oneshot::Sender<Fault>>,
}

impl Authenticator for &mut Turns {
    type Response = String;

    /// The library takes no error and ends no sign-in: a fault is told past it, and what is said here instead is no
    /// SCRAM, so that the server does not take the sign-in for a success.
    fn process(&mut self, challenge: &[u8]) -> String {
        in_place(|| self.scram.answer(challenge)).unwrap_or_else(|fault| {
            if let Some(tell) = self.tell.take() {
                // Who waited is gone: nobody is left to be told.
                let _ = tell.send(fault);
            }
            "*".to_owned()
        })
    }
}

/// Work that the server chooses the length of: the runtime's other tasks leave this thread before it begins. A runtime
/// of one thread has no other that they could go to.
fn in_place<T>(work: impl FnOnce() -> T) -> T {
    match Handle::current().runtime_flavor() {
        RuntimeFlavor::CurrentThread => work(),
        _ => block_in_place(work),
    }
}

/// What the library says of a sign-in.
type SignedIn = Result<Session<Transport>, (Error, Client<Transport>)>;

/// Signs in by SCRAM-SHA-256. With a fault the connection is gone, whatever the server says of it.
///
/// A task of its own, as the library asks for each answer at once, and the server chooses how long the key is derived:
/// up to about a second, in which the other mailboxes and the sending, all in one task, go on.
pub(super) async fn by_scram(client: Client<Transport>, scram: Scram) -> Result<SignedIn, Fault> {
    let task = AbortOnDropHandle::new(tokio::spawn(take_turns(client, scram)));
    match task.await {
        Ok(ended) => ended,
        Err(ended) => match ended.try_into_panic() {
            // What the library stumbles over is caught where every sign-in is waited for.
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err("the sign-in was broken off"),
        },
    }
}

async fn take_turns(client: Client<Transport>, scram: Scram) -> Result<SignedIn, Fault> {
    let (tell, told) = oneshot::channel();
    let mut turns = Turns {
        scram,
        tell: Some(tell),
    };
    let signed_in = tokio::select! {
        biased;
        Ok(fault) = told => return Err(fault),
        signed_in = client.authenticate(scram::NAME, &mut turns) => signed_in,
    };
    if let Some(fault) = turns.scram.fault() {
        return Err(fault);
    }
    if signed_in.is_ok() {
        turns.scram.proven()?;
    }
    Ok(signed_in)
}
