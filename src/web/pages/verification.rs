//! Whether the audit log is unbroken: what was found last, when, and the last checkpoint; and looking anew.

use std::time::Duration;

use axum::extract::State;
use axum::response::Redirect;
use serde::Serialize;

use super::sign_in::Nothing;
use crate::store::{LeftCheckpoint, LogVerification};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::site::Site;

/// A log that is verified within this time is told of at once; a longer one goes on behind the answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the page tells.
#[derive(Serialize)]
pub(super) struct Known {
    verified: Option<Verified>,
    under_way: Option<i64>,
    checkpoint: Option<Checkpoint>,
    returned: Option<Returned>,
}

/// A mailed checkpoint that came back.
#[derive(Serialize)]
pub(super) struct Returned {
    entry: i64,
    at: i64,
    address: String,
}

#[derive(Serialize)]
struct Verified {
    at: i64,
    by: Option<String>,
    entry: i64,
    fault: Option<String>,
    /// Entries that came since.
    since: i64,
}

#[derive(Serialize)]
struct Checkpoint {
    entry: i64,
    at: i64,
    hash: String,
    places: Vec<String>,
}

/// What is known of the log, whose last entry is this one.
pub(super) async fn known(site: &Site, last: i64) -> Result<Known, PageError> {
    let state = site.store.log_state(site.clock.now()).await?;
    Ok(Known {
        verified: state.verified.map(|found| told(found, last)),
        under_way: state.under_way,
        checkpoint: state.checkpoint.map(pinned),
        returned: returned(site).await?,
    })
}

/// The newest checkpoint that the archive did not get, where there still is that archive.
pub(super) async fn returned(site: &Site) -> Result<Option<Returned>, PageError> {
    let Some(archive) = &site.settings.archive else {
        return Ok(None);
    };
    let now = site.clock.now();
    let returned = site.store.returned_checkpoint(archive, now).await?;
    Ok(returned.map(|one| Returned {
        entry: one.sequence,
        at: one.at,
        address: archive.to_string(),
    }))
}

fn told(found: LogVerification, last: i64) -> Verified {
    Verified {
        since: last.saturating_sub(found.entry).max(0),
        at: found.at,
        by: found.by,
        entry: found.entry,
        fault: found.fault,
    }
}

fn pinned(left: LeftCheckpoint) -> Checkpoint {
    let places = left.places.split(',').filter(|place| !place.is_empty());
    Checkpoint {
        places: places.map(ToOwned::to_owned).collect(),
        entry: left.entry,
        at: left.at,
        hash: left.hash,
    }
}

/// Verifies the whole log now, for whoever asks: it changes nothing but that this becomes an entry.
pub(in crate::web) async fn verify(
    State(site): State<Site>,
    sent: Sent<Nothing>,
) -> Result<Redirect, PageError> {
    let (by, now) = (sent.who.session.name, site.clock.now());
    if site.store.begin_verifying(Some(&by), now).await? {
        let store = site.store.clone();
        let work = tokio::spawn(async move {
            match store.verify_and_note(Some(&by), now).await {
                Ok(Ok(_)) => {}
                Ok(Err(broken)) => tracing::error!(%broken, "The audit log is broken"),
                Err(error) => tracing::error!(%error, "The audit log could not be verified"),
            }
        });
        // Too late is no failure: the page then says that it is under way.
        let _ = tokio::time::timeout(PATIENCE, work).await;
    }
    Ok(Redirect::to("/log#unbroken"))
}
