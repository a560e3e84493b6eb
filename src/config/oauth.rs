//! The `[oauth]` table, and what a user signs in with.

use std::ops::Range;
use std::path::PathBuf;

use toml::Spanned;

use super::ConfigError;
use super::file::{OauthTable, SignInWord};
use super::server::is_loopback;
use super::settle::Place;
use crate::oauth::{Grant, OauthSettings, Secret, TokenSource};

/// What Microsoft 365 gives tokens for IMAP and SMTP for.
const SCOPE: &str = "https://outlook.office365.com/.default";

/// Settles the table.
pub(super) fn settle(
    table: &Spanned<OauthTable>,
    place: &Place<'_>,
    warnings: &mut Vec<String>,
) -> Result<TokenSource, ConfigError> {
    let (span, table) = (table.span(), table.get_ref());
    let lacks = |key: &str| place.fault(&span, &format!("[oauth] needs the key `{key}`"));
    let token_url = table.token_url.as_ref().ok_or_else(|| lacks("token_url"))?;
    if !is_protected(token_url.get_ref()) {
        return Err(place.fault(
            &token_url.span(),
            "this must begin with https://: a secret goes there",
        ));
    }
    let mut secret = |key, file: Option<&PathBuf>| {
        file.map(|file| place.password(key, file, warnings))
            .transpose()
    };
    let client_secret = secret(
        "oauth.client_secret_file",
        table.client_secret_file.as_ref(),
    )?;
    let refresh = secret(
        "oauth.refresh_token_file",
        table.refresh_token_file.as_ref(),
    )?;
    if client_secret.is_none() && refresh.is_none() {
        return Err(lacks("client_secret_file"));
    }
    let settings = OauthSettings {
        token_url: token_url.get_ref().clone(),
        client_id: table.client_id.clone().ok_or_else(|| lacks("client_id"))?,
        client_secret,
        scope: Some(table.scope.clone().unwrap_or_else(|| SCOPE.to_owned()))
            .filter(|scope| !scope.is_empty()),
        grant: refresh.map_or(Grant::ClientCredentials, Grant::RefreshToken),
    };
    TokenSource::new(settings).map_err(|error| place.fault(&span, &error.to_string()))
}

/// Plain text towards this machine alone.
fn is_protected(url: &str) -> bool {
    let host = |rest: &str| {
        let authority = rest
            .split(['/', '?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let port = authority.rsplit_once(':').map(|(host, _)| host.to_owned());
        port.unwrap_or(authority)
    };
    url.starts_with("https://")
        || url
            .strip_prefix("http://")
            .is_some_and(|rest| is_loopback(&host(rest)))
}

/// What the user of `[mailbox]` or `[smtp]` signs in with.
pub(super) struct SignIn<'a> {
    pub(super) how: SignInWord,
    pub(super) key: &'static str,
    pub(super) file: Option<&'a PathBuf>,
    pub(super) tokens: Option<&'a TokenSource>,
}

impl SignIn<'_> {
    /// The secret, or `None` where there is no password file.
    pub(super) fn secret(
        &self,
        span: &Range<usize>,
        place: &Place<'_>,
        warnings: &mut Vec<String>,
    ) -> Result<Option<Secret>, ConfigError> {
        match (self.how, self.tokens, self.file) {
            (SignInWord::Oauth2, Some(tokens), _) => Ok(Some(Secret::Token(tokens.clone()))),
            (SignInWord::Oauth2, None, _) => {
                Err(place.fault(span, "sign_in = \"oauth2\" needs the table [oauth]"))
            }
            (SignInWord::Password, _, None) => Ok(None),
            (SignInWord::Password, _, Some(file)) => {
                let password = place.password(self.key, file, warnings)?;
                Ok(Some(Secret::Password(password)))
            }
        }
    }
}
