//! Signing in at the provider: there and back.

use axum::extract::{Query, State};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use http::header::{REFRESH, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::language::local;
use super::sign_in::{self, onward};
use crate::store::{Identity, SignedOut, StartedSignIn};
use crate::web::error::PageError;
use crate::web::frame::{Frame, cookie};
use crate::web::provider::ProviderError;
use crate::web::session::{self, Person, digest};
use crate::web::site::Site;

/// Longest time at the provider.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// Longest path to go on to, in bytes.
const LONGEST_PATH: usize = 2_000;
/// In whose browser this cookie is, the provider asks who they are, whatever it knows.
const SIGNED_OUT: &str = "signed-out";
/// No session of a provider should be older.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So many characters of the digest of its state tell a sign-in from the others of the same browser.
const TOLD_APART: usize = 16;

/// Where to go on afterwards, and whether with another account than the one that is signed in there.
#[derive(Deserialize)]
pub(in crate::web) struct Asked {
    next: Option<String>,
    other: Option<String>,
}

/// Goes there.
pub(in crate::web) async fn go(
    State(site): State<Site>,
    frame: Frame,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let provider = site.provider.as_ref().ok_or(PageError::NotFound)?;
    let next = kept(asked.next.as_deref());
    // Whoever signed out here last must not be let in by what is left of their session there.
    let asks_anew = asked.other.is_some() || cookie(&headers, SIGNED_OUT).is_some();
    let started = match provider.start(asks_anew).await {
        Ok(started) => started,
        Err(error) => return told(&site, &frame, next, &error),
    };
    let now = site.clock.now();
    let kept = StartedSignIn {
        nonce: started.nonce,
        verifier: started.verifier,
        next: next.to_owned(),
    };
    site.store
        .start_sign_in(&digest(&started.state), &kept, now)
        .await?;
    let cookie = bound(&site, &started.state, &started.state, LONGEST.as_secs());
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&started.url)).into_response())
}

/// A path of this site. Anybody can send one: an endless one is not kept.
fn kept(next: Option<&str>) -> &str {
    onward(next.filter(|path| path.len() <= LONGEST_PATH))
}

/// The `Set-Cookie` that binds the way back to the browser that went: another one's code signs nobody in here.
fn bound(site: &Site, state: &str, value: &str, seconds: i64) -> String {
    let secure = if site.settings.secure { "; Secure" } else { "" };
    let name = name_of_cookie(state);
    format!("{name}={value}; Path=/sign-in; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}")
}

/// The `Set-Cookie` that remembers in a browser that somebody signed out here.
fn signed_out(site: &Site, value: &str, seconds: i64) -> String {
    let secure = if site.settings.secure { "; Secure" } else { "" };
    format!(
        "{SIGNED_OUT}={value}; Path=/sign-in; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"
    )
}

/// The values of the page that leads on.
#[derive(Serialize)]
struct Onward {
    to: String,
}

/// What a person of a provider sees who has signed out here: the provider's own sign-out comes next, where it has one. No form
/// may lead to another site, so it is the page that goes on by itself.
pub(super) async fn leave(
    site: &Site,
    frame: &Frame,
    cookie: String,
) -> Result<Response, PageError> {
    let remembered = signed_out(site, "yes", REMEMBERED.as_secs());
    let cookies = AppendHeaders([(SET_COOKIE, cookie), (SET_COOKIE, remembered)]);
    let to = match &site.provider {
        Some(provider) => provider.sign_out_url().await,
        None => None,
    };
    let Some(to) = to else {
        return Ok((cookies, Redirect::to("/sign-in")).into_response());
    };
    let onward = [(REFRESH, format!("0; url={to}"))];
    let html = site
        .renderer
        .render("signed_out.html", frame, &Onward { to })?;
    Ok((cookies, onward, Html(html)).into_response())
}

/// One for each sign-in that is under way: two tabs do not know of each other.
fn name_of_cookie(state: &str) -> String {
    let digest: String = digest(state).chars().take(TOLD_APART).collect();
    format!("sign-in-{digest}")
}

/// What comes back.
#[derive(Deserialize)]
pub(in crate::web) struct Back {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

/// Comes back, and goes on to where the person wanted to be.
pub(in crate::web) async fn back(
    State(site): State<Site>,
    frame: Frame,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, PageError> {
    let provider = site.provider.as_ref().ok_or(PageError::NotFound)?;
    let started = match &back.state {
        Some(state) if cookie(&headers, &name_of_cookie(state)) == Some(state) => {
            started(&site, state).await?
        }
        _ => None,
    };
    let next = started
        .as_ref()
        .map_or("/", |one| local(Some(&one.next)))
        .to_owned();
    let found = match (back.error, back.code, started) {
        (Some(code), ..) => Err(ProviderError::of_code(&code)),
        (None, Some(code), Some(one)) => provider.finish(code, one.nonce, one.verifier).await,
        _ => Err(ProviderError::Strange),
    };
    match found {
        Ok((person, None)) => {
            put_out(&site, &person).await?;
            told(&site, &frame, &next, &ProviderError::NoRole)
        }
        Ok((person, Some(role))) => {
            let person = Person::OfProvider(person);
            let cookie = session::open(&site, &headers, &person, role).await?;
            let over = bound(&site, &back.state.unwrap_or_default(), "", 0);
            let known = signed_out(&site, "", 0);
            let cookies = [cookie, over, known].map(|cookie| (SET_COOKIE, cookie));
            Ok((AppendHeaders(cookies), Redirect::to(&next)).into_response())
        }
        Err(error) => told(&site, &frame, &next, &error),
    }
}

/// Whoever has lost their role is out at once, also where they are signed in since before.
async fn put_out(site: &Site, person: &Identity) -> Result<(), PageError> {
    if let Some(name) = site.store.known_name(person).await? {
        let (why, now) = (SignedOut::NoRole, site.clock.now());
        site.store.end_sessions(&name, why, now).await?;
    }
    Ok(())
}

/// What was begun under a state, once.
async fn started(site: &Site, state: &str) -> Result<Option<StartedSignIn>, PageError> {
    let now = site.clock.now();
    let since = now.saturating_sub(LONGEST).unwrap_or(now);
    let state = digest(state);
    Ok(site.store.take_started_sign_in(&state, since).await?)
}

/// The sign-in page with what went wrong, from which one still comes to where one wanted to be.
fn told(
    site: &Site,
    frame: &Frame,
    next: &str,
    error: &ProviderError,
) -> Result<Response, PageError> {
    tracing::warn!(%error, "Nobody was signed in by the provider");
    let (problem, status) = match error {
        ProviderError::NoRole => (sign_in::NO_ROLE, StatusCode::FORBIDDEN),
        ProviderError::Refused(_) => ("refused", StatusCode::FORBIDDEN),
        ProviderError::Strange => ("strange", StatusCode::FORBIDDEN),
        ProviderError::Crowded => ("provider_busy", StatusCode::TOO_MANY_REQUESTS),
        ProviderError::Mistaken(_) => ("provider_error", StatusCode::BAD_GATEWAY),
        ProviderError::Unavailable { .. } => ("provider_away", StatusCode::BAD_GATEWAY),
        ProviderError::Untrusted(_) => ("provider_untrusted", StatusCode::BAD_GATEWAY),
    };
    let page = sign_in::Page::new(site, next, "", Some(problem));
    let html = site.renderer.render("sign_in.html", frame, &page)?;
    Ok((status, Html(html)).into_response())
}
