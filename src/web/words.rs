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
