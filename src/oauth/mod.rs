//! Signing in with access tokens (OAuth 2.0, RFC 6749) in place of a password: the token endpoint's answers, kept and
//! renewed before they end.
//!
//! Secrets are held as secrets: no error, log or debug text here holds one. Never here: how a token is shown to a server
//! ([`Secret::Token`]'s users do that).

mod answer;

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::Mutex;
use tokio::time::Instant;

use answer::Answer;

/// Patience for the token endpoint.
const PATIENCE: Duration = Duration::from_secs(10);
/// After a failure, the endpoint is left alone for this long.
const PAUSE: Duration = Duration::from_secs(30);
/// A token is renewed when a quarter of its life is left: time for a person to act before it ends.
const PARTS: u32 = 4;

/// What a user signs in with.
#[derive(Debug, Clone)]
pub enum Secret {
    /// A password.
    Password(SecretString),
    /// An access token, shown by XOAUTH2.
    Token(TokenSource),
}

impl From<&str> for Secret {
    fn from(password: &str) -> Self {
        Self::Password(password.into())
    }
}

/// What shows the token endpoint who asks.
#[derive(Debug, Clone)]
pub enum Grant {
    /// The program itself, by its secret (RFC 6749, 4.4).
    ClientCredentials,
    /// A person's consent that was given once (RFC 6749, 6).
    RefreshToken(SecretString),
}

/// Where tokens come from.
#[derive(Debug, Clone)]
pub struct OauthSettings {
    /// The token endpoint.
    pub token_url: String,
    /// The program, as the endpoint knows it.
    pub client_id: String,
    /// Its secret; public clients have none.
    pub client_secret: Option<SecretString>,
    /// What the token is for.
    pub scope: Option<String>,
    /// How it is asked for.
    pub grant: Grant,
}

/// Why there is no token.
#[derive(Debug, thiserror::Error)]
pub enum OauthError {
    /// To be corrected by a person: the endpoint knows the program or the consent no longer.
    #[error("the token endpoint refuses ({code}): check [oauth] in the configuration")]
    Refused {
        /// Its error code (RFC 6749, 5.2).
        code: String,
    },
    /// Try again later.
    #[error("no access token: {problem}")]
    Unavailable {
        /// What happened.
        problem: String,
    },
}

/// The access token of one program, shared by all that sign in with it.
#[derive(Clone)]
pub struct TokenSource(Arc<Source>);

struct Source {
    settings: OauthSettings,
    client: reqwest::Client,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Token>,
    /// The newest refresh token, where the endpoint gives new ones.
    refresh: Option<SecretString>,
    failed_at: Option<Instant>,
}

struct Token {
    text: SecretString,
    renew_at: Instant,
    ends_at: Instant,
}

impl std::fmt::Debug for TokenSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("TokenSource")
            .field(&self.0.settings)
            .finish()
    }
}

impl TokenSource {
    /// Nothing is asked for before the first sign-in.
    pub fn new(settings: OauthSettings) -> Result<Self, OauthError> {
        // The client finds no cryptography by itself; a second installation is refused and changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| unavailable(&error))?;
        Ok(Self(Arc::new(Source {
            settings,
            client,
            state: Mutex::default(),
        })))
    }

    /// A token that is good now. Where renewing fails and the old one still holds, that is said aloud, and it is given.
    pub async fn token(&self) -> Result<SecretString, OauthError> {
        let mut state = self.0.state.lock().await;
        let now = Instant::now();
        let held = state.token.as_ref().filter(|token| token.ends_at > now);
        let (held, is_due) = match held {
            Some(token) => (Some(token.text.clone()), token.renew_at <= now),
            None => (None, true),
        };
        let waits = state.failed_at.is_some_and(|at| at.elapsed() < PAUSE);
        match held {
            Some(held) if !is_due || waits => Ok(held),
            held => match (self.renew(&mut state).await, held) {
                (Ok(token), _) => Ok(token),
                (Err(error), Some(held)) => {
                    alarm(&state, &error);
                    Ok(held)
                }
                (Err(error), None) => Err(error),
            },
        }
    }

    /// Renews the token where that is due, so that trouble shows while the old one still holds. Nothing is asked for
    /// before the first sign-in.
    pub async fn keep_fresh(&self) {
        let is_held = self.0.state.lock().await.token.is_some();
        if is_held && let Err(error) = self.token().await {
            tracing::error!(%error, "There is no access token any more; mail stands still until there is one");
        }
    }

    /// The server refused the token: the next sign-in asks for another.
    pub async fn forget(&self) {
        self.0.state.lock().await.token = None;
    }

    async fn renew(&self, state: &mut State) -> Result<SecretString, OauthError> {
        let asked_at = Instant::now();
        let result = self.ask(state.refresh.as_ref()).await;
        state.failed_at = result.is_err().then(Instant::now);
        let answer = result?;
        state.refresh = answer.refresh_token.or(state.refresh.take());
        state.token = Some(Token {
            text: answer.access_token.clone(),
            renew_at: asked_at + answer.lifetime * (PARTS - 1) / PARTS,
            ends_at: asked_at + answer.lifetime,
        });
        Ok(answer.access_token)
    }

    async fn ask(&self, newest: Option<&SecretString>) -> Result<Answer, OauthError> {
        let settings = &self.0.settings;
        let mut form = vec![("client_id", settings.client_id.as_str())];
        if let Some(secret) = &settings.client_secret {
            form.push(("client_secret", secret.expose_secret()));
        }
        if let Some(scope) = &settings.scope {
            form.push(("scope", scope));
        }
        match &settings.grant {
            Grant::ClientCredentials => form.push(("grant_type", "client_credentials")),
            Grant::RefreshToken(first) => {
                form.push(("grant_type", "refresh_token"));
                form.push(("refresh_token", newest.unwrap_or(first).expose_secret()));
            }
        }
        let request = self.0.client.post(&settings.token_url).form(&form);
        let response = request.send().await.map_err(|error| unavailable(&error))?;
        let status = response.status();
        let bytes = response
            .bytes()
            .await
            .map_err(|error| unavailable(&error))?;
        answer::read(status.as_u16(), &bytes)
    }
}

fn alarm(state: &State, error: &OauthError) {
    let left = state.token.as_ref().map_or(Duration::ZERO, |token| {
        token.ends_at.saturating_duration_since(Instant::now())
    });
    tracing::error!(
        %error,
        oauth.seconds_left = left.as_secs(),
        "Cannot renew the access token; when it ends, mail stands still"
    );
}

/// What the client says, without the address, which may hold a name.
fn unavailable(error: &reqwest::Error) -> OauthError {
    let problem = if error.is_timeout() {
        "the token endpoint does not answer"
    } else if error.is_connect() {
        "the token endpoint cannot be reached"
    } else {
        "the token endpoint cannot be asked"
    };
    OauthError::Unavailable {
        problem: problem.to_owned(),
    }
}
