//! From, To and Cc fields (RFC 5322, 3.4), as generously as they are written and no more trusting than that.

use mail_parser::{Addr, MessageParser};

use super::text;
use super::words;
use super::{EmailAddress, Sender};

/// The mailboxes of an address field, in order; what has no usable address is left out.
///
/// A name is what a person reads: encoded words decoded, "Andersson, Anna" turned round, no control characters. An
/// address inside a name is taken out of it: it is there to deceive, or it says nothing new.
#[must_use]
pub(super) fn senders(value: &str) -> Vec<Sender> {
    let mut surname: Option<String> = None;
    let mut out = Vec::new();
    for (name, address) in mailboxes(value) {
        let Some(address) = address.as_deref().and_then(EmailAddress::parse) else {
            // An unquoted comma: "Andersson, Anna <anna@…>" reads as a nameless entry before the real one.
            surname = name.or(address).filter(|text| !text.contains('@'));
            continue;
        };
        let name = match (surname.take(), name) {
            (Some(last), Some(first)) => Some(format!("{last}, {first}")),
            (None, name) => name,
            (Some(_), None) => None,
        };
        let name = name.as_deref().and_then(person);
        out.push(Sender { name, address });
    }
    out
}

/// The addresses of an address field, in order.
#[must_use]
pub(super) fn addresses(value: &str) -> Vec<EmailAddress> {
    mailboxes(value)
        .into_iter()
        .filter_map(|(_, address)| EmailAddress::parse(address.as_deref()?))
        .collect()
}

fn mailboxes(value: &str) -> Vec<(Option<String>, Option<String>)> {
    let field = format!("From: {value}\r\n\r\n");
    let parser = MessageParser::new().header_address(mail_parser::HeaderName::From);
    let Some(message) = parser.parse_headers(field.as_bytes()) else {
        return Vec::new();
    };
    let Some(list) = message.from() else {
        return Vec::new();
    };
    let owned = |addr: &Addr<'_>| {
        let text = |part: Option<&str>| part.map(str::to_owned).filter(|t| !t.trim().is_empty());
        (text(addr.name()), text(addr.address()))
    };
    list.iter().map(owned).collect()
}

/// A display name as a person reads it, or `None` where it is no name.
#[must_use]
pub(super) fn person(raw: &str) -> Option<String> {
    let decoded = words::decode(raw);
    let decoded = decoded.trim_matches(|c: char| c.is_whitespace() || "\"'“”".contains(c));
    let mut kept = String::new();
    for word in decoded
        .split_whitespace()
        .filter(|word| !word.contains('@'))
    {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.extend(word.chars().filter(|c| !"<>\"".contains(*c)));
    }
    let kept = kept.trim_matches(|c: char| c.is_whitespace() || ",;()[]".contains(c));
    if !kept.chars().any(char::is_alphabetic) {
        return None;
    }
    Some(text::one_line(&turn_round(kept)))
}

/// "Andersson, Anna" is "Anna Andersson"; a second comma ("Andersson, Anna, HR") or "(Intraservice)" is no name.
fn turn_round(name: &str) -> String {
    let bare = name.split(['(', '[', '|']).next().unwrap_or(name).trim();
    let bare = if bare.is_empty() { name } else { bare };
    match bare.split_once(',') {
        Some((last, first)) => {
            let first = first.split(',').next().unwrap_or(first).trim();
            if first.is_empty() {
                last.trim().to_owned()
            } else {
                format!("{first} {}", last.trim())
            }
        }
        None => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name and an address.
    type Mailbox = (Option<&'static str>, &'static str);

    const FIELDS: &[(&str, &[Mailbox])] = &[
        ("anna@higab.se", &[(None, "anna@higab.se")]),
        ("<Anna@Higab.se>", &[(None, "anna@higab.se")]),
        (
            "Anna Ek <anna@higab.se>",
            &[(Some("Anna Ek"), "anna@higab.se")],
        ),
        (
            "\"Ek, Anna\" <anna@higab.se>",
            &[(Some("Anna Ek"), "anna@higab.se")],
        ),
        (
            "Ek, Anna <anna@higab.se>",
            &[(Some("Anna Ek"), "anna@higab.se")],
        ),
        (
            "\"Ek, Anna (Higab)\" <anna@higab.se>",
            &[(Some("Anna Ek"), "anna@higab.se")],
        ),
        (
            "anna@higab.se (Anna Ek)",
            &[(Some("Anna Ek"), "anna@higab.se")],
        ),
        (
            "=?utf-8?q?=C3=85sa_Ek?= <asa@higab.se>",
            &[(Some("Åsa Ek"), "asa@higab.se")],
        ),
        (
            "\"=?utf-8?q?=C3=85sa_Ek?=\" <asa@higab.se>",
            &[(Some("Åsa Ek"), "asa@higab.se")],
        ),
        (
            "=?utf-8?q?A=0D=0ABcc=3A_x?= <asa@higab.se>",
            &[(Some("A Bcc: x"), "asa@higab.se")],
        ),
        (
            "\"Bo Ek <bo@higab.se>\" <bo@evil.example>",
            &[(Some("Bo Ek"), "bo@evil.example")],
        ),
        (
            "\"bo@higab.se\" <bo@evil.example>",
            &[(None, "bo@evil.example")],
        ),
        (
            "bo@higab.se <bo@evil.example>",
            &[(None, "bo@evil.example")],
        ),
        ("a@x.se, b@y.se", &[(None, "a@x.se"), (None, "b@y.se")]),
        (
            "Lag: a@x.se, b@y.se;",
            &[(None, "a@x.se"), (None, "b@y.se")],
        ),
        ("MAILER-DAEMON <>", &[]),
        ("<>", &[]),
        ("MAILER-DAEMON", &[]),
        ("", &[]),
    ];

    #[test]
    fn senders_are_read_as_mail_programs_write_them() {
        for (value, expected) in FIELDS.iter().copied() {
            let read = senders(value);
            let read: Vec<_> = read
                .iter()
                .map(|s| (s.name.as_deref(), s.address.as_str()))
                .collect();
            assert_eq!(read, expected, "{value}");
        }
    }
}
