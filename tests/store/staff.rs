//! What the staff's pages ask of the store, on both databases.

use std::time::Duration;

use jiff::civil::date;
use kontoflytt::audit::{Event, Facts};
use kontoflytt::case::CaseNumber;
use kontoflytt::outcome::{Language, Reason};
use kontoflytt::store::{
    AuditFilter, AuditReading, CaseFilter, CaseUse, Closed, Closing, Guessing, History, Identity,
    ListedCase, Mark, NameGiven, Proof, Resolution, Resolved, RetrySchedule, Role, Sending,
    Session, Settled, SignedOut, SigningIn, StaffUser,
};

use crate::bed::{Bed, at, decided, on_both, reply};

on_both![
    cases_are_found_by_words_and_page_by_page,
    cases_are_found_by_filters,
    a_case_is_one_persons_at_a_time,
    a_persons_decision_supersedes_and_both_stay,
    a_move_is_carried_out_once,
    a_decision_on_a_mail_that_is_not_the_newest_is_none,
    people_sign_in_and_out_and_wrong_passwords_are_counted,
    guessing_is_on_record_once_it_is_many,
    guessing_that_goes_on_is_on_record_once_in_its_time,
    who_may_do_something_else_or_nothing_is_signed_out,
    of_sign_ins_no_more_is_kept_than_is_looked_at,
    a_name_on_record_is_one_persons_for_ever,
    names_on_record_never_look_alike,
    a_name_on_record_is_found_as_it_is_typed,
    who_is_removed_has_no_case_any_more,
    the_log_is_browsed_both_ways_and_readings_are_in_it,
    the_overview_counts_what_happened,
    the_pace_is_the_middle_one_and_what_nine_of_ten_stay_below,
    cases_whose_reply_has_not_left_are_listed,
];

/// The facts of a complete order, as JSON.
const REQUEST: &str = r#"{
    "account": {"value": {"id": "annand0314"}, "evidence": {"source": "body", "text": "annand0314", "start": 0, "end": 10}},
    "employee_name": {"value": "Åsa Öberg", "evidence": {"source": "body", "text": "Åsa Öberg", "start": 0, "end": 1}},
    "from_organisation": {"value": {"city": "funktionsstod"}, "evidence": {"source": "body", "text": "f", "start": 0, "end": 1}},
    "to_organisation": {"value": {"city": "socialhisingen"}, "evidence": {"source": "body", "text": "t", "start": 0, "end": 1}},
    "role_current": null, "role_new": null,
    "same_duties": {"value": true, "evidence": {"source": "body", "text": "samma", "start": 0, "end": 1}},
    "move_date": {"value": "2026-09-01", "evidence": {"source": "body", "text": "1/9", "start": 0, "end": 1}},
    "project_reorganisation": null, "people": "one", "contradictions": []
}"#;

/// A case with one decided mail.
pub(crate) async fn case(bed: &Bed, uid: &str, reason: Reason, words: &str) -> (CaseNumber, i64) {
    case_of(bed, uid, reason, words, REQUEST).await
}

async fn case_of(
    bed: &Bed,
    uid: &str,
    reason: Reason,
    words: &str,
    request: &str,
) -> (CaseNumber, i64) {
    let message = bed.mail(uid, &format!("mail {uid}")).await;
    let number = bed.number().await;
    let mut one = decided(message, reason, "anna@x.se");
    one.case = CaseUse::Opens {
        number: number.clone(),
        opened_on: date(2026, 9, 1),
    };
    one.request = Some(request.to_owned());
    words.clone_into(&mut one.words);
    one.reply = Some(reply(&format!("out-{uid}"), "anna@x.se"));
    bed.decide(&[one]).await;
    (number, message)
}

async fn found(bed: &Bed, filter: CaseFilter) -> Vec<String> {
    let listed = bed.store.list_cases(&filter, None, 50).await.unwrap();
    listed.into_iter().map(|one| one.case_number).collect()
}

fn words(text: &str) -> CaseFilter {
    CaseFilter {
        words: Some(text.to_owned()),
        ..CaseFilter::default()
    }
}

/// Two cases, by their numbers.
async fn two_cases(bed: &Bed) -> (String, String) {
    let (one, _) = case(
        bed,
        "1",
        Reason::SameDutiesMoved,
        "Flytta Åsa Öbergs konto, asa@x.se",
    )
    .await;
    let bos = REQUEST.replace("Åsa Öberg", "Bo Ek");
    let words = "Flytta Bos konto; nytt jobb";
    let (two, _) = case_of(bed, "2", Reason::DutiesChange, words, &bos).await;
    (one.to_string(), two.to_string())
}

async fn cases_are_found_by_words_and_page_by_page(bed: &Bed) {
    let (one, two) = two_cases(bed).await;
    assert_eq!(found(bed, CaseFilter::default()).await, [two, one.clone()]);
    for text in [
        "åsa",
        "ASA OBERG",
        "öberg konto",
        "asa@x.se",
        &one,
        "000001",
    ] {
        assert_eq!(found(bed, words(text)).await, [one.as_str()], "{text}");
    }
    for text in ["asa jobb", "' OR 1=1", "\"", "*", "\0"] {
        assert!(found(bed, words(text)).await.is_empty(), "{text}");
    }
    assert_eq!(found(bed, words("konto & !")).await.len(), 2);
    let every = CaseFilter::default();
    let all = bed.store.list_cases(&every, None, 50).await.unwrap();
    for one in &all {
        let organisation = one.origin.clone().unwrap_or_default();
        let of_it = CaseFilter {
            organisation: Some(organisation.clone()),
            ..CaseFilter::default()
        };
        let places = |case: &ListedCase| [case.origin.clone(), case.destination.clone()];
        let mut expected = all.clone();
        expected.retain(|case| places(case).contains(&Some(organisation.clone())));
        assert_eq!(
            bed.store.list_cases(&of_it, None, 50).await.unwrap(),
            expected
        );
    }
    let page = bed.store.list_cases(&every, None, 1).await.unwrap();
    let next = bed
        .store
        .list_cases(&every, Some(page[0].id), 1)
        .await
        .unwrap();
    assert_eq!(next[0].case_number, one);
    // Gallring takes the words out of the index.
    bed.store.purge(at(5_000), at(6_000)).await.unwrap();
    assert!(found(bed, words("öberg")).await.is_empty());
    assert_eq!(found(bed, words(&one)).await, [one]);
}

async fn cases_are_found_by_filters(bed: &Bed) {
    let (_, two) = two_cases(bed).await;
    let every = CaseFilter::default;
    let filters = [
        CaseFilter {
            outcome: Some("rejected".into()),
            ..words("konto")
        },
        CaseFilter {
            reason: Some("duties_change".into()),
            ..every()
        },
        CaseFilter {
            state: Some("decided".into()),
            organisation: Some("socialhisingen".into()),
            from: Some(at(0)),
            until: Some(at(10)),
            ..words("jobb")
        },
    ];
    for filter in filters {
        assert_eq!(
            found(bed, filter.clone()).await,
            [two.as_str()],
            "{filter:?}"
        );
    }
    let later = CaseFilter {
        from: Some(at(9_999)),
        ..every()
    };
    assert!(found(bed, later).await.is_empty());
}

async fn cases_whose_reply_has_not_left_are_listed(bed: &Bed) {
    let (queued, _) = case(bed, "1", Reason::DutiesChange, "nej").await;
    let (sent, _) = case(bed, "2", Reason::DutiesChange, "nej").await;
    let (held, _) = case(bed, "3", Reason::DutiesChange, "nej").await;
    let (sending, _) = case(bed, "4", Reason::Contradiction, "nej").await;
    for (case, state) in [(&sent, "sent"), (&held, "held"), (&sending, "sending")] {
        let change = format!("UPDATE outbox SET state = '{state}' WHERE case_number = '{case}'");
        bed.tamper(&change).await.unwrap();
    }
    let waiting = CaseFilter {
        waiting: true,
        ..CaseFilter::default()
    };
    let listed = bed.store.list_cases(&waiting, None, 9).await.unwrap();
    let told: Vec<_> = listed
        .iter()
        .map(|one| (one.case_number.as_str(), one.waiting.as_deref()))
        .collect();
    let expected = [(&sending, "sending"), (&queued, "queued")];
    assert_eq!(
        told,
        expected.map(|(case, state)| (case.as_str(), Some(state)))
    );
    let both = CaseFilter {
        outcome: Some("needs_review".into()),
        words: Some("nej".into()),
        ..waiting
    };
    assert_eq!(found(bed, both).await, [sending.as_str()]);
}

/// What hanna decides: the move is approved.
pub(crate) fn resolved(case: &CaseNumber, message: i64, id: &str) -> Resolved {
    Resolved {
        case: case.clone(),
        message,
        by: "hanna".to_owned(),
        reason: Reason::SameDutiesMoved,
        language: Language::Swedish,
        missing: Vec::new(),
        rules: "[]".to_owned(),
        request: REQUEST.to_owned(),
        words: String::new(),
        motive: "Sade det i telefon".to_owned(),
        seen: i64::MAX,
        policy: "2022-05-12".to_owned(),
        reply: reply(id, "anna@x.se"),
    }
}

async fn a_case_is_one_persons_at_a_time(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let queue = bed.store.review_queue(None, 0, 10).await.unwrap();
    assert_eq!((queue.len(), queue[0].holder.as_deref()), (1, None));
    let decision = resolved(&number, message, "by-hand");
    let store = &bed.store;
    let resolved = store.resolve(&decision, 1, at(3)).await;
    assert_eq!(resolved.unwrap(), Resolution::NotHeld);
    assert!(
        store
            .claim_case(&number, "hanna", at(0), at(3))
            .await
            .unwrap()
    );
    assert!(
        !store
            .claim_case(&number, "adam", at(2), at(4))
            .await
            .unwrap()
    );
    let adam = Closing {
        by: "adam",
        seen: i64::MAX,
    };
    let closed = store.close_reviews(&number, adam, "sett", at(4)).await;
    assert_eq!(closed.unwrap(), Closed::NotHeld);
    let renewed = async |by| store.renew_claim(&number, by, at(5)).await.unwrap();
    assert!(!renewed("adam").await && renewed("hanna").await);
    let earlier = store.renew_claim(&number, "hanna", at(1)).await.unwrap();
    assert!(earlier, "hers, also where the clock went back");
    let too_early = store.claim_case(&number, "adam", at(5), at(6)).await;
    assert!(
        !too_early.unwrap(),
        "hanna has just shown that she is at it"
    );
    let taken_over = store
        .claim_case(&number, "adam", at(7), at(8))
        .await
        .unwrap();
    assert!(taken_over, "it was held too long ago");
    let closed = store.close_reviews(&number, adam, "sett", at(9)).await;
    assert_eq!(closed.unwrap(), Closed::All);
    assert!(store.review_queue(None, 0, 10).await.unwrap().is_empty());
    assert_eq!(store.claim_of(&number).await.unwrap(), None);
}

async fn a_persons_decision_supersedes_and_both_stay(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let store = &bed.store;
    assert_eq!(store.next_occasion(message).await.unwrap(), 1);
    store
        .claim_case(&number, "hanna", at(0), at(3))
        .await
        .unwrap();
    let decision = resolved(&number, message, "by-hand");
    let resolved_once = store.resolve(&decision, 1, at(5)).await;
    assert_eq!(resolved_once.unwrap(), Resolution::Recorded);
    store
        .claim_case(&number, "hanna", at(0), at(6))
        .await
        .unwrap();
    let again = resolved(&number, message, "by-hand-again");
    let again = store.resolve(&again, 1, at(6)).await;
    assert_eq!(again.unwrap(), Resolution::Decided, "a moment ago");
    store.leave_case(&number, "hanna").await.unwrap();
    let shown = store.case(&number).await.unwrap().unwrap();
    let counts = (
        shown.decisions.len(),
        shown.resolutions.len(),
        shown.replies.len(),
    );
    assert_eq!(counts, (1, 1, 2), "both stay");
    assert_eq!(shown.state, "decided");
    assert!(shown.reviews[0].closed_at.is_some());
    let events: Vec<&str> = shown
        .entries
        .iter()
        .map(|one| one.entry.event.as_str())
        .collect();
    assert_eq!(
        events,
        [
            "decided",
            "reply_queued",
            "decided_by_person",
            "reply_withdrawn",
            "reply_queued",
            "review_closed"
        ]
    );
    assert!(store.case(&number).await.unwrap().unwrap().order.is_some());
    store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn a_move_is_carried_out_once(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::SameDutiesMoved, "flytta").await;
    let open = bed.store.moves_to_carry_out(("", ""), 10).await.unwrap();
    assert_eq!((open.len(), open[0].move_date.as_str()), (1, "2026-09-01"));
    for (day, late) in [(1, 0), (2, 1)] {
        let count = bed.store.count_late_moves(date(2026, 9, day)).await;
        assert_eq!(count.unwrap(), late);
    }
    let carry_out = async |by, second| {
        let done = bed
            .store
            .carry_out(&number, open[0].ordered_at, by, at(second));
        done.await.unwrap()
    };
    assert!(carry_out("hanna", 9).await);
    assert!(!carry_out("adam", 10).await);
    let done = bed.store.moves_done((i64::MAX, ""), 10).await.unwrap();
    assert_eq!(done[0].done_by.as_deref(), Some("hanna"));
    assert!(
        bed.store
            .moves_to_carry_out(("", ""), 10)
            .await
            .unwrap()
            .is_empty()
    );
    let reopen = async |state, second| {
        let seen = Mark {
            state,
            done_at: at(second).as_microsecond(),
        };
        let done = bed.store.reopen_move(&number, seen, "adam", at(11));
        done.await.unwrap()
    };
    for (state, second) in [("done", 8), ("to_reverse", 9), ("open", 9), ("", 9)] {
        assert!(
            !reopen(state, second).await,
            "{state} {second}: another mark"
        );
    }
    assert!(reopen("done", 9).await);
    assert!(!reopen("done", 9).await, "once");
    let shown = bed.store.case(&number).await.unwrap().unwrap();
    let order = shown.order.unwrap();
    assert_eq!((order.state.as_str(), order.done_at), ("open", None));
    assert!(
        bed.store
            .moves_done((i64::MAX, ""), 10)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn a_decision_on_a_mail_that_is_not_the_newest_is_none(bed: &Bed) {
    let (number, message) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let (_, newer) = case(bed, "2", Reason::Contradiction, "stopp").await;
    bed.tamper(&format!(
        "UPDATE decision SET case_number = '{number}' WHERE message = {newer}"
    ))
    .await
    .unwrap();
    let store = &bed.store;
    let claimed = store.claim_case(&number, "hanna", at(0), at(3)).await;
    assert!(claimed.unwrap());
    let decision = resolved(&number, message, "by-hand");
    let older = store.resolve(&decision, 1, at(5)).await;
    assert_eq!(older.unwrap(), Resolution::NewerMail);
    let decision = resolved(&number, newer, "by-hand");
    let newest = store.resolve(&decision, 1, at(5)).await;
    assert_eq!(newest.unwrap(), Resolution::Recorded);
}

async fn people_sign_in_and_out_and_wrong_passwords_are_counted(bed: &Bed) {
    let user = |role| StaffUser {
        name: "hanna".to_owned(),
        password: "$argon2id$…".to_owned(),
        role,
    };
    let reader = user(Role::Reader);
    let set = bed.store.set_staff_user(&reader, false, at(1)).await;
    assert_eq!(set.unwrap(), NameGiven::Given);
    let session = Session {
        name: "hanna".to_owned(),
        role: Role::Reader,
        form_key: "key".to_owned(),
        began_at: at(2).as_microsecond(),
        seen_at: at(2).as_microsecond(),
    };
    let by = SigningIn {
        proof: Proof::Password("$argon2id$…"),
        begun: at(2),
    };
    let opened = bed.store.open_session("t1", &session, by, at(0), at(2));
    assert!(opened.await.unwrap());
    bed.store.touch_session("t1", at(3)).await.unwrap();
    let seen = bed.store.session("t1").await.unwrap().unwrap();
    assert_eq!(seen.seen_at, at(3).as_microsecond());
    bed.store
        .set_staff_user(&user(Role::Handler), false, at(4))
        .await
        .unwrap();
    assert_eq!(
        bed.store.session("t1").await.unwrap(),
        None,
        "another role, another sign-in"
    );
    assert_eq!(
        bed.store.staff_users().await.unwrap(),
        [user(Role::Handler)]
    );
    let failures = async |who: &str, second| {
        let counted = bed.store.sign_in_failures(who, at(second)).await.unwrap();
        (counted.of_name, counted.of_all)
    };
    failed(bed, "who", 5).await;
    failed(bed, "other", 5).await;
    assert_eq!(failures("who", 0).await, (1, 2));
    assert_eq!(failures("who", 6).await, (0, 0));
    bed.store.forgive_failures("who").await.unwrap();
    assert_eq!(failures("who", 0).await, (0, 1));
    assert!(bed.store.remove_staff_user("hanna", at(7)).await.unwrap());
    assert!(bed.store.staff_user("hanna").await.unwrap().is_none());
}

/// A wrong password for a name that is nobody's.
async fn failed(bed: &Bed, who: &str, second: i64) {
    let many = Guessing {
        since: at(-1),
        of_name: 8,
        of_all: 100,
    };
    let noted = bed.store.sign_in_failed(who, None, &many, at(second)).await;
    noted.unwrap();
}

async fn guessing_is_on_record_once_it_is_many(bed: &Bed) {
    let many = Guessing {
        since: at(10),
        of_name: 2,
        of_all: 5,
    };
    let tries = [
        ("hanna", Some("hanna"), 9), // Too long ago.
        ("hanna", Some("hanna"), 11),
        ("hanna", Some("hanna"), 12),
        ("hanna", Some("hanna"), 13),
        ("nobody", None, 14),
        ("nobody", None, 15),
        ("nobody", None, 16),
    ];
    for (who, person, second) in tries {
        let noted = bed.store.sign_in_failed(who, person, &many, at(second));
        noted.await.unwrap();
    }
    let every = AuditFilter::default();
    let entries = bed.store.browse_audit(&every, AuditReading::After(0), 9);
    let entries = entries.await.unwrap().into_iter();
    let told: Vec<(String, String)> = entries.map(|one| (one.event, one.facts)).collect();
    let guessed = |facts: &str| ("passwords_guessed".to_owned(), facts.to_owned());
    let expected = [
        guessed(r#"{"tries":2,"user":"hanna"}"#),
        guessed(r#"{"tries":5}"#),
    ];
    assert_eq!(told, expected, "not for a name that is nobody's");
}

async fn guessing_that_goes_on_is_on_record_once_in_its_time(bed: &Bed) {
    // Each try is the second for hanna, and the third of all, in ten seconds.
    for second in (6..60).step_by(6) {
        for (who, person) in [("hanna", Some("hanna")), ("nobody", None)] {
            let many = Guessing {
                since: at(second - 10),
                of_name: 2,
                of_all: 3,
            };
            let noted = bed.store.sign_in_failed(who, person, &many, at(second));
            noted.await.unwrap();
        }
    }
    let every = AuditFilter::default();
    let entries = bed.store.browse_audit(&every, AuditReading::After(0), 99);
    let entries = entries.await.unwrap();
    let of = |facts: &str| {
        let of_it = entries.iter().filter(|one| one.facts == facts);
        of_it
            .map(|one| one.at_micros / 1_000_000 - at(0).as_second())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(r#"{"tries":2,"user":"hanna"}"#), [12, 24, 36, 48]);
    assert_eq!(of(r#"{"tries":3}"#), [12, 24, 36, 48]);
}

async fn who_may_do_something_else_or_nothing_is_signed_out(bed: &Bed) {
    let store = &bed.store;
    let open = async |token: &str, name: &str, role, second| {
        let session = Session {
            name: name.to_owned(),
            role,
            form_key: "key".to_owned(),
            began_at: at(second).as_microsecond(),
            seen_at: at(second).as_microsecond(),
        };
        let person = Identity {
            issuer: "https://login.example".to_owned(),
            subject: name.to_owned(),
            called: name.to_owned(),
        };
        let by = SigningIn {
            proof: Proof::Provider(&person),
            begun: at(second),
        };
        let opened = store.open_session(token, &session, by, at(0), at(second));
        assert!(opened.await.unwrap());
    };
    let are_open = async |tokens: &[&str]| {
        let mut open = Vec::new();
        for token in tokens {
            open.push(store.session(token).await.unwrap().is_some());
        }
        open
    };
    open("desk", "vera", Role::Handler, 1).await;
    open("phone", "vera", Role::Handler, 2).await;
    open("other", "twin", Role::Handler, 2).await;
    assert_eq!(are_open(&["desk", "phone"]).await, [true, true]);
    open("lower", "vera", Role::Reader, 3).await;
    let each = are_open(&["desk", "phone", "lower", "other"]).await;
    assert_eq!(each, [false, false, true, true]);
    let removed = store.remove_staff_user("vera", at(4)).await.unwrap();
    assert!(!removed, "she has no password");
    for (why, ended) in [(SignedOut::ByCommand, 1), (SignedOut::NoRole, 0)] {
        let done = store.end_sessions("vera", why, at(5)).await;
        assert_eq!(done.unwrap(), ended);
    }
    assert_eq!(are_open(&["lower", "other"]).await, [false, true]);
    let filter = AuditFilter {
        event: Some("sessions_ended".to_owned()),
        ..AuditFilter::default()
    };
    let entries = store.browse_audit(&filter, AuditReading::After(0), 9).await;
    let facts: Vec<String> = entries.unwrap().into_iter().map(|one| one.facts).collect();
    let expected = [
        r#"{"sessions":2,"user":"vera","why":"other_role"}"#,
        r#"{"sessions":1,"user":"vera","why":"command"}"#,
    ];
    assert_eq!(
        facts, expected,
        "where none was ended there is nothing to tell"
    );
}

async fn of_sign_ins_no_more_is_kept_than_is_looked_at(bed: &Bed) {
    let store = &bed.store;
    for second in [0, 1_000] {
        failed(bed, "who", second).await;
    }
    let failures = async || {
        let counted = store.sign_in_failures("who", at(-1)).await.unwrap();
        counted.of_name
    };
    store.forget_sign_ins(at(4_000)).await.unwrap();
    assert_eq!(failures().await, 1, "the later one");
    failed(bed, "who", 6_000).await;
    assert_eq!(failures().await, 1, "without a worker, too");
}

async fn a_name_on_record_is_one_persons_for_ever(bed: &Bed) {
    let recorded = async |issuer: &str, subject: &str, called: &str| {
        let person = Identity {
            issuer: format!("https://{issuer}.example"),
            subject: subject.to_owned(),
            called: called.to_owned(),
        };
        bed.store.recorded_name(&person).await.unwrap()
    };
    let set = async |name: &str, comes_back| {
        let user = person(name);
        let set = bed.store.set_staff_user(&user, comes_back, at(1));
        set.await.unwrap()
    };
    let of = |name: &str| NameGiven::OfAnother(name.to_owned());
    assert_eq!(set("hanna", false).await, NameGiven::Given);
    assert_eq!(recorded("idp", "1", "hanna").await, "hanna (2)");
    assert_eq!(recorded("idp", "2", "hanna").await, "hanna (3)");
    assert_eq!(recorded("other", "1", "hanna").await, "hanna (4)");
    assert_eq!(recorded("idp", "3", "anna").await, "anna");
    assert_eq!(recorded("idp", "3", "anna.berg").await, "anna", "renamed");
    assert_eq!(recorded("idp", "4", "anna").await, "anna (2)");
    assert_eq!(
        set("anna", false).await,
        of("anna"),
        "that is somebody else"
    );
    assert!(bed.store.staff_user("anna").await.unwrap().is_none());
    assert!(bed.store.remove_staff_user("hanna", at(2)).await.unwrap());
    assert_eq!(recorded("idp", "5", "hanna").await, "hanna (5)");
    assert_eq!(set("hanna", false).await, NameGiven::OfOneRemoved);
    assert!(bed.store.staff_user("hanna").await.unwrap().is_none());
    assert_eq!(set("hanna", true).await, NameGiven::Given, "she comes back");
    assert_eq!(
        set("hanna", false).await,
        NameGiven::Given,
        "another password"
    );
}

fn person(name: &str) -> StaffUser {
    StaffUser {
        name: name.to_owned(),
        password: "$argon2id$…".to_owned(),
        role: Role::Reader,
    }
}

async fn names_on_record_never_look_alike(bed: &Bed) {
    let store = &bed.store;
    let set = async |name: &str| {
        store
            .set_staff_user(&person(name), false, at(1))
            .await
            .unwrap()
    };
    for name in ["anna", "bo", "Åsa"] {
        assert_eq!(set(name).await, NameGiven::Given, "{name}");
    }
    let of = |name: &str| NameGiven::OfAnother(name.to_owned());
    for (name, like) in [
        ("Anna", "anna"),
        ("\u{430}nna", "anna"),
        ("\u{ff41}nna", "anna"),
        ("Bo", "bo"),
        ("\u{412}o", "bo"),
        ("a\u{30a}sa", "Åsa"),
    ] {
        assert_eq!(set(name).await, of(like), "{name}");
    }
    for (subject, called, recorded) in [
        ("1", "ANNA", "ANNA (2)"),
        ("2", "\u{430}nna", "\u{430}nna (3)"),
        ("3", "Anne", "Anne"),
        ("4", "anne", "anne (2)"),
    ] {
        let person = Identity {
            issuer: "https://idp.example".to_owned(),
            subject: subject.to_owned(),
            called: called.to_owned(),
        };
        let name = store.recorded_name(&person).await.unwrap();
        assert_eq!(name, recorded);
        assert!(store.is_of_provider(&name).await.unwrap());
    }
    assert_eq!(set("ANNE").await, of("Anne"));
    for (typed, meant) in [
        ("ANNA", Some("anna")),
        ("åsa", Some("Åsa")),
        ("A\u{30a}SA", Some("Åsa")),
        ("\u{430}nna", None), // Looking like it is not enough to try its password.
        ("\u{ff41}nna", None),
        ("anna ", None),
    ] {
        let user = store.staff_user(typed).await.unwrap();
        assert_eq!(user.map(|user| user.name).as_deref(), meant, "{typed}");
    }
    assert!(store.remove_staff_user("ANNA", at(2)).await.unwrap());
    assert!(store.staff_user("anna").await.unwrap().is_none());
}

async fn a_name_on_record_is_found_as_it_is_typed(bed: &Bed) {
    let store = &bed.store;
    let set = store.set_staff_user(&person("anna"), false, at(1)).await;
    assert_eq!(set.unwrap(), NameGiven::Given);
    for (subject, called, recorded) in [("1", "ANNA", "ANNA (2)"), ("2", "Bo", "Bo")] {
        let person = Identity {
            issuer: "https://idp.example".to_owned(),
            subject: subject.to_owned(),
            called: called.to_owned(),
        };
        assert_eq!(store.recorded_name(&person).await.unwrap(), recorded);
    }
    for (typed, meant) in [
        ("ANNA", Some("anna")),
        ("anna (2)", Some("ANNA (2)")),
        ("BO", Some("Bo")),
        ("\u{430}nna", None),
        ("nobody", None),
    ] {
        let name = store.name_on_record(typed).await.unwrap();
        assert_eq!(name.as_deref(), meant, "{typed}");
    }
}

async fn who_is_removed_has_no_case_any_more(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::Contradiction, "två dagar").await;
    let set = bed
        .store
        .set_staff_user(&person("hanna"), false, at(1))
        .await;
    assert_eq!(set.unwrap(), NameGiven::Given);
    let claimed = bed.store.claim_case(&number, "hanna", at(0), at(3)).await;
    assert!(claimed.unwrap());
    assert!(bed.store.remove_staff_user("hanna", at(4)).await.unwrap());
    assert_eq!(bed.store.claim_of(&number).await.unwrap(), None);
}

async fn the_log_is_browsed_both_ways_and_readings_are_in_it(bed: &Bed) {
    let (number, _) = case(bed, "1", Reason::DutiesChange, "flytta").await;
    let facts = Facts::new().with("by", "rita");
    bed.store
        .record_reading(Event::CaseRead, Some(&number), facts, at(50))
        .await
        .unwrap();
    let browse = async |filter: AuditFilter, reading| {
        let entries = bed.store.browse_audit(&filter, reading, 100).await.unwrap();
        entries.into_iter().map(|one| one.event).collect::<Vec<_>>()
    };
    let newest = AuditReading::Before(i64::MAX);
    let all = browse(AuditFilter::default(), newest).await;
    assert_eq!(
        all,
        ["case_read", "reply_queued", "decided", "mail_received"]
    );
    let filter = AuditFilter {
        case: Some(number),
        from: Some(at(1)),
        until: Some(at(40)),
        ..AuditFilter::default()
    };
    assert_eq!(
        browse(filter, AuditReading::After(0)).await,
        ["decided", "reply_queued"]
    );
    let filter = AuditFilter {
        event: Some("case_read".into()),
        ..AuditFilter::default()
    };
    assert_eq!(browse(filter, newest).await, ["case_read"]);
}

async fn the_overview_counts_what_happened(bed: &Bed) {
    case(bed, "1", Reason::DutiesChange, "flytta").await;
    let (number, message) = case(bed, "2", Reason::Contradiction, "flytta").await;
    case(bed, "3", Reason::MissingFacts, "flytta").await;
    let history = bed.store.history(at(-3_600)).await.unwrap();
    let overview = bed.store.overview(date(2026, 9, 1)).await.unwrap();
    let day = history.days.values().next().unwrap();
    assert_eq!(day.by_people, 0);
    assert_eq!(
        (history.days.len(), day.arrived, day.decided["rejected"]),
        (1, 3, 1)
    );
    assert_eq!(
        (overview.to_review(), history.asked, overview.waiting.queued),
        (1, 1, 3)
    );
    assert_eq!(overview.mailboxes.len(), 1);
    assert_eq!(
        (history.pace, history.slow_pace),
        (None, None),
        "nothing was sent"
    );
    let later = at(86_400 + Duration::from_hours(24).as_secs().cast_signed());
    let nothing = bed.store.history(later).await.unwrap();
    let still = History {
        asked: 1,
        ..History::default()
    };
    assert_eq!(nothing, still, "who was asked then is asked still");
    let claimed = bed.store.claim_case(&number, "hanna", at(0), at(3)).await;
    assert!(claimed.unwrap());
    let decision = resolved(&number, message, "by-hand");
    let done = bed.store.resolve(&decision, 1, at(6)).await;
    assert_eq!(done.unwrap(), Resolution::Recorded);
    let history = bed.store.history(at(-3_600)).await.unwrap();
    let day = history.days.values().next().unwrap();
    assert_eq!((day.by_people, day.decided["approved"]), (1, 1));
    assert_eq!(day.decided["needs_review"], 1, "what the program said");
}

async fn the_pace_is_the_middle_one_and_what_nine_of_ten_stay_below(bed: &Bed) {
    let pace = async || {
        let history = bed.store.history(at(0)).await.unwrap();
        [history.pace, history.slow_pace].map(|micros| micros.unwrap() / 1_000_000)
    };
    for n in 1..=11 {
        bed.answered(&n.to_string(), &format!("a{n}@x.se")).await;
        // Received at second 1.
        let sent = at(1 + n * 10);
        for reply in bed.store.claim_due(&bed.worker, sent, 9).await.unwrap() {
            let settled = [Settled {
                reply,
                sending: Sending::Sent,
            }];
            let schedule = RetrySchedule::default();
            bed.store.settle(&settled, &schedule, sent).await.unwrap();
        }
        if n == 1 {
            assert_eq!(pace().await, [10, 10], "of one");
        }
    }
    assert_eq!(pace().await, [60, 100]);
}
