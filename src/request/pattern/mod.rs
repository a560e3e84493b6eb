//! Patterns over text, and a quick look that spares most of them.
//!
//! The reader asks some hundreds of patterns of every sentence, and nearly all of them stand nowhere in it. What a pattern
//! cannot match without ([`pieces`]) is known before it is run, and what letters follow each other in a text ([`seen`])
//! is found out once for all patterns: a pattern is compiled and run only where its pieces can be there.
//!
//! The regex crate runs in time linear in the text, so no mail can make a pattern hang. Never here: what a pattern means.

mod pieces;
mod seen;

use std::borrow::Cow;
use std::sync::OnceLock;

use regex::{Captures, Match, Regex, RegexSet, Replacer};

use pieces::Pieces;

/// A pattern that is part of the program.
///
/// What patterns are asked of is folded to ASCII letters, so `\b`, `\d` and `\w` are meant as ASCII: their Unicode forms
/// need the slow engine as soon as a dash stands in the text.
#[derive(Debug)]
pub(super) struct Pattern {
    text: String,
    needs: Pieces,
    regex: OnceLock<Regex>,
}

/// Reads a pattern; it is compiled when it is first run.
pub(super) fn pattern(text: &str) -> Pattern {
    let text = ascii(text);
    Pattern {
        needs: pieces::of(&text),
        regex: OnceLock::new(),
        text,
    }
}

impl Pattern {
    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| match Regex::new(&self.text) {
            Ok(regex) => regex,
            Err(error) => refused(&error),
        })
    }

    /// The compiled pattern, unless something that it needs is missing in the text.
    fn on(&self, text: &str) -> Option<&Regex> {
        if seen::may_have(text, &self.needs) {
            return Some(self.regex());
        }
        // In the library's own tests and in fuzzing alone: it compiles and runs all that the look has spared.
        if cfg!(any(test, fuzzing)) {
            assert!(
                !self.regex().is_match(text),
                "{} stands in {text:?}, and its pieces are not seen",
                self.text
            );
        }
        None
    }

    /// Whether it stands in the text.
    pub(super) fn is_match(&self, text: &str) -> bool {
        self.on(text).is_some_and(|regex| regex.is_match(text))
    }

    /// The first place where it stands.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.on(text)?.find(text)
    }

    /// The first place from a byte on; what stands before it is looked at by `\b` and the like.
    pub(super) fn find_at<'t>(&self, text: &'t str, start: usize) -> Option<Match<'t>> {
        self.on(text)?.find_at(text, start)
    }

    /// All places, none of which overlap.
    pub(super) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.on(text)
            .into_iter()
            .flat_map(move |regex| regex.find_iter(text))
    }

    /// The first place, by groups.
    pub(super) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.on(text)?.captures(text)
    }

    /// All places, by groups.
    pub(super) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.on(text)
            .into_iter()
            .flat_map(move |regex| regex.captures_iter(text))
    }

    /// The text with something else at each place.
    pub(super) fn replace_all<'t>(&self, text: &'t str, by: impl Replacer) -> Cow<'t, str> {
        self.on(text)
            .map_or(Cow::Borrowed(text), |regex| regex.replace_all(text, by))
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
fn refused(error: &dyn std::error::Error) -> ! {
    panic!("a constant pattern does not compile: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reading asserts of each pattern that it stands nowhere in what it was spared of.
    #[test]
    fn what_is_spared_stands_in_no_kept_mail() {
        let register = crate::register::Register::built_in().unwrap();
        let folders =
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mails")).unwrap();
        let mails = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap());
        let mails = mails.map(|file| file.unwrap().path());
        let is_mail = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "eml");
        for path in mails.filter(is_mail).step_by(12) {
            let raw = crate::message::RawMessage::new(std::fs::read(path).unwrap());
            let message = crate::message::parse(&raw, &crate::message::Limits::default());
            let _ = crate::request::read(&message, register, &crate::request::CaseSoFar::default());
        }
    }

    #[test]
    fn what_is_spared_is_not_there_and_what_is_there_is_found() {
        let one = pattern(r" (?:lamnar|slutar)(?: [^ .;]+){0,3} tjansten ");
        for (text, there) in [
            (" hon lamnar snart tjansten ", true),
            (" hon slutar tjansten ", true),
            (" hon lamnar snart platsen ", false),
            (" tjansten slutar ", false),
            ("", false),
        ] {
            assert_eq!(one.is_match(text), there, "{text}");
            assert_eq!(one.find(text).is_some(), there, "{text}");
            assert_eq!(one.find_iter(text).count(), usize::from(there), "{text}");
            assert_eq!(one.captures(text).is_some(), there, "{text}");
            assert_eq!(
                one.captures_iter(text).count(),
                usize::from(there),
                "{text}"
            );
            assert_eq!(one.replace_all(text, "x") != text, there, "{text}");
            assert_eq!(one.find_at(text, 0).is_some(), there, "{text}");
        }
    }
}
