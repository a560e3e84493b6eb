//! Names of people that a reader takes for each other: `Anna` and `anna`, a Cyrillic `а`, an `å` in two characters.

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::confusable_detection::skeleton;

/// What a name looks like: equal for two names that a reader cannot tell apart (UTS #39, skeletons), whatever their case.
///
/// ```
/// use kontoflytt::register::name_key;
/// assert_eq!(name_key("Anna.Ek"), name_key("\u{430}nna.ek"));
/// assert_ne!(name_key("anna.ek"), name_key("anna.åk"));
/// ```
#[must_use]
pub fn name_key(name: &str) -> String {
    let latin: String = name.nfkc().map(latin).collect();
    let plain: String = latin.chars().flat_map(char::to_lowercase).collect();
    // The skeleton of a digit may be a capital letter.
    let seen = skeleton(&plain).flat_map(char::to_lowercase);
    seen.nfc().collect()
}

/// The ASCII that a character of another script looks like, else what its capital does, or that character. Capitals look like
/// others than their small letters do: a Cyrillic `Н` like `H`, its small one like none, and both are of one name.
fn latin(character: char) -> String {
    let own = character.to_string();
    if character.is_ascii() {
        return own;
    }
    let seen: String = skeleton(&own).collect();
    // `I` has the skeleton of `l`.
    if seen == "l" && character.is_uppercase() {
        return "I".to_owned();
    }
    if seen.is_ascii() {
        return seen;
    }
    let capital: String = character.to_uppercase().collect();
    let seen: String = skeleton(&capital).collect();
    if seen.is_ascii() { seen } else { own }
}

/// A name as people type it: the same for each way of writing its characters and for each case, and for nothing that only
/// looks like it.
#[must_use]
pub fn typed_name(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two names: whether they look alike, and whether who types the one means the other.
    const PAIRS: [(&str, &str, bool, bool); 20] = [
        ("anna", "anna", true, true),
        ("anna", "Anna", true, true),
        ("åsa", "a\u{30a}sa", true, true),
        ("ÅSA", "a\u{30a}sa", true, true),
        ("anna", "\u{430}nna", true, false),
        ("anna", "\u{ff41}nna", true, false),
        ("anna", "anna\u{200b}", true, false),
        ("olle01", "olleol", true, false),
        ("hanna", "\u{41d}anna", true, false), // Cyrillic capitals …
        ("bo", "\u{412}o", true, false),
        ("ida", "\u{406}da", true, false),
        ("hanna", "\u{397}anna", true, false), // … and Greek ones.
        ("yvonne", "\u{3a5}vonne", true, false),
        ("nils", "\u{39d}ils", true, false),
        ("\u{43d}\u{438}na", "\u{41d}\u{418}NA", true, true),
        ("hanna", "Å\u{41d}anna", false, false),
        ("anna", "ånna", false, false),
        ("anna", "anne", false, false),
        ("anna", "anna (2)", false, false),
        ("anna (2)", "anna (3)", false, false),
    ];

    #[test]
    fn names_that_look_alike_have_one_key() {
        for (one, other, is_alike, is_typed) in PAIRS {
            assert_eq!(name_key(one) == name_key(other), is_alike, "{one} {other}");
            let typed = typed_name(one) == typed_name(other);
            assert_eq!(typed, is_typed, "{one} {other}");
        }
    }

    #[test]
    fn numbers_behind_a_name_stay_apart() {
        let keys: std::collections::BTreeSet<String> = (1..200)
            .map(|number| name_key(&format!("anna ({number})")))
            .collect();
        assert_eq!(keys.len(), 199);
    }
}
