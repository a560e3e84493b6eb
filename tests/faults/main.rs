//! Faults: the program is killed, cut off, and flooded; each mail is still one case, one decision and one reply.
//!
//! In the ordinary run of the tests the campaigns are short. At length, with figures:
//!
//! ```text
//! KONTOFLYTT_CAMPAIGN=long cargo test --features failpoints --test faults -- --nocapture --test-threads 1
//! ```
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

#[path = "../whole_job/letters.rs"]
mod letters;
#[path = "../whole_job/site.rs"]
#[expect(dead_code, reason = "the other campaigns use the rest of it")]
mod site;

#[path = "../worker/bed.rs"]
#[expect(dead_code, reason = "the tests of the worker use the rest of it")]
mod room;

mod bed;
mod cuts;
mod failover;
mod gaps;
mod kills;
mod refusals;
mod soak;
#[cfg(feature = "failpoints")]
mod steps;
mod storm;
mod trial;
#[cfg(not(feature = "failpoints"))]
mod unarmed;
