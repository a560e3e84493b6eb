//! What came in, what was decided and what waits, counted for the first page.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Store;
use super::db::values;
use super::error::StoreError;
use super::outbox::Waiting;

/// Hours, not days: where a day begins depends on the season, and the databases do not know that.
const DECIDED: &str = "
    SELECT decided_at / 3600000000, outcome, COUNT(*) FROM decision WHERE decided_at >= $1
    GROUP BY decided_at / 3600000000, outcome";
const BY_PEOPLE: &str = "
    SELECT decided_at / 3600000000, outcome, COUNT(*) FROM resolution WHERE decided_at >= $1
    GROUP BY decided_at / 3600000000, outcome";
const ARRIVED: &str = "
    SELECT seen_at / 3600000000, COUNT(*) FROM message WHERE seen_at >= $1 GROUP BY seen_at / 3600000000";
/// The middle time of the last five thousand replies and the one that nine of ten stay below, in that order; one row
/// where they are the same reply.
const PACE: &str = "
    WITH last_ones AS (
        SELECT o.sent_at - m.seen_at AS wait FROM outbox o JOIN message m ON m.id = o.answers
        WHERE o.sent_at >= $1 AND o.occasion = 0 ORDER BY o.sent_at DESC LIMIT 5000),
    placed AS (SELECT wait, ROW_NUMBER() OVER (ORDER BY wait) AS place, COUNT(*) OVER () AS replies FROM last_ones)
    SELECT wait FROM placed WHERE place IN ((replies - 1) * 50 / 100 + 1, (replies - 1) * 90 / 100 + 1) ORDER BY place";
/// Every case that was ever left unanswered is among these.
const ASKED: &str = "SELECT COUNT(*) FROM case_index WHERE state = 'asked'";
/// All that waits in one statement: what it is, its name, how many, and a time or a second count.
const NOW: &str = "
    SELECT 'last_mail' AS what, '' AS name, CAST(0 AS BIGINT) AS many, MAX(seen_at) AS more FROM message
    UNION ALL SELECT 'review', reason, COUNT(*), MIN(opened_at) FROM review_item WHERE closed_at IS NULL GROUP BY reason
    UNION ALL SELECT 'waiting', state, COUNT(*), 0 FROM outbox
        WHERE state IN ('queued', 'deferred', 'uncertain') GROUP BY state
    UNION ALL SELECT 'waiting', state, COUNT(*), 0 FROM outbox WHERE state = 'sending' GROUP BY state
    UNION ALL SELECT 'moves', '', COUNT(*), CAST(COALESCE(SUM(CASE WHEN move_date < $1 THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM move_order WHERE state = 'open'
    UNION ALL SELECT 'mailbox', name, 0, until FROM lease WHERE name LIKE 'intake%'
    ORDER BY what, name";

/// As the list of cases has them.
const CASES_TO_REVIEW: &str = "SELECT COUNT(*) FROM case_index WHERE state = 'review'";

const HOUR_MICROS: i64 = 3_600_000_000;

/// What happened on a day in Europe/Stockholm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayCount {
    /// Mails that came in.
    pub arrived: i64,
    /// Decisions of the program and of people, by outcome.
    pub decided: BTreeMap<String, i64>,
    /// How many of them are people's.
    pub by_people: i64,
}

/// What happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// By day; a day without anything is not there.
    pub days: BTreeMap<Date, DayCount>,
    /// From arrival to reply, in microseconds: the middle one of the last five thousand.
    pub pace: Option<i64>,
    /// The time that nine of ten of these stay below.
    pub slow_pace: Option<i64>,
    /// Cases that wait for the sender's answer.
    pub asked: i64,
}

/// The state of everything.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// What waits for a person: reason, how many, since when the oldest (microseconds since 1970-01-01 UTC).
    pub reviews: Vec<(String, i64, i64)>,
    /// Replies that have not left.
    pub waiting: Waiting,
    /// Approved moves to be carried out.
    pub open_moves: i64,
    /// Those of them whose day has passed.
    pub late_moves: i64,
    /// When the last mail came in.
    pub last_mail: Option<i64>,
    /// Each mailbox that is or was read, with the time until which a worker holds it.
    pub mailboxes: Vec<(String, i64)>,
}

impl Overview {
    /// How many items wait for a person.
    #[must_use]
    pub fn to_review(&self) -> i64 {
        self.reviews.iter().map(|(_, count, _)| count).sum()
    }
}

impl Store {
    /// Counts what happened since `since`, and what grows with the years.
    pub async fn history(&self, since: Timestamp) -> Result<History, StoreError> {
        let mut days: BTreeMap<Date, DayCount> = BTreeMap::new();
        let arrived: Vec<(i64, i64)> = self.db.fetch(ARRIVED, &values![since]).await?;
        for (hour, count) in arrived {
            if let Some(day) = day_of(hour) {
                days.entry(day).or_default().arrived += count;
            }
        }
        for (statement, by_people) in [(DECIDED, 0), (BY_PEOPLE, 1)] {
            let decided: Vec<(i64, String, i64)> =
                self.db.fetch(statement, &values![since]).await?;
            for (hour, outcome, count) in decided {
                if let Some(day) = day_of(hour) {
                    let day = days.entry(day).or_default();
                    *day.decided.entry(outcome).or_default() += count;
                    day.by_people += by_people * count;
                }
            }
        }
        let pace: Vec<(i64,)> = self.db.fetch(PACE, &values![since]).await?;
        let asked: Option<(i64,)> = self.db.first(ASKED, &[]).await?;
        Ok(History {
            days,
            asked: asked.map_or(0, |(count,)| count),
            pace: pace.first().map(|(micros,)| *micros),
            slow_pace: pace.last().map(|(micros,)| *micros),
        })
    }

    /// How many cases wait for a person: in one of them may wait more than one item, and an item may belong to none.
    pub async fn count_cases_to_review(&self) -> Result<i64, StoreError> {
        let row: Option<(i64,)> = self.db.first(CASES_TO_REVIEW, &[]).await?;
        Ok(row.map_or(0, |(count,)| count))
    }

    /// What waits now; moves are late whose day was before `today`.
    pub async fn overview(&self, today: Date) -> Result<Overview, StoreError> {
        type Row = (String, String, i64, Option<i64>);
        let rows: Vec<Row> = self.db.fetch(NOW, &values![today.to_string()]).await?;
        let mut overview = Overview::default();
        for (what, name, count, more) in rows {
            let time = more.unwrap_or_default();
            match what.as_str() {
                "last_mail" => overview.last_mail = more,
                "review" => overview.reviews.push((name, count, time)),
                "waiting" => overview.waiting.add(&name, count),
                "moves" => (overview.open_moves, overview.late_moves) = (count, time),
                _ => overview.mailboxes.push((name, time)),
            }
        }
        Ok(overview)
    }
}

fn day_of(hour: i64) -> Option<Date> {
    let at = Timestamp::from_microsecond(hour.checked_mul(HOUR_MICROS)?).ok()?;
    Some(crate::clock::stockholm(at).date())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[tokio::test]
    async fn what_waits_is_counted_from_indexes_of_what_waits() {
        type Step = (i64, i64, i64, String);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open("sqlite://kontoflytt.db", Path::new(folder.path()));
        let store = store.await.unwrap();
        let plan = format!("EXPLAIN QUERY PLAN {NOW}");
        let steps: Vec<Step> = store.db.fetch(plan, &values![""]).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|(.., step)| step.as_str()).collect();
        let reads = |index: &str| steps.iter().any(|step| step.contains(index));
        assert!(reads("COVERING INDEX review_item_waiting"), "{steps:#?}");
        assert!(!reads("case_index"), "that one grows: {steps:#?}");
        let plan = format!("EXPLAIN QUERY PLAN {CASES_TO_REVIEW}");
        let steps: Vec<Step> = store.db.fetch(plan, &[]).await.unwrap();
        let (.., step) = &steps[0];
        let of_those = "COVERING INDEX case_index_by_state (state=?)";
        assert!(step.contains(of_those), "{step}");
    }
}
