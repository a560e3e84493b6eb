//! Gathering the forms of all names: of the register, of what mails call its organisations, of the places outside.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::{AhoCorasick, MatchKind};

use super::forms::{self, Case, Form};
use super::lists::{self, Mark, lines, marked};
use super::names::{Entry, Names, Target};
use super::nearness::Vocabulary;
use super::{Organisation, OrganisationId, OrganisationKind, Quality, RegisterError, families};

/// Forms and what they name, before they are searched for.
#[derive(Default)]
pub(super) struct Builder {
    /// `None`: two places share the form, so that it names neither.
    forms: HashMap<Vec<String>, Option<Entry>>,
    /// Common words, by their folded words.
    marks: HashMap<Vec<String>, Mark>,
    colloquial: HashMap<OrganisationId, Vec<(Mark, &'static str)>>,
}

impl Builder {
    pub(super) fn read_marks(&mut self, organisations: &[Organisation]) {
        for line in lines(lists::COLLOQUIAL) {
            let Some((id, list)) = line.split_once(':') else {
                continue;
            };
            let id = OrganisationId::new(id.trim());
            if organisations
                .iter()
                .any(|organisation| organisation.id == id)
            {
                let list = list
                    .split(';')
                    .map(marked)
                    .inspect(|&(mark, form)| self.note(mark, form))
                    .collect();
                self.colloquial.insert(id, list);
            }
        }
        lines(lists::OUTSIDE)
            .map(marked)
            .for_each(|(mark, form)| self.note(mark, form));
    }

    fn note(&mut self, mark: Mark, form: &str) {
        if matches!(mark, Mark::Common | Mark::Directed) {
            self.marks.insert(forms::words_of(form), mark);
        }
    }

    pub(super) fn add_organisation(&mut self, organisation: &Organisation) {
        let target = Target::City(organisation.id.clone());
        let is_company = organisation.kind == OrganisationKind::Company;
        for name in std::iter::once(&organisation.name).chain(&organisation.aliases) {
            self.add_name(&target, name, is_company, Quality::Exact);
        }
        for (mark, form) in self.colloquial.remove(&organisation.id).unwrap_or_default() {
            match mark {
                Mark::Short => {
                    self.add_all(&target, forms::short_forms(form), Quality::Abbreviated);
                }
                Mark::District => self.add_town(&target, form, true, Quality::CommonWord),
                _ => self.add_name(&target, form, false, Quality::Inflected),
            }
        }
    }

    fn add_name(&mut self, target: &Target, name: &str, is_company: bool, best: Quality) {
        let forms = if forms::is_short(name) {
            forms::short_forms(name)
        } else {
            forms::full_forms(name, is_company)
        };
        self.add_all(target, forms, best);
    }

    fn add_all(&mut self, target: &Target, forms: Vec<Form>, best: Quality) {
        for form in forms {
            let case = match self.mark_of(&form.words) {
                Some(mark) => Case::Common {
                    directed: mark == Mark::Directed,
                },
                None => form.case,
            };
            let entry = Entry {
                target: target.clone(),
                quality: form.quality.max(best),
                case,
            };
            self.add(form.words, entry);
        }
    }

    /// A common word stays one in the genitive.
    fn mark_of(&self, words: &[String]) -> Option<Mark> {
        let stripped = || {
            let (last, before) = words.split_last()?;
            let last = last.strip_suffix('s')?;
            let words: Vec<String> = before.iter().cloned().chain([last.to_owned()]).collect();
            self.marks.get(&words)
        };
        self.marks.get(words).or_else(stripped).copied()
    }

    fn add(&mut self, words: Vec<String>, entry: Entry) {
        if words.is_empty() {
            return;
        }
        let Some(there) = self.forms.get_mut(&words) else {
            self.forms.insert(words, Some(entry));
            return;
        };
        match there {
            Some(known) if known.target == entry.target => {
                if entry.quality < known.quality {
                    *known = entry;
                }
            }
            Some(known) if known.quality < entry.quality => {}
            Some(known) if entry.quality < known.quality => *known = entry,
            _ => *there = None,
        }
    }

    pub(super) fn add_family(&mut self, stem: &str, members: &[(String, OrganisationId)]) {
        let heads = families::family_heads(stem);
        for (words, quality) in &heads {
            let entry = Entry {
                target: Target::Family,
                quality: *quality,
                case: Case::Any,
            };
            self.add(words.clone(), entry);
        }
        for (area, id) in members {
            let target = Target::City(id.clone());
            for area in families::area_forms(area) {
                self.add(
                    area.clone(),
                    Entry {
                        target: target.clone(),
                        quality: Quality::Area,
                        case: Case::Area,
                    },
                );
                self.add_member(&target, stem, &heads, &area);
            }
        }
    }

    fn add_member(
        &mut self,
        target: &Target,
        stem: &str,
        heads: &[(Vec<String>, Quality)],
        area: &[String],
    ) {
        let mut put = |words: Vec<String>, quality: Quality| {
            self.add(
                words,
                Entry {
                    target: target.clone(),
                    quality,
                    case: Case::Any,
                },
            );
        };
        for (head, quality) in heads {
            for link in families::AREA_LINKS {
                let link = link.iter().map(|&word| word.to_owned());
                put(
                    head.iter()
                        .cloned()
                        .chain(link)
                        .chain(area.iter().cloned())
                        .collect(),
                    *quality,
                );
            }
            put(
                area.iter().chain(head).cloned().collect(),
                (*quality).max(Quality::Inflected),
            );
        }
        for (head, quality) in families::short_heads(stem) {
            put(head.iter().chain(area).cloned().collect(), quality);
            if head.first().is_some_and(|first| first != stem) {
                for link in ["pa", "i", "in"] {
                    let link = std::iter::once(link.to_owned());
                    put(
                        head.iter()
                            .cloned()
                            .chain(link)
                            .chain(area.iter().cloned())
                            .collect(),
                        quality,
                    );
                }
            }
        }
        put(
            vec![format!("{stem}{}", area.concat())],
            Quality::Abbreviated,
        );
    }

    pub(super) fn add_outside(&mut self, line: &str) {
        let (mark, name) = marked(line);
        if mark == Mark::Short {
            self.add_all(
                &Target::Outside,
                forms::short_forms(name),
                Quality::Abbreviated,
            );
        } else if lists::is_municipality(name) {
            self.add_municipality(name);
        } else {
            self.add_name(&Target::Outside, name, false, Quality::Exact);
        }
    }

    pub(super) fn add_municipality(&mut self, line: &str) {
        if let Some(region) = line.strip_prefix("region:") {
            let name = region.trim();
            self.add_name(
                &Target::Outside,
                &format!("Region {name}"),
                false,
                Quality::Exact,
            );
            if !name.ends_with("län") {
                self.add_town(&Target::Outside, name, false, Quality::Town);
            }
            return;
        }
        let (mark, name) = marked(line);
        self.add_town(&Target::Outside, name, mark == Mark::Common, Quality::Town);
        for tail in ["kommun", "stad"] {
            self.add_name(
                &Target::Outside,
                &format!("{name} {tail}"),
                false,
                Quality::Exact,
            );
            if !name.ends_with(['s', 'x', 'z']) {
                self.add_name(
                    &Target::Outside,
                    &format!("{name}s {tail}"),
                    false,
                    Quality::Exact,
                );
            }
        }
    }

    fn add_town(&mut self, target: &Target, name: &str, directed: bool, quality: Quality) {
        for form in forms::full_forms(name, false) {
            let (target, case) = (target.clone(), Case::Town { directed });
            self.add(
                form.words,
                Entry {
                    target,
                    quality,
                    case,
                },
            );
        }
    }

    pub(super) fn build(self, generic: BTreeSet<OrganisationId>) -> Result<Names, RegisterError> {
        let mut forms: Vec<_> = self
            .forms
            .into_iter()
            .filter_map(|(words, entry)| Some((words, entry?)))
            .collect();
        forms.sort_by(|one, other| one.0.cmp(&other.0));
        let vocabulary = Vocabulary::of(&forms);
        let patterns = forms.iter().map(|(words, _)| {
            let spaced = words.iter().flat_map(|word| [" ", word, " "]);
            spaced.collect::<String>()
        });
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            .map_err(|error| RegisterError::Names(error.to_string()))?;
        let entries = forms.into_iter().map(|(_, entry)| entry).collect();
        Ok(Names {
            searcher,
            entries,
            vocabulary,
            generic,
        })
    }
}
