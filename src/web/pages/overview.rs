//! The first page: what came in, what was decided, what waits.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Html;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use super::notices::{Notices, OUTLET, Trouble, notices, troubles};
use super::{beginning, page};
use crate::outcome::Outcome;
use crate::store::{History, Role};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// Days that are shown, today among them.
const DAYS: i64 = 14;
/// Height of the picture's bars, in its own units.
const HEIGHT: i64 = 120;
/// The least height of a part: within its white edge there is something to be seen.
const LEAST: i64 = 3;
/// The outcomes in the order of their parts of a bar, from below.
const OUTCOMES: [Outcome; 6] = [
    Outcome::Approved,
    Outcome::Rejected,
    Outcome::NeedsInformation,
    Outcome::NeedsReview,
    Outcome::NotARequest,
    Outcome::Ignored,
];

/// The values of the page.
#[derive(Serialize)]
struct Page {
    /// Items for who handles them, else cases: as the list has them that it leads to.
    to_review: i64,
    oldest_review: Option<i64>,
    reviews: Vec<(String, i64, i64)>,
    asked: i64,
    open_moves: i64,
    late_moves: i64,
    /// Moves that were carried out in cases that have been rejected since.
    to_reverse: i64,
    waiting: i64,
    pace: Option<i64>,
    slow_pace: Option<i64>,
    last_mail: Option<i64>,
    mailboxes: Vec<Mailbox>,
    /// Why no reply can be sent.
    sending: Option<Trouble>,
    outcomes: Vec<&'static str>,
    days: Vec<Day>,
    highest: i64,
    /// The entry at which the audit log was found broken.
    broken_at: Option<i64>,
    notices: Notices,
}

#[derive(Serialize)]
struct Mailbox {
    name: String,
    is_read: bool,
    trouble: Option<Trouble>,
}

/// A day: a row of the table and a bar of the picture.
#[derive(Serialize)]
struct Day {
    date: String,
    /// What stands below the bar.
    label: String,
    arrived: i64,
    counts: Vec<i64>,
    /// How many of these are people's.
    by_people: i64,
    total: i64,
    parts: Vec<Part>,
}

/// A part of a bar.
#[derive(Serialize)]
struct Part {
    outcome: &'static str,
    y: i64,
    height: i64,
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
) -> Result<Html<String>, PageError> {
    let today = site.clock.today();
    let first = today.saturating_sub((DAYS - 1).days());
    let since = beginning(first).unwrap_or_else(|| site.clock.now());
    let history = site.history.of(&site.store, since).await?;
    let overview = site.store.overview(today).await?;
    let now = site.clock.now().as_microsecond();
    let mut troubles = troubles(&site).await?;
    let (days, highest) = days(&history, first);
    let verified = site.store.log_state(site.clock.now()).await?.verified;
    let values = Page {
        broken_at: verified
            .filter(|found| found.fault.is_some())
            .map(|found| found.entry),
        to_review: if who.session.role >= Role::Handler {
            overview.to_review()
        } else {
            site.store.count_cases_to_review().await?
        },
        oldest_review: overview.reviews.iter().map(|(.., since)| *since).min(),
        asked: history.asked,
        open_moves: overview.open_moves,
        late_moves: overview.late_moves,
        to_reverse: site.store.count_moves_to_reverse().await?,
        notices: notices(&site).await?,
        waiting: overview.waiting.total(),
        pace: history.pace,
        slow_pace: history.slow_pace,
        last_mail: overview.last_mail,
        mailboxes: mailboxes(
            &site.settings.mailboxes,
            &overview.mailboxes,
            &mut troubles,
            now,
        ),
        sending: troubles.remove(OUTLET),
        outcomes: OUTCOMES.iter().map(|outcome| outcome.code()).collect(),
        days,
        highest,
        reviews: overview.reviews,
    };
    page(&site, "overview.html", frame, &who, &values)
}

/// Every mailbox of the configuration.
fn mailboxes(
    configured: &[String],
    leases: &[(String, i64)],
    troubles: &mut BTreeMap<String, Trouble>,
    now: i64,
) -> Vec<Mailbox> {
    let is_read = |name: &str| {
        let mut leases = leases.iter();
        leases.any(|(lease, until)| lease.strip_prefix("intake:") == Some(name) && *until > now)
    };
    let each = configured.iter().map(|name| Mailbox {
        is_read: is_read(name),
        trouble: troubles.remove(name),
        name: name.clone(),
    });
    each.collect()
}

/// Every day since `first`, with what the highest bar stands for.
fn days(history: &History, first: Date) -> (Vec<Day>, i64) {
    let counted = (0..DAYS).map(|after| {
        let date = first.saturating_add(after.days());
        let count = history.days.get(&date).cloned().unwrap_or_default();
        let counts: Vec<i64> = OUTCOMES
            .iter()
            .map(|outcome| count.decided.get(outcome.code()).copied().unwrap_or(0))
            .collect();
        (date, (count.arrived, count.by_people), counts)
    });
    let counted: Vec<_> = counted.collect();
    let highest = counted
        .iter()
        .map(|(.., counts)| counts.iter().sum())
        .max()
        .unwrap_or(0);
    let days = counted
        .into_iter()
        .map(|(date, (arrived, by_people), counts)| Day {
            date: date.to_string(),
            label: label(date, first),
            arrived,
            by_people,
            total: counts.iter().sum(),
            parts: parts(&counts, highest),
            counts,
        })
        .collect();
    (days, highest)
}

/// The day, with its month where that begins, and at both ends.
fn label(date: Date, first: Date) -> String {
    let last = first.saturating_add((DAYS - 1).days());
    if date == first || date == last || date.day() == 1 {
        format!("{}/{}", date.day(), date.month())
    } else {
        date.day().to_string()
    }
}

/// The parts of a bar, from below: each is high enough to be seen, be it one of a thousand, and none covers another.
fn parts(counts: &[i64], highest: i64) -> Vec<Part> {
    let shown = OUTCOMES.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut parts: Vec<Part> = shown
        .map(|(outcome, count)| Part {
            outcome: outcome.code(),
            y: 0,
            height: (count * HEIGHT / highest.max(1)).max(LEAST),
        })
        .collect();
    // What the small ones have too much the largest has too little, so that the whole bar stands for its day.
    let whole = counts.iter().sum::<i64>() * HEIGHT / highest.max(1);
    let surplus = parts.iter().map(|part| part.height).sum::<i64>() - whole;
    if let Some(largest) = parts.iter_mut().max_by_key(|part| part.height) {
        largest.height = (largest.height - surplus).max(LEAST);
    }
    let mut top = HEIGHT;
    for part in &mut parts {
        top -= part.height;
        part.y = top;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_a_bar_is_seen_and_none_covers_another() {
        let cases: [([i64; 6], i64); 5] = [
            ([1000, 1, 1, 1, 1, 1], 1005),
            ([1, 1, 1, 1, 1, 1], 100_000),
            ([1, 0, 0, 0, 0, 2], 3),
            ([0; 6], 0),
            ([7, 0, 12, 3, 0, 1], 60),
        ];
        for (counts, highest) in cases {
            let parts = parts(&counts, highest);
            let seen = counts.iter().filter(|count| **count > 0).count();
            assert_eq!(parts.len(), seen, "{counts:?}");
            let mut top = HEIGHT;
            for part in &parts {
                assert!(part.height >= LEAST, "{counts:?}");
                assert_eq!(part.y + part.height, top, "{counts:?}");
                top = part.y;
            }
            assert!(top >= 0, "{counts:?}: within the picture");
        }
    }

    /// The contrast of two colours (WCAG 2.1, 1.4.11), of which the second is white.
    fn on_white(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        1.05 / (0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4) + 0.05)
    }

    #[test]
    fn the_parts_of_a_bar_are_told_by_more_than_their_colour() {
        let style = include_str!("../../../templates/web/style.css");
        let page = include_str!("../../../templates/web/overview.html");
        let (_, marks) = page.split_once("{% set marks = {").unwrap();
        let (marks, _) = marks.split_once('}').unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for outcome in OUTCOMES {
            let code = outcome.code();
            let (_, rest) = style.split_once(&format!(".o-{code} {{ fill: #")).unwrap();
            assert!(on_white(rest.get(..6).unwrap()) >= 3.0, "{code}");
            let (_, mark) = marks.split_once(&format!("\"{code}\": \"")).unwrap();
            let (mark, _) = mark.split_once('"').unwrap();
            assert!(seen.insert(mark.to_owned()), "{code}: a mark of its own");
        }
        assert!(
            style.contains(".picture .part { stroke: #fff;"),
            "and apart"
        );
    }
}
