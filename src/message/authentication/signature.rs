//! What a verified DKIM signature says, and what it does not.
//!
//! That a signature is good means only that its domain signed the fields that it names and the body. Whether that is
//! this mail as we read it is asked here: a field that it does not cover may be the attacker's.

use super::super::{EmailAddress, Message};

/// A DKIM signature (RFC 6376) that was found good with the key of its domain. It covers the whole body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The domain whose key it is (`d=`), lower case.
    pub domain: String,
    /// The fields that it covers (`h=`), as often as it names them, in any case.
    pub fields: Vec<String>,
}

/// What a signature must name, whether it is there or not: whoever could add, remove or change one of these would
/// change who asks for what, when, or how the body is read.
const DECIDING: [&str; 5] = ["From", "Subject", "Date", "Message-ID", "Content-Type"];
/// Of a body that is one part, this says how it is read.
const ENCODING: &str = "Content-Transfer-Encoding";

impl Signature {
    /// Whether the signature is a word of `from`'s domain, or of one above it, on all of the mail that counts.
    pub(super) fn speaks_for(&self, message: &Message, from: &EmailAddress) -> bool {
        let of_parts = message.structure.root().starts_with("multipart/");
        let encoding = (!of_parts).then_some(ENCODING);
        is_within(from.domain(), &self.domain)
            && DECIDING
                .into_iter()
                .chain(encoding)
                .all(|name| self.covers(message, name))
    }

    /// Whether every field of this name is covered. A verifier counts from below: one more than is named stands on top,
    /// unsigned, where it would be read first (RFC 6376, 8.15).
    fn covers(&self, message: &Message, name: &str) -> bool {
        let named = self.fields.iter().filter(|f| f.eq_ignore_ascii_case(name));
        let named = named.count();
        named > 0 && message.headers.all(name).count() <= named
    }
}

/// Whether `domain` is `above` or below it. A name of one label is no domain that signs for others. The other way does
/// not hold, though DMARC lets it: who has the key of a subdomain is not the domain.
pub(crate) fn is_within(domain: &str, above: &str) -> bool {
    let (domain, above) = (domain.to_ascii_lowercase(), above.to_ascii_lowercase());
    above.contains('.')
        && domain
            .strip_suffix(&above)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
