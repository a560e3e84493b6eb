//! An OpenID Connect provider with keys of its own that says whatever it is told to.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

/// How an ID token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// By the key of that number.
    By(usize),
    /// By that key, and changed afterwards.
    Broken(usize),
    /// Not at all, which its header says.
    Not,
    /// By the client's secret.
    BySecret,
}

/// What it says.
#[derive(Debug, Clone)]
pub(crate) struct Says {
    /// Whom its metadata are of.
    pub(crate) issuer: String,
    /// The keys that it shows.
    pub(crate) shows: Vec<usize>,
    /// The claims of its ID token; `Null` for none.
    pub(crate) claims: Value,
    /// How that is signed.
    pub(crate) signed: Signed,
}

/// The provider, until the test ends.
pub(crate) struct Liar {
    /// Where it listens.
    pub(crate) port: u16,
    state: Arc<State>,
}

struct State {
    address: String,
    keys: [EcdsaKeyPair; 2],
    says: Mutex<Says>,
    asked: Mutex<BTreeMap<String, usize>>,
}

impl Liar {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let address = format!("http://127.0.0.1:{port}");
        let says = Says {
            issuer: address.clone(),
            shows: vec![0],
            claims: Value::Null,
            signed: Signed::By(0),
        };
        let state = Arc::new(State {
            address,
            keys: [key(), key()],
            says: Mutex::new(says),
            asked: Mutex::default(),
        });
        let served = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let state = Arc::clone(&served);
                std::thread::spawn(move || state.serve(&stream.unwrap()));
            }
        });
        Self { port, state }
    }

    /// What it says from now on.
    pub(crate) fn says(&self) -> MutexGuard<'_, Says> {
        self.state.says.lock().unwrap()
    }

    /// What it calls itself.
    pub(crate) fn address(&self) -> &str {
        &self.state.address
    }

    /// How often it was asked for that path.
    pub(crate) fn was_asked(&self, path: &str) -> usize {
        let asked = self.state.asked.lock().unwrap();
        asked.get(path).copied().unwrap_or(0)
    }
}

fn key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let key = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(algorithm, key.as_ref(), &random).unwrap()
}

impl State {
    fn serve(&self, stream: &TcpStream) {
        let mut reader = BufReader::new(stream);
        let mut head = String::new();
        while reader.read_line(&mut head).is_ok_and(|length| length > 2) {}
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            let is_length = name.eq_ignore_ascii_case("content-length");
            is_length.then(|| value.trim().parse().unwrap())
        });
        let mut body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut body).unwrap();
        let path = head.split(' ').nth(1).unwrap_or_default();
        *self
            .asked
            .lock()
            .unwrap()
            .entry(path.to_owned())
            .or_default() += 1;
        let answer = self.answer(path).to_string();
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close";
        let length = answer.len();
        // Who asked may be gone.
        let _ = (&*stream)
            .write_all(format!("{head}\r\nContent-Length: {length}\r\n\r\n{answer}").as_bytes());
    }

    fn answer(&self, path: &str) -> Value {
        let says = self.says.lock().unwrap().clone();
        let at = |path: &str| format!("{}{path}", self.address);
        match path {
            "/.well-known/openid-configuration" => json!({
                "issuer": says.issuer,
                "authorization_endpoint": at("/authorize"),
                "token_endpoint": at("/token"),
                "jwks_uri": at("/keys"),
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["ES256"],
            }),
            "/keys" => {
                let keys: Vec<Value> = says.shows.iter().map(|key| self.shown(*key)).collect();
                json!({ "keys": keys })
            }
            _ if says.claims.is_null() => json!({"access_token": "x", "token_type": "Bearer"}),
            _ => json!({
                "access_token": "x", "token_type": "Bearer", "id_token": self.token(&says),
            }),
        }
    }

    fn shown(&self, key: usize) -> Value {
        // An uncompressed point: 4, then both coordinates (SEC 1, 2.3.3).
        let point = self.keys[key].public_key().as_ref();
        let [x, y] = [&point[1..33], &point[33..]].map(|half| URL_SAFE_NO_PAD.encode(half));
        json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "the key", "x": x, "y": y})
    }

    fn token(&self, says: &Says) -> String {
        let algorithm = match says.signed {
            Signed::By(_) | Signed::Broken(_) => "ES256",
            Signed::Not => "none",
            Signed::BySecret => "HS256",
        };
        let part = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
        let head = part(&json!({"alg": algorithm, "typ": "JWT", "kid": "the key"}));
        let signed = format!("{head}.{}", part(&says.claims));
        let signature = match says.signed {
            Signed::By(key) | Signed::Broken(key) => {
                let signature = self.keys[key].sign(&SystemRandom::new(), signed.as_bytes());
                signature.unwrap().as_ref().to_vec()
            }
            Signed::Not => Vec::new(),
            Signed::BySecret => {
                let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, b"provhemlighet");
                ring::hmac::sign(&key, signed.as_bytes()).as_ref().to_vec()
            }
        };
        let mut claims = says.claims.clone();
        if let Signed::Broken(_) = says.signed {
            claims["roles"] = json!("kontoflytt-handler");
        }
        format!(
            "{head}.{}.{}",
            part(&claims),
            URL_SAFE_NO_PAD.encode(signature)
        )
    }
}
