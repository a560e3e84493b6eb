//! Labelled fields as ends of the move: what one is until then, and values that name no place that is known.

use std::sync::LazyLock;

use super::super::document::Part;
use super::super::facts::Place;
use super::super::form::FormField;
use super::super::pattern::{Pattern, pattern};

/// "Befattning i dag": a field of what one is until the move.
pub(super) fn is_of_today(field: &FormField) -> bool {
    let today = [
        "dag",
        "idag",
        "nu",
        "nuvarande",
        "fore",
        "current",
        "present",
        "today",
        "now",
        "tom",
    ];
    field.label.split(' ').any(|word| today.contains(&word))
}

/// A filled-in value that names no place of the register and no other known one.
pub(super) fn unknown_value(part: &Part, field: &FormField) -> Option<Place> {
    static NOTHING: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:vet|ej|inte|ingen|inget|oklart|okant|don t|know|unknown|n|a|na|tbd|se|nedan|samma|same|ja|nej|yes|no|idag|nu|now|today|\W+|aterkommer) ?)*$",
        )
    });
    let text = part.text.get(field.value.range.clone())?.trim();
    let named = text.chars().any(char::is_alphabetic) && !NOTHING.is_match(&field.value.norm);
    named.then(|| Place::Unknown(text.chars().take(120).collect()))
}
