//! Sister organisations: one head and an area each, as the four "Socialförvaltningen …".
//!
//! The head without an area names none of them; the area alone names one only beside the others.

use super::Quality;
use super::forms::words_of;

/// Areas of sister organisations ("Socialförvaltningen Centrum", "… Hisingen"), in their writings.
pub(super) fn area_forms(area: &str) -> Vec<Vec<String>> {
    let split = |one: &str, other: &str| vec![one.to_owned(), other.to_owned()];
    let mut forms = vec![vec![area.to_owned()]];
    match area {
        "nordost" => forms.push(split("nord", "ost")),
        "sydvast" => forms.extend([split("syd", "vast"), vec!["sydvest".to_owned()]]),
        _ => {}
    }
    for form in forms.clone() {
        if let Some((last, before)) = form.split_last() {
            forms.push(before.iter().cloned().chain([format!("{last}s")]).collect());
        }
    }
    forms
}

/// The head of sister organisations without an area: "socialförvaltningen" names none of them.
pub(super) fn family_heads(stem: &str) -> Vec<(Vec<String>, Quality)> {
    let one = |ending: &str, quality| (vec![format!("{stem}{ending}")], quality);
    let two = |ending: &str, quality| (vec![stem.to_owned(), ending.to_owned()], quality);
    vec![
        one("forvaltningen", Quality::Exact),
        one("forvaltningens", Quality::Inflected),
        one("forvaltning", Quality::Inflected),
        one("forvaltnings", Quality::Inflected),
        one("forvaltn", Quality::Abbreviated),
        one("forv", Quality::Abbreviated),
        two("forvaltningen", Quality::Inflected),
        two("forvaltning", Quality::Inflected),
        two("forv", Quality::Abbreviated),
        two("administration", Quality::Inflected),
    ]
}

/// Short heads that name the family only together with an area.
pub(super) fn short_heads(stem: &str) -> Vec<(Vec<String>, Quality)> {
    let mut heads = vec![(vec![stem.to_owned()], Quality::Abbreviated)];
    if stem == "social" {
        for head in ["sf", "sof", "soc", "socforv", "socialf"] {
            heads.push((vec![head.to_owned()], Quality::Abbreviated));
        }
        heads.push((
            words_of("social services administration"),
            Quality::Inflected,
        ));
        heads.push((
            words_of("social welfare administration"),
            Quality::Inflected,
        ));
        heads.push((words_of("social services"), Quality::CommonWord));
        heads.push((words_of("socialtjänsten"), Quality::CommonWord));
    }
    heads
}

/// What stands between the head and the area.
pub(super) const AREA_LINKS: &[&[&str]] = &[
    &[],
    &["i"],
    &["pa"],
    &["for"],
    &["omrade"],
    &["i", "omrade"],
    &["stadsomrade"],
    &["i", "stadsomrade"],
    &["in"],
];
