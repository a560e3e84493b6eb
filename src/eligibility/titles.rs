//! Whether two job titles plainly differ.

use unicode_normalization::UnicodeNormalization;

/// Words that qualify a title without making it another one.
const QUALIFIERS: &[&str] = &[
    "en",
    "ett",
    "a",
    "an",
    "the",
    "som",
    "as",
    "min",
    "my",
    "nuvarande",
    "current",
];

/// Whether a careful reader would call these two different jobs. "Kurator" and "kurator på Hisingen" are not, nor are
/// two spellings of one word; "undersköterska" and "planeringsadministratör" are.
pub(super) fn plainly_differ(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    if one.is_empty() || other.is_empty() || one == other {
        return false;
    }
    let within = |long: &str, short: &str| {
        long.split(' ').any(|word| word == short)
            || long.starts_with(&format!("{short} "))
            || long.ends_with(&format!(" {short}"))
    };
    if within(&one, &other) || within(&other, &one) {
        return false;
    }
    strsim::osa_distance(&one, &other) > 2
}

fn plain(title: &str) -> String {
    let lower: String = title.nfc().collect::<String>().to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !QUALIFIERS.contains(word))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::plainly_differ;

    #[test]
    fn titles_differ_only_where_a_careful_reader_says_so() {
        let cases = [
            ("kurator", "Kurator", false),
            ("kurator", "kurator på Hisingen", false),
            ("IT-pedagog", "it pedagog", false),
            ("undersköterska", "underskötersa", false),
            ("undersköterska", "planeringsadministratör", true),
            ("lokalvårdare", "controller", true),
            ("lärare", "biträdande rektor", true),
            ("", "controller", false),
        ];
        for (one, other, differ) in cases {
            assert_eq!(plainly_differ(one, other), differ, "{one:?} / {other:?}");
            assert_eq!(plainly_differ(other, one), differ, "{other:?} / {one:?}");
        }
    }
}
