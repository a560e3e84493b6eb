//! Any bytes as a mail from an authenticated city sender: it is decided, and an approval has every fact.

#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::{Assessment, Assessor};
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::outcome::Outcome;
use kontoflytt::register::Register;
use kontoflytt::request::{CaseSoFar, Evidence, Place, Source};
use libfuzzer_sys::fuzz_target;

/// What admits the mail; the rest of its header and its body are the fuzzer's.
const HEAD: &[u8] = b"Authentication-Results: mx.goteborg.se; dmarc=pass header.from=goteborg.se\r\n\
    From: Karin Ek <karin.ek@goteborg.se>\r\nDate: Mon, 03 Aug 2026 08:14:00 +0200\r\n";

static ASSESSOR: LazyLock<Assessor> = LazyLock::new(|| {
    let support = EmailAddress::parse("support@intraservice.goteborg.se").unwrap();
    let admission = AdmissionPolicy {
        support_addresses: vec![support],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
        message_id_key: None,
    };
    Assessor::new(Register::built_in().unwrap().clone(), admission)
});

fuzz_target!(|bytes: &[u8]| {
    let raw = RawMessage::new([HEAD, bytes].concat());
    let message = parse(&raw, &Limits::default());
    let assessment = ASSESSOR.assess(message, &CaseSoFar::default(), date(2026, 8, 3));
    whole(&assessment);
});

fn whole(assessment: &Assessment) {
    let Some(request) = &assessment.request else {
        assert_ne!(assessment.outcome(), Outcome::Approved);
        return;
    };
    let places = [&request.from_organisation, &request.to_organisation];
    let evidence = [
        request.account.as_ref().map(|stated| &stated.evidence),
        request.same_duties.as_ref().map(|stated| &stated.evidence),
        request.move_date.as_ref().map(|stated| &stated.evidence),
    ];
    evidence
        .into_iter()
        .chain(places.map(|place| place.as_ref().map(|stated| &stated.evidence)))
        .flatten()
        .for_each(|evidence| stands(assessment, evidence));
    if let Some(order) = assessment.order() {
        assert!(request.account.as_ref().is_some_and(|stated| stated.value == *order.account()));
        assert!(request.same_duties.as_ref().is_some_and(|stated| stated.value));
        assert!(request.move_date.as_ref().is_some_and(|stated| stated.value == order.date()));
        for (place, id) in places.into_iter().zip([order.from(), order.to()]) {
            assert!(place.as_ref().is_some_and(|stated| stated.value == Place::City(id.clone())));
        }
        assert!(request.project_reorganisation.is_none() && request.contradictions.is_empty());
    } else {
        assert_ne!(assessment.outcome(), Outcome::Approved);
    }
}

/// The words of the evidence stand at its place.
fn stands(assessment: &Assessment, evidence: &Evidence) {
    let text = &assessment.message.text;
    let source = match evidence.source {
        Source::Body => &text.own,
        // Without words of its own: the address in the head of the forwarded mail.
        Source::Forwarded if evidence.end == 0 => return,
        Source::Forwarded => &text.forwarded.as_ref().unwrap().text,
        _ => return,
    };
    let there = source.get(evidence.start..evidence.end).unwrap();
    assert_eq!(there.split_whitespace().collect::<Vec<_>>().join(" "), evidence.text);
}
