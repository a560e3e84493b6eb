//! Signing in by name and password, and signing out.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};

use super::language::{local, remembered};
use super::{address, provider, whole};
use crate::web::error::PageError;
use crate::web::form::Sent;
use crate::web::frame::Frame;
use crate::web::password::{Tried, try_password};
use crate::web::session::{self, Person};
use crate::web::site::Site;

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
    let (problem, status) = match try_password(&site, name, &fields.password).await? {
        Tried::Right(name, role) => {
            let person = Person::WithPassword(name);
            let cookie = session::open(&site, &headers, &person, role).await?;
            return Ok(([(SET_COOKIE, cookie)], Redirect::to(next)).into_response());
        }
        Tried::Wrong => ("wrong", StatusCode::UNPROCESSABLE_ENTITY),
        Tried::Wait => ("wait", StatusCode::TOO_MANY_REQUESTS),
    };
    let page = Page::new(&site, next, name, Some(problem));
    let html = site.renderer.render("sign_in.html", &frame, &page)?;
    Ok((status, Html(html)).into_response())
}

/// No fields but the session's key.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Nothing {}

/// Signs out.
pub(in crate::web) async fn out(
    State(site): State<Site>,
    frame: Frame,
    sent: Sent<Nothing>,
) -> Result<Response, PageError> {
    let is_of_provider = site.store.is_of_provider(&sent.who.session.name).await?;
    let cookie = session::close(&site, &sent.who).await?;
    if is_of_provider {
        return provider::leave(&site, &frame, cookie).await;
    }
    Ok(([(SET_COOKIE, cookie)], Redirect::to("/sign-in")).into_response())
}
