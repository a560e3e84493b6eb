//! How cookies are set and read: none is sent by another site's pages, none is seen by a script, and where browsers come by
//! HTTPS no other host and no unencrypted answer can set one (`__Host-`, RFC 6265bis, 4.1.3.2).

use http::HeaderMap;
use http::header::COOKIE;

use super::site::Site;

/// What a cookie is called in browsers.
pub(super) fn full_name(site: &Site, name: &str) -> String {
    if site.settings.secure {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// The value of a cookie of this site.
pub(super) fn value<'a>(site: &Site, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    cookie(headers, &full_name(site, name))
}

/// The `Set-Cookie` of a cookie that ends with the browser's session or after so many seconds.
pub(super) fn set(site: &Site, name: &str, value: &str, seconds: Option<i64>) -> String {
    let name = full_name(site, name);
    let secure = if site.settings.secure { "; Secure" } else { "" };
    let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

/// The `Set-Cookie` that takes a cookie away.
pub(super) fn remove(site: &Site, name: &str) -> String {
    set(site, name, "", Some(0))
}

/// The value of the first cookie of that name (RFC 6265, 4.2).
pub(super) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    all(headers).find_map(|(found, value)| (found == name).then_some(value))
}

/// Every cookie, by name and value.
pub(super) fn all(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}
