//! What does not work is told until it works.

use kontoflytt::store::Trouble;

use crate::bed::{Bed, MAILBOX, at, on_both};

on_both![trouble_is_kept_by_place_until_it_is_over];

fn trouble(place: &str, code: &str, since: i64, met: i64) -> Trouble {
    Trouble {
        place: place.to_owned(),
        code: code.to_owned(),
        detail: "said so".to_owned(),
        since: at(since).as_microsecond(),
        at: at(met).as_microsecond(),
    }
}

async fn trouble_is_kept_by_place_until_it_is_over(bed: &Bed) {
    let note = async |place, code, second| {
        let noted = bed.store.note_trouble(place, code, "said so", at(second));
        noted.await.unwrap();
    };
    let all = async || bed.store.troubles().await.unwrap();
    assert_eq!(all().await, []);
    note(MAILBOX, "connection", 1).await;
    note("smtp", "sign_in", 2).await;
    note(MAILBOX, "connection", 3).await;
    assert_eq!(
        all().await,
        [
            trouble(MAILBOX, "connection", 1, 3),
            trouble("smtp", "sign_in", 2, 2)
        ]
    );
    note(MAILBOX, "refused", 4).await;
    assert_eq!(
        all().await[0],
        trouble(MAILBOX, "refused", 4, 4),
        "another trouble began then"
    );
    bed.store.end_trouble(MAILBOX).await.unwrap();
    assert_eq!(all().await, [trouble("smtp", "sign_in", 2, 2)]);
}
