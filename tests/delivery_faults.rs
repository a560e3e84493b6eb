//! Delivery over SMTP when the connection or the server fails: sent, not sent, or uncertain, and never a wrong one.
#![cfg(test)]

mod support;

use std::time::Duration;

use kontoflytt::{
    delivery::{DeliveryError, OutgoingMail, Outlet, OutletSettings, SmtpSettings},
    message::{EmailAddress, MessageId},
    net::Tls,
};
use support::{
    bed, eventually,
    proxy::{Plan, Proxy, Reaction},
};

fn mail(id: &str, to: &str) -> OutgoingMail {
    OutgoingMail {
        message_id: MessageId::parse(id).unwrap(),
        envelope_from: EmailAddress::parse("support@intraservice.goteborg.se"),
        envelope_to: EmailAddress::parse(to).unwrap(),
        bytes: format!(
            "From: support@intraservice.goteborg.se\r\nTo: {to}\r\nMessage-ID: <{id}>\r\n\r\nHej\r\n.\r\n..två punkter\r\n"
        )
        .into_bytes(),
    }
}

/// Settings that lead through the proxy, with little patience.
fn through(proxy: &Proxy) -> SmtpSettings {
    let postfix = &bed().postfix;
    let mut settings = postfix.smtp_settings(proxy.port, Tls::None, None);
    settings.endpoint.timeout = Duration::from_secs(5);
    settings
}

fn outlet(settings: SmtpSettings) -> Outlet {
    Outlet::new(&OutletSettings::Smtp(settings))
}

fn kind(error: &DeliveryError) -> &'static str {
    match error {
        DeliveryError::Uncertain { .. } => "uncertain",
        DeliveryError::Deferred { .. } => "deferred",
        DeliveryError::Refused { .. } => "refused",
        _ => "other",
    }
}

/// The mails that a user has, once there are so many.
fn arrived(user: &str, count: usize) -> Vec<Vec<u8>> {
    eventually("the mails in the mailbox", || {
        let mails = bed().dovecot.mails(user, "");
        (mails.len() >= count).then(|| mails.into_iter().map(|(_, bytes)| bytes).collect())
    })
}

#[tokio::test]
async fn only_after_the_dot_is_a_mail_uncertain() {
    let proxy = Proxy::start(bed().postfix.smtp).await;
    let before = ["EHLO", "MAIL FROM", "RCPT TO", "DATA\r\n"];
    let reactions = [
        Reaction::CutBeforeAnswer,
        Reaction::FallSilent,
        Reaction::Say(b"421 4.3.2 closing\r\n".to_vec()),
        Reaction::Say(b"hello there\r\n".to_vec()),
        Reaction::Say(b"\xff\xfe\r\n".to_vec()),
        Reaction::Say([b"2".repeat(500_000), b"\r\n".to_vec()].concat()),
    ];
    let mut settings = through(&proxy);
    settings.endpoint.timeout = Duration::from_millis(300);
    for words in before {
        for reaction in &reactions {
            proxy.set(Plan {
                on_client: Some((words.as_bytes(), reaction.clone())),
                ..Plan::default()
            });
            let mail = mail("before@x.se", "before@goteborg.se");
            let error = outlet(settings.clone()).deliver(&mail).await.unwrap_err();
            assert!(
                matches!(error, DeliveryError::Deferred { .. }),
                "{words} {reaction:?}: {error}"
            );
        }
    }
    let say = |words: &str| Reaction::Say(words.as_bytes().to_vec());
    let after = [
        (Reaction::CutBeforeAnswer, "uncertain"),
        (Reaction::FallSilent, "uncertain"),
        (say("354 go on\r\n"), "uncertain"),
        (say("what?\r\n"), "uncertain"),
        (say("451 4.3.0 full\r\n"), "deferred"),
        (say("554 5.7.1 spam\r\n"), "refused"),
    ];
    for (reaction, expected) in after {
        proxy.set(Plan {
            on_client: Some((b"\r\n.\r\n", reaction.clone())),
            ..Plan::default()
        });
        let mail = mail("after@x.se", "after@goteborg.se");
        let error = outlet(settings.clone()).deliver(&mail).await.unwrap_err();
        assert_eq!(kind(&error), expected, "{reaction:?}: {error}");
    }
    assert!(bed().dovecot.mails("before@goteborg.se", "").is_empty());
    // Postfix had the mail each time, whatever the proxy said: that is why it is uncertain.
    arrived("after@goteborg.se", 6);
}

#[tokio::test]
async fn a_connection_cut_in_the_mail_sends_nothing() {
    let proxy = Proxy::start(bed().postfix.smtp).await;
    let to = "half@goteborg.se";
    let mut bytes = 0;
    loop {
        proxy.set(Plan {
            cut_client_after: Some(bytes),
            ..Plan::default()
        });
        let sent = outlet(through(&proxy))
            .deliver(&mail("half@x.se", to))
            .await;
        match sent {
            Ok(()) => break,
            Err(DeliveryError::Deferred { .. } | DeliveryError::Uncertain { .. }) => bytes += 5,
            Err(error) => panic!("after {bytes} bytes: {error}"),
        }
    }
    assert!(bytes > 200, "the dialogue was cut in many places");
    assert_eq!(arrived(to, 1).len(), 1);
}

#[tokio::test]
async fn an_attempt_that_was_broken_off_spoils_no_other_mail() {
    let proxy = Proxy::start(bed().postfix.smtp).await;
    let mut outlet = outlet(through(&proxy));
    outlet
        .deliver(&mail("b1@x.se", "broken@goteborg.se"))
        .await
        .unwrap();
    // The kept connection is now in the middle of a mail; its answers must not be those of the next.
    let cut = {
        let mail = mail("b2@x.se", "broken@goteborg.se");
        let attempt = outlet.deliver(&mail);
        tokio::time::timeout(Duration::from_micros(200), attempt).await
    };
    let error = outlet
        .deliver(&mail("b3@x.se", "refused@goteborg.se"))
        .await
        .unwrap_err();
    assert!(
        matches!(error, DeliveryError::Refused { .. }),
        "{cut:?}, then {error}"
    );
}

#[tokio::test]
async fn a_server_that_is_not_there_defers() {
    let postfix = &bed().postfix;
    let mut settings = postfix.smtp_settings(support::daemon::free_port(), Tls::None, None);
    let error = outlet(settings.clone())
        .deliver(&mail("x@x.se", "x@x.se"))
        .await
        .unwrap_err();
    assert!(matches!(error, DeliveryError::Deferred { .. }), "{error}");
    settings.endpoint.host = "smtp.goteborg.se".to_owned();
    let error = outlet(settings)
        .deliver(&mail("x@x.se", "x@x.se"))
        .await
        .unwrap_err();
    assert!(
        matches!(error, DeliveryError::Tls(_)),
        "plain text leaves no machine: {error}"
    );
    // An answer to EHLO that was said before TLS counts for nothing.
    let proxy = Proxy::start(postfix.submission).await;
    proxy.set(Plan {
        greeting: Some(b"220 hello\r\n250 nothing\r\n220 begin\r\n250 injected\r\n".to_vec()),
        ..Plan::default()
    });
    let mut settings = through(&proxy);
    settings.endpoint.tls = Tls::StartTls;
    outlet(settings)
        .deliver(&mail("x@x.se", "x@x.se"))
        .await
        .unwrap_err();
}
