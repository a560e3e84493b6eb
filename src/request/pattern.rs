//! Patterns over text, compiled once.
//!
//! The regex crate runs in time linear in the text, so no mail can make a pattern hang.

use regex::{Regex, RegexSet};

/// Compiles a pattern that is part of the program. Every pattern is compiled by a test (`patterns_compile`).
///
/// What patterns are asked of is folded to ASCII letters, so `\b`, `\d` and `\w` are meant as ASCII: their Unicode forms
/// need the slow engine as soon as a dash stands in the text.
pub(super) fn pattern(text: &str) -> Regex {
    match Regex::new(&ascii(text)) {
        Ok(regex) => regex,
        Err(error) => refused(&error),
    }
}

/// Compiles patterns that are asked for in one pass.
pub(super) fn patterns<'a>(texts: impl IntoIterator<Item = &'a str>) -> RegexSet {
    match RegexSet::new(texts.into_iter().map(ascii)) {
        Ok(set) => set,
        Err(error) => refused(&error),
    }
}

fn ascii(text: &str) -> String {
    text.replace(r"\b", r"(?-u:\b)")
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[0-9A-Za-z_]")
}

#[expect(
    clippy::panic,
    reason = "a constant pattern that does not compile is a fault of the build, found by any test"
)]
fn refused(error: &regex::Error) -> ! {
    panic!("a constant pattern does not compile: {error}")
}
