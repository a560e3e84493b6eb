//! Taking a case to work on, giving it back, and closing what waits in it without a decision.

use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use http::header::SET_COOKIE;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::case::{self, Telling};
use super::sign_in::Nothing;
use super::{case_of_handler, remembered};
use crate::case::CaseNumber;
use crate::message::MessageId;
use crate::store::{AtHand, Closed, Closing};
use crate::web::error::PageError;
use crate::web::form::{Carried, Sent, lines};
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// A case that was taken longer ago can be taken by somebody else.
const STALE: SignedDuration = SignedDuration::from_hours(2);
/// Longest reason, in characters.
const LONGEST_MOTIVE: usize = 2_000;

/// Whether this person works on the case; while they do, nobody else takes it over.
pub(super) async fn holds(
    site: &Site,
    case: &CaseNumber,
    who: &SignedIn,
) -> Result<bool, PageError> {
    let (name, now) = (&who.session.name, site.clock.now());
    Ok(site.store.renew_claim(case, name, now).await?)
}

/// Takes a case; who comes too late is told so on its page, which says who has it.
pub(in crate::web) async fn take(
    State(site): State<Site>,
    frame: Frame,
    Path(number): Path<String>,
    sent: Sent<Nothing>,
) -> Result<Response, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
    let at_hand = site.store.case_at_hand(&case).await?;
    let at_hand = at_hand.ok_or(PageError::NotFound)?;
    let now = site.clock.now();
    let stale = now.saturating_sub(STALE).unwrap_or(now);
    let name = &sent.who.session.name;
    if !site.store.claim_case(&case, name, stale, now).await? {
        let telling = Telling {
            told: Some("too_late"),
            ..Telling::default()
        };
        return case::told(&site, frame, &sent.who, &case, telling).await;
    }
    let to = if at_hand.can_be_decided && !is_decided(&at_hand) {
        "/decide"
    } else {
        ""
    };
    Ok(Redirect::to(&format!("/cases/{case}{to}")).into_response())
}

/// Who works on a case, for a page.
#[derive(Debug, Serialize)]
pub(super) struct Holder {
    name: String,
    since: i64,
    /// When somebody else can take the case.
    until: i64,
    /// Whether they can already.
    is_stale: bool,
}

impl Holder {
    /// Who has worked on it since `since`.
    pub(super) fn new(name: String, since: i64, now: Timestamp) -> Self {
        let until = since.saturating_add(i64::try_from(STALE.as_micros()).unwrap_or(i64::MAX));
        Self {
            name,
            since,
            until,
            is_stale: until < now.as_microsecond(),
        }
    }
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
pub(in crate::web) struct Reason {
    #[serde(deserialize_with = "lines")]
    motive: String,
    /// The last review item that the page showed, by its number.
    #[serde(default)]
    seen: String,
    /// `look` shows the form again.
    #[serde(default)]
    action: String,
    /// The language to go on in, where that is all that was asked for.
    switch: Option<String>,
}

/// Closes what waits, as far as the person has seen it. Where that does not work, the page says why and keeps the reason.
pub(in crate::web) async fn close(
    State(site): State<Site>,
    frame: Frame,
    Path(number): Path<String>,
    Carried(sent, typed): Carried<Reason>,
) -> Result<Response, PageError> {
    let who = sent.who.clone();
    let work = close_for(&site, frame, &number, sent);
    typed.unless_lost(&site, &who, Box::pin(work)).await
}

async fn close_for(
    site: &Site,
    frame: Frame,
    number: &str,
    Sent { who, fields }: Sent<Reason>,
) -> Result<Response, PageError> {
    let number = case_of_handler(&who, number)?;
    let motive = fields.motive.trim();
    let (frame, cookie) = match &fields.switch {
        Some(code) => {
            let frame = frame.switched(code);
            let cookie = (SET_COOKIE, remembered(site, frame.language));
            (frame, Some([cookie]))
        }
        None => (frame, None),
    };
    let told = if fields.action == "look" || cookie.is_some() {
        None
    } else if motive.is_empty() {
        Some("no_motive")
    } else if motive.chars().count() > LONGEST_MOTIVE {
        Some("long_motive")
    } else {
        let closing = Closing {
            by: &who.session.name,
            seen: fields.seen.parse().unwrap_or(0),
        };
        let now = site.clock.now();
        let closed = site.store.close_reviews(&number, closing, motive, now);
        match closed.await? {
            Closed::All => {
                return Ok(Redirect::to(&format!("/cases/{number}?done=closed")).into_response());
            }
            Closed::SomeLeft => Some("left_open"),
            Closed::NotHeld => Some("not_closed"),
        }
    };
    let telling = Telling {
        told,
        motive: fields.motive,
        ..Telling::default()
    };
    let page = case::told(site, frame, &who, &number, telling).await?;
    Ok((cookie, page).into_response())
}

/// A held reply that is to be let go.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Releasing {
    reply: String,
}

/// Lets a held reply go. Where that does not work, the page says so.
pub(in crate::web) async fn release(
    State(site): State<Site>,
    frame: Frame,
    Path(number): Path<String>,
    sent: Sent<Releasing>,
) -> Result<Response, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
    let reply = MessageId::parse(&sent.fields.reply).ok_or(PageError::NotFound)?;
    let (name, now) = (&sent.who.session.name, site.clock.now());
    if site.store.release_reply(&case, &reply, name, now).await? {
        return Ok(Redirect::to(&format!("/cases/{case}?done=released")).into_response());
    }
    let telling = Telling {
        told: Some("not_released"),
        ..Telling::default()
    };
    case::told(&site, frame, &sent.who, &case, telling).await
}

/// Whether all that waits in the case is a reply to be let go: what it says is decided.
fn is_decided(case: &AtHand) -> bool {
    case.state == "review" && case.waits.iter().all(|reason| reason == "reply_limit")
}
