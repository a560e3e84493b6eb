//! E-mail addresses as they are compared.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An address `local@domain`, lower case, without display name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address: one `@` with something on both sides, no white space, no control or angle characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@')?;
        let clean = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| !c.is_whitespace() && !c.is_control() && !"<>\",;:()[]\\".contains(c))
        };
        (text.len() <= 254 && clean(local) && clean(domain)).then(|| Self(text.clone()))
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One mailbox of a From field (RFC 5322, 3.6.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The display name as a person reads it, "Andersson, Anna" turned round; `None` where there is none.
    pub name: Option<String>,
    /// The address.
    pub address: EmailAddress,
}
