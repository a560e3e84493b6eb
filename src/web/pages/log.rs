//! The audit log: browsed by filter, exported as CSV or JSON Lines.

use axum::body::Body;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Response};
use futures_util::stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{address, filled, page, stretch, whole};
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::store::{AuditFilter, AuditReading, LoggedEntry, Role, Store};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Entries of one page.
const PAGE: usize = 100;
/// Entries that an export reads at once.
const PART: i64 = 1_000;

/// The fields of the filter, and where the page begins.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::web) struct Asked {
    event: Option<String>,
    case: Option<String>,
    from: Option<String>,
    until: Option<String>,
    before: Option<String>,
}

/// The values of the page.
#[derive(Serialize)]
struct Page {
    asked: Asked,
    entries: Vec<Row>,
    events: Vec<&'static str>,
    older: Option<String>,
    newest: Option<String>,
    last: i64,
    hash: String,
}

/// An entry, as tables show it.
#[derive(Serialize)]
pub(super) struct Row {
    sequence: i64,
    at: i64,
    case: Option<String>,
    event: String,
    /// Name and value of each fact.
    facts: Vec<(String, String)>,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, PageError> {
    let before: Option<i64> = asked.before.as_deref().and_then(|at| at.parse().ok());
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let reading = AuditReading::Before(before.unwrap_or(i64::MAX));
    let mut entries = site
        .store
        .browse_audit(&filter(&asked), reading, limit)
        .await?;
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let end = site.store.checkpoint(site.clock.now()).await?;
    let address = address_of(&asked);
    let values = Page {
        older: entries
            .last()
            .filter(|_| more)
            .map(|last| format!("{address}before={}", last.entry.sequence)),
        newest: before.map(|_| whole(&address)),
        entries: entries.iter().map(row).collect(),
        events: Event::ALL.iter().map(|event| event.code()).collect(),
        last: end.sequence,
        hash: end.hash.to_string(),
        asked,
    };
    page(&site, "log.html", frame, &who, &values)
}

/// What of a filter is none (a mistyped case number) lets everything through, and the page shows the field empty.
fn filter(asked: &Asked) -> AuditFilter {
    let (from, until) = stretch(asked.from.as_deref(), asked.until.as_deref());
    AuditFilter {
        event: filled(asked.event.as_deref()),
        case: filled(asked.case.as_deref())
            .and_then(|case| CaseNumber::parse(&case.to_uppercase())),
        from,
        until,
    }
}

fn address_of(asked: &Asked) -> String {
    let fields = [
        ("event", &asked.event),
        ("case", &asked.case),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    address("/log", &fields)
}

/// An entry for a table; the rules of a decision are shown with the decision itself.
pub(super) fn row(logged: &LoggedEntry) -> Row {
    let facts: Value = serde_json::from_str(&logged.entry.facts).unwrap_or(Value::Null);
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
    Row {
        sequence: logged.entry.sequence,
        at: logged.entry.at_micros,
        case: logged.entry.case.clone(),
        event: logged.entry.event.clone(),
        facts: facts
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(name, value)| name.as_str() != "rules" && **value != json!([]))
            .map(|(name, value)| (name.clone(), shown(value)))
            .collect(),
    }
}

/// The filter and the form of an export.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Export {
    format: String,
    event: Option<String>,
    case: Option<String>,
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
    let (line, kind, ending): (fn(&LoggedEntry) -> String, _, _) = match fields.format.as_str() {
        "csv" => (csv, "text/csv; charset=utf-8", "csv"),
        "jsonl" => (json_line, "application/jsonl", "jsonl"),
        _ => return Err(PageError::NotFound),
    };
    let asked = Asked {
        event: fields.event,
        case: fields.case,
        from: fields.from,
        until: fields.until,
        before: None,
    };
    let facts = Facts::new()
        .with("by", sent.who.session.name.as_str())
        .with("format", ending)
        .with("event", filled(asked.event.as_deref()))
        .with("from", filled(asked.from.as_deref()))
        .with("until", filled(asked.until.as_deref()));
    let filter = filter(&asked);
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
    line: fn(&LoggedEntry) -> String,
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
                .map(|logged| logged.entry.sequence)
                .filter(|at| *at < last);
            let mut text = head.to_owned();
            text.extend(
                entries
                    .iter()
                    .filter(|logged| logged.entry.sequence <= last)
                    .map(line),
            );
            Ok::<_, std::io::Error>(Some((text, (store, filter, next, ""))))
        },
    ))
}

/// One line of RFC 4180. A field that a spreadsheet would take for a formula begins with an apostrophe.
fn csv(logged: &LoggedEntry) -> String {
    let entry = &logged.entry;
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
fn json_line(logged: &LoggedEntry) -> String {
    let entry = &logged.entry;
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
