use super::*;

fn read(mail: &str) -> Message {
    read_bytes(mail.replace('\n', "\r\n").as_bytes())
}

fn read_bytes(mail: &[u8]) -> Message {
    parse(&RawMessage::new(mail.to_vec()), &Limits::default())
}

fn multipart(kind: &str, parts: &[&str]) -> String {
    let parts = parts.join("\n--b\n");
    format!(
        "From: Anna Ek <anna.ek@higab.se>\nContent-Type: multipart/{kind}; boundary=b\n\n--b\n{parts}\n--b--\n"
    )
}

const PLAIN: &str = "Content-Type: text/plain; charset=utf-8\n\nFlytta kontot";
const HTML: &str = "Content-Type: text/html; charset=utf-8\n\n<p>Flytta <b>kontot</b></p>";

#[test]
fn the_text_is_that_of_the_parts_that_a_reader_sees() {
    let attached =
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nnej";
    let named = "Content-Type: text/plain; name=a.txt\n\nnej";
    let picture = "Content-Type: image/png\nContent-Disposition: inline\n\nxx";
    let calendar = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR";
    let cases = [
        multipart("alternative", &[PLAIN, HTML]),
        multipart("alternative", &[HTML, PLAIN]),
        multipart("alternative", &["Content-Type: text/plain\n\n", HTML]),
        multipart(
            "alternative",
            &["Content-Type: text/plain\n\nThis message needs HTML.", HTML],
        ),
        multipart("alternative", &[PLAIN]),
        multipart(
            "alternative",
            &[PLAIN, "Content-Type: text/html\n\n<img src=x>"],
        ),
        // What only the plain version says, nobody has read.
        multipart(
            "alternative",
            &[
                "Content-Type: text/plain\n\nFlytta kontot, samma arbetsuppgifter",
                HTML,
            ],
        ),
        multipart("mixed", &[PLAIN, attached, named]),
        multipart("mixed", &[PLAIN, calendar]),
        multipart("related", &[HTML, picture]),
        multipart(
            "signed",
            &[PLAIN, "Content-Type: application/pgp-signature\n\nx"],
        ),
        multipart("nonsense", &[PLAIN]),
    ];
    all_say("Flytta kontot", &cases);
    all_say("Flytta kontot", &same_words_with_other_marks());
    let divided = [PLAIN, picture, "Content-Type: text/plain\n\ni dag"];
    all_say("Flytta kontot\n\ni dag", &[multipart("mixed", &divided)]);
}

/// The HTML version alone shows what is a quote, what is struck, and which cell is whose.
fn same_words_with_other_marks() -> Vec<String> {
    let versions = |plain: &str, html: &str| {
        let plain = format!("Content-Type: text/plain\n\nFlytta kontot\n\n{plain}");
        let html = format!("Content-Type: text/html\n\n<p>Flytta kontot</p>{html}");
        multipart("alternative", &[&plain, &html])
    };
    vec![
        versions(
            "Samma uppgifter",
            "<blockquote type=cite>Samma uppgifter</blockquote>",
        ),
        versions("> Samma uppgifter", "<div>Samma uppgifter</div>"),
        versions("Samma uppgifter", "<div name=quote>Samma uppgifter</div>"),
    ]
}

#[test]
fn the_order_of_words_is_the_readers() {
    let plain = "Content-Type: text/plain\n\nSamma uppgifter\nJa\nNej\nX";
    let html = "Content-Type: text/html\n\n<p>X Nej Ja samma uppgifter";
    let message = read(&multipart("alternative", &[plain, html]));
    assert_eq!(message.text.own, "X Nej Ja samma uppgifter");
}

#[test]
fn words_set_off_or_typed_into_the_signature_are_read_where_they_speak_against_the_order() {
    let own = |html: &str| {
        read(&format!("From: Anna Ek <anna.ek@higab.se>\nContent-Type: text/html; charset=utf-8\n\n<p>Flytta kontot.</p>{html}")).text.own
    };
    let remark = "Hon får nya arbetsuppgifter.";
    for html in [
        format!("<blockquote style='border-left:3px solid red'>Obs!<br>{remark}</blockquote>"),
        format!("<blockquote>{remark}</blockquote><p>Anna</p>"),
        format!("<div class=gmail_signature>Anna Ek<br><br>{remark}</div>"),
        format!("<div id=Signature>Anna Ek<br>{remark}<br>Samma uppgifter.</div>"),
    ] {
        assert_eq!(own(&html), format!("Flytta kontot.\n\n{remark}"), "{html}");
    }
    for html in [
        "<blockquote>Samma arbetsuppgifter.</blockquote>",
        "<blockquote>Du får nya arbetsuppgifter.</blockquote>",
        "<blockquote type=cite>Hon får nya arbetsuppgifter.</blockquote>",
        "<p>Den 3 maj 2026 kl. 10:12 skrev Bo Ek:</p><blockquote>Hon får nya arbetsuppgifter.</blockquote>",
        "<div class=gmail_signature>Anna Ek<br>Samma arbetsuppgifter.</div>",
    ] {
        assert_eq!(own(html), "Flytta kontot.", "{html}");
    }
}

#[test]
fn what_a_reader_sees_as_files_and_whom_it_is_addressed_to_is_told() {
    let parts = [
        PLAIN,
        "Content-Type: application/pdf; name=\"=?utf-8?q?beg=C3=A4ran=0D=0A.pdf?=\"\nContent-Transfer-Encoding: base64\n\naGVqIQ==",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''%C3%A5.txt\n\nnej",
        "Content-Type: image/png\nContent-Disposition: inline\n\nxx",
        "Content-Type: message/rfc822\n\nFrom: a@b.se\nContent-Type: image/gif; name=inner.gif\n\nx",
    ];
    let mail = read(&format!(
        "To: Stöd <support@x.se>, =?utf-8?q?=C3=85sa?= <asa@x.se>\nTo: Lag: b@y.se;\nCc: c@y.se\n\
         Date: Tue, 3 May 2022 23:58:00 +0200\n{}",
        multipart("mixed", &parts)
    ));
    let files: Vec<_> = mail
        .structure
        .attachments
        .iter()
        .map(|file| (file.name.as_deref(), file.kind.as_str(), file.bytes))
        .collect();
    assert_eq!(files.len(), 4, "{files:?}");
    assert_eq!(
        files[..3],
        [
            (Some("begäran .pdf"), "application/pdf", 4),
            (Some("å.txt"), "text/plain", 3),
            (None, "image/png", 2),
        ]
    );
    assert_eq!(files[3].1, "message/rfc822");
    let to: Vec<String> = mail
        .addressed("To")
        .iter()
        .map(|one| format!("{:?} {}", one.name.as_deref().unwrap_or(""), one.address))
        .collect();
    assert_eq!(
        to,
        ["\"Stöd\" support@x.se", "\"Åsa\" asa@x.se", "\"\" b@y.se"]
    );
    assert_eq!(mail.addressed("Cc").len(), 1);
    let dated = "2022-05-03T21:58:00Z".parse().ok();
    assert_eq!(
        (mail.dated(), read("From: a@b.se\n\nx").dated()),
        (dated, None)
    );
    let file = read("Content-Type: application/pdf\n\nx").structure;
    assert_eq!(file.attachments.len(), 1, "the whole mail");
    assert!(read("\nhej").structure.attachments.is_empty());
}

#[test]
fn mail_that_programs_got_wrong_is_read_as_it_was_meant() {
    let cases = [
        multipart("mixed", &[PLAIN]).replace("boundary=b", "boundary=\n \"b\""),
        multipart("mixed", &[PLAIN]).replace("--b--\n", ""),
        format!("\n\nFrom: a@b.se\n{PLAIN}"),
        format!("\u{FEFF}From: a@b.se\n{PLAIN}"),
        format!("From a@b.se Tue\nFrom: a@b.se\n{PLAIN}"),
        "From: a@b.se\nSubject: x\nFlytta kontot".to_owned(),
        "From: a@b.se\nbroken line\nSubject: x\n\nFlytta kontot".to_owned(),
        "From: a@b.se\nContent-Transfer-Encoding: quoted_printable\n\nFlytta =6Bontot".to_owned(),
        "From: a@b.se\nContent-Transfer-Encoding: base64\n\nRmx5dHRhIGtvbnRvdA==".to_owned(),
        "From: a@b.se\nContent-Type: text\n\nFlytta kontot".to_owned(),
        "From: a@b.se\nContent-Type: text/plain; format=flowed\n\nFlytta \nkontot".to_owned(),
    ];
    all_say("Flytta kontot", &cases);
}

fn all_say(text: &str, mails: &[String]) {
    for mail in mails {
        let message = read(mail);
        assert_eq!(message.text.own, text, "{mail}");
        assert_eq!(message.content, Content::Readable, "{mail}");
    }
}

#[test]
fn swedish_letters_survive() {
    let cases: [(&[u8], &str); 7] = [
        (b"From: a@b.se\r\n\r\n\xE5\xE4\xF6", "åäö"),
        ("From: a@b.se\r\n\r\nåäö".as_bytes(), "åäö"),
        (b"From: a@b.se\r\nContent-Type: text/plain; charset=us-askey\r\n\r\n\xE5\xE4\xF6", "åäö"),
        (b"From: a@b.se\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\xE5\xE4\xF6", "åäö"),
        (b"From: a@b.se\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+AOUA5AD2-", "åäö"),
        (b"From: a@b.se\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\x93\xE5\x94", "\u{201C}å\u{201D}"),
        (b"From: a@b.se\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C3=A5&auml;=C3=B6", "åäö"),
    ];
    for (mail, text) in cases {
        assert_eq!(
            read_bytes(mail).text.own,
            text,
            "{:?}",
            String::from_utf8_lossy(mail)
        );
    }
    let raw = read_bytes(b"From: \xC5sa Ek <asa@b.se>\r\nSubject: Flytt f\xF6r \xC5sa\r\n\r\nx");
    assert_eq!(raw.subject, "Flytt för Åsa");
    assert_eq!(raw.from.first().unwrap().name.as_deref(), Some("Åsa Ek"));
}

const WITHOUT_TEXT: &[(&str, Unreadable)] = &[
    (
        "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--",
        Unreadable::Encrypted,
    ),
    (
        "Content-Type: application/pkcs7-mime\n\nx",
        Unreadable::Encrypted,
    ),
    (
        "Content-Type: message/partial; id=1\n\nx",
        Unreadable::Partial,
    ),
    ("Content-Type: image/png\n\nx", Unreadable::NoText),
    ("Content-Type: text/html\n\n<img src=x>", Unreadable::NoText),
    ("\n", Unreadable::NoText),
    ("\n-- \n---\n", Unreadable::NoText),
];

#[test]
fn why_a_mail_cannot_be_read_is_told_and_its_headers_are_still_there() {
    let deep = (0..40).fold(String::new(), |deep, n| {
        deep + &format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n")
    });
    let many = "--b\n\nx\n".repeat(3000);
    let beyond_limits = [
        (deep, Unreadable::TooDeep),
        (
            "Content-Type: message/rfc822\n\n".repeat(300),
            Unreadable::TooDeep,
        ),
        (
            format!("Content-Type: multipart/mixed; boundary=b\n\n{many}"),
            Unreadable::TooDeep,
        ),
        (
            format!("Content-Type: text/html\n\n{}x", "<div>".repeat(1000)),
            Unreadable::TooDeep,
        ),
        (format!("\n{}", "a".repeat(2_000_001)), Unreadable::TooLarge),
        (
            format!(
                "Content-Type: application/pdf\n\n{}",
                "a".repeat(25_000_000)
            ),
            Unreadable::TooLarge,
        ),
    ];
    let others = WITHOUT_TEXT
        .iter()
        .map(|(rest, why)| ((*rest).to_owned(), *why));
    for (rest, why) in beyond_limits.into_iter().chain(others) {
        let mail = format!("From: Anna <a@b.se>\nAuto-Submitted: auto-replied\n{rest}");
        let message = read_bytes(mail.as_bytes());
        let shown = rest.get(..60).unwrap_or(&rest).to_owned();
        assert_eq!(message.content, Content::Unreadable(why), "{shown}");
        assert_eq!(
            message.headers.first("Auto-Submitted"),
            Some("auto-replied"),
            "{shown}"
        );
        assert_eq!(message.from.len(), 1, "{shown}");
    }
    for nothing in [&[][..], &[0; 1000]] {
        let content = read_bytes(nothing).content;
        assert_eq!(content, Content::Unreadable(Unreadable::CannotBeParsed));
    }
}

#[test]
fn single_fields_are_read_from_their_topmost_instance() {
    let message = read(
        "Return-Path: <>\nReturn-Path: <x@y.se>\nMessage-ID: <1@b.se>\nMessage-ID: <2@b.se>\nSubject: SV: ett\nSubject: två\nFrom: a@b.se\nFrom: c@d.se\nTo: T <t@b.se>, u@b.se\nCc: v@b.se\nIn-Reply-To: <3@b.se> (Annas mejl)\nReferences: <4@b.se>\n <3@b.se> nonsense\n\nx",
    );
    assert_eq!(message.return_path, ReturnPath::Null);
    assert_eq!(message.message_id.unwrap().as_str(), "1@b.se");
    assert_eq!(message.subject, "SV: ett");
    assert_eq!(message.from.len(), 2);
    assert_eq!(message.recipients.len(), 3);
    assert_eq!(message.in_reply_to.first().unwrap().as_str(), "3@b.se");
    let references: Vec<_> = message.references.iter().map(MessageId::as_str).collect();
    assert_eq!(references, ["4@b.se", "3@b.se"]);
    assert_eq!(read("From: a@b.se\n\nx").return_path, ReturnPath::Absent);
    assert_eq!(
        read("Return-Path: nobody\n\nx").return_path,
        ReturnPath::Unusable
    );
    assert_eq!(read("Message-ID: none\n\nx").message_id, None);
    let hidden = read("Subject: =?utf-8?b?S29udG9mbHl0dA0KQmNjOiB4?= \u{202E}abc\n\nx");
    assert_eq!(hidden.subject, "Kontoflytt Bcc: x abc");
}

#[test]
fn a_mail_passed_on_as_an_attachment_counts_where_the_sender_points_to_it() {
    let enclosed = "Content-Type: message/rfc822\n\nFrom: Bo Ek <bo.ek@higab.se>\nSubject: Min flytt\nDate: Tue, 4 Mar 2025 13:37:00 +0100\n\nFlytta mitt konto boekxx0101.\n\nMvh\nBo";
    let note = |text: &str| format!("Content-Type: text/plain\n\n{text}");
    for text in ["Se bifogat mejl.", "", "Kan ni ordna detta?\n\n/Anna"] {
        let message = read(&multipart("mixed", &[&note(text), enclosed]));
        let forwarded = message.text.forwarded.unwrap_or_else(|| panic!("{text}"));
        assert_eq!(forwarded.text, "Flytta mitt konto boekxx0101.");
        assert_eq!(forwarded.from_name.as_deref(), Some("Bo Ek"));
        assert_eq!(forwarded.from_address.unwrap().as_str(), "bo.ek@higab.se");
        assert_eq!(forwarded.subject.as_deref(), Some("Min flytt"));
        assert_eq!(message.content, Content::Readable);
    }
    let typed = "Content-Type: message/rfc822\n\nFrom: Bo Ek <bo.ek@higab.se>\nSubject: Min flytt\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nmin tj=C3=A4nst flyttas. Flytta mitt konto boekxx0101.\n\nBo";
    let message = read(&multipart(
        "mixed",
        &[&note("Se nedan, jag godkänner."), typed],
    ));
    assert_eq!(
        message.text.forwarded.unwrap().text,
        "min tjänst flyttas. Flytta mitt konto boekxx0101."
    );
    let other = "Flytta Cia Alms konto ciaalm0101 från Higab till Renova den 1 maj.";
    assert_eq!(
        read(&multipart("mixed", &[&note(other), enclosed]))
            .text
            .forwarded,
        None
    );
}

#[test]
fn a_fold_after_an_encoded_word_is_a_space() {
    let mail =
        read("Subject: Re: =?utf-8?b?U2vDtmxk?=\n [KF-2026-000004]\nFrom: a@higab.se\n\nhej\n");
    assert_eq!(mail.subject, "Re: Sköld [KF-2026-000004]");
}

#[test]
fn any_bytes_give_a_message() {
    let long = vec![b'a'; 10_000_000];
    let heads = b"X-Any: thing\r\n".repeat(10_000);
    let words = [b"Subject: ".to_vec(), b"=?a?q?x".repeat(50_000)].concat();
    let comments = [b"From: ".to_vec(), b"(".repeat(100_000)].concat();
    let boundaries = [
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n".to_vec(),
        b"--b\r\n".repeat(100_000),
    ]
    .concat();
    let bytes: Vec<u8> = (0..=255_u8).cycle().take(100_000).collect();
    for mail in [long, heads, words, comments, boundaries, bytes] {
        let _ = read_bytes(&mail);
    }
}

#[test]
fn names_that_serve_as_marks_do_not_print_the_mail() {
    let raw = RawMessage::new(b"From: secret@b.se\r\n\r\nsecret".to_vec());
    assert!(!format!("{raw:?}").contains("secret"));
}
