use super::*;
use crate::message::{Limits, RawMessage, parse};
use bounce::Fate;

const ANNA: &str = "From: Anna Ek <anna.ek@higab.se>\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=higab.se\n";
const DAEMON: &str = "From: Mail Delivery System <MAILER-DAEMON@mx.goteborg.se>\n";

fn read(mail: &str) -> Message {
    parse(
        &RawMessage::new(mail.replace('\n', "\r\n").into_bytes()),
        &Limits::default(),
    )
}

fn admission(mail: &str) -> Admission {
    let policy = AdmissionPolicy {
        support_addresses: vec![EmailAddress::parse("support@intraservice.goteborg.se").unwrap()],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
    };
    admit(&read(mail), &policy, &|domain| {
        domain == "higab.se" || domain.ends_with("goteborg.se")
    })
}

/// A person's mail with these further header fields and this text.
fn from_anna(fields: &str, text: &str) -> Admission {
    let subject = if fields.contains("Subject:") {
        ""
    } else {
        "Subject: Flytt av konto\n"
    };
    admission(&format!("{ANNA}{subject}{fields}\n\n{text}\n"))
}

const ORDER: &str = "Flytta mitt konto till Renova den 1 maj.";

#[test]
fn our_own_mail_is_never_answered() {
    let own = Admission::Ignored(Reason::OwnMessage);
    assert_eq!(
        admission("From: Support <Support@intraservice.goteborg.se>\n\nHej"),
        own
    );
    assert_eq!(from_anna("X-Kontoflytt: 1", ORDER), own);
    let id = own_message_id("KF-2026-000042", 0xABCD, "intraservice.goteborg.se").unwrap();
    assert_eq!(
        id.as_str(),
        "kf.kf-2026-000042.000000000000abcd@intraservice.goteborg.se"
    );
    assert_eq!(from_anna(&format!("Message-ID: {id}"), ORDER), own);
    let answered = [
        format!("Message-ID: <1@higab.se>\nIn-Reply-To: {id}\nReferences: {id}"),
        "Message-ID: <kf.kf-2026-000042.000000000000abcd@evil.example>".to_owned(),
        "Message-ID: <kf.kf-2026-000042.short@intraservice.goteborg.se>".to_owned(),
        "To: support@intraservice.goteborg.se".to_owned(),
    ];
    for fields in answered {
        assert_eq!(
            from_anna(&fields, ORDER),
            Admission::Admitted(Standing::City),
            "{fields}"
        );
    }
}

#[test]
fn delivery_reports_are_bounces() {
    let report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--\n";
    let cases = [
        format!("From: postmaster@goteborg.se\nSubject: Olevererat: Hej\n{report}"),
        format!("{ANNA}{report}"),
        format!("{DAEMON}Subject: hej\n\nVad som helst\n"),
        "From: MAILER-DAEMON <>\nSubject: x\n\nx\n".to_owned(),
        "From: MAILER-DAEMON\nSubject: x\n\nx\n".to_owned(),
        "From: post_master@wall.example\nSubject: Undeliverable: Flytt\n\nx\n".to_owned(),
        "From: <>\nSubject: Mail delivery failed\n\nx\n".to_owned(),
        "Return-Path: <>\nFrom: system@x.example\nSubject: Flytt\n\nDitt meddelande kunde inte levereras till mottagaren.\n".to_owned(),
        "Return-Path: <>\nFrom: postmaster@x.se\nSubject: Det gick inte att leverera: Flytt\n\nx\n".to_owned(),
        "From: no-reply@wall.example\nSubject: Delivery failure\n\nThe mail to you: 550 5.1.1 user unknown\n".to_owned(),
        format!("{ANNA}X-Failed-Recipients: a@b.se\nSubject: x\n\nx\n"),
        "From: Postmaster <postmaster@x.se>\nSubject: Delivery Status Notification (Delay)\n\nx\n".to_owned(),
    ];
    for mail in cases {
        assert_eq!(
            admission(&mail),
            Admission::Ignored(Reason::Bounce),
            "{mail}"
        );
    }
}

#[test]
fn people_who_pass_a_bounce_on_or_sit_at_postmaster_are_answered() {
    let postmaster = ANNA.replace("anna.ek@", "postmaster@");
    let cases = [
        format!("{postmaster}Subject: Flytt av konto\n\n{ORDER}\n"),
        format!(
            "{ANNA}Subject: VB: Undeliverable: Flytt\n\nHej, vad betyder det här? Konto boekxx0101.\n\n550 5.1.1 user unknown\n"
        ),
        format!(
            "{ANNA}Subject: Kontoflytt\n\nMitt mejl kunde inte levereras i går, så jag skickar igen: {ORDER}\n"
        ),
        format!(
            "{ANNA}Subject: Fwd: Delivery Status Notification\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSe bifogad studs.\n--b\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@x.se\nSubject: Undelivered\n\nx\n--b--\n"
        ),
    ];
    for mail in cases {
        assert_eq!(
            admission(&mail),
            Admission::Admitted(Standing::City),
            "{mail}"
        );
    }
}

#[test]
fn what_programs_send_is_not_answered() {
    let fields = [
        "Auto-Submitted: auto-generated",
        "Auto-Submitted: auto-replied (vacation); owner-email=\"a@b\"",
        "auto-submitted: Auto-Notified",
        "Precedence: bulk",
        "Precedence: junk",
        "Precedence: LIST",
        "List-Id: <x.y>",
        "List-Unsubscribe: <mailto:x@y>",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply",
        "X-Autoreply: yes",
        "X-Autorespond: Flytt",
        "Return-Path: <>",
        "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
        "Content-Type: text/calendar; method=REPLY",
        "Subject: Autosvar: Flytt",
        "Subject: Automatiskt svar: Flytt av konto",
        "Subject: [KF-2026-000001] Automatic reply: Flytt",
        "Subject: Frånvaro: Flytt",
        "Subject: Accepterat: Genomgång",
        "Subject: Läst: Flytt av konto",
        "Subject: Out of Office: x",
    ];
    for field in fields {
        assert_eq!(
            from_anna(field, ORDER),
            Admission::Ignored(Reason::AutoGenerated),
            "{field}"
        );
    }
    let texts = [
        "Hej!\n\nDetta är ett automatiskt svar. Jag läser ditt mejl i morgon.",
        "Tack! This is an automated message, please do not reply to this email.",
        "Jag är på semester till och med den 5 augusti. Vid brådskande ärenden, kontakta växeln.",
        "I am out of the office until Monday. For urgent matters contact the switchboard.",
    ];
    for text in texts {
        let seen = from_anna("Subject: Re: Flytt av konto", text);
        assert_eq!(seen, Admission::Ignored(Reason::AutoGenerated), "{text}");
    }
}

#[test]
fn people_who_look_like_programs_are_answered() {
    let fields = [
        "Auto-Submitted: no",
        "Auto-Submitted: No (a person)",
        "Precedence: normal",
        "X-Auto-Response-Suppress: DR, RN, NRN, OOF",
        "Subject: Re: Automatiskt svar: Flytt",
        "Subject: SV: Autosvar: Flytt",
        "Subject: Frånvaro i juni och flytt av konto",
        "Subject: Reading: flytt av konto",
        "Return-Path: <anna.ek@higab.se>",
        "Importance: high",
    ];
    for field in fields {
        assert_eq!(
            from_anna(field, ORDER),
            Admission::Admitted(Standing::City),
            "{field}"
        );
    }
    let texts = [
        "Jag är på semester v 30, kan ni flytta mitt konto innan dess? Kontakta min chef om det är bråttom.",
        "Jag är föräldraledig. Flytta mitt konto till Renova. Jag är tillbaka i maj.",
        "Jag fick svaret \"läses inte av någon\". Kan någon hjälpa mig?",
    ];
    for text in texts {
        assert_eq!(
            from_anna("", text),
            Admission::Admitted(Standing::City),
            "{text}"
        );
    }
    let attached = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nFlytta mitt konto.\n--b\nContent-Type: text/calendar; method=PUBLISH\nContent-Disposition: attachment; filename=m.ics\n\nBEGIN:VCALENDAR\n--b--\n";
    assert_eq!(
        admission(&format!("{ANNA}Subject: x\n{attached}")),
        Admission::Admitted(Standing::City)
    );
}

#[test]
fn what_cannot_be_read_goes_to_a_person_unless_it_is_never_answered_anyway() {
    let unreadable = [
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data",
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
        "Content-Type: application/pdf",
        "Content-Type: message/partial; id=1; number=1; total=2",
    ];
    for field in unreadable {
        assert_eq!(
            from_anna(field, "x"),
            Admission::Review(Reason::Unreadable),
            "{field}"
        );
        let automatic = format!("Auto-Submitted: auto-replied\n{field}");
        assert_eq!(
            from_anna(&automatic, "x"),
            Admission::Ignored(Reason::AutoGenerated),
            "{field}"
        );
    }
    assert_eq!(
        admission(&format!("{ANNA}\n\n")),
        Admission::Review(Reason::Unreadable)
    );
    assert_eq!(admission("\0\0\0"), Admission::Review(Reason::Unreadable));
    assert_eq!(admission(""), Admission::Review(Reason::Unreadable));
    assert_eq!(
        from_anna("Subject: Flytta mitt konto till Renova 1 maj", ""),
        Admission::Admitted(Standing::City)
    );
    assert_eq!(
        from_anna("", "-----BEGIN PGP MESSAGE-----\n\nx"),
        Admission::Review(Reason::Unreadable)
    );
}

#[test]
fn a_sender_stands_where_the_domain_and_the_verifier_put_it() {
    let pass = |domain: &str| {
        format!("Authentication-Results: mx.goteborg.se; dmarc=pass header.from={domain}\n")
    };
    let cases = [
        (
            format!("{}From: a@higab.se\n\nx", pass("higab.se")),
            Admission::Admitted(Standing::City),
        ),
        (
            "From: a@higab.se\n\nx".to_owned(),
            Admission::Review(Reason::SenderNotAuthenticated),
        ),
        (
            format!("{}From: a@higab.se, b@x.example\n\nx", pass("higab.se")),
            Admission::Review(Reason::SenderNotAuthenticated),
        ),
        (
            format!(
                "{}From: b@x.example\nFrom: a@higab.se\n\nx",
                pass("higab.se")
            ),
            Admission::Review(Reason::SenderNotAuthenticated),
        ),
        (
            format!("{}From: a@x.example\n\nx", pass("x.example")),
            Admission::Admitted(Standing::OutsideAuthenticated),
        ),
        (
            "From: a@x.example\n\nx".to_owned(),
            Admission::Admitted(Standing::OutsideUnauthenticated),
        ),
        (
            "From: \"a@higab.se\" <a@x.example>\n\nx".to_owned(),
            Admission::Admitted(Standing::OutsideUnauthenticated),
        ),
        (
            format!(
                "{}From: a@x.example\nReply-To: a@higab.se\n\nx",
                pass("x.example")
            ),
            Admission::Admitted(Standing::OutsideAuthenticated),
        ),
    ];
    for (mail, expected) in cases {
        assert_eq!(admission(&mail), expected, "{mail}");
    }
}

#[test]
fn a_report_names_the_mail_that_it_is_about() {
    let enclosed = |action: &str, part: &str| {
        format!(
            "{DAEMON}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: {action}\n--b\nContent-Type: {part}\n\nFrom: support@intraservice.goteborg.se\nMessage-ID: <kf.1@intraservice.goteborg.se>\n\nHej\n--b--\n"
        )
    };
    let plain = format!(
        "{DAEMON}Subject: x\n\nCould not be delivered:\n\n------ copy ------\nFrom: support\nMessage-ID: <kf.1@intraservice.goteborg.se>\n\nHej\n"
    );
    let cases = [
        (enclosed("failed", "message/rfc822"), Fate::Failed),
        (enclosed("failed", "text/rfc822-headers"), Fate::Failed),
        (enclosed("delayed", "message/rfc822"), Fate::Delayed),
        (plain, Fate::Failed),
        (
            format!(
                "{DAEMON}In-Reply-To: <kf.1@intraservice.goteborg.se>\nSubject: Warning: message delayed\n\nYour message has been delayed and is still being retried.\n"
            ),
            Fate::Delayed,
        ),
    ];
    for (mail, fate) in cases {
        let report = bounce::report(&read(&mail)).unwrap();
        assert_eq!(report.fate, fate, "{mail}");
        assert_eq!(
            report.originals.first().unwrap().as_str(),
            "kf.1@intraservice.goteborg.se",
            "{mail}"
        );
    }
    assert_eq!(bounce::report(&read(&format!("{ANNA}\n\n{ORDER}"))), None);
}
