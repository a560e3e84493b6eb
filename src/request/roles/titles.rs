//! Which words are job titles, and their base form.
//!
//! A city has more titles than any list; a title is told by its ending (`-pedagog`, `-ingenjör`) or by the words before
//! it ("arbetar som"). Never here: whose title it is.

use std::sync::LazyLock;

use super::super::fold;
use super::super::pattern::{Pattern, pattern};

/// Words that end like titles and are none, folded.
const NO_TITLES: &str = "\
    medarbetare anvandare arbetsgivare hemvist tillhorighet adress tidigare senare vidare narmare mottagare avsandare bestallare agare \
    delagare ersattare eftertradare foretradare skrivare bara klare svarare lattare snabbare battre langre \
    storre mindre chef kollega vikarie lampligare overtagare dator datalog blog katalog dialog sist visst \
    brist list faktor motor sektor monitor partner ovrigt user employer customer member ekonomiskt hyresvard \
    hyresgast arbetstagare sokande uppdragsgivare uppdragstagare projektagare budget bevakare host guard \
    handling lista minst forst naturligtvis givetvis trist rest test kontaktperson vard jour ansvarig bitrade \
    vakt are ist log nom graf arie privatist finalist manager boss undertecknare kund kandidatare lots \
    resenar leverantor kontor huvudkontor stadsdelskontor ledningskontoret kansli utrustare beslutsfattare \
    sjukskrivare atervandare skriftligare tydligare viktigare enklare tacksammare vanligare smidigare hellre \
    formular innehavare kontoinnehavare sommare betalare januari februari honom genom inom sinom autonom darvidare bland omgar";

/// What a sentence must hold to be looked through for titles.
static MAY_STAND: LazyLock<Pattern> = LazyLock::new(|| {
    // A plural may change the last vowel: "undersköterskor".
    let endings: Vec<&str> = TITLES
        .endings
        .iter()
        .map(|ending| ending.strip_suffix('a').unwrap_or(ending))
        .collect();
    let endings = endings.join("|");
    let whole = TITLES.whole.join("|");
    pattern(&format!(
        "(?:{endings}|vard)(?:a|an|n|s|en|ens|er|r|na|erna|e|or|orna)? | (?:{whole}|som|as|like|of) |tit(?:el|le)"
    ))
});

/// Whether a sentence's norm has a word that is or announces a title.
pub(super) fn may_stand(norm: &str) -> bool {
    MAY_STAND.is_match(norm)
}

struct Titles {
    endings: Vec<&'static str>,
    whole: Vec<&'static str>,
}

static TITLES: LazyLock<Titles> = LazyLock::new(|| {
    let words = include_str!("titles.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .filter(|word| !word.is_empty());
    let (whole, endings): (Vec<_>, Vec<_>) = words.partition(|word| word.starts_with('='));
    Titles {
        endings,
        whole: whole
            .into_iter()
            .filter_map(|word| word.strip_prefix('='))
            .collect(),
    }
});

/// Whether the last word of a title is one in its base form.
fn is_base(word: &str) -> bool {
    let folded = fold::word(word);
    let last = folded.rsplit('-').next().unwrap_or(&folded);
    if NO_TITLES.split(' ').any(|word| word == last) || last.len() < 2 {
        return false;
    }
    // "Bovärd" is a title, "äldrevård" is none; folded they end alike.
    let host = word.to_lowercase().ends_with("värd")
        || folded.ends_with("vard") && word.is_ascii() && folded.starts_with("bo");
    host || TITLES.whole.contains(&last)
        || TITLES
            .endings
            .iter()
            .any(|ending| last.ends_with(ending) && (last.len() > ending.len() || ending.len() > 4))
}

/// The base form of a title's last word: "undersköterskan", "kuratorn", "ekonomer", "librarians". `None` where the
/// word is no title in any form.
pub(in crate::request) fn base(word: &str) -> Option<String> {
    if is_base(word) {
        return Some(word.to_owned());
    }
    let cut =
        |ending: &str, put: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{put}"));
    let forms = [
        cut("arna", "are"),
        cut("erna", ""),
        cut("orna", "a"),
        cut("arens", "are"),
        cut("ns", ""),
        cut("ens", ""),
        cut("en", ""),
        cut("n", ""),
        cut("orer", "or"),
        cut("örer", "ör"),
        cut("er", ""),
        cut("or", "a"),
        cut("ar", ""),
        cut("s", ""),
    ];
    forms.into_iter().flatten().find(|form| is_base(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_told_by_their_endings_and_brought_to_base_form() {
        let cases = [
            ("enhetschef", Some("enhetschef")),
            ("undersköterskan", Some("undersköterska")),
            ("arkivarien", Some("arkivarie")),
            ("kuratorn", Some("kurator")),
            ("säljaren", Some("säljare")),
            ("ekonomer", Some("ekonom")),
            ("sjuksköterskor", Some("sjuksköterska")),
            ("arbetsterapeuten", Some("arbetsterapeut")),
            ("librarians", Some("librarian")),
            ("teachers", Some("teacher")),
            ("kundvärd", Some("kundvärd")),
            ("bovärden", Some("bovärd")),
            ("VA-ingenjör", Some("VA-ingenjör")),
            ("ingenjörer", Some("ingenjör")),
            ("äldrevård", None),
            ("medarbetare", None),
            ("medarbetaren", None),
            ("tidigare", None),
            ("ledig", None),
            ("user", None),
            ("anställd", None),
        ];
        for (word, title) in cases {
            assert_eq!(base(word).as_deref(), title, "{word}");
        }
    }
}
