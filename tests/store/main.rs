//! The store's promises, each held on SQLite and on a real PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a promise that cannot be tried is broken"
)]

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod bed;
mod by_person;
mod checkpoints;
mod claims;
mod copy;
mod events;
mod intake;
mod lease;
mod limits;
mod open;
mod outbox;
mod pages;
mod plans;
mod readings;
mod releases;
mod reminders;
mod retention;
mod searches;
mod signing_in;
mod staff;
mod superseded;
mod threads;
mod troubles;
mod turns;
