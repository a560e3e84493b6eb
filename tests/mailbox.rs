//! The mailbox over IMAP, on a real Dovecot.
#![cfg(test)]

mod support;

use std::time::Duration;

use kontoflytt::{
    mailbox::{Content, Fetched, Mailbox, MailboxError, MailboxSettings, Wake},
    message::MessageId,
    net::Tls,
};
use support::{dovecot, dovecot::Dovecot};
use tokio_util::sync::CancellationToken;

const LARGE: u64 = 10_000_000;

fn mail(number: usize) -> Vec<u8> {
    format!(
        "From: anna@goteborg.se\r\nMessage-ID: <{number}@goteborg.se>\r\nSubject: {number}\r\n\r\nHej {number}\r\n"
    )
    .into_bytes()
}

/// Delivers so many mails and opens the mailbox.
async fn with_mails(dovecot: &Dovecot, user: &str, count: usize) -> (Mailbox, Vec<String>) {
    (1..=count).for_each(|number| dovecot.deliver(user, &mail(number)));
    let mut mailbox = Mailbox::open(&dovecot.mailbox(user)).await.unwrap();
    let uids = mailbox
        .list()
        .await
        .unwrap()
        .into_iter()
        .map(|mail| mail.uid)
        .collect();
    (mailbox, uids)
}

fn whole(fetched: &Fetched) -> &[u8] {
    match &fetched.content {
        Content::Whole(raw) => raw.bytes(),
        other => panic!("{other:?}"),
    }
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

#[tokio::test]
async fn mail_is_listed_and_fetched_whole_and_stays_unread() {
    let (mut mailbox, uids) = with_mails(dovecot(), "list@a.se", 3).await;
    let listed = mailbox.list().await.unwrap();
    assert_eq!(uids, ["1", "2", "3"]);
    let fetched = mailbox.fetch(&uids, LARGE).await.unwrap();
    for (number, (listed, fetched)) in listed.iter().zip(&fetched).enumerate() {
        assert!(whole(fetched).ends_with(&mail(number + 1)), "mail {number}");
        assert_eq!(listed.size, whole(fetched).len() as u64);
        assert_eq!(fetched.place, mailbox.place(&listed.uid));
        assert!(fetched.place.validity > 0, "UIDVALIDITY is given");
        assert_eq!(fetched.place.mailbox, "imap:list@a.se@127.0.0.1/INBOX");
    }
    let some = mailbox
        .fetch(&["2".into(), "77".into()], LARGE)
        .await
        .unwrap();
    assert_eq!(some.len(), 1, "what is gone is absent");
    let after = mailbox.list_after("2").await.unwrap();
    assert_eq!(
        after.iter().map(|mail| &mail.uid).collect::<Vec<_>>(),
        ["3"]
    );
    assert!(
        mailbox.list_after("3").await.unwrap().is_empty(),
        "also not the last one again"
    );
    for (name, _) in dovecot().mails("list@a.se", "") {
        let flags = name.split_once(":2,").map_or("", |(_, flags)| flags);
        assert_eq!(flags, "", "no flag was set");
    }
}

#[tokio::test]
async fn an_empty_mailbox_is_listed_as_empty() {
    let mut mailbox = Mailbox::open(&dovecot().mailbox("empty@a.se"))
        .await
        .unwrap();
    assert!(mailbox.list().await.unwrap().is_empty());
    dovecot().deliver("empty@a.se", &mail(1));
    assert_eq!(mailbox.list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn of_a_mail_over_the_limit_only_the_headers_come() {
    let large = [mail(1), vec![b'x'; 100_000]].concat();
    dovecot().deliver("large@a.se", &large);
    let (mut mailbox, uids) = with_mails(dovecot(), "large@a.se", 1).await;
    let fetched = mailbox.fetch(&uids, 50_000).await.unwrap();
    let Content::Oversize { size, headers } = &fetched[0].content else {
        panic!("{:?}", fetched[0]);
    };
    assert!(*size > 100_000);
    let text = String::from_utf8_lossy(headers.bytes());
    assert!(text.contains("Subject: 1\r\n") && text.ends_with("\r\n\r\n") && !text.contains("Hej"));
    assert!(whole(&fetched[1]).ends_with(b"Hej 1\r\n"));
}

#[tokio::test]
async fn it_is_reached_by_every_kind_of_protection() {
    for tls in [Tls::Implicit, Tls::StartTls, Tls::None] {
        let settings = dovecot().imap_settings("tls@a.se", tls);
        let mut mailbox = Mailbox::open(&MailboxSettings::Imap(settings))
            .await
            .unwrap();
        let probe = mailbox.probe().await.unwrap();
        assert!(probe.idle && probe.may_file, "{tls:?}: {probe:?}");
        mailbox.close().await;
    }
}

#[tokio::test]
async fn what_a_person_must_correct_is_said() {
    let dovecot = dovecot();
    let settings = |tls| dovecot.imap_settings("wrong@a.se", tls);
    let mut unknown = settings(Tls::Implicit);
    unknown.endpoint.ca_file = None;
    let mut other_name = settings(Tls::StartTls);
    other_name.endpoint.host = "127.0.0.2".to_owned();
    let mut password = settings(Tls::None);
    password.password = "guess".into();
    let mut folder = settings(Tls::None);
    folder.folder = "Inkorg".to_owned();
    let mut plain = settings(Tls::None);
    plain.endpoint.host = "imap.goteborg.se".to_owned();
    let mut closed = settings(Tls::None);
    closed.endpoint.port = support::daemon::free_port();
    let mut no_file = settings(Tls::Implicit);
    no_file.endpoint.ca_file = Some("/nonexistent.pem".into());
    let cases = [
        (unknown, "no secure connection to 127.0.0.1"),
        (
            password,
            "refuses the user name or the password [AUTHENTICATIONFAILED]",
        ),
        (folder, "there is no folder \"Inkorg\""),
        (plain, "only for a server on a loopback address"),
        (closed, "cannot connect to 127.0.0.1"),
        (no_file, "ca_file /nonexistent.pem"),
    ];
    for (settings, says) in cases {
        let error = Mailbox::open(&MailboxSettings::Imap(settings))
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains(says),
            "{error} does not say {says:?}"
        );
    }
}

#[tokio::test]
async fn filed_mail_lies_in_the_folder_and_the_rest_where_it_was() {
    let (mut mailbox, uids_before) = with_mails(dovecot(), "file@a.se", 4).await;
    let folder = "Kräver åtgärd/Klart";
    assert!(!mailbox.has_folder(folder).await.unwrap());
    mailbox
        .file(&[uids_before[1].clone()], folder)
        .await
        .unwrap();
    mailbox
        .file(&[uids_before[3].clone(), "99".into()], folder)
        .await
        .unwrap();
    assert!(mailbox.has_folder(folder).await.unwrap());
    assert_eq!(uids(&mut mailbox).await, ["1", "3"]);
    let filed = dovecot().mails("file@a.se", ".Kr&AOQ-ver &AOU-tg&AOQ-rd.Klart");
    assert_eq!(filed.len(), 2);
    let subscribed = dovecot().maildir("file@a.se").join("subscriptions");
    let subscribed = std::fs::read_to_string(subscribed).unwrap();
    assert!(
        subscribed.contains("Klart"),
        "a mail program shows the folder"
    );
    let error = mailbox.file(&["1".into()], "a\r\nb").await.unwrap_err();
    assert!(matches!(error, MailboxError::Unusable { .. }), "{error}");
    assert_eq!(uids(&mut mailbox).await, ["1", "3"]);
}

#[tokio::test]
async fn a_copy_is_appended_as_read_and_found_by_its_message_id() {
    let (mut mailbox, _) = with_mails(dovecot(), "sent@a.se", 1).await;
    let id = |text: &str| MessageId::parse(text).unwrap();
    assert!(
        !mailbox
            .find_message_id("Skickat", &id("7@goteborg.se"))
            .await
            .unwrap()
    );
    // The first command finds no folder, and brings both once it is made.
    let both: [&[u8]; 2] = [&mail(7), &mail(8)];
    mailbox.append("Skickat", &both).await.unwrap();
    assert!(
        mailbox
            .find_message_id("Skickat", &id("7@goteborg.se"))
            .await
            .unwrap()
    );
    assert!(
        !mailbox
            .find_message_id("Skickat", &id("9@goteborg.se"))
            .await
            .unwrap()
    );
    assert!(
        !mailbox
            .find_message_id("Skickat", &id("od\"d\\@goteborg.se"))
            .await
            .unwrap()
    );
    // So many as are asked for at once, and more.
    let others: Vec<MessageId> = (100..140)
        .map(|n| id(&format!("{n}@goteborg.se")))
        .collect();
    let (mut all, there) = (others.iter().collect::<Vec<_>>(), id("8@goteborg.se"));
    assert!(!mailbox.finds_any("Skickat", &all).await.unwrap());
    for place in [0, 17, 40] {
        all.insert(place, &there);
        assert!(mailbox.finds_any("Skickat", &all).await.unwrap(), "{place}");
        all.remove(place);
    }
    assert!(!mailbox.finds_any("Skickat", &[]).await.unwrap());
    assert!(!mailbox.finds_any("Fattas", &[&there]).await.unwrap());
    assert_eq!(
        uids(&mut mailbox).await,
        ["1"],
        "the inbox is selected again"
    );
    let copies = dovecot().mails("sent@a.se", ".Skickat");
    assert_eq!(copies.len(), 2);
    assert!(
        copies.iter().all(|(name, _)| name.ends_with(":2,S")),
        "{copies:?}"
    );
}

#[tokio::test]
async fn idle_wakes_for_new_mail_and_for_the_end() {
    let (mut mailbox, _) = with_mails(dovecot(), "idle@a.se", 1).await;
    let cancel = CancellationToken::new();
    for number in 2..5 {
        let (wake, ()) = tokio::join!(mailbox.wait(Duration::from_mins(1), &cancel), async {
            tokio::task::yield_now().await;
            tokio::task::spawn_blocking(move || dovecot().deliver("idle@a.se", &mail(number)))
                .await
                .unwrap();
        });
        assert_eq!(wake.unwrap(), Wake::NewMail);
        assert_eq!(uids(&mut mailbox).await.len(), number);
    }
    // What came before the wait, and no list has shown.
    dovecot().deliver("idle@a.se", &mail(5));
    assert_eq!(
        mailbox.wait(Duration::from_mins(1), &cancel).await.unwrap(),
        Wake::NewMail
    );
    mailbox.list().await.unwrap();
    let (wake, ()) = tokio::join!(mailbox.wait(Duration::from_mins(1), &cancel), async {
        tokio::task::yield_now().await;
        cancel.cancel();
    });
    assert_eq!(wake.unwrap(), Wake::Cancelled);
    assert_eq!(
        uids(&mut mailbox).await.len(),
        5,
        "the connection is still good"
    );
}
