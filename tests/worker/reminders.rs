//! Staff are reminded of late moves by mail: each address once a day, through a real Postfix, and no mail of it is ever
//! taken for one that a person wrote.

use kontoflytt::clock::Clock;
use kontoflytt::message::EmailAddress;
use kontoflytt::store::Store;
use kontoflytt::worker::{LateMoves, Settings};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::bed::{Bed, SUPPORT, order};
use crate::support;

const LINK: &str = "https://kontoflytt.goteborg.se/moves";
const CASE: &str = "KF-2026-000001";

/// A site that sends by Postfix and reminds these, with an approved move of 1 September.
async fn site(to: &[&str]) -> (Bed, Settings) {
    let bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    bed.once().await;
    let host = tokio::task::spawn_blocking(support::bed).await.unwrap();
    let settings = Settings {
        outlet: host.postfix.outlet(host.postfix.smtp),
        late_moves: LateMoves {
            to: to
                .iter()
                .filter_map(|one| EmailAddress::parse(one))
                .collect(),
            link: LINK.to_owned(),
        },
        ..bed.settings()
    };
    (bed, settings)
}

/// A run of the program on that day, at ten in the morning; says whether all went well.
async fn run_on(bed: &mut Bed, settings: &Settings, day: &str) -> bool {
    bed.clock = Clock::Fixed(format!("{day}T08:00:00Z").parse().unwrap());
    let store = bed.store().await;
    let (_, result) = bed.worker(&store, settings.clone()).once().await;
    store.close().await;
    result.is_ok()
}

/// What lies in a mailbox once there are so many.
async fn inbox(address: &str, count: usize) -> Vec<String> {
    let address = address.to_owned();
    let wait = move || {
        support::eventually("the reminder in the mailbox", || {
            let mails = support::bed().dovecot.mails(&address, "");
            (mails.len() >= count).then_some(mails)
        })
    };
    let mails = tokio::task::spawn_blocking(wait).await.unwrap();
    assert_eq!(mails.len(), count);
    let text = |(_, bytes): (String, Vec<u8>)| String::from_utf8(bytes).unwrap();
    mails.into_iter().map(text).collect()
}

/// The entries of reminders, with their facts.
async fn entries(store: &Store) -> Vec<(String, Value)> {
    let all = store.audit_after(0, 1_000).await.unwrap();
    let of_reminders = all
        .into_iter()
        .filter(|one| one.entry.event.starts_with("reminder_"));
    let facts = |text: &str| serde_json::from_str(text).unwrap();
    of_reminders
        .map(|one| (one.entry.event.clone(), facts(&one.entry.facts)))
        .collect()
}

fn decoded(mail: &str) -> String {
    use kontoflytt::message::{Limits, RawMessage, parse};
    let mail = parse(
        &RawMessage::new(mail.as_bytes().to_vec()),
        &Limits::default(),
    );
    format!("{}\n{}", mail.subject, mail.body)
}

#[tokio::test]
async fn each_address_is_reminded_once_a_day_and_of_nobody_by_name() {
    let staff = ["drift@reminded.goteborg.se", "chef@reminded.goteborg.se"];
    let (mut bed, settings) = site(&staff).await;
    assert!(
        run_on(&mut bed, &settings, "2026-09-01").await,
        "its own day"
    );
    for day in ["2026-09-02", "2026-09-02", "2026-09-03"] {
        assert!(run_on(&mut bed, &settings, day).await);
    }
    for address in staff {
        let mails = inbox(address, 2).await;
        let text = decoded(&mails[0]);
        for told in ["1 kontoflytt är försenad", CASE, LINK, "In English"] {
            assert!(text.contains(told), "{told}\n{text}");
        }
        for personal in ["annand0314", "Anna", "Hisingen", "anna@"] {
            assert!(!mails[0].contains(personal), "{personal}\n{}", mails[0]);
        }
        for mark in ["Auto-Submitted: auto-generated", "X-Kontoflytt: 1"] {
            assert!(mails[0].contains(mark), "{mark}\n{}", mails[0]);
        }
        let ids = |mail: &String| {
            mail.lines()
                .find(|line| line.starts_with("Message-ID:"))
                .map(str::to_owned)
        };
        assert_ne!(ids(&mails[0]), ids(&mails[1]), "each mail has its own id");
    }
    let store = bed.store().await;
    let kinds: Vec<String> = entries(&store).await.into_iter().map(|one| one.0).collect();
    assert_eq!(kinds, ["reminder_queued", "reminder_sent"].repeat(4));
    assert!(store.verify_audit(&[]).await.unwrap().is_ok());
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_carried_out_or_where_nobody_is_named() {
    let (mut bed, settings) = site(&["drift@done.goteborg.se"]).await;
    let nobody = Settings {
        late_moves: LateMoves::default(),
        ..settings.clone()
    };
    assert!(run_on(&mut bed, &nobody, "2026-09-02").await);
    let store = bed.store().await;
    let case = kontoflytt::case::CaseNumber::parse(CASE).unwrap();
    let ordered_at = store.move_of(&case).await.unwrap().unwrap().ordered_at;
    let done = store.carry_out(&case, ordered_at, "hanna", bed.clock.now());
    assert!(done.await.unwrap());
    store.close().await;
    assert!(run_on(&mut bed, &settings, "2026-09-03").await);
    assert_eq!(entries(&bed.store().await).await, []);
}

#[tokio::test]
async fn one_that_is_refused_or_put_off_keeps_no_other_from_its_mail() {
    let staff = [
        "refused@put-off.goteborg.se",
        "later@put-off.goteborg.se",
        "drift@put-off.goteborg.se",
    ];
    let (mut bed, settings) = site(&staff).await;
    for _ in 0..3 {
        assert!(
            !run_on(&mut bed, &settings, "2026-09-02").await,
            "one is to be tried again"
        );
    }
    inbox(staff[2], 1).await;
    let told = entries(&bed.store().await).await;
    let count = |kind: &str, facts: Value| {
        let fits = |said: &Value| {
            let mut wanted = facts.as_object().unwrap().iter();
            wanted.all(|(name, value)| said[name] == *value)
        };
        told.iter()
            .filter(|(event, said)| event == kind && fits(said))
            .count()
    };
    assert_eq!(count("reminder_queued", json!({"late": 1})), 3);
    assert_eq!(count("reminder_sent", json!({"attempt": 1})), 1);
    let refused = json!({"code": "refused 550 5.1.1", "again": false, "attempt": 1});
    assert_eq!(
        count("reminder_not_sent", refused),
        1,
        "and not tried again"
    );
    let detail = "not sent yet: the mail server answers RCPT with 450 4.2.1";
    let later = json!({"code": "put_off 450 4.2.1", "detail": detail, "again": true, "attempt": 1});
    assert_eq!(count("reminder_not_sent", later), 1, "the first time alone");
    assert_eq!(told.len(), 6, "{told:?}");
}

#[tokio::test]
async fn a_reminder_that_comes_into_the_mailbox_is_answered_by_nobody() {
    let staff = "drift@loop.goteborg.se";
    let (mut bed, settings) = site(&[staff]).await;
    assert!(run_on(&mut bed, &settings, "2026-09-02").await);
    let mail = inbox(staff, 1).await.remove(0);
    let id = mail
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID: "))
        .unwrap();
    // A rule sends it on to the mailbox; and whoever got it is away.
    bed.receive(&mail.replace("\r\n", "\n")).await;
    let away = format!(
        "Return-Path: <>\nFrom: <{staff}>\nTo: <{SUPPORT}>\nSubject: Autosvar: 1 kontoflytt\nIn-Reply-To: {id}\n\
         Message-ID: <away@loop.goteborg.se>\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: text/plain\n\nI am away.\n"
    );
    bed.receive(&away).await;
    let before = bed.replies().len();
    bed.clock = Clock::Fixed("2026-09-02T09:00:00Z".parse().unwrap());
    let summary = bed.once().await;
    assert_eq!((summary.received, summary.ignored), (2, 2));
    assert_eq!(bed.replies().len(), before);
}

#[tokio::test]
async fn a_reminder_that_comes_back_is_noted() {
    let staff = "drift@gone.goteborg.se";
    let (mut bed, settings) = site(&[staff]).await;
    assert!(run_on(&mut bed, &settings, "2026-09-02").await);
    let mail = inbox(staff, 1).await.remove(0);
    let report = format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.goteborg.se\nTo: <{SUPPORT}>\nSubject: Undelivered Mail Returned to Sender\n\
         Message-ID: <report@mx.goteborg.se>\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nIt could not be delivered.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.goteborg.se\n\n\
         Final-Recipient: rfc822; {staff}\nAction: failed\nStatus: 5.1.1\n\
         --b\nContent-Type: message/rfc822\n\n{}\n--b--\n",
        mail.replace("\r\n", "\n")
    );
    bed.receive(&report).await;
    assert_eq!(bed.once().await.ignored, 1);
    let store = bed.store().await;
    let kinds: Vec<String> = entries(&store).await.into_iter().map(|one| one.0).collect();
    assert_eq!(
        kinds,
        ["reminder_queued", "reminder_sent", "reminder_bounced"]
    );
    let failed = store.failed_reminders("2026-09-01".parse().unwrap()).await;
    let failed = failed.unwrap();
    assert_eq!(failed.len(), 1);
    assert_eq!(failed[0].state, "bounced");
    assert_eq!(failed[0].recipient, staff);
}

#[tokio::test]
async fn a_worker_that_runs_on_reminds_by_itself() {
    let staff = "drift@running.goteborg.se";
    let (mut bed, settings) = site(&[staff]).await;
    bed.clock = Clock::Fixed("2026-09-02T08:00:00Z".parse().unwrap());
    let store = bed.store().await;
    let cancel = CancellationToken::new();
    let worker = bed.worker(&store, settings);
    let token = cancel.clone();
    let running = tokio::spawn(async move { worker.run(token).await });
    inbox(staff, 1).await;
    cancel.cancel();
    running.await.unwrap().unwrap();
    let kinds: Vec<String> = entries(&store).await.into_iter().map(|one| one.0).collect();
    assert_eq!(kinds, ["reminder_queued", "reminder_sent"]);
}
