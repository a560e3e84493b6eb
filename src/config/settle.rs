//! From the file to settings: defaults filled in, paths made absolute, passwords read, contradictions refused.

use std::net::{IpAddr, SocketAddr};
use std::ops::{Range, RangeInclusive};
use std::path::{Path, PathBuf};
use std::time::Duration;

use toml::Spanned;

use super::file::{File, ReplyTable, SenderTable, StoreTable};
use super::{Config, ConfigError, ReplyConfig, SenderConfig, SenderMode, fault, secrets};

/// After this long without a sign of life, a worker is taken over from.
const LEASE_SECONDS: u64 = 30;
/// Replies to one address in 24 hours.
const PER_ADDRESS_A_DAY: u32 = 10;
/// Replies in one case.
const PER_CASE: u32 = 6;
/// High enough that a mailbox with the mail of months is worked off at once; a site knows its own ordinary day.
const OVERALL_A_DAY: u32 = 100_000;
/// 25 MiB: what most mail servers take.
const MAX_MAIL_BYTES: u64 = 25 * 1024 * 1024;
/// An ordinary mail takes milliseconds.
const DECIDE_SECONDS: u64 = 20;

/// The file that is being settled, for faults and paths.
pub(super) struct Place<'a> {
    pub(super) path: &'a Path,
    pub(super) text: &'a str,
    pub(super) credentials: Option<&'a Path>,
}

impl Place<'_> {
    /// A fault at a place of the file.
    pub(super) fn fault(&self, span: &Range<usize>, problem: &str) -> ConfigError {
        fault::at(self.path, self.text, span, problem)
    }

    /// A path of the file: relative ones are relative to it, not to where the program was started.
    pub(super) fn absolute(&self, path: &Path) -> PathBuf {
        let joined = self.folder().join(path);
        std::path::absolute(&joined).unwrap_or(joined)
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    /// The password of a file, and the warning that goes with it.
    pub(super) fn password(
        &self,
        key: &'static str,
        file: &Path,
        warnings: &mut Vec<String>,
    ) -> Result<secrecy::SecretString, ConfigError> {
        let (password, warning) = secrets::password(file, self.folder(), self.credentials)
            .map_err(|problem| ConfigError::Named {
                key,
                path: self.path.to_owned(),
                problem,
            })?;
        warnings.extend(warning);
        Ok(password)
    }

    /// A number within bounds, or the default.
    pub(super) fn number(
        &self,
        key: Option<&Spanned<u64>>,
        bounds: RangeInclusive<u64>,
        otherwise: u64,
    ) -> Result<u64, ConfigError> {
        match key {
            None => Ok(otherwise),
            Some(number) if bounds.contains(number.get_ref()) => Ok(*number.get_ref()),
            Some(number) => Err(self.fault(
                &number.span(),
                &format!(
                    "this must be a number from {} to {}",
                    bounds.start(),
                    bounds.end()
                ),
            )),
        }
    }

    /// A length of time in seconds, or the default.
    pub(super) fn seconds(
        &self,
        key: Option<&Spanned<u64>>,
        bounds: RangeInclusive<u64>,
        otherwise: u64,
    ) -> Result<Duration, ConfigError> {
        self.number(key, bounds, otherwise).map(Duration::from_secs)
    }
}

impl Place<'_> {
    /// A length of time in a unit of `unit` seconds, or the default.
    pub(super) fn seconds_of(
        &self,
        key: Option<&Spanned<u64>>,
        bounds: RangeInclusive<u64>,
        otherwise: u64,
        unit: u64,
    ) -> Result<Duration, ConfigError> {
        let number = self.number(key, bounds, otherwise)?;
        Ok(Duration::from_secs(number.saturating_mul(unit)))
    }
}

/// Settles the whole file.
pub(super) fn settle(file: File, place: &Place<'_>) -> Result<Config, ConfigError> {
    let mut warnings = Vec::new();
    let tokens = file.oauth.as_ref();
    let tokens = tokens
        .map(|table| super::oauth::settle(table, place, &mut warnings))
        .transpose()?;
    let mailboxes = super::mailbox::settle(&file.mailbox, place, tokens.as_ref(), &mut warnings)?;
    let smtp = super::smtp::settle(&file.smtp, place, tokens.as_ref(), &mut warnings)?;
    let days = file.retention.days.as_ref();
    let retention_days = days
        .map(|_| place.number(days, 1..=36_500, 1))
        .transpose()?;
    Ok(Config {
        tokens,
        mailboxes,
        smtp,
        store_url: store_url(&file.store, place)?,
        lease: place.seconds(file.store.lease_seconds.as_ref(), 3..=600, LEASE_SECONDS)?,
        reply: reply(&file.reply, place),
        sender: sender(file.sender, place, &mut warnings)?,
        max_mail_bytes: place.number(
            file.limits.max_mail_bytes.as_ref(),
            10_000..=500_000_000,
            MAX_MAIL_BYTES,
        )?,
        time_limit: place.seconds(file.limits.decide_seconds.as_ref(), 1..=600, DECIDE_SECONDS)?,
        retention_days: retention_days.and_then(|days| u32::try_from(days).ok()),
        register: file.register.file.map(|path| place.absolute(&path)),
        serve: super::serve::settle(&file.serve, place, &mut warnings)?,
        audit: super::audit::settle(&file.audit, place, &mut warnings)?,
        log: file.log.format,
        warnings,
    })
}

fn store_url(table: &StoreTable, place: &Place<'_>) -> Result<String, ConfigError> {
    let url = table.url.get_ref().as_str();
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok(url.to_owned());
    }
    match url.strip_prefix("sqlite://") {
        Some(path) if !path.is_empty() && !path.contains('?') => {
            Ok(format!("sqlite://{}", place.absolute(Path::new(path)).display()))
        }
        _ => Err(place.fault(
            &table.url.span(),
            "this must be sqlite:// with the path of a file, or postgres:// with a server and a database",
        )),
    }
}

fn reply(table: &ReplyTable, place: &Place<'_>) -> ReplyConfig {
    ReplyConfig {
        templates: table.templates.as_ref().map(|path| place.absolute(path)),
        per_address_a_day: table.per_address_a_day.unwrap_or(PER_ADDRESS_A_DAY),
        per_case: table.per_case.unwrap_or(PER_CASE),
        overall_a_day: table.overall_a_day.unwrap_or(OVERALL_A_DAY),
    }
}

/// The port of DNS.
const DNS: u16 = 53;

/// An address, with the port where it is another than that of DNS.
fn resolver(key: &Spanned<String>, place: &Place<'_>) -> Result<SocketAddr, ConfigError> {
    let text = key.get_ref();
    let whole = text.parse::<SocketAddr>();
    let found = whole.or_else(|_| text.parse::<IpAddr>().map(|ip| (ip, DNS).into()));
    found.map_err(|_| {
        place.fault(
            &key.span(),
            "this must be the address of a DNS server, as \"10.0.0.53\" or \"127.0.0.1:5353\"",
        )
    })
}

fn sender(
    table: SenderTable,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<SenderConfig, ConfigError> {
    let id = table.trusted_authserv_id;
    if let Some(id) = id
        .as_ref()
        .filter(|id| id.get_ref().is_empty() || id.get_ref().contains(char::is_whitespace))
    {
        return Err(place.fault(&id.span(), "this must be the one word that your mail server writes first into Authentication-Results"));
    }
    if id.is_none() && table.mode == SenderMode::AuthenticationResults {
        warnings.push(
            "sender.trusted_authserv_id is not set: no sender counts as authenticated, so that every order goes to a person"
                .to_owned(),
        );
    }
    let resolver = table.resolver.as_ref().map(|key| resolver(key, place));
    Ok(SenderConfig {
        mode: table.mode,
        resolver: resolver.transpose()?,
        trusted_authserv_id: id.map(|id| id.into_inner().to_lowercase()),
    })
}
