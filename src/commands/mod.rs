//! The commands: the program as a person or systemd starts it.
//!
//! A command ends with its exit status: 0 for done, 1 for a failure that was told on standard error in one sentence,
//! 2 for a wrong command line. Never here: how a mail is decided, kept or sent; commands put the rooms together.

mod audit;
mod check;
mod demo;
pub mod evaluate;
mod explain;
mod memory;
mod run;
mod serve;
mod site;
mod store;
mod user;

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, LogFormat};
use crate::store::Store;
use crate::telemetry;

/// Reads e-mailed orders to move a staden-konto, decides them by policy, records each decision and answers.
#[derive(Debug, Parser)]
#[command(
    name = "kontoflytt",
    version,
    after_help = "Start with `kontoflytt demo`: it needs no configuration and no server."
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    /// What is logged, as in `info,kontoflytt=debug`
    #[arg(
        long,
        global = true,
        env = "KONTOFLYTT_LOG",
        value_name = "FILTER",
        hide_env_values = true
    )]
    log: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Do the whole job on sample mails, with nothing set up
    Demo(demo::Arguments),
    /// The worker: take mail in, decide it, record it, answer
    Run(run::Arguments),
    /// Serve the staff's pages: cases, replies, the audit log
    Serve(serve::Arguments),
    /// Who may sign in to the staff's pages with a password
    User(user::Arguments),
    /// Show what would be decided of mails, and why; connects to nothing and sends nothing
    Explain(explain::Arguments),
    /// Score a labelled folder of mails: decisions, fields, and every miss
    Evaluate(evaluate::Arguments),
    /// Move the store to another database
    Store(store::Arguments),
    /// Read, verify and pin down the audit log
    Audit(audit::Arguments),
    /// Read the configuration and try every connection
    Check(check::Arguments),
}

/// The configuration file that a command works by.
#[derive(Debug, Clone, clap::Args)]
struct ConfigFile {
    /// The configuration file
    #[arg(long, value_name = "FILE")]
    config: PathBuf,
    /// Where systemd puts credentials
    #[arg(long, env = "CREDENTIALS_DIRECTORY", hide = true)]
    credentials: Option<PathBuf>,
}

impl ConfigFile {
    fn load(&self) -> anyhow::Result<Config> {
        Ok(Config::load(&self.config, self.credentials.as_deref())?)
    }

    /// The configuration, with the log started as it says and its warnings told.
    fn load_and_log(&self, filter: Option<&str>) -> anyhow::Result<Config> {
        let config = self.load()?;
        telemetry::start(config.log, filter, std::io::stderr().is_terminal());
        for warning in &config.warnings {
            tracing::warn!("{warning}");
        }
        Ok(config)
    }
}

/// Reads the command line and does what it says.
#[must_use]
pub fn main() -> ExitCode {
    telemetry::hide_words_of_panics();
    #[cfg(feature = "failpoints")]
    arm_failpoint();
    let line = CommandLine::parse();
    let filter = line.log.as_deref();
    let done = match line.command {
        Command::Demo(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("warn")), false);
            demo::run(&arguments)
        }
        Command::Run(arguments) => {
            memory::be_sparing();
            run::run(&arguments, filter)
        }
        Command::Serve(arguments) => {
            memory::be_sparing();
            serve::run(&arguments, filter)
        }
        Command::User(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("error")), false);
            user::run(&arguments)
        }
        Command::Explain(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("warn")), false);
            explain::run(&arguments)
        }
        Command::Evaluate(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("warn")), false);
            evaluate::run(&arguments)
        }
        Command::Store(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("error")), false);
            store::run(&arguments)
        }
        Command::Audit(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("error")), false);
            audit::run(&arguments)
        }
        Command::Check(arguments) => {
            telemetry::start(LogFormat::Text, Some(filter.unwrap_or("error")), false);
            check::run(&arguments)
        }
    };
    done.unwrap_or_else(|failure| tell(&failure))
}

/// A step at which a test wants trouble, as `KONTOFLYTT_FAILPOINT=decided:1:abort`.
#[cfg(feature = "failpoints")]
#[expect(
    clippy::disallowed_methods,
    reason = "of a test build alone, and no option that a person should find in --help"
)]
fn arm_failpoint() {
    if let Ok(words) = std::env::var("KONTOFLYTT_FAILPOINT")
        && !crate::failpoint::arm(&words)
    {
        tracing::error!(words, "No such failpoint");
        std::process::abort();
    }
}

/// One sentence on standard error. A reader who hung up (`kontoflytt explain … | head`) is no failure.
fn tell(failure: &anyhow::Error) -> ExitCode {
    let hung_up = failure
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|error| error.kind() == std::io::ErrorKind::BrokenPipe);
    if hung_up {
        return ExitCode::SUCCESS;
    }
    // Nothing is left to tell it to if standard error is gone as well.
    let _ = writeln!(std::io::stderr(), "kontoflytt: {}", sentence(failure));
    ExitCode::FAILURE
}

/// A failure with its causes, each said once: some errors say their cause themselves.
fn sentence(failure: &anyhow::Error) -> String {
    let mut told = failure.to_string();
    for cause in failure.chain().skip(1).map(ToString::to_string) {
        if !told.contains(&cause) {
            told.push_str(": ");
            told.push_str(&cause);
        }
    }
    told
}

/// Does something with the store of a configuration, which must be there, and closes it.
async fn on_store<T>(
    file: &ConfigFile,
    work: impl AsyncFnOnce(&Store) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let store = Store::open_existing(&file.load()?.store_url, Path::new("")).await?;
    let done = work(&store).await;
    store.close().await;
    done
}

/// A runtime for the commands that talk to servers.
fn on_runtime<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(work)
}
