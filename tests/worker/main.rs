//! The worker's promises, with a real Maildir, a real folder for replies and a real database.
#![expect(
    clippy::unwrap_used,
    reason = "a promise that cannot be tried is broken"
)]

mod bed;
mod once;
mod restart;
mod running;
