//! Taking a case to work on, giving it back, and closing what waits in it without a decision.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jiff::SignedDuration;
use serde::Deserialize;

use super::sign_in::Nothing;
use crate::case::CaseNumber;
use crate::store::Role;
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// A case that was taken longer ago can be taken by somebody else.
const STALE: SignedDuration = SignedDuration::from_hours(2);
/// Longest reason, in characters.
const LONGEST_MOTIVE: usize = 2_000;

/// Whether this person works on the case.
pub(super) async fn holds(
    site: &Site,
    case: &CaseNumber,
    who: &SignedIn,
) -> Result<bool, PageError> {
    let claim = site.store.claim_of(case).await?;
    Ok(claim.is_some_and(|claim| claim.holder == who.session.name))
}

/// Takes a case; who comes too late sees on its page who has it.
pub(in crate::web) async fn take(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Nothing>,
) -> Result<Redirect, PageError> {
    sent.who.needs(Role::Handler)?;
    let case = existing(&site, &number).await?;
    let now = site.clock.now();
    let stale = now.saturating_sub(STALE).unwrap_or(now);
    let name = &sent.who.session.name;
    let taken = site.store.claim_case(&case, name, stale, now).await?;
    let to = if taken { "/decide" } else { "" };
    Ok(Redirect::to(&format!("/cases/{case}{to}")))
}

/// Gives a case back.
pub(in crate::web) async fn leave(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Nothing>,
) -> Result<Redirect, PageError> {
    sent.who.needs(Role::Handler)?;
    let case = CaseNumber::parse(&number).ok_or(PageError::NotFound)?;
    site.store.leave_case(&case, &sent.who.session.name).await?;
    Ok(Redirect::to("/review"))
}

/// Why nothing has to be decided.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Closing {
    motive: String,
}

/// Closes what waits.
pub(in crate::web) async fn close(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Closing>,
) -> Result<Redirect, PageError> {
    sent.who.needs(Role::Handler)?;
    let case = existing(&site, &number).await?;
    let motive: String = sent
        .fields
        .motive
        .trim()
        .chars()
        .take(LONGEST_MOTIVE)
        .collect();
    let name = &sent.who.session.name;
    if motive.is_empty() {
        return Err(PageError::BadForm(http::StatusCode::UNPROCESSABLE_ENTITY));
    }
    site.store
        .close_reviews(&case, name, &motive, site.clock.now())
        .await?;
    Ok(Redirect::to(&format!("/cases/{case}")))
}

async fn existing(site: &Site, number: &str) -> Result<CaseNumber, PageError> {
    let case = CaseNumber::parse(number).ok_or(PageError::NotFound)?;
    site.store.case(&case).await?.ok_or(PageError::NotFound)?;
    Ok(case)
}
