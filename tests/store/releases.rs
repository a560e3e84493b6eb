//! A reply that a limit held back leaves when a person lets it go, and not otherwise.

use std::time::Duration;

use kontoflytt::case::CaseNumber;
use kontoflytt::message::MessageId;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{CaseUse, Limits, RetrySchedule, Sending, Settled};
use sqlx::{Connection as _, PgConnection};

use crate::bed::{Bed, at, decided, on_both, reply};

on_both![
    a_person_who_has_the_case_lets_a_held_reply_go_once,
    nothing_goes_that_is_not_held_or_is_overtaken,
    the_time_for_trying_begins_when_it_was_let_go,
];

/// A case whose reply is held, taken by hanna.
async fn held(bed: &Bed) -> (CaseNumber, MessageId) {
    let limits = Limits {
        overall_a_day: 0,
        ..Limits::default()
    };
    let held = bed.answered_within(&limits, "1", "anna@x.se").await;
    assert!(
        bed.store
            .claim_case(&held.0, "hanna", at(0), at(3))
            .await
            .unwrap()
    );
    held
}

async fn state(bed: &Bed, number: &CaseNumber) -> (String, String) {
    let case = bed.store.case(number).await.unwrap().unwrap();
    (case.state, case.replies[0].state.clone())
}

fn is(case: &str, reply: &str) -> (String, String) {
    (case.to_owned(), reply.to_owned())
}

async fn a_person_who_has_the_case_lets_a_held_reply_go_once(bed: &Bed) {
    let (number, reply) = held(bed).await;
    let release = async |by, second| {
        let released = bed.store.release_reply(&number, &reply, by, at(second));
        released.await.unwrap()
    };
    assert!(!release("bo", 4).await, "hanna has it");
    assert_eq!(state(bed, &number).await, is("review", "held"));
    assert!(
        bed.store
            .claim_due(&bed.worker, at(5), 9)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(release("hanna", 6).await);
    assert_eq!(
        state(bed, &number).await,
        is("asked", "queued"),
        "as its decision says"
    );
    assert!(!release("hanna", 7).await, "once");
    let due = bed.store.claim_due(&bed.worker, at(6), 9).await.unwrap();
    assert_eq!(
        due.iter().map(|one| &one.message_id).collect::<Vec<_>>(),
        [&reply]
    );
    let case = bed.store.case(&number).await.unwrap().unwrap();
    let entries = case.entries.iter().map(|one| one.entry.event.as_str());
    assert_eq!(
        entries.collect::<Vec<_>>(),
        ["decided", "reply_held", "reply_released", "review_closed"]
    );
    let released = &case.entries[2].entry.facts;
    assert!(
        released.contains("\"by\":\"hanna\"") && released.contains(reply.as_str()),
        "{released}"
    );
    assert!(bed.store.open_reviews(0, 9).await.unwrap().is_empty());
    assert_eq!(
        bed.store.claim_of(&number).await.unwrap(),
        None,
        "it is done with"
    );
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}

async fn nothing_goes_that_is_not_held_or_is_overtaken(bed: &Bed) {
    let (number, reply) = held(bed).await;
    let (other, queued) = bed.answered("2", "bo@x.se").await;
    bed.store
        .claim_case(&other, "hanna", at(0), at(3))
        .await
        .unwrap();
    for (case, reply) in [(&other, &queued), (&other, &reply), (&number, &queued)] {
        let released = bed.store.release_reply(case, reply, "hanna", at(4)).await;
        assert!(!released.unwrap(), "{case} {reply}");
    }
    // A newer reply in the same case tells what holds now.
    let newer = "INSERT INTO outbox (message_id, case_number, answers, occasion, state, doubt, attempts, created_at, \
                 due_at) SELECT 'newer@x', case_number, answers, 1, 'sent', 0, 1, 5, 5 FROM outbox WHERE state = 'held'";
    bed.tamper(newer).await.unwrap();
    assert!(
        !bed.store
            .release_reply(&number, &reply, "hanna", at(6))
            .await
            .unwrap()
    );
    bed.tamper("DELETE FROM outbox WHERE message_id = 'newer@x'")
        .await
        .unwrap();
    // What gallring took away cannot be sent.
    bed.store.purge(at(10), at(11)).await.unwrap();
    assert!(
        !bed.store
            .release_reply(&number, &reply, "hanna", at(12))
            .await
            .unwrap()
    );
    assert_eq!(state(bed, &number).await, is("review", "held"));
}

async fn the_time_for_trying_begins_when_it_was_let_go(bed: &Bed) {
    let (number, reply) = held(bed).await;
    let schedule = RetrySchedule {
        give_up_after: Duration::from_secs(1_000),
        ..RetrySchedule::default()
    };
    // Long after it was written.
    assert!(
        bed.store
            .release_reply(&number, &reply, "hanna", at(5_000))
            .await
            .unwrap()
    );
    for (second, expected) in [(5_000, "deferred"), (6_500, "refused")] {
        let due = bed
            .store
            .claim_due(&bed.worker, at(second), 9)
            .await
            .unwrap();
        let tried = Settled {
            reply: due[0].clone(),
            sending: Sending::Deferred("451".to_owned()),
        };
        bed.store
            .settle(&[tried], &schedule, at(second))
            .await
            .unwrap();
        assert_eq!(state(bed, &number).await.1, expected);
    }
}

/// Holds the end of the log: whoever is about to commit waits there.
struct Gate {
    holds: PgConnection,
    looks: PgConnection,
}

impl Gate {
    async fn shut(bed: &Bed) -> Self {
        let mut holds = PgConnection::connect(&bed.url).await.unwrap();
        let shut = "BEGIN; SELECT 1 FROM audit_head FOR UPDATE";
        sqlx::raw_sql(shut).execute(&mut holds).await.unwrap();
        let looks = PgConnection::connect(&bed.url).await.unwrap();
        Self { holds, looks }
    }

    /// Until so many transactions wait, for the gate or for one that waits there.
    async fn until_waiting(&mut self, count: i64) {
        let waiting = "SELECT COUNT(*) FROM pg_stat_activity
                       WHERE datname = current_database() AND wait_event_type = 'Lock'";
        loop {
            let found: i64 = sqlx::query_scalar(waiting)
                .fetch_one(&mut self.looks)
                .await
                .unwrap();
            if found == count {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn open(mut self) {
        sqlx::raw_sql("COMMIT")
            .execute(&mut self.holds)
            .await
            .unwrap();
    }
}

/// SQLite has one writer; there the second begins after the first.
#[tokio::test]
async fn no_reply_goes_below_a_newer_mail_that_is_being_decided() {
    let bed = Bed::postgres().await;
    let (number, held) = held(&bed).await;
    let newer = bed.mail("2", "no, not at all").await;
    let mut newer = decided(newer, Reason::DutiesChange, "anna@x.se");
    newer.case = CaseUse::Joins(number.clone());
    newer.reply = Some(reply("out-2", "anna@x.se"));
    let (newer, limits) = ([newer], Limits::default());
    let mut gate = Gate::shut(&bed).await;
    let decide = bed.store.decide(&bed.worker, &newer, &limits, at(4));
    let release = async {
        gate.until_waiting(1).await;
        let release = bed.store.release_reply(&number, &held, "hanna", at(5));
        let open = async {
            gate.until_waiting(2).await;
            gate.open().await;
        };
        tokio::join!(release, open).0
    };
    let (decided, released) = tokio::join!(decide, release);
    assert_eq!(decided.unwrap().decided, 1);
    assert!(!released.unwrap(), "the newer mail has been answered");
    let replies = bed.store.case(&number).await.unwrap().unwrap().replies;
    let states: Vec<&str> = replies.iter().map(|one| one.state.as_str()).collect();
    assert_eq!(states, ["held", "queued"]);
    bed.store.verify_audit(&[]).await.unwrap().unwrap();
}
