//! A sender, a case and a day have their limits; each reply beyond them waits for a person and says why.

use kontoflytt::outcome::Reason;
use kontoflytt::store::{CaseShown, CaseUse, Limits};

use crate::bed::{Bed, at, decided, on_both, reply};

on_both![
    a_sender_who_answers_every_answer_is_held_back,
    beyond_the_limit_of_the_day_every_reply_is_held,
    a_case_that_never_ends_is_held_back,
    after_three_questions_a_person_takes_over,
    a_held_reply_counts_on_the_day_on_which_it_is_let_go,
];

async fn beyond_the_limit_of_the_day_every_reply_is_held(bed: &Bed) {
    let limits = Limits {
        overall_a_day: 2,
        ..Limits::default()
    };
    let mut states = Vec::new();
    for n in 0..4 {
        let from = format!("day{n}@x.se");
        let (number, _) = bed
            .answered_within(&limits, &format!("day{n}"), &from)
            .await;
        let case = bed.store.case(&number).await.unwrap().unwrap();
        states.push(case.replies[0].state.clone());
        if n > 1 {
            assert_eq!(case.state, "review");
            assert_eq!(held_because_of(&case), ["overall_limit"]);
        }
    }
    assert_eq!(states, ["queued", "queued", "held", "held"]);
}

async fn a_sender_who_answers_every_answer_is_held_back(bed: &Bed) {
    for n in 0..10 {
        bed.answered(&n.to_string(), "robot@x.se").await;
    }
    let (held, _) = bed.answered("10", "robot@x.se").await;
    let (other, _) = bed.answered("11", "anna@x.se").await;
    assert_eq!(bed.store.waiting().await.unwrap().queued, 11);
    let case = bed.store.case(&held).await.unwrap().unwrap();
    assert_eq!(
        (case.state.as_str(), case.replies[0].state.as_str()),
        ("review", "held")
    );
    assert_eq!(held_because_of(&case), ["address_limit"]);
    assert_eq!(case.reviews[0].reason, "reply_limit");
    assert_eq!(
        bed.store.case(&other).await.unwrap().unwrap().replies[0].state,
        "queued"
    );
}

async fn a_case_that_never_ends_is_held_back(bed: &Bed) {
    assert_eq!(
        bed.held_of_eight(Reason::DutiesChange).await,
        ["case_limit"; 2],
        "six replies in a case, in one batch or in many"
    );
    assert_eq!(bed.store.waiting().await.unwrap().queued, 6);
}

async fn after_three_questions_a_person_takes_over(bed: &Bed) {
    assert_eq!(bed.held_of_eight(Reason::MissingFacts).await, ["rounds"; 5]);
    assert_eq!(bed.store.waiting().await.unwrap().queued, 3);
}

async fn a_held_reply_counts_on_the_day_on_which_it_is_let_go(bed: &Bed) {
    let (day, one_a_day) = (86_400, |per_address_a_day| Limits {
        per_address_a_day,
        ..Limits::default()
    });
    let (held, id) = bed.answered_within(&one_a_day(0), "1", "robot@x.se").await;
    let store = &bed.store;
    assert!(
        store
            .claim_case(&held, "hanna", at(0), at(3))
            .await
            .unwrap()
    );
    let released = store.release_reply(&held, &id, "hanna", at(day + 10));
    assert!(released.await.unwrap());
    // More than a day after the reply was written, less than one after it was let go; then more than that.
    for (n, second, state) in [(2, day + 20, "held"), (3, 2 * day + 11, "queued")] {
        let message = bed.mail(&n.to_string(), &n.to_string()).await;
        let number = bed.number().await;
        let mut one = decided(message, Reason::MissingFacts, "robot@x.se");
        one.case = CaseUse::Opens {
            number: number.clone(),
            opened_on: jiff::civil::date(2026, 9, 1),
        };
        one.reply = Some(reply(&format!("later-{n}"), "robot@x.se"));
        store
            .decide(&bed.worker, &[one], &one_a_day(1), at(second))
            .await
            .unwrap();
        let case = store.case(&number).await.unwrap().unwrap();
        assert_eq!(case.replies[0].state, state, "{n}");
    }
}

/// Why replies of a case were held back, as its entries of the audit log say.
fn held_because_of(case: &CaseShown) -> Vec<String> {
    let entries = case.entries.iter().map(|one| &one.entry);
    let held = entries.filter(|entry| entry.event == "reply_held");
    held.map(|entry| {
        let facts: serde_json::Value = serde_json::from_str(&entry.facts).unwrap();
        assert!(facts["mail"].is_i64() && facts["message_id"].is_string());
        facts["why"].as_str().unwrap().to_owned()
    })
    .collect()
}

impl Bed {
    /// One case: a question, then seven mails that are answered with the reason, in one batch; why replies are held.
    async fn held_of_eight(&self, reason: Reason) -> Vec<String> {
        let (number, _) = self.answered("1", "a@x.se").await;
        let mut batch = Vec::new();
        for n in 2..=8 {
            let mail = self.mail(&n.to_string(), &n.to_string()).await;
            let mut one = decided(mail, reason, "a@x.se");
            one.case = CaseUse::Joins(number.clone());
            one.reply = Some(reply(&format!("again-{n}"), &format!("a{n}@x.se")));
            batch.push(one);
        }
        let held = self.decide(&batch).await.held;
        let case = self.store.case(&number).await.unwrap().unwrap();
        let why = held_because_of(&case);
        assert_eq!(why.len(), held);
        let waiting = case
            .reviews
            .iter()
            .filter(|item| item.reason == "reply_limit");
        assert_eq!(waiting.count(), held, "each waits for a person");
        why
    }
}
