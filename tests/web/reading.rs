//! What a reader does: sign in, look around, find a case, read its reply, read the log, export it.

use crate::bed::Site;
use crate::browser::{Browser, DESK};
use crate::http;

#[tokio::test]
async fn a_case_is_found_and_its_reply_is_read() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.go(&site, "/cases?q=lensko0409").await;
    assert_eq!(browser.text("h1").await, "Logga in");
    browser.fill("name", "rita").await;
    browser.fill("password", crate::bed::PASSWORD).await;
    browser.press("main button").await;
    assert_eq!(
        browser.here().await,
        "/cases?q=lensko0409",
        "back to where it was"
    );
    assert_eq!(browser.count("table.rows tbody tr").await, 1);
    browser.press("tbody th a").await;
    let page = browser.text("main").await;
    for told in [
        "Väntar på avsändaren",
        "Uppgifter saknas",
        "Stadens e-postserver har kontrollerat",
        "Regel 7 – avgjorde",
        "Vilken dag flyttar tjänsten?",
        "Skickat",
        "Svar skickades",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    // As a screen reader has it, and who copies it: the words, and apart from them what they state.
    let marked = browser
        .ask("return document.querySelector('.letter mark').textContent")
        .await;
    let marked = marked.as_str().unwrap();
    assert!(marked.contains(" [") && marked.ends_with(']'), "{marked}");
    // That she read it is on record, and she sees that when she looks again.
    browser.go(&site, &browser.here().await).await;
    assert!(browser.text("main").await.contains("Ärendet lästes"));
    browser.close().await;
}

#[tokio::test]
async fn searches_filters_and_the_language_switch_lead_where_they_say() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.press("nav a[href='/cases']").await;
    let all = browser.count("table.rows tbody tr").await;
    assert!(all >= 10, "{all}");
    browser.fill("q", "Rosenqvist skold").await;
    browser.press("form.filter button").await;
    assert_eq!(
        browser.count("table.rows tbody tr").await,
        1,
        "folded, and every word"
    );
    browser.go(&site, "/cases?outcome=needs_information").await;
    assert!(
        browser.text("tbody").await.contains("Komplettering begärd"),
        "also where it has come since"
    );
    browser.go(&site, "/cases").await;
    browser.choose("outcome", "rejected").await;
    browser.choose("organisation", "grundskola").await;
    browser.press("form.filter button").await;
    assert_eq!(browser.count("table.rows tbody tr").await, 1);
    assert!(
        browser
            .text("tbody")
            .await
            .contains("Arbetsuppgifterna ändras")
    );
    browser.press("a[hreflang='en']").await;
    assert!(
        browser.here().await.starts_with("/cases?"),
        "the same search"
    );
    assert!(browser.text("tbody").await.contains("The duties change"));
    assert_eq!(
        browser.ask("return document.documentElement.lang").await,
        "en"
    );
    browser
        .go(&site, "/cases?from=2026-08-02&until=2026-08-01")
        .await;
    assert_eq!(browser.count("table.rows tbody tr").await, 0);
    assert!(browser.text("main").await.contains("No case fits"));
    browser.close().await;
}

#[tokio::test]
async fn the_log_is_browsed_and_exported_and_both_are_seen() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "adam").await;
    browser.go(&site, "/log?event=reply_sent").await;
    let sent = browser.count("table.rows tbody tr").await;
    assert!(sent >= 10 && browser.text("tbody").await.contains("Svar skickades"));
    assert_eq!(browser.count("button[value='csv']").await, 1);
    browser.close().await;

    let cookie = http::sign_in(&site, "adam");
    let key = http::form_key(&http::get(&site, "/log", &cookie));
    let jsonl = http::post(
        &site,
        "/log/export",
        &cookie,
        &format!("form_key={key}&format=jsonl"),
    );
    assert_eq!(jsonl.status, 200, "{}", jsonl.head);
    let lines: Vec<serde_json::Value> = jsonl
        .body
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let last = lines.last().unwrap();
    assert_eq!(
        (&last["event"], &last["facts"]["by"]),
        (&"log_exported".into(), &"adam".into())
    );
    assert_eq!(last["sequence"], lines.len(), "every entry, once");
    let form = format!("form_key={key}&format=csv&event=reply_sent");
    let csv = http::post(&site, "/log/export", &cookie, &form);
    assert_eq!(csv.body.lines().count(), sent + 1);
    assert!(!csv.body.contains("karin.lindqvist"), "no personal data");
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}

#[tokio::test]
async fn the_bytes_of_a_mail_are_a_file_that_no_browser_shows() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "rita");
    let page = http::get(&site, "/cases/KF-2026-000001", &cookie);
    let link = page
        .body
        .split("href=\"/cases/KF-2026-000001/mail/")
        .nth(1)
        .unwrap();
    let path = format!(
        "/cases/KF-2026-000001/mail/{}",
        link.split('"').next().unwrap()
    );
    let raw = http::get(&site, &path, &cookie);
    assert_eq!(raw.header("content-type"), Some("application/octet-stream"));
    assert!(
        raw.header("content-disposition")
            .unwrap()
            .starts_with("attachment")
    );
    assert!(raw.body.contains("Message-ID: <demo.01."));
    let other = path.replace("KF-2026-000001", "KF-2026-000002");
    assert_eq!(
        http::get(&site, &other, &cookie).status,
        404,
        "a mail of its own case alone"
    );
}

#[test]
fn a_character_that_no_text_holds_is_nothing() {
    let site = Site::new();
    let adam = http::sign_in(&site, "adam");
    for (path, same) in [
        ("/log?event=%00", "/log"),
        ("/log?by=%00rita", "/log?by=rita"),
        ("/cases?q=%00", "/cases"),
    ] {
        let [page, same] = [path, same].map(|path| http::get(&site, path, &adam));
        assert_eq!(page.status, 200, "{path}");
        let rows = |answer: &http::Answer| answer.body.matches("<tr").count();
        assert_eq!(rows(&page), rows(&same), "{path}");
    }
}

#[test]
fn a_day_that_is_none_is_told_and_lets_nothing_through() {
    let site = Site::new();
    let adam = http::sign_in(&site, "adam");
    for (path, field) in [
        ("/log?from=2026-13-01", "from"),
        ("/log?until=ig%C3%A5r&event=decided", "until"),
        ("/cases?from=1+maj", "from"),
        ("/cases?until=2026-02-30&q=konto", "until"),
    ] {
        let page = http::get(&site, path, &adam).body;
        assert!(page.contains("Det är ingen dag."), "{path}\n{page}");
        let marked = format!("aria-invalid=\"true\" aria-describedby=\"{field}-fault\"");
        assert!(page.contains(&marked), "{path}\n{page}");
        assert!(!page.contains("<tbody>"), "{path}");
        assert!(!page.contains("/log/export"), "{path}");
        let right = path.replace(field, "else");
        let page = http::get(&site, &right, &adam).body;
        assert!(!page.contains("aria-invalid"), "{right}");
    }
    let key = http::form_key(&http::get(&site, "/log", &adam));
    for wrong in ["from=2026-13-01", "until=x", "from=2026-01-01&until=x"] {
        let form = format!("form_key={key}&format=csv&{wrong}");
        let refused = http::post(&site, "/log/export", &adam, &form);
        assert_eq!(refused.status, 422, "{wrong}: that is not everything");
    }
    assert!(!site.run(&["audit", "list"]).contains("log_exported"));
}

#[tokio::test]
async fn the_overview_leads_to_the_replies_that_have_not_left() {
    let site = Site::new();
    let (late, unsure) = ("KF-2026-000001", "KF-2026-000002");
    for (case, state) in [(late, "deferred"), (unsure, "uncertain")] {
        let change = format!("UPDATE outbox SET state = '{state}' WHERE case_number = '{case}'");
        site.tamper(&change).await;
    }
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/").await;
    browser
        .press(".figures a[href='/cases?reply=waiting']")
        .await;
    assert_eq!(browser.count("table.rows tbody tr").await, 2);
    let listed = browser.text("tbody").await;
    for told in [
        late,
        "Nytt försök väntar",
        unsure,
        "Osäkert om det gick iväg",
    ] {
        assert!(listed.contains(told), "{told}\n{listed}");
    }
    browser.inspect("desk-cases-waiting").await;
    browser.choose("reply", "").await;
    browser.press("form.filter button").await;
    assert!(browser.count("table.rows tbody tr").await > 2);
    browser.close().await;
}

#[tokio::test]
async fn the_words_of_a_mail_are_in_the_language_of_the_mail() {
    let site = Site::new();
    let number = "KF-2026-000001";
    let english = format!("UPDATE decision SET language = 'en' WHERE case_number = '{number}'");
    let rita = http::sign_in(&site, "rita");
    let page = || http::get(&site, &format!("/cases/{number}"), &rita).body;
    assert!(page().contains("<q lang=\"sv\">"));
    site.tamper(&english).await;
    let page = page();
    assert!(page.contains("<q lang=\"en\">") && !page.contains("<q lang=\"sv\">"));
    assert!(page.contains("<small lang=\"sv\">["), "what is ours is not");
}

#[tokio::test]
async fn what_is_told_of_the_sender_is_what_was_decided_on() {
    let site = Site::new();
    let number = "KF-2026-000010";
    let hanna = http::sign_in(&site, "hanna");
    let case = format!("/cases/{number}");
    let form = http::form_to(&http::get(&site, &case, &hanna), &format!("{case}/claim"));
    http::post(&site, &format!("{case}/claim"), &hanna, &form);
    let log = http::get(&site, &format!("/log?case={number}&event=decided"), &hanna).body;
    assert!(log.contains("avsändare: bekräftad av stadens"), "{log}");
    // As if the site had verified signatures then, or had had another verifier.
    for (check, told) in [
        ("not_authenticated", "Ingen betrodd server"),
        ("signed", "mejlets signaturer när det kom in: mejlet kommer"),
        ("not_signed", "ingen giltig signatur"),
    ] {
        let then =
            format!("UPDATE decision SET sender_check = '{check}' WHERE case_number = '{number}'");
        site.tamper(&then).await;
        for page in [case.clone(), format!("{case}/decide")] {
            let page = http::get(&site, &page, &hanna).body;
            assert!(page.contains(told), "{check}\n{page}");
        }
    }
}

#[test]
fn the_log_is_read_and_exported_by_person() {
    let site = Site::new();
    let [rita, adam] = ["rita", "adam"].map(|name| http::sign_in(&site, name));
    for cookie in [&rita, &adam] {
        http::get(&site, "/cases/KF-2026-000001", cookie);
    }
    let page = http::get(&site, "/log?by=RITA&event=case_read", &adam);
    assert_eq!(
        page.body.matches("Ärendet lästes</td>").count(),
        1,
        "{}",
        page.body
    );
    assert!(page.body.contains("av: rita") && !page.body.contains("av: adam"));
    for told in ["<option value=\"hanna\">", "name=\"by\" value=\"RITA\""] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let form = format!("{}&format=jsonl", http::form_to(&page, "/log/export"));
    let file = http::post(&site, "/log/export", &adam, &form);
    assert_eq!(file.body.lines().count(), 1, "{}", file.body);
    assert!(file.body.contains(r#""by":"rita""#), "{}", file.body);
    let log = site.run(&["audit", "list"]);
    let export = log
        .lines()
        .find(|line| line.contains("log_exported"))
        .unwrap();
    for told in ["by=adam", "event=case_read", "person=rita"] {
        assert!(export.contains(told), "{told}: {export}");
    }
    let nobody = http::get(&site, "/log?by=ingen", &adam);
    assert!(nobody.body.contains("Ingen post stämmer med filtret"));
    let longer = http::get(&site, "/log?by=adam&case=KF-2026-000001", &rita);
    assert!(longer.body.contains("av: adam") && !longer.body.contains("av: rita"));
}

#[test]
fn what_a_search_leaves_out_is_told_and_what_cannot_be_read_finds_nothing() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    let long = "x".repeat(61);
    let page = http::get(
        &site,
        &format!("/cases?q=a+b+c+d+e+f+g+h+nionde+{long}"),
        &rita,
    );
    let told = format!("De här är inte med: {long}, nionde");
    assert!(page.body.contains(&told), "{}", page.body);
    assert!(
        !http::get(&site, "/cases?q=hej", &rita)
            .body
            .contains("inte med")
    );
    for (strange, told) in [
        ("q=hej&q=du", "Sökningen gick inte att läsa"),
        ("state=borta", "finns inte bland valen"),
        ("reason=x&from=2026-01-01", "finns inte bland valen"),
        ("organisation=x", "finns inte bland valen"),
    ] {
        let page = http::get(&site, &format!("/cases?{strange}"), &rita);
        assert_eq!(page.status, 200, "{strange}");
        assert!(page.body.contains(told), "{strange}: {}", page.body);
        assert!(!page.body.contains("/cases&#x2f;KF-") && !page.body.contains("<caption>"));
    }
}
