//! The log cannot be changed unseen.

use kontoflytt::audit::{Broken, Checkpoint, EntryHash, Fault};
use kontoflytt::store::LogState;

use crate::bed::{Bed, at, on_both};

on_both![
    an_untouched_log_verifies,
    the_program_itself_cannot_change_or_delete_an_entry,
    every_tampering_is_found_and_named,
    a_cut_tail_is_found,
    a_rewritten_log_is_found_by_a_checkpoint,
    a_long_log_is_verified_page_by_page,
    what_was_found_last_is_noted,
    one_verification_is_under_way_at_a_time,
];

async fn log(bed: &Bed) {
    for uid in ["1", "2", "3"] {
        bed.answered(uid, "anna@stadshuset.goteborg.se").await;
    }
}

async fn verify(bed: &Bed, checkpoints: &[Checkpoint]) -> Result<i64, Broken> {
    bed.store
        .verify_audit(checkpoints)
        .await
        .unwrap()
        .map(|verified| verified.count)
}

async fn an_untouched_log_verifies(bed: &Bed) {
    assert_eq!(verify(bed, &[]).await, Ok(0));
    log(bed).await;
    let checkpoint = bed.store.checkpoint(at(3)).await.unwrap();
    assert_eq!(verify(bed, std::slice::from_ref(&checkpoint)).await, Ok(9));
    bed.answered("4", "bo@x.se").await;
    assert_eq!(verify(bed, &[checkpoint]).await, Ok(12));
}

async fn the_program_itself_cannot_change_or_delete_an_entry(bed: &Bed) {
    log(bed).await;
    for sql in [
        "UPDATE audit_entry SET facts = '{}' WHERE sequence = 2",
        "DELETE FROM audit_entry WHERE sequence = 9",
        "UPDATE audit_personal SET payload = '{}'",
    ] {
        let refused = bed.tamper(sql).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
    assert_eq!(verify(bed, &[]).await, Ok(9));
}

#[expect(clippy::too_many_lines, reason = "a table")]
async fn every_tampering_is_found_and_named(bed: &Bed) {
    log(bed).await;
    bed.disarm().await;
    let swap = "UPDATE audit_entry SET sequence = -4 WHERE sequence = 4; \
                UPDATE audit_entry SET sequence = 4 WHERE sequence = 5; \
                UPDATE audit_entry SET sequence = 5 WHERE sequence = -4";
    // Each is undone by its second statement; the log must then verify again.
    let cases = [
        (
            "UPDATE audit_entry SET at = at + 1 WHERE sequence = 5",
            "UPDATE audit_entry SET at = at - 1 WHERE sequence = 5",
            5,
            Fault::Changed,
        ),
        (
            "UPDATE audit_entry SET event = 'Decided' WHERE sequence = 5",
            "UPDATE audit_entry SET event = 'decided' WHERE sequence = 5",
            5,
            Fault::Changed,
        ),
        (
            "UPDATE audit_entry SET sequence = -4 WHERE sequence = 4",
            "UPDATE audit_entry SET sequence = 4 WHERE sequence = -4",
            -4,
            Fault::Inserted,
        ),
        (
            "UPDATE audit_entry SET sequence = 100 WHERE sequence = 9",
            "UPDATE audit_entry SET sequence = 9 WHERE sequence = 100",
            9,
            Fault::Missing,
        ),
        (swap, swap, 4, Fault::Changed),
        (
            "UPDATE audit_personal SET payload = payload || ' ' WHERE sequence = 5",
            "UPDATE audit_personal SET payload = RTRIM(payload) WHERE sequence = 5",
            5,
            Fault::PersonalChanged,
        ),
        (
            "INSERT INTO audit_entry SELECT 10, at, case_number, event, facts, personal, previous, hash FROM audit_entry WHERE sequence = 9",
            "DELETE FROM audit_entry WHERE sequence = 10",
            10,
            Fault::Changed,
        ),
        (
            "UPDATE audit_head SET sequence = 8",
            "UPDATE audit_head SET sequence = 9",
            9,
            Fault::Inserted,
        ),
    ];
    for (tamper, undo, sequence, fault) in cases {
        bed.tamper(tamper).await.unwrap();
        assert_eq!(
            verify(bed, &[]).await,
            Err(Broken { sequence, fault }),
            "{tamper}"
        );
        bed.tamper(undo).await.unwrap();
        assert_eq!(verify(bed, &[]).await, Ok(9), "{undo}");
    }
}

async fn a_cut_tail_is_found(bed: &Bed) {
    log(bed).await;
    let checkpoint = bed.store.checkpoint(at(3)).await.unwrap();
    bed.disarm().await;
    bed.tamper("DELETE FROM audit_personal WHERE sequence >= 8; DELETE FROM audit_entry WHERE sequence >= 8").await.unwrap();
    let cut = Err(Broken {
        sequence: 8,
        fault: Fault::Cut,
    });
    assert_eq!(verify(bed, &[]).await, cut, "by the log's own end mark");
    bed.tamper("UPDATE audit_head SET sequence = 7, hash = (SELECT hash FROM audit_entry WHERE sequence = 7)").await.unwrap();
    assert_eq!(
        verify(bed, &[]).await,
        Ok(7),
        "whoever moves the mark too is seen by a checkpoint only"
    );
    assert_eq!(verify(bed, &[checkpoint]).await, cut);
}

async fn a_rewritten_log_is_found_by_a_checkpoint(bed: &Bed) {
    log(bed).await;
    let other = Checkpoint {
        sequence: 6,
        hash: EntryHash::of("another log"),
        at: at(3),
    };
    assert_eq!(
        verify(bed, &[other]).await,
        Err(Broken {
            sequence: 6,
            fault: Fault::Rewritten
        })
    );
}

async fn a_long_log_is_verified_page_by_page(bed: &Bed) {
    let arrivals: Vec<_> = (0..2100)
        .map(|n| crate::bed::arrival(&n.to_string(), &format!("mail {n}")))
        .collect();
    for batch in arrivals.chunks(500) {
        let stored = bed.store.receive(&bed.lease, batch, None, at(1));
        stored.await.unwrap();
    }
    assert_eq!(verify(bed, &[]).await, Ok(2100));
    let newest = bed.store.audit_page(None, 2).await.unwrap();
    assert_eq!(
        newest
            .iter()
            .map(|one| one.entry.sequence)
            .collect::<Vec<_>>(),
        [2100, 2099]
    );
    bed.disarm().await;
    bed.tamper("UPDATE audit_entry SET facts = '{}' WHERE sequence = 2001")
        .await
        .unwrap();
    assert_eq!(
        verify(bed, &[]).await,
        Err(Broken {
            sequence: 2001,
            fault: Fault::Changed
        })
    );
}

async fn what_was_found_last_is_noted(bed: &Bed) {
    let state = async || bed.store.log_state(at(10)).await.unwrap();
    assert_eq!(state().await, LogState::default());
    log(bed).await;
    let checkpoint = bed.store.checkpoint(at(3)).await.unwrap();
    let places = ["log", "mail"];
    bed.store
        .note_checkpoint(&checkpoint, &places)
        .await
        .unwrap();
    let left = state().await.checkpoint.unwrap();
    assert_eq!(
        (left.entry, left.at, left.hash, left.places.as_str()),
        (
            9,
            at(3).as_microsecond(),
            checkpoint.hash.to_string(),
            "log,mail"
        )
    );
    let of_itself = bed.store.verify_and_note(None, at(4)).await.unwrap();
    assert_eq!(of_itself.unwrap().count, 9, "no entry of its own");
    let of_adam = bed
        .store
        .verify_and_note(Some("adam"), at(5))
        .await
        .unwrap();
    assert_eq!(of_adam.unwrap().count, 9);
    let found = state().await.verified.unwrap();
    assert_eq!(
        (found.at, found.by.as_deref(), found.entry, found.fault),
        (at(5).as_microsecond(), Some("adam"), 9, None)
    );
    let entry = bed.store.audit_page(None, 1).await.unwrap().remove(0).entry;
    assert_eq!((entry.event.as_str(), entry.sequence), ("log_verified", 10));
    assert!(entry.facts.contains("adam"), "{}", entry.facts);

    // Written anew from end to end: the noted checkpoint shows it.
    let other = Checkpoint {
        hash: EntryHash::of("another log"),
        ..checkpoint
    };
    bed.store.note_checkpoint(&other, &places).await.unwrap();
    bed.store
        .verify_and_note(Some("adam"), at(6))
        .await
        .unwrap()
        .unwrap_err();
    let found = state().await.verified.unwrap();
    assert_eq!(
        (found.entry, found.fault.as_deref()),
        (9, Some("rewritten"))
    );
    assert_eq!(
        verify(bed, &[]).await,
        Ok(11),
        "what was found is an entry too"
    );
}

async fn one_verification_is_under_way_at_a_time(bed: &Bed) {
    let begin = async |second| {
        bed.store
            .begin_verifying(Some("adam"), at(second))
            .await
            .unwrap()
    };
    assert!(begin(1).await);
    assert!(!begin(2).await);
    let since = bed.store.log_state(at(2)).await.unwrap().under_way;
    assert_eq!(since, Some(at(1).as_microsecond()));
    bed.store
        .verify_and_note(Some("adam"), at(1))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(bed.store.log_state(at(3)).await.unwrap().under_way, None);
    assert!(begin(3).await);
    let keep = async |second| {
        let kept = bed.store.keep_verifying(at(3), at(second)).await;
        kept.unwrap()
    };
    assert!(keep(60).await);
    assert!(!begin(110).await, "a long one says that it lives");
    let state = bed.store.log_state(at(110)).await.unwrap();
    assert_eq!(state.under_way, Some(at(3).as_microsecond()));
    let state = bed.store.log_state(at(130)).await.unwrap();
    assert_eq!(state.under_way, None, "silent for a minute");
    assert!(
        begin(130).await,
        "whose process ended stands in nobody's way"
    );
    assert!(!keep(131).await);
    let late = bed.store.verify_and_note(None, at(3)).await;
    late.unwrap().unwrap();
    assert!(!begin(132).await, "who comes back late ends not another's");
    assert!(begin(4).await, "nor does a clock that went ahead");
}
