//! The audit log as a file: CSV or JSON Lines, by the filter of its page. That it was made is an entry of the log.

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::{Value, json};

use super::filled;
use super::log::{self, Asked};
use crate::audit::{AuditEntry, Event, Facts};
use crate::store::{AuditFilter, AuditReading, Role, Store};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::site::Site;

/// Entries that an export reads at once.
const PART: i64 = 1_000;

/// The filter and the form of an export.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Export {
    format: String,
    event: Option<String>,
    case: Option<String>,
    by: Option<String>,
    from: Option<String>,
    until: Option<String>,
}

/// The export, for administrators. That it was made is an entry of the log, and the last one that it holds.
pub(in crate::web) async fn export(
    State(site): State<Site>,
    sent: Sent<Export>,
) -> Result<Response, PageError> {
    sent.who.needs(Role::Administrator)?;
    let fields = sent.fields;
    let (line, kind, ending): (fn(&AuditEntry) -> String, _, _) = match fields.format.as_str() {
        "csv" => (csv, "text/csv; charset=utf-8", "csv"),
        "jsonl" => (json_line, "application/jsonl", "jsonl"),
        _ => return Err(PageError::NotFound),
    };
    let asked = Asked {
        event: fields.event,
        case: fields.case,
        by: fields.by,
        from: fields.from,
        until: fields.until,
        before: None,
    };
    // A filter that cannot be read is not taken for none: that would export everything.
    let unreadable = |_| PageError::BadForm(StatusCode::UNPROCESSABLE_ENTITY);
    let filter = log::filter(&site, &asked).await?.map_err(unreadable)?;
    let facts = Facts::new()
        .with("by", sent.who.session.name.as_str())
        .with("format", ending);
    let asked_for = [
        ("event", &asked.event),
        ("person", &filter.by),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    let facts = asked_for.into_iter().fold(facts, |facts, (name, value)| {
        match filled(value.as_deref()) {
            Some(value) => facts.with(name, value),
            None => facts,
        }
    });
    let now = site.clock.now();
    site.store
        .record_reading(Event::LogExported, filter.case.as_ref(), facts, now)
        .await?;
    let last = site.store.checkpoint(now).await?.sequence;
    let head = if ending == "csv" { CSV_HEAD } else { "" };
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"kontoflytt-{}.{ending}\"",
                site.clock.today()
            ),
        ),
    ];
    let parts = parts(site.store, filter, last, line, head);
    Ok((headers, parts).into_response())
}

const CSV_HEAD: &str = "sequence,at,case,event,facts,personal_digest,previous,hash\r\n";

/// The entries up to `last`, a part at a time: memory does not grow with the log.
fn parts(
    store: Store,
    filter: AuditFilter,
    last: i64,
    line: fn(&AuditEntry) -> String,
    head: &'static str,
) -> Body {
    let start = (store, filter, Some(0), head);
    Body::from_stream(stream::try_unfold(
        start,
        move |(store, filter, after, head)| async move {
            let Some(after) = after else {
                return Ok(None);
            };
            let read = store
                .browse_audit(&filter, AuditReading::After(after), PART)
                .await;
            let entries = read.map_err(std::io::Error::other)?;
            let next = entries
                .last()
                .map(|entry| entry.sequence)
                .filter(|at| *at < last);
            let mut text = head.to_owned();
            text.extend(
                entries
                    .iter()
                    .filter(|entry| entry.sequence <= last)
                    .map(line),
            );
            Ok::<_, std::io::Error>(Some((text, (store, filter, next, ""))))
        },
    ))
}

/// One line of RFC 4180. A field that a spreadsheet would take for a formula begins with an apostrophe.
fn csv(entry: &AuditEntry) -> String {
    let at = entry.at().map_or_else(String::new, |at| at.to_string());
    let fields = [
        entry.sequence.to_string(),
        at,
        entry.case.clone().unwrap_or_default(),
        entry.event.clone(),
        entry.facts.clone(),
        entry.personal.clone().unwrap_or_default(),
        entry.previous.clone(),
        entry.hash.clone(),
    ];
    let quoted = fields.map(|field| {
        let guard = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            "'"
        } else {
            ""
        };
        format!("\"{guard}{}\"", field.replace('"', "\"\""))
    });
    format!("{}\r\n", quoted.join(","))
}

/// One JSON object: the entry as it is hashed. Personal data is in no export.
fn json_line(entry: &AuditEntry) -> String {
    let facts: Value = serde_json::from_str(&entry.facts).unwrap_or(Value::Null);
    let object = json!({
        "sequence": entry.sequence,
        "at": entry.at().map(|at| at.to_string()),
        "case": entry.case,
        "event": entry.event,
        "facts": facts,
        "personal_digest": entry.personal,
        "previous": entry.previous,
        "hash": entry.hash,
    });
    format!("{object}\n")
}
