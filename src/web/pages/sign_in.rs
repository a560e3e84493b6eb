//! Signing in by name and password, and signing out.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

use super::language::{local, remembered};
use super::{address, provider, whole};
use crate::web::crowd::Full;
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::frame::Frame;
use crate::web::known::{self, At};
use crate::web::password::{Tried, Try, try_password};
use crate::web::peer::Origin;
use crate::web::session::{self, Person};
use crate::web::site::Site;
use crate::web::start;

/// The problem of whom the provider knows and nobody has given a role.
pub(super) const NO_ROLE: &str = "no_role";

/// Where to go on.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    next: Option<String>,
}

/// The fields.
#[derive(Deserialize)]
pub(in crate::web) struct Fields {
    name: String,
    password: String,
    next: Option<String>,
    /// The language to go on in, where that is all that was asked for.
    switch: Option<String>,
}

/// The path to go on to. Who has signed in is not led to where one signs in.
pub(super) fn onward(next: Option<&str>) -> &str {
    local(next.filter(|path| !path.starts_with("/sign-in")))
}

/// The values of the page.
#[derive(Serialize)]
pub(super) struct Page {
    next: String,
    name: String,
    /// `wrong`, `wait`, …, or nothing.
    problem: Option<&'static str>,
    /// Where one signs in at the provider, if there is one.
    provider: Option<String>,
    /// Whether that is with another account than the one that may not.
    is_other: bool,
}

impl Page {
    pub(super) fn new(site: &Site, next: &str, name: &str, problem: Option<&'static str>) -> Self {
        let is_other = problem == Some(NO_ROLE);
        let given = |value: &str, is_given: bool| is_given.then(|| value.to_owned());
        let fields = [
            ("next", &given(next, next != "/")),
            ("other", &given("yes", is_other)),
        ];
        let provider = whole(&address("/sign-in/provider", &fields));
        Self {
            next: next.to_owned(),
            name: name.chars().take(100).collect(),
            problem,
            provider: site.provider.is_some().then_some(provider),
            is_other,
        }
    }
}

/// The page.
pub(in crate::web) async fn show(
    State(site): State<Site>,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, PageError> {
    let page = Page::new(&site, onward(asked.next.as_deref()), "", None);
    Ok(Html(site.renderer.render("sign_in.html", &frame, &page)?))
}

/// Tries the name and the password.
pub(in crate::web) async fn send(
    State(site): State<Site>,
    frame: Frame,
    from: Origin,
    headers: HeaderMap,
    form: Result<Form<Fields>, FormRejection>,
) -> Result<Response, PageError> {
    let Form(fields) = form.map_err(|rejection| PageError::BadForm(rejection.status()))?;
    let name = fields.name.trim();
    let next = onward(fields.next.as_deref());
    if let Some(code) = &fields.switch {
        let frame = frame.switched(code);
        let page = Page::new(&site, next, name, None);
        let html = site.renderer.render("sign_in.html", &frame, &page)?;
        let cookie = remembered(&site, frame.language);
        return Ok(([(SET_COOKIE, cookie)], Html(html)).into_response());
    }
    let begun = site.clock.now();
    let one = Try {
        name,
        password: &fields.password,
        from,
        browser: known::browser(&site, &headers, At::Name(name)),
    };
    let (problem, status) = match try_password(&site, one).await? {
        Tried::Right(user) => {
            let known = known::remember(&site, At::Name(&user.name))?;
            let person = Person::WithPassword(user);
            if let Some(cookie) = session::open(&site, &headers, &person, begun).await? {
                let cookies = AppendHeaders([(SET_COOKIE, cookie), (SET_COOKIE, known)]);
                return Ok((cookies, Redirect::to(next)).into_response());
            }
            // Removed, or given another password, at this moment.
            ("wrong", StatusCode::UNPROCESSABLE_ENTITY)
        }
        Tried::Wrong => ("wrong", StatusCode::UNPROCESSABLE_ENTITY),
        Tried::Wait => ("wait", StatusCode::TOO_MANY_REQUESTS),
        Tried::Crowded(full) => ("crowded", crowded(full)),
    };
    let page = Page::new(&site, next, name, Some(problem));
    let html = site.renderer.render("sign_in.html", &frame, &page)?;
    Ok((status, Html(html)).into_response())
}

/// What somebody is answered who would have to wait for too many others, or for too much of their own.
pub(super) fn crowded(full: Full) -> StatusCode {
    tracing::warn!(%full, "A try to sign in was turned away");
    match full {
        Full::OfOne => StatusCode::TOO_MANY_REQUESTS,
        Full::OfAll => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// No fields but the session's key.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Nothing {}

/// Signs out. Where the session has ended by itself, what is left of it at the provider has not.
pub(in crate::web) async fn out(
    State(site): State<Site>,
    frame: Frame,
    headers: HeaderMap,
    sent: Result<Sent<Nothing>, PageError>,
) -> Result<Response, PageError> {
    let (is_of_provider, cookie) = match sent {
        Ok(sent) => {
            let name = &sent.who.session.name;
            let is_of_provider = site.store.is_of_provider(name).await?;
            (is_of_provider, session::close(&site, &sent.who).await)
        }
        Err(PageError::SignIn { .. }) => (
            session::was_of_provider(&site, &headers),
            session::forget(&site),
        ),
        Err(error) => return Err(error),
    };
    let mut cookies = start::all_over(&site, &headers);
    cookies.push(cookie);
    if is_of_provider {
        return provider::leave(&site, &frame, cookies).await;
    }
    let cookies = cookies.into_iter().map(|cookie| (SET_COOKIE, cookie));
    Ok((AppendHeaders(cookies), Redirect::to("/sign-in")).into_response())
}
