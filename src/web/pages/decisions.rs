//! A decision as a page shows it, the program's or a person's.

use serde::Serialize;

use super::facts::{Fact, facts};
use crate::eligibility::RuleResult;
use crate::request::MoveRequest;
use crate::store::{CaseDecision, CaseResolution, asks_nothing};

/// The rules of eligibility, by number.
const RULES: std::ops::RangeInclusive<u8> = 1..=8;

/// A decision.
#[derive(Serialize)]
pub(super) struct Decision {
    /// Who decided; nobody where the program did.
    by: Option<String>,
    /// Why, in that person's own words.
    motive: Option<String>,
    outcome: String,
    reason: String,
    decided_at: i64,
    policy: String,
    language: String,
    missing: Vec<String>,
    facts: Vec<Fact>,
    is_weeded: bool,
    rules: Vec<Rule>,
    /// Whether a later one took its place.
    is_superseded: bool,
}

impl Decision {
    /// Whether it says that the mail asks for nothing.
    pub(super) fn asks_nothing(&self) -> bool {
        asks_nothing(&self.outcome)
    }

    /// Whether this person decided.
    pub(super) fn is_by(&self, name: &str) -> bool {
        self.by.as_deref() == Some(name)
    }
}

/// A rule and what it came to: `held`, `not`, or `untried` after the one that decided.
#[derive(Serialize)]
struct Rule {
    number: u8,
    came_to: &'static str,
}

/// The program's decision.
pub(super) fn of_program(decision: &CaseDecision, is_superseded: bool) -> Decision {
    Decision {
        by: None,
        motive: None,
        outcome: decision.outcome.clone(),
        reason: decision.reason.clone(),
        decided_at: decision.decided_at,
        policy: decision.policy.clone(),
        language: decision.language.clone(),
        missing: fields(&decision.missing),
        facts: shown(decision.request.as_deref()),
        is_weeded: decision.request.is_none(),
        rules: rules(&decision.rules),
        is_superseded,
    }
}

/// A person's decision.
pub(super) fn of_person(resolution: &CaseResolution, is_superseded: bool) -> Decision {
    Decision {
        by: Some(resolution.decided_by.clone()),
        motive: resolution.motive.clone(),
        outcome: resolution.outcome.clone(),
        reason: resolution.reason.clone(),
        decided_at: resolution.decided_at,
        policy: resolution.policy.clone(),
        language: resolution.language.clone(),
        missing: fields(&resolution.missing),
        facts: shown(resolution.request.as_deref()),
        is_weeded: resolution.request.is_none(),
        rules: rules(&resolution.rules),
        is_superseded,
    }
}

/// The request of a decision, where it is still there.
pub(super) fn request_of(json: Option<&str>) -> Option<MoveRequest> {
    serde_json::from_str(json?).ok()
}

fn shown(json: Option<&str>) -> Vec<Fact> {
    request_of(json).as_ref().map(facts).unwrap_or_default()
}

fn fields(text: &str) -> Vec<String> {
    let fields = text.split(',').filter(|field| !field.is_empty());
    fields.map(ToOwned::to_owned).collect()
}

fn rules(json: &str) -> Vec<Rule> {
    let tried: Vec<RuleResult> = serde_json::from_str(json).unwrap_or_default();
    if tried.is_empty() {
        return Vec::new();
    }
    RULES
        .map(|number| Rule {
            number,
            came_to: match tried.iter().find(|result| result.rule == number) {
                Some(result) if result.held => "held",
                Some(_) => "not",
                None => "untried",
            },
        })
        .collect()
}
