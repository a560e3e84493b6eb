//! What became of replies goes into the store in groups, and into the log and the counts.

use std::time::Duration;

use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;

use super::pauses::Pauses;
use super::summary::Counts;
use super::{Shared, WorkerError};
use crate::failpoint::{self, Step};
use crate::store::{Sending, Settled, StoreError};

/// Results that are recorded in one transaction.
const GROUP: usize = 64;
/// How long a result waits for the others of its group.
const MOMENT: Duration = Duration::from_millis(10);

/// Records results as they come, those of one moment in one transaction. What could not be recorded stays in
/// `unrecorded`: that a reply was sent must not be forgotten.
pub(super) async fn record(
    shared: &Shared,
    settled: &mut mpsc::UnboundedReceiver<Settled>,
    unrecorded: &mut Vec<Settled>,
    mut count: usize,
) -> Result<(), WorkerError> {
    let mut pauses = Pauses::new("outbox");
    while count > 0 {
        let received = gather(settled, unrecorded, count.min(GROUP)).await;
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

/// Waits for as many results, or for what comes within a moment of the first. Servers answer one by one: a transaction for
/// each would cost more than sending does. Says how many came.
async fn gather(
    settled: &mut mpsc::UnboundedReceiver<Settled>,
    into: &mut Vec<Settled>,
    most: usize,
) -> usize {
    let mut received = settled.recv_many(into, most).await;
    let over = tokio::time::sleep(MOMENT);
    tokio::pin!(over);
    while received > 0 && received < most {
        tokio::select! {
            more = settled.recv_many(into, most - received) => match more {
                0 => break,
                more => received += more,
            },
            () = &mut over => break,
        }
    }
    received
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::CaseNumber;
    use crate::message::{EmailAddress, MessageId};
    use crate::store::Claimed;

    fn sent(id: i64) -> Settled {
        let reply = Claimed {
            id,
            message_id: MessageId::parse("a@x.se").unwrap(),
            case: CaseNumber::new(2026, 1),
            recipient: EmailAddress::parse("anna@x.se").unwrap(),
            envelope_from: None,
            bytes: Vec::new(),
            attempts: 1,
            doubt: false,
            created_at: 0,
            mailbox: "m".to_owned(),
        };
        Settled {
            reply,
            sending: Sending::Sent,
        }
    }

    #[tokio::test]
    async fn results_that_come_one_by_one_are_recorded_together() {
        let (results, mut settled) = mpsc::unbounded_channel();
        let answers = async {
            for id in 0..5 {
                results.send(sent(id)).unwrap();
                tokio::task::yield_now().await;
            }
        };
        let mut group = Vec::new();
        let (received, ()) = tokio::join!(gather(&mut settled, &mut group, 4), answers);
        assert_eq!(received, 4, "no more than are recorded together");
        assert_eq!(
            gather(&mut settled, &mut group, 4).await,
            1,
            "nor is it waited for ever"
        );
        drop(results);
        assert_eq!(gather(&mut settled, &mut group, 4).await, 0);
        let ids: Vec<i64> = group.iter().map(|one| one.reply.id).collect();
        assert_eq!(ids, [0, 1, 2, 3, 4]);
    }
}
