//! Why a provider signs nobody in. Never here: what a person reads of it.

use super::crowd::Full;

/// Why nobody is signed in. None of them holds a value of a token or of the way back.
#[derive(Debug, thiserror::Error)]
pub(super) enum ProviderError {
    /// The provider cannot be reached, or answers what it should not.
    #[error("the provider {step} failed ({problem})")]
    Unavailable { step: &'static str, problem: String },
    /// The token is not what was asked for.
    #[error("the provider's token does not hold ({0})")]
    Untrusted(String),
    /// The person said no there, or the provider did.
    #[error("the provider did not sign the person in ({0})")]
    Refused(&'static str),
    /// The provider says that the request is none that it answers: a fault of the configuration.
    #[error("the provider answers with an error ({0})")]
    Mistaken(&'static str),
    /// Nothing like it was begun in this browser, or too long ago.
    #[error("the way back does not belong to a sign-in that was begun here")]
    Strange,
    /// Too many come back at once.
    #[error("too many sign-ins end at once: {0}")]
    Crowded(#[from] Full),
    /// What the provider said may be from before the person was signed out here or given another role.
    #[error("something else became known of the person meanwhile")]
    Outdated,
    /// It was told to ask who the person is, and let in whom it knew from before.
    #[error("the provider did not ask anew who the person is")]
    NotAsked,
    /// The person has no role here.
    #[error("the provider's token names no role")]
    NoRole,
}

impl ProviderError {
    /// What an error code of the way back means (RFC 6749, 4.1.2.1; OpenID Connect Core 1.0, 3.1.2.6). Anybody can send
    /// any: a code that is not among these is not repeated.
    pub(super) fn of_code(code: &str) -> Self {
        const AWAY: [&str; 2] = ["server_error", "temporarily_unavailable"];
        const REFUSED: [&str; 5] = [
            "access_denied",
            "login_required",
            "consent_required",
            "interaction_required",
            "account_selection_required",
        ];
        const MISTAKEN: [&str; 4] = [
            "invalid_request",
            "unauthorized_client",
            "unsupported_response_type",
            "invalid_scope",
        ];
        let among = |codes: &[&'static str]| codes.iter().find(|one| **one == code).copied();
        if let Some(code) = among(&REFUSED) {
            return Self::Refused(code);
        }
        if let Some(code) = among(&AWAY) {
            return Self::Unavailable {
                step: "sign-in",
                problem: code.to_owned(),
            };
        }
        Self::Mistaken(among(&MISTAKEN).unwrap_or("another error"))
    }
}

/// That it cannot be reached, or answers what it should not.
pub(super) fn unavailable(step: &'static str, error: &dyn std::error::Error) -> ProviderError {
    let problem = problem(error);
    ProviderError::Unavailable { step, problem }
}

/// With its causes: the outermost error says no more than that a request failed.
pub(super) fn problem(error: &dyn std::error::Error) -> String {
    let mut problem = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        problem = format!("{problem}: {inner}");
        cause = inner.source();
    }
    problem
}
