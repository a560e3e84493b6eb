//! A process that ends at any point is taken up by the next.

use kontoflytt::message::RawMessage;
use kontoflytt::store::{Arrival, Handful, Place, Store};
use std::time::Duration;

use crate::bed::{Bed, order};

const LONG: Duration = Duration::from_hours(1);

/// A process that stored a mail and never came to deciding it, and others that took it at hand: so many deaths.
async fn stored_and_died(bed: &Bed, store: &Store, deaths: i64) {
    let name = format!("maildir:{}", bed.maildir().display());
    let me = store.sign_on(bed.clock.now(), LONG).await.unwrap();
    let lease = store
        .acquire(&format!("intake:{name}"), &me, bed.clock.now(), LONG)
        .await
        .unwrap()
        .unwrap();
    let raw = RawMessage::new(order("anna").into_bytes());
    let place = Place {
        mailbox: name.clone(),
        validity: 0,
        uid: "1".into(),
    };
    let arrival = Arrival {
        place,
        size: raw.len() as u64,
        raw,
        complete: true,
    };
    store
        .receive(&lease, &[arrival], Some(&me), bed.clock.now())
        .await
        .unwrap();
    drop(me);
    let one = Handful { mails: 1, bytes: 1 };
    for _ in 1..deaths {
        let me = store.sign_on(bed.clock.now(), LONG).await.unwrap();
        let taken = store.claim(&name, &me, one, bed.clock.now()).await;
        assert_eq!(taken.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_mail_that_was_stored_and_not_decided_is_decided() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    stored_and_died(&bed, &store, 1).await;
    store.close().await;
    let summary = bed.once().await;
    assert_eq!(
        (summary.received, summary.decided, summary.replies_sent),
        (0, 1, 1)
    );
}

#[tokio::test]
async fn a_mail_that_ends_the_program_again_and_again_is_set_aside() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    stored_and_died(&bed, &store, 5).await;
    store.close().await;
    let summary = bed.once().await;
    assert_eq!(
        (summary.decided, summary.failed, summary.replies_sent),
        (1, 1, 0)
    );
    let store = bed.store().await;
    assert_eq!(
        store.open_reviews(0, 10).await.unwrap()[0].reason,
        "set_aside"
    );
}

/// A process that decided a mail, and ended while it sent the reply. With `copied`, the reply lies in the Sent folder.
async fn died_while_sending(bed: &Bed, copied: bool) -> String {
    let out = bed.outbox();
    std::fs::remove_dir(&out).unwrap();
    std::fs::write(&out, "no folder").unwrap();
    bed.receive(&order("anna")).await;
    let store = bed.store().await;
    let (_, result) = bed.worker(&store, bed.settings()).once().await;
    assert!(result.is_err());
    let me = store.sign_on(bed.clock.now(), LONG).await.unwrap();
    let claimed = store
        .claim_due(&me, bed.clock.now(), 10)
        .await
        .unwrap()
        .remove(0);
    std::fs::remove_file(&out).unwrap();
    std::fs::create_dir(&out).unwrap();
    if copied {
        let sent = bed.maildir().join(".Sent");
        for part in ["cur", "new", "tmp"] {
            std::fs::create_dir_all(sent.join(part)).unwrap();
        }
        std::fs::write(sent.join("cur/1.M1.host:2,S"), &claimed.bytes).unwrap();
    }
    drop(me);
    store.close().await;
    claimed.message_id.to_string()
}

#[tokio::test]
async fn a_reply_in_doubt_that_lies_in_sent_is_not_sent_again() {
    let bed = Bed::new().await;
    died_while_sending(&bed, true).await;
    let summary = bed.once().await;
    assert_eq!(
        (
            summary.replies_sent,
            summary.replies_waiting,
            bed.replies().len()
        ),
        (1, 0, 0)
    );
    assert_eq!(bed.lying_in("Sent"), 1, "and no second copy is made");
}

#[tokio::test]
async fn a_reply_in_doubt_that_lies_nowhere_is_sent_with_the_same_id() {
    let bed = Bed::new().await;
    let id = died_while_sending(&bed, false).await;
    let summary = bed.once().await;
    assert_eq!((summary.replies_sent, bed.lying_in("Sent")), (1, 1));
    assert!(bed.replies()[0].contains(&format!("Message-ID: {id}")));
}

#[tokio::test]
async fn a_mail_whose_first_copy_lies_undecided_in_a_mailbox_of_before_is_decided() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    let me = store.sign_on(bed.clock.now(), LONG).await.unwrap();
    let lease = store
        .acquire("intake:before", &me, bed.clock.now(), LONG)
        .await
        .unwrap()
        .unwrap();
    let raw = RawMessage::new(order("anna").replace('\n', "\r\n").into_bytes());
    let arrival = Arrival {
        place: Place {
            mailbox: "before".into(),
            validity: 0,
            uid: "1".into(),
        },
        size: raw.len() as u64,
        raw,
        complete: true,
    };
    store
        .receive(&lease, &[arrival], Some(&me), bed.clock.now())
        .await
        .unwrap();
    drop(me);
    store.close().await;
    bed.receive(&order("anna")).await;
    let summary = bed.once().await;
    assert_eq!((summary.decided, summary.replies_sent), (1, 1));
}
