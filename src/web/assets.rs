//! The style sheet and the icon: part of the program, nothing from elsewhere.

use axum::response::IntoResponse;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

use super::session::digest;

const STYLE: &str = include_str!("../../templates/web/style.css");
const ICON: &str = include_str!("../../templates/web/icon.svg");

/// The address of the style sheet: another one for another text, so that no browser shows pages by that of an earlier version.
pub(super) fn style_address() -> String {
    let digest: String = digest(STYLE).chars().take(12).collect();
    format!("/style.css?{digest}")
}

/// The style sheet.
pub(super) async fn style() -> impl IntoResponse {
    kept("text/css; charset=utf-8", STYLE)
}

/// The icon of the browser's tab.
pub(super) async fn icon() -> impl IntoResponse {
    kept("image/svg+xml", ICON)
}

fn kept(kind: &'static str, text: &'static str) -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, text)
}
