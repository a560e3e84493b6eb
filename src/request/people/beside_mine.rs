//! Whether the writer's own account, or the writer as one who moves, is spoken of beside somebody else's.
//!
//! "Flytta hans konto också" asks for a second one where it is. Never here: how many there are.

use super::SPEAKERS;
use crate::request::document::Document;
use crate::request::employee::words::{MY_ACCOUNT, ORDERED_MINE};

/// Whether the mail speaks of the writer's own account, or of the writer beside somebody else.
pub(super) fn is_spoken_of(document: &Document) -> bool {
    const BESIDE: [&str; 8] = [
        " mitt ",
        " mine ",
        " och jag ",
        " jag och ",
        " och mig ",
        " and i ",
        " i and ",
        " and me ",
    ];
    document.sentences().any(|(_, sentence)| {
        let norm = sentence.norm.as_str();
        let moves = |word: &str| {
            let mut found = norm.match_indices(word);
            found.any(|(at, _)| {
                let after = norm.get(at + word.len() - 1..).unwrap_or_default();
                !SPEAKERS.is_match(after)
            })
        };
        MY_ACCOUNT.is_match(norm)
            || ORDERED_MINE.is_match(norm)
            || BESIDE.iter().any(|word| moves(word))
    })
}
