//! An entry before and after it is chained, and its canonical text.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::event::Event;
use super::hash::{EntryHash, PersonalDigest, Salt};
use crate::case::CaseNumber;

/// What an entry says beside its event: codes, digests and numbers, never the name, address or words of anyone who
/// writes or whom a mail is about. Who of the staff did it is kept (`by`): that is what the log is for.
/// Kept sorted by name, so that the same facts are always the same text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts(std::collections::BTreeMap<&'static str, Value>);

impl Facts {
    /// No facts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0.insert(name, value.into());
        self
    }

    /// One line of JSON; JSON writes no line break and no control character as itself.
    #[must_use]
    pub fn to_text(&self) -> String {
        let map: Map<String, Value> = self
            .0
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        Value::Object(map).to_string()
    }
}

/// The personal data of an entry, as JSON, with the salt of its digest.
#[derive(Clone, PartialEq, Eq)]
pub struct Personal {
    /// 32 random bytes.
    pub salt: Salt,
    /// The data, as JSON.
    pub payload: String,
}

impl Personal {
    /// The digest that stands in the entry.
    #[must_use]
    pub fn digest(&self) -> PersonalDigest {
        PersonalDigest::of(&self.salt.0, &self.payload)
    }
}

/// Never prints the data.
impl std::fmt::Debug for Personal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Personal({} bytes)", self.payload.len())
    }
}

/// Something to put on record.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// When it happened.
    pub at: Timestamp,
    /// The case that it belongs to.
    pub case: Option<CaseNumber>,
    /// What happened.
    pub event: Event,
    /// What is kept for good.
    pub facts: Facts,
    /// What *gallring* may delete.
    pub personal: Option<Personal>,
}

/// An entry as it is stored. The fields are plain text, so that a tampered one can still be read and named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place in the log, from 1, without gaps.
    pub sequence: i64,
    /// When it happened, in microseconds since 1970-01-01 UTC.
    pub at_micros: i64,
    /// The case number.
    pub case: Option<String>,
    /// The code of an [`Event`].
    pub event: String,
    /// The text of [`Facts`].
    pub facts: String,
    /// The [`PersonalDigest`] in hexadecimal.
    pub personal: Option<String>,
    /// The hash of the entry before.
    pub previous: String,
    /// The hash of this entry's canonical text.
    pub hash: String,
}

impl AuditEntry {
    /// Chains `new` after the entry `previous`.
    #[must_use]
    pub fn chain(new: &NewEntry, sequence: i64, previous: EntryHash) -> Self {
        let mut entry = Self {
            sequence,
            at_micros: new.at.as_microsecond(),
            case: new.case.as_ref().map(ToString::to_string),
            event: new.event.code().to_owned(),
            facts: new.facts.to_text(),
            personal: new
                .personal
                .as_ref()
                .map(|personal| personal.digest().to_string()),
            previous: previous.to_string(),
            hash: String::new(),
        };
        entry.hash = EntryHash::of(&entry.canonical_text()).to_string();
        entry
    }

    /// The text that is hashed: one `name=value` line each, in this order, `-` for what is not there. `sha256sum` of it
    /// is the entry's hash. It is unambiguous because no value holds a line break ([`Self::is_well_formed`]).
    #[must_use]
    pub fn canonical_text(&self) -> String {
        let or_dash = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
        format!(
            "kontoflytt-audit-1\nsequence={}\nat={}\ncase={}\nevent={}\nfacts={}\npersonal={}\nprevious={}\n",
            self.sequence,
            self.at_micros,
            or_dash(&self.case),
            self.event,
            self.facts,
            or_dash(&self.personal),
            self.previous,
        )
    }

    /// Whether no value holds a control character and none that is there reads as "not there".
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        let optional = [self.case.as_deref(), self.personal.as_deref()];
        let required = [
            self.event.as_str(),
            self.facts.as_str(),
            self.previous.as_str(),
        ];
        optional.iter().flatten().all(|value| *value != "-")
            && optional
                .into_iter()
                .flatten()
                .chain(required)
                .all(|value| !value.chars().any(char::is_control))
    }

    /// The time of the entry; `None` where the stored number is no time.
    #[must_use]
    pub fn at(&self) -> Option<Timestamp> {
        Timestamp::from_microsecond(self.at_micros).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(facts: Facts, personal: Option<Personal>) -> AuditEntry {
        let new = NewEntry {
            at: Timestamp::from_microsecond(1_790_000_000_000_001).unwrap(),
            case: CaseNumber::parse("KF-2026-000042"),
            event: Event::Decided,
            facts,
            personal,
        };
        AuditEntry::chain(&new, 7, EntryHash::GENESIS)
    }

    #[test]
    fn the_canonical_text_is_this_and_no_other() {
        let facts = Facts::new()
            .with("reason", "missing_facts")
            .with("attempt", 2);
        let zeros = "0".repeat(64);
        assert_eq!(
            entry(facts, None).canonical_text(),
            format!(
                "kontoflytt-audit-1\nsequence=7\nat=1790000000000001\ncase=KF-2026-000042\nevent=decided\n\
                 facts={{\"attempt\":2,\"reason\":\"missing_facts\"}}\npersonal=-\nprevious={zeros}\n"
            )
        );
    }

    #[test]
    fn a_fact_cannot_write_a_line_of_its_own() {
        let sly = entry(Facts::new().with("code", "x\npersonal=abc"), None);
        assert_eq!(sly.canonical_text().lines().count(), 8);
        assert!(sly.is_well_formed());
    }

    #[test]
    fn personal_data_shows_only_as_a_digest_that_depends_on_the_salt() {
        let personal = |salt| Personal {
            salt: Salt([salt; 32]),
            payload: "{\"sender\":\"anna@x.se\"}".into(),
        };
        let one = entry(Facts::new(), Some(personal(1)));
        let other = entry(Facts::new(), Some(personal(2)));
        assert!(!one.canonical_text().contains("anna"));
        assert_ne!(one.personal, other.personal);
        assert!(!format!("{:?}", personal(1)).contains("anna"));
    }
}
