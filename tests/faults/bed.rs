//! What every campaign needs: mails by Postfix, and what must hold when it is over.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use kontoflytt::delivery::{OutgoingMail, Outlet};
use kontoflytt::message::{EmailAddress, MessageId};
use sqlx::{Connection as _, PgConnection};

use crate::letters::{Letter, order};
use crate::site::{Run, Site};
use crate::support::eventually;

/// Whether a campaign runs at length.
#[expect(
    clippy::disallowed_methods,
    reason = "the length of a test is no setting of the program"
)]
pub(crate) fn is_long() -> bool {
    std::env::var("KONTOFLYTT_CAMPAIGN").is_ok_and(|length| length == "long")
}

/// Orders that are approved, each of a sender of its own.
pub(crate) fn orders(site: &str, count: usize) -> Vec<Letter> {
    (0..count)
        .map(|number| {
            let id = format!("{site}.{number}").leak();
            let from = format!("p{number}.{site}@funktionsstod.goteborg.se").leak();
            order(id, from)
        })
        .collect()
}

/// Something else, which stays in the mailbox and is not answered.
pub(crate) fn other_matter(site: &str) -> Letter {
    Letter::new(
        format!("{site}.skrivaren").leak(),
        "bo@funktionsstod.goteborg.se",
        "Skrivaren",
        "Hej, skrivaren på plan 3 är trasig. Kan ni laga den?",
    )
}

/// Sends mails to the mailbox by Postfix, which hands them to Dovecot by LMTP.
pub(crate) async fn send(site: &Site, letters: &[Letter]) {
    let postfix = site.bed.postfix;
    let mut outlet = Outlet::new(&postfix.outlet(postfix.smtp));
    for letter in letters {
        let mail = OutgoingMail {
            message_id: MessageId::parse(&letter.message_id()).unwrap(),
            envelope_from: EmailAddress::parse(letter.from),
            envelope_to: EmailAddress::parse(&site.support).unwrap(),
            bytes: letter.bytes(&site.support),
        };
        outlet.deliver(&mail).await.unwrap();
    }
    outlet.close().await;
}

/// Waits until all of these lie in the mailbox, wherever the worker has moved them.
pub(crate) fn have_come(site: &Site, count: usize) {
    let postfix = site.bed.postfix;
    let lying = || ["", "Hanterade", "Granska"].map(|folder| site.lying_in(folder));
    let mut came = 0;
    while came < count {
        let before = came;
        came = lying().iter().sum();
        if came == before {
            let queued = postfix.queued();
            assert!(
                queued > 0,
                "{:?} of {count} mails lie here, none is under way",
                lying()
            );
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// A reply that the busy servers of a campaign put off is tried again within seconds.
#[expect(
    clippy::needless_pass_by_value,
    reason = "as `Site::configure` hands it over"
)]
pub(crate) fn tries_again_soon(text: String) -> String {
    text.replace("[store]", "retry_first_seconds = 1\n\n[store]")
}

/// Lets the leases of an ended worker run out at once, as they do by themselves after `store.lease_seconds`. On SQLite
/// the next worker takes over without that.
pub(crate) async fn leases_run_out(site: &Site) {
    if !site.store.starts_with("postgres") {
        return;
    }
    // A worker that ended early has left no tables.
    let run_out = "DO $$ BEGIN IF to_regclass('lease') IS NOT NULL THEN UPDATE lease SET until = 0; END IF; END $$";
    let mut database = PgConnection::connect(&site.store).await.unwrap();
    sqlx::raw_sql(run_out).execute(&mut database).await.unwrap();
    database.close().await.unwrap();
}

/// Runs the worker until nothing waits any more.
pub(crate) fn settle(site: &Site) {
    let settled = until_nothing_waits(|| (site.once(), false));
    assert!(
        settled.is_ok(),
        "something waits: {settled:?}\n{:?}",
        site.audit()
    );
}

/// Runs until nothing waits any more, or a run says that it is enough; the last run where that never came.
pub(crate) fn until_nothing_waits(mut run: impl FnMut() -> (Run, bool)) -> Result<(), Run> {
    let limit = Instant::now() + Duration::from_mins(2);
    loop {
        let (run, is_enough) = run();
        if is_enough || (run.status.success() && run.summary["replies_waiting"] == 0) {
            return Ok(());
        }
        if Instant::now() > limit {
            return Err(run);
        }
    }
}

/// Each mail is one case, one decision, one queued reply and one mail to its sender; one more is allowed to those
/// whose sending was interrupted, as the log says, and bears the same Message-ID. The log verifies, no mail is left
/// lying. Says how many came twice.
pub(crate) fn each_mail_is_one_case(site: &Site, letters: &[Letter]) -> usize {
    let entries = site.audit();
    let values = |event: &str, of: fn(&serde_json::Value) -> String| -> Vec<String> {
        let those = entries.iter().filter(|entry| entry["event"] == event);
        those.map(of).collect()
    };
    let mail = |entry: &serde_json::Value| entry["facts"]["mail"].to_string();
    let id = |entry: &serde_json::Value| entry["facts"]["message_id"].to_string();
    for (event, of) in [
        ("mail_received", mail as fn(&_) -> _),
        ("decided", mail),
        ("decided", |entry| entry["case"].to_string()),
        ("reply_queued", mail),
        ("reply_queued", id),
        ("reply_sent", id),
    ] {
        let values = values(event, of);
        let distinct: BTreeSet<&String> = values.iter().collect();
        let counts = (values.len(), distinct.len());
        assert_eq!(counts, (letters.len(), letters.len()), "{event}");
    }
    let interrupted: BTreeSet<String> = values("reply_uncertain", id).into_iter().collect();
    assert_eq!(
        [site.lying_in(""), site.lying_in("Hanterade")],
        [0, letters.len()]
    );
    let mut twice = 0;
    for letter in letters {
        let ids = reply_ids(site, letter);
        assert_eq!(ids.len(), 1, "one reply to {}: {ids:?}", letter.id);
        for (id, copies) in ids.iter().filter(|(_, copies)| **copies > 1) {
            let id = format!("\"{id}\"");
            assert!(
                interrupted.contains(&id),
                "{id} came {copies} times without a doubt"
            );
            twice += 1;
        }
    }
    twice
}

/// The Message-IDs that came to a sender, with how often each did; waits for the first.
fn reply_ids(site: &Site, letter: &Letter) -> BTreeMap<String, usize> {
    eventually("each reply", || {
        (!site.bed.dovecot.mails(letter.from, "").is_empty()).then_some(())
    });
    let mut ids = BTreeMap::new();
    for reply in site.inbox_of(letter.from) {
        let id = reply.message_id.unwrap();
        *ids.entry(id.as_str().to_owned()).or_default() += 1;
    }
    ids
}
