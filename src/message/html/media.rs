//! Which `@` rules hold on the screen of somebody who reads mail at a desk.

use super::css::number;

/// The width of the page that a reader at a desk sees, in pixels.
const WIDTH: f32 = 1024.0;

/// Whether the rules within an `@` rule hold.
pub(super) fn holds(prelude: &str) -> bool {
    let prelude = prelude.to_ascii_lowercase();
    if let Some(queries) = prelude.strip_prefix("@media") {
        return any_holds(queries);
    }
    if let Some(condition) = prelude.strip_prefix("@supports") {
        return !condition.trim_start().starts_with("not");
    }
    prelude.starts_with("@layer")
}

/// Whether one of these media is that screen.
pub(super) fn any_holds(queries: &str) -> bool {
    let queries = queries.to_ascii_lowercase();
    queries.split(',').any(|query| query_holds(query.trim()))
}

fn query_holds(query: &str) -> bool {
    let query = query.strip_prefix("only ").unwrap_or(query).trim();
    match query.strip_prefix("not ") {
        Some(query) => !all_hold(query),
        None => all_hold(query),
    }
}

fn all_hold(query: &str) -> bool {
    query.split(" and").all(|part| {
        let part = part.trim();
        match part.strip_prefix('(') {
            Some(feature) => feature_holds(feature.trim_end_matches(')')),
            None => matches!(part, "" | "all" | "screen"),
        }
    })
}

fn feature_holds(feature: &str) -> bool {
    let (name, value) = feature.split_once(':').unwrap_or((feature, ""));
    let value = value.trim();
    let pixels = || {
        let unit = if value.contains("em") { 16.0 } else { 1.0 };
        number(value).map(|n| n * unit)
    };
    match name.trim() {
        "min-width" | "min-device-width" => pixels().is_some_and(|n| n <= WIDTH),
        "max-width" | "max-device-width" => pixels().is_some_and(|n| n >= WIDTH),
        "prefers-color-scheme" => value == "light",
        "orientation" => value == "landscape",
        "color" => true,
        // `-webkit-min-device-pixel-ratio: 0` and its like hold everywhere.
        name if name.contains("min-") => number(value).is_some_and(|n| n <= 1.0),
        _ => false,
    }
}
