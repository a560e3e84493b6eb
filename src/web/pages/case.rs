//! One case: its mails with the facts marked, the rules, the decision, the replies and what became of them, all of its
//! history. That it was read is an entry of the log.

use axum::extract::{Path, Query, State};
use axum::response::Html;
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
use crate::store::{CaseMail, CaseReply, CaseShown, MoveOrder};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

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
    /// Outcome and reason of the newest decision.
    came_to: Option<(String, String)>,
    /// Whether this person has just decided it.
    is_saved: bool,
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
        self.decisions.last().filter(|one| !one.is_ignored())
    }
}

#[derive(Serialize)]
struct Reply {
    id: String,
    /// Why it was held back.
    why: Option<String>,
    /// Whether a person may let it go: it is held, still there, and the newest of the case.
    may_go: bool,
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
    last_error: Option<String>,
}

#[derive(Serialize)]
struct Review {
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
    let case = site.store.case(&number).await?.ok_or(PageError::NotFound)?;
    let facts = Facts::new().with("by", who.session.name.as_str());
    let now = site.clock.now();
    let record = site
        .store
        .record_reading(Event::CaseRead, Some(&number), facts, now);
    let read = async {
        let mut mails = Vec::with_capacity(case.mails.len());
        for mail in &case.mails {
            mails.push(mail_of(&site, &case, mail).await?);
        }
        Ok(mails)
    };
    // Nothing is shown before it is on record that it was read; meanwhile it is made ready.
    let record = async { record.await.map_err(PageError::from) };
    let ((), mails) = tokio::try_join!(record, read)?;
    let newest = mails.iter().rev().find_map(Mail::newest_decision);
    let name = &who.session.name;
    let values = Page {
        came_to: newest.map(Decision::came_to),
        is_saved: asked.saved.is_some() && newest.is_some_and(|one| one.is_by(name)),
        number: number.to_string(),
        state: case.state.clone(),
        opened_at: case.opened_at,
        sender: case.sender.clone(),
        has_held: mails
            .iter()
            .any(|mail| mail.replies.iter().any(|reply| reply.may_go)),
        mails,
        reviews: case
            .reviews
            .iter()
            .map(|item| Review {
                reason: item.reason.clone(),
                opened_at: item.opened_at,
                is_open: item.closed_at.is_none(),
            })
            .collect(),
        order: case.order.as_ref().map(order_of),
        entries: case.entries.iter().map(log::row).collect(),
        is_mine: case.claim.as_ref().is_some_and(|one| one.holder == *name),
        holder: case.claim.map(|claim| claim.holder),
    };
    page(&site, "case.html", frame, &who, &values)
}

async fn mail_of(site: &Site, case: &CaseShown, mail: &CaseMail) -> Result<Mail, PageError> {
    let decision = case
        .decisions
        .iter()
        .find(|decision| decision.message == mail.id);
    let request = decisions::request_of(decision.and_then(|one| one.request.as_deref()));
    let is_set_aside = mail.state == "set_aside";
    let shown = match site.store.raw_mail(&case.number, mail.id).await? {
        Some(bytes) if !is_set_aside => Some(mail::show(site, bytes, request).await?),
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
    let mail = reply
        .body
        .as_ref()
        .map(|body| message::parse(&RawMessage::new(body.clone()), &message::Limits::default()));
    Reply {
        id: reply.message_id.clone(),
        why: is_held.then(|| why_held(case, &reply.message_id)).flatten(),
        may_go: is_held && mail.is_some() && newest == Some(&reply.message_id),
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
