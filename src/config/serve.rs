//! The staff's pages: where they are served, and how long a person stays signed in.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use secrecy::SecretString;

use super::ConfigError;
use super::file::{ProviderTable, ServeTable};
use super::settle::Place;
use crate::message::EmailAddress;
use crate::reply::can_be_sent_to;

/// On this machine alone, behind a proxy that speaks HTTPS.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
const IDLE_MINUTES: u64 = 30;
const SESSION_HOURS: u64 = 10;

/// The settings of `kontoflytt serve`.
#[derive(Debug, Clone)]
pub struct ServeConfig {
    /// Where requests are taken.
    pub listen: SocketAddr,
    /// What browsers write before a page's path, without a slash at its end.
    pub public_url: String,
    /// Proxies in front whose word on whom they pass on is taken, beside this machine's own.
    pub proxies: Vec<IpAddr>,
    /// A session without a request for this long ends.
    pub idle: Duration,
    /// A session ends after this long.
    pub longest: Duration,
    /// Who is reminded by mail of moves that are late; empty for nobody.
    pub late_moves_mail: Vec<EmailAddress>,
    /// Where people sign in without a password of ours.
    pub provider: Option<ProviderConfig>,
}

/// An OpenID Connect provider.
#[derive(Debug, Clone)]
pub struct ProviderConfig {
    /// The issuer.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we prove it.
    pub client_secret: SecretString,
    /// Authorities that are trusted beside the system's.
    pub ca_file: Option<PathBuf>,
    /// The scopes that are asked for beside `openid`.
    pub scopes: Vec<String>,
    /// The claim that names a person's roles.
    pub role_claim: String,
    /// The value of that claim for a reader.
    pub reader: String,
    /// … for a handler.
    pub handler: String,
    /// … for an administrator.
    pub administrator: String,
}

impl ServeConfig {
    /// Whether browsers come by HTTPS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Settles the table.
pub(super) fn settle(
    table: &ServeTable,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<ServeConfig, ConfigError> {
    let listen = match &table.listen {
        None => LISTEN,
        Some(text) => text.get_ref().parse().map_err(|_| {
            place.fault(
                &text.span(),
                "this must be an address and a port, as 127.0.0.1:8080",
            )
        })?,
    };
    let public_url = match &table.public_url {
        None => format!("http://{listen}"),
        Some(url) if is_origin(url.get_ref()) => url.get_ref().trim_end_matches('/').to_owned(),
        Some(url) => {
            return Err(place.fault(
                &url.span(),
                "this must be https:// with a host, and nothing after it",
            ));
        }
    };
    let serve = ServeConfig {
        listen,
        public_url,
        proxies: proxies(table, place)?,
        idle: place.seconds_of(table.idle_minutes.as_ref(), 1..=720, IDLE_MINUTES, 60)?,
        longest: place.seconds_of(table.session_hours.as_ref(), 1..=24, SESSION_HOURS, 3_600)?,
        late_moves_mail: late_moves_mail(table, place, warnings)?,
        provider: match &table.provider {
            Some(table) => Some(provider(table, place, warnings)?),
            None => None,
        },
    };
    if !listen.ip().is_loopback() && !serve.is_secure() {
        let span = table.listen.as_ref().map_or(0..0, toml::Spanned::span);
        return Err(place.fault(
            &span,
            "other machines would reach the pages unencrypted: let a proxy speak HTTPS, and set serve.public_url to \
             its https:// address",
        ));
    }
    Ok(serve)
}

fn proxies(table: &ServeTable, place: &Place<'_>) -> Result<Vec<IpAddr>, ConfigError> {
    let address = |text: &toml::Spanned<String>| {
        let problem = "this must be the address of a proxy, as \"10.0.0.5\"";
        let address = text.get_ref().parse::<IpAddr>();
        let address = address.map_err(|_| place.fault(&text.span(), problem))?;
        Ok(address.to_canonical())
    };
    table.proxies.iter().map(address).collect()
}

/// Each address once, and each one that a mail can be sent to.
fn late_moves_mail(
    table: &ServeTable,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<Vec<EmailAddress>, ConfigError> {
    let mut addresses = Vec::new();
    for text in &table.late_moves_mail {
        let address = EmailAddress::parse(text.get_ref()).filter(can_be_sent_to);
        let address =
            address.ok_or_else(|| place.fault(&text.span(), "this must be an e-mail address"))?;
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    if !addresses.is_empty() && table.public_url.is_none() {
        warnings.push(
            "serve.public_url is not set: the link in reminders of late moves works on this machine alone"
                .to_owned(),
        );
    }
    Ok(addresses)
}

fn provider(
    table: &ProviderTable,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<ProviderConfig, ConfigError> {
    let issuer = table.issuer.get_ref();
    let origin: String = issuer.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    if !is_origin(&origin) {
        return Err(place.fault(
            &table.issuer.span(),
            "this must be the https:// address that the provider calls itself by",
        ));
    }
    let file = &table.client_secret_file;
    let [reader, handler, administrator] = roles(table, place)?;
    Ok(ProviderConfig {
        issuer: issuer.clone(),
        client_id: table.client_id.clone(),
        client_secret: place.password("serve.provider.client_secret_file", file, warnings)?,
        ca_file: table.ca_file.as_ref().map(|path| place.absolute(path)),
        scopes: table
            .scopes
            .clone()
            .unwrap_or_else(|| vec!["profile".to_owned()]),
        role_claim: table
            .role_claim
            .clone()
            .unwrap_or_else(|| "roles".to_owned()),
        reader,
        handler,
        administrator,
    })
}

/// The value of the claim for a reader, a handler and an administrator. Of two roles with one value everybody who has it would
/// get the higher.
fn roles(table: &ProviderTable, place: &Place<'_>) -> Result<[String; 3], ConfigError> {
    let given = [
        (&table.reader, "reader"),
        (&table.handler, "handler"),
        (&table.administrator, "administrator"),
    ];
    let values = given.map(|(given, otherwise)| {
        let given = given.as_ref().map(toml::Spanned::get_ref);
        given.map_or(otherwise, String::as_str).to_owned()
    });
    for ((one, name), value) in given.iter().zip(&values) {
        let is_shared = values.iter().filter(|other| *other == value).count() > 1;
        if let (true, Some(one)) = (is_shared, one) {
            let problem = format!(
                "this is the value of another role, too: name one for {name} that no other role has (without the \
                 key it is {name:?})"
            );
            return Err(place.fault(&one.span(), &problem));
        }
    }
    Ok(values)
}

/// A scheme and a host, perhaps with a port; HTTP towards this machine alone.
fn is_origin(url: &str) -> bool {
    let (host, encrypted) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
        (Some(host), _) => (host, true),
        (None, Some(host)) => (host, false),
        (None, None) => return false,
    };
    let host = host.trim_end_matches('/');
    let name = host.split(':').next().unwrap_or_default();
    let is_plain = !name.is_empty()
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
    is_plain && (encrypted || matches!(name, "localhost" | "127.0.0.1"))
}
