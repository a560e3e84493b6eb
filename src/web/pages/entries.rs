//! Entries of the audit log as tables show them.

use serde::Serialize;
use serde_json::{Value, json};

use crate::audit::{AuditEntry, Event};

/// The facts that come first, in this order.
const FIRST: [&str; 9] = [
    "by", "user", "role", "outcome", "reason", "missing", "why", "fault", "code",
];
/// Those that come last.
const LAST: [&str; 3] = ["mail", "message_id", "digest"];
/// An entry.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    sequence: i64,
    at: i64,
    case: Option<String>,
    event: String,
    /// Name and value of each fact.
    facts: Vec<(String, String)>,
    /// Number and time of the last entry, where the row stands for several.
    last: Option<(i64, i64)>,
    /// How many it stands for.
    times: u32,
    /// What a person wrote to it.
    motive: Option<String>,
}

/// What a reader looks for comes first, what only machines compare comes last; the rest stands between, by name.
fn place(name: &str) -> usize {
    let first = FIRST.iter().position(|one| *one == name);
    let last = LAST.iter().position(|one| *one == name);
    first.unwrap_or_else(|| FIRST.len() + last.map_or(0, |place| place + 1))
}

/// An entry for a table; the rules of a decision are shown with the decision itself.
pub(super) fn row(entry: &AuditEntry) -> Row {
    let facts: Value = serde_json::from_str(&entry.facts).unwrap_or(Value::Null);
    let shown = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts
            .iter()
            .map(|part| {
                part.as_str()
                    .map_or_else(|| part.to_string(), ToOwned::to_owned)
            })
            .collect::<Vec<_>>()
            .join(", "),
        other => other.to_string(),
    };
    let mut told: Vec<(String, String)> = facts
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, value)| name.as_str() != "rules" && **value != json!([]))
        // Entries of earlier versions name what was not given.
        .filter(|(_, value)| !value.is_null() && **value != json!(""))
        .map(|(name, value)| (name.clone(), shown(value)))
        .collect();
    told.sort_by_key(|(name, _)| place(name));
    Row {
        sequence: entry.sequence,
        at: entry.at_micros,
        case: entry.case.clone(),
        event: entry.event.clone(),
        facts: told,
        last: None,
        times: 1,
        motive: None,
    }
}

/// The history of a case: that one person read it again and again, with nothing between, is one row.
pub(super) fn history(entries: &[AuditEntry], motives: &[(i64, String)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(entries.len());
    for entry in entries {
        let mut next = row(entry);
        let written = motives.iter().find(|(of, _)| *of == entry.sequence);
        next.motive = written.and_then(|(_, personal)| motive(personal));
        match rows.last_mut() {
            Some(before) if is_same_reading(before, &next) => {
                before.last = Some((next.sequence, next.at));
                before.times += 1;
            }
            _ => rows.push(next),
        }
    }
    rows
}

/// What a person wrote, of what lies beside their entry.
fn motive(personal: &str) -> Option<String> {
    let personal: Value = serde_json::from_str(personal).ok()?;
    Some(personal.get("motive")?.as_str()?.to_owned())
}

fn is_same_reading(one: &Row, other: &Row) -> bool {
    let read = Event::CaseRead.code();
    one.event == read && other.event == read && one.facts == other.facts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(sequence: i64, event: Event, by: &str) -> AuditEntry {
        AuditEntry {
            sequence,
            at_micros: sequence * 10,
            case: None,
            event: event.code().to_owned(),
            facts: json!({ "by": by, "policy": "" }).to_string(),
            personal: None,
            previous: String::new(),
            hash: String::new(),
        }
    }

    #[test]
    fn what_one_person_read_again_and_again_is_one_row() {
        let entries = [
            entry(4, Event::CaseRead, "hanna"),
            entry(5, Event::CaseRead, "hanna"),
            entry(7, Event::CaseRead, "hanna"),
            entry(8, Event::CaseRead, "adam"),
            entry(9, Event::MailFetched, "adam"),
            entry(10, Event::MailFetched, "adam"),
            entry(11, Event::CaseRead, "adam"),
        ];
        let rows = history(&entries, &[]);
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.sequence, row.last, row.times))
            .collect();
        assert_eq!(
            told,
            [
                (4, Some((7, 70)), 3),
                (8, None, 1),
                (9, None, 1),
                (10, None, 1),
                (11, None, 1)
            ]
        );
        let facts = [("by".to_owned(), "hanna".to_owned())];
        assert_eq!(rows[0].facts, facts, "what says nothing is not told");
    }

    #[test]
    fn what_a_person_wrote_stands_with_their_entry() {
        let closed = [5, 6].map(|sequence| entry(sequence, Event::ReviewClosed, "hanna"));
        let motives = [(6, json!({ "motive": "Ringde." }).to_string())];
        let rows = history(&closed, &motives);
        let told = [&rows[0], &rows[1]].map(|row| row.motive.as_deref());
        assert_eq!(told, [None, Some("Ringde.")]);
    }
}
