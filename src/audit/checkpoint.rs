//! A checkpoint: one line that pins the log down and is kept outside the database.

use std::fmt;

use jiff::Timestamp;

use super::hash::EntryHash;

/// The word and version that a checkpoint line begins with.
const MARK: &str = "kontoflytt-checkpoint-1";

/// "Entry `sequence` had this hash at this time." As a line:
/// `kontoflytt-checkpoint-1 <sequence> <hash> <RFC 3339 time>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last entry when the checkpoint was taken; 0 for an empty log.
    pub sequence: i64,
    /// The hash of that entry.
    pub hash: EntryHash,
    /// When the checkpoint was taken.
    pub at: Timestamp,
}

impl Checkpoint {
    /// Reads a checkpoint line.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let (mark, sequence, hash, at) =
            (words.next()?, words.next()?, words.next()?, words.next()?);
        if mark != MARK || words.next().is_some() {
            return None;
        }
        Some(Self {
            sequence: sequence.parse().ok().filter(|sequence| *sequence >= 0)?,
            hash: EntryHash::parse(hash)?,
            at: at.parse().ok()?,
        })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK} {} {} {}", self.sequence, self.hash, self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_back_as_the_checkpoint_that_wrote_it() {
        let checkpoint = Checkpoint {
            sequence: 12,
            hash: EntryHash::of("x"),
            at: "2026-09-01T08:00:00Z".parse().unwrap(),
        };
        assert_eq!(
            Checkpoint::parse(&format!("{checkpoint}\n")),
            Some(checkpoint.clone())
        );
        for bad in [
            "",
            "kontoflytt-checkpoint-2 1",
            &format!("{checkpoint} more"),
            "x 1 2 3",
        ] {
            assert_eq!(Checkpoint::parse(bad), None, "{bad:?}");
        }
    }
}
