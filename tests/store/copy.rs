//! A store is moved over whole, in each direction between the databases, or not at all.

use std::path::Path;

use assert_cmd::Command;
use kontoflytt::outcome::Reason;
use kontoflytt::store::{CopyError, RetrySchedule, Role, Sending, Settled, StaffUser, Store};
use predicates::str::contains;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _};

use crate::bed::{Bed, LONG, arrival, at, at_hand, decided, on_both, reply};
use crate::support;

on_both![
    everything_is_moved_to_a_file_and_to_a_server,
    an_interrupted_copy_is_begun_anew,
    a_store_with_something_in_it_is_no_target,
    a_broken_log_is_not_copied,
    work_goes_on_in_the_copy,
];

/// One of everything: decided and undecided mails, replies in each state, what waits for a person, a user.
async fn fill(bed: &Bed) {
    for uid in ["1", "2", "3"] {
        bed.answered(uid, "åsa@stadshuset.goteborg.se").await;
    }
    let mut claimed = bed.store.claim_due(&bed.worker, at(3), 2).await.unwrap();
    let settled = [Settled {
        reply: claimed.remove(0),
        sending: Sending::Sent,
    }];
    let schedule = RetrySchedule::default();
    bed.store.settle(&settled, &schedule, at(3)).await.unwrap();
    let message = bed.mail("4", "oklart").await;
    bed.decide(&[decided(message, Reason::SenderNotAuthenticated, "bo@x.se")])
        .await;
    bed.mail("5", &"stor ".repeat(2_000_000)).await;
    let mut bytes = arrival("6", "");
    bytes.raw = kontoflytt::message::RawMessage::new((0..=255).collect());
    bed.store
        .receive(&bed.lease, &[bytes], None, at(4))
        .await
        .unwrap();
    let user = StaffUser {
        name: "eva".into(),
        password: "$argon2id$".into(),
        role: Role::Handler,
    };
    bed.store.set_staff_user(&user, false, at(5)).await.unwrap();
    bed.store.message_id_key().await.unwrap();
    bed.store.sign_off(&bed.worker).await.unwrap();
    // The worker has ended: on a file, its lock is gone.
    let lock = bed.folder.path().join("kontoflytt.db.worker");
    if lock.exists() {
        std::fs::remove_file(lock).unwrap();
    }
}

/// An empty store of each kind.
async fn targets(folder: &Path) -> [(String, Store); 2] {
    let url = tokio::task::spawn_blocking(support::postgres::database)
        .await
        .unwrap();
    let file = format!("sqlite://{}", folder.join("copy.db").display());
    let open = async |url: String| {
        let store = Store::open(&url, folder).await.unwrap();
        (url, store)
    };
    [open(file).await, open(url).await]
}

/// Every row of a table but those of the moment, as text: the same words from both databases.
async fn rows(url: &str, table: &str, columns: &str, key: &str) -> Vec<String> {
    let sql = format!("SELECT {columns} FROM {table} ORDER BY {key}");
    let sql = AssertSqlSafe(sql);
    if let Some(path) = url.strip_prefix("sqlite://") {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let mut connection = options.connect().await.unwrap();
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    } else {
        let mut connection = sqlx::PgConnection::connect(url).await.unwrap();
        let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

/// The tables of the database with columns that say what matters of a row.
const TABLES: [(&str, &str, &str); 10] = [
    (
        "message",
        "id || uid || digest || state || filing || attempts",
        "id",
    ),
    (
        "case_file",
        "number || opened_on || sender || state",
        "number",
    ),
    (
        "thread_id",
        "message_id || case_number || ours",
        "message_id",
    ),
    (
        "decision",
        "message || outcome || reason || rules || policy",
        "message",
    ),
    (
        "outbox",
        "id || message_id || recipient || state || attempts || due_at || COALESCE(sent_at, 0)",
        "id",
    ),
    ("review_item", "id || reason || message", "id"),
    ("case_counter", "year || '-' || value", "year"),
    (
        "audit_entry",
        "sequence || event || facts || hash",
        "sequence",
    ),
    ("case_index", "id || case_number || words", "id"),
    ("staff_user", "name || password || role", "name"),
];

fn source_url(bed: &Bed) -> String {
    match bed.url.strip_prefix("sqlite://") {
        Some(file) => format!("sqlite://{}", bed.folder.path().join(file).display()),
        None => bed.url.clone(),
    }
}

async fn everything_is_moved_to_a_file_and_to_a_server(bed: &Bed) {
    fill(bed).await;
    let folder = tempfile::tempdir().unwrap();
    let source = bed.store.verify_audit(&[]).await.unwrap().unwrap();
    for (url, target) in targets(folder.path()).await {
        // Opened once before, it has a key of its own; that makes it no less empty.
        target.message_id_key().await.unwrap();
        let mut seen = Vec::new();
        let (verified, count) = bed
            .store
            .copy_to(&target, at(10), |progress| seen.push(progress))
            .await
            .unwrap();
        assert_eq!(verified, source);
        let last = seen.last().unwrap();
        assert_eq!((last.done, last.total), (count, count), "{url}");
        for (table, columns, key) in TABLES {
            let theirs = rows(&url, table, columns, key).await;
            assert!(!theirs.is_empty(), "{table}");
            assert_eq!(
                theirs,
                rows(&source_url(bed), table, columns, key).await,
                "{table}"
            );
        }
        assert_eq!(
            target.message_id_key().await.unwrap(),
            bed.store.message_id_key().await.unwrap(),
            "replies are known as ours after the move too"
        );
        let worker = target.sign_on(at(9), LONG).await.unwrap();
        let pending = at_hand(&target, &worker, at(9)).await;
        let sizes: Vec<usize> = pending.iter().map(|mail| mail.raw.len()).collect();
        assert_eq!(sizes, [10_000_000, 256]);
        assert!(pending[1].raw.bytes().iter().copied().eq(0..=255));
    }
}

async fn an_interrupted_copy_is_begun_anew(bed: &Bed) {
    fill(bed).await;
    let folder = tempfile::tempdir().unwrap();
    for (url, target) in targets(folder.path()).await {
        let halfway = async {
            let (tell, told) = tokio::sync::oneshot::channel();
            let mut tell = Some(tell);
            tokio::select! {
                _ = bed.store.copy_to(&target, at(10), |progress| {
                    if progress.done * 2 > progress.total {
                        tell.take().map(|tell| tell.send(()));
                    }
                }) => panic!("it was to be interrupted"),
                _ = told => {}
            }
        };
        halfway.await;
        assert!(rows(&url, "message", "uid", "id").await.is_empty(), "{url}");
        bed.store.copy_to(&target, at(10), |_| {}).await.unwrap();
    }
}

async fn a_store_with_something_in_it_is_no_target(bed: &Bed) {
    fill(bed).await;
    let folder = tempfile::tempdir().unwrap();
    for (url, target) in targets(folder.path()).await {
        bed.store.copy_to(&target, at(10), |_| {}).await.unwrap();
        let again = bed.store.copy_to(&target, at(10), |_| {}).await;
        assert!(
            matches!(again, Err(CopyError::NotEmpty { .. })),
            "{url}: {again:?}"
        );
    }
}

async fn a_broken_log_is_not_copied(bed: &Bed) {
    fill(bed).await;
    bed.disarm().await;
    bed.tamper("UPDATE audit_entry SET facts = '{}' WHERE sequence = 2")
        .await
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (url, target) in targets(folder.path()).await {
        let copied = bed.store.copy_to(&target, at(10), |_| {}).await;
        assert!(
            matches!(copied, Err(CopyError::SourceBroken(_))),
            "{url}: {copied:?}"
        );
        assert!(rows(&url, "message", "uid", "id").await.is_empty(), "{url}");
    }
}

async fn work_goes_on_in_the_copy(bed: &Bed) {
    fill(bed).await;
    let folder = tempfile::tempdir().unwrap();
    for (url, target) in targets(folder.path()).await {
        bed.store.copy_to(&target, at(10), |_| {}).await.unwrap();
        let worker = target.sign_on(at(11), LONG).await.unwrap();
        let lease = target
            .acquire("intake", &worker, at(11), LONG)
            .await
            .unwrap()
            .unwrap();
        let there = Bed {
            store: target,
            worker,
            lease,
            url,
            folder: tempfile::tempdir().unwrap(),
        };
        // What was being sent when the source stopped is in doubt in the copy too.
        assert_eq!(there.store.abandon(&there.worker, at(12)).await.unwrap(), 1);
        let (number, _) = there.answered("7", "cia@x.se").await;
        assert_eq!(number.as_str(), "KF-2026-000004", "numbers go on");
        let mut one = decided(
            there.mail("8", "åtta").await,
            Reason::MissingFacts,
            "cia@x.se",
        );
        one.case = kontoflytt::store::CaseUse::Joins(number.clone());
        one.reply = Some(reply("out-8", "cia@x.se"));
        there.decide(&[one]).await;
        there.store.verify_audit(&[]).await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_store_that_a_worker_works_on_is_not_copied() {
    let bed = Bed::postgres().await;
    let folder = tempfile::tempdir().unwrap();
    let [(_, target), _] = targets(folder.path()).await;
    let copied = bed.store.copy_to(&target, at(1), |_| {}).await;
    assert!(matches!(copied, Err(CopyError::AtWork)), "{copied:?}");
    let file = Bed::sqlite().await;
    let other = Store::open(&source_url(&file), folder.path())
        .await
        .unwrap();
    let copied = other.copy_to(&target, at(1), |_| {}).await;
    let running = CopyError::Store(kontoflytt::store::StoreError::AlreadyRunning);
    assert_eq!(copied.unwrap_err().to_string(), running.to_string());
}

#[tokio::test]
async fn the_command_copies_and_says_so() {
    let bed = Bed::sqlite().await;
    fill(&bed).await;
    let from = source_url(&bed);
    let Bed {
        store,
        worker,
        folder,
        ..
    } = bed;
    drop(worker);
    store.close().await;
    let to = tokio::task::spawn_blocking(support::postgres::database)
        .await
        .unwrap();
    let copy = |from: &str, to: &str| {
        let mut command = Command::cargo_bin("kontoflytt").unwrap();
        command.args(["store", "copy", "--from", from, "--to", to]);
        command.assert()
    };
    copy(&from, &to).success().stdout(contains("unbroken"));
    copy(&from, &to).failure().stderr(contains("is not empty"));
    let back = format!("sqlite://{}", folder.path().join("back.db").display());
    copy(&to, &back).success().stdout(contains("unbroken"));
    copy("sqlite://none.db", &to)
        .failure()
        .stderr(contains("there is no database"));
}
