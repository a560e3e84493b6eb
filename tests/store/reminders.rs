//! Who was reminded of late moves on which day: once, whoever asks, and again only where it certainly did not leave.

use jiff::civil::date;
use kontoflytt::message::EmailAddress;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{FailedReminder, Fault, Reminding, Told, Worker};

use crate::bed::{Bed, LONG, at, decided, on_both};

on_both![
    an_address_is_reminded_once_a_day,
    what_was_put_off_is_taken_again_under_the_same_id,
    what_nobody_got_is_told_until_it_is_old,
    what_came_back_is_noted_once,
    what_an_ended_worker_was_sending_is_uncertain,
    late_moves_are_told_by_their_numbers,
];

async fn claim(bed: &Bed, day: i8, address: &str) -> Option<Reminding> {
    let address = EmailAddress::parse(address).unwrap();
    let day = date(2026, 9, day);
    let claimed = bed
        .store
        .claim_reminder(&bed.worker, day, &address, "goteborg.se", 2, at(10));
    claimed.await.unwrap()
}

fn fault(code: &str) -> Fault {
    Fault {
        code: code.to_owned(),
        detail: format!("the log says {code}"),
    }
}

/// Day, address, state and code of what nobody got since that day.
async fn failed(bed: &Bed, since: i8) -> Vec<(String, String, String, Option<String>)> {
    let failed = bed.store.failed_reminders(date(2026, 9, since)).await;
    let told = |one: FailedReminder| (one.day, one.recipient, one.state, one.code);
    failed.unwrap().into_iter().map(told).collect()
}

async fn what_nobody_got_is_told_until_it_is_old(bed: &Bed) {
    for (day, address, told) in [
        (1, "a@x.se", Told::Refused(fault("refused"))),
        (2, "a@x.se", Told::Deferred(fault("sign_in"))),
        (3, "a@x.se", Told::Sent),
        (2, "b@x.se", Told::Uncertain(fault("connection"))),
        (2, "c@x.se", Told::Sent),
        (2, "d@x.se", Told::Refused(fault("refused"))),
        (3, "d@x.se", Told::Deferred(fault("sign_in"))),
    ] {
        let one = claim(bed, day, address).await.unwrap();
        settle(bed, &one, told).await;
    }
    let row = |day: &str, address: &str, state: &str, code: &str| {
        (
            day.to_owned(),
            address.to_owned(),
            state.to_owned(),
            Some(code.to_owned()),
        )
    };
    let told = [
        row("2026-09-02", "b@x.se", "uncertain", "connection"),
        row("2026-09-03", "d@x.se", "deferred", "sign_in"),
    ];
    assert_eq!(failed(bed, 1).await, told, "of each address the newest");
    assert_eq!(failed(bed, 4).await, []);
}

async fn what_came_back_is_noted_once(bed: &Bed) {
    let one = claim(bed, 1, "a@x.se").await.unwrap();
    settle(bed, &one, Told::Sent).await;
    for (uid, delayed) in [("1", true), ("2", false), ("3", false)] {
        let mail = bed.mail(uid, uid).await;
        let mut report = decided(mail, Reason::Bounce, "mailer-daemon@x.se");
        report.report_on = vec![one.message_id.clone()];
        report.delayed = delayed;
        bed.decide(&[report]).await;
        let count = usize::from(!delayed);
        assert_eq!(failed(bed, 1).await.len(), count, "report {uid}");
    }
    let entries = bed.store.audit_after(0, 100).await.unwrap();
    let bounced = entries
        .iter()
        .filter(|one| one.entry.event == "reminder_bounced");
    let bounced: Vec<_> = bounced.map(|one| &one.entry).collect();
    assert_eq!(bounced.len(), 1, "{bounced:?}");
    assert!(bounced[0].facts.contains(one.message_id.as_str()));
    assert_eq!(bounced[0].case, None);
    assert_eq!(claim(bed, 1, "a@x.se").await, None, "not sent once more");
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
    for told in [
        Told::Uncertain(fault("connection")),
        Told::Refused(fault("refused")),
    ] {
        settle(bed, &tomorrow, told).await;
        assert_eq!(claim(bed, 2, "a@x.se").await, None);
    }
}

async fn what_was_put_off_is_taken_again_under_the_same_id(bed: &Bed) {
    let first = claim(bed, 1, "a@x.se").await.unwrap();
    settle(bed, &first, Told::Deferred(fault("stalled"))).await;
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

async fn what_an_ended_worker_was_sending_is_uncertain(bed: &Bed) {
    let abandon = |worker: Worker, second| async move {
        bed.store
            .abandon_reminders(&worker, at(second))
            .await
            .unwrap();
        failed(bed, 1).await
    };
    let mut other = bed.worker.clone();
    "other".clone_into(&mut other.holder);
    let one = claim(bed, 1, "a@x.se").await.unwrap();
    assert_eq!(abandon(other.clone(), 20).await, [], "its worker lives");
    let ended = 20 + i64::try_from(LONG.as_secs()).unwrap();
    let row = |code: &str| {
        let code = Some(code.to_owned());
        (
            "2026-09-01".to_owned(),
            "a@x.se".to_owned(),
            "uncertain".to_owned(),
            code,
        )
    };
    assert_eq!(abandon(other, ended).await, [row("worker_ended")]);
    settle(bed, &one, Told::Sent).await;
    assert_eq!(failed(bed, 1).await.len(), 1, "that is on record already");
    assert_eq!(claim(bed, 1, "a@x.se").await, None, "not sent once more");

    let two = claim(bed, 2, "b@x.se").await.unwrap();
    let told = abandon(bed.worker.clone(), 20).await;
    assert_eq!(
        told[1].3.as_deref(),
        Some("not_recorded"),
        "its own, while it sends none"
    );
    let entries = bed.store.audit_after(0, 100).await.unwrap();
    let told: Vec<String> = entries
        .into_iter()
        .filter(|one| one.entry.event == "reminder_not_sent")
        .map(|one| one.entry.facts)
        .collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].contains("worker_ended") && told[0].contains(one.message_id.as_str()));
    assert!(told[1].contains("not_recorded") && told[1].contains(two.message_id.as_str()));
}
