//! Several workers on one store: what one does, no other does again, and what one leaves, another does.

use std::time::Duration;

use kontoflytt::mailbox::{MailboxSettings, MaildirSettings};
use kontoflytt::store::Store;
use kontoflytt::worker::Settings;
use tokio_util::sync::CancellationToken;

use crate::bed::{Bed, order};
use crate::support::eventually;

/// Enough that both have something to send, and copies to make, at the same time.
const MAILS: u64 = 150;

async fn receive(bed: &Bed, mails: u64) {
    for number in 0..mails {
        bed.receive(&order(&format!("anna{number}"))).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mail_is_decided_answered_and_copied_once() {
    let bed = Bed::on_postgres().await;
    receive(&bed, MAILS).await;
    let stores = [bed.store().await, bed.store().await];
    let [one, other] = stores.each_ref().map(|store| {
        let settings = bed.settings();
        bed.worker(store, settings)
    });
    let ((one, first), (other, second)) = tokio::join!(one.once(), other.once());
    first.and(second).unwrap();
    assert_eq!(one.received + other.received, MAILS);
    assert_eq!(one.decided + other.decided, MAILS);
    assert_eq!(one.replies_sent + other.replies_sent, MAILS);
    let mails = usize::try_from(MAILS).unwrap();
    assert_eq!(bed.replies().len(), mails);
    assert_eq!(
        [
            bed.lying_in(""),
            bed.lying_in("Hanterade"),
            bed.lying_in("Sent")
        ],
        [0, mails, mails]
    );
    let [store, _] = stores;
    store.verify_audit(&[]).await.unwrap().unwrap();
}

/// Takes the lease of the mailbox, as a worker does that then does nothing more.
async fn occupied(bed: &Bed, store: &Store) -> kontoflytt::store::Worker {
    let (now, hour) = (bed.clock.now(), Duration::from_hours(1));
    let worker = store.sign_on(now, hour).await.unwrap();
    let path = bed.maildir();
    let mailbox = MailboxSettings::Maildir(MaildirSettings { path }).name();
    let lease = format!("intake:{mailbox}");
    let taken = store.acquire(&lease, &worker, now, hour).await.unwrap();
    assert!(taken.is_some());
    worker
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stands_by_takes_over_when_the_other_ends() {
    let bed = Bed::on_postgres().await;
    receive(&bed, 1).await;
    let store = bed.store().await;
    let other = occupied(&bed, &store).await;
    let settings = Settings {
        lease: Duration::from_millis(300),
        ..bed.settings()
    };
    let worker = bed.worker(&store, settings.clone());
    let (none, elsewhere) = bed.worker(&store, settings).once().await;
    assert!(
        elsewhere.is_err(),
        "it is told that the mailbox was another's"
    );
    assert_eq!((none.received, bed.lying_in("")), (0, 1));
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let running = tokio::spawn(async move { worker.run(stop).await });
    store.sign_off(&other).await.unwrap();
    let bed = tokio::task::spawn_blocking(move || {
        eventually("the mail handled", || {
            (bed.lying_in("Sent") == 1).then_some(())
        });
        bed
    });
    let bed = bed.await.unwrap();
    cancel.cancel();
    assert_eq!(running.await.unwrap().unwrap().decided, 1);
    assert_eq!(bed.replies().len(), 1);
}
