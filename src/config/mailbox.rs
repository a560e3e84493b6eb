//! The `[mailbox]` table.

use std::ops::Range;
use std::time::Duration;

use toml::Spanned;

use super::file::{MailboxKind, MailboxTable, MailboxTables};
use super::oauth::SignIn;
use super::server::{Server, TIMEOUT_SECONDS};
use super::settle::Place;
use super::{ConfigError, MailboxConfig};
use crate::mailbox::{ImapSettings, MailboxSettings, MaildirSettings};
use crate::net::Tls;
use crate::oauth::TokenSource;

/// Ports of IMAP: implicit TLS, STARTTLS, plain.
const PORTS: (u16, u16, u16) = (993, 143, 143);
/// The pause between two looks where the server does not tell of new mail.
const POLL_SECONDS: u64 = 60;
/// How often the whole folder is compared with the ledger.
const RECONCILE_SECONDS: u64 = 3600;

/// Settles each mailbox. Two that are one would take each other's mail.
pub(super) fn settle(
    tables: &Spanned<MailboxTables>,
    place: &Place<'_>,
    tokens: Option<&TokenSource>,
    warnings: &mut Vec<String>,
) -> Result<Vec<MailboxConfig>, ConfigError> {
    let tables_span = tables.span();
    let tables: Vec<(Range<usize>, &MailboxTable)> = match tables.get_ref() {
        MailboxTables::One(table) => vec![(tables.span(), table)],
        MailboxTables::Several(several) => several
            .iter()
            .map(|table| (table.span(), table.get_ref()))
            .collect(),
    };
    if tables.is_empty() {
        return Err(place.fault(&tables_span, "there must be at least one mailbox"));
    }
    let mut settled: Vec<MailboxConfig> = Vec::with_capacity(tables.len());
    for (span, table) in tables {
        let one = settle_one(span.clone(), table, place, tokens, warnings)?;
        let name = one.settings.name();
        if settled.iter().any(|other| other.settings.name() == name) {
            return Err(place.fault(&span, "this is the same mailbox as one before it"));
        }
        settled.push(one);
    }
    Ok(settled)
}

fn settle_one(
    span: Range<usize>,
    table: &MailboxTable,
    place: &Place<'_>,
    tokens: Option<&TokenSource>,
    warnings: &mut Vec<String>,
) -> Result<MailboxConfig, ConfigError> {
    let timeout = place.seconds(table.timeout_seconds.as_ref(), 5..=600, TIMEOUT_SECONDS)?;
    let settings = match table.kind {
        MailboxKind::Imap => {
            MailboxSettings::Imap(imap(table, &span, timeout, place, tokens, warnings)?)
        }
        MailboxKind::Maildir => {
            let path = table.path.as_ref().ok_or_else(|| {
                place.fault(&span, "a mailbox of kind \"maildir\" needs the key `path`: the folder that holds cur, new and tmp")
            })?;
            MailboxSettings::Maildir(MaildirSettings {
                path: place.absolute(path),
            })
        }
    };
    let config = MailboxConfig {
        settings,
        handled_folder: folder(table.handled_folder.as_ref(), "Hanterade", place)?,
        review_folder: folder(table.review_folder.as_ref(), "Granska", place)?,
        sent_folder: folder(table.sent_folder.as_ref(), "Sent", place)?,
        poll: place.seconds(table.poll_seconds.as_ref(), 1..=3600, POLL_SECONDS)?,
        reconcile: place.seconds(
            table.reconcile_seconds.as_ref(),
            1..=86_400,
            RECONCILE_SECONDS,
        )?,
    };
    let incoming = folder(table.folder.as_ref(), "INBOX", place)?;
    for filed in [&table.handled_folder, &table.review_folder]
        .into_iter()
        .flatten()
    {
        if filed.get_ref().eq_ignore_ascii_case(&incoming) {
            return Err(place.fault(
                &filed.span(),
                "mail would be put back into the folder that it is taken from; name another folder",
            ));
        }
    }
    Ok(config)
}

fn imap(
    table: &MailboxTable,
    span: &Range<usize>,
    timeout: Duration,
    place: &Place<'_>,
    tokens: Option<&TokenSource>,
    warnings: &mut Vec<String>,
) -> Result<ImapSettings, ConfigError> {
    let lacks = |key: &str| {
        place.fault(
            span,
            &format!("a mailbox of kind \"imap\" needs the key `{key}`"),
        )
    };
    let host = table.host.as_deref().ok_or_else(|| lacks("host"))?;
    let username = table.username.clone().ok_or_else(|| lacks("username"))?;
    let sign_in = SignIn {
        how: table.sign_in,
        key: "mailbox.password_file",
        file: table.password_file.as_ref(),
        tokens,
    };
    let password = sign_in.secret(span, place, warnings)?;
    let server = Server {
        host,
        port: table.port,
        tls: table.tls.as_ref(),
        ca_file: table.ca_file.as_ref(),
        timeout,
    };
    Ok(ImapSettings {
        endpoint: server.endpoint(Tls::Implicit, PORTS, place)?,
        username,
        password: password.ok_or_else(|| lacks("password_file"))?,
        folder: folder(table.folder.as_ref(), "INBOX", place)?,
    })
}

fn folder(
    name: Option<&Spanned<String>>,
    otherwise: &str,
    place: &Place<'_>,
) -> Result<String, ConfigError> {
    match name {
        None => Ok(otherwise.to_owned()),
        Some(name)
            if name.get_ref().trim().is_empty() || name.get_ref().chars().any(char::is_control) =>
        {
            Err(place.fault(&name.span(), "this must be the name of a mail folder"))
        }
        Some(name) => Ok(name.get_ref().clone()),
    }
}
