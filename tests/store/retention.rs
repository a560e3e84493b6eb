//! Gallring takes personal data away and leaves the log whole.

use kontoflytt::audit::Event;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{AuditFilter, AuditReading, Limits, RetrySchedule, Sending, Settled};
use serde_json::Value;

use crate::bed::{Bed, arrival, at, decided, on_both};
use crate::superseded::{done_and_rejected, take_back};

on_both![
    gallring_deletes_personal_data_and_the_log_still_verifies,
    what_is_old_at_once_is_weeded_a_day_at_a_time,
    a_move_to_take_back_tells_whose_it_is_until_it_is_taken_back,
];

async fn gallring_deletes_personal_data_and_the_log_still_verifies(bed: &Bed) {
    let (number, _) = bed.answered("1", "anna@x.se").await;
    bed.mail("2", "not decided").await;
    assert!(
        bed.store.purge(at(0), at(5)).await.unwrap().is_nothing(),
        "nothing is that old"
    );
    let kept = bed.store.purge(at(3), at(5)).await.unwrap();
    assert_eq!(
        (kept.mails, kept.entries, kept.cases, kept.replies),
        (1, 1, 1, 0),
        "what is to be sent stays"
    );
    for reply in bed.store.claim_due(&bed.worker, at(6), 10).await.unwrap() {
        let settled = [Settled {
            reply,
            sending: Sending::Sent,
        }];
        bed.store
            .settle(&settled, &RetrySchedule::default(), at(6))
            .await
            .unwrap();
    }
    assert_eq!(bed.store.purge(at(3), at(7)).await.unwrap().replies, 1);
    let case = bed.store.case(&number).await.unwrap().unwrap();
    assert!(
        case.sender.is_none()
            && case.decisions[0].request.is_none()
            && case.replies[0].body.is_none()
    );
    assert!(case.entries.iter().all(|entry| entry.personal.is_none()));
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
    assert_eq!(bed.at_hand().await.len(), 1, "undecided mail stays");
}

/// Between one day's worth and the next others have their turn.
async fn what_is_old_at_once_is_weeded_a_day_at_a_time(bed: &Bed) {
    const DAY: i64 = 24 * 60 * 60;
    bed.answered("1", "anna@x.se").await;
    let (arrivals, limits) = ([arrival("2", "a day later")], Limits::default());
    let claim = Some(&bed.worker);
    let receive = bed
        .store
        .receive(&bed.lease, &arrivals, claim, at(DAY + 10));
    let later = receive.await.unwrap()[0];
    let one = [decided(later, Reason::OtherMatter, "bo@x.se")];
    let decide = bed.store.decide(&bed.worker, &one, &limits, at(DAY + 20));
    decide.await.unwrap();
    let weeded = bed.store.purge(at(9 * DAY), at(10 * DAY)).await.unwrap();
    assert_eq!((weeded.mails, weeded.cases), (2, 1));
    let (every, all) = (AuditFilter::default(), AuditReading::After(0));
    let log = bed.store.browse_audit(&every, all, 100).await.unwrap();
    let told = log.iter().filter(|one| one.event == Event::Gallring.code());
    let mails: Vec<_> = told
        .map(|one| serde_json::from_str::<Value>(&one.facts).unwrap()["mails"].clone())
        .collect();
    assert_eq!(mails, [1, 1], "an entry for each day");
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn a_move_to_take_back_tells_whose_it_is_until_it_is_taken_back(bed: &Bed) {
    let (number, _) = done_and_rejected(bed, "1").await;
    let is_told = async || {
        let order = bed.store.move_of(&number).await.unwrap().unwrap();
        order.account.is_some()
    };
    bed.store.purge(at(100), at(200)).await.unwrap();
    assert!(is_told().await, "else nobody knows what to take back");
    assert!(take_back(bed, &number, at(9)).await);
    bed.store.purge(at(100), at(400)).await.unwrap();
    assert!(!is_told().await);
}
