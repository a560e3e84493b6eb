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

#[test]
fn who_does_not_have_the_case_sends_nothing() {
    let site = site();
    let case = CASES[0];
    let adam = http::sign_in(&site, "adam");
    let hanna = http::sign_in(&site, "hanna");
    let key = |cookie: &str| http::form_key(&http::get(&site, case, cookie));
    let (adams, hannas) = (key(&adam), key(&hanna));
    http::post(
        &site,
        &format!("{case}/claim"),
        &hanna,
        &format!("form_key={hannas}"),
    );
    let page = http::get(&site, case, &hanna).body;
    let (_, reply) = page.split_once("name=\"reply\" value=\"").unwrap();
    let reply = reply.split_once('"').unwrap().0;
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
