//! How fast waiting mails become replies, beside what the servers and the disk allow by themselves.
//!
//! `cargo test --release --bench drain -- --ignored --nocapture --test-threads 1` prints four tables; a name at its end
//! chooses one. *Drain*: a Dovecot with so many mails (`KONTOFLYTT_MAILS`, by default `500`; half of them with an
//! attachment of `KONTOFLYTT_ATTACHMENT` bytes, by default none), emptied by `kontoflytt run --once` into Postfix's `smtp-sink`, on SQLite and on
//! PostgreSQL, the latter with one and with two workers (`KONTOFLYTT_STORE`, `SQLite` or `PostgreSQL`, takes one kind alone); and the floors, taken in the same run: fetching the same mails in one
//! command and throwing them away, sending as many replies with `smtp-source`, committing as many rows and bytes.
//! *Latency*: from the delivery of a mail to the reply in the sink, while the worker idles and so many mails a second come in
//! (`KONTOFLYTT_RATES`, by default `1,10,100`, for `KONTOFLYTT_SECONDS`, by default 10). *Year*: a drain of
//! `KONTOFLYTT_MAILS` beside so many mails that the store has seen before (`KONTOFLYTT_STORED`, by default
//! `1000,100000`), and `kontoflytt audit verify` there. *Copy*: `kontoflytt store copy` of such a store to the other kind and
//! back.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "a table is what it is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "a measurement asks the clock, and its sizes are given by the environment"
)]

mod copy;
#[path = "../filled/mod.rs"]
mod filled;
mod floors;
mod latency;
mod mails;
mod sink;
#[path = "../../tests/support/mod.rs"]
mod support;
mod worker;
mod year;

use std::time::Duration;

use support::dovecot::{Dovecot, Options};
use worker::{Drained, Setting};

/// Room for as many sessions as two workers and the measuring keep.
fn dovecot() -> Dovecot {
    Dovecot::start(&Options::default())
}

/// The numbers of an environment variable, parted by commas.
fn numbers(name: &str, otherwise: &str) -> Vec<usize> {
    let text = std::env::var(name).unwrap_or_else(|_| otherwise.to_owned());
    text.split(',')
        .map(|word| word.trim().parse().expect("a number"))
        .collect()
}

#[test]
#[ignore = "a benchmark: run it by its name"]
fn drain() {
    println!(
        "{:>6} {:<11} {:>7} {:>8} {:>8} {:>8} {:>8} {:>6} {:>7} {:>8}",
        "mails",
        "store",
        "workers",
        "mails/s",
        "fetch/s",
        "send/s",
        "commit/s",
        "ratio",
        "CPU s",
        "peak MB"
    );
    for count in numbers("KONTOFLYTT_MAILS", "500") {
        let settings = [(false, 1), (true, 1), (true, 2)];
        let wanted = std::env::var("KONTOFLYTT_STORE");
        let is_left_out = |postgres| wanted.as_ref().is_ok_and(|word| word != name(postgres));
        for (postgres, workers) in settings
            .into_iter()
            .filter(|(postgres, _)| !is_left_out(*postgres))
        {
            let dovecot = dovecot();
            let sink = sink::Sink::start();
            let setting = Setting::new(&dovecot, &sink, postgres);
            let total = mails::fill(&dovecot, &setting.support, count);
            let fetch = floors::fetch(&dovecot, &setting.support);
            let send = floors::send(&sink, count);
            let drained = setting.drain(workers);
            assert_eq!(drained.replies, count as u64, "one reply a mail");
            let commit = floors::commit(&setting, count, total);
            print_row(count, postgres, workers, &drained, [fetch, send, commit]);
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "mails a second, to be read by a person"
)]
fn print_row(
    count: usize,
    postgres: bool,
    workers: usize,
    drained: &Drained,
    floors: [Duration; 3],
) {
    let rate = |time: Duration| count as f64 / time.as_secs_f64();
    let slowest = floors.iter().max().copied().unwrap_or_default();
    println!(
        "{count:>6} {:<11} {workers:>7} {:>8.0} {:>8.0} {:>8.0} {:>8.0} {:>6.2} {:>7.2} {:>8.1}",
        name(postgres),
        rate(drained.cost.time),
        rate(floors[0]),
        rate(floors[1]),
        rate(floors[2]),
        drained.cost.time.as_secs_f64() / slowest.as_secs_f64(),
        drained.cost.cpu.as_secs_f64(),
        drained.cost.peak_kilobytes as f64 / 1024.0,
    );
}

#[test]
#[ignore = "a benchmark: run it by its name"]
fn latency() {
    let seconds = numbers("KONTOFLYTT_SECONDS", "10")[0];
    println!(
        "{:>8} {:<11} {:>6} {:>10} {:>10}",
        "mails/s", "store", "mails", "median ms", "99 % ms"
    );
    let rates = numbers("KONTOFLYTT_RATES", "1,10,100");
    for (rate, postgres) in rates
        .into_iter()
        .flat_map(|rate| [(rate, false), (rate, true)])
    {
        let dovecot = dovecot();
        let sink = sink::Sink::keeping();
        let setting = Setting::new(&dovecot, &sink, postgres);
        let (mut times, rate) = latency::measure(&dovecot, &sink, &setting, rate, seconds);
        times.sort_unstable();
        let at = |percent: usize| {
            times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0
        };
        println!(
            "{rate:>8.1} {:<11} {:>6} {:>10.0} {:>10.0}",
            name(postgres),
            times.len(),
            at(50),
            at(99)
        );
    }
}

/// What a store is called in a table.
fn name(postgres: bool) -> &'static str {
    if postgres { "PostgreSQL" } else { "SQLite" }
}

#[test]
#[ignore = "a benchmark: run it by its name"]
fn year() {
    println!(
        "{:>8} {:<11} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8}",
        "stored", "store", "made s", "mails/s", "peak MB", "entries", "entries/s", "peak MB"
    );
    for stored in numbers("KONTOFLYTT_STORED", "1000,100000") {
        year::measure(stored, numbers("KONTOFLYTT_MAILS", "500")[0]);
    }
}

#[test]
#[ignore = "a benchmark: run it by its name"]
fn copy() {
    println!(
        "{:>8} {:<11} {:<11} {:>8} {:>8} {:>7} {:>8}",
        "stored", "from", "to", "seconds", "mails/s", "CPU s", "peak MB"
    );
    for stored in numbers("KONTOFLYTT_STORED", "1000,100000") {
        copy::measure(stored);
    }
}
