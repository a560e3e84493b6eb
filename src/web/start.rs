//! A sign-in that is under way at the provider, as its browser keeps it: nothing of it lies with us, so that nobody keeps others
//! out by beginning many.
//!
//! The cookie tells by its seal that we began it, in this browser. Nonce and verifier are derived from its state: both are a
//! secret of ours until they are needed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use jiff::{SignedDuration, Timestamp};

use super::cookies;
use super::error::PageError;
use super::session::{digest, random};
use super::site::Site;

/// Longest time at the provider.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// So much the provider's clock may be behind ours.
const CLOCKS: SignedDuration = SignedDuration::from_mins(2);
/// Most that are under way in one browser: its cookies come with every request.
const MOST: usize = 5;
/// What each of their cookies is called, with what tells it apart behind it: two tabs do not know of each other.
const NAME: &str = "sign-in-";
/// So many characters of the digest of its state do.
const TOLD_APART: usize = 16;

/// What the provider gives back, and what proves that it is to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Secrets {
    pub(super) state: String,
    /// The value that the provider's token must hold.
    pub(super) nonce: String,
    /// The secret of RFC 7636.
    pub(super) verifier: String,
}

impl Secrets {
    fn of(site: &Site, state: String) -> Self {
        let key = &site.settings.key;
        Self {
            nonce: key.derive("nonce", &state),
            verifier: key.derive("verifier", &state),
            state,
        }
    }
}

/// A sign-in that is under way.
#[derive(Debug)]
pub(super) struct Start {
    pub(super) secrets: Secrets,
    /// When it was begun: what has become known of the person since then may not be in what the provider says.
    pub(super) begun: Timestamp,
    /// Whether the provider is to ask who they are, whatever it knows.
    pub(super) anew: bool,
    /// Where it leads on to.
    pub(super) next: String,
}

impl Start {
    /// Whether the person was asked who they are as they were to be, by when the provider says that it asked, in seconds since
    /// 1970-01-01 UTC. One that does not tell, though it should, is believed: nobody could sign in there otherwise.
    pub(super) fn was_asked_for(&self, at: Option<i64>) -> bool {
        if !self.anew {
            return true;
        }
        if at.is_none() {
            tracing::warn!("The provider does not tell when a person was asked who they are");
        }
        at.is_none_or(|at| at.saturating_add(CLOCKS.as_secs()) >= self.begun.as_second())
    }
}

/// Begins one that leads on to `next`; gives back the `Set-Cookie`s, too.
pub(super) fn begin(
    site: &Site,
    headers: &HeaderMap,
    next: &str,
    anew: bool,
) -> Result<(Secrets, Vec<String>), PageError> {
    let secrets = Secrets::of(site, random()?);
    let begun = site.clock.now().as_microsecond();
    let text = format!("{}.{begun}.{}", secrets.state, URL_SAFE_NO_PAD.encode(next));
    let sealed = site.settings.key.seal(purpose(anew), &text);
    let name = name_of(&secrets.state);
    let mut cookies = vec![cookies::set(site, &name, &sealed, Some(LONGEST.as_secs()))];
    cookies.extend(too_many(site, headers));
    Ok((secrets, cookies))
}

/// The `Set-Cookie`s that take away the oldest, so that there is room for one more.
fn too_many(site: &Site, headers: &HeaderMap) -> Vec<String> {
    let mut there = there(site, headers);
    there.sort_unstable();
    let more = (there.len() + 1).saturating_sub(MOST);
    there.truncate(more);
    there.into_iter().map(|(_, over)| over).collect()
}

/// The `Set-Cookie`s that end all that are under way in this browser: by none of them is let in again who has signed out.
pub(super) fn all_over(site: &Site, headers: &HeaderMap) -> Vec<String> {
    let there = there(site, headers).into_iter();
    there.map(|(_, over)| over).collect()
}

/// Those that are under way in this browser: when each was begun, and the `Set-Cookie` that ends it.
fn there(site: &Site, headers: &HeaderMap) -> Vec<(i64, String)> {
    let whole = cookies::full_name(site, NAME);
    cookies::all(headers)
        .filter_map(|(name, value)| {
            let begun = value.split('.').nth(1);
            let begun = begun.and_then(|begun| begun.parse().ok());
            // A name is repeated only as one of ours could be.
            let name = name.strip_prefix(&whole)?;
            let is_ours = name.bytes().all(|byte| byte.is_ascii_hexdigit());
            let over = cookies::remove(site, &format!("{NAME}{name}"));
            is_ours.then_some((begun.unwrap_or(0), over))
        })
        .collect()
}

/// What was begun in this browser under that state.
pub(super) fn begun(site: &Site, headers: &HeaderMap, state: &str) -> Option<Start> {
    let cookie = cookies::value(site, headers, &name_of(state))?;
    let key = &site.settings.key;
    let opened = |anew| Some((key.open(purpose(anew), cookie)?, anew));
    let (text, anew) = opened(false).or_else(|| opened(true))?;
    let mut parts = text.split('.');
    let (of, begun, next) = (parts.next()?, parts.next()?, parts.next()?);
    let begun = Timestamp::from_microsecond(begun.parse().ok()?).ok()?;
    if of != state || begun.saturating_add(LONGEST).ok()? <= site.clock.now() {
        return None;
    }
    Some(Start {
        secrets: Secrets::of(site, state.to_owned()),
        begun,
        anew,
        next: String::from_utf8(URL_SAFE_NO_PAD.decode(next).ok()?).ok()?,
    })
}

/// The `Set-Cookie` that ends it.
pub(super) fn over(site: &Site, state: &str) -> String {
    cookies::remove(site, &name_of(state))
}

/// What its cookie is sealed for.
fn purpose(anew: bool) -> &'static str {
    if anew { "start anew" } else { "start" }
}

fn name_of(state: &str) -> String {
    let digest: String = digest(state).chars().take(TOLD_APART).collect();
    format!("{NAME}{digest}")
}
