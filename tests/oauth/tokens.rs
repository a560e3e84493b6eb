//! Tokens as the two sign-ins use them.

use std::io::Write;
use std::sync::{Arc, Mutex};

use kontoflytt::delivery::{Credentials, OutgoingMail, Outlet, OutletSettings};
use kontoflytt::mailbox::{Mailbox, MailboxError, MailboxSettings};
use kontoflytt::message::{EmailAddress, MessageId};
use kontoflytt::net::Tls;
use kontoflytt::oauth::{Grant, OauthError, Secret, TokenSource};
use secrecy::ExposeSecret as _;

use crate::endpoint::{Endpoint, USER, host};
use crate::support;

async fn open(source: &TokenSource) -> Result<(), MailboxError> {
    let mut settings = host().dovecot.imap_settings(USER, Tls::Implicit);
    settings.password = Secret::Token(source.clone());
    let mailbox = Mailbox::open(&MailboxSettings::Imap(settings)).await?;
    mailbox.close().await;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_token_opens_the_mailbox_and_sends_mail() {
    let endpoint = Endpoint::start(3600);
    let source = endpoint.source(Grant::ClientCredentials);
    host().dovecot.deliver(USER, b"Subject: x\r\n\r\nx\r\n");
    open(&source).await.unwrap();
    let postfix = host().postfix;
    let mut settings = postfix.smtp_settings(postfix.submission, Tls::StartTls, None);
    settings.credentials = Some(Credentials {
        username: USER.to_owned(),
        password: Secret::Token(source.clone()),
    });
    let mut outlet = Outlet::new(&OutletSettings::Smtp(settings));
    let to = EmailAddress::parse("anna.oauth@higab.se").unwrap();
    let mail = OutgoingMail {
        message_id: MessageId::parse("1@goteborg.se").unwrap(),
        envelope_from: EmailAddress::parse(USER),
        envelope_to: to.clone(),
        bytes: b"Message-ID: <1@goteborg.se>\r\n\r\nHej\r\n".to_vec(),
    };
    outlet.deliver(&mail).await.unwrap();
    support::eventually("the mail", || {
        (host().dovecot.mails(to.as_str(), "").len() == 1).then_some(())
    });
    assert_eq!(endpoint.asked(), 1);
    let asked = endpoint.mood.lock().unwrap().asked[0].clone();
    assert_eq!(asked["grant_type"], "client_credentials");
    assert_eq!(asked["scope"], "https://outlook.office365.com/.default");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_the_server_does_not_know_is_asked_for_anew() {
    let endpoint = Endpoint::start(3600);
    endpoint.mood.lock().unwrap().stale = true;
    let source = endpoint.source(Grant::ClientCredentials);
    let refused = open(&source).await;
    assert!(
        matches!(refused, Err(MailboxError::SignIn { .. })),
        "{refused:?}"
    );
    endpoint.mood.lock().unwrap().stale = false;
    host().dovecot.deliver(USER, b"Subject: x\r\n\r\nx\r\n");
    open(&source).await.unwrap();
    assert_eq!(endpoint.asked(), 2);
}

#[tokio::test]
async fn a_refresh_token_is_followed_by_the_one_that_came_with_the_token() {
    let endpoint = Endpoint::start(3600);
    let source = endpoint.source(Grant::RefreshToken("fornya-0".into()));
    for number in 1..=3 {
        let token = source.token().await.unwrap();
        assert_eq!(token.expose_secret(), format!("atkomst-{number}"));
        source.forget().await;
    }
    let asked = endpoint.mood.lock().unwrap().asked.clone();
    let used: Vec<&str> = asked
        .iter()
        .map(|form| form["refresh_token"].as_str())
        .collect();
    assert_eq!(used, ["fornya-0", "fornya-1", "fornya-2"]);
}

#[tokio::test]
async fn twenty_who_ask_at_once_are_one_request() {
    let endpoint = Endpoint::start(3600);
    let source = endpoint.source(Grant::ClientCredentials);
    let asking = (0..20).map(|_| source.token());
    let tokens = futures_util::future::join_all(asking).await;
    assert!(tokens.iter().all(Result::is_ok));
    assert_eq!(endpoint.asked(), 1);
}

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_token_is_renewed_before_its_end_and_trouble_is_said_while_the_old_one_holds() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let said = || String::from_utf8(log.0.lock().unwrap().clone()).unwrap();

    let endpoint = Endpoint::start(2);
    let source = endpoint.source(Grant::ClientCredentials);
    source.keep_fresh().await;
    assert_eq!(
        endpoint.asked(),
        0,
        "nothing is asked for before the first sign-in"
    );
    source.token().await.unwrap();
    while endpoint.asked() < 2 {
        source.keep_fresh().await;
        tokio::task::yield_now().await;
    }
    assert_eq!(source.token().await.unwrap().expose_secret(), "atkomst-2");
    assert_eq!(said(), "");

    endpoint.mood.lock().unwrap().lifetime = 4000;
    endpoint.mood.lock().unwrap().refuses = Some((503, "busy"));
    while !said().contains("Cannot renew the access token") {
        source.keep_fresh().await;
        tokio::task::yield_now().await;
    }
    assert!(source.token().await.is_ok(), "the old one still holds");
}

#[tokio::test]
async fn a_program_that_the_endpoint_does_not_know_is_for_a_person() {
    let endpoint = Endpoint::start(3600);
    endpoint.mood.lock().unwrap().refuses = Some((401, "invalid_client"));
    let source = endpoint.source(Grant::ClientCredentials);
    let refused = source.token().await.unwrap_err();
    assert!(matches!(&refused, OauthError::Refused { code } if code == "invalid_client"));
    let opened = open(&source).await.unwrap_err();
    assert!(!opened.needs_reconnect() && opened.to_string().contains("invalid_client"));
}
