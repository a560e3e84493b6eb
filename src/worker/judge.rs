//! One mail between the ledger and its decision: parsed, asked about, assessed, put into the store's words.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::thread::Fault;
use super::{Shared, words};
use crate::admission::bounce::{self, Fate};
use crate::assessment::{Assessment, Assessor};
use crate::case::CaseNumber;
use crate::message::{self, Content, Message, MessageId, Unreadable};
use crate::outcome::{Language, Outcome, Reason};
use crate::reply::{Composer, Occasion};
use crate::request::CaseSoFar;
use crate::store::{
    CaseUse, Context, Decided, Filing, Known, NewReply, Original, Pending, Question,
};

/// A mail that was parsed.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) message: Message,
    pub(super) question: Question,
    /// `false` where the bytes are not the whole mail.
    pub(super) complete: bool,
}

/// Parses a mail. Of an incomplete one the headers are there, and it is unreadable whatever they say.
pub(super) fn parse(pending: &Pending, limits: &message::Limits) -> Parsed {
    let mut message = message::parse(&pending.raw, limits);
    if !pending.complete {
        message.content = Content::Unreadable(Unreadable::TooLarge);
    }
    let content = content_digest(&message);
    let question = Question::about(pending.message, pending.raw.digest(), content, &message);
    Parsed {
        message,
        question,
        complete: pending.complete,
    }
}

/// What the mail says, as a digest: Message-ID, sender, subject and words. Without a Message-ID two mails of the same
/// words may be two mails.
fn content_digest(message: &Message) -> Option<String> {
    let (id, [sender]) = (message.message_id.as_ref()?, message.from.as_slice()) else {
        return None;
    };
    if message.content != Content::Readable {
        return None;
    }
    let mut hasher = Sha256::new();
    for part in [
        "content-1",
        id.as_str(),
        sender.address.as_str(),
        &message.subject,
        &message.body,
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    Some(
        hasher
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<Vec<_>>()
            .concat(),
    )
}

/// A mail with what was found of it.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) question: Question,
    pub(super) finding: Finding,
    pub(super) case: Option<CaseNumber>,
    /// What it was judged on.
    known: Option<Known>,
}

/// What was found.
#[derive(Debug)]
pub(super) enum Finding {
    /// It was recorded before.
    Copy(Original, Option<MessageId>),
    /// It was assessed.
    Assessed(Box<Assessment>),
    /// The code failed on it.
    Fault(Fault),
}

/// Assesses a parsed mail with what the store knew of it after its decision number `as_of`.
pub(super) fn judge(
    parsed: &Parsed,
    (context, as_of): (&Context, i64),
    assessor: &Assessor,
    today: Date,
) -> Judged {
    let Parsed {
        message,
        question,
        complete,
    } = parsed;
    // Half a mail, or none, is no copy of another half: their bytes may be alike where the mails are not.
    let is_decided = |original: &Original| original.filing.is_some();
    let copy_of = context.copy_of.clone().filter(is_decided);
    let copy_of = copy_of.filter(|_| *complete);
    let (case, so_far) = match context.case.clone() {
        Some((number, so_far)) => (Some(number), so_far),
        None => (None, CaseSoFar::default()),
    };
    let finding = match copy_of {
        Some(original) => Finding::Copy(original, message.message_id.clone()),
        None => Finding::Assessed(Box::new(assessor.assess(message.clone(), &so_far, today))),
    };
    Judged {
        question: question.clone(),
        finding,
        case,
        known: Some(Known {
            as_of,
            question: question.clone(),
            context: context.clone(),
        }),
    }
}

impl Judged {
    /// A mail that the code failed on.
    pub(super) fn set_aside(question: Question, fault: Fault) -> Self {
        Self {
            question,
            finding: Finding::Fault(fault),
            case: None,
            known: None,
        }
    }

    /// Whether the mail opens a case: it asks for something, or a person must look at it, and it belongs to none.
    pub(super) fn opens_case(&self) -> bool {
        let outcome = match &self.finding {
            Finding::Copy(..) => Outcome::Ignored,
            Finding::Assessed(assessment) => assessment.outcome(),
            Finding::Fault(..) => Outcome::NeedsReview,
        };
        self.case.is_none() && !matches!(outcome, Outcome::NotARequest | Outcome::Ignored)
    }

    /// The decision in the store's words, with its reply. `new_case` is the number for a mail that opens a case.
    pub(super) fn into_decided(
        self,
        new_case: Option<CaseNumber>,
        shared: &Shared,
        now: Timestamp,
    ) -> Decided {
        let today = crate::clock::stockholm(now).date();
        let opened_on = match &self.finding {
            Finding::Assessed(assessment) => assessment.message.received_on.unwrap_or(today),
            Finding::Copy(..) | Finding::Fault(..) => today,
        };
        let case = match (self.case, new_case) {
            (Some(number), _) => CaseUse::Joins(number),
            (None, Some(number)) => CaseUse::Opens { number, opened_on },
            (None, None) => CaseUse::None,
        };
        let blank = Decided {
            known: self.known,
            ..blank(&self.question, case)
        };
        match self.finding {
            Finding::Copy(original, message_id) => Decided {
                message_id,
                reason: Reason::Duplicate,
                // A copy of a mail that was left for staff is left for staff.
                filing: original.filing.unwrap_or(Filing::Review),
                case: original.case.map_or(CaseUse::None, CaseUse::Joins),
                ..blank
            },
            Finding::Fault(fault) => Decided {
                fault: Some(fault.code()),
                ..blank
            },
            Finding::Assessed(assessment) => {
                of_assessment(&assessment, blank, self.question.digest, shared, now)
            }
        }
    }
}

/// A decision of nothing yet: for a person, unread.
fn blank(question: &Question, case: CaseUse) -> Decided {
    Decided {
        message: question.message,
        known: None,
        content_digest: question.content_digest.clone(),
        message_id: None,
        sender: question.sender.clone(),
        case,
        reason: Reason::Unreadable,
        language: Language::Swedish,
        missing: Vec::new(),
        rules: "[]".to_owned(),
        request: None,
        policy: String::new(),
        words: String::new(),
        reply: None,
        filing: Filing::Review,
        sender_check: None,
        fault: None,
        report_on: Vec::new(),
        delayed: false,
    }
}

fn of_assessment(
    assessment: &Assessment,
    blank: Decided,
    digest: message::Digest,
    shared: &Shared,
    now: Timestamp,
) -> Decided {
    let report = (assessment.reason == Reason::Bounce)
        .then(|| bounce::report(&assessment.message))
        .flatten();
    let delayed = report
        .as_ref()
        .is_some_and(|report| report.fate == Fate::Delayed);
    let reply = blank
        .case
        .number()
        .map(|case| compose(assessment, case, digest, shared, now));
    let (reply, fault) = match reply.transpose() {
        Ok(reply) => (reply.flatten(), None),
        Err(fault) => (None, Some(fault.code())),
    };
    let request = assessment
        .request
        .as_ref()
        .and_then(|request| serde_json::to_string(request).ok());
    Decided {
        message_id: assessment.message.message_id.clone(),
        reason: assessment.reason,
        language: assessment.language,
        missing: assessment.missing().to_vec(),
        rules: serde_json::to_string(assessment.rules()).unwrap_or_else(|_| "[]".to_owned()),
        request,
        policy: assessment.policy.as_str().to_owned(),
        words: words::of(&assessment.message),
        reply,
        filing: if fault.is_some() {
            Filing::Review
        } else {
            Filing::of(assessment.outcome())
        },
        sender_check: Some(shared.assessor.sender_check(&assessment.message)),
        fault,
        report_on: report.map(|report| report.originals).unwrap_or_default(),
        delayed,
        ..blank
    }
}

fn compose(
    assessment: &Assessment,
    case: &CaseNumber,
    inbound: message::Digest,
    shared: &Shared,
    now: Timestamp,
) -> Result<Option<NewReply>, Fault> {
    let composer: &Arc<Composer> = &shared.composer;
    let failed = |error| {
        tracing::error!(case.number = %case, %error, "No reply could be written");
        Fault::Reply
    };
    let occasion = Occasion {
        case,
        inbound,
        sequence: 0,
    };
    let Some(reply) = composer
        .compose(assessment, occasion, shared.assessor.register())
        .map_err(failed)?
    else {
        return Ok(None);
    };
    let bytes = reply.to_mail(now).map_err(failed)?;
    Ok(Some(NewReply {
        message_id: reply.message_id,
        recipient: reply.to,
        envelope_from: shared.settings.envelope_from.clone(),
        bytes,
    }))
}
