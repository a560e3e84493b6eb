//! One case: its mails with the facts marked, the rules, the decision, the replies and what became of them, all of its
//! history. That it was read is an entry of the log.

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse as _, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::decisions::{self, Decision};
use super::log::{self, Row};
use super::mail::{self, Shown};
use super::page;
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::message::{self, RawMessage};
use crate::reply::flow;
use crate::store::{CaseMail, CaseReply, CaseShown, MoveOrder, ReviewItem};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// The text of a reply that may have left although its place was taken.
const WITHDRAWN_PERHAPS: &str = "withdrawn_perhaps";

/// The values of the page.
#[derive(Serialize)]
struct Page {
    number: String,
    state: String,
    opened_at: i64,
    sender: Option<String>,
    mails: Vec<Mail>,
    reviews: Vec<Review>,
    order: Option<Order>,
    entries: Vec<Row>,
    /// Who works on the case.
    holder: Option<String>,
    is_mine: bool,
    /// Whether a reply waits to be let go.
    has_held: bool,
    /// What came of the newest reply that was sent.
    returned: Option<String>,
    /// Outcome and reason of the newest decision.
    came_to: Option<(String, String)>,
    /// What to tell a person who has just decided it, beside that it is saved: `may_have_left` of a reply whose place the
    /// decision took, else empty.
    saved: Option<&'static str>,
    /// Why what this person has just done did not work.
    told: Option<&'static str>,
    /// The reason that they gave for it.
    motive: String,
    /// The last of the items that wait or waited, by its number.
    seen: i64,
}

/// What is to be told beside the case.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// That the person's decision was saved.
    saved: Option<String>,
}

/// A mail of the case with what came of it.
#[derive(Serialize)]
struct Mail {
    id: i64,
    seen_at: i64,
    size: i64,
    /// Whether all of it was stored.
    is_complete: bool,
    shown: Option<Shown>,
    /// `true` where the program failed on it and only its bytes can be had.
    is_set_aside: bool,
    /// The program's decision and then those of people.
    decisions: Vec<Decision>,
    language: String,
    replies: Vec<Reply>,
}

impl Mail {
    /// The last decision on this mail, unless it is one that asks for nothing.
    fn newest_decision(&self) -> Option<&Decision> {
        self.decisions.last().filter(|one| !one.asks_nothing())
    }
}

#[derive(Serialize)]
struct Reply {
    id: String,
    /// Why it was held back.
    why: Option<String>,
    /// Whether a person may let it go: it is held, still there, the newest of the case, and answers no older mail than one
    /// that waits.
    may_go: bool,
    /// Whether a newer reply took its place.
    is_overtaken: bool,
    /// That a decision took its place before it had left: `withdrawn`, or `withdrawn_perhaps` where it may have reached
    /// somebody all the same.
    withdrawn: Option<&'static str>,
    /// Of its Content-Language field.
    language: Option<String>,
    to: Option<String>,
    subject: String,
    text: Option<String>,
    state: String,
    attempts: i64,
    created_at: i64,
    due_at: i64,
    sent_at: Option<i64>,
    /// `bounced` or `delayed`.
    returned: Option<String>,
    last_error: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Review {
    reason: String,
    opened_at: i64,
    is_open: bool,
}

#[derive(Serialize)]
struct Order {
    state: String,
    move_date: String,
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
) -> Result<Html<String>, PageError> {
    let number = CaseNumber::parse(&number).ok_or(PageError::NotFound)?;
    let telling = Telling {
        is_saved: asked.saved.is_some(),
        ..Telling::default()
    };
    render(&site, frame, &who, &number, telling).await
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
    let case = site.store.case(number).await?.ok_or(PageError::NotFound)?;
    let facts = Facts::new().with("by", who.session.name.as_str());
    let now = site.clock.now();
    let record = site
        .store
        .record_reading(Event::CaseRead, Some(number), facts, now);
    let read = async {
        let mut mails = Vec::with_capacity(case.mails.len());
        for mail in &case.mails {
            mails.push(mail_of(site, &case, mail).await?);
        }
        Ok(mails)
    };
    // Nothing is shown before it is on record that it was read; meanwhile it is made ready.
    let record = async { record.await.map_err(PageError::from) };
    let ((), mails) = tokio::try_join!(record, read)?;
    page(
        site,
        "case.html",
        frame,
        who,
        &values(case, mails, who, telling),
    )
}

fn values(case: CaseShown, mails: Vec<Mail>, who: &SignedIn, telling: Telling) -> Page {
    let newest = mails.iter().rev().find_map(Mail::newest_decision);
    let name = &who.session.name;
    let mut replies = mails.iter().flat_map(|mail| &mail.replies);
    let is_saved = telling.is_saved && newest.is_some_and(|one| one.is_by(name));
    let left = |reply: &Reply| reply.withdrawn == Some(WITHDRAWN_PERHAPS);
    let beside = if replies.clone().any(left) {
        "may_have_left"
    } else {
        ""
    };
    Page {
        came_to: newest.map(Decision::came_to),
        saved: is_saved.then_some(beside),
        returned: case.returned().map(ToOwned::to_owned),
        told: telling.told,
        motive: telling.motive,
        number: case.number.to_string(),
        has_held: replies.any(|reply| reply.may_go),
        mails,
        seen: case.reviews.iter().map(|item| item.id).max().unwrap_or(0),
        reviews: case.reviews.iter().map(review).collect(),
        order: case.order.as_ref().map(order_of),
        entries: case.entries.iter().map(log::row).collect(),
        is_mine: case.claim.as_ref().is_some_and(|one| one.holder == *name),
        holder: case.claim.map(|claim| claim.holder),
        state: case.state,
        opened_at: case.opened_at,
        sender: case.sender,
    }
}

/// Something that waits or waited, for a page.
pub(super) fn review(item: &ReviewItem) -> Review {
    Review {
        reason: item.reason.clone(),
        opened_at: item.opened_at,
        is_open: item.closed_at.is_none(),
    }
}

async fn mail_of(site: &Site, case: &CaseShown, mail: &CaseMail) -> Result<Mail, PageError> {
    let decision = case
        .decisions
        .iter()
        .find(|decision| decision.message == mail.id);
    let request = decisions::request_of(decision.and_then(|one| one.request.as_deref()));
    let mut is_set_aside = mail.state == "set_aside";
    let shown = match site.store.raw_mail(&case.number, mail.id).await? {
        Some(bytes) if !is_set_aside => {
            let shown = mail::show(site, RawMessage::new(bytes), request).await;
            // What cannot be read in time is as what the worker failed on.
            is_set_aside = shown.is_none();
            shown
        }
        _ => None,
    };
    let by_people: Vec<_> = case
        .resolutions
        .iter()
        .filter(|resolution| resolution.message == mail.id)
        .collect();
    let mut all: Vec<Decision> = decision
        .map(|decision| decisions::of_program(decision, !by_people.is_empty()))
        .into_iter()
        .collect();
    for (index, resolution) in by_people.iter().enumerate() {
        all.push(decisions::of_person(
            resolution,
            index + 1 < by_people.len(),
        ));
    }
    let replies = case.replies.iter().filter(|reply| reply.answers == mail.id);
    Ok(Mail {
        id: mail.id,
        seen_at: mail.seen_at,
        size: mail.size,
        is_complete: mail.complete != 0,
        shown,
        is_set_aside,
        decisions: all,
        language: decision.map_or_else(|| "sv".to_owned(), |one| one.language.clone()),
        replies: replies.map(|reply| reply_of(reply, case)).collect(),
    })
}

fn reply_of(reply: &CaseReply, case: &CaseShown) -> Reply {
    let is_held = reply.state == "held";
    let newest = case.replies.last().map(|last| &last.message_id);
    let is_overtaken = newest != Some(&reply.message_id);
    let is_there = reply.body.is_some() && reply.recipient.is_some();
    let waits_for_newer = |item: &ReviewItem| {
        item.closed_at.is_none() && item.message.is_some_and(|mail| mail > reply.answers)
    };
    let has_tried = matches!(reply.state.as_str(), "sending" | "sent") || reply.doubt != 0;
    let mail = reply
        .body
        .as_ref()
        .map(|body| message::parse(&RawMessage::new(body.clone()), &message::Limits::default()));
    Reply {
        id: reply.message_id.clone(),
        why: is_held.then(|| why_held(case, &reply.message_id)).flatten(),
        may_go: is_held && is_there && !is_overtaken && !case.reviews.iter().any(waits_for_newer),
        is_overtaken,
        withdrawn: reply.withdrawn_at.map(|_| {
            if has_tried {
                WITHDRAWN_PERHAPS
            } else {
                "withdrawn"
            }
        }),
        language: mail
            .as_ref()
            .and_then(|mail| mail.headers.first("Content-Language"))
            .map(ToOwned::to_owned),
        to: reply.recipient.clone(),
        subject: mail
            .as_ref()
            .map_or_else(String::new, |mail| mail.subject.clone()),
        text: mail.map(|mail| flow(&mail.body)),
        state: reply.state.clone(),
        attempts: reply.attempts,
        created_at: reply.created_at,
        due_at: reply.due_at,
        sent_at: reply.sent_at,
        returned: reply.returned.clone(),
        last_error: reply.last_error.clone(),
    }
}

/// The limit that held a reply back, as its entry tells.
fn why_held(case: &CaseShown, reply: &str) -> Option<String> {
    let mut held = case.entries.iter().filter_map(|logged| {
        let is_about = logged.entry.event == Event::ReplyHeld.code();
        let facts: Value = serde_json::from_str(&logged.entry.facts).ok()?;
        (is_about && facts.get("message_id")?.as_str()? == reply)
            .then(|| Some(facts.get("why")?.as_str()?.to_owned()))?
    });
    held.next()
}

fn order_of(order: &MoveOrder) -> Order {
    Order {
        state: order.state.clone(),
        move_date: order.move_date.clone(),
        done_at: order.done_at,
        done_by: order.done_by.clone(),
    }
}
