//! The staff's pages: server-rendered, in Swedish and English, without anything from elsewhere.
//!
//! One file a page in `pages`; its words stand in `templates/web/words.toml`, its form in `templates/web/<page>.html`.
//! Every request but the sign-in, the style sheet and the health answer needs a session ([`session`]); every form
//! carries the session's key ([`form`]). What a mail says is shown as text, never as markup.
//!
//! Never here: what is decided of a mail; how it is stored.

mod assets;
mod beside;
mod cookies;
mod crowd;
mod discovery;
mod error;
mod failure;
mod form;
mod frame;
mod headers;
mod history;
mod known;
mod pages;
mod password;
mod peer;
mod provider;
mod reading;
mod refusal;
mod render;
mod resting;
mod routes;
mod seal;
mod server;
mod session;
mod show;
mod site;
mod start;
mod way_back;
mod words;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

pub use password::{PasswordError, hash};
pub use provider::ProviderSettings;
pub use render::RenderError;
pub use seal::CookieKey;
pub use site::{Settings, Site};

/// Answers requests until cancelled, and then finishes those that are under way, as far as there is time.
pub async fn serve(site: Site, listener: TcpListener, cancel: CancellationToken) {
    let settings = std::sync::Arc::clone(&site.settings);
    let limits = (server::Limits::default(), &*settings.proxies);
    server::serve(routes::router(site), listener, limits, cancel).await;
}
