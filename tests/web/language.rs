//! The language switch leads to a page, wherever it stands, and what was typed comes along.

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

/// Where the switch of a page leads.
fn switch(page: &http::Answer) -> String {
    let (_, rest) = page.body.split_once("href=\"/language/").expect("a switch");
    format!("/language/{}", rest.split_once('"').unwrap().0)
}

#[test]
fn the_switch_of_what_a_form_was_answered_by_leads_to_a_page() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    for path in [
        "/cases/KF-2026-000010/claim",
        "/cases/KF-2026-000010/leave",
        "/cases/KF-2026-000010/close",
        "/cases/KF-2026-000010/release",
        "/moves/KF-2026-000001/done",
        "/moves/KF-2026-000001/undo",
        "/log/export",
        "/log/verify",
        "/sign-out",
    ] {
        let refused = http::post(&site, path, &hanna, "");
        assert!(
            [403, 422].contains(&refused.status),
            "{path}: without what the form carries"
        );
        let back = http::get(&site, &switch(&refused), &hanna);
        assert_eq!(back.status, 303, "{path}");
        let page = http::get(&site, back.header("location").unwrap(), &hanna);
        assert_eq!(page.status, 200, "{path}");
        // The same for a form that is sent when the session has ended.
        let ended = http::post(&site, path, "", "");
        let sign_in = ended.header("location").unwrap();
        // Who wanted to leave is not led anywhere else.
        let next = sign_in
            .split_once("next=")
            .map_or(sign_in, |(_, next)| next);
        let next = next.replace("%2F", "/");
        assert_eq!(http::get(&site, &next, &hanna).status, 200, "{path}");
    }
}

/// A browser in which hanna decides on a case.
async fn deciding(site: &Site) -> Browser {
    let browser = Browser::open(DESK).await;
    browser.sign_in(site, "hanna").await;
    let case = "/cases/KF-2026-000010";
    browser.go(site, case).await;
    let claim = format!("form[action='{case}/claim'] button");
    browser.press(&claim).await;
    browser
}

#[tokio::test]
async fn what_was_typed_into_a_decision_is_there_in_the_other_language() {
    let site = Site::new();
    let browser = deciding(&site).await;
    browser.fill("paragraph", "Vi talades vid.").await;
    browser.tick("#choice-duties_change").await;
    browser.press("button[value='send']").await;
    assert_eq!(browser.count("[role=alert]").await, 1, "there is no reason");
    browser.press("button[name='switch']").await;
    assert_eq!(browser.text("h1").await, "Decide KF-2026-000010");
    let typed = async |what: &str| browser.ask(&format!("return document.{what}")).await;
    assert_eq!(
        typed("getElementById('paragraph').value").await,
        "Vi talades vid."
    );
    assert_eq!(
        typed("getElementById('choice-duties_change').checked").await,
        true
    );
    browser.inspect("desk-en-decide-switched").await;
    browser.press("button[name='switch']").await;
    assert_eq!(browser.text("h1").await, "Besluta i KF-2026-000010");
    assert_eq!(
        typed("getElementById('paragraph').value").await,
        "Vi talades vid."
    );
    browser.press("nav a[href='/cases']").await;
    assert_eq!(
        browser.text("h1").await,
        "Ärenden",
        "the choice is remembered"
    );
    browser.close().await;
}

#[tokio::test]
async fn the_enter_key_tries_the_facts_and_switches_no_language() {
    let site = Site::new();
    let browser = deciding(&site).await;
    browser.fill("account", "ingetkonto").await;
    browser.enter("[aria-invalid=true]").await;
    assert_eq!(browser.text("h1").await, "Besluta i KF-2026-000010");
    assert!(
        browser
            .text("#account-fault")
            .await
            .contains("sex bokstäver")
    );
    browser.close().await;
}

#[tokio::test]
async fn who_mistyped_a_password_goes_on_in_the_other_language_to_where_they_were_going() {
    let site = Site::new();
    let browser = Browser::open(PHONE).await;
    browser.go(&site, "/cases/KF-2026-000001").await;
    browser.fill("name", "rita").await;
    browser.fill("password", "fel").await;
    browser.press("main button").await;
    browser.press("button[name='switch']").await;
    assert_eq!(browser.text("h1").await, "Sign in");
    browser.inspect("phone-en-sign-in").await;
    let name = browser
        .ask("return document.getElementById('name').value")
        .await;
    assert_eq!(name, "rita");
    browser.fill("password", crate::bed::PASSWORD).await;
    browser.enter("h1 .tag").await;
    assert_eq!(browser.here().await, "/cases/KF-2026-000001");
    browser.close().await;
}
