//! Servers that hang up, fall silent or refuse: nothing is lost, and nobody is answered twice.

use std::time::Duration;

use tokio::runtime::Runtime;

use crate::letters::{Letter, order};
use crate::site::Site;
use crate::support::eventually;
use crate::support::proxy::{Plan, Proxy, Reaction};

/// A proxy whose work goes on while the test waits for the program.
fn proxy(server: u16) -> (Runtime, Proxy) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let proxy = runtime.block_on(Proxy::start(server));
    (runtime, proxy)
}

fn letters(site: &Site, name: &str, count: usize) -> Vec<Letter> {
    let letters: Vec<Letter> = (0..count)
        .map(|number| {
            let id = format!("{name}.{number}").leak();
            order(
                id,
                format!("p{number}.{name}@funktionsstod.goteborg.se").leak(),
            )
        })
        .collect();
    let mails = letters.iter().map(|letter| letter.bytes(&site.support));
    site.bed.dovecot.place(&site.support, mails);
    letters
}

fn is_answered_once(site: &Site, letters: &[Letter]) {
    assert_eq!(site.entries("decided").len(), letters.len());
    assert_eq!(site.entries("reply_sent").len(), letters.len());
    for letter in letters {
        site.reply_to(letter.from);
    }
    assert_eq!(site.lying_in("Hanterade"), letters.len());
    assert_eq!(site.lying_in("Sent"), letters.len());
}

#[test]
fn a_mailbox_that_hangs_up_anywhere_loses_nothing() {
    let site = Site::new("imapcut");
    let letters = letters(&site, "imapcut", 12);
    let (_runtime, proxy) = proxy(site.bed.dovecot.imap);
    let direct = format!("port = {}\n", site.bed.dovecot.imap);
    site.configure(|text| text.replace(&direct, &format!("port = {}\n", proxy.port)));
    let mut failures = 0;
    for bytes in [0, 40, 300, 900, 1500, 2500, 5000, 9000, 14_000] {
        proxy.set(Plan {
            cut_server_after: Some(bytes),
            ..Plan::default()
        });
        let run = site.once();
        if run.status.success() {
            continue;
        }
        failures += 1;
        assert_eq!(run.status.code(), Some(1), "{run:?}");
        assert!(
            run.summary["received"].is_u64(),
            "it counts what was done: {run:?}"
        );
        assert!(!run.stderr.trim().is_empty());
    }
    assert!(failures >= 4, "the cuts were felt");
    proxy.set(Plan::default());
    let run = site.once();
    assert!(run.status.success(), "{run:?}");
    is_answered_once(&site, &letters);
}

#[test]
fn a_mail_server_that_hangs_up_keeps_the_replies_waiting() {
    let site = Site::new("smtpcut");
    let letters = letters(&site, "smtpcut", 6);
    let (_runtime, proxy) = proxy(site.bed.postfix.smtp);
    let direct = format!("port = {}\n", site.bed.postfix.smtp);
    site.configure(|text| {
        text.replace(&direct, &format!("port = {}\n", proxy.port))
            .replace(
                "[store]",
                "retry_first_seconds = 1\nretry_longest_seconds = 1\n[store]",
            )
    });
    for plan in [
        Plan {
            cut_server_after: Some(0),
            ..Plan::default()
        },
        Plan {
            cut_server_after: Some(60),
            ..Plan::default()
        },
        Plan {
            on_client: Some((b"RCPT", Reaction::Say(b"421 4.3.2 closing\r\n".to_vec()))),
            ..Plan::default()
        },
    ] {
        proxy.set(plan);
        let run = site.once();
        let waiting = run.summary["replies_waiting"].as_u64();
        assert_eq!(waiting, Some(6), "{run:?}");
        assert_eq!(run.summary["replies_sent"], 0, "{run:?}");
    }
    assert_eq!(site.lying_in("Hanterade"), 6, "what is decided is filed");
    proxy.set(Plan::default());
    let worker = site.start();
    eventually("all replies", || {
        (site.entries("reply_sent").len() == 6 && site.lying_in("Sent") == 6).then_some(())
    });
    assert!(worker.stop().success());
    is_answered_once(&site, &letters);
}

#[test]
fn a_reply_whose_250_was_lost_is_sent_again_under_the_same_id_alone() {
    let site = Site::new("doubt");
    let letters = letters(&site, "doubt", 1);
    let (_runtime, proxy) = proxy(site.bed.postfix.smtp);
    let direct = format!("port = {}\n", site.bed.postfix.smtp);
    site.configure(|text| {
        text.replace(&direct, &format!("port = {}\n", proxy.port))
            .replace(
                "[store]",
                "retry_first_seconds = 1\nretry_longest_seconds = 1\n[store]",
            )
    });
    proxy.set(Plan {
        on_client: Some((b"\r\n.\r\n", Reaction::CutBeforeAnswer)),
        ..Plan::default()
    });
    let run = site.once();
    assert_eq!(run.summary["replies_waiting"], 1, "{run:?}");
    assert_eq!(site.entries("reply_uncertain").len(), 1);
    // The server took it; what staff would find in Sent says so.
    let sent = site.reply_to(letters[0].from);
    let (_, bytes) = site.bed.dovecot.mails(letters[0].from, "").remove(0);
    let sent_folder = format!(
        "{}/.Sent",
        site.bed.dovecot.maildir(&site.support).display()
    );
    put(&sent_folder, &bytes);
    proxy.set(Plan::default());
    eventually("the doubt is settled", || {
        let run = site.once();
        assert!(run.status.success(), "{run:?}");
        (site.entries("reply_sent").len() == 1).then_some(())
    });
    assert_eq!(site.reply_to(letters[0].from).message_id, sent.message_id);
}

/// Puts a mail into a Maildir folder of the support mailbox, as its owner.
fn put(folder: &str, bytes: &[u8]) {
    for part in ["cur", "new", "tmp"] {
        std::fs::create_dir_all(format!("{folder}/{part}")).unwrap();
    }
    std::fs::write(format!("{folder}/cur/1700000000.M1.put:2,S"), bytes).unwrap();
    let mut own = std::process::Command::new("chown");
    crate::support::daemon::run(own.args(["-R", "nobody:nogroup", folder]));
}

#[test]
fn a_mailbox_that_falls_silent_is_given_up_and_tried_again() {
    let site = Site::new("silent");
    let letters = letters(&site, "silent", 2);
    let (_runtime, proxy) = proxy(site.bed.dovecot.imap);
    let direct = format!("port = {}\n", site.bed.dovecot.imap);
    site.configure(|text| {
        text.replace(
            &direct,
            &format!("port = {}\ntimeout_seconds = 5\n", proxy.port),
        )
    });
    proxy.set(Plan {
        on_client: Some((b"FETCH", Reaction::FallSilent)),
        ..Plan::default()
    });
    let worker = site.start();
    eventually("a second attempt", || (proxy.accepted() >= 3).then_some(()));
    proxy.set(Plan::default());
    eventually("both replies", || {
        (site.lying_in("Sent") == 2 && site.lying_in("Hanterade") == 2).then_some(())
    });
    assert!(worker.stop().success());
    is_answered_once(&site, &letters);
}

#[test]
fn a_worker_that_waits_for_a_dead_server_ends_when_told() {
    let site = Site::new("stuck");
    let (_runtime, proxy) = proxy(site.bed.dovecot.imap);
    let direct = format!("port = {}\n", site.bed.dovecot.imap);
    site.configure(|text| text.replace(&direct, &format!("port = {}\n", proxy.port)));
    proxy.set(Plan {
        on_client: Some((b"AUTHENTICATE", Reaction::FallSilent)),
        delay: Duration::ZERO,
        ..Plan::default()
    });
    let worker = site.start();
    eventually("a connection", || (proxy.accepted() >= 1).then_some(()));
    assert!(worker.stop().success());
}
