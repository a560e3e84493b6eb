//! How the time of one mail grows with its size: each hostile mail whole, and at the largest size that is still read
//! (within the limits) against a fourth of it.
//!
//! `cargo bench --bench growth [-- NAME]`. Linear time is a growth of 1; what is well above it is a fault.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run says where")]

#[path = "../tests/hardness/hostile.rs"]
mod hostile;

use std::time::Instant;

use hostile::Hostile;
use jiff::civil::date;
use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::outcome::Reason;
use kontoflytt::register::Register;
use kontoflytt::request::CaseSoFar;

fn main() {
    let names: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    let chosen =
        |hostile: &Hostile| names.is_empty() || names.iter().any(|name| hostile.name == *name);
    let support = EmailAddress::parse("support@intraservice.goteborg.se").unwrap();
    let admission = AdmissionPolicy {
        support_addresses: vec![support],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
        message_id_key: None,
    };
    let assessor = Assessor::new(Register::built_in().unwrap().clone(), admission);
    let measure = |mail: Vec<u8>| {
        let raw = RawMessage::new(mail);
        let start = Instant::now();
        let message = parse(&raw, &Limits::default());
        let parsed = Instant::now();
        let assessment = assessor.assess(message, &CaseSoFar::default(), date(2026, 8, 3));
        (parsed - start, parsed.elapsed(), assessment.reason)
    };
    measure(hostile::HEAD.as_bytes().to_vec());
    let total = |hostile: &Hostile, n: usize| {
        let (parse, assess, _) = measure((hostile.mail)(n));
        parse + assess
    };
    println!(
        "{:<36} {:>9} {:>9}  {:<26} {:>9} {:>9} {:>6}",
        "mail", "size", "whole", "decided", "readable", "takes", "growth"
    );
    for hostile in hostile::all().filter(|hostile| chosen(hostile)) {
        let (parse, assess, reason) = measure((hostile.mail)(hostile.size));
        let mut size = hostile.size;
        while size > 2_000 && measure((hostile.mail)(size)).2 == Reason::Unreadable {
            size = size * 2 / 3;
        }
        let least = |n: usize| (0..3).map(|_| total(hostile, n)).min().unwrap_or_default();
        let (part, full) = (least(size / 4), least(size));
        let growth = (full.as_secs_f64() / part.as_secs_f64()).log2() / 2.0;
        let mark = if growth > 1.3 && full.as_millis() > 3 {
            " <"
        } else {
            ""
        };
        println!(
            "{:<36} {:>9} {:>9.1?}  {:<26} {size:>9} {full:>9.1?} {growth:>6.2}{mark}",
            hostile.name,
            hostile.size,
            parse + assess,
            reason.code(),
        );
    }
}
