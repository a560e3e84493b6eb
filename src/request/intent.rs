//! Is it a request at all: an order to move an account, against all that uses the same words.
//!
//! A sentence orders where one of the [`grammar`]'s forms stands in it and nothing around the form takes it back
//! ([`scope`]): a negation, a report of an earlier order, a question about the service. Where no sentence orders, the
//! mail's subject or its form fields do if its body states the facts of a move and nothing else ([`matter`]).
//! Never here: whether the order can be carried out.

mod account_goes;
mod carrying;
mod ended;
mod grammar;
pub(super) mod left_alone;
mod line;
mod matter;
mod overtaken;
mod pretended;
mod quoted;
mod scope;
mod shared_box;
mod taken_back;
#[cfg(test)]
mod tests;
mod unsaid;
mod vocabulary;
mod words;

use std::cell::OnceCell;

use super::document::Document;
use super::evidence::{Evidence, Source};
use super::facts::{MoveRequest, People};
use crate::outcome::{Field, Language};

pub(super) use account_goes::wanted as wants_the_account;
pub(super) use taken_back::withdraws_another;

use grammar::{FORMS, Form, Needs, TOPIC};
use line::Line;

/// The most places in one line where one form is tried: text that repeats itself past that says nothing new.
const MOST_TRIES: usize = 20;

/// The words that order the move of an account.
pub(super) fn order(document: &Document) -> Option<Evidence> {
    let english = super::language::of(document) == Language::English;
    let lines = line::lines(document, english);
    let mail = Mail::new(document, &lines);
    if pretended::is_no_order(&lines)
        || matter::is_of_money(&mail)
        || matter::is_of_elsewhere(&mail)
    {
        return None;
    }
    let orders: Vec<(usize, Evidence)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.inherited && !scope::went_well(&line.sentence.norm))
        .filter(|(_, line)| !taken_back::thanks_for_it(&line.sentence.norm))
        .filter_map(|(at, line)| Some((at, mail.ordered_in(at, line)?)))
        .collect();
    if let Some(evidence) = scope::standing(&lines, orders) {
        return Some(evidence);
    }
    matter::order(&mail)
}

/// Whether a mail that orders in no words tells a whole move: which account, where to, and two of where from, when and
/// what becomes of the duties. Written to this mailbox, with no other business and nothing asked, it orders.
pub(super) fn told(document: &Document, stated: &MoveRequest) -> bool {
    let in_words =
        |source: Source| matches!(source, Source::Subject | Source::Body | Source::Forwarded);
    let contradicts = |field: Field| {
        let mut contradictions = stated.contradictions.iter();
        contradictions.any(|contradiction| contradiction.field == field)
    };
    let account = stated.account.as_ref();
    let whose = account.is_some_and(|account| in_words(account.evidence.source))
        || (account.is_some() || stated.project_reorganisation.is_some())
            && account_goes::wanted(document)
        || matches!(stated.people, People::Several(_))
        || contradicts(Field::Account);
    let from = stated.from_organisation.as_ref();
    let beside = [
        from.is_some_and(|from| in_words(from.evidence.source)),
        stated.move_date.is_some() || contradicts(Field::MoveDate),
        stated.same_duties.is_some() || contradicts(Field::SameDuties),
    ];
    let to = stated.to_organisation.is_some() || contradicts(Field::ToOrganisation);
    let enough = beside.iter().filter(|told| **told).count() >= 2;
    if !whose || !enough || !to || account_goes::has_another_wish(document) {
        return false;
    }
    let english = super::language::of(document) == Language::English;
    let lines = line::lines(document, english);
    let mail = Mail::new(document, &lines);
    !pretended::is_no_order(&lines) && matter::is_only(&mail) && !matter::is_of_elsewhere(&mail)
}

/// The mail as its lines, and what is asked of all of them, worked out once.
struct Mail<'a> {
    document: &'a Document,
    lines: &'a [Line<'a>],
    /// For each line, what was last spoken of before it: an account, or another thing.
    spoken_of: Vec<Option<bool>>,
    /// How many kinds of fact of a move the mail gives, if it speaks of an account.
    facts: OnceCell<usize>,
    /// The lines that speak of the move of an account as still to be done; whether in words after the first.
    topics: OnceCell<Vec<(usize, bool)>>,
}

impl<'a> Mail<'a> {
    fn new(document: &'a Document, lines: &'a [Line<'a>]) -> Self {
        let mut last = None;
        let mut spoken_of = Vec::with_capacity(lines.len());
        for line in lines {
            spoken_of.push(last);
            last = last_spoken_of(&line.classes).or(last);
        }
        Self {
            document,
            lines,
            spoken_of,
            facts: OnceCell::new(),
            topics: OnceCell::new(),
        }
    }

    /// The first form of order in a line that nothing takes back.
    fn ordered_in(&self, at: usize, line: &Line<'_>) -> Option<Evidence> {
        FORMS.standing_in(&line.classes).find_map(|form| {
            form.pattern
                .find_iter(&line.classes)
                .take(MOST_TRIES)
                .find(|found| {
                    scope::holds(line, &found.range())
                        && self.has_what_it_needs(form, at, line, found.start())
                })
                .map(|found| line.evidence(&found.range()))
        })
    }

    fn has_what_it_needs(&self, form: &Form, at: usize, line: &Line<'_>, start: usize) -> bool {
        match form.needs {
            Needs::Nothing => true,
            Needs::Antecedent => self.stands_for_account(at, line, start),
            Needs::MoveSpokenOf => self.facts_beside_account() >= 2,
            Needs::Topic => self.has_topic(at),
        }
    }

    /// Whether the nearest thing that was spoken of before is an account.
    fn stands_for_account(&self, at: usize, line: &Line<'_>, start: usize) -> bool {
        last_spoken_of(line.classes.get(..start).unwrap_or_default())
            .or_else(|| self.spoken_of.get(at).copied().flatten())
            .unwrap_or_else(|| self.has_account_field())
    }

    fn speaks_of_account(&self) -> bool {
        self.has_account_field()
            || self
                .lines
                .iter()
                .any(|line| line.classes.contains(['K', 'L', 'A', 'N']))
    }

    fn has_account_field(&self) -> bool {
        self.document
            .fields()
            .any(|(_, field)| field.kind == super::form::FieldKind::Account)
    }

    /// How many kinds of fact there are in a mail that speaks of an account; none in any other.
    fn facts_beside_account(&self) -> usize {
        *self.facts.get_or_init(|| {
            if self.speaks_of_account() {
                matter::facts(self)
            } else {
                0
            }
        })
    }

    /// Whether another line, or an earlier word of this one, speaks of the move of an account as still to be done.
    fn has_topic(&self, at: usize) -> bool {
        let topics = self.topics.get_or_init(|| {
            // "Kontoflytt", and below it that the account was moved: the subject tells what was.
            let mut lines = self.lines.iter();
            let over = lines.any(|line| taken_back::is_done(&line.sentence.norm));
            let topic = |(at, line): (usize, &Line<'_>)| {
                let last = TOPIC.find_iter(&line.classes).take(MOST_TRIES).last()?;
                let told = over && line.is_subject() || taken_back::is_done(&line.sentence.norm);
                (!told).then_some((at, line.is_subject() || last.start() > 0))
            };
            self.lines
                .iter()
                .enumerate()
                .filter_map(topic)
                .take(MOST_TRIES)
                .collect()
        });
        topics.iter().any(|(other, later)| *other != at || *later)
    }
}

/// Whether the last thing that is spoken of is an account; `None` where nothing is that a pronoun could stand for.
fn last_spoken_of(classes: &str) -> Option<bool> {
    classes
        .chars()
        .rev()
        .find(|class| "KLANZ".contains(*class))
        .map(|class| class != 'Z')
}

/// The mail as the grammar sees it, for the message of a failing test.
#[cfg(test)]
pub(super) fn shown(document: &Document) -> String {
    let english = super::language::of(document) == Language::English;
    let lines = line::lines(document, english);
    let whole = if pretended::is_no_order(&lines) {
        "no order as a whole\n"
    } else {
        ""
    };
    let lines = lines.iter().map(|line| {
        let norm = line.sentence.norm.as_str();
        let takes_back = [
            (taken_back::is_cancelled(norm), "cancelled"),
            (taken_back::is_announced(norm), "announced"),
            (taken_back::is_done(norm), "done"),
            (taken_back::is_to_be_left(norm), "to be left"),
            (taken_back::is_for_information(norm), "for information"),
            (
                pretended::is_no_order(std::slice::from_ref(line)),
                "no order",
            ),
        ];
        let told = takes_back
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, what)| *what);
        let told: Vec<&str> = told.collect();
        format!(
            "{:?}{norm}\n    {} {}\n",
            line.part.source,
            line.classes,
            told.join(", ")
        )
    });
    let fields = document
        .fields()
        .map(|(_, field)| format!("{:?}: {} ={}\n", field.kind, field.label, field.value.norm));
    lines
        .chain(fields)
        .chain(std::iter::once(whole.to_owned()))
        .collect()
}
