//! The classes of words that statements on duties are made of.
//!
//! They stand in `words.txt`, each class under the tag that stands for it in a pattern, in the folded form of
//! [`super::super::fold`]. The longest entry that fits wins, so that `har kvar` is keeping and `inte bara` is no negation.

/// Tag and phrase, in the order of the file.
pub(super) fn phrases() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut tag = "";
    include_str!("words.txt")
        .lines()
        .filter(|line| !line.starts_with("# "))
        .flat_map(move |line| {
            if line.starts_with('#') {
                tag = line;
            }
            let words = if line.starts_with('#') { "" } else { line };
            words
                .split(',')
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .map(move |word| (tag, word))
        })
}

/// Endings of compounds, with the tag of the class; `sommarjobb` is a job, `bovardstjansten` a post.
pub(super) const ENDINGS: &[(&str, &str)] = &[
    ("uppgifter", "#duty"),
    ("uppgifterna", "#duty"),
    ("sysslor", "#duty"),
    ("jobb", "#job"),
    ("jobbet", "#job"),
    ("tjanst", "#post"),
    ("tjansten", "#post"),
    ("befattning", "#post"),
    ("befattningen", "#post"),
    ("uppdrag", "#mission"),
    ("uppdraget", "#mission"),
];

/// Beginnings of compounds with those endings that are something else: data, services, units.
const OTHER_COMPOUNDS: &[&str] = &[
    "kontakt",
    "person",
    "konto",
    "inlogg",
    "anvandar",
    "adress",
    "bank",
    "lone",
    "hem",
    "kund",
    "social",
    "raddnings",
    "fard",
    "webb",
    "e",
    "moln",
    "epost",
    "fakta",
    "grund",
    "jour",
    "service",
    "tjanste",
    "bakgrunds",
    "it",
];

/// The tag of a compound, by its ending.
pub(super) fn compound(word: &str) -> Option<&'static str> {
    let (ending, tag) = ENDINGS
        .iter()
        .find(|(ending, _)| word.len() > ending.len() && word.ends_with(ending))?;
    let beginning = word.strip_suffix(ending)?;
    let other = OTHER_COMPOUNDS.iter().any(|other| {
        beginning == *other || beginning.ends_with('s') && beginning.trim_end_matches('s') == *other
    });
    (!other).then_some(*tag)
}
