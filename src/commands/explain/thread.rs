//! `--thread`: the mails as one case, as the worker would keep it.

use crate::assessment::Assessment;
use crate::outcome::{Language, Reason};
use crate::request::CaseSoFar;

/// The case after the mails so far.
#[derive(Debug, Default)]
pub(super) struct Thread {
    so_far: CaseSoFar,
    language: Option<Language>,
    /// What was decided last of a mail that was no mail of ours.
    last: Option<Reason>,
}

impl Thread {
    /// What the next mail meets.
    pub(super) fn so_far(&self) -> &CaseSoFar {
        &self.so_far
    }

    /// Takes a decided mail into the case. A mail that says nothing by itself stands in the case's language.
    pub(super) fn take_in(&mut self, assessment: &mut Assessment) {
        if assessment.reason == Reason::OwnMessage {
            // Our mail says what was decided before it: a question where facts were missing.
            self.so_far.asked = self.last == Some(Reason::MissingFacts);
            assessment.language = self.language.unwrap_or(assessment.language);
            return;
        }
        self.so_far.opened_on = self.so_far.opened_on.or(assessment.message.received_on);
        if let Some(request) = &assessment.request {
            self.so_far.earlier = Some(request.clone());
            self.language = Some(assessment.language);
            self.last = Some(assessment.reason);
        }
    }
}
