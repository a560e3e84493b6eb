//! What the form of a case closes that ends it without a decision.

use serde::Serialize;

use crate::store::CasePage;

/// What the form closes: all that the page tells of, also what belongs to mails of other pages.
#[derive(Serialize)]
pub(super) struct Closing {
    /// The last of the items that wait or waited, by its number.
    seen: i64,
    /// How many wait.
    count: usize,
    /// How many of those belong to mails that the page does not show.
    elsewhere: usize,
}

impl Closing {
    pub(super) fn of(case: &CasePage) -> Self {
        let is_elsewhere = |mail: i64| !case.mails.iter().any(|shown| shown.mail.id == mail);
        let open = || case.reviews.iter().filter(|item| item.closed_at.is_none());
        let elsewhere = open().filter(|item| item.message.is_some_and(is_elsewhere));
        Self {
            seen: case.reviews.iter().map(|item| item.id).max().unwrap_or(0),
            count: open().count(),
            elsewhere: elsewhere.count(),
        }
    }
}
