//! A sentence's clauses, and the classes of words that each has.

use super::super::super::super::document::{Part, Sentence, Token};
use super::cast::{Cast, Word};
use super::words::{self, Classes, NAMES};

/// What a clause has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub(super) classes: Classes,
}

impl Clause {
    /// Whether it speaks of something that does not matter.
    pub(super) fn is_idle(self) -> bool {
        self.classes.has_any(NAMES.idle.and(NAMES.gear))
    }
}

/// Words that part clauses, as marks do.
const BREAKS: [&str; 12] = [
    "men", "och", "fast", "for att", "eftersom", "dar", "but", "and", "though", "since", "because",
    "where",
];
/// What stands behind a "så" that begins a clause.
const BEHIND_SO: [&str; 8] = ["ar", "far", "tar", "kan", "blir", "har", "ska", "maste"];
/// Words that go on with what the clause before spoke of.
const IT: [&str; 5] = ["den", "de", "it", "they", "som"];
/// What may stand inside a phrase: "tar hon över", "har vi dock kvar".
const BETWEEN: [&str; 26] = [
    "jag", "hon", "han", "hen", "vi", "de", "det", "den", "man", "sig", "@person", "i", "she",
    "he", "we", "they", "it", "ju", "dock", "nu", "da", "aven", "ocksa", "alltsa", "also", "still",
];
/// How many of them.
const MOST_BETWEEN: usize = 2;

/// The clauses of a sentence.
pub(super) fn of(part: &Part, sentence: &Sentence, cast: &Cast<'_>) -> Vec<Clause> {
    let norm = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let words: Vec<&str> = sentence.tokens.iter().map(norm).collect();
    let mut clauses = Vec::new();
    let mut open = Open::default();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
        if is_break(rest, before) {
            std::mem::take(&mut open).close(&mut clauses);
            at += 1;
            continue;
        }
        let (found, length) = phrase(rest);
        let taken = sentence.tokens.iter().enumerate().skip(at).take(length);
        let named = taken.map(|(index, token)| {
            cast.named(&Word {
                part,
                token,
                norm: norm(token),
                alone: length == 1,
                may_name: length == 1 && index > 0 && found == Classes::NONE,
            })
        });
        open.take(rest, named.fold(found, Classes::and));
        at += length;
    }
    open.close(&mut clauses);
    clauses
}

/// A clause that is being read.
#[derive(Default)]
struct Open {
    has: Classes,
    /// Whether it begins with a word for what the one before spoke of; `None` before its first word.
    goes_on: Option<bool>,
}

impl Open {
    fn take(&mut self, rest: &[&str], classes: Classes) {
        let first = rest.first().copied().unwrap_or_default();
        self.goes_on.get_or_insert(IT.contains(&first));
        self.has = self.has.and(classes);
    }

    /// Ends it. One that names nobody goes on with whom the clause before it named.
    fn close(self, clauses: &mut Vec<Clause>) {
        if self.has == Classes::NONE {
            return;
        }
        let people = NAMES.who.and(NAMES.other);
        let before = clauses.last().map_or(Classes::NONE, |last| last.classes);
        let mut has = self.has;
        if !has.has_any(people) {
            has = has.and(before.only(people));
        }
        // "Varken ett lån, ett vikariat eller …".
        if before.has_any(NAMES.neither) {
            has = has.and(NAMES.neither).and(NAMES.not);
        }
        // "Kaffemaskinen är trasig, den byts i höst".
        if self.goes_on == Some(true) {
            has = has.and(before.only(NAMES.idle));
        }
        clauses.push(Clause { classes: has });
    }
}

/// Whether a mark or a word that parts clauses begins the rest of a sentence.
fn is_break(rest: &[&str], before: Option<&str>) -> bool {
    let first = rest.first().copied().unwrap_or_default();
    let second = rest.get(1).copied().unwrap_or_default();
    let mark = !first.starts_with('@') && !first.contains(char::is_alphanumeric) && first != "%";
    // "Det enda hon inte skrev är att …": what is told begins here.
    let told = matches!((before, first), (Some("ar"), "att") | (Some("is"), "that"));
    mark || told || BREAKS.contains(&first) || first == "sa" && BEHIND_SO.contains(&second)
}

/// The classes of the first words, and how many they are: the longest phrase, and one that has pronouns or adverbs
/// inside ("tar hon över").
fn phrase(rest: &[&str]) -> (Classes, usize) {
    let (plain, longest) = words::first(rest);
    let behind = rest.iter().skip(1);
    let between = |word: &&&str| BETWEEN.contains(*word);
    let inside = behind
        .clone()
        .take(MOST_BETWEEN)
        .take_while(between)
        .count();
    let parted = (1..=inside).find_map(|inside| {
        let words = rest.iter().take(1).chain(behind.clone().skip(inside));
        let words: Vec<&str> = words.copied().take(words::LONGEST).collect();
        let (found, length) = words::first(&words);
        (length > 1).then_some((found, length + inside))
    });
    let (found, length) = parted.unwrap_or((Classes::NONE, 1));
    let passed = behind.take(length.saturating_sub(1)).filter(between);
    let passed = passed.map(|word| words::first(&[word]).0);
    (
        passed.fold(found.and(plain), Classes::and),
        length.max(longest),
    )
}

/// "Den ingår inte i något projekt".
pub(super) fn deny_a_project(clauses: &[Clause]) -> bool {
    let denies = |clause: &Clause| {
        clause.classes.has_any(NAMES.project) && clause.classes.has_any(NAMES.not)
    };
    clauses.iter().any(denies)
}

/// Whether words speak of what does not matter.
pub(in super::super) fn is_trivial(norm: &str) -> bool {
    let words: Vec<&str> = norm.split_whitespace().collect();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (classes, length) = words::first(rest);
        if classes.has_any(NAMES.idle) {
            return true;
        }
        at += length;
    }
    false
}
