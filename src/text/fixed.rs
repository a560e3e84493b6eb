//! Patterns that are part of the program, for text as it was written: without regard to case.

use regex::{Regex, RegexSet};

/// A fixed pattern. Its `\b` are those of Unicode: an ASCII one would stand in the middle of "Söderberg".
#[expect(clippy::expect_used, reason = "fixed patterns; the tests compile each")]
pub(crate) fn fixed(pattern: &str) -> Regex {
    Regex::new(&flagged(pattern)).expect("fixed pattern")
}

/// Fixed patterns that are asked for in one pass.
#[expect(clippy::expect_used, reason = "fixed patterns; the tests compile each")]
pub(crate) fn fixed_set(patterns: &[&str]) -> RegexSet {
    RegexSet::new(patterns.iter().map(|pattern| flagged(pattern))).expect("fixed pattern")
}

fn flagged(pattern: &str) -> String {
    format!("(?i){pattern}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_dots_are_letters_and_case_is_none() {
        let one = fixed(r"\bbesök\w* [åäö]\b");
        assert!(one.is_match("Ett BESÖKS Ö") && !one.is_match("Ett BESÖKS O"));
        let set = fixed_set(&["^p\\.? ?s\\b", r"\båter\b"]);
        assert!(set.is_match("ps ring") && set.is_match("Åter på måndag"));
        assert!(!set.is_match("P. Söderberg") && !set.is_match("påter"));
    }
}
