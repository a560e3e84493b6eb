//! The mailbox over IMAP when the connection or the server fails: a clear error each time, and no mail lost.
#![cfg(test)]

mod support;

use std::time::Duration;

use kontoflytt::{
    mailbox::{Content, ImapSettings, Mailbox, MailboxError, MailboxSettings},
    net::Tls,
};
use support::{
    dovecot,
    proxy::{Plan, Proxy, Reaction},
};
use tokio_util::sync::CancellationToken;

const MAIL: &[u8] = b"From: anna@goteborg.se\r\nMessage-ID: <1@goteborg.se>\r\n\r\nHej\r\n";

/// Settings that lead through the proxy, with little patience.
fn through(proxy: &Proxy, user: &str) -> ImapSettings {
    let mut settings = dovecot().imap_settings(user, Tls::None);
    settings.endpoint.port = proxy.port;
    settings.endpoint.timeout = Duration::from_secs(5);
    settings
}

/// The whole dialogue of a mail: found, fetched, a copy put away, filed.
async fn dialogue(settings: &ImapSettings) -> Result<(), MailboxError> {
    let mut mailbox = Mailbox::open(&MailboxSettings::Imap(settings.clone())).await?;
    let uids: Vec<String> = mailbox
        .list()
        .await?
        .into_iter()
        .map(|mail| mail.uid)
        .collect();
    let fetched = mailbox.fetch(&uids, 1_000_000).await?;
    for fetched in &fetched {
        let raw = match &fetched.content {
            Content::Whole(raw) => raw,
            // The server said goodbye over this mail more than once.
            Content::Withheld { .. } => return Err(withheld()),
            Content::Oversize { .. } => panic!("{fetched:?}"),
        };
        assert!(
            raw.bytes().ends_with(MAIL),
            "half a mail is never handed over"
        );
    }
    mailbox.append("Skickat", &[MAIL]).await?;
    mailbox.file(&uids, "Klart").await
}

fn withheld() -> MailboxError {
    MailboxError::Connection {
        problem: "it withholds a mail".to_owned(),
    }
}

/// Mails in the inbox and in the folder for handled mail.
fn waiting_and_filed(user: &str) -> (usize, usize) {
    let dovecot = dovecot();
    (
        dovecot.mails(user, "").len(),
        dovecot.mails(user, ".Klart").len(),
    )
}

#[tokio::test]
async fn a_connection_that_is_cut_anywhere_says_so_and_loses_nothing() {
    let user = "cut@b.se";
    dovecot().deliver(user, MAIL);
    let proxy = Proxy::start(dovecot().imap).await;
    let settings = through(&proxy, user);
    let (mut bytes, mut cuts) = (1, 0);
    loop {
        proxy.set(Plan {
            cut_server_after: Some(bytes),
            ..Plan::default()
        });
        match dialogue(&settings).await {
            Ok(()) => break,
            Err(error) => {
                assert!(error.needs_reconnect(), "after {bytes} bytes: {error:?}");
                let says = error.to_string();
                assert!(!says.contains("anna") && !says.contains("Hej"), "{says}");
                cuts += 1;
            }
        }
        // The answer to the move may be cut when the move was done.
        let (waiting, filed) = waiting_and_filed(user);
        assert_eq!(waiting + filed, 1, "after {bytes} bytes");
        bytes += 13;
    }
    assert!(cuts > 50, "the dialogue was cut in many places");
    assert_eq!(waiting_and_filed(user), (0, 1));
}

#[tokio::test]
async fn a_client_that_is_cut_off_leaves_the_mail_where_it_was() {
    let user = "cutoff@b.se";
    dovecot().deliver(user, MAIL);
    let proxy = Proxy::start(dovecot().imap).await;
    let settings = through(&proxy, user);
    let mut bytes = 0;
    loop {
        proxy.set(Plan {
            cut_client_after: Some(bytes),
            ..Plan::default()
        });
        match dialogue(&settings).await {
            Ok(()) => break,
            Err(error) => assert!(error.needs_reconnect(), "after {bytes} bytes: {error:?}"),
        }
        assert_eq!(waiting_and_filed(user), (1, 0), "after {bytes} bytes");
        bytes += 7;
    }
    assert!(bytes > 250, "the dialogue was cut in many places");
    assert_eq!(waiting_and_filed(user), (0, 1));
}

#[tokio::test]
async fn nonsense_is_a_lost_connection_and_never_a_panic() {
    let user = "nonsense@b.se";
    dovecot().deliver(user, MAIL);
    let proxy = Proxy::start(dovecot().imap).await;
    let settings = through(&proxy, user);
    let deep = [
        b"* 1 FETCH (BODYSTRUCTURE ".as_slice(),
        &b"(".repeat(100_000),
        b"\r\n",
    ]
    .concat();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        (
            "a literal of 4 GB",
            b"* 1 FETCH (UID 1 BODY[] {4294967295}\r\n".to_vec(),
        ),
        (
            "a literal of more than there is",
            b"* 1 FETCH (UID 1 BODY[] {99999999999999999999}\r\n".to_vec(),
        ),
        ("deep nesting", deep),
        ("an endless line", b"x".repeat(1_000_000)),
        (
            "a goodbye",
            b"* BYE [UNAVAILABLE] anna's disk is full\r\n".to_vec(),
        ),
        (
            "a date that is none",
            b"* 1 FETCH (INTERNALDATE NIL)\r\n".to_vec(),
        ),
        (
            "a code and a letter outside ASCII",
            "* OK [ALERT]å\r\n".into(),
        ),
        ("bytes", b"\x00\xff\r\n\r\n\x00".to_vec()),
        ("a web server", b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec()),
        ("half a line", b"* 1 FET".to_vec()),
        (
            "a literal that ends too soon",
            b"* 1 FETCH (UID 1 BODY[] {40}\r\nHej".to_vec(),
        ),
    ];
    for words in ["SELECT", "UID FETCH", "BODY.PEEK", "APPEND", "MOVE"] {
        for (name, nonsense) in &cases {
            proxy.set(Plan {
                on_client: Some((words.as_bytes(), Reaction::Say(nonsense.clone()))),
                ..Plan::default()
            });
            let error = dialogue(&settings).await.unwrap_err();
            assert!(error.needs_reconnect(), "{name} at {words}: {error:?}");
            let says = error.to_string();
            assert!(
                !says.contains("anna") && says.len() < 200,
                "{name} at {words}: {says}"
            );
        }
        let (waiting, filed) = waiting_and_filed(user);
        assert_eq!(waiting + filed, 1, "{words}");
    }
}

#[tokio::test]
async fn a_greeting_that_is_none_is_refused() {
    let proxy = Proxy::start(dovecot().imap).await;
    let settings = through(&proxy, "greeting@b.se");
    let cases = [
        "* BYE too busy\r\n",
        "220 mx.goteborg.se ESMTP\r\n",
        "* PREAUTH welcome\r\n",
        "\r\n",
    ];
    for greeting in cases {
        proxy.set(Plan {
            greeting: Some(greeting.as_bytes().to_vec()),
            ..Plan::default()
        });
        let error = dialogue(&settings).await.unwrap_err();
        assert!(error.needs_reconnect(), "{greeting:?}: {error:?}");
    }
}

#[tokio::test]
async fn what_comes_in_plain_text_before_tls_is_never_believed() {
    let proxy = Proxy::start(dovecot().imap).await;
    let mut settings = through(&proxy, "plain@b.se");
    settings.endpoint.tls = Tls::StartTls;
    let cases = [
        "* OK ready\r\nK1 OK begin\r\nK2 OK and more\r\n",
        "* OK ready\r\nK1 NO not today\r\n",
        "* OK ready\r\nK1 BAD what\r\n",
    ];
    for greeting in cases {
        proxy.set(Plan {
            greeting: Some(greeting.as_bytes().to_vec()),
            ..Plan::default()
        });
        let opened = Mailbox::open(&MailboxSettings::Imap(settings.clone())).await;
        assert!(opened.is_err(), "{greeting:?}");
    }
    proxy.set(Plan::default());
    Mailbox::open(&MailboxSettings::Imap(settings))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_silent_server_is_noticed() {
    let user = "silent@b.se";
    dovecot().deliver(user, MAIL);
    let proxy = Proxy::start(dovecot().imap).await;
    let mut settings = through(&proxy, user);
    settings.endpoint.timeout = Duration::from_millis(300);
    for words in [
        "CAPABILITY",
        "AUTHENTICATE",
        "SELECT",
        "UID FETCH",
        "APPEND",
        "MOVE",
        "IDLE",
    ] {
        proxy.set(Plan {
            on_client: Some((words.as_bytes(), Reaction::FallSilent)),
            ..Plan::default()
        });
        let attempt = async {
            let mut mailbox = Mailbox::open(&MailboxSettings::Imap(settings.clone())).await?;
            if words == "IDLE" {
                mailbox.list().await?;
                mailbox
                    .wait(Duration::from_mins(1), &CancellationToken::new())
                    .await?;
            }
            drop(mailbox);
            dialogue(&settings).await
        };
        let error = attempt.await.unwrap_err();
        assert!(error.needs_reconnect(), "{words}: {error:?}");
    }
}

#[tokio::test]
async fn a_command_that_was_broken_off_spoils_the_connection_and_says_so() {
    let user = "broken@b.se";
    dovecot().deliver(user, MAIL);
    let proxy = Proxy::start(dovecot().imap).await;
    proxy.set(Plan {
        delay: Duration::from_millis(50),
        ..Plan::default()
    });
    let settings = through(&proxy, user);
    let mut mailbox = Mailbox::open(&MailboxSettings::Imap(settings))
        .await
        .unwrap();
    let cut = tokio::time::timeout(Duration::from_millis(20), mailbox.list()).await;
    assert!(cut.is_err(), "the list was broken off");
    let error = mailbox.list().await.unwrap_err();
    assert!(error.needs_reconnect(), "{error:?}");
}
