//! Nothing is lost, nothing is decided twice.

use kontoflytt::message::MessageId;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{CaseFilter, CasePart, CaseUse, Filing, Limits, Store, StoreError};

use crate::bed::{Bed, LONG, MAILBOX, arrival, at, decided, on_both, reply};

on_both![
    a_mail_fetched_again_is_known_and_changes_nothing,
    the_same_bytes_at_two_places_are_two_mails_of_one_content,
    large_mails_and_small_ones_are_stored_together,
    a_mail_is_decided_once_however_often_it_is_tried,
    a_batch_is_stored_whole_or_not_at_all,
    who_lost_the_lease_stores_nothing,
    case_numbers_are_given_once,
    decided_mail_waits_to_be_filed_until_it_is,
    a_case_shows_everything_about_it,
    a_bounce_is_noted_on_the_case_of_its_reply,
    what_came_back_before_there_was_a_mark_is_marked,
    a_mail_that_makes_the_code_fail_is_set_aside_for_a_person,
];

async fn a_mail_fetched_again_is_known_and_changes_nothing(bed: &Bed) {
    let batch = [arrival("1", "one"), arrival("2", "two")];
    assert_eq!(
        bed.store
            .receive(&bed.lease, &batch, None, at(1))
            .await
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        bed.store
            .receive(&bed.lease, &batch, None, at(2))
            .await
            .unwrap()
            .len(),
        0
    );
    let uids = ["3", "2", "1", "30"].map(str::to_owned);
    assert_eq!(
        bed.store.unknown(MAILBOX, 1, &uids).await.unwrap(),
        ["3", "30"]
    );
    assert_eq!(
        bed.store.unknown(MAILBOX, 2, &uids).await.unwrap().len(),
        4,
        "UIDs of another UIDVALIDITY"
    );
    let pending = bed.at_hand().await;
    assert_eq!(
        pending
            .iter()
            .map(|mail| mail.raw.bytes())
            .collect::<Vec<_>>(),
        [b"one", b"two"]
    );
    assert_eq!(bed.store.verify_audit(&[]).await.unwrap().unwrap().count, 2);
}

async fn large_mails_and_small_ones_are_stored_together(bed: &Bed) {
    let (large, larger) = ("a".repeat(100_000), "b".repeat(1_000_000));
    let texts = ["one", &large, "two", &larger, &large];
    let uids = ["1", "2", "3", "4", "5"];
    let batch: Vec<_> = uids
        .iter()
        .zip(texts)
        .map(|(uid, text)| arrival(uid, text))
        .collect();
    let new = bed.store.receive(&bed.lease, &batch, None, at(1)).await;
    assert_eq!(new.unwrap().len(), 5);
    let hand = bed.at_hand().await;
    let stored: Vec<&[u8]> = hand.iter().map(|mail| mail.raw.bytes()).collect();
    assert_eq!(stored, texts.map(str::as_bytes));
}

async fn the_same_bytes_at_two_places_are_two_mails_of_one_content(bed: &Bed) {
    let batch = [arrival("1", "same"), arrival("2", "same")];
    assert_eq!(
        bed.store
            .receive(&bed.lease, &batch, None, at(1))
            .await
            .unwrap()
            .len(),
        2
    );
    assert_eq!(
        bed.store
            .receive(&bed.lease, &[arrival("3", "same")], None, at(1))
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(bed.at_hand().await.len(), 3);
}

async fn a_mail_is_decided_once_however_often_it_is_tried(bed: &Bed) {
    let message = bed.mail("1", "one").await;
    let number = bed.number().await;
    let mut one = decided(message, Reason::DutiesChange, "anna@x.se");
    one.case = CaseUse::Opens {
        number,
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    one.reply = Some(reply("a", "anna@x.se"));
    assert_eq!(bed.decide(&[one.clone()]).await.decided, 1);
    let mut again = one.clone();
    again.case = CaseUse::Opens {
        number: bed.number().await,
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    again.reply = Some(reply("b", "anna@x.se"));
    assert_eq!(bed.decide(&[again]).await.decided, 0);
    assert_eq!(bed.store.waiting().await.unwrap().queued, 1);
    assert_eq!(bed.store.verify_audit(&[]).await.unwrap().unwrap().count, 3);
}

async fn a_batch_is_stored_whole_or_not_at_all(bed: &Bed) {
    let first = bed.mail("1", "one").await;
    let second = bed.mail("2", "two").await;
    let number = bed.number().await;
    let mut good = decided(first, Reason::DutiesChange, "anna@x.se");
    good.case = CaseUse::Opens {
        number: number.clone(),
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    good.reply = Some(reply("a", "anna@x.se"));
    let mut bad = decided(second, Reason::DutiesChange, "bo@x.se");
    // The same case opened twice: the database refuses the second.
    bad.case = CaseUse::Opens {
        number: number.clone(),
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    let result = bed
        .store
        .decide(&bed.worker, &[good, bad], &Limits::default(), at(2))
        .await;
    assert!(
        matches!(result, Err(StoreError::Statement { .. })),
        "{result:?}"
    );
    assert!(bed.store.case(&number).await.unwrap().is_none());
    assert_eq!(bed.at_hand().await.len(), 2);
    assert_eq!(bed.store.waiting().await.unwrap().total(), 0);
    assert_eq!(bed.store.verify_audit(&[]).await.unwrap().unwrap().count, 2);
}

async fn who_lost_the_lease_stores_nothing(bed: &Bed) {
    bed.tamper("UPDATE lease SET holder = 'another', token = token + 1 WHERE name = 'intake'")
        .await
        .unwrap();
    let result = bed
        .store
        .receive(&bed.lease, &[arrival("2", "two")], None, at(3))
        .await;
    assert!(matches!(result, Err(StoreError::LeaseLost)), "{result:?}");
    assert_eq!(
        bed.store
            .acquire("intake", &bed.worker, at(3), LONG)
            .await
            .unwrap(),
        None,
        "it is another's"
    );
    let later = bed
        .store
        .acquire("intake", &bed.worker, at(4000), LONG)
        .await
        .unwrap()
        .unwrap();
    assert!(
        later.token > bed.lease.token,
        "run out, it is free again, under a new token"
    );
}

async fn case_numbers_are_given_once(bed: &Bed) {
    let first = bed.store.reserve_case_numbers(2026, 3).await.unwrap();
    let second = bed.store.reserve_case_numbers(2026, 1).await.unwrap();
    let other_year = bed.store.reserve_case_numbers(2027, 1).await.unwrap();
    let all: Vec<String> = [first, second, other_year]
        .concat()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        all,
        [
            "KF-2026-000001",
            "KF-2026-000002",
            "KF-2026-000003",
            "KF-2026-000004",
            "KF-2027-000001"
        ]
    );
}

async fn decided_mail_waits_to_be_filed_until_it_is(bed: &Bed) {
    let mut batch = Vec::new();
    for (uid, reason) in [
        ("1", Reason::OtherMatter),
        ("2", Reason::Bounce),
        ("3", Reason::Unreadable),
    ] {
        batch.push(decided(bed.mail(uid, uid).await, reason, "anna@x.se"));
    }
    assert!(
        bed.store.to_file(MAILBOX, 10).await.unwrap().is_empty(),
        "nothing moves before its commit"
    );
    bed.decide(&batch).await;
    let to_file = bed.store.to_file(MAILBOX, 10).await.unwrap();
    let shown: Vec<(&str, Filing)> = to_file
        .iter()
        .map(|mail| (mail.uid.as_str(), mail.filing))
        .collect();
    assert_eq!(
        shown,
        [("2", Filing::Handled), ("3", Filing::Review)],
        "what is not for us stays"
    );
    bed.store.filed(&[to_file[0].message], at(3)).await.unwrap();
    assert_eq!(bed.store.to_file(MAILBOX, 10).await.unwrap().len(), 1);
}

async fn a_case_shows_everything_about_it(bed: &Bed) {
    let (number, reply) = bed.answered("1", "anna@x.se").await;
    let case = bed.store.case(&number).await.unwrap().unwrap();
    assert_eq!(
        (case.state.as_str(), case.sender.as_deref()),
        ("asked", Some("anna@x.se"))
    );
    assert_eq!(
        (case.mails.len(), case.decisions[0].reason.as_str()),
        (1, "missing_facts")
    );
    assert_eq!(case.replies[0].message_id, reply.as_str());
    let events: Vec<&str> = case
        .entries
        .iter()
        .map(|one| one.entry.event.as_str())
        .collect();
    assert_eq!(events, ["decided", "reply_queued"]);
    assert!(bed.store.case(&bed.number().await).await.unwrap().is_none());
}

async fn a_bounce_is_noted_on_the_case_of_its_reply(bed: &Bed) {
    let (number, id) = bed.answered("1", "anna@x.se").await;
    let mut bounce = decided(
        bed.mail("2", "bounce").await,
        Reason::Bounce,
        "mailer-daemon@x.se",
    );
    bounce.report_on = vec![MessageId::parse("someone@else.se").unwrap(), id.clone()];
    let mut delay = decided(
        bed.mail("3", "delay").await,
        Reason::Bounce,
        "mailer-daemon@x.se",
    );
    delay.report_on = vec![id];
    delay.delayed = true;
    bed.decide(&[bounce, delay]).await;
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
            "decided",
            "reply_bounced",
            "decided",
            "reply_delayed"
        ]
    );
    assert_eq!(case.mails.len(), 3);
    let reasons: Vec<&str> = case
        .reviews
        .iter()
        .map(|item| item.reason.as_str())
        .collect();
    assert_eq!(reasons, ["reply_bounced"], "a delay is no failure");
    let is = Some("bounced");
    assert_eq!(case.replies[0].returned.as_deref(), is, "for good");
    let part = CasePart {
        before: None,
        mails: 9,
        bytes: 0,
        entries: 9,
        readings: 20,
    };
    let page = bed.store.case_page(&number, part).await.unwrap().unwrap();
    let returned = page.head.returned.as_deref();
    assert_eq!(returned, is, "nobody noted that it left, but it did");
    let every = CaseFilter::default();
    let listed = bed.store.list_cases(&every, None, 9).await.unwrap();
    assert_eq!(listed[0].returned.as_deref(), is);
    let queued = bed.store.review_queue(None, 0, 9).await.unwrap();
    assert_eq!(queued[0].returned.as_deref(), is);
}

async fn what_came_back_before_there_was_a_mark_is_marked(bed: &Bed) {
    let mut delayed = true;
    let mut cases = Vec::new();
    for uid in ["1", "2"] {
        let (number, id) = bed.answered(uid, "anna@x.se").await;
        let mail = bed.mail(&format!("{uid}-report"), uid).await;
        let mut report = decided(mail, Reason::Bounce, "mailer-daemon@x.se");
        report.report_on = vec![id];
        report.delayed = delayed;
        delayed = false;
        bed.decide(&[report]).await;
        cases.push(number);
    }
    bed.tamper(
        "ALTER TABLE outbox DROP COLUMN returned; DELETE FROM _sqlx_migrations WHERE version = 20",
    )
    .await
    .unwrap();
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    for (number, returned) in cases.iter().zip(["delayed", "bounced"]) {
        let case = store.case(number).await.unwrap().unwrap();
        assert_eq!(case.replies[0].returned.as_deref(), Some(returned));
    }
}

async fn a_mail_that_makes_the_code_fail_is_set_aside_for_a_person(bed: &Bed) {
    let message = bed.mail("1", "bomb").await;
    let mut one = decided(message, Reason::Unreadable, "anna@x.se");
    one.fault = Some("panic");
    bed.decide(&[one]).await;
    assert!(bed.at_hand().await.is_empty());
    assert_eq!(
        bed.store.open_reviews(0, 10).await.unwrap()[0].reason,
        "set_aside"
    );
    assert_eq!(
        bed.store.audit_page(None, 1).await.unwrap()[0].entry.event,
        "mail_set_aside"
    );
}
