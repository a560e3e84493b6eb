//! Who was reminded of late moves on which day: once, whoever asks, and again only where it certainly did not leave.

use jiff::civil::date;
use kontoflytt::message::EmailAddress;
use kontoflytt::store::{Reminding, Told};

use crate::bed::{Bed, at, on_both};

on_both![
    an_address_is_reminded_once_a_day,
    what_was_put_off_is_taken_again_under_the_same_id,
    late_moves_are_told_by_their_numbers,
];

async fn claim(bed: &Bed, day: i8, address: &str) -> Option<Reminding> {
    let address = EmailAddress::parse(address).unwrap();
    let day = date(2026, 9, day);
    let claimed = bed
        .store
        .claim_reminder(day, &address, "goteborg.se", 2, at(10));
    claimed.await.unwrap()
}

async fn settle(bed: &Bed, reminding: &Reminding, told: Told) {
    let settled = bed.store.settle_reminder(reminding, &told, at(11));
    settled.await.unwrap();
}

async fn an_address_is_reminded_once_a_day(bed: &Bed) {
    let both = tokio::join!(claim(bed, 1, "a@x.se"), claim(bed, 1, "a@x.se"));
    let claimed = [both.0, both.1].into_iter().flatten();
    let claimed: Vec<Reminding> = claimed.collect();
    assert_eq!(claimed.len(), 1, "of two workers one reminds");
    let one = &claimed[0];
    assert_eq!(
        claim(bed, 1, "a@x.se").await,
        None,
        "while it is being sent"
    );
    settle(bed, one, Told::Sent).await;
    assert_eq!(claim(bed, 1, "a@x.se").await, None);
    let other = claim(bed, 1, "b@x.se").await.unwrap();
    let tomorrow = claim(bed, 2, "a@x.se").await.unwrap();
    assert_ne!(one.message_id, other.message_id);
    assert_ne!(one.message_id, tomorrow.message_id);
    for told in [Told::Uncertain("lost".into()), Told::Refused("550".into())] {
        settle(bed, &tomorrow, told).await;
        assert_eq!(claim(bed, 2, "a@x.se").await, None);
    }
}

async fn what_was_put_off_is_taken_again_under_the_same_id(bed: &Bed) {
    let first = claim(bed, 1, "a@x.se").await.unwrap();
    settle(bed, &first, Told::Deferred("451".into())).await;
    let second = claim(bed, 1, "a@x.se").await.unwrap();
    assert_eq!(second.message_id, first.message_id);
    assert_eq!((first.attempt, second.attempt), (1, 2));
    settle(bed, &second, Told::Sent).await;
    assert_eq!(claim(bed, 1, "a@x.se").await, None);
}

async fn late_moves_are_told_by_their_numbers(bed: &Bed) {
    let mut numbers = Vec::new();
    for (uid, day) in [
        ("1", "2026-09-03"),
        ("2", "2026-09-01"),
        ("3", "2026-09-04"),
    ] {
        let (case, _) = bed.answered(uid, "anna@x.se").await;
        let order = format!(
            "INSERT INTO move_order (case_number, origin, destination, move_date, ordered_at, state) \
             VALUES ('{case}', 'kultur', 'park', '{day}', 1, 'open')"
        );
        bed.tamper(&order).await.unwrap();
        numbers.push(case);
    }
    let late = |limit| bed.store.late_moves(date(2026, 9, 4), limit);
    let oldest_first = [numbers[1].clone(), numbers[0].clone()];
    assert_eq!(late(10).await.unwrap(), oldest_first);
    assert_eq!(late(1).await.unwrap(), oldest_first[..1]);
}
