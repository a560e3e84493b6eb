//! Several workers decide the mails of one mailbox together, and come to what one alone comes to.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use kontoflytt::audit::Event;
use kontoflytt::mailbox::{MailboxSettings, Maildir, MaildirSettings};
use kontoflytt::message::RawMessage;
use kontoflytt::store::{Arrival, Handful, Place, Store};
use kontoflytt::worker::{MailboxPlan, Settings};
use sqlx::Connection as _;
use tokio_util::sync::CancellationToken;

use crate::bed::{Bed, order};
use crate::support::eventually;

const LONG: Duration = Duration::from_hours(1);

/// Orders, then as many copies of them that came by another way, then as many mails that add something in the same
/// threads: what depends on each other lies in different batches.
fn mails(orders: usize) -> Vec<String> {
    let first = (0..orders).map(|n| order(&format!("anna{n}")));
    let copy = (0..orders).map(|n| {
        order(&format!("anna{n}")).replace("from mail.goteborg.se", "from backup.goteborg.se")
    });
    let later = (0..orders).map(|n| {
        order(&format!("anna{n}"))
            .replace(
                "MIME-Version",
                &format!("In-Reply-To: <anna{n}@funktionsstod.goteborg.se>\nMIME-Version"),
            )
            .replace("Message-ID: <", "Message-ID: <later.")
            .replace("1 september", "15 september")
    });
    first.chain(copy).chain(later).collect()
}

fn name(bed: &Bed) -> String {
    let path = bed.maildir();
    MailboxSettings::Maildir(MaildirSettings { path }).name()
}

/// Puts mails into the store, as a worker does that ends before it decides any.
async fn stored(bed: &Bed, store: &Store, mailbox: &str, mails: &[String]) {
    let now = bed.clock.now();
    let worker = store.sign_on(now, LONG).await.unwrap();
    let lease = format!("intake:{mailbox}");
    let lease = store.acquire(&lease, &worker, now, LONG).await.unwrap();
    let arrivals: Vec<Arrival> = mails
        .iter()
        .enumerate()
        .map(|(uid, mail)| {
            let raw = RawMessage::new(mail.replace('\n', "\r\n").into_bytes());
            Arrival {
                place: Place {
                    mailbox: mailbox.to_owned(),
                    validity: 0,
                    uid: uid.to_string(),
                },
                size: raw.len() as u64,
                raw,
                complete: true,
            }
        })
        .collect();
    let new = store.receive(&lease.unwrap(), &arrivals, None, now).await;
    assert_eq!(new.unwrap().len(), mails.len());
    store.sign_off(&worker).await.unwrap();
}

/// The reason of each mail, and which mails are of one case.
async fn came_to(store: &Store) -> (BTreeMap<i64, String>, BTreeSet<BTreeSet<i64>>) {
    store.verify_audit(&[]).await.unwrap().unwrap();
    let mut reasons = BTreeMap::new();
    let mut cases: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    for logged in store.audit_after(0, 100_000).await.unwrap() {
        let entry = logged.entry;
        if entry.event != Event::Decided.code() {
            continue;
        }
        let facts: serde_json::Value = serde_json::from_str(&entry.facts).unwrap();
        let mail = facts["mail"].as_i64().unwrap();
        let twice = reasons.insert(mail, facts["reason"].to_string());
        assert_eq!(twice, None, "mail {mail} is decided once");
        cases.entry(entry.case.unwrap()).or_default().insert(mail);
    }
    (reasons, cases.into_values().collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_and_answers_are_judged_as_one_alone_judges_them() {
    let mails = mails(70);
    let alone = Bed::new().await;
    let store = alone.store().await;
    stored(&alone, &store, &name(&alone), &mails).await;
    store.close().await;
    let summary = alone.once().await;
    assert_eq!((summary.decided, summary.replies_sent), (210, 140));
    let bed = Bed::on_postgres().await;
    let stores = [bed.store().await, bed.store().await];
    stored(&bed, &stores[0], &name(&bed), &mails).await;
    let [one, other] = stores
        .each_ref()
        .map(|store| bed.worker(store, bed.settings()));
    let ((one, first), (other, second)) = tokio::join!(one.once(), other.once());
    first.and(second).unwrap();
    assert_eq!(one.decided + other.decided, 210);
    assert!(
        one.decided > 0 && other.decided > 0,
        "both: {one:?} {other:?}"
    );
    assert_eq!(one.ignored + other.ignored, 70);
    let [store, _] = stores;
    let (reasons, cases) = came_to(&store).await;
    let one_alone = came_to(&alone.store().await).await;
    assert_eq!(reasons, one_alone.0);
    assert_eq!(cases, one_alone.1);
    assert_eq!(cases.len(), 70);
}

/// Undecided mails that somebody has at hand.
async fn at_hand(bed: &Bed) -> i64 {
    let mut server = sqlx::PgConnection::connect(&bed.url).await.unwrap();
    let count = "SELECT COUNT(*) FROM message WHERE state = 'received' AND claimed_by IS NOT NULL";
    let count = sqlx::query_scalar(count).fetch_one(&mut server).await;
    count.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_are_judged_while_those_before_them_wait_to_be_recorded() {
    let bed = Bed::on_postgres().await;
    let store = bed.store().await;
    let mails: Vec<String> = (0..102).map(|n| order(&format!("bo{n}"))).collect();
    stored(&bed, &store, &name(&bed), &mails).await;
    let other = store.sign_on(bed.clock.now(), LONG).await.unwrap();
    let one = Handful { mails: 1, bytes: 1 };
    let oldest = store.claim(&name(&bed), &other, one, bed.clock.now()).await;
    assert_eq!(oldest.unwrap().len(), 1);
    let worker = bed.worker(&store, bed.settings());
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let running = tokio::spawn(async move { worker.run(stop).await });
    // One with the other worker, fifty that wait for it, fifty behind those.
    let both_hands = async {
        while at_hand(&bed).await < 101 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), both_hands)
        .await
        .unwrap();
    assert_eq!(at_hand(&bed).await, 101, "and no more");
    store.sign_off(&other).await.unwrap();
    let bed = tokio::task::spawn_blocking(move || {
        eventually("all replies", || (bed.replies().len() == 102).then_some(()));
        bed
    });
    let bed = bed.await.unwrap();
    cancel.cancel();
    assert_eq!(running.await.unwrap().unwrap().decided, 102);
    store.verify_audit(&[]).await.unwrap().unwrap();
    assert_eq!(at_hand(&bed).await, 0);
    assert_eq!(came_to(&store).await.1.len(), 102);
}

/// The same mail comes into two mailboxes that are read at the same time, by two workers.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_to_two_mailboxes_is_answered_once() {
    let bed = Bed::on_postgres().await;
    let path = bed.folder.path().join("second");
    Maildir::create(&path).await.unwrap();
    let second = MailboxSettings::Maildir(MaildirSettings { path });
    let stores = [bed.store().await, bed.store().await];
    let orders: Vec<String> = (0..60).map(|n| order(&format!("bo{n}"))).collect();
    let by_another_way = orders.iter().enumerate().map(|(n, mail)| {
        // Every second one has the same bytes.
        let way = if n % 2 == 0 { "mail" } else { "backup" };
        mail.replace("from mail.goteborg.se", &format!("from {way}.goteborg.se"))
    });
    let copies: Vec<String> = by_another_way.collect();
    stored(&bed, &stores[0], &name(&bed), &orders).await;
    stored(&bed, &stores[0], &second.name(), &copies).await;
    let settings = || {
        let mut settings: Settings = bed.settings();
        settings.mailboxes.push(MailboxPlan::new(second.clone()));
        settings
    };
    let [one, other] = stores.each_ref().map(|store| bed.worker(store, settings()));
    let ((one, first), (other, second)) = tokio::join!(one.once(), other.once());
    first.and(second).unwrap();
    assert_eq!(one.decided + other.decided, 120);
    assert_eq!(one.ignored + other.ignored, 60);
    assert_eq!(bed.replies().len(), 60);
    let [store, _] = stores;
    assert_eq!(came_to(&store).await.1.len(), 60);
}
