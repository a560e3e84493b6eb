//! Two processes write to one SQLite file in turn: who writes one transaction after the other keeps nobody else waiting.
//! Each opening of the file is to the other as a process of its own.

use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join_all;
use kontoflytt::audit::{Event, Facts};
use kontoflytt::store::Store;

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
    assert!(
        written < 8 * READS,
        "{written} others were written before {READS}"
    );
}
