//! Is it a request at all: an order to move an account, against all that uses the same words.

use super::document::Document;
use super::evidence::Evidence;

/// The words that order the move of an account.
pub(super) fn order(_document: &Document) -> Option<Evidence> {
    None
}
