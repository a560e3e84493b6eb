//! Our own mail that came back: a forwarding rule, a copy to ourselves, another worker on the same mailbox.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::message::{EmailAddress, Message, MessageId};

/// The header that every mail of ours carries.
pub(super) const MARK: &str = "X-Kontoflytt";
/// What a Message-ID's local part begins with.
const PREFIX: &str = "kf.";

/// What the Message-IDs of our mails are signed with, so that nobody else can make one. Every worker and every page of
/// one store has the same.
#[derive(Clone)]
pub struct MessageIdKey([u8; 32]);

impl MessageIdKey {
    /// A key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// HMAC-SHA256 over what stands before the signature, and the domain.
    fn mac(&self, what: &str, domain: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for part in ["message-id", what, &domain.to_ascii_lowercase()] {
            mac.update(part.as_bytes());
            mac.update(b"\n");
        }
        Some(mac)
    }

    /// 16 hexadecimal digits.
    fn sign(&self, what: &str, domain: &str) -> Option<String> {
        let signature = self.mac(what, domain)?.finalize().into_bytes();
        let digits = signature.iter().take(8).map(|byte| format!("{byte:02x}"));
        Some(digits.collect())
    }

    /// Whether we signed it; in constant time.
    fn verifies(&self, what: &str, domain: &str, signature: &str) -> bool {
        let (Some(mac), Ok(number)) = (self.mac(what, domain), u64::from_str_radix(signature, 16))
        else {
            return false;
        };
        mac.verify_truncated_left(&number.to_be_bytes()).is_ok()
    }
}

impl fmt::Debug for MessageIdKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MessageIdKey(…)")
    }
}

/// Whether the mail is our own: from the support mailbox, with our mark, or with a Message-ID that we made. What
/// stands in In-Reply-To and References says nothing: every answer to us has our id there.
pub(super) fn is_own(
    message: &Message,
    support: &[EmailAddress],
    key: Option<&MessageIdKey>,
) -> bool {
    message
        .from
        .iter()
        .any(|sender| support.contains(&sender.address))
        || message.headers.has(MARK)
        || message
            .message_id
            .as_ref()
            .is_some_and(|id| is_own_id(id, support, key))
}

/// The Message-ID of our reply on a case: `<kf.{case}.{token}.{signature}@{domain}>`, the last two of 16 hexadecimal
/// digits each; without a key there is no signature. `None` where a part does not fit into a Message-ID.
#[must_use]
pub fn own_message_id(
    case_number: &str,
    token: u64,
    domain: &str,
    key: Option<&MessageIdKey>,
) -> Option<MessageId> {
    let what = format!("{}.{token:016x}", case_number.to_ascii_lowercase());
    match key {
        Some(key) => {
            let signature = key.sign(&what, domain)?;
            MessageId::parse(&format!("{PREFIX}{what}.{signature}@{domain}"))
        }
        None => MessageId::parse(&format!("{PREFIX}{what}@{domain}")),
    }
}

/// With a key, what we signed; without one, what has the form.
fn is_own_id(id: &MessageId, support: &[EmailAddress], key: Option<&MessageIdKey>) -> bool {
    let Some((local, domain)) = id.as_str().rsplit_once('@') else {
        return false;
    };
    let is_ours = support
        .iter()
        .any(|address| address.domain().eq_ignore_ascii_case(domain));
    let Some(rest) = local.strip_prefix(PREFIX).filter(|_| is_ours) else {
        return false;
    };
    let is_signed = |key: &MessageIdKey| {
        rest.rsplit_once('.')
            .is_some_and(|(what, signature)| key.verifies(what, domain, signature))
    };
    has_form(rest) && key.is_none_or(is_signed)
}

/// `kf-2026-000042.0123456789abcdef`, with or without a signature.
fn has_form(rest: &str) -> bool {
    let is_number = |part: &str| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit());
    match *rest.split('.').collect::<Vec<_>>() {
        [case, token] => case.starts_with("kf-") && is_number(token),
        [case, token, signature] => {
            case.starts_with("kf-") && is_number(token) && is_number(signature)
        }
        _ => false,
    }
}
