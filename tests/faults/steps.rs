//! The worker ends, fails or hangs at each named step.

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt as _;

use kontoflytt::failpoint::STEPS;

use crate::bed::{
    each_mail_is_one_case, is_long, leases_run_out, orders, settle, tries_again_soon,
    until_nothing_waits,
};
use crate::letters::Letter;
use crate::site::{Run, Site, finish};

const SIGABRT: i32 = 6;

fn run_with(site: &Site, failpoint: &str) -> Run {
    finish(
        site.command(&["run", "--once"])
            .env("KONTOFLYTT_FAILPOINT", failpoint),
    )
}

/// Makes sites on one of the databases, whose names begin so.
#[derive(Clone, Copy)]
struct On {
    database: &'static str,
    new: fn(&str) -> Site,
}

const SQLITE: On = On {
    database: "lite",
    new: Site::new,
};
const POSTGRES: On = On {
    database: "pg",
    new: Site::on_postgres,
};

impl On {
    /// A site with three mails.
    fn with_mails(self, name: &str) -> (Site, Vec<Letter>) {
        let name = format!("{}.{name}", self.database);
        let site = (self.new)(&name);
        site.configure(tries_again_soon);
        let letters = orders(&name, 3);
        for letter in &letters {
            site.receive(letter);
        }
        (site, letters)
    }
}

/// Runs on fresh mails with a failpoint. Says whether the program ended there.
async fn ends_at(on: On, step: &str, visit: u64, twice: &mut usize) -> bool {
    let (site, letters) = on.with_mails(&format!("{step}{visit}"));
    let mut ended = false;
    // A reply that a busy server puts off comes to its steps in a later run.
    let runs = until_nothing_waits(|| {
        let run = run_with(&site, &format!("{step}:{visit}:abort"));
        ended = run.status.signal() == Some(SIGABRT);
        (run, ended)
    });
    assert!(runs.is_ok(), "{step}:{visit}: {runs:?}");
    leases_run_out(&site).await;
    settle(&site);
    *twice += each_mail_is_one_case(&site, &letters);
    ended
}

#[tokio::test]
async fn ended_at_each_named_step_it_loses_and_doubles_nothing() {
    at_each_step(SQLITE).await;
}

#[tokio::test]
async fn and_so_it_is_on_postgresql() {
    at_each_step(POSTGRES).await;
}

async fn at_each_step(on: On) {
    let (mut twice, mut ends) = (BTreeMap::new(), 0);
    for (step, _) in STEPS {
        let again: &mut usize = twice.entry(step).or_default();
        assert!(
            ends_at(on, step, 1, again).await,
            "{step} was never reached"
        );
        ends += 1;
        // Each visit of a step in its turn, until a run has no more of them.
        let mut visit = 2;
        while is_long() && ends_at(on, step, visit, again).await {
            ends += 1;
            visit += 1;
        }
    }
    twice.retain(|_, count| *count > 0);
    println!(
        "{}: {ends} ends at {} named steps; replies that came again: {twice:?}",
        on.database,
        STEPS.len()
    );
    assert!(twice["accepted"] >= 1, "the window is real: {twice:?}");
}

/// Runs on three mails with trouble at the second one's assessment. Says how many were decided and how many set aside.
fn with_trouble(on: On, action: &str) -> [usize; 2] {
    let (site, _) = on.with_mails(action);
    // Long enough for a loaded machine to come to the second mail, which the first batch must do; a batch that panics is
    // not waited for.
    if action == "hang" {
        site.configure(|text| tries_again_soon(text) + "\n[limits]\ndecide_seconds = 15\n");
    }
    let run = run_with(&site, &format!("assessing:2:{action}"));
    assert!(run.status.success(), "{action}: {run:?}");
    settle(&site);
    let counts = ["decided", "mail_set_aside"].map(|event| site.entries(event).len());
    let sent = site.entries("reply_sent").len();
    assert_eq!(sent, counts[0], "{action}: replies");
    let lying = ["", "Hanterade", "Granska"].map(|folder| site.lying_in(folder));
    assert_eq!(lying, [0, counts[0], counts[1]], "{action}");
    counts
}

#[test]
fn a_mail_that_the_code_fails_or_hangs_on_stops_no_other() {
    for on in [SQLITE, POSTGRES] {
        assert_eq!(with_trouble(on, "panic"), [2, 1]);
        // The batch took too long; then each was tried alone, and none did.
        assert_eq!(with_trouble(on, "hang"), [3, 0]);
    }
}

/// What an assertion that quotes a mail says when it fails; the words stand in no mail.
const QUOTED: &str = "byte index 7 is not a char boundary in `Flytta Sonja Hemlig, sonhem0101`";

#[test]
fn a_panic_that_quotes_the_mail_leaves_no_word_of_it_in_log_and_database() {
    let (site, _) = SQLITE.with_mails("quoted");
    let mut command = site.command(&["run", "--once"]);
    let run = finish(
        command
            .env(
                "KONTOFLYTT_FAILPOINT",
                format!("assessing:2:panic:{QUOTED}"),
            )
            .env("KONTOFLYTT_LOG", "trace")
            .env("RUST_BACKTRACE", "full"),
    );
    assert!(run.status.success(), "{run:?}");
    settle(&site);
    assert!(
        run.stderr.contains("place=\"src/failpoint.rs:"),
        "the place is told: {}",
        run.stderr
    );
    let persons = [
        "Sonja",
        "sonhem0101",
        "annand0314",
        "p0.lite.quoted",
        "stack backtrace",
    ];
    for words in persons {
        assert!(!run.stderr.contains(words), "{words}: {}", run.stderr);
    }
    for file in std::fs::read_dir(site.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(5).any(|words| words == b"Sonja"));
    }
    let aside = site.entries("mail_set_aside");
    assert_eq!(aside[0]["facts"]["fault"], "panic");
    assert_eq!(site.lying_in("Granska"), 1, "with its bytes, for a person");
    // The next run goes on, and asks no more of the mail at fault.
    site.receive(&orders("quoted.after", 1)[0]);
    settle(&site);
    let counts = ["mail_received", "decided", "reply_sent", "mail_set_aside"];
    let counts = counts.map(|event| site.entries(event).len());
    assert_eq!(counts, [4, 3, 3, 1]);
}
