//! Reading the audit log by filter, a page at a time.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::audit_log::EntryRow;
use super::db::{Value, values};
use super::dialect;
use super::error::StoreError;
use crate::audit::AuditEntry;
use crate::case::CaseNumber;

const COLUMNS: &str = "
    SELECT e.sequence, e.at, e.case_number, e.event, e.facts, e.personal, e.previous, e.hash FROM audit_entry e WHERE ";
const FIRST: &str = "SELECT sequence FROM audit_entry WHERE at >= $1 ORDER BY at, sequence LIMIT 1";
const LAST: &str =
    "SELECT sequence FROM audit_entry WHERE at < $1 ORDER BY at DESC, sequence DESC LIMIT 1";
/// Entries are in the order of their times, up to transactions that overtook each other.
const SLACK: SignedDuration = SignedDuration::from_hours(1);

/// Which entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// An event's code.
    pub event: Option<String>,
    /// A case.
    pub case: Option<CaseNumber>,
    /// Who did it, by the name that is on record.
    pub by: Option<String>,
    /// At or after.
    pub from: Option<Timestamp>,
    /// Before.
    pub until: Option<Timestamp>,
}

/// In which direction a page is read, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditReading {
    /// Newest first, before this entry.
    Before(i64),
    /// Oldest first, after this entry.
    After(i64),
}

impl Store {
    /// Up to `limit` entries that the filter lets through. What lies beside them, personal data, stays there.
    pub async fn browse_audit(
        &self,
        filter: &AuditFilter,
        reading: AuditReading,
        limit: i64,
    ) -> Result<Vec<AuditEntry>, StoreError> {
        let Some(stretch) = self.stretch(filter, reading).await? else {
            return Ok(Vec::new());
        };
        let order = match reading {
            AuditReading::Before(_) => "DESC",
            AuditReading::After(_) => "ASC",
        };
        let mut values = vec![Value::from(stretch.start), Value::from(stretch.end)];
        let conditions = self.conditions(filter, &mut values);
        values.push(Value::from(limit));
        let sql = format!(
            "{COLUMNS}{} ORDER BY e.sequence {order} LIMIT ${}",
            conditions.join(" AND "),
            values.len(),
        );
        let rows: Vec<EntryRow> = self.db.fetch(sql, &values).await?;
        Ok(rows.into_iter().map(AuditEntry::from).collect())
    }

    /// What the filter asks of an entry. Each narrower thing has the index that is to be read: a case has few entries, a person
    /// many, a kind most. SQLite would choose another one.
    fn conditions<'a>(&self, filter: &'a AuditFilter, values: &mut Vec<Value<'a>>) -> Vec<String> {
        let mut conditions = vec!["e.sequence >= $1 AND e.sequence < $2".to_owned()];
        let mut ask = |what: &str, value: Value<'a>| {
            values.push(value);
            conditions.push(format!("{what} ${}", values.len()));
        };
        let (has_case, has_person) = (filter.case.is_some(), filter.by.is_some());
        if let Some(event) = &filter.event {
            let is = if has_case || has_person {
                "e.event || '' ="
            } else {
                "e.event ="
            };
            ask(is, Value::from(event.as_str()));
        }
        if let Some(case) = &filter.case {
            ask("e.case_number =", Value::from(case));
        }
        if let Some(name) = &filter.by {
            let person = self.db.pick(&dialect::PERSON);
            let name = as_in_facts(name, self.db.is_sqlite());
            if has_case {
                ask(&format!("({person}) || '' ="), Value::from(name));
            } else {
                // The index has no others: this is how SQLite knows that it will do.
                ask(
                    &format!("({person}) IS NOT NULL AND ({person}) ="),
                    Value::from(name),
                );
            }
        }
        if let Some(from) = filter.from {
            ask("e.at >=", Value::from(from));
        }
        if let Some(until) = filter.until {
            ask("e.at <", Value::from(until));
        }
        conditions
    }

    /// The stretch of entries that a stretch of time is, as far as it is to be read; `None` where nothing lies in it. It is
    /// looked up first: the databases then read no more of any index than lies in it.
    async fn stretch(
        &self,
        filter: &AuditFilter,
        reading: AuditReading,
    ) -> Result<Option<Range<i64>>, StoreError> {
        let mut stretch = match reading {
            AuditReading::Before(entry) => i64::MIN..entry,
            AuditReading::After(entry) => entry.saturating_add(1)..i64::MAX,
        };
        if let Some(from) = filter.from {
            let early = from.saturating_sub(SLACK).unwrap_or(from);
            let Some((first,)) = self.db.first::<(i64,)>(FIRST, &values![early]).await? else {
                return Ok(None);
            };
            stretch.start = stretch.start.max(first);
        }
        if let Some(until) = filter.until {
            let late = until.saturating_add(SLACK).unwrap_or(until);
            let Some((last,)) = self.db.first::<(i64,)>(LAST, &values![late]).await? else {
                return Ok(None);
            };
            stretch.end = stretch.end.min(last.saturating_add(1));
        }
        Ok(Some(stretch))
    }
}

/// A name as the index of persons has it: PostgreSQL's is of the text of the facts.
fn as_in_facts(name: &str, is_sqlite: bool) -> String {
    if is_sqlite {
        return name.to_owned();
    }
    let quoted = serde_json::Value::from(name).to_string();
    let inner = quoted
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inner.unwrap_or(name).to_owned()
}
