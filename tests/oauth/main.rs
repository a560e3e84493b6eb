//! Signing in with access tokens: a token endpoint on loopback, Dovecot's own OAuth2 check behind IMAP and SMTP, and
//! secrets that appear nowhere.
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod endpoint;
mod program;
mod tokens;
