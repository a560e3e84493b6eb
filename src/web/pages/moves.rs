//! To carry out: approved moves by date, with what is to be done; marked done with who and when; late ones come first, with how late they are.

use axum::extract::{Path, Query, State};
use axum::response::{Html, Redirect};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{case_of_handler, filled, page};
use crate::case::CaseNumber;
use crate::store::{Mark, MoveOrder};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Moves of one page.
const PAGE: usize = 50;
/// Moves that were done last …
const DONE: usize = 20;
/// … and those of a page of them alone.
const DONE_ALONE: usize = 50;
/// Moves to be taken back; there are hardly ever any.
const MOST_TO_REVERSE: i64 = 100;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    date: Option<String>,
    case: Option<String>,
    /// When the move was done before which those begin that were done, where they alone are asked for.
    done_at: Option<String>,
    /// The case of a move that was just marked.
    done: Option<String>,
    /// The case of a move that could not be marked.
    changed: Option<String>,
    /// The case of a move that could not be taken back.
    not_undone: Option<String>,
}

/// The values of the page.
#[derive(Serialize)]
struct Page {
    open: Vec<Row>,
    done: Vec<Row>,
    /// The address of those that were done before these.
    older: Option<String>,
    /// Whether those that were done are asked for alone.
    is_older: bool,
    later: Option<String>,
    /// Whether this is not the first page of the open ones.
    is_later: bool,
    late: i64,
    /// The move that this person has just marked.
    just_done: Option<Row>,
    /// Moves that were carried out in cases that have been rejected since.
    to_reverse: Vec<Row>,
    /// The move that this person could not mark, as it is now.
    changed: Option<Row>,
    /// The case whose move this person could not take back, as it is now.
    not_undone: Option<Row>,
}

/// A move, as the lists show it.
#[derive(Serialize)]
struct Row {
    number: String,
    account: Option<String>,
    employee: Option<String>,
    origin: String,
    destination: String,
    date: String,
    ordered_at: i64,
    state: String,
    /// Days since it should have been carried out; 0 where it is not late.
    days_late: i32,
    done_at: Option<i64>,
    done_by: Option<String>,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, PageError> {
    let today = site.clock.today();
    let rows = |orders: Vec<MoveOrder>| orders.into_iter().map(|order| row(order, today));
    let of = async |case: Option<&str>| match case.and_then(CaseNumber::parse) {
        Some(case) => site.store.move_of(&case).await,
        None => Ok(None),
    };
    let Open { open, later } = open(&site, &asked).await?;
    let Done { done, older } = done_before(&site, &asked).await?;
    let to_reverse = site.store.moves_to_reverse(MOST_TO_REVERSE).await?;
    let changed = of(asked.changed.as_deref()).await?;
    let not_undone = of(asked.not_undone.as_deref()).await?;
    let is_this = |order: &&MoveOrder| {
        asked.done.as_deref() == Some(order.case_number.as_str())
            && order.done_by.as_ref() == Some(&who.session.name)
    };
    let values = Page {
        is_later: filled(asked.date.as_deref()).is_some(),
        is_older: before(&asked).is_some(),
        just_done: done
            .iter()
            .find(is_this)
            .map(|order| row(order.clone(), today)),
        open: rows(open).collect(),
        later,
        done: rows(done).collect(),
        older,
        to_reverse: rows(to_reverse).collect(),
        changed: changed.map(|order| row(order, today)),
        not_undone: not_undone.map(|order| row(order, today)),
        late: site.store.count_late_moves(today).await?,
    };
    page(&site, "moves.html", frame, &who, &values)
}

/// Moves to be carried out, and the address of those that come after them.
struct Open {
    open: Vec<MoveOrder>,
    later: Option<String>,
}

async fn open(site: &Site, asked: &Asked) -> Result<Open, PageError> {
    let (date, case) = beginning(asked);
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut open = site.store.moves_to_carry_out((&date, &case), limit).await?;
    let more = open.len() > PAGE;
    open.truncate(PAGE);
    let last = open.last().filter(|_| more);
    let later =
        last.map(|last| format!("/moves?date={}&case={}", last.move_date, last.case_number));
    Ok(Open { open, later })
}

/// Moves that were done, and the address of those that were done before them.
struct Done {
    done: Vec<MoveOrder>,
    older: Option<String>,
}

/// Date and case of the move after or before which the page begins, without what PostgreSQL takes in no text.
fn beginning(asked: &Asked) -> (String, String) {
    let of = |field: &Option<String>| filled(field.as_deref()).unwrap_or_default();
    (of(&asked.date), of(&asked.case))
}

/// When the move was done before which those begin that are asked for alone.
fn before(asked: &Asked) -> Option<i64> {
    asked.done_at.as_deref()?.parse().ok()
}

async fn done_before(site: &Site, asked: &Asked) -> Result<Done, PageError> {
    let (_, case) = beginning(asked);
    let (before, most) = match before(asked) {
        Some(at) => ((at, case.as_str()), DONE_ALONE),
        None => ((i64::MAX, ""), DONE),
    };
    let limit = i64::try_from(most + 1).unwrap_or(i64::MAX);
    let mut done = site.store.moves_done(before, limit).await?;
    let more = done.len() > most;
    done.truncate(most);
    let last = done.last().filter(|_| more);
    let older = last.and_then(|last| {
        let at = last.done_at?;
        Some(format!("/moves?done_at={at}&case={}", last.case_number))
    });
    Ok(Done { done, older })
}

fn row(order: MoveOrder, today: Date) -> Row {
    Row {
        days_late: days_late(&order, today),
        number: order.case_number,
        account: order.account,
        employee: order.employee,
        origin: order.origin,
        destination: order.destination,
        date: order.move_date,
        ordered_at: order.ordered_at,
        state: order.state,
        done_at: order.done_at,
        done_by: order.done_by,
    }
}

/// Whole days after the day of a move that nobody marked as carried out.
fn days_late(order: &MoveOrder, today: Date) -> i32 {
    let day = order.move_date.parse::<Date>().ok();
    let open = day.filter(|_| order.state == "open");
    open.and_then(|day| day.until(today).ok())
        .map_or(0, |since| since.get_days().max(0))
}

/// The order that a person marks.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Ordered {
    /// When it was ordered, as the page showed it.
    #[serde(default)]
    ordered_at: String,
}

/// Marks a move done. One that somebody else marked, or that was ordered anew, since the page was loaded stays as it is, and
/// the page shows what it is now.
pub(in crate::web) async fn done(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Ordered>,
) -> Result<Redirect, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
    let (name, now) = (&sent.who.session.name, site.clock.now());
    let ordered_at = sent.fields.ordered_at.parse().unwrap_or(0);
    let is_done = site.store.carry_out(&case, ordered_at, name, now).await?;
    let told = if is_done { "done" } else { "changed" };
    Ok(Redirect::to(&format!("/moves?{told}={case}")))
}

/// The mark that a person takes back, as the page showed it.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Marked {
    #[serde(default)]
    done_at: String,
    #[serde(default)]
    state: String,
}

/// Takes back that a move is done. One that somebody marked anew, or that is not done, since the page was loaded stays as it
/// is, and the page says what it is: who pressed twice has taken it back.
pub(in crate::web) async fn undo(
    State(site): State<Site>,
    Path(number): Path<String>,
    sent: Sent<Marked>,
) -> Result<Redirect, PageError> {
    let case = case_of_handler(&sent.who, &number)?;
    let (name, now) = (&sent.who.session.name, site.clock.now());
    let seen = Mark {
        state: &sent.fields.state,
        done_at: sent.fields.done_at.parse().unwrap_or(0),
    };
    let is_undone = site.store.reopen_move(&case, seen, name, now).await?;
    let told = if is_undone {
        String::new()
    } else {
        format!("?not_undone={case}")
    };
    Ok(Redirect::to(&format!("/moves{told}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        let uri = format!("/moves?{query}").parse().unwrap();
        let Query(asked) = Query::try_from_uri(&uri).unwrap();
        asked
    }

    #[test]
    fn no_address_keeps_the_page_from_being_read() {
        let whole = asked("date=2026-09-01&case=KF-2026-000001");
        let place = ("2026-09-01".to_owned(), "KF-2026-000001".to_owned());
        assert_eq!(beginning(&whole), place);
        let (date, case) = beginning(&asked("date=%00&case=KF%00"));
        assert_eq!((date.as_str(), case.as_str()), ("", "KF"));
        for (query, at) in [
            ("done_at=7&case=x", Some(7)),
            ("done_at=x", None),
            ("", None),
        ] {
            assert_eq!(before(&asked(query)), at, "{query}");
        }
    }
}
