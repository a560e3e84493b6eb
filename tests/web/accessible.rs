//! For everyone: what axe-core looks for, by keyboard alone, on a phone, without JavaScript.

use std::fs;

use fantoccini::key::Key;

use crate::bed::{PASSWORD, Site};
use crate::browser::{Browser, DESK, PHONE};
use crate::support;

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
    after_a_decision(&site, &browser, place).await;
    for (name, path) in [
        ("overview", "/"),
        ("case-asked", "/cases/KF-2026-000004"),
        ("review", "/review"),
        ("moves", "/moves"),
        ("cases-filled", "/cases%3Fq=hej%26outcome=rejected"),
        ("log", "/log"),
    ] {
        browser
            .go(&site, &format!("/language/en?back={path}"))
            .await;
        browser.inspect(&format!("{place}-en-{name}")).await;
    }
    browser.close().await;
}

/// What is to be seen when something was wrong, when it was done, and when nothing is left.
async fn after_a_decision(site: &Site, browser: &Browser, place: &str) {
    browser.go(site, "/cases/KF-2026-000010/decide").await;
    browser.fill("account", "ingetkonto").await;
    browser.press("button[value='check']").await;
    browser.inspect(&format!("{place}-decide-faults")).await;
    browser.fill("account", "nilhed0404").await;
    browser.tick("#choice-duties_change").await;
    browser.fill("motive", "Enligt chefen.").await;
    browser.press("button[value='send']").await;
    browser.inspect(&format!("{place}-case-decided")).await;
    browser.go(site, "/moves").await;
    while browser.count("form[action$='/done']").await > 0 {
        browser.press("form[action$='/done'] button").await;
    }
    for (name, path) in [
        ("moves-done", "/moves"),
        ("review-of-a-reason", "/review?reason=several_people"),
        ("review-none", "/review?reason=reply_bounced"),
        (
            "cases-filled",
            "/cases?q=hej&outcome=rejected&from=2026-01-01",
        ),
        ("log-filled", "/log?event=decided&from=2026-01-01"),
        ("log-none", "/log?case=KF-2020-000001"),
        ("no-such-case", "/cases/KF-2020-000001"),
        ("not-to-be-decided", "/cases/KF-2026-000001/decide"),
    ] {
        browser.go(site, path).await;
        browser.inspect(&format!("{place}-{name}")).await;
    }
    browser.go(site, "/").await;
    browser.press(".me button").await;
    browser.sign_in(site, "rita").await;
    browser.go(site, "/review").await;
    browser.inspect(&format!("{place}-not-allowed")).await;
    browser.go(site, "/").await;
    browser.press(".me button").await;
    browser.sign_in(site, "adam").await;
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

#[tokio::test]
async fn the_keyboard_alone_works_a_review_to_its_decision() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.go(&site, "/review").await;
    tab_to(&browser, "name").await;
    browser.type_text("hanna").await;
    browser.key(Key::Tab).await;
    browser.type_text(PASSWORD).await;
    browser.key(Key::Enter).await;
    until(&browser, "Att granska").await;
    tab_to(&browser, "Ta ärendet KF-2026-000010").await;
    browser.key(Key::Enter).await;
    until(&browser, "Besluta i KF-2026-000010").await;
    tab_to(&browser, "choice-rules").await;
    for _ in 0..20 {
        if focused(&browser, "choice-duties_change").await {
            break;
        }
        browser.key(Key::Down).await;
    }
    tab_to(&browser, "motive").await;
    browser.type_text("Chefen sade det i telefon.").await;
    tab_to(&browser, "Besluta och skicka svaret").await;
    browser.key(Key::Enter).await;
    until(&browser, "Ärende KF-2026-000010").await;
    let page = browser.text("main").await;
    for told in ["Beslut av hanna", "Arbetsuppgifterna ändras", "Chefen sade"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_alone_carries_out_a_move_and_fetches_the_log() {
    let site = Site::new();
    let folder = tempfile::tempdir().unwrap();
    let browser = Browser::saving_to(folder.path()).await;
    browser.go(&site, "/moves").await;
    tab_to(&browser, "name").await;
    browser.type_text("adam").await;
    browser.key(Key::Tab).await;
    browser.type_text(PASSWORD).await;
    browser.key(Key::Enter).await;
    until(&browser, "Att utföra").await;
    tab_to(&browser, "Markera som utförd KF-2026-000001").await;
    browser.enter(".notice.good").await;
    let page = browser.text("main").await;
    assert!(page.contains("adam, 20"), "{page}");
    tab_to(&browser, "Granskningslogg").await;
    browser.key(Key::Enter).await;
    until(&browser, "Granskningslogg").await;
    tab_to(&browser, "Hämta som CSV").await;
    browser.key(Key::Enter).await;
    let file = support::eventually("the exported file", || {
        let files = fs::read_dir(folder.path()).unwrap();
        let mut names = files.map(|file| file.unwrap().path());
        names.find(|path| path.extension().is_some_and(|kind| kind == "csv"))
    });
    let lines = fs::read_to_string(file).unwrap();
    assert!(lines.starts_with("sequence,at,case"), "{lines}");
    assert!(lines.contains("move_carried_out") && lines.contains("log_exported"));
    browser.close().await;
}

/// Goes on by the tabulator key to what has this id or text.
async fn tab_to(browser: &Browser, id_or_text: &str) {
    for _ in 0..200 {
        if focused(browser, id_or_text).await {
            return;
        }
        browser.key(Key::Tab).await;
    }
    panic!("the keyboard does not lead to {id_or_text}");
}

async fn focused(browser: &Browser, id_or_text: &str) -> bool {
    let id = browser.ask("return document.activeElement.id").await;
    id == id_or_text || focus(browser).await == id_or_text
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
    for (name, path) in PAGES {
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

#[tokio::test]
async fn a_review_is_decided_without_javascript() {
    let site = Site::new();
    let browser = Browser::without_javascript().await;
    browser.sign_in(&site, "hanna").await;
    browser.press("nav a[href='/review']").await;
    browser.choose("reason", "contradiction").await;
    browser.press("form.filter button").await;
    assert_eq!(browser.count("table.rows tbody tr").await, 1, "of one kind");
    browser.press("tbody button").await;
    browser.choose("to_organisation", "kultur").await;
    browser.press("button[value='check']").await;
    browser.tick("#choice-duties_change").await;
    browser.press("button[value='preview']").await;
    assert!(
        browser
            .text("section[aria-labelledby=preview]")
            .await
            .contains("Kontot flyttas inte")
    );
    browser.fill("motive", "Chefen sade det i telefon.").await;
    browser.press("button[value='send']").await;
    assert!(browser.text("main").await.contains("Beslut av hanna"));
    browser.close().await;
}
