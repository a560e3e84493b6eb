//! A person decides a case: corrects the facts, sees at once what the rules then say, previews the reply, sends it.
//!
//! The decision supersedes the one before it; both stay in the log. Only who holds the case decides it, and sees of it
//! here more than what they have typed.

mod draft;
mod ground;
mod look;
mod odds;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Deserialize;

use super::claims;
use super::{case_of_handler, meant, page, remembered};
use crate::assessment::Assessment;
use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::register::Register;
use crate::reply::Reply;
use crate::request::{MoveRequest, Place};
use crate::store::{NewReply, Resolution, Resolved};
use crate::web::error::PageError;
use crate::web::form::{Carried, Sent};
use crate::web::frame::Frame;
use crate::web::reading::Reading;
use crate::web::session::SignedIn;
use crate::web::site::Site;
use draft::Draft;
use ground::Ground;
use look::{Page, draft_alone, look};

/// Longest reason that a person gives, in characters.
const LONGEST_MOTIVE: usize = 2_000;

/// The form.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    who: SignedIn,
    Path(number): Path<String>,
) -> Result<Response, PageError> {
    if CaseNumber::parse(&number).is_none() {
        return Ok(meant(&number)?.into_response());
    }
    let number = case_of_handler(&who, &number)?;
    let case = Redirect::to(&format!("/cases/{number}"));
    if !claims::holds(&site, &number, &who).await? {
        return Ok(case.into_response());
    }
    // Nothing is shown before it is on record that it was read; meanwhile it is made ready.
    let record = record_reading(&site, &number, &who);
    let ((), ground) = tokio::try_join!(
        record,
        ground::load(&site, &number, Reading::begin(&site, &number))
    )?;
    let Some(ground) = ground else {
        return Ok(case.into_response());
    };
    let occasion = site.store.next_occasion(ground.mail).await?;
    let draft = Draft::of(&ground.read, &ground.language, (ground.mail, occasion));
    let (values, _) = look(&site, &ground, draft, false).await;
    Ok(page(&site, "decide.html", frame, &who, &values)?.into_response())
}

async fn record_reading(site: &Site, number: &CaseNumber, who: &SignedIn) -> Result<(), PageError> {
    let facts = Facts::new().with("by", who.session.name.as_str());
    let now = site.clock.now();
    let record = site
        .store
        .record_reading(Event::CaseRead, Some(number), facts, now);
    Ok(record.await?)
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

/// Checks, previews or sends. Whatever keeps that from being done, what was typed stays.
pub(in crate::web) async fn send(
    State(site): State<Site>,
    frame: Frame,
    Path(number): Path<String>,
    Carried(sent, typed): Carried<Fields>,
) -> Result<Response, PageError> {
    let who = sent.who.clone();
    let work = sent_by(&site, frame, &number, sent);
    typed.unless_lost(&site, &who, Box::pin(work)).await
}

async fn sent_by(
    site: &Site,
    frame: Frame,
    number: &str,
    Sent { who, fields }: Sent<Fields>,
) -> Result<Response, PageError> {
    let number = case_of_handler(&who, number)?;
    let cookie = fields.switch.as_ref().map(|_| SET_COOKIE);
    let frame = match &fields.switch {
        Some(code) => frame.switched(code),
        None => frame,
    };
    let cookie = cookie.map(|name| [(name, remembered(site, frame.language))]);
    let action = if fields.switch.is_some() {
        ""
    } else {
        fields.action.as_str()
    };
    let done = if claims::holds(site, &number, &who).await? {
        Box::pin(act(site, &number, action, fields.draft, &who)).await?
    } else {
        Done::alone(site, &number, fields.draft, "not_held").await?
    };
    let values = match done {
        Done::Decided => {
            let case = format!("/cases/{number}?saved=yes");
            return Ok(Redirect::to(&case).into_response());
        }
        Done::Not(values) => values,
    };
    let status = match values.problem {
        // The case is another than the one that the form was made for.
        Some("stale" | "not_held" | "weeded") => StatusCode::CONFLICT,
        None if values.faults.is_empty() => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let html = page(site, "decide.html", frame, &who, &values)?;
    Ok((status, cookie, html).into_response())
}

/// What came of a form.
enum Done {
    Decided,
    /// The page, as it is shown again.
    Not(Box<Page>),
}

impl Done {
    /// The page without the case.
    async fn alone(
        site: &Site,
        number: &CaseNumber,
        draft: Draft,
        problem: &'static str,
    ) -> Result<Self, PageError> {
        let page = draft_alone(site, number, draft, problem).await?;
        Ok(Self::Not(Box::new(page)))
    }
}

/// What who holds the case asked for.
async fn act(
    site: &Site,
    number: &CaseNumber,
    action: &str,
    mut draft: Draft,
    who: &SignedIn,
) -> Result<Done, PageError> {
    let time = Reading::begin(site, number);
    let Some(ground) = ground::load(site, number, time.clone()).await? else {
        return Done::alone(site, number, draft, "weeded").await;
    };
    let occasion = site.store.next_occasion(ground.mail).await?;
    // A form that was made for an older mail decides nothing: the person reads the newer one first.
    let is_stale = draft.renew((ground.mail, occasion));
    let seen = draft.seen.parse().unwrap_or(0);
    let wants_reply = matches!(action, "preview" | "send");
    let (mut values, made) = look(site, &ground, draft, wants_reply).await;
    if is_stale {
        values.problem = Some("stale");
    } else if let (true, Some(made)) = (action == "send", made) {
        let motive = values.draft.motive.trim();
        if motive.is_empty() {
            values.problem = Some("no_motive");
        } else if motive.chars().count() > LONGEST_MOTIVE {
            values.problem = Some("long_motive");
        } else {
            let draft = (&values.draft, seen, occasion);
            let resolution = commit(site, &ground, draft, made, who).await?;
            return told(site, (number, time), resolution, values.draft, who).await;
        }
    }
    // Whatever form it answers: who sends one that no page of theirs had sees the case all the same.
    record_reading(site, number, who).await?;
    Ok(Done::Not(Box::new(values)))
}

/// What came of a decision. One that came too late for the newest mail is shown with that mail.
async fn told(
    site: &Site,
    (number, time): (&CaseNumber, Reading),
    resolution: Resolution,
    mut draft: Draft,
    who: &SignedIn,
) -> Result<Done, PageError> {
    match resolution {
        Resolution::Recorded => return Ok(Done::Decided),
        Resolution::NotHeld => return Done::alone(site, number, draft, "not_held").await,
        Resolution::NewerMail | Resolution::Decided => {}
    }
    let Some(ground) = ground::load(site, number, time).await? else {
        return Done::alone(site, number, draft, "weeded").await;
    };
    let occasion = site.store.next_occasion(ground.mail).await?;
    draft.renew((ground.mail, occasion));
    let (mut values, _) = look(site, &ground, draft, false).await;
    values.problem = Some("stale");
    record_reading(site, number, who).await?;
    Ok(Done::Not(Box::new(values)))
}

/// Records the decision, if it can be.
async fn commit(
    site: &Site,
    ground: &Ground,
    (draft, seen, occasion): (&Draft, i64, i64),
    (assessment, reply): (Assessment, Reply),
    who: &SignedIn,
) -> Result<Resolution, PageError> {
    let now = site.clock.now();
    let bytes = reply.to_mail(now).map_err(|_| PageError::Broken)?;
    let json = |text: serde_json::Result<String>| text.map_err(|_| PageError::Broken);
    let request = assessment.request.as_ref();
    let words = request.map(|request| words(request, site.assessor.register()));
    let resolved = Resolved {
        case: ground.case.clone(),
        message: ground.mail,
        by: who.session.name.clone(),
        reason: assessment.reason,
        language: assessment.language,
        missing: assessment.missing().to_vec(),
        rules: json(serde_json::to_string(assessment.rules()))?,
        request: json(serde_json::to_string(&assessment.request))?,
        words: words.unwrap_or_default(),
        motive: draft.motive.trim().to_owned(),
        policy: assessment.policy.as_str().to_owned(),
        seen,
        reply: NewReply {
            message_id: reply.message_id,
            recipient: reply.to,
            envelope_from: site.settings.envelope_from.clone(),
            bytes,
        },
    };
    Ok(site.store.resolve(&resolved, occasion, now).await?)
}

/// The names of the organisations that a person stated, to search by.
fn words(request: &MoveRequest, register: &Register) -> String {
    let places = [&request.from_organisation, &request.to_organisation];
    let names = places
        .into_iter()
        .flatten()
        .filter_map(|place| match &place.value {
            Place::City(id) => register.get(id).map(|one| one.name.clone()),
            Place::Outside(_) | Place::Unknown(_) => None,
        });
    names.collect::<Vec<_>>().join(" ")
}
