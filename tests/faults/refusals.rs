//! The proxy refuses a command, ends the session at it, answers it with nonsense, or is slow: the end is the same.

use std::time::Duration;

use futures_util::future::join_all;

use crate::support::proxy::{Plan, Reaction};
use crate::trial::{AT_ONCE, To, Trial};

const TO_MAILBOX: [&str; 14] = [
    "CAPABILITY",
    "AUTHENTICATE",
    "SELECT",
    "UID FETCH",
    "BODY.PEEK",
    "UID MOVE",
    "CREATE",
    "SUBSCRIBE",
    "EXAMINE",
    "UID SEARCH",
    "APPEND",
    "LIST",
    "NOOP",
    "LOGOUT",
];
const MAILBOX_SAYS: [&str; 4] = [
    "TAG NO [UNAVAILABLE] not now\r\n",
    "TAG BAD what\r\n",
    "* BYE [UNAVAILABLE] going down\r\nTAG NO gone\r\n",
    "* 1 FETCH (UID 1 BODY[] {400}\r\nhalf a literal\r\nTAG OK done\r\n",
];
const TO_MAIL_SERVER: [&str; 4] = ["EHLO", "MAIL FROM", "RCPT TO", "DATA"];
const MAIL_SERVER_SAYS: [&str; 4] = [
    "421 4.3.2 going down\r\n",
    "452 4.3.1 full\r\n",
    "250-half\r\n",
    "999 what\r\n",
];

fn refusals(
    to: To,
    commands: &'static [&'static str],
    says: &'static [&'static str],
) -> impl Iterator<Item = (To, Plan)> {
    let pairs = commands
        .iter()
        .flat_map(move |command| says.iter().map(move |says| (command, says)));
    pairs.map(move |(command, says)| {
        let refuse = Some((*command, *says));
        (
            to,
            Plan {
                refuse,
                ..Plan::default()
            },
        )
    })
}

/// Everything that the proxy does here, one after the other.
fn plans() -> Vec<(To, Plan)> {
    let mut plans: Vec<(To, Plan)> = refusals(To::Mailbox, &TO_MAILBOX, &MAILBOX_SAYS)
        .chain(refusals(To::MailServer, &TO_MAIL_SERVER, &MAIL_SERVER_SAYS))
        .collect();
    for to in [To::Mailbox, To::MailServer] {
        let delay = Duration::from_millis(15);
        plans.push((
            to,
            Plan {
                delay,
                ..Plan::default()
            },
        ));
    }
    let half = Reaction::Say(b"* 1 FETCH (UID 1 BODY[] {700}\r\nReturn-Path".to_vec());
    let on_client = Some((b"BODY.PEEK".as_slice(), half));
    plans.push((
        To::Mailbox,
        Plan {
            on_client,
            ..Plan::default()
        },
    ));
    plans
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_slowed_or_left_alone_at_any_command_the_end_is_the_same() {
    let plans = plans();
    let count = plans.len();
    let mut plans = plans.into_iter().enumerate();
    while plans.len() > 0 {
        let some = plans.by_ref().take(AT_ONCE);
        let trials = some.map(|(number, (to, plan))| async move {
            let trial = Trial::new(&format!("refused{number}")).await;
            trial.disturbed(to, plan).await
        });
        join_all(trials.collect::<Vec<_>>()).await;
    }
    println!("{count} ways to be refused, slowed or left alone");
}
