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

#[cfg(feature = "shell")]
pub mod clock;

#[cfg(feature = "shell")]
pub mod failpoint;

#[cfg(feature = "shell")]
pub mod net;

#[cfg(feature = "shell")]
mod scram;

#[cfg(feature = "shell")]
pub mod oauth;

#[cfg(feature = "shell")]
pub mod verification;

#[cfg(feature = "shell")]
pub mod config;

#[cfg(feature = "shell")]
pub mod telemetry;

#[cfg(feature = "shell")]
pub mod mailbox;

#[cfg(feature = "shell")]
pub mod store;

#[cfg(feature = "shell")]
pub mod delivery;

#[cfg(feature = "shell")]
pub mod worker;

#[cfg(feature = "shell")]
pub mod web;

#[cfg(feature = "shell")]
pub mod commands;
