//! The rules, in the order and under the numbers of `policy.md`, "Eligibility of a request".

use super::decision::{Decision, RuleTrace, Verdict};
use super::order::AccountMove;
use super::policy::PolicyDay;
use super::titles;
use crate::outcome::Reason;
use crate::register::Register;
use crate::request::{MoveRequest, People, Place};

/// What a rule looks at: the stated facts, the days that count and the register.
struct Facts<'a> {
    request: &'a MoveRequest,
    day: PolicyDay,
    register: &'a Register,
}

/// A rule that decides without asking for what is missing.
struct Rule {
    number: u8,
    verdict: Verdict,
    holds: fn(&Facts<'_>) -> bool,
}

/// Rules 1 to 6: a fact that disqualifies decides even when other facts are missing.
const DISQUALIFYING: [Rule; 6] = [
    Rule {
        number: 1,
        verdict: Verdict::Rejected(Reason::ProjectReorganisation),
        holds: |f| f.request.project_reorganisation.is_some(),
    },
    Rule {
        number: 2,
        verdict: Verdict::NeedsReview(Reason::SeveralPeople),
        holds: |f| matches!(f.request.people, People::Several(_)),
    },
    Rule {
        number: 3,
        verdict: Verdict::NeedsReview(Reason::Contradiction),
        holds: contradicts,
    },
    Rule {
        number: 4,
        verdict: Verdict::Rejected(Reason::OutsideCity),
        holds: leaves_the_city,
    },
    Rule {
        number: 5,
        verdict: Verdict::Rejected(Reason::SameOrganisation),
        holds: stays_in_place,
    },
    Rule {
        number: 6,
        verdict: Verdict::Rejected(Reason::DutiesChange),
        holds: duties_change,
    },
];

/// Decides a request. The same facts on the same days always give the same decision.
#[must_use]
pub fn decide(request: &MoveRequest, day: PolicyDay, register: &Register) -> Decision {
    let facts = Facts {
        request,
        day,
        register,
    };
    let mut trace = RuleTrace::default();
    for rule in DISQUALIFYING {
        if trace.note(rule.number, (rule.holds)(&facts)) {
            return Decision {
                verdict: rule.verdict,
                trace,
                policy: day.policy(),
            };
        }
    }
    let verdict = match AccountMove::from_request(request, day, register) {
        Err(missing) => {
            trace.note(7, true);
            Verdict::NeedsInformation(missing)
        }
        Ok(order) => {
            trace.note(7, false);
            trace.note(8, true);
            Verdict::Approved(order)
        }
    };
    Decision {
        verdict,
        trace,
        policy: day.policy(),
    }
}

/// Rule 3: two statements, a stated origin against the account's domain, or same duties under plainly different titles.
fn contradicts(facts: &Facts<'_>) -> bool {
    let titles_contradict = facts
        .request
        .same_duties
        .as_ref()
        .is_some_and(|same| same.value)
        && titles_differ(facts.request);
    !facts.request.contradictions.is_empty()
        || origin_contradicts_account(facts)
        || (titles_contradict && !facts.day.ordinary_service())
}

fn origin_contradicts_account(facts: &Facts<'_>) -> bool {
    let Some(account) = &facts.request.account else {
        return false;
    };
    let Some(domain) = account.value.domain() else {
        return false;
    };
    match facts
        .request
        .from_organisation
        .as_ref()
        .map(|from| &from.value)
    {
        Some(Place::City(id)) => {
            facts.register.by_domain(domain).is_some()
                && !facts.register.may_be_domain_of(domain, id)
        }
        _ => false,
    }
}

/// Rule 4.
fn leaves_the_city(facts: &Facts<'_>) -> bool {
    [
        &facts.request.from_organisation,
        &facts.request.to_organisation,
    ]
    .into_iter()
    .flatten()
    .any(|stated| matches!(stated.value, Place::Outside(_)))
}

/// Rule 5.
fn stays_in_place(facts: &Facts<'_>) -> bool {
    match (
        &facts.request.from_organisation,
        &facts.request.to_organisation,
    ) {
        (Some(from), Some(to)) => {
            matches!((&from.value, &to.value), (Place::City(from), Place::City(to)) if from == to)
        }
        _ => false,
    }
}

/// Rule 6; not for the ordinary service.
fn duties_change(facts: &Facts<'_>) -> bool {
    !facts.day.ordinary_service()
        && match &facts.request.same_duties {
            Some(same) => !same.value,
            None => titles_differ(facts.request),
        }
}

fn titles_differ(request: &MoveRequest) -> bool {
    match (&request.role_current, &request.role_new) {
        (Some(current), Some(new)) => titles::plainly_differ(&current.value, &new.value),
        _ => false,
    }
}
