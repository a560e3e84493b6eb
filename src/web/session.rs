//! Who sends a request: the session of its cookie, or the sign-in page.
//!
//! A token is 32 random bytes, made anew at every sign-in, so that one that was planted before it is worth nothing. The
//! database knows its SHA-256 alone.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use tokio::time::timeout;

use super::beside::{Note, note};
use super::cookies;
use super::error::PageError;
use super::site::Site;
use super::way_back::page_of;
use crate::store::{Identity, Proof, Role, Session, SigningIn, StaffUser};

/// Longest wait for the end of a session to be written.
const LEAVING: Duration = Duration::from_secs(1);
/// What the cookie of a session is called.
const NAME: &str = "kontoflytt";
/// How the token of somebody begins who signed in at the provider: it is told when the session is not there any more.
const OF_PROVIDER: &str = "p.";
/// That a session is in use is written once in this part of the time in which it would end, not at every request.
const NOTED: u32 = 6;

/// A person who is signed in.
#[derive(Debug, Clone)]
pub(super) struct SignedIn {
    pub(super) session: Session,
    pub(super) token: String,
    /// When it was last written that the session is in use.
    written_at: i64,
}

impl SignedIn {
    /// Goes on for those who may do what this role may.
    pub(super) fn needs(&self, role: Role) -> Result<(), PageError> {
        if self.session.role >= role {
            Ok(())
        } else {
            Err(PageError::Forbidden)
        }
    }
}

impl FromRequestParts<Site> for SignedIn {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, PageError> {
        let who = of(&parts.headers, site).await?;
        let who = who.ok_or_else(|| PageError::SignIn {
            next: page_of(&parts.uri),
        })?;
        let now = site.clock.now();
        if longer(who.written_at, now, site.settings.idle / NOTED) {
            note(site, &who.token, Note::InUse);
        }
        let idle = SignedDuration::try_from(site.settings.idle).unwrap_or(SignedDuration::ZERO);
        let idle = now.saturating_sub(idle).unwrap_or(now).as_microsecond();
        site.beside.is_used(&who.token, now.as_microsecond(), idle);
        Ok(who)
    }
}

/// Whose session the cookie is; one that has ended is forgotten.
pub(super) async fn of(headers: &HeaderMap, site: &Site) -> Result<Option<SignedIn>, PageError> {
    let Some(cookie) = cookies::value(site, headers, NAME) else {
        return Ok(None);
    };
    let token = digest(cookie);
    let Some(mut session) = site.store.session(&token).await? else {
        return Ok(None);
    };
    let written_at = session.seen_at;
    session.seen_at = written_at.max(site.beside.used(&token).unwrap_or(written_at));
    if site.beside.has_ended(&token) || has_ended(&session, site, site.clock.now()) {
        note(site, &token, Note::Ended);
        return Ok(None);
    }
    Ok(Some(SignedIn {
        session,
        token,
        written_at,
    }))
}

fn has_ended(session: &Session, site: &Site, now: Timestamp) -> bool {
    longer(session.seen_at, now, site.settings.idle)
        || longer(session.began_at, now, site.settings.longest)
}

/// Whether more time than that has gone since then.
fn longer(since: i64, now: Timestamp, limit: Duration) -> bool {
    let age = SignedDuration::from_micros(now.as_microsecond().saturating_sub(since));
    SignedDuration::try_from(limit).is_ok_and(|limit| age > limit)
}

/// Who signs in.
#[derive(Debug)]
pub(super) enum Person {
    /// With a password, as they are stored.
    WithPassword(StaffUser),
    /// As the provider knows them, and what they may do.
    OfProvider(Identity, Role),
}

/// Signs a person in who began to at `begun`; gives back the `Set-Cookie` of the new session, or nothing where they were
/// removed, signed out or given another role meanwhile.
pub(super) async fn open(
    site: &Site,
    headers: &HeaderMap,
    person: &Person,
    begun: Timestamp,
) -> Result<Option<String>, PageError> {
    if let Some(earlier) = cookies::value(site, headers, NAME) {
        site.store.close_session(&digest(earlier)).await?;
    }
    let now = site.clock.now();
    let (name, role, proof, token) = match person {
        Person::WithPassword(user) => {
            let proof = Proof::Password(&user.password);
            (user.name.clone(), user.role, proof, random()?)
        }
        Person::OfProvider(one, role) => {
            let name = site.store.recorded_name(one).await?;
            let token = format!("{OF_PROVIDER}{}", random()?);
            (name, *role, Proof::Provider(one), token)
        }
    };
    let session = Session {
        name,
        role,
        form_key: random()?,
        began_at: now.as_microsecond(),
        seen_at: now.as_microsecond(),
    };
    let longest = SignedDuration::try_from(site.settings.longest).unwrap_or(SignedDuration::ZERO);
    let oldest = now.saturating_sub(longest).unwrap_or(now);
    let by = SigningIn { proof, begun };
    let opened = site
        .store
        .open_session(&digest(&token), &session, by, oldest, now)
        .await?;
    Ok(opened.then(|| cookies::set(site, NAME, &token, None)))
}

/// Signs out, also where nothing can be written; gives back the `Set-Cookie` that takes the cookie away.
pub(super) async fn close(site: &Site, who: &SignedIn) -> String {
    site.beside.end(&who.token);
    let (of_store, token) = (site.store.clone(), who.token.clone());
    let beside = Arc::clone(&site.beside);
    let closing = tokio::spawn(async move {
        match of_store.close_session(&token).await {
            Ok(()) => beside.is_gone(&token),
            // Whoever comes with the cookie all the same has it tried again.
            Err(error) => tracing::warn!(%error, "A session that ended is still in the database"),
        }
    });
    // Here it has ended at once; whoever leaves does not wait for those who write.
    let _ = timeout(LEAVING, closing).await;
    forget(site)
}

/// The `Set-Cookie` that takes the cookie of a session away.
pub(super) fn forget(site: &Site) -> String {
    cookies::remove(site, NAME)
}

/// Whether the cookie says that its session, which may have ended, was of somebody of the provider. Anybody can write that, and
/// is led to the provider's sign-out by it, no more.
pub(super) fn was_of_provider(site: &Site, headers: &HeaderMap) -> bool {
    let cookie = cookies::value(site, headers, NAME);
    cookie.is_some_and(|token| token.starts_with(OF_PROVIDER))
}

/// SHA-256 in hexadecimal.
pub(super) fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.as_bytes());
    bytes
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat()
}

/// 256 random bits as text.
pub(super) fn random() -> Result<String, PageError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| PageError::Random)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
