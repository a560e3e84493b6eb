//! Is it a request at all: an order to move an account, against all that uses the same words.
//!
//! A sentence orders where one of the [`grammar`]'s forms stands in it and nothing around the form takes it back
//! ([`scope`]): a negation, a report of an earlier order, a question about the service. Where no sentence orders, the
//! mail's subject or its form fields do if its body states the facts of a move and nothing else ([`matter`]).
//! Never here: whether the order can be carried out.

mod grammar;
mod line;
mod matter;
mod scope;
#[cfg(test)]
mod tests;
mod words;

use super::document::Document;
use super::evidence::Evidence;
use crate::outcome::Language;

use grammar::{FORMS, Form, Needs, TOPIC};
use line::Line;

/// The words that order the move of an account.
pub(super) fn order(document: &Document) -> Option<Evidence> {
    let english = super::language::of(document) == Language::English;
    let lines = line::lines(document, english);
    let mail = Mail {
        document,
        lines: &lines,
    };
    let orders: Vec<(usize, Evidence)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.inherited)
        .filter_map(|(at, line)| Some((at, mail.ordered_in(at, line)?)))
        .collect();
    if let Some(evidence) = scope::standing(&lines, orders) {
        return Some(evidence);
    }
    matter::order(&mail)
}

/// The mail as its lines.
struct Mail<'a> {
    document: &'a Document,
    lines: &'a [Line<'a>],
}

impl Mail<'_> {
    /// The first form of order in a line that nothing takes back.
    fn ordered_in(&self, at: usize, line: &Line<'_>) -> Option<Evidence> {
        FORMS.iter().find_map(|form| {
            form.pattern
                .find_iter(&line.classes)
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
            Needs::MoveSpokenOf => self.speaks_of_account() && matter::facts(self) >= 2,
            Needs::Topic => self.has_topic(at),
        }
    }

    /// Whether the nearest thing that was spoken of before is an account.
    fn stands_for_account(&self, at: usize, line: &Line<'_>, start: usize) -> bool {
        let before = line.classes.get(..start).unwrap_or_default();
        let earlier = self
            .lines
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rev()
            .map(|line| line.classes.as_str());
        std::iter::once(before)
            .chain(earlier)
            .find_map(|classes| classes.chars().rev().find(|class| "KLANZ".contains(*class)))
            .map_or_else(|| self.has_account_field(), |class| class != 'Z')
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

    /// Whether another line speaks of the move of an account as something still to be done.
    fn has_topic(&self, at: usize) -> bool {
        self.lines.iter().enumerate().any(|(other, line)| {
            let here = other == at && !line.is_subject();
            TOPIC
                .find_iter(&line.classes)
                .any(|found| !here || found.start() > 0)
                && !scope::is_done(&line.sentence.norm)
        })
    }
}

/// The mail as the grammar sees it, for the message of a failing test.
#[cfg(test)]
pub(super) fn shown(document: &Document) -> String {
    let english = super::language::of(document) == Language::English;
    let lines = line::lines(document, english).into_iter();
    let lines = lines.map(|line| {
        format!(
            "{:?}{}\n    {}\n",
            line.part.source, line.sentence.norm, line.classes
        )
    });
    let fields = document
        .fields()
        .map(|(_, field)| format!("{:?}: {} ={}\n", field.kind, field.label, field.value.norm));
    lines.chain(fields).collect()
}
