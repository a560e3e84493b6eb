//! Several workers decide the mails of one mailbox: each mail once, in their order, on what the store knows.

use kontoflytt::message::{EmailAddress, MessageId, RawMessage};
use kontoflytt::outcome::Reason;
use kontoflytt::store::{
    CaseUse, Decided, Elsewhere, Handful, Known, Limits, Pending, Question, Resolution, Store,
    Worker,
};

use crate::bed::{Bed, LONG, MAILBOX, arrival, at, at_hand, decided, on_both, reply};

on_both![
    mails_are_taken_oldest_first_and_no_more_than_fit,
    ahead_of_their_time_only_ordinary_mails_are_taken,
    a_mail_that_a_program_ended_over_is_taken_alone_and_counted,
    a_mail_that_was_given_back_is_not_counted,
    mails_that_could_not_be_recorded_come_one_by_one,
    a_mail_whose_bytes_are_gone_holds_up_no_other,
    who_signs_off_has_nothing_at_hand,
    who_lost_a_mail_does_not_decide_it,
    a_mail_waits_for_an_older_one_that_another_has,
    what_was_judged_on_what_holds_no_more_stays_open,
    what_a_person_decided_meanwhile_counts,
];

async fn receive(bed: &Bed, count: usize) -> Vec<i64> {
    let uids = (0..count).map(|n| arrival(&n.to_string(), &format!("mail {n}")));
    let arrivals: Vec<_> = uids.collect();
    let new = bed.store.receive(&bed.lease, &arrivals, None, at(1));
    new.await.unwrap()
}

fn numbers(hand: &[Pending]) -> Vec<i64> {
    hand.iter().map(|mail| mail.message).collect()
}

/// Another worker, which is not there, has had these at hand.
async fn left_by_another(bed: &Bed, messages: &[i64]) {
    let list: Vec<String> = messages.iter().map(ToString::to_string).collect();
    let sql = format!(
        "UPDATE message SET claimed_by = 'another', attempts = attempts + 1 WHERE id IN ({})",
        list.join(",")
    );
    bed.tamper(&sql).await.unwrap();
}

async fn mails_are_taken_oldest_first_and_no_more_than_fit(bed: &Bed) {
    let new = receive(bed, 5).await;
    let take = async |mails, bytes| {
        let most = Handful { mails, bytes };
        let hand = bed.store.claim(MAILBOX, &bed.worker, most, at(1)).await;
        numbers(&hand.unwrap())
    };
    assert_eq!(take(3, 1000).await, new[..3]);
    assert_eq!(
        take(2, 1000).await,
        new[..2],
        "what it has it is told again"
    );
    assert_eq!(take(9, 13).await, new[..2], "each is of six bytes");
    assert_eq!(take(9, 1).await, new[..1], "one at least");
    assert_eq!(take(9, 1000).await, new);
    assert_eq!(
        bed.store
            .elsewhere(MAILBOX, &bed.worker, at(1))
            .await
            .unwrap(),
        None
    );
    let hand = bed.at_hand().await;
    assert!(hand.iter().all(|mail| mail.attempts == 1), "{hand:?}");
    assert_eq!(hand[4].raw.bytes(), b"mail 4");
}

async fn ahead_of_their_time_only_ordinary_mails_are_taken(bed: &Bed) {
    let new = receive(bed, 6).await;
    let ahead = async |after, bytes| {
        let most = Handful { mails: 3, bytes };
        let (store, me) = (&bed.store, &bed.worker);
        let hand = store.claim_ahead(MAILBOX, me, most, after, at(1)).await;
        numbers(&hand.unwrap())
    };
    assert_eq!(ahead(new[0], 1000).await, new[1..4], "what is younger");
    assert_eq!(ahead(new[0], 13).await, new[1..3], "each is of six bytes");
    assert!(ahead(new[0], 1).await.is_empty(), "none that is too large");
    left_by_another(bed, &new[4..5]).await;
    assert_eq!(ahead(new[2], 1000).await, new[3..4]);
    assert!(ahead(new[3], 1000).await.is_empty(), "it is taken alone");
    assert!(ahead(new[5], 1000).await.is_empty(), "nothing is left");
}

async fn a_mail_that_a_program_ended_over_is_taken_alone_and_counted(bed: &Bed) {
    let new = receive(bed, 4).await;
    left_by_another(bed, &new[1..3]).await;
    let mut taken = Vec::new();
    while taken.len() < new.len() {
        let hand = bed.at_hand().await;
        let batch: Vec<Decided> = hand
            .iter()
            .map(|mail| decided(mail.message, Reason::OtherMatter, "anna@x.se"))
            .collect();
        assert_eq!(bed.decide(&batch).await.decided, 1);
        taken.extend(hand.into_iter().map(|mail| (mail.message, mail.attempts)));
    }
    let counted: Vec<_> = new.iter().copied().zip([1, 2, 2, 1]).collect();
    assert_eq!(taken, counted);
}

async fn a_mail_that_was_given_back_is_not_counted(bed: &Bed) {
    let new = receive(bed, 2).await;
    for _ in 0..3 {
        let hand = bed.at_hand().await;
        assert_eq!(hand.iter().map(|one| one.attempts).max(), Some(1));
        bed.store.give_back(&bed.worker, &new).await.unwrap();
    }
    let free = bed.store.elsewhere(MAILBOX, &bed.worker, at(1)).await;
    let oldest = Elsewhere {
        message: new[0],
        is_free: true,
    };
    assert_eq!(free.unwrap(), Some(oldest));
}

async fn mails_that_could_not_be_recorded_come_one_by_one(bed: &Bed) {
    let new = receive(bed, 3).await;
    bed.at_hand().await;
    bed.store
        .give_back_in_doubt(&bed.worker, &new)
        .await
        .unwrap();
    for attempt in 2..4 {
        let hand = bed.at_hand().await;
        assert_eq!(numbers(&hand), new[..1]);
        assert_eq!(hand[0].attempts, attempt, "it counts");
        bed.store
            .give_back_in_doubt(&bed.worker, &new[..1])
            .await
            .unwrap();
    }
}

async fn a_mail_whose_bytes_are_gone_holds_up_no_other(bed: &Bed) {
    let new = receive(bed, 2).await;
    let digest = RawMessage::new(b"mail 0".to_vec()).digest();
    let gone = format!("DELETE FROM raw_mail WHERE digest = '{digest}'");
    bed.tamper(&gone).await.unwrap();
    let hand = bed.at_hand().await;
    assert_eq!(numbers(&hand), new);
    assert_eq!(
        hand.iter().map(|mail| mail.complete).collect::<Vec<_>>(),
        [false, true],
        "a person looks at what is left of it"
    );
}

async fn who_signs_off_has_nothing_at_hand(bed: &Bed) {
    receive(bed, 2).await;
    assert_eq!(bed.at_hand().await.len(), 2);
    bed.store.sign_off(&bed.worker).await.unwrap();
    let hand = bed.at_hand().await;
    assert_eq!(
        hand.iter().map(|one| one.attempts).collect::<Vec<_>>(),
        [1, 1],
        "nobody has ended over them"
    );
}

async fn who_lost_a_mail_does_not_decide_it(bed: &Bed) {
    let message = bed.mail("1", "one").await;
    left_by_another(bed, &[message]).await;
    let one = decided(message, Reason::OtherMatter, "anna@x.se");
    let recorded = bed.decide(&[one]).await;
    assert_eq!((recorded.decided, recorded.lost), (0, vec![message]));
    assert!(bed.store.to_file(MAILBOX, 9).await.unwrap().is_empty());
}

async fn a_mail_waits_for_an_older_one_that_another_has(bed: &Bed) {
    let new = receive(bed, 3).await;
    bed.at_hand().await;
    left_by_another(bed, &new[1..2]).await;
    let batch = [0, 2].map(|n| decided(new[n], Reason::OtherMatter, "anna@x.se"));
    let recorded = bed.decide(&batch).await;
    assert_eq!((recorded.decided, &recorded.open), (1, &vec![new[2]]));
    let elsewhere = bed.store.elsewhere(MAILBOX, &bed.worker, at(1)).await;
    assert_eq!(elsewhere.unwrap().unwrap().message, new[1]);
}

fn question(message: i64, text: &str) -> Question {
    Question {
        message,
        digest: RawMessage::new(text.as_bytes().to_vec()).digest(),
        content_digest: None,
        refers_to: Vec::new(),
        case_in_subject: None,
        sender: EmailAddress::parse("anna@x.se"),
    }
}

/// What the store knows about a mail now.
async fn known(bed: &Bed, question: Question) -> Known {
    Known {
        as_of: bed.store.last_decided().await.unwrap(),
        context: bed
            .store
            .contexts(std::slice::from_ref(&question))
            .await
            .unwrap()
            .remove(0),
        question,
    }
}

async fn what_was_judged_on_what_holds_no_more_stays_open(bed: &Bed) {
    let copied = bed.mail("1", "the same").await;
    let [copy, answer, other] = [("2", "the same"), ("3", "an answer"), ("4", "another")]
        .map(|(uid, text)| bed.mail(uid, text));
    let (copy, answer, other) = (copy.await, answer.await, other.await);
    let refers = Question {
        refers_to: vec![MessageId::parse("first@x.se").unwrap()],
        ..question(answer, "an answer")
    };
    let mut batch = Vec::new();
    for question in [
        question(copy, "the same"),
        refers,
        question(other, "another"),
    ] {
        let message = question.message;
        batch.push(Decided {
            known: Some(known(bed, question).await),
            ..decided(message, Reason::OtherMatter, "anna@x.se")
        });
    }
    let mut first = decided(copied, Reason::MissingFacts, "anna@x.se");
    first.message_id = MessageId::parse("first@x.se");
    first.case = CaseUse::Opens {
        number: bed.number().await,
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    bed.decide(&[first]).await;
    let mut recorded = bed.decide(&batch).await;
    recorded.open.sort_unstable();
    assert_eq!((recorded.decided, recorded.open), (1, vec![copy, answer]));
    for one in &mut batch {
        let again = one.known.take().unwrap().question;
        one.known = Some(known(bed, again).await);
    }
    assert_eq!(bed.decide(&batch).await.decided, 2, "judged again");
}

async fn what_a_person_decided_meanwhile_counts(bed: &Bed) {
    let (number, ours) = bed.answered("1", "anna@x.se").await;
    let answer = bed.mail("2", "an answer").await;
    let question = Question {
        refers_to: vec![ours],
        ..question(answer, "an answer")
    };
    let known = known(bed, question).await;
    assert!(known.context.case.as_ref().unwrap().1.asked);
    assert!(
        bed.store
            .claim_case(&number, "hanna", at(0), at(2))
            .await
            .unwrap()
    );
    let first = bed.store.case(&number).await.unwrap().unwrap().decisions[0].message;
    let decision = crate::staff::resolved(&number, first, "by-hand");
    let done = bed.store.resolve(&decision, 1, at(3)).await;
    assert_eq!(done.unwrap(), Resolution::Recorded);
    let one = Decided {
        known: Some(known),
        case: CaseUse::Joins(number),
        ..decided(answer, Reason::MissingFacts, "anna@x.se")
    };
    assert_eq!(bed.decide(&[one]).await.open, [answer]);
}

/// Another worker on the same server.
async fn another(bed: &Bed) -> (Store, Worker) {
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    let worker = store.sign_on(at(1), LONG).await.unwrap();
    (store, worker)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_take_at_the_same_time_take_different_mails() {
    let bed = Bed::postgres().await;
    let new = receive(&bed, 60).await;
    let (store, worker) = another(&bed).await;
    let most = Handful {
        mails: 10,
        bytes: 1000,
    };
    let (one, other) = tokio::join!(
        bed.store.claim(MAILBOX, &bed.worker, most, at(1)),
        store.claim(MAILBOX, &worker, most, at(1)),
    );
    let mut taken = [numbers(&one.unwrap()), numbers(&other.unwrap())].concat();
    taken.sort_unstable();
    assert_eq!(taken, new[..20]);
}

/// Two workers on a server, the first of which hangs beyond the time of its lease.
#[tokio::test(flavor = "multi_thread")]
async fn of_two_that_both_believe_they_have_a_mail_one_decides_it() {
    let bed = Bed::postgres().await;
    let message = bed.mail("1", "one").await;
    let (store, worker) = another(&bed).await;
    assert!(
        at_hand(&store, &worker, at(1)).await.is_empty(),
        "it is held"
    );
    let theirs = at_hand(&store, &worker, at(4000)).await;
    assert_eq!(theirs[0].attempts, 2);
    let one = [decided(message, Reason::OtherMatter, "anna@x.se")];
    let limits = Limits::default();
    let (mine, other) = tokio::join!(
        bed.store.decide(&bed.worker, &one, &limits, at(4001)),
        store.decide(&worker, &one, &limits, at(4001)),
    );
    assert_eq!(mine.unwrap().lost, [message]);
    assert_eq!(other.unwrap().decided, 1);
}

/// A mail that opens a case and is answered.
async fn answering(bed: &Bed, message: i64) -> Decided {
    let mut one = decided(message, Reason::MissingFacts, "robot@x.se");
    one.case = CaseUse::Opens {
        number: bed.number().await,
        opened_on: jiff::civil::date(2026, 9, 1),
    };
    one.reply = Some(reply(&format!("out-{message}"), "robot@x.se"));
    one
}

#[tokio::test(flavor = "multi_thread")]
async fn the_limits_of_replies_are_those_of_all_workers_together() {
    let bed = Bed::postgres().await;
    let (store, worker) = another(&bed).await;
    let limits = Limits {
        per_address_a_day: 8,
        ..Limits::default()
    };
    let mut held = 0;
    for round in 0..8 {
        let mine = bed.mail(&format!("a{round}"), &format!("a{round}")).await;
        // In a mailbox of its own: the order within one mailbox lets one wait for the other.
        let mut place = arrival("1", &format!("b{round}"));
        place.place.mailbox = format!("another {round}");
        let theirs = store
            .receive(&bed.lease, &[place], Some(&worker), at(1))
            .await
            .unwrap();
        let batches = [
            [answering(&bed, mine).await],
            [answering(&bed, theirs[0]).await],
        ];
        let (one, other) = tokio::join!(
            bed.store.decide(&bed.worker, &batches[0], &limits, at(2)),
            store.decide(&worker, &batches[1], &limits, at(2)),
        );
        held += one.unwrap().held + other.unwrap().held;
    }
    assert_eq!((held, store.waiting().await.unwrap().queued), (8, 8));
    store.verify_audit(&[]).await.unwrap().unwrap();
}
