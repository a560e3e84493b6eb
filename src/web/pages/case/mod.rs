//! One case: its mails with the facts marked, the rules, the decision, the replies and what became of them, its history.
//! That it was read is an entry of the log. However long a case is, a page of it is not.

mod closing;
mod mails;
mod news;

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Response};
use http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::claims::Holder;
use super::entries::{Row, history};
use super::{meant, page};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::store::{CaseHead, CasePage, CasePart, CaseReviews};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;
use closing::Closing;
use mails::{Mail, mails_of, place_of_held};

/// Most mails of one page …
const MAILS: i64 = 10;
/// … and most bytes of them: each is read anew.
const BYTES: i64 = 20_000_000;
/// Most entries of the history …
const ENTRIES: i64 = 100;
/// … beside those that tell who read.
const READINGS: i64 = 20;

/// The values of the page.
#[derive(Serialize)]
struct Page {
    number: String,
    state: String,
    opened_at: i64,
    sender: Option<String>,
    /// What it is about.
    account: Option<String>,
    employee: Option<String>,
    origin: Option<String>,
    destination: Option<String>,
    mails: Vec<Mail>,
    /// The address of the page with the mails before these.
    older: Option<String>,
    /// The address of the page with the newest mails, where this is another.
    newest: Option<String>,
    reviews: Waits,
    order: Option<Order>,
    entries: Vec<Row>,
    /// The place in the case of each mail of the page, by its number in the ledger.
    places: BTreeMap<String, i64>,
    /// What each reply of the page is now, by its Message-ID.
    states: BTreeMap<String, String>,
    /// Whether the log has entries of the case that are older than these.
    has_older_entries: bool,
    /// Who works on the case.
    holder: Option<Holder>,
    is_mine: bool,
    /// Whether the mail that a decision would answer is still there.
    can_be_decided: bool,
    /// Where a reply is to be read that waits to be let go.
    held: Option<String>,
    /// What came of the newest reply that was sent.
    returned: Option<String>,
    /// Outcome and reason of the newest decision.
    came_to: Option<(String, String)>,
    /// What to tell a person who has just decided it, beside that it is saved: `may_have_left` of a reply whose place the
    /// decision took, else empty.
    saved: Option<&'static str>,
    /// What else they have just done: `closed` or `released`.
    done: Option<&'static str>,
    /// Why what this person has just done did not work.
    told: Option<&'static str>,
    /// The reason that they gave for it.
    motive: String,
    closing: Closing,
    /// After how many minutes without a request the person is signed out.
    minutes: u64,
}

/// What is to be told beside the case.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// That the person's decision was saved.
    saved: Option<String>,
    /// What else they have just done.
    done: Option<String>,
    /// The mails before this one.
    before: Option<String>,
}

/// What waits in a case.
#[derive(Serialize)]
pub(super) struct Waits {
    /// The oldest of it.
    first: Vec<Review>,
    /// How many more wait.
    more: i64,
}

#[derive(Serialize)]
struct Review {
    reason: String,
    opened_at: i64,
}

#[derive(Serialize)]
struct Order {
    number: String,
    state: String,
    move_date: String,
    ordered_at: i64,
    done_at: Option<i64>,
    done_by: Option<String>,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let Some(number) = CaseNumber::parse(&number) else {
        return Ok(meant(&number)?.into_response());
    };
    let telling = Telling {
        is_saved: asked.saved.is_some(),
        done: asked.done,
        before: asked.before.and_then(|mail| mail.parse().ok()),
        ..Telling::default()
    };
    let page = render(&site, frame, &who, &number, telling).await?;
    Ok(page.into_response())
}

/// What is to be told on the page of what a person has just done.
#[derive(Debug, Default)]
pub(super) struct Telling {
    /// Why it did not work.
    pub(super) told: Option<&'static str>,
    /// The reason that they gave.
    pub(super) motive: String,
    /// Whether they decided.
    pub(super) is_saved: bool,
    /// What else they say that they did.
    pub(super) done: Option<String>,
    /// The mails before this one are asked for.
    pub(super) before: Option<i64>,
}

/// The page in answer to a form that did nothing, or not all.
pub(super) async fn told(
    site: &Site,
    frame: Frame,
    who: &SignedIn,
    number: &CaseNumber,
    telling: Telling,
) -> Result<Response, PageError> {
    let status = match telling.told {
        None => StatusCode::OK,
        Some("no_motive" | "long_motive") => StatusCode::UNPROCESSABLE_ENTITY,
        Some(_) => StatusCode::CONFLICT,
    };
    let html = render(site, frame, who, number, telling).await?;
    Ok((status, html).into_response())
}

async fn render(
    site: &Site,
    frame: Frame,
    who: &SignedIn,
    number: &CaseNumber,
    telling: Telling,
) -> Result<Html<String>, PageError> {
    if !site.store.has_case(number).await? {
        return Err(PageError::NotFound);
    }
    let facts = Facts::new().with("by", who.session.name.as_str());
    let now = site.clock.now();
    let record = site
        .store
        .record_reading(Event::CaseRead, Some(number), facts, now);
    let part = CasePart {
        before: telling.before,
        mails: MAILS,
        bytes: BYTES,
        entries: ENTRIES,
        readings: READINGS,
    };
    let read = async {
        let case = site.store.case_page(number, part).await?;
        let case = case.ok_or(PageError::NotFound)?;
        let mails = mails_of(site, &case).await;
        Ok((case, mails))
    };
    // Nothing is shown before it is on record that it was read; meanwhile it is made ready. The record is begun first: it
    // waits for the disk, and reading for nothing.
    let record = async { record.await.map_err(PageError::from) };
    let ((), (case, mails)) = tokio::try_join!(record, read)?;
    let values = values(site, &case, mails, (who, now), telling);
    page(site, "case.html", frame, who, &values)
}

fn values(
    site: &Site,
    case: &CasePage,
    mails: Vec<Mail>,
    (who, now): (&SignedIn, Timestamp),
    telling: Telling,
) -> Page {
    let name = &who.session.name;
    let number = case.number.to_string();
    let head = &case.head;
    let claim = head.claim();
    Page {
        came_to: head.outcome.clone().zip(head.reason.clone()),
        saved: news::saved(&mails, name).filter(|_| telling.is_saved),
        returned: head.returned.clone(),
        done: news::done(case, telling.done.as_deref(), name),
        told: telling.told,
        motive: telling.motive,
        held: place_of_held(case),
        older: older(case),
        newest: telling.before.map(|_| format!("/cases/{number}")),
        minutes: site.idle_minutes(),
        closing: Closing::of(case),
        reviews: Waits::of(&case.reviews),
        order: order_of(&number, head),
        places: mails.iter().map(Mail::place).collect(),
        states: mails.iter().flat_map(Mail::states).collect(),
        entries: history(&case.entries, &case.motives),
        has_older_entries: case.has_older_entries,
        is_mine: claim.as_ref().is_some_and(|one| one.holder == *name),
        holder: claim.map(|claim| Holder::new(claim.holder, claim.at, now)),
        can_be_decided: head.can_be_decided(),
        state: head.state.clone(),
        opened_at: head.opened_at,
        sender: head.sender.clone(),
        account: head.account.clone(),
        employee: head.employee.clone(),
        origin: head.origin.clone(),
        destination: head.destination.clone(),
        mails,
        number,
    }
}

/// The address of the page with the mails before these, where there are any.
fn older(case: &CasePage) -> Option<String> {
    let first = case.mails.first()?;
    let shown = i64::try_from(case.mails.len()).unwrap_or(i64::MAX);
    let address = || format!("/cases/{}?before={}", case.number, first.mail.id);
    (case.head.mails > shown).then(address)
}

impl Waits {
    pub(super) fn of(reviews: &CaseReviews) -> Self {
        let first = reviews.open.iter().map(|item| Review {
            reason: item.reason.clone(),
            opened_at: item.opened_at,
        });
        let told = i64::try_from(reviews.open.len()).unwrap_or(i64::MAX);
        Self {
            first: first.collect(),
            more: reviews.count.saturating_sub(told),
        }
    }
}

fn order_of(number: &str, head: &CaseHead) -> Option<Order> {
    Some(Order {
        number: number.to_owned(),
        ordered_at: head.ordered_at?,
        state: head.move_state.clone()?,
        move_date: head.move_date.clone()?,
        done_at: head.done_at,
        done_by: head.done_by.clone(),
    })
}
