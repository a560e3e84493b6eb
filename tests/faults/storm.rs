//! A storm of delivery reports and automatic answers: no mail is sent.

use std::collections::BTreeSet;
use std::time::Instant;

use crate::bed::{is_long, orders, settle};
use crate::site::Site;

const REPORT: &str = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
    --b\nContent-Type: text/plain\n\nNo such user.\n\n\
    --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; p@x.se\n\
    Action: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ID>\nSubject: x\n\n--b--\n";

/// Reports and automatic answers of many kinds, some with a whole order in them.
const KINDS: [&str; 8] = [
    "Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@mx.goteborg.se>\nSubject: Undelivered Mail Returned to \
     Sender\nAuto-Submitted: auto-replied\nREPORT",
    "Return-Path: <>\nFrom: MAILER-DAEMON@mx.goteborg.se\nSubject: failure notice\n\nHi. This is the qmail-send \
     program.\nI'm afraid I wasn't able to deliver your message.\n\n--- Below this line is a copy of the message.\n\n\
     Message-ID: <ID>\n\nORDER\n",
    "From: postmaster@goteborg.se\nSubject: Det gick inte att leverera: Flytt av konto\n\n550 5.1.1 user unknown\n\n\
     Message-ID: <ID>\n\nORDER\n",
    "From: postmaster@outside.example\nSubject: Undeliverable: Flytt av konto\nREPORT",
    "Return-Path: <>\nFrom: MAILER-DAEMON@mx.goteborg.se\nSubject: Delayed Mail (still being retried)\nREPORT",
    "From: anna@funktionsstod.goteborg.se\nSubject: Automatiskt svar: Flytt av konto\nAuto-Submitted: auto-replied\n\
     In-Reply-To: <ID>\n\nJag är på semester. ORDER\n",
    "From: anna@funktionsstod.goteborg.se\nSubject: Autosvar\nX-Auto-Response-Suppress: All\nPrecedence: bulk\n\n\
     Jag är på semester. ORDER\n",
    "Return-Path: <>\nFrom: system@x.example\nX-Failed-Recipients: p@x.se\nSubject: Mail delivery failed: returning \
     message to sender\n\nThis message was created automatically.\n\nORDER\n",
];
const ORDER: &str = "Jag vill att mitt konto annand0314 flyttas från Förvaltningen för funktionsstöd till \
    Socialförvaltningen Hisingen den 1 september 2026, med samma arbetsuppgifter.";

fn report(number: usize, about: &str) -> Vec<u8> {
    let passed = "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\n";
    let kind = KINDS[number % KINDS.len()]
        .replace("REPORT", REPORT)
        .replace("ORDER", ORDER)
        .replace("<ID>", about);
    let text = format!(
        "{passed}Message-ID: <storm.{number}@mx.goteborg.se>\nDate: Mon, 03 Aug 2026 08:14:00 +0200\n{kind}"
    );
    text.replace('\n', "\r\n").into_bytes()
}

#[test]
fn a_storm_of_reports_sends_no_mail() {
    let count = if is_long() { 5_000 } else { 200 };
    let site = Site::new("storm");
    let letter = orders("storm", 1)[0];
    site.receive(&letter);
    settle(&site);
    let ours = site.reply_to(letter.from).message_id.unwrap();
    let about = format!("<{}>", ours.as_str());
    let began = Instant::now();
    let reports = (0..count).map(|number| report(number, &about));
    site.bed.dovecot.place(&site.support, reports);
    let run = site.once();
    assert!(run.status.success(), "{run:?}");
    assert_eq!(run.summary["decided"], count, "{run:?}");
    assert_eq!(run.summary["ignored"], count, "{run:?}");
    assert_eq!(run.summary["replies_sent"], 0, "{run:?}");
    assert_eq!(site.entries("reply_queued").len(), 1, "the order's own");
    let decided = site.entries("decided");
    let reasons: BTreeSet<_> = decided
        .iter()
        .map(|one| one["facts"]["reason"].as_str())
        .collect();
    println!(
        "{count} reports and automatic answers, no mail sent, decided as {reasons:?}; {:.0} s",
        began.elapsed().as_secs_f64()
    );
    site.reply_to(letter.from);
}
