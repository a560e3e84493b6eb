//! Reading the audit log by filter, a page at a time.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};

use super::Store;
use super::audit_log::EntryRow;
use super::db::{Value, values};
use super::dialect;
use super::error::StoreError;
use super::listing::{self, Way};
use crate::audit::AuditEntry;
use crate::case::CaseNumber;

const COLUMNS: &str = "
    SELECT e.sequence, e.at, e.case_number, e.event, e.facts, e.personal, e.previous, e.hash FROM audit_entry e WHERE ";
const ID: &str = "e.sequence";
const EVENT: &str = "e.event";
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
        let way = match reading {
            AuditReading::Before(_) => Way::NewestFirst,
            AuditReading::After(_) => Way::OldestFirst,
        };
        let mut values = Vec::new();
        let mut conditions = Vec::new();
        let leads = self.narrow(filter, &stretch, &mut conditions, &mut values);
        // Of the entries that the stretch has, no more is looked at than the page takes: an index of times would give all of
        // them to be sorted.
        if let Some(from) = filter.from {
            values.push(Value::from(from));
            conditions.push(format!("e.at + 0 >= ${}", values.len()));
        }
        if let Some(until) = filter.until {
            values.push(Value::from(until));
            conditions.push(format!("e.at + 0 < ${}", values.len()));
        }
        let sql = format!(
            "{COLUMNS}{} ORDER BY {} LIMIT {limit}",
            conditions.join(" AND "),
            listing::order(&self.db, leads, ID, way),
        );
        let rows: Vec<EntryRow> = self.db.fetch(sql, &values).await?;
        Ok(rows.into_iter().map(AuditEntry::from).collect())
    }

    /// Asks for a case, a person and a kind; says which of them leads the list. A case has few entries, a person many, a kind
    /// most: the narrowest has the index to read. SQLite would choose another one.
    fn narrow<'a>(
        &self,
        filter: &'a AuditFilter,
        stretch: &Range<i64>,
        conditions: &mut Vec<String>,
        values: &mut Vec<Value<'a>>,
    ) -> Option<&'static str> {
        if let (Some(event), None, None) = (&filter.event, &filter.case, &filter.by) {
            values.push(Value::from(event.as_str()));
            let event = (EVENT, values.len());
            conditions.push(listing::of_value_within(
                &self.db, event, ID, stretch, values,
            ));
            return Some(EVENT);
        }
        let mut leads = None;
        let mut ask = |column: &'static str, value: Value<'a>| {
            values.push(value);
            let n = values.len();
            conditions.push(if leads.is_some() {
                format!("({column}) || '' = ${n}")
            } else {
                leads = Some(column);
                listing::of_value(&self.db, column, n)
            });
        };
        if let Some(case) = &filter.case {
            ask("e.case_number", Value::from(case));
        }
        if let Some(name) = &filter.by {
            let name = as_in_facts(name, self.db.is_sqlite());
            ask(self.db.pick(&dialect::PERSON), Value::from(name));
        }
        if let Some(event) = &filter.event {
            ask(EVENT, Value::from(event.as_str()));
        }
        conditions.push(listing::within(&self.db, ID, stretch, values));
        if leads.is_some_and(|column| column == self.db.pick(&dialect::PERSON)) {
            // The index has no others: this is how SQLite knows that it will do.
            conditions.push(format!("({}) IS NOT NULL", self.db.pick(&dialect::PERSON)));
        }
        leads
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
