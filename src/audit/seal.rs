//! Signed checkpoints: whoever holds the database can rewrite the whole log and every unsigned line about it; the
//! signing key is not there.
//!
//! Ed25519 (RFC 8032) over the checkpoint's line. Never here: where the key lies, and where the lines go.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};

use super::checkpoint::Checkpoint;

/// The key that signs checkpoints.
pub struct SealKey(Ed25519KeyPair);

/// Never prints the key.
impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealKey(public {})", self.public_key())
    }
}

impl SealKey {
    /// The key of a seed of 32 random bytes, in base64 as it stands in a file; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let seed = STANDARD.decode(text.trim()).ok()?;
        Ed25519KeyPair::from_seed_unchecked(&seed).ok().map(Self)
    }

    /// The text that [`Self::parse`] reads.
    #[must_use]
    pub fn write(seed: &[u8; 32]) -> String {
        STANDARD.encode(seed)
    }

    /// What others verify with.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        PublicKey(self.0.public_key().as_ref().to_vec())
    }

    /// Signs a checkpoint.
    #[must_use]
    pub fn seal(&self, checkpoint: &Checkpoint) -> Sealed {
        let signature = self.0.sign(checkpoint.to_string().as_bytes());
        Sealed {
            checkpoint: checkpoint.clone(),
            signature: Some(signature.as_ref().to_vec()),
        }
    }
}

/// The public key, shown as base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(Vec<u8>);

impl PublicKey {
    /// Reads the base64 that is shown.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text.trim()).ok()?;
        (bytes.len() == 32).then_some(Self(bytes))
    }

    /// Whether the line was signed with this key.
    #[must_use]
    pub fn holds(&self, sealed: &Sealed) -> bool {
        let key = UnparsedPublicKey::new(&ED25519, &self.0);
        let line = sealed.checkpoint.to_string();
        sealed
            .signature
            .as_ref()
            .is_some_and(|signature| key.verify(line.as_bytes(), signature).is_ok())
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(&self.0))
    }
}

/// A checkpoint as it leaves the program: its line and, after a space, `ed25519:` with the signature in base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// What is pinned down.
    pub checkpoint: Checkpoint,
    /// The signature of its line, where there is a key.
    pub signature: Option<Vec<u8>>,
}

impl Sealed {
    /// Reads a line, signed or not.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (checkpoint, signature) = match line.trim().rsplit_once(" ed25519:") {
            Some((checkpoint, text)) => (checkpoint, Some(STANDARD.decode(text).ok()?)),
            None => (line, None),
        };
        Some(Self {
            checkpoint: Checkpoint::parse(checkpoint)?,
            signature,
        })
    }
}

impl fmt::Display for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.checkpoint)?;
        match &self.signature {
            Some(signature) => write!(f, " ed25519:{}", STANDARD.encode(signature)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::EntryHash;
    use super::*;

    fn checkpoint(sequence: i64) -> Checkpoint {
        Checkpoint {
            sequence,
            hash: EntryHash::of("x"),
            at: "2026-09-01T08:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_line_holds_with_its_key_alone_and_as_it_was_signed() {
        let key = |seed| SealKey::parse(&SealKey::write(&[seed; 32])).unwrap();
        let sealed = key(1).seal(&checkpoint(12));
        let public = PublicKey::parse(&key(1).public_key().to_string()).unwrap();
        let read = Sealed::parse(&format!("{sealed}\n")).unwrap();
        assert_eq!(read, sealed);
        assert!(public.holds(&read));
        assert!(!key(2).public_key().holds(&read));
        let moved = Sealed {
            checkpoint: checkpoint(13),
            ..read.clone()
        };
        let unsigned = Sealed {
            signature: None,
            ..read
        };
        assert!(!public.holds(&moved) && !public.holds(&unsigned));
        assert_eq!(Sealed::parse(&unsigned.to_string()), Some(unsigned));
    }

    #[test]
    fn what_is_no_key_or_no_line_is_none() {
        for text in ["", "x", "AAAA", &"A".repeat(44)] {
            assert!(SealKey::parse(text).is_none(), "{text}");
        }
        assert!(PublicKey::parse("AAAA").is_none());
        let line = checkpoint(1).to_string();
        assert!(Sealed::parse(&format!("{line} ed25519:??")).is_none());
        assert!(Sealed::parse(&format!("{line} more ed25519:AAAA")).is_none());
        assert!(
            !format!("{:?}", SealKey::parse(&SealKey::write(&[1; 32])).unwrap()).contains("AQEB")
        );
    }
}
