//! A sentence as the string of its words' classes.

use std::ops::Range;

use super::super::document::{Document, Part, Sentence};
use super::super::evidence::{Evidence, Source};
use super::words::class;

/// One sentence with a class letter for each of its tokens.
pub(super) struct Line<'a> {
    pub(super) part: &'a Part,
    pub(super) sentence: &'a Sentence,
    /// One ASCII letter a token; see [`super::words`].
    pub(super) classes: String,
    /// A subject that a reply took over from an earlier mail: not this writer's order.
    pub(super) inherited: bool,
}

impl Line<'_> {
    pub(super) fn is_subject(&self) -> bool {
        self.part.source == Source::Subject
    }

    /// The words of the tokens in `range` as evidence.
    pub(super) fn evidence(&self, range: &Range<usize>) -> Evidence {
        let tokens = self.sentence.tokens.get(range.clone()).unwrap_or_default();
        let text = match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => self.sentence.range.clone(),
        };
        self.part.evidence(&text)
    }
}

/// Every sentence and every filled-in value of the mail, in reading order.
pub(super) fn lines(document: &Document, english: bool) -> Vec<Line<'_>> {
    document
        .parts
        .iter()
        .flat_map(|part| of_part(part, english))
        .collect()
}

fn of_part(part: &Part, english: bool) -> Vec<Line<'_>> {
    let subject = part.source == Source::Subject;
    let line = |sentence, inherited| Line {
        part,
        sentence,
        classes: classes(sentence, english),
        inherited,
    };
    let sentences = part
        .sentences
        .iter()
        .map(|sentence| line(sentence, subject && is_reply(&sentence.norm)));
    let values = part
        .fields
        .iter()
        .map(|field| line(&field.value, subject && is_reply(&field.label)));
    let mut lines: Vec<_> = sentences
        .chain(values)
        .filter(|line| !line.classes.is_empty())
        .collect();
    lines.sort_by_key(|line| line.sentence.range.start);
    lines
}

/// "SV:", "Re:", "VB:": such a subject was written for another mail.
fn is_reply(norm: &str) -> bool {
    let first = norm.split_whitespace().next().unwrap_or_default();
    matches!(first, "sv" | "re" | "vb" | "vs" | "fw" | "fwd" | "aw")
}

fn classes(sentence: &Sentence, english: bool) -> String {
    let word = |at: usize| {
        sentence
            .tokens
            .get(at)
            .and_then(|token| sentence.norm.get(token.norm.clone()))
            .unwrap_or_default()
    };
    (0..sentence.tokens.len())
        .map(|at| match class(word(at), english) {
            b'K' | b'L' if is_attribute(word(at), word(at + 1), english) => 'G',
            b'K' if is_ledger(word(at), word(at + 1)) => 'Z',
            b'p' if matches!(
                word(at + 1),
                "stallet" | "efterhand" | "forvag" | "samband" | "tid" | "god"
            ) =>
            {
                'w'
            }
            letter => char::from(letter),
        })
        .collect()
}

/// "My account's files", "the account settings": not the account itself.
fn is_attribute(word: &str, next: &str, english: bool) -> bool {
    matches!(word, "account" | "accounts" | "user" | "users" | "login")
        && (next == "s"
            || matches!(
                next,
                "settings" | "details" | "name" | "password" | "manager" | "balance"
            )
            || class(next, english) == b'Z')
}

/// "Konto 6110" is book-keeping.
fn is_ledger(word: &str, next: &str) -> bool {
    matches!(word, "konto" | "kontot" | "account")
        && next.len() >= 3
        && next.bytes().all(|byte| byte.is_ascii_digit())
}
