//! The language switch: a cookie, and back to where it was switched. Pages on which much is typed switch by a button of
//! their form instead, which keeps what was typed.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use http::header::SET_COOKIE;
use serde::Deserialize;

use crate::web::error::PageError;
use crate::web::frame::LANGUAGE_COOKIE;
use crate::web::site::Site;

/// Where the switch was.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    back: Option<String>,
}

/// Switches.
pub(in crate::web) async fn switch(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, PageError> {
    if !matches!(code.as_str(), "sv" | "en") {
        return Err(PageError::NotFound);
    }
    Ok((
        [(SET_COOKIE, remembered(&site, &code))],
        Redirect::to(local(asked.back.as_deref())),
    ))
}

/// The `Set-Cookie` of the language that a frame has.
pub(in crate::web) fn remembered(site: &Site, code: &str) -> String {
    let secure = if site.settings.secure { "; Secure" } else { "" };
    format!("{LANGUAGE_COOKIE}={code}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}")
}

/// A path of this site, or its first page: nobody is sent elsewhere by a link that looks like ours.
pub(super) fn local(path: Option<&str>) -> &str {
    path.filter(|path| path.starts_with('/') && !path.starts_with("//"))
        .filter(|path| path.chars().all(|c| c.is_ascii_graphic() && c != '\\'))
        .unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn a_switch_leads_back_to_this_site_alone() {
        assert_eq!(local(Some("/cases?q=a")), "/cases?q=a");
        for elsewhere in ["//x.se", "/\\x.se", "https://x.se", "/\n/x.se", "x", ""] {
            assert_eq!(local(Some(elsewhere)), "/", "{elsewhere:?}");
        }
    }
}
