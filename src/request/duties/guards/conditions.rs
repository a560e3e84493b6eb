//! Statements that hang on a condition: "om nämnden säger ja", "beroende på", and a condition that reaches over "och".
//!
//! Never here: conditions that stand behind the statement in a clause of their own ([`super::limits`]).

use super::Stretch;
use super::cues::HAD_IT_BEEN;

impl Stretch<'_> {
    pub(super) fn conditional(&self) -> bool {
        let (start, end) = Self::clause(self.tagged, self.found);
        let clause = self.tagged.get(start..end).unwrap_or_default();
        clause.contains("#if ")
            || clause.contains("#depends ")
            || self.head_condition(start)
            || HAD_IT_BEEN.is_match(&self.sentence.norm)
    }

    /// "Om tjänsten flyttas och uppgifterna är desamma, …", "om det blir som chefen säger, att …": the condition reaches
    /// over "och" and "att".
    fn head_condition(&self, start: usize) -> bool {
        let clause = self.tagged.get(start..self.found.start).unwrap_or_default();
        let head = self.tagged.get(..start).unwrap_or_default();
        let clause = clause.trim_start().trim_start_matches(", ");
        let goes_on = ["#and ", "att ", "that ", "dvs "]
            .iter()
            .any(|word| clause.starts_with(word));
        (head.trim_start().starts_with("#if ") || head.contains(", #if ")) && goes_on
    }
}
