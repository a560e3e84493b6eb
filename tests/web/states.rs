//! Pages in the states that are rare: what failed, what is gone, what another one holds, lists of several pages. axe-core
//! finds nothing on any of them, at a desk and on a phone.

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

/// A site in which much has gone wrong; who has looked at nothing yet.
async fn worn() -> Site {
    let site = Site::new();
    let reply = |case: u8, change: &str| {
        format!("UPDATE outbox SET {change} WHERE case_number = 'KF-2026-{case:06}'")
    };
    for sql in [
        reply(1, "state = 'deferred', sent_at = NULL, attempts = 3, last_error = 'put_off 452 4.2.2'"),
        reply(2, "state = 'uncertain', sent_at = NULL, last_error = 'connection', returned = 'delayed'"),
        reply(3, "state = 'refused', sent_at = NULL, last_error = 'refused 550 5.1.1', returned = 'bounced'"),
        "UPDATE message SET state = 'set_aside' WHERE case_number = 'KF-2026-000005'".to_owned(),
        "DELETE FROM raw_mail WHERE digest IN (SELECT digest FROM message WHERE case_number = 'KF-2026-000006'); \
         UPDATE case_file SET sender = NULL WHERE number = 'KF-2026-000006'; \
         UPDATE decision SET request = NULL WHERE case_number = 'KF-2026-000006'".to_owned(),
        reply(6, "recipient = NULL, body = NULL"),
        "INSERT INTO case_claim (case_number, holder, at) SELECT 'KF-2026-000009', 'adam', opened_at FROM case_file \
         WHERE number = 'KF-2026-000009'".to_owned(),
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) \
         INSERT INTO review_item (opened_at, reason, case_number) \
         SELECT 1790000000000000 + i, CASE i % 4 WHEN 0 THEN 'set_aside' WHEN 1 THEN 'reply_refused' WHEN 2 THEN \
         'reply_bounced' ELSE 'reply_limit' END, printf('KF-2026-%06d', i % 12 + 1) FROM n".to_owned(),
        "INSERT INTO trouble (place, code, detail, since, at) VALUES \
         ('smtp', 'sign_in', 'the mail server refuses the user name or the password (535 5.7.8)', 1790000000000000, \
         1790000600000000)".to_owned(),
        format!(
            "INSERT INTO trouble (place, code, detail, since, at) VALUES ('maildir:{}', 'withheld', \
             'the mail server keeps 2 mails back', 1790000000000000, 1790000600000000)",
            site.path("Maildir").display(),
        ),
    ] {
        site.tamper(&sql).await;
    }
    site
}

/// Pages, and what must be told there.
const TOLD: [(&str, &str, &str); 9] = [
    ("overview", "/", "Utgående svar"),
    ("deferred", "/cases/KF-2026-000001", "brevlådan är full"),
    (
        "uncertain",
        "/cases/KF-2026-000002",
        "E-postservern går inte att nå",
    ),
    ("refused", "/cases/KF-2026-000003", "adressen finns inte"),
    (
        "set-aside",
        "/cases/KF-2026-000005",
        "Programmet klarade inte det här mejlet",
    ),
    ("weeded", "/cases/KF-2026-000006", "gallrat"),
    (
        "taken",
        "/cases/KF-2026-000009",
        "adam har arbetat med ärendet",
    ),
    ("review", "/review", "lämnar inte ut alla mejl"),
    ("moves", "/moves", "Att utföra"),
];

async fn are_inspected(window: (u32, u32), place: &str) {
    let site = worn().await;
    let browser = Browser::open(window).await;
    browser.sign_in(&site, "hanna").await;
    for (name, path, told) in TOLD {
        browser.go(&site, path).await;
        let page = browser.text("main").await;
        assert!(page.contains(told), "{path}: {told}\n{page}");
        browser.inspect(&format!("{place}-worn-{name}")).await;
    }
    browser.go(&site, "/review").await;
    browser.press("nav.pages a").await;
    browser.inspect(&format!("{place}-worn-review-later")).await;
    browser.go(&site, "/language/en?back=/review").await;
    browser.inspect(&format!("{place}-en-worn-review")).await;
    browser.go(&site, "/cases/KF-2026-000001").await;
    assert!(browser.text("main").await.contains("the mailbox is full"));
    browser.inspect(&format!("{place}-en-worn-deferred")).await;
    site.tamper("ALTER TABLE move_order RENAME TO elsewhere")
        .await;
    browser.go(&site, "/moves").await;
    browser.inspect(&format!("{place}-en-worn-error")).await;
    browser.close().await;
}

#[tokio::test]
async fn rare_states_are_for_everyone_at_a_desk() {
    are_inspected(DESK, "desk").await;
}

#[tokio::test]
async fn rare_states_are_for_everyone_on_a_phone() {
    are_inspected(PHONE, "phone").await;
}

#[tokio::test]
async fn who_guessed_too_often_is_told_to_wait() {
    let site = Site::new();
    for _ in 0..8 {
        http::try_sign_in(&site, "rita", "gissning");
    }
    let browser = Browser::open(PHONE).await;
    browser.go(&site, "/").await;
    browser.fill("name", "rita").await;
    browser.fill("password", crate::bed::PASSWORD).await;
    browser.press("main button").await;
    assert!(
        browser
            .text("[role=alert]")
            .await
            .contains("Vänta en kvart")
    );
    browser.inspect("phone-sign-in-wait").await;
    browser.close().await;
}

#[tokio::test]
async fn a_site_to_which_nothing_has_come_says_so() {
    for (window, place) in [(DESK, "desk"), (PHONE, "phone")] {
        let site = Site::fresh();
        let browser = Browser::open(window).await;
        browser.sign_in(&site, "hanna").await;
        for (name, path, told) in [
            (
                "overview",
                "/",
                "Inget är beslutat de senaste två veckorna.",
            ),
            ("review", "/review", "Inget väntar på granskning."),
            ("cases", "/cases", "Det finns inga ärenden än."),
            ("moves", "/moves", "Ingen flytt väntar på att utföras."),
        ] {
            browser.go(&site, path).await;
            let page = browser.text("main").await;
            assert!(page.contains(told), "{told}\n{page}");
            browser.inspect(&format!("{place}-fresh-{name}")).await;
        }
        browser.close().await;
    }
}
