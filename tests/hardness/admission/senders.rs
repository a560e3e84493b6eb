//! What people send that is not answered, or not with a decision: unreadable, from nobody known, of another matter,
//! from elsewhere.

use kontoflytt::outcome::Reason::{self, *};

use super::{Form, forms};

pub(super) const UNREADABLE: &[Form] = forms! {
    "no mail at all", "=\0\0\0" => "no header field\nX-Other: 1";
    "parts deeper than the limit", "{nested 21}" => "{nested 20}", MissingFacts;
    "more own words than the limit",
        "X-Other: 1\n\nFlytta mitt konto.\n\n{letters 100001}" =>
        "X-Other: 1\n\nFlytta mitt konto.\n\n{letters 99000}", MissingFacts;
    "encrypted, PGP/MIME",
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--" =>
        "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--", MissingFacts;
    "encrypted, S/MIME",
        "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA" =>
        "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b\nContent-Type: application/pkcs7-signature\n\nx\n--b--", MissingFacts;
    "encrypted, PGP in the text",
        "X-Other: 1\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----" =>
        "X-Other: 1\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nFlytta mitt konto.\n-----BEGIN PGP SIGNATURE-----\n\niQE\n-----END PGP SIGNATURE-----", MissingFacts;
    "a piece of a mail", "Content-Type: message/partial; id=1; number=1; total=2" => "X-Part: 1 of 2";
    "an attachment alone",
        "Subject: Flytta mitt konto\nContent-Type: application/pdf; name=blankett.pdf" =>
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b\nContent-Type: application/pdf; name=blankett.pdf\n\nx\n--b--", MissingFacts;
    "a picture alone",
        "Content-Type: image/png" =>
        "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>Flytta mitt konto.<img src=\"cid:1\"></p>\n--b\nContent-Type: image/png\nContent-ID: <1>\n\nx\n--b--", MissingFacts;
    "nothing written", "Subject: -\n\n" => "Subject: Flytta mitt konto\n\n", MissingFacts;
};

const CITY: &str =
    "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se";
pub(super) const UNAUTHENTICATED: &[Form] = forms! {
    "no verifier's word", "-Authentication-Results" => CITY;
    "dmarc=fail", "Authentication-Results: mx.goteborg.se; dmarc=fail header.from=funktionsstod.goteborg.se" => CITY;
    "dmarc=none", "Authentication-Results: mx.goteborg.se; dmarc=none header.from=funktionsstod.goteborg.se" => CITY;
    "dmarc=pass for another domain",
        "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example" =>
        CITY;
    "dmarc=pass in a comment",
        "Authentication-Results: mx.goteborg.se; dmarc=fail (dmarc=pass) header.from=funktionsstod.goteborg.se" =>
        "Authentication-Results: mx.goteborg.se (dmarc=fail); dmarc=pass (p=reject) header.from=funktionsstod.goteborg.se";
    "another server's word",
        "Authentication-Results: mx.x.example; dmarc=pass header.from=funktionsstod.goteborg.se" =>
        "Authentication-Results: MX.Goteborg.SE 1; dmarc=pass header.from=funktionsstod.goteborg.se";
    "the trusted word is not the topmost",
        "Authentication-Results: mx.x.example; dmarc=fail\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se" =>
        "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\nAuthentication-Results: mx.x.example; dmarc=fail";
    "no DMARC, SPF for another domain",
        "Authentication-Results: mx.goteborg.se; spf=pass smtp.mailfrom=x.example" =>
        "Authentication-Results: mx.goteborg.se; spf=pass smtp.mailfrom=a@funktionsstod.goteborg.se";
    "no DMARC, SPF fails",
        "Authentication-Results: mx.goteborg.se; spf=softfail smtp.mailfrom=funktionsstod.goteborg.se" =>
        "Authentication-Results: mx.goteborg.se; spf=fail smtp.mailfrom=x.example; dkim=pass header.d=funktionsstod.goteborg.se";
    "no DMARC, DKIM of another domain",
        "Authentication-Results: mx.goteborg.se; dkim=pass header.d=x.example" =>
        "Authentication-Results: mx.goteborg.se; dkim=pass header.d=funktionsstod.goteborg.se";
    "DMARC fails, SPF passes",
        "Authentication-Results: mx.goteborg.se; dmarc=fail; spf=pass smtp.mailfrom=funktionsstod.goteborg.se" =>
        "Authentication-Results: mx.goteborg.se; spf=pass smtp.mailfrom=funktionsstod.goteborg.se";
    "two From addresses",
        "From: anna.andersson@funktionsstod.goteborg.se, bo.ek@funktionsstod.goteborg.se" =>
        "From: anna.andersson@funktionsstod.goteborg.se\nCc: bo.ek@funktionsstod.goteborg.se";
    "two From fields",
        "From: anna.andersson@funktionsstod.goteborg.se\nFrom: anna.andersson@funktionsstod.goteborg.se" =>
        "From: anna.andersson@funktionsstod.goteborg.se\nX-From: a@x.example";
};

pub(super) const OTHER: &[Form] = forms! {
    "other support matters",
        "Subject: Skrivaren\n\nSkrivaren på plan 3 är trasig. Kan ni laga den?" =>
        "Subject: Skrivaren\n\nSkrivaren på plan 3 är trasig. Kan ni flytta mitt konto?", MissingFacts;
    "a question about the service",
        "Subject: Fråga\n\nGår det fortfarande att flytta konton?" =>
        "Subject: Fråga\n\nKan ni flytta hennes konto?", MissingFacts;
    "thanks",
        "Subject: Tack\n\nTack för hjälpen med flytten av mitt konto!" =>
        "Subject: Tack\n\nTack för hjälpen! Flytta mitt konto också.", MissingFacts;
    "too little to be an order",
        "Subject: Hej\n\nKonto annand0314." =>
        "Subject: Hej\n\nFlytta konto annand0314.", MissingFacts;
};

pub(super) const OUTSIDE_UNAUTHENTICATED: &[Form] = forms! {
    "no verifier's word",
        "From: anna@x.example\n-Authentication-Results" =>
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example", ExternalSender;
    "a word for the city's domain",
        "From: anna@x.example" =>
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dkim=pass header.d=x.example", ExternalSender;
    "a city name shown",
        "From: \"anna@funktionsstod.goteborg.se\" <anna@x.example>" =>
        "From: \"anna@funktionsstod.goteborg.se\" <anna@x.example>\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example", ExternalSender;
    "a domain that looks like the city's",
        "From: anna@goteborq.se\nAuthentication-Results: mx.goteborg.se; dmarc=fail header.from=goteborq.se" =>
        "From: anna@goteborq.se\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=goteborq.se", ExternalSender;
    "the city's domain in front of another",
        "From: anna@goteborg.se.x.example" =>
        "From: anna@goteborg.se.x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=goteborg.se.x.example", ExternalSender;
};

pub(super) const OUTSIDE: &[Form] = forms! {
    "another domain, authenticated",
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example" =>
        "From: anna@goteborg.se\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=goteborg.se";
    "an order, no other matter",
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example\n\nFlytta mitt konto." =>
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example\nSubject: Skrivaren\n\nSkrivaren är trasig.", OtherMatter;
    "Reply-To makes no city sender",
        "From: anna@x.example\nReply-To: anna@goteborg.se\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example" =>
        "Reply-To: anna@x.example";
};

/// Mails that two rules hold of: the rule that decides, the other, the mail.
pub(super) const UNIONS: &[(Reason, Reason, &str)] = &[
    (
        OwnMessage,
        Bounce,
        "X-Kontoflytt: 1\nFrom: MAILER-DAEMON@funktionsstod.goteborg.se",
    ),
    (
        OwnMessage,
        AutoGenerated,
        "Message-ID: {own id}\nAuto-Submitted: auto-replied",
    ),
    (
        OwnMessage,
        Unreadable,
        "From: support@intraservice.goteborg.se\nContent-Type: application/pdf",
    ),
    (
        Bounce,
        AutoGenerated,
        "From: MAILER-DAEMON@funktionsstod.goteborg.se\nAuto-Submitted: auto-replied\nReturn-Path: <>",
    ),
    (
        Bounce,
        Unreadable,
        "X-Failed-Recipients: a@x.example\nContent-Type: application/pdf",
    ),
    (
        AutoGenerated,
        Unreadable,
        "Precedence: bulk\nContent-Type: application/pdf",
    ),
    (
        AutoGenerated,
        SenderNotAuthenticated,
        "List-Id: <x.goteborg.se>\n-Authentication-Results",
    ),
    (
        AutoGenerated,
        ExternalSender,
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example\nAuto-Submitted: auto-replied",
    ),
    (
        Unreadable,
        SenderNotAuthenticated,
        "Content-Type: application/pdf\n-Authentication-Results",
    ),
    (
        Unreadable,
        ExternalSender,
        "From: anna@x.example\nAuthentication-Results: mx.goteborg.se; dmarc=pass header.from=x.example\nContent-Type: application/pdf",
    ),
    (
        SenderNotAuthenticated,
        OtherMatter,
        "-Authentication-Results\nSubject: Skrivaren\n\nSkrivaren är trasig.",
    ),
    (
        OtherMatter,
        SenderNotAuthenticated,
        "From: anna@x.example\n-Authentication-Results\nSubject: Skrivaren\n\nSkrivaren är trasig.",
    ),
];
