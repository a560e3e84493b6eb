//! Delivery over SMTP, on a real Postfix that hands on to a real Dovecot; and into a folder.
#![cfg(test)]

mod support;

use std::time::Duration;

use kontoflytt::{
    delivery::{DeliveryError, OutgoingMail, Outlet, OutletSettings, SmtpSettings},
    message::{EmailAddress, MessageId},
    net::Tls,
};
use support::{bed, eventually, proxy::Proxy};

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

/// The mails that a user has, once there are so many.
fn arrived(user: &str, count: usize) -> Vec<Vec<u8>> {
    eventually("the mails in the mailbox", || {
        let mails = bed().dovecot.mails(user, "");
        (mails.len() >= count).then(|| mails.into_iter().map(|(_, bytes)| bytes).collect())
    })
}

#[tokio::test]
async fn mails_arrive_as_they_were_over_one_kept_connection() {
    let proxy = Proxy::start(bed().postfix.smtp).await;
    let mut outlet = outlet(through(&proxy));
    let to = "kept@goteborg.se";
    for number in 0..20 {
        outlet
            .deliver(&mail(&format!("kept{number}@x.se"), to))
            .await
            .unwrap();
    }
    assert_eq!(proxy.accepted(), 1);
    outlet.close().await;
    for mail in arrived(to, 20) {
        let text = String::from_utf8(mail).unwrap().replace("\r\n", "\n");
        assert!(text.ends_with("\n\nHej\n.\n..två punkter\n"), "{text}");
        assert!(text.contains("Return-Path: <support@intraservice.goteborg.se>"));
    }
}

#[tokio::test]
async fn the_null_sender_is_sent_as_such() {
    let mut outlet = Outlet::new(&bed().postfix.outlet(bed().postfix.smtp));
    let to = "null@goteborg.se";
    let mail = OutgoingMail {
        envelope_from: None,
        ..mail("null@x.se", to)
    };
    outlet.deliver(&mail).await.unwrap();
    let arrived = String::from_utf8(arrived(to, 1).remove(0)).unwrap();
    assert!(arrived.contains("Return-Path: <>"), "{arrived}");
}

#[tokio::test]
async fn it_signs_in_over_every_kind_of_protection() {
    let postfix = &bed().postfix;
    for (port, tls) in [
        (postfix.submission, Tls::StartTls),
        (postfix.smtps, Tls::Implicit),
    ] {
        let settings = postfix.smtp_settings(port, tls, Some("support@goteborg.se"));
        let mut right = outlet(settings.clone());
        right.probe().await.unwrap();
        let to = format!("tls{port}@goteborg.se");
        right.deliver(&mail("tls@x.se", &to)).await.unwrap();
        right.deliver(&mail("tls@x.se", &to)).await.unwrap();
        arrived(&to, 2);

        let mut wrong = settings.clone();
        wrong.credentials.as_mut().unwrap().password = "guess".into();
        let error = outlet(wrong).probe().await.unwrap_err();
        assert!(
            matches!(&error, DeliveryError::SignIn { status } if status == "535 5.7.8"),
            "{error}"
        );

        let mut unknown = settings;
        unknown.endpoint.ca_file = None;
        let error = outlet(unknown).probe().await.unwrap_err();
        assert!(matches!(error, DeliveryError::Tls(_)), "{error}");
    }
}

#[tokio::test]
async fn each_refusal_is_of_its_kind_and_tells_no_address() {
    let mut outlet = Outlet::new(&bed().postfix.outlet(bed().postfix.smtp));
    let error = outlet
        .deliver(&mail("r@x.se", "refused@goteborg.se"))
        .await
        .unwrap_err();
    assert!(
        matches!(&error, DeliveryError::Refused { status } if status == "550 5.1.1"),
        "{error}"
    );
    let error = outlet
        .deliver(&mail("l@x.se", "later@goteborg.se"))
        .await
        .unwrap_err();
    assert!(matches!(error, DeliveryError::Deferred { .. }), "{error}");
    assert_eq!(error.told(), "put_off 450 4.2.1");
    assert!(!error.to_string().contains('@'), "{error}");
    let mut split = mail("s@x.se", "split@goteborg.se");
    split.bytes.extend(b"\n.\r\nMAIL FROM:<evil@x.se>\r\n");
    let error = outlet.deliver(&split).await.unwrap_err();
    assert_eq!(error.told(), "bare_line_ends");
    // One mail at fault is no fault of the next.
    outlet
        .deliver(&mail("n@x.se", "next@goteborg.se"))
        .await
        .unwrap();
    arrived("next@goteborg.se", 1);
}

#[tokio::test]
async fn a_kept_connection_that_the_server_ended_is_made_anew() {
    let proxy = Proxy::start(bed().postfix.hasty).await;
    let mut outlet = outlet(through(&proxy));
    let to = "hasty@goteborg.se";
    outlet.deliver(&mail("h1@x.se", to)).await.unwrap();
    eventually("the server's farewell", || {
        bed().postfix.log().contains("timeout after").then_some(())
    });
    outlet.deliver(&mail("h2@x.se", to)).await.unwrap();
    assert_eq!(proxy.accepted(), 2);
    arrived(to, 2);
}

#[tokio::test]
async fn a_folder_takes_each_mail_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outbox");
    let mut outlet = Outlet::new(&OutletSettings::Folder(path.clone()));
    outlet.probe().await.unwrap();
    let mail = mail("kf-1@intraservice.goteborg.se", "anna@goteborg.se");
    for _ in 0..2 {
        outlet.deliver(&mail).await.unwrap();
    }
    let files: Vec<_> = std::fs::read_dir(&path)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(files, [path.join("kf-1@intraservice.goteborg.se.eml")]);
    assert_eq!(std::fs::read(&files[0]).unwrap(), mail.bytes);
    let blocked = folder.path().join("file");
    std::fs::write(&blocked, "").unwrap();
    let error = Outlet::new(&OutletSettings::Folder(blocked))
        .deliver(&mail)
        .await
        .unwrap_err();
    assert!(matches!(error, DeliveryError::Disk { .. }), "{error}");
}
