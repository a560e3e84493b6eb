//! What is written of a session beside the page that is shown: who reads does not wait for it, and reads on where nothing
//! can be written.

use std::collections::HashSet;
use std::sync::Mutex;

use super::site::Site;

/// The tokens of which something is being written: one write for each is enough.
#[derive(Debug, Default)]
pub(super) struct UnderWay(Mutex<HashSet<String>>);

impl UnderWay {
    /// Whether it can begin.
    fn begin(&self, token: &str) -> bool {
        self.0
            .lock()
            .is_ok_and(|mut tokens| tokens.insert(token.to_owned()))
    }

    fn end(&self, token: &str) {
        if let Ok(mut tokens) = self.0.lock() {
            tokens.remove(token);
        }
    }
}

/// What is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Note {
    /// The session is in use.
    InUse,
    /// It has ended.
    Ended,
}

/// Has it written of the session of that digest.
pub(super) fn note(site: &Site, token: &str, what: Note) {
    if !site.under_way.begin(token) {
        return;
    }
    let (site, token) = (site.clone(), token.to_owned());
    tokio::spawn(async move {
        let written = match what {
            Note::InUse => site.store.touch_session(&token, site.clock.now()).await,
            Note::Ended => site.store.close_session(&token).await,
        };
        if let Err(error) = written {
            tracing::warn!(%error, ?what, "It could not be noted that a session is in use or has ended");
        }
        site.under_way.end(&token);
    });
}
