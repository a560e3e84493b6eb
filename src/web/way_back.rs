//! Where to go on from an address that forms alone are sent to: the page that the form stands on, for the language switch
//! and for who has to sign in first. A browser that asks for the address itself would be told that it is not used so.

use http::Uri;

/// The address, or that of the page in its stead.
pub(super) fn page_of(uri: &Uri) -> String {
    let parts: Vec<&str> = uri.path().split('/').skip(1).collect();
    match parts.as_slice() {
        ["cases", number, "claim" | "leave" | "close" | "release"] => format!("/cases/{number}"),
        ["moves", _, "done" | "undo"] => "/moves".to_owned(),
        ["log", "export" | "verify"] => "/log".to_owned(),
        ["sign-out"] => "/".to_owned(),
        _ => uri
            .path_and_query()
            .map_or("/", |all| all.as_str())
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn an_address_of_forms_alone_gives_the_page_of_its_form() {
        for (address, page) in [
            ("/cases/KF-2026-000001/claim", "/cases/KF-2026-000001"),
            ("/moves/KF-2026-000001/done", "/moves"),
            ("/log/export", "/log"),
            ("/sign-out", "/"),
            (
                "/cases/KF-2026-000001/decide",
                "/cases/KF-2026-000001/decide",
            ),
            ("/cases?q=claim", "/cases?q=claim"),
            ("/", "/"),
        ] {
            assert_eq!(page_of(&address.parse().unwrap()), page, "{address}");
        }
    }
}
