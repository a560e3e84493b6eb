//! What programs send: our own mail, reports, automatic mail.

use kontoflytt::outcome::Reason::*;

use super::{Form, forms};

pub(super) const OWN: &[Form] = forms! {
    "From",
        "From: Support <Support@Intraservice.Goteborg.se>" =>
        "From: \"support@intraservice.goteborg.se\" <anna.andersson@funktionsstod.goteborg.se>";
    "From, one of two",
        "From: anna.andersson@funktionsstod.goteborg.se, support@intraservice.goteborg.se" =>
        "To: support@intraservice.goteborg.se, anna.andersson@funktionsstod.goteborg.se";
    "not To, Cc, Reply-To or Sender",
        "From: support@intraservice.goteborg.se\nSender: a@x.example" =>
        "Cc: support@intraservice.goteborg.se\nReply-To: support@intraservice.goteborg.se\nSender: support@intraservice.goteborg.se";
    "our marker", "X-Kontoflytt: 1" => "X-Kontoflyttning: 1";
    "our marker, whatever its case and value", "x-KONTOFLYTT:" => "Comments: X-Kontoflytt: 1";
    "our Message-ID", "Message-ID: {own id}" => "Message-ID: <kf.1@intraservice.goteborg.se>";
    "our Message-ID, and none that is signed with another key",
        "Message-ID: {own id}" =>
        "Message-ID: <kf.kf-2026-000001.0123456789abcdef.0123456789abcdef@intraservice.goteborg.se>";
    "our Message-ID, not as what is answered",
        "Message-ID: {own id}\nIn-Reply-To: <1@mail.goteborg.se>" =>
        "In-Reply-To: {own id}\nReferences: {own id}";
};

pub(super) const BOUNCES: &[Form] = forms! {
    "multipart/report of type delivery-status",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nFel\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--" =>
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto. Jag fick bara den här tillbaka.\n--b\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\nFrom: MAILER-DAEMON@x.example\nSubject: Undelivered Mail\n\nx\n--b--", MissingFacts;
    "a report that names no type",
        "Content-Type: multipart/report; boundary=b\n\n--b\n\nFel\n--b\nContent-Type: message/delivery-status\n\nAction: delayed\n--b--" =>
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b--", MissingFacts;
    "from MAILER-DAEMON",
        "From: MAILER-DAEMON@funktionsstod.goteborg.se (Mail Delivery System)" =>
        "From: Mailis Demon <mailis.demon@funktionsstod.goteborg.se>";
    "from a Mail Delivery Subsystem",
        "From: Mail Delivery Subsystem <x@funktionsstod.goteborg.se>" =>
        "From: Maj Delivery <maj.delivery@funktionsstod.goteborg.se>";
    "from postmaster, in its subject",
        "From: postmaster@funktionsstod.goteborg.se\nSubject: Olevererat: Flytt av konto" =>
        "From: postmaster@funktionsstod.goteborg.se";
    "from postmaster, in its text",
        "From: postmaster@funktionsstod.goteborg.se\n\nDitt meddelande kunde inte levereras till mottagaren." =>
        "From: postmaster@funktionsstod.goteborg.se\n\nFlytta mitt konto.", MissingFacts;
    "a delay",
        "From: postmaster@funktionsstod.goteborg.se\nSubject: Delivery Status Notification (Delay)" =>
        "From: postmaster@funktionsstod.goteborg.se\nSubject: Flytt av konto (delay)";
    "null return path, in its subject",
        "Return-Path: <>\nSubject: Undelivered Mail Returned to Sender" =>
        "Return-Path: <anna.andersson@funktionsstod.goteborg.se>";
    "null return path, in its text",
        "Return-Path: <>\n\nYour message could not be delivered to the recipient." =>
        "Return-Path: <anna.andersson@funktionsstod.goteborg.se>\n\nMitt mejl kunde inte levereras i går. Flytta mitt konto.", MissingFacts;
    "a mail that somebody passes on",
        "From: postmaster@funktionsstod.goteborg.se\nSubject: Undeliverable: Flytt av konto" =>
        "Subject: VB: Undeliverable: Flytt av konto";
    "X-Failed-Recipients", "X-Failed-Recipients: a@x.example" => "X-Recipients: a@x.example";
    "X-MS-Exchange-Message-Is-Ndr", "X-MS-Exchange-Message-Is-Ndr:" => "X-MS-Exchange-Organization-SCL: -1";
};

pub(super) const AUTOMATIC: &[Form] = forms! {
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-replied" => "Auto-Submitted: no";
    "Auto-Submitted: auto-generated", "AUTO-SUBMITTED: Auto-Generated" => "AUTO-SUBMITTED: NO";
    "Auto-Submitted, a word of later days", "Auto-Submitted: auto-notified" => "Auto-Submitted: no; origin=person";
    "Auto-Submitted with parameters",
        "Auto-Submitted: auto-replied; owner-email=\"a@x.example\"" =>
        "Auto-Submitted: no (auto-replied)";
    "Auto-Submitted twice",
        "Auto-Submitted: no\nAuto-Submitted: auto-replied" =>
        "Auto-Submitted: no\nAuto-Submitted: no";
    "Precedence: bulk", "Precedence: bulk" => "Precedence: normal";
    "Precedence: junk", "Precedence: Junk" => "Precedence: first-class";
    "Precedence: list", "precedence: list " => "Priority: list";
    "X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: All" => "X-Auto-Response-Suppress: None";
    "X-Auto-Response-Suppress: AutoReply",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply" =>
        "X-Auto-Response-Suppress: DR, RN, NRN, OOF";
    "List-Id", "List-Id: Nyheter <nyheter.goteborg.se>" => "X-List-Id: nyheter.goteborg.se";
    "List-Unsubscribe", "List-Unsubscribe: <mailto:av@goteborg.se>" => "Unsubscribe: no";
    "List-Post", "List-Post: NO" => "Listserv: no";
    "List-Help", "List-Help: <mailto:h@goteborg.se>" => "Comments: List-Help";
    "List-Archive", "list-archive: <https://goteborg.se/a>" => "Archived-At: <https://goteborg.se/a>";
    "List-Owner", "List-Owner: <mailto:o@goteborg.se>" => "X-Owner: o@goteborg.se";
    "List-Subscribe", "List-Subscribe: <mailto:s@goteborg.se>" => "Subscribe: s@goteborg.se";
    "List-Unsubscribe-Post", "List-Unsubscribe-Post: List-Unsubscribe=One-Click" => "Lists: none";
    "null return path", "Return-Path: <>" => "Return-Path: <studs@funktionsstod.goteborg.se>";
    "out of office, Swedish subject", "Subject: Autosvar: Flytt av konto" => "Subject: SV: Autosvar: Flytt av konto";
    "out of office, Outlook's subject",
        "Subject: Automatiskt svar: Flytt av konto" =>
        "Subject: Automatisk flytt av konto";
    "out of office, English subject",
        "Subject: Automatic reply: Flytt av konto" =>
        "Subject: Re: Automatic reply: Flytt av konto";
    "out of office, absence in the subject",
        "Subject: Frånvaro: Flytt av konto" =>
        "Subject: Frånvaro i juni och flytt av konto";
    "out of office, its own word in the text",
        "Subject: Re: Hej\n\nHej! Detta är ett automatiskt svar. Jag läser ditt mejl i morgon." =>
        "Subject: Re: Hej\n\nJag fick ett automatiskt svar av er. Flytta mitt konto.", MissingFacts;
    "out of office, an absence and nothing else",
        "Subject: Re: Hej\n\nJag är på semester till den 5 augusti. Kontakta växeln vid brådskande ärenden." =>
        "Subject: Re: Hej\n\nJag är på semester till den 5 augusti. Flytta mitt konto. Kontakta min chef vid brådskande frågor.", MissingFacts;
    "out of office, other programs' headers", "X-Autoreply: yes" => "X-Autoreply: no";
    "vacation", "X-Vacation: sieve" => "X-Vacation: false";
    "Exchange's rules",
        "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent" =>
        "X-MS-Exchange-Generated-Message-Source: Person";
    "read receipt",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nLäst\n--b--" =>
        "Disposition-Notification-To: anna.andersson@funktionsstod.goteborg.se";
    "read receipt as a part",
        "Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed" =>
        "Return-Receipt-To: anna.andersson@funktionsstod.goteborg.se";
    "read receipt, subject", "Subject: Läst: Flytt av konto" => "Subject: Läst och godkänt: Flytt av konto";
    "invitation",
        "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR" =>
        "Content-Type: text/plain; charset=utf-8; method=REQUEST";
    "answer to an invitation",
        "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n--b--" =>
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nFlytta mitt konto.\n--b\nContent-Type: text/calendar; method=PUBLISH\nContent-Disposition: attachment; filename=m.ics\n\nBEGIN:VCALENDAR\n--b--", MissingFacts;
    "accepted, subject", "Subject: Accepterat: Flytt av konto" => "Subject: Accepterat förslag: flytt av konto";
};
