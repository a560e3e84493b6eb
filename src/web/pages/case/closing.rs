//! What the form of a case closes that ends it without a decision.

use serde::Serialize;

use crate::store::CasePage;

/// What the form closes: all that the page tells of, also what belongs to mails of other pages.
#[derive(Serialize)]
pub(super) struct Closing {
    /// The last of the items that wait or waited, by its number.
    seen: i64,
    /// How many wait.
    count: i64,
    /// How many of those belong to mails that the page does not show.
    elsewhere: i64,
}

impl Closing {
    pub(super) fn of(case: &CasePage) -> Self {
        let waits = &case.reviews;
        Self {
            seen: waits.last,
            count: waits.count,
            elsewhere: waits.elsewhere,
        }
    }
}
