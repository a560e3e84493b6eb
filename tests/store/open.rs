//! Opening says what is wrong and what to do.

use std::os::unix::fs::PermissionsExt as _;

use kontoflytt::store::{Identity, NameGiven, Role, StaffUser, Store, StoreError};
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::{Bed, LONG, at, on_both};

on_both![
    what_was_told_in_sentences_is_told_in_codes,
    names_of_whoever_had_a_password_stay_theirs,
    names_that_looked_alike_before_stay_and_no_more_come,
];

#[tokio::test]
async fn a_wrong_url_is_told_with_what_to_write_instead() {
    let folder = tempfile::tempdir().unwrap();
    let cases = [
        ("mysql://x/y", "postgres://"),
        ("kontoflytt.db", "sqlite://FILE"),
        ("sqlite://", "path of a file"),
        ("sqlite://missing/kontoflytt.db", "missing: create it"),
        ("sqlite://.", "is a folder"),
        ("postgres://user:secret@127.0.0.1:port/x", "postgres://USER"),
    ];
    for (url, says) in cases {
        let error = Store::open(url, folder.path()).await.unwrap_err();
        assert!(
            matches!(error, StoreError::Config { .. }),
            "{url}: {error:?}"
        );
        assert!(
            error.to_string().contains(says) && !error.to_string().contains("secret"),
            "{url}: {error}"
        );
    }
}

#[tokio::test]
async fn what_is_no_database_or_cannot_be_reached_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letter.db"), "Hej! ".repeat(1000)).unwrap();
    let error = Store::open("sqlite://letter.db", folder.path())
        .await
        .unwrap_err();
    assert!(matches!(error, StoreError::Corrupt { .. }), "{error:?}");
    let error = Store::open("postgres://user@127.0.0.1:1/x", folder.path())
        .await
        .unwrap_err();
    assert!(matches!(error, StoreError::Unavailable { .. }), "{error:?}");
}

#[tokio::test]
async fn the_file_is_for_its_owner_and_for_one_worker() {
    let bed = Bed::sqlite().await;
    for file in ["kontoflytt.db", "kontoflytt.db-wal"] {
        let mode = bed
            .folder
            .path()
            .join(file)
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    let second = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    assert!(matches!(
        second.sign_on(at(1), LONG).await,
        Err(StoreError::AlreadyRunning)
    ));
    drop(bed.worker);
    second.sign_on(at(1), LONG).await.unwrap();
}

#[tokio::test]
async fn a_second_opening_finds_what_the_first_left() {
    let bed = Bed::sqlite().await;
    let (number, _) = bed.answered("1", "anna@x.se").await;
    bed.store.close().await;
    assert!(
        !bed.folder.path().join("kontoflytt.db-wal").exists(),
        "closed in order"
    );
    let again = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    assert!(again.case(&number).await.unwrap().is_some());
}

#[tokio::test]
async fn the_key_of_message_ids_is_one_for_all_and_stays() {
    for bed in [Bed::sqlite().await, Bed::postgres().await] {
        let again = Store::open(&bed.url, bed.folder.path()).await.unwrap();
        let (one, other) = tokio::join!(bed.store.message_id_key(), again.message_id_key());
        let key = one.unwrap();
        assert_eq!(key, other.unwrap(), "two that make one at once");
        assert_ne!(key, [0; 32]);
        assert_eq!(key, again.message_id_key().await.unwrap());
        let other = Bed::sqlite().await;
        assert_ne!(key, other.store.message_id_key().await.unwrap());
    }
}

#[tokio::test]
async fn who_writes_waits_for_another_process_and_then_goes_on() {
    let bed = Bed::sqlite().await;
    let path = bed.folder.path().join("kontoflytt.db");
    let mut other = SqliteConnection::connect(path.to_str().unwrap())
        .await
        .unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let write = bed.store.note_trouble("smtp", "stalled", "", at(1));
    tokio::pin!(write);
    for _ in 0..5 {
        tokio::select! {
            written = &mut write => panic!("while the other one writes: {written:?}"),
            read = other.execute("SELECT 1") => { read.unwrap(); }
        }
    }
    other.execute("COMMIT").await.unwrap();
    write.await.unwrap();
    assert_eq!(bed.store.troubles().await.unwrap().len(), 1);
}

/// Why replies did not leave, as earlier versions kept it.
const SENTENCES: [(&str, &str); 9] = [
    ("550 5.1.1", "refused 550 5.1.1"),
    ("554 5.6.3 (before sending)", "wide_text"),
    (
        "the mail server answers RCPT with 452 4.2.2",
        "put_off 452 4.2.2",
    ),
    ("the mail server answers the mail with 451", "stalled 451"),
    ("the mail server answers DATA with nonsense", "connection"),
    ("cannot connect to 127.0.0.1 port 25: refused", "connection"),
    ("lost the mail server at RCPT", "connection"),
    ("worker_ended", "worker_ended"),
    ("put_off 452 4.2.2", "put_off 452 4.2.2"),
];

async fn what_was_told_in_sentences_is_told_in_codes(bed: &Bed) {
    let mut numbers = Vec::new();
    for (uid, (sentence, _)) in SENTENCES.iter().enumerate() {
        let (number, id) = bed.answered(&uid.to_string(), "anna@x.se").await;
        let id = id.as_str();
        let left = format!("UPDATE outbox SET last_error = '{sentence}' WHERE message_id = '{id}'");
        bed.tamper(&left).await.unwrap();
        numbers.push(number);
    }
    bed.tamper("DELETE FROM _sqlx_migrations WHERE version = 13")
        .await
        .unwrap();
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    for (number, (sentence, code)) in numbers.iter().zip(SENTENCES) {
        let case = store.case(number).await.unwrap().unwrap();
        assert_eq!(
            case.replies[0].last_error.as_deref(),
            Some(code),
            "{sentence}"
        );
    }
}

/// Earlier versions kept names nowhere but in the log.
async fn names_of_whoever_had_a_password_stay_theirs(bed: &Bed) {
    let (number, _) = bed.answered("1", "anna@x.se").await;
    for name in ["hanna", "rita"] {
        let user = StaffUser {
            name: name.to_owned(),
            password: "$argon2id$…".to_owned(),
            role: Role::Handler,
        };
        let set = bed.store.set_staff_user(&user, false, at(1)).await;
        assert_eq!(set.unwrap(), NameGiven::Given);
    }
    let claimed = bed.store.claim_case(&number, "hanna", at(0), at(3)).await;
    assert!(claimed.unwrap());
    assert!(bed.store.remove_staff_user("hanna", at(4)).await.unwrap());
    bed.tamper("DROP TABLE staff_identity; DELETE FROM _sqlx_migrations WHERE version IN (17, 22)")
        .await
        .unwrap();
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    for (name, recorded) in [("hanna", "hanna (2)"), ("rita", "rita (2)"), ("eva", "eva")] {
        let person = Identity {
            issuer: "https://idp.example".to_owned(),
            subject: name.to_owned(),
            called: name.to_owned(),
        };
        assert_eq!(store.recorded_name(&person).await.unwrap(), recorded);
    }
    let case = store.case(&number).await.unwrap().unwrap();
    assert!(case.claim.is_none(), "whoever is called so now");
}

/// Earlier versions compared names byte by byte.
async fn names_that_looked_alike_before_stay_and_no_more_come(bed: &Bed) {
    let alike = ["anna", "Anna", "\u{430}nna"];
    for name in alike {
        let sql = format!("INSERT INTO staff_identity (name) VALUES ('{name}')");
        bed.tamper(&sql).await.unwrap();
    }
    for _ in 0..2 {
        let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
        for name in alike {
            let user = StaffUser {
                name: name.to_owned(),
                password: "$argon2id$…".to_owned(),
                role: Role::Handler,
            };
            let set = store.set_staff_user(&user, true, at(1)).await.unwrap();
            assert_eq!(set, NameGiven::Given, "{name} is theirs");
            let found = store.staff_user(name).await.unwrap().unwrap();
            assert_eq!(found.name, name, "exactly");
        }
        assert!(
            store.staff_user("ANNA").await.unwrap().is_none(),
            "which of the two?"
        );
        let person = Identity {
            issuer: "https://idp.example".to_owned(),
            subject: "1".to_owned(),
            called: "ANNA".to_owned(),
        };
        assert_eq!(store.recorded_name(&person).await.unwrap(), "ANNA (2)");
    }
}
