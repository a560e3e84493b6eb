//! What a person typed is there whatever came between, and nothing is decided on what they have not seen.

use std::fs;

use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

/// The demo's contradiction.
const NUMBER: &str = "KF-2026-000010";
const CASE: &str = "/cases/KF-2026-000010";
const MOTIVE: &str = "Jag ringde och frågade.";

/// A browser in which hanna has written why she decides so.
async fn deciding(site: &Site, window: (u32, u32)) -> Browser {
    let browser = Browser::open(window).await;
    browser.sign_in(site, "hanna").await;
    browser.go(site, CASE).await;
    let claim = format!("form[action='{CASE}/claim'] button");
    browser.press(&claim).await;
    browser.tick("#choice-duties_change").await;
    browser.fill("motive", MOTIVE).await;
    browser.fill("paragraph", "Hör gärna av dig.").await;
    browser
}

async fn motive(browser: &Browser) -> String {
    let value = browser
        .ask("return document.getElementById('motive').value")
        .await;
    value.as_str().unwrap_or_default().to_owned()
}

/// hanna's cookie, and the page of the case that she has taken.
fn taken(site: &Site) -> (String, http::Answer) {
    let hanna = http::sign_in(site, "hanna");
    let key = http::form_key(&http::get(site, CASE, &hanna));
    http::post(
        site,
        &format!("{CASE}/claim"),
        &hanna,
        &format!("form_key={key}"),
    );
    let page = http::get(site, CASE, &hanna);
    (hanna, page)
}

/// How often hanna read the case.
fn readings(site: &Site) -> usize {
    let log = site.run(&["audit", "list", "--json"]);
    let is_one = |line: &&str| line.contains("\"case_read\"") && line.contains("hanna");
    log.lines().filter(is_one).count()
}

async fn decide(browser: &Browser) {
    browser
        .press("button[form=decision][value=send], #decision button[value=send]")
        .await;
    let page = browser.text("main").await;
    assert!(
        page.contains("Ditt beslut är sparat") && page.contains(MOTIVE),
        "{page}"
    );
}

#[tokio::test]
async fn what_was_typed_survives_the_end_of_a_session() {
    let site = Site::new();
    let browser = deciding(&site, PHONE).await;
    site.tamper("DELETE FROM staff_session").await;
    browser.press("#decision button[value=send]").await;
    assert_eq!(browser.text("h1").await, "Inget är skickat än");
    browser.inspect("phone-kept-nobody").await;
    browser.press("button[name=switch][value=en]").await;
    assert_eq!(browser.text("h1").await, "Nothing is sent yet");
    browser.press("button[name=switch][value=sv]").await;
    browser
        .sign_in_beside("main a[target=_blank]", "hanna")
        .await;
    browser.press("#kept button[value=look]").await;
    let page = browser.text("main").await;
    assert!(page.contains("du har loggat in igen"), "{page}");
    browser.inspect("phone-kept-anew").await;
    browser.press("#kept button[value=look]").await;
    assert_eq!(motive(&browser).await, MOTIVE);
    decide(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn the_reason_for_closing_survives_another_sign_in() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, CASE).await;
    browser
        .press(&format!("form[action='{CASE}/claim'] button"))
        .await;
    browser.go(&site, CASE).await;
    browser.tick("section[aria-labelledby=work] summary").await;
    let told = browser.text("form[action$='/close'] p.hint").await;
    assert!(told.contains("efter 30 minuter"), "{told}");
    browser.fill("motive", MOTIVE).await;
    site.tamper("UPDATE staff_session SET form_key = 'another'")
        .await;
    let close = format!("form[action='{CASE}/close'] button");
    browser.press(&close).await;
    browser.press("#kept button[value=look]").await;
    assert_eq!(motive(&browser).await, MOTIVE);
    browser.press(&close).await;
    let page = browser.text("main").await;
    assert!(
        page.contains("Avgjort") && !page.contains("Väntar på granskning sedan"),
        "{page}"
    );
    for told in [
        "Det som väntade i ärendet är avslutat",
        "Avslutat utan beslut",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    let history = browser.text("section[aria-labelledby=history]").await;
    assert!(history.contains(MOTIVE), "{history}");
    browser.inspect("desk-case-closed").await;
    browser.close().await;
    for (case, name, is_told) in [
        (CASE, "hanna", true),
        (CASE, "adam", false),
        ("/cases/KF-2026-000001", "hanna", false),
    ] {
        let who = http::sign_in(&site, name);
        let page = http::get(&site, &format!("{case}?done=closed"), &who).body;
        let told = page.contains("Det som väntade i ärendet är avslutat");
        assert_eq!(told, is_told, "{case} {name}: only who has done it");
    }
}

#[tokio::test]
async fn what_was_typed_survives_that_somebody_else_has_the_case() {
    let site = Site::new();
    let browser = deciding(&site, DESK).await;
    let hold = async |name: &str| {
        let holder = format!("UPDATE case_claim SET holder = '{name}'");
        site.tamper(&holder).await;
    };
    let mail = "section[aria-labelledby=mail]";
    assert_eq!(browser.count(mail).await, 1);
    let told = browser.text("#decision .hint").await;
    assert!(told.contains("efter 30 minuter"), "{told}");
    hold("adam").await;
    let before = readings(&site);
    for button in ["preview", "check", "send"] {
        browser
            .press(&format!("#decision button[value={button}]"))
            .await;
        let page = browser.text("main").await;
        assert!(
            page.contains("Du har inte ärendet längre"),
            "{button}: {page}"
        );
        assert_eq!(browser.count(mail).await, 0, "the case is not shown");
        assert_eq!(motive(&browser).await, MOTIVE, "{button}");
    }
    browser.inspect("desk-decide-not-held").await;
    browser.press("button[name=switch][value=en]").await;
    assert_eq!(motive(&browser).await, MOTIVE, "in the other language too");
    browser.press("button[name=switch][value=sv]").await;
    assert_eq!(readings(&site), before);
    hold("hanna").await;
    browser.press("#decision button[value=check]").await;
    assert_eq!(browser.count(mail).await, 1);
    decide(&browser).await;
    browser.close().await;
}

/// A mail of the same case, as an answer to the reply.
fn answer(site: &Site, name: &str, text: &str) {
    let mail = format!(
        "Return-Path: <nils.hedman@intraservice.goteborg.se>\r\n\
         Authentication-Results: mx.goteborg.se; dmarc=pass header.from=intraservice.goteborg.se\r\n\
         From: Nils Hedman <nils.hedman@intraservice.goteborg.se>\r\nTo: support@intraservice.goteborg.se\r\n\
         Subject: SV: Kontoflytt ({NUMBER})\r\nMessage-ID: <{name}@intraservice.goteborg.se>\r\n\
         In-Reply-To: <demo.10.20260803113000@intraservice.goteborg.se>\r\n\
         Date: Tue, 04 Aug 2026 08:14:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    );
    fs::write(site.path("Maildir/new").join(name), mail).unwrap();
    site.run(&["run", "--once"]);
}

#[tokio::test]
async fn a_newer_mail_is_shown_before_anything_is_sent() {
    let site = Site::new();
    let browser = deciding(&site, DESK).await;
    answer(
        &site,
        "newer",
        "Flytta mitt konto nilhed0404 från Intraservice till Kulturförvaltningen den 1 november 2026. Samma arbetsuppgifter.",
    );
    let before = readings(&site);
    browser.press("#decision button[value=send]").await;
    let page = browser.text("main").await;
    for told in ["har ett nytt mejl kommit", "till Kulturförvaltningen"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert_eq!(motive(&browser).await, MOTIVE);
    assert_eq!(readings(&site), before + 1, "it was read");
    browser.inspect("desk-decide-stale").await;
    decide(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn thanks_are_not_what_is_decided() {
    let site = Site::new();
    let browser = deciding(&site, DESK).await;
    answer(&site, "thanks", "Tack så mycket för hjälpen!");
    browser.press("#decision button[value=check]").await;
    let mail = browser.text("section[aria-labelledby=mail]").await;
    assert!(!mail.contains("Tack så mycket för hjälpen"), "{mail}");
    decide(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn a_contradiction_stands_until_somebody_settles_it() {
    let site = Site::new();
    let browser = deciding(&site, DESK).await;
    let verdict = async || browser.text("#verdict").await;
    assert!(verdict().await.contains("Uppgifter motsäger varandra"));
    let told = browser.text("#disputes").await;
    assert!(told.contains("jag har rett ut vad som gäller"), "{told}");
    browser.tick("#choice-rules").await;
    browser.press("#decision button[value=preview]").await;
    let alert = browser.text("[role=alert]").await;
    assert!(alert.contains("Reglerna lämnar det till dig"), "{alert}");
    for number in 0..browser.count("#disputes input").await {
        browser
            .tick(&format!(
                "#disputes .tick:nth-of-type({}) input",
                number + 1
            ))
            .await;
    }
    browser.press("#decision button[value=check]").await;
    assert!(!verdict().await.contains("Uppgifter motsäger varandra"));
    browser.inspect("desk-decide-settled").await;
    browser.close().await;
}

#[tokio::test]
async fn a_paragraph_that_does_not_fit_is_refused_and_kept() {
    let site = Site::new();
    let browser = deciding(&site, DESK).await;
    let lines = "document.getElementById('paragraph').value = 'rad\\n'.repeat(80)";
    browser.ask(lines).await;
    browser.press("#decision button[value=send]").await;
    let alert = browser.text("[role=alert]").await;
    assert!(alert.contains("Stycket är för långt"), "{alert}");
    let kept = browser
        .ask("return document.getElementById('paragraph').value.length")
        .await;
    assert!(kept.as_u64() > Some(300), "{kept}");
    browser.inspect("desk-decide-long-paragraph").await;
    browser.close().await;
}

#[tokio::test]
async fn what_was_typed_survives_that_nothing_can_be_written() {
    let site = Site::new();
    let browser = deciding(&site, PHONE).await;
    let file = site.path("kontoflytt.db");
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    browser.press("#decision button[value=send]").await;
    let alert = browser.text("[role=alert]").await;
    assert!(alert.contains("inte säkert att något sparades"), "{alert}");
    browser.inspect("phone-kept-lost").await;
    other.execute("ROLLBACK").await.unwrap();
    browser.press("#kept button[value=look]").await;
    assert_eq!(motive(&browser).await, MOTIVE);
    decide(&browser).await;
    browser.close().await;
}

#[test]
fn the_language_switch_keeps_why_a_case_is_closed() {
    let site = Site::new();
    let (hanna, page) = taken(&site);
    assert!(
        page.body
            .contains("<button form=\"closing\" name=\"switch\"")
    );
    let close = format!("{CASE}/close");
    let form = format!(
        "{}&motive=redan+klart&switch=en",
        http::form_to(&page, &close)
    );
    let english = http::post(&site, &close, &hanna, &form);
    assert_eq!(english.status, 200, "{}", english.head);
    assert!(
        english.body.contains("lang=\"en\"") && english.body.contains(">redan klart</textarea>")
    );
    assert!(english.head.contains("language=en"), "{}", english.head);
    assert!(!site.run(&["audit", "list"]).contains("review_closed"));
}

#[tokio::test]
async fn a_line_is_counted_as_the_browser_counts_it() {
    let site = Site::new();
    let (hanna, page) = taken(&site);
    let form = http::form_to(&page, &format!("{CASE}/close"));
    // 2,000 as a browser counts them, of which each line's end is one.
    let motive = "a%0D%0A".repeat(1_000);
    let close = |motive: &str| {
        let body = format!("{form}&motive={motive}");
        http::post(&site, &format!("{CASE}/close"), &hanna, &body).status
    };
    assert_eq!(
        close(&format!("bbb{motive}")),
        422,
        "one too many at its end"
    );
    assert_eq!(close(&motive), 303);
    assert!(!site.run(&["audit", "list", "--json"]).contains("\\r"));
}

#[tokio::test]
async fn what_the_program_failed_on_is_decided_by_its_header() {
    let site = Site::new();
    site.tamper(&format!(
        "UPDATE message SET state = 'set_aside' WHERE case_number = '{NUMBER}'"
    ))
    .await;
    let browser = deciding(&site, DESK).await;
    let mail = browser.text("section[aria-labelledby=mail]").await;
    for told in [
        "Programmet klarade inte det här mejlet",
        "Nils Hedman",
        "Hämta mejlet som fil",
    ] {
        assert!(mail.contains(told), "{told}\n{mail}");
    }
    assert!(!mail.contains("15 oktober"), "{mail}");
    decide(&browser).await;
    browser.close().await;
}

#[tokio::test]
async fn the_move_that_was_seen_is_marked_and_one_that_was_rejected_is_taken_back() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, "/moves").await;
    let first = browser.text("tbody tr td a").await;
    let done = format!("form[action='/moves/{first}/done'] button");
    site.tamper("UPDATE move_order SET ordered_at = ordered_at + 1")
        .await;
    browser.press(&done).await;
    let alert = browser.text("[role=alert]").await;
    assert!(
        alert.contains(&first) && alert.contains("beställd på nytt"),
        "{alert}"
    );
    browser.inspect("desk-moves-changed").await;
    browser.press(&format!("[role=alert] {done}")).await;
    assert!(
        browser
            .text("[role=status]")
            .await
            .contains("markerad som utförd")
    );
    let reject = format!(
        "UPDATE case_index SET outcome = 'rejected' WHERE case_number = '{first}';
         UPDATE move_order SET state = 'to_reverse' WHERE case_number = '{first}'"
    );
    site.tamper(&reject).await;
    browser.go(&site, "/").await;
    let notice = browser.text(".notice.bad").await;
    assert!(
        notice.contains("1 utförd flytt ska tas tillbaka"),
        "{notice}"
    );
    browser.inspect("desk-overview-reverse").await;
    browser.press(".notice.bad a").await;
    let reverse = "section[aria-labelledby=reverse]";
    assert!(browser.text(reverse).await.contains(&first));
    browser.inspect("desk-moves-reverse").await;
    browser.press(&format!("{reverse} button")).await;
    assert_eq!(browser.count(reverse).await, 0);
    browser.close().await;
}

#[test]
fn a_mailbox_that_is_not_read_any_more_is_in_no_trouble() {
    let site = Site::new();
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().unwrap();
    let gone = "INSERT INTO trouble VALUES ('maildir:/gone', 'no_maildir', 'gone', 1, 1);
        INSERT INTO lease VALUES ('intake:maildir:/gone', 'nobody', 1, 1)";
    runtime.block_on(site.tamper(gone));
    let hanna = http::sign_in(&site, "hanna");
    for page in ["/", "/review"] {
        let page = http::get(&site, page, &hanna);
        assert!(
            page.status == 200 && !page.body.contains("/gone"),
            "{}",
            page.body
        );
    }
}
