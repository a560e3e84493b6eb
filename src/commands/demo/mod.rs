//! `kontoflytt demo`: the whole job on sample mails, in a folder of its own, by the same worker as in production.

mod report;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use include_dir::{Dir, include_dir};

use super::{on_runtime, run as run_command};
use crate::clock::Clock;
use crate::config::Config;
use crate::mailbox::Maildir;
use crate::message::RawMessage;
use crate::store::Store;

static MAILS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/demo/mails");

/// The demo's configuration: what `run`, `audit` and `check` can be tried with afterwards.
const CONFIG: &str = r#"# Written by `kontoflytt demo`: a Maildir comes in, a folder goes out, no server is needed.
[mailbox]
kind = "maildir"
path = "Maildir"

[smtp]
kind = "folder"
path = "outbox"
from = "Support Intraservice <support@intraservice.goteborg.se>"

[store]
url = "sqlite://kontoflytt.db"

[sender]
trusted_authserv_id = "mx.goteborg.se"
"#;

/// The arguments of `demo`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Nothing leaves this machine. A second run finds the mails of the first one and answers none of them again."
)]
pub(super) struct Arguments {
    /// The folder that everything lies in
    #[arg(value_name = "DIR", default_value = "kontoflytt-demo")]
    folder: PathBuf,
}

/// A mail that the demo brings along.
struct Sample {
    name: String,
    raw: RawMessage,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let folder = std::path::absolute(&arguments.folder)?;
    let config = set_up(&folder)?;
    on_runtime(async {
        let samples = samples();
        let new = bring_in(&samples, &config, &folder).await?;
        let worker = run_command::worker(&config, Clock::System).await?;
        let (summary, result) = worker.once().await;
        worker.close().await;
        result?;
        let store = Store::open(&config.store_url, &folder).await?;
        let told = report::report(&samples, &store, &arguments.folder, new, &summary).await;
        store.close().await;
        told
    })?;
    Ok(ExitCode::SUCCESS)
}

fn set_up(folder: &Path) -> anyhow::Result<Config> {
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let file = folder.join("kontoflytt.toml");
    // A file that a person has changed since stays as it is.
    if !file.exists() {
        std::fs::write(&file, CONFIG)
            .with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(Config::load(&file, None)?)
}

fn samples() -> Vec<Sample> {
    let mut samples: Vec<Sample> = MAILS
        .files()
        .map(|file| Sample {
            name: file.path().display().to_string(),
            raw: RawMessage::new(file.contents().to_vec()),
        })
        .collect();
    samples.sort_by(|one, other| one.name.cmp(&other.name));
    samples
}

/// Delivers the samples that an earlier run has not recorded, and says how many those are.
async fn bring_in(samples: &[Sample], config: &Config, folder: &Path) -> anyhow::Result<usize> {
    let store = Store::open(&config.store_url, folder).await?;
    let known = report::Log::read(&store).await?;
    store.close().await;
    let maildir = folder.join("Maildir");
    Maildir::create(&maildir).await?;
    let mut new = 0;
    for sample in samples.iter().filter(|sample| !known.has_received(sample)) {
        deliver(sample, &maildir)?;
        new += 1;
    }
    Ok(new)
}

/// As a mail server does, but under a name that a person knows again and that keeps the mails in order.
fn deliver(sample: &Sample, maildir: &Path) -> anyhow::Result<()> {
    let name = sample.name.replace(".eml", ".demo");
    let draft = maildir.join("tmp").join(&name);
    let cannot = || format!("cannot write a mail into {}", maildir.display());
    std::fs::write(&draft, sample.raw.bytes()).with_context(cannot)?;
    std::fs::rename(&draft, maildir.join("new").join(&name)).with_context(cannot)
}
