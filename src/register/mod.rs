//! The city's organisations: the register that names in mails are matched against.
//!
//! Never here: which of the organisations that a mail names is the origin or the destination; that is the request's.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The id of an organisation in `organisations.toml`, as `funktionsstod`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganisationId(String);

impl OrganisationId {
    /// An id as it stands in the register.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OrganisationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
