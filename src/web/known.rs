//! Browsers in which somebody has signed in before, with a password or by the provider: what strangers try neither keeps them
//! waiting nor locks them out.
//!
//! Such a browser has a cookie for the name, or for the provider, sealed by the store's key. Its tries are counted by themselves; after as many
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

/// Where somebody has signed in.
#[derive(Debug, Clone, Copy)]
pub(super) enum At<'a> {
    /// With a password, under that name.
    Name(&'a str),
    /// At the provider, under whatever name.
    Provider,
}

/// The browser's own id, where it is known there.
pub(super) fn browser(site: &Site, headers: &HeaderMap, at: At<'_>) -> Option<String> {
    let cookie = cookies::value(site, headers, &name_of_cookie(at))?;
    let text = site.settings.key.open(&purpose(at), cookie)?;
    let (id, ends) = text.split_once('.')?;
    let ends = Timestamp::from_second(ends.parse().ok()?).ok()?;
    (site.clock.now() < ends).then(|| id.to_owned())
}

/// The `Set-Cookie` by which this browser is known there from now on.
pub(super) fn remember(site: &Site, at: At<'_>) -> Result<String, PageError> {
    let ends = site.clock.now().saturating_add(KNOWN);
    let ends = ends.map_err(|_| PageError::Broken)?.as_second();
    let text = format!("{}.{ends}", random()?);
    let sealed = site.settings.key.seal(&purpose(at), &text);
    let cookie = name_of_cookie(at);
    Ok(cookies::set(site, &cookie, &sealed, Some(KNOWN.as_secs())))
}

fn purpose(at: At<'_>) -> String {
    match at {
        At::Name(name) => format!("known {}", digest(&typed_name(name))),
        At::Provider => "known by the provider".into(),
    }
}

fn name_of_cookie(at: At<'_>) -> String {
    match at {
        At::Name(name) => {
            let digest: String = digest(&typed_name(name)).chars().take(TOLD_APART).collect();
            format!("known-{digest}")
        }
        // No digest is called so.
        At::Provider => "known-provider".into(),
    }
}
