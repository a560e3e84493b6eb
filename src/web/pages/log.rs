//! The audit log: browsed by filter, with what is known of its being unbroken.

use axum::extract::{Query, State};
use axum::response::Html;
use serde::{Deserialize, Serialize};

use super::entries::{Row, row};
use super::verification::{self, Known};
use super::{address, filled, page, stretch, whole};
use crate::audit::Event;
use crate::case::CaseNumber;
use crate::store::{AuditFilter, AuditReading};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Entries of one page.
const PAGE: usize = 100;

/// The fields of the filter, and where the page begins.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::web) struct Asked {
    pub(super) event: Option<String>,
    pub(super) case: Option<String>,
    pub(super) by: Option<String>,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
    pub(super) before: Option<String>,
}

/// The values of the page.
#[derive(Serialize)]
struct Page {
    asked: Asked,
    /// The fields that hold something that cannot be read: `case`, `from`, `until`.
    faults: Vec<&'static str>,
    entries: Vec<Row>,
    events: Vec<&'static str>,
    /// Whose entries can be asked for.
    people: Vec<String>,
    older: Option<String>,
    newest: Option<String>,
    last: i64,
    hash: String,
    known: Known,
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
    let (mut entries, faults) = match filter(&site, &asked).await? {
        Ok(filter) => {
            let read = site.store.browse_audit(&filter, reading, limit).await?;
            (read, Vec::new())
        }
        Err(faults) => (Vec::new(), faults),
    };
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let end = site.store.checkpoint(site.clock.now()).await?;
    let address = address_of(&asked);
    let values = Page {
        older: entries
            .last()
            .filter(|_| more)
            .map(|last| format!("{address}before={}", last.sequence)),
        newest: before.map(|_| whole(&address)),
        faults,
        entries: entries.iter().map(row).collect(),
        events: Event::ALL.iter().map(|event| event.code()).collect(),
        people: site.store.names_on_record().await?,
        last: end.sequence,
        hash: end.hash.to_string(),
        known: verification::known(&site, end.sequence).await?,
        asked,
    };
    page(&site, "log.html", frame, &who, &values)
}

/// The filter; or the fields that cannot be read: such a filter lets nothing through.
pub(super) async fn filter(
    site: &Site,
    asked: &Asked,
) -> Result<Result<AuditFilter, Vec<&'static str>>, PageError> {
    let by = match filled(asked.by.as_deref()) {
        // As people type names; one that is on record nowhere has no entries.
        Some(typed) => Some(site.store.name_on_record(&typed).await?.unwrap_or(typed)),
        None => None,
    };
    Ok(plain_filter(asked).map(|filter| AuditFilter { by, ..filter }))
}

/// The same but for the person.
fn plain_filter(asked: &Asked) -> Result<AuditFilter, Vec<&'static str>> {
    let stretch = stretch(asked.from.as_deref(), asked.until.as_deref());
    let case = filled(asked.case.as_deref());
    let number = case.as_deref().map(str::to_uppercase);
    let number = number.as_deref().and_then(CaseNumber::parse);
    let is_no_case = case.is_some() && number.is_none();
    let (from, until) = match stretch {
        Ok(stretch) if !is_no_case => stretch,
        Ok(_) => return Err(vec!["case"]),
        Err(mut faults) => {
            faults.extend(is_no_case.then_some("case"));
            return Err(faults);
        }
    };
    Ok(AuditFilter {
        event: filled(asked.event.as_deref()),
        case: number,
        by: None,
        from,
        until,
    })
}

fn address_of(asked: &Asked) -> String {
    let fields = [
        ("event", &asked.event),
        ("case", &asked.case),
        ("by", &asked.by),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    address("/log", &fields)
}
