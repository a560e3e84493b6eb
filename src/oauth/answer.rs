//! The token endpoint's answer (RFC 6749, 5.1 and 5.2).

use std::time::Duration;

use secrecy::SecretString;
use serde::Deserialize;
use serde_json::Value;

use super::OauthError;

/// Where the answer does not say how long a token holds: the usual hour would be a guess, this is on the safe side.
const LIFETIME: u64 = 600;
/// No longer than a day, whatever is said.
const LONGEST: u64 = 24 * 3600;

/// A token and what goes with it.
pub(super) struct Answer {
    pub(super) access_token: SecretString,
    pub(super) refresh_token: Option<SecretString>,
    pub(super) lifetime: Duration,
}

#[derive(Deserialize)]
struct Body {
    access_token: Option<SecretString>,
    refresh_token: Option<SecretString>,
    /// A number; some servers write it as a string.
    expires_in: Option<Value>,
    error: Option<String>,
}

/// Reads an answer.
pub(super) fn read(status: u16, bytes: &[u8]) -> Result<Answer, OauthError> {
    let unavailable = |problem: String| Err(OauthError::Unavailable { problem });
    let Ok(body) = serde_json::from_slice::<Body>(bytes) else {
        return unavailable(format!("the token endpoint answers {status} without JSON"));
    };
    match (status, body.access_token, body.error) {
        (200, Some(access_token), _) => {
            let seconds = body
                .expires_in
                .as_ref()
                .and_then(seconds)
                .unwrap_or(LIFETIME);
            Ok(Answer {
                access_token,
                refresh_token: body.refresh_token,
                lifetime: Duration::from_secs(seconds.min(LONGEST)),
            })
        }
        (400 | 401, _, Some(code)) if code != "temporarily_unavailable" => {
            Err(OauthError::Refused { code: word(&code) })
        }
        _ => unavailable(format!("the token endpoint answers {status}")),
    }
}

fn seconds(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

/// An error code as it may stand in a log: a short word.
fn word(code: &str) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
    code.chars().filter(is_plain).take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_tokens_refusals_or_trouble() {
        let read = |status, text: &str| match read(status, text.as_bytes()) {
            Ok(answer) => format!("{} s", answer.lifetime.as_secs()),
            Err(error) => error.to_string(),
        };
        let cases = [
            (200, r#"{"access_token":"t","expires_in":3599}"#, "3599 s"),
            (200, r#"{"access_token":"t","expires_in":"60"}"#, "60 s"),
            (200, r#"{"access_token":"t"}"#, "600 s"),
            (200, r#"{"access_token":"t","expires_in":1e12}"#, "600 s"),
            (
                401,
                r#"{"error":"invalid_client","error_description":"secret t"}"#,
                "the token endpoint refuses (invalid_client): check [oauth] in the configuration",
            ),
            (
                400,
                r#"{"error":"temporarily_unavailable"}"#,
                "no access token: the token endpoint answers 400",
            ),
            (
                503,
                "busy",
                "no access token: the token endpoint answers 503 without JSON",
            ),
            (200, "{}", "no access token: the token endpoint answers 200"),
        ];
        for (status, text, expected) in cases {
            assert_eq!(read(status, text), expected, "{text}");
        }
    }
}
