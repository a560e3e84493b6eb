//! `kontoflytt run`: the worker, until it is told to stop or, with `--once`, until nothing is left to do.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::site::Site;
use super::{ConfigFile, on_runtime};
use crate::clock::Clock;
use crate::config::Config;
use crate::store::Store;
use crate::worker::{Summary, Worker};

/// The arguments of `run`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Without --once it runs until SIGTERM or SIGINT and then ends within ten seconds with nothing half done.
With --once the last line on standard output is a JSON object that counts what was done.")]
pub(super) struct Arguments {
    /// Take in all that waits, send all that is due, and end
    #[arg(long)]
    once: bool,
    /// Also serve the staff's pages
    #[arg(long, conflicts_with = "once")]
    serve: bool,
    #[command(flatten)]
    file: ConfigFile,
}

pub(super) fn run(arguments: &Arguments, filter: Option<&str>) -> anyhow::Result<ExitCode> {
    // A person who looks at a progress bar is told of trouble alone.
    let watched = arguments.once && io::stderr().is_terminal();
    let config = arguments
        .file
        .load_and_log(filter.or(watched.then_some("warn")))?;
    on_runtime(async {
        let worker = worker(&config, Clock::System).await?;
        let ended = if arguments.once {
            once(&worker, watched).await
        } else {
            let pages = arguments.serve.then_some(&config);
            until_stopped(&worker, pages).await
        };
        worker.close().await;
        ended
    })
}

/// The worker of a configuration. Bad templates or a bad register end here, before any mail is looked at.
pub(super) async fn worker(config: &Config, clock: Clock) -> anyhow::Result<Worker> {
    let site = Site::of(config)?;
    let store = Store::open(&config.store_url, Path::new("")).await?;
    let site = site.keyed_by(&store).await?;
    Ok(Worker::new(
        store,
        site.assessor,
        site.composer,
        super::site::worker_settings(config)?,
        clock,
    ))
}

async fn once(worker: &Worker, watched: bool) -> anyhow::Result<ExitCode> {
    let bar = bar(watched);
    let stop = CancellationToken::new();
    let listener = stop_on_signal(&stop);
    let (summary, result) = worker.once_until(&stop).await;
    listener.abort();
    bar.finish_and_clear();
    print(&summary)?;
    result?;
    Ok(ExitCode::SUCCESS)
}

/// Works, and serves the pages of a configuration. Where either ends, the other does too.
async fn until_stopped(worker: &Worker, pages: Option<&Config>) -> anyhow::Result<ExitCode> {
    let cancel = CancellationToken::new();
    let listener = stop_on_signal(&cancel);
    let serving = async {
        let served = match pages {
            Some(config) => super::serve::pages(config, cancel.clone()).await,
            None => return Ok(()),
        };
        cancel.cancel();
        served
    };
    let working = async {
        tell_systemd(sd_notify::NotifyState::Ready);
        tracing::info!("Working");
        let summary = worker.run(cancel.clone()).await;
        cancel.cancel();
        summary
    };
    let (summary, served) = tokio::join!(working, serving);
    listener.abort();
    print(&summary?)?;
    served?;
    Ok(ExitCode::SUCCESS)
}

/// Cancels the token at SIGTERM or SIGINT.
pub(super) fn stop_on_signal(stop: &CancellationToken) -> JoinHandle<()> {
    let told = stop.clone();
    tokio::spawn(async move {
        if stop_signal().await.is_ok() {
            tell_systemd(sd_notify::NotifyState::Stopping);
            tracing::info!("Stopping");
            told.cancel();
        }
    })
}

/// Waits for SIGTERM or SIGINT.
async fn stop_signal() -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for SIGINT")?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    Ok(())
}

/// Where systemd does not listen, there is nobody to tell.
pub(super) fn tell_systemd(state: sd_notify::NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::debug!(%error, "systemd was not told");
    }
}

fn print(summary: &Summary) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", serde_json::to_string(summary)?)?;
    Ok(out.flush()?)
}

fn bar(watched: bool) -> ProgressBar {
    let target = if watched {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(None, target);
    if let Ok(style) =
        ProgressStyle::with_template("{spinner} taking in mail, sending replies  {elapsed}")
    {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
