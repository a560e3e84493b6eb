//! The worker that runs on.

use std::time::Duration;

use jiff::Timestamp;
use kontoflytt::audit::AuditEntry;
use kontoflytt::case::CaseNumber;
use kontoflytt::clock::Clock;
use kontoflytt::store::{Guessing, Store, StoreError};
use kontoflytt::worker::{Settings, WorkerError};
use tokio_util::sync::CancellationToken;

use crate::bed::{Bed, order};

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1500 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    unreachable!("never came: {what}");
}

#[tokio::test]
async fn mail_that_comes_while_it_waits_is_answered_and_it_stops_when_told() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    let cancel = CancellationToken::new();
    let worker = bed.worker(&store, bed.settings());
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    for (count, name) in ["anna", "bo", "cecilia"].iter().enumerate() {
        bed.receive(&order(name)).await;
        until("a reply and its copy", || {
            bed.replies().len() == count + 1 && bed.lying_in("Sent") == count + 1
        })
        .await;
    }
    cancel.cancel();
    let summary = running.await.unwrap().unwrap();
    assert_eq!(
        (
            summary.received,
            summary.decided,
            summary.replies_sent,
            summary.replies_waiting
        ),
        (3, 3, 3, 0)
    );
    assert!(store.verify_audit(&[]).await.unwrap().is_ok());
}

#[tokio::test]
async fn a_mailbox_that_is_not_there_is_tried_until_it_is() {
    let bed = Bed::new().await;
    let hidden = bed.folder.path().join("away");
    std::fs::rename(bed.maildir(), &hidden).unwrap();
    let store = bed.store().await;
    let cancel = CancellationToken::new();
    let worker = bed.worker(&store, bed.settings());
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    let told = loop {
        if let [one] = &store.troubles().await.unwrap()[..] {
            break one.clone();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert_eq!(told.code, "no_maildir");
    std::fs::rename(&hidden, bed.maildir()).unwrap();
    bed.receive(&order("anna")).await;
    until("a reply", || bed.replies().len() == 1).await;
    cancel.cancel();
    running.await.unwrap().unwrap();
    assert_eq!(store.troubles().await.unwrap(), [], "it is over");
}

#[tokio::test]
async fn a_second_worker_on_the_same_file_is_told_so() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    let cancel = CancellationToken::new();
    let worker = bed.worker(&store, bed.settings());
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    bed.receive(&order("anna")).await;
    until("a reply", || bed.replies().len() == 1).await;
    let other = bed.store().await;
    let (_, result) = bed.worker(&other, bed.settings()).once().await;
    assert!(
        matches!(result, Err(WorkerError::Store(StoreError::AlreadyRunning))),
        "{result:?}"
    );
    cancel.cancel();
    running.await.unwrap().unwrap();
}

#[tokio::test]
async fn the_log_is_verified_once_a_day_by_itself() {
    let bed = Bed::new().await;
    let store = bed.store().await;
    let cancel = CancellationToken::new();
    let worker = bed.worker(&store, bed.settings());
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    let now = bed.clock.now();
    let mut verified = None;
    for _ in 0..1500 {
        verified = store.log_state(now).await.unwrap().verified;
        if verified.is_some() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let verified = verified.expect("verified at the start, where it never was");
    assert_eq!((verified.by, verified.fault), (None, None));
    cancel.cancel();
    running.await.unwrap().unwrap();
    let state = store.log_state(now).await.unwrap();
    assert_eq!(state.under_way, None);
}

#[tokio::test]
async fn what_is_older_than_it_is_kept_is_weeded_out_and_the_log_says_how_much() {
    let mut bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    bed.once().await;
    bed.clock = Clock::Fixed("2029-01-01T08:00:00Z".parse().unwrap());
    let store = bed.store().await;
    let long_ago = "2028-12-31T08:00:00Z".parse().unwrap();
    let many = Guessing {
        since: long_ago,
        of_name: 8,
        of_all: 100,
    };
    let failed = store.sign_in_failed("who", None, &many, long_ago).await;
    failed.unwrap();
    let settings = Settings {
        keep_for: Some(Duration::from_hours(730 * 24)),
        ..bed.settings()
    };
    let worker = bed.worker(&store, settings);
    let cancel = CancellationToken::new();
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    let newest = eventually(&store, "gallring").await;
    cancel.cancel();
    running.await.unwrap().unwrap();
    let weeded: serde_json::Value = serde_json::from_str(&newest.facts).unwrap();
    assert_eq!(
        (&weeded["mails"], &weeded["replies"]),
        (&1.into(), &1.into())
    );
    let number = CaseNumber::parse("KF-2026-000001").unwrap();
    let case = store.case(&number).await.unwrap().unwrap();
    assert!(case.sender.is_none() && case.replies[0].body.is_none());
    let failures = store.sign_in_failures("who", Timestamp::UNIX_EPOCH).await;
    assert_eq!(
        failures.unwrap().of_all,
        0,
        "of sign-ins nothing old is kept"
    );
    assert!(store.verify_audit(&[]).await.unwrap().is_ok());
}

/// The newest entry of the log, once it is of that kind.
async fn eventually(store: &Store, kind: &str) -> AuditEntry {
    for _ in 0..1500 {
        let newest = store.audit_page(None, 1).await.unwrap().remove(0).entry;
        if newest.event == kind {
            return newest;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    unreachable!("never came: {kind}");
}
