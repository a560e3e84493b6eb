//! How PostgreSQL reads each list: no more of a table than the list shows, whether it knows the values of a statement or
//! keeps one plan for all of them, and also after so many executions that it chooses.
//!
//! The server tells the plans of the statements that the program runs, with what they read (`auto_explain`).

use std::fs::File;
use std::io::Read as _;
use std::path::PathBuf;

use jiff::Timestamp;
use kontoflytt::case::CaseNumber;
use kontoflytt::store::{AuditFilter, AuditReading, CaseFilter, CasePart, Store};
use serde_json::Value;
use sqlx::{Connection as _, PgConnection};

use crate::bed::Bed;

/// Most rows that a step of a plan may look at: a search looks at so many of the newest cases, and the store has ten times
/// as many.
const MOST_ROWS: f64 = 2_001.0;
/// Most entries of an index that are only noted, to be met with those of the index of words: those of one reason.
const MOST_NOTED: f64 = 4_000.0;
/// Most blocks of a step beside one for each row that it looked at: the way down an index, what the server looks up for itself.
const MORE_BLOCKS: f64 = 30.0;
/// From the sixth execution on, PostgreSQL chooses whether it keeps a plan for all values.
const EXECUTIONS: usize = 7;

/// What the server has said of the plans.
struct Log {
    /// As far as it was read.
    file: File,
    /// Lists of which more is read than they show, with their plans.
    faults: Vec<String>,
}

impl Log {
    async fn of(bed: &Bed) -> Self {
        let mut connection = PgConnection::connect(&bed.url).await.unwrap();
        let data: String = sqlx::query_scalar("SHOW data_directory")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        let file = File::open(PathBuf::from(data).with_file_name("log"));
        Self {
            file: file.unwrap(),
            faults: Vec::new(),
        }
    }

    /// The plans of what has been run since the last call.
    fn plans(&mut self) -> Vec<Value> {
        let mut new = Vec::new();
        self.file.read_to_end(&mut new).unwrap();
        let new = String::from_utf8_lossy(&new);
        // A message goes on in lines that begin with a tab; other tests' may stand between two of them.
        let plan_of = |said: &str| {
            let lines = said.lines().skip(1);
            let lines: String = lines.take_while(|line| line.starts_with('\t')).collect();
            serde_json::from_str(&lines).unwrap()
        };
        new.split("ms  plan:").skip(1).map(plan_of).collect()
    }

    /// What a list gave, after a look at how it was read.
    async fn look<T, E: std::fmt::Debug>(
        &mut self,
        name: &str,
        list: impl Future<Output = Result<T, E>>,
    ) -> T {
        self.plans();
        let given = list.await.unwrap();
        let plans = self.plans();
        assert!(!plans.is_empty(), "{name}: the server tells its plans");
        for plan in plans {
            if let Err(step) = reads_little(&plan["Plan"]) {
                self.faults.push(format!("{name}: {step}\n{plan:#}"));
            }
        }
        given
    }
}

/// Whether a step of a plan, and each below it, reads no more than a list shows; else what the step reads.
fn reads_little(step: &Value) -> Result<(), String> {
    let number = |name: &str| step[name].as_f64().unwrap_or(0.0);
    let loops = number("Actual Loops").max(1.0);
    let seen = [
        "Actual Rows",
        "Rows Removed by Filter",
        "Rows Removed by Index Recheck",
        "Rows Removed by Join Filter",
    ];
    let rows = seen.map(number).iter().sum::<f64>();
    let kind = step["Node Type"].as_str().unwrap();
    let below = step["Plans"].as_array();
    let blocks = (number("Shared Hit Blocks") + number("Shared Read Blocks")) / loops;
    let most = if kind == "Bitmap Index Scan" {
        MOST_NOTED
    } else {
        MOST_ROWS
    };
    if rows > most {
        return Err(format!("{kind} looks at {rows} rows"));
    }
    if below.is_none() && blocks > rows + MORE_BLOCKS {
        return Err(format!("{kind} reads {blocks} blocks for {rows} rows"));
    }
    below.into_iter().flatten().try_for_each(reads_little)
}

#[tokio::test]
async fn lists_are_read_from_an_index_in_its_order() {
    let bed = Bed::postgres().await;
    bed.tamper(include_str!("plans.sql")).await.unwrap();
    bed.tamper("VACUUM ANALYZE").await.unwrap();
    let (_, database) = bed.url.rsplit_once('/').unwrap();
    let told = format!(
        "ALTER DATABASE {database} SET session_preload_libraries = 'auto_explain';
        ALTER DATABASE {database} SET auto_explain.log_min_duration = 0;
        ALTER DATABASE {database} SET auto_explain.log_analyze = on;
        ALTER DATABASE {database} SET auto_explain.log_buffers = on;
        ALTER DATABASE {database} SET auto_explain.log_format = json"
    );
    bed.tamper(&told).await.unwrap();
    let mut log = Log::of(&bed).await;
    for mode in ["force_custom_plan", "force_generic_plan", "auto"] {
        let keeps = format!("ALTER DATABASE {database} SET plan_cache_mode = {mode}");
        bed.tamper(&keeps).await.unwrap();
        let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
        let times = if mode == "auto" { EXECUTIONS } else { 1 };
        for _ in 0..times {
            of_the_log(&store, &mut log, mode).await;
            of_cases(&store, &mut log, mode).await;
            of_searches(&store, &mut log, mode).await;
            of_what_waits(&store, &mut log, mode).await;
            of_one_case(&store, &mut log, mode).await;
        }
        store.close().await;
    }
    assert!(log.faults.is_empty(), "{}", log.faults.join("\n"));
}

/// When the case of that number was opened.
fn opened(n: i64) -> Timestamp {
    Timestamp::from_microsecond(1_790_000_000_000_000 - (20_000 - n) * 2_160_000_000).unwrap()
}

fn number(n: i64) -> CaseNumber {
    CaseNumber::parse(&format!("KF-2025-{n:06}")).unwrap()
}

async fn of_the_log(store: &Store, log: &mut Log, mode: &str) {
    let end = AuditReading::Before(i64::MAX);
    let week = (Some(opened(10_000)), Some(opened(10_280)));
    // The event, the case, from when until when, read from where, and how many there are.
    let lists = [
        (None, None, (None, None), end, 101),
        (None, None, (None, None), AuditReading::Before(50_000), 101),
        (None, None, week, end, 101),
        (Some("reply_sent"), None, (None, None), end, 101),
        (
            Some("reply_sent"),
            None,
            (None, None),
            AuditReading::Before(50_000),
            101,
        ),
        (Some("review_closed"), None, (None, None), end, 5),
        (Some("move_reopened"), None, (None, None), end, 0),
        (Some("case_read"), None, week, end, 101),
        (Some("review_closed"), None, week, end, 0),
        (None, Some(777), (None, None), end, 4),
        (Some("reply_sent"), Some(777), (None, None), end, 1),
        (None, None, (None, None), AuditReading::After(50_000), 101),
        (
            Some("decided"),
            None,
            (None, None),
            AuditReading::After(50_000),
            101,
        ),
        (
            Some("review_closed"),
            None,
            (None, None),
            AuditReading::After(0),
            5,
        ),
    ];
    for (event, case, (from, until), reading, count) in lists {
        let filter = AuditFilter {
            event: event.map(ToOwned::to_owned),
            case: case.map(number),
            from,
            until,
            by: None,
        };
        let name = format!("{mode}: {filter:?} {reading:?}");
        let page = store.browse_audit(&filter, reading, 101);
        assert_eq!(log.look(&name, page).await.len(), count, "{name}");
    }
    of_persons(store, log, mode).await;
}

/// The same by who did it.
async fn of_persons(store: &Store, log: &mut Log, mode: &str) {
    // Whose doing, of which kind, and how many there are.
    for (by, event, count) in [
        ("rare", None, 5),
        ("nobody", None, 0),
        ("rare", Some("case_read"), 0),
    ] {
        let filter = AuditFilter {
            by: Some(by.to_owned()),
            event: event.map(ToOwned::to_owned),
            ..AuditFilter::default()
        };
        let name = format!("{mode}: {filter:?}");
        let page = store.browse_audit(&filter, AuditReading::Before(i64::MAX), 101);
        assert_eq!(log.look(&name, page).await.len(), count, "{name}");
    }
}

/// Cases of a week, waiting, or with a value in a field: `week reason=contradiction`.
fn filter(asked: &str) -> CaseFilter {
    let mut filter = CaseFilter::default();
    for word in asked.split_whitespace() {
        let (field, value) = word.split_once('=').unwrap_or((word, ""));
        let value = Some(value.to_owned());
        match field {
            "reason" => filter.reason = value,
            "state" => filter.state = value,
            "outcome" => filter.outcome = value,
            "organisation" => filter.organisation = value,
            "waiting" => filter.waiting = true,
            _ => (filter.from, filter.until) = (Some(opened(10_000)), Some(opened(10_280))),
        }
    }
    filter
}

async fn of_cases(store: &Store, log: &mut Log, mode: &str) {
    for (asked, before, count) in [
        ("", None, 51),
        ("", Some(10_000), 51),
        ("week", None, 51),
        ("reason=contradiction", None, 51),
        ("reason=contradiction", Some(10_000), 51),
        ("reason=several_people", None, 4),
        ("reason=unreadable", None, 0),
        ("week reason=contradiction", None, 51),
        ("week reason=several_people", None, 1),
        ("state=asked", None, 51),
        ("state=review", Some(10_000), 21),
        ("outcome=rejected", None, 51),
        ("organisation=org7", None, 51),
        ("week organisation=org7", None, 14),
        ("organisation=org7 reason=several_people", None, 4),
        ("waiting", None, 5),
        ("waiting reason=missing_facts", None, 0),
    ] {
        let name = format!("{mode}: {asked:?} {before:?}");
        let cases = filter(asked);
        let page = store.list_cases(&cases, before, 51);
        assert_eq!(log.look(&name, page).await.len(), count, "{name}");
    }
}

async fn of_searches(store: &Store, log: &mut Log, mode: &str) {
    // The words, a reason, an organisation, and how many there are.
    let lists = [
        ("konto000123", None, None, 1),
        ("konto", None, None, 51),
        ("hej goteborg konto", None, None, 51),
        ("a", None, None, 51),
        ("dag33", None, None, 51),
        ("xyzzy", None, None, 0),
        ("konto", Some("several_people"), None, 4),
        ("konto", Some("contradiction"), None, 51),
        ("konto000123", Some("contradiction"), None, 0),
        ("konto", None, Some("org7"), 51),
        ("konto", Some("several_people"), Some("org7"), 4),
        ("konto000123", None, Some("org7"), 0),
    ];
    for (words, reason, organisation, count) in lists {
        let filter = CaseFilter {
            words: Some(words.to_owned()),
            reason: reason.map(ToOwned::to_owned),
            organisation: organisation.map(ToOwned::to_owned),
            ..CaseFilter::default()
        };
        let name = format!("{mode}: {filter:?}");
        let page = store.list_cases(&filter, None, 51);
        assert_eq!(log.look(&name, page).await.len(), count, "{name}");
    }
}

async fn of_what_waits(store: &Store, log: &mut Log, mode: &str) {
    for (reason, after, count) in [
        (None, 0, 51),
        (None, 2_000, 51),
        (Some("contradiction"), 0, 51),
        (Some("contradiction"), 2_000, 51),
        (Some("set_aside"), 0, 3),
        (Some("unreadable"), 0, 0),
    ] {
        let name = format!("{mode}: queue {reason:?} {after}");
        let page = store.review_queue(reason, after, 51);
        assert_eq!(log.look(&name, page).await.len(), count, "{name}");
    }
    log.look("items", store.open_reviews(2_000, 51)).await;
    let moves = store.moves_to_carry_out(("2026-01-01", ""), 51);
    log.look(&format!("{mode}: to carry out"), moves).await;
    log.look(
        &format!("{mode}: done"),
        store.moves_done((i64::MAX, ""), 20),
    )
    .await;
    let middle = (opened(10_000).as_microsecond(), "KF-2025-010000");
    let name = format!("{mode}: done before");
    let older = log.look(&name, store.moves_done(middle, 51)).await;
    assert_eq!(older.len(), 51);
    let back = store.moves_to_reverse(100);
    log.look(&format!("{mode}: to reverse"), back).await;
    let back = store.count_moves_to_reverse();
    log.look("how many to reverse", back).await;
    let cases = store.count_cases_to_review();
    log.look("cases to review", cases).await;
    let today = jiff::civil::date(2026, 9, 20);
    log.look("late", store.late_moves(today, 51)).await;
    log.look("how many are late", store.count_late_moves(today))
        .await;
}

async fn of_one_case(store: &Store, log: &mut Log, mode: &str) {
    let number = number(777);
    let part = CasePart {
        before: None,
        mails: 10,
        bytes: 1_000_000,
        entries: 100,
        readings: 20,
    };
    let page = log
        .look(&format!("{mode}: page"), store.case_page(&number, part))
        .await;
    let mail = page.unwrap().mails[0].mail.id;
    // One that was closed by a person, with what they wrote.
    let closed = self::number(2_003);
    let page = store.case_page(&closed, part);
    let page = log
        .look(&format!("{mode}: page of a closed one"), page)
        .await;
    assert_eq!(page.unwrap().motives.len(), 1);
    let decided = store.to_decide(&number);
    log.look(&format!("{mode}: to decide"), decided).await;
    let at_hand = store.case_at_hand(&number);
    log.look(&format!("{mode}: at hand"), at_hand).await;
    let bytes = store.raw_mail(&number, mail);
    log.look(&format!("{mode}: bytes"), bytes).await.unwrap();
}
