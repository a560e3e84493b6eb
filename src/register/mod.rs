//! The city's organisations: the register that names in mails are matched against.
//!
//! A register is read once ([`Register::from_toml`]); every form that its names take in mails is worked out then, so that
//! finding them in a text ([`Register::mentions`]) is one pass over its words. The words that a mail uses for places
//! that are not the city's (municipalities, regions, agencies, firms) stand in the lists beside this file.
//! Never here: which of the organisations that a mail names is the origin or the destination; that is the request's.

mod alike;
mod builder;
mod families;
mod forms;
mod hay;
mod likeness;
mod lists;
mod load;
mod lookup;
mod mentions;
mod names;
mod nearness;
mod place;
mod setting;
mod shapes;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use alike::{name_key, typed_name};
pub use likeness::{LikeBy, Likeness, in_ascii, in_letters};
pub use load::RegisterError;
pub use place::{Place, PlaceMention, Quality};

use names::Names;

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

/// An administration (*förvaltning*) or a company (*bolag*) of the city.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The id that facts, decisions and the audit log use.
    pub id: OrganisationId,
    /// The full name, as replies write it.
    pub name: String,
    /// `förvaltning` or `bolag`.
    pub kind: OrganisationKind,
    /// The domains of its e-mail addresses, lower case.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Other names that mails use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The last day of an organisation that has ended.
    #[serde(default)]
    pub until: Option<Date>,
    /// The organisation that took most of an ended one over.
    #[serde(default)]
    pub successor: Option<OrganisationId>,
}

/// What an organisation is in law; the two are moved between alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum OrganisationKind {
    /// An administration under a committee of the city.
    #[serde(rename = "förvaltning")]
    Administration,
    /// A company that the city owns.
    #[serde(rename = "bolag")]
    Company,
}

/// The register, ready to be looked up and to find names in texts.
#[derive(Debug, Clone)]
pub struct Register {
    organisations: Vec<Organisation>,
    by_id: HashMap<OrganisationId, usize>,
    by_domain: HashMap<String, usize>,
    names: Names,
}
