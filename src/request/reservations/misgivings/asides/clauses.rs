//! A sentence's clauses, and the classes of words that each has.

use std::sync::LazyLock;

use super::super::super::super::dates::DateForm;
use super::super::super::super::document::{Document, Part, Sentence, Token};
use super::super::super::super::employee::words::ORDERED_MINE;
use super::super::super::super::evidence::Source;
use super::super::super::super::facts::{Account, MoveRequest, Place};
use super::super::super::super::fold;
use super::super::super::super::mentions::Named;
use super::super::super::super::persons;
use super::super::super::super::roles::titles;
use super::words::{self, Classes};

/// What a clause has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub(super) classes: Classes,
}

impl Clause {
    /// Whether it speaks of something that does not matter.
    pub(super) fn is_idle(&self) -> bool {
        self.classes.has_any(NAMES.idle.and(NAMES.gear))
    }
}

/// The classes that are given by what the mail names.
struct Names {
    idle: Classes,
    gear: Classes,
    neither: Classes,
    us: Classes,
    past: Classes,
    project: Classes,
    not: Classes,
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
        gear: class("gear"),
        neither: class("neither"),
        us: class("us"),
        past: class("past"),
        project: class("project"),
        not: class("not"),
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
    /// Whether the order stands in a mail that is passed on.
    passed_on: bool,
}

/// The words for oneself.
const MINE: [&str; 7] = ["jag", "mig", "min", "mitt", "mina", "me", "my"];
/// The words for somebody else.
const THEIRS: [&str; 12] = [
    "hon", "han", "hen", "hennes", "hans", "henne", "honom", "she", "he", "her", "his", "him",
];

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
        let forwarded = |part: &Part| part.source == Source::Forwarded;
        Self {
            request,
            name,
            for_oneself,
            passed_on: document.parts.iter().any(forwarded),
        }
    }

    /// What a word is by the names of the order.
    fn named(
        &self,
        part: &Part,
        token: &Token,
        word: &str,
        (may_name, alone): (bool, bool),
    ) -> Classes {
        if let Some(mention) = part.mention(token) {
            return match &mention.named {
                Named::Person(name) => self.person(name),
                Named::Place(place, _) => self.place(place),
                Named::Account(account, _) => self.account(account),
                Named::Date(day) => {
                    let moves = self.request.move_date.as_ref().map(|told| told.value);
                    if moves.is_some_and(|moves| day.date > moves) && day.form != DateForm::Today {
                        NAMES
                            .when
                            .and(NAMES.laterthan)
                            .and(NAMES.through)
                            .and(NAMES.day)
                    } else {
                        NAMES.until.and(NAMES.day)
                    }
                }
                Named::Malformed => Classes::NONE,
            };
        }
        let own = |own: &String| own == word || word.strip_suffix('s') == Some(own.as_str());
        if self.name.iter().any(own) {
            return NAMES.who;
        }
        let written = part.text.get(token.range.clone()).unwrap_or_default();
        // Their folds are those of other words: "var", "har".
        let ours = match written.to_lowercase().as_str() {
            "vår" | "vårt" | "våra" | "här" => NAMES.us,
            "var" if alone => NAMES.past,
            _ => Classes::NONE,
        };
        let pronoun = match (word, self.orders_own(part)) {
            // "I" is written with a capital; the fold of a preposition is not.
            (word, true) if MINE.contains(&word) || written == "I" => NAMES.who,
            (word, false) if THEIRS.contains(&word) => NAMES.who,
            (word, true) if THEIRS.contains(&word) => NAMES.other,
            _ => Classes::NONE,
        };
        let named = if may_name && persons::is_name_word(written) && written.len() > 2 {
            NAMES.others
        } else {
            Classes::NONE
        };
        let title = if self.is_another_title(written) {
            NAMES.title
        } else {
            Classes::NONE
        };
        pronoun.and(named).and(title).and(ours)
    }

    /// Whether the writer of a part orders for herself: whoever passes it on speaks of her as of another.
    fn orders_own(&self, part: &Part) -> bool {
        self.for_oneself && (!self.passed_on || part.source == Source::Forwarded)
    }

    /// Whether a word is a title that is not the one of the order.
    fn is_another_title(&self, word: &str) -> bool {
        let told = [&self.request.role_current, &self.request.role_new];
        titles::base(word).is_some_and(|base| {
            let same = |role: &str| fold::word(role).ends_with(&fold::word(&base));
            !told.into_iter().flatten().any(|role| same(&role.value))
        })
    }

    fn person(&self, name: &str) -> Classes {
        if name
            .split_whitespace()
            .any(|word| self.name.contains(&fold::word(word)))
        {
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

/// The clauses of a sentence. One that names nobody goes on with whom the clause before it named.
pub(super) fn of(part: &Part, sentence: &Sentence, cast: &Cast<'_>) -> Vec<Clause> {
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let words: Vec<&str> = sentence.tokens.iter().map(word).collect();
    let mut clauses: Vec<Clause> = Vec::new();
    let (mut classes, mut begins) = (Classes::NONE, true);
    let mut goes_on = false;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
        if is_break(rest, before) {
            push(&mut clauses, classes, goes_on);
            (classes, begins) = (Classes::NONE, true);
            at += 1;
            continue;
        }
        if begins {
            goes_on = rest.first().is_some_and(|first| IT.contains(first));
            begins = false;
        }
        let (found, length) = phrase(rest);
        let taken = sentence.tokens.iter().enumerate().skip(at).take(length);
        let named = taken.fold(Classes::NONE, |all, (index, token)| {
            let may_name = length == 1 && index > 0 && found == Classes::NONE;
            all.and(cast.named(part, token, word(token), (may_name, length == 1)))
        });
        classes = classes.and(found).and(named);
        at += length;
    }
    push(&mut clauses, classes, goes_on);
    if std::env::var_os("CLAUSES").is_some() {
        eprintln!("{}", sentence.norm);
        for c in &clauses {
            eprintln!("   {:?}", words::names(c.classes));
        }
    }
    clauses
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
    let plain = words::first(rest);
    let between = rest.iter().skip(1).take(2);
    let inside = between.take_while(|word| BETWEEN.contains(word)).count();
    let parted = (1..=inside).find_map(|inside| {
        let words = rest.iter().take(1).chain(rest.iter().skip(1 + inside));
        let words: Vec<&str> = words.copied().take(words::LONGEST).collect();
        let (found, length) = words::first(&words);
        (length > 1).then_some((found, length + inside))
    });
    let (found, length) = parted.unwrap_or((Classes::NONE, 1));
    let single = |word: &&str| words::first(&[word]).0;
    let passed = rest
        .iter()
        .skip(1)
        .take(length.saturating_sub(1))
        .filter(|word| BETWEEN.contains(word));
    let all = passed.map(single).fold(found.and(plain.0), Classes::and);
    (all, length.max(plain.1))
}

fn push(clauses: &mut Vec<Clause>, classes: Classes, goes_on: bool) {
    if classes == Classes::NONE {
        return;
    }
    let people = NAMES.who.and(NAMES.other);
    let before = clauses
        .last()
        .map(|clause| clause.classes)
        .unwrap_or_default();
    let mut classes = classes;
    if !classes.has_any(people) {
        classes = classes.and(before.only(people));
    }
    // "Varken ett lån, ett vikariat eller …".
    if before.has_any(NAMES.neither) {
        classes = classes.and(NAMES.neither).and(NAMES.not);
    }
    // "Kaffemaskinen är trasig, den byts i höst".
    if goes_on {
        classes = classes.and(before.only(NAMES.idle));
    }
    clauses.push(Clause { classes });
}

/// "Den ingår inte i något projekt".
pub(super) fn deny_a_project(clauses: &[Clause]) -> bool {
    let mut classes = clauses.iter().map(|clause| clause.classes);
    classes.any(|classes| classes.has_any(NAMES.project) && classes.has_any(NAMES.not))
}

/// Whether words speak of what does not matter.
pub(in super::super) fn is_trivial(norm: &str) -> bool {
    let words: Vec<&str> = norm.split_whitespace().collect();
    (0..words.len()).any(|at| {
        let rest = words.get(at..).unwrap_or_default();
        words::first(rest).0.has_any(NAMES.idle)
    })
}
