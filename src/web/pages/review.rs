//! The review queue: what waits for a person, the oldest first, by reason, and who works on it; above it, what does not
//! work.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::response::Html;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::claims::Holder;
use super::notices::{Notices, Trouble, notices, troubles};
use super::{address, filled, page, whole};
use crate::store::{QueuedReview, Role};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Items of one page.
const PAGE: usize = 50;

/// Which items, and where the page begins.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    reason: Option<String>,
    after: Option<String>,
}

/// The values of the page.
#[derive(Serialize)]
struct Page {
    /// The reason that was chosen.
    reason: Option<String>,
    /// Every reason for which something waits, and how many.
    reasons: Vec<(String, i64)>,
    items: Vec<Item>,
    newer: Option<String>,
    /// The address of the first page, where this is another.
    first: Option<String>,
    /// What belongs to no case: where a mailbox or the way out does not work, and mails that nobody got.
    troubles: BTreeMap<String, Trouble>,
    notices: Notices,
}

#[derive(Serialize)]
struct Item {
    number: Option<String>,
    reason: String,
    opened_at: i64,
    outcome: Option<String>,
    account: Option<String>,
    employee: Option<String>,
    sender: Option<String>,
    returned: Option<String>,
    /// Who works on the case.
    holder: Option<Holder>,
    is_mine: bool,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, PageError> {
    who.needs(Role::Handler)?;
    let after: Option<i64> = asked.after.as_deref().and_then(|id| id.parse().ok());
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let reason = filled(asked.reason.as_deref());
    let mut queue = site
        .store
        .review_queue(reason.as_deref(), after.unwrap_or(0), limit)
        .await?;
    let waiting = site.store.reviews_by_reason().await?;
    let mut reasons: Vec<(String, i64)> = waiting
        .into_iter()
        .map(|(reason, count, _)| (reason, count))
        .collect();
    // The list shows what was chosen, also where nothing waits for it.
    if let Some(chosen) = &reason
        && !reasons.iter().any(|(one, _)| one == chosen)
    {
        reasons.push((chosen.clone(), 0));
    }
    let here = address("/review", &[("reason", &reason)]);
    let more = queue.len() > PAGE;
    queue.truncate(PAGE);
    let now = site.clock.now();
    let values = Page {
        newer: queue
            .last()
            .filter(|_| more)
            .map(|last| format!("{here}after={}", last.id)),
        first: after.map(|_| whole(&here)),
        reason,
        reasons,
        items: queue.into_iter().map(|one| item(one, &who, now)).collect(),
        troubles: troubles(&site).await?,
        notices: notices(&site).await?,
    };
    page(&site, "review.html", frame, &who, &values)
}

fn item(one: QueuedReview, who: &SignedIn, now: Timestamp) -> Item {
    Item {
        number: one.case_number,
        reason: one.reason,
        opened_at: one.opened_at,
        outcome: one.outcome,
        account: one.account,
        employee: one.employee,
        sender: one.sender,
        returned: one.returned,
        is_mine: one.holder.as_ref() == Some(&who.session.name),
        holder: one
            .holder
            .zip(one.held_since)
            .map(|(name, since)| Holder::new(name, since, now)),
    }
}
