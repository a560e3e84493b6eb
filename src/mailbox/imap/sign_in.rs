//! From a TCP connection to a signed-in one.
//!
//! Greeting, STARTTLS and the first CAPABILITY are spoken here line by line: nothing that was said in plain text
//! reaches the part that trusts the connection.

use std::{collections::BTreeSet, panic::AssertUnwindSafe};

use async_imap::{Client, Session, error::Error};
use futures_util::FutureExt as _;
use imap_proto::{Capability, Response};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{io::BufWriter, time::timeout};

use super::{
    ImapSettings,
    answer::response_code,
    guard::Guard,
    is_passing,
    sasl::{Plain, XoauthOnce, by_scram},
    wire::{Transport, Wire},
};
use crate::{
    mailbox::MailboxError,
    net::{Endpoint, Lines, NetError, Stream, Tls},
    oauth::Secret,
    scram::Scram,
};

/// What a server can do, in upper case.
pub(super) type Capabilities = BTreeSet<String>;

/// Connects and signs in; returns the capabilities that the server has for this user.
pub(super) async fn sign_in(settings: &ImapSettings) -> Result<(Wire, Capabilities), MailboxError> {
    let endpoint = &settings.endpoint;
    let shown = match &settings.password {
        Secret::Password(password) => Shown::Password(password.clone()),
        Secret::Token(source) => Shown::Token(source.token().await?),
    };
    let (stream, offers) = prepare(endpoint).await?;
    let client = Client::new(BufWriter::new(Guard::new(stream)));
    let attempt = AssertUnwindSafe(authenticate(client, settings, &shown, &offers)).catch_unwind();
    let session = match timeout(endpoint.timeout, attempt).await {
        Ok(Ok(Err(error @ MailboxError::SignIn { .. }))) => {
            if let Secret::Token(source) = &settings.password {
                source.forget().await;
            }
            return Err(error);
        }
        Ok(Ok(session)) => session?,
        Ok(Err(_)) => {
            return Err(MailboxError::connection(
                "it sent something that is no IMAP",
            ));
        }
        Err(_) => return Err(MailboxError::connection("no answer in time")),
    };
    let mut wire = Wire::new(session, endpoint.timeout);
    let mut found = Capabilities::new();
    wire.must("CAPABILITY", "CAPABILITY", |response| {
        if let Response::Capabilities(all) = response {
            found.extend(all.iter().map(name));
        }
    })
    .await?;
    Ok((wire, found))
}

fn name(capability: &Capability<'_>) -> String {
    match capability {
        Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
        Capability::Auth(how) => format!("AUTH={}", how.to_ascii_uppercase()),
        Capability::Atom(word) => word.to_ascii_uppercase(),
    }
}

/// Everything before the user name: greeting, TLS, what the server offers.
async fn prepare(endpoint: &Endpoint) -> Result<(Stream, Capabilities), MailboxError> {
    let mut lines = endpoint.lines(endpoint.connect().await?);
    let greeting = lines.line().await?;
    if !greeting.to_ascii_uppercase().starts_with("* OK") {
        return Err(lines.lost("its greeting is none of IMAP").into());
    }
    if endpoint.tls == Tls::StartTls {
        if !ask(&mut lines, "K1", "STARTTLS").await?.0 {
            return Err(MailboxError::Tls(NetError::NoStartTls {
                host: endpoint.host.clone(),
            }));
        }
        let secured = endpoint.secure(lines.into_stream()?).await?;
        lines = endpoint.lines(secured);
    }
    let (_, told) = ask(&mut lines, "K2", "CAPABILITY").await?;
    let offers = told
        .iter()
        .filter_map(|line| line.strip_prefix("* CAPABILITY "))
        .flat_map(|words| words.split(' ').map(str::to_ascii_uppercase))
        .collect();
    Ok((lines.into_stream()?, offers))
}

/// One command before sign-in: whether it was answered OK, and the lines before that.
async fn ask(
    lines: &mut Lines,
    tag: &str,
    command: &str,
) -> Result<(bool, Vec<String>), MailboxError> {
    /// No server has more to say before it knows who asks.
    const MANY: usize = 50;
    lines.say(&format!("{tag} {command}")).await?;
    let mut told = Vec::new();
    while told.len() < MANY {
        let line = lines.line().await?;
        if let Some(end) = line
            .strip_prefix(tag)
            .and_then(|rest| rest.strip_prefix(' '))
        {
            return Ok((end.to_ascii_uppercase().starts_with("OK"), told));
        }
        told.push(line);
    }
    Err(lines.lost("it does not come to an end").into())
}

/// What is shown to the server.
enum Shown {
    Password(SecretString),
    Token(SecretString),
}

/// Some mechanisms part their words by these bytes.
fn refuse_control_bytes(texts: &[&str]) -> Result<(), MailboxError> {
    if texts.iter().any(|text| text.contains(['\0', '\x01'])) {
        return Err(MailboxError::Unusable {
            what: "the user name or the password",
            reason: "it holds a control byte",
        });
    }
    Ok(())
}

/// SCRAM-SHA-256 where it is offered, as it gives the password to nobody; else PLAIN, as it takes any password; else
/// LOGIN. XOAUTH2 for a token.
async fn authenticate(
    client: Client<Transport>,
    settings: &ImapSettings,
    shown: &Shown,
    offers: &Capabilities,
) -> Result<Session<Transport>, MailboxError> {
    let user = settings.username.as_str();
    let (Shown::Password(secret) | Shown::Token(secret)) = shown;
    let password = secret.expose_secret();
    refuse_control_bytes(&[user, password])?;
    let cannot = |how: &str| MailboxError::Refused {
        command: format!("the sign-in (it offers no way to sign in with {how})"),
        code: None,
    };
    let signed_in = match shown {
        Shown::Token(_) if offers.contains("AUTH=XOAUTH2") => {
            let shown = XoauthOnce::new(user, password);
            client.authenticate("XOAUTH2", shown).await
        }
        Shown::Token(_) => return Err(cannot("an access token")),
        Shown::Password(_)
            if offers.contains("AUTH=SCRAM-SHA-256")
                && let Some(scram) = Scram::new(user, secret) =>
        {
            let host = &settings.endpoint.host;
            by_scram(client, scram)
                .await
                .map_err(|problem| NetError::unproven(host, problem))?
        }
        Shown::Password(_) if offers.contains("AUTH=PLAIN") => {
            client.authenticate("PLAIN", Plain { user, password }).await
        }
        Shown::Password(_) if offers.contains("LOGINDISABLED") => return Err(cannot("a password")),
        Shown::Password(_) => client.login(user, password).await,
    };
    signed_in.map_err(|(error, _)| refusal(&error))
}

fn refusal(error: &Error) -> MailboxError {
    match error {
        Error::No(text) => {
            let code = text.find('[').and_then(|at| response_code(text.get(at..)?));
            if is_passing(code.as_deref()) {
                return MailboxError::connection("it cannot sign anybody in at the moment");
            }
            MailboxError::SignIn { code }
        }
        Error::Bad(_) => MailboxError::Refused {
            command: "the sign-in".to_owned(),
            code: None,
        },
        Error::Io(error) => MailboxError::from_read(error),
        Error::Validate(_) => MailboxError::Unusable {
            what: "the user name or the password",
            reason: "it holds a line end",
        },
        _ => MailboxError::connection("it broke off during the sign-in"),
    }
}
