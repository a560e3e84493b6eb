//! Sample facts that every template is tried on: all stated, nothing stated, and each odd place.

use super::facts::{Asks, Fact, Facts, Pair};
use super::places::PlaceFact;
use crate::outcome::{Field, Outcome};
use crate::request::Source;

/// Sets of facts that together take every branch that a template of this outcome can ask for.
pub(super) fn samples(outcome: Outcome) -> Vec<Facts> {
    let full = full();
    let with_places = |state: &'static str| Facts {
        origin: Some(place(state)),
        destination: Some(place(state)),
        ..full.clone()
    };
    let unstated_duties = Facts {
        same_duties: None,
        ..full.clone()
    };
    let no_rule = Facts {
        rule: None,
        asks: Asks::for_fields(&[]),
        ..full.clone()
    };
    let by_person = Facts {
        rule: None,
        by_person: true,
        ..full.clone()
    };
    let mut sets = vec![unstated_duties, no_rule, by_person];
    if outcome != Outcome::Approved {
        // An approval cannot lack a fact: its templates may count on them.
        sets.extend([
            with_places("ended"),
            with_places("outside"),
            with_places("unknown"),
            unstated(full.clone()),
        ]);
    }
    sets.push(full);
    sets
}

/// A mail that states nothing at all.
fn unstated(facts: Facts) -> Facts {
    Facts {
        any_fact: false,
        account: None,
        employee: None,
        origin: None,
        destination: None,
        role_current: None,
        role_new: None,
        same_duties: None,
        date: None,
        project: None,
        people: None,
        contradictions: Vec::new(),
        ..facts
    }
}

fn full() -> Facts {
    Facts {
        case: "KF-2026-000001".to_owned(),
        subject: "Flytt av konto".to_owned(),
        signature: "Support".to_owned(),
        outcome: "approved",
        policy: "2022-05-12",
        rule: Some(8),
        by_person: false,
        any_fact: true,
        account: Some(fact("abcdef0123", Source::Sender)),
        employee: Some(fact("Kim Exempel", Source::Body)),
        origin: Some(place("city")),
        destination: Some(place("city")),
        role_current: Some(fact("handläggare", Source::Body)),
        role_new: Some(fact("chef", Source::Forwarded)),
        same_duties: Some(flag(Source::Body)),
        date: Some(fact("1 september 2026", Source::Earlier)),
        project: Some(flag(Source::Subject)),
        people: Some(flag(Source::Body)),
        contradictions: Field::ALL
            .into_iter()
            .map(|field| Pair {
                field,
                one: "det ena".to_owned(),
                other: "det andra".to_owned(),
            })
            .collect(),
        asks: Asks::for_fields(&Field::ALL),
    }
}

fn fact(value: &str, source: Source) -> Fact {
    Fact {
        value: value.to_owned(),
        source,
        quote: Some("så står det".to_owned()),
    }
}

fn flag(source: Source) -> Fact<bool> {
    Fact {
        value: true,
        source,
        quote: Some("så står det".to_owned()),
    }
}

fn place(state: &'static str) -> PlaceFact {
    PlaceFact {
        value: "Förvaltningen".to_owned(),
        state,
        source: Source::Domain,
        quote: Some("förv".to_owned()),
        ended_on: (state == "ended").then(|| "31 december 2022".to_owned()),
        successor: (state == "ended").then(|| "Den nya förvaltningen".to_owned()),
        choices: if state == "unknown" {
            vec!["Den ena".to_owned(), "Den andra".to_owned()]
        } else {
            Vec::new()
        },
    }
}
