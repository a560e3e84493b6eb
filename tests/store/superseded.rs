//! What a person's decision takes the place of, and what waits in a case beside it.

use jiff::Timestamp;
use kontoflytt::case::CaseNumber;
use kontoflytt::message::MessageId;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{
    AuditFilter, AuditReading, CaseFilter, CaseUse, Closed, Closing, Mark, Resolution,
    RetrySchedule, Sending, Settled, Store,
};

use crate::bed::{Bed, at, decided, on_both, reply};
use crate::staff::{case, resolved};

on_both![
    a_reply_that_has_not_left_gives_its_place_to_the_new_one,
    a_reply_that_is_being_sent_is_not_tried_again,
    a_reply_that_an_ended_worker_was_sending_is_not_tried_again,
    only_what_was_seen_is_closed,
    a_case_that_something_waits_in_is_in_review_and_goes_back,
    a_mail_that_asks_for_nothing_is_no_newer_one_but_its_words_are_found,
    what_a_person_stated_is_found,
    the_order_that_was_seen_is_carried_out_and_no_later_one,
    a_move_that_is_ordered_elsewhere_is_done_by_nobody,
    a_move_that_was_done_and_then_rejected_is_to_be_taken_back,
    a_move_is_to_be_taken_back_until_its_case_is_approved,
    what_earlier_versions_carried_out_is_to_be_taken_back_too,
    the_log_is_filtered_by_case_and_event,
];

async fn take(bed: &Bed, case: &CaseNumber) {
    let taken = bed.store.claim_case(case, "hanna", at(0), at(3)).await;
    assert!(taken.unwrap());
}

/// Hanna decides the mail, having seen review items up to `seen`.
async fn decide(bed: &Bed, case: &CaseNumber, message: i64, reason: Reason, seen: i64) {
    take(bed, case).await;
    let occasion = bed.store.next_occasion(message).await.unwrap();
    let mut decision = resolved(case, message, &format!("by-hand-{message}-{occasion}"));
    decision.reason = reason;
    decision.seen = seen;
    let done = bed.store.resolve(&decision, occasion, at(5)).await;
    assert_eq!(done.unwrap(), Resolution::Recorded);
}

/// State of the case, states of its replies, how many items are open.
async fn states(bed: &Bed, case: &CaseNumber) -> (String, Vec<String>, usize) {
    let shown = bed.store.case(case).await.unwrap().unwrap();
    let open = shown.reviews.iter().filter(|one| one.closed_at.is_none());
    let open = open.count();
    let replies = shown.replies.into_iter().map(|one| one.state).collect();
    let filter = CaseFilter {
        state: Some(shown.state.clone()),
        ..CaseFilter::default()
    };
    let listed = bed.store.list_cases(&filter, None, 50).await.unwrap();
    let is_listed = listed.iter().any(|one| one.case_number == case.as_str());
    assert!(is_listed, "the list and the case say the same");
    (shown.state, replies, open)
}

fn is(case: &str, replies: &[&str], open: usize) -> (String, Vec<String>, usize) {
    let replies = replies.iter().map(|one| (*one).to_owned()).collect();
    (case.to_owned(), replies, open)
}

async fn events(bed: &Bed, case: &CaseNumber, event: &str) -> Vec<String> {
    let filter = AuditFilter {
        case: Some(case.clone()),
        event: Some(event.to_owned()),
        ..AuditFilter::default()
    };
    let found = bed.store.browse_audit(&filter, AuditReading::After(0), 50);
    let found = found.await.unwrap();
    found.into_iter().map(|one| one.facts).collect()
}

/// The first attempt of all that is due comes to this.
async fn send(bed: &Bed, second: i64, sending: Sending) -> usize {
    let due = bed.store.claim_due(&bed.worker, at(second), 9).await;
    let due = due.unwrap();
    let count = due.len();
    for reply in due {
        settle(
            bed,
            Settled {
                reply,
                sending: sending.clone(),
            },
            second,
        )
        .await;
    }
    count
}

async fn settle(bed: &Bed, settled: Settled, second: i64) {
    let schedule = RetrySchedule::default();
    let done = bed.store.settle(&[settled], &schedule, at(second)).await;
    done.unwrap();
}

async fn a_reply_that_has_not_left_gives_its_place_to_the_new_one(bed: &Bed) {
    for (uid, first, may_have_left) in [
        ("1", None, false),
        ("2", Some(Sending::Deferred("451".into())), false),
        ("3", Some(Sending::Uncertain("lost".into())), true),
    ] {
        let (number, message) = case(bed, uid, Reason::SameDutiesMoved, "flytta").await;
        if let Some(first) = first {
            send(bed, 4, first).await;
        }
        decide(bed, &number, message, Reason::DutiesChange, 0).await;
        assert_eq!(
            states(bed, &number).await,
            is("decided", &["withdrawn", "queued"], 0)
        );
        let told = events(bed, &number, "reply_withdrawn").await;
        let expected = format!("\"may_have_left\":{may_have_left}");
        assert!(told.len() == 1 && told[0].contains(&expected), "{told:?}");
        let due = bed.store.claim_due(&bed.worker, at(90_000), 9).await;
        let due = due.unwrap();
        let ids: Vec<&str> = due.iter().map(|one| one.message_id.as_str()).collect();
        let new = format!("by-hand-{message}-1@kontoflytt.example");
        assert_eq!(ids, [new.as_str()], "the new one alone leaves");
        let reply = due.into_iter().next().unwrap();
        settle(
            bed,
            Settled {
                reply,
                sending: Sending::Sent,
            },
            90_001,
        )
        .await;
    }
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn a_reply_that_is_being_sent_is_not_tried_again(bed: &Bed) {
    let outcomes = [
        (Sending::Sent, "sent"),
        (Sending::Deferred("451".into()), "withdrawn"),
        (Sending::Uncertain("lost".into()), "withdrawn"),
        (Sending::Refused("550".into()), "withdrawn"),
        (Sending::Untried, "withdrawn"),
    ];
    for (uid, (sending, came_to)) in (1..).zip(outcomes) {
        let (number, message) = case(bed, &format!("{uid}"), Reason::DutiesChange, "nej").await;
        let due = bed.store.claim_due(&bed.worker, at(4), 9).await.unwrap();
        decide(bed, &number, message, Reason::SameDutiesMoved, 0).await;
        assert_eq!(states(bed, &number).await.1, ["sending", "queued"]);
        let told = events(bed, &number, "reply_withdrawn").await;
        assert!(told[0].contains("\"may_have_left\":true"), "{told:?}");
        let reply = due.into_iter().next().unwrap();
        settle(bed, Settled { reply, sending }, 6).await;
        assert_eq!(
            states(bed, &number).await,
            is("decided", &[came_to, "queued"], 0),
            "what is refused then waits for nobody"
        );
        assert_eq!(send(bed, 90_000, Sending::Sent).await, 1);
    }
}

async fn a_reply_that_an_ended_worker_was_sending_is_not_tried_again(bed: &Bed) {
    let (number, message) = case(bed, "9", Reason::DutiesChange, "nej").await;
    bed.store.claim_due(&bed.worker, at(4), 9).await.unwrap();
    decide(bed, &number, message, Reason::SameDutiesMoved, 0).await;
    assert_eq!(bed.store.give_up(&bed.worker, at(7)).await.unwrap(), 1);
    assert_eq!(states(bed, &number).await.1, ["withdrawn", "queued"]);
}

async fn only_what_was_seen_is_closed(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    take(bed, &number).await;
    let seen = bed.store.case(&number).await.unwrap().unwrap().reviews[0].id;
    assert_eq!(send(bed, 4, Sending::Refused("550".into())).await, 1);
    assert_eq!(states(bed, &number).await, is("review", &["refused"], 2));
    let close = async |by, seen| {
        let closing = Closing { by, seen };
        let closed = bed.store.close_reviews(&number, closing, "sett", at(5));
        closed.await.unwrap()
    };
    assert_eq!(close("adam", i64::MAX).await, Closed::NotHeld);
    assert_eq!(close("hanna", seen).await, Closed::SomeLeft);
    assert_eq!(states(bed, &number).await, is("review", &["refused"], 1));
    let claim = bed.store.claim_of(&number).await.unwrap();
    assert_eq!(claim.unwrap().holder, "hanna", "it is still hers");
    decide(bed, &number, message, Reason::DutiesChange, seen).await;
    assert_eq!(
        states(bed, &number).await,
        is("review", &["refused", "queued"], 1),
        "a decision closes no more than that either"
    );
    assert_eq!(close("hanna", i64::MAX).await, Closed::All);
    assert_eq!(states(bed, &number).await.0, "decided");
    assert_eq!(bed.store.claim_of(&number).await.unwrap(), None);
}

async fn a_case_that_something_waits_in_is_in_review_and_goes_back(bed: &Bed) {
    let (refused, _) = bed.answered("1", "anna@x.se").await;
    send(bed, 4, Sending::Refused("550".into())).await;
    let (bounced, id) = bed.answered("2", "bo@x.se").await;
    send(bed, 4, Sending::Sent).await;
    bounce(bed, "3", &id).await;
    for (case, reply) in [(refused, "refused"), (bounced, "sent")] {
        assert_eq!(states(bed, &case).await, is("review", &[reply], 1));
        take(bed, &case).await;
        let closing = Closing {
            by: "hanna",
            seen: i64::MAX,
        };
        let closed = bed.store.close_reviews(&case, closing, "ringde", at(9));
        assert_eq!(closed.await.unwrap(), Closed::All);
        assert_eq!(
            states(bed, &case).await,
            is("asked", &[reply], 0),
            "a question stays asked"
        );
    }
}

async fn bounce(bed: &Bed, uid: &str, id: &MessageId) {
    let mail = bed.mail(uid, uid).await;
    let mut report = decided(mail, Reason::Bounce, "mailer-daemon@x.se");
    report.report_on = vec![id.clone()];
    bed.decide(&[report]).await;
}

async fn found(bed: &Bed, words: &str) -> usize {
    let filter = CaseFilter {
        words: Some(words.to_owned()),
        ..CaseFilter::default()
    };
    bed.store.list_cases(&filter, None, 50).await.unwrap().len()
}

async fn a_mail_that_asks_for_nothing_is_no_newer_one_but_its_words_are_found(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let thanks = bed.mail("2", "Tack!").await;
    let mut thanks = decided(thanks, Reason::OtherMatter, "anna@x.se");
    thanks.case = CaseUse::Joins(number.clone());
    "Tack på förhand".clone_into(&mut thanks.words);
    bed.decide(&[thanks]).await;
    assert_eq!(states(bed, &number).await.0, "review");
    assert_eq!(found(bed, "förhand dagar").await, 1);
    decide(bed, &number, message, Reason::DutiesChange, i64::MAX).await;
    let newer = bed.mail("3", "nej").await;
    let mut newer = decided(newer, Reason::Contradiction, "anna@x.se");
    newer.case = CaseUse::Joins(number.clone());
    bed.decide(&[newer]).await;
    take(bed, &number).await;
    let late = resolved(&number, message, "late");
    let late = bed.store.resolve(&late, 2, at(9)).await;
    assert_eq!(late.unwrap(), Resolution::NewerMail);
}

async fn what_a_person_stated_is_found(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    take(bed, &number).await;
    let mut decision = resolved(&number, message, "by-hand");
    decision.request = decision.request.replace("annand0314", "bobson0101");
    "Förvaltningen för funktionsstöd".clone_into(&mut decision.words);
    let done = bed.store.resolve(&decision, 1, at(5)).await;
    assert_eq!(done.unwrap(), Resolution::Recorded);
    for words in [
        "bobson0101",
        "åsa öberg",
        "socialhisingen",
        "förvaltningen för",
    ] {
        assert_eq!(found(bed, words).await, 1, "{words}");
    }
}

async fn order(bed: &Bed, case: &CaseNumber) -> (String, i64, Option<String>) {
    let order = bed.store.move_of(case).await.unwrap().unwrap();
    assert_eq!(order.done_at.is_some(), order.done_by.is_some());
    (order.state, order.ordered_at, order.done_by)
}

/// Hanna approves the move anew, to this organisation.
async fn order_anew(bed: &Bed, case: &CaseNumber, message: i64, to: &str, second: i64) {
    take(bed, case).await;
    let occasion = bed.store.next_occasion(message).await.unwrap();
    let mut decision = resolved(case, message, &format!("anew-{occasion}"));
    decision.request = decision.request.replace("socialhisingen", to);
    let done = bed.store.resolve(&decision, occasion, at(second)).await;
    assert_eq!(done.unwrap(), Resolution::Recorded);
}

async fn the_order_that_was_seen_is_carried_out_and_no_later_one(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::SameDutiesMoved, "flytta").await;
    let (_, seen, _) = order(bed, &number).await;
    order_anew(bed, &number, message, "kultur", 20).await;
    let carry_out = async |ordered_at| {
        let done = bed.store.carry_out(&number, ordered_at, "hanna", at(21));
        done.await.unwrap()
    };
    assert!(!carry_out(seen).await, "that one is no more");
    let (state, now, _) = order(bed, &number).await;
    assert_eq!(state, "open");
    assert!(carry_out(now).await);
    assert!(!carry_out(now).await, "once");
}

async fn a_move_that_is_ordered_elsewhere_is_done_by_nobody(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::SameDutiesMoved, "flytta").await;
    let (_, seen, _) = order(bed, &number).await;
    let done = bed.store.carry_out(&number, seen, "hanna", at(9)).await;
    assert!(done.unwrap());
    order_anew(bed, &number, message, "socialhisingen", 20).await;
    let (state, _, by) = order(bed, &number).await;
    assert_eq!(
        (state.as_str(), by.as_deref()),
        ("done", Some("hanna")),
        "it is as it was"
    );
    order_anew(bed, &number, message, "kultur", 30).await;
    let (state, _, by) = order(bed, &number).await;
    assert_eq!((state.as_str(), by), ("open", None));
}

async fn a_move_that_was_done_and_then_rejected_is_to_be_taken_back(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::SameDutiesMoved, "flytta").await;
    let (_, seen, _) = order(bed, &number).await;
    let to_reverse = async || bed.store.moves_to_reverse(9).await.unwrap().len();
    let done = bed.store.carry_out(&number, seen, "hanna", at(9)).await;
    assert!(done.unwrap());
    assert_eq!(to_reverse().await, 0);
    decide(bed, &number, message, Reason::DutiesChange, 0).await;
    assert_eq!(to_reverse().await, 1);
    let last = bed.store.moves_done((i64::MAX, ""), 9).await.unwrap();
    assert!(last.is_empty(), "it is in one list alone");
    assert!(take_back(bed, &number, at(9)).await);
    assert_eq!(to_reverse().await, 0);
    let (state, _, by) = order(bed, &number).await;
    assert_eq!((state.as_str(), by), ("withdrawn", None));
    assert_eq!(events(bed, &number, "move_taken_back").await.len(), 1);
    assert_eq!(events(bed, &number, "move_reopened").await.len(), 0);
}

/// Whether adam took back the move that was marked then.
pub(crate) async fn take_back(bed: &Bed, case: &CaseNumber, done: Timestamp) -> bool {
    let seen = Mark {
        state: "to_reverse",
        done_at: done.as_microsecond(),
    };
    let taken = bed.store.reopen_move(case, seen, "adam", at(12));
    taken.await.unwrap()
}

/// A case whose move was carried out, and a mail of it that the program rejects.
pub(crate) async fn done_and_rejected(bed: &Bed, uid: &str) -> (CaseNumber, i64) {
    let (number, _) = case(bed, uid, Reason::SameDutiesMoved, "flytta").await;
    let (_, seen, _) = order(bed, &number).await;
    let done = bed.store.carry_out(&number, seen, "hanna", at(9)).await;
    assert!(done.unwrap());
    let mail = bed.mail(&format!("{uid}-later"), "nya uppgifter").await;
    let mut rejected = decided(mail, Reason::DutiesChange, "anna@x.se");
    rejected.case = CaseUse::Joins(number.clone());
    bed.decide(&[rejected]).await;
    (number, mail)
}

async fn a_move_is_to_be_taken_back_until_its_case_is_approved(bed: &Bed) {
    let (number, mail) = done_and_rejected(bed, "1").await;
    let is = async |expected: &str| {
        let (state, _, by) = order(bed, &number).await;
        assert_eq!((state.as_str(), by.as_deref()), (expected, Some("hanna")));
    };
    is("to_reverse").await;
    order_anew(bed, &number, mail, "socialhisingen", 20).await;
    is("done").await;
    decide(bed, &number, mail, Reason::DutiesChange, 0).await;
    is("to_reverse").await;
    let asks = bed.mail("1-last", "när?").await;
    let mut asked = decided(asks, Reason::MissingFacts, "anna@x.se");
    asked.case = CaseUse::Joins(number.clone());
    bed.decide(&[asked]).await;
    is("to_reverse").await;
}

async fn what_earlier_versions_carried_out_is_to_be_taken_back_too(bed: &Bed) {
    let (rejected, _) = done_and_rejected(bed, "1").await;
    let (approved, _) = case(bed, "2", Reason::SameDutiesMoved, "flytta").await;
    let (_, seen, _) = order(bed, &approved).await;
    let done = bed.store.carry_out(&approved, seen, "hanna", at(9)).await;
    assert!(done.unwrap());
    bed.tamper(
        "UPDATE move_order SET state = 'done'; \
         DELETE FROM _sqlx_migrations WHERE version = 16",
    )
    .await
    .unwrap();
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    let listed = store.moves_to_reverse(9).await.unwrap();
    let cases: Vec<&str> = listed.iter().map(|one| one.case_number.as_str()).collect();
    assert_eq!(cases, [rejected.as_str()]);
}

async fn the_log_is_filtered_by_case_and_event(bed: &Bed) {
    let (one, _) = case(bed, "1", Reason::DutiesChange, "nej").await;
    case(bed, "2", Reason::DutiesChange, "nej").await;
    assert_eq!(events(bed, &one, "reply_queued").await.len(), 1);
    assert_eq!(events(bed, &one, "reply_sent").await.len(), 0);
}

/// Two replies of one case, the older of them decided by the program: both are withdrawn by a third.
#[tokio::test]
async fn every_reply_of_the_case_gives_its_place() {
    let bed = Bed::sqlite().await;
    let (number, _) = case(&bed, "1", Reason::MissingFacts, "flytta").await;
    let mail = bed.mail("2", "svar").await;
    let mut answer = decided(mail, Reason::DutiesChange, "anna@x.se");
    answer.case = CaseUse::Joins(number.clone());
    answer.reply = Some(reply("out-2", "anna@x.se"));
    bed.decide(&[answer]).await;
    decide(&bed, &number, mail, Reason::SameDutiesMoved, 0).await;
    let replies = states(&bed, &number).await.1;
    assert_eq!(replies, ["withdrawn", "withdrawn", "queued"]);
}
