//! What people read is on record before they see it, however many read at once and whoever goes away meanwhile.

use std::future::Future as _;
use std::pin::pin;
use std::task::{Context, Waker};

use futures_util::future::join_all;
use kontoflytt::audit::{Event, Facts};
use kontoflytt::store::StoreError;
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::{Bed, at, on_both};

on_both![
    those_who_read_at_once_are_each_on_record,
    who_goes_away_takes_no_other_reading_along,
    what_could_not_be_recorded_is_told_to_each,
];

async fn read(bed: &Bed, reader: usize) -> Result<(), StoreError> {
    let facts = Facts::new().with("by", format!("reader {reader}"));
    let recorded = bed
        .store
        .record_reading(Event::CaseRead, None, facts, at(1));
    recorded.await
}

/// Who has read, as the log tells, in order.
async fn readers(bed: &Bed) -> Vec<String> {
    let entries = bed.store.audit_after(0, 1_000).await.unwrap();
    let mut readers: Vec<String> = entries.into_iter().map(|one| one.entry.facts).collect();
    readers.sort();
    readers
}

async fn those_who_read_at_once_are_each_on_record(bed: &Bed) {
    let reads = (10..60).map(|reader| async move {
        read(bed, reader).await.unwrap();
        let own = format!(r#"{{"by":"reader {reader}"}}"#);
        assert!(readers(bed).await.contains(&own), "before the page leaves");
    });
    join_all(reads).await;
    let all: Vec<String> = (10..60)
        .map(|reader| format!(r#"{{"by":"reader {reader}"}}"#))
        .collect();
    assert_eq!(readers(bed).await, all, "each once");
    assert!(bed.store.verify_audit(&[]).await.unwrap().is_ok());
}

/// Those whose reading waits for a worker's transaction wait for that one alone. What one transaction holds is refused as
/// a whole: that tells that they share it.
#[tokio::test]
async fn who_comes_while_a_worker_writes_waits_for_no_second_time() {
    let bed = Bed::sqlite().await;
    bed.tamper(
        "CREATE TRIGGER refuses BEFORE INSERT ON audit_entry WHEN new.facts LIKE '%reader 2%' \
         BEGIN SELECT RAISE(ABORT, 'no'); END",
    )
    .await
    .unwrap();
    let path = bed.folder.path().join("kontoflytt.db");
    let mut worker = SqliteConnection::connect(path.to_str().unwrap())
        .await
        .unwrap();
    worker.execute("BEGIN IMMEDIATE").await.unwrap();
    let (mut first, mut second) = (pin!(read(&bed, 1)), pin!(read(&bed, 2)));
    for _ in 0..20 {
        tokio::select! {
            read = &mut first => panic!("while the worker writes: {read:?}"),
            done = worker.execute("SELECT 1") => { done.unwrap(); }
        }
    }
    tokio::select! {
        read = &mut second => panic!("while the worker writes: {read:?}"),
        done = worker.execute("SELECT 1") => { done.unwrap(); }
    }
    worker.execute("COMMIT").await.unwrap();
    let (first, second) = tokio::join!(first, second);
    assert!(first.is_err() && second.is_err());
    read(&bed, 3).await.unwrap();
    assert_eq!(readers(&bed).await.len(), 1);
}

async fn who_goes_away_takes_no_other_reading_along(bed: &Bed) {
    {
        let mut gone = pin!(read(bed, 1));
        let polled = gone.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(polled.is_pending(), "it has begun");
    }
    let others = join_all((2..6).map(|reader| read(bed, reader))).await;
    assert!(others.iter().all(Result::is_ok));
    assert_eq!(
        readers(bed).await.len(),
        5,
        "on record although it is not seen"
    );
}

async fn what_could_not_be_recorded_is_told_to_each(bed: &Bed) {
    bed.store.clone().close().await;
    for told in join_all((0..8).map(|reader| read(bed, reader))).await {
        assert!(
            told.is_err_and(|error| error.is_passing()),
            "the page is not shown"
        );
    }
}
