//! What somebody would try who means ill.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::{PASSWORD, Site};
use crate::browser::{Browser, DESK};
use crate::http::{self, Answer};

/// Every address that needs a sign-in, and how it is asked for.
const BEHIND_A_SIGN_IN: [(&str, &str); 17] = [
    ("GET", "/"),
    ("GET", "/cases"),
    ("GET", "/cases/KF-2026-000001"),
    ("GET", "/cases/KF-2026-000001/mail/1"),
    ("GET", "/cases/KF-2026-000001/decide"),
    ("POST", "/cases/KF-2026-000001/decide"),
    ("POST", "/cases/KF-2026-000001/claim"),
    ("POST", "/cases/KF-2026-000001/leave"),
    ("POST", "/cases/KF-2026-000001/close"),
    ("POST", "/cases/KF-2026-000001/release"),
    ("GET", "/review"),
    ("GET", "/moves"),
    ("POST", "/moves/KF-2026-000001/done"),
    ("POST", "/moves/KF-2026-000001/undo"),
    ("GET", "/log"),
    ("POST", "/log/export"),
    ("POST", "/log/verify"),
];

fn leads_to_sign_in(answer: &Answer) -> bool {
    answer.status == 303
        && answer
            .header("location")
            .unwrap()
            .starts_with("/sign-in?next=")
}

#[test]
fn nothing_is_shown_without_a_sign_in() {
    let site = Site::new();
    for (method, path) in BEHIND_A_SIGN_IN {
        for cookie in [
            "",
            "kontoflytt=",
            "kontoflytt=ÅÄÖ",
            "kontoflytt=AAAA; language=en",
        ] {
            let answer = http::send(&site, method, path, &[("Cookie", cookie)], "");
            assert!(
                leads_to_sign_in(&answer),
                "{method} {path}: {}",
                answer.head
            );
            assert!(!answer.body.contains("KF-"));
        }
    }
    let health = http::get(&site, "/health", "");
    assert_eq!((health.status, health.body.as_str()), (200, "ok"));
}

#[test]
fn every_answer_forbids_what_is_not_ours() {
    let site = Site::new();
    for path in ["/sign-in", "/", "/nowhere", "/style.css", "/health"] {
        let answer = http::get(&site, path, "");
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{path}"
        );
        assert!(!policy.contains("script-src"), "no script runs at all");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
    }
    let page = http::get(&site, "/", &http::sign_in(&site, "rita"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert!(!page.body.contains("style=\"") && !page.body.contains("<script"));
}

#[test]
fn a_role_sees_and_does_what_it_may_and_no_more() {
    let site = Site::new();
    for (name, may_export) in [("rita", false), ("hanna", false), ("adam", true)] {
        let cookie = http::sign_in(&site, name);
        let page = http::get(&site, "/log", &cookie);
        assert_eq!(page.body.contains("/log/export"), may_export, "{name}");
        let form = format!("form_key={}&format=csv", http::form_key(&page));
        let answer = http::post(&site, "/log/export", &cookie, &form);
        assert_eq!(answer.status, if may_export { 200 } else { 403 }, "{name}");
    }
    let cookie = http::sign_in(&site, "rita");
    let page = http::get(&site, "/cases/KF-2026-000010", &cookie);
    assert!(!page.body.contains("/claim"));
    let key = http::form_key(&page);
    for path in ["/cases/KF-2026-000010/decide", "/review"] {
        assert_eq!(http::get(&site, path, &cookie).status, 403, "{path}");
    }
    for path in [
        "/cases/KF-2026-000010/claim",
        "/cases/KF-2026-000010/leave",
        "/cases/KF-2026-000010/close",
        "/cases/KF-2026-000010/release",
        "/cases/KF-2026-000010/decide",
        "/moves/KF-2026-000001/done",
        "/moves/KF-2026-000001/undo",
    ] {
        let form =
            format!("form_key={key}&motive=x&reply=x@x.se&action=send&choice=ask&ask_account=on");
        assert_eq!(
            http::post(&site, path, &cookie, &form).status,
            403,
            "{path}"
        );
    }
    assert!(!site.run(&["audit", "list"]).contains("carried_out"));
}

#[test]
fn a_form_from_elsewhere_does_nothing() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "adam");
    let key = http::form_key(&http::get(&site, "/log", &cookie));
    let other = http::form_key(&http::get(&site, "/log", &http::sign_in(&site, "rita")));
    let wrong = "A".repeat(key.len());
    for form in [
        "format=csv",
        &format!("format=csv&form_key={wrong}"),
        &format!("format=csv&form_key={other}"),
    ] {
        assert_eq!(
            http::post(&site, "/log/export", &cookie, form).status,
            403,
            "{form}"
        );
    }
    let right = format!("format=csv&form_key={key}");
    for foreign in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Origin", "https://evil.example"),
    ] {
        let headers = [
            ("Cookie", cookie.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
            foreign,
        ];
        let answer = http::send(&site, "POST", "/log/export", &headers, &right);
        assert_eq!(answer.status, 403, "{foreign:?}");
    }
    assert_eq!(
        http::post(&site, "/log/export", &cookie, &right).status,
        200
    );
}

#[test]
fn behind_a_proxy_that_writes_another_host_forms_of_our_address_are_taken_and_no_others() {
    let site = Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        let address = "[serve]\npublic_url = \"https://Kontoflytt.example:443\"\n";
        fs::write(&config, text.replace("[serve]\n", address)).unwrap();
    });
    let form = format!("name=rita&password={}", PASSWORD.replace(' ', "+"));
    for (origin, status) in [
        ("https://kontoflytt.example", 303),
        (&*site.url, 303),
        ("http://kontoflytt.example", 403),
        ("https://kontoflytt.example.evil.example", 403),
        ("null", 403),
    ] {
        let headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Origin", origin),
        ];
        let answer = http::send(&site, "POST", "/sign-in", &headers, &form);
        assert_eq!(answer.status, status, "{origin}");
    }
}

#[test]
fn a_planted_session_is_worth_nothing_and_an_ended_one_too() {
    let site = Site::new();
    let planted = "kontoflytt=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let body = format!("name=rita&password={}", PASSWORD.replace(' ', "+"));
    let signed_in = http::post(&site, "/sign-in", planted, &body);
    let cookie = http::cookie(&signed_in);
    assert_ne!(cookie, planted);
    let set = signed_in.header("set-cookie").unwrap();
    assert!(
        set.contains("HttpOnly") && set.contains("SameSite=Lax"),
        "{set}"
    );
    assert!(leads_to_sign_in(&http::get(&site, "/", planted)));
    let page = http::get(&site, "/", &cookie);
    assert_eq!(page.status, 200);
    let form = format!("form_key={}", http::form_key(&page));
    assert_eq!(http::post(&site, "/sign-out", &cookie, &form).status, 303);
    assert!(
        leads_to_sign_in(&http::get(&site, "/", &cookie)),
        "the cookie that was kept"
    );
    let again = http::sign_in(&site, "rita");
    site.run(&["user", "remove", "rita"]);
    assert!(
        leads_to_sign_in(&http::get(&site, "/", &again)),
        "whoever is removed is out at once"
    );
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let site = Site::new();
    for (column, lasts, ends) in [("seen_at", 29, 31), ("began_at", 9 * 60, 11 * 60)] {
        let aged = async |minutes: i64| {
            let cookie = http::sign_in(&site, "rita");
            let sql =
                format!("UPDATE staff_session SET {column} = {column} - {minutes} * 60000000");
            site.tamper(&sql).await;
            (http::get(&site, "/cases", &cookie), cookie)
        };
        assert_eq!(aged(lasts).await.0.status, 200, "{column}");
        // That it is in use is noted beside the page.
        site.until(NOT_NOTED, 0).await;
        site.tamper("DELETE FROM staff_session").await;
        let (ended, cookie) = aged(ends).await;
        assert!(leads_to_sign_in(&ended), "{column}: {}", ended.head);
        // It is forgotten, beside the page, too.
        site.until("SELECT COUNT(*) FROM staff_session", 0).await;
        let later = http::get(&site, "/cases", &cookie);
        assert!(leads_to_sign_in(&later));
    }
}

#[tokio::test]
async fn who_reads_on_is_not_signed_out_because_nothing_can_be_written() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    assert_eq!(http::get(&site, "/cases", &rita).status, 200);
    // As if nothing had been written since.
    site.tamper("UPDATE staff_session SET seen_at = seen_at - 40 * 60000000")
        .await;
    assert_eq!(http::get(&site, "/cases", &rita).status, 200);
    site.until(NOT_NOTED, 0).await;
}

#[tokio::test]
async fn who_signs_out_is_out_also_where_nothing_can_be_written() {
    let site = Site::new();
    let rita = http::sign_in(&site, "rita");
    let form = format!("form_key={}", http::form_key(&http::get(&site, "/", &rita)));
    let file = site.path("kontoflytt.db");
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let out = http::post(&site, "/sign-out", &rita, &form);
    assert_eq!(out.status, 303, "{}", out.head);
    assert!(out.head.contains("kontoflytt=;"), "{}", out.head);
    assert!(leads_to_sign_in(&http::get(&site, "/", &rita)), "at once");
    other.execute("ROLLBACK").await.unwrap();
    assert!(leads_to_sign_in(&http::get(&site, "/", &rita)));
    site.until("SELECT COUNT(*) FROM staff_session", 0).await;
}

#[test]
fn a_form_of_very_many_fields_is_refused() {
    let site = Site::new();
    let form = "a&".repeat(100_000);
    let answer = http::post(&site, "/cases/KF-2026-000010/decide", "", &form);
    assert_eq!(answer.status, 413, "{}", answer.head);
    assert!(answer.body.len() < 10_000, "{}", answer.body.len());
}

/// Sessions whose last request was not noted for a minute, but for those of who is not seen any more.
const NOT_NOTED: &str = "SELECT COUNT(*) FROM staff_session WHERE name <> 'adam' AND seen_at < (unixepoch() - 60) * 1000000";

#[tokio::test]
async fn who_reads_reads_on_while_nothing_can_be_written() {
    let site = Site::new();
    let [hanna, adam] = ["hanna", "adam"].map(|name| http::sign_in(&site, name));
    let aged = |name: &str, minutes: i64| {
        format!(
            "UPDATE staff_session SET seen_at = seen_at - {minutes} * 60000000 WHERE name = '{name}'"
        )
    };
    site.tamper(&aged("hanna", 20)).await;
    site.tamper(&aged("adam", 40)).await;
    let file = site.path("kontoflytt.db");
    let file = file.to_str().unwrap();
    let mut other = SqliteConnection::connect(file).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    for path in ["/", "/cases", "/review", "/moves", "/log", "/"] {
        assert_eq!(http::get(&site, path, &hanna).status, 200, "{path}");
    }
    assert!(
        leads_to_sign_in(&http::get(&site, "/", &adam)),
        "too long ago"
    );
    other.execute("ROLLBACK").await.unwrap();
    http::get(&site, "/", &hanna);
    site.until(NOT_NOTED, 0).await;
}

#[test]
fn guessing_has_to_wait_and_others_do_not() {
    let site = Site::new();
    for _ in 0..8 {
        let answer = http::try_sign_in(&site, "rita", "gissning");
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("lösenordet är fel"));
    }
    assert_eq!(http::try_sign_in(&site, "RITA", "gissning").status, 429);
    assert_eq!(
        http::try_sign_in(&site, "rita", PASSWORD).status,
        429,
        "the right one too"
    );
    let nobody = http::try_sign_in(&site, "ingen", "gissning");
    assert_eq!(
        nobody.status, 422,
        "who is not there is answered like who is"
    );
    assert_eq!(http::try_sign_in(&site, "hanna", PASSWORD).status, 303);
}

/// The cookie by which a browser is known to the name that signed in there.
fn known(signed_in: &Answer) -> String {
    let set = signed_in
        .head
        .lines()
        .find_map(|line| line.split_once(": known-"));
    let (_, set) = set.unwrap_or_else(|| panic!("{}", signed_in.head));
    format!("known-{}", set.split(';').next().unwrap())
}

#[test]
fn who_has_signed_in_here_before_is_not_locked_out_by_others() {
    let site = Site::new();
    let [ritas, hannas] = ["rita", "hanna"].map(|name| {
        let signed_in = http::try_sign_in(&site, name, PASSWORD);
        known(&signed_in)
    });
    let with = |cookie: &str, password: &str| {
        let body = format!("name=Rita&password={}", password.replace(' ', "+"));
        http::post(&site, "/sign-in", cookie, &body).status
    };
    for _ in 0..8 {
        with("", "gissning");
    }
    let (name, sealed) = ritas.split_once('=').unwrap();
    let (hannas_name, hannas_seal) = hannas.split_once('=').unwrap();
    assert_ne!(name, hannas_name, "one for each name");
    for stranger in [
        "",
        &hannas,
        &format!("{name}={hannas_seal}"),
        &format!("{name}={sealed}A"),
        &format!("{name}=1{sealed}"),
    ] {
        assert_eq!(with(stranger, PASSWORD), 429, "{stranger}");
    }
    for _ in 0..7 {
        assert_eq!(with(&ritas, "gissning"), 422, "counted by itself");
    }
    assert_eq!(with(&ritas, PASSWORD), 303);
    for _ in 0..8 {
        assert_eq!(with(&ritas, "gissning"), 422);
    }
    assert_eq!(with(&ritas, PASSWORD), 429, "no better than a stranger's");
}

/// The first answers to that many tries at once that are told to come from these addresses; none of the others is waited for.
fn first_answer(site: &Site, from: &[String]) -> u16 {
    let (told, first) = std::sync::mpsc::channel();
    for from in from {
        let (told, from, host) = (told.clone(), from.clone(), site.url.clone());
        std::thread::spawn(move || {
            let headers = [
                ("X-Forwarded-For", &*from),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ];
            let body = "name=rita&password=gissning";
            let host = host.trim_start_matches("http://");
            let answer = http::send_to(host, "POST", "/sign-in", &headers, body);
            let is_told = answer.body.contains("lösenord är inte prövat");
            // Nobody listens any more once the first is there.
            let _ = told.send((answer.status, is_told));
        });
    }
    let (status, is_told) = first.recv().unwrap();
    assert!(is_told, "{status}");
    status
}

#[tokio::test]
async fn a_full_row_is_told_at_once() {
    for (strangers, status) in [(1, 429), (30, 503)] {
        let site = Site::new();
        // A wrong password is noted before it is answered: they stay in their places.
        let file = site.path("kontoflytt.db");
        let mut other = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        other.execute("BEGIN IMMEDIATE").await.unwrap();
        let from = (0..30).map(|number| format!("198.51.100.{}", number % strangers));
        let from: Vec<String> = from.collect();
        assert_eq!(first_answer(&site, &from), status);
        other.execute("ROLLBACK").await.unwrap();
    }
}

#[tokio::test]
async fn who_guesses_leaves_a_trace_and_finds_no_way_around_by_many_names() {
    let site = Site::new();
    let guessed = || {
        let listed = site.run(&["audit", "list"]);
        let lines = listed
            .lines()
            .filter(|line| line.contains("passwords_guessed"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    for _ in 0..9 {
        http::try_sign_in(&site, "rita", "gissning");
        http::try_sign_in(&site, "hemligt", "gissning");
    }
    let one = guessed();
    assert!(
        one.len() == 1 && one[0].contains("tries=8 user=rita"),
        "{one:?}"
    );
    let log = fs::read_to_string(site.path("log")).unwrap();
    let waits = "Many wrong passwords for one name";
    assert_eq!(log.matches(waits).count(), 2, "{log}");
    assert!(!log.contains("rita") && !log.contains("hemligt"), "{log}");

    site.tamper(
        "INSERT INTO sign_in_failure (who, at) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 83)
         SELECT 'name ' || i, at FROM n, (SELECT MAX(at) AS at FROM sign_in_failure)",
    )
    .await;
    assert_eq!(http::try_sign_in(&site, "adam", "gissning").status, 422);
    let all = guessed();
    assert!(
        all.iter().any(|line| line.ends_with("tries=100")),
        "{all:?}"
    );
    assert!(
        !fs::read_to_string(site.path("log"))
            .unwrap()
            .contains("adam")
    );
    assert_eq!(
        http::try_sign_in(&site, "adam", PASSWORD).status,
        303,
        "it is slower, and no more"
    );
}

#[tokio::test]
async fn who_hangs_up_before_the_answer_is_counted() {
    let site = Site::new();
    // So many that each try takes a while.
    site.tamper(
        "INSERT INTO sign_in_failure (who, at) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
         SELECT 'name ' || i, unixepoch() * 1000000 FROM n",
    )
    .await;
    let body = "name=rita&password=gissning";
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}",
        body.len()
    );
    // The first may hang up before anybody has looked at what they sent.
    for patience in [100, 300, 600] {
        let mut stream = TcpStream::connect(site.url.trim_start_matches("http://")).unwrap();
        stream
            .write_all(format!("{head}\r\n\r\n{body}").as_bytes())
            .unwrap();
        let patience = Duration::from_millis(patience);
        stream.set_read_timeout(Some(patience)).unwrap();
        assert!(stream.read(&mut [0]).is_err(), "it takes longer than that");
    }
    let counted = "SELECT COUNT(*) > 0 FROM sign_in_failure WHERE who NOT LIKE 'name %'";
    site.until(counted, 1).await;
}

#[test]
fn a_search_is_words_whatever_it_says() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "rita");
    let tricks = [
        "%27%3B+DROP+TABLE+case_index%3B--",
        "%22+OR+1%3D1",
        "words%3A*+NEAR%2F2",
        "*",
        "%00%00",
        "..%2F..%2Fetc%2Fpasswd",
        "%7B%7B7*7%7D%7D",
        "%26+%7C+%21+%28",
        "%FF%FE",
    ];
    for trick in tricks {
        let answer = http::get(&site, &format!("/cases?q={trick}"), &cookie);
        assert_eq!(answer.status, 200, "{trick}: {}", answer.head);
    }
    for path in [
        "/cases/..%2F..%2Fetc%2Fpasswd",
        "/cases/KF-2026-000001%27",
        "/cases/KF-2026-999999",
        "/cases/KF-2026-000001/mail/9223372036854775808",
        "/cases/KF-2026-000001/mail/-1",
        "/language/xx",
        "/log?before=x&case=%27&from=%27",
        "/cases?before=%27&from=9999-99-99&state=%27",
    ] {
        let status = http::get(&site, path, &cookie).status;
        assert!([200, 400, 404].contains(&status), "{path}: {status}");
    }
    let elsewhere = http::get(&site, "/language/en?back=//evil.example/", &cookie);
    assert_eq!(elsewhere.header("location"), Some("/"));
    assert_eq!(http::get(&site, "/cases", &cookie).status, 200);
}

#[test]
fn a_million_characters_are_refused_and_nothing_stops() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "rita");
    let million = "a".repeat(1_000_000);
    let status = http::get(&site, &format!("/cases?q={million}"), &cookie).status;
    assert!([0, 400, 414, 431].contains(&status), "{status}");
    let long = "a%20".repeat(10_000);
    assert_eq!(
        http::get(&site, &format!("/cases?q={long}"), &cookie).status,
        200
    );
    let form = format!("name=rita&password={million}");
    assert_eq!(http::post(&site, "/sign-in", "", &form).status, 413);
    assert_eq!(http::get(&site, "/cases", &cookie).status, 200);
}

/// A mail with this in every field, as text and as HTML; it waits for a person.
fn mail_of(script: &str) -> String {
    let quoted = script.replace('"', "\\\"");
    let decoded = script.replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "Return-Path: <eva@funktionsstod.goteborg.se>\n\
         Received: from {script} by mx.goteborg.se; Mon, 03 Aug 2026 08:14:00 +0200\n\
         Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\n\
         From: \"{quoted}\" <eva@funktionsstod.goteborg.se>\n\
         Reply-To: \"{quoted}\" <eva@funktionsstod.goteborg.se>\n\
         To: \"{quoted}\" <support@intraservice.goteborg.se>\nCc: {script}\n\
         Subject: Flytta konto {script}\nX-Mailer: {script}\n\
         In-Reply-To: <{script}@x.se>\nReferences: <{script}@x.se>\n\
         Message-ID: <script1@funktionsstod.goteborg.se>\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=b\n\n\
         --b\nContent-Type: multipart/alternative; boundary=c\n\n\
         --c\nContent-Type: text/plain; charset=utf-8\n\n\
         Flytta kontot evaeva0101 för {script} från Funktionsstöd till {script} Kulturförvaltningen den 1 september \
         2026. Samma arbetsuppgifter, tjänsten heter {script}. Flytta kontot till Stadsbyggnadsförvaltningen. \
         {script}\n\n> {script}\n\n-- \n{script}\n\
         --c\nContent-Type: text/html; charset=utf-8\n\n\
         <html><body onload=\"document.title='pwned'\"><p>Flytta kontot evaeva0101 från Funktionsstöd för {decoded}</p>{script}</body></html>\n--c--\n\
         --b\nContent-Type: text/html; name=\"{quoted}\"\nContent-Disposition: attachment; filename=\"{quoted}\"\n\n\
         {script}\n--b--\n"
    )
}

#[tokio::test]
async fn a_script_in_any_field_of_a_mail_is_text() {
    let script =
        "<script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">";
    let mail = mail_of(script);
    let site = Site::with(|folder| {
        fs::write(
            folder.join("Maildir/new/script.mail"),
            mail.replace('\n', "\r\n"),
        )
        .unwrap();
    });
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "adam").await;
    browser.go(&site, "/cases?q=evaeva0101").await;
    assert_eq!(browser.count("tbody tr").await, 1);
    let address = browser
        .ask("return document.querySelector('tbody th a').getAttribute('href')")
        .await;
    let case = address.as_str().unwrap();
    browser.go(&site, case).await;
    browser
        .press(&format!("form[action='{case}/claim'] button"))
        .await;
    for path in [
        "/cases?q=evaeva0101",
        case,
        &format!("{case}/decide"),
        "/review",
        "/moves",
        "/log",
        "/",
    ] {
        browser.go(&site, path).await;
        assert_eq!(browser.count("main script, main img").await, 0, "{path}");
        let title = browser.ask("return document.title").await;
        assert!(title.as_str().unwrap().ends_with("kontoflytt"), "{path}");
    }
    browser.go(&site, case).await;
    assert!(
        browser.text(".letter").await.contains("<script>"),
        "shown as what it is"
    );
    browser.close().await;
}
