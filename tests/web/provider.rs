//! Signing in at a real OpenID Connect provider, and what nobody is let in by.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::path::Path;

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http;
use crate::support::daemon::{Daemon, folder, free_port, program};

/// A site that knows a provider at that port.
pub(crate) fn site_of(provider: u16) -> Site {
    let pages = free_port();
    Site::with(|folder| {
        let config = folder.join("kontoflytt.toml");
        let text = fs::read_to_string(&config).unwrap();
        let table = format!(
            "listen = \"127.0.0.1:{pages}\"\n\
             provider = {{ issuer = \"http://127.0.0.1:{provider}\", client_id = \"kontoflytt\", \
             client_secret_file = \"provider-secret\", reader = \"kontoflytt-reader\", \
             handler = \"kontoflytt-handler\" }}"
        );
        let text = text.replace("listen = \"127.0.0.1:0\"", &table);
        fs::write(&config, text).unwrap();
        fs::write(folder.join("provider-secret"), "provhemlighet\n").unwrap();
    })
}

/// A site that knows the provider, and the provider.
fn site() -> (Site, Daemon) {
    let provider = free_port();
    let site = site_of(provider);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = root.join("target/oidc");
    assert!(
        modules.join("node_modules/oidc-provider").exists(),
        "tests/run installs oidc-provider"
    );
    let node = program(&["/usr/bin/node"], "nodejs");
    let script = root.join("tests/web/provider.mjs");
    let back = site.at("/sign-in/provider/back");
    let names = site.path("names.json");
    fs::write(&names, "{}").unwrap();
    let command = [
        node.to_str().unwrap(),
        script.to_str().unwrap(),
        modules.to_str().unwrap(),
        &provider.to_string(),
        &back,
        names.to_str().unwrap(),
    ];
    let daemon = Daemon::start(&folder("provider"), "KILL", &command);
    (site, daemon.speaks(provider, ""))
}

/// Through the provider's own pages: name and password, then consent.
async fn go_through(browser: &Browser, site: &Site, name: &str) {
    browser.go(site, "/sign-in").await;
    browser.inspect("desk-sign-in-provider").await;
    browser
        .follow("a[href='/sign-in/provider']", "input[name=login]")
        .await;
    browser.write("input[name=login]", name).await;
    browser.write("input[name=password]", "vad som helst").await;
    browser
        .follow("button[type=submit]", "input[value=consent]")
        .await;
    browser.follow("button[type=submit]", "main").await;
}

#[tokio::test]
async fn a_person_signs_in_at_the_provider_with_the_role_that_it_names() {
    let (site, _provider) = tokio::task::spawn_blocking(site).await.unwrap();
    let browser = Browser::open(DESK).await;
    go_through(&browser, &site, "hanna").await;
    assert_eq!(browser.text(".me span").await, "hanna (2) (handläggare)");
    assert_eq!(browser.here().await, "/");
    browser.close().await;
    assert!(
        site.run(&["audit", "list"])
            .contains("by=hanna (2) called=hanna issuer=http://127.0.0.1"),
        "somebody else signs in as hanna by a password"
    );
}

#[tokio::test]
async fn who_has_no_role_there_is_told_so_and_not_let_in() {
    let (site, _provider) = tokio::task::spawn_blocking(site).await.unwrap();
    let browser = Browser::open(DESK).await;
    go_through(&browser, &site, "nina").await;
    assert!(
        browser
            .text("[role=alert]")
            .await
            .contains("ingen behörighet")
    );
    browser.inspect("desk-sign-in-no-role").await;
    browser.go(&site, "/cases").await;
    assert_eq!(browser.text("h1").await, "Logga in");
    browser.close().await;
}

/// Whether an answer sets the cookie of a session.
fn signs_in(answer: &http::Answer) -> bool {
    answer.head.contains("set-cookie: kontoflytt=p.")
}

#[test]
fn a_way_back_that_did_not_begin_here_leads_nowhere() {
    let (site, _provider) = site();
    let there = http::get(&site, "/sign-in/provider", "");
    assert_eq!(there.status, 303);
    let to = there.header("location").unwrap();
    assert!(
        to.contains("code_challenge_method=S256") && to.contains("nonce="),
        "{to}"
    );
    let state = to
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    let back = format!("/sign-in/provider/back?code=abc&state={state}");
    assert_eq!(http::get(&site, &back, "").status, 403, "another browser");
    let cookie = http::cookie(&there);
    let wrong = http::get(&site, &back, &cookie);
    assert_eq!(wrong.status, 502, "a code that the provider did not give");
    assert!(!signs_in(&wrong), "{}", wrong.head);
    let name = cookie.split('=').next().unwrap();
    let over = format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    assert!(wrong.head.contains(&over), "{}", wrong.head);
}

#[test]
fn a_provider_that_does_not_answer_is_told() {
    let (site, provider) = site();
    drop(provider);
    let away = http::get(&site, "/sign-in/provider?next=/cases", "");
    assert_eq!(away.status, 502);
    assert!(away.body.contains("svarar inte"));
    assert!(away.links_to("/sign-in/provider?next=%2Fcases"));
}

/// Begins a sign-in; gives back the cookie that binds it to the browser, and where to go.
pub(crate) fn begin(site: &Site, path: &str) -> (String, String) {
    let there = http::get(site, path, "");
    assert_eq!(there.status, 303, "{path}");
    let to = there.header("location").unwrap().to_owned();
    (http::cookie(&there), to)
}

/// Through the provider's pages as its person `id`, by requests alone; gives back the way back.
fn pass(site: &Site, to: &str, id: &str) -> String {
    let host = to.split('/').nth(2).unwrap().to_owned();
    let mut to = to.to_owned();
    let mut cookies = BTreeMap::new();
    for _ in 0..10 {
        if let Some(back) = to.strip_prefix(&site.url) {
            return back.to_owned();
        }
        let path = to.trim_start_matches(&format!("http://{host}")).to_owned();
        let mut ask = |method: &str, body: &str| {
            let sent: Vec<String> = cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            let headers = [
                ("Cookie", &*sent.join("; ")),
                ("Content-Type", "application/x-www-form-urlencoded"),
            ];
            let answer = http::send_to(&host, method, &path, &headers, body);
            for line in answer.head.lines() {
                let field = line.split_once(": ");
                if let Some((_, set)) =
                    field.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
                {
                    let pair = set.split(';').next().unwrap();
                    let (name, value) = pair.split_once('=').unwrap();
                    cookies.insert(name.to_owned(), value.to_owned());
                }
            }
            answer
        };
        let page = ask("GET", "");
        let answer = match page.header("location") {
            Some(_) => page,
            None if page.body.contains("name=\"login\"") => {
                ask("POST", &format!("prompt=login&login={id}&password=x"))
            }
            None => ask("POST", "prompt=consent"),
        };
        to = answer.header("location").unwrap().to_owned();
    }
    panic!("the provider leads on and on: {to}");
}

/// Signs a person of the provider in; gives back where that leads, and their cookie.
fn sign_in(site: &Site, path: &str, id: &str) -> (String, String) {
    let (bound, to) = begin(site, path);
    let answer = http::get(site, &pass(site, &to, id), &bound);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(
        answer.head.contains(": known-provider="),
        "strangers do not keep it waiting from now on: {}",
        answer.head
    );
    let next = answer.header("location").unwrap().to_owned();
    (next, http::cookie(&answer))
}

#[test]
fn the_provider_leads_back_to_where_one_wanted_to_be() {
    let (site, _provider) = site();
    let asked = http::get(&site, "/cases?q=a", "");
    let page = http::get(&site, asked.header("location").unwrap(), "");
    let link = "/sign-in/provider?next=%2Fcases%3Fq%3Da";
    assert!(page.links_to(link));
    let (next, cookie) = sign_in(&site, link, "rita");
    assert_eq!(next, "/cases?q=a");
    assert_eq!(http::get(&site, &next, &cookie).status, 200);
    for elsewhere in [
        "//x.se",
        "https:%2F%2Fx.se",
        "/%5Cx.se",
        "/sign-in%3Fnext=%2Fcases",
        &"/a".repeat(1_001),
    ] {
        let path = format!("/sign-in/provider?next={elsewhere}");
        assert_eq!(sign_in(&site, &path, "rita").0, "/", "{elsewhere}");
    }
}

#[test]
fn two_tabs_of_a_browser_sign_in_beside_each_other() {
    let (site, _provider) = site();
    let (one, to_one) = begin(&site, "/sign-in/provider?next=/cases");
    let (two, to_two) = begin(&site, "/sign-in/provider?next=/moves");
    let name = |cookie: &str| cookie.split('=').next().unwrap().to_owned();
    assert_ne!(name(&one), name(&two), "neither takes the other's place");
    let both = format!("{one}; {two}");
    for (bound, to, next) in [(one, to_one, "/cases"), (two, to_two, "/moves")] {
        let answer = http::get(&site, &pass(&site, &to, "rita"), &both);
        assert_eq!(answer.header("location"), Some(next), "{}", answer.body);
        let over = format!(
            "{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
            name(&bound)
        );
        assert!(answer.head.contains(&over), "{}", answer.head);
    }
}

#[test]
fn who_is_refused_is_told_so_and_can_go_on() {
    let (site, _provider) = site();
    let link = "/sign-in/provider?next=%2Fmoves";
    for (error, status, says) in [
        ("access_denied", 403, "avbröts"),
        ("temporarily_unavailable", 502, "svarar inte"),
        ("invalid_scope", 502, "svarade med ett fel"),
        ("unauthorized_client", 502, "svarade med ett fel"),
        ("x%0Ay", 502, "svarade med ett fel"),
    ] {
        let (bound, to) = begin(&site, link);
        let state = to.split("state=").nth(1).unwrap();
        let state = state.split('&').next().unwrap();
        let back = format!("/sign-in/provider/back?error={error}&state={state}");
        let strange = http::get(&site, &back, "");
        assert!(strange.links_to("/sign-in/provider"));
        let told = http::get(&site, &back, &bound);
        assert_eq!((told.status, strange.status), (status, status), "{error}");
        assert!(told.body.contains(says) && told.links_to(link));
        assert!(!signs_in(&told) && !signs_in(&strange), "{}", told.head);
    }
    let (bound, to) = begin(&site, link);
    let told = http::get(&site, &pass(&site, &to, "nina"), &bound);
    assert_eq!(told.status, 403);
    let link = "/sign-in/provider?next=%2Fmoves&other=yes";
    assert!(told.links_to(link), "{}", told.body);
    assert!(begin(&site, link).1.contains("prompt=login"));
    assert_eq!(sign_in(&site, link, "rita").0, "/moves");
    let log = fs::read_to_string(site.path("log")).unwrap();
    assert!(log.contains("access_denied") && !log.contains("x\ny"));
}

#[test]
fn a_person_is_the_same_by_another_name_and_nobody_else_of_that_name() {
    let (site, _provider) = site();
    let call = |names: &str| fs::write(site.path("names.json"), names).unwrap();
    let me = |cookie: &str| {
        let page = http::get(&site, "/", cookie).body;
        let me = page.split("<div class=\"me\">").nth(1).unwrap();
        let me = me.split("<span>").nth(1).unwrap().to_owned();
        me.split(" (hand").next().unwrap().to_owned()
    };
    call(r#"{"vera": "vera.ek", "twin": "vera.ek"}"#);
    let (_, vera) = sign_in(&site, "/sign-in/provider", "vera");
    let (_, twin) = sign_in(&site, "/sign-in/provider", "twin");
    assert_eq!((&*me(&vera), &*me(&twin)), ("vera.ek", "vera.ek (2)"));
    let queue = http::get(&site, "/review", &vera);
    let case = queue.body.split("href=\"/cases/").nth(1).unwrap();
    let case = format!("/cases/{}", case.split('"').next().unwrap());
    let key = format!("form_key={}", http::form_key(&queue));
    http::post(&site, &format!("{case}/claim"), &vera, &key);
    call(r#"{"vera": "vera.berg"}"#);
    let (_, renamed) = sign_in(&site, "/sign-in/provider", "vera");
    assert_eq!(me(&renamed), "vera.ek");
    let decide = format!("href=\"{case}/decide\"");
    let works = |cookie: &str| http::get(&site, &case, cookie).body.contains(&decide);
    assert!(works(&renamed) && !works(&twin), "it is hers alone");
    let signed_in = site.run(&["audit", "list"]);
    assert!(
        signed_in.contains("by=vera.ek called=vera.berg") && signed_in.contains("subject=vera"),
        "{signed_in}"
    );
    let password = site.path("password");
    fs::write(&password, "korrekt häst batteri").unwrap();
    let password = password.to_str().unwrap();
    // Neither her name nor one that looks like it.
    for name in ["vera.ek", "Vera.Ek", "v\u{435}ra.ek"] {
        let add = ["user", "add", name, "--role", "reader", "--password-file"];
        site.fail(&[&add[..], &[password]].concat());
    }
}

#[test]
fn who_signs_out_is_signed_out_at_the_provider_and_asked_anew() {
    let (site, _provider) = site();
    let (_, rita) = sign_in(&site, "/sign-in/provider", "rita");
    let key = http::form_key(&http::get(&site, "/", &rita));
    let out = http::post(&site, "/sign-out", &rita, &format!("form_key={key}"));
    assert_eq!(out.status, 200, "{}", out.head);
    assert_eq!(
        http::get(&site, "/", &rita).status,
        303,
        "here she is out at once"
    );
    let onward = out.header("refresh").unwrap();
    let to = onward.strip_prefix("0; url=").unwrap();
    let (place, query) = to.split_once('?').unwrap();
    assert!(place.ends_with("/session/end"), "{to}");
    assert!(
        query.contains("client_id=kontoflytt") && query.contains("%2Fsign-in"),
        "{to}"
    );
    assert!(out.body.contains("Du är utloggad här"));
    let host = to.split('/').nth(2).unwrap();
    let path = to.split_once(host).unwrap().1;
    let there = http::send_to(host, "GET", path, &[], "");
    assert_eq!(there.status, 200, "the provider takes it: {}", there.body);

    let left = "signed-out=yes";
    assert!(out.head.contains(left), "{}", out.head);
    let asked = |cookie: &str| {
        let there = http::get(&site, "/sign-in/provider", cookie);
        let to = there.header("location").unwrap().to_owned();
        (to.contains("prompt=login"), http::cookie(&there), to)
    };
    assert!(!asked("").0);
    let (is_anew, bound, to) = asked(left);
    assert!(is_anew, "{to}");
    let back = http::get(
        &site,
        &pass(&site, &to, "rita"),
        &format!("{bound}; {left}"),
    );
    assert_eq!(back.status, 303);
    assert!(
        back.head
            .contains("signed-out=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"),
        "{}",
        back.head
    );
    let password = http::sign_in(&site, "hanna");
    let key = http::form_key(&http::get(&site, "/", &password));
    let out = http::post(&site, "/sign-out", &password, &format!("form_key={key}"));
    assert_eq!(
        (out.status, out.header("refresh")),
        (303, None),
        "she is not known there"
    );
}

#[test]
fn who_signs_out_is_not_let_in_by_a_sign_in_that_is_still_under_way() {
    let (site, _provider) = site();
    let (_, rita) = sign_in(&site, "/sign-in/provider", "rita");
    let (other_tab, to) = begin(&site, "/sign-in/provider");
    let back = pass(&site, &to, "rita");
    let key = http::form_key(&http::get(&site, "/", &rita));
    let cookies = format!("{rita}; {other_tab}; sign-in-strange=x");
    let out = http::post(&site, "/sign-out", &cookies, &format!("form_key={key}"));
    let name = other_tab.split('=').next().unwrap();
    let over = format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    assert!(out.head.contains(&over), "{}", out.head);
    assert!(!out.head.contains("strange"), "{}", out.head);
    // As the browser then is.
    let back = http::get(&site, &back, "signed-out=yes");
    assert!(back.status == 403 && !signs_in(&back), "{}", back.head);
}

#[tokio::test]
async fn who_signs_out_after_the_session_has_ended_is_led_to_the_provider_all_the_same() {
    let (site, _provider) = tokio::task::spawn_blocking(site).await.unwrap();
    let (_, rita) = sign_in(&site, "/sign-in/provider", "rita");
    let hanna = http::sign_in(&site, "hanna");
    let [ritas, hannas] = [&rita, &hanna].map(|cookie| {
        let key = http::form_key(&http::get(&site, "/", cookie));
        format!("form_key={key}")
    });
    site.tamper("DELETE FROM staff_session").await;
    let anew = http::get(&site, "/sign-in/provider", &rita);
    let to = anew.header("location").unwrap();
    assert!(to.contains("prompt=login"), "whoever sits there now: {to}");
    let out = http::post(&site, "/sign-out", &rita, &ritas);
    let onward = out.header("refresh").unwrap_or_default();
    assert!(onward.contains("/session/end"), "{}", out.head);
    for cookie in ["kontoflytt=;", "signed-out=yes;"] {
        assert!(out.head.contains(cookie), "{cookie} {}", out.head);
    }
    let out = http::post(&site, "/sign-out", &hanna, &hannas);
    assert_eq!((out.status, out.header("refresh")), (303, None));
    assert!(out.head.contains("kontoflytt=;"), "{}", out.head);
}

#[test]
fn what_is_under_way_is_told_by_its_seal_alone() {
    let (site, _provider) = site();
    let (bound, to) = begin(&site, "/sign-in/provider?next=/cases");
    let (other, _) = begin(&site, "/sign-in/provider");
    let back = pass(&site, &to, "rita");
    let (name, sealed) = bound.split_once('=').unwrap();
    let (_, another) = other.split_once('=').unwrap();
    let parts: Vec<&str> = sealed.split('.').collect();
    let [state, ends, next, seal] = parts[..] else {
        panic!("{sealed}");
    };
    let later = ends.parse::<i64>().unwrap() + 1;
    for forged in [
        another.to_owned(),
        format!("{state}.{later}.{next}.{seal}"),
        format!("{state}.{ends}.Lw.{seal}"),
        format!("{state}.{ends}.{next}"),
        state.to_owned(),
    ] {
        let answer = http::get(&site, &back, &format!("{name}={forged}"));
        assert_eq!(answer.status, 403, "{forged}");
        assert!(answer.body.contains("tog för lång tid"), "{}", answer.body);
    }
    let answer = http::get(&site, &back, &bound);
    assert_eq!(answer.header("location"), Some("/cases"), "{}", answer.body);
}

#[test]
fn many_sign_ins_that_are_under_way_in_one_browser_leave_room_for_others() {
    let (site, _provider) = site();
    let mut held: Vec<String> = Vec::new();
    for _ in 0..8 {
        let answer = http::get(&site, "/sign-in/provider", &held.join("; "));
        assert_eq!(answer.status, 303);
        let is_over = |one: &String| {
            let over = format!("{}=;", one.split('=').next().unwrap());
            answer.head.contains(&over)
        };
        held.retain(|one| !is_over(one));
        held.push(http::cookie(&answer));
        assert!(held.len() <= 5, "{held:?}");
    }
}

#[tokio::test]
async fn a_browser_goes_on_to_the_providers_sign_out() {
    let (site, _provider) = tokio::task::spawn_blocking(site).await.unwrap();
    let browser = Browser::open(DESK).await;
    go_through(&browser, &site, "rita").await;
    browser
        .follow(".me button", "form[action*='session/end']")
        .await;
    assert!(!browser.here().await.starts_with("/sign-out"));
    browser.close().await;
}

/// Shows a page as the site sent it, but for what leads on from it by itself: a port where that is to be seen.
fn standing(site: &Site, page: String) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let host = site.url.trim_start_matches("http://").to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().map(Result::unwrap) {
            let mut asked = String::new();
            BufReader::new(&stream).read_line(&mut asked).unwrap();
            let path = asked.split(' ').nth(1).unwrap_or("/");
            let (kind, body) = if path == "/" {
                ("text/html; charset=utf-8".to_owned(), page.clone())
            } else {
                let answer = http::send_to(&host, "GET", path, &[], "");
                let kind = answer.header("content-type").unwrap_or_default().to_owned();
                (kind, answer.body)
            };
            let length = body.len();
            let head =
                format!("HTTP/1.0 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}");
            // A browser may have gone on.
            let _ = (&stream).write_all(format!("{head}\r\n\r\n{body}").as_bytes());
        }
    });
    port
}

#[tokio::test]
async fn the_page_that_leads_to_the_providers_sign_out_is_for_everyone() {
    let (site, _provider) = tokio::task::spawn_blocking(site).await.unwrap();
    let (_, rita) = sign_in(&site, "/sign-in/provider", "rita");
    let key = http::form_key(&http::get(&site, "/", &rita));
    let form = format!("form_key={key}");
    for (language, window, name) in [
        ("sv", DESK, "desk-signed-out"),
        ("en", PHONE, "phone-en-signed-out"),
    ] {
        let cookie = format!("{rita}; language={language}");
        // The second time the session has ended already.
        let out = http::post(&site, "/sign-out", &cookie, &form);
        assert_eq!(out.status, 200, "{}", out.head);
        let port = standing(&site, out.body);
        let browser = Browser::open(window).await;
        browser.go_to(&format!("http://127.0.0.1:{port}/")).await;
        browser.inspect(name).await;
        assert_eq!(
            browser
                .count("form[action*='session'], a[href*='session/end']")
                .await,
            1
        );
        browser.close().await;
    }
}
