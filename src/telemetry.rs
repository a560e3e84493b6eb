//! The log: on standard error, for a person or as JSON, without personal data.
//!
//! Libraries below us write addresses, mail and even passwords at their finer levels, so that nothing a person sets
//! can bring those out. Never here: what is worth a line; that is said where it happens.

use std::io::{self, Write as _};

use tracing::Level;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::LogFormat;

/// Libraries whose lines below a warning may hold mail, addresses or secrets.
const GUARDED: [&str; 7] = [
    "async_imap",
    "imap_proto",
    "lettre",
    "sqlx",
    "rustls",
    "tokio_rustls",
    "hyper",
];

/// Starts the log. `wanted` is a filter as in `kontoflytt=debug`; without one, everything from `info` on. A second
/// call changes nothing.
pub fn start(format: LogFormat, wanted: Option<&str>, colours: bool) {
    let levels = EnvFilter::builder()
        .with_default_directive(LevelFilter::INFO.into())
        .parse_lossy(wanted.unwrap_or_default());
    let guard = filter_fn(|about| *about.level() <= Level::WARN || !is_guarded(about.target()));
    let registry = tracing_subscriber::registry().with(levels).with(guard);
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    // An error means that a log was started before, by a test: that one goes on.
    let _ = match format {
        LogFormat::Text => registry
            .with(lines.with_ansi(colours).with_target(false))
            .try_init(),
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).try_init(),
    };
    // The libraries that write by the `log` crate: their level is capped before they format a line.
    log::set_max_level(log::LevelFilter::Warn);
}

/// From now on a panic is told by its place in the program alone: its message may quote the mail that caused it.
pub fn hide_words_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        let place = place.as_deref().unwrap_or("an unknown place");
        if tracing::enabled!(Level::ERROR) {
            tracing::error!(place, "A fault in the program; please report the place");
        } else {
            // Nothing is left to tell it to if standard error is gone.
            let _ = writeln!(
                io::stderr(),
                "kontoflytt: a fault in the program at {place}; please report it"
            );
        }
    }));
}

fn is_guarded(target: &str) -> bool {
    let room = target.split("::").next().unwrap_or_default();
    GUARDED.contains(&room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_that_see_mail_are_guarded() {
        assert!(is_guarded("async_imap::client") && is_guarded("sqlx::query"));
        assert!(!is_guarded("kontoflytt::mailbox") && !is_guarded("log"));
    }

    /// Run by the test below in a process of its own: the hook is the process's.
    #[test]
    #[ignore = "it panics on purpose"]
    fn panic_with_words_of_a_mail() {
        hide_words_of_panics();
        assert!(std::hint::black_box(false), "Anna Andersson, annand0314");
    }

    #[test]
    fn a_panic_is_told_by_its_place_alone() {
        let program = std::env::current_exe().unwrap();
        let output = std::process::Command::new(program)
            .args([
                "--ignored",
                "--nocapture",
                "--exact",
                "telemetry::tests::panic_with_words_of_a_mail",
            ])
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(
            told.contains("src/telemetry.rs:") && !told.contains("Anna"),
            "{told}"
        );
    }
}
