//! The digests of the chain.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// Says which digest this is, so that no text of one kind can pass for another.
const PERSONAL_DOMAIN: &[u8] = b"kontoflytt-personal-1\n";

/// SHA-256 of an entry's canonical text; shown as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryHash([u8; 32]);

impl EntryHash {
    /// What the first entry names as the one before it: 64 zeros.
    pub const GENESIS: Self = Self([0; 32]);

    /// The hash of a canonical text.
    #[must_use]
    pub fn of(canonical: &str) -> Self {
        Self(Sha256::digest(canonical.as_bytes()).into())
    }

    /// Reads 64 lower-case hexadecimal digits, as stored; another writing of the same number is another text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        parse_hex(text).map(Self)
    }
}

impl fmt::Display for EntryHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

/// 32 random bytes that make the digest of a short text worthless for guessing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

/// The digest of an entry's personal data with its salt: all that stays of it after *gallring*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PersonalDigest([u8; 32]);

impl PersonalDigest {
    /// The digest of `payload` under `salt`. The salt is of fixed length, so the two cannot run together.
    #[must_use]
    pub fn of(salt: &[u8], payload: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(PERSONAL_DOMAIN);
        hasher.update(salt);
        hasher.update(payload.as_bytes());
        Self(hasher.finalize().into())
    }
}

impl fmt::Display for PersonalDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

fn write_hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

fn parse_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != bytes.len() || !rest.is_empty() {
        return None;
    }
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = hex_digit(*high)? << 4 | hex_digit(*low)?;
    }
    Some(bytes)
}

fn hex_digit(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
