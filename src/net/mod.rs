//! Connections to the mail servers: TCP, TLS, and the few lines that are spoken before a protocol's library takes over.
//!
//! One way to connect serves IMAP and SMTP, so that both trust the same authorities and refuse plain text alike.
//! Never here: a mail, a command of either protocol, a password.

mod lines;
mod stream;
mod trust;

use std::{io, net::IpAddr, path::PathBuf, time::Duration};

use rustls::pki_types::ServerName;
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::TlsConnector;

pub(crate) use lines::Lines;
pub(crate) use stream::Stream;
pub(crate) use trust::client_config;

/// How a connection is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// TLS from the first byte (RFC 8314).
    Implicit,
    /// Plain text that turns into TLS before anything is said that matters; never silently left plain.
    StartTls,
    /// No TLS: refused unless the server is on a loopback address.
    None,
}

/// Where a mail server is, and how to get there.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// Name or address; the certificate must be made out to it.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// A PEM file of authorities that are trusted beside those of the system.
    pub ca_file: Option<PathBuf>,
    /// How long one step (connecting, the handshake, one answer) may take.
    pub timeout: Duration,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
pub enum NetError {
    /// The configuration asks for plain text over a network: to be corrected by a person.
    #[error(
        "tls = \"none\" is only for a server on a loopback address, and {host} is none: use \"implicit\" or \"starttls\""
    )]
    PlainText {
        /// The server as configured.
        host: String,
    },
    /// The authorities to trust cannot be read: to be corrected by a person.
    #[error("cannot verify certificates: {problem}")]
    Trust {
        /// What is wrong and what to do.
        problem: String,
    },
    /// Not reached: try again later.
    #[error("cannot connect to {host} port {port}: {source}")]
    Unreachable {
        /// The server as configured.
        host: String,
        /// Its port.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The handshake failed: most often a certificate that does not fit.
    #[error("no secure connection to {host}: {source}")]
    Handshake {
        /// The server as configured.
        host: String,
        /// What the TLS library said.
        source: io::Error,
    },
    /// The server does not offer STARTTLS: it may be the wrong port, or somebody who took it out of the answer.
    #[error("{host} does not offer STARTTLS: nothing is sent in plain text")]
    NoStartTls {
        /// The server as configured.
        host: String,
    },
    /// At the sign-in by SCRAM-SHA-256 the server did not prove that it knows the password, or asked for what would
    /// make the password easy to guess: it may be another server. To be corrected by a person.
    #[error("broke off the sign-in at {host}: {problem}")]
    Unproven {
        /// The server as configured.
        host: String,
        /// What is wrong with it.
        problem: &'static str,
    },
    /// The server hung up, fell silent or talked nonsense before the protocol began: try again later.
    #[error("lost the connection to {host}: {problem}")]
    Lost {
        /// The server as configured.
        host: String,
        /// What happened.
        problem: &'static str,
    },
}

impl NetError {
    /// A server that did not prove itself.
    pub(crate) fn unproven(host: &str, problem: &'static str) -> Self {
        Self::Unproven {
            host: host.to_owned(),
            problem,
        }
    }
}

impl Endpoint {
    /// Connects by TCP (with `TCP_NODELAY`) and, for [`Tls::Implicit`], by TLS. With [`Tls::StartTls`] the stream is
    /// still plain: the protocol asks for the upgrade and then calls [`Endpoint::secure`].
    pub(crate) async fn connect(&self) -> Result<Stream, NetError> {
        if self.tls == Tls::None && !names_loopback(&self.host) {
            return Err(self.plain_text());
        }
        let tcp = match timeout(self.timeout, self.reach()).await {
            Ok(Ok(tcp)) => tcp,
            Ok(Err(source)) => return Err(self.unreachable(source)),
            Err(_) => return Err(self.unreachable(io::ErrorKind::TimedOut.into())),
        };
        match self.tls {
            Tls::Implicit => self.secure(Stream::Plain(tcp)).await,
            Tls::StartTls | Tls::None => Ok(Stream::Plain(tcp)),
        }
    }

    /// Turns a plain stream into a TLS one; the server's certificate must be valid for the host.
    pub(crate) async fn secure(&self, stream: Stream) -> Result<Stream, NetError> {
        let Stream::Plain(tcp) = stream else {
            return Ok(stream);
        };
        let config = trust::client_config(self.ca_file.as_deref())?;
        let name = ServerName::try_from(self.host.clone())
            .map_err(|_| self.handshake(io::ErrorKind::InvalidInput.into()))?;
        match timeout(self.timeout, TlsConnector::from(config).connect(name, tcp)).await {
            Ok(Ok(tls)) => Ok(Stream::Tls(Box::new(tls))),
            Ok(Err(source)) => Err(self.handshake(source)),
            Err(_) => Err(self.handshake(io::ErrorKind::TimedOut.into())),
        }
    }

    /// Starts speaking lines on a stream of this server.
    pub(crate) fn lines(&self, stream: Stream) -> Lines {
        Lines::new(stream, self.host.clone(), self.timeout)
    }

    /// Every address of the host in turn; plain text only to loopback, whatever the name resolves to.
    async fn reach(&self) -> io::Result<TcpStream> {
        let mut last = io::Error::from(io::ErrorKind::AddrNotAvailable);
        for address in lookup_host((self.host.as_str(), self.port)).await? {
            if self.tls == Tls::None && !address.ip().is_loopback() {
                continue;
            }
            match TcpStream::connect(address).await {
                Ok(tcp) => {
                    // Without it a mail's body and its final dot wait for each other: 23 mails a second.
                    tcp.set_nodelay(true)?;
                    return Ok(tcp);
                }
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn plain_text(&self) -> NetError {
        NetError::PlainText {
            host: self.host.clone(),
        }
    }

    fn unreachable(&self, source: io::Error) -> NetError {
        NetError::Unreachable {
            host: self.host.clone(),
            port: self.port,
            source,
        }
    }

    fn handshake(&self, source: io::Error) -> NetError {
        NetError::Handshake {
            host: self.host.clone(),
            source,
        }
    }
}

/// Whether the configured host can only be this machine.
fn names_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_on_this_machine() {
        let cases = [
            ("127.0.0.1", true),
            ("127.8.9.1", true),
            ("::1", true),
            ("localhost", true),
            ("10.0.0.1", false),
            ("mx.goteborg.se", false),
            ("localhost.example.org", false),
            ("0.0.0.0", false),
            ("", false),
        ];
        for (host, loopback) in cases {
            assert_eq!(names_loopback(host), loopback, "{host:?}");
        }
    }
}
