//! The entries that people write: each kind is there when somebody did what it says, with their name.
//! What the worker writes is told by `tests/store/events.rs`.

use serde_json::{Value, json};

use crate::bed::Site;
use crate::http;

/// A case that the rules approved.
const APPROVED: &str = "KF-2026-000001";
/// Two that wait for a person: one to be decided, one to be seen.
const WAITING: &str = "KF-2026-000010";
const TO_SEE: &str = "KF-2026-000009";

/// The entries that the deed leaves, in `audit list --json`'s words.
fn after(site: &Site, deed: impl FnOnce()) -> Vec<Value> {
    let log = || -> Vec<Value> {
        let listed = site.run(&["audit", "list", "--json"]);
        let lines = listed.lines().map(serde_json::from_str);
        lines.collect::<Result<_, _>>().unwrap()
    };
    let before = log().len();
    deed();
    log().split_off(before)
}

/// The deed leaves an entry of this kind, on this case, with these facts among others.
fn leaves(site: &Site, kind: &str, case: Option<&str>, facts: &Value, deed: impl FnOnce()) {
    let new = after(site, deed);
    let found = new.iter().filter(|entry| entry["event"] == kind);
    let [entry] = found.collect::<Vec<_>>()[..] else {
        panic!("not one {kind}: {new:?}");
    };
    assert_eq!(entry["case"].as_str(), case, "{kind}");
    for (name, value) in facts.as_object().unwrap() {
        assert_eq!(entry["facts"][name], *value, "{kind}: {name}");
    }
}

/// A person who is signed in.
struct Person<'a> {
    site: &'a Site,
    cookie: String,
}

impl<'a> Person<'a> {
    fn sign_in(site: &'a Site, name: &str) -> Self {
        let cookie = http::sign_in(site, name);
        Self { site, cookie }
    }

    fn reads(&self, path: &str) -> http::Answer {
        let page = http::get(self.site, path, &self.cookie);
        assert_eq!(page.status, 200, "{path}");
        page
    }

    /// Sends a form of that page.
    fn sends(&self, page: &str, path: &str, fields: &str) {
        let key = http::form_key(&http::get(self.site, page, &self.cookie));
        let form = format!("form_key={key}&{fields}");
        let answer = http::post(self.site, path, &self.cookie, &form);
        assert!(
            [200, 303].contains(&answer.status),
            "{path}: {}",
            answer.head
        );
    }
}

#[test]
fn who_may_sign_in_and_who_does_is_on_record() {
    let site = Site::new();
    let facts = json!({"user": "rita", "role": "handler"});
    leaves(&site, "staff_user_set", None, &facts, || {
        site.add_user("rita", "handler");
    });
    let facts = json!({"by": "rita", "role": "handler"});
    leaves(&site, "signed_in", None, &facts, || {
        Person::sign_in(&site, "RITA");
    });
    let facts = json!({"user": "rita", "sessions": 1, "why": "command"});
    leaves(&site, "sessions_ended", None, &facts, || {
        site.run(&["user", "sign-out", "RITA"]);
    });
    let none = site.fail(&["user", "sign-out", "Rita"]);
    assert!(none.contains("rita is not signed in"), "{none}");
    let unknown = site.fail(&["user", "sign-out", "r\u{456}ta"]);
    assert!(unknown.contains("nobody is on record as"), "{unknown}");
    let facts = json!({"user": "rita"});
    leaves(&site, "staff_user_removed", None, &facts, || {
        site.run(&["user", "remove", "rita"]);
    });
    let password = site.path("password");
    std::fs::write(&password, crate::bed::PASSWORD).unwrap();
    let file = format!("--password-file={}", password.display());
    let add = ["user", "add", "rita", "--role", "reader", &file];
    site.fail(&add);
    site.run(&[&add[..], &["--same-person"]].concat());
    site.run(&["user", "remove", "rita"]);
    let wrong = after(&site, || {
        let tried = http::try_sign_in(&site, "rita", crate::bed::PASSWORD);
        assert!(tried.header("set-cookie").is_none());
    });
    assert!(wrong.is_empty(), "nobody signed in: {wrong:?}");
}

#[test]
fn what_somebody_read_is_on_record() {
    let site = Site::new();
    let rita = Person::sign_in(&site, "rita");
    let case = format!("/cases/{APPROVED}");
    let mut page = String::new();
    leaves(
        &site,
        "case_read",
        Some(APPROVED),
        &json!({"by": "rita"}),
        || {
            page = rita.reads(&case).body;
        },
    );
    let (_, link) = page.split_once(&format!("{case}/mail/")).unwrap();
    let mail: i64 = link.split_once('"').unwrap().0.parse().unwrap();
    let facts = json!({"by": "rita", "mail": mail});
    leaves(&site, "mail_fetched", Some(APPROVED), &facts, || {
        rita.reads(&format!("{case}/mail/{mail}"));
    });
    let adam = Person::sign_in(&site, "adam");
    let facts = json!({"by": "adam", "format": "csv", "event": "decided"});
    leaves(&site, "log_exported", None, &facts, || {
        adam.sends("/log", "/log/export", "format=csv&event=decided");
    });
    let whole = after(&site, || {
        adam.sends("/log", "/log/export", "format=csv&event=&from=");
    });
    assert!(
        !whole
            .iter()
            .any(|one| one["facts"].to_string().contains("null")),
        "{whole:?}"
    );
    let none = adam.reads("/log?case=KF-2026-1");
    assert!(none.body.contains("Det är inget ärendenummer") && !none.body.contains("<tbody>"));
    let key = http::form_key(&none);
    let form = format!("form_key={key}&format=csv&case=KF-2026-1");
    let refused = http::post(&site, "/log/export", &adam.cookie, &form);
    assert_eq!(refused.status, 422, "what is no filter exports nothing");
    leaves(&site, "log_verified", None, &json!({"by": "adam"}), || {
        adam.sends("/log", "/log/verify", "");
    });
}

#[test]
fn what_somebody_decided_and_did_is_on_record() {
    let site = Site::new();
    let hanna = Person::sign_in(&site, "hanna");
    let facts = json!({"by": "hanna"});
    let deed = |deed: &str| {
        let address = format!("/moves/{APPROVED}/{deed}");
        let form = http::form_to(&hanna.reads("/moves"), &address);
        http::post(&site, &address, &hanna.cookie, &form)
    };
    leaves(&site, "move_carried_out", Some(APPROVED), &facts, || {
        deed("done");
    });
    leaves(&site, "move_reopened", Some(APPROVED), &facts, || {
        deed("undo");
    });
    let case = format!("/cases/{WAITING}");
    hanna.sends(&case, &format!("{case}/claim"), "");
    let form = http::get(&site, &format!("{case}/decide"), &hanna.cookie);
    let occasion = http::hidden(&form, "occasion");
    let decision =
        format!("action=send&choice=duties_change&motive=x&occasion={occasion}&language=sv");
    let facts = json!({"by": "hanna", "outcome": "rejected", "reason": "duties_change"});
    leaves(&site, "decided_by_person", Some(WAITING), &facts, || {
        hanna.sends(&case, &format!("{case}/decide"), &decision);
    });
    let case = format!("/cases/{TO_SEE}");
    hanna.sends(&case, &format!("{case}/claim"), "");
    let facts = json!({"by": "hanna"});
    leaves(&site, "review_closed", Some(TO_SEE), &facts, || {
        let seen = http::hidden(&hanna.reads(&case), "seen");
        let form = format!("motive=Ringde&seen={seen}");
        hanna.sends(&case, &format!("{case}/close"), &form);
    });
    assert!(site.run(&["audit", "verify"]).contains("unbroken"));
}
