//! Staff are reminded by mail of moves that are late: each address that the configuration names, once a day at most.
//!
//! The mail says what is late as it is at that moment; an attempt that was put off is written anew.

use std::time::Duration;

use jiff::civil::Date;
use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::{Shared, WorkerError};
use crate::clock::stockholm;
use crate::delivery::{DeliveryError, OutgoingMail, Outlet, PutOffBy};
use crate::message::EmailAddress;
use crate::reply::{Reminder, ReplyError, record_mail, remind_of_late_moves};
use crate::store::{self, Fault, Reminding, Told};

/// How often what is late is looked at.
const LOOK: Duration = Duration::from_mins(10);
/// Nobody reads mail before this hour of the city's clocks, and a move of yesterday may just be being carried out.
const EARLIEST: i8 = 7;
/// Cases that a mail names; the rest are counted.
const MOST_NAMED: i64 = 25;

/// Reminds each day, until cancelled.
pub(super) async fn run(shared: &Shared, me: &store::Worker, cancel: &CancellationToken) {
    if shared.settings.late_moves.to.is_empty() {
        return;
    }
    let mut pauses = Pauses::new("reminders");
    while !cancel.is_cancelled() {
        if stockholm(shared.clock.now()).hour() >= EARLIEST {
            if let Err(error) = remind(shared, me, cancel).await {
                pauses.after(&error, cancel).await;
                continue;
            }
            pauses.well();
        }
        tokio::select! {
            () = cancel.cancelled() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Reminds each address that was not reminded today, where anything is late. One whose mailbox does not take its mail
/// keeps no other from getting theirs; the first trouble is given back.
pub(super) async fn remind(
    shared: &Shared,
    me: &store::Worker,
    stop: &CancellationToken,
) -> Result<(), WorkerError> {
    let plan = &shared.settings.late_moves;
    let today = shared.clock.today();
    if plan.to.is_empty() || stop.is_cancelled() {
        return Ok(());
    }
    shared
        .store
        .abandon_reminders(me, shared.clock.now())
        .await?;
    let late = shared.store.count_late_moves(today).await?;
    if late == 0 {
        return Ok(());
    }
    let oldest = shared.store.late_moves(today, MOST_NAMED).await?;
    let count = usize::try_from(late).unwrap_or(usize::MAX);
    let words =
        remind_of_late_moves(count, &oldest, &plan.link).map_err(|error| unwritten(&error))?;
    let mut outlet = Outlet::new(&shared.settings.outlet);
    let mut result = Ok(());
    for address in &plan.to {
        let reminded = remind_one(shared, me, &mut outlet, (today, late), address, &words).await;
        // A server that is away or refuses to sign us in is not asked once an address.
        let of_all = matches!(&reminded, Err(error) if !is_of_one_recipient(error));
        result = result.and(reminded);
        if of_all {
            break;
        }
    }
    outlet.close().await;
    result
}

async fn remind_one(
    shared: &Shared,
    me: &store::Worker,
    outlet: &mut Outlet,
    (today, late): (Date, i64),
    address: &EmailAddress,
    words: &Reminder,
) -> Result<(), WorkerError> {
    let (store, now) = (&shared.store, shared.clock.now());
    let from = shared.composer.sender();
    let domain = from.from.domain();
    let claimed = store.claim_reminder(me, today, address, domain, late, now);
    let Some(reminding) = claimed.await? else {
        return Ok(());
    };
    let Reminding { message_id, .. } = &reminding;
    let Reminder { subject, body } = words;
    let mail = OutgoingMail {
        message_id: message_id.clone(),
        envelope_from: shared.settings.envelope_from.clone(),
        envelope_to: address.clone(),
        bytes: record_mail(from, address, subject, body, message_id, now)
            .map_err(|error| unwritten(&error))?,
    };
    let (told, result) = told(outlet.deliver(&mail).await);
    store
        .settle_reminder(&reminding, &told, shared.clock.now())
        .await?;
    result
}

/// What the store notes, and what the loop must know: whether to try again.
fn told(delivered: Result<(), DeliveryError>) -> (Told, Result<(), WorkerError>) {
    let error = match delivered {
        Ok(()) => return (Told::Sent, Ok(())),
        Err(error) => error,
    };
    let fault = Fault {
        code: error.told(),
        detail: error.to_string(),
    };
    let told = match &error {
        DeliveryError::Refused { .. } | DeliveryError::Unsendable(_) => Told::Refused(fault),
        DeliveryError::Uncertain { .. } => Told::Uncertain(fault),
        DeliveryError::Deferred { .. }
        | DeliveryError::SignIn { .. }
        | DeliveryError::Token { .. }
        | DeliveryError::Tls(_)
        | DeliveryError::Disk { .. } => Told::Deferred(fault),
    };
    if matches!(told, Told::Deferred(_)) {
        return (told, Err(error.into()));
    }
    tracing::error!(%error, "A reminder of late moves did not leave for certain; the next one is tomorrow's");
    (told, Ok(()))
}

/// Whether other addresses may well get theirs.
fn is_of_one_recipient(error: &WorkerError) -> bool {
    let deferred = |error: &DeliveryError| {
        matches!(
            error,
            DeliveryError::Deferred {
                by: PutOffBy::Recipient,
                ..
            }
        )
    };
    matches!(error, WorkerError::Delivery(error) if deferred(error))
}

fn unwritten(error: &ReplyError) -> WorkerError {
    WorkerError::Reminder {
        problem: error.to_string(),
    }
}
