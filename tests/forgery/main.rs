//! The ways to send a mail in another's name that we know of: none is approved, none is answered.
//!
//! Each mail orders a move that would be approved, were it from whom it says: the honest one among them shows it.
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod bed;
mod dkim;
mod fields;
mod microsoft365;
mod results;
