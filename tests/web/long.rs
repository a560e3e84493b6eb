//! A case with many mails and a long history is read like any other, a part at a time.

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;
use crate::support;

const NUMBER: &str = "KF-2026-000010";
const CASE: &str = "/cases/KF-2026-000010";

/// So many mails more in the case, each a copy of its first, on which the program decided the same; they came in later.
async fn with_mails(site: &Site, count: u32) {
    let first = format!("(SELECT MIN(id) FROM message WHERE case_number = '{NUMBER}')");
    for sql in [
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) \
             INSERT INTO message (mailbox, validity, uid, digest, size, complete, seen_at, state, attempts, case_number, \
             filing, filed_at) SELECT mailbox, validity, 'more-' || i, digest, size, complete, seen_at + i, state, attempts, \
             case_number, filing, filed_at FROM message, n WHERE id = {first}"
        ),
        format!(
            "INSERT INTO decision (message, case_number, decided_at, outcome, reason, language, missing, rules, request, \
             policy) SELECT m.id, d.case_number, d.decided_at, d.outcome, d.reason, d.language, d.missing, d.rules, \
             d.request, d.policy FROM message m, decision d WHERE m.uid LIKE 'more-%' AND d.message = {first}"
        ),
        "INSERT INTO review_item (opened_at, reason, case_number, message) SELECT seen_at, 'contradiction', case_number, id \
         FROM message WHERE uid LIKE 'more-%'"
            .to_owned(),
    ] {
        site.tamper(&sql).await;
    }
}

async fn mails(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('h2[id^=mail-]')].map(h => h.textContent.split(',')[0])";
    let headings = browser.ask(script).await;
    let headings = headings.as_array().unwrap().iter();
    headings
        .map(|one| one.as_str().unwrap().to_owned())
        .collect()
}

fn numbered(numbers: std::ops::RangeInclusive<u32>) -> Vec<String> {
    numbers.map(|n| format!("Mejl {n}")).collect()
}

#[tokio::test]
async fn a_case_of_many_mails_is_read_ten_at_a_time() {
    let site = Site::new();
    with_mails(&site, 24).await;
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, CASE).await;
    assert_eq!(mails(&browser).await, numbered(16..=25), "the newest");
    let waits = browser.text("main").await;
    assert!(waits.contains("Ytterligare 20 väntar"), "of 25: {waits}");
    browser.inspect("desk-case-many-mails").await;
    browser.press("nav.pages a").await;
    assert_eq!(mails(&browser).await, numbered(6..=15));
    assert_eq!(browser.count("nav.pages a").await, 2);
    browser.press("nav.pages a[href*='before=']").await;
    assert_eq!(mails(&browser).await, numbered(1..=5));
    assert_eq!(
        browser.count("nav.pages a").await,
        1,
        "there are none before"
    );
    browser.inspect("desk-case-first-mails").await;
    browser.press("nav.pages a").await;
    assert_eq!(browser.here().await, CASE, "and back to the newest");
    browser.close().await;
    let hanna = http::sign_in(&site, "hanna");
    let key = http::form_key(&http::get(&site, CASE, &hanna));
    let claim = format!("{CASE}/claim");
    http::post(&site, &claim, &hanna, &format!("form_key={key}"));
    let form = http::get(&site, &format!("{CASE}/decide"), &hanna);
    assert_eq!(form.status, 200);
}

#[tokio::test]
async fn closing_tells_of_what_other_pages_show_and_is_done_from_the_newest_alone() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    let take = |page: &http::Answer| {
        let form = format!("form_key={}", http::form_key(page));
        http::post(&site, &format!("{CASE}/claim"), &hanna, &form);
        http::get(&site, CASE, &hanna)
    };
    let close = format!("action=\"{CASE}/close\"");
    let one = take(&http::get(&site, CASE, &hanna));
    assert!(one.body.contains(&close) && !one.body.contains("Läs äldre mejl först"));
    with_mails(&site, 24).await;
    let newest = http::get(&site, CASE, &hanna);
    assert!(newest.body.contains(&close));
    for told in ["avslutas. Antal: 25.", "visas på den här sidan: 15."] {
        assert!(newest.body.contains(told), "{told}\n{}", newest.body);
    }
    let before = newest.body.split("?before=").nth(1).unwrap();
    let before = before.split('"').next().unwrap();
    let older = http::get(&site, &format!("{CASE}?before={before}"), &hanna);
    assert!(!older.body.contains(&close), "the newest are not on it");
    assert!(older.body.contains("från sidan med de nyaste mejlen"));
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, CASE).await;
    browser.tick("section[aria-labelledby=work] summary").await;
    browser.inspect("phone-case-close-many").await;
    browser.press("form[action$='/close'] a").await;
    assert_eq!(mails(&browser).await, numbered(6..=15));
    browser.inspect("phone-case-close-there").await;
    browser.close().await;
}

#[tokio::test]
async fn a_long_history_is_told_from_its_end_and_leads_to_the_log() {
    let site = Site::new();
    let both = ["rita", "adam"].map(|name| http::sign_in(&site, name));
    for _ in 0..3 {
        assert_eq!(http::get(&site, CASE, &both[1]).status, 200);
    }
    let page = http::get(&site, CASE, &both[0]);
    assert!(page.body.contains("Allt som har hänt i ärendet"));
    let log = site.run(&["audit", "list", "--json"]);
    let of_case = log.lines().filter(|line| line.contains(NUMBER));
    let done = of_case.filter(|line| !line.contains("case_read")).count();
    assert!(done > 1, "{log}");
    let again = "av: adam; 3 gånger";
    assert!(page.body.contains(again), "in one row: {}", page.body);
    for reader in (0..50).flat_map(|_| &both) {
        assert_eq!(http::get(&site, CASE, reader).status, 200);
    }
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, CASE).await;
    let rows = browser.count("table.log tbody tr").await;
    assert_eq!(rows, done + 20, "all that was done, whoever read it since");
    let history = browser.text("section[aria-labelledby=history]").await;
    assert!(history.contains("Det senaste som har hänt"), "{history}");
    browser.press("section[aria-labelledby=history] p a").await;
    assert_eq!(browser.here().await, format!("/log?case={NUMBER}"));
    browser.close().await;
}

#[tokio::test]
async fn a_held_reply_to_an_older_mail_is_found_from_the_newest() {
    let site = Site::new();
    let held = format!("UPDATE outbox SET state = 'held' WHERE case_number = '{NUMBER}'");
    site.tamper(&held).await;
    with_mails(&site, 12).await;
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    // Nothing newer waits: the reply may go.
    let closed = format!(
        "DELETE FROM review_item WHERE case_number = '{NUMBER}' AND id > (SELECT MIN(id) FROM review_item WHERE case_number = '{NUMBER}')"
    );
    site.tamper(&closed).await;
    browser.go(&site, CASE).await;
    browser
        .press(&format!("form[action='{CASE}/claim'] button"))
        .await;
    browser.go(&site, CASE).await;
    assert_eq!(browser.count("#held").await, 0);
    browser.press("a[href$='#held']").await;
    assert_eq!(browser.count("form[action$='/release']").await, 1);
    browser.close().await;
}

#[tokio::test]
async fn who_asked_for_a_case_is_on_record_also_where_its_page_breaks_off() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    site.tamper("ALTER TABLE resolution RENAME TO elsewhere")
        .await;
    assert_eq!(http::get(&site, CASE, &rita).status, 500);
    support::eventually("the entry", || {
        let log = site.run(&["audit", "list"]);
        log.contains("case_read").then_some(())
    });
    let nowhere = http::get(&site, "/cases/KF-2020-000001", &rita);
    assert_eq!(nowhere.status, 404);
    let log = site.run(&["audit", "list"]);
    assert!(
        !log.contains("KF-2020-000001"),
        "of what is not there, nothing"
    );
}
