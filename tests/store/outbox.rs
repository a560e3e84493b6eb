//! A reply leaves once.

use std::time::Duration;

use kontoflytt::store::{RetrySchedule, Sending, Settled};

use crate::bed::{Bed, LONG, MAILBOX, at, on_both};

on_both![
    a_reply_is_taken_by_one_sender,
    each_result_leads_to_its_state,
    an_attempt_that_was_not_begun_does_not_count,
    what_an_ended_worker_was_sending_is_in_doubt,
    what_a_worker_could_not_record_is_in_doubt,
    a_damaged_reply_goes_to_a_person_and_holds_up_no_other,
    a_reply_that_is_tried_for_too_long_goes_to_a_person,
    a_sent_reply_waits_for_its_copy,
    what_another_has_taken_over_is_settled_by_it_alone,
    a_clock_that_went_ahead_puts_off_nothing_for_long,
];

async fn take(bed: &Bed, second: i64) -> Vec<kontoflytt::store::Claimed> {
    bed.store
        .claim_due(&bed.worker, at(second), 100)
        .await
        .unwrap()
}

async fn settle(bed: &Bed, second: i64, sending: Sending) {
    let settled: Vec<Settled> = take(bed, second)
        .await
        .into_iter()
        .map(|reply| Settled {
            reply,
            sending: sending.clone(),
        })
        .collect();
    assert!(!settled.is_empty(), "nothing is due at {second}");
    bed.store
        .settle(&settled, &RetrySchedule::default(), at(second))
        .await
        .unwrap();
}

async fn a_reply_is_taken_by_one_sender(bed: &Bed) {
    for uid in ["1", "2", "3"] {
        bed.answered(uid, "anna@x.se").await;
    }
    let first = bed.store.claim_due(&bed.worker, at(3), 2).await.unwrap();
    let second = take(bed, 3).await;
    assert_eq!(
        (first.len(), second.len(), take(bed, 3).await.len()),
        (2, 1, 0)
    );
    assert!(
        first
            .iter()
            .all(|reply| reply.id != second[0].id && !reply.doubt && reply.attempts == 1)
    );
    assert_eq!(
        first[0].envelope_from.as_ref().unwrap().as_str(),
        "support@intraservice.goteborg.se"
    );
}

async fn each_result_leads_to_its_state(bed: &Bed) {
    let (number, _) = bed.answered("1", "anna@x.se").await;
    let state = async || {
        let case = bed.store.case(&number).await.unwrap().unwrap();
        (
            case.replies[0].state.clone(),
            case.replies[0].last_error.clone(),
        )
    };
    settle(bed, 10, Sending::Deferred("451".into())).await;
    assert_eq!(state().await, ("deferred".into(), Some("451".into())));
    assert!(take(bed, 69).await.is_empty(), "the pause is a minute");
    settle(bed, 70, Sending::Uncertain("lost".into())).await;
    assert_eq!(state().await.0, "uncertain");
    let again = take(bed, 190).await;
    assert!(again[0].doubt && again[0].attempts == 3);
    let settled = [Settled {
        reply: again[0].clone(),
        sending: Sending::Sent,
    }];
    bed.store
        .settle(&settled, &RetrySchedule::default(), at(190))
        .await
        .unwrap();
    assert_eq!(state().await, ("sent".into(), None));
    let case = bed.store.case(&number).await.unwrap().unwrap();
    let events: Vec<&str> = case
        .entries
        .iter()
        .map(|one| one.entry.event.as_str())
        .collect();
    assert_eq!(
        events,
        [
            "decided",
            "reply_queued",
            "reply_deferred",
            "reply_uncertain",
            "reply_sent"
        ]
    );
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn an_attempt_that_was_not_begun_does_not_count(bed: &Bed) {
    bed.answered("1", "anna@x.se").await;
    settle(bed, 10, Sending::Untried).await;
    let again = take(bed, 10).await;
    assert_eq!((again[0].attempts, again[0].doubt), (1, false));
}

async fn what_an_ended_worker_was_sending_is_in_doubt(bed: &Bed) {
    bed.answered("1", "anna@x.se").await;
    let mine = take(bed, 10).await;
    assert_eq!(
        bed.store.abandon(&bed.worker, at(10)).await.unwrap(),
        0,
        "a living worker keeps what it sends"
    );
    let long_after = 10 + i64::try_from(LONG.as_secs()).unwrap();
    assert_eq!(
        bed.store
            .abandon(&bed.worker, at(long_after))
            .await
            .unwrap(),
        1
    );
    let theirs = take(bed, long_after).await;
    assert!(
        theirs[0].doubt && theirs[0].attempts == 2 && theirs[0].message_id == mine[0].message_id
    );
    let refused = [Settled {
        reply: theirs[0].clone(),
        sending: Sending::Refused("550".into()),
    }];
    bed.store
        .settle(&refused, &RetrySchedule::default(), at(long_after))
        .await
        .unwrap();
    let case = bed.store.case(&theirs[0].case).await.unwrap().unwrap();
    assert_eq!(
        (
            case.replies[0].state.as_str(),
            case.reviews[0].reason.as_str()
        ),
        ("refused", "reply_refused")
    );
}

async fn what_a_worker_could_not_record_is_in_doubt(bed: &Bed) {
    bed.answered("1", "anna@x.se").await;
    let mine = take(bed, 10).await;
    if let Ok(other) = bed.store.sign_on(at(10), LONG).await {
        let given_up = bed.store.give_up(&other, at(10)).await.unwrap();
        assert_eq!(given_up, 0, "it is another's");
    }
    assert_eq!(bed.store.give_up(&bed.worker, at(10)).await.unwrap(), 1);
    let again = take(bed, 10).await;
    assert!(again[0].doubt && again[0].message_id == mine[0].message_id);
    let case = bed.store.case(&again[0].case).await.unwrap().unwrap();
    assert_eq!(case.replies[0].last_error.as_deref(), Some("not_recorded"));
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn a_damaged_reply_goes_to_a_person_and_holds_up_no_other(bed: &Bed) {
    let (damaged, _) = bed.answered("1", "anna@x.se").await;
    let (whole, _) = bed.answered("2", "bo@x.se").await;
    bed.tamper("UPDATE outbox SET recipient = 'nobody' WHERE recipient = 'anna@x.se'")
        .await
        .unwrap();
    let taken = take(bed, 10).await;
    assert_eq!((taken.len(), &taken[0].case), (1, &whole));
    let case = bed.store.case(&damaged).await.unwrap().unwrap();
    assert_eq!(
        (
            case.replies[0].state.as_str(),
            case.replies[0].last_error.as_deref(),
            case.reviews[0].reason.as_str()
        ),
        ("refused", Some("damaged"), "reply_refused")
    );
    assert_eq!(bed.store.give_up(&bed.worker, at(11)).await.unwrap(), 1);
    assert_eq!(take(bed, 12).await.len(), 1, "the damaged one stays away");
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn a_reply_that_is_tried_for_too_long_goes_to_a_person(bed: &Bed) {
    let (number, _) = bed.answered("1", "anna@x.se").await;
    let schedule = RetrySchedule {
        give_up_after: Duration::from_mins(1),
        ..RetrySchedule::default()
    };
    let reply = take(bed, 100).await.remove(0);
    let settled = [Settled {
        reply,
        sending: Sending::Deferred("421".into()),
    }];
    bed.store
        .settle(&settled, &schedule, at(100))
        .await
        .unwrap();
    let case = bed.store.case(&number).await.unwrap().unwrap();
    assert_eq!(
        (case.replies[0].state.as_str(), case.reviews.len()),
        ("refused", 1)
    );
    assert_eq!(bed.store.waiting().await.unwrap().total(), 0);
}

async fn a_sent_reply_waits_for_its_copy(bed: &Bed) {
    bed.answered("1", "anna@x.se").await;
    assert!(bed.store.to_copy(MAILBOX, 10).await.unwrap().is_empty());
    settle(bed, 10, Sending::Sent).await;
    let copies = bed.store.to_copy(MAILBOX, 10).await.unwrap();
    assert!(copies[0].bytes.starts_with(b"Subject: out-1"));
    bed.store.copied(&[copies[0].id], at(11)).await.unwrap();
    assert!(bed.store.to_copy(MAILBOX, 10).await.unwrap().is_empty());
}

async fn what_another_has_taken_over_is_settled_by_it_alone(bed: &Bed) {
    bed.answered("1", "anna@x.se").await;
    let mine = take(bed, 10).await;
    let later = 10 + i64::try_from(LONG.as_secs()).unwrap();
    bed.store.abandon(&bed.worker, at(later)).await.unwrap();
    let theirs = take(bed, later).await;
    let schedule = RetrySchedule::default();
    for (claimed, sending, state) in [
        (mine, Sending::Untried, "sending"),
        (theirs, Sending::Sent, "sent"),
    ] {
        let case = claimed[0].case.clone();
        let settled = claimed.into_iter().map(|reply| Settled {
            reply,
            sending: sending.clone(),
        });
        let settled: Vec<Settled> = settled.collect();
        bed.store
            .settle(&settled, &schedule, at(later))
            .await
            .unwrap();
        let case = bed.store.case(&case).await.unwrap().unwrap();
        assert_eq!(case.replies[0].state, state);
    }
}

async fn a_clock_that_went_ahead_puts_off_nothing_for_long(bed: &Bed) {
    let year = 365 * 24 * 3600;
    bed.answered("1", "anna@x.se").await;
    let schedule = RetrySchedule {
        give_up_after: Duration::from_hours(24 * 1000),
        ..RetrySchedule::default()
    };
    let deferred = take(bed, year).await.into_iter().map(|reply| Settled {
        reply,
        sending: Sending::Deferred("450".into()),
    });
    let deferred: Vec<Settled> = deferred.collect();
    let store = &bed.store;
    store.settle(&deferred, &schedule, at(year)).await.unwrap();
    assert!(take(bed, 100).await.is_empty());
    let sooner = |second| bed.store.due_sooner(at(second), schedule.longest());
    assert_eq!(sooner(year).await.unwrap(), 0, "a pause is no trouble");
    assert_eq!(sooner(100).await.unwrap(), 1);
    assert_eq!(take(bed, 100).await.len(), 1);
    // Nor does a lease of that time hold up anybody.
    let dead = bed.store.sign_on(at(year), LONG).await;
    let held = |worker: kontoflytt::store::Worker, second| async move {
        let lease = bed.store.acquire("intake:x", &worker, at(second), LONG);
        lease.await.unwrap().is_some()
    };
    // On SQLite the lock file says already that there is no other worker.
    if let Ok(dead) = dead {
        assert!(held(dead, year).await);
        assert!(held(bed.worker.clone(), 100).await);
    }
}
