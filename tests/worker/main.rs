//! The worker's promises, with a real Maildir, a real folder for replies or a real Postfix, and a real database.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a promise that cannot be tried is broken"
)]

#[path = "../support/mod.rs"]
mod support;

mod bed;
mod once;
mod reminders;
mod restart;
mod running;
mod several;
mod shared;
mod together;
mod trouble;
