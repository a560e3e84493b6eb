//! A person decides a case: corrects the facts, sees at once what the rules then say, previews the reply, sends it.
//!
//! The decision supersedes the one before it; both stay in the log. Only who holds the case decides it.

mod draft;
mod ground;

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};

use super::claims;
use super::language::remembered;
use super::mail::{self, Shown};
use super::page;
use crate::assessment::Assessment;
use crate::audit::{Event, Facts};
use crate::eligibility::decide;
use crate::outcome::Reason;
use crate::reply::{Occasion, Reply, ReplyError, flow};
use crate::request::MoveRequest;
use crate::resolution::{Choice, ResolutionError, resolve};
use crate::store::{NewReply, Resolved, Role};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::frame::Frame;
use crate::web::session::SignedIn;
use crate::web::site::Site;
use draft::Draft;
use ground::Ground;

/// Longest reason that a person gives, in characters.
const LONGEST_MOTIVE: usize = 2_000;

/// The values of the page.
#[derive(Serialize)]
struct Page {
    number: String,
    draft: Draft,
    mail: Shown,
    mail_language: String,
    verdict: Verdict,
    /// Codes of fields that cannot be read.
    faults: Vec<&'static str>,
    /// What keeps the decision from being made.
    problem: Option<&'static str>,
    missing: Vec<&'static str>,
    preview: Option<Preview>,
    organisations: Vec<(String, String)>,
    /// The names that stand in no list, as they were read.
    unknown_from: Option<String>,
    unknown_to: Option<String>,
    rejections: Vec<&'static str>,
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

/// The form.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Path(number): Path<String>,
) -> Result<Response, PageError> {
    who.needs(Role::Handler)?;
    let ground = ground::load(&site, &number).await?;
    if !claims::holds(&site, &ground.case.number, &who).await? {
        return Ok(Redirect::to(&format!("/cases/{number}")).into_response());
    }
    let facts = Facts::new().with("by", who.session.name.as_str());
    let (number_read, now) = (&ground.case.number, site.clock.now());
    site.store
        .record_reading(Event::CaseRead, Some(number_read), facts, now)
        .await?;
    let occasion = site.store.next_occasion(ground.mail).await?;
    let draft = Draft::of(&ground.read, &ground.language, (ground.mail, occasion));
    let (values, _) = look(&site, &ground, draft, false).await?;
    Ok(page(&site, "decide.html", frame, &who, &values)?.into_response())
}

/// The fields, and what to do with them.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Fields {
    /// `preview` or `send`; anything else checks.
    #[serde(default)]
    action: String,
    /// The language to go on in, where that is all that was asked for.
    switch: Option<String>,
    #[serde(flatten)]
    draft: Draft,
}

/// Checks, previews or sends.
pub(in crate::web) async fn send(
    State(site): State<Site>,
    frame: Frame,
    Path(number): Path<String>,
    sent: Sent<Fields>,
) -> Result<Response, PageError> {
    let who = sent.who;
    who.needs(Role::Handler)?;
    let ground = ground::load(&site, &number).await?;
    // Who lost the case meanwhile is told so where they send; else they are shown the case.
    if sent.fields.action != "send" && !claims::holds(&site, &ground.case.number, &who).await? {
        return Ok(Redirect::to(&format!("/cases/{number}")).into_response());
    }
    if let Some(code) = sent.fields.switch {
        let frame = frame.switched(&code);
        let cookie = remembered(&site, frame.language);
        let (values, _) = look(&site, &ground, sent.fields.draft, false).await?;
        let html = page(&site, "decide.html", frame, &who, &values)?;
        return Ok(([(SET_COOKIE, cookie)], html).into_response());
    }
    let action = sent.fields.action;
    let wants_reply = matches!(action.as_str(), "preview" | "send");
    let (mut values, made) = look(&site, &ground, sent.fields.draft, wants_reply).await?;
    if let (true, Some((assessment, reply))) = (action == "send", made) {
        if values.draft.motive.trim().is_empty() {
            values.problem = Some("no_motive");
        } else if commit(&site, &ground, &values.draft, &assessment, reply, &who).await? {
            return Ok(Redirect::to(&format!("/cases/{number}?saved=yes")).into_response());
        } else {
            values.problem = Some("not_held");
        }
    }
    let status = if values.problem.is_some() || !values.faults.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let html: Html<String> = page(&site, "decide.html", frame, &who, &values)?;
    Ok((status, html).into_response())
}

/// Everything that the page shows of a draft and, where it can be sent, the decision with its reply.
async fn look(
    site: &Site,
    ground: &Ground,
    draft: Draft,
    wants_reply: bool,
) -> Result<(Page, Option<(Assessment, Reply)>), PageError> {
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
    let choice = draft.choice().or_else(|| Choice::of(&decision.verdict));
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
    let mut values = values(site, ground, draft, verdict).await?;
    values.faults = faults;
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
    Ok((values, made))
}

async fn values(
    site: &Site,
    ground: &Ground,
    draft: Draft,
    verdict: Verdict,
) -> Result<Page, PageError> {
    let mail = mail::show(site, ground.bytes.clone(), Some(ground.read.clone())).await?;
    let unknown = |stated: Option<&crate::request::Stated<crate::request::Place>>| match stated {
        Some(stated) => match &stated.value {
            crate::request::Place::Unknown(name) => Some(name.clone()),
            _ => None,
        },
        None => None,
    };
    Ok(Page {
        number: ground.case.number.to_string(),
        draft,
        mail,
        mail_language: ground.language.clone(),
        verdict,
        faults: Vec::new(),
        problem: None,
        missing: Vec::new(),
        preview: None,
        organisations: super::cases::organisations(site),
        unknown_from: unknown(ground.read.from_organisation.as_ref()),
        unknown_to: unknown(ground.read.to_organisation.as_ref()),
        rejections: Reason::ALL
            .into_iter()
            .filter(|reason| reason.outcome() == crate::outcome::Outcome::Rejected)
            .map(Reason::code)
            .collect(),
    })
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
        case: &ground.case.number,
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
            tracing::error!(case.number = %ground.case.number, %error, "No reply could be written");
            Err(Problem::new("no_reply"))
        }
    }
}

/// Records the decision; `false` where the person does not hold the case any more.
async fn commit(
    site: &Site,
    ground: &Ground,
    draft: &Draft,
    assessment: &Assessment,
    reply: Reply,
    who: &SignedIn,
) -> Result<bool, PageError> {
    let now = site.clock.now();
    let bytes = reply.to_mail(now).map_err(|_| PageError::Broken)?;
    let json = |text: serde_json::Result<String>| text.map_err(|_| PageError::Broken);
    let resolved = Resolved {
        case: ground.case.number.clone(),
        message: ground.mail,
        by: who.session.name.clone(),
        reason: assessment.reason,
        language: assessment.language,
        missing: assessment.missing().to_vec(),
        rules: json(serde_json::to_string(assessment.rules()))?,
        request: json(serde_json::to_string(&assessment.request))?,
        motive: draft.motive.trim().chars().take(LONGEST_MOTIVE).collect(),
        policy: assessment.policy.as_str().to_owned(),
        reply: NewReply {
            message_id: reply.message_id,
            recipient: reply.to,
            envelope_from: site.settings.envelope_from.clone(),
            bytes,
        },
    };
    // A form that was made for an older mail decides nothing.
    let Some(occasion) = draft.occasion_for(ground.mail) else {
        return Ok(false);
    };
    Ok(site.store.resolve(&resolved, occasion, now).await?)
}
