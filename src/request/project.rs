//! Whether the move is part of a reorganisation project (rule 1).

use super::document::Document;
use super::evidence::Evidence;

/// The words that say so.
pub(super) fn read(_document: &Document) -> Option<Evidence> {
    None
}
