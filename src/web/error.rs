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
    /// Try again, when less is going on.
    #[error("it took too long")]
    Late,
    /// Look what has been done: what was under way when the time ended may still be done.
    #[error("what was to be done took too long")]
    Unsure,
    /// The code failed on what was asked.
    #[error("the work broke off")]
    Broken,
}

/// What an error page tells where its status alone tells something else.
#[derive(Debug, Clone, Copy)]
pub(super) enum Tells {
    /// The role does not allow it; of a form that is refused the status is the same.
    Forbidden,
    /// It took too long; of a database that does not answer the status is the same.
    Late,
    /// So long that nobody knows whether it was done.
    Unsure,
}

impl Tells {
    /// The key of its words.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Forbidden => "forbidden",
            Self::Late => "late",
            Self::Unsure => "unsure",
        }
    }
}

impl PageError {
    /// Whether the same may work a while later.
    pub(super) fn is_passing(&self) -> bool {
        match self {
            Self::Store(error) => error.is_passing(),
            Self::Late | Self::Unsure | Self::Broken => true,
            _ => false,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn { .. } => StatusCode::SEE_OTHER,
            Self::Forbidden | Self::StrangeForm => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::BadForm(status) => *status,
            Self::Store(error) if error.is_passing() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Late | Self::Unsure => StatusCode::SERVICE_UNAVAILABLE,
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
        let tells = match self {
            Self::Forbidden => Some(Tells::Forbidden),
            Self::Late => Some(Tells::Late),
            Self::Unsure => Some(Tells::Unsure),
            _ => None,
        };
        if let Some(tells) = tells {
            response.extensions_mut().insert(tells);
        }
        response
    }
}
