//! Dates as people write them, by table.

mod forms;
mod marks;
mod weeks;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// A Wednesday.
const SENT: Date = date(2026, 8, 12);

fn days(text: &str) -> Vec<String> {
    mentions(text, SENT)
        .into_iter()
        .map(|mention| mention.date.to_string())
        .collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(says, names)| days(says) != *names)
        .map(|(says, names)| format!("{says:?} gave {:?} not {names:?}", mentions(says, SENT)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

proptest! {
    // The same texts at every run; new ones are what `fuzz` is for.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(0x6b66),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_gives_spans_in_order(text in any::<String>()) {
        orderly(&text);
    }

    #[test]
    fn any_jumble_of_dates_gives_spans_in_order(
        parts in prop::collection::vec(prop::sample::select(&[
            "1", "12", "31", "2026", "26", "/", "-", ".", " ", "\n\n", "den ", "maj", " september ", "v", "vecka ", ":a",
            "måndag ", "the ", "om ", "två ", "veckor", "årsskiftet", "sista ", "May ", "och ", "till ", "9999", "00", ",",
        ][..]), 0..30)
    ) {
        orderly(&parts.concat());
    }
}

fn orderly(text: &str) {
    for sent in [SENT, Date::MIN, Date::MAX] {
        let mut last = 0;
        for mention in mentions(text, sent) {
            assert!(mention.span.start >= last && mention.span.end > mention.span.start);
            assert!(text.get(mention.span.clone()).is_some());
            last = mention.span.end;
        }
    }
    let mut last = 0;
    for span in vague(text) {
        assert!(span.start >= last && text.get(span.clone()).is_some());
        last = span.end;
    }
}
