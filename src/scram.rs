//! Signing in with a password that the server does not learn: the client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677),
//! without channel binding.
//!
//! Both sides prove that they know the password; who does not give that proof is not signed in to. Pure but for the
//! random bytes of the nonce. Never here: a connection, or how a protocol wraps the messages.

use std::num::NonZeroU32;
use std::ops::RangeInclusive;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ring::{digest, hmac, pbkdf2};
use secrecy::{ExposeSecret as _, SecretString};

/// The mechanism's name (RFC 7677, 4).
pub(crate) const NAME: &str = "SCRAM-SHA-256";
/// RFC 7677, 4 asks for 4,096 at least: with less, whoever plays the server could try out passwords cheaply on what is
/// shown to it. The most is what costs about a second, in which whoever asks for an answer lets everything else go on.
const ITERATIONS: RangeInclusive<u32> = 4_096..=1_000_000;
/// No channel binding, no other identity (RFC 5802, 7); `biws` is this in base64.
const GS2_HEADER: &str = "n,,";

/// What is wrong with the server; words for a person.
pub(crate) type Fault = &'static str;

const NO_SCRAM: Fault = "what it says is no SCRAM-SHA-256";
const NO_SIGNATURE: Fault = "it does not prove that it knows the password";
const WRONG_SIGNATURE: Fault =
    "its proof that it knows the password is wrong, it may be another server";
const FOREIGN_NONCE: Fault = "its nonce does not extend ours, it may repeat an old sign-in";
const ABSURD_COUNT: Fault = "its iteration count is not between 4096 and 1000000";
const NO_RANDOM: Fault = "this system gives no random bytes";

/// One sign-in, as far as it has come.
pub(crate) struct Scram {
    user: String,
    password: SecretString,
    step: Step,
}

enum Step {
    Start,
    /// The nonce and the user name were said.
    Named {
        nonce: String,
    },
    /// Our proof was shown; the server's must be the signature of this message by this key.
    Shown {
        server_key: hmac::Key,
        message: String,
    },
    /// The server has said that it refuses; the protocol's own answer tells why.
    Refused,
    Proven,
    Broken(Fault),
}

impl Scram {
    /// `None` where the user name or the password cannot be prepared (SASLprep, RFC 4013): another way must do.
    pub(crate) fn new(user: &str, password: &SecretString) -> Option<Self> {
        let prepared = stringprep::saslprep(password.expose_secret()).ok()?;
        let user = stringprep::saslprep(user).ok()?;
        if prepared.is_empty() || user.is_empty() {
            return None;
        }
        Some(Self {
            user: user.replace('=', "=3D").replace(',', "=2C"),
            password: prepared.into_owned().into(),
            step: Step::Start,
        })
    }

    /// What is said to the server's next message; to nothing at first. After a fault there is nothing more to say.
    /// Takes as long as the server asks for: not for a thread that others wait for.
    pub(crate) fn answer(&mut self, challenge: &[u8]) -> Result<String, Fault> {
        let challenge = std::str::from_utf8(challenge).map_err(|_| NO_SCRAM);
        let next = challenge.and_then(|challenge| match &self.step {
            Step::Start => Ok(self.name(fresh_nonce()?)),
            Step::Named { nonce } => self.show(nonce, challenge),
            Step::Shown {
                server_key,
                message,
            } => verify(server_key, message, challenge),
            Step::Refused | Step::Proven => Err(NO_SCRAM),
            Step::Broken(fault) => Err(fault),
        });
        match next {
            Ok((step, answer)) => {
                self.step = step;
                Ok(answer)
            }
            Err(fault) => {
                self.step = Step::Broken(fault);
                Err(fault)
            }
        }
    }

    /// To be asked when the protocol says that we are signed in: whether the server has proven itself.
    pub(crate) fn proven(&self) -> Result<(), Fault> {
        match self.step {
            Step::Proven => Ok(()),
            Step::Broken(fault) => Err(fault),
            _ => Err(NO_SIGNATURE),
        }
    }

    /// What was found wrong with the server.
    pub(crate) fn fault(&self) -> Option<Fault> {
        match self.step {
            Step::Broken(fault) => Some(fault),
            _ => None,
        }
    }

    fn bare(&self, nonce: &str) -> String {
        format!("n={},r={nonce}", self.user)
    }

    fn name(&self, nonce: String) -> (Step, String) {
        let first = format!("{GS2_HEADER}{}", self.bare(&nonce));
        (Step::Named { nonce }, first)
    }

    /// The client's proof (RFC 5802, 3), for what the server has said.
    fn show(&self, nonce: &str, challenge: &str) -> Result<(Step, String), Fault> {
        let first = ServerFirst::read(nonce, challenge)?;
        let header = STANDARD.encode(GS2_HEADER);
        let final_without_proof = format!("c={header},r={}", first.nonce);
        let message = format!("{},{challenge},{final_without_proof}", self.bare(nonce));
        let mut salted = [0; digest::SHA256_OUTPUT_LEN];
        let password = self.password.expose_secret().as_bytes();
        let algorithm = pbkdf2::PBKDF2_HMAC_SHA256;
        pbkdf2::derive(
            algorithm,
            first.iterations,
            &first.salt,
            password,
            &mut salted,
        );
        let salted = hmac::Key::new(hmac::HMAC_SHA256, &salted);
        let client_key = hmac::sign(&salted, b"Client Key");
        let stored_key = digest::digest(&digest::SHA256, client_key.as_ref());
        let stored_key = hmac::Key::new(hmac::HMAC_SHA256, stored_key.as_ref());
        let signature = hmac::sign(&stored_key, message.as_bytes());
        let both = client_key.as_ref().iter().zip(signature.as_ref());
        let proof: Vec<u8> = both.map(|(key, signature)| key ^ signature).collect();
        let server_key = hmac::sign(&salted, b"Server Key");
        let step = Step::Shown {
            server_key: hmac::Key::new(hmac::HMAC_SHA256, server_key.as_ref()),
            message,
        };
        Ok((
            step,
            format!("{final_without_proof},p={}", STANDARD.encode(proof)),
        ))
    }
}

/// The server's first message: `r=nonce,s=salt,i=count`, and extensions, which one may leave unread.
struct ServerFirst<'a> {
    nonce: &'a str,
    salt: Vec<u8>,
    iterations: NonZeroU32,
}

impl<'a> ServerFirst<'a> {
    fn read(ours: &str, text: &'a str) -> Result<Self, Fault> {
        let mut parts = text.split(',');
        // An extension before the nonce (`m=`) must be understood or the sign-in ends: it ends.
        let mut part = |name| parts.next().and_then(|part| part.strip_prefix(name));
        let nonce: &str = part("r=").ok_or(NO_SCRAM)?;
        let salt = part("s=").ok_or(NO_SCRAM)?;
        let count = part("i=").ok_or(NO_SCRAM)?;
        let theirs = nonce.strip_prefix(ours).unwrap_or_default();
        if theirs.is_empty() {
            return Err(FOREIGN_NONCE);
        }
        let salt = STANDARD.decode(salt).map_err(|_| NO_SCRAM)?;
        let count = count.parse().ok().filter(|it| ITERATIONS.contains(it));
        Ok(Self {
            nonce,
            salt,
            iterations: count.and_then(NonZeroU32::new).ok_or(ABSURD_COUNT)?,
        })
    }
}

/// The server's last message: `v=signature`, or `e=error`.
fn verify(key: &hmac::Key, message: &str, challenge: &str) -> Result<(Step, String), Fault> {
    if challenge.starts_with("e=") {
        return Ok((Step::Refused, String::new()));
    }
    let signature = challenge.split(',').next().unwrap_or_default();
    let signature = signature.strip_prefix("v=").ok_or(NO_SIGNATURE)?;
    let signature = STANDARD.decode(signature).map_err(|_| WRONG_SIGNATURE)?;
    hmac::verify(key, message.as_bytes(), &signature).map_err(|_| WRONG_SIGNATURE)?;
    Ok((Step::Proven, String::new()))
}

/// Letters and digits alone, so no comma.
fn fresh_nonce() -> Result<String, Fault> {
    let mut bytes = [0; 18];
    getrandom::fill(&mut bytes).map_err(|_| NO_RANDOM)?;
    Ok(STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONCE: &str = "rOprNGfwEbeRWgbNEkqO";
    /// RFC 7677, 3.
    const FIRST: &str =
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    const LAST: &str = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    fn scram(user: &str, password: &str) -> Scram {
        Scram::new(user, &password.into()).unwrap()
    }

    /// A sign-in of RFC 7677 that has told the user name.
    fn named() -> Scram {
        let mut scram = scram("user", "pencil");
        let (step, first) = scram.name(NONCE.to_owned());
        assert_eq!(first, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        scram.step = step;
        scram
    }

    fn shown() -> Scram {
        let mut scram = named();
        scram.answer(FIRST.as_bytes()).unwrap();
        scram
    }

    #[test]
    fn the_example_of_rfc_7677_is_met() {
        let mut scram = named();
        assert_eq!(
            scram.answer(FIRST.as_bytes()).unwrap(),
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
        );
        scram.proven().unwrap_err();
        assert_eq!(scram.answer(LAST.as_bytes()).unwrap(), "");
        scram.proven().unwrap();
        scram.answer(LAST.as_bytes()).unwrap_err();
        scram.proven().unwrap_err();
    }

    #[test]
    fn a_server_that_does_not_prove_itself_is_none() {
        let cases = [
            (
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5=",
                WRONG_SIGNATURE,
            ),
            (
                "v=AAAATRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
                WRONG_SIGNATURE,
            ),
            ("v=6rriTRBi", WRONG_SIGNATURE),
            ("v=", WRONG_SIGNATURE),
            ("", NO_SIGNATURE),
            ("x=1,v=6rriTRBi", NO_SIGNATURE),
        ];
        for (last, fault) in cases {
            let mut scram = shown();
            assert_eq!(scram.answer(last.as_bytes()), Err(fault), "{last}");
            assert_eq!(scram.proven(), Err(fault));
            assert_eq!(scram.fault(), Some(fault));
            // Too late.
            assert_eq!(scram.answer(LAST.as_bytes()), Err(fault));
        }
        let mut scram = shown();
        assert_eq!(scram.answer(b"e=invalid-proof"), Ok(String::new()));
        assert_eq!(scram.proven(), Err(NO_SIGNATURE));
        assert_eq!(scram.fault(), None, "it has said no, and says so again");
        assert_eq!(shown().proven(), Err(NO_SIGNATURE));
    }

    #[test]
    fn a_first_message_that_is_amiss_is_shown_nothing() {
        let first =
            |nonce: &str, count: &str| format!("r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i={count}");
        let theirs = format!("{NONCE}x");
        let cases = [
            (first("another", "4096"), FOREIGN_NONCE),
            (first(NONCE, "4096"), FOREIGN_NONCE),
            (first("", "4096"), FOREIGN_NONCE),
            (first(&theirs, "4095"), ABSURD_COUNT),
            (first(&theirs, "0"), ABSURD_COUNT),
            (first(&theirs, "1000001"), ABSURD_COUNT),
            (first(&theirs, "99999999999999999999"), ABSURD_COUNT),
            (first(&theirs, "-1"), ABSURD_COUNT),
            (first(&theirs, "many"), ABSURD_COUNT),
            (format!("m=x,{}", first(&theirs, "4096")), NO_SCRAM),
            (format!("r={theirs},s=?,i=4096"), NO_SCRAM),
            (format!("r={theirs},i=4096"), NO_SCRAM),
            (String::new(), NO_SCRAM),
        ];
        for (message, fault) in cases {
            let mut scram = named();
            assert_eq!(scram.answer(message.as_bytes()), Err(fault), "{message}");
            assert_eq!(scram.fault(), Some(fault));
        }
        assert_eq!(named().answer(b"r=\xff"), Err(NO_SCRAM));
        let extended = format!("{},x=1", first(&theirs, "4096"));
        named().answer(extended.as_bytes()).unwrap();
    }

    #[test]
    fn names_are_prepared_and_each_sign_in_has_its_own_nonce() {
        let mut nonces = std::collections::BTreeSet::new();
        for _ in 0..20 {
            let first = scram("a,b=c\u{ad}\u{2168}", "x").answer(b"").unwrap();
            let nonce = first.strip_prefix("n,,n=a=2Cb=3DcIX,r=").unwrap();
            assert!(nonce.len() == 24 && !nonce.contains(','), "{nonce}");
            nonces.insert(nonce.to_owned());
        }
        assert_eq!(nonces.len(), 20);
        for (user, password) in [
            ("a", ""),
            ("", "a"),
            ("a", "\u{7}"),
            ("a", "\u{ad}"),
            ("\0", "a"),
        ] {
            assert!(
                Scram::new(user, &password.into()).is_none(),
                "{user:?} {password:?}"
            );
        }
    }
}
