//! How words are compared: lower case, composed, without Swedish and other diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word in the form that the vocabulary is written in: "Överförs" becomes `overfors`. People write Swedish
/// without å, ä and ö on foreign keyboards; both spellings are one word here.
pub(super) fn word(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(plain)
        .collect()
}

/// All words of a text, each folded, with a space between them; marks are left out.
pub(super) fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.filter(|one| !one.is_empty()).map(word).collect();
    words.join(" ")
}

/// Letters that do not decompose.
fn plain(c: char) -> impl Iterator<Item = char> {
    let text = match c {
        'ø' => "o",
        'æ' => "ae",
        'ß' => "ss",
        'ł' => "l",
        'đ' => "d",
        _ => return Plain::One(std::iter::once(c)),
    };
    Plain::Text(text.chars())
}

enum Plain {
    One(std::iter::Once<char>),
    Text(std::str::Chars<'static>),
}

impl Iterator for Plain {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(one) => one.next(),
            Self::Text(text) => text.next(),
        }
    }
}
