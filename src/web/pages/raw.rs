//! The bytes of a mail, as a file: a browser never shows them.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::audit::{Event, Facts};
use crate::case::CaseNumber;
use crate::web::error::PageError;
use crate::web::session::SignedIn;
use crate::web::site::Site;

/// The file. That it was fetched is an entry of the log.
pub(in crate::web) async fn fetch(
    State(site): State<Site>,
    who: SignedIn,
    Path((number, mail)): Path<(String, i64)>,
) -> Result<impl IntoResponse, PageError> {
    let number = CaseNumber::parse(&number).ok_or(PageError::NotFound)?;
    let raw = site
        .store
        .raw_mail(&number, mail)
        .await?
        .ok_or(PageError::NotFound)?;
    let facts = Facts::new()
        .with("by", who.session.name.as_str())
        .with("mail", mail);
    site.store
        .record_reading(Event::MailFetched, Some(&number), facts, site.clock.now())
        .await?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{number}-{mail}.eml\""),
        ),
    ];
    Ok((headers, raw))
}
