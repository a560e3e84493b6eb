//! Why a page is not shown, told to the person in plain words and to the log in ours.

use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;

use super::render::RenderError;
use super::show::encoded;
use crate::store::StoreError;

/// The variants are what the person can do next.
#[derive(Debug, thiserror::Error)]
pub(super) enum PageError {
    /// Sign in, and come back to this path.
    #[error("nobody is signed in")]
    SignIn { next: String },
    /// Ask somebody who may.
    #[error("the role does not allow it")]
    Forbidden,
    /// Look for it.
    #[error("there is no such page")]
    NotFound,
    /// Send it again from the page.
    #[error("the form is not from this session")]
    StrangeForm,
    /// The fields are not what the page sends.
    #[error("the form cannot be read")]
    BadForm(StatusCode),
    /// Wait.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault of the program.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// A fault of the system.
    #[error("the system gives no random numbers")]
    Random,
    /// The code failed on what was asked.
    #[error("the work broke off")]
    Broken,
}

/// Told apart from a form that is refused, which has the same status.
#[derive(Debug, Clone, Copy)]
pub(super) struct IsForbidden;

impl PageError {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::Forbidden | Self::StrangeForm => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadForm(status) => *status,
            Self::Store(error) if error.is_passing() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(_) | Self::Render(_) | Self::Random | Self::Broken => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }
}

/// The layer that renders error pages fills the empty body in; here is only the status.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let Self::SignIn { next } = &self {
            return Redirect::to(&format!("/sign-in?next={}", encoded(next))).into_response();
        }
        let status = self.status();
        if status.is_server_error() {
            tracing::error!(error = %self, "A page could not be shown");
        }
        let mut response = status.into_response();
        if let Self::Forbidden = self {
            response.extensions_mut().insert(IsForbidden);
        }
        response
    }
}
