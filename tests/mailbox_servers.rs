//! The mailbox over IMAP, on servers that can less, have much, or stumble.
#![cfg(test)]

mod support;

use std::{os::unix::fs::PermissionsExt as _, time::Duration};

use kontoflytt::{
    mailbox::{Content, Mailbox, MailboxError, MailboxSettings, Wake},
    net::Tls,
};
use support::{
    dovecot,
    dovecot::{Dovecot, Options},
    proxy::{Plan, Proxy},
};
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
async fn a_server_that_can_little_serves_as_well() {
    let cases = [("IMAP4rev1", true), ("IMAP4rev1 UIDPLUS", false)];
    for (capability, stays) in cases {
        let dovecot = Dovecot::start(&Options {
            capability: Some(capability),
            ..Options::default()
        });
        let (mut mailbox, uids_before) = with_mails(&dovecot, "little@a.se", 3).await;
        let probe = mailbox.probe().await.unwrap();
        assert!(!probe.idle && probe.may_file, "{probe:?}");
        for _ in 0..2 {
            // The second time is a repetition after a crash: no second copy.
            mailbox.file(&uids_before[..1], "Klart").await.unwrap();
        }
        assert_eq!(
            dovecot.mails("little@a.se", ".Klart").len(),
            1,
            "{capability}"
        );
        let left = mailbox.list().await.unwrap();
        let waiting: Vec<_> = left
            .iter()
            .filter(|mail| !mail.deleted)
            .map(|mail| &mail.uid)
            .collect();
        assert_eq!(waiting, ["2", "3"], "{capability}");
        assert_eq!(left.len() == 3, stays, "{capability}");
        let cancel = CancellationToken::new();
        dovecot.deliver("little@a.se", &mail(4));
        let wake = mailbox
            .wait(Duration::from_millis(20), &cancel)
            .await
            .unwrap();
        assert_eq!(wake, Wake::NewMail);
        cancel.cancel();
        let waiting = mailbox.list().await.unwrap();
        assert_eq!(waiting.last().unwrap().uid, "4");
        assert_eq!(
            mailbox.wait(Duration::from_mins(1), &cancel).await.unwrap(),
            Wake::Cancelled
        );
    }
}

#[tokio::test]
async fn what_a_person_has_marked_is_theirs_to_expunge_where_mail_cannot_be_moved() {
    let dovecot = Dovecot::start(&Options {
        capability: Some("IMAP4rev1 UIDPLUS"),
        ..Options::default()
    });
    let user = "theirs@a.se";
    let (mailbox, uids_before) = with_mails(&dovecot, user, 1).await;
    mailbox.close().await;
    let maildir = dovecot.maildir(user);
    let (name, _) = dovecot.mails(user, "").remove(0);
    let plain = name.split(":2,").next().unwrap();
    let from = ["new", "cur"].map(|part| maildir.join(part).join(&name));
    let from = from.into_iter().find(|path| path.exists()).unwrap();
    std::fs::rename(from, maildir.join("cur").join(format!("{plain}:2,T"))).unwrap();
    let mut mailbox = Mailbox::open(&dovecot.mailbox(user)).await.unwrap();
    mailbox.file(&uids_before, "Klart").await.unwrap();
    let listed = mailbox.list().await.unwrap();
    assert!(listed.len() == 1 && listed[0].deleted, "{listed:?}");
    assert!(dovecot.mails(user, ".Klart").is_empty());
}

#[tokio::test]
async fn a_mailbox_after_a_long_standstill_is_listed_and_filed() {
    // 50,000 work as well; making them takes longer than all other tests.
    const MANY: usize = 5_000;
    dovecot().place("many@a.se", (0..MANY).map(mail));
    let mut mailbox = Mailbox::open(&dovecot().mailbox("many@a.se"))
        .await
        .unwrap();
    let listed = mailbox.list().await.unwrap();
    assert_eq!(listed.len(), MANY);
    let every_second: Vec<String> = listed
        .iter()
        .step_by(2)
        .map(|mail| mail.uid.clone())
        .collect();
    let fetched = mailbox.fetch(&every_second[..500], LARGE).await.unwrap();
    assert_eq!(fetched.len(), 500);
    mailbox.file(&every_second, "Klart").await.unwrap();
    assert_eq!(mailbox.list().await.unwrap().len(), MANY / 2);
}

#[tokio::test]
async fn a_server_that_does_not_offer_plain_is_signed_in_to_by_login() {
    let proxy = Proxy::start(dovecot().imap).await;
    proxy.set(Plan {
        answer: Some((
            b"K2 CAPABILITY\r\n",
            b"* CAPABILITY IMAP4rev1\r\nK2 OK done\r\n",
        )),
        ..Plan::default()
    });
    let mut settings = dovecot().imap_settings("login@a.se", Tls::None);
    settings.endpoint.port = proxy.port;
    let mailbox = Mailbox::open(&MailboxSettings::Imap(settings.clone())).await;
    mailbox.unwrap().close().await;
    settings.password = "guess\"".into();
    let error = Mailbox::open(&MailboxSettings::Imap(settings))
        .await
        .unwrap_err();
    assert!(matches!(error, MailboxError::SignIn { .. }), "{error}");
}

#[tokio::test]
async fn a_mail_that_the_server_cannot_read_holds_up_no_other() {
    let user = "stumble@a.se";
    let (mut mailbox, _) = with_mails(dovecot(), user, 9).await;
    let broken = std::fs::read_dir(dovecot().maildir(user).join("cur"))
        .unwrap()
        .chain(std::fs::read_dir(dovecot().maildir(user).join("new")).unwrap())
        .map(|entry| entry.unwrap().path())
        .find(|path| std::fs::read_to_string(path).unwrap().contains("Hej 5"))
        .unwrap();
    std::fs::set_permissions(&broken, std::fs::Permissions::from_mode(0o000)).unwrap();
    let listed = uids(&mut mailbox).await;
    let fetched = mailbox.fetch(&listed, LARGE).await.unwrap();
    let whole: Vec<_> = fetched
        .iter()
        .filter(|mail| matches!(mail.content, Content::Whole(_)))
        .collect();
    assert_eq!((listed.len(), fetched.len(), whole.len()), (9, 9, 8));
    assert!(
        matches!(fetched[4].content, Content::Withheld { .. }),
        "{:?}",
        fetched[4]
    );
    mailbox.file(&listed[..4], "Klart").await.unwrap();
}
