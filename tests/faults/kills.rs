//! The worker is killed at random moments, of a fixed seed, while mail comes in by Postfix.

use std::time::{Duration, Instant};

use crate::bed::{
    each_mail_is_one_case, have_come, is_long, leases_run_out, orders, send, settle,
    tries_again_soon,
};
use crate::site::{Site, log};
use crate::support::eventually;

const SEED: u32 = 20_260_803;
/// A life of the worker ends within this many milliseconds: every second one counted from its start, the others from
/// the moment when it reads the mailbox.
const LONGEST_LIFE: u32 = 600;

#[tokio::test]
async fn killed_at_random_moments_it_loses_and_doubles_nothing() {
    campaign(&Site::new("kills"), "kills").await;
}

#[tokio::test]
async fn and_so_it_is_on_postgresql() {
    campaign(&Site::on_postgres("pgkills"), "pgkills").await;
}

async fn campaign(site: &Site, name: &str) {
    let (mails, kills) = if is_long() { (1_000, 220) } else { (40, 10) };
    let letters = orders(name, mails);
    site.configure(tries_again_soon);
    let began = Instant::now();
    let mut random = SEED;
    let mut sent = 0;
    for kill in 1..=kills {
        let until = mails * kill / kills;
        send(site, &letters[sent..until]).await;
        sent = until;
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let life = Duration::from_millis(u64::from((random >> 8) % LONGEST_LIFE));
        let looks = || log(site.folder.path()).matches("Compared").count();
        let before = looks();
        leases_run_out(site).await;
        let worker = site.start();
        if kill % 2 == 0 {
            eventually("it reads the mailbox", || (looks() > before).then_some(()));
        }
        // Any moment will do: nothing is waited for.
        tokio::time::sleep(life).await;
        worker.kill();
    }
    have_come(site, mails);
    let left = site.lying_in("");
    leases_run_out(site).await;
    settle(site);
    let twice = each_mail_is_one_case(site, &letters);
    println!(
        "{name}: {mails} mails, {kills} kills (seed {SEED}), {left} mails left after the last kill: {mails} cases, \
         decisions and replies; {twice} replies came again in the uncertain window, with the same Message-ID; {} \
         interrupted sendings; {:.0} s",
        site.entries("reply_uncertain").len(),
        began.elapsed().as_secs_f64(),
    );
}
