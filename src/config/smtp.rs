//! The `[smtp]` table.

use std::ops::Range;
use std::time::Duration;

use toml::Spanned;

use super::file::{OutletKind, SmtpTable};
use super::oauth::SignIn;
use super::server::{Server, TIMEOUT_SECONDS};
use super::settle::Place;
use super::{ConfigError, Retry, SmtpConfig};
use crate::delivery::{Credentials, OutletSettings, SmtpSettings};
use crate::message::EmailAddress;
use crate::net::Tls;
use crate::oauth::TokenSource;
use crate::reply::ReplySettings;

/// Ports of SMTP: implicit TLS and STARTTLS of submission (RFC 8314, RFC 6409), plain.
const PORTS: (u16, u16, u16) = (465, 587, 25);
/// Connections that send at the same time.
const CONNECTIONS: u64 = 4;
/// The first pause before a deferred reply is tried again, in seconds.
const RETRY_FIRST: u64 = 60;
/// The longest pause, in seconds.
const RETRY_LONGEST: u64 = 3600;
/// When a reply is given up, in hours.
const GIVE_UP_HOURS: u64 = 48;

pub(super) fn settle(
    table: &Spanned<SmtpTable>,
    place: &Place<'_>,
    tokens: Option<&TokenSource>,
    warnings: &mut Vec<String>,
) -> Result<SmtpConfig, ConfigError> {
    let (span, table) = (table.span(), table.get_ref());
    let from = sender(table.from.get_ref()).ok_or_else(|| {
        place.fault(
            &table.from.span(),
            "this must be an address, as \"Support <support@example.org>\"",
        )
    })?;
    let outlet = match table.kind {
        OutletKind::Smtp => OutletSettings::Smtp(server(table, &span, place, tokens, warnings)?),
        OutletKind::Folder => OutletSettings::Folder(place.absolute(table.path.as_ref().ok_or_else(|| {
            place.fault(&span, "an [smtp] of kind \"folder\" needs the key `path`: the folder that replies are written to")
        })?)),
    };
    let connections = place.number(table.connections.as_ref(), 1..=64, CONNECTIONS)?;
    Ok(SmtpConfig {
        outlet,
        envelope_from: envelope(table, &from, place)?,
        from,
        connections: usize::try_from(connections).unwrap_or(1),
        retry: retry(table, place)?,
    })
}

fn server(
    table: &SmtpTable,
    span: &Range<usize>,
    place: &Place<'_>,
    tokens: Option<&TokenSource>,
    warnings: &mut Vec<String>,
) -> Result<SmtpSettings, ConfigError> {
    let host = table
        .host
        .as_deref()
        .ok_or_else(|| place.fault(span, "[smtp] needs the key `host`"))?;
    let timeout = place.seconds(table.timeout_seconds.as_ref(), 5..=600, TIMEOUT_SECONDS)?;
    let server = Server {
        host,
        port: table.port,
        tls: table.tls.as_ref(),
        ca_file: table.ca_file.as_ref(),
        timeout,
    };
    let sign_in = SignIn {
        how: table.sign_in,
        key: "smtp.password_file",
        file: table.password_file.as_ref(),
        tokens,
    };
    let credentials = match (&table.username, sign_in.secret(span, place, warnings)?) {
        (None, None) => None,
        (Some(username), Some(password)) => Some(Credentials {
            username: username.get_ref().clone(),
            password,
        }),
        (Some(username), None) => {
            return Err(place.fault(
                &username.span(),
                "a `username` needs a `password_file` beside it",
            ));
        }
        (None, Some(_)) => {
            return Err(place.fault(
                span,
                "a `password_file` and sign_in = \"oauth2\" need a `username` beside them",
            ));
        }
    };
    Ok(SmtpSettings {
        endpoint: server.endpoint(Tls::StartTls, PORTS, place)?,
        credentials,
        hello_name: table.hello_name.clone(),
    })
}

fn envelope(
    table: &SmtpTable,
    from: &ReplySettings,
    place: &Place<'_>,
) -> Result<Option<EmailAddress>, ConfigError> {
    match &table.envelope_from {
        None => Ok(Some(from.from.clone())),
        Some(written) if written.get_ref() == "<>" => Ok(None),
        Some(written) => EmailAddress::parse(written.get_ref())
            .map(Some)
            .ok_or_else(|| {
                place.fault(
                    &written.span(),
                    "this must be an address, or \"<>\" for none",
                )
            }),
    }
}

fn retry(table: &SmtpTable, place: &Place<'_>) -> Result<Retry, ConfigError> {
    let first = place.seconds(table.retry_first_seconds.as_ref(), 1..=3600, RETRY_FIRST)?;
    let longest = place.seconds(
        table.retry_longest_seconds.as_ref(),
        1..=86_400,
        RETRY_LONGEST,
    )?;
    let hours = place.number(table.give_up_hours.as_ref(), 1..=240, GIVE_UP_HOURS)?;
    Ok(Retry {
        first,
        longest: longest.max(first),
        give_up: Duration::from_secs(hours * 3600),
    })
}

/// Reads `Support <support@example.org>` or the address alone.
fn sender(written: &str) -> Option<ReplySettings> {
    let (name, address) = match written.split_once('<') {
        Some((name, rest)) => (
            name.trim().trim_matches('"').trim(),
            rest.strip_suffix('>')?,
        ),
        None => ("", written),
    };
    let from = EmailAddress::parse(address)?;
    let from_name = if name.is_empty() {
        from.as_str().to_owned()
    } else {
        name.to_owned()
    };
    Some(ReplySettings { from_name, from })
}
