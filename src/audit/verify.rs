//! Verifying a chain, entry by entry, in constant memory.

use std::fmt;

use super::checkpoint::Checkpoint;
use super::entry::AuditEntry;
use super::hash::{EntryHash, PersonalDigest};

/// What is wrong with the first bad entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The entry's fields do not give its hash: it was changed.
    Changed,
    /// The entry does not follow the one before it: that one, or this one, was put in, swapped or rewritten.
    Unlinked,
    /// There is no entry with this number, although later ones exist.
    Missing,
    /// An entry stands where none can be: its number was already taken, or is not positive.
    Inserted,
    /// The personal data beside the entry is not what was recorded.
    PersonalChanged,
    /// Personal data lies beside an entry that recorded none.
    PersonalInserted,
    /// The log ends before this entry, which a checkpoint or the log's own end mark names: the tail was cut off.
    Cut,
    /// The entry's hash is not the one that a checkpoint or the log's own end mark names: the log was rewritten.
    Rewritten,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 8] = [
        Self::Changed,
        Self::Unlinked,
        Self::Missing,
        Self::Inserted,
        Self::PersonalChanged,
        Self::PersonalInserted,
        Self::Cut,
        Self::Rewritten,
    ];

    /// The code that is stored.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Unlinked => "unlinked",
            Self::Missing => "missing_entry",
            Self::Inserted => "inserted",
            Self::PersonalChanged => "personal_changed",
            Self::PersonalInserted => "personal_inserted",
            Self::Cut => "cut",
            Self::Rewritten => "rewritten",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "was changed",
            Self::Unlinked => "does not follow the entry before it",
            Self::Missing => "is missing",
            Self::Inserted => "was inserted",
            Self::PersonalChanged => "has other personal data than was recorded",
            Self::PersonalInserted => "has personal data although none was recorded",
            Self::Cut => "is missing: the end of the log was cut off",
            Self::Rewritten => "is not the entry that was pinned down: the log was rewritten",
        })
    }
}

/// The log is broken; this is the first bad entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("entry {sequence} {fault}")]
pub struct Broken {
    /// The number of the entry.
    pub sequence: i64,
    /// What is wrong with it.
    pub fault: Fault,
}

/// The log is unbroken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// How many entries there are; also the number of the last one.
    pub count: i64,
    /// The hash of the last entry.
    pub head: EntryHash,
}

/// Takes the entries in the order of their numbers and stops at the first fault.
#[derive(Debug)]
pub struct Verifier {
    count: i64,
    head: EntryHash,
    /// Checkpoints that are still ahead, the nearest last.
    ahead: Vec<Checkpoint>,
}

impl Verifier {
    /// A verifier that holds the chain against these checkpoints too, in any order.
    #[must_use]
    pub fn new(checkpoints: &[Checkpoint]) -> Self {
        let mut ahead = checkpoints.to_vec();
        ahead.sort_by_key(|checkpoint| std::cmp::Reverse(checkpoint.sequence));
        Self {
            count: 0,
            head: EntryHash::GENESIS,
            ahead,
        }
    }

    /// Checks the next entry, and its personal data (salt and payload) where that still exists.
    pub fn check(
        &mut self,
        entry: &AuditEntry,
        personal: Option<(&[u8], &str)>,
    ) -> Result<(), Broken> {
        let expected = self.count + 1;
        if entry.sequence != expected {
            return Err(if entry.sequence > expected {
                Broken {
                    sequence: expected,
                    fault: Fault::Missing,
                }
            } else {
                Broken {
                    sequence: entry.sequence,
                    fault: Fault::Inserted,
                }
            });
        }
        let broken = |fault| {
            Err(Broken {
                sequence: expected,
                fault,
            })
        };
        let hash = EntryHash::of(&entry.canonical_text());
        if !entry.is_well_formed() || EntryHash::parse(&entry.hash) != Some(hash) {
            return broken(Fault::Changed);
        }
        if EntryHash::parse(&entry.previous) != Some(self.head) {
            return broken(Fault::Unlinked);
        }
        match (&entry.personal, personal) {
            (None, Some(_)) => return broken(Fault::PersonalInserted),
            (Some(digest), Some((salt, payload)))
                if *digest != PersonalDigest::of(salt, payload).to_string() =>
            {
                return broken(Fault::PersonalChanged);
            }
            _ => {}
        }
        self.count = expected;
        self.head = hash;
        self.hold_against_checkpoints()
    }

    /// The end of the log: what was pinned down must have come by. `end` is the log's own mark of its last entry.
    pub fn finish(self, end: Option<(i64, &str)>) -> Result<Verified, Broken> {
        if self.ahead.iter().any(|checkpoint| checkpoint.sequence > 0) {
            return Err(Broken {
                sequence: self.count + 1,
                fault: Fault::Cut,
            });
        }
        match end {
            Some((sequence, _)) if sequence > self.count => Err(Broken {
                sequence: self.count + 1,
                fault: Fault::Cut,
            }),
            Some((sequence, _)) if sequence < self.count => Err(Broken {
                sequence: sequence + 1,
                fault: Fault::Inserted,
            }),
            Some((sequence, hash)) if EntryHash::parse(hash) != Some(self.head) => Err(Broken {
                sequence,
                fault: Fault::Rewritten,
            }),
            _ => Ok(Verified {
                count: self.count,
                head: self.head,
            }),
        }
    }

    fn hold_against_checkpoints(&mut self) -> Result<(), Broken> {
        while let Some(next) = self
            .ahead
            .pop_if(|checkpoint| checkpoint.sequence <= self.count)
        {
            if next.sequence == self.count && next.hash != self.head {
                return Err(Broken {
                    sequence: self.count,
                    fault: Fault::Rewritten,
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
