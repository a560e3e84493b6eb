//! The program as everybody builds it has no failpoints.

use crate::bed::orders;
use crate::site::{Site, finish};

#[test]
fn an_ordinary_build_knows_no_failpoint() {
    let program = std::fs::read(env!("CARGO_BIN_EXE_kontoflytt")).unwrap();
    let name = b"KONTOFLYTT_FAILPOINT";
    assert!(!program.windows(name.len()).any(|window| window == name));
    let site = Site::new("unarmed");
    site.receive(&orders("unarmed", 1)[0]);
    let mut command = site.command(&["run", "--once"]);
    let run = finish(command.env("KONTOFLYTT_FAILPOINT", "decided:1:abort"));
    assert!(run.status.success(), "{run:?}");
    assert_eq!(run.summary["replies_sent"], 1);
}
