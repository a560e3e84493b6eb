//! Two processes write to one SQLite file in turn: who writes one transaction after the other keeps nobody else waiting.
//! Each opening of the file is to the other as a process of its own.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Waker};

use futures_util::future::join_all;
use kontoflytt::audit::{Event, Facts};
use kontoflytt::store::Store;
use sqlx::{Connection as _, Executor as _, SqliteConnection};

use crate::bed::{Bed, at};

const READS: usize = 20;

#[tokio::test]
async fn who_waits_to_write_is_the_next_one() {
    let bed = Bed::sqlite().await;
    let pages = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    let written = AtomicUsize::new(0);
    let writes = join_all((0..4).map(|place| {
        let (store, written) = (&bed.store, &written);
        async move {
            let place = place.to_string();
            loop {
                store.note_trouble(&place, "disk", "", at(1)).await.unwrap();
                written.fetch_add(1, Ordering::Relaxed);
            }
        }
    }));
    let reads = async {
        for _ in 0..READS {
            let facts = Facts::new().with("by", "rita");
            let read = pages.record_reading(Event::CaseRead, None, facts, at(1));
            read.await.unwrap();
        }
    };
    tokio::select! {
        _ = writes => unreachable!("they go on"),
        () = reads => {}
    }
    let written = written.into_inner();
    // Who writes without a pause between writes thousands before whoever only tries again now and then has its turn.
    assert!(
        written < 25 * READS,
        "{written} others were written before {READS}"
    );
}

/// Who waits for a page comes after the transaction that is under way and one more, however many loops wait.
#[tokio::test]
async fn what_a_page_waits_for_comes_before_the_work_that_waits() {
    let bed = Bed::sqlite().await;
    let path = bed.folder.path().join("kontoflytt.db");
    let mut worker = SqliteConnection::connect(path.to_str().unwrap())
        .await
        .unwrap();
    worker.execute("BEGIN IMMEDIATE").await.unwrap();
    let order = Mutex::new(Vec::new());
    let written = |what: &'static str| order.lock().unwrap().push(what);
    let work = async |place: &'static str| {
        let noted = bed.store.note_trouble(place, "disk", "", at(1));
        noted.await.unwrap();
        written(place);
    };
    let mut loops = ["1", "2", "3", "4"].map(|place| Box::pin(work(place)));
    for one in &mut loops {
        assert!(!is_done(one.as_mut()), "it waits");
    }
    let mut page = Box::pin(async {
        let facts = Facts::new().with("by", "rita");
        let read = bed
            .store
            .record_reading(Event::CaseRead, None, facts, at(1));
        read.await.unwrap();
        written("page");
    });
    assert!(!is_done(page.as_mut()), "it waits, too");
    // What it asks for stands in the row before anything goes on.
    tokio::task::yield_now().await;
    worker.execute("COMMIT").await.unwrap();
    tokio::join!(join_all(loops), page);
    let order = order.into_inner().unwrap();
    let place = order.iter().position(|what| *what == "page");
    assert!(place <= Some(2), "{order:?}");
}

fn is_done<F: Future>(future: std::pin::Pin<&mut F>) -> bool {
    future
        .poll(&mut Context::from_waker(Waker::noop()))
        .is_ready()
}

#[tokio::test]
async fn without_the_file_of_turns_is_written_all_the_same() {
    let bed = Bed::sqlite().await;
    let turns = bed.folder.path().join("kontoflytt.db.turn");
    std::fs::remove_file(&turns).unwrap();
    // Nobody can open a folder to write to it, whoever he is.
    std::fs::create_dir(&turns).unwrap();
    let store = Store::open(&bed.url, bed.folder.path()).await.unwrap();
    store.note_trouble("one", "disk", "", at(1)).await.unwrap();
}

#[tokio::test]
async fn the_file_of_turns_belongs_to_whom_the_database_belongs() {
    use std::os::unix::fs::MetadataExt as _;
    let bed = Bed::sqlite().await;
    let of = |name: &str| bed.folder.path().join(name).metadata().unwrap();
    let (database, turns) = (of("kontoflytt.db"), of("kontoflytt.db.turn"));
    assert_eq!(
        (turns.uid(), turns.gid(), turns.mode()),
        (database.uid(), database.gid(), database.mode())
    );
}

#[tokio::test]
async fn one_that_was_halted_while_it_waited_holds_up_nobody_for_long() {
    let bed = Bed::sqlite().await;
    let turns = std::fs::File::options()
        .append(true)
        .open(bed.folder.path().join("kontoflytt.db.turn"))
        .unwrap();
    turns.lock().unwrap();
    for place in 0..20 {
        let place = place.to_string();
        let noted = bed.store.note_trouble(&place, "disk", "", at(1));
        noted.await.unwrap();
    }
}
