mod reports;

use super::*;
use crate::message::{Limits, RawMessage, parse};

const ANNA: &str = "From: Anna Ek <anna.ek@higab.se>\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=higab.se\n";

fn read(mail: &str) -> Message {
    parse(
        &RawMessage::new(mail.replace('\n', "\r\n").into_bytes()),
        &Limits::default(),
    )
}

fn admission(mail: &str) -> Admission {
    admission_with(mail, None)
}

fn admission_with(mail: &str, message_id_key: Option<MessageIdKey>) -> Admission {
    let policy = AdmissionPolicy {
        support_addresses: vec![EmailAddress::parse("support@intraservice.goteborg.se").unwrap()],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
        message_id_key,
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
    let id = own_message_id("KF-2026-000042", 0xABCD, "intraservice.goteborg.se", None).unwrap();
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
fn with_a_key_an_id_is_ours_only_where_it_is_signed() {
    let ours = MessageIdKey::new([7; 32]);
    let domain = "intraservice.goteborg.se";
    let id =
        |key: &MessageIdKey| own_message_id("KF-2026-000042", 0xABCD, domain, Some(key)).unwrap();
    let signed = id(&ours);
    let admitted = |id: &str| {
        let mail = format!("{ANNA}Subject: x\nMessage-ID: <{id}>\n\n{ORDER}\n");
        admission_with(&mail, Some(ours.clone()))
    };
    let own = Admission::Ignored(Reason::OwnMessage);
    assert_eq!(admitted(signed.as_str()), own);
    let (local, _) = signed.as_str().split_once('@').unwrap();
    assert_eq!(admitted(&format!("{local}@INTRASERVICE.goteborg.se")), own);
    let (what, signature) = local.rsplit_once('.').unwrap();
    let forged = [
        id(&MessageIdKey::new([8; 32])).as_str().to_owned(),
        format!("{what}@{domain}"),
        format!("{what}.@{domain}"),
        format!("{what}.{}@{domain}", "0".repeat(16)),
        format!("{what}.+{}@{domain}", signature.get(1..).unwrap()),
        format!("{what}.{signature}.{signature}@{domain}"),
        format!("{}.{signature}@{domain}", what.replace("42", "43")),
        format!("{local}@higab.se"),
    ];
    for id in forged {
        assert_eq!(admitted(&id), Admission::Admitted(Standing::City), "{id}");
    }
}

#[test]
fn what_programs_send_is_not_answered() {
    let fields = [
        "Auto-Submitted: auto-generated",
        "Auto-Submitted: auto-replied (vacation); owner-email=\"a@b\"",
        "auto-submitted: Auto-Notified",
        "Auto-Submitted: (auto-generated",
        "Auto-Submitted: (auto-replied)",
        "Auto-Submitted: (\\( ) auto-replied",
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
        "Precedence: bulk (sent by a list)",
        "Precedence: (x) Junk; y=z",
        "X-Auto-Response-Suppress: All (x)",
        "Subject: Borttaget utan att läsas: Flytta mitt konto",
        "Subject: Raderat utan att ha lästs: Flytta mitt konto",
        "Subject: Deleted without being read: Move my account",
        "Subject: Ej på kontoret: Flytta mitt konto",
        "Subject: Vidarebefordrat möte: Flytta mitt konto",
        "Subject: Meeting Forward Notification: Move my account",
        "Subject: Message Recall Failure: Move my account",
    ];
    for field in fields {
        assert_eq!(
            from_anna(field, ORDER),
            Admission::Ignored(Reason::AutoGenerated),
            "{field}"
        );
    }
    for field in [
        "Subject: Inställt: teammöte",
        "Subject: Canceled: weekly",
        "Subject: Levererat: Flytta mitt konto till Renova den 1 maj",
        "Subject: Delivered: Move my account to Renova on 1 May",
        "Subject: Recall: Move my account to Renova on 1 May",
        "Subject: Återkallat: Flytta mitt konto till Renova den 1 maj",
        "Subject: På semester: Flytta mitt konto till Renova den 1 maj",
        "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@higab.se>\nSubject: Din brevlåda är full",
    ] {
        assert_eq!(
            from_anna(field, "När: fredag kl. 9\nPlats: Teams"),
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
    for (subject, text) in [
        (
            "Recall: Move my account",
            "Anna Ek would like to recall the message, \"Move my account\".",
        ),
        (
            "Återkalla: Flytta kontot",
            "Anna Ek vill återkalla meddelandet \"Flytta kontot\".",
        ),
    ] {
        let seen = from_anna(&format!("Subject: {subject}"), text);
        assert_eq!(seen, Admission::Ignored(Reason::AutoGenerated), "{subject}");
    }
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
        "Auto-Submitted: (by hand) no",
        "Precedence: normal",
        "X-Auto-Response-Suppress: DR, RN, NRN, OOF",
        "Subject: Re: Automatiskt svar: Flytt",
        "Subject: SV: Autosvar: Flytt",
        "Subject: Frånvaro i juni och flytt av konto",
        "Subject: Reading: flytt av konto",
        "Subject: Inställt: kontoflytt Maria Ek",
        "Subject: Avbokat: flytten av mitt konto",
        "Subject: Levererat: ny dator, men flytta kontot",
        "Subject: Återkalla: flytten av mitt konto",
        "Subject: Semester: flytta kontot före v 30",
        "Subject: Ej på kontoret i juli, flytta kontot före dess",
        "Subject: Borttaget konto",
        "Precedence: normal (bulk)",
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
