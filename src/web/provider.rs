//! Signing in at an OpenID Connect provider: the authorisation code flow with PKCE (RFC 7636), state and nonce.
//!
//! What the provider says of a person is taken from the ID token alone, whose signature, issuer, audience, time and
//! nonce are checked. Never here: sessions, pages.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken,
    EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields,
    LogoutRequest, Nonce, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    ProviderMetadataWithLogout, RedirectUrl, Scope, StandardErrorResponse, StandardTokenResponse,
    TokenResponse as _,
};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::discovery::Discovery;
use super::refusal::{ProviderError, unavailable};
use super::start::{Secrets, Start};
use crate::store::{Identity, Role};

/// Longest name, in characters.
const LONGEST_NAME: usize = 100;

/// What a provider is reached and believed by.
#[derive(Debug, Clone)]
pub struct ProviderSettings {
    /// The issuer; its metadata lie below it.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we prove it.
    pub client_secret: SecretString,
    /// Where it sends the browser back to.
    pub redirect_url: String,
    /// Where it sends the browser to after a sign-out.
    pub signed_out_url: String,
    /// The claim that names a person's roles.
    pub role_claim: String,
    /// The scopes that are asked for beside `openid`.
    pub scopes: Vec<String>,
    /// The value of the claim for each role.
    pub roles: BTreeMap<String, Role>,
    /// Whom connections trust.
    pub trust: Arc<rustls::ClientConfig>,
}

/// A provider.
#[derive(Debug)]
pub(super) struct Provider {
    settings: ProviderSettings,
    discovery: Discovery,
}

/// The claims of a token that OpenID Connect does not name.
#[derive(Debug, Clone, Deserialize, Serialize)]
struct Extra(BTreeMap<String, Value>);

impl AdditionalClaims for Extra {}

type Fields = IdTokenFields<
    Extra,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Connection = Client<
    Extra,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// A provider; nothing is asked of it yet.
    pub(super) fn new(settings: ProviderSettings) -> Result<Self, reqwest::Error> {
        Ok(Self {
            discovery: Discovery::new(&settings)?,
            settings,
        })
    }

    /// Where the browser goes to sign in. Whoever is signed in there already is asked anew where `anew` says so.
    pub(super) async fn start(
        &self,
        secrets: &Secrets,
        anew: bool,
    ) -> Result<String, ProviderError> {
        let client = self.client(self.discovery.recent().await?.as_ref())?;
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let (state, nonce) = (secrets.state.clone(), secrets.nonce.clone());
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        if anew {
            // The age has the token tell when they were asked (OpenID Connect Core 1.0, 3.1.2.1).
            request = request
                .add_prompt(CoreAuthPrompt::Login)
                .set_max_age(Duration::ZERO);
        }
        for scope in &self.settings.scopes {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        Ok(request.url().0.to_string())
    }

    /// Where a browser is signed out there, too (OpenID Connect RP-Initiated Logout 1.0); `None` where there is no such place
    /// or the provider does not answer.
    pub(super) async fn sign_out_url(&self) -> Option<String> {
        let metadata = self.discovery.recent().await;
        let metadata = metadata
            .inspect_err(|error| tracing::warn!(%error, "Nobody is signed out at the provider"))
            .ok()?;
        let there = metadata
            .additional_metadata()
            .end_session_endpoint
            .clone()?;
        if !matches!(there.url().scheme(), "https" | "http") {
            return None;
        }
        let back = PostLogoutRedirectUrl::new(self.settings.signed_out_url.clone()).ok()?;
        let request = LogoutRequest::from(there)
            .set_client_id(ClientId::new(self.settings.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(request.http_get_url().to_string())
    }

    /// Ends a sign-in: who it is, and what they may do, if anything.
    pub(super) async fn finish(
        &self,
        code: String,
        start: Start,
    ) -> Result<(Identity, Option<Role>), ProviderError> {
        let client = self.client(self.discovery.recent().await?.as_ref())?;
        let exchange = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| unavailable("metadata", &error))?
            .set_pkce_verifier(PkceCodeVerifier::new(start.secrets.verifier.clone()));
        let tokens = exchange
            .request_async(&self.discovery.http)
            .await
            .map_err(|error| unavailable("token", &error))?;
        let token = tokens
            .id_token()
            .ok_or_else(|| ProviderError::Untrusted("there is no ID token".to_owned()))?;
        // Who got here has signed in there: now its keys are asked for anew.
        let client = self.client(self.discovery.now().await?.as_ref())?;
        let claims = token
            .claims(
                &client.id_token_verifier(),
                &Nonce::new(start.secrets.nonce.clone()),
            )
            .map_err(|error| ProviderError::Untrusted(error.to_string()))?;
        if !start.was_asked_for(claims.auth_time().map(|at| at.timestamp())) {
            return Err(ProviderError::NotAsked);
        }
        let role = self.role(&claims.additional_claims().0);
        let subject = claims.subject().as_str();
        let names = [
            claims.preferred_username().map(|name| name.as_str()),
            claims.email().map(|email| email.as_str()),
        ];
        let mut names = names.into_iter().flatten().map(one_name);
        let person = Identity {
            issuer: claims.issuer().as_str().to_owned(),
            subject: subject.to_owned(),
            called: names
                .find(|name| !name.is_empty())
                .unwrap_or_else(|| one_name(subject)),
        };
        Ok((person, role))
    }

    /// The highest of the roles that the claim names, as one value or several.
    fn role(&self, claims: &BTreeMap<String, Value>) -> Option<Role> {
        let named: Vec<&str> = match claims.get(&self.settings.role_claim) {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let roles = named
            .into_iter()
            .filter_map(|name| self.settings.roles.get(name));
        roles.max().copied()
    }

    fn client(&self, metadata: &ProviderMetadataWithLogout) -> Result<Connection, ProviderError> {
        let redirect = RedirectUrl::new(self.settings.redirect_url.clone())
            .map_err(|error| unavailable("address", &error))?;
        let secret = self.settings.client_secret.expose_secret().to_owned();
        Ok(Client::from_provider_metadata(
            metadata.clone(),
            ClientId::new(self.settings.client_id.clone()),
            Some(ClientSecret::new(secret)),
        )
        .set_redirect_uri(redirect))
    }
}

fn one_name(text: &str) -> String {
    crate::reply::one_line(text, LONGEST_NAME)
}
