//! What a text's words name, by table: the sentence is the case.

mod city;
mod common;
mod outside;

use proptest::prelude::*;

use super::{PlaceMention, Quality, Register};

fn mentions(text: &str) -> Vec<PlaceMention> {
    Register::built_in()
        .expect("the embedded register is sound")
        .mentions(text)
}

/// Codes of the mentions that name a place without a look at what stands around them.
fn sure(text: &str) -> Vec<String> {
    mentions(text)
        .iter()
        .filter(|m| m.quality.is_sure())
        .map(|m| m.place.code().to_owned())
        .collect()
}

/// Codes with qualities.
fn weighed(text: &str) -> Vec<(String, Quality)> {
    mentions(text)
        .iter()
        .map(|m| (m.place.code().to_owned(), m.quality))
        .collect()
}

#[track_caller]
fn check_sure(cases: &[(&str, &[&str])]) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(says, names)| sure(says) != *names)
        .map(|(says, names)| format!("{says:?}\n  gave {:?}\n  not  {names:?}", weighed(says)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn spans_are_the_words_that_name_the_place() {
    let cases = [
        (
            "från Förvaltningen\n  för funktionsstöd till SLK:s hus",
            vec!["Förvaltningen\n  för funktionsstöd", "SLK:s"],
        ),
        (
            "(Kulturförvaltningens kansli)",
            vec!["Kulturförvaltningens"],
        ),
        ("till Mölndals stad.", vec!["Mölndals stad"]),
        (
            "till Fo\u{308}rskolefo\u{308}rvaltningen!",
            vec!["Fo\u{308}rskolefo\u{308}rvaltningen"],
        ),
        (
            "till Socialförvaltningen (Hisingen) då",
            vec!["Socialförvaltningen (Hisingen"],
        ),
    ];
    for (says, words) in cases {
        let spans: Vec<_> = mentions(says)
            .into_iter()
            .map(|m| says.get(m.span).expect("on character bounds"))
            .collect();
        assert_eq!(spans, words, "{says:?}");
    }
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
        check(&text);
    }

    #[test]
    fn any_jumble_of_names_gives_spans_in_order(
        parts in prop::collection::vec(prop::sample::select(&[
            "Social", "förvaltningen", "Hisingen", " ", "-", "(", ", ", "Malmö", "stad", "AB", "& ", "Göteborg", "Region",
            "kommun", "\n", "\n\n", "i ", "till ", ".", "@", "//", "SLK", ":s", "nämnden", "universitet", "of ", "City ",
        ][..]), 0..40)
    ) {
        check(&parts.concat());
    }
}

fn check(text: &str) {
    let mut last = 0;
    for mention in mentions(text) {
        assert!(mention.span.start >= last && mention.span.end > mention.span.start);
        assert!(text.get(mention.span.clone()).is_some());
        last = mention.span.end;
    }
}

#[test]
fn a_name_of_several_words_is_read_with_a_slip_in_each() {
    let register = Register::built_in().unwrap();
    for text in [
        "till Kretslop och vaten",
        "Kretslopp och vattenn",
        "Kretslop o vatten",
    ] {
        let found = register.mentions(text);
        let codes: Vec<_> = found.iter().map(|mention| mention.place.code()).collect();
        assert_eq!(codes, ["kretslopp"], "{text}");
    }
    for text in ["vi dricker vaten", "vattnen stiger", "ett laten"] {
        assert_eq!(register.mentions(text), [], "{text}");
    }
}
