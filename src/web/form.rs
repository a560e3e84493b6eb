//! A form that a signed-in person sent from one of our pages.

use std::time::{Duration, Instant};

use axum::Form;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::response::{Html, IntoResponse as _, Response};
use http::request::Parts;
use http::{StatusCode, header::SET_COOKIE};
use serde::de::{DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use tokio::time::timeout;

use super::error::PageError;
use super::frame::Frame;
use super::pages::remembered;
use super::session::SignedIn;
use super::site::Site;
use super::way_back::page_of;

/// The person and the fields. It exists only where the form carried the session's key.
#[derive(Debug)]
pub(super) struct Sent<T> {
    pub(super) who: SignedIn,
    pub(super) fields: T,
}

#[derive(Deserialize)]
struct Keyed<T> {
    #[serde(default)]
    form_key: String,
    #[serde(flatten)]
    fields: T,
}

impl<T: DeserializeOwned + Send> FromRequest<Site> for Sent<T> {
    type Rejection = PageError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, PageError> {
        let (mut parts, body) = request.into_parts();
        let who = SignedIn::from_request_parts(&mut parts, site).await?;
        let request = Request::from_parts(parts, body);
        let Form(sent) = Form::<Keyed<T>>::from_request(request, site)
            .await
            .map_err(|rejection| PageError::BadForm(rejection.status()))?;
        if !same(&sent.form_key, &who.session.form_key) {
            return Err(PageError::StrangeForm);
        }
        Ok(Self {
            who,
            fields: sent.fields,
        })
    }
}

/// Compares in a time that does not tell where they differ.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |difference, (a, b)| difference | (a ^ b))
            == 0
}

/// The lines of a field: browsers end each by two characters, and count one (HTML, 4.10.11).
pub(super) fn lines<'de, D: Deserializer<'de>>(field: D) -> Result<String, D::Error> {
    Ok(String::deserialize(field)?.replace("\r\n", "\n"))
}

/// Most fields of a form. None of ours has so many, and each takes its place on the page that carries it on.
const MOST_FIELDS: usize = 100;
/// When a request came.
#[derive(Debug, Clone, Copy)]
pub(super) struct Begun(pub(super) Instant);

/// As long as is waited for what a form does, since it came. A little less than for any answer: this one carries on what was typed.
const LONGEST: Duration = Duration::from_secs(25);

/// A form on which much is typed. Where nobody is signed in any more, or somebody anew, nothing is done, and what was typed
/// stands on the page that says so, to be sent again.
#[derive(Debug)]
pub(super) struct Carried<T>(pub(super) Sent<T>, pub(super) Typed);

/// What was typed, as it came.
#[derive(Debug)]
pub(super) struct Typed {
    parts: Parts,
    fields: Vec<(String, String)>,
}

impl Typed {
    /// What came of the form. Where that is nothing, because nothing could be written, what was typed is carried on, too.
    pub(super) async fn unless_lost(
        self,
        site: &Site,
        who: &SignedIn,
        work: impl Future<Output = Result<Response, PageError>>,
    ) -> Result<Response, PageError> {
        let gone = self.parts.extensions.get::<Begun>();
        let gone = gone.map_or(Duration::ZERO, |begun| begun.0.elapsed());
        let error = match timeout(LONGEST.saturating_sub(gone), work).await {
            Ok(Err(error)) if error.is_passing() => error,
            Ok(answer) => return answer,
            Err(_) => PageError::Late,
        };
        tracing::error!(%error, "A form came to nothing");
        Ok(keep(site, &self.parts, (Some(who), true), self.fields))
    }
}

/// The page that carries the fields on.
#[derive(Serialize)]
struct Kept {
    /// Where the form is sent to, by this site's own path.
    to: String,
    /// The page that the form stood on.
    page: String,
    fields: Vec<(String, String)>,
    /// Whether something kept it from being done.
    is_lost: bool,
}

impl<T: DeserializeOwned + Send> FromRequest<Site> for Carried<T> {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let who = timeout(LONGEST, SignedIn::from_request_parts(&mut parts, site)).await;
        let (who, is_lost) = match who.unwrap_or(Err(PageError::Late)) {
            Ok(who) => (Some(who), false),
            Err(PageError::SignIn { .. }) => (None, false),
            Err(error) if error.is_passing() => (None, true),
            Err(error) => return Err(error.into_response()),
        };
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), site).await;
        let body =
            body.map_err(|rejection| PageError::BadForm(rejection.status()).into_response())?;
        if body.split(|byte| *byte == b'&').count() > MOST_FIELDS {
            return Err(PageError::BadForm(StatusCode::PAYLOAD_TOO_LARGE).into_response());
        }
        let again = || Request::from_parts(parts.clone(), Body::from(body.clone()));
        let is_somebody = who.is_some();
        let bad = |status| {
            if is_somebody {
                PageError::BadForm(status).into_response()
            } else {
                sign_in_first(&parts)
            }
        };
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(again(), site)
            .await
            .map_err(|rejection| bad(rejection.status()))?;
        let key = fields.iter().find(|(name, _)| name == "form_key");
        let who = match (who, key) {
            (Some(who), Some((_, key))) if same(key, &who.session.form_key) => who,
            (who, _) => return Err(keep(site, &parts, (who.as_ref(), is_lost), fields)),
        };
        let typed = Typed {
            parts: parts.clone(),
            fields,
        };
        let Form(fields) = Form::<T>::from_request(again(), site)
            .await
            .map_err(|rejection| bad(rejection.status()))?;
        Ok(Self(Sent { who, fields }, typed))
    }
}

fn sign_in_first(parts: &Parts) -> Response {
    let next = page_of(&parts.uri);
    PageError::SignIn { next }.into_response()
}

fn keep(
    site: &Site,
    parts: &Parts,
    (who, is_lost): (Option<&SignedIn>, bool),
    mut fields: Vec<(String, String)>,
) -> Response {
    if fields.iter().all(|(name, _)| name == "form_key") {
        return match who {
            Some(_) => PageError::StrangeForm.into_response(),
            None => sign_in_first(parts),
        };
    }
    let mut frame = Frame::of(&parts.headers, &parts.uri);
    let switch = fields.iter().find(|(name, _)| name == "switch");
    let cookie = switch.cloned().map(|(_, code)| {
        frame = frame.clone().switched(&code);
        (SET_COOKIE, remembered(site, frame.language))
    });
    fields.retain(|(name, _)| !["form_key", "action", "switch"].contains(&name.as_str()));
    let page = Kept {
        to: parts.uri.path().to_owned(),
        page: page_of(&parts.uri),
        fields,
        is_lost,
    };
    let status = if is_lost {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::FORBIDDEN
    };
    let frame = match who {
        Some(who) => frame.with(who),
        None => frame,
    };
    match site.renderer.render("kept.html", &frame, &page) {
        Ok(html) => (status, cookie.map(|one| [one]), Html(html)).into_response(),
        Err(error) => PageError::from(error).into_response(),
    }
}
