//! Signing in at the mail server (SMTP AUTH, RFC 4954).

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lettre::transport::smtp::{
    Error as SmtpError,
    authentication::{Credentials as LettreCredentials, Mechanism},
    client::AsyncSmtpConnection,
    extension::ClientId,
    response::Response,
};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{task::spawn_blocking, time::timeout};

use super::{
    DeliveryError,
    error::status,
    smtp_connect::{Credentials, step},
};
use crate::net::{Endpoint, NetError};
use crate::oauth::Secret;
use crate::scram::{self, Fault, Scram};

/// SCRAM-SHA-256 where it is offered, as it gives the password to nobody; else PLAIN, else LOGIN. XOAUTH2 for a token.
pub(super) async fn sign_in(
    connection: &mut AsyncSmtpConnection,
    credentials: &Credentials,
    endpoint: &Endpoint,
    hello: &ClientId,
) -> Result<(), DeliveryError> {
    let (user, patience) = (&credentials.username, endpoint.timeout);
    match &credentials.password {
        Secret::Password(password) => {
            if let Some(scram) = Scram::new(user, password)
                && offers_scram(connection, hello, patience).await?
            {
                return by_scram(connection, scram, endpoint).await;
            }
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            by_library(connection, &mechanisms, (user, password), patience).await
        }
        Secret::Token(source) => {
            let token = source.token().await?;
            let mechanisms = [Mechanism::Xoauth2];
            let signed_in = by_library(connection, &mechanisms, (user, &token), patience).await;
            if let Err(DeliveryError::SignIn { .. }) = signed_in {
                source.forget().await;
            }
            signed_in
        }
    }
}

async fn by_library(
    connection: &mut AsyncSmtpConnection,
    mechanisms: &[Mechanism],
    (user, secret): (&str, &SecretString),
    patience: Duration,
) -> Result<(), DeliveryError> {
    let secret = LettreCredentials::new(user.to_owned(), secret.expose_secret().to_owned());
    let answer = answer(patience, connection.auth(mechanisms, &secret)).await?;
    welcomed(&answer)
}

/// Whether the server has SCRAM-SHA-256. The library forgets mechanisms that it does not know, so EHLO is said again,
/// which changes nothing (RFC 5321, 4.1.4), not even where a server refuses it: then it is signed in to by what the
/// library knows.
async fn offers_scram(
    connection: &mut AsyncSmtpConnection,
    hello: &ClientId,
    patience: Duration,
) -> Result<bool, DeliveryError> {
    let ehlo = async {
        match connection.command(format!("EHLO {hello}\r\n")).await {
            Err(error) if status(&error).is_some() => Ok(None),
            answer => answer.map(Some),
        }
    };
    let Some(answer) = step(patience, "EHLO", ehlo).await? else {
        return Ok(false);
    };
    Ok(answer.message().any(|line| {
        let mut words = line.split_ascii_whitespace();
        let is_auth = words
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case("AUTH"));
        is_auth && words.any(|word| word.eq_ignore_ascii_case(scram::NAME))
    }))
}

/// Ends at the latest with the server's second message too many: SCRAM then has a fault.
async fn by_scram(
    connection: &mut AsyncSmtpConnection,
    mut scram: Scram,
    endpoint: &Endpoint,
) -> Result<(), DeliveryError> {
    let unproven = |fault: Fault| DeliveryError::from(NetError::unproven(&endpoint.host, fault));
    let first = scram.answer(b"").map_err(unproven)?;
    let mut line = format!("AUTH {} {}\r\n", scram::NAME, STANDARD.encode(first));
    loop {
        let answer = answer(endpoint.timeout, connection.command(line)).await?;
        if !answer.has_code(334) {
            welcomed(&answer)?;
            return scram.proven().map_err(unproven);
        }
        // What is no base64 is no SCRAM either, and is said to be that.
        let challenge = answer.first_word().unwrap_or_default();
        let challenge = STANDARD.decode(challenge).unwrap_or_default();
        let said;
        (scram, said) = aside(scram, challenge).await?;
        line = format!("{}\r\n", STANDARD.encode(said.map_err(unproven)?));
    }
}

/// The server chooses how long the key is derived: up to about a second, in which everything else goes on.
async fn aside(
    mut scram: Scram,
    challenge: Vec<u8>,
) -> Result<(Scram, Result<String, Fault>), DeliveryError> {
    let work = move || {
        let said = scram.answer(&challenge);
        (scram, said)
    };
    let done = spawn_blocking(work).await;
    done.map_err(|_| DeliveryError::deferred("the sign-in was broken off"))
}

async fn answer(
    patience: Duration,
    work: impl Future<Output = Result<Response, SmtpError>>,
) -> Result<Response, DeliveryError> {
    match timeout(patience, work).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(error)) => Err(DeliveryError::from_sign_in(&error)),
        Err(_) => Err(DeliveryError::deferred(
            "the mail server does not answer AUTH",
        )),
    }
}

/// Whether an answer says that we are signed in.
fn welcomed(answer: &Response) -> Result<(), DeliveryError> {
    if answer.has_code(235) {
        return Ok(());
    }
    Err(DeliveryError::deferred(
        "the mail server answers AUTH with nonsense",
    ))
}
