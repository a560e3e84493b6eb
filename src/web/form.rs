//! A form that a signed-in person sent from one of our pages.

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::PageError;
use super::session::SignedIn;
use super::site::Site;

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
