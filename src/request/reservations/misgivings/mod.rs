//! Second thoughts beside an order that has all that one needs: an account that may be another's, a yes that nobody has
//! given, a day that may be put off, a stay that ends, an employer who is not the city.
//!
//! Each room holds the [`Misgiving`]s of one subject: the words, and the words of the same sentence beside which they are
//! not meant. Read only where a request would be approved. Never here: what a mail states in so many words.

mod account;
mod answered;
mod asides;
mod days;
mod employer;
mod gone;
mod group;
mod had_before;
mod later;
mod letters;
mod line;
mod origin;
mod returning;
mod settled;
mod staged;
mod taken_back;
mod unwanted;

use std::sync::LazyLock;

use super::super::clause;
use super::super::document::Document;
use super::super::evidence::{Evidence, Stated};
use super::super::facts::{Contradiction, MoveRequest, People};
use super::super::pattern::{Pattern, pattern};
use super::clause::Clause;
use crate::outcome::Field;

use line::Line;

/// What a misgiving takes from the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// The account: nobody knows that it is the employee's.
    Account,
    /// The day: there is no move before somebody has said yes.
    Day,
    /// The duties: a part of them stays, or others come.
    Duties,
    /// The origin: another one has the post.
    Origin,
    /// The move: it cannot be so and as the order tells it.
    Move,
    /// The one person: there are more.
    People,
    /// The freedom from a project.
    Project,
    /// The order: it cannot be wanted and not wanted.
    Order,
}

/// Words that put one thing in doubt.
struct Misgiving {
    takes: Takes,
    words: LazyLock<Pattern>,
    unless: LazyLock<Pattern>,
    /// Whether a question says it too: "är mallen rätt?"
    asked: bool,
}

impl Misgiving {
    const fn new(takes: Takes, words: fn() -> Pattern, unless: fn() -> Pattern) -> Self {
        Self {
            takes,
            words: LazyLock::new(words),
            unless: LazyLock::new(unless),
            asked: false,
        }
    }

    const fn asked(takes: Takes, words: fn() -> Pattern, unless: fn() -> Pattern) -> Self {
        Self {
            takes,
            words: LazyLock::new(words),
            unless: LazyLock::new(unless),
            asked: true,
        }
    }

    /// The words of a sentence that say it of the one who moves.
    fn said_in(&self, line: &Line<'_>, employee: Option<&str>) -> Option<Evidence> {
        if line.sentence.question && !self.asked {
            return None;
        }
        let norm = line.norm.as_ref();
        let words = self
            .words
            .find_iter(norm)
            .map(|found| found.range())
            .find(|words| {
                let around = line.around(words);
                let own = format!(" {}", clause::last(around.before).trim_start());
                let theirs = self.is_no_matter(line)
                    || self.speaks_of_one() && around.names_another(employee);
                !theirs
                    && !DENIED.is_match(&own)
                    && !self.unless.is_match(norm)
                    && !self.is_trivial(&own, &around)
            })?;
        Some(line.evidence(words))
    }
}

impl Misgiving {
    /// Whether it is the employee of whom it says something.
    fn speaks_of_one(&self) -> bool {
        !matches!(self.takes, Takes::Day | Takes::People | Takes::Project)
    }

    /// Whether the clause around the words is on a cake or a chair; what unsays the account or the order, it does of these.
    fn is_trivial(&self, before: &str, around: &Clause<'_>) -> bool {
        let found = around.until.get(around.before.len()..).unwrap_or_default();
        !matches!(self.takes, Takes::Account | Takes::Order)
            && asides::is_trivial(&format!("{before}{found}{}", clause::first(around.after)))
    }

    /// "Administratörskontot hjaadm0710 ska inte flyttas" takes nothing back; "Ove ska med, …" needs an account of his.
    fn is_no_matter(&self, line: &Line<'_>) -> bool {
        match self.takes {
            Takes::Order => line.of_another_account,
            Takes::People => line.norm.contains("@account") && !line.of_another_account,
            _ => false,
        }
    }
}

/// "Inte", "never" shortly before the words.
static DENIED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|aldrig|ingen|inget|knappast|not|never|isn t|no longer|nobody|om|ifall|if|unless|som om|as if) (?:[^ .,]+ ){0,3}$",
    )
});

/// Takes from a whole move what the mail's second thoughts take.
pub(super) fn apply(document: &Document, request: &mut MoveRequest) {
    let rooms = [
        group::MISGIVINGS.as_slice(),
        account::MISGIVINGS.as_slice(),
        settled::MISGIVINGS.as_slice(),
        days::MISGIVINGS.as_slice(),
        returning::MISGIVINGS.as_slice(),
        later::MISGIVINGS.as_slice(),
        gone::MISGIVINGS.as_slice(),
        had_before::MISGIVINGS.as_slice(),
        staged::MISGIVINGS.as_slice(),
        unwanted::MISGIVINGS.as_slice(),
        taken_back::MISGIVINGS.as_slice(),
    ];
    let lines = line::all(document, request);
    let employee = request
        .employee_name
        .as_ref()
        .map(|name| name.value.clone());
    let said = |misgiving: &Misgiving| {
        let mut lines = lines.iter();
        lines.find_map(|line| misgiving.said_in(line, employee.as_deref()))
    };
    for misgiving in rooms.into_iter().flatten() {
        if let Some(words) = said(misgiving) {
            take(request, misgiving.takes, words);
        }
    }
    if days::is_of_another_thing(document, request.move_date.as_ref()) {
        request.move_date = None;
    }
    for (takes, words) in answered::all(document) {
        take(request, takes, words);
    }
    if let Some(words) = letters::of_another(document, request) {
        take(request, Takes::Account, words);
    }
    for (takes, words) in asides::all(document, request, &lines) {
        take(request, takes, words);
    }
    if let Some((takes, words)) = taken_back::elsewhere_or_later(document, request) {
        take(request, takes, words);
    }
    origin::apply(document, request);
    employer::apply(document, request);
}

fn take(request: &mut MoveRequest, takes: Takes, words: Evidence) {
    match takes {
        Takes::Account => request.account = None,
        Takes::Day => request.move_date = None,
        Takes::People => request.people = People::Several(words),
        Takes::Project => request.project_reorganisation = Some(words),
        Takes::Duties => {
            let same = request.same_duties.take().map(|same| same.evidence);
            contradict(request, Field::SameDuties, same, words);
        }
        Takes::Origin => {
            let from = request.from_organisation.as_ref().map(evidence);
            contradict(request, Field::FromOrganisation, from, words);
        }
        Takes::Move => {
            let to = request.to_organisation.as_ref().map(evidence);
            contradict(request, Field::ToOrganisation, to, words);
        }
        Takes::Order => {
            let account = request.account.as_ref().map(evidence);
            contradict(request, Field::Account, account, words);
        }
    }
}

fn evidence<T>(stated: &Stated<T>) -> Evidence {
    stated.evidence.clone()
}

fn contradict(request: &mut MoveRequest, field: Field, one: Option<Evidence>, other: Evidence) {
    let contradiction = one.map(|one| Contradiction { field, one, other });
    request.contradictions.extend(contradiction);
}

#[cfg(test)]
mod tests;
