//! The words of the pages, in Swedish and English, from one file.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::render::RenderError;
use crate::outcome::Language;

const FILE: &str = include_str!("../../templates/web/words.toml");

/// One text in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    sv: String,
    en: String,
}

/// Every text, by its key: `cases.heading`.
#[derive(Debug)]
pub(super) struct Words(BTreeMap<String, Pair>);

impl Words {
    /// Reads the file that the program carries.
    pub(super) fn carried() -> Result<Self, RenderError> {
        let tables: BTreeMap<String, BTreeMap<String, Pair>> =
            toml::from_str(FILE).map_err(|error| RenderError::Words(error.to_string()))?;
        let texts = tables.into_iter().flat_map(|(table, texts)| {
            texts
                .into_iter()
                .map(move |(key, pair)| (format!("{table}.{key}"), pair))
        });
        Ok(Self(texts.collect()))
    }

    /// A text; `None` for a key that is none.
    pub(super) fn get(&self, key: &str, language: Language) -> Option<&str> {
        self.0.get(key).map(|pair| match language {
            Language::Swedish => pair.sv.as_str(),
            Language::English => pair.en.as_str(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_text_that_a_template_names_is_there_in_both_languages() {
        let words = Words::carried().unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/web");
        let mut named = 0;
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            for part in text.split(" t(").skip(1) {
                let quote = part.chars().next().unwrap();
                let (key, rest) = part.trim_start_matches(quote).split_once(quote).unwrap();
                if rest.starts_with(" ~") {
                    continue; // The rest of the key is a value.
                }
                named += 1;
                for language in [Language::Swedish, Language::English] {
                    let text = words.get(key, language);
                    assert!(text.is_some_and(|text| !text.is_empty()), "{key}");
                }
            }
        }
        assert!(named > 100, "{named}");
    }

    #[test]
    fn one_thing_has_one_name() {
        let words = Words::carried().unwrap();
        for (key, pair) in &words.0 {
            let text = pair.sv.to_lowercase();
            for other in ["bedöm", "utfall", "motsäger sig", "kompletteras"] {
                assert!(!text.contains(other), "{key}: {text}");
            }
        }
    }

    #[test]
    fn every_code_has_a_meaning() {
        let words = Words::carried().unwrap();
        let outcomes =
            crate::outcome::Reason::ALL.map(|reason| ("outcome", reason.outcome().code()));
        let reasons = crate::outcome::Reason::ALL.map(|reason| ("reason", reason.code()));
        let events = crate::audit::Event::ALL.map(|event| ("event", event.code()));
        let fields = crate::outcome::Field::ALL.map(|field| ("field", field.code()));
        let faults = crate::audit::Fault::ALL.map(|fault| ("log_fault", fault.code()));
        let likes = crate::register::LikeBy::ALL.map(|by| ("like", by.code()));
        let troubles = [
            "connection",
            "stalled",
            "put_off",
            "refused",
            "sign_in",
            "token",
            "unproven",
            "tls",
            "disk",
        ]
        .map(|code| ("trouble", code));
        let waits = crate::outcome::Reason::ALL.into_iter();
        let waits = waits.filter(|one| one.outcome() == crate::outcome::Outcome::NeedsReview);
        let waits = waits.map(|reason| ("to_do", reason.code()));
        let others = ["set_aside", "reply_limit", "reply_refused", "reply_bounced"];
        let others = others.map(|code| ("to_do", code));
        let ends = crate::store::SignedOut::ALL.map(|why| ("why", why.code()));
        let roles = crate::store::Role::ALL.map(|role| ("role", role.code()));
        for (kind, code) in outcomes
            .into_iter()
            .chain(reasons)
            .chain(events)
            .chain(fields)
            .chain(roles)
            .chain(ends)
            .chain(faults)
            .chain(likes)
            .chain(troubles)
            .chain(waits)
            .chain(others)
        {
            assert!(
                words
                    .get(&format!("{kind}.{code}"), Language::Swedish)
                    .is_some(),
                "{kind}.{code}"
            );
        }
    }
}
