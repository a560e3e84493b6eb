//! What every page works with.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use super::beside::Beside;
use super::crowd::{Room, Rows};
use super::history::Histories;
use super::password::Passwords;
use super::provider::{Provider, ProviderSettings};
use super::reading::Places;
use super::render::{RenderError, Renderer};
use super::seal::CookieKey;
use crate::assessment::Assessor;
use crate::clock::Clock;
use crate::message::authentication::Verifier;
use crate::message::{self, EmailAddress};
use crate::reply::Composer;
use crate::store::Store;

/// A stranger who makes codes up must not have the provider turn us away.
const COMING_BACK: Room = Room {
    places: 8,
    of_all: 64,
    of_one: 16,
};

/// Browsers that are known come back beside the strangers.
const KNOWN_COMING_BACK: Room = Room {
    places: 8,
    of_all: 64,
    of_one: 4,
};

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether browsers come by HTTPS: cookies are then kept from any other way.
    pub secure: bool,
    /// What browsers write before a page's path, without a slash at its end.
    pub public_url: String,
    /// What cookies are sealed with.
    pub key: CookieKey,
    /// Proxies whose word on whom they pass on is taken, beside this machine's own.
    pub proxies: Vec<IpAddr>,
    /// A session without a request for this long ends.
    pub idle: Duration,
    /// A session ends after this long.
    pub longest: Duration,
    /// How mails are read, as the worker reads them.
    pub reading: message::Limits,
    /// Longest time in which the mails of one page are read; what is not by then is not shown.
    pub reading_time: Duration,
    /// Whose word on senders is taken.
    pub verifier: Verifier,
    /// Where people sign in without a password of ours.
    pub provider: Option<ProviderSettings>,
    /// Whom a bounce of a person's reply goes to; `None` is the null sender `<>`.
    pub envelope_from: Option<EmailAddress>,
    /// Who is reminded of late moves by mail.
    pub reminded: Vec<EmailAddress>,
    /// The mailboxes that are read, by their names in the ledger.
    pub mailboxes: Vec<String>,
    /// Who gets the checkpoints of the audit log by mail.
    pub archive: Option<EmailAddress>,
}

/// The pages' site: what they read, decide and write by. Clones share it.
#[derive(Debug, Clone)]
pub struct Site {
    pub(super) store: Store,
    pub(super) assessor: Arc<Assessor>,
    pub(super) composer: Arc<Composer>,
    pub(super) renderer: Arc<Renderer>,
    pub(super) provider: Option<Arc<Provider>>,
    pub(super) settings: Arc<Settings>,
    pub(super) clock: Clock,
    pub(super) passwords: Arc<Passwords>,
    pub(super) reading: Places,
    /// Who comes back from the provider: each has it asked for what they bring.
    pub(super) coming_back: Rows,
    pub(super) history: Histories,
    pub(super) beside: Arc<Beside>,
}

impl Site {
    /// After how many whole minutes without a request a session ends.
    pub(super) fn idle_minutes(&self) -> u64 {
        self.settings.idle.as_secs() / 60
    }

    /// A site; fails where a template or a text is faulty.
    pub fn new(
        store: Store,
        assessor: Assessor,
        composer: Composer,
        settings: Settings,
        clock: Clock,
    ) -> Result<Self, RenderError> {
        let renderer = Renderer::new(assessor.register())?;
        let provider = settings.provider.clone().map(Provider::new).transpose();
        let provider = provider.map_err(|error| RenderError::Provider(error.to_string()))?;
        Ok(Self {
            store,
            assessor: Arc::new(assessor),
            composer: Arc::new(composer),
            renderer: Arc::new(renderer),
            provider: provider.map(Arc::new),
            settings: Arc::new(settings),
            clock,
            passwords: Arc::default(),
            reading: Places::default(),
            coming_back: Rows::new(COMING_BACK, KNOWN_COMING_BACK),
            history: Histories::default(),
            beside: Arc::default(),
        })
    }
}
