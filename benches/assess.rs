//! Mails a second on one core: mail-parser alone, which is the floor, and the whole way from bytes to a decision.
//!
//! `cargo bench --bench assess [-- ROW]`. Both are measured in one run over the same mails, the ordinary ones that the tests of
//! hardness carry too. Processor time is counted, so that other work on the machine changes little.
#![expect(
    clippy::unwrap_used,
    clippy::pedantic,
    reason = "a benchmark that cannot run says where"
)]

use std::time::Duration;

use include_dir::{Dir, include_dir};
use jiff::civil::date;
use kontoflytt::admission::AdmissionPolicy;
use kontoflytt::assessment::Assessor;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, RawMessage, parse};
use kontoflytt::register::Register;
use kontoflytt::request::CaseSoFar;

static MAILS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/hardness/mails");
/// How long each row is measured, after as many mails to warm up as there are.
const ROW: Duration = Duration::from_secs(3);

fn main() {
    let mails: Vec<RawMessage> = MAILS
        .files()
        .map(|file| RawMessage::new(file.contents().to_vec()))
        .collect();
    let bytes: usize = mails.iter().map(RawMessage::len).sum();
    let assessor = assessor();
    let limits = Limits::default();
    let today = date(2026, 8, 3);
    let parser = mail_parser::MessageParser::default();

    println!(
        "{} mails, {} bytes on average",
        mails.len(),
        bytes / mails.len()
    );
    println!(
        "{:<22} {:>10} {:>10} {:>8}",
        "", "mails/s", "µs a mail", "ratio"
    );
    let floor = row("mail-parser alone", None, &mails, |mail| {
        std::hint::black_box(parser.parse(mail.bytes()));
    });
    row("parse", Some(floor), &mails, |mail| {
        std::hint::black_box(parse(mail, &limits));
    });
    row("parse and assess", Some(floor), &mails, |mail| {
        let message = parse(mail, &limits);
        std::hint::black_box(assessor.assess(message, &CaseSoFar::default(), today));
    });
}

fn assessor() -> Assessor {
    let support = EmailAddress::parse("support@intraservice.goteborg.se").unwrap();
    let admission = AdmissionPolicy {
        support_addresses: vec![support],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
        message_id_key: None,
    };
    Assessor::new(Register::built_in().unwrap().clone(), admission)
}

/// Measures one row and prints it; gives the seconds of one mail.
fn row(
    name: &str,
    floor: Option<f64>,
    mails: &[RawMessage],
    mut read: impl FnMut(&RawMessage),
) -> f64 {
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    if !chosen.is_empty() && chosen.iter().all(|row| row != name) {
        return f64::NAN;
    }
    mails.iter().for_each(&mut read);
    let start = on_processor();
    let mut count = 0_u32;
    while on_processor() - start < ROW {
        for _ in 0..10 {
            mails.iter().for_each(&mut read);
        }
        count += 10;
    }
    let passes = f64::from(count);
    let number = f64::from(u32::try_from(mails.len()).unwrap());
    let each = (on_processor() - start).as_secs_f64() / passes / number;
    let ratio = each / floor.unwrap_or(each);
    println!(
        "{name:<22} {:>10.0} {:>10.1} {ratio:>8.1}",
        1.0 / each,
        each * 1e6
    );
    each
}

/// Processor time of this thread (Linux); elsewhere the time that passed.
fn on_processor() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| START.elapsed(), Duration::from_nanos)
}
