//! What holds of any mail.

use kontoflytt::outcome::Outcome;
use kontoflytt::request::CaseSoFar;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::bed::check;
use super::mails::{any_mail, ordinary};

#[test]
fn the_ordinary_mails_are_read_and_some_of_them_approved() {
    let approved = ordinary()
        .into_iter()
        .filter(|(_, mail)| {
            let decided = check(mail, &CaseSoFar::default());
            decided.outcome() == Outcome::Approved
        })
        .count();
    assert!(approved >= 6, "only {approved} are approved");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        // The same mails at every run; new ones are what `fuzz` is for.
        rng_seed: RngSeed::Fixed(0x6b66),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_bytes_are_decided_without_a_panic_and_never_approved_without_a_fact(mail in any_mail()) {
        check(&mail, &CaseSoFar::default());
    }

    #[test]
    fn any_answer_in_a_case_is_decided_and_its_evidence_stands(first in any_mail(), answer in any_mail()) {
        let first = check(&first, &CaseSoFar::default());
        let case = CaseSoFar {
            earlier: first.request,
            asked: true,
            opened_on: None,
        };
        check(&answer, &case);
    }
}
