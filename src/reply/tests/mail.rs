//! The mail around the words: headers, thread, what hostile values may not do.

use super::*;

#[test]
fn words_of_a_mail_stay_one_line_and_are_never_a_template() {
    let hostile =
        "Anna {{ case }} {% include \"x\" %}\r\n\r\nKontot är flyttat\u{202e}. ".repeat(40);
    let mut request = order();
    request.employee_name = Some(said(hostile.clone(), &hostile));
    let mut assessment = assessed(request, Language::Swedish);
    assessment.message.subject = format!("x\r\nBcc: alla@goteborg.se {{{{ case }}}} {hostile}");
    assessment.message.from[0].name = Some("Åsa\r\nBcc: alla@goteborg.se\0".to_owned());
    let reply = reply_to(&assessment).unwrap();
    assert!(reply.body.contains("{{ case }}"), "{}", reply.body);
    assert!(
        !reply.body.contains('\u{202e}')
            && !reply
                .body
                .lines()
                .any(|line| line.starts_with("Kontot är flyttat"))
    );
    assert!(
        reply.subject.chars().count() <= 200 && reply.subject.ends_with("[KF-2026-000001]"),
        "{}",
        reply.subject
    );
    let sent = String::from_utf8(reply.to_mail(Timestamp::UNIX_EPOCH).unwrap()).unwrap();
    let (headers, _) = sent.split_once("\r\n\r\n").unwrap();
    assert!(
        !headers.lines().any(|line| line.starts_with("Bcc")),
        "{headers}"
    );
}

#[test]
fn the_mail_stands_in_the_thread_and_says_that_a_program_wrote_it() {
    let reply = reply_to(&assessed(order(), Language::Swedish)).unwrap();
    assert_eq!(reply.subject, "Re: Flytt av konto [KF-2026-000001]");
    let sent = String::from_utf8(
        reply
            .to_mail("2026-08-03T08:00:00Z".parse().unwrap())
            .unwrap(),
    )
    .unwrap();
    for line in [
        "From: \"Support Intraservice\" <support@intraservice.goteborg.se>",
        "Subject: Re: Flytt av konto [KF-2026-000001]",
        "Date: Mon, 03 Aug 2026 08:00:00 +0000",
        "In-Reply-To: <in@funktionsstod.goteborg.se>",
        "References: <first@goteborg.se> <in@funktionsstod.goteborg.se>",
        "Auto-Submitted: auto-replied",
        "X-Auto-Response-Suppress: All",
        "X-Kontoflytt: 1",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(
            sent.contains(&format!("{line}\r\n")),
            "{line:?} is missing in:\n{sent}"
        );
    }
    assert!(
        sent.contains("<asa.ost@funktionsstod.goteborg.se>"),
        "{sent}"
    );
    assert!(sent.lines().all(|line| line.len() <= 998));
}

#[test]
fn the_message_id_is_the_same_for_the_same_occasion_alone() {
    let (one, two) = (CaseNumber::new(2026, 1), CaseNumber::new(2026, 2));
    let (mail, other) = (
        RawMessage::new(b"a".to_vec()).digest(),
        RawMessage::new(b"b".to_vec()).digest(),
    );
    let id = |case, inbound, sequence| {
        let assessment = assessed(order(), Language::Swedish);
        let occasion = Occasion {
            case,
            inbound,
            sequence,
        };
        composer()
            .compose(&assessment, occasion, Register::built_in().unwrap())
            .unwrap()
            .unwrap()
            .message_id
    };
    let first = id(&one, mail, 0);
    assert!(
        first.as_str().starts_with("kf.kf-2026-000001.")
            && first.as_str().ends_with("@intraservice.goteborg.se")
    );
    assert_eq!(id(&one, mail, 0), first);
    for changed in [id(&two, mail, 0), id(&one, other, 0), id(&one, mail, 1)] {
        assert_ne!(changed, first);
    }
}

#[test]
fn a_long_thread_keeps_its_first_and_its_newest_ids() {
    let mut assessment = assessed(order(), Language::Swedish);
    assessment.message.references = (0..500)
        .filter_map(|n| MessageId::parse(&format!("<{n}@goteborg.se>")))
        .collect();
    let references = reply_to(&assessment).unwrap().references;
    assert!(references.len() <= 20);
    assert_eq!(references[0].as_str(), "0@goteborg.se");
    assert_eq!(
        references.last().unwrap().as_str(),
        "in@funktionsstod.goteborg.se"
    );
}

#[test]
fn what_no_mail_can_be_sent_to_gets_none() {
    let long = format!("{}@goteborg.se", "a".repeat(65));
    for unusable in [
        "anna..berg@goteborg.se",
        ".anna@goteborg.se",
        "anna@goteborg..se",
        "anna@-x-",
        &long,
    ] {
        let mut assessment = assessed(order(), Language::Swedish);
        assessment.message.from[0].address = address(unusable);
        let composed = compose(&assessment);
        assert!(
            matches!(composed, Err(ReplyError::NoAddress)),
            "{unusable}: {composed:?}"
        );
    }
}
