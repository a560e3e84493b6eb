//! A sentence's clauses, and the classes of words that each has.

use std::sync::LazyLock;

use super::super::super::super::dates::DateForm;
use super::super::super::super::document::{Document, Part, Sentence, Token};
use super::super::super::super::employee::words::ORDERED_MINE;
use super::super::super::super::evidence::Source;
use super::super::super::super::facts::{Account, MoveRequest, Place};
use super::super::super::super::fold;
use super::super::super::super::mentions::Named;
use super::words::{self, Classes};

/// What a clause has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub(super) classes: Classes,
}

impl Clause {
    /// Whether it speaks of something that does not matter.
    pub(super) fn is_idle(&self) -> bool {
        self.classes.has_any(NAMES.idle)
    }
}

/// The classes that are given by what the mail names.
struct Names {
    idle: Classes,
    who: Classes,
    other: Classes,
    others: Classes,
    to: Classes,
    from: Classes,
    elsewhere: Classes,
    outside: Classes,
    another: Classes,
    title: Classes,
    until: Classes,
    day: Classes,
    when: Classes,
    laterthan: Classes,
    through: Classes,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let class = |name| words::class(name).unwrap_or_default();
    Names {
        idle: class("idle"),
        who: class("who"),
        other: class("other"),
        others: class("others"),
        to: class("to"),
        from: class("from"),
        elsewhere: class("elsewhere"),
        outside: class("outside"),
        another: class("another"),
        title: class("title"),
        until: class("until"),
        day: class("day"),
        when: class("when"),
        laterthan: class("laterthan"),
        through: class("through"),
    }
});

/// Who and what the order names.
pub(super) struct Cast<'a> {
    request: &'a MoveRequest,
    /// The words of the employee's name.
    name: Vec<String>,
    /// Whether the writer orders for herself.
    for_oneself: bool,
}

impl<'a> Cast<'a> {
    pub(super) fn of(document: &Document, request: &'a MoveRequest) -> Self {
        let name = request.employee_name.as_ref();
        let by_sender = |source| source == Some(Source::Sender);
        let account = request.account.as_ref().map(|told| told.evidence.source);
        let for_oneself = by_sender(name.map(|name| name.evidence.source))
            || by_sender(account)
            || document
                .sentences()
                .any(|(_, sentence)| ORDERED_MINE.is_match(&sentence.norm));
        let name = name.map_or_else(Vec::new, |name| {
            name.value.split_whitespace().map(fold::word).collect()
        });
        Self {
            request,
            name,
            for_oneself,
        }
    }

    /// What a word is by the names of the order.
    fn named(&self, part: &Part, token: &Token, word: &str) -> Classes {
        if let Some(mention) = part.mention(token) {
            return match &mention.named {
                Named::Person(name) => self.person(name),
                Named::Place(place, _) => self.place(place),
                Named::Account(account, _) => self.account(account),
                Named::Date(day) => {
                    let moves = self.request.move_date.as_ref().map(|told| told.value);
                    if moves.is_some_and(|moves| day.date > moves) && day.form != DateForm::Today {
                        NAMES.when.and(NAMES.laterthan).and(NAMES.through).and(NAMES.day)
                    } else {
                        NAMES.until.and(NAMES.day)
                    }
                }
                Named::Malformed => Classes::NONE,
            };
        }
        if self.name.iter().any(|own| own == word) {
            return NAMES.who;
        }
        match (word, self.for_oneself) {
            ("jag" | "mig" | "min" | "mitt" | "mina" | "i" | "me" | "my", true)
            | (
                "hon" | "han" | "hen" | "hennes" | "hans" | "henne" | "honom" | "she" | "he"
                | "her" | "his" | "him",
                false,
            ) => NAMES.who,
            (
                "hon" | "han" | "hen" | "hennes" | "hans" | "henne" | "honom" | "she" | "he"
                | "her" | "his" | "him",
                true,
            ) => NAMES.other,
            _ => Classes::NONE,
        }
    }

    fn person(&self, name: &str) -> Classes {
        let own = name.split_whitespace().map(fold::word);
        let is_employee = own.into_iter().any(|word| self.name.contains(&word));
        if is_employee {
            NAMES.who
        } else {
            NAMES.others.and(NAMES.other)
        }
    }

    fn place(&self, place: &Place) -> Classes {
        let is = |told: Option<&Place>| told == Some(place);
        let request = self.request;
        if is(request.to_organisation.as_ref().map(|told| &told.value)) {
            NAMES.to
        } else if is(request.from_organisation.as_ref().map(|told| &told.value)) {
            NAMES.from
        } else if matches!(place, Place::Outside(_)) {
            NAMES.outside
        } else {
            NAMES.elsewhere
        }
    }

    fn account(&self, account: &Account) -> Classes {
        let own = self.request.account.as_ref().map(|told| &told.value);
        if own == Some(account) {
            Classes::NONE
        } else {
            NAMES.another
        }
    }
}

/// Words that part clauses, as marks do.
const BREAKS: [&str; 14] = [
    "men", "och", "fast", "sa", "for att", "eftersom", "dar", "but", "and", "so", "though", "since", "because", "where",
];

/// The clauses of a sentence. One that names nobody goes on with whom the clause before it named.
pub(super) fn of(part: &Part, sentence: &Sentence, cast: &Cast<'_>) -> Vec<Clause> {
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let words: Vec<&str> = sentence.tokens.iter().map(word).collect();
    let mut clauses: Vec<Clause> = Vec::new();
    let mut classes = Classes::NONE;
    let mut at = 0;
    while let (Some(rest), Some(token)) = (words.get(at..), sentence.tokens.get(at)) {
        let Some(first) = rest.first() else { break };
        let is_break = !first.starts_with('@') && !first.contains(char::is_alphanumeric) && *first != "%" || BREAKS.contains(first);
        if is_break {
            push(&mut clauses, classes);
            classes = Classes::NONE;
            at += 1;
            continue;
        }
        let (found, length) = words::first(rest);
        let taken = sentence.tokens.get(at..at + length).unwrap_or_default();
        let named = taken.iter().fold(Classes::NONE, |all, token| all.and(cast.named(part, token, word(token))));
        let _ = token;
        classes = classes.and(found).and(named);
        at += length;
    }
    push(&mut clauses, classes);
    clauses
}

fn push(clauses: &mut Vec<Clause>, classes: Classes) {
    if classes == Classes::NONE {
        return;
    }
    let people = NAMES.who.and(NAMES.other);
    let before = clauses.last().map(|clause| clause.classes).unwrap_or_default();
    let goes_on = |class: Classes| if !classes.has_any(people) && before.has_any(class) { class } else { Classes::NONE };
    let classes = classes.and(goes_on(NAMES.who)).and(goes_on(NAMES.other));
    clauses.push(Clause { classes });
}
