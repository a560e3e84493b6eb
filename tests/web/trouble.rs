//! The first page says what does not work, in plain words, until it works.

use std::fs;

use kontoflytt::message::{Limits, RawMessage, parse};

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;
use crate::support;

#[tokio::test]
async fn what_keeps_a_mailbox_and_the_way_out_from_working_is_told_until_it_is_over() {
    let site = Site::new();
    let moves = |from: &str, to: &str| fs::rename(site.path(from), site.path(to)).unwrap();
    moves("Maildir", "away");
    site.fail(&["run", "--once"]);
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    let page = browser.text("section[aria-labelledby=mailboxes]").await;
    for told in [
        "läses inte just nu",
        "Brevlådans mapp finns inte på disken.",
        "senast försökt",
        "no Maildir at",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    browser.inspect("desk-overview-trouble").await;
    browser.go(&site, "/").await;
    browser.press(".me button").await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, "/review").await;
    let notice = browser.text(".notice.bad").await;
    assert!(
        notice.contains("Maildir") && notice.contains("finns inte på disken"),
        "{notice}"
    );
    browser.inspect("desk-review-trouble").await;
    let phone = Browser::open(PHONE).await;
    phone.sign_in(&site, "rita").await;
    phone.go(&site, "/language/en?back=/").await;
    let page = phone.text("section[aria-labelledby=mailboxes]").await;
    assert!(
        page.contains("The mailbox's folder is not on the disk."),
        "{page}"
    );
    phone.inspect("phone-en-overview-trouble").await;
    phone.close().await;

    moves("away", "Maildir");
    site.run(&["run", "--once"]);
    browser.go(&site, "/").await;
    let page = browser.text("section[aria-labelledby=mailboxes]").await;
    assert!(!page.contains("disken"), "{page}");
    browser.close().await;
}

#[test]
fn a_refused_sign_in_is_told_without_the_password() {
    let site = Site::on_mail_host(
        "refused",
        "nils@intraservice.goteborg.se",
        "Subject: Hej\n\nHej\n",
    );
    fs::write(site.path("imap-password"), "fel lösenord\n").unwrap();
    site.fail(&["run", "--once"]);
    let page = http::get(&site, "/", &http::sign_in(&site, "rita")).body;
    assert!(
        page.contains("godtar inte användarnamnet eller lösenordet"),
        "{page}"
    );
    for secret in ["fel lösenord", support::dovecot::PASSWORD] {
        assert!(!page.contains(secret));
    }
}

#[test]
fn a_mail_server_that_does_not_answer_is_told_for_one_reply_that_waits() {
    let order = |id: &str| {
        format!(
            "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
             From: Eva Ek <eva@funktionsstod.goteborg.se>\r\nSubject: Flytt av konto\r\n\
             Message-ID: <{id}@funktionsstod.goteborg.se>\r\nDate: Mon, 03 Aug 2026 08:14:00 +0200\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n\
             Flytta kontot {id} från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
             Hon har samma arbetsuppgifter som idag.\r\n"
        )
    };
    let sender = "eva@funktionsstod.goteborg.se";
    let site = Site::on_mail_host("dead", sender, &order("evaeka0101"));
    let host = support::bed();
    host.dovecot.deliver_from(
        sender,
        "support.dead@intraservice.goteborg.se",
        order("boaboa0202").as_bytes(),
    );
    let config = site.path("kontoflytt.toml");
    let text = fs::read_to_string(&config).unwrap();
    let alive = format!("port = {}", host.postfix.smtp);
    let dead = format!("port = {}", support::daemon::free_port());
    fs::write(&config, text.replace(&alive, &dead)).unwrap();
    let summary = site.run(&["run", "--once"]);
    assert!(summary.contains("\"replies_waiting\":1"), "{summary}");
    let page = http::get(&site, "/", &http::sign_in(&site, "rita")).body;
    assert!(page.contains("tar inte emot några mejl just nu"), "{page}");
}

/// A report that the mail with this Message-ID could not be delivered.
fn report_on(id: &str) -> String {
    format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.goteborg.se\nTo: <support@intraservice.goteborg.se>\n\
         Subject: Undelivered Mail Returned to Sender\nMessage-ID: <report@mx.goteborg.se>\n\
         Auto-Submitted: auto-replied\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\nIt could not be delivered.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.goteborg.se\n\n\
         Final-Recipient: rfc822; arkiv@goteborg.se\nAction: failed\nStatus: 5.1.1\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}>\n\n--b--\n"
    )
}

#[tokio::test]
async fn a_mailed_checkpoint_that_came_back_is_told_with_what_to_do() {
    let site = Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        let audit = "\n[audit]\ncheckpoint_mail = \"arkiv@goteborg.se\"\n";
        fs::write(config, text + audit).unwrap();
    });
    site.run(&["run", "--once"]);
    let outbox = fs::read_dir(site.path("outbox")).unwrap();
    let mails = outbox.map(|file| fs::read(file.unwrap().path()).unwrap());
    let id = mails
        .map(|bytes| parse(&RawMessage::new(bytes), &Limits::default()))
        .filter_map(|mail| mail.message_id)
        .find(|id| id.as_str().starts_with("checkpoint."))
        .unwrap();
    fs::write(site.path("Maildir/new/report"), report_on(id.as_str())).unwrap();
    site.run(&["run", "--once"]);
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/").await;
    let notice = browser.text(".notice.bad").await;
    for told in [
        "arkiv@goteborg.se",
        "kom tillbaka",
        "audit.checkpoint_mail",
        "ett dygn",
    ] {
        assert!(notice.contains(told), "{told}\n{notice}");
    }
    browser.inspect("desk-overview-checkpoint").await;
    browser.press(".me button").await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, "/review").await;
    let notice = browser.text(".notice.bad").await;
    assert!(notice.contains("arkivet har den inte"), "{notice}");
    browser.go(&site, "/log?event=checkpoint_bounced").await;
    let log = browser.text("main").await;
    assert!(log.contains("arkivet har den inte"), "{log}");
    assert!(log.contains("Mejlad kontrollpunkt kom tillbaka"), "{log}");
    browser.inspect("desk-log-checkpoint").await;
    browser.close().await;
    let phone = Browser::open(PHONE).await;
    phone.sign_in(&site, "rita").await;
    phone.go(&site, "/language/en?back=/").await;
    let notice = phone.text(".notice.bad").await;
    assert!(notice.contains("the archive does not have it"), "{notice}");
    phone.inspect("phone-en-overview-checkpoint").await;

    site.tamper("UPDATE checkpoint_mail SET at = at - 172800000000")
        .await;
    phone.go(&site, "/").await;
    assert_eq!(
        phone.count(".notice.bad").await,
        0,
        "a later one has stayed"
    );
    phone.close().await;
}

#[test]
fn what_the_mail_server_says_of_a_reply_is_told_in_words() {
    let sender = "refused@funktionsstod.goteborg.se";
    let order = format!(
        "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
         From: Eva Ek <{sender}>\r\nSubject: Flytt av konto\r\n\
         Message-ID: <refused@funktionsstod.goteborg.se>\r\nDate: Mon, 03 Aug 2026 08:14:00 +0200\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n\
         Flytta kontot evaeka0101 från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
         Hon har samma arbetsuppgifter som idag.\r\n"
    );
    let site = Site::on_mail_host("saysno", sender, &order);
    site.run(&["run", "--once"]);
    let rita = http::sign_in(&site, "rita");
    let case = "/cases/KF-2026-000001";
    for page in [
        http::get(&site, case, &rita),
        http::get(&site, "/log", &rita),
    ] {
        let told = "E-postservern svarade 550 5.1.1: adressen finns inte.";
        assert!(page.body.contains(told), "{}", page.body);
    }
    let page = http::get(&site, case, &format!("{rita}; language=en")).body;
    assert!(
        page.contains("550 5.1.1: there is no such address."),
        "{page}"
    );
}
