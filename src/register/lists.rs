//! The lists beside the register: how its organisations are called, and what is not the city's.

/// How mails name the city's organisations beside their names and aliases.
pub(super) const COLLOQUIAL: &str = include_str!("colloquial.txt");
/// Well-known places outside the city.
pub(super) const OUTSIDE: &str = include_str!("outside.txt");
/// Sweden's municipalities and regions.
pub(super) const MUNICIPALITIES: &str = include_str!("municipalities.txt");

/// The lines of a list that carry something.
pub(super) fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// How a listed form is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing special.
    Plain,
    /// In just these capitals.
    Short,
    /// Also a common word.
    Common,
    /// So common that it counts only after a preposition of direction.
    Directed,
    /// A district too.
    District,
}

/// A listed form and its mark.
pub(super) fn marked(form: &str) -> (Mark, &str) {
    let form = form.trim();
    for (sign, mark) in [
        ('=', Mark::Short),
        ('~', Mark::Common),
        ('^', Mark::Directed),
        ('?', Mark::District),
    ] {
        if let Some(rest) = form.strip_prefix(sign) {
            return (mark, rest);
        }
    }
    (Mark::Plain, form)
}

/// Whether a name is a municipality's.
pub(super) fn is_municipality(name: &str) -> bool {
    lines(MUNICIPALITIES)
        .map(marked)
        .any(|(_, municipality)| municipality == name)
}

/// Words that end as an authority's name does and are none.
pub(super) const NO_NAMES: &[&str] = &[
    "natverket",
    "regelverket",
    "samverket",
    "hantverket",
    "ramverket",
    "kraftverket",
    "elverket",
    "konstverket",
    "upphovsverket",
    "tillsynsmyndigheten",
    "fackforvaltningen",
    "systemforvaltningen",
    "objektforvaltningen",
    "applikationsforvaltningen",
    "itforvaltningen",
    "stadsforvaltningen",
    "kommunforvaltningen",
    "hemforvaltningen",
    "moderforvaltningen",
    "ursprungsforvaltningen",
    "mottagarforvaltningen",
    "kontoforvaltningen",
    "fastighetsforvaltningen",
    "kapitalforvaltningen",
    "egendomsforvaltningen",
    "anvandarforvaltningen",
    "kompetensforvaltningen",
    "personalforvaltningen",
    "aktieforvaltningen",
    "bolagsstyrelsen",
    "facknamnden",
    "gruppstyrelsen",
    "foreningsstyrelsen",
    "brukarnamnden",
    "valnamnden",
    "moderbolaget",
    "dotterbolaget",
    "aktiebolaget",
    "bemanningsbolaget",
    "huvudkontoret",
    "hemmakontoret",
    "lonekontoret",
    "kundkontoret",
    "arbetsmyndigheten",
    "statsforvaltningen",
    "tjanstemyndigheten",
    "centralforvaltningen",
    "forvaltningen",
    "vardforvaltningen",
];
