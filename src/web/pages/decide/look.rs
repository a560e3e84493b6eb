//! The page of a decision under way: what was typed and, for who holds the case, what the case says, what the rules say of
//! the facts as they are filled in, and the reply that would leave.
//!
//! Never here: anything that is recorded.

use serde::Serialize;

use super::draft::Draft;
use super::ground::Ground;
use super::odds;
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::eligibility::decide;
use crate::outcome::{Outcome, Reason};
use crate::reply::{Occasion, Reply, ReplyError, flow};
use crate::request::{Contradiction, MoveRequest, Place, Stated};
use crate::resolution::{Choice, ResolutionError, resolve};
use crate::web::error::PageError;
use crate::web::pages::case::Waits;
use crate::web::pages::cases::organisations;
use crate::web::pages::mail::{self, Shown};
use crate::web::reading::Unread;
use crate::web::site::Site;

/// The values of the page.
#[derive(Serialize)]
pub(super) struct Page {
    number: String,
    pub(super) draft: Draft,
    /// What only who holds the case sees.
    case: Option<Case>,
    /// Codes of fields that cannot be read.
    pub(super) faults: Vec<&'static str>,
    /// What keeps the decision from being made.
    pub(super) problem: Option<&'static str>,
    missing: Vec<&'static str>,
    /// The field that speaks against what was chosen.
    against: Option<&'static str>,
    preview: Option<Preview>,
    organisations: Vec<(String, String)>,
    rejections: Vec<&'static str>,
    /// After how many minutes without a request the person is signed out.
    minutes: u64,
}

/// What the case says.
#[derive(Serialize)]
struct Case {
    /// The number of the mail that is answered.
    mail_id: i64,
    /// The mail; nothing where it cannot be read.
    mail: Option<Shown>,
    is_set_aside: bool,
    is_late: bool,
    is_complete: bool,
    mail_language: String,
    verdict: Verdict,
    /// What waits in the case.
    reviews: Waits,
    disputes: Vec<Dispute>,
    /// The names that stand in no list, as they were read.
    unknown_from: Option<String>,
    unknown_to: Option<String>,
}

/// Two statements of a mail that cannot both be true.
#[derive(Serialize)]
struct Dispute {
    field: &'static str,
    one: String,
    other: String,
}

/// What the rules say of the facts as they are filled in.
#[derive(Serialize)]
struct Verdict {
    outcome: &'static str,
    reason: &'static str,
    rule: Option<u8>,
    missing: Vec<&'static str>,
}

#[derive(Serialize)]
struct Preview {
    to: String,
    subject: String,
    text: String,
    language: &'static str,
}

/// Everything that the page shows of a draft and, where it can be sent, the decision with its reply.
pub(super) async fn look(
    site: &Site,
    ground: &Ground,
    draft: Draft,
    wants_reply: bool,
) -> (Page, Option<(Assessment, Reply)>) {
    let register = site.assessor.register();
    let (corrections, faults) = draft.corrections(&ground.read, register);
    let request = corrections.applied_to(&ground.read);
    let decision = decide(&request, ground.day, register);
    let verdict = Verdict {
        outcome: decision.reason().outcome().code(),
        reason: decision.reason().code(),
        rule: decision.trace.deciding_rule(),
        missing: decision
            .missing()
            .iter()
            .map(|field| field.code())
            .collect(),
    };
    let ruled = Choice::of(&decision.verdict);
    let choice = draft.choice().or_else(|| ruled.clone());
    let against = draft
        .choice()
        .and_then(|chosen| odds::against(&request, &chosen, ruled.as_ref()));
    let made = if wants_reply && faults.is_empty() {
        Some(make(site, ground, request.clone(), choice, &draft))
    } else {
        None
    };
    let (made, problem) = match made {
        Some(Ok(made)) => (Some(made), None),
        Some(Err(problem)) => (None, Some(problem)),
        None => (None, None),
    };
    let mut values = values(site, ground, draft, verdict).await;
    values.faults = faults;
    values.against = against;
    values.preview = made.as_ref().map(|(_, reply)| Preview {
        to: reply.to.as_str().to_owned(),
        subject: reply.subject.clone(),
        text: flow(&reply.body),
        language: reply.language.code(),
    });
    if let Some(Problem { code, missing }) = problem {
        values.problem = Some(code);
        values.missing = missing;
    }
    (values, made)
}

/// The page of who cannot decide the case: what they have typed, and nothing of the case.
pub(super) async fn draft_alone(
    site: &Site,
    number: &CaseNumber,
    draft: Draft,
    problem: &'static str,
) -> Result<Page, PageError> {
    let exists = site.store.has_case(number).await?;
    let problem = Some(problem);
    exists
        .then(|| Page {
            problem,
            ..empty(site, number, draft)
        })
        .ok_or(PageError::NotFound)
}

fn empty(site: &Site, number: &CaseNumber, draft: Draft) -> Page {
    Page {
        number: number.to_string(),
        draft,
        case: None,
        faults: Vec::new(),
        problem: None,
        missing: Vec::new(),
        against: None,
        preview: None,
        organisations: organisations(site),
        rejections: Reason::ALL
            .into_iter()
            .filter(|reason| reason.outcome() == Outcome::Rejected)
            .map(Reason::code)
            .collect(),
        minutes: site.idle_minutes(),
    }
}

async fn values(site: &Site, ground: &Ground, mut draft: Draft, verdict: Verdict) -> Page {
    let read = &ground.read;
    draft.seen = ground.reviews.last.to_string();
    let mail = mail::show(
        site,
        ground.raw.clone(),
        Some(read.clone()),
        ground.sender_check.clone(),
        (&ground.time, false),
    );
    let mail = mail.await;
    let shown = Case {
        mail_id: ground.mail,
        is_late: ground.is_late || matches!(mail, Err(Unread::Late)),
        mail: mail.ok(),
        is_set_aside: ground.is_set_aside,
        is_complete: ground.is_complete,
        mail_language: ground.language.clone(),
        verdict,
        reviews: Waits::of(&ground.reviews),
        disputes: read.contradictions.iter().map(dispute).collect(),
        unknown_from: unknown(read.from_organisation.as_ref()),
        unknown_to: unknown(read.to_organisation.as_ref()),
    };
    Page {
        case: Some(shown),
        ..empty(site, &ground.case, draft)
    }
}

/// The name that stands in no list.
fn unknown(stated: Option<&Stated<Place>>) -> Option<String> {
    match &stated?.value {
        Place::Unknown(name) => Some(name.clone()),
        Place::City(_) | Place::Outside(_) => None,
    }
}

fn dispute(pair: &Contradiction) -> Dispute {
    Dispute {
        field: pair.field.code(),
        one: pair.one.text.clone(),
        other: pair.other.text.clone(),
    }
}

/// Why there is no decision yet.
struct Problem {
    code: &'static str,
    missing: Vec<&'static str>,
}

impl Problem {
    fn new(code: &'static str) -> Self {
        Self {
            code,
            missing: Vec::new(),
        }
    }
}

/// The decision with its reply.
fn make(
    site: &Site,
    ground: &Ground,
    request: MoveRequest,
    choice: Option<Choice>,
    draft: &Draft,
) -> Result<(Assessment, Reply), Problem> {
    let choice = choice.ok_or_else(|| Problem::new("no_choice"))?;
    let register = site.assessor.register();
    let message = ground.message.clone();
    let made = resolve(
        message,
        request,
        choice,
        draft.language(),
        ground.day,
        register,
    );
    let assessment = made.map_err(|error| match error {
        ResolutionError::Missing(fields) => Problem {
            missing: fields.iter().map(|field| field.code()).collect(),
            code: "missing",
        },
        ResolutionError::NothingAsked => Problem::new("nothing_asked"),
        ResolutionError::NoRejection(_) => Problem::new("no_choice"),
    })?;
    let occasion = Occasion {
        case: &ground.case,
        inbound: ground.digest,
        sequence: draft
            .occasion_for(ground.mail)
            .and_then(|occasion| u32::try_from(occasion).ok())
            .unwrap_or(1),
    };
    let paragraph = draft.paragraph.as_str();
    let composed = site
        .composer
        .compose_by_person(&assessment, occasion, register, paragraph);
    match composed {
        Ok(Some(reply)) => Ok((assessment, reply)),
        Ok(None) => Err(Problem::new("no_choice")),
        Err(ReplyError::NoAddress) => Err(Problem::new("no_address")),
        Err(error) => {
            tracing::error!(case.number = %ground.case, %error, "No reply could be written");
            Err(Problem::new("no_reply"))
        }
    }
}
