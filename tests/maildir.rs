//! The mailbox as a Maildir.
#![cfg(test)]

use std::{fs, path::Path, time::Duration};

use kontoflytt::{
    mailbox::{Content, Mailbox, MailboxError, MailboxSettings, Maildir, MaildirSettings, Wake},
    message::MessageId,
};
use tokio_util::sync::CancellationToken;

const MAIL: &[u8] = b"From: anna@goteborg.se\nMessage-ID:\n <1@goteborg.se>\n\nHej\n";

async fn open(path: &Path) -> Result<Mailbox, MailboxError> {
    let settings = MaildirSettings {
        path: path.to_owned(),
    };
    Mailbox::open(&MailboxSettings::Maildir(settings)).await
}

/// A Maildir with a new mail, one that was read, and one that a person marked as deleted.
async fn with_mails() -> (tempfile::TempDir, Mailbox) {
    let folder = tempfile::tempdir().unwrap();
    Maildir::create(folder.path()).await.unwrap();
    for (name, bytes) in [
        ("new/1.a.host", MAIL),
        ("cur/2.b.host:2,S", b"Subject: two\r\n\r\nHej igen\r\n"),
        ("cur/3.c.host:2,ST", b"Subject: three\n\nNej\n"),
        ("cur/.hidden", b"no mail"),
        ("tmp/4.d.host", b"half a ma"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let mailbox = open(folder.path()).await.unwrap();
    (folder, mailbox)
}

async fn uids(mailbox: &mut Mailbox) -> Vec<String> {
    mailbox
        .list()
        .await
        .unwrap()
        .into_iter()
        .map(|mail| mail.uid)
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn mail_is_listed_and_fetched_and_stays_as_it_was() {
    let (folder, mut mailbox) = with_mails().await;
    let listed = mailbox.list().await.unwrap();
    assert_eq!(
        uids(&mut mailbox).await,
        ["1.a.host", "2.b.host", "3.c.host"]
    );
    assert_eq!(listed[0].size, MAIL.len() as u64);
    assert_eq!(
        listed.iter().map(|mail| mail.deleted).collect::<Vec<_>>(),
        [false, false, true]
    );
    // A mail program opens the first one meanwhile: it is another file, and the same mail.
    fs::rename(
        folder.path().join("new/1.a.host"),
        folder.path().join("cur/1.a.host:2,S"),
    )
    .unwrap();
    let wanted = [
        "1.a.host".to_owned(),
        "gone".to_owned(),
        "2.b.host".to_owned(),
    ];
    let fetched = mailbox.fetch(&wanted, 1_000).await.unwrap();
    assert_eq!(fetched.len(), 2);
    assert!(matches!(&fetched[0].content, Content::Whole(raw) if raw.bytes() == MAIL));
    assert_eq!(
        (fetched[0].place.validity, fetched[0].place.uid.as_str()),
        (0, "1.a.host")
    );
    let fetched = mailbox.fetch(&wanted, 10).await.unwrap();
    let Content::Oversize { size, headers } = &fetched[0].content else {
        panic!("{fetched:?}");
    };
    assert_eq!(
        (*size, headers.bytes().ends_with(b"se>\n\n")),
        (MAIL.len() as u64, true)
    );
    assert_eq!(
        names(&folder.path().join("cur")),
        [".hidden", "1.a.host:2,S", "2.b.host:2,S", "3.c.host:2,ST"]
    );
}

#[tokio::test]
async fn filed_mail_lies_in_the_folder() {
    let (folder, mut mailbox) = with_mails().await;
    mailbox
        .file(
            &["1.a.host".into(), "gone".into(), "2.b.host".into()],
            "Åtgärdat/Klart",
        )
        .await
        .unwrap();
    let target = folder.path().join(".&AMU-tg&AOQ-rdat.Klart");
    assert_eq!(names(&target.join("cur")), ["1.a.host:2,", "2.b.host:2,S"]);
    assert!(target.join("maildirfolder").exists());
    assert!(mailbox.has_folder("Åtgärdat/Klart").await.unwrap());
    assert_eq!(uids(&mut mailbox).await, ["3.c.host"]);
    // Another mail of the same name replaces nothing.
    fs::write(folder.path().join("new/1.a.host"), "another").unwrap();
    mailbox
        .file(&["1.a.host".into()], "Åtgärdat/Klart")
        .await
        .unwrap();
    assert_eq!(names(&target.join("cur")).len(), 3);
    for name in ["", "..", "a//b", "../up", "a\0b"] {
        assert!(
            mailbox.file(&["3.c.host".into()], name).await.is_err(),
            "{name:?}"
        );
    }
    assert_eq!(uids(&mut mailbox).await, ["3.c.host"]);
}

#[tokio::test]
async fn a_copy_is_appended_as_read_and_found_by_its_message_id() {
    let (folder, mut mailbox) = with_mails().await;
    let id = |text: &str| MessageId::parse(text).unwrap();
    assert!(
        !mailbox
            .find_message_id("Sent", &id("1@goteborg.se"))
            .await
            .unwrap()
    );
    mailbox.append("Sent", &[MAIL]).await.unwrap();
    assert!(
        mailbox
            .find_message_id("Sent", &id("1@goteborg.se"))
            .await
            .unwrap()
    );
    assert!(
        !mailbox
            .find_message_id("Sent", &id("11@goteborg.se"))
            .await
            .unwrap()
    );
    let copies = names(&folder.path().join(".Sent/cur"));
    assert!(
        copies.len() == 1 && copies[0].ends_with(":2,S"),
        "{copies:?}"
    );
    assert!(names(&folder.path().join(".Sent/tmp")).is_empty());
}

#[tokio::test]
async fn it_wakes_for_new_mail_and_for_the_end() {
    let (folder, mut mailbox) = with_mails().await;
    let (poll, cancel) = (Duration::from_millis(20), CancellationToken::new());
    mailbox.list().await.unwrap();
    for number in 4..8 {
        Maildir::receive(
            folder.path(),
            format!("Subject: {number}\n\nHej\n").into_bytes(),
        )
        .await
        .unwrap();
        assert_eq!(mailbox.wait(poll, &cancel).await.unwrap(), Wake::NewMail);
        assert_eq!(uids(&mut mailbox).await.len(), number);
    }
    let (wake, ()) = tokio::join!(mailbox.wait(Duration::from_mins(1), &cancel), async {
        cancel.cancel();
    });
    assert_eq!(wake.unwrap(), Wake::Cancelled);
}

#[tokio::test]
async fn a_path_that_is_no_maildir_is_said_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let error = open(folder.path()).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("it needs the folders cur, new and tmp"),
        "{error}"
    );
    assert!(names(folder.path()).is_empty());
    let error = open(&folder.path().join("missing")).await.unwrap_err();
    assert!(matches!(error, MailboxError::NoMaildir { .. }), "{error}");
}
