//! A person's decision: corrected facts in, what the rules say of them out, and the decision that the person makes.
//!
//! A person may decide otherwise than the rules, with one exception: an approval is built from facts for a person too
//! ([`AccountMove::from_request`]). Never here: who the person is, the reason that they give, the clock.

use jiff::civil::Date;

use crate::assessment::Assessment;
use crate::eligibility::{AccountMove, Decision, PolicyDay, Verdict, decide};
use crate::message::Message;
use crate::outcome::{Field, Language, Outcome, Reason};
use crate::register::Register;
use crate::request::{
    Account, Contradiction, Evidence, MoveRequest, People, Place, Source, Stated,
};

/// The facts as a person states them; `None` is "not known".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Corrections {
    /// The account.
    pub account: Option<Account>,
    /// Whose it is.
    pub employee_name: Option<String>,
    /// The organisation that the position leaves.
    pub from_organisation: Option<Place>,
    /// The organisation that it moves to.
    pub to_organisation: Option<Place>,
    /// The title before the move.
    pub role_current: Option<String>,
    /// The title after it.
    pub role_new: Option<String>,
    /// Whether the duties stay the same.
    pub same_duties: Option<bool>,
    /// The day.
    pub move_date: Option<Date>,
    /// Whether it is part of a reorganisation project.
    pub project: bool,
    /// Whether it is about more than one person.
    pub several_people: bool,
    /// The fields whose contradicting statements the person has settled.
    pub settled: Vec<Field>,
}

impl Corrections {
    /// The facts as they were read, for a form to begin with.
    #[must_use]
    pub fn of(request: &MoveRequest) -> Self {
        Self {
            account: value(request.account.as_ref()),
            employee_name: value(request.employee_name.as_ref()),
            from_organisation: value(request.from_organisation.as_ref()),
            to_organisation: value(request.to_organisation.as_ref()),
            role_current: value(request.role_current.as_ref()),
            role_new: value(request.role_new.as_ref()),
            same_duties: value(request.same_duties.as_ref()),
            move_date: value(request.move_date.as_ref()),
            project: request.project_reorganisation.is_some(),
            several_people: matches!(request.people, People::Several(_)),
            settled: Vec::new(),
        }
    }

    /// The request with these facts. One that the person left as it was read keeps its words; where two statements
    /// contradict each other, they go on doing so until the person changes the fact or says that it is settled.
    #[must_use]
    pub fn applied_to(self, read: &MoveRequest) -> MoveRequest {
        let before = Self::of(read);
        let disputed = |one: &&Contradiction| {
            !self.settled.contains(&one.field) && !self.differs(&before, one.field)
        };
        let contradictions = read.contradictions.iter().filter(disputed);
        let contradictions = contradictions.cloned().collect();
        MoveRequest {
            account: corrected(self.account, read.account.as_ref()),
            employee_name: corrected(self.employee_name, read.employee_name.as_ref()),
            from_organisation: corrected(self.from_organisation, read.from_organisation.as_ref()),
            to_organisation: corrected(self.to_organisation, read.to_organisation.as_ref()),
            role_current: corrected(self.role_current, read.role_current.as_ref()),
            role_new: corrected(self.role_new, read.role_new.as_ref()),
            same_duties: corrected(self.same_duties, read.same_duties.as_ref()),
            move_date: corrected(self.move_date, read.move_date.as_ref()),
            project_reorganisation: self.project.then(|| {
                read.project_reorganisation
                    .clone()
                    .unwrap_or_else(by_person)
            }),
            people: match (self.several_people, &read.people) {
                (false, _) => People::One,
                (true, People::Several(words)) => People::Several(words.clone()),
                (true, People::One) => People::Several(by_person()),
            },
            contradictions,
        }
    }

    /// Whether the person states another fact than these.
    fn differs(&self, other: &Self, field: Field) -> bool {
        match field {
            Field::Account => self.account != other.account,
            Field::FromOrganisation => self.from_organisation != other.from_organisation,
            Field::ToOrganisation => self.to_organisation != other.to_organisation,
            Field::SameDuties => self.same_duties != other.same_duties,
            Field::MoveDate => self.move_date != other.move_date,
        }
    }
}

fn value<T: Clone>(stated: Option<&Stated<T>>) -> Option<T> {
    stated.map(|stated| stated.value.clone())
}

fn corrected<T: Clone + PartialEq>(
    value: Option<T>,
    read: Option<&Stated<T>>,
) -> Option<Stated<T>> {
    let value = value?;
    match read {
        Some(read) if read.value == value => Some(read.clone()),
        _ => Some(Stated::new(value, by_person())),
    }
}

fn by_person() -> Evidence {
    Evidence {
        source: Source::Person,
        text: String::new(),
        start: 0,
        end: 0,
    }
}

/// What a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The account is moved.
    Approve,
    /// It is not, for this reason.
    Reject(Reason),
    /// The sender is asked for these facts.
    Ask(Vec<Field>),
}

impl Choice {
    /// What the rules say, as a choice; `None` where they leave it to a person.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Option<Self> {
        match verdict {
            Verdict::Approved(_) => Some(Self::Approve),
            Verdict::Rejected(reason) => Some(Self::Reject(*reason)),
            Verdict::NeedsInformation(missing) => Some(Self::Ask(missing.clone())),
            Verdict::NeedsReview(_) => None,
        }
    }
}

/// Why a choice cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResolutionError {
    /// An approval needs these facts.
    #[error("an approval needs facts that are missing")]
    Missing(Vec<Field>),
    /// The reason is none of a rejection.
    #[error("{} is no reason to reject", .0.code())]
    NoRejection(Reason),
    /// A question asks for something.
    #[error("a question asks for at least one fact")]
    NothingAsked,
}

/// The assessment of a mail as a person decides it. Its trace is what the rules said of the same facts.
pub fn resolve(
    message: Message,
    request: MoveRequest,
    choice: Choice,
    language: Language,
    day: PolicyDay,
    register: &Register,
) -> Result<Assessment, ResolutionError> {
    let verdict = match choice {
        Choice::Approve => Verdict::Approved(
            AccountMove::from_request(&request, day, register).map_err(ResolutionError::Missing)?,
        ),
        Choice::Reject(reason) if reason.outcome() == Outcome::Rejected => {
            Verdict::Rejected(reason)
        }
        Choice::Reject(reason) => return Err(ResolutionError::NoRejection(reason)),
        Choice::Ask(fields) if fields.is_empty() => return Err(ResolutionError::NothingAsked),
        Choice::Ask(fields) => Verdict::NeedsInformation(fields),
    };
    let decision = Decision {
        verdict,
        ..decide(&request, day, register)
    };
    Ok(Assessment {
        message,
        reason: decision.reason(),
        language,
        request: Some(request),
        policy: decision.policy,
        decision: Some(decision),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::register::OrganisationId;

    const DAY: PolicyDay = PolicyDay {
        received_on: date(2026, 8, 3),
        decided_on: date(2026, 8, 4),
    };

    fn complete() -> Corrections {
        let city = |id| Some(Place::City(OrganisationId::new(id)));
        Corrections {
            account: Some(Account::Id("annand0314".to_owned())),
            from_organisation: city("funktionsstod"),
            to_organisation: city("socialhisingen"),
            same_duties: Some(true),
            move_date: Some(date(2026, 9, 1)),
            ..Corrections::default()
        }
    }

    fn resolved(facts: Corrections, choice: Choice) -> Result<Reason, ResolutionError> {
        let register = Register::built_in().unwrap();
        let request = facts.applied_to(&MoveRequest::default());
        resolve(
            Message::default(),
            request,
            choice,
            Language::Swedish,
            DAY,
            register,
        )
        .map(|assessment| assessment.reason)
    }

    #[test]
    fn a_person_decides_otherwise_than_the_rules_but_approves_facts_alone() {
        assert_eq!(
            resolved(complete(), Choice::Approve),
            Ok(Reason::SameDutiesMoved)
        );
        let rejected = Choice::Reject(Reason::ProjectReorganisation);
        assert_eq!(
            resolved(complete(), rejected),
            Ok(Reason::ProjectReorganisation)
        );
        let asked = Choice::Ask(vec![Field::MoveDate]);
        assert_eq!(resolved(complete(), asked), Ok(Reason::MissingFacts));
        let undated = Corrections {
            move_date: None,
            ..complete()
        };
        assert_eq!(
            resolved(undated, Choice::Approve),
            Err(ResolutionError::Missing(vec![Field::MoveDate]))
        );
        let wrong = Choice::Reject(Reason::SeveralPeople);
        assert_eq!(
            resolved(complete(), wrong),
            Err(ResolutionError::NoRejection(Reason::SeveralPeople))
        );
        assert_eq!(
            resolved(complete(), Choice::Ask(Vec::new())),
            Err(ResolutionError::NothingAsked)
        );
    }

    #[test]
    fn a_contradiction_stays_until_the_fact_is_changed_or_said_to_be_settled() {
        let read = MoveRequest {
            contradictions: vec![Contradiction {
                field: Field::MoveDate,
                one: by_person(),
                other: by_person(),
            }],
            ..complete().applied_to(&MoveRequest::default())
        };
        let left = |facts: Corrections| facts.applied_to(&read).contradictions.len();
        assert_eq!(
            left(Corrections::of(&read)),
            1,
            "opening a form settles nothing"
        );
        let cases = [
            (Field::MoveDate, date(2026, 9, 1), 0),
            (Field::Account, date(2026, 9, 1), 1),
            (Field::Account, date(2026, 10, 1), 0),
        ];
        for (settled, day, expected) in cases {
            let facts = Corrections {
                settled: vec![settled],
                move_date: Some(day),
                ..Corrections::of(&read)
            };
            assert_eq!(left(facts), expected, "{settled:?} {day}");
        }
    }

    #[test]
    fn a_fact_that_was_left_as_it_was_read_keeps_its_words() {
        let read = MoveRequest {
            move_date: Some(Stated::new(
                date(2026, 9, 1),
                Evidence {
                    source: Source::Body,
                    text: "1 september".to_owned(),
                    start: 3,
                    end: 14,
                },
            )),
            ..MoveRequest::default()
        };
        let request = complete().applied_to(&read);
        assert_eq!(request.move_date, read.move_date);
        assert_eq!(request.account.unwrap().evidence.source, Source::Person);
        let other = Corrections {
            move_date: Some(date(2026, 10, 1)),
            ..Corrections::of(&read)
        };
        let other = other.applied_to(&read).move_date.unwrap();
        assert_eq!(
            (other.value, other.evidence.source),
            (date(2026, 10, 1), Source::Person)
        );
    }
}
