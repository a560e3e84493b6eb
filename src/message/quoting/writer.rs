//! Whether the words beside "skrev" are a writer as mail programs name one, or a sentence of somebody's.

use std::sync::LazyLock;

use crate::text::{Fixed, fixed};

/// The most words of a display name and the day beside it.
const MOST_WORDS: usize = 9;

/// An address, with its brackets.
static ADDRESS: LazyLock<Fixed> =
    LazyLock::new(|| fixed(r"[<(\[]*(mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]*|\([^()]*\)"));
/// Words that no program writes into a name.
static SENTENCE: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"\b(jag|vi|ni|hon|han|de|man|som|att|min|mitt|vår|vårt|nytt|det|detta|till|om|följande|i|we|she|he|they|you|my|our|it|this|that|to|about)\b|[.!?;]\s+\p{Lu}\p{Ll}{2}",
    )
});
/// Small words that stand in names and days.
static SMALL: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"^(av|af|von|van|der|da|el|al|via|och|den|kl|at|um|a|las|klo|(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\w*|(mån|tis|ons|tor|fre|lör|sön)\w*)\W*$",
    )
});

/// Whether this names a writer: an address, or words with capitals, and no sentence.
pub(super) fn is_one(text: &str) -> bool {
    let names = ADDRESS.replace_all(text, " ");
    let has_address = text.contains('@');
    if SENTENCE.is_match(&names) {
        return false;
    }
    // A name in small letters counts beside its address in brackets only.
    let bracketed = has_address && text.contains(['<', '[', '(']);
    let mut words = 0;
    let all_fit = names
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .inspect(|_| words += 1)
        .all(|word| bracketed || is_in_a_name(word));
    all_fit && words <= MOST_WORDS && (words > 0 || has_address)
}

/// Whether this is a person's or an office's name and nothing else: up to four words with capitals.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        word.trim_matches(['"', '\'', '(', ')'])
            .starts_with(char::is_uppercase)
    };
    (1..=4).contains(&words.len()) && words.iter().all(capital) && !SENTENCE.is_match(text)
}

fn is_in_a_name(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || SMALL.is_match(word)
}
