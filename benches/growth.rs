//! How the time of one mail grows with its size: each hostile mail at a fourth of its size, at half of it and whole.
//!
//! `cargo bench --bench growth [-- NAME]`. Linear time is a growth of 1; what is well above it is a fault.

#[path = "../tests/hardness/hostile.rs"]
mod hostile;

use std::time::Duration;

use jiff::civil::date;
use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::register::Register;
use kontoflytt::request::CaseSoFar;

/// Processor time of this thread: other work on the machine does not count.
fn on_processor() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|first| first.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    let support = EmailAddress::parse("support@intraservice.goteborg.se").unwrap();
    let admission = AdmissionPolicy {
        support_addresses: vec![support],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
    };
    let assessor = Assessor::new(Register::built_in().unwrap().clone(), admission);
    let measure = |mail: Vec<u8>| {
        let raw = RawMessage::new(mail);
        let start = on_processor();
        let message = parse(&raw, &Limits::default());
        let parsed = on_processor();
        let assessment = assessor.assess(message, &CaseSoFar::default(), date(2026, 8, 3));
        (parsed - start, on_processor() - parsed, assessment.reason)
    };
    measure(hostile::HEAD.as_bytes().to_vec());
    println!("{:<34} {:>9} {:>9} {:>9} {:>9} {:>6}", "mail", "quarter", "half", "parse", "assess", "growth");
    for hostile in hostile::all().filter(|h| wanted.is_empty() || wanted.iter().any(|w| h.name.contains(w.as_str()))) {
        let total = |n: usize| { let (p, a, _) = measure((hostile.mail)(n)); p + a };
        let quarter = total(hostile.size / 4);
        if quarter > Duration::from_secs(8) { println!("{:<34} {:>8.1?} TOO SLOW", hostile.name, quarter); continue; }
        let half = total(hostile.size / 2);
        if half > Duration::from_secs(8) { println!("{:<34} {:>8.1?} {:>8.1?} TOO SLOW", hostile.name, quarter, half); continue; }
        let (parse, assess, reason) = measure((hostile.mail)(hostile.size));
        let growth = ((parse + assess).as_secs_f64() / quarter.as_secs_f64()).log2() / 2.0;
        let mark = if growth > 1.35 && (parse+assess).as_millis() > 20 { "<<<" } else if (parse+assess).as_millis() > 1000 { "slow" } else { "" };
        println!("{:<34} {:>8.1?} {:>8.1?} {:>8.1?} {:>8.1?} {:>6.2} {} {mark}", hostile.name, quarter, half, parse, assess, growth, reason.code());
    }
}
