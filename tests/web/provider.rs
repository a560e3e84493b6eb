//! Signing in at a real OpenID Connect provider, and what nobody is let in by.

use std::fs;
use std::path::Path;

use crate::bed::Site;
use crate::browser::{Browser, DESK};
use crate::http;
use crate::support::daemon::{Daemon, folder, free_port, program};

/// A site that knows the provider, and the provider.
fn site() -> (Site, Daemon) {
    let (provider, pages) = (free_port(), free_port());
    let site = Site::with(|folder| {
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
    });
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = root.join("target/oidc");
    assert!(
        modules.join("node_modules/oidc-provider").exists(),
        "tests/run installs oidc-provider"
    );
    let node = program(&["/usr/bin/node"], "nodejs");
    let script = root.join("tests/web/provider.mjs");
    let back = site.at("/sign-in/provider/back");
    let command = [
        node.to_str().unwrap(),
        script.to_str().unwrap(),
        modules.to_str().unwrap(),
        &provider.to_string(),
        &back,
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
    assert_eq!(browser.text(".me span").await, "hanna (handläggare)");
    assert_eq!(browser.here().await, "/");
    browser.close().await;
    assert!(
        site.run(&["audit", "list"])
            .contains("by=hanna role=handler")
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

#[test]
fn a_way_back_that_did_not_begin_here_leads_nowhere() {
    let (site, provider) = site();
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
    assert!(wrong.header("set-cookie").is_none());
    assert_eq!(
        http::get(&site, &back, &cookie).status,
        403,
        "a state is good once"
    );
    drop(provider);
    let away = http::get(&site, "/sign-in/provider", "");
    assert_eq!(away.status, 502);
    assert!(away.body.contains("svarar inte"));
}
