//! What a browser keeps for this site and cannot have written: a text with a signature of it by the store's key.
//!
//! Anybody can read a sealed text who has the cookie, so no secret stands in one; what must stay one is derived from it.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The key of a store.
#[derive(Clone)]
pub struct CookieKey([u8; 32]);

/// Never prints it.
impl fmt::Debug for CookieKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CookieKey")
    }
}

impl CookieKey {
    /// The key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The text, sealed for that purpose alone.
    pub(super) fn seal(&self, purpose: &str, text: &str) -> String {
        format!("{text}.{}", self.derive(purpose, text))
    }

    /// The text, where it was sealed by this key for that purpose.
    pub(super) fn open<'a>(&self, purpose: &str, sealed: &'a str) -> Option<&'a str> {
        let (text, seal) = sealed.rsplit_once('.')?;
        let seal = URL_SAFE_NO_PAD.decode(seal).ok()?;
        self.mac(purpose, text)?.verify_slice(&seal).ok()?;
        Some(text)
    }

    /// Of a text and a purpose always the same, which nobody without the key can tell. 43 characters of a URL.
    pub(super) fn derive(&self, purpose: &str, text: &str) -> String {
        let mac = self.mac(purpose, text);
        mac.map_or_else(String::new, |mac| {
            URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
        })
    }

    /// `None` never comes: an HMAC takes a key of any length.
    fn mac(&self, purpose: &str, text: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        mac.update(purpose.as_bytes());
        // No purpose has it: none is the beginning of another with a text.
        mac.update(&[0]);
        mac.update(text.as_bytes());
        Some(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_is_opened_by_its_key_for_its_purpose_alone() {
        let (key, other) = (CookieKey::new([1; 32]), CookieKey::new([2; 32]));
        let sealed = key.seal("start", "a.b");
        assert_eq!(key.open("start", &sealed), Some("a.b"));
        assert_eq!(key.open("known", &sealed), None);
        assert_eq!(other.open("start", &sealed), None);
        let (_, seal) = sealed.rsplit_once('.').unwrap();
        for forged in [
            format!("a.c.{seal}"),
            format!("a.b.{seal}A"),
            "a.b.".to_owned(),
            "a.b".to_owned(),
            String::new(),
        ] {
            assert_eq!(key.open("start", &forged), None, "{forged}");
        }
        assert_eq!(format!("{key:?}"), "CookieKey");
    }

    #[test]
    fn what_is_derived_is_of_the_text_the_purpose_and_the_key() {
        let (key, other) = (CookieKey::new([1; 32]), CookieKey::new([2; 32]));
        let derived = key.derive("nonce", "x");
        assert_eq!((derived.len(), &derived), (43, &key.derive("nonce", "x")));
        for another in [
            key.derive("nonce", "y"),
            key.derive("verifier", "x"),
            key.derive("noncex", ""),
            other.derive("nonce", "x"),
        ] {
            assert_ne!(derived, another);
        }
    }
}
