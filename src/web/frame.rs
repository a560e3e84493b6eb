//! What stands around every page: language, who is signed in, where in the site it is.

use axum::extract::FromRequestParts;
use http::request::Parts;
use http::{HeaderMap, Uri};
use serde::Serialize;

use super::cookies::cookie;
use super::session::SignedIn;
use super::way_back::page_of;
use crate::outcome::Language;
use crate::store::Role;

/// The cookie of the language switch.
pub(super) const LANGUAGE_COOKIE: &str = "language";

const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// The values of the layout.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Frame {
    /// `sv` or `en`.
    pub(super) language: &'static str,
    /// Path and query of a page, for the language switch.
    pub(super) here: String,
    /// The first segment of the path, which tells the menu where it is.
    pub(super) room: String,
    /// Who is signed in.
    pub(super) user: Option<User>,
}

/// Who is signed in, for the layout.
#[derive(Debug, Clone, Serialize)]
pub(super) struct User {
    pub(super) name: String,
    pub(super) role: &'static str,
    pub(super) form_key: String,
    pub(super) handles: bool,
    pub(super) administers: bool,
}

impl Frame {
    /// The frame of a request of nobody.
    pub(super) fn of(headers: &HeaderMap, uri: &Uri) -> Self {
        let room = uri.path().trim_start_matches('/').split('/').next();
        Self {
            language: language(headers).code(),
            here: page_of(uri),
            room: room.unwrap_or_default().to_owned(),
            user: None,
        }
    }

    /// The same in the language of that code; a code that is none changes nothing.
    pub(super) fn switched(mut self, code: &str) -> Self {
        if let Some(language) = LANGUAGES.into_iter().find(|one| one.code() == code) {
            self.language = language.code();
        }
        self
    }

    /// The same for somebody.
    pub(super) fn with(mut self, who: &SignedIn) -> Self {
        let session = &who.session;
        self.user = Some(User {
            name: session.name.clone(),
            role: session.role.code(),
            form_key: session.form_key.clone(),
            handles: session.role >= Role::Handler,
            administers: session.role >= Role::Administrator,
        });
        self
    }
}

impl<S: Sync> FromRequestParts<S> for Frame {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.headers, &parts.uri))
    }
}

/// Swedish, unless the switch says otherwise.
fn language(headers: &HeaderMap) -> Language {
    match cookie(headers, LANGUAGE_COOKIE) {
        Some("en") => Language::English,
        _ => Language::Swedish,
    }
}
