//! A sentence with its words replaced by the tags of their classes.
//!
//! "Jag har samma arbetsuppgifter" becomes ` #pron har #same #duty `: a pattern over tags speaks of every word of a class
//! at once, and of no single phrase.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::words;

/// A phrase: the words after its first one, and its tag.
type Phrase = (Vec<&'static str>, &'static str);

/// Phrases by their first word, the longest first.
static PHRASES: LazyLock<HashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<&'static str, Vec<Phrase>> = HashMap::new();
    for (tag, entry) in words::phrases() {
        let mut rest = entry.split(' ');
        let first = rest.next().unwrap_or_default();
        phrases
            .entry(first)
            .or_default()
            .push((rest.collect(), tag));
    }
    for list in phrases.values_mut() {
        list.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
    }
    phrases
});

/// A sentence in tags.
#[derive(Debug)]
pub(super) struct Tagged {
    /// Tags and plain words, one space between, a space at both ends.
    pub(super) text: String,
    /// Where each piece of `text` starts, and the bytes of the norm that it stands for.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Tagged {
    /// The bytes of the norm that a match in `text` stands for.
    pub(super) fn norm_range(&self, found: &Range<usize>) -> Range<usize> {
        let first = self
            .pieces
            .partition_point(|(start, _)| *start < found.start);
        let after = self.pieces.partition_point(|(start, _)| *start < found.end);
        let start = self.pieces.get(first).map_or(0, |(_, norm)| norm.start);
        let end = after
            .checked_sub(1)
            .and_then(|last| self.pieces.get(last))
            .map_or(start, |(_, norm)| norm.end);
        start..end.max(start)
    }

    /// The stretch of `text` that stands for these bytes of the norm.
    pub(super) fn found(&self, norm: &Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|(_, of)| of.end <= norm.start);
        let after = self.pieces.partition_point(|(_, of)| of.start < norm.end);
        let start = |at: usize| self.pieces.get(at).map_or(self.text.len(), |(at, _)| *at);
        start(first)..start(after.max(first))
    }
}

/// Tags the words of a sentence's norm.
pub(super) fn tag(norm: &str) -> Tagged {
    let words = split(norm);
    let mut tagged = Tagged {
        text: String::from(" "),
        pieces: Vec::new(),
    };
    let mut at = 0;
    while let Some((word, range)) = words.get(at) {
        let (length, tag) = classify(&words, at, word);
        let last = words
            .get(at + length - 1)
            .map_or(range.end, |(_, last)| last.end);
        tagged.pieces.push((tagged.text.len(), range.start..last));
        // Patterns are over ASCII: a word of another script is some word.
        tagged.text.push_str(if tag.is_ascii() || tag == "–" {
            tag
        } else {
            "x"
        });
        tagged.text.push(' ');
        at += length;
    }
    tagged
}

type Word<'a> = (&'a str, Range<usize>);

fn split(norm: &str) -> Vec<Word<'_>> {
    let mut start = 0;
    norm.split(' ')
        .map(|word| {
            let range = start..start + word.len();
            start = range.end + 1;
            (word, range)
        })
        .filter(|(word, _)| !word.is_empty())
        .collect()
}

/// The tag at a word and how many words it takes.
fn classify<'a>(words: &[Word<'a>], at: usize, word: &'a str) -> (usize, &'a str) {
    let phrases = PHRASES.get(word).map(Vec::as_slice).unwrap_or_default();
    let fits = |rest: &[&str]| {
        rest.iter().enumerate().all(|(i, expected)| {
            words
                .get(at + 1 + i)
                .is_some_and(|(word, _)| word == expected)
        })
    };
    if let Some((rest, tag)) = phrases.iter().find(|(rest, _)| fits(rest)) {
        return (rest.len() + 1, tag);
    }
    let next = words.get(at + 1).map(|(word, _)| *word).unwrap_or_default();
    let before = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .map(|(word, _)| *word)
        .unwrap_or_default();
    if word == "vare" && next == "sig" {
        let denied = words
            .get(..at)
            .is_some_and(|before| before.iter().any(|(word, _)| DENIALS.contains(word)));
        let amount = words.get(at + 2).map(|(word, _)| *word).unwrap_or_default();
        // "Ingen uppgift vare sig tillkommer eller försvinner" is no "whether", and "får vare sig fler eller färre" denies.
        return (
            2,
            match amount {
                _ if denied => "either",
                "fler" | "farre" | "mer" | "mindre" | "nya" => "#nor",
                _ => "#if",
            },
        );
    }
    let verb = |at: usize| words.get(at).is_some_and(|(word, _)| HAS_IT.contains(word));
    // "Om Yusuf har …", "om vår nya kollega behåller …": whoever it is, what he has is a condition.
    let heads = before.is_empty() && (verb(at + 2) || verb(at + 3) || verb(at + 4));
    // "Ingen har bett mig om något": asked for, whoever was asked.
    let asked = at
        .checked_sub(2)
        .and_then(|at| words.get(at))
        .is_some_and(|(word, _)| ASKED.contains(word));
    let asked_for = asked && WHOM.contains(&before);
    let tag = match word {
        "om" if !asked_for && !told_of(words, at) && (heads || condition(before, next)) => "#if",
        "utan" if without(next) => "#not",
        "utan" => "#rather",
        _ => words::compound(word).unwrap_or(word),
    };
    (1, tag)
}

/// "Om arbetsuppgifterna står det …": what is written or said of them.
fn told_of(words: &[Word<'_>], at: usize) -> bool {
    let behind = words.get(at + 1..).unwrap_or_default();
    behind.windows(2).take(5).any(|two| match two {
        [(verb, _), (what, _)] => {
            matches!(
                *verb,
                "star" | "sags" | "heter" | "skrivs" | "skriver" | "sager"
            ) && matches!(*what, "det" | "de" | "vi" | "avtalet" | "beslutet")
        }
        _ => false,
    })
}

/// Whom one asks, and what one does then.
const WHOM: [&str; 8] = ["mig", "mej", "henne", "honom", "oss", "dem", "dig", "hen"];
const ASKED: [&str; 6] = ["bett", "ber", "bad", "be", "tillfragat", "tjatat"];

/// What denies both halves of "vare sig … eller" behind it.
const DENIALS: [&str; 7] = ["inte", "ej", "ingen", "inget", "inga", "ingenting", "utan"];

/// What one does with duties, behind the subject of a condition.
const HAS_IT: [&str; 12] = [
    "har",
    "behaller",
    "far",
    "blir",
    "ar",
    "gor",
    "fortsatter",
    "foljer",
    "stannar",
    "galler",
    "skulle",
    "kan",
];

/// Words behind which "om" is "about" or a particle.
const ABOUT: &[&str] = &[
    "kort",
    "lite",
    "mer",
    "ord",
    "rad",
    "fraga",
    "fragor",
    "info",
    "information",
    "besked",
    "beslut",
    "beslutet",
    "avtal",
    "handlar",
    "ber",
    "bett",
    "bad",
    "sokt",
    "soker",
    "ansokt",
    "fragat",
    "tjatat",
    "hjalp",
    "sig",
    "prata",
    "pratade",
    "pratat",
    "talade",
    "talat",
    "diskuterade",
    "overens",
    "enades",
    "undrade",
];
/// "Det är bra om kontot är klart då": a polite order, no condition.
const WELCOME: &[&str] = &[
    "bra",
    "fint",
    "tacksam",
    "tacksamma",
    "toppen",
    "snallt",
    "skont",
    "glad",
    "glada",
    "onskvart",
    "praktiskt",
    "bast",
];

/// Whether "om" is "if" and not "about" or a particle.
fn condition(before: &str, next: &str) -> bool {
    const NAMED: &[&str] = &[
        "det",
        "den",
        "detta",
        "man",
        "allt",
        "inget",
        "inga",
        "nagon",
        "nagot",
        "tjansten",
        "kontot",
        "@person",
        "arbetet",
        "innehallet",
        "flytten",
        "chefen",
        "personen",
        "nu",
        "samma",
        "medarbetaren",
    ];
    let polite = WELCOME.contains(&before) && ["kontot", "ni", "du", "flytten"].contains(&next);
    !ABOUT.contains(&before)
        && !polite
        && (NAMED.contains(&next)
            || ["#pron", "#own", "#duty", "#post", "#job", "#mission", "#be"]
                .contains(&class_of(next)))
}

/// Whether "utan" is "without" and not "but".
fn without(next: &str) -> bool {
    ["att", "nagra", "nagon", "nagot", "vare"].contains(&next)
        || ["#new", "#change"].contains(&class_of(next))
}

fn class_of(word: &str) -> &'static str {
    PHRASES
        .get(word)
        .and_then(|list| list.iter().find(|(rest, _)| rest.is_empty()))
        .map_or("", |(_, tag)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_the_tags_of_their_classes() {
        let cases = [
            (
                " jag har samma arbetsuppgifter . ",
                " #pron har #same #duty . ",
            ),
            (
                " hon har kvar alla sina uppgifter ",
                " #pron #keep #all #duty ",
            ),
            (" inte bara nya uppgifter ", " #only #new #duty "),
            (" om arbetsuppgifterna ar desamma ", " #if #duty #be #unch "),
            (" placeras om fran @place ", " #transfer om #prep @place "),
            (" utan ny tjanst ", " #not #new #post "),
            (" utan samma tjanst ", " #rather #same #post "),
            (" min bovardstjanst ", " #own #post "),
            (" hemtjansten ", " hemtjansten "),
        ];
        for (norm, tags) in cases {
            assert_eq!(tag(norm).text, tags, "{norm:?}");
        }
    }

    #[test]
    fn a_match_is_mapped_back_to_the_words() {
        let norm = " hon har kvar alla sina uppgifter , ";
        let tagged = tag(norm);
        let at = tagged.text.find("#keep").unwrap();
        let range = tagged.norm_range(&(at..at + "#keep #all #duty ".len()));
        assert_eq!(norm.get(range).unwrap(), "har kvar alla sina uppgifter");
    }
}
