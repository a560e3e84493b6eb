//! The proxy cuts, resets or spoils a dialogue after some byte: the end is the same as without it.

use std::time::Instant;

use futures_util::future::join_all;

use crate::bed::is_long;
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

#[tokio::test(flavor = "multi_thread")]
async fn cut_after_any_byte_the_end_is_the_same() {
    let began = Instant::now();
    // In the ordinary run a few of them, of a prime stride, so that they fall anywhere in a line.
    let stride = |bytes| if is_long() { 1 } else { bytes };
    let [client, _] = at_bytes("ic", To::Mailbox, stride(131), cut_client).await;
    let [server, _] = at_bytes("is", To::Mailbox, stride(311), cut_server).await;
    let [letter, _] = at_bytes("sc", To::MailServer, stride(113), cut_client).await;
    let [answers, _] = at_bytes("ss", To::MailServer, stride(53), cut_server).await;
    assert!(
        [client, server, letter, answers]
            .iter()
            .all(|felt| *felt > 5)
    );
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "{} cuts in {seconds:.0} s",
        client + server + letter + answers
    );
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
