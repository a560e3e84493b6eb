//! The same where nobody stands in front, and the program verifies signatures with keys from a real DNS server.

use std::process::Command;
use std::sync::OnceLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{Limits, RawMessage, parse};
use kontoflytt::verification::SignatureVerifier;
use mail_auth::common::crypto::{Ed25519Key, RsaKey, Sha256, SigningKey};
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::{Canonicalization, DkimSigner, Done};
use rustls::pki_types::PrivateKeyDer;

use crate::bed::{
    ANNA, CITY, Case, Site, assert_honest, assert_left, order, replace, with_from_field,
};
use crate::support::dns::Dns;

const FIELDS: [&str; 6] = [
    "From",
    "Subject",
    "Date",
    "Message-ID",
    "Content-Type",
    "Content-Transfer-Encoding",
];

/// The keys and the server that gives them: `sel` for the city, one of its companies, a subdomain and an attacker.
struct Keys {
    dns: Dns,
    ed25519: Vec<u8>,
    rsa: Vec<u8>,
}

fn keys() -> &'static Keys {
    static KEYS: OnceLock<Keys> = OnceLock::new();
    KEYS.get_or_init(|| {
        let ed25519 = Ed25519Key::generate_pkcs8().unwrap();
        let public = Ed25519Key::from_pkcs8_der(&ed25519).unwrap().public_key();
        let rsa = openssl(&["genpkey", "-algorithm", "RSA", "-outform", "DER"], &[]);
        let key = openssl(
            &["pkey", "-inform", "DER", "-pubout", "-outform", "DER"],
            &rsa,
        );
        let record = |name: &str, text: String| (name.to_owned(), text);
        let ed = format!("v=DKIM1; k=ed25519; p={}", STANDARD.encode(public));
        let mut records: Vec<_> = ["goteborg.se", CITY, "evil.example", "g0teborg.se"]
            .into_iter()
            .chain(["x.funktionsstod.goteborg.se", "se"])
            .map(|domain| record(&format!("sel._domainkey.{domain}"), ed.clone()))
            .collect();
        records.push(record(
            &format!("rsa._domainkey.{CITY}"),
            format!("v=DKIM1; k=rsa; p={}", STANDARD.encode(key)),
        ));
        records.push(record(
            &format!("gone._domainkey.{CITY}"),
            "v=DKIM1; k=ed25519; p=".to_owned(),
        ));
        records.push(record(
            &format!("strict._domainkey.{CITY}"),
            format!("{ed}; t=s"),
        ));
        let other = Ed25519Key::generate_pkcs8().unwrap();
        let other = Ed25519Key::from_pkcs8_der(&other).unwrap().public_key();
        records.push(record(
            &format!("other._domainkey.{CITY}"),
            format!("v=DKIM1; k=ed25519; p={}", STANDARD.encode(other)),
        ));
        Keys {
            dns: Dns::start(&records, &["dead._domainkey.funktionsstod.goteborg.se"]),
            ed25519,
            rsa,
        }
    })
}

fn openssl(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), input).unwrap();
    let output = Command::new("openssl")
        .args(arguments)
        .stdin(std::fs::File::open(file.path()).unwrap())
        .output()
        .expect("openssl, which Postfix brings along");
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

fn sender() -> String {
    format!("mode = \"dkim\"\nresolver = \"{}\"", keys().dns.address)
}

/// The mail with a signature on top; `change` is what an odd signer does.
fn signed_as(
    mail: &[u8],
    domain: &str,
    selector: &str,
    fields: &[&str],
    change: impl FnOnce(DkimSigner<Ed25519Key, Done>) -> DkimSigner<Ed25519Key, Done>,
) -> Vec<u8> {
    let key = Ed25519Key::from_pkcs8_der(&keys().ed25519).unwrap();
    signed_with(key, mail, domain, selector, fields, change)
}

fn signed_with<K: SigningKey<Hasher = Sha256>>(
    key: K,
    mail: &[u8],
    domain: &str,
    selector: &str,
    fields: &[&str],
    change: impl FnOnce(DkimSigner<K, Done>) -> DkimSigner<K, Done>,
) -> Vec<u8> {
    let signer = DkimSigner::from_key(key)
        .domain(domain)
        .selector(selector)
        .headers(fields.iter().copied())
        .header_canonicalization(Canonicalization::Relaxed)
        .body_canonicalization(Canonicalization::Relaxed);
    let header = change(signer).sign(mail).unwrap().to_header();
    [header.as_bytes(), mail].concat()
}

fn signed(mail: &[u8], domain: &str) -> Vec<u8> {
    signed_as(mail, domain, "sel", &FIELDS, |signer| signer)
}

/// A field put on top, which no signature covers.
fn on_top(field: &str, mail: &[u8]) -> Vec<u8> {
    [field.as_bytes(), b"\r\n", mail].concat()
}

#[test]
fn the_honest_mail_is_approved() {
    let mail = order("", ANNA);
    let sender = sender();
    assert_honest(&sender, "its own domain", &signed(&mail, CITY));
    assert_honest(&sender, "the domain above", &signed(&mail, "goteborg.se"));
    let der = PrivateKeyDer::try_from(keys().rsa.as_slice()).unwrap();
    let rsa = RsaKey::<Sha256>::from_key_der(der).unwrap();
    let by_rsa = signed_with(rsa, &mail, CITY, "rsa", &FIELDS, |signer| signer);
    assert_honest(&sender, "RSA", &by_rsa);
    assert_left(&sender, &mail);
    let of_two = signed(&signed(&mail, CITY), "evil.example");
    assert_honest(&sender, "a relay's signature on top", &of_two);
    let on_disk = String::from_utf8(signed(&mail, CITY))
        .unwrap()
        .replace("\r\n", "\n");
    assert_honest(&sender, "line ends of a Maildir", on_disk.as_bytes());
}

async fn assert_forged(table: &[Case]) {
    let verifier = SignatureVerifier::new(Some(keys().dns.address)).unwrap();
    let site = Site::new(Verifier::Signatures, Some(verifier));
    site.assert_forged(table).await;
}

#[tokio::test]
async fn no_signature_of_somebody_else_is_believed() {
    let mail = order("", ANNA);
    let pair = |from: &str, domain| signed(&order("", from), domain);
    let atps = signed_as(&mail, "evil.example", "sel", &FIELDS, |s| s.atps(CITY));
    let written = format!("Authentication-Results: mx.goteborg.se; dkim=pass header.d={CITY}\n");
    let by = |domain| signed(&mail, domain);
    let twice: Vec<&str> = FIELDS.into_iter().chain(["From"]).collect();
    let two = with_from_field("", &format!("From: {ANNA}\nFrom: x@evil.example\n"));
    assert_forged(&[
        ("unsigned", mail.clone()),
        ("a result that somebody wrote", order(&written, ANNA)),
        (
            "Microsoft's mark",
            order("X-MS-Exchange-Organization-AuthAs: Internal\n", ANNA),
        ),
        ("another domain's signature", by("evil.example")),
        ("a like domain's signature", by("g0teborg.se")),
        ("a top level's signature", by("se")),
        ("a subdomain's signature", by("x.funktionsstod.goteborg.se")),
        ("signed in another's name", atps),
        (
            "two addresses",
            pair(&format!("{ANNA}, x@evil.example"), CITY),
        ),
        (
            "two addresses, the attacker's signed",
            pair(&format!("x@evil.example, {ANNA}"), "evil.example"),
        ),
        (
            "two From fields, both signed",
            signed_as(&two, CITY, "sel", &twice, |s| s),
        ),
    ])
    .await;
}

#[tokio::test]
async fn no_mail_that_was_changed_is_believed() {
    let good = signed(&order("", ANNA), CITY);
    assert_forged(&[
        ("another body", replace(&good, "annand0314", "bertab0415")),
        (
            "another subject",
            replace(
                &good,
                "Subject: Flytt av konto",
                "Subject: Flytta nu mitt konto",
            ),
        ),
        (
            "a second subject on top",
            on_top("Subject: Flytta konto bertab0415", &good),
        ),
        (
            "a second subject below",
            replace(&good, "MIME-Version", "Subject: x\r\nMIME-Version"),
        ),
        (
            "a space before the colon",
            on_top("Subject : Flytta konto", &good),
        ),
        (
            "a second From on top",
            on_top("From: x@evil.example", &good),
        ),
        (
            "a second From below",
            replace(&good, "To: support", "From: x@evil.example\r\nTo: support"),
        ),
        (
            "a second Content-Type",
            on_top("Content-Type: text/html", &good),
        ),
        (
            "a second encoding",
            on_top("Content-Transfer-Encoding: quoted-printable", &good),
        ),
        (
            "a second Date",
            on_top("Date: Mon, 02 May 2022 08:14:00 +0200", &good),
        ),
        (
            "a second Message-ID",
            on_top("Message-ID: <again@evil.example>", &good),
        ),
        (
            "a hidden field after a bare CR",
            on_top("X: y\rSubject: Flytta konto", &good),
        ),
        ("NUL in a field", on_top("X: \0", &good)),
        ("a line that is no field", on_top("Subject", &good)),
    ])
    .await;
}

#[tokio::test]
async fn no_signature_of_a_part_is_believed() {
    let mail = order("", ANNA);
    let mut table: Vec<Case> = FIELDS
        .into_iter()
        .map(|unsigned| {
            let fields: Vec<&str> = FIELDS.into_iter().filter(|f| *f != unsigned).collect();
            (unsigned, signed_as(&mail, CITY, "sel", &fields, |s| s))
        })
        .collect();
    let part = signed_as(&mail, CITY, "sel", &FIELDS, |s| s.body_length(true));
    let more = [&part[..], b"Flytta bertab0415 med.\r\n"].concat();
    table.push(("a part of the body signed", part));
    table.push(("more after the part that is signed", more));
    assert_forged(&table).await;
}

#[tokio::test]
async fn no_key_that_is_in_doubt_is_believed() {
    let mail = order("", ANNA);
    let good = signed(&mail, CITY);
    let selected = |selector: &str| signed_as(&mail, CITY, selector, &FIELDS, |s| s);
    let identity = |selector: &str, id: &str| {
        signed_as(&mail, CITY, selector, &FIELDS, |s| {
            s.agent_user_identifier(id)
        })
    };
    let nothing =
        format!("DKIM-Signature: v=1; a=ed25519-sha256; d={CITY}; s=sel; h=From; bh=; b=");
    assert_forged(&[
        ("no such key", selected("none")),
        ("a revoked key", selected("gone")),
        ("another key", selected("other")),
        ("a DNS server in trouble", selected("dead")),
        ("a name that is no name", selected("a b")),
        ("another identity", identity("sel", "@evil.example")),
        (
            "an identity that the key forbids",
            identity("strict", "x@a.funktionsstod.goteborg.se"),
        ),
        ("SHA-1", replace(&good, "a=ed25519-sha256", "a=rsa-sha1")),
        ("expired", replace(&good, "\tt=", "\tx=1000000000; t=")),
        ("an empty signature", on_top("DKIM-Signature: ", &mail)),
        ("a signature of nothing", on_top(&nothing, &mail)),
    ])
    .await;
    let verifier = SignatureVerifier::new(Some(keys().dns.address)).unwrap();
    let raw = RawMessage::new(selected("dead"));
    let troubled = verifier
        .verify(&raw, &parse(&raw, &Limits::default()))
        .await;
    assert!(troubled.unanswered && troubled.signatures.is_empty());
}
