//! Who was stopped for a while and taken over can do no harm when it goes on.

use kontoflytt::outcome::Reason;
use kontoflytt::store::{RetrySchedule, Sending, Settled, StoreError};

use crate::bed::{Bed, LONG, arrival, at, decided, on_both};

on_both![
    a_token_that_was_given_back_is_not_given_again,
    a_reply_that_was_taken_over_is_left_to_the_other,
    that_a_reply_was_sent_is_noted_as_long_as_nobody_sends_it_again,
    a_renewed_lease_holds_on_under_its_token,
    what_waits_is_counted_and_paged,
];

async fn a_token_that_was_given_back_is_not_given_again(bed: &Bed) {
    bed.store.sign_off(&bed.worker).await.unwrap();
    let again = bed
        .store
        .acquire("intake", &bed.worker, at(1), LONG)
        .await
        .unwrap()
        .unwrap();
    assert!(again.token > bed.lease.token);
    let late = bed
        .store
        .receive(&bed.lease, &[arrival("1", "one")], None, at(2))
        .await;
    assert!(matches!(late, Err(StoreError::LeaseLost)), "{late:?}");
}

async fn one_taken(bed: &Bed) -> Settled {
    bed.answered("1", "anna@x.se").await;
    let taken = bed.store.claim_due(&bed.worker, at(3), 1).await.unwrap();
    Settled {
        reply: taken.into_iter().next().unwrap(),
        sending: Sending::Untried,
    }
}

async fn state(bed: &Bed, settled: Settled) -> String {
    let case = settled.reply.case.clone();
    let schedule = RetrySchedule::default();
    bed.store
        .settle(&[settled], &schedule, at(4))
        .await
        .unwrap();
    let case = bed.store.case(&case).await.unwrap().unwrap();
    case.replies[0].state.clone()
}

async fn a_reply_that_was_taken_over_is_left_to_the_other(bed: &Bed) {
    let settled = one_taken(bed).await;
    bed.tamper("UPDATE outbox SET holder = 'another', attempts = attempts + 1")
        .await
        .unwrap();
    assert_eq!(state(bed, settled.clone()).await, "sending");
    let sent = Settled {
        sending: Sending::Sent,
        ..settled
    };
    assert_eq!(state(bed, sent).await, "sending", "the other will say");
}

async fn that_a_reply_was_sent_is_noted_as_long_as_nobody_sends_it_again(bed: &Bed) {
    let settled = one_taken(bed).await;
    bed.tamper("UPDATE outbox SET holder = NULL, state = 'uncertain'")
        .await
        .unwrap();
    assert_eq!(state(bed, settled.clone()).await, "uncertain");
    let sent = Settled {
        sending: Sending::Sent,
        ..settled
    };
    assert_eq!(state(bed, sent).await, "sent");
}

async fn a_renewed_lease_holds_on_under_its_token(bed: &Bed) {
    let end = i64::try_from(LONG.as_secs()).unwrap();
    let renewed = bed
        .store
        .acquire("intake", &bed.worker, at(end - 1), LONG)
        .await
        .unwrap();
    assert_eq!(renewed.as_ref(), Some(&bed.lease));
    bed.store
        .renew(&bed.worker, at(end - 1), LONG)
        .await
        .unwrap();
    one_taken(bed).await;
    let abandoned = bed.store.abandon(&bed.worker, at(end + 10)).await.unwrap();
    assert_eq!(abandoned, 0, "it lives");
}

async fn what_waits_is_counted_and_paged(bed: &Bed) {
    assert_eq!(bed.store.next_due().await.unwrap(), None);
    one_taken(bed).await;
    bed.answered("2", "bo@x.se").await;
    let waiting = bed.store.waiting().await.unwrap();
    assert_eq!(
        (waiting.queued, waiting.sending, waiting.total()),
        (1, 1, 2)
    );
    let due = bed.store.next_due().await.unwrap();
    assert_eq!(due, Some(at(2).as_microsecond()));
    for uid in ["3", "4", "5"] {
        let message = bed.mail(uid, uid).await;
        bed.decide(&[decided(message, Reason::SenderNotAuthenticated, "c@x.se")])
            .await;
    }
    let first = bed.store.open_reviews(0, 2).await.unwrap();
    let rest = bed.store.open_reviews(first[1].id, 2).await.unwrap();
    assert_eq!((first.len(), rest.len()), (2, 1));
    let page = bed.store.audit_after(2, 3).await.unwrap();
    let numbers: Vec<i64> = page.iter().map(|one| one.entry.sequence).collect();
    assert_eq!(numbers, [3, 4, 5]);
}
