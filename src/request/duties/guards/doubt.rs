//! What puts "the same" in doubt behind it: less of it, more beside it, like somebody else's.

use super::super::super::document::Sentence;
use super::super::rules::Says;
use super::Stretch;
use super::cues::{ADDS_LATER, DENIES, DOUBTED, LESS, LIKE_ANOTHER};

impl Stretch<'_> {
    /// "Samma uppgifter på förmiddagarna", "… fast med personalansvar", "… som den tidigare chefens": who says it may mean
    /// less, so it is asked.
    pub(super) fn doubted(&self) -> bool {
        if self.says != Says::Same {
            return false;
        }
        let after = self
            .sentence
            .norm
            .get(self.norm.end.saturating_sub(1)..)
            .unwrap_or_default();
        let behind = self.sentence.norm.get(self.norm.end..).unwrap_or_default();
        let adds = |other: &&Sentence| {
            let norm = other.norm.as_str();
            !other.question && ADDS_LATER.is_match(norm) && !DENIES.is_match(norm)
        };
        let sentences = self.context.part.sentences.iter();
        let mut below = sentences.filter(|other| other.range.start >= self.sentence.range.end);
        let next = below.clone().next().filter(|next| !next.question);
        DOUBTED.is_match(after)
            || next.is_some_and(|next| DOUBTED.is_match(&next.norm))
            || LESS.is_match(after)
            || LIKE_ANOTHER.is_match(behind)
            || below.any(|other| adds(&other))
    }
}
