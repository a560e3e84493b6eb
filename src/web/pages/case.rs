//! One case: its mails with the facts marked, the rules, the decision, the replies and what became of them, all of its
//! history. That it was read is an entry of the log.

use axum::extract::{Path, State};
use axum::response::Html;
use serde::Serialize;

use super::facts::{Fact, facts};
use super::log::{self, Row};
use super::mail::{self, Shown};
use super::page;
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::eligibility::RuleResult;
use crate::message::{self, RawMessage};
use crate::request::MoveRequest;
use crate::store::{CaseDecision, CaseMail, CaseReply, CaseShown, MoveOrder};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// The rules of eligibility, by number.
const RULES: std::ops::RangeInclusive<u8> = 1..=8;

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
}

/// A mail of the case with what came of it.
#[derive(Serialize)]
struct Mail {
    id: i64,
    seen_at: i64,
    size: i64,
    shown: Option<Shown>,
    decision: Option<Decision>,
    replies: Vec<Reply>,
}

#[derive(Serialize)]
struct Decision {
    outcome: String,
    reason: String,
    decided_at: i64,
    policy: String,
    language: String,
    missing: Vec<String>,
    facts: Vec<Fact>,
    is_weeded: bool,
    rules: Vec<Rule>,
}

/// A rule and what it came to: `held`, `not`, or `untried` after the one that decided.
#[derive(Serialize)]
struct Rule {
    number: u8,
    came_to: &'static str,
}

#[derive(Serialize)]
struct Reply {
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
    closed_at: Option<i64>,
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
) -> Result<Html<String>, PageError> {
    let number = CaseNumber::parse(&number).ok_or(PageError::NotFound)?;
    let case = site.store.case(&number).await?.ok_or(PageError::NotFound)?;
    let facts = Facts::new().with("by", who.session.name.as_str());
    site.store
        .record_reading(Event::CaseRead, Some(&number), facts, site.clock.now())
        .await?;
    let mut mails = Vec::with_capacity(case.mails.len());
    for mail in &case.mails {
        mails.push(mail_of(&site, &case, mail).await?);
    }
    let order = site.store.move_of(&number).await?;
    let values = Page {
        number: number.to_string(),
        state: case.state.clone(),
        opened_at: case.opened_at,
        sender: case.sender.clone(),
        mails,
        reviews: case
            .reviews
            .iter()
            .map(|item| Review {
                reason: item.reason.clone(),
                opened_at: item.opened_at,
                closed_at: item.closed_at,
            })
            .collect(),
        order: order.map(order_of),
        entries: case.entries.iter().map(log::row).collect(),
    };
    page(&site, "case.html", frame, &who, &values)
}

async fn mail_of(site: &Site, case: &CaseShown, mail: &CaseMail) -> Result<Mail, PageError> {
    let of_mail = |decision: &&CaseDecision| decision.message == mail.id;
    let decision = case.decisions.iter().find(of_mail);
    let request = decision.and_then(request_of);
    let shown = match site.store.raw_mail(&case.number, mail.id).await? {
        Some(bytes) => Some(mail::show(site, bytes, request).await?),
        None => None,
    };
    let replies = case.replies.iter().filter(|reply| reply.answers == mail.id);
    Ok(Mail {
        id: mail.id,
        seen_at: mail.seen_at,
        size: mail.size,
        shown,
        decision: decision.map(decision_of),
        replies: replies.map(reply_of).collect(),
    })
}

fn request_of(decision: &CaseDecision) -> Option<MoveRequest> {
    serde_json::from_str(decision.request.as_deref()?).ok()
}

fn decision_of(decision: &CaseDecision) -> Decision {
    let tried: Vec<RuleResult> = serde_json::from_str(&decision.rules).unwrap_or_default();
    let rule = |number| Rule {
        number,
        came_to: match tried.iter().find(|result| result.rule == number) {
            Some(result) if result.held => "held",
            Some(_) => "not",
            None => "untried",
        },
    };
    Decision {
        outcome: decision.outcome.clone(),
        reason: decision.reason.clone(),
        decided_at: decision.decided_at,
        policy: decision.policy.clone(),
        language: decision.language.clone(),
        missing: decision
            .missing
            .split(',')
            .filter(|field| !field.is_empty())
            .map(ToOwned::to_owned)
            .collect(),
        facts: request_of(decision).as_ref().map(facts).unwrap_or_default(),
        is_weeded: decision.request.is_none(),
        rules: if tried.is_empty() {
            Vec::new()
        } else {
            RULES.map(rule).collect()
        },
    }
}

fn reply_of(reply: &CaseReply) -> Reply {
    let mail = reply
        .body
        .as_ref()
        .map(|body| message::parse(&RawMessage::new(body.clone()), &message::Limits::default()));
    Reply {
        to: reply.recipient.clone(),
        subject: mail
            .as_ref()
            .map_or_else(String::new, |mail| mail.subject.clone()),
        text: mail.map(|mail| mail.body),
        state: reply.state.clone(),
        attempts: reply.attempts,
        created_at: reply.created_at,
        due_at: reply.due_at,
        sent_at: reply.sent_at,
        last_error: reply.last_error.clone(),
    }
}

fn order_of(order: MoveOrder) -> Order {
    Order {
        state: order.state,
        move_date: order.move_date,
        done_at: order.done_at,
        done_by: order.done_by,
    }
}
