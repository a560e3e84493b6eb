//! Moving a store with `kontoflytt store copy`, there and back.

use crate::support::postgres;
use crate::worker::cost;
use crate::{name, year};

/// A row for each way: from a file with so many mails to a server, and from there to another file.
pub(crate) fn measure(stored: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("first.db");
    year::make(&first, stored);
    let file = |name: &str| format!("sqlite://{}", folder.path().join(name).display());
    let server = postgres::database();
    row(stored, &file("first.db"), &server, true);
    row(stored, &server, &file("second.db"), false);
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers, to be read by a person"
)]
fn row(stored: usize, from: &str, to: &str, to_server: bool) {
    let copy = ["store", "copy", "--from", from, "--to", to];
    let (copied, _) = cost([year::program(&copy)]);
    println!(
        "{stored:>8} {:<11} {:<11} {:>8.1} {:>8.0} {:>7.1} {:>8.1}",
        name(!to_server),
        name(to_server),
        copied.time.as_secs_f64(),
        stored as f64 / copied.time.as_secs_f64(),
        copied.cpu.as_secs_f64(),
        copied.peak_kilobytes as f64 / 1024.0,
    );
}
