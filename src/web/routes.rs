//! Which address is which page, and what every request passes on its way.

use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use super::error::{PageError, Tells};
use super::form::Begun;
use super::frame::Frame;
use super::pages::{
    case, cases, claims, decide, export, health, language, log, moves, overview, provider, raw,
    review, sign_in, verification,
};
use super::site::Site;
use super::{assets, headers, session};

/// Largest body of a form, in bytes.
const MOST_BYTES: usize = 256 * 1024;
/// Longest time for an answer.
const LONGEST: Duration = Duration::from_secs(30);
/// Longest wait for who is signed in, whose menu an error page carries.
const MENU: Duration = Duration::from_secs(1);

/// The whole site.
pub(super) fn router(site: Site) -> Router {
    let https = site.settings.secure;
    Router::new()
        .route("/", get(overview::show))
        .route("/cases", get(cases::show))
        .route("/cases/{number}", get(case::show))
        .route("/cases/{number}/mail/{mail}", get(raw::fetch))
        .route("/cases/{number}/claim", post(claims::take))
        .route("/cases/{number}/leave", post(claims::leave))
        .route("/cases/{number}/close", post(claims::close))
        .route("/cases/{number}/release", post(claims::release))
        .route(
            "/cases/{number}/decide",
            get(decide::show).post(decide::send),
        )
        .route("/review", get(review::show))
        .route("/moves", get(moves::show))
        .route("/moves/{number}/done", post(moves::done))
        .route("/moves/{number}/undo", post(moves::undo))
        .route("/log", get(log::show))
        .route("/log/export", post(export::export))
        .route("/log/verify", post(verification::verify))
        .route("/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/sign-in/provider", get(provider::go))
        .route("/sign-in/provider/back", get(provider::back))
        .route("/sign-out", post(sign_in::out))
        .route("/language/{code}", get(language::switch))
        .route("/health", get(health::show))
        .route("/style.css", get(assets::style))
        .route("/icon.svg", get(assets::icon))
        .fallback(async || StatusCode::NOT_FOUND)
        .method_not_allowed_fallback(async || StatusCode::METHOD_NOT_ALLOWED)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(async |request: Request, next: Next| {
            in_time(LONGEST, request, next).await
        }))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(own_forms(&site.settings.public_url))
        .layer(middleware::from_fn_with_state(site.clone(), explain))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            headers::secure(https, request, next)
        }))
        .with_state(site)
}

/// Takes forms of our own pages alone. A proxy may write another `Host` than browsers ask for: then it is the address that
/// they know which tells.
fn own_forms(public_url: &str) -> CsrfLayer {
    // As browsers write it: in lower case, without the port that is the scheme's own.
    let origin = reqwest::Url::parse(public_url).map(|url| url.origin().ascii_serialization());
    let layer = origin
        .ok()
        .and_then(|origin| CsrfLayer::new().add_trusted_origin(origin).ok());
    layer.unwrap_or_else(|| {
        tracing::warn!(
            public_url,
            "No browser sends this as its address: forms are told by their Host alone"
        );
        CsrfLayer::new()
    })
}

/// No answer takes longer than it may.
async fn in_time(longest: Duration, mut request: Request, next: Next) -> Response {
    let too_long = if request.method().is_safe() {
        PageError::Late
    } else {
        PageError::Unsure
    };
    request.extensions_mut().insert(Begun(Instant::now()));
    let answer = tokio::time::timeout(longest, next.run(request)).await;
    answer.unwrap_or_else(|_| too_long.into_response())
}

/// A panic's own words could be those of a mail.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("A page broke off");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// An answer that is a status alone becomes a page that says what it means and what to do, with the person's menu.
async fn explain(State(site): State<Site>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let frame = Frame::of(&headers, request.uri());
    let mut response = next.run(request).await;
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_page = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_error || is_page {
        return response;
    }
    let frame = match tokio::time::timeout(MENU, session::of(&headers, &site)).await {
        Ok(Ok(Some(who))) => frame.with(&who),
        // Without the database too there is a page, if without the menu.
        _ => frame,
    };
    if let Ok(html) = site
        .renderer
        .render("error.html", &frame, &error(&response))
    {
        response = (status, Html(html)).into_response();
    }
    response
}

/// The values of the page that says what a status means.
fn error(response: &Response) -> serde_json::Value {
    let tells = response.extensions().get::<Tells>();
    let tells = tells.map(|tells| tells.code());
    serde_json::json!({ "status": response.status().as_u16(), "tells": tells })
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use hyper::service::Service as _;
    use hyper_util::service::TowerToHyperService;

    use super::*;
    use crate::register::Register;
    use crate::web::render::Renderer;

    #[tokio::test]
    async fn what_took_too_long_is_told_by_whether_it_may_have_been_done() {
        let limit = middleware::from_fn(async |request: Request, next: Next| {
            in_time(Duration::from_millis(1), request, next).await
        });
        let never =
            get(std::future::pending::<StatusCode>).post(std::future::pending::<StatusCode>);
        let pages = TowerToHyperService::new(Router::new().route("/", never).layer(limit));
        let renderer = Renderer::new(Register::built_in().unwrap()).unwrap();
        for (method, told) in [
            ("GET", "Det tog för lång tid. Försök igen om en stund."),
            (
                "POST",
                "inte säkert om det blev gjort. Gå tillbaka, läs in sidan igen",
            ),
        ] {
            let request = Request::builder().method(method).uri("/");
            let request = request.body(Body::empty()).unwrap();
            let frame = Frame::of(request.headers(), request.uri());
            let answer = pages.call(request).await.unwrap();
            assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
            let html = renderer.render("error.html", &frame, &error(&answer));
            assert!(html.as_ref().unwrap().contains(told), "{method}: {html:?}");
        }
    }
}
