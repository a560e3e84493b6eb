//! Subject lines, and own words that only point at what stands below them.

use std::sync::LazyLock;

use super::fold;
use super::pattern::{Pattern, pattern};

/// A subject without reply and forward prefixes, banners and case numbers: those are no words of the sender.
pub(super) fn without_marks(subject: &str) -> &str {
    static MARK: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^\s*(?i:(?:sv|vb|vs|re|fw|fwd|svar|ang|aw|wg)\s*(?:\[\d+\])?\s*:|\[[^\]]{0,40}\])\s*",
        )
    });
    let mut rest = subject;
    while let Some(found) = MARK.find(rest) {
        rest = rest.get(found.end()..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
    }
    rest.split(" [KF-").next().unwrap_or(rest)
}

/// Whether the subject was taken over from the mail that is answered or passed on.
pub(super) fn is_inherited(subject: &str) -> bool {
    static TAKEN_OVER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r"^\s*(?:\[[^\]]{0,40}\]\s*)*(?i:sv|vb|vs|re|fw|fwd|svar|aw|wg)\s*(?:\[\d+\])?\s*:")
    });
    TAKEN_OVER.is_match(subject)
}

/// Whether the sender's own words only pass on what stands below: few words, or words that point there.
pub(super) fn points_below(own: &str) -> bool {
    static POINTS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"\b(?:nedan|nedanstaende|below|fyi|for kannedom|vidarebefordr\w*|skickar vidare|forward\w*|se mejl\w*|se mail\w*|se bifogat mejl|enligt mejl\w*|foljande mejl|detta mejl|mejlet under|under har)\b",
        )
    });
    static OWN_ORDER: LazyLock<Pattern> =
        LazyLock::new(|| pattern(r"\b(?:mitt|my) (?:\w+ )?(?:\w*konto|account)\b"));
    let joined = fold::words(own);
    let words = joined.split(' ').count();
    (words <= 25 || words <= 90 && POINTS.is_match(&joined)) && !OWN_ORDER.is_match(&joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_case_numbers_are_no_words_of_the_sender() {
        assert_eq!(
            without_marks("SV: Re: Flytt av konto [KF-2026-000031]"),
            "Flytt av konto"
        );
        assert_eq!(without_marks("[Externt mail] VB: Min flytt"), "Min flytt");
        assert_eq!(without_marks("Re:"), "");
    }

    #[test]
    fn few_words_or_a_pointer_pass_on_what_stands_below() {
        assert!(points_below("Hej, se nedan.\n/Mats"));
        assert!(points_below("Kan ni ordna detta?"));
        assert!(!points_below(
            &"Jag vill att ni flyttar kontot till oss. ".repeat(6)
        ));
    }
}
