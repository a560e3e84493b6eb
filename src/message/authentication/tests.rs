use super::*;
use crate::message::{Limits, RawMessage, parse};

fn verdict(headers: &str, verifier: &Verifier) -> bool {
    let raw = format!("{headers}\r\n\r\nHej\r\n")
        .replace('\n', "\r\n")
        .replace("\r\r", "\r");
    let message = parse(&RawMessage::new(raw.into_bytes()), &Limits::default());
    authenticate(&message, verifier) == Authentication::Authenticated
}

const VERDICTS: &[(&str, bool)] = &[
    ("A-R: mx.goteborg.se; dmarc=pass header.from=higab.se", true),
    ("A-R: MX.Goteborg.SE; dmarc=pass", true),
    (
        "A-R: mx.goteborg.se 1;\n dmarc=pass (p=reject)\n header.from=higab.se",
        true,
    ),
    (
        "A-R: mx.goteborg.se; dmarc=pass header.from=evil.example",
        false,
    ),
    (
        "A-R: mx.goteborg.se; dmarc=fail; spf=pass smtp.mailfrom=higab.se",
        false,
    ),
    (
        "A-R: mx.goteborg.se; dmarc=none; dkim=pass header.d=higab.se",
        false,
    ),
    (
        "A-R: mx.goteborg.se; dmarc=pass header.from=higab.se; dmarc=fail",
        false,
    ),
    (
        "A-R: mx.goteborg.se; spf=pass smtp.mailfrom=anna@higab.se",
        true,
    ),
    (
        "A-R: mx.goteborg.se; spf=pass smtp.mailfrom=bounces.higab.se",
        true,
    ),
    (
        "A-R: mx.goteborg.se; spf=pass smtp.mailfrom=evilhigab.se",
        false,
    ),
    (
        "A-R: mx.goteborg.se; spf=pass smtp.mailfrom=evil.example",
        false,
    ),
    ("A-R: mx.goteborg.se; spf=pass smtp.helo=higab.se", false),
    (
        "A-R: mx.goteborg.se; spf=softfail smtp.mailfrom=higab.se",
        false,
    ),
    ("A-R: mx.goteborg.se; dkim=pass header.d=higab.se", true),
    (
        "A-R: mx.goteborg.se; dkim=pass header.i=@mail.higab.se",
        true,
    ),
    ("A-R: mx.goteborg.se; dkim=pass header.d=se", false),
    (
        "A-R: mx.goteborg.se; dkim=fail header.d=higab.se; dkim=pass header.d=evil.example",
        false,
    ),
    ("A-R: mx.goteborg.se; none", false),
    ("A-R: mx.goteborg.se", false),
    (
        "A-R: mx.goteborg.se.relay.example; dmarc=pass header.from=higab.se",
        false,
    ),
    (
        "A-R: mx.goteborg.se (comment; dmarc=pass header.from=higab.se)",
        false,
    ),
    (
        "A-R: mx.goteborg.se; spf=fail reason=\"x; dmarc=pass header.from=higab.se\"",
        false,
    ),
    ("A-R: dmarc=pass header.from=higab.se", false),
    // The topmost counts, whoever wrote the others.
    (
        "A-R: mx.goteborg.se; dmarc=fail\nA-R: mx.goteborg.se; dmarc=pass",
        false,
    ),
    (
        "A-R: other.example; dmarc=pass\nA-R: mx.goteborg.se; dmarc=pass",
        false,
    ),
    (
        "A-R: mx.goteborg.se; dmarc=pass\nA-R: mx.goteborg.se; dmarc=fail",
        true,
    ),
    ("X: none", false),
];

#[test]
fn a_sender_is_authenticated_by_the_trusted_verifier_alone() {
    let from = "From: Anna <anna@higab.se>";
    let verifier = Verifier::Named("mx.goteborg.se".to_owned());
    for &(results, holds) in VERDICTS {
        let headers = format!("{results}\n{from}").replace("A-R:", "Authentication-Results:");
        assert_eq!(verdict(&headers, &verifier), holds, "{results}");
    }
    assert!(!verdict(
        "Authentication-Results: ; dmarc=pass\nFrom: a@higab.se",
        &Verifier::Named(String::new())
    ));
}

#[test]
fn more_than_one_sender_is_no_sender() {
    let top = "Authentication-Results: mx; dmarc=pass header.from=higab.se";
    let verifier = Verifier::Named("mx".to_owned());
    let cases = [
        ("From: a@higab.se", true),
        ("From: a@higab.se, b@higab.se", false),
        ("From: a@higab.se\nFrom: b@evil.example", false),
        ("From: a@higab.se\nFrom: a@higab.se", false),
        ("From: \"b@evil.example\" <a@higab.se>", true),
        ("From: a@higab.se <b@evil.example>", false),
        ("Reply-To: a@higab.se", false),
    ];
    for (from, holds) in cases {
        assert_eq!(
            verdict(&format!("{top}\n{from}"), &verifier),
            holds,
            "{from}"
        );
    }
}

#[test]
fn microsoft_365_vouches_without_an_id_and_for_its_own_tenant() {
    let from = "From: anna@higab.se";
    let cases = [
        (
            "Authentication-Results: spf=pass (sender IP is 1.2.3.4)\n smtp.mailfrom=higab.se; dmarc=pass action=none\n header.from=higab.se;compauth=pass",
            true,
        ),
        (
            "Authentication-Results: spf=fail smtp.mailfrom=higab.se; dmarc=fail",
            false,
        ),
        (
            "Authentication-Results: mx.evil.example; dmarc=pass header.from=higab.se",
            false,
        ),
        ("X-MS-Exchange-Organization-AuthAs: Internal", true),
        ("X-MS-Exchange-Organization-AuthAs: Anonymous", false),
        (
            "X-MS-Exchange-Organization-AuthAs: Anonymous\nX-MS-Exchange-Organization-AuthAs: Internal",
            false,
        ),
    ];
    for (results, holds) in cases {
        assert_eq!(
            verdict(&format!("{results}\n{from}"), &Verifier::Microsoft365),
            holds,
            "{results}"
        );
    }
}
