//! The staff's pages in a real browser, on a database that the worker filled.
//!
//! Screenshots of every page go to `target/tmp/pages`.
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod accessible;
mod attacks;
mod bed;
mod browser;
mod done;
mod ends;
mod errors;
mod events;
mod handling;
mod held;
mod http;
mod kept;
mod language;
mod late;
mod liar;
mod lies;
mod likeness;
mod long;
mod mistakes;
mod provider;
mod reading;
mod rows;
mod slow;
mod states;
mod told;
mod trouble;
mod unbroken;
