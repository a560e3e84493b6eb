//! Whether the duties stay the same, as the mail states it.

use super::document::Document;
use super::reading::Reading;

/// The statement that holds, `true` or `false`.
pub(super) fn read(_document: &Document) -> Reading<bool> {
    Reading::default()
}
