//! The audit log's page says whether the log is unbroken, when that was looked at, and where it was pinned down.

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

async fn says(browser: &Browser, told: &[&str]) {
    let page = browser.text("section[aria-labelledby=unbroken]").await;
    for words in told {
        assert!(page.contains(words), "{words}\n{page}");
    }
}

#[tokio::test]
async fn the_log_is_verified_by_whoever_asks_and_the_page_says_what_was_found() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/log").await;
    says(
        &browser,
        &["Aldrig", "Senaste kontrollpunkt", "i programmets logg"],
    )
    .await;
    browser.inspect("desk-log-never-verified").await;
    browser.press("form[action='/log/verify'] button").await;
    says(
        &browser,
        &["Orörd", "på begäran av rita", "inte är kontrollerade: 1."],
    )
    .await;
    assert!(
        browser
            .text("tbody")
            .await
            .contains("Loggen kontrollerades")
    );
    site.tamper("DROP TRIGGER audit_entry_is_not_changed; UPDATE audit_entry SET facts = '{}' WHERE sequence = 7",
    )
    .await;
    browser.go(&site, "/log").await;
    says(&browser, &["Orörd"]).await;
    browser.press("form[action='/log/verify'] button").await;
    says(
        &browser,
        &["Loggen är bruten vid post 7.", "Posten har ändrats."],
    )
    .await;
    browser.inspect("desk-log-broken").await;
    browser.go(&site, "/").await;
    assert!(
        browser
            .text("[role=alert]")
            .await
            .contains("Loggen är bruten vid post 7.")
    );
    browser.inspect("desk-overview-broken").await;
    browser.close().await;
}

#[tokio::test]
async fn what_is_known_of_the_log_fits_a_phone_in_both_languages() {
    let site = Site::new();
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "adam").await;
    browser.go(&site, "/language/en?back=/log").await;
    browser.press("form[action='/log/verify'] button").await;
    says(
        &browser,
        &["Untouched", "as adam asked", "in the program's log"],
    )
    .await;
    browser.inspect("phone-en-log-verified").await;
    browser.close().await;
}

#[tokio::test]
async fn a_verification_whose_process_ended_can_be_begun_anew_within_a_minute() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "rita");
    let begun = async |seconds: i64| {
        let sql = format!(
            "INSERT OR REPLACE INTO audit_state (what, at, sequence, who) SELECT 'begun', at, at, 'adam' \
             FROM (SELECT (unixepoch() - {seconds}) * 1000000 AS at)"
        );
        site.tamper(&sql).await;
        http::get(&site, "/log", &cookie).body
    };
    let page = begun(20).await;
    assert!(page.contains("En kontroll pågår") && !page.contains("/log/verify"));
    let page = begun(70).await;
    assert!(!page.contains("En kontroll pågår") && page.contains("/log/verify"));
    let key = http::form_key(&http::get(&site, "/log", &cookie));
    http::post(&site, "/log/verify", &cookie, &format!("form_key={key}"));
    let page = http::get(&site, "/log", &cookie).body;
    assert!(page.contains("på begäran av rita"));
}

#[test]
fn only_a_form_of_the_page_begins_a_verification() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "adam");
    assert_eq!(http::get(&site, "/log/verify", &cookie).status, 405);
    assert_eq!(http::post(&site, "/log/verify", &cookie, "").status, 403);
    assert!(!site.run(&["audit", "list"]).contains("log_verified"));
}
