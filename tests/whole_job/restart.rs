//! The program ends at any moment and is started again: each mail is one case, one decision, one reply.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use crate::letters::{Letter, order};
use crate::site::Site;
use crate::support::eventually;

const MAILS: usize = 40;
/// Replies that may be under way when the program dies: one on each connection.
const CONNECTIONS: usize = 4;

fn letters(site: &str) -> Vec<Letter> {
    (0..MAILS)
        .map(|number| {
            let id = format!("{site}.{number}").leak();
            let from = format!("p{number}.{site}@funktionsstod.goteborg.se").leak();
            order(id, from)
        })
        .collect()
}

fn placed(site: &Site, letters: &[Letter]) {
    let mails = letters.iter().map(|letter| letter.bytes(&site.support));
    site.bed.dovecot.place(&site.support, mails);
}

/// How many mails have come to the senders; replies that came twice count twice.
fn arrived(site: &Site, letters: &[Letter]) -> usize {
    letters
        .iter()
        .map(|letter| site.inbox_of(letter.from).len())
        .sum()
}

/// One decision and one reply for each mail, whatever happened meanwhile.
fn each_mail_is_one_case(site: &Site, letters: &[Letter]) {
    let of_mails = |event: &str, key: &str| -> Vec<String> {
        let entries = site.entries(event);
        entries
            .iter()
            .map(|entry| entry["facts"][key].to_string())
            .collect()
    };
    for (event, key) in [
        ("mail_received", "mail"),
        ("decided", "mail"),
        ("reply_queued", "mail"),
        ("reply_sent", "message_id"),
    ] {
        let values = of_mails(event, key);
        let distinct: BTreeSet<&String> = values.iter().collect();
        assert_eq!(
            (values.len(), distinct.len()),
            (letters.len(), letters.len()),
            "{event}"
        );
    }
    let cases: BTreeSet<String> = site
        .entries("decided")
        .iter()
        .map(|entry| entry["case"].to_string())
        .collect();
    assert_eq!(cases.len(), letters.len(), "cases");
    eventually("each reply", || {
        letters
            .iter()
            .all(|letter| !site.inbox_of(letter.from).is_empty())
            .then_some(())
    });
    for letter in letters {
        let ids: BTreeSet<_> = site
            .inbox_of(letter.from)
            .into_iter()
            .map(|reply| reply.message_id.unwrap().to_string())
            .collect();
        assert_eq!(ids.len(), 1, "one reply to {}", letter.id);
    }
    assert_eq!(
        [site.lying_in(""), site.lying_in("Hanterade")],
        [0, letters.len()]
    );
}

#[test]
fn told_to_stop_a_single_run_finishes_what_is_under_way() {
    told_to_stop(&Site::new("single"), "single");
}

#[test]
fn told_to_stop_a_single_run_finishes_what_is_under_way_on_postgres() {
    told_to_stop(&Site::on_postgres("psingle"), "psingle");
}

fn told_to_stop(site: &Site, name: &str) {
    let letters = letters(name);
    placed(site, &letters);
    let mut run = site.start_once();
    eventually("some replies", || {
        (arrived(site, &letters) >= 1 || run.ended().is_some()).then_some(())
    });
    run.stop();
    let rest = site.once();
    assert!(rest.status.success(), "{rest:?}");
    each_mail_is_one_case(site, &letters);
    assert_eq!(arrived(site, &letters), MAILS, "no reply left twice");
}

#[test]
fn killed_at_any_moment_it_decides_and_answers_each_mail_once() {
    killed(&Site::new("killed"), "killed");
}

#[test]
fn killed_at_any_moment_it_decides_and_answers_each_mail_once_on_postgres() {
    killed(&Site::on_postgres("pkilled"), "pkilled");
}

fn killed(site: &Site, name: &str) {
    let letters = letters(name);
    placed(site, &letters);
    // The same moments at every run; new ones are what the long kill campaign in `tests/faults` is for.
    let seed = 0x6b66_u32;
    let mut random = seed;
    let mut kills = 0;
    for most in [200, 600, 1200, 1200] {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let moment = Duration::from_millis(u64::from(random >> 16) % most);
        let worker = site.start();
        // Any moment will do: nothing is waited for.
        std::thread::sleep(moment);
        worker.kill();
        kills += 1;
    }
    let run = site.once();
    assert!(run.status.success(), "seed {seed}: {run:?}");
    each_mail_is_one_case(site, &letters);
    let mut twice = BTreeMap::new();
    for letter in &letters {
        let count = site.inbox_of(letter.from).len();
        if count > 1 {
            twice.insert(letter.id, count);
        }
    }
    // Whether a mail arrived whose 250 was never read is known to the server alone; it bears the same Message-ID.
    assert!(twice.len() <= CONNECTIONS * kills, "seed {seed}: {twice:?}");
}

#[test]
fn the_same_mail_delivered_twice_is_one_case_and_one_reply() {
    delivered_twice(&Site::new("twice"), "anna.twice@funktionsstod.goteborg.se");
}

#[test]
fn the_same_mail_delivered_twice_is_one_case_and_one_reply_on_postgres() {
    let site = Site::on_postgres("ptwice");
    delivered_twice(&site, "anna.ptwice@funktionsstod.goteborg.se");
}

fn delivered_twice(site: &Site, sender: &'static str) {
    let letter = order("twice", sender);
    site.receive(&letter);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    site.receive(&letter);
    site.receive(&letter);
    assert_eq!(site.counts(), [2, 2, 2, 0, 0, 0]);
    let decided = site.entries("decided");
    let reasons: Vec<_> = decided
        .iter()
        .map(|entry| entry["facts"]["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons, ["same_duties_moved", "duplicate", "duplicate"]);
    assert!(
        decided
            .iter()
            .all(|entry| entry["case"] == decided[0]["case"])
    );
    site.reply_to(letter.from);
    assert_eq!(site.lying_in("Hanterade"), 3);
}
