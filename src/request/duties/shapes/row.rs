//! The row of classes that a sentence's words make.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::super::whole;

/// Classes by phrase: the list of the shapes before that of the concepts.
static CLASSES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut classes = HashMap::new();
    for (list, own) in [
        (include_str!("words.txt"), true),
        (include_str!("../concepts.txt"), false),
    ] {
        let mut class = "so";
        for line in list.lines().filter(|line| !line.starts_with("# ")) {
            if let Some(tag) = line.strip_prefix('#') {
                class = tag;
                continue;
            }
            // What the concepts pass over as a whole may have parts that the shapes see.
            let passed_over = |phrase: &&str| class != "so" || !phrase.contains(' ') || own;
            for phrase in line.split(',').map(str::trim).filter(passed_over) {
                classes.entry(phrase).or_insert(class);
            }
        }
    }
    classes
});

/// The words of the longest phrase.
const LONGEST: usize = 6;
/// Words that tell an English sentence, in which "i" is somebody.
const ENGLISH: [&str; 14] = [
    "the", "my", "is", "are", "and", "same", "do", "will", "work", "am", "as", "have", "duties",
    "what",
];
/// Words that hold data, whose tasks ("uppgifter") are no duties.
const OF_DATA: [&str; 10] = [
    "system",
    "formular",
    "register",
    "registret",
    "portalen",
    "bilaga",
    "bilagan",
    "blankett",
    "form",
    "profil",
];

/// Words behind "utan" that begin what is so instead.
const BEHIND_BUT: [&str; 16] = [
    "de", "det", "dem", "den", "hon", "han", "hen", "jag", "allt", "alla", "samma", "precis",
    "exakt", "mina", "hennes", "hans",
];

/// A sentence as the classes of its words.
#[derive(Debug)]
pub(super) struct Row {
    /// The names of the classes, each followed by a space; words of no weight are left out.
    pub(super) text: String,
    /// Where each name starts, and the bytes of the norm that it stands for.
    pieces: Vec<(usize, Range<usize>)>,
}

impl Row {
    /// The bytes of the norm that a stretch of the row stands for.
    pub(super) fn norm_range(&self, found: &Range<usize>) -> Range<usize> {
        let within = self
            .pieces
            .iter()
            .filter(|(start, _)| found.contains(start));
        let ranges: Vec<&Range<usize>> = within.map(|(_, norm)| norm).collect();
        let start = ranges.first().map_or(0, |norm| norm.start);
        start..ranges.last().map_or(start, |norm| norm.end)
    }

    fn push(&mut self, class: &str, norm: Range<usize>) {
        self.pieces.push((self.text.len(), norm));
        self.text.push_str(class);
        self.text.push(' ');
    }

    /// Whether the last name is one of these.
    fn ends_in(&self, classes: &[&str]) -> bool {
        let last = self.text.split_whitespace().next_back();
        last.is_some_and(|last| classes.contains(&last))
    }

    /// Takes away the last name where it is this one.
    fn drop_last(&mut self, class: &str) {
        if self.ends_in(&[class])
            && let Some((start, _)) = self.pieces.pop()
        {
            self.text.truncate(start);
        }
    }
}

/// Whether a word is of a class, so that it is no name.
pub(in super::super) fn is_known(word: &str) -> bool {
    CLASSES.contains_key(word)
}

/// The row of a sentence's norm.
pub(super) fn of(norm: &str) -> Row {
    let words = words(norm);
    let english = words.iter().any(|at| {
        norm.get(at.clone())
            .is_some_and(|word| ENGLISH.contains(&word))
    });
    let mut row = Row {
        text: String::new(),
        pieces: Vec::new(),
    };
    let mut at = 0;
    while let Some(first) = words.get(at) {
        let phrase = (1..=LONGEST).rev().find_map(|length| {
            let last = words.get(at + length - 1)?;
            let range = first.start..last.end;
            let class = CLASSES.get(norm.get(range.clone())?)?;
            Some((length, *class, range))
        });
        let (length, class, range) = phrase.unwrap_or_else(|| {
            let word = norm.get(first.clone()).unwrap_or_default();
            (1, unlisted(word), first.clone())
        });
        let word = norm.get(range.clone()).unwrap_or_default();
        match class {
            "so" if word == "@date" && row.ends_in(&["do", "work", "job", "has"]) => {
                row.push("date", range);
            }
            "so" if word == "@place" || word == "@date" => row.drop_last("prep"),
            "so" => {}
            "not" if word == "utan" && turns(norm, words.get(at + 1)) => row.push(":", range),
            "persondo" => row.push("person do", range),
            "person" if word == "i" && !english => row.push("prep", range),
            _ => row.push(class, range),
        }
        at += length;
    }
    row
}

/// Whether "utan" is "but" and not "without".
fn turns(norm: &str, next: Option<&Range<usize>>) -> bool {
    let next = next.and_then(|at| norm.get(at.clone()));
    next.is_some_and(|next| BEHIND_BUT.contains(&next))
}

fn words(norm: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in norm.split(' ') {
        if !word.is_empty() {
            words.push(at..at + word.len());
        }
        at += word.len() + 1;
    }
    words
}

/// The class of a word that stands in no list.
fn unlisted(word: &str) -> &'static str {
    let of_data = || OF_DATA.iter().any(|data| word.starts_with(data));
    match word {
        "," | "(" | ")" => ",",
        ":" | "–" | "-" => ":",
        "." | ";" | "!" => ".",
        "?" => "?",
        "@person" => "person",
        _ if !word.chars().any(char::is_alphanumeric) => ",",
        _ if whole::is_reserve(word) || of_data() => "turn",
        _ => "x",
    }
}
