//! What pages ask of one case: no more of it than they show, however much there is.

use kontoflytt::audit::{Event, Facts};
use kontoflytt::case::CaseNumber;
use kontoflytt::message::RawMessage;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{AtHand, CasePage, CasePart, CaseUse, Limits};

use crate::bed::{Bed, at, decided, on_both};
use crate::staff::{case, resolved};

on_both![
    a_page_of_a_case_has_its_newest_mails_and_leads_to_the_others,
    a_page_of_a_case_has_no_more_bytes_than_it_may_and_one_mail_in_any_event,
    a_page_of_a_case_has_its_newest_entries,
    the_newest_reply_is_told_whatever_mail_it_answers,
    of_what_waits_in_a_case_the_first_is_given_and_the_rest_is_counted,
    a_person_decides_on_the_newest_mail_that_asks_for_something,
    who_takes_a_case_is_told_whether_it_can_be_decided,
];

/// A part without bounds that matter.
const MUCH: CasePart = CasePart {
    before: None,
    mails: 100,
    bytes: 1_000_000,
    entries: 100,
    readings: 20,
};

async fn page(bed: &Bed, case: &CaseNumber, part: CasePart) -> CasePage {
    bed.store.case_page(case, part).await.unwrap().unwrap()
}

fn ids(page: &CasePage) -> Vec<i64> {
    page.mails.iter().map(|one| one.mail.id).collect()
}

/// One more mail in a case.
async fn joins(bed: &Bed, case: &CaseNumber, uid: &str, reason: Reason) -> i64 {
    let message = bed.mail(uid, &format!("mail {uid}")).await;
    let mut one = decided(message, reason, "anna@x.se");
    one.case = CaseUse::Joins(case.clone());
    bed.decide(&[one]).await;
    message
}

async fn a_page_of_a_case_has_its_newest_mails_and_leads_to_the_others(bed: &Bed) {
    let (number, first) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let mut all = vec![first];
    for uid in ["2", "3", "4", "5"] {
        all.push(joins(bed, &number, uid, Reason::Contradiction).await);
    }
    case(bed, "6", Reason::Contradiction, "ett annat").await;
    let part = CasePart { mails: 2, ..MUCH };
    let newest = page(bed, &number, part).await;
    assert_eq!((ids(&newest).as_slice(), newest.head.mails), (&all[3..], 5));
    let of: Vec<i64> = newest.decisions.iter().map(|one| one.message).collect();
    assert_eq!(of, all[3..], "of these alone");
    let check = newest.decisions[0].sender_check.as_deref();
    assert_eq!(check, Some("authenticated"), "as it was then");
    let before = |mail| CasePart {
        before: Some(mail),
        ..part
    };
    let middle = page(bed, &number, before(all[3])).await;
    assert_eq!(
        (ids(&middle).as_slice(), middle.head.mails),
        (&all[1..3], 3)
    );
    let last = page(bed, &number, before(all[1])).await;
    assert_eq!((ids(&last).as_slice(), last.head.mails), (&all[..1], 1));
    assert_eq!(last.mails[0].bytes.as_deref(), Some(b"mail 1".as_slice()));
    let waits = (last.reviews.count, last.reviews.elsewhere);
    assert_eq!(waits, (5, 4), "what waits is told on each");
    assert_eq!(last.head.outcome.as_deref(), Some("needs_review"));
    let none = bed.number().await;
    assert!(bed.store.case_page(&none, part).await.unwrap().is_none());
    assert!(bed.store.has_case(&number).await.unwrap());
    assert!(!bed.store.has_case(&none).await.unwrap());
}

async fn a_page_of_a_case_has_no_more_bytes_than_it_may_and_one_mail_in_any_event(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let second = joins(bed, &number, "2", Reason::Contradiction).await;
    let third = joins(bed, &number, "3", Reason::Contradiction).await;
    // Each is of six bytes.
    for (bytes, shown) in [
        (0, vec![third]),
        (6, vec![third]),
        (13, vec![second, third]),
    ] {
        let part = CasePart { bytes, ..MUCH };
        let page = page(bed, &number, part).await;
        assert_eq!((ids(&page), page.head.mails), (shown, 3), "{bytes}");
    }
}

async fn a_page_of_a_case_has_its_newest_entries(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    for name in ["rita", "hanna", "adam"] {
        let facts = Facts::new().with("by", name);
        let read = bed
            .store
            .record_reading(Event::CaseRead, Some(&number), facts, at(9));
        read.await.unwrap();
    }
    let whole = page(bed, &number, MUCH).await;
    let kinds: Vec<&str> = whole.entries.iter().map(|one| one.event.as_str()).collect();
    let read = ["case_read"; 3];
    assert_eq!(kinds, [&["decided", "reply_queued"][..], &read].concat());
    assert!(!whole.has_older_entries);
    // Who reads it crowds out nothing of what was done, and the other way round.
    for (entries, readings, shown) in [(9, 2, &kinds[..4]), (1, 9, &kinds[1..]), (2, 3, &kinds[..])]
    {
        let part = CasePart {
            entries,
            readings,
            ..MUCH
        };
        let newest = page(bed, &number, part).await;
        let is_given = newest.entries.iter().map(|one| one.event.as_str());
        assert!(is_given.eq(shown.iter().copied()), "{part:?}");
        assert_eq!(newest.has_older_entries, shown.len() < kinds.len());
    }
    let part = CasePart {
        readings: 1,
        ..MUCH
    };
    let newest = page(bed, &number, part).await.entries;
    assert!(newest[2].facts.contains("adam"), "{newest:?}");
}

async fn the_newest_reply_is_told_whatever_mail_it_answers(bed: &Bed) {
    let none = Limits {
        per_address_a_day: 0,
        ..Limits::default()
    };
    let (number, id) = bed.answered_within(&none, "1", "anna@x.se").await;
    let newest = joins(bed, &number, "2", Reason::AutoGenerated).await;
    let part = CasePart { mails: 1, ..MUCH };
    let page = page(bed, &number, part).await;
    assert_eq!(ids(&page), [newest]);
    let replies: Vec<&str> = page
        .replies
        .iter()
        .map(|one| one.message_id.as_str())
        .collect();
    assert_eq!(replies, [id.as_str()]);
    assert!(page.held[0].contains("address_limit"), "{:?}", page.held);
}

async fn of_what_waits_in_a_case_the_first_is_given_and_the_rest_is_counted(bed: &Bed) {
    let (number, first) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let mut newest = first;
    for uid in ["2", "3", "4", "5", "6", "7"] {
        newest = joins(bed, &number, uid, Reason::Contradiction).await;
    }
    bed.tamper("UPDATE review_item SET closed_at = 1 WHERE id = (SELECT MIN(id) FROM review_item)")
        .await
        .unwrap();
    case(bed, "8", Reason::Contradiction, "ett annat").await;
    let part = CasePart { mails: 2, ..MUCH };
    let waits = page(bed, &number, part).await.reviews;
    assert_eq!((waits.count, waits.elsewhere), (6, 4));
    let ids: Vec<i64> = waits.open.iter().map(|item| item.id).collect();
    assert_eq!(ids.len(), 5, "no more than pages tell of");
    assert!(ids.is_sorted() && waits.open.iter().all(|item| item.closed_at.is_none()));
    assert_eq!(waits.last, ids[4] + 1, "also that which is not given");
    assert_eq!(waits.newest_mail, Some(newest));
    let to_decide = bed.store.to_decide(&number).await.unwrap().unwrap();
    let again = to_decide.reviews;
    assert_eq!((again.open, again.last), (waits.open, waits.last));
    let at_hand = bed.store.case_at_hand(&number).await.unwrap().unwrap();
    assert_eq!(at_hand.waits, ["contradiction"], "each reason once");
    let report = format!(
        "INSERT INTO review_item (opened_at, reason, case_number, message) VALUES (9, 'reply_bounced', '{number}', {})",
        bed.mail("9", "a report").await
    );
    bed.tamper(&report).await.unwrap();
    let waits = page(bed, &number, part).await.reviews;
    assert_eq!(
        (waits.count, waits.elsewhere),
        (7, 5),
        "a report is not shown"
    );
    bed.tamper("UPDATE review_item SET closed_at = 1")
        .await
        .unwrap();
    let none = page(bed, &number, part).await.reviews;
    assert_eq!((none.count, none.elsewhere, none.open.len()), (0, 0, 0));
    assert_eq!((none.newest_mail, none.last), (None, waits.last));
}

async fn a_person_decides_on_the_newest_mail_that_asks_for_something(bed: &Bed) {
    let (number, first) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let store = &bed.store;
    let to_decide = async || store.to_decide(&number).await.unwrap().unwrap();
    joins(bed, &number, "2", Reason::OtherMatter).await;
    let found = to_decide().await;
    assert_eq!(found.mail.mail.id, first, "a thank-you asks for nothing");
    assert_eq!(found.mail.bytes.as_deref(), Some(b"mail 1".as_slice()));
    assert_eq!((found.corrected, found.earlier.len()), (None, 0));
    let claimed = store.claim_case(&number, "hanna", at(0), at(3)).await;
    assert!(claimed.unwrap());
    let decision = resolved(&number, first, "by-hand");
    store.resolve(&decision, 1, at(5)).await.unwrap();
    assert_eq!(to_decide().await.corrected, Some(decision.request.clone()));
    let third = joins(bed, &number, "3", Reason::Contradiction).await;
    let found = to_decide().await;
    assert_eq!((found.mail.mail.id, found.corrected), (third, None));
    let before: Vec<i64> = found.earlier.iter().map(|(mail, _)| *mail).collect();
    assert_eq!(
        before,
        [first, first],
        "the program's, and then the person's"
    );
    assert_eq!(found.earlier[1].1, decision.request);
    let none = bed.number().await;
    assert!(store.to_decide(&none).await.unwrap().is_none());
}

async fn who_takes_a_case_is_told_whether_it_can_be_decided(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let mut at_hand = AtHand {
        state: "review".to_owned(),
        waits: vec!["contradiction".to_owned()],
        can_be_decided: true,
    };
    let found = async || bed.store.case_at_hand(&number).await.unwrap();
    assert_eq!(found().await, Some(at_hand.clone()));
    let digest = RawMessage::new(b"mail 1".to_vec()).digest();
    let gone = format!("DELETE FROM raw_mail WHERE digest = '{digest}'");
    bed.tamper(&gone).await.unwrap();
    at_hand.can_be_decided = false;
    assert_eq!(found().await, Some(at_hand));
    assert!(!page(bed, &number, MUCH).await.head.can_be_decided());
    let (decided, _) = bed.answered("2", "bo@x.se").await;
    let decided = bed.store.case_at_hand(&decided).await.unwrap().unwrap();
    assert_eq!((decided.state.as_str(), decided.waits.len()), ("asked", 0));
    let none = bed.number().await;
    assert_eq!(bed.store.case_at_hand(&none).await.unwrap(), None);
}
