//! A search finds the same cases whichever way it is read: by words, by filters, by both, a few or all at a time.

use kontoflytt::outcome::Reason;
use kontoflytt::store::CaseFilter;
use sqlx::{Connection as _, SqliteConnection};

use crate::bed::{Bed, at, on_both};
use crate::staff::case;

on_both![a_search_finds_what_holds_all_of_it_the_newest_first];

/// Reason and words of each case, the oldest first.
const CASES: [(Reason, &str); 7] = [
    (Reason::DutiesChange, "samma arbetsuppgifter nej"),
    (Reason::SameDutiesMoved, "samma arbetsuppgifter ja"),
    (Reason::DutiesChange, "helt nya arbetsuppgifter"),
    (Reason::MissingFacts, "arbetsplatsen byter namn"),
    (Reason::SameDutiesMoved, "arbetsuppgift som förut"),
    (Reason::DutiesChange, "omarbetsuppgifter finns inte"),
    (Reason::SameDutiesMoved, "Arbetsuppgifterna är desamma"),
];

/// Whether a text has a word that begins so.
fn holds(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    text.split(' ').any(|one| one.starts_with(word))
}

async fn a_search_finds_what_holds_all_of_it_the_newest_first(bed: &Bed) {
    let mut numbers = Vec::new();
    for (uid, (reason, words)) in CASES.iter().enumerate() {
        let (number, _) = case(bed, &uid.to_string(), *reason, words).await;
        numbers.push(number.to_string());
    }
    let reasons = [
        None,
        Some(Reason::DutiesChange),
        Some(Reason::SameDutiesMoved),
    ];
    for words in ["arbetsuppgift", "arbets", "samma arbetsuppgifter", "borta"] {
        for reason in reasons {
            for outcome in [None, Some("rejected"), Some("approved")] {
                for organisation in [None, Some("funktionsstod"), Some("kultur")] {
                    let fits = |(of, text): &(Reason, &str)| {
                        words.split(' ').all(|word| holds(text, word))
                            && reason.is_none_or(|reason| reason == *of)
                            && outcome.is_none_or(|outcome| outcome == of.outcome().code())
                            && organisation != Some("kultur")
                    };
                    let both = CASES.iter().zip(&numbers).rev();
                    let wanted: Vec<&String> = both
                        .filter(|(case, _)| fits(case))
                        .map(|(_, number)| number)
                        .collect();
                    let filter = CaseFilter {
                        words: Some(words.to_owned()),
                        reason: reason.map(|reason| reason.code().to_owned()),
                        outcome: outcome.map(ToOwned::to_owned),
                        organisation: organisation.map(ToOwned::to_owned),
                        ..CaseFilter::default()
                    };
                    is_found(bed, &filter, &wanted).await;
                }
            }
        }
    }
}

/// The filter lets these through: all of them, within the time that they are of, and one at a time.
async fn is_found(bed: &Bed, filter: &CaseFilter, wanted: &[&String]) {
    let timed = CaseFilter {
        from: Some(at(-1_000)),
        until: Some(at(10_000)),
        ..filter.clone()
    };
    for filter in [filter, &timed] {
        for most in [1, 2, 50] {
            let mut found = Vec::new();
            let mut before = None;
            loop {
                let page = bed.store.list_cases(filter, before, most).await.unwrap();
                before = page.last().map(|last| last.id);
                found.extend(page.into_iter().map(|one| one.case_number));
                if before.is_none() {
                    break;
                }
            }
            let found: Vec<&String> = found.iter().collect();
            assert_eq!(found, wanted, "{most} at a time of {filter:?}");
        }
    }
    // The first is close enough for its time to be looked at, the second is not.
    for from in [at(3), at(99_999)] {
        let later = CaseFilter {
            from: Some(from),
            ..filter.clone()
        };
        let none = bed.store.list_cases(&later, None, 50).await.unwrap();
        assert_eq!(none, [], "{later:?}");
    }
}

/// By itself SQLite would join many parts at once, in a transaction that others wait for.
#[tokio::test]
async fn the_index_of_words_is_joined_a_little_with_each_batch() {
    let bed = Bed::sqlite().await;
    for uid in 0..63 {
        let words = format!("ord{uid} samma arbetsuppgifter");
        case(&bed, &uid.to_string(), Reason::DutiesChange, &words).await;
    }
    let file = bed.folder.path().join("kontoflytt.db");
    let mut reader = SqliteConnection::connect(file.to_str().unwrap())
        .await
        .unwrap();
    let parts = "SELECT COUNT(DISTINCT segid) FROM case_words_idx";
    let (parts,): (i64,) = sqlx::query_as(parts).fetch_one(&mut reader).await.unwrap();
    assert!(parts <= 10, "{parts} parts to be searched");
    let by_itself = "SELECT v FROM case_words_config WHERE k = 'automerge'";
    let (by_itself,): (i64,) = sqlx::query_as(by_itself)
        .fetch_one(&mut reader)
        .await
        .unwrap();
    assert_eq!(by_itself, 0);
}
