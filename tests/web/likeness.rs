//! A sender's domain that looks like the city's is told, with its ASCII form beside it.

use std::fs;

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

/// An order from an address of this domain, vouched for by the city's server or not.
fn order(account: &str, domain: &str) -> String {
    format!(
        "Return-Path: <eva@{domain}>\r\n\
         Authentication-Results: mx.goteborg.se; dmarc=pass header.from={domain}\r\n\
         From: Eva Ek <eva@{domain}>\r\nTo: support@intraservice.goteborg.se\r\n\
         Subject: Flytt av konto\r\nMessage-ID: <{account}@double.example>\r\n\
         Date: Mon, 03 Aug 2026 08:14:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         Flytta kontot {account} från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
         Hon har samma arbetsuppgifter som idag.\r\n"
    )
}

/// Account, domain as written in the mail, and what the page of its case must say.
const DOUBLES: [(&str, &str, &[&str]); 4] = [
    (
        "cyrcyr0101",
        "g\u{43e}teb\u{43e}rg.se",
        &[
            "ser ut som stadens goteborg.se",
            "Något tecken är utbytt",
            "i ASCII: xn--gtebrg-wqfd.se",
        ],
    ),
    (
        "punpun0202",
        "kultur.xn--gteborg-90a.se",
        &[
            "ser ut som stadens goteborg.se",
            "i klartext: kultur.göteborg.se",
            "i ASCII: kultur.xn--gteborg-90a.se",
        ],
    ),
    (
        "deldel0303",
        "goteborg-se.com",
        &[
            "ser ut som stadens goteborg.se",
            "står inbakat",
            "i ASCII: goteborg-se.com",
        ],
    ),
    (
        "sliper0404",
        "kultur.gotebrog.se",
        &[
            "ser ut som stadens goteborg.se",
            "En bokstav skiljer",
            "i ASCII: kultur.gotebrog.se",
        ],
    ),
];

/// A site that took in all of these mails.
fn site() -> Site {
    Site::with(|folder| {
        let new = folder.join("Maildir/new");
        for (account, domain, _) in DOUBLES {
            fs::write(new.join(account), order(account, domain)).unwrap();
        }
        fs::write(
            new.join("honest"),
            order("arlarl0505", "arbetsgivare.example"),
        )
        .unwrap();
    })
}

#[tokio::test]
async fn a_double_of_the_citys_domain_is_told_on_its_case() {
    let site = site();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    for (account, domain, told) in DOUBLES {
        browser.go(&site, &format!("/cases?q={account}")).await;
        browser.press("tbody th a").await;
        let page = browser.text("main").await;
        for words in told {
            assert!(page.contains(words), "{domain}: {words}\n{page}");
        }
        browser
            .inspect(&format!("desk-case-double-{account}"))
            .await;
    }
    let case = browser.here().await;
    browser
        .press(&format!("form[action='{case}/claim'] button"))
        .await;
    assert!(
        browser.text("main").await.contains("ser ut som stadens"),
        "where it is decided too"
    );
    browser.inspect("desk-decide-double").await;
    browser.close().await;

    let phone = Browser::open(PHONE).await;
    phone.sign_in(&site, "rita").await;
    phone.go(&site, &format!("/language/en?back={case}")).await;
    assert!(
        phone
            .text("main")
            .await
            .contains("looks like the city's goteborg.se")
    );
    phone.inspect("phone-en-case-double").await;
    phone.close().await;
}

#[test]
fn an_honest_domain_is_not_called_a_double() {
    let site = site();
    let cookie = http::sign_in(&site, "rita");
    for search in ["arlarl0505", "annand0314"] {
        let list = http::get(&site, &format!("/cases?q={search}"), &cookie).body;
        let (_, after) = list.split_once("href=\"/cases/KF-").unwrap();
        let case = format!("/cases/KF-{}", after.split_once('"').unwrap().0);
        let page = http::get(&site, &case, &cookie).body;
        assert!(
            page.contains(search) && !page.contains("ser ut som stadens"),
            "{search}"
        );
        assert!(!page.contains("i ASCII"), "{search}");
    }
}
