//! Intake and verifying the log in a store that has seen many mails.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};

use crate::support::dovecot::Dovecot;
use crate::worker::{Setting, cost};
use crate::{dovecot, filled, mails, name, sink};

/// A row for each kind of store. What lies in PostgreSQL is copied from the file with `kontoflytt store copy`.
pub(crate) fn measure(stored: usize, waiting: usize) {
    let dovecot = dovecot();
    let sink = sink::Sink::start();
    let file = Setting::new(&dovecot, &sink, false);
    let start = Instant::now();
    make(&file.file(), stored);
    let made = start.elapsed().as_secs_f64();
    let server = Setting::new(&dovecot, &sink, true);
    let copy = ["store", "copy", "--from", &file.url, "--to", &server.url];
    let (copied, _) = cost([program(&copy)]);
    row(&file, &dovecot, made, [stored, waiting]);
    row(
        &server,
        &dovecot,
        copied.time.as_secs_f64(),
        [stored, waiting],
    );
}

pub(crate) fn program(words: &[&str]) -> std::process::Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kontoflytt"));
    let command = command.args(words).stdout(Stdio::piped());
    command.spawn().expect("the program")
}

/// A file with so many mails that were decided and answered.
pub(crate) fn make(file: &Path, stored: usize) {
    let demo = tempfile::tempdir().expect("a folder");
    let folder = demo.path().to_str().expect("UTF-8");
    cost([program(&["demo", folder])]);
    fs::rename(demo.path().join("kontoflytt.db"), file).expect("the demo's store");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let now = i64::try_from(now.expect("the time").as_micros()).expect("a number");
    let cases = i64::try_from(stored).expect("a number");
    runtime.block_on(filled::fill(file, cases, now));
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers, to be read by a person"
)]
fn row(setting: &Setting, dovecot: &Dovecot, made: f64, [stored, waiting]: [usize; 2]) {
    mails::fill(dovecot, &setting.support, waiting);
    let drained = setting.drain(1);
    assert_eq!(drained.replies, waiting as u64, "one reply a mail");
    let (verified, said) = setting.run(&["audit", "verify"]);
    let entries = said.split(' ').find_map(|word| word.parse::<u64>().ok());
    let entries = entries.expect("a number of entries");
    let megabytes = |kilobytes: u64| kilobytes as f64 / 1024.0;
    println!(
        "{stored:>8} {:<11} {made:>8.1} {:>8.0} {:>8.1} {entries:>8} {:>9.0} {:>8.1}",
        name(setting.postgres),
        waiting as f64 / drained.cost.time.as_secs_f64(),
        megabytes(drained.cost.peak_kilobytes),
        entries as f64 / verified.time.as_secs_f64(),
        megabytes(verified.peak_kilobytes),
    );
}
