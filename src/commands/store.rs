//! `kontoflytt store`: moving the store to another database.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::on_runtime;
use crate::clock::Clock;
use crate::store::Store;

/// The arguments of `store`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Copy a store whole into an empty one, between SQLite and PostgreSQL in either direction
    #[command(after_help = "\
Stop every worker first. The audit log is verified before and after; the store that is copied is not changed.
An interrupted copy leaves nothing behind: begin it anew. Then set store.url and start the worker.
Who is signed in to the staff's pages signs in anew.")]
    Copy(Copy),
}

#[derive(Debug, clap::Args)]
struct Copy {
    /// The store to copy, as sqlite://FILE or postgres://USER@HOST/DATABASE
    #[arg(long, value_name = "URL")]
    from: String,
    /// The store to copy to, in the same form; a SQLite file is made, a PostgreSQL database must be there
    #[arg(long, value_name = "URL")]
    to: String,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let What::Copy(urls) = &arguments.what;
    on_runtime(copy(urls))
}

async fn copy(urls: &Copy) -> anyhow::Result<ExitCode> {
    let here = Path::new("");
    let from = Store::open_existing(&urls.from, here)
        .await
        .context("--from")?;
    let to = Store::open(&urls.to, here).await.context("--to")?;
    let bar = bar();
    let copied = from
        .copy_to(&to, Clock::System.now(), |progress| {
            bar.set_length(progress.total);
            bar.set_position(progress.done);
        })
        .await;
    bar.finish_and_clear();
    let (verified, rows) = copied?;
    from.close().await;
    to.close().await;
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "Copied {} rows. The audit log of the copy is unbroken and ends as that of its source: {} entries.\n\
         Hash of the last entry: {}",
        HumanCount(rows),
        verified.count,
        verified.head,
    )?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Shown to a person who looks, and to nobody else.
fn bar() -> ProgressBar {
    let target = if io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(None, target);
    if let Ok(style) = ProgressStyle::with_template(
        "{bar:40} {percent:>3} %  {human_pos} of {human_len} rows  {eta} left",
    ) {
        bar.set_style(style);
    }
    bar
}
