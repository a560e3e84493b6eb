use super::*;
use crate::audit::{Event, Facts, NewEntry, Personal, Salt};

type Row = (AuditEntry, Option<Personal>);
type Tamper<'a> = Box<dyn Fn(&mut Vec<Row>) + 'a>;

fn log(length: i64) -> Vec<Row> {
    let mut head = EntryHash::GENESIS;
    (1..=length)
        .map(|sequence| {
            let personal = Personal {
                salt: Salt([7; 32]),
                payload: format!("{{\"n\":{sequence}}}"),
            };
            let new = NewEntry {
                at: jiff::Timestamp::from_second(sequence).unwrap(),
                case: None,
                event: Event::MailReceived,
                facts: Facts::new().with("size", sequence),
                personal: (sequence % 2 == 0).then_some(personal),
            };
            let entry = AuditEntry::chain(&new, sequence, head);
            head = EntryHash::parse(&entry.hash).unwrap();
            (entry, new.personal)
        })
        .collect()
}

fn verify(
    rows: &[Row],
    checkpoints: &[Checkpoint],
    end: Option<(i64, &str)>,
) -> Result<Verified, Broken> {
    let mut verifier = Verifier::new(checkpoints);
    for (entry, personal) in rows {
        verifier.check(
            entry,
            personal
                .as_ref()
                .map(|p| (p.salt.0.as_slice(), p.payload.as_str())),
        )?;
    }
    verifier.finish(end)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of the ways to tamper")]
fn every_way_to_tamper_is_found_and_the_first_bad_entry_is_named() {
    let forged = |rows: &mut Vec<Row>, index: usize| {
        // A forger who knows the format gives the entry a hash that fits it.
        rows[index].0.hash = EntryHash::of(&rows[index].0.canonical_text()).to_string();
    };
    let cases: Vec<(&str, Tamper<'_>, i64, Fault)> = vec![
        (
            "a changed fact",
            Box::new(|r| r[2].0.facts = "{\"size\":9}".into()),
            3,
            Fault::Changed,
        ),
        (
            "a changed time",
            Box::new(|r| r[2].0.at_micros += 1),
            3,
            Fault::Changed,
        ),
        (
            "a changed event",
            Box::new(|r| r[2].0.event = "decided".into()),
            3,
            Fault::Changed,
        ),
        (
            "a case put in",
            Box::new(|r| r[2].0.case = Some("KF-2026-000001".into())),
            3,
            Fault::Changed,
        ),
        (
            "a changed hash",
            Box::new(|r| r[2].0.hash = "0".repeat(64)),
            3,
            Fault::Changed,
        ),
        (
            "a hash in capitals",
            Box::new(|r| r[2].0.hash = r[2].0.hash.to_uppercase()),
            3,
            Fault::Changed,
        ),
        (
            "a personal digest taken away",
            Box::new(|r| r[1].0.personal = None),
            2,
            Fault::Changed,
        ),
        (
            "a change with a fitting hash",
            Box::new(|r| {
                r[2].0.event = "x".into();
                forged(r, 2);
            }),
            4,
            Fault::Unlinked,
        ),
        (
            "a value that holds lines",
            Box::new(|r| {
                r[2].0.event = "x\ny".into();
                forged(r, 2);
            }),
            3,
            Fault::Changed,
        ),
        (
            "a removed entry",
            Box::new(|r| {
                r.remove(2);
            }),
            3,
            Fault::Missing,
        ),
        (
            "a removed first entry",
            Box::new(|r| {
                r.remove(0);
            }),
            1,
            Fault::Missing,
        ),
        (
            "an entry twice",
            Box::new(|r| r.insert(2, r[1].clone())),
            2,
            Fault::Inserted,
        ),
        (
            "two swapped rows",
            Box::new(|r| r.swap(2, 3)),
            3,
            Fault::Missing,
        ),
        (
            "two swapped contents",
            Box::new(|r| {
                r.swap(2, 3);
                r[2].0.sequence = 3;
                r[3].0.sequence = 4;
            }),
            3,
            Fault::Changed,
        ),
        (
            "changed personal data",
            Box::new(|r| r[1].1.as_mut().unwrap().payload = "{}".into()),
            2,
            Fault::PersonalChanged,
        ),
        (
            "a changed salt",
            Box::new(|r| r[1].1.as_mut().unwrap().salt.0[0] ^= 1),
            2,
            Fault::PersonalChanged,
        ),
        (
            "personal data put in",
            Box::new(|r| r[0].1 = r[1].1.clone()),
            1,
            Fault::PersonalInserted,
        ),
    ];
    for (what, tamper, sequence, fault) in cases {
        let mut rows = log(6);
        tamper(&mut rows);
        assert_eq!(
            verify(&rows, &[], None),
            Err(Broken { sequence, fault }),
            "{what}"
        );
    }
}

#[test]
fn an_untouched_log_and_one_after_gallring_verify() {
    let mut rows = log(6);
    let head = EntryHash::parse(&rows[5].0.hash).unwrap();
    assert_eq!(verify(&rows, &[], None), Ok(Verified { count: 6, head }));
    for row in &mut rows {
        row.1 = None;
    }
    assert_eq!(verify(&rows, &[], None), Ok(Verified { count: 6, head }));
    assert_eq!(
        verify(&[], &[], None),
        Ok(Verified {
            count: 0,
            head: EntryHash::GENESIS
        })
    );
}

#[test]
fn a_checkpoint_sees_a_cut_and_a_rewritten_tail() {
    let rows = log(6);
    let point = |sequence: i64, hash: &str| Checkpoint {
        sequence,
        hash: EntryHash::parse(hash).unwrap(),
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    let points = [
        point(5, &rows[4].0.hash),
        point(3, &rows[2].0.hash),
        point(0, &"0".repeat(64)),
    ];
    assert!(verify(&rows, &points, None).is_ok());
    assert!(verify(&rows[..5], &points, None).is_ok());
    assert_eq!(
        verify(&rows[..4], &points, None),
        Err(Broken {
            sequence: 5,
            fault: Fault::Cut
        })
    );
    let other = point(4, &rows[2].0.hash);
    assert_eq!(
        verify(&rows, &[other], None),
        Err(Broken {
            sequence: 4,
            fault: Fault::Rewritten
        })
    );
}

#[test]
fn the_end_mark_sees_a_cut_tail_without_a_checkpoint() {
    let rows = log(6);
    let end = Some((6, rows[5].0.hash.as_str()));
    assert!(verify(&rows, &[], end).is_ok());
    assert_eq!(
        verify(&rows[..5], &[], end),
        Err(Broken {
            sequence: 6,
            fault: Fault::Cut
        })
    );
    let short = Some((5, rows[4].0.hash.as_str()));
    assert_eq!(
        verify(&rows, &[], short),
        Err(Broken {
            sequence: 6,
            fault: Fault::Inserted
        })
    );
    let other = Some((6, rows[4].0.hash.as_str()));
    assert_eq!(
        verify(&rows, &[], other),
        Err(Broken {
            sequence: 6,
            fault: Fault::Rewritten
        })
    );
}
