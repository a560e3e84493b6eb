//! The mails of a case for its page: what each says, what was decided of it, and the replies to it.

use serde::Serialize;
use serde_json::Value;

use crate::message::{self, RawMessage};
use crate::reply::flow;
use crate::store::{CasePage, CaseReply, StoredMail};
use crate::web::pages::decisions::{self, Decision};
use crate::web::pages::mail::{self, Shown};
use crate::web::reading::{Reading, Unread};
use crate::web::site::Site;

/// The text of a reply that may have left although its place was taken.
pub(super) const WITHDRAWN_PERHAPS: &str = "withdrawn_perhaps";

/// A mail of the case with what came of it.
#[derive(Serialize)]
pub(super) struct Mail {
    id: i64,
    /// Its place in the case, from 1.
    n: i64,
    seen_at: i64,
    size: i64,
    /// Whether all of it was stored.
    is_complete: bool,
    shown: Option<Shown>,
    /// `true` where the program failed on it and only its bytes can be had.
    is_set_aside: bool,
    /// There was no time for reading it.
    is_late: bool,
    /// The program's decision and then those of people.
    decisions: Vec<Decision>,
    language: String,
    pub(super) replies: Vec<Reply>,
}

impl Mail {
    /// Its number in the ledger, and its place in the case.
    pub(super) fn place(&self) -> (String, i64) {
        (self.id.to_string(), self.n)
    }

    /// The Message-ID and the state of each reply to it.
    pub(super) fn states(&self) -> impl Iterator<Item = (String, String)> {
        let replies = self.replies.iter();
        replies.map(|reply| (reply.id.clone(), reply.state.clone()))
    }

    /// The last decision on this mail, unless it is one that asks for nothing.
    pub(super) fn newest_decision(&self) -> Option<&Decision> {
        self.decisions.last().filter(|one| !one.asks_nothing())
    }
}

#[derive(Serialize)]
pub(super) struct Reply {
    id: String,
    /// Why it was held back.
    why: Option<String>,
    /// Whether a person may let it go: it is held, still there, the newest of the case, and answers no older mail than one
    /// that waits.
    pub(super) may_go: bool,
    /// Whether a newer reply took its place.
    is_overtaken: bool,
    /// That a decision took its place before it had left: `withdrawn`, or `withdrawn_perhaps` where it may have reached
    /// somebody all the same.
    pub(super) withdrawn: Option<&'static str>,
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

/// The mails of a part of a case, each read anew, the newest first: of what is too much it is the one that matters.
pub(super) async fn mails_of(site: &Site, case: &CasePage) -> Vec<Mail> {
    let time = Reading::begin(site, &case.number);
    let count = i64::try_from(case.mails.len()).unwrap_or(i64::MAX);
    let mut mails = Vec::with_capacity(case.mails.len());
    let numbered = case.mails.iter().zip(case.head.mails - count + 1..);
    for (place, (stored, n)) in numbered.enumerate().collect::<Vec<_>>().into_iter().rev() {
        mails.push(mail_of(site, case, (stored, n), (&time, place > 0)).await);
    }
    mails.reverse();
    mails
}

async fn mail_of(
    site: &Site,
    case: &CasePage,
    (stored, n): (&StoredMail, i64),
    time: (&Reading, bool),
) -> Mail {
    let mail = &stored.mail;
    let decision = case
        .decisions
        .iter()
        .find(|decision| decision.message == mail.id);
    let request = decisions::request_of(decision.and_then(|one| one.request.as_deref()));
    let mut is_set_aside = mail.state == "set_aside";
    let mut is_late = false;
    let shown = match &stored.bytes {
        Some(bytes) if !is_set_aside => {
            let check = decision.and_then(|one| one.sender_check.clone());
            let raw = RawMessage::new(bytes.clone());
            let shown = mail::show(site, raw, request, check, time).await;
            is_late = matches!(shown, Err(Unread::Late));
            is_set_aside = matches!(shown, Err(Unread::Failed));
            shown.ok()
        }
        _ => None,
    };
    let replies = case.replies.iter().filter(|reply| reply.answers == mail.id);
    Mail {
        id: mail.id,
        n,
        seen_at: mail.seen_at,
        size: mail.size,
        is_complete: mail.complete != 0,
        shown,
        is_set_aside,
        is_late,
        decisions: decisions_on(case, mail.id),
        language: decision.map_or_else(|| "sv".to_owned(), |one| one.language.clone()),
        replies: replies.map(|reply| reply_of(reply, case)).collect(),
    }
}

/// The program's decision on a mail and then those of people.
fn decisions_on(case: &CasePage, mail: i64) -> Vec<Decision> {
    let by_people: Vec<_> = case
        .resolutions
        .iter()
        .filter(|resolution| resolution.message == mail)
        .collect();
    let by_program = case.decisions.iter().find(|one| one.message == mail);
    let mut all: Vec<Decision> = by_program
        .map(|decision| decisions::of_program(decision, !by_people.is_empty()))
        .into_iter()
        .collect();
    for (index, resolution) in by_people.iter().enumerate() {
        let is_superseded = index + 1 < by_people.len();
        all.push(decisions::of_person(resolution, is_superseded));
    }
    all
}

/// Where on the pages of the case its newest reply is to be read, if that one waits to be let go.
pub(super) fn place_of_held(case: &CasePage) -> Option<String> {
    let newest = case.replies.last()?;
    if !reply_of(newest, case).may_go {
        return None;
    }
    let is_here = case.mails.iter().any(|one| one.mail.id == newest.answers);
    Some(if is_here {
        "#held".to_owned()
    } else {
        let before = newest.answers.saturating_add(1);
        format!("/cases/{}?before={before}#held", case.number)
    })
}

fn reply_of(reply: &CaseReply, case: &CasePage) -> Reply {
    let is_held = reply.state == "held";
    let newest = case.replies.last().map(|last| &last.message_id);
    let is_overtaken = newest != Some(&reply.message_id);
    let is_there = reply.body.is_some() && reply.recipient.is_some();
    let newest_waiting = case.reviews.newest_mail;
    let waits_for_newer = newest_waiting.is_some_and(|mail| mail > reply.answers);
    let has_tried = matches!(reply.state.as_str(), "sending" | "sent") || reply.doubt != 0;
    let mail = reply
        .body
        .as_ref()
        .map(|body| message::parse(&RawMessage::new(body.clone()), &message::Limits::default()));
    Reply {
        id: reply.message_id.clone(),
        why: is_held.then(|| why_held(case, &reply.message_id)).flatten(),
        may_go: is_held && is_there && !is_overtaken && !waits_for_newer,
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
fn why_held(case: &CasePage, reply: &str) -> Option<String> {
    case.held.iter().find_map(|facts| {
        let facts: Value = serde_json::from_str(facts).ok()?;
        let is_about = facts.get("message_id")?.as_str()? == reply;
        is_about.then(|| Some(facts.get("why")?.as_str()?.to_owned()))?
    })
}
