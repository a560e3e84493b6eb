//! For everyone: what axe-core looks for, by keyboard alone, on a phone, without JavaScript.

use fantoccini::key::Key;

use crate::bed::{PASSWORD, Site};
use crate::browser::{Browser, DESK, PHONE};

/// Every page that a person can come to, by name.
const PAGES: [(&str, &str); 10] = [
    ("overview", "/"),
    ("cases", "/cases"),
    ("cases-none", "/cases?q=ingenting"),
    ("case-approved", "/cases/KF-2026-000001"),
    ("case-asked", "/cases/KF-2026-000004"),
    ("case-review", "/cases/KF-2026-000010"),
    ("review", "/review"),
    ("moves", "/moves"),
    ("log", "/log"),
    ("missing", "/nowhere"),
];

#[tokio::test]
async fn axe_finds_nothing_on_any_page_at_a_desk() {
    nothing_is_found(DESK, "desk").await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_on_a_phone() {
    nothing_is_found(PHONE, "phone").await;
}

async fn nothing_is_found(window: (u32, u32), place: &str) {
    let site = Site::new();
    let browser = Browser::open(window).await;
    browser.go(&site, "/sign-in").await;
    browser.inspect(&format!("{place}-sign-in")).await;
    browser.fill("name", "adam").await;
    browser.fill("password", "fel").await;
    browser.press("main button").await;
    browser.inspect(&format!("{place}-sign-in-wrong")).await;
    browser.sign_in(&site, "adam").await;
    for (name, path) in PAGES {
        browser.go(&site, path).await;
        browser.inspect(&format!("{place}-{name}")).await;
    }
    let taken = "/cases/KF-2026-000010";
    browser.go(&site, taken).await;
    browser
        .press(&format!("form[action='{taken}/claim'] button"))
        .await;
    browser.inspect(&format!("{place}-decide")).await;
    browser.press("button[value='send']").await;
    browser.inspect(&format!("{place}-decide-problem")).await;
    browser.tick("#choice-duties_change").await;
    browser.press("button[value='preview']").await;
    browser.inspect(&format!("{place}-decide-preview")).await;
    browser.go(&site, taken).await;
    browser.inspect(&format!("{place}-case-taken")).await;
    for (name, path) in [
        ("overview", "/"),
        ("case-asked", "/cases/KF-2026-000004"),
        ("log", "/log"),
    ] {
        browser
            .go(&site, &format!("/language/en?back={path}"))
            .await;
        browser.inspect(&format!("{place}-en-{name}")).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_alone_leads_to_a_case() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.go(&site, "/cases").await;
    browser.key(Key::Tab).await;
    assert_eq!(focus(&browser).await, "Hoppa till innehållet");
    browser.key(Key::Enter).await;
    browser.key(Key::Tab).await;
    browser.type_text("rita").await;
    browser.key(Key::Tab).await;
    browser.type_text(PASSWORD).await;
    browser.key(Key::Enter).await;
    until(&browser, "Ärenden").await;
    browser.key(Key::Tab).await;
    browser.key(Key::Enter).await;
    browser.key(Key::Tab).await;
    browser.type_text("annand0314").await;
    browser.key(Key::Enter).await;
    until(&browser, "Ärenden").await;
    for _ in 0..30 {
        browser.key(Key::Tab).await;
        if focus(&browser).await.starts_with("KF-") {
            break;
        }
    }
    let outline = browser
        .ask("return getComputedStyle(document.activeElement).outlineStyle")
        .await;
    assert_eq!(outline, "solid", "one sees where one is");
    browser.key(Key::Enter).await;
    until(&browser, "Ärende KF-2026-000001").await;
    browser.close().await;
}

async fn focus(browser: &Browser) -> String {
    let text = browser
        .ask("return document.activeElement.textContent.trim()")
        .await;
    text.as_str().unwrap().to_owned()
}

/// Waits for the page whose heading begins so.
async fn until(browser: &Browser, heading: &str) {
    for _ in 0..500 {
        if browser.count("h1").await == 1 && browser.text("h1").await.starts_with(heading) {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("never came: {heading}; {}", browser.text("h1").await);
}

#[tokio::test]
async fn every_page_works_without_javascript() {
    let site = Site::new();
    let browser = Browser::without_javascript().await;
    browser.sign_in(&site, "adam").await;
    for (name, path) in PAGES.into_iter().filter(|(name, _)| *name != "missing") {
        browser.go(&site, path).await;
        assert!(browser.count("nav.site a").await >= 3, "{name}");
    }
    browser.press("nav a[href='/cases']").await;
    browser.fill("q", "annand0314").await;
    browser.press("form.filter button").await;
    assert_eq!(browser.count("table.rows tbody tr").await, 1);
    browser.press(".me button").await;
    assert_eq!(browser.text("h1").await, "Logga in");
    browser.close().await;
}
