//! However many moves were carried out, each is found again.

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};

/// The demo's approved move, of which the others are copies.
const FIRST: &str = "KF-2026-000001";

/// So many moves that were carried out one second after the other, and no others.
async fn carried_out(site: &Site, count: u32) {
    let number = "'KF-2026-' || printf('%06d', 100 + i)";
    let many = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
    );
    for sql in [
        format!(
            "INSERT INTO case_file (number, opened_at, opened_on, sender, state) {many} \
             SELECT {number}, opened_at, opened_on, sender, 'decided' FROM case_file, n WHERE number = '{FIRST}'"
        ),
        format!(
            "INSERT INTO move_order {many} SELECT {number}, account, employee, origin, destination, move_date, ordered_at, \
             'done', ordered_at + i * 1000000, 'adam' FROM move_order, n WHERE case_number = '{FIRST}'"
        ),
        format!("DELETE FROM move_order WHERE case_number <= '{FIRST}' OR state = 'open'"),
    ] {
        site.tamper(&sql).await;
    }
}

/// The cases of the page's list, as its rows have them.
async fn listed(browser: &Browser) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('table tbody td a')].map(link => link.textContent)";
    let cases = browser.ask(script).await;
    let cases = cases.as_array().unwrap().iter();
    cases.map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn numbered(numbers: impl Iterator<Item = u32>) -> Vec<String> {
    numbers.map(|n| format!("KF-2026-{:06}", 100 + n)).collect()
}

#[tokio::test]
async fn moves_that_were_carried_out_are_read_a_part_at_a_time() {
    for (window, place) in [(DESK, "desk"), (PHONE, "phone")] {
        let site = Site::new();
        carried_out(&site, 75).await;
        let browser = Browser::open(window).await;
        browser.sign_in(&site, "hanna").await;
        browser.go(&site, "/moves").await;
        assert_eq!(listed(&browser).await, numbered((56..=75).rev()));
        browser.press("nav.pages a").await;
        assert_eq!(listed(&browser).await, numbered((6..=55).rev()));
        let text = browser.text("main").await;
        assert!(
            !text.contains("Så här utförs en flytt"),
            "these alone: {text}"
        );
        browser.inspect(&format!("{place}-moves-older")).await;
        browser.press("nav.pages a:last-child").await;
        assert_eq!(listed(&browser).await, numbered((1..=5).rev()));
        // What stands there can be taken back there, too.
        browser
            .press("form[action='/moves/KF-2026-000101/undo'] button")
            .await;
        assert!(
            browser
                .text("main")
                .await
                .contains("Så här utförs en flytt")
        );
        browser
            .go(&site, "/moves?done_at=1&case=KF-2026-000101")
            .await;
        let text = browser.text("main").await;
        assert!(text.contains("Inga fler flyttar är utförda."), "{text}");
        browser.inspect(&format!("{place}-moves-older-none")).await;
        browser.close().await;
    }
}
