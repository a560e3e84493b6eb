//! `kontoflytt audit`: the log as a person reads it, verifies it and pins it down.

mod list;
mod seal;
mod show;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use jiff::Timestamp;

use super::{ConfigFile, on_runtime, on_store};
use crate::audit::{Checkpoint, PublicKey};
use crate::case::CaseNumber;
use crate::clock::{Clock, stockholm};
use crate::store::Store;

/// The arguments of `audit`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List what is on record, oldest first
    List {
        /// Every entry, one JSON object a line
        #[arg(long)]
        json: bool,
        /// How many of the newest entries
        #[arg(long, value_name = "N", default_value_t = 50, conflicts_with = "json", value_parser = clap::value_parser!(i64).range(1..))]
        last: i64,
        #[command(flatten)]
        file: ConfigFile,
    },
    /// Show everything about a case
    Show {
        /// The case, as KF-2026-000042
        #[arg(value_name = "CASE", value_parser = case_number)]
        case: CaseNumber,
        #[command(flatten)]
        file: ConfigFile,
    },
    /// Verify that no entry was changed, removed, inserted or swapped
    #[command(after_help = "\
Exit status: 0 for an unbroken log, 1 for a broken one.
A tail that was cut off or written anew shows only against a checkpoint that was kept elsewhere.")]
    Verify {
        /// A file with lines that `audit checkpoint` printed, or that `audit.checkpoint_file` holds
        #[arg(long, value_name = "FILE")]
        checkpoint: Option<PathBuf>,
        /// What `audit public-key` printed: each line must be signed with that key [default: that of the configuration]
        #[arg(long, value_name = "KEY", requires = "checkpoint", value_parser = public_key)]
        public_key: Option<PublicKey>,
        #[command(flatten)]
        file: ConfigFile,
    },
    /// Print a line that pins the log down; keep it away from the database
    Checkpoint {
        #[command(flatten)]
        file: ConfigFile,
    },
    /// Print the key that signed checkpoints are verified with
    PublicKey {
        #[command(flatten)]
        file: ConfigFile,
    },
    /// Make a key that checkpoints are signed with, for `audit.signing_key_file`
    NewKey {
        /// The file to write; one that is there is left alone
        #[arg(value_name = "FILE")]
        path: PathBuf,
    },
}

fn case_number(text: &str) -> Result<CaseNumber, String> {
    CaseNumber::parse(&text.to_uppercase())
        .ok_or_else(|| "a case number looks like KF-2026-000042".to_owned())
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut out = anstream::AutoStream::auto(std::io::stdout().lock());
    on_runtime(async {
        match &arguments.what {
            What::List {
                json: true, file, ..
            } => on_store(file, async |store| list::as_json(store, &mut out).await).await,
            What::List { last, file, .. } => {
                on_store(file, async |store| {
                    list::newest(store, *last, &mut out).await
                })
                .await
            }
            What::Show { case, file } => {
                on_store(file, async |store| show::case(store, case, &mut out).await).await
            }
            What::Verify {
                checkpoint,
                public_key,
                file,
            } => {
                let config = file.load()?;
                let key = public_key.clone().or_else(|| seal::public_key(&config));
                let checkpoints = match checkpoint {
                    Some(path) => seal::read(path, key.as_ref())?,
                    None => Vec::new(),
                };
                on_store(file, async |store| {
                    verify(store, &checkpoints, &mut out).await
                })
                .await
            }
            What::Checkpoint { file } => {
                let now = Clock::System.now();
                let checkpoint =
                    on_store(file, async |store| Ok(store.checkpoint(now).await?)).await?;
                writeln!(out, "{}", seal::line(&file.load()?, checkpoint))?;
                Ok(ExitCode::SUCCESS)
            }
            What::PublicKey { file } => {
                let key = seal::public_key(&file.load()?);
                writeln!(out, "{}", key.context(seal::NO_KEY)?)?;
                Ok(ExitCode::SUCCESS)
            }
            What::NewKey { path } => {
                writeln!(out, "{}", seal::make(path)?)?;
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}

/// Says whether the log is unbroken; names the first bad entry where it is not.
async fn verify(
    store: &Store,
    checkpoints: &[Checkpoint],
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    match store.verify_audit(checkpoints).await? {
        Ok(verified) => {
            let held = match checkpoints.len() {
                0 => String::new(),
                1 => ", and holds against the checkpoint".to_owned(),
                many => format!(", and holds against {many} checkpoints"),
            };
            writeln!(
                out,
                "The audit log is unbroken: {} entries{held}.",
                verified.count
            )?;
            writeln!(out, "Hash of the last entry: {}", verified.head)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            writeln!(out, "The audit log is broken: {broken}.")?;
            Ok(ExitCode::FAILURE)
        }
    }
}

fn public_key(text: &str) -> Result<PublicKey, String> {
    PublicKey::parse(text)
        .ok_or_else(|| "this is no key that `audit public-key` printed".to_owned())
}

/// A stored time as the city's clocks show it.
fn time(micros: i64) -> String {
    Timestamp::from_microsecond(micros).map_or_else(
        |_| "(no time)".to_owned(),
        |at| stockholm(at).strftime("%Y-%m-%d %H:%M:%S").to_string(),
    )
}
