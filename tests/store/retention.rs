//! Gallring takes personal data away and leaves the log whole.

use kontoflytt::store::{RetrySchedule, Sending, Settled};

use crate::bed::{Bed, at, on_both};

on_both![gallring_deletes_personal_data_and_the_log_still_verifies];

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
