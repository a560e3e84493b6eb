//! Every form of every name, ready to be searched for.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::AhoCorasick;

use super::builder::Builder;
use super::forms::{self, Case};
use super::lists;
use super::load::OutsideEntry;
use super::nearness::Vocabulary;
use super::{Organisation, OrganisationId, OrganisationKind, Quality, RegisterError};

/// What a form names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// An organisation of the register.
    City(OrganisationId),
    /// A place outside the city.
    Outside,
    /// One of several sister organisations, not said which.
    Family,
}

/// A form's meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) quality: Quality,
    pub(super) case: Case,
}

/// All forms, their searcher, and the words that misspellings are measured against.
#[derive(Debug, Clone)]
pub(super) struct Names {
    pub(super) searcher: AhoCorasick,
    pub(super) entries: Vec<Entry>,
    pub(super) vocabulary: Vocabulary,
    /// Organisations whose name other municipalities use too ("Kulturförvaltningen").
    pub(super) generic: BTreeSet<OrganisationId>,
}

impl Names {
    pub(super) fn of(
        organisations: &[Organisation],
        outside: &[OutsideEntry],
    ) -> Result<Self, RegisterError> {
        let mut builder = Builder::default();
        builder.read_marks(organisations);
        let families = families(organisations);
        for organisation in organisations {
            builder.add_organisation(organisation);
        }
        for (stem, members) in &families {
            builder.add_family(stem, members);
        }
        for entry in outside {
            builder.add_outside(&entry.name);
            entry
                .aliases
                .iter()
                .for_each(|alias| builder.add_outside(alias));
        }
        lists::lines(lists::OUTSIDE).for_each(|line| builder.add_outside(line));
        lists::lines(lists::MUNICIPALITIES).for_each(|line| builder.add_municipality(line));
        let generic = organisations
            .iter()
            .filter(|o| o.kind == OrganisationKind::Administration)
            .map(|o| o.id.clone())
            .collect();
        builder.build(generic)
    }
}

/// Organisations of one head and an area each: stem of the head, and area with id.
fn families(organisations: &[Organisation]) -> Vec<(String, Vec<(String, OrganisationId)>)> {
    let mut by_head: HashMap<String, Vec<(String, OrganisationId)>> = HashMap::new();
    for organisation in organisations {
        if let [head, area] = forms::words_of(&organisation.name).as_slice()
            && let Some(stem) = head.strip_suffix("forvaltningen")
        {
            by_head
                .entry(stem.to_owned())
                .or_default()
                .push((area.clone(), organisation.id.clone()));
        }
    }
    let mut families: Vec<_> = by_head
        .into_iter()
        .filter(|(_, members)| members.len() > 1)
        .collect();
    families.sort();
    families
}
