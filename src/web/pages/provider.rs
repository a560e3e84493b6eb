//! Signing in at the provider: there and back.

use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use jiff::SignedDuration;
use serde::Deserialize;

use super::sign_in;
use crate::store::StartedSignIn;
use crate::web::error::PageError;
use crate::web::frame::{Frame, cookie};
use crate::web::provider::ProviderError;
use crate::web::session::{self, Person, digest};
use crate::web::site::Site;

/// Longest time at the provider.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// Binds the way back to the browser that went: another one's code signs nobody in here.
const STATE_COOKIE: &str = "sign-in";

/// Goes there.
pub(in crate::web) async fn go(
    State(site): State<Site>,
    frame: Frame,
) -> Result<Response, PageError> {
    let provider = site.provider.as_ref().ok_or(PageError::NotFound)?;
    let started = match provider.start().await {
        Ok(started) => started,
        Err(error) => return told(&site, &frame, &error),
    };
    let now = site.clock.now();
    let kept = StartedSignIn {
        nonce: started.nonce,
        verifier: started.verifier,
    };
    let since = now.saturating_sub(LONGEST).unwrap_or(now);
    site.store
        .start_sign_in(&digest(&started.state), &kept, since, now)
        .await?;
    let secure = if site.settings.secure { "; Secure" } else { "" };
    let cookie = format!(
        "{STATE_COOKIE}={}; Path=/sign-in; Max-Age=600; HttpOnly; SameSite=Lax{secure}",
        started.state
    );
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&started.url)).into_response())
}

/// What comes back.
#[derive(Deserialize)]
pub(in crate::web) struct Back {
    code: Option<String>,
    state: Option<String>,
}

/// Comes back.
pub(in crate::web) async fn back(
    State(site): State<Site>,
    frame: Frame,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, PageError> {
    let provider = site.provider.as_ref().ok_or(PageError::NotFound)?;
    let (Some(code), Some(state)) = (back.code, back.state) else {
        // The person said no there, or the provider did.
        return Ok(Redirect::to("/sign-in").into_response());
    };
    if cookie(&headers, STATE_COOKIE) != Some(state.as_str()) {
        return Err(PageError::StrangeForm);
    }
    let now = site.clock.now();
    let since = now.saturating_sub(LONGEST).unwrap_or(now);
    let started = site
        .store
        .take_started_sign_in(&digest(&state), since)
        .await?
        .ok_or(PageError::StrangeForm)?;
    match provider.finish(code, started.nonce, started.verifier).await {
        Ok((person, role)) => {
            let person = Person::OfProvider(person);
            let cookie = session::open(&site, &headers, &person, role).await?;
            Ok(([(SET_COOKIE, cookie)], Redirect::to("/")).into_response())
        }
        Err(error) => told(&site, &frame, &error),
    }
}

/// The sign-in page with what went wrong.
fn told(site: &Site, frame: &Frame, error: &ProviderError) -> Result<Response, PageError> {
    tracing::warn!(%error, "Nobody was signed in by the provider");
    let (problem, status) = match error {
        ProviderError::NoRole => ("no_role", StatusCode::FORBIDDEN),
        ProviderError::Unavailable { .. } => ("provider_away", StatusCode::BAD_GATEWAY),
        ProviderError::Untrusted(_) => ("provider_untrusted", StatusCode::BAD_GATEWAY),
    };
    let page = sign_in::Page::new(site, "/", "", Some(problem));
    let html = site.renderer.render("sign_in.html", frame, &page)?;
    Ok((status, Html(html)).into_response())
}
