//! What stands around a word and how it is written: whether "Framtiden" is the company or what is to come.

use std::ops::Range;

use crate::text::{Gap, Kind, Pieces};

/// Words before a place that something goes to, comes from or is at.
const DIRECTIONS: &[&str] = &[
    "till", "fran", "pa", "hos", "to", "from", "at", "mot", "inom", "lamnar", "within", "into",
    "tillhor", "join", "joins",
];
/// Words that are written with a capital at the start of a line or sentence and are no part of a name.
const FUNCTION_WORDS: &[&str] = &[
    "till",
    "fran",
    "pa",
    "hos",
    "i",
    "to",
    "from",
    "at",
    "in",
    "och",
    "and",
    "vid",
    "for",
    "med",
    "av",
    "om",
    "of",
    "the",
    "vi",
    "jag",
    "han",
    "hon",
    "hen",
    "de",
    "hej",
    "nu",
    "var",
    "er",
    "en",
    "ett",
    "den",
    "det",
    "min",
    "mitt",
    "mina",
    "samma",
    "ny",
    "nya",
    "annan",
    "annat",
    "denna",
    "detta",
    "hela",
    "varje",
    "alla",
    "som",
    "att",
    "is",
    "our",
    "my",
    "we",
    "his",
    "her",
    "their",
    "hans",
    "hennes",
    "inom",
    "mot",
    "eller",
    "or",
    "men",
    "but",
    "tidigare",
    "nuvarande",
    "kommande",
    "organisation",
    "forvaltning",
    "bolag",
    "arbetsgivare",
    "mottagande",
    "avlamnande",
    "destination",
    "ny",
    "malet",
    "under",
    "via",
    "enligt",
    "sedan",
    "efter",
    "fore",
    "a",
    "an",
    "this",
    "that",
    "flytt",
    "konto",
    "byte",
];

/// Whether the words are no part of anybody's or anything's name.
pub(super) fn is_function_word(folded: &str) -> bool {
    FUNCTION_WORDS.contains(&folded)
}

/// Whether a word of direction, a label's colon or an arrow stands right before the piece.
pub(super) fn is_directed(pieces: &Pieces, index: usize) -> bool {
    let Some(before) = index
        .checked_sub(1)
        .filter(|_| pieces.gap(index) != Gap::Paragraph)
    else {
        return false;
    };
    DIRECTIONS.contains(&pieces.folded(before))
        || [':', '>', '→', '⇒']
            .iter()
            .any(|&mark| pieces.is_mark(before, mark))
}

/// Whether a common word is written as a name: with a capital that no sentence start explains.
pub(super) fn is_name(pieces: &Pieces, at: &Range<usize>) -> bool {
    pieces.is_capitalised(at.start)
        && (!starts_sentence(pieces, at.start) || fills_line(pieces, at))
}

/// Whether a sentence begins at the piece.
pub(super) fn starts_sentence(pieces: &Pieces, index: usize) -> bool {
    let ends_sentence = |before: usize| {
        ['.', '!', '?']
            .iter()
            .any(|&mark| pieces.is_mark(before, mark))
    };
    match index.checked_sub(1) {
        None => true,
        Some(before) => {
            pieces.gap(index) == Gap::Paragraph
                || (ends_sentence(before) && !pieces.is_glued(index))
        }
    }
}

/// Whether the pieces are all that stands on their line, as a cell of a form.
fn fills_line(pieces: &Pieces, at: &Range<usize>) -> bool {
    pieces.gap(at.start) >= Gap::Line && pieces.gap(at.end) >= Gap::Line
}

/// Whether a short form stands in its capitals; all in capitals only where the neighbours are not.
pub(super) fn is_short_form(pieces: &Pieces, at: &Range<usize>, form: &str) -> bool {
    let written = pieces.written(at.start);
    if written == form {
        return true;
    }
    let same_letters = pieces.folded(at.start) == crate::text::fold(form);
    if same_letters && pieces.is_all_capitals(at.start) {
        let is_all_capitals = form.chars().all(char::is_uppercase);
        return is_all_capitals || !is_shouted(pieces, at);
    }
    same_letters && !is_word(pieces.folded(at.start)) && is_directed(pieces, at.start)
}

fn is_shouted(pieces: &Pieces, at: &Range<usize>) -> bool {
    let is_capitals =
        |index: usize| pieces.is_all_capitals(index) && pieces.written(index).len() > 1;
    at.start.checked_sub(1).is_some_and(is_capitals) || is_capitals(at.end)
}

/// Short forms that in lower case are words, or parts of many others.
fn is_word(folded: &str) -> bool {
    folded.len() < 3
        || matches!(
            folded,
            "dom" | "ink" | "kov" | "avo" | "sis" | "ivo" | "skr"
        )
}

/// Whether a town's name stands for the town: a capital, and no first name before or surname after it.
pub(super) fn is_town(pieces: &Pieces, at: &Range<usize>, directed: bool) -> bool {
    let goes_there = is_directed(pieces, at.start)
        || at
            .start
            .checked_sub(1)
            .is_some_and(|i| pieces.folded(i) == "i");
    pieces.is_capitalised(at.start)
        && (!directed || goes_there)
        && !continues_name(pieces, at.start)
        && !(pieces.is_word(at.end)
            && pieces.gap(at.end) == Gap::Space
            && begins_name(pieces, at.end)
            && directed)
        && !is_joined(pieces, at.end)
}

/// "Berg-Nilsson": a part of a double name.
fn is_joined(pieces: &Pieces, end: usize) -> bool {
    pieces.is_mark(end, '-')
        && pieces.is_glued(end)
        && pieces.is_glued(end + 1)
        && pieces.is_capitalised(end + 1)
}

/// Whether the piece before is a capitalised word of the same name.
pub(super) fn continues_name(pieces: &Pieces, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return false;
    };
    match pieces.get(before).map(|piece| piece.kind) {
        Some(Kind::Word) => pieces.gap(index) <= Gap::Space && begins_name(pieces, before),
        Some(Kind::Mark('-')) => pieces.is_glued(index) && before > 0 && pieces.is_glued(before),
        _ => false,
    }
}

/// Whether a word with a capital may belong to a name.
pub(super) fn begins_name(pieces: &Pieces, index: usize) -> bool {
    pieces.is_word(index) && pieces.is_capitalised(index) && !is_function_word(pieces.folded(index))
}
