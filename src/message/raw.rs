//! The bytes of a mail and the digest that says which mail it is.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// A mail as the server handed it over: kept as it is, whatever it holds.
#[derive(Clone, PartialEq, Eq)]
pub struct RawMessage {
    bytes: Vec<u8>,
    digest: Digest,
}

impl RawMessage {
    /// Takes the bytes and digests them.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        let digest = Digest(Sha256::digest(&bytes).into());
        Self { bytes, digest }
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of the bytes: what this mail is, wherever it lies.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Size in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is no byte at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Never prints the mail: it is personal data.
impl fmt::Debug for RawMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawMessage({} bytes, {})", self.bytes.len(), self.digest)
    }
}

/// SHA-256 of a mail's bytes; shown as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A Message-ID without its angle brackets (RFC 5322, 3.6.4).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId(String);

impl MessageId {
    /// Reads `local@domain`, with or without `<>`; nothing else: it is written into headers of replies.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let inner = text
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
            .unwrap_or(text);
        let (local, domain) = inner.split_once('@')?;
        let fits = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_graphic() && !b"<>".contains(&b))
        };
        (inner.len() <= 250 && fits(local) && fits(domain)).then(|| Self(inner.to_owned()))
    }

    /// The id without angle brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}
