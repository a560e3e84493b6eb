//! What the two mail servers' tables have in common: how a server is reached.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use toml::Spanned;

use super::ConfigError;
use super::file::TlsWord;
use super::settle::Place;
use crate::net::{Endpoint, Tls};

/// Patience for one step of a dialogue, in seconds.
pub(super) const TIMEOUT_SECONDS: u64 = 60;

/// The keys that say how a server is reached.
pub(super) struct Server<'a> {
    pub(super) host: &'a str,
    pub(super) port: Option<u16>,
    pub(super) tls: Option<&'a Spanned<TlsWord>>,
    pub(super) ca_file: Option<&'a PathBuf>,
    pub(super) timeout: Duration,
}

impl Server<'_> {
    /// The endpoint; `ports` are those of implicit TLS, STARTTLS and none, for a configuration that names no port.
    pub(super) fn endpoint(
        self,
        otherwise: Tls,
        ports: (u16, u16, u16),
        place: &Place<'_>,
    ) -> Result<Endpoint, ConfigError> {
        let tls = match self.tls.map(Spanned::get_ref) {
            None => otherwise,
            Some(TlsWord::Implicit) => Tls::Implicit,
            Some(TlsWord::StartTls) => Tls::StartTls,
            Some(TlsWord::None) => Tls::None,
        };
        if let (Tls::None, Some(word), false) = (tls, self.tls, is_loopback(self.host)) {
            return Err(place.fault(
                &word.span(),
                "no encryption is allowed only towards this machine (127.0.0.1, ::1, localhost); use \"implicit\" or \"starttls\"",
            ));
        }
        Ok(Endpoint {
            host: self.host.to_owned(),
            port: self.port.unwrap_or(match tls {
                Tls::Implicit => ports.0,
                Tls::StartTls => ports.1,
                Tls::None => ports.2,
            }),
            tls,
            ca_file: self.ca_file.map(|path| place.absolute(path)),
            timeout: self.timeout,
        })
    }
}

/// Whether the configured host can only be this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}
