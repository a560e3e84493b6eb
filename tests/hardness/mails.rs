//! Ordinary mails, and odd ones made of them.

use include_dir::{Dir, include_dir};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/hardness/mails");

/// The ordinary mails of this folder, by name.
pub(crate) fn ordinary() -> Vec<(&'static str, &'static [u8])> {
    FOLDER
        .files()
        .map(|file| (file.path().to_str().unwrap(), file.contents()))
        .collect()
}

/// Pieces that mean something to one of the steps of reading.
const PIECES: &[&str] = &[
    "\r\n",
    "\n",
    "\r",
    "\r\n\r\n",
    "\n\n",
    ": ",
    "> ",
    ">",
    "-- \r\n",
    "--b\r\n",
    "--b--",
    "=\r\n",
    "=C3=",
    "=?utf-8?q?",
    "=?utf-8?b?w4U=?=",
    "?=",
    "<",
    ">",
    "<div>",
    "</div>",
    "<table>",
    "<tr><td>",
    "<style>",
    "<!--",
    "-->",
    "&nbsp;",
    "&#8238;",
    "<p hidden>",
    "style=\"display:none\"",
    "\0",
    "\u{FEFF}",
    "\u{200B}",
    "\u{202E}",
    "\u{301}",
    "å",
    "Å",
    "é",
    "ß",
    "İ",
    "ﬁ",
    "Ǆ",
    "\u{1F600}",
    "٣",
    "Ⅷ",
    "\u{AD}",
    "\u{2028}",
    "Content-Type: text/html\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: message/rfc822\r\n\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "charset=utf-16",
    "charset=iso-2022-jp",
    "format=flowed; delsp=yes",
    "From: A <a@goteborg.se>\r\n",
    "From: a@goteborg.se, b@goteborg.se\r\n",
    "Subject: VB: Flytta konto\r\n",
    "Reply-To: x@y.se\r\n",
    "Auto-Submitted: no\r\n",
    "Från: Mats <mats@goteborg.se>\nSkickat: den 3 augusti 2026 10:12\nTill: B\nÄmne: Konto\n\n",
    "-----Ursprungligt meddelande-----\n",
    "Den 3 aug. 2026 kl. 10:12 skrev A <a@b.se>:\n",
    "Se nedan.\n",
    "Med vänlig hälsning\nKarin",
    "Skickat från min iPhone",
    "Konto:",
    "Till: ",
    "Från: ",
    "Datum: ",
    "Namn:\t",
    "| Konto | Till |\n",
    "- ",
    "* ",
    "(",
    ")",
    "\"",
    "?",
    "!",
    ". ",
    ", ",
    " – ",
    " → ",
];

/// Words of an order, each in several forms, so that sentences of them come near to an approval from every side.
const WORDS: &[&str] = &[
    "Kan ni flytta kontot",
    "Flytta mitt konto",
    "Please move my account",
    "flytta hennes konto",
    "ändra hemvist för mitt konto",
    "Kan dere flytte kontoen min",
    "Kontot flyttas väl då?",
    "please take it across",
    "varken tjänsten eller arbetsuppgifterna ändras",
    "uppgifterna lika",
    "what I do does not change",
    "om det blir som chefen säger, att",
    "the shared mailbox",
    "on Monday week",
    "dvs",
    "inte",
    "ej",
    "om",
    "kanske",
    "nej förresten,",
    "rättelse:",
    "men",
    "och",
    "samt",
    "att",
    "annand0314",
    "karlin0101",
    "anna.andersson@funktionsstod.goteborg.se",
    "chef@example.org",
    "abc123",
    "anna@",
    "till",
    "från",
    "from",
    "to",
    "till oss",
    "från oss",
    "hos",
    "på",
    "i stället för",
    "Förvaltningen för funktionsstöd",
    "Socialförvaltningen Hisingen",
    "Gryaab",
    "Renova AB",
    "grundskolan",
    "Socialförvaltningen",
    "Borås stad",
    "Region Västra Götaland",
    "intraservice",
    "SDN Centrum",
    "Fastighetskontoret",
    "den 1 september 2026",
    "1/9",
    "2026-10-01",
    "260901",
    "v. 36",
    "på måndag",
    "omgående",
    "31/2",
    "den 32 maj",
    "29/2",
    "1:a",
    "årsskiftet",
    "9999-12-31",
    "-4712-01-01",
    "den 1 januari 0001",
    "v 53",
    "99999999999999999999",
    "samma arbetsuppgifter",
    "oförändrade arbetsuppgifter",
    "nya arbetsuppgifter",
    "same duties",
    "delvis nya uppgifter",
    "samma tjänst",
    "enhetschef",
    "ny tjänst som",
    "projekt",
    "omorganisation",
    "Anna Andersson",
    "Andersson, Anna",
    "Lena Ek",
    "jag",
    "hon",
    "vi",
    "deras konton",
    "två medarbetare",
    "Hej!",
    "?",
    ".",
    "\n",
    "\n\n",
    ":",
    ";",
    "(",
    ")",
];

/// Any bytes.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..1500)
}

/// A piece of the lists above.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        select(PIECES).prop_map(|piece| piece.as_bytes().to_vec()),
        select(WORDS).prop_map(|word| format!(" {word} ").into_bytes()),
        vec(any::<u8>(), 1..4),
    ]
}

/// One change of a mail.
#[derive(Debug, Clone)]
enum Change {
    Put(Index, Vec<u8>),
    Cut(Index, usize),
    Double(Index, usize),
    Turn(Index, u8),
    Splice(Index, usize, Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<Index>(), piece()).prop_map(|(at, piece)| Change::Put(at, piece)),
        1 => (any::<Index>(), 1_usize..200).prop_map(|(at, length)| Change::Cut(at, length)),
        1 => (any::<Index>(), 1_usize..200).prop_map(|(at, length)| Change::Double(at, length)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Turn(at, byte)),
        1 => (any::<Index>(), 0..ordinary().len(), any::<Index>()).prop_map(|(at, other, from)| Change::Splice(at, other, from)),
    ]
}

fn changed(mut mail: Vec<u8>, change: Change) -> Vec<u8> {
    let end = |at: usize, length: usize, whole: usize| (at + length).min(whole);
    let whole = mail.len();
    let place = |index: &Index| index.index(whole + 1);
    match change {
        Change::Put(at, piece) => {
            let at = place(&at);
            mail.splice(at..at, piece);
        }
        Change::Cut(at, length) => {
            let at = place(&at);
            mail.drain(at..end(at, length, whole));
        }
        Change::Double(at, length) => {
            let at = place(&at);
            let piece = mail[at..end(at, length, whole)].to_vec();
            mail.splice(at..at, piece);
        }
        Change::Turn(at, byte) => {
            if let Some(turned) = mail.get_mut(place(&at)) {
                *turned ^= byte;
            }
        }
        Change::Splice(at, other, from) => {
            let (_, other) = ordinary()[other];
            mail.truncate(place(&at));
            mail.extend_from_slice(&other[from.index(other.len())..]);
        }
    }
    mail
}

/// An ordinary mail with a few things changed.
fn spoilt() -> impl Strategy<Value = Vec<u8>> {
    (0..ordinary().len(), vec(change(), 0..10)).prop_map(|(mail, changes)| {
        changes
            .into_iter()
            .fold(ordinary()[mail].1.to_vec(), changed)
    })
}

/// Words of an order in any order, in one of the ways that a body is written.
fn worded() -> impl Strategy<Value = Vec<u8>> {
    (vec(select(WORDS), 0..40), 0_usize..6).prop_map(|(words, way)| {
        use base64::Engine as _;
        let text = words.join(" ");
        let body = match way {
            0 => format!("Content-Type: text/plain; charset=utf-8\r\n\r\n{text}"),
            1 => format!("Content-Type: text/html; charset=utf-8\r\n\r\n<p>{}</p>", words.join(" <br>")),
            2 => format!("Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><td>{}</td></tr></table>", words.join("</td><td>")),
            3 => format!("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}", base64::engine::general_purpose::STANDARD.encode(&text)),
            4 => format!("Content-Type: text/plain; charset=utf-8\r\n\r\nSe nedan\n\nFrån: Anna Andersson <anna.andersson@renova.se>\nSkickat: den 3 augusti 2026 10:12\nTill: Karin\nÄmne: Konto\n\n{text}"),
            _ => format!("Content-Type: text/plain; charset=utf-8\r\n\r\nKonto: annand0314\n{}", words.join(": ")),
        };
        let subject = words.iter().take(4).copied().collect::<Vec<_>>().join(" ").replace('\n', " ");
        format!("{}Subject: {subject}\r\n{body}", super::hostile::HEAD).into_bytes()
    })
}

/// Any mail.
pub(crate) fn any_mail() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        1 => noise(),
        4 => spoilt(),
        4 => worded(),
    ]
}
