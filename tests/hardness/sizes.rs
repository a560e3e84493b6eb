//! Mails of sizes at which a quadratic step would not come back. What they are decided is of no matter; that they are
//! is. How the time grows is shown by `cargo bench --bench growth`.

use kontoflytt::message::RawMessage;
use kontoflytt::request::CaseSoFar;

use super::bed::assess;
use super::hostile::all;

#[test]
fn every_hostile_mail_is_decided() {
    for hostile in all() {
        let start = std::time::Instant::now();
        let raw = RawMessage::new((hostile.mail)(hostile.size));
        assess(&raw, &CaseSoFar::default());
        eprintln!("{} {:?}", hostile.name, start.elapsed());
    }
}
