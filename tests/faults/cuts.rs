//! The proxy cuts, resets or spoils a dialogue after some byte: the end is the same as without it.

use std::sync::OnceLock;
use std::time::Instant;

use futures_util::future::join_all;

use crate::bed::is_long;
use crate::support::dovecot::{Dovecot, Options};
use crate::support::proxy::Plan;
use crate::trial::{AT_ONCE, To, Trial};

/// Disturbs at every `stride`th byte until a dialogue is over before. Says how many trials felt it and how many
/// replies came twice.
async fn at_bytes(name: &str, to: To, stride: usize, plan: impl Fn(usize) -> Plan) -> [usize; 2] {
    let (mut felt, mut twice, mut next) = (0, 0, 0);
    loop {
        let offsets = (0..AT_ONCE).map(|step| next + step * stride);
        let trials = offsets.map(|offset| {
            let plan = plan(offset);
            async move {
                let trial = Trial::new(&format!("{name}{offset}")).await;
                trial.disturbed(to, plan).await
            }
        });
        let ended = join_all(trials).await;
        let of = |which: usize| ended.iter().filter(|one| one[which]).count();
        felt += of(0);
        twice += of(1);
        next += AT_ONCE * stride;
        if of(0) < AT_ONCE {
            println!("{name}: {felt} offsets up to {next}, {twice} replies came again");
            return [felt, twice];
        }
    }
}

fn cut_client(offset: usize) -> Plan {
    Plan {
        cut_client_after: Some(offset),
        ..Plan::default()
    }
}

fn cut_server(offset: usize) -> Plan {
    Plan {
        cut_server_after: Some(offset),
        ..Plan::default()
    }
}

/// In the ordinary run a few bytes, of a prime stride, so that they fall anywhere in a line; at length every byte.
async fn cut_at_any(name: &str, to: To, stride: usize, plan: impl Fn(usize) -> Plan) {
    let began = Instant::now();
    let stride = if is_long() { 1 } else { stride };
    let [felt, _] = at_bytes(name, to, stride, plan).await;
    assert!(felt > 4, "{felt}");
    println!("{felt} cuts in {:.0} s", began.elapsed().as_secs_f64());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_mailbox_hears_is_cut() {
    cut_at_any("ic", To::Mailbox, 131, cut_client).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_mailbox_says_is_cut() {
    cut_at_any("is", To::Mailbox, 311, cut_server).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_mail_server_hears_is_cut() {
    cut_at_any("sc", To::MailServer, 113, cut_client).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_mail_server_says_is_cut() {
    cut_at_any("ss", To::MailServer, 53, cut_server).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reset_after_some_bytes_the_end_is_the_same() {
    let stride = if is_long() { 7 } else { 331 };
    let reset = |plan: Plan| Plan {
        reset: true,
        ..plan
    };
    at_bytes("ri", To::Mailbox, stride, |at| reset(cut_server(at))).await;
    at_bytes("rs", To::MailServer, stride, |at| reset(cut_client(at))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn garbage_anywhere_leads_to_the_same_end() {
    let stride = if is_long() { 7 } else { 331 };
    let garbage = |at| Plan {
        garbage: Some((at, b"\x00\xff)}{9\r\n* 7 FETCH (UID\r\n")),
        ..Plan::default()
    };
    at_bytes("gi", To::Mailbox, stride, garbage).await;
    at_bytes("gs", To::MailServer, stride, garbage).await;
}

/// A server that cannot move a mail: it is copied, marked and expunged by a command each.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_marked_and_not_expunged_is_expunged_later() {
    static SERVER: OnceLock<Dovecot> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        Dovecot::start(&Options {
            capability: Some("IMAP4rev1 UIDPLUS"),
            ..Options::default()
        })
    });
    let cut = Plan {
        cut_at: Some(b"UID EXPUNGE"),
        ..Plan::default()
    };
    let trial = Trial::on(server, "marked.cut").await;
    assert_eq!(trial.disturbed(To::Mailbox, cut).await, [true, false]);
}
