//! What lists and cases tell beside what was decided: the way back to a first page, replies that came back, whom a mail was
//! addressed to and what was attached, what people decided.

use std::fs;

use crate::bed::Site;
use crate::http;

const MAIL: &str = "Return-Path: <eva.ek@funktionsstod.goteborg.se>\r\n\
    Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
    From: Eva Ek <eva.ek@funktionsstod.goteborg.se>\r\n\
    To: Support <support@intraservice.goteborg.se>\r\nCc: Bo <script> <bo@higab.se>\r\n\
    Subject: Flytt av konto\r\nMessage-ID: <told.1@funktionsstod.goteborg.se>\r\n\
    Date: Mon, 03 Aug 2026 08:14:00 +0200\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
    Flytta kontot evaeva0001 från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. \
    Hon har samma arbetsuppgifter som idag.\r\n\
    --b\r\nContent-Type: application/pdf; name=\"<b>blankett.pdf\"\r\n\
    Content-Transfer-Encoding: base64\r\n\r\naGVqaGVqaGVq\r\n--b--\r\n";

/// The mail with 21 files more than its own.
fn mail() -> String {
    let file = |n| {
        let line = "aGVq".repeat(15);
        let lines = format!("{line}\r\n").repeat(30);
        format!(
            "--b\r\nContent-Type: application/octet-stream; name=fil{n}.bin\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{lines}"
        )
    };
    let files: String = (1..22).map(file).collect();
    MAIL.replace("--b--", &format!("{files}--b--"))
}

#[tokio::test]
async fn lists_and_cases_tell_what_one_has_to_know() {
    let site = Site::with(|folder| {
        fs::write(folder.join("Maildir/new/told.1"), mail()).unwrap();
    });
    for sql in [
        "UPDATE outbox SET returned = 'bounced', state = 'sent', sent_at = created_at WHERE case_number = 'KF-2026-000001'",
        "UPDATE outbox SET returned = 'delayed', state = 'sent', sent_at = created_at WHERE case_number = 'KF-2026-000002'",
        "INSERT INTO outbox (message_id, case_number, answers, occasion, state, doubt, attempts, created_at, due_at) \
         SELECT 'later@x.se', case_number, answers, 9, 'queued', 0, 0, created_at, created_at + 9000000000000000 FROM outbox \
         WHERE case_number = 'KF-2026-000002' LIMIT 1",
        "INSERT INTO resolution (case_number, message, decided_at, decided_by, outcome, reason, language, missing, rules, policy) \
         SELECT case_number, message, decided_at, 'hanna', 'rejected', 'duties_change', 'sv', '', '[]', policy FROM decision \
         WHERE case_number = 'KF-2026-000001' LIMIT 1",
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) \
         INSERT INTO review_item (opened_at, reason, case_number) \
         SELECT 1790000000000000 + i, 'set_aside', 'KF-2026-000002' FROM n",
    ] {
        site.tamper(sql).await;
    }
    let hanna = http::sign_in(&site, "hanna");
    let get = |path: &str| http::get(&site, path, &hanna).body.replace("&#x2f;", "/");

    let overview = get("/");
    assert!(
        overview.contains("Varav handläggares")
            && overview.contains("<td class=\"number\">1</td>\n</tr>")
    );

    for path in ["/cases", "/cases/KF-2026-000001"] {
        assert!(
            get(path).contains("<span class=\"tag bounced\">Svaret kom tillbaka</span>"),
            "{path}"
        );
    }
    for path in ["/cases", "/cases/KF-2026-000002", "/review"] {
        assert!(
            get(path).contains("<span class=\"tag delayed\">Leveransen försenades</span>"),
            "{path}"
        );
    }

    let found = get("/cases?q=evaeva0001");
    let case = found.split("href=\"/cases/").nth(1).unwrap();
    let address = format!("/cases/{}", case.split('"').next().unwrap());
    let case = get(&address);
    let form = format!(
        "form_key={}",
        http::hidden(&http::get(&site, &address, &hanna), "form_key")
    );
    http::post(&site, &format!("{address}/claim"), &hanna, &form);
    let decide = get(&format!("{address}/decide"));
    for told in [
        "<dt>Till</dt><dd>Support &lt;support@intraservice.goteborg.se&gt;</dd>",
        "<dt>Daterat</dt><dd><time>2026-08-03 08:14</time></dd>",
        "&lt;b&gt;blankett.pdf (1 kB), fil1.bin (2 kB)",
        "fil19.bin (2 kB) och 2 till</dd>",
        "bo@higab.se",
    ] {
        for page in [&case, &decide] {
            assert!(page.contains(told), "{told}\n{page}");
            assert!(!page.contains("<script>") && !page.contains("<b>blankett"));
        }
    }
    lead_back(&get);
}

/// Later pages of a list lead back to its first.
fn lead_back(get: &dyn Fn(&str) -> String) {
    let first = "Till första sidan";
    for list in ["/review", "/review?reason=set_aside"] {
        let page = get(list);
        assert!(!page.contains(first));
        let next = page.split("after=").nth(1).unwrap();
        let next = next.split('"').next().unwrap();
        let join = if list.contains('?') { '&' } else { '?' };
        let second = get(&format!("{list}{join}after={next}"));
        assert!(
            second.contains(&format!("<a href=\"{list}\">{first}</a>")),
            "{second}"
        );
        let none = get(&format!("{list}{join}after=999999"));
        assert!(none.contains(first), "also where nothing is left");
    }
    assert!(!get("/moves").contains(first));
    let later = get("/moves?date=2099-01-01&case=KF-2026-000001");
    assert!(
        later.contains("Ingen senare flytt")
            && later.contains(&format!("<a href=\"/moves\">{first}</a>"))
    );
}

#[tokio::test]
async fn the_first_page_counts_what_its_link_lists() {
    let site = Site::new();
    for case in ["(SELECT MIN(case_number) FROM review_item)", "NULL"] {
        site.tamper(&format!(
            "INSERT INTO review_item (opened_at, reason, case_number) VALUES (1, 'set_aside', {case})"
        ))
        .await;
    }
    for (name, link) in [("rita", "/cases?state=review"), ("hanna", "/review")] {
        let cookie = http::sign_in(&site, name);
        let listed = http::get(&site, link, &cookie).body;
        let listed = listed.matches("<th scope=\"row\"").count();
        let overview = http::get(&site, "/", &cookie).body;
        assert!(listed > 2, "{name}: {listed}");
        let figure = format!("<b>{listed}</b><a href=\"{link}\">");
        assert!(overview.contains(&figure), "{figure}\n{overview}");
        let of_cases = overview.contains("ärenden väntar på granskning");
        assert_eq!(of_cases, name == "rita", "{overview}");
    }
}
