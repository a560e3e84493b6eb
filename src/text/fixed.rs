//! Patterns that are part of the program, for text as it was written: without regard to case.

use std::ops::Deref;

use regex::{Regex, RegexSet};

/// A fixed pattern, and the same without its boundaries of words.
///
/// Unicode's `\b` needs the slow engines as soon as a letter with dots stands in the text. Without it a pattern stands
/// wherever it stands with it, is asked fast, and nearly always says no.
#[derive(Debug)]
pub(crate) struct Fixed {
    loose: Option<Regex>,
    exact: Regex,
}

impl Fixed {
    /// Whether it stands in the text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.loose.as_ref().is_none_or(|loose| loose.is_match(text)) && self.exact.is_match(text)
    }
}

impl Deref for Fixed {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        &self.exact
    }
}

/// Fixed patterns that are asked for in one pass, in the same way.
#[derive(Debug)]
pub(crate) struct FixedSet {
    loose: Option<RegexSet>,
    exact: RegexSet,
}

impl FixedSet {
    /// Whether one of them stands in the text.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.loose.as_ref().is_none_or(|loose| loose.is_match(text)) && self.exact.is_match(text)
    }
}

/// A fixed pattern. Its `\b` are those of Unicode: an ASCII one would stand in the middle of "Söderberg".
#[expect(clippy::expect_used, reason = "fixed patterns; the tests compile each")]
pub(crate) fn fixed(pattern: &str) -> Fixed {
    let compiled = |text: &str| Regex::new(&flagged(text)).expect("fixed pattern");
    Fixed {
        loose: without_boundaries(pattern).map(|text| compiled(&text)),
        exact: compiled(pattern),
    }
}

/// Fixed patterns that are asked for in one pass.
#[expect(clippy::expect_used, reason = "fixed patterns; the tests compile each")]
pub(crate) fn fixed_set(patterns: &[&str]) -> FixedSet {
    let compiled = |texts: Vec<String>| RegexSet::new(texts).expect("fixed pattern");
    let bounded = patterns.iter().any(|text| text.contains(BOUNDARY));
    let loose = patterns
        .iter()
        .map(|text| flagged(&text.replace(BOUNDARY, "")));
    FixedSet {
        loose: bounded.then(|| compiled(loose.collect())),
        exact: compiled(patterns.iter().map(|text| flagged(text)).collect()),
    }
}

const BOUNDARY: &str = r"\b";

fn without_boundaries(pattern: &str) -> Option<String> {
    pattern
        .contains(BOUNDARY)
        .then(|| pattern.replace(BOUNDARY, ""))
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
        assert!(!one.is_match("obesök ö"), "the boundary counts");
    }
}
