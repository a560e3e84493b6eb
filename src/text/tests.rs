//! How a text is cut and folded.

use super::*;
use proptest::prelude::*;

fn words(text: &str) -> Vec<(String, String)> {
    let pieces = Pieces::of(text);
    (0..pieces.len())
        .map(|i| (pieces.folded(i).to_owned(), pieces.written(i).to_owned()))
        .collect()
}

#[test]
fn the_same_word_folds_alike_however_it_is_written() {
    for written in [
        "Förskola",
        "FÖRSKOLA",
        "Forskola",
        "fo\u{308}rskola",
        "för\u{AD}skola",
    ] {
        assert_eq!(
            words(written),
            [("forskola".to_owned(), written.to_owned())],
            "{written:?}"
        );
    }
}

#[test]
fn letters_digits_and_marks_are_pieces_of_their_own() {
    let folded: Vec<_> = words("v.36 – annand0314")
        .into_iter()
        .map(|(_, written)| written)
        .collect();
    assert_eq!(folded, ["v", ".", "36", "–", "annand", "0314"]);
}

#[test]
fn a_gap_is_as_wide_as_its_line_breaks() {
    let pieces = Pieces::of("a b\nc \n d\u{A0}e.f");
    let gaps: Vec<_> = pieces.iter().map(|p| p.gap).collect();
    assert_eq!(
        gaps,
        [
            Gap::Paragraph,
            Gap::Space,
            Gap::Line,
            Gap::Line,
            Gap::Space,
            Gap::None,
            Gap::None
        ]
    );
    assert_eq!(Pieces::of("a\n \nb").gap(1), Gap::Paragraph);
}

proptest! {
    // The same texts at every run; new ones are what `fuzz` is for.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(0x6b66),
        ..ProptestConfig::default()
    })]

    #[test]
    fn pieces_of_any_text_lie_in_order_on_character_bounds(text in any::<String>()) {
        let pieces = Pieces::of(&text);
        let mut last = 0;
        for piece in &pieces {
            prop_assert!(piece.span.start >= last && piece.span.end > piece.span.start);
            prop_assert!(text.get(piece.span.clone()).is_some());
            last = piece.span.end;
        }
    }
}
