//! The log by who did it: whatever their name is made of, with every other filter, and nothing of anybody else.

use kontoflytt::audit::{Event, Facts};
use kontoflytt::store::{AuditFilter, AuditReading};

use crate::bed::{Bed, at, on_both};

on_both![entries_are_found_by_who_did_it];

/// Names that could be taken for something else in the text of the facts.
const NAMES: [&str; 5] = [
    "anna",
    "ann\u{e5} \u{f6}berg (2)",
    r#"o"neill \ x"#,
    r#"x","by":"anna"#,
    "anna.ek@goteborg.se",
];

async fn entries_are_found_by_who_did_it(bed: &Bed) {
    let number = bed.number().await;
    let read = async |event, case, facts, second| {
        let recorded = bed.store.record_reading(event, case, facts, at(second));
        recorded.await.unwrap();
    };
    for (second, name) in (1..).zip(NAMES) {
        let facts = || Facts::new().with("by", name).with("why", r#""by":"anna""#);
        read(Event::CaseRead, Some(&number), facts(), second).await;
        read(Event::LogExported, None, facts(), second + 100).await;
    }
    read(Event::CaseRead, None, Facts::new().with("user", "anna"), 1).await;
    let found = async |filter: AuditFilter| {
        let newest = AuditReading::Before(i64::MAX);
        let entries = bed.store.browse_audit(&filter, newest, 100).await.unwrap();
        entries
            .iter()
            .map(|one| (one.event.clone(), one.at_micros - at(0).as_microsecond()))
            .map(|(event, at)| (event, at / 1_000_000))
            .collect::<Vec<_>>()
    };
    for (second, name) in (1..).zip(NAMES) {
        let by = AuditFilter {
            by: Some(name.to_owned()),
            ..AuditFilter::default()
        };
        let (read, exported) = (
            ("case_read".to_owned(), second),
            ("log_exported".to_owned(), second + 100),
        );
        let both = [exported, read.clone()];
        assert_eq!(found(by.clone()).await, both, "{name}");
        for filter in [
            AuditFilter {
                event: Some("case_read".to_owned()),
                ..by.clone()
            },
            AuditFilter {
                case: Some(number.clone()),
                ..by.clone()
            },
            AuditFilter {
                until: Some(at(100)),
                ..by.clone()
            },
        ] {
            assert_eq!(
                found(filter.clone()).await,
                std::slice::from_ref(&read),
                "{filter:?}"
            );
        }
    }
    let nobody = AuditFilter {
        by: Some("ann".to_owned()),
        ..AuditFilter::default()
    };
    assert_eq!(found(nobody).await, []);
}
