use super::*;
use crate::admission::bounce::{self, Fate};

const DAEMON: &str = "From: Mail Delivery System <MAILER-DAEMON@mx.goteborg.se>\n";

#[test]
fn delivery_reports_are_bounces() {
    let report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--\n";
    let cases = [
        format!("From: postmaster@goteborg.se\nSubject: Olevererat: Hej\n{report}"),
        format!("{ANNA}{report}"),
        format!("{DAEMON}Subject: hej\n\nVad som helst\n"),
        "From: MAILER-DAEMON <>\nSubject: x\n\nx\n".to_owned(),
        "From: MAILER-DAEMON\nSubject: x\n\nx\n".to_owned(),
        "From: post_master@wall.example\nSubject: Undeliverable: Flytt\n\nx\n".to_owned(),
        "From: <>\nSubject: Mail delivery failed\n\nx\n".to_owned(),
        "Return-Path: <>\nFrom: system@x.example\nSubject: Flytt\n\nDitt meddelande kunde inte levereras till mottagaren.\n".to_owned(),
        "Return-Path: <>\nFrom: postmaster@x.se\nSubject: Det gick inte att leverera: Flytt\n\nx\n".to_owned(),
        "From: no-reply@wall.example\nSubject: Delivery failure\n\nThe mail to you: 550 5.1.1 user unknown\n".to_owned(),
        format!("{ANNA}X-Failed-Recipients: a@b.se\nSubject: x\n\nx\n"),
        "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@higab.se>\nSubject: Kan inte leverera: Flytta mitt konto\n\nDet gick inte att leverera meddelandet.\n".to_owned(),
        "From: Outlook <microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@x.se>\nSubject: Move my account\n\nYour message couldn't be delivered.\n".to_owned(),
        "From: Postmaster <postmaster@x.se>\nSubject: Delivery Status Notification (Delay)\n\nx\n".to_owned(),
    ];
    for mail in cases {
        assert_eq!(
            admission(&mail),
            Admission::Ignored(Reason::Bounce),
            "{mail}"
        );
    }
}

#[test]
fn people_who_pass_a_bounce_on_or_sit_at_postmaster_are_answered() {
    let postmaster = ANNA.replace("anna.ek@", "postmaster@");
    let cases = [
        format!("{postmaster}Subject: Flytt av konto\n\n{ORDER}\n"),
        format!(
            "{ANNA}Subject: VB: Undeliverable: Flytt\n\nHej, vad betyder det här? Konto boekxx0101.\n\n550 5.1.1 user unknown\n"
        ),
        format!(
            "{ANNA}Subject: Kontoflytt\n\nMitt mejl kunde inte levereras i går, så jag skickar igen: {ORDER}\n"
        ),
        format!(
            "{ANNA}Subject: Fwd: Delivery Status Notification\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSe bifogad studs.\n--b\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@x.se\nSubject: Undelivered\n\nx\n--b--\n"
        ),
    ];
    for mail in cases {
        assert_eq!(
            admission(&mail),
            Admission::Admitted(Standing::City),
            "{mail}"
        );
    }
}

#[test]
fn a_report_names_the_mail_that_it_is_about() {
    let enclosed = |action: &str, part: &str| {
        format!(
            "{DAEMON}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: {action}\n--b\nContent-Type: {part}\n\nFrom: support@intraservice.goteborg.se\nMessage-ID: <kf.1@intraservice.goteborg.se>\n\nHej\n--b--\n"
        )
    };
    let plain = format!(
        "{DAEMON}Subject: x\n\nCould not be delivered:\n\n------ copy ------\nFrom: support\nMessage-ID: <kf.1@intraservice.goteborg.se>\n\nHej\n"
    );
    let cases = [
        (enclosed("failed", "message/rfc822"), Fate::Failed),
        (enclosed("failed", "text/rfc822-headers"), Fate::Failed),
        (enclosed("delayed", "message/rfc822"), Fate::Delayed),
        (plain, Fate::Failed),
        (
            format!(
                "{DAEMON}In-Reply-To: <kf.1@intraservice.goteborg.se>\nSubject: Warning: message delayed\n\nYour message has been delayed and is still being retried.\n"
            ),
            Fate::Delayed,
        ),
    ];
    for (mail, fate) in cases {
        let report = bounce::report(&read(&mail)).unwrap();
        assert_eq!(report.fate, fate, "{mail}");
        assert_eq!(
            report.originals.first().unwrap().as_str(),
            "kf.1@intraservice.goteborg.se",
            "{mail}"
        );
    }
    assert_eq!(bounce::report(&read(&format!("{ANNA}\n\n{ORDER}"))), None);
}
