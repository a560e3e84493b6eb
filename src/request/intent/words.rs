//! Which part each word can play in an order: one letter a word.
//!
//! A sentence becomes a short string of these letters, and the grammar of [`super::grammar`] is written over them. So a
//! pattern says "a move verb, then determiners, then an account", and a word that people use is added here once.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::CLASSES;

static WORDS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (class, list) in CLASSES {
        for word in list.split(' ') {
            words.entry(word).or_insert(*class as u8);
        }
    }
    words
});

/// The class of a word, a mark or a placeholder. `english`: "i" is a pronoun and no preposition.
pub(super) fn class(word: &str, english: bool) -> u8 {
    match word {
        "@place" => b'P',
        "@date" => b'D',
        "@account" | "@malformed" => b'A',
        "@person" => b'@',
        "i" if english => b'I',
        "," | ";" => b',',
        ":" => b':',
        "–" => b'_',
        "(" => b'(',
        ")" => b')',
        ">" => b'>',
        "." => b'.',
        "/" => b'/',
        _ => WORDS.get(word).copied().unwrap_or_else(|| by_form(word)),
    }
}

/// Kinds of account that are the person's own in the city; others are another matter ("instagramkonto", "lönekonto").
const OWN_ACCOUNTS: &[&str] = &[
    "staden",
    "stadens",
    "anvandar",
    "mejl",
    "mail",
    "epost",
    "post",
    "jobb",
    "dator",
    "natverks",
    "ad",
    "arbets",
    "goteborgs",
    "gbg",
    "outlook",
    "office",
    "it",
    "data",
    "tjanste",
    "personal",
    "inloggnings",
    "windows",
    "microsoft",
    "medarbetar",
    "stads",
    "kommun",
];

/// The first part of a word like "mejlkontot", and whether it is many.
fn compound(word: &str) -> Option<(&str, bool)> {
    let endings = [
        ("konto", false),
        ("kontot", false),
        ("konton", true),
        ("kontona", true),
    ];
    endings
        .iter()
        .find_map(|(ending, plural)| Some((word.strip_suffix(ending)?, *plural)))
}

/// "Överlyft", "överkopplat": what was done to an account that is elsewhere now.
fn is_taken_over(word: &str) -> bool {
    const DONE: [&str; 9] = [
        "lyft", "lagd", "lagt", "koppl", "plock", "hamt", "skriv", "sluss", "port",
    ];
    let rest = word.strip_prefix("over").unwrap_or_default();
    DONE.iter().any(|stem| rest.starts_with(stem)) && rest.ends_with(['t', 'd', 'n'])
}

/// Compounds and numbers, told by their form.
fn by_form(word: &str) -> u8 {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return b'#';
    }
    if word.starts_with("kontoflytt") || word.starts_with("kontooverf") {
        return b'N';
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&[
        "brevlada",
        "brevladan",
        "abonnemang",
        "abonnemanget",
        "mappar",
        "mapparna",
        "disk",
        "disken",
        "mapp",
        "mappen",
        "filer",
        "filerna",
        "lista",
        "listan",
        "nummer",
        "numret",
    ]) {
        b'Z'
    } else if let Some((kind, plural)) = compound(word) {
        match (OWN_ACCOUNTS.contains(&kind), plural) {
            (false, _) => b'Z',
            (true, false) => b'K',
            (true, true) => b'L',
        }
    } else if is_taken_over(word) {
        b't'
    } else if ends(&["flytt", "flytten"]) {
        b'n'
    } else {
        b'w'
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_class() {
        let cases = [
            ("flytta", b'M'),
            ("kontot", b'K'),
            ("mejlkontot", b'K'),
            ("kontoret", b'Z'),
            ("konton", b'L'),
            ("kontoflyttsblankett", b'N'),
            ("funktionsbrevladan", b'Z'),
            ("@place", b'P'),
            ("6110", b'#'),
            ("enhetschef", b'w'),
        ];
        for (word, expected) in cases {
            assert_eq!(class(word, false) as char, expected as char, "{word}");
        }
        assert_eq!((class("i", false), class("i", true)), (b'p', b'I'));
    }
}
