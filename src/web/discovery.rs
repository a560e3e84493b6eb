//! What the provider says of itself: where one signs in and out, and its keys; and how often it is asked.
//!
//! Anybody begins a sign-in by a single request, and comes back by another, so both take what was said in the last minutes.
//! Keys change: whoever has a code that the provider takes is looked at by those that it shows now.

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use openidconnect::{
    AsyncHttpClient, HttpRequest, HttpResponse, IssuerUrl, ProviderMetadataWithLogout,
};

use super::provider::ProviderSettings;
use super::refusal::{ProviderError, problem};

/// Longest wait for an answer of the provider.
const PATIENCE: Duration = Duration::from_secs(10);
/// Largest answer of a provider, in bytes.
const MOST_BYTES: usize = 1024 * 1024;
/// As long as what it said is taken for what it says.
const FRESH: Duration = Duration::from_mins(5);
/// As long as it is left alone after it has not answered.
const AWAY: Duration = Duration::from_secs(2);

/// What a provider says of itself.
#[derive(Debug)]
pub(super) struct Discovery {
    issuer: String,
    pub(super) http: Connections,
    last: tokio::sync::Mutex<Option<Said>>,
}

#[derive(Debug)]
struct Said {
    at: Instant,
    what: Result<Arc<ProviderMetadataWithLogout>, String>,
}

impl Said {
    fn is_fresh(&self) -> bool {
        let lasts = if self.what.is_ok() { FRESH } else { AWAY };
        self.at.elapsed() < lasts
    }
}

impl Discovery {
    /// Nothing is asked yet.
    pub(super) fn new(settings: &ProviderSettings) -> Result<Self, reqwest::Error> {
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(settings.trust.as_ref().clone())
            // A redirect could lead the secret elsewhere.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()?;
        Ok(Self {
            issuer: settings.issuer.clone(),
            http: Connections(http),
            last: tokio::sync::Mutex::default(),
        })
    }

    /// What it said in the last minutes. Who asks while it is being asked waits for the same answer.
    pub(super) async fn recent(&self) -> Result<Arc<ProviderMetadataWithLogout>, ProviderError> {
        let mut last = self.last.lock().await;
        if let Some(said) = last.as_ref().filter(|said| said.is_fresh()) {
            return said.what.clone().map_err(unavailable);
        }
        let what = self.ask().await;
        let at = Instant::now();
        *last = Some(Said {
            at,
            what: what.clone(),
        });
        what.map_err(unavailable)
    }

    /// What it says now.
    pub(super) async fn now(&self) -> Result<Arc<ProviderMetadataWithLogout>, ProviderError> {
        self.ask().await.map_err(unavailable)
    }

    async fn ask(&self) -> Result<Arc<ProviderMetadataWithLogout>, String> {
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(|error| problem(&error))?;
        let said = ProviderMetadataWithLogout::discover_async(issuer, &self.http).await;
        said.map(Arc::new).map_err(|error| problem(&error))
    }
}

fn unavailable(problem: String) -> ProviderError {
    ProviderError::Unavailable {
        step: "metadata",
        problem,
    }
}

/// Connections to the provider.
#[derive(Debug)]
pub(super) struct Connections(reqwest::Client);

impl<'c> AsyncHttpClient<'c> for Connections {
    type Error = AskError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, AskError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(ask(&self.0, request))
    }
}

/// One request, one answer of bounded size.
async fn ask(client: &reqwest::Client, request: HttpRequest) -> Result<HttpResponse, AskError> {
    let mut answer = client.execute(reqwest::Request::try_from(request)?).await?;
    let mut response = http::Response::builder().status(answer.status());
    if let Some(headers) = response.headers_mut() {
        headers.extend(answer.headers().clone());
    }
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await? {
        if body.len() + part.len() > MOST_BYTES {
            return Err(AskError::TooLarge);
        }
        body.extend_from_slice(&part);
    }
    Ok(response.body(body)?)
}

/// Why a request to the provider came to nothing.
#[derive(Debug, thiserror::Error)]
pub(super) enum AskError {
    #[error(transparent)]
    Connection(#[from] reqwest::Error),
    #[error(transparent)]
    Answer(#[from] http::Error),
    #[error("the answer is too large")]
    TooLarge,
}
