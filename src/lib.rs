//! kontoflytt: the worker behind a support mailbox that decides e-mailed orders to move a *staden-konto*.
//!
//! The modules stand in the order in which a mail meets them. The first half is the core: pure functions from bytes
//! to a decision and a reply, with no I/O, no clock and no environment. The second half is the shell: thin I/O around
//! one call of [`assessment`]. Imports go one way, from the bottom of this list to its top; `tests/architecture.rs`
//! holds that.

// -- core --

pub mod outcome;

pub mod case;

pub mod text;

pub mod register;

pub mod message;

pub mod request;

pub mod admission;

pub mod eligibility;

pub mod assessment;

pub mod resolution;

pub mod reply;

pub mod audit;

pub mod evaluation;

// -- shell --

pub mod clock;

pub mod failpoint;

pub mod net;

mod scram;

pub mod oauth;

pub mod verification;

pub mod config;

pub mod telemetry;

pub mod mailbox;

pub mod store;

pub mod delivery;

pub mod worker;

pub mod web;

pub mod commands;
