//! Verifying DKIM signatures, where no verifier stands in front of the mailbox: the keys come by DNS.
//!
//! What is found good is handed to the core, which asks whether it speaks for the sender. Everything that is in doubt
//! (no answer, a mail that two readers could read differently) is no signature. Never here: who may order what.

use std::net::SocketAddr;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt as _;
use mail_auth::common::crypto::Algorithm;
use mail_auth::hickory_resolver::config::{
    NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator, Parameters};

use crate::message::authentication::{Signature, is_within};
use crate::message::{Message, RawMessage};

mod wire;

/// Patience for one question; each is put twice.
const PATIENCE: Duration = Duration::from_secs(4);
/// Patience for all questions about one mail.
const PATIENCE_FOR_ONE: Duration = Duration::from_secs(15);
/// Signatures of the sender's domain that are looked at: relays add one or two.
const MOST_SIGNATURES: usize = 4;

/// The DNS server cannot be reached, because nobody knows where it is.
#[derive(Debug, thiserror::Error)]
#[error("cannot look up the keys of signatures: {0}")]
pub struct NoResolver(String);

/// What is known of a mail's signatures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// The good ones.
    pub signatures: Vec<Signature>,
    /// Whether a key could not be asked for, so that a later look might have found more.
    pub unanswered: bool,
}

/// Asks for keys and verifies signatures.
#[derive(Clone)]
pub struct SignatureVerifier(MessageAuthenticator);

impl std::fmt::Debug for SignatureVerifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignatureVerifier")
    }
}

impl SignatureVerifier {
    /// Asks the DNS server at `resolver`, or those of the system.
    pub fn new(resolver: Option<SocketAddr>) -> Result<Self, NoResolver> {
        let failed = |error: &dyn std::fmt::Display| NoResolver(error.to_string());
        let (config, mut options) = match resolver {
            Some(address) => (at(address), ResolverOpts::default()),
            None => mail_auth::hickory_resolver::system_conf::read_system_conf()
                .map_err(|error| failed(&error))?,
        };
        options.timeout = PATIENCE;
        options.attempts = 2;
        options.use_hosts_file = ResolveHosts::Never;
        MessageAuthenticator::new(config, options)
            .map(Self)
            .map_err(|error| failed(&error))
    }

    /// The good signatures of the From domain or a domain above it. `message` is `raw` as it was parsed.
    pub async fn verify(&self, raw: &RawMessage, message: &Message) -> Verified {
        let Some(bytes) = wire::as_signed(raw.bytes()) else {
            return Verified::default();
        };
        // A mail that makes the library fail is unsigned; it stops nothing.
        let work = AssertUnwindSafe(self.verify_bytes(&bytes, message)).catch_unwind();
        match tokio::time::timeout(PATIENCE_FOR_ONE, work).await {
            Ok(found) => found.unwrap_or_default(),
            Err(_) => Verified {
                unanswered: true,
                ..Verified::default()
            },
        }
    }

    async fn verify_bytes(&self, bytes: &[u8], message: &Message) -> Verified {
        let ([sender], Some(mut mail)) = (
            message.from.as_slice(),
            AuthenticatedMessage::parse_with_opts(bytes, None, true),
        ) else {
            return Verified::default();
        };
        if !wire::seen_alike(&mail.headers, &message.headers) {
            return Verified::default();
        }
        mail.dkim_headers.retain_mut(|field| {
            let signature = &mut field.header;
            // Neither reports (RFC 6651) nor signatures in another's name (RFC 6541): each asks DNS for more.
            signature.r = false;
            signature.atps = None;
            // SHA-1 (RFC 8301, 3.1) and a body that may be longer than what was signed (RFC 6376, 8.2) prove nothing.
            signature.a != Algorithm::RsaSha1
                && signature.l == 0
                && is_within(sender.address.domain(), &signature.d)
        });
        mail.dkim_headers.truncate(MOST_SIGNATURES);
        let mut verified = Verified::default();
        for output in self.0.verify_dkim(Parameters::new(&mail)).await {
            match (output.result(), output.signature()) {
                (DkimResult::Pass, Some(signature)) => verified.signatures.push(Signature {
                    domain: signature.d.to_ascii_lowercase(),
                    fields: signature.h.clone(),
                }),
                (DkimResult::TempError(_), _) => verified.unanswered = true,
                _ => {}
            }
        }
        verified
    }
}

fn at(address: SocketAddr) -> ResolverConfig {
    let mut server = NameServerConfig::udp_and_tcp(address.ip());
    for connection in &mut server.connections {
        connection.port = address.port();
    }
    ResolverConfig::from_parts(None, Vec::new(), vec![server])
}
