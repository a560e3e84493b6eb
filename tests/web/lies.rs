//! A provider that says what is not so lets nobody in, and one that takes a role away puts them out.

use std::fs;

use kontoflytt::clock::Clock;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::Site;
use crate::browser::{Browser, DESK, PHONE};
use crate::http::{self, Answer};
use crate::liar::{Liar, Says, Signed};
use crate::provider::{begin, site_of};

/// The value of a parameter of an address.
pub(crate) fn parameter<'a>(address: &'a str, name: &str) -> &'a str {
    let (_, after) = address.split_once(&format!("{name}=")).unwrap();
    after.split('&').next().unwrap()
}

/// What an honest token says of rita, who reads.
pub(crate) fn honest(liar: &Liar, nonce: &str) -> Value {
    let now = Clock::System.now().as_second();
    json!({
        "iss": liar.address(), "aud": "kontoflytt", "sub": "rita", "nonce": nonce, "iat": now, "exp": now + 300,
        "preferred_username": "rita.ek", "roles": ["somebody", "kontoflytt-reader"],
    })
}

/// A sign-in of which the provider says what is true, but for that change.
pub(crate) fn sign_in(site: &Site, liar: &Liar, lie: impl FnOnce(&mut Says)) -> Answer {
    come_back(site, liar, begin(site, "/sign-in/provider"), lie)
}

/// Comes back from one that was begun.
fn come_back(
    site: &Site,
    liar: &Liar,
    (bound, to): (String, String),
    lie: impl FnOnce(&mut Says),
) -> Answer {
    {
        let mut says = liar.says();
        *says = Says {
            issuer: liar.address().to_owned(),
            shows: vec![0],
            claims: honest(liar, parameter(&to, "nonce")),
            signed: Signed::By(0),
        };
        lie(&mut says);
    }
    http::get(site, &way_back(&to), &bound)
}

/// Where the provider leads back to.
pub(crate) fn way_back(to: &str) -> String {
    let state = parameter(to, "state");
    format!("/sign-in/provider/back?code=x&state={state}")
}

type Lie = (&'static str, fn(&mut Says));

/// Each of these alone is enough to be let in by nothing.
const LIES: [Lie; 14] = [
    ("no nonce", |says| {
        says.claims.as_object_mut().unwrap().remove("nonce");
    }),
    ("another nonce", |says| says.claims["nonce"] = json!("x")),
    ("another issuer", |says| {
        says.claims["iss"] = json!("https://login.example");
    }),
    ("an audience that is another", |says| {
        says.claims["aud"] = json!("another");
    }),
    ("an audience that others are of, too", |says| {
        says.claims["aud"] = json!(["kontoflytt", "another"]);
    }),
    ("a token that has expired", |says| {
        says.claims["exp"] = json!(says.claims["exp"].as_i64().unwrap() - 3_600);
    }),
    ("a key that it does not show", |says| {
        says.signed = Signed::By(1);
    }),
    ("a key that it shows no more", |says| says.shows = vec![1]),
    ("no key at all", |says| says.shows = Vec::new()),
    ("claims that were changed", |says| {
        says.signed = Signed::Broken(0);
    }),
    ("no signature", |says| says.signed = Signed::Not),
    ("the secret that both know for a key", |says| {
        says.signed = Signed::BySecret;
    }),
    ("no ID token", |says| says.claims = Value::Null),
    ("metadata of another", |says| {
        says.issuer = "https://login.example".to_owned();
    }),
];

#[test]
fn a_provider_that_lies_lets_nobody_in() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    for (what, lie) in LIES {
        let answer = sign_in(&site, &liar, lie);
        assert_eq!(answer.status, 502, "{what}: {}", answer.head);
        assert!(
            !answer.head.contains("kontoflytt="),
            "{what}: {}",
            answer.head
        );
        let is_told = ["gick inte att lita på", "svarar inte"];
        assert!(
            is_told.iter().any(|words| answer.body.contains(words)),
            "{what}"
        );
    }
    let listed = site.run(&["audit", "list"]);
    assert!(!listed.contains("rita.ek"), "{listed}");
    let log = fs::read_to_string(site.path("log")).unwrap();
    for secret in ["provhemlighet", "rita.ek", "eyJ"] {
        assert!(!log.contains(secret), "{secret}: {log}");
    }
    let truth = sign_in(&site, &liar, |_| {});
    assert_eq!(truth.status, 303, "{}", truth.body);
}

#[tokio::test]
async fn who_begins_and_comes_back_with_what_is_made_up_has_nothing_written() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    let file = site.path("kontoflytt.db");
    let mut other = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    for _ in 0..100 {
        begin(&site, "/sign-in/provider");
    }
    let digest = Sha256::digest(b"made-up");
    let name = digest[..8].iter().map(|byte| format!("{byte:02x}"));
    let name = name.collect::<Vec<_>>().concat();
    let bound = format!("sign-in-{name}=made-up");
    let back = "/sign-in/provider/back?code=x&state=made-up";
    let answer = http::get(&site, back, &bound);
    assert_eq!(answer.status, 403, "{}", answer.head);
    other.execute("ROLLBACK").await.unwrap();
    let honest = sign_in(&site, &liar, |_| {});
    assert_eq!(honest.status, 303, "others get in: {}", honest.body);
}

#[test]
fn a_code_that_is_made_up_does_not_have_the_provider_asked_for_what_it_is() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    for _ in 0..5 {
        let nothing = |says: &mut Says| says.claims = Value::Null;
        assert_eq!(sign_in(&site, &liar, nothing).status, 502);
    }
    assert_eq!(liar.was_asked("/.well-known/openid-configuration"), 1);
    assert_eq!(liar.was_asked("/token"), 5);
}

#[test]
fn keys_that_change_are_taken_up_at_once() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    for key in [0, 1, 0] {
        let answer = sign_in(&site, &liar, |says| {
            says.shows = vec![key];
            says.signed = Signed::By(key);
        });
        assert_eq!(answer.status, 303, "{key}: {}", answer.body);
    }
}

#[test]
fn a_sign_in_that_only_begins_does_not_have_the_provider_asked_each_time() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    let asked = || liar.was_asked("/.well-known/openid-configuration");
    for _ in 0..5 {
        begin(&site, "/sign-in/provider");
    }
    assert_eq!(asked(), 1);
    assert_eq!(sign_in(&site, &liar, |_| {}).status, 303);
    assert_eq!(asked(), 2, "its end takes nothing for what it is now");
}

#[test]
fn a_role_that_is_taken_away_ends_what_is_left_of_it() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    let with =
        |role: &'static str| sign_in(&site, &liar, |says| says.claims["roles"] = json!([role]));
    let is_in = |cookie: &str| http::get(&site, "/cases", cookie).status == 200;
    let desk = http::cookie(&with("kontoflytt-handler"));
    let phone = http::cookie(&with("kontoflytt-handler"));
    assert!(is_in(&desk) && is_in(&phone));
    let lower = http::cookie(&with("kontoflytt-reader"));
    assert!(is_in(&lower) && !is_in(&desk) && !is_in(&phone));
    let none = with("somebody");
    assert_eq!(none.status, 403);
    assert!(!is_in(&lower), "out at once, on whatever machine");
    let listed = site.run(&["audit", "list"]);
    for why in ["why=other_role", "why=no_role"] {
        assert!(listed.contains(&format!("user=rita.ek {why}")), "{listed}");
    }
}

#[test]
fn who_is_signed_out_while_they_are_at_the_provider_does_not_come_in() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    assert_eq!(sign_in(&site, &liar, |_| {}).status, 303);
    let under_way = begin(&site, "/sign-in/provider?next=/cases");
    site.run(&["user", "sign-out", "rita.ek"]);
    let outdated = come_back(&site, &liar, under_way, |_| {});
    assert_eq!(outdated.status, 403, "{}", outdated.head);
    assert!(
        outdated.body.contains("loggades du ut"),
        "{}",
        outdated.body
    );
    assert!(outdated.links_to("/sign-in/provider?next=%2Fcases"));
    assert_eq!(sign_in(&site, &liar, |_| {}).status, 303, "begun since");
}

#[test]
fn a_provider_that_does_not_ask_anew_lets_nobody_in_who_was_there_before() {
    let liar = Liar::start();
    let site = site_of(liar.port);
    let now = Clock::System.now().as_second();
    for (path, at, status) in [
        ("/sign-in/provider?other=yes", Some(now - 3_600), 403),
        ("/sign-in/provider?other=yes", Some(now + 1), 303),
        // One that does not tell.
        ("/sign-in/provider?other=yes", None, 303),
        ("/sign-in/provider", Some(now - 3_600), 303),
    ] {
        let begun = begin(&site, path);
        assert_eq!(begun.1.contains("max_age=0"), path.contains("other"));
        let answer = come_back(&site, &liar, begun, |says| {
            if let Some(at) = at {
                says.claims["auth_time"] = json!(at);
            }
        });
        assert_eq!(answer.status, status, "{path} {at:?}: {}", answer.body);
        let is_told = answer.body.contains("frågade inte på nytt vem du är");
        assert_eq!(is_told, status == 403, "{path} {at:?}");
    }
}

#[tokio::test]
async fn a_provider_that_cannot_be_trusted_is_told_to_everyone() {
    for (window, place) in [(DESK, "desk"), (PHONE, "phone")] {
        let liar = Liar::start();
        let site = site_of(liar.port);
        let browser = Browser::open(window).await;
        browser.go(&site, "/sign-in/provider").await;
        let there = browser.here().await;
        browser.go(&site, &way_back(&there)).await;
        let alert = browser.text("[role=alert]").await;
        assert!(alert.contains("gick inte att lita på"), "{alert}");
        browser.inspect(&format!("{place}-sign-in-untrusted")).await;
        browser.close().await;
    }
}
