//! Eligibility: stated facts in, one decision out.
//!
//! The rules stand in [`rules`] in the order and under the numbers of `policy.md`; the first that holds decides.
//! A decision carries the rules tried, so that the audit log, the reply and `explain` show the same grounds.
//! Never here: the mail itself, today's date, the database. The days that count come in as [`PolicyDay`].

mod decision;
mod order;
mod policy;
mod rules;
mod titles;

pub use decision::{Decision, RuleResult, RuleTrace, Verdict};
pub use order::AccountMove;
pub use policy::{PolicyDay, PolicyVersion};
pub use rules::decide;

#[cfg(test)]
mod tests;
