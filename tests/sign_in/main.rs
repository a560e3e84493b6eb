//! Signing in with a password: by the best way that real servers offer, and never to one that does not prove itself.
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod impostor;

use std::time::{Duration, Instant};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use kontoflytt::{
    delivery::{Credentials, DeliveryError, OutgoingMail, Outlet, OutletSettings, SmtpSettings},
    mailbox::{ImapSettings, Mailbox, MailboxError, MailboxSettings},
    message::{EmailAddress, MessageId},
    net::{Endpoint, NetError, Tls},
};

use impostor::{Impostor, Lie, Protocol};
use support::{
    dovecot::{Dovecot, Options, PASSWORD},
    eventually,
    postfix::Postfix,
    proxy::{Plan, Proxy},
};

const USER: &str = "support@goteborg.se";

async fn open(settings: ImapSettings) -> Result<(), MailboxError> {
    let mailbox = Mailbox::open(&MailboxSettings::Imap(settings)).await?;
    mailbox.close().await;
    Ok(())
}

async fn send(settings: SmtpSettings) -> Result<(), DeliveryError> {
    let mail = OutgoingMail {
        message_id: MessageId::parse("1@goteborg.se").unwrap(),
        envelope_from: EmailAddress::parse(USER),
        envelope_to: EmailAddress::parse(USER).unwrap(),
        bytes: b"Message-ID: <1@goteborg.se>\r\n\r\nHej\r\n".to_vec(),
    };
    let mut outlet = Outlet::new(&OutletSettings::Smtp(settings));
    outlet.deliver(&mail).await?;
    outlet.close().await;
    Ok(())
}

/// The two servers say in their logs by which mechanism somebody signed in.
async fn is_signed_in_to(offered: &'static str, mechanism: &str) {
    let dovecot = Dovecot::start(&Options {
        more: offered,
        ..Options::default()
    });
    let postfix = Postfix::start(&dovecot);
    dovecot.deliver(USER, b"Subject: x\r\n\r\nx\r\n");
    // Dovecot has the command LOGIN together with PLAIN alone: mailbox_servers.rs tests it.
    if mechanism != "LOGIN" {
        opens(&dovecot, mechanism).await;
    }
    sends(&postfix, mechanism).await;
}

async fn opens(dovecot: &Dovecot, mechanism: &str) {
    let mut settings = dovecot.imap_settings(USER, Tls::Implicit);
    open(settings.clone()).await.unwrap();
    let words = format!("Login: user=<{USER}>, method={mechanism},");
    eventually(&words, || dovecot.log().contains(&words).then_some(()));
    settings.password = "guess".into();
    let error = open(settings).await.unwrap_err();
    assert!(
        matches!(&error, MailboxError::SignIn { code } if code.as_deref() == Some("AUTHENTICATIONFAILED")),
        "{mechanism}: {error}"
    );
}

async fn sends(postfix: &Postfix, mechanism: &str) {
    let mut settings = postfix.smtp_settings(postfix.submission, Tls::StartTls, Some(USER));
    send(settings.clone()).await.unwrap();
    let words = format!("sasl_method={mechanism}, sasl_username={USER}");
    eventually(&words, || postfix.log().contains(&words).then_some(()));
    settings.credentials.as_mut().unwrap().password = "guess".into();
    let error = send(settings).await.unwrap_err();
    assert!(
        matches!(&error, DeliveryError::SignIn { status } if status == "535 5.7.8"),
        "{mechanism}: {error}"
    );
}

#[tokio::test]
async fn scram_is_used_where_it_is_offered() {
    let mechanism = "SCRAM-SHA-256";
    is_signed_in_to("auth_mechanisms=plain login scram-sha-256\n", mechanism).await;
    is_signed_in_to("auth_mechanisms=scram-sha-256\n", mechanism).await;
}

#[tokio::test]
async fn without_it_plain_is_used_and_without_that_login() {
    is_signed_in_to("auth_mechanisms=plain login\n", "PLAIN").await;
    is_signed_in_to("auth_mechanisms=login\n", "LOGIN").await;
}

#[tokio::test]
async fn a_server_that_refuses_a_second_ehlo_is_signed_in_to_by_what_the_first_one_said() {
    let dovecot = Dovecot::start(&Options {
        more: "auth_mechanisms=plain login scram-sha-256\n",
        ..Options::default()
    });
    let postfix = Postfix::start(&dovecot);
    let proxy = Proxy::start(postfix.legible).await;
    let again = |answer| Plan {
        again: Some((b"EHLO support.goteborg.se\r\n", answer)),
        ..Plan::default()
    };
    let mut settings = postfix.smtp_settings(proxy.port, Tls::None, Some(USER));
    for refusal in ["503 5.5.1 EHLO was said\r\n", "450 4.5.1 not now\r\n"] {
        proxy.set(again(refusal.as_bytes()));
        send(settings.clone()).await.unwrap();
    }
    let words = format!("sasl_method=PLAIN, sasl_username={USER}");
    eventually("both", || {
        (postfix.log().matches(&words).count() == 2).then_some(())
    });
    // No answer is no refusal: the password is not shown, the mail waits.
    proxy.set(again(b""));
    settings.endpoint.timeout = Duration::from_millis(300);
    let error = send(settings).await.unwrap_err();
    assert!(matches!(error, DeliveryError::Deferred { .. }), "{error}");
    assert_eq!(postfix.log().matches(&words).count(), 2);
}

/// What the mailbox and the mail server make of a lie, and what they have said to it.
async fn both(lie: Lie) -> [(NetError, String); 2] {
    let impostor = Impostor::start(Protocol::Imap, lie);
    let opened = open(imap_at(impostor.port));
    let Err(MailboxError::Tls(mailbox)) = opened.await else {
        panic!("{lie:?}: the mailbox was opened, or it was another error");
    };
    let by_mailbox = impostor.heard();
    let impostor = Impostor::start(Protocol::Smtp, lie);
    let sent = send(smtp_at(impostor.port));
    let Err(DeliveryError::Tls(delivery)) = sent.await else {
        panic!("{lie:?}: the mail was sent, or it was another error");
    };
    [(mailbox, by_mailbox), (delivery, impostor.heard())]
}

fn endpoint(port: u16) -> Endpoint {
    Endpoint {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::None,
        ca_file: None,
        // An impostor that falls silent is found out by what it has said, not by its silence.
        timeout: Duration::from_mins(5),
    }
}

fn imap_at(port: u16) -> ImapSettings {
    ImapSettings {
        endpoint: endpoint(port),
        username: USER.to_owned(),
        password: PASSWORD.into(),
        folder: "INBOX".to_owned(),
    }
}

fn smtp_at(port: u16) -> SmtpSettings {
    SmtpSettings {
        endpoint: endpoint(port),
        credentials: Some(Credentials {
            username: USER.to_owned(),
            password: PASSWORD.into(),
        }),
        hello_name: None,
    }
}

/// It offers what a real server would, and does all but prove that it knows the password.
const HONEST: Lie = Lie {
    nonce: None,
    count: "4096",
    last: None,
    silent: false,
};

/// Lies about the password, each with what it is found out by.
fn no_proofs() -> Vec<(Lie, &'static str)> {
    let of_another = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";
    let last = |last| Lie {
        last: Some(last),
        ..HONEST
    };
    let silent = Lie {
        silent: true,
        ..last(of_another)
    };
    vec![
        (last(of_another), "is wrong"),
        (silent, "is wrong"),
        (last("v="), "is wrong"),
        (last("n=1"), "does not prove"),
        (last("e=other-error"), "does not prove"),
        (HONEST, "does not prove"),
    ]
}

/// First messages that no proof is shown to.
fn bad_beginnings() -> Vec<(Lie, &'static str)> {
    let count = |count| Lie {
        count,
        silent: true,
        ..HONEST
    };
    let nonce = Lie {
        nonce: Some("fyko+d2lbbFgONRv9qkxdawL"),
        ..HONEST
    };
    vec![
        (nonce, "nonce"),
        (count("1"), "iteration count"),
        (count("4000000000"), "iteration count"),
        (count("x"), "iteration count"),
    ]
}

/// The longest time in which nothing else went on in the task that does the work, and the time that all of it took.
async fn standstill(work: impl Future<Output = ()>) -> [Duration; 2] {
    let (begun, mut longest, mut done) = (Instant::now(), Duration::ZERO, false);
    tokio::pin!(work);
    while !done {
        let looked = Instant::now();
        tokio::select! {
            () = &mut work => done = true,
            () = tokio::time::sleep(Duration::from_millis(1)) => {}
        }
        longest = longest.max(looked.elapsed());
    }
    [longest, begun.elapsed()]
}

#[tokio::test(flavor = "multi_thread")]
async fn however_long_a_server_has_the_key_derived_everything_else_goes_on() {
    let slow = Lie {
        count: "200000",
        ..HONEST
    };
    for protocol in [Protocol::Imap, Protocol::Smtp] {
        let impostor = Impostor::start(protocol, slow);
        let [longest, whole] = standstill(Box::pin(async {
            let found = match protocol {
                Protocol::Imap => matches!(
                    open(imap_at(impostor.port)).await,
                    Err(MailboxError::Tls(NetError::Unproven { .. }))
                ),
                Protocol::Smtp => matches!(
                    send(smtp_at(impostor.port)).await,
                    Err(DeliveryError::Tls(NetError::Unproven { .. }))
                ),
            };
            assert!(found, "{protocol:?}: it was signed in to, or another error");
        }))
        .await;
        assert!(
            longest * 2 < whole,
            "{protocol:?}: {longest:?} of {whole:?}"
        );
    }
}

fn assert_kept(said: &str) {
    let plain = STANDARD.encode(format!("\0{USER}\0{PASSWORD}"));
    for secret in [PASSWORD, &STANDARD.encode(PASSWORD), &plain] {
        assert!(!said.contains(secret), "{said}");
    }
}

#[tokio::test]
async fn who_does_not_prove_to_know_the_password_gets_neither_it_nor_a_mail() {
    for (lie, words) in [no_proofs(), bad_beginnings()].concat() {
        for (error, heard) in both(lie).await {
            assert!(
                matches!(&error, NetError::Unproven { problem, .. } if problem.contains(words)),
                "{lie:?}: {error}"
            );
            assert_kept(&heard);
            assert_kept(&error.to_string());
            assert!(heard.contains("SCRAM-SHA-256"), "{lie:?}: {heard}");
            for command in ["PLAIN", "LOGIN", "SELECT", "MAIL"] {
                assert!(!heard.contains(command), "{lie:?}: {heard}");
            }
        }
    }
}
