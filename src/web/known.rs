//! Browsers in which somebody has signed in with a password before: what strangers try neither keeps them waiting nor locks them
//! out.
//!
//! Such a browser has a cookie for the name, sealed by the store's key. Its tries are counted by themselves; after as many
//! wrong ones as a name may have it is a stranger's.

use http::HeaderMap;
use jiff::{SignedDuration, Timestamp};

use super::cookies;
use super::error::PageError;
use super::session::{digest, random};
use super::site::Site;
use crate::register::typed_name;

/// As long as somebody is known who does not come back.
const KNOWN: SignedDuration = SignedDuration::from_hours(90 * 24);
/// So many characters of a name's digest tell its cookie from those of other names.
const TOLD_APART: usize = 16;

/// The browser's own id, where it is known to that name.
pub(super) fn browser(site: &Site, headers: &HeaderMap, name: &str) -> Option<String> {
    let cookie = cookies::value(site, headers, &name_of_cookie(name))?;
    let text = site.settings.key.open(&purpose(name), cookie)?;
    let (id, ends) = text.split_once('.')?;
    let ends = Timestamp::from_second(ends.parse().ok()?).ok()?;
    (site.clock.now() < ends).then(|| id.to_owned())
}

/// The `Set-Cookie` by which this browser is known to the name from now on.
pub(super) fn remember(site: &Site, name: &str) -> Result<String, PageError> {
    let ends = site.clock.now().saturating_add(KNOWN);
    let ends = ends.map_err(|_| PageError::Broken)?.as_second();
    let text = format!("{}.{ends}", random()?);
    let sealed = site.settings.key.seal(&purpose(name), &text);
    let cookie = name_of_cookie(name);
    Ok(cookies::set(site, &cookie, &sealed, Some(KNOWN.as_secs())))
}

fn purpose(name: &str) -> String {
    format!("known {}", digest(&typed_name(name)))
}

fn name_of_cookie(name: &str) -> String {
    let digest: String = digest(&typed_name(name)).chars().take(TOLD_APART).collect();
    format!("known-{digest}")
}
