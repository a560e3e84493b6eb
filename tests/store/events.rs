//! The entries that the worker writes: each kind is there when what it says has happened, once, with its facts.
//! What people do is told by `tests/web/events.rs`.

use kontoflytt::case::CaseNumber;
use kontoflytt::message::MessageId;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{AuditFilter, AuditReading, Limits, RetrySchedule, Sending, Settled};
use serde_json::{Value, json};

use crate::bed::{Bed, at, decided, on_both};

on_both![
    a_mail_leaves_its_coming_and_its_decision,
    a_reply_leaves_each_of_its_states,
    what_comes_of_a_reply_is_left_on_its_case,
    gallring_leaves_its_counts,
];

/// The entries since the last look, which must be these: kind, case, and facts among others.
struct Log<'a> {
    bed: &'a Bed,
    seen: i64,
}

impl<'a> Log<'a> {
    fn of(bed: &'a Bed) -> Self {
        Self { bed, seen: 0 }
    }

    async fn grew_by(&mut self, expected: &[(&str, Option<&CaseNumber>, Value)]) {
        let since = AuditReading::After(self.seen);
        let every = AuditFilter::default();
        let new = self.bed.store.browse_audit(&every, since, 100);
        let new = new.await.unwrap();
        let kinds: Vec<&str> = new.iter().map(|one| one.event.as_str()).collect();
        let wanted: Vec<&str> = expected.iter().map(|(kind, ..)| *kind).collect();
        assert_eq!(kinds, wanted);
        for (one, (kind, case, facts)) in new.iter().zip(expected) {
            let case = case.map(ToString::to_string);
            assert_eq!(one.case, case, "{kind}");
            let said: Value = serde_json::from_str(&one.facts).unwrap();
            for (name, value) in facts.as_object().unwrap() {
                assert_eq!(said[name], *value, "{kind}: {name}");
            }
            self.seen = one.sequence;
        }
        self.bed.store.verify_audit(&[]).await.unwrap().unwrap();
    }
}

async fn a_mail_leaves_its_coming_and_its_decision(bed: &Bed) {
    let mut log = Log::of(bed);
    let mail = bed.mail("1", "skrivaren").await;
    let facts = json!({"mail": mail, "size": 9, "complete": true});
    log.grew_by(&[("mail_received", None, facts)]).await;
    bed.decide(&[decided(mail, Reason::OtherMatter, "anna@x.se")])
        .await;
    let facts = json!({"mail": mail, "outcome": "not_a_request", "reason": "other_matter", "policy": "2022-05-12",
        "sender_check": "authenticated"});
    log.grew_by(&[("decided", None, facts)]).await;

    let mail = bed.mail("2", "bomb").await;
    let mut fault = decided(mail, Reason::Unreadable, "anna@x.se");
    fault.fault = Some("panic");
    bed.decide(&[fault]).await;
    let aside = json!({"mail": mail, "fault": "panic"});
    log.grew_by(&[
        ("mail_received", None, json!({"mail": mail})),
        ("mail_set_aside", None, aside),
    ])
    .await;
}

/// One attempt at all replies that are due.
async fn send(bed: &Bed, second: i64, sending: Sending) {
    let claimed = bed.store.claim_due(&bed.worker, at(second), 10).await;
    let each = claimed.unwrap().into_iter().map(|reply| Settled {
        reply,
        sending: sending.clone(),
    });
    let settled: Vec<Settled> = each.collect();
    assert_eq!(settled.len(), 1);
    let schedule = RetrySchedule::default();
    let done = bed.store.settle(&settled, &schedule, at(second)).await;
    done.unwrap();
}

async fn a_reply_leaves_each_of_its_states(bed: &Bed) {
    let mut log = Log::of(bed);
    let (case, id) = bed.answered("1", "anna@x.se").await;
    let (case, id) = (Some(&case), id.as_str());
    log.grew_by(&[
        ("mail_received", None, json!({})),
        ("decided", case, json!({"reason": "missing_facts"})),
        ("reply_queued", case, json!({"message_id": id})),
    ])
    .await;
    let attempt =
        |attempt: i64, code: &str| json!({"message_id": id, "attempt": attempt, "code": code});
    send(bed, 10, Sending::Deferred("451".into())).await;
    log.grew_by(&[("reply_deferred", case, attempt(1, "451"))])
        .await;
    send(bed, 1_000, Sending::Uncertain("lost".into())).await;
    log.grew_by(&[("reply_uncertain", case, attempt(2, "lost"))])
        .await;
    send(bed, 2_000, Sending::Sent).await;
    let sent = json!({"message_id": id, "attempt": 3});
    log.grew_by(&[("reply_sent", case, sent)]).await;

    let none = Limits {
        per_address_a_day: 0,
        ..Limits::default()
    };
    let (held, _) = bed.answered_within(&none, "2", "bo@x.se").await;
    log.grew_by(&[
        ("mail_received", None, json!({})),
        ("decided", Some(&held), json!({})),
        ("reply_held", Some(&held), json!({"why": "address_limit"})),
    ])
    .await;
}

async fn what_comes_of_a_reply_is_left_on_its_case(bed: &Bed) {
    let mut log = Log::of(bed);
    let (refused, id) = bed.answered("1", "anna@x.se").await;
    log.seen = 3;
    send(bed, 10, Sending::Refused("550".into())).await;
    let facts = json!({"message_id": id.as_str(), "attempt": 1, "code": "550"});
    log.grew_by(&[("reply_refused", Some(&refused), facts)])
        .await;
    for (uid, delayed, kind) in [("2", true, "reply_delayed"), ("3", false, "reply_bounced")] {
        let report = report_on(bed, uid, &id, delayed).await;
        let facts = json!({"mail": report, "message_id": id.as_str()});
        log.grew_by(&[
            ("mail_received", None, json!({"mail": report})),
            ("decided", Some(&refused), json!({"reason": "bounce"})),
            (kind, Some(&refused), facts),
        ])
        .await;
    }
}

/// A delivery report on a reply; its number.
async fn report_on(bed: &Bed, uid: &str, id: &MessageId, delayed: bool) -> i64 {
    let mail = bed.mail(uid, uid).await;
    let mut report = decided(mail, Reason::Bounce, "mailer-daemon@x.se");
    report.report_on = vec![id.clone()];
    report.delayed = delayed;
    bed.decide(&[report]).await;
    mail
}

async fn gallring_leaves_its_counts(bed: &Bed) {
    let mut log = Log::of(bed);
    bed.answered("1", "anna@x.se").await;
    send(bed, 3, Sending::Sent).await;
    log.seen = 4;
    bed.store.purge(at(100), at(200)).await.unwrap();
    let facts =
        json!({"before": at(100).to_string(), "mails": 1, "cases": 1, "replies": 1, "entries": 1});
    log.grew_by(&[("gallring", None, facts)]).await;
    bed.store.purge(at(100), at(300)).await.unwrap();
    log.grew_by(&[]).await;
}
