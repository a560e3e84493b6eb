//! What a person is told who has just done something in a case. Its address stays in the browser: who comes back to it, or is
//! given it by somebody else, is told nothing that is not so.

use serde_json::Value;

use super::mails::{Mail, WITHDRAWN_PERHAPS};
use crate::audit::{AuditEntry, Event};
use crate::store::CasePage;

/// What to tell a person who has decided the newest of these mails that asks for something, beside that it is saved.
pub(super) fn saved(mails: &[Mail], name: &str) -> Option<&'static str> {
    let newest = mails.iter().rev().find_map(Mail::newest_decision);
    let mut replies = mails.iter().flat_map(|mail| &mail.replies);
    newest.filter(|one| one.is_by(name))?;
    Some(
        if replies.any(|reply| reply.withdrawn == Some(WITHDRAWN_PERHAPS)) {
            "may_have_left"
        } else {
            ""
        },
    )
}

/// What else a person has done who says so, where nothing was decided since: closed what waited, or let a reply go.
pub(super) fn done(case: &CasePage, says: Option<&str>, name: &str) -> Option<&'static str> {
    let newest = |event| newest_of(&case.entries, event).filter(|one| is_by(one, name));
    match says? {
        // What is closed by a decision has no reason of its own.
        "closed" => newest(Event::ReviewClosed)
            .filter(|one| case.motives.iter().any(|(of, _)| *of == one.sequence))
            .filter(|_| case.head.state != "review")
            .map(|_| "closed"),
        "released" => newest(Event::ReplyReleased).map(|_| "released"),
        _ => None,
    }
}

/// The newest entry of that kind, unless something was decided after it.
fn newest_of(entries: &[AuditEntry], event: Event) -> Option<&AuditEntry> {
    let kinds = [event, Event::Decided, Event::DecidedByPerson].map(Event::code);
    let mut newest = entries.iter().rev();
    let newest = newest.find(|entry| kinds.contains(&entry.event.as_str()))?;
    (newest.event == event.code()).then_some(newest)
}

fn is_by(entry: &AuditEntry, name: &str) -> bool {
    let facts: Value = serde_json::from_str(&entry.facts).unwrap_or(Value::Null);
    facts.get("by").and_then(Value::as_str) == Some(name)
}
