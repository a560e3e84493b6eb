//! Who sent it: what the verifier in front of the mailbox found out.
//!
//! Only the topmost `Authentication-Results` of the whole mail counts, and only where it is the trusted verifier's:
//! everything below it can have been written by the sender. Where no such verifier is, the signatures count that were
//! verified before. Never here: checking signatures, which asks for keys.

mod results;
mod signature;

pub use signature::Signature;
#[cfg(feature = "shell")]
pub(crate) use signature::is_within;

use super::{EmailAddress, Message};
use results::{AuthenticationResults, MethodResult};

/// Whose word is taken for who sent a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verifier {
    /// The server with this authserv-id (RFC 8601, 2.5), compared whole and without regard to case.
    Named(String),
    /// Microsoft 365: it writes `Authentication-Results` with no id, and marks mail from within the tenant with
    /// `X-MS-Exchange-Organization-AuthAs: Internal`. It takes both away from mail that comes in with them.
    Microsoft365,
    /// Nobody stands in front: [`Message::signatures`] counts.
    Signatures,
}

/// Whether a mail is from whom it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Authentication {
    /// The verifier says so, for the domain of the one From address.
    Authenticated,
    /// Nobody who is trusted says so.
    NotAuthenticated,
}

/// `policy.md`, "Admission": `dmarc=pass` for the From domain; where nothing is said of DMARC, an SPF or DKIM pass
/// for it. Exactly one From address.
#[must_use]
pub fn authenticate(message: &Message, verifier: &Verifier) -> Authentication {
    let holds = sole_sender(message).is_some_and(|from| match verifier {
        Verifier::Named(id) => {
            trusted(message, Some(id)).is_some_and(|results| vouches(&results, from))
        }
        Verifier::Microsoft365 => {
            is_internal(message)
                || trusted(message, None).is_some_and(|results| vouches(&results, from))
        }
        Verifier::Signatures => message
            .signatures
            .iter()
            .any(|signature| signature.speaks_for(message, from)),
    });
    if holds {
        Authentication::Authenticated
    } else {
        Authentication::NotAuthenticated
    }
}

/// What is known of the sender, as a code that tells by whose word, too: `authenticated`, `not_authenticated`, or, where
/// signatures count, `signed` and `not_signed`.
#[must_use]
pub fn sender_check(message: &Message, verifier: &Verifier) -> &'static str {
    match (verifier, authenticate(message, verifier)) {
        (Verifier::Signatures, Authentication::Authenticated) => "signed",
        (Verifier::Signatures, Authentication::NotAuthenticated) => "not_signed",
        (_, Authentication::Authenticated) => "authenticated",
        (_, Authentication::NotAuthenticated) => "not_authenticated",
    }
}

/// The From address, where there is exactly one From field with exactly one address.
fn sole_sender(message: &Message) -> Option<&EmailAddress> {
    match (message.from.as_slice(), message.headers.all("From").count()) {
        ([only], 1) => Some(&only.address),
        _ => None,
    }
}

fn trusted(message: &Message, id: Option<&str>) -> Option<AuthenticationResults> {
    let results = AuthenticationResults::read(message.headers.first("Authentication-Results")?)?;
    let matches = match (id, &results.authserv_id) {
        (Some(trusted), Some(found)) => !trusted.is_empty() && found.eq_ignore_ascii_case(trusted),
        (None, None) => true,
        _ => false,
    };
    matches.then_some(results)
}

fn is_internal(message: &Message) -> bool {
    let mut marks = message.headers.all("X-MS-Exchange-Organization-AuthAs");
    marks
        .next()
        .is_some_and(|mark| mark.trim().eq_ignore_ascii_case("internal"))
        && marks.next().is_none()
}

fn vouches(results: &AuthenticationResults, from: &EmailAddress) -> bool {
    let domain = from.domain();
    let mut dmarc = results.of("dmarc").peekable();
    if dmarc.peek().is_some() {
        let is_ours = |r: &MethodResult| {
            r.property("header", "from")
                .is_none_or(|d| domain_of(d).eq_ignore_ascii_case(domain))
        };
        // Every word on DMARC must be good: a second result that fails is no pass.
        return dmarc.all(|result| result.passes() && is_ours(result));
    }
    let aligned = |value: Option<&str>| value.is_some_and(|v| is_aligned(domain_of(v), domain));
    results
        .of("spf")
        .any(|r| r.passes() && aligned(r.property("smtp", "mailfrom")))
        || results.of("dkim").any(|r| {
            // `header.i` is the signer's identity; its domain is `header.d` or below it (RFC 6376, 3.5).
            r.passes() && aligned(r.property("header", "d").or(r.property("header", "i")))
        })
}

/// The domain of `user@domain` or `@domain`, or the whole.
fn domain_of(value: &str) -> &str {
    let value = value.trim().trim_matches(['<', '>']);
    value
        .rsplit_once('@')
        .map_or(value, |(_, domain)| domain)
        .trim_end_matches('.')
}

/// The same domain, or one below the other (RFC 7489, 3.1, relaxed). A lone label ("se") is no domain.
fn is_aligned(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_ascii_lowercase(), other.to_ascii_lowercase());
    let below = |low: &str, high: &str| {
        high.contains('.')
            && low
                .strip_suffix(high)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    below(&one, &other) || below(&other, &one)
}

#[cfg(test)]
mod tests;
