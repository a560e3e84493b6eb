//! Verbs that carry an account by the words around them: "dra med", "om ni bar över", "görs om till", "taking … across",
//! "göra samma resa". One word of them alone tells nothing.

/// Words behind a verb that tell where it carries.
const ALONG: [&str; 2] = ["med", "over"];
/// The same in English; other words may stand before them.
const ACROSS: [&str; 4] = ["across", "along", "over", "with"];
/// How far from the verb these stand: "taking Anna Berg's account across".
const REACH: usize = 6;

/// The class that a word has by its neighbours, where they make it a word of carrying; `word` tells the word at a place.
pub(super) fn class_of<'a>(at: usize, word: &impl Fn(usize) -> &'a str) -> Option<char> {
    let (this, next) = (word(at), word(at + 1));
    let before = at.checked_sub(1).map(word).unwrap_or_default();
    let earlier = at.checked_sub(2).map(word).unwrap_or_default();
    let along = ALONG.contains(&next);
    match this {
        "dra" | "slapa" | "bara" | "skjutsa" | "kasta" | "slanga" | "slang" | "putta"
        | "forsla" | "frakta" | "langa"
            if along =>
        {
            Some('M')
        }
        // "Om ni bar över mitt konto", "att ni tar med kontot".
        "bar" | "tog" | "drog" | "hamtade" | "forde" | "lyfte" | "plockade"
            if along && matches!(before, "ni" | "du") =>
        {
            Some('t')
        }
        // "Görs om till deras", "läggs om till".
        "gors" | "laggs" | "skrivs" | "styrs" | "kopplas" | "goras" | "laggas" | "skrivas"
        | "styras"
            if next == "om" && is_toward(word(at + 2)) =>
        {
            Some('m')
        }
        "om" if is_toward(next) && is_turned(before) => Some('w'),
        "tas" | "plockas" | "bars" | "dras" | "lyfts" | "hamtas" if along => Some('m'),
        "taking" | "bringing" | "carrying" | "getting" if reaches(at, word) => Some('g'),
        // "Göra samma resa", "make the same trip".
        "resa" | "flytt" | "vandring" | "skutt" | "hopp" | "trip" | "journey" | "move"
            if matches!(before, "samma" | "same") && is_doing(earlier, at, word) =>
        {
            Some('T')
        }
        // "Inga andra önskemål än att", "nothing else than": one there is.
        "inga" | "inget" | "ingen" | "no" | "nothing" if is_but_one(at, word) => Some('w'),
        // "Det är viktigt att kontot är flyttat".
        "viktigt" | "angelaget" | "important" | "essential"
            if !matches!(before, "inte" | "ej" | "not" | "lika" | "mindre") =>
        {
            Some('o')
        }
        // "I god tid".
        "tid" if before == "god" => Some('w'),
        _ => None,
    }
}

fn is_toward(word: &str) -> bool {
    matches!(word, "till" | "to")
}

fn is_turned(word: &str) -> bool {
    matches!(
        word,
        "gors"
            | "laggs"
            | "skrivs"
            | "styrs"
            | "kopplas"
            | "goras"
            | "laggas"
            | "skrivas"
            | "styras"
    )
}

fn reaches<'a>(at: usize, word: &impl Fn(usize) -> &'a str) -> bool {
    (at + 2..=at + REACH)
        .map(word)
        .take_while(|word| !matches!(*word, "." | "," | ""))
        .any(|word| ACROSS.contains(&word))
}

fn is_doing<'a>(earlier: &str, at: usize, word: &impl Fn(usize) -> &'a str) -> bool {
    let does = |word: &str| matches!(word, "gora" | "gor" | "ta" | "make" | "do");
    does(earlier) || earlier == "the" && at.checked_sub(3).map(word).is_some_and(does)
}

fn is_but_one<'a>(at: usize, word: &impl Fn(usize) -> &'a str) -> bool {
    let other = |word: &str| matches!(word, "annat" | "andra" | "annan" | "other" | "else" | "mer");
    let but = |word: &str| matches!(word, "an" | "than" | "but");
    other(word(at + 1)) && (at + 2..at + 5).map(word).any(but)
}
