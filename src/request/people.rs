//! How many people the mail orders moves for (rule 2).

use super::document::Document;
use super::facts::People;

/// One person, or the words that speak of several.
pub(super) fn read(_document: &Document) -> People {
    People::One
}
