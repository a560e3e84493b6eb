//! Job titles before and after the move, where the text states them.

use super::document::Document;
use super::evidence::Stated;

/// The titles stated.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// The title before the move.
    pub(super) current: Option<Stated<String>>,
    /// The title after it.
    pub(super) new: Option<Stated<String>>,
}

/// Reads both.
pub(super) fn read(_document: &Document) -> Roles {
    Roles::default()
}
