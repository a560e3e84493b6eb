//! A text laid out for the searcher: each word between spaces, names that punctuation parts kept apart.

use std::borrow::Cow;
use std::ops::Range;

use super::forms::canonical;
use super::nearness::Vocabulary;
use crate::text::{Gap, Kind, Pieces};

/// What no name reaches across.
const BREAK: char = '\u{1}';
/// Words that are written with a full stop inside a name.
const SHORTENED: &[&str] = &[
    "forv",
    "forvaltn",
    "forvalt",
    "gbg",
    "f",
    "soc",
    "medb",
    "vuxenutb",
    "utb",
    "stadsledn",
    "kretsl",
    "utv",
    "serv",
];
/// Ends of domain names, so that "goteborg.se" is no sentence about Göteborg.
const TOP_LEVELS: &[&str] = &[
    "se", "com", "nu", "org", "net", "eu", "io", "example", "local",
];

/// The words of a text for the searcher, and the piece that each came from.
pub(super) struct Hay {
    pub(super) text: String,
    starts: Vec<usize>,
    pieces: Vec<usize>,
}

impl Hay {
    /// The words as they are written.
    pub(super) fn plain(pieces: &Pieces, hidden: &[bool]) -> Self {
        Self::with(pieces, hidden, |_, word| Cow::Borrowed(word))
    }

    /// The words with misspelt ones corrected, and which pieces those are, in order, with whether the correction
    /// stands alone; `None` where there are none.
    pub(super) fn corrected(
        pieces: &Pieces,
        hidden: &[bool],
        vocabulary: &Vocabulary,
    ) -> Option<(Self, Vec<(usize, bool)>)> {
        let mut changed = Vec::new();
        let hay = Self::with(pieces, hidden, |index, word| {
            match vocabulary.correct(word) {
                Some(correction) => {
                    changed.push((index, correction.stands_alone));
                    Cow::Owned(correction.word)
                }
                None => Cow::Borrowed(word),
            }
        });
        (!changed.is_empty()).then_some((hay, changed))
    }

    fn with(
        pieces: &Pieces,
        hidden: &[bool],
        mut word_for: impl for<'w> FnMut(usize, &'w str) -> Cow<'w, str>,
    ) -> Self {
        let size = pieces.text().len() * 2;
        let mut hay = Self {
            text: String::with_capacity(size),
            starts: Vec::new(),
            pieces: Vec::new(),
        };
        for (index, piece) in pieces.iter().enumerate() {
            let is_hidden = hidden.get(index).copied().unwrap_or_default();
            if piece.gap == Gap::Paragraph || is_hidden {
                hay.text.push(BREAK);
            }
            if is_hidden {
                continue;
            }
            match piece.kind {
                Kind::Word if is_suffix(pieces, index) => {}
                Kind::Word if matches!(pieces.written(index), "å" | "Å") => {
                    hay.push(index, "och");
                }
                Kind::Word | Kind::Number => {
                    let word = word_for(index, canonical(pieces.folded(index)));
                    hay.push(index, &word);
                }
                Kind::Mark('&') => hay.push(index, "och"),
                Kind::Mark(mark) if is_soft(pieces, index, mark) => {}
                Kind::Mark(_) => hay.text.push(BREAK),
            }
        }
        hay
    }

    fn push(&mut self, piece: usize, word: &str) {
        self.starts.push(self.text.len());
        self.pieces.push(piece);
        self.text.push(' ');
        self.text.push_str(word);
        self.text.push(' ');
    }

    /// The pieces of a match.
    pub(super) fn pieces_of(&self, found: &Range<usize>) -> Option<Range<usize>> {
        let first = self.starts.partition_point(|&start| start < found.start);
        let after = self.starts.partition_point(|&start| start < found.end);
        Some(*self.pieces.get(first)?..self.pieces.get(after.checked_sub(1)?)? + 1)
    }

    /// Where the word after the one at `start` begins.
    pub(super) fn next_word(&self, start: usize) -> usize {
        let next = self.starts.partition_point(|&at| at <= start);
        self.starts.get(next).copied().unwrap_or(self.text.len())
    }
}

/// The s of "SLK:s" and "Intraservice's".
pub(super) fn is_suffix(pieces: &Pieces, index: usize) -> bool {
    pieces.folded(index) == "s"
        && pieces.is_glued(index)
        && index
            .checked_sub(1)
            .is_some_and(|mark| pieces.is_mark(mark, ':') || pieces.is_mark(mark, '\''))
}

/// Marks that stand inside names: hyphens, the stop of a shortened word, the comma of "Äldre, vård och omsorg".
fn is_soft(pieces: &Pieces, index: usize, mark: char) -> bool {
    let glued = pieces.is_glued(index);
    let before = index
        .checked_sub(1)
        .map(|before| pieces.folded(before))
        .unwrap_or_default();
    match mark {
        '-' => glued || pieces.is_glued(index + 1),
        '.' => {
            glued
                && SHORTENED
                    .iter()
                    .any(|short| before == *short || (short.len() > 3 && before.ends_with(short)))
        }
        ',' => before == "aldre" || before == "vard",
        ':' | '\'' => glued && is_suffix(pieces, index + 1),
        _ => false,
    }
}

/// The pieces that belong to e-mail and web addresses: what stands in them is not said by the writer.
pub(super) fn addresses(pieces: &Pieces) -> Vec<bool> {
    let mut hidden = vec![false; pieces.len()];
    for index in 0..pieces.len() {
        if hidden.get(index) == Some(&true) {
            continue;
        }
        let is_web = pieces.is_mark(index, '/')
            && pieces.is_mark(index + 1, '/')
            && pieces.is_glued(index + 1);
        let is_domain = pieces.is_mark(index, '.')
            && pieces.is_glued(index)
            && pieces.is_glued(index + 1)
            && TOP_LEVELS.contains(&pieces.written(index + 1));
        if pieces.is_mark(index, '@') || is_web || is_domain || pieces.folded(index) == "www" {
            hide_around(pieces, index, is_web || is_domain, &mut hidden);
        }
    }
    hidden
}

fn hide_around(pieces: &Pieces, index: usize, with_path: bool, hidden: &mut [bool]) {
    let is_part = |at: usize| {
        matches!(
            pieces.get(at).map(|piece| piece.kind),
            Some(Kind::Word | Kind::Number | Kind::Mark('.' | '-' | '_' | '+' | '%'))
        )
    };
    let mut start = index;
    while start > 0
        && pieces.is_glued(start)
        && is_part(start - 1)
        && hidden.get(start - 1) == Some(&false)
    {
        start -= 1;
    }
    let mut end = index + 1;
    let is_path = |at: usize| {
        with_path
            && ['/', ':', '?', '=', '&', '#']
                .iter()
                .any(|&mark| pieces.is_mark(at, mark))
    };
    while pieces.is_glued(end) && (is_part(end) || is_path(end)) {
        end += 1;
    }
    if let Some(part) = hidden.get_mut(start..end) {
        part.fill(true);
    }
}
