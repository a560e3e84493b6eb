//! What a room that reads one fact hands back.

use super::evidence::{Evidence, Stated};

/// A fact as one mail states it: stated, not stated, or stated in two ways that cannot both be true.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading<T> {
    /// The statement that holds; `None` where nothing is stated or two statements contradict.
    pub(super) stated: Option<Stated<T>>,
    /// Two statements that cannot both be true.
    pub(super) contradiction: Option<(Evidence, Evidence)>,
}

impl<T> Default for Reading<T> {
    fn default() -> Self {
        Self {
            stated: None,
            contradiction: None,
        }
    }
}

impl<T> Reading<T> {
    /// One statement.
    pub(super) fn stated(value: T, evidence: Evidence) -> Self {
        Self {
            stated: Some(Stated::new(value, evidence)),
            contradiction: None,
        }
    }

    /// Whether nothing is stated at all.
    pub(super) fn is_open(&self) -> bool {
        self.stated.is_none() && self.contradiction.is_none()
    }

    /// Two statements that cannot both be true.
    pub(super) fn contradicted(one: Evidence, other: Evidence) -> Self {
        Self {
            stated: None,
            contradiction: Some((one, other)),
        }
    }
}
