//! Reading a register, and saying what is wrong with one.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;

use super::names::Names;
use super::{Organisation, OrganisationId, Register};
use crate::text::fold;

/// What is wrong with a register. Every message names the entry; the operator mends the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// No TOML, an unknown or missing key, a date that is none.
    #[error("the register cannot be read: {0}")]
    Syntax(String),
    /// An entry without an id or a name.
    #[error("the register has an entry without {what} (entry {entry}, counted from 1)")]
    Empty {
        /// `id` or `name`.
        what: &'static str,
        /// Which entry of its kind.
        entry: usize,
    },
    /// Two entries with one id.
    #[error("the register has two organisations with the id {id:?}: give one of them another")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A domain that two entries claim.
    #[error(
        "the domain {domain:?} stands at {one:?} and at {other:?}: take it away from one of them"
    )]
    DuplicateDomain {
        /// The domain.
        domain: String,
        /// The entry that has it first.
        one: String,
        /// The entry that has it again.
        other: String,
    },
    /// A domain that is none, or is not written in lower case.
    #[error(
        "{domain:?} at {id:?} is no e-mail domain: write it in lower case and without an @, as \"kultur.goteborg.se\""
    )]
    BadDomain {
        /// What stands there.
        domain: String,
        /// The entry.
        id: String,
    },
    /// A name or alias that two entries claim, so that it names neither.
    #[error("the name {name:?} stands at {one:?} and at {other:?}: take it away from one of them")]
    DuplicateName {
        /// The name or alias.
        name: String,
        /// The entry that has it first.
        one: String,
        /// The entry that has it again.
        other: String,
    },
    /// A successor that is in no entry, or is the entry itself.
    #[error(
        "the successor {successor:?} of {id:?} is the id of no other organisation in the register"
    )]
    NoSuchSuccessor {
        /// The entry.
        id: String,
        /// What it gives as successor.
        successor: String,
    },
    /// The names could not be made into a searcher: too many of them.
    #[error("the register's names cannot be searched for: {0}")]
    Names(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    organisation: Vec<Organisation>,
    #[serde(default)]
    outside: Vec<OutsideEntry>,
}

/// A well-known organisation that is not the city's.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutsideEntry {
    pub(super) name: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
}

const BUILT_IN: &str = include_str!("organisations.toml");

impl Register {
    /// The register that the program carries, read once.
    pub fn built_in() -> Result<&'static Self, &'static RegisterError> {
        static READ: OnceLock<Result<Register, RegisterError>> = OnceLock::new();
        READ.get_or_init(|| Self::from_toml(BUILT_IN)).as_ref()
    }

    /// Reads a register in the form of `organisations.toml`.
    pub fn from_toml(toml: &str) -> Result<Self, RegisterError> {
        let file: File =
            toml::from_str(toml).map_err(|error| RegisterError::Syntax(error.to_string()))?;
        check_filled(&file)?;
        let by_id = index_ids(&file.organisation)?;
        let by_domain = index_domains(&file.organisation)?;
        check_successors(&file.organisation, &by_id)?;
        check_names(&file)?;
        let names = Names::of(&file.organisation, &file.outside)?;
        Ok(Self {
            organisations: file.organisation,
            by_id,
            by_domain,
            names,
        })
    }
}

fn check_filled(file: &File) -> Result<(), RegisterError> {
    for (index, organisation) in file.organisation.iter().enumerate() {
        let entry = index + 1;
        if organisation.id.as_str().trim().is_empty() {
            return Err(RegisterError::Empty { what: "id", entry });
        }
        if organisation.name.trim().is_empty() {
            return Err(RegisterError::Empty {
                what: "name",
                entry,
            });
        }
    }
    match file
        .outside
        .iter()
        .position(|outside| outside.name.trim().is_empty())
    {
        Some(index) => Err(RegisterError::Empty {
            what: "name",
            entry: index + 1,
        }),
        None => Ok(()),
    }
}

fn index_ids(
    organisations: &[Organisation],
) -> Result<HashMap<OrganisationId, usize>, RegisterError> {
    let mut ids = HashMap::new();
    for (index, organisation) in organisations.iter().enumerate() {
        if ids.insert(organisation.id.clone(), index).is_some() {
            return Err(RegisterError::DuplicateId {
                id: organisation.id.to_string(),
            });
        }
    }
    Ok(ids)
}

fn index_domains(organisations: &[Organisation]) -> Result<HashMap<String, usize>, RegisterError> {
    let mut domains: HashMap<String, usize> = HashMap::new();
    for (index, organisation) in organisations.iter().enumerate() {
        for domain in &organisation.domains {
            if !is_domain(domain) {
                return Err(RegisterError::BadDomain {
                    domain: domain.clone(),
                    id: organisation.id.to_string(),
                });
            }
            if let Some(first) = domains.insert(domain.clone(), index) {
                let one = organisations
                    .get(first)
                    .map(|o| o.id.to_string())
                    .unwrap_or_default();
                let other = organisation.id.to_string();
                return Err(RegisterError::DuplicateDomain {
                    domain: domain.clone(),
                    one,
                    other,
                });
            }
        }
    }
    Ok(domains)
}

fn is_domain(domain: &str) -> bool {
    let label = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    domain.contains('.') && domain.split('.').all(label)
}

fn check_successors(
    organisations: &[Organisation],
    by_id: &HashMap<OrganisationId, usize>,
) -> Result<(), RegisterError> {
    for organisation in organisations {
        let Some(successor) = &organisation.successor else {
            continue;
        };
        if *successor == organisation.id || !by_id.contains_key(successor) {
            return Err(RegisterError::NoSuchSuccessor {
                id: organisation.id.to_string(),
                successor: successor.to_string(),
            });
        }
    }
    Ok(())
}

fn check_names(file: &File) -> Result<(), RegisterError> {
    let mut owners: HashMap<String, &str> = HashMap::new();
    let cities = file
        .organisation
        .iter()
        .map(|o| (o.id.as_str(), &o.name, &o.aliases));
    let outsides = file
        .outside
        .iter()
        .map(|o| (o.name.as_str(), &o.name, &o.aliases));
    for (entry, name, aliases) in cities.chain(outsides) {
        let mut own = HashSet::new();
        for name in std::iter::once(name).chain(aliases) {
            let key = fold(name);
            if !own.insert(key.clone()) {
                continue;
            }
            if let Some(first) = owners.insert(key, entry) {
                return Err(RegisterError::DuplicateName {
                    name: name.clone(),
                    one: first.to_owned(),
                    other: entry.to_owned(),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
