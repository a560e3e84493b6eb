//! Pages that say why there is nothing to see: the person is still signed in, and their menu leads on.

use crate::bed::Site;
use crate::browser::{Browser, DESK};
use crate::http::{self, Answer};

/// Whether the page has the menu of who is signed in, and the way out.
fn has_menu(answer: &Answer, name: &str) -> bool {
    let told = [
        "<nav class=\"site\"",
        ">Ärenden</a>",
        "action=\"/sign-out\"",
        name,
    ];
    told.iter().all(|part| answer.body.contains(part))
}

#[tokio::test]
async fn an_error_page_carries_the_menu_of_who_is_signed_in() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    for (path, status) in [
        ("/review", 403),
        ("/nowhere", 404),
        ("/cases/KF-2020-000001", 404),
        ("/log/verify", 405),
        ("/cases/KF-2026-000001/mail/x", 400),
    ] {
        let answer = http::get(&site, path, &rita);
        assert_eq!(answer.status, status, "{path}");
        assert!(has_menu(&answer, "rita"), "{path}: {}", answer.body);
        assert!(!answer.body.contains(">Att granska</a>"), "a reader's menu");
    }
    let strange = http::post(&site, "/log/verify", &rita, "");
    assert_eq!(strange.status, 403);
    assert!(has_menu(&strange, "rita") && strange.body.contains("läs in sidan igen"));
    let forbidden = http::get(&site, "/review", &rita).body;
    assert!(forbidden.contains("inte behörighet") && !forbidden.contains("läs in sidan igen"));

    site.tamper("ALTER TABLE move_order RENAME TO elsewhere")
        .await;
    let broken = http::get(&site, "/moves", &rita);
    assert_eq!(broken.status, 500);
    assert!(has_menu(&broken, "rita"));
    site.tamper("ALTER TABLE staff_session RENAME TO elsewhere_too")
        .await;
    let blind = http::get(&site, "/moves", &rita);
    assert_eq!(
        blind.status, 500,
        "without the sessions too there is a page"
    );
    assert!(blind.body.contains("Något gick fel") && !blind.body.contains("rita"));
}

#[test]
fn a_case_number_is_understood_however_it_is_typed() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    for path in [
        "/cases/kf-2026-000001",
        "/cases/Kf-2026-000001%20",
        "/cases/kf-2026-000001/decide",
    ] {
        let answer = http::get(&site, path, &rita);
        assert_eq!(answer.status, 303, "{path}");
        let location = answer.header("location");
        assert_eq!(location, Some("/cases/KF-2026-000001"), "{path}");
    }
    for path in ["/cases/kf-2026-1", "/cases/%C5%BFf-2026-000001"] {
        assert_eq!(http::get(&site, path, &rita).status, 404, "{path}");
    }
}

#[test]
fn an_error_page_shows_nobody_a_menu_who_is_not_signed_in() {
    let site = Site::new();
    for cookie in ["", "kontoflytt=AAAA"] {
        let answer = http::get(&site, "/nowhere", cookie);
        assert_eq!(answer.status, 404);
        assert!(!answer.body.contains("<nav") && !answer.body.contains("sign-out"));
        for told in ["<title>Sidan finns inte", "<h1>Sidan finns inte</h1>"] {
            assert!(answer.body.contains(told), "{told}\n{}", answer.body);
        }
    }
}

#[tokio::test]
async fn one_signs_out_from_an_error_page() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/review").await;
    browser.inspect("desk-error-with-menu").await;
    browser.press("nav a[href='/cases']").await;
    assert_eq!(browser.text("h1").await, "Ärenden");
    browser.go(&site, "/nowhere").await;
    browser.press(".me button").await;
    assert_eq!(browser.text("h1").await, "Logga in");
    browser.close().await;
}
