//! A reply that a limit held back: a handler reads it, and sends it or lets it be.

use std::fs;

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

const CASES: [&str; 2] = ["/cases/KF-2026-000013", "/cases/KF-2026-000014"];

/// Two orders more than may be answered in a day.
fn site() -> Site {
    let site = Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        fs::write(config, format!("{text}\n[reply]\noverall_a_day = 3\n")).unwrap();
        for name in ["gunsve0101", "ivavik0202"] {
            let mail = format!(
                "Return-Path: <{name}@funktionsstod.goteborg.se>\r\n\
                 Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
                 From: <{name}@funktionsstod.goteborg.se>\r\nTo: support@intraservice.goteborg.se\r\n\
                 Subject: Flytt av konto\r\nMessage-ID: <{name}@funktionsstod.goteborg.se>\r\n\
                 Date: Mon, 03 Aug 2026 08:14:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
                 Flytta kontot {name} från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
                 Samma arbetsuppgifter som idag.\r\n"
            );
            fs::write(folder.join("Maildir/new").join(name), mail).unwrap();
        }
    });
    for case in CASES {
        let page = http::get(&site, case, &http::sign_in(&site, "rita")).body;
        assert!(page.contains("Hölls inne"), "{page}");
    }
    site
}

#[tokio::test]
async fn a_handler_reads_a_held_reply_and_sends_it() {
    let site = site();
    let sent = || fs::read_dir(site.path("outbox")).unwrap().count();
    let before = sent();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, "/review?reason=reply_limit").await;
    browser.inspect("desk-review-held").await;
    browser.press("tbody button").await;
    assert_eq!(browser.here().await, CASES[0], "there is nothing to decide");
    let page = browser.text("main").await;
    for told in [
        "Svaret skickades inte: för många svar på ett dygn.",
        "Läs det och skicka det",
        "Hej!",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert_eq!(browser.count("a[href='#held']").await, 1);
    browser.inspect("desk-case-held").await;
    browser.press("form[action$='/release'] button").await;
    let page = browser.text("main").await;
    for told in [
        "Svaret är på väg ut.",
        "På väg ut",
        "Svar som hölls inne släpptes",
        "av: hanna",
        "Avgjort",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    browser.inspect("desk-case-released").await;
    site.run(&["run", "--once"]);
    assert_eq!(sent(), before + 1, "that one and no other");
    browser.go(&site, CASES[0]).await;
    assert!(browser.text("main").await.contains("Skickat"));
    browser.close().await;
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}

#[tokio::test]
async fn a_handler_lets_a_held_reply_be() {
    let site = site();
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "hanna").await;
    let case = CASES[1];
    browser
        .go(&site, &format!("/language/en?back={case}"))
        .await;
    assert!(
        browser
            .text("main")
            .await
            .contains("The handler who takes the case can send it.")
    );
    browser
        .press(&format!("form[action='{case}/claim'] button"))
        .await;
    browser.inspect("phone-en-case-held").await;
    browser.tick("section[aria-labelledby=work] summary").await;
    browser.fill("motive", "It was a robot.").await;
    browser.press("form[action$='/close'] button").await;
    site.run(&["run", "--once"]);
    browser.go(&site, case).await;
    let page = browser.text("main").await;
    assert!(
        page.contains("Held back") && page.contains("Decided"),
        "{page}"
    );
    browser.close().await;
}

/// The first of the cases once that person has taken it: the key of its forms, and the reply that is held.
fn taken(site: &Site, cookie: &str) -> (String, String) {
    let key = http::form_key(&http::get(site, CASES[0], cookie));
    let form = format!("form_key={key}");
    http::post(site, &format!("{}/claim", CASES[0]), cookie, &form);
    let page = http::get(site, CASES[0], cookie).body;
    let (_, reply) = page.split_once("name=\"reply\" value=\"").unwrap();
    let reply = reply.split_once('"').unwrap().0;
    (key, reply.to_owned())
}

#[tokio::test]
async fn who_sends_a_held_reply_is_told_so_also_where_more_waits() {
    let site = site();
    let number = CASES[0].trim_start_matches("/cases/");
    site.tamper(&format!(
        "INSERT INTO review_item (opened_at, reason, case_number) VALUES (1, 'reply_bounced', '{number}')"
    ))
    .await;
    let hanna = http::sign_in(&site, "hanna");
    let (key, reply) = taken(&site, &hanna);
    let form = format!("form_key={key}&reply={reply}");
    let sent = http::post(&site, &format!("{}/release", CASES[0]), &hanna, &form);
    let page = http::get(&site, sent.header("location").unwrap(), &hanna).body;
    for told in ["Svaret är på väg ut.", "Väntar på granskning sedan"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let adam = http::sign_in(&site, "adam");
    let other = http::get(&site, sent.header("location").unwrap(), &adam).body;
    assert!(!other.contains("Svaret är på väg ut."), "he did nothing");
}

#[test]
fn who_does_not_have_the_case_sends_nothing() {
    let site = site();
    let case = CASES[0];
    let adam = http::sign_in(&site, "adam");
    let hanna = http::sign_in(&site, "hanna");
    let adams = http::form_key(&http::get(&site, case, &adam));
    let (hannas, reply) = taken(&site, &hanna);
    let release = format!("{case}/release");
    let form = format!("form_key={adams}&reply={reply}");
    let refused = http::post(&site, &release, &adam, &form);
    assert_eq!(refused.status, 409);
    assert!(
        refused
            .body
            .contains("Svaret skickades inte: du har inte ärendet")
    );
    let elsewhere = format!("{}/release", CASES[1]);
    let form = format!("form_key={hannas}&reply={reply}");
    assert_eq!(http::post(&site, &elsewhere, &hanna, &form).status, 409);
    assert_eq!(
        http::post(&site, &release, &hanna, &format!("reply={reply}")).status,
        403
    );
    assert!(!site.run(&["audit", "list"]).contains("reply_released"));
}
