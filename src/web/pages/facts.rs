//! The facts of a request as a table shows them: what is stated, where, in which words.

use serde::Serialize;

use crate::request::{Evidence, MoveRequest, People, Place};

/// A stated fact.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Fact {
    /// The field's code.
    pub(super) field: &'static str,
    /// `text`, `place` (a register's id or a name), `flag` (yes or no) or `disputed`: how the value is shown.
    pub(super) kind: &'static str,
    /// The value.
    pub(super) value: String,
    /// Where it stands: `body`, `subject`, …
    pub(super) source: String,
    /// The words that state it.
    pub(super) words: String,
}

/// Every stated fact, in the order of the policy's table.
pub(super) fn facts(request: &MoveRequest) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |field, kind, value: &str, words: &Evidence| {
        facts.push(Fact {
            field,
            kind,
            value: value.to_owned(),
            source: source(words),
            words: words.text.clone(),
        });
    };
    if let Some(stated) = &request.account {
        add("account", "text", stated.value.as_str(), &stated.evidence);
    }
    if let Some(stated) = &request.employee_name {
        add("employee_name", "text", &stated.value, &stated.evidence);
    }
    for (field, stated) in [
        ("from_organisation", &request.from_organisation),
        ("to_organisation", &request.to_organisation),
    ] {
        if let Some(stated) = stated {
            add(field, "place", place(&stated.value), &stated.evidence);
        }
    }
    for (field, stated) in [
        ("role_current", &request.role_current),
        ("role_new", &request.role_new),
    ] {
        if let Some(stated) = stated {
            add(field, "text", &stated.value, &stated.evidence);
        }
    }
    if let Some(stated) = &request.same_duties {
        let value = if stated.value { "yes" } else { "no" };
        add("same_duties", "flag", value, &stated.evidence);
    }
    if let Some(stated) = &request.move_date {
        add(
            "move_date",
            "text",
            &stated.value.to_string(),
            &stated.evidence,
        );
    }
    if let Some(words) = &request.project_reorganisation {
        add("project_reorganisation", "flag", "yes", words);
    }
    if let People::Several(words) = &request.people {
        add("people", "flag", "yes", words);
    }
    for pair in &request.contradictions {
        for words in [&pair.one, &pair.other] {
            add(pair.field.code(), "disputed", "", words);
        }
    }
    facts
}

/// The register's id, or the name as written.
pub(super) fn place(place: &Place) -> &str {
    match place {
        Place::City(id) => id.as_str(),
        Place::Outside(name) | Place::Unknown(name) => name,
    }
}

fn source(words: &Evidence) -> String {
    serde_json::to_value(words.source)
        .ok()
        .and_then(|code| code.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}
