//! From fields that look like an employee's, to a program or to a person, whatever the server found out.

use crate::bed::{ANNA, CITY, Case, filled, order, with_from_field};
use crate::results::{FAILED, site};

/// What the server says of mail from a domain of the attacker's own: nothing is wrong with it.
const EVIL: &str = "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=evil.example\n";
/// The same without a word on DMARC.
const NOTHING: &str = "Authentication-Results: mx.goteborg.se; none\n";

/// The fields that say who writes; `%EVIL` is the attacker's own address.
const FROM: [(&str, &str); 25] = [
    ("two From fields, ours on top", "From: %ANNA\nFrom: %EVIL\n"),
    ("two From fields, ours below", "From: %EVIL\nFrom: %ANNA\n"),
    ("two addresses, ours first", "From: %ANNA, %EVIL\n"),
    ("two addresses, ours last", "From: %EVIL, %ANNA\n"),
    (
        "two addresses with a Sender",
        "Sender: %EVIL\nFrom: %ANNA, %EVIL\n",
    ),
    ("another Sender", "Sender: %EVIL\nFrom: %ANNA\n"),
    ("a group", "From: Anna: %ANNA;\n"),
    ("a group of two", "From: Anna: %EVIL, %ANNA;\n"),
    (
        "an encoded word in place of the address",
        "From: =?utf-8?q?anna.dahl=40%CITY?=\n",
    ),
    (
        "an encoded address in brackets",
        "From: <=?utf-8?q?anna.dahl=40%CITY?=>\n",
    ),
    ("NUL within the address", "From: %ANNA\0.evil.example\n"),
    ("NUL before the address", "From: \0%ANNA\n"),
    ("a bare CR", "From: %EVIL\rFrom: %ANNA\n"),
    (
        "a line end in an encoded name",
        "From: =?utf-8?q?A=0D=0AFrom:_%ANNA?= <%ANNA>\n",
    ),
    ("a vertical tab", "From: %ANNA\u{b}.evil.example\n"),
    (
        "a zero width space",
        "From: anna.dahl@funktionsstod.goteborg\u{200b}.se\n",
    ),
    ("an escape", "From: \u{1b}[2K%ANNA\n"),
    ("a space before the colon", "From : %ANNA\n"),
    ("folded", "From:\n %ANNA\n"),
    ("no From", ""),
    (
        "no From, but Sender and Reply-To",
        "Sender: %ANNA\nReply-To: %ANNA\n",
    ),
    ("no From, but Resent-From", "Resent-From: %ANNA\n"),
    ("the null address", "From: <>\n"),
    ("a trailing dot", "From: %ANNA.\n"),
    (
        "another case",
        "From: Anna.Dahl@FUNKTIONSSTOD.Goteborg.SE\n",
    ),
];

#[tokio::test]
async fn no_from_field_deceives() {
    let mut table: Vec<Case> = FROM
        .into_iter()
        .map(|(name, from)| {
            let from = filled(from).replace("%EVIL", "x@evil.example");
            (name, with_from_field(EVIL, &from))
        })
        .collect();
    let from = format!("From: {ANNA}\n");
    let mbox = format!("From {ANNA} Mon Aug  3 08:14:00 2026\n{EVIL}From: x@evil.example\n");
    table.extend([
        (
            "an empty line first",
            with_from_field(&format!("\n{EVIL}"), &from),
        ),
        ("a line of an mbox", with_from_field(&mbox, &from)),
        (
            "a null return path",
            with_from_field(&format!("Return-Path: <>\n{FAILED}"), &from),
        ),
    ]);
    site().assert_forged(&table).await;
}

/// A person reads one thing, the address is another: unverified, so left to a person.
#[tokio::test]
async fn a_name_or_a_like_domain_is_an_outside_sender() {
    let senders = senders();
    let table: Vec<Case> = senders
        .iter()
        .map(|(name, from)| (*name, order(NOTHING, from)))
        .collect();
    site().assert_forged(&table).await;
}

/// The same from a server that vouches for them: a sender of another domain, who is told so at that address alone.
#[tokio::test]
async fn a_like_domain_that_is_verified_is_still_an_outside_domain() {
    let site = site();
    for (name, from) in senders() {
        let passed = "Authentication-Results: mx.goteborg.se; dmarc=pass\n";
        let fate = site.fate_of(&order(passed, &from)).await;
        assert!(
            ["external_sender", "sender_not_authenticated"].contains(&fate.reason.as_str()),
            "{name}: {fate:?}"
        );
        let city = |to: &String| to.ends_with("@goteborg.se") || to.ends_with(".goteborg.se");
        assert!(
            !fate.answered.as_ref().is_some_and(city),
            "{name}: {fate:?}"
        );
    }
}

fn senders() -> Vec<(&'static str, String)> {
    vec![
        (
            "the address as a name",
            format!("\"{ANNA}\" <x@evil.example>"),
        ),
        (
            "the address in a name",
            format!("Anna Dahl {ANNA} <x@evil.example>"),
        ),
        (
            "the address in brackets in a name",
            format!("\"Anna <{ANNA}>\" <x@evil.example>"),
        ),
        (
            "the address in an encoded name",
            "=?utf-8?q?anna.dahl=40funktionsstod.goteborg.se?= <x@evil.example>".to_owned(),
        ),
        (
            "the address in a comment",
            format!("x@evil.example ({ANNA})"),
        ),
        (
            "the address as a local part",
            format!("\"{ANNA}\"@evil.example"),
        ),
        ("a route", format!("<@{CITY}:x@evil.example>")),
        (
            "a percent sign",
            "anna.dahl%funktionsstod.goteborg.se@evil.example".to_owned(),
        ),
        ("a domain below another", format!("{ANNA}.evil.example")),
        (
            "a domain that ends alike",
            "anna.dahl@xgoteborg.se".to_owned(),
        ),
        ("ö", "anna.dahl@göteborg.se".to_owned()),
        ("ö in ASCII", "anna.dahl@xn--gteborg-90a.se".to_owned()),
        ("a Cyrillic о", "anna.dahl@g\u{43e}teborg.se".to_owned()),
        ("a wide letter", "anna.dahl@\u{ff47}oteborg.se".to_owned()),
        (
            "a wide full stop",
            "anna.dahl@goteborg\u{ff0e}se".to_owned(),
        ),
        ("a nought", "anna.dahl@g0teborg.se".to_owned()),
        ("another top level", "anna.dahl@goteborg.nu".to_owned()),
        (
            "a hyphen for a dot",
            "anna.dahl@funktionsstod-goteborg.se".to_owned(),
        ),
        (
            "text that runs backwards",
            "anna.dahl@\u{202e}es.grobetog.example".to_owned(),
        ),
    ]
}
