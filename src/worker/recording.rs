//! What became of replies goes into the store in groups, and into the log and the counts.

use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::summary::Counts;
use super::{Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::store::{Sending, Settled, StoreError};

/// Results that are recorded in one transaction.
const GROUP: usize = 64;

/// Records results as they come, those that came together in one transaction. What could not be recorded stays in
/// `unrecorded`: that a reply was sent must not be forgotten.
pub(super) async fn record(
    shared: &Shared,
    settled: &mut mpsc::UnboundedReceiver<Settled>,
    unrecorded: &mut Vec<Settled>,
    mut count: usize,
) -> Result<(), WorkerError> {
    let mut pauses = Pauses::new("outbox");
    while count > 0 {
        let received = settled.recv_many(unrecorded, GROUP).await;
        if received == 0 {
            break;
        }
        count -= received;
        // What is sent must be recorded as sent: this is not given up while there is hope.
        let mut tries = 0;
        while let Err(error) = record_now(shared, unrecorded).await {
            tries += 1;
            if tries > 5 || !error.is_passing() {
                return Err(error.into());
            }
            pauses.after(&error.into(), &CancellationToken::new()).await;
        }
    }
    Ok(())
}

/// Records these results and forgets them.
pub(super) async fn record_now(
    shared: &Shared,
    unrecorded: &mut Vec<Settled>,
) -> Result<(), StoreError> {
    let (store, retry) = (&shared.store, &shared.settings.retry);
    store.settle(unrecorded, retry, shared.clock.now()).await?;
    failpoint::reached(Step::Settled);
    tally(shared, unrecorded);
    unrecorded.clear();
    Ok(())
}

fn tally(shared: &Shared, group: &[Settled]) {
    let count = |of: fn(&Sending) -> bool| group.iter().filter(|one| of(&one.sending)).count();
    let sent = count(|sending| *sending == Sending::Sent);
    Counts::add(&shared.counts.sent, sent);
    Counts::add(
        &shared.counts.failed,
        count(|sending| matches!(sending, Sending::Refused(_))),
    );
    if let Ok(mut fresh) = shared.fresh.lock() {
        let sent = group
            .iter()
            .filter(|one| one.sending == Sending::Sent && !one.reply.doubt);
        fresh.extend(sent.map(|one| one.reply.id));
    }
    if sent > 0 {
        shared.sent.iter().for_each(Notify::notify_one);
    }
    for one in group {
        match &one.sending {
            Sending::Sent => tracing::info!(case.number = %one.reply.case, "Sent a reply"),
            Sending::Deferred(code) | Sending::Uncertain(code) => {
                tracing::warn!(case.number = %one.reply.case, code, "A reply is tried again later");
            }
            Sending::Refused(code) => {
                tracing::error!(case.number = %one.reply.case, code, "A reply was refused");
            }
            Sending::Untried => {}
        }
    }
}
