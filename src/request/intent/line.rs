//! A sentence as the string of its words' classes.

use std::cell::OnceCell;
use std::ops::Range;

use super::super::document::{Document, Part, Sentence};
use super::super::evidence::{Evidence, Source};
use super::carrying;
use super::words::class;

/// One sentence with a class letter for each of its tokens.
pub(super) struct Line<'a> {
    pub(super) part: &'a Part,
    pub(super) sentence: &'a Sentence,
    /// One ASCII letter a token; see [`super::words`].
    pub(super) classes: String,
    /// A subject that a reply took over from an earlier mail: not this writer's order.
    pub(super) inherited: bool,
    /// Whether it supposes a move rather than tells one; worked out when first asked.
    pub(super) hypothetical: OnceCell<bool>,
    /// Whether it asks what the service does; worked out when first asked.
    pub(super) of_service: OnceCell<bool>,
}

impl Line<'_> {
    pub(super) fn is_subject(&self) -> bool {
        is_subject(self.part)
    }

    /// The words of the tokens in `range` as evidence.
    pub(super) fn evidence(&self, range: &Range<usize>) -> Evidence {
        let tokens = self.sentence.tokens.get(range.clone()).unwrap_or_default();
        let text = match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => self.sentence.range.clone(),
        };
        self.part.evidence(&text)
    }
}

/// Every sentence and every filled-in value of the mail, in reading order.
pub(super) fn lines(document: &Document, english: bool) -> Vec<Line<'_>> {
    let of_part = |part| {
        let inherited = document.inherited_subject && is_subject(part);
        lines_of(part, inherited, english)
    };
    document.parts.iter().flat_map(of_part).collect()
}

fn is_subject(part: &Part) -> bool {
    part.source == Source::Subject
}

fn lines_of(part: &Part, inherited: bool, english: bool) -> Vec<Line<'_>> {
    let values = part.fields.iter().map(|field| &field.value);
    let mut lines: Vec<_> = part
        .sentences
        .iter()
        .chain(values)
        .filter(|sentence| !sentence.tokens.is_empty())
        .map(|sentence| Line {
            part,
            sentence,
            classes: classes(sentence, english),
            inherited,
            hypothetical: OnceCell::new(),
            of_service: OnceCell::new(),
        })
        .collect();
    lines.sort_by_key(|line| line.sentence.range.start);
    lines
}

fn classes(sentence: &Sentence, english: bool) -> String {
    let word = |at: usize| {
        sentence
            .tokens
            .get(at)
            .and_then(|token| sentence.norm.get(token.norm.clone()))
            .unwrap_or_default()
    };
    let is_a_move = |word: &str| matches!(class(word, english), b'n' | b'N');
    let plain = |at: usize| match class(word(at), english) {
        b'K' | b'L' if is_attribute(word(at), word(at + 1), english) => 'G',
        b'K' if is_ledger(word(at), word(at + 1)) => 'Z',
        b'K' if at.checked_sub(1).map(word).is_some_and(is_of_a_pupil) => 'Z',
        // "Jag vill be er att …".
        b'=' if word(at) == "be" && matches!(word(at + 1), "er" | "dig" | "om") => 'o',
        // "Lägga upp flytten", "lägg in kontoflytten".
        b'E' if enters(word(at), word(at + 1)) && is_a_move(word(at + 2)) => 'u',
        b'p' | b'w' if at > 0 && enters(word(at - 1), word(at)) && is_a_move(word(at + 1)) => 'w',
        // "Shift my account".
        b'E' if word(at) == "shift"
            && matches!(class(word(at + 1), english), b'd' | b'K' | b'A' | b'@') =>
        {
            'M'
        }
        // "User accounts" are accounts.
        b'K' if word(at) == "user" && class(word(at + 1), english) == b'L' => 'w',
        b'A' if is_shared_mailbox(at.checked_sub(1).map(word), at.checked_sub(2).map(word)) => 'Z',
        b'Z' if at > 0 && tells_account(word(at - 1), word(at)) => 'w',
        // "The account is the one I write from".
        b'S' if word(at) == "one"
            && at
                .checked_sub(1)
                .map(word)
                .is_some_and(|before| matches!(before, "the" | "this" | "that")) =>
        {
            'w'
        }
        // "För att spara tid".
        b'Z' if word(at) == "tid"
            && at
                .checked_sub(1)
                .map(word)
                .is_some_and(|verb| matches!(verb, "spara" | "vinna" | "sparar" | "vinner")) =>
        {
            'w'
        }
        b'p' if matches!(
            word(at + 1),
            "stallet" | "efterhand" | "forvag" | "samband" | "tid" | "god"
        ) =>
        {
            'w'
        }
        // "Flytta på kontot" is to move it.
        b'p' if word(at) == "pa"
            && at
                .checked_sub(1)
                .map(word)
                .is_some_and(|verb| verb.starts_with("flytta"))
            && matches!(class(word(at + 1), english), b'T' | b'K' | b'd') =>
        {
            'w'
        }
        letter => char::from(letter),
    };
    let classes = (0..sentence.tokens.len())
        .map(|at| carrying::class_of(at, &word).unwrap_or_else(|| plain(at)));
    without_asides(classes.collect())
}

/// "Lägga upp", "lägga in": to enter an order.
fn enters(verb: &str, next: &str) -> bool {
    verb == "lagga" && matches!(next, "upp" | "in")
}

/// "Mitt konto (mejlen och det där)": what a bracket behind an account adds is no other thing that is spoken of.
fn without_asides(mut classes: String) -> String {
    let mut from = 0;
    while let Some(at) = classes.get(from..).and_then(|rest| rest.find("K(")) {
        let start = from + at + 2;
        let Some(length) = classes.get(start..).and_then(|rest| rest.find(')')) else {
            break;
        };
        let inside = classes.get(start..start + length).unwrap_or_default();
        if length <= 8 && !inside.contains(['K', 'L', 'A', 'N', 'P', 'D', '@', '(']) {
            classes.replace_range(start..start + length, &"w".repeat(length));
        }
        from = start + length;
    }
    classes
}

/// "My account's files", "the account settings": not the account itself.
fn is_attribute(word: &str, next: &str, english: bool) -> bool {
    matches!(word, "account" | "accounts" | "user" | "users" | "login")
        && (next == "s"
            || matches!(
                next,
                "settings" | "details" | "name" | "password" | "manager" | "balance"
            )
            || class(next, english) == b'Z')
}

/// "The shared mailbox uthyrning@…", "funktionsbrevlådan (info@…)": an address, and nobody's account.
fn is_shared_mailbox(before: Option<&str>, earlier: Option<&str>) -> bool {
    let is_box = |word: &str| {
        ["brevlada", "brevladan", "funktionskonto", "funktionskontot"]
            .iter()
            .any(|ending| word.ends_with(ending))
            || matches!(
                word,
                "mailbox"
                    | "inbox"
                    | "inkorg"
                    | "inkorgen"
                    | "list"
                    | "listan"
                    | "sandlistan"
                    | "distributionslistan"
            )
    };
    match before {
        Some("(" | ":" | "," | "heter" | "called") => earlier.is_some_and(is_box),
        Some(word) => is_box(word),
        None => false,
    }
}

/// "Ni ser min adress", "det är den här mejlen": where the account is to be seen, and no other thing that is spoken of.
fn tells_account(before: &str, word: &str) -> bool {
    matches!(before, "min" | "denna" | "har" | "den" | "ju")
        && matches!(
            word,
            "adress"
                | "epostadress"
                | "mejladress"
                | "mailadress"
                | "mailen"
                | "mejlen"
                | "mail"
                | "mejl"
        )
}

/// "Elevens konto" is the school's matter.
fn is_of_a_pupil(word: &str) -> bool {
    matches!(
        word,
        "elevens"
            | "elevernas"
            | "elevers"
            | "elevs"
            | "barnets"
            | "pupil"
            | "pupils"
            | "student"
            | "students"
            | "studentens"
    )
}

/// "Konto 6110" is book-keeping.
fn is_ledger(word: &str, next: &str) -> bool {
    matches!(word, "konto" | "kontot" | "account")
        && next.len() >= 3
        && next.bytes().all(|byte| byte.is_ascii_digit())
}
