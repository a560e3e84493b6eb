//! The first page says what does not work, in plain words, until it works.

use std::fs;

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
