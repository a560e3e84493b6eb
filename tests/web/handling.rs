//! What a handler does: take a case, correct the facts, decide, see the reply arrive; override; carry out.

use crate::bed::Site;
use crate::browser::{Browser, DESK};
use crate::http;
use crate::support;

const EMPLOYEE: &str = "nils.hedman@intraservice.goteborg.se";
/// Two destinations: a person must choose.
const MAIL: &str = "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=intraservice.goteborg.se\n\
    From: Nils Hedman <nils.hedman@intraservice.goteborg.se>\nTo: support\nSubject: Flytt av konto nilhed0404\n\
    Message-ID: <nils.1@mail.goteborg.se>\nDate: Mon, 03 Aug 2026 08:14:00 +0200\nMIME-Version: 1.0\n\
    Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\
    Hej!\n\nFlytta mitt konto nilhed0404 från Intraservice till Stadsbyggnadsförvaltningen den 1 september 2026.\n\
    Jag har samma arbetsuppgifter som i dag. Flytta kontot till Kulturförvaltningen.\n\nNils Hedman\n";

#[tokio::test]
async fn a_review_becomes_a_reply_in_the_employees_mailbox() {
    let site = tokio::task::spawn_blocking(|| Site::on_mail_host("review", EMPLOYEE, MAIL))
        .await
        .unwrap();
    let before = inbox().len();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    browser.press("nav a[href='/review']").await;
    assert!(
        browser
            .text("tbody")
            .await
            .contains("Uppgifter motsäger varandra")
    );
    browser.press("tbody button").await;
    assert_eq!(browser.text("h1").await, "Besluta i KF-2026-000001");
    decide_for_kultur(&browser).await;
    site.run(&["run", "--once"]);
    support::eventually("the reply in the employee's mailbox", || {
        (inbox().len() > before).then_some(())
    });
    let reply = inbox().pop().unwrap();
    for told in [
        "Vi talades vid i telefon",
        "handläggare",
        "KF-2026-000001",
        "Kulturförvaltningen",
    ] {
        assert!(reply.contains(told), "{told}\n{reply}");
    }
    assert!(!reply.contains("Ett datorprogram"));
    carry_out(&browser).await;
    browser.go(&site, "/review").await;
    assert!(browser.text("main").await.contains("Inget väntar"));
    browser.close().await;
    let log = site.run(&["audit", "list"]);
    for event in [
        "decided_by_person",
        "review_closed",
        "reply_sent",
        "move_carried_out",
    ] {
        assert!(log.contains(event), "{event}");
    }
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}

/// The person chooses one of the two destinations, sees at once what the rules then say, and sends the reply.
async fn decide_for_kultur(browser: &Browser) {
    browser.choose("to_organisation", "kultur").await;
    browser.press("button[value='check']").await;
    assert!(browser.text("[role=status]").await.contains("Godkänt"));
    browser
        .fill("paragraph", "Vi talades vid i telefon om vart du flyttar.")
        .await;
    browser.choose("language", "en").await;
    browser.press("button[value='preview']").await;
    let preview = browser.text("section[aria-labelledby=preview]").await;
    assert!(
        preview.contains("Vi talades vid") && preview.contains("A person of our staff"),
        "{preview}"
    );
    assert!(
        browser.here().await.ends_with("#preview"),
        "the preview is what one sees"
    );
    assert!(preview.contains("Skriv först varför"), "{preview}");
    browser.choose("language", "sv").await;
    browser.press("button[value='send']").await;
    assert!(
        browser.text("[role=alert]").await.contains("Skriv varför"),
        "a reason is mandatory"
    );
    browser.tick("[role=alert] a[href='#motive']").await;
    let focused = browser.ask("return document.activeElement.id").await;
    assert_eq!(focused, "motive", "the message leads there");
    browser
        .fill("motive", "Nils sade Kulturförvaltningen i telefon.")
        .await;
    browser.press("button[value='send']").await;
    let page = browser.text("main").await;
    for told in [
        "Beslut av hanna",
        "Nils sade",
        "ersatt",
        "Programmets beslut",
        "Att utföra",
        "Ditt beslut är sparat",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(
        browser.text("dl.facts").await.contains("Godkänt"),
        "what the case came to stands first"
    );
    browser.press("[role=status] a").await;
    assert_eq!(browser.text("h1").await, "Att granska");
}

/// What was approved is carried out, by somebody, at some time.
async fn carry_out(browser: &Browser) {
    browser.press("nav a[href='/moves']").await;
    assert_eq!(browser.count("form[action$='/done']").await, 1);
    browser.press("form[action$='/done'] button").await;
    assert!(browser.text("main").await.contains("hanna, 20"));
    browser.inspect("desk-moves-just-done").await;
    browser
        .press("[role=status] form[action$='/undo'] button")
        .await;
    assert_eq!(
        browser.count("form[action$='/done']").await,
        1,
        "taken back"
    );
    browser.press("form[action$='/done'] button").await;
    assert_eq!(browser.count("form[action$='/done']").await, 0);
}

/// What lies in the employee's mailbox, decoded.
fn inbox() -> Vec<String> {
    use kontoflytt::message::{Limits, RawMessage, parse};
    let mails = support::bed().dovecot.mails(EMPLOYEE, "");
    let read = |(_, bytes): (String, Vec<u8>)| {
        let mail = parse(&RawMessage::new(bytes), &Limits::default());
        format!("{}\n{}", mail.subject, mail.body)
    };
    mails.into_iter().map(read).collect()
}

#[tokio::test]
async fn an_automatic_decision_is_overridden_and_both_stay() {
    let site = Site::new();
    let browser = Browser::open(DESK).await;
    browser.sign_in(&site, "hanna").await;
    let case = "/cases/KF-2026-000001";
    browser.go(&site, case).await;
    browser
        .press(&format!("form[action='{case}/claim'] button"))
        .await;
    // As if the first attempt had been put off.
    let put_off =
        "UPDATE outbox SET state = 'deferred', sent_at = NULL WHERE case_number = 'KF-2026-000001'";
    site.tamper(put_off).await;
    browser.tick("#choice-project_reorganisation").await;
    browser
        .fill("motive", "Det hör till projektet, enligt chefen.")
        .await;
    browser.press("button[value='send']").await;
    let page = browser.text("main").await;
    for told in [
        "Beslut av hanna",
        "Avslag",
        "ersatt",
        "Återtagen",
        "På väg ut",
        "Återtaget",
        "Det skickas inte.",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    browser
        .go(&site, "/cases?outcome=rejected&q=annand0314")
        .await;
    assert_eq!(
        browser.count("tbody tr").await,
        1,
        "the list shows the newest"
    );
    browser.close().await;
    site.run(&["run", "--once"]);
    let replies: Vec<String> = std::fs::read_dir(site.path("outbox"))
        .unwrap()
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .filter(|mail| mail.contains("KF-2026-000001"))
        .collect();
    assert_eq!(
        replies.len(),
        2,
        "the first answer, not once more, and the one that takes its place"
    );
}

#[test]
fn a_case_is_one_persons_at_a_time_and_is_decided_once() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    let adam = http::sign_in(&site, "adam");
    let case = "/cases/KF-2026-000010";
    let key = |cookie: &str| http::form_key(&http::get(&site, case, cookie));
    let (hannas, adams) = (
        format!("form_key={}", key(&hanna)),
        format!("form_key={}", key(&adam)),
    );
    let claim = format!("{case}/claim");
    let taken = http::post(&site, &claim, &hanna, &hannas);
    assert_eq!(
        taken.header("location"),
        Some("/cases/KF-2026-000010/decide")
    );
    let late = http::post(&site, &claim, &adam, &adams);
    assert_eq!(late.status, 409, "he is told that he comes too late");
    for told in [
        "Du kom för sent",
        "hanna har arbetat med ärendet sedan <span class=\"nowrap\">20",
    ] {
        assert!(late.body.contains(told), "{told}\n{}", late.body);
    }
    assert!(
        !late.body.contains("/claim"),
        "nothing is offered that is refused"
    );
    let decide = format!("{case}/decide");
    let occasion = http::hidden(&http::get(&site, &decide, &hanna), "occasion");
    let fields =
        format!("action=send&choice=duties_change&motive=x&occasion={occasion}&language=sv");
    let sneaked = http::post(&site, &decide, &adam, &format!("{adams}&{fields}"));
    assert_eq!(sneaked.status, 409, "who does not hold it decides nothing");
    let hannas_decision = format!("{hannas}&{fields}");
    assert_eq!(
        http::post(&site, &decide, &hanna, &hannas_decision).status,
        303
    );
    http::post(&site, &claim, &hanna, &hannas);
    let again = http::post(&site, &decide, &hanna, &hannas_decision);
    assert_eq!(again.status, 409, "the same form once more");
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}

#[test]
fn what_only_needs_to_be_seen_is_closed_with_a_reason_and_no_more_than_was_seen() {
    let site = Site::new();
    let (hanna, adam) = (http::sign_in(&site, "hanna"), http::sign_in(&site, "adam"));
    let key = |cookie: &str| http::form_key(&http::get(&site, "/moves", cookie));
    let (hannas, adams) = (
        format!("form_key={}", key(&hanna)),
        format!("form_key={}", key(&adam)),
    );
    let seen = "/cases/KF-2026-000009";
    http::post(&site, &format!("{seen}/claim"), &adam, &adams);
    let close = format!("{seen}/close");
    assert_eq!(
        http::post(&site, &close, &adam, &format!("{adams}&motive=+")).status,
        422
    );
    let seen = http::hidden(&http::get(&site, seen, &adam), "seen");
    let unseen = format!("{adams}&motive=Ringde&seen=0");
    let unseen = http::post(&site, &close, &adam, &unseen);
    assert_eq!(unseen.status, 409, "nothing of it was on the page");
    assert!(
        unseen.body.contains("väntar fortfarande") && unseen.body.contains(">Ringde</textarea>")
    );
    let closed = format!("{adams}&motive=Ringde&seen={seen}");
    assert_eq!(http::post(&site, &close, &adam, &closed).status, 303);
    let lost = http::post(
        &site,
        &close,
        &hanna,
        &format!("{hannas}&motive=Ringde&seen={seen}"),
    );
    assert_eq!(lost.status, 409, "hanna has not got it");
    assert!(lost.body.contains("Du har inte ärendet längre") && lost.body.contains("Ringde"));
    assert!(
        !http::get(&site, "/review", &adam)
            .body
            .contains("KF-2026-000009")
    );
}

#[test]
fn a_form_that_was_made_for_another_mail_or_by_another_decides_nothing() {
    let site = Site::new();
    let (hanna, adam) = (http::sign_in(&site, "hanna"), http::sign_in(&site, "adam"));
    let case = "/cases/KF-2026-000010";
    let key = |cookie: &str| http::form_key(&http::get(&site, case, cookie));
    let (adams, hannas) = (key(&adam), key(&hanna));
    let hannas = format!("form_key={hannas}");
    http::post(&site, &format!("{case}/claim"), &hanna, &hannas);
    let decide = format!("{case}/decide");
    let occasion = http::hidden(&http::get(&site, &decide, &hanna), "occasion");
    let fields = |action: &str, occasion: &str| {
        format!("action={action}&choice=duties_change&motive=x&occasion={occasion}&language=sv")
    };
    let outdated = format!("{hannas}&{}", fields("send", &format!("9{occasion}")));
    let outdated = http::post(&site, &decide, &hanna, &outdated);
    assert_eq!(outdated.status, 409, "it was made for another mail");
    let checked = format!("form_key={adams}&{}", fields("check", &occasion));
    let read = |name: &str| {
        let log = site.run(&["audit", "list", "--json"]);
        let is_theirs = |line: &&str| line.contains("\"case_read\"") && line.contains(name);
        log.lines().filter(is_theirs).count()
    };
    let before = read("adam");
    let checked = http::post(&site, &decide, &adam, &checked);
    let unsaid = fields("send", &occasion).replace("motive=x", "motive=");
    let unsaid = http::post(&site, &decide, &adam, &format!("form_key={adams}&{unsaid}"));
    for page in [checked, unsaid] {
        assert_eq!(page.status, 409, "adam does not hold it");
        assert!(page.body.contains("Du har inte ärendet längre"));
        let of_case = ["Reglerna säger", "Avsändarkontroll", "goteborg.se"];
        assert!(
            !of_case.iter().any(|words| page.body.contains(words)),
            "{}",
            page.body
        );
    }
    assert_eq!(
        read("adam"),
        before,
        "so that there is nothing to be on record"
    );
}

#[test]
fn who_sees_a_case_by_a_form_of_their_own_making_is_on_record() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    let key = http::form_key(&http::get(&site, "/moves", &hanna));
    let case = "/cases/KF-2026-000010";
    http::post(
        &site,
        &format!("{case}/claim"),
        &hanna,
        &format!("form_key={key}"),
    );
    let read = || site.run(&["audit", "list"]).matches("case_read").count();
    assert_eq!(read(), 0, "she has seen nothing of it");
    for (mail, seen) in (1..60).map(|mail| (mail, format!("form_key={key}&occasion={mail}.1"))) {
        let before = read();
        let page = http::post(&site, &format!("{case}/decide"), &hanna, &seen);
        assert!(page.body.contains("Avsändarkontroll"), "{mail}");
        assert_eq!(read(), before + 1, "{mail}");
        if page.status == 200 {
            return; // It was the occasion of the mail itself.
        }
    }
    panic!("no mail of the demo is that of the case");
}

#[tokio::test]
async fn a_mail_that_comes_while_somebody_decides_is_what_they_are_told_of() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    let case = "/cases/KF-2026-000010";
    let key = http::form_key(&http::get(&site, case, &hanna));
    let claim = format!("{case}/claim");
    http::post(&site, &claim, &hanna, &format!("form_key={key}"));
    let decide = format!("{case}/decide");
    let occasion = http::hidden(&http::get(&site, &decide, &hanna), "occasion");
    // As if the program had decided another mail of the case just before.
    site.tamper(
        "CREATE TRIGGER comes_between AFTER UPDATE OF holder ON case_claim BEGIN \
         UPDATE decision SET case_number = NEW.case_number WHERE message = (SELECT MAX(message) FROM decision); \
         UPDATE decision SET outcome = 'needs_review' WHERE message = (SELECT MAX(message) FROM decision); END",
    )
    .await;
    let form = format!(
        "form_key={key}&action=send&choice=duties_change&motive=Ringde&occasion={occasion}&language=sv"
    );
    let late = http::post(&site, &decide, &hanna, &form);
    assert_eq!(late.status, 409);
    assert!(
        late.body.contains("har ett nytt mejl kommit"),
        "{}",
        late.body
    );
    assert!(late.body.contains(">Ringde</textarea>") && late.body.contains("Avsändarkontroll"));
    assert!(!late.body.contains("Du har inte ärendet längre"));
}

#[tokio::test]
async fn a_case_that_nobody_has_touched_for_two_hours_is_offered_to_others() {
    let site = Site::new();
    let (hanna, adam) = (http::sign_in(&site, "hanna"), http::sign_in(&site, "adam"));
    let key = |cookie: &str| http::form_key(&http::get(&site, "/moves", cookie));
    let (hannas, adams) = (key(&hanna), key(&adam));
    let case = "/cases/KF-2026-000010";
    let claim = format!("{case}/claim");
    http::post(&site, &claim, &hanna, &format!("form_key={hannas}"));
    let offered = "action=\"/cases/KF-2026-000010/claim\"";
    let pages = || [case, "/review"].map(|path| http::get(&site, path, &adam).body);
    for page in pages() {
        assert!(!page.contains(offered), "{page}");
        let since = "sedan <span class=\"nowrap\">20";
        assert!(page.contains(since), "it is told since when");
    }
    site.tamper("UPDATE case_claim SET at = at - 7300000000")
        .await;
    for page in pages() {
        assert!(page.contains(offered), "{page}");
        assert!(page.contains("hanna tog") && page.contains("Ta över"));
    }
    let taken = http::post(&site, &claim, &adam, &format!("form_key={adams}"));
    let decide = format!("{case}/decide");
    assert_eq!(taken.header("location"), Some(decide.as_str()));
}

#[tokio::test]
async fn a_case_whose_mail_is_weeded_out_is_closed_and_not_decided() {
    let site = Site::new();
    let hanna = http::sign_in(&site, "hanna");
    let form = format!(
        "form_key={}",
        http::form_key(&http::get(&site, "/moves", &hanna))
    );
    let (waits, done) = ("KF-2026-000010", "KF-2026-000001");
    let of = |number: &str| format!("/cases/{number}");
    // She had begun to decide it before its mail was weeded out.
    let typed = of(waits) + "/decide";
    http::post(&site, &(of(waits) + "/claim"), &hanna, &form);
    assert_eq!(http::get(&site, &typed, &hanna).status, 200);
    for number in [waits, done] {
        let gone = format!(
            "DELETE FROM raw_mail WHERE digest IN (SELECT digest FROM message WHERE case_number = '{number}')"
        );
        site.tamper(&gone).await;
    }
    let sent = format!("{form}&action=send&motive=Ringde&choice=duties_change");
    let sent = http::post(&site, &typed, &hanna, &sent);
    assert_eq!(sent.status, 409);
    assert!(sent.body.contains("Mejlet har gallrats") && sent.body.contains(">Ringde</textarea>"));
    http::post(&site, &(of(waits) + "/leave"), &hanna, &form);
    let taken = http::post(&site, &(of(waits) + "/claim"), &hanna, &form);
    assert_eq!(
        taken.header("location"),
        Some(of(waits).as_str()),
        "where it is closed"
    );
    let back = http::get(&site, &typed, &hanna);
    assert_eq!(back.header("location"), Some(of(waits).as_str()));
    let page = http::get(&site, &of(waits), &hanna).body;
    assert!(
        page.contains("inget att besluta om") && page.contains("/close\""),
        "{page}"
    );
    assert!(!page.contains("/decide\""), "{page}");
    let page = http::get(&site, &of(done), &hanna).body;
    assert!(
        !page.contains("/claim\""),
        "nothing is left to be done in it"
    );
}
