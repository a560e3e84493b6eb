//! The audit log: what an entry is, how entries are chained, how a chain is verified and pinned down.
//!
//! An entry is hashed over its canonical text ([`AuditEntry::canonical_text`]), which holds the hash of the entry before
//! it: whoever changes, removes, inserts or swaps an entry breaks every hash after it. Personal data is no part of that
//! text. It lies beside the chain under a salted digest, so that *gallring* can delete it and the chain still verifies.
//! A rewritten or cut tail shows against a [`Checkpoint`] that was kept elsewhere.
//!
//! Never here: where entries are kept, what the time is, where randomness comes from; salts are passed in.

mod checkpoint;
mod entry;
mod event;
mod hash;
mod seal;
mod verify;

pub use checkpoint::Checkpoint;
pub use entry::{AuditEntry, Facts, NewEntry, Personal};
pub use event::Event;
pub use hash::{EntryHash, PersonalDigest, Salt};
pub use seal::{PublicKey, SealKey, Sealed};
pub use verify::{Broken, Fault, Verified, Verifier};
