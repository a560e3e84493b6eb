//! The decision: a verdict with the rules that led to it.

use serde::{Deserialize, Serialize};

use super::order::AccountMove;
use super::policy::PolicyVersion;
use crate::outcome::{Field, Reason};

/// One rule that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleResult {
    /// The number in `policy.md`, 1 to 8.
    pub rule: u8,
    /// Whether it held; the first that does decides.
    pub held: bool,
}

/// The rules tried, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleTrace(Vec<RuleResult>);

impl RuleTrace {
    /// Notes that `rule` was tried and hands `held` back.
    pub(super) fn note(&mut self, rule: u8, held: bool) -> bool {
        self.0.push(RuleResult { rule, held });
        held
    }

    /// The rules tried, in order.
    #[must_use]
    pub fn results(&self) -> &[RuleResult] {
        &self.0
    }

    /// The number of the rule that decided.
    #[must_use]
    pub fn deciding_rule(&self) -> Option<u8> {
        self.0
            .iter()
            .find(|result| result.held)
            .map(|result| result.rule)
    }
}

/// What was decided of a request. Only [`AccountMove::from_request`] leads to an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The account is moved as ordered.
    Approved(AccountMove),
    /// The account is not moved, for this reason.
    Rejected(Reason),
    /// A person decides, for this reason.
    NeedsReview(Reason),
    /// These required facts are missing.
    NeedsInformation(Vec<Field>),
}

/// A verdict, the rules that led to it and the policy that they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// The rules tried.
    pub trace: RuleTrace,
    /// The policy version.
    pub policy: PolicyVersion,
}

impl Decision {
    /// The reason code of the verdict.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match &self.verdict {
            Verdict::Approved(order) => order.reason(),
            Verdict::Rejected(reason) | Verdict::NeedsReview(reason) => *reason,
            Verdict::NeedsInformation(_) => Reason::MissingFacts,
        }
    }

    /// The missing fields, in the order of `policy.md`; empty for all but [`Verdict::NeedsInformation`].
    #[must_use]
    pub fn missing(&self) -> &[Field] {
        match &self.verdict {
            Verdict::NeedsInformation(missing) => missing,
            _ => &[],
        }
    }
}
