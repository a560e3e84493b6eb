//! A page comes whatever its mails are: what there is no time to read is told, and can be fetched.

use std::time::Duration;

use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::clock::Clock;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits};
use kontoflytt::register::Register;
use kontoflytt::reply::{Composer, ReplySettings, Templates};
use kontoflytt::store::Store;
use kontoflytt::web;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::bed::Site;
use crate::http;

const CASE: &str = "/cases/KF-2026-000010";

/// Serves the site's database where mails are read for no longer than that; gives back where.
async fn served(site: &Site, reading_time: Duration, cancel: &CancellationToken) -> String {
    let url = format!("sqlite://{}", site.path("kontoflytt.db").display());
    let store = Store::open(&url, std::path::Path::new("")).await.unwrap();
    let from = EmailAddress::parse("support@intraservice.goteborg.se").unwrap();
    let verifier = Verifier::Named("mx.goteborg.se".to_owned());
    let admission = AdmissionPolicy {
        support_addresses: vec![from.clone()],
        verifier: verifier.clone(),
        message_id_key: None,
    };
    let replies = ReplySettings {
        from,
        from_name: "Support Intraservice".to_owned(),
    };
    let settings = web::Settings {
        secure: false,
        public_url: "http://127.0.0.1".to_owned(),
        key: web::CookieKey::new(store.cookie_key().await.unwrap()),
        proxies: Vec::new(),
        idle: Duration::from_mins(30),
        longest: Duration::from_hours(10),
        reading: Limits::default(),
        reading_time,
        verifier,
        provider: None,
        envelope_from: None,
        reminded: Vec::new(),
        mailboxes: Vec::new(),
        archive: None,
    };
    let pages = web::Site::new(
        store,
        Assessor::new(Register::built_in().unwrap().clone(), admission),
        Composer::new(Templates::new([].into()).unwrap(), replies),
        settings,
        Clock::System,
    );
    let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = socket.local_addr().unwrap().to_string();
    tokio::spawn(web::serve(pages.unwrap(), socket, cancel.clone()));
    at
}

#[tokio::test(flavor = "multi_thread")]
async fn what_there_is_no_time_to_read_is_told_and_the_page_is_there() {
    let site = Site::new();
    let cookie = http::sign_in(&site, "hanna");
    let key = http::form_key(&http::get(&site, CASE, &cookie));
    let claim = format!("{CASE}/claim");
    http::post(&site, &claim, &cookie, &format!("form_key={key}"));
    let cancel = CancellationToken::new();
    let at = served(&site, Duration::ZERO, &cancel).await;
    let get = |path: &str| http::send_to(&at, "GET", path, &[("Cookie", &cookie)], "");
    let late = "Mejlet tog för lång tid att läsa";
    let page = get(CASE);
    assert_eq!(page.status, 200, "{}", page.head);
    for told in [
        late,
        "Ärende KF-2026-000010",
        "Ärendets historik",
        "Uppgifter motsäger varandra",
    ] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(!page.body.contains("Programmet klarade inte"));
    let before = page.body.split(" download").next().unwrap();
    let fetch = before.rsplit("href=\"").next().unwrap();
    let fetch = fetch.trim_end_matches('"').replace("&#x2f;", "/");
    assert_eq!(get(&fetch).status, 200, "{fetch}");
    let page = get(&format!("{CASE}/decide"));
    assert_eq!(page.status, 200, "{}", page.head);
    assert!(page.body.contains(late) && page.body.contains("id=\"motive\""));
    assert!(http::get(&site, CASE, &cookie).body.contains("15 oktober"));
    cancel.cancel();
}
