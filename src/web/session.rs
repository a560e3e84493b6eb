//! Who sends a request: the session of its cookie, or the sign-in page.
//!
//! A token is 32 random bytes, made anew at every sign-in, so that one that was planted before it is worth nothing. The
//! database knows its SHA-256 alone.

use axum::extract::FromRequestParts;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};

use super::beside::{Note, note};
use super::error::PageError;
use super::frame::cookie;
use super::site::Site;
use super::way_back::page_of;
use crate::store::{Identity, Role, Session};

/// A session in use is noted once in this time, not at every request.
const NOTED: SignedDuration = SignedDuration::from_mins(1);

/// A person who is signed in.
#[derive(Debug, Clone)]
pub(super) struct SignedIn {
    pub(super) session: Session,
    pub(super) token: String,
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
        if age(who.session.seen_at, now) > NOTED {
            note(site, &who.token, Note::InUse);
        }
        Ok(who)
    }
}

/// Whose session the cookie is; one that has ended is forgotten.
pub(super) async fn of(headers: &HeaderMap, site: &Site) -> Result<Option<SignedIn>, PageError> {
    let Some(cookie) = cookie(headers, name(site)) else {
        return Ok(None);
    };
    let token = digest(cookie);
    let Some(session) = site.store.session(&token).await? else {
        return Ok(None);
    };
    if has_ended(&session, site, site.clock.now()) {
        note(site, &token, Note::Ended);
        return Ok(None);
    }
    Ok(Some(SignedIn { session, token }))
}

fn has_ended(session: &Session, site: &Site, now: Timestamp) -> bool {
    let longer =
        |since, limit| SignedDuration::try_from(limit).is_ok_and(|limit| age(since, now) > limit);
    longer(session.seen_at, site.settings.idle) || longer(session.began_at, site.settings.longest)
}

fn age(since: i64, now: Timestamp) -> SignedDuration {
    SignedDuration::from_micros(now.as_microsecond().saturating_sub(since))
}

/// Who signs in.
#[derive(Debug)]
pub(super) enum Person {
    /// By this name.
    WithPassword(String),
    /// As the provider knows them.
    OfProvider(Identity),
}

/// Signs a person in; gives back the `Set-Cookie` of the new session.
pub(super) async fn open(
    site: &Site,
    headers: &HeaderMap,
    person: &Person,
    role: Role,
) -> Result<String, PageError> {
    if let Some(earlier) = cookie(headers, self::name(site)) {
        site.store.close_session(&digest(earlier)).await?;
    }
    let now = site.clock.now();
    let token = random()?;
    let (name, from) = match person {
        Person::WithPassword(name) => (name.clone(), None),
        Person::OfProvider(one) => (site.store.recorded_name(one).await?, Some(one)),
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
    site.store
        .open_session(&digest(&token), &session, from, oldest, now)
        .await?;
    Ok(set_cookie(site, &token, ""))
}

/// Signs out; gives back the `Set-Cookie` that takes the cookie away.
pub(super) async fn close(site: &Site, who: &SignedIn) -> Result<String, PageError> {
    site.store.close_session(&who.token).await?;
    Ok(set_cookie(site, "", "; Max-Age=0"))
}

fn set_cookie(site: &Site, value: &str, end: &str) -> String {
    let secure = if site.settings.secure { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{end}",
        name(site)
    )
}

/// `__Host-`: no other host and no unencrypted answer can set it (RFC 6265bis, 4.1.3.2).
fn name(site: &Site) -> &'static str {
    if site.settings.secure {
        "__Host-kontoflytt"
    } else {
        "kontoflytt"
    }
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
