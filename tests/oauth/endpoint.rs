//! A token endpoint, and the introspection that Dovecot asks (RFC 7662), as one HTTP server.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use kontoflytt::oauth::{Grant, OauthSettings, TokenSource};
use serde_json::{Value, json};

use crate::support::daemon::folder;
use crate::support::dovecot::{Dovecot, Options};
use crate::support::postfix::Postfix;

/// The secret of the program.
pub(crate) const SECRET: &str = "klienthemlighet-7f3a";
/// The user that every token is for.
pub(crate) const USER: &str = "support.oauth@intraservice.goteborg.se";

/// What the endpoint does next.
#[derive(Debug, Default)]
pub(crate) struct Mood {
    /// How long its tokens hold, in seconds.
    pub(crate) lifetime: u64,
    /// It answers with this status and error code.
    pub(crate) refuses: Option<(u16, &'static str)>,
    /// It gives tokens that no server knows.
    pub(crate) stale: bool,
    /// What it was asked.
    pub(crate) asked: Vec<HashMap<String, String>>,
}

type Shared = Arc<Mutex<Mood>>;

/// A running endpoint.
pub(crate) struct Endpoint {
    pub(crate) mood: Shared,
    pub(crate) url: String,
}

impl Endpoint {
    pub(crate) fn start(lifetime: u64) -> Self {
        let mood: Shared = Arc::new(Mutex::new(Mood {
            lifetime,
            ..Mood::default()
        }));
        let router = Router::new()
            .route("/token", post(token))
            .route("/introspect", get(introspect))
            .with_state(Arc::clone(&mood));
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, router).await.unwrap();
            });
        });
        Self { mood, url }
    }

    /// A source of its tokens.
    pub(crate) fn source(&self, grant: Grant) -> TokenSource {
        TokenSource::new(OauthSettings {
            token_url: format!("{}/token", self.url),
            client_id: "kontoflytt".to_owned(),
            client_secret: Some(SECRET.into()),
            scope: Some("https://outlook.office365.com/.default".to_owned()),
            grant,
        })
        .unwrap()
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.mood.lock().unwrap().asked.len()
    }
}

async fn token(
    State(mood): State<Shared>,
    Form(form): Form<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let mut mood = mood.lock().unwrap();
    let is_ours = form
        .get("client_secret")
        .is_some_and(|secret| secret == SECRET);
    mood.asked.push(form);
    if let (Some((status, code)), _) | (None, Some((status, code))) =
        (mood.refuses, (!is_ours).then_some((401, "invalid_client")))
    {
        let body = json!({"error": code, "error_description": format!("not {SECRET}")});
        return (StatusCode::from_u16(status).unwrap(), Json(body));
    }
    let number = mood.asked.len();
    let kind = if mood.stale { "okand" } else { "atkomst" };
    let body = json!({
        "access_token": format!("{kind}-{number}"),
        "refresh_token": format!("fornya-{number}"),
        "expires_in": mood.lifetime,
        "token_type": "Bearer",
    });
    (StatusCode::OK, Json(body))
}

async fn introspect(Query(query): Query<HashMap<String, String>>) -> Json<Value> {
    let active = query
        .get("token")
        .is_some_and(|token| token.starts_with("atkomst-"));
    Json(json!({"active": active, "username": USER, "sub": USER}))
}

/// A mail host that lets in whom this endpoint's tokens are for.
pub(crate) struct Host {
    pub(crate) dovecot: &'static Dovecot,
    pub(crate) postfix: &'static Postfix,
}

pub(crate) fn host() -> Host {
    static DOVECOT: OnceLock<Dovecot> = OnceLock::new();
    static POSTFIX: OnceLock<Postfix> = OnceLock::new();
    let dovecot = DOVECOT.get_or_init(|| {
        let introspection = Endpoint::start(0);
        let file = folder("oauth2").join("oauth2.conf");
        let text = format!(
            "introspection_mode=get\nintrospection_url={}/introspect?token=\n\
             username_attribute=username\nactive_attribute=active\nactive_value=true\n",
            introspection.url
        );
        std::fs::write(&file, text).unwrap();
        let more = format!(
            "auth_mechanisms=plain login xoauth2 oauthbearer\n\
             passdb {{\n driver=oauth2\n mechanisms=xoauth2 oauthbearer\n args={}\n}}\n",
            file.display()
        );
        Dovecot::start(&Options {
            more: more.leak(),
            ..Options::default()
        })
    });
    Host {
        dovecot,
        postfix: POSTFIX.get_or_init(|| Postfix::start(dovecot)),
    }
}
