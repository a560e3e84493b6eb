//! Which policy is in force: the dated rules of `policy.md`.

use jiff::civil::{Date, date};
use serde::Serialize;

/// The form in Serviceportalen went away on this day; what came in before it falls under the ordinary service.
const FORM_REMOVED: Date = date(2022, 5, 4);
/// The last day on which an ordinary order was carried out.
const ORDINARY_SERVICE_ENDS: Date = date(2022, 5, 12);

/// The days that a decision depends on, in Europe/Stockholm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyDay {
    /// The day the mail was received.
    pub received_on: Date,
    /// The day it is decided.
    pub decided_on: Date,
}

impl PolicyDay {
    /// Received before the form went away, and decided before the service ended.
    #[must_use]
    pub fn ordinary_service(self) -> bool {
        self.received_on < FORM_REMOVED && self.decided_on <= ORDINARY_SERVICE_ENDS
    }

    /// The policy version that a decision of these days is made under.
    #[must_use]
    pub fn policy(self) -> PolicyVersion {
        if self.ordinary_service() {
            PolicyVersion("2022-05-04")
        } else {
            PolicyVersion("2022-05-12")
        }
    }
}

/// The day from which a policy holds: `2022-05-12` for the exception alone, `2022-05-04` for the last orders of the
/// ordinary service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PolicyVersion(&'static str);

impl PolicyVersion {
    /// The version as text, an ISO date.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}
