//! The cases: search, filters, a page at a time under an address that stays.

use axum::extract::{Query, State};
use axum::response::Html;
use serde::{Deserialize, Serialize};

use super::{address, filled, page, stretch, whole};
use crate::outcome::Reason;
use crate::store::{CaseFilter, ListedCase, words_left_out};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Cases of one page.
const PAGE: usize = 50;
const STATES: [&str; 3] = ["review", "asked", "decided"];
const OUTCOMES: [&str; 4] = ["approved", "rejected", "needs_information", "needs_review"];
/// Of replies that have not left.
const WAITING: &str = "waiting";
/// Longest search that is shown again, in characters; what is beyond finds nothing else.
const LONGEST_SEARCH: usize = 200;

/// The fields of the search, and where the page begins.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::web) struct Asked {
    q: Option<String>,
    state: Option<String>,
    outcome: Option<String>,
    reason: Option<String>,
    organisation: Option<String>,
    reply: Option<String>,
    from: Option<String>,
    until: Option<String>,
    before: Option<String>,
}

/// The values of the page.
#[derive(Serialize)]
struct Page {
    asked: Asked,
    cases: Vec<Row>,
    /// The address of the next page.
    older: Option<String>,
    /// The address of the first page, where this is another.
    newest: Option<String>,
    is_filtered: bool,
    /// The fields that hold something that cannot be read.
    faults: Vec<&'static str>,
    /// Words that are not searched for.
    left_out: Vec<String>,
    states: [&'static str; 3],
    outcomes: [&'static str; 4],
    reasons: Vec<&'static str>,
    replies: [&'static str; 1],
    organisations: Vec<(String, String)>,
}

/// A case, as the list shows it.
#[derive(Serialize)]
struct Row {
    number: String,
    opened_at: i64,
    state: String,
    outcome: String,
    reason: String,
    account: Option<String>,
    employee: Option<String>,
    sender: Option<String>,
    returned: Option<String>,
    /// The state of a reply that has not left.
    waiting: Option<String>,
    origin: Option<String>,
    destination: Option<String>,
    move_date: Option<String>,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
) -> Result<Html<String>, PageError> {
    let is_unreadable = asked.is_err();
    let Query(mut asked) = asked.unwrap_or_default();
    asked.q = filled(asked.q.as_deref()).map(|q| q.chars().take(LONGEST_SEARCH).collect());
    let organisations = organisations(&site);
    let (filter, faults) = match filter(&asked, &organisations) {
        // It would let everything through.
        Ok(_) if is_unreadable => (None, vec!["q"]),
        Ok(filter) => (Some(filter), Vec::new()),
        Err(faults) => (None, faults),
    };
    let before = asked.before.as_deref().and_then(|id| id.parse().ok());
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut listed = match &filter {
        Some(filter) => site.store.list_cases(filter, before, limit).await?,
        None => Vec::new(),
    };
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let address = address_of(&asked);
    let values = Page {
        older: listed
            .last()
            .filter(|_| more)
            .map(|last| format!("{address}before={}", last.id)),
        newest: before.map(|_| whole(&address)),
        is_filtered: filter != Some(CaseFilter::default()),
        faults,
        cases: listed.into_iter().map(row).collect(),
        left_out: asked.q.as_deref().map(words_left_out).unwrap_or_default(),
        states: STATES,
        outcomes: OUTCOMES,
        reasons: reasons(),
        replies: [WAITING],
        organisations,
        asked,
    };
    page(&site, "cases.html", frame, &who, &values)
}

/// The filter; or the fields that cannot be read: such a filter lets nothing through.
fn filter(
    asked: &Asked,
    organisations: &[(String, String)],
) -> Result<CaseFilter, Vec<&'static str>> {
    let stretch = stretch(asked.from.as_deref(), asked.until.as_deref());
    let organisations: Vec<&str> = organisations.iter().map(|(id, _)| id.as_str()).collect();
    let choices: [(&'static str, &Option<String>, &[&str]); 5] = [
        ("state", &asked.state, &STATES),
        ("outcome", &asked.outcome, &OUTCOMES),
        ("reason", &asked.reason, &reasons()),
        ("organisation", &asked.organisation, &organisations),
        ("reply", &asked.reply, &[WAITING]),
    ];
    let strange = choices.into_iter().filter(|(_, chosen, codes)| {
        filled(chosen.as_deref()).is_some_and(|code| !codes.contains(&code.as_str()))
    });
    let strange: Vec<&'static str> = strange.map(|(name, ..)| name).collect();
    let (from, until) = match stretch {
        Ok(stretch) if strange.is_empty() => stretch,
        Ok(_) => return Err(strange),
        Err(days) => return Err([strange, days].concat()),
    };
    Ok(CaseFilter {
        words: asked.q.clone(),
        state: filled(asked.state.as_deref()),
        outcome: filled(asked.outcome.as_deref()),
        reason: filled(asked.reason.as_deref()),
        organisation: filled(asked.organisation.as_deref()),
        waiting: asked.reply.as_deref() == Some(WAITING),
        from,
        until,
    })
}

fn address_of(asked: &Asked) -> String {
    let fields = [
        ("q", &asked.q),
        ("state", &asked.state),
        ("outcome", &asked.outcome),
        ("reason", &asked.reason),
        ("organisation", &asked.organisation),
        ("reply", &asked.reply),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    address("/cases", &fields)
}

/// The reasons of cases; mail that is ignored or no order opens none.
fn reasons() -> Vec<&'static str> {
    let of_cases = |reason: &Reason| super::opens_a_case(reason.outcome());
    Reason::ALL
        .into_iter()
        .filter(of_cases)
        .map(Reason::code)
        .collect()
}

/// The register's organisations by name.
pub(super) fn organisations(site: &Site) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = site
        .assessor
        .register()
        .organisations()
        .map(|one| (one.id.as_str().to_owned(), one.name.clone()))
        .collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named
}

fn row(case: ListedCase) -> Row {
    Row {
        number: case.case_number,
        opened_at: case.opened_at,
        state: case.state,
        outcome: case.outcome,
        reason: case.reason,
        account: case.account,
        employee: case.employee,
        sender: case.sender,
        returned: case.returned,
        waiting: case.waiting,
        origin: case.origin,
        destination: case.destination,
        move_date: case.move_date,
    }
}
