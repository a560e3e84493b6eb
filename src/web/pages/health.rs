//! Whether the site works, for who watches over it: nothing that tells anything else.

use axum::extract::State;

use crate::web::error::PageError;
use crate::web::site::Site;

/// `ok` where the database answers.
pub(in crate::web) async fn show(State(site): State<Site>) -> Result<&'static str, PageError> {
    site.store.next_due().await?;
    Ok("ok")
}
