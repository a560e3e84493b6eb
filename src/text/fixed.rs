//! Patterns that are part of the program, for text as it was written: without regard to case.

use regex::{Regex, RegexSet};

/// A fixed pattern. No letter with dots or a ring may stand beside a `\b` in it: boundaries are those of ASCII words, since
/// the Unicode ones need the slow engine in every line that has such a letter.
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
    format!("(?i){}", pattern.replace(r"\b", r"(?-u:\b)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_dots_are_letters_and_case_is_none() {
        let one = fixed(r"\bbesök\w* [åäö]");
        assert!(one.is_match("Ett BESÖKS Ö") && !one.is_match("Ett BESÖKS O"));
        assert!(fixed_set(&["x", r"\bå?na\b"]).is_match("en åna"));
    }
}
