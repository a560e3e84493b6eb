//! The request: what a mail states, each fact with the text that states it.
//!
//! Never here: whether a fact is good enough to act on; that is [`crate::eligibility`].

pub mod accounts;
pub mod dates;
mod evidence;
mod facts;

pub use evidence::{Evidence, Source, Stated};
pub use facts::{Account, Contradiction, MoveRequest, People, Place};
