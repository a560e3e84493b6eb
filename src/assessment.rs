//! The whole way of one mail, from what a reader sees to a decision, as one pure function.
//!
//! `explain` and the worker share it, so that what is shown is what is done.
//! Never here: where the mail came from, where the case is stored, what day it is.

use jiff::civil::Date;

use crate::admission::{self, Admission, AdmissionPolicy, MessageIdKey, Standing};
use crate::eligibility::{self, Decision, PolicyDay, PolicyVersion, RuleResult, Verdict};
use crate::message::Message;
use crate::message::authentication::sender_check;
use crate::outcome::{Field, Language, Outcome, Reason};
use crate::register::Register;
use crate::request::{self, CaseSoFar, MoveRequest};

/// What is decided of one mail, with everything that led to it.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The mail as it was read.
    pub message: Message,
    /// Why; its outcome follows from it.
    pub reason: Reason,
    /// The language that a reply is in.
    pub language: Language,
    /// What the mail and its case state; `None` where the mail is no request or was not read.
    pub request: Option<MoveRequest>,
    /// The decision by the rules of eligibility, where the mail came that far.
    pub decision: Option<Decision>,
    /// The policy version that holds for the mail's days.
    pub policy: PolicyVersion,
}

impl Assessment {
    /// The outcome of [`Self::reason`].
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.reason.outcome()
    }

    /// The required facts that are missing, where that is the outcome.
    #[must_use]
    pub fn missing(&self) -> &[Field] {
        self.decision.as_ref().map_or(&[], Decision::missing)
    }

    /// The rules of eligibility that were tried, in order.
    #[must_use]
    pub fn rules(&self) -> &[RuleResult] {
        self.decision
            .as_ref()
            .map_or(&[], |decision| decision.trace.results())
    }

    /// The order to carry out, for an approval.
    #[must_use]
    pub fn order(&self) -> Option<&eligibility::AccountMove> {
        match self.decision.as_ref().map(|decision| &decision.verdict) {
            Some(Verdict::Approved(order)) => Some(order),
            _ => None,
        }
    }
}

/// Everything that stays the same from mail to mail: the register and the rules of admission.
#[derive(Debug)]
pub struct Assessor {
    register: Register,
    admission: AdmissionPolicy,
}

impl Assessor {
    /// An assessor over this register and these rules of admission.
    #[must_use]
    pub fn new(register: Register, admission: AdmissionPolicy) -> Self {
        Self {
            register,
            admission,
        }
    }

    /// The same, knowing our own Message-IDs by this key.
    #[must_use]
    pub fn knowing(mut self, key: MessageIdKey) -> Self {
        self.admission.message_id_key = Some(key);
        self
    }

    /// The register that names are matched against.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// What is known of who sent a mail, as [`sender_check`] tells it.
    #[must_use]
    pub fn sender_check(&self, message: &Message) -> &'static str {
        sender_check(message, &self.admission.verifier)
    }

    /// Decides one mail of one case. `decided_on` is the day of the decision in Europe/Stockholm; the mail counts as
    /// received on its own day, or on `decided_on` where it shows none.
    #[must_use]
    pub fn assess(&self, message: Message, case: &CaseSoFar, decided_on: Date) -> Assessment {
        let received_on = case.opened_on.or(message.received_on).unwrap_or(decided_on);
        let day = PolicyDay {
            received_on,
            decided_on,
        };
        let is_city = |domain: &str| self.register.is_city_domain(domain);
        let standing = match admission::admit(&message, &self.admission, &is_city) {
            Admission::Ignored(reason) | Admission::Review(reason) => {
                return silent(message, reason, day);
            }
            Admission::Admitted(standing) => standing,
        };
        let understood = request::read(&message, &self.register, case);
        let Some(stated) = understood.request else {
            return Assessment {
                language: understood.language,
                ..silent(message, Reason::OtherMatter, day)
            };
        };
        match standing {
            Standing::OutsideUnauthenticated => {
                silent(message, Reason::SenderNotAuthenticated, day)
            }
            Standing::OutsideAuthenticated => Assessment {
                language: understood.language,
                request: Some(stated),
                ..silent(message, Reason::ExternalSender, day)
            },
            Standing::City => {
                let decision = eligibility::decide(&stated, day, &self.register);
                Assessment {
                    message,
                    reason: decision.reason(),
                    language: understood.language,
                    request: Some(stated),
                    policy: decision.policy,
                    decision: Some(decision),
                }
            }
        }
    }
}

/// An assessment that ends before the rules of eligibility.
fn silent(message: Message, reason: Reason, day: PolicyDay) -> Assessment {
    Assessment {
        message,
        reason,
        language: Language::Swedish,
        request: None,
        decision: None,
        policy: day.policy(),
    }
}
