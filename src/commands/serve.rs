//! `kontoflytt serve`: the staff's pages, until told to stop.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::run::{stop_on_signal, tell_systemd};
use super::site::{self, Site};
use super::{ConfigFile, on_runtime};
use crate::clock::Clock;
use crate::config::Config;
use crate::net;
use crate::store::{Role, Store};
use crate::web;

/// In which the mails of one page are read: half the time that an answer may take.
const READING_TIME: Duration = Duration::from_secs(15);

/// The arguments of `serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
It runs until SIGTERM or SIGINT. Give somebody a password first: kontoflytt user add NAME --role administrator.
The address that it listens at is the first line on standard output.")]
pub(super) struct Arguments {
    #[command(flatten)]
    file: ConfigFile,
}

pub(super) fn run(arguments: &Arguments, filter: Option<&str>) -> anyhow::Result<ExitCode> {
    let config = arguments.file.load_and_log(filter)?;
    on_runtime(async {
        let cancel = CancellationToken::new();
        let listener = stop_on_signal(&cancel);
        let served = pages(&config, cancel).await;
        listener.abort();
        served?;
        Ok(ExitCode::SUCCESS)
    })
}

/// Serves the pages until cancelled.
pub(super) async fn pages(config: &Config, cancel: CancellationToken) -> anyhow::Result<()> {
    let store = Store::open(&config.store_url, Path::new("")).await?;
    let Site {
        assessor, composer, ..
    } = Site::of(config)?.keyed_by(&store).await?;
    let settings = web::Settings {
        secure: config.serve.is_secure(),
        public_url: config.serve.public_url.clone(),
        key: web::CookieKey::new(store.cookie_key().await?),
        proxies: config.serve.proxies.clone(),
        idle: config.serve.idle,
        longest: config.serve.longest,
        reading: site::limits(config),
        reading_time: READING_TIME,
        verifier: site::verifier(&config.sender),
        provider: provider(config)?,
        envelope_from: config.smtp.envelope_from.clone(),
        reminded: config.serve.late_moves_mail.clone(),
        mailboxes: site::mailbox_names(config),
        archive: config.audit.mail.clone(),
    };
    let pages = web::Site::new(store.clone(), assessor, composer, settings, Clock::System)?;
    let listen = config.serve.listen;
    let socket = TcpListener::bind(listen)
        .await
        .with_context(|| format!("cannot listen at {listen}"))?;
    writeln!(io::stdout(), "http://{}", socket.local_addr()?)?;
    io::stdout().flush()?;
    tell_systemd(sd_notify::NotifyState::Ready);
    tracing::info!("Serving");
    web::serve(pages, socket, cancel).await;
    store.close().await;
    Ok(())
}

/// The sign-in provider of a configuration.
fn provider(config: &Config) -> anyhow::Result<Option<web::ProviderSettings>> {
    let Some(provider) = &config.serve.provider else {
        return Ok(None);
    };
    let roles = [
        (&provider.reader, Role::Reader),
        (&provider.handler, Role::Handler),
        (&provider.administrator, Role::Administrator),
    ];
    Ok(Some(web::ProviderSettings {
        issuer: provider.issuer.clone(),
        client_id: provider.client_id.clone(),
        client_secret: provider.client_secret.clone(),
        redirect_url: format!("{}/sign-in/provider/back", config.serve.public_url),
        signed_out_url: format!("{}/sign-in", config.serve.public_url),
        role_claim: provider.role_claim.clone(),
        scopes: provider.scopes.clone(),
        roles: roles.map(|(value, role)| (value.clone(), role)).into(),
        trust: net::client_config(provider.ca_file.as_deref())?,
    }))
}
