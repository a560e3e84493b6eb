//! Taking a case to work on, giving it back, and closing what waits in it without a decision.

use axum::extract::{Path, State};
use axum::response::Redirect;
use jiff::SignedDuration;
use serde::Deserialize;

use super::case_of_handler;
use super::sign_in::Nothing;
use crate::case::CaseNumber;
use crate::message::MessageId;
use crate::store::{CaseShown, Role};
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
    let shown = existing(&site, &number).await?;
    let case = shown.number.clone();
    let now = site.clock.now();
    let stale = now.saturating_sub(STALE).unwrap_or(now);
    let name = &sent.who.session.name;
    let taken = site.store.claim_case(&case, name, stale, now).await?;
    let to = if taken && !is_decided(&shown) {
        "/decide"
    } else {
        ""
    };
    Ok(Redirect::to(&format!("/cases/{case}{to}")))
}

/// Gives a case back.
pub(in crate::web) async fn leave(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Nothing>,
) -> Result<Redirect, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
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
    let case = existing(&site, &number).await?.number;
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

/// A held reply that is to be let go.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Releasing {
    reply: String,
}

/// Lets a held reply go. One that somebody else let go a moment ago stays as it is.
pub(in crate::web) async fn release(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Releasing>,
) -> Result<Redirect, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
    let reply = MessageId::parse(&sent.fields.reply).ok_or(PageError::NotFound)?;
    let name = &sent.who.session.name;
    site.store
        .release_reply(&case, &reply, name, site.clock.now())
        .await?;
    Ok(Redirect::to(&format!("/cases/{case}")))
}

/// Whether all that waits in the case is a reply to be let go: what it says is decided.
fn is_decided(case: &CaseShown) -> bool {
    let mut open = case.reviews.iter().filter(|item| item.closed_at.is_none());
    case.state == "review" && open.all(|item| item.reason == "reply_limit")
}

async fn existing(site: &Site, number: &str) -> Result<CaseShown, PageError> {
    let case = CaseNumber::parse(number).ok_or(PageError::NotFound)?;
    site.store.case(&case).await?.ok_or(PageError::NotFound)
}
