//! Signing in at the provider: there and back.

use axum::extract::{Query, State};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use http::header::{REFRESH, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::language::local;
use super::sign_in::{self, onward};
use crate::store::{Identity, SignedOut};
use crate::web::cookies;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::known::{self, At};
use crate::web::peer::Origin;
use crate::web::refusal::ProviderError;
use crate::web::session::{self, Person};
use crate::web::site::Site;
use crate::web::start::{self, Start};

/// Longest path to go on to, in bytes.
const LONGEST_PATH: usize = 2_000;
/// In whose browser this cookie is, the provider asks who they are, whatever it knows.
const SIGNED_OUT: &str = "signed-out";
/// No session of a provider should be older.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);
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
    let anew = asked.other.is_some() || was_here(&site, &headers).await?;
    let (secrets, cookies) = start::begin(&site, &headers, next, anew)?;
    match provider.start(&secrets, anew).await {
        Ok(to) => {
            let cookies = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
            Ok((AppendHeaders(cookies), Redirect::to(&to)).into_response())
        }
        Err(error) => told(&site, &frame, next, &error),
    }
}

/// Whether somebody signed out here last, or was signed out because they had gone: nobody must be let in by what is left of their
/// session at the provider.
async fn was_here(site: &Site, headers: &HeaderMap) -> Result<bool, PageError> {
    if cookies::value(site, headers, SIGNED_OUT).is_some() {
        return Ok(true);
    }
    Ok(session::was_of_provider(site, headers) && session::of(headers, site).await?.is_none())
}

/// A path of this site. Anybody can send one: an endless one is not kept.
fn kept(next: Option<&str>) -> &str {
    onward(next.filter(|path| path.len() <= LONGEST_PATH))
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
    mut cookies: Vec<String>,
) -> Result<Response, PageError> {
    let remembered = cookies::set(site, SIGNED_OUT, "yes", Some(REMEMBERED.as_secs()));
    cookies.push(remembered);
    let cookies = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
    let cookies = AppendHeaders(cookies);
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
    from: Origin,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, PageError> {
    if site.provider.is_none() {
        return Err(PageError::NotFound);
    }
    let state = back.state.as_deref().unwrap_or_default();
    let start = start::begun(&site, &headers, state);
    let next = local(start.as_ref().map(|start| start.next.as_str())).to_owned();
    let is_ours = start.is_some();
    let answer = match (back.error, back.code, start) {
        (Some(code), ..) => Err(ProviderError::of_code(&code)),
        (None, Some(code), Some(start)) => Ok((code, start)),
        _ => Err(ProviderError::Strange),
    };
    let signed_in = match answer {
        Ok((code, start)) => sign_in(&site, &headers, from, code, start).await?,
        Err(error) => Err(error),
    };
    // Who was not let through the crowd can load the page once more.
    let is_over = is_ours && !matches!(signed_in, Err(ProviderError::Crowded(_)));
    let over = is_over.then(|| start::over(&site, state));
    let over = over.into_iter().map(|cookie| (SET_COOKIE, cookie));
    match signed_in {
        Ok(cookie) => {
            let here = cookies::remove(&site, SIGNED_OUT);
            let known = known::remember(&site, At::Provider)?;
            let cookies = [cookie, here, known].map(|cookie| (SET_COOKIE, cookie));
            let cookies = AppendHeaders(cookies.into_iter().chain(over));
            Ok((cookies, Redirect::to(&next)).into_response())
        }
        Err(error) => {
            let page = told(&site, &frame, &next, &error)?;
            Ok((AppendHeaders(over), page).into_response())
        }
    }
}

/// Asks the provider whose code it is, and signs them in; gives back the `Set-Cookie` of the session.
async fn sign_in(
    site: &Site,
    headers: &HeaderMap,
    from: Origin,
    code: String,
    start: Start,
) -> Result<Result<String, ProviderError>, PageError> {
    let provider = site.provider.as_ref().ok_or(PageError::NotFound)?;
    let browser = known::browser(site, headers, At::Provider);
    let _turn = match site.coming_back.place(browser.as_deref(), from).await {
        Ok(turn) => turn,
        Err(full) => return Ok(Err(full.into())),
    };
    let begun = start.begun;
    let (person, role) = match provider.finish(code, start).await {
        Ok(found) => found,
        Err(error) => return Ok(Err(error)),
    };
    let Some(role) = role else {
        put_out(site, &person).await?;
        return Ok(Err(ProviderError::NoRole));
    };
    let person = Person::OfProvider(person, role);
    let cookie = session::open(site, headers, &person, begun).await?;
    // Signed out or given another role meanwhile: what the provider said may be from before.
    Ok(cookie.ok_or(ProviderError::Outdated))
}

/// Whoever has lost their role is out at once, also where they are signed in since before.
async fn put_out(site: &Site, person: &Identity) -> Result<(), PageError> {
    if let Some(name) = site.store.known_name(person).await? {
        let (why, now) = (SignedOut::NoRole, site.clock.now());
        site.store.end_sessions(&name, why, now).await?;
    }
    Ok(())
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
        ProviderError::Outdated => ("outdated", StatusCode::FORBIDDEN),
        ProviderError::NotAsked => ("not_asked", StatusCode::FORBIDDEN),
        ProviderError::Crowded(full) => ("provider_busy", sign_in::crowded(*full)),
        ProviderError::Mistaken(_) => ("provider_error", StatusCode::BAD_GATEWAY),
        ProviderError::Unavailable { .. } => ("provider_away", StatusCode::BAD_GATEWAY),
        ProviderError::Untrusted(_) => ("provider_untrusted", StatusCode::BAD_GATEWAY),
    };
    let page = sign_in::Page::new(site, next, "", Some(problem));
    let html = site.renderer.render("sign_in.html", frame, &page)?;
    Ok((status, Html(html)).into_response())
}
