//! What a mail's own names stand for: the employee, somebody else, one of the order's places or another, a day after it.

use super::super::super::super::dates::{DateForm, DateMention};
use super::super::super::super::document::{Document, Part, Token};
use super::super::super::super::employee::words::ORDERED_MINE;
use super::super::super::super::evidence::Source;
use super::super::super::super::facts::{MoveRequest, Place};
use super::super::super::super::fold;
use super::super::super::super::mentions::Named;
use super::super::super::super::persons;
use super::super::super::super::roles::titles;
use super::words::{Classes, NAMES};

/// The words for oneself.
const MINE: [&str; 7] = ["jag", "mig", "min", "mitt", "mina", "me", "my"];
/// The words for somebody else.
const THEIRS: [&str; 12] = [
    "hon", "han", "hen", "hennes", "hans", "henne", "honom", "she", "he", "her", "his", "him",
];

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

/// A word that may be a name: where it stands, and how.
pub(super) struct Word<'a> {
    pub(super) part: &'a Part,
    pub(super) token: &'a Token,
    /// As the norm has it.
    pub(super) norm: &'a str,
    /// Whether it is no part of a phrase.
    pub(super) alone: bool,
    /// Whether a capital makes it a name: it neither begins the sentence nor is of a class.
    pub(super) may_name: bool,
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
        let forwarded = |part: &Part| part.source == Source::Forwarded;
        Self {
            request,
            name,
            for_oneself,
            passed_on: document.parts.iter().any(forwarded),
        }
    }

    /// What a word is by the names of the order.
    pub(super) fn named(&self, word: &Word<'_>) -> Classes {
        if let Some(mention) = word.part.mention(word.token) {
            return self.mentioned(&mention.named);
        }
        let own =
            |own: &String| own == word.norm || word.norm.strip_suffix('s') == Some(own.as_str());
        if self.name.iter().any(own) {
            return NAMES.who;
        }
        let written = word.part.text.get(word.token.range.clone());
        let written = written.unwrap_or_default();
        let name = word.may_name && written.len() > 2 && persons::is_name_word(written);
        let title = self.is_another_title(written);
        self.pronoun(word, written)
            .and(NAMES.others.when(name))
            .and(NAMES.title.when(title))
            .and(unfolded(written, word.alone))
    }

    fn mentioned(&self, named: &Named) -> Classes {
        match named {
            Named::Person(name) => self.person(name),
            Named::Place(place, _) => self.place(place),
            Named::Account(account, _) => {
                let own = self.request.account.as_ref().map(|told| &told.value);
                NAMES.another.when(own != Some(account))
            }
            Named::Date(day) => self.day(day),
            Named::Malformed => Classes::NONE,
        }
    }

    /// "Jag" is the employee where the writer orders for herself, "hon" where not.
    fn pronoun(&self, word: &Word<'_>, written: &str) -> Classes {
        // "I" is written with a capital; the preposition that folds to it is not.
        let mine = MINE.contains(&word.norm) || written == "I";
        let theirs = THEIRS.contains(&word.norm);
        // Whoever passes an order on speaks of its writer as of another.
        let own = self.for_oneself && (!self.passed_on || word.part.source == Source::Forwarded);
        let who = if own { mine } else { theirs };
        NAMES.who.when(who).and(NAMES.other.when(own && theirs))
    }

    /// Whether a word is a title that is not the one of the order.
    fn is_another_title(&self, word: &str) -> bool {
        let current = self.request.role_current.as_ref();
        let told = current.or(self.request.role_new.as_ref());
        // "HR-chef": a title's last word may stand alone.
        let alone = ["chef", "manager", "director"].contains(&word);
        let base = titles::base(word).or_else(|| alone.then(|| word.to_owned()));
        base.is_some_and(|base| {
            told.is_none_or(|role| !fold::word(&role.value).ends_with(&fold::word(&base)))
        })
    }

    fn person(&self, name: &str) -> Classes {
        let own = |word: &str| self.name.contains(&fold::word(word));
        if name.split_whitespace().any(own) {
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

    /// A day after that of the move is a time to come, any other one that ends.
    fn day(&self, day: &DateMention) -> Classes {
        let moves = self.request.move_date.as_ref().map(|told| told.value);
        let later = moves.is_some_and(|moves| day.date > moves) && day.form != DateForm::Today;
        let to_come = NAMES.when.and(NAMES.laterthan).and(NAMES.through);
        let which = if later { to_come } else { NAMES.until };
        which.and(NAMES.day)
    }
}

/// Words whose folds are those of others: "vår" and "var", "här" and "har".
fn unfolded(written: &str, alone: bool) -> Classes {
    match written.to_lowercase().as_str() {
        "vår" | "vårt" | "våra" | "här" => NAMES.us,
        "var" if alone => NAMES.past,
        _ => Classes::NONE,
    }
}
