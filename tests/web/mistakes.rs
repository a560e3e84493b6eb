//! What a person did that did not work is told in words, at the field where there is one, and in the title: for everyone,
//! at a desk and on a phone. axe-core finds nothing on any of these pages.

use std::fs;
use std::path::Path;

use kontoflytt::clock::Clock;
use serde_json::json;

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};

const CASE: &str = "/cases/KF-2026-000010";
/// A move that the rules approve.
const MOVE: &str = "KF-2026-000001";
/// Links of the notice that lead to no field which says what is wrong with it.
const UNTOLD: &str = "return [...document.querySelectorAll('[role=alert] a[href^=\"#\"]')].filter(link => {
    const place = document.querySelector(link.getAttribute('href'));
    const wrong = place && (place.matches('[aria-invalid=true]') ? place : place.querySelector('[aria-invalid=true]'));
    const why = wrong && document.getElementById(wrong.getAttribute('aria-describedby'));
    return !why || !why.textContent.trim();
}).map(link => link.getAttribute('href'))";

/// Hanna, at a place of her own.
struct Visit {
    site: Site,
    browser: Browser,
    place: &'static str,
}

impl Visit {
    async fn begin(
        change: impl FnOnce(&Path),
        (window, place): ((u32, u32), &'static str),
    ) -> Self {
        let site = Site::with(change);
        let browser = Browser::open(window).await;
        browser.sign_in(&site, "hanna").await;
        Self {
            site,
            browser,
            place,
        }
    }

    async fn go(&self, path: &str) {
        self.browser.go(&self.site, path).await;
    }

    async fn press(&self, css: &str) {
        self.browser.press(css).await;
    }

    /// Takes a case, from its page.
    async fn take(&self, case: &str) {
        self.go(case).await;
        self.press(&format!("form[action='{case}/claim'] button"))
            .await;
    }

    /// The page tells this mistake, and where there are fields that are wrong, at each of them.
    async fn is_told(&self, name: &str, words: &str) {
        let notice = self.browser.text("[role=alert]").await;
        assert!(notice.contains(words), "{name}: {notice}");
        let title = self.browser.ask("return document.title").await;
        assert!(
            title.as_str().unwrap().starts_with("Fel: "),
            "{name}: {title}"
        );
        assert_eq!(self.browser.ask(UNTOLD).await, json!([]), "{name}");
        self.browser
            .inspect(&format!("{}-{name}", self.place))
            .await;
    }

    /// How many fields are said to be wrong.
    async fn wrong(&self) -> usize {
        self.browser.count("[aria-invalid=true]").await
    }
}

const PLACES: [((u32, u32), &str); 2] = [(DESK, "desk"), (PHONE, "phone")];

#[tokio::test]
async fn mistakes_of_a_decision_are_told_at_their_fields() {
    for place in PLACES {
        let visit = Visit::begin(|_| {}, place).await;
        visit.take(CASE).await;
        let send = "#decision button[value=send]";
        visit.press(send).await;
        visit.is_told("decide-no-choice", "välj ett beslut").await;
        assert_eq!(visit.wrong().await, 1);
        visit.browser.tick("#choice-approve").await;
        for field in ["account", "move_date"] {
            visit.browser.fill(field, "").await;
        }
        for field in ["from_organisation", "to_organisation", "same_duties"] {
            visit.browser.choose(field, "").await;
        }
        visit.press(send).await;
        visit.is_told("decide-missing", "Fyll i:").await;
        assert_eq!(visit.wrong().await, 5, "each required fact");
        visit.browser.tick("#choice-ask").await;
        visit.press(send).await;
        visit.is_told("decide-nothing-asked", "Kryssa för").await;
        let strange = "document.getElementById('to_organisation').add(new Option('x', 'nowhere', true, true))";
        visit.browser.ask(strange).await;
        visit.browser.fill("account", "ingetkonto").await;
        visit.press("button[value=check]").await;
        visit
            .is_told("decide-unreadable", "Välj en organisation")
            .await;
        assert_eq!(visit.wrong().await, 2);
        visit.browser.fill("account", "").await;
        visit.browser.choose("to_organisation", "").await;
        visit.browser.tick("#choice-duties_change").await;
        visit.press(send).await;
        visit.is_told("decide-no-motive", "Skriv varför").await;
        visit.site.tamper("DELETE FROM case_claim").await;
        visit.press(send).await;
        visit
            .is_told("decide-not-held", "Du har inte ärendet längre")
            .await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn a_choice_that_a_fact_speaks_against_is_told_and_can_be_made() {
    for place in PLACES {
        let visit = Visit::begin(|_| {}, place).await;
        visit.take(CASE).await;
        visit.browser.tick("#choice-duties_change").await;
        visit.press("button[value=preview]").await;
        let told = visit.browser.text("#against").await;
        assert!(
            told.starts_with("Samma arbetsuppgifter talar emot"),
            "{told}"
        );
        let reply = visit
            .browser
            .text("section[aria-labelledby=preview] .letter")
            .await;
        assert!(!reply.contains("Du skrev ”samma"), "{reply}");
        visit
            .browser
            .inspect(&format!("{}-decide-against", visit.place))
            .await;
        visit.browser.choose("same_duties", "no").await;
        visit.press("button[value=preview]").await;
        assert_eq!(visit.browser.count("#against").await, 0);
        visit.browser.choose("same_duties", "yes").await;
        visit
            .browser
            .fill("motive", "Chefen sade det i telefon.")
            .await;
        visit.press("#decision button[value=send]").await;
        let page = visit.browser.text("main").await;
        assert!(page.contains("Ditt beslut är sparat"), "{page}");
        visit.take("/cases/KF-2026-000012").await;
        let rules = visit.browser.text("#verdict").await;
        assert!(rules.contains("Reglerna prövar inte vem"), "{rules}");
        visit
            .browser
            .inspect(&format!("{}-decide-unconfirmed", visit.place))
            .await;
        visit.browser.close().await;
    }
}

/// A mail that nobody can be answered by.
const NOBODY: &str = "Authentication-Results: mx.goteborg.se; dmarc=pass header.from=funktionsstod.goteborg.se\r\n\
    From: Eva Ek\r\nTo: support@intraservice.goteborg.se\r\nSubject: Flytt av konto evaeka0909\r\n\
    Message-ID: <nobody.1@funktionsstod.goteborg.se>\r\nDate: Mon, 03 Aug 2026 08:14:00 +0200\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\r\n\
    Flytta kontot evaeka0909 från Funktionsstöd till Förskoleförvaltningen den 1 september 2026. Samma arbetsuppgifter.\r\n";

#[tokio::test]
async fn a_mail_without_an_address_cannot_be_answered() {
    for place in PLACES {
        let mail = |folder: &Path| fs::write(folder.join("Maildir/new/nobody"), NOBODY).unwrap();
        let visit = Visit::begin(mail, place).await;
        visit.go("/cases?q=evaeka0909").await;
        visit.press("tbody th a").await;
        let case = visit.browser.here().await;
        visit.take(&case).await;
        visit.browser.tick("#choice-duties_change").await;
        visit.press("button[value=preview]").await;
        visit.is_told("decide-no-address", "ingen adress").await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn what_did_not_work_on_a_case_is_told_there() {
    for place in PLACES {
        let visit = Visit::begin(|_| {}, place).await;
        let Visit { site, browser, .. } = &visit;
        visit.take(CASE).await;
        visit.go(CASE).await;
        browser.tick("section[aria-labelledby=work] summary").await;
        browser
            .ask("document.getElementById('motive').required = false")
            .await;
        let close = "form[action$='/close'] button";
        visit.press(close).await;
        visit.is_told("case-no-motive", "Skriv varför").await;
        assert_eq!(visit.wrong().await, 1);
        browser.fill("motive", "Ringde.").await;
        browser
            .ask("document.querySelector('[name=seen]').value = 0")
            .await;
        visit.press(close).await;
        visit.is_told("case-left-open", "väntar fortfarande").await;
        site.tamper("UPDATE case_claim SET holder = 'adam'").await;
        visit.press(close).await;
        visit
            .is_told("case-not-closed", "Du har inte ärendet längre")
            .await;

        site.tamper("DELETE FROM case_claim").await;
        visit.go(CASE).await;
        site.tamper(
            "INSERT INTO case_claim (case_number, holder, at) \
             SELECT number, 'adam', opened_at FROM case_file WHERE number = 'KF-2026-000010'",
        )
        .await;
        visit
            .press(&format!("form[action='{CASE}/claim'] button"))
            .await;
        visit.is_told("case-too-late", "Du kom för sent").await;

        site.tamper(
            "DELETE FROM case_claim; DELETE FROM review_item WHERE case_number = 'KF-2026-000010'; \
             UPDATE outbox SET state = 'held', sent_at = NULL WHERE case_number = 'KF-2026-000010'",
        )
        .await;
        visit.take(CASE).await;
        visit.go(CASE).await;
        site.tamper("UPDATE outbox SET state = 'queued' WHERE state = 'held'")
            .await;
        visit.press("form[action$='/release'] button").await;
        visit
            .is_told("case-not-released", "Svaret skickades inte")
            .await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn what_did_not_work_on_a_move_is_told_there() {
    for place in PLACES {
        let visit = Visit::begin(|_| {}, place).await;
        let of =
            |change: &str| format!("UPDATE move_order SET {change} WHERE case_number = '{MOVE}'");
        let done = format!("form[action='/moves/{MOVE}/done'] button");
        visit.go("/moves").await;
        visit.site.tamper(&of("state = 'withdrawn'")).await;
        visit.press(&done).await;
        visit
            .is_told("moves-withdrawn", "ska inte utföras längre")
            .await;
        visit.site.tamper(&of("state = 'open'")).await;
        visit.go("/moves").await;
        let adams = "state = 'done', done_by = 'adam', done_at = ordered_at";
        visit.site.tamper(&of(adams)).await;
        visit.press(&done).await;
        visit.is_told("moves-done-already", "av adam").await;
        visit.site.tamper(&of("done_at = done_at + 1")).await;
        let undo = format!("form[action='/moves/{MOVE}/undo'] button");
        visit.press(&undo).await;
        visit.is_told("moves-not-undone", "Inget är ångrat").await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn what_the_log_cannot_be_asked_is_told_and_what_goes_on_in_it() {
    for place in PLACES {
        let visit = Visit::begin(|_| {}, place).await;
        visit.go("/log?case=KF-1&from=2026-13-01").await;
        visit
            .is_told("log-mistakes", "Det är inget ärendenummer")
            .await;
        assert_eq!(visit.wrong().await, 2);
        visit.go("/cases?until=x").await;
        visit.is_told("cases-mistakes", "Det är ingen dag").await;
        let now = Clock::System.now().as_microsecond();
        let begun = format!(
            "DELETE FROM audit_state WHERE what = 'begun'; \
             INSERT INTO audit_state (what, at, sequence) VALUES ('begun', {now}, {now})"
        );
        visit.site.tamper(&begun).await;
        visit.go("/log").await;
        let page = visit.browser.text("main").await;
        assert!(page.contains("En kontroll pågår"), "{page}");
        visit
            .browser
            .inspect(&format!("{}-log-under-way", visit.place))
            .await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn a_reply_that_cannot_be_written_is_told() {
    // A template of the site's own that is well in all that is tried at the start.
    let own = |folder: &Path| {
        let templates = folder.join("templates/rejected");
        fs::create_dir_all(&templates).unwrap();
        let fails = "{% if case == \"KF-2026-000010\" %}{{ case.of.nothing }}{% endif %}";
        let text = format!("Re: {{{{ subject }}}} [{{{{ case }}}}]\n\nHej!\n\n{fails}Nej.\n");
        fs::write(templates.join("duties_change.sv.txt"), text).unwrap();
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        let with = "[reply]\ntemplates = \"templates\"\n\n[store]";
        fs::write(&config, text.replace("[store]", with)).unwrap();
    };
    for place in PLACES {
        let visit = Visit::begin(own, place).await;
        visit.take(CASE).await;
        visit.browser.tick("#choice-duties_change").await;
        visit.browser.fill("motive", "Enligt chefen.").await;
        visit.press("#decision button[value=send]").await;
        visit
            .is_told("decide-no-reply", "Svaret gick inte att skriva")
            .await;
        visit.browser.close().await;
    }
}

#[tokio::test]
async fn a_sign_in_that_did_not_work_is_told() {
    for (window, name) in PLACES {
        // Nothing answers there.
        let site = Site::with(|folder| {
            let config = folder.join("kontoflytt.toml");
            let text = fs::read_to_string(&config).unwrap();
            let provider = "provider = { issuer = \"http://127.0.0.1:9\", client_id = \"kontoflytt\", \
                 client_secret_file = \"provider-secret\", reader = \"kontoflytt-reader\" }\n";
            fs::write(&config, text + provider).unwrap();
            fs::write(folder.join("provider-secret"), "provhemlighet\n").unwrap();
        });
        let browser = Browser::open(window).await;
        for (state, path, words) in [
            ("away", "/sign-in/provider", "svarar inte"),
            (
                "refused",
                "/sign-in/provider/back?error=access_denied",
                "sade inloggningstjänsten nej",
            ),
            (
                "strange",
                "/sign-in/provider/back?code=x",
                "tog för lång tid",
            ),
            (
                "mistaken",
                "/sign-in/provider/back?error=invalid_request",
                "svarade med ett fel",
            ),
        ] {
            browser.go(&site, path).await;
            let notice = browser.text("[role=alert]").await;
            assert!(notice.contains(words), "{state}: {notice}");
            let title = browser.ask("return document.title").await;
            assert!(title.as_str().unwrap().starts_with("Fel: "), "{state}");
            browser.inspect(&format!("{name}-sign-in-{state}")).await;
        }
        browser.close().await;
    }
}
