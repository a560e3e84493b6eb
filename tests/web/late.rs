//! A move whose day has passed and that nobody marked as carried out reminds of itself.

use std::fs;

use jiff::ToSpan as _;
use kontoflytt::clock::Clock;
use kontoflytt::message::{Limits, RawMessage, parse};

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;

/// Two moves that the rules approve.
const FIRST: &str = "KF-2026-000001";
const SECOND: &str = "KF-2026-000002";

/// Has only these moves to carry out, so many days after today.
async fn moves(site: &Site, days: &[(&str, i64)]) {
    site.tamper("UPDATE move_order SET state = 'withdrawn'")
        .await;
    for (number, after) in days {
        let date = Clock::System.today().saturating_add(after.days());
        let open = format!(
            "INSERT INTO move_order (case_number, account, employee, origin, destination, move_date, ordered_at, state) \
             SELECT '{number}', account, employee, origin, destination, '{date}', ordered_at, 'open' \
             FROM move_order WHERE case_number = '{FIRST}' \
             ON CONFLICT (case_number) DO UPDATE SET state = 'open', move_date = excluded.move_date"
        );
        site.tamper(&open).await;
    }
}

#[tokio::test]
async fn late_moves_come_first_with_how_late_they_are_and_the_overview_leads_to_them() {
    let site = Site::new();
    let third = "KF-2026-000003";
    moves(&site, &[(FIRST, -1), (SECOND, -12), (third, 0)]).await;
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    browser.go(&site, "/").await;
    let notice = browser.text(".notice.wait").await;
    assert!(
        notice.starts_with("2 godkända flyttar är försenade"),
        "{notice}"
    );
    browser.inspect("desk-overview-late").await;
    browser.press(".notice.wait a").await;
    assert_eq!(browser.text("h1").await, "Att utföra");
    let row = async |nth: usize| {
        let row = format!("table.rows tbody tr:nth-child({nth})");
        browser.text(&row).await
    };
    for (nth, number, told) in [
        (1, SECOND, "12 dagar försenad"),
        (2, FIRST, "1 dag försenad"),
    ] {
        let row = row(nth).await;
        assert!(row.contains(number) && row.contains(told), "{row}");
    }
    let today = row(3).await;
    assert!(today.contains(third) && !today.contains("försenad"));
    browser.inspect("desk-moves-late").await;

    let done = format!("form[action='/moves/{SECOND}/done'] button");
    browser.press(&done).await;
    browser.go(&site, "/").await;
    let notice = browser.text(".notice.wait").await;
    assert!(
        notice.starts_with("1 godkänd flytt är försenad"),
        "{notice}"
    );
    browser.close().await;
}

#[tokio::test]
async fn nothing_reminds_where_nothing_is_late_and_late_is_told_in_english_on_a_phone() {
    let site = Site::new();
    moves(&site, &[(FIRST, 0)]).await;
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "rita").await;
    for path in ["/", "/moves"] {
        browser.go(&site, path).await;
        assert_eq!(browser.count(".notice.wait").await, 0, "{path}");
    }
    moves(&site, &[(FIRST, -400)]).await;
    browser.go(&site, "/language/en?back=/").await;
    let notice = browser.text(".notice.wait").await;
    assert!(notice.starts_with("1 approved move is late"), "{notice}");
    browser.inspect("phone-en-overview-late").await;
    browser.press(".notice.wait a").await;
    assert!(browser.text("tbody tr").await.contains("400 days late"));
    browser.inspect("phone-en-moves-late").await;
    browser.close().await;
}

/// A site that reminds these.
fn reminding(addresses: &str) -> Site {
    Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        fs::write(config, format!("{text}late_moves_mail = [{addresses}]\n")).unwrap();
    })
}

#[tokio::test]
async fn the_overview_tells_of_a_reminder_that_nobody_got() {
    let site = reminding("\"drift@goteborg.se\", \"chef@goteborg.se\"");
    site.tamper("DELETE FROM reminder").await;
    let today = Clock::System.today();
    for (days, address, rest) in [
        (1, "drift@goteborg.se", "'bounced', 1, NULL, NULL"),
        (
            2,
            "chef@goteborg.se",
            "'refused', 1, 'refused', 'the mail server refuses the mail with status 550 5.1.1'",
        ),
        (1, "borta@goteborg.se", "'bounced', 1, NULL, NULL"),
        (30, "chef@goteborg.se", "'bounced', 1, NULL, NULL"),
    ] {
        let day = today.saturating_sub(days.days());
        let row = format!(
            "INSERT INTO reminder (day, recipient, message_id, state, attempts, code, detail) \
             VALUES ('{day}', '{address}', '{days}.{address}', {rest})"
        );
        site.tamper(&row).await;
    }
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/").await;
    assert_eq!(
        browser.count(".notice.bad").await,
        2,
        "of who is reminded, lately"
    );
    let page = browser.text("main").await;
    for told in [
        "till drift@goteborg.se kom tillbaka",
        "tog inte emot påminnelsen",
        "status 550 5.1.1",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    browser.inspect("desk-overview-reminders").await;
    browser.go(&site, "/language/en?back=/").await;
    assert!(browser.text("main").await.contains("came back"));
    browser.close().await;
}

#[tokio::test]
async fn a_reminder_whose_worker_ended_is_told_until_a_later_one_has_left() {
    let site = reminding("\"drift@goteborg.se\"");
    moves(&site, &[]).await;
    site.tamper("DELETE FROM reminder").await;
    let day = Clock::System.today().saturating_sub(1.days());
    let row = format!(
        "INSERT INTO reminder (day, recipient, message_id, state, attempts, holder) \
         VALUES ('{day}', 'drift@goteborg.se', 'late@x.se', 'sending', 1, 'gone')"
    );
    site.tamper(&row).await;
    site.run(&["run", "--once"]);
    let browser = Browser::open(PHONE).await;
    browser.sign_in(&site, "rita").await;
    browser.go(&site, "/").await;
    let notice = browser.text(".notice.bad").await;
    for told in ["osäkert", "drift@goteborg.se", "avbröts", "Att utföra"] {
        assert!(notice.contains(told), "{told}\n{notice}");
    }
    browser.inspect("phone-overview-reminder-ended").await;
    browser.go(&site, "/language/en?back=/").await;
    let notice = browser.text(".notice.bad").await;
    assert!(notice.contains("The program ended while"), "{notice}");
    browser.inspect("phone-en-overview-reminder-ended").await;

    moves(&site, &[(FIRST, -1)]).await;
    site.run(&["run", "--once"]);
    browser.go(&site, "/").await;
    assert_eq!(browser.count(".notice.bad").await, 0, "today's has left");
    browser.close().await;
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}

#[tokio::test]
async fn the_configuration_names_who_is_reminded_by_mail() {
    let site = Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        let more =
            "late_moves_mail = [\"drift@goteborg.se\"]\npublic_url = \"https://k.goteborg.se\"\n";
        fs::write(config, text + more).unwrap();
    });
    site.tamper("UPDATE move_order SET state = 'open', move_date = '2020-01-01'")
        .await;
    for _ in 0..2 {
        site.run(&["run", "--once"]);
    }
    let outbox = fs::read_dir(site.path("outbox")).unwrap();
    let mails = outbox.map(|file| fs::read(file.unwrap().path()).unwrap());
    let reminders: Vec<_> = mails
        .map(|bytes| parse(&RawMessage::new(bytes), &Limits::default()))
        .filter(|mail| mail.body.contains("https://k.goteborg.se/moves"))
        .collect();
    let [one] = &reminders[..] else {
        panic!("one reminder a day: {}", reminders.len());
    };
    assert!(one.subject.contains("försena"), "{}", one.subject);
    assert!(one.body.contains(FIRST), "{}", one.body);
}

#[tokio::test]
async fn a_page_from_before_takes_back_nobody_elses_mark() {
    let site = Site::new();
    let (hanna, adam) = (http::sign_in(&site, "hanna"), http::sign_in(&site, "adam"));
    let (done, undo) = (
        format!("/moves/{FIRST}/done"),
        format!("/moves/{FIRST}/undo"),
    );
    let send = |address: &str, cookie: &str| {
        let form = http::form_to(&http::get(&site, "/moves", cookie), address);
        (http::post(&site, address, cookie, &form), form)
    };
    send(&done, &hanna);
    let (_, hannas) = send(&undo, &hanna);
    let twice = http::post(&site, &undo, &hanna, &hannas);
    let page = http::get(&site, twice.header("location").unwrap(), &hanna).body;
    assert!(page.contains("är inte markerad som utförd"), "{page}");
    assert!(!page.contains("Inget är ångrat") && !page.contains("Fel: "));
    send(&done, &adam);
    let late = http::post(&site, &undo, &hanna, &hannas);
    let told = late.header("location").unwrap();
    assert_eq!(told, format!("/moves?not_undone={FIRST}"));
    let page = http::get(&site, told, &hanna).body;
    for told in ["Inget är ångrat", "utförd av adam"] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    site.tamper("UPDATE move_order SET state = 'to_reverse' WHERE state = 'done'")
        .await;
    send(&undo, &hanna);
    let log = site.run(&["audit", "list"]);
    assert_eq!(log.matches("move_taken_back").count(), 1, "{log}");
    assert_eq!(log.matches("move_reopened").count(), 1, "{log}");
    let page = http::get(&site, &format!("/log?case={FIRST}"), &hanna).body;
    assert!(page.contains("Flytten togs tillbaka"), "{page}");
}
