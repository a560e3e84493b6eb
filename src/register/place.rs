//! A place that a text names, and how surely.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::OrganisationId;

/// A place that a position leaves or goes to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// An organisation of the register.
    City(OrganisationId),
    /// Evidently not the city's: another municipality, a region, an agency, a private firm. Holds its name as written.
    Outside(String),
    /// A name that is in no list. Holds it as written.
    Unknown(String),
}

impl Place {
    /// The register id, or `outside`, or `unknown`, as in `labels.md`.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::City(id) => id.as_str(),
            Self::Outside(_) => "outside",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// How surely the words name the place; the relations of a request weigh it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quality {
    /// A name or an alias as it stands in the register, whatever its case, dots and hyphens.
    Exact,
    /// An inflected, compounded or otherwise plainly equal form.
    Inflected,
    /// A short form: "SLK", "SF Hisingen", "förv. f. funktionsstöd".
    Abbreviated,
    /// A misspelling with one name near and none other close.
    Misspelt,
    /// The mere name of a town: a municipality only where something goes to or comes from it.
    Town,
    /// A word that is also common: "grundskolan", "funktionsstöd", "polisen".
    CommonWord,
    /// The bare area of one of several sister organisations: "Hisingen" beside "Socialförvaltningen Nordost".
    Area,
}

impl Quality {
    /// Whether the words name the place without a look at what stands around them.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        matches!(
            self,
            Self::Exact | Self::Inflected | Self::Abbreviated | Self::Misspelt
        )
    }
}

/// A place named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMention {
    /// The bytes of the text that name it.
    pub span: Range<usize>,
    /// What they name.
    pub place: Place,
    /// How surely.
    pub quality: Quality,
}
