//! What does not work and belongs to no case: a mailbox, the way out, mails of the program itself that nobody got. The
//! first page and the review queue show it, with what to do about it.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use serde::Serialize;

use super::verification::{self, Returned};
use crate::web::error::PageError;
use crate::web::site::Site;

/// For so many days it is told that a reminder did not reach its address.
const REMINDED: i64 = 7;
/// The way out, among the places where something may not work.
pub(super) const OUTLET: &str = "smtp";

/// Mails of the program itself that nobody got.
#[derive(Serialize)]
pub(super) struct Notices {
    /// A mailed checkpoint of the log that came back.
    returned: Option<Returned>,
    /// Reminders of late moves.
    reminders: Vec<Reminder>,
}

/// A reminder that did not reach its address.
#[derive(Serialize)]
struct Reminder {
    day: String,
    address: String,
    /// `deferred`, `uncertain`, `refused` or `bounced`.
    state: String,
    /// Why it did not leave, as a code.
    code: Option<String>,
    /// The same as the log says it.
    detail: Option<String>,
}

/// Why a place does not work.
#[derive(Clone, Serialize)]
pub(super) struct Trouble {
    code: String,
    detail: String,
    since: i64,
    at: i64,
}

/// What is to be told now.
pub(super) async fn notices(site: &Site) -> Result<Notices, PageError> {
    Ok(Notices {
        returned: verification::returned(site).await?,
        reminders: reminders(site).await?,
    })
}

/// What does not work, by its place: of the mailboxes that are read, and of the way out. What a mailbox suffered from that
/// has left the configuration since is over.
pub(super) async fn troubles(site: &Site) -> Result<BTreeMap<String, Trouble>, PageError> {
    let mailboxes = &site.settings.mailboxes;
    let all = site.store.troubles().await?.into_iter();
    let is_read =
        |one: &crate::store::Trouble| one.place == OUTLET || mailboxes.contains(&one.place);
    let shown = all.filter(is_read).map(|one| {
        let trouble = Trouble {
            code: one.code,
            detail: one.detail,
            since: one.since,
            at: one.at,
        };
        (one.place, trouble)
    });
    Ok(shown.collect())
}

/// The reminders of late that did not reach an address which is still to be reminded.
async fn reminders(site: &Site) -> Result<Vec<Reminder>, PageError> {
    let reminded = &site.settings.reminded;
    if reminded.is_empty() {
        return Ok(Vec::new());
    }
    let since = site.clock.today().saturating_sub(REMINDED.days());
    let failed = site.store.failed_reminders(since).await?;
    let still = failed.into_iter().filter(|one| {
        reminded
            .iter()
            .any(|address| address.as_str() == one.recipient)
    });
    Ok(still
        .map(|one| Reminder {
            code: one.code.filter(|_| one.state != "bounced"),
            detail: one.detail.filter(|_| one.state != "bounced"),
            day: one.day,
            address: one.recipient,
            state: one.state,
        })
        .collect())
}
