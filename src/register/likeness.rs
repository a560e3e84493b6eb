//! Domains that a reader takes for the city's and that are not: `göteborg.se`, `gotebrog.se`, `goteborg-se.com`.
//!
//! Compared is what a reader sees: letters of other scripts count as those that they look like (UTS #39, skeletons), and
//! marks above letters do not count. It decides nothing: it tells a person where to look twice.

use strsim::osa_distance;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_security::confusable_detection::skeleton;

use super::Register;
use super::lookup::CITY;

/// A slip is looked for in names of at least so many letters: shorter ones have other words for neighbours.
const SHORTEST: usize = 8;
/// The city's name as others write it into a domain.
const NAMES_OF_THE_CITY: [&str; 2] = ["goteborgsstad", "goteborgstad"];

/// A city domain that another domain looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness<'r> {
    /// The city's domain.
    pub city: &'r str,
    /// What makes them alike.
    pub by: LikeBy,
}

/// What makes a domain look like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LikeBy {
    /// Characters that look the same in the place of its own: of other scripts, with marks, digits.
    Letters,
    /// One letter more, less or other, or two that changed places.
    Slip,
    /// It stands in a longer one, or its dots became something else.
    Part,
    /// The same name with another ending.
    Ending,
}

impl LikeBy {
    /// Each way.
    pub const ALL: [Self; 4] = [Self::Letters, Self::Slip, Self::Part, Self::Ending];

    /// The code that words are found by.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::Slip => "slip",
            Self::Part => "part",
            Self::Ending => "ending",
        }
    }
}

impl Register {
    /// The city domain that this domain looks like; `None` where it is the city's, or like none.
    ///
    /// ```
    /// let register = kontoflytt::register::Register::built_in()?;
    /// let like = |domain| register.likeness(domain).map(|like| like.city);
    /// assert_eq!(like("kultur.goteborg-se.com"), Some("goteborg.se"));
    /// assert_eq!(like("kultur.goteborg.se"), None);
    /// # Ok::<(), &kontoflytt::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn likeness(&self, domain: &str) -> Option<Likeness<'_>> {
        if self.is_city_domain(domain) {
            return None;
        }
        let seen = Seen::of(domain);
        let own = self.by_domain.keys().map(String::as_str);
        // What is below the city's own domain looks like that.
        let own = own.filter(|name| !name.ends_with(&format!(".{CITY}")));
        let found = std::iter::once(CITY).chain(own).filter_map(|city| {
            Some(Likeness {
                city,
                by: seen.like(city)?,
            })
        });
        // The first in this order is the closest; among equals the name decides, as a map has no order.
        found.min_by_key(|like| (like.by as u8, like.city != CITY, like.city))
    }
}

/// A domain as a reader sees it.
struct Seen {
    shape: String,
    /// Whether letters are in it that are not plain ones.
    is_strange: bool,
    parts: Vec<String>,
    /// The label before the ending.
    name: String,
}

impl Seen {
    fn of(domain: &str) -> Self {
        let (read, _) = idna::domain_to_unicode(domain);
        let shape = shape(&read);
        Self {
            is_strange: !read.is_ascii(),
            parts: parts(&shape),
            name: name_of(&shape).to_owned(),
            shape,
        }
    }

    fn like(&self, city: &str) -> Option<LikeBy> {
        let shape = shape(city);
        let (parts, name) = (parts(&shape), name_of(&shape));
        let is_long = name.len() >= SHORTEST;
        let above = self.shape.strip_suffix(&shape);
        if above.is_some_and(|above| above.is_empty() || above.ends_with('.')) {
            return Some(LikeBy::Letters);
        }
        let mut stretches = self.parts.windows(parts.len());
        let bare = self.name.replace('-', "");
        let is_part = stretches.any(|stretch| *stretch == *parts)
            || bare == parts.concat()
            || (city == CITY && NAMES_OF_THE_CITY.contains(&bare.as_str()));
        if is_part {
            return Some(if self.is_strange {
                LikeBy::Letters
            } else {
                LikeBy::Part
            });
        }
        if is_long && self.name == name {
            return Some(LikeBy::Ending);
        }
        let mut stretches = self.parts.windows(parts.len());
        let near = |one: &str, other: &str| is_long && osa_distance(one, other) == 1;
        let has_slip = stretches.any(|stretch| near(&stretch.join("."), &parts.join(".")))
            || near(&self.name, name);
        has_slip.then_some(LikeBy::Slip)
    }
}

/// Letters as what they look like, without marks, in lower case.
fn shape(domain: &str) -> String {
    let mut shape = String::with_capacity(domain.len());
    for c in skeleton(&domain.to_lowercase()) {
        decompose_canonical(c, |c| {
            if !is_combining_mark(c) {
                shape.extend(c.to_lowercase());
            }
        });
    }
    shape
}

fn parts(shape: &str) -> Vec<String> {
    let parts = shape.split(['.', '-']).filter(|part| !part.is_empty());
    parts.map(ToOwned::to_owned).collect()
}

/// `goteborg` of `kultur.goteborg.se`.
fn name_of(shape: &str) -> &str {
    shape.rsplit('.').nth(1).unwrap_or_default()
}

/// A domain in the ASCII form that mail servers use (RFC 5891, A-labels).
#[must_use]
pub fn in_ascii(domain: &str) -> String {
    if let Ok(ascii) = idna::domain_to_ascii(domain) {
        return ascii;
    }
    // One that no registry would give away is encoded all the same: it is there to be looked at.
    let label = |label: &str| match idna::punycode::encode_str(label) {
        Some(encoded) if !label.is_ascii() => format!("xn--{encoded}"),
        _ => label.to_owned(),
    };
    domain.split('.').map(label).collect::<Vec<_>>().join(".")
}

/// A domain in the letters that it stands for.
#[must_use]
pub fn in_letters(domain: &str) -> String {
    idna::domain_to_unicode(domain).0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A domain, and the city domain that it looks like.
    const DOMAINS: &[(&str, Option<(&str, LikeBy)>)] = &[
        // The city's own, and others that are nobody's double.
        ("goteborg.se", None),
        ("kultur.goteborg.se", None),
        ("goteborg.com", None),
        ("gmail.com", None),
        ("vgregion.se", None),
        ("malmo.se", None),
        ("goteborgsregionen.se", None),
        ("renovo.se", None),
        ("", None),
        ("se", None),
        ("...", None),
        // Cyrillic о, е and а; Greek omicron; marks.
        (
            "g\u{43e}teb\u{43e}rg.se",
            Some(("goteborg.se", LikeBy::Letters)),
        ),
        (
            "kultur.got\u{435}borg.se",
            Some(("goteborg.se", LikeBy::Letters)),
        ),
        ("g\u{3bf}teborg.se", Some(("goteborg.se", LikeBy::Letters))),
        ("göteborg.se", Some(("goteborg.se", LikeBy::Letters))),
        ("xn--gteborg-90a.se", Some(("goteborg.se", LikeBy::Letters))),
        ("xn--gtebrg-wqfd.se", Some(("goteborg.se", LikeBy::Letters))),
        ("r\u{435}nova.se", Some(("renova.se", LikeBy::Letters))),
        // A digit is a plain letter's double too.
        ("g0teborg.se", Some(("goteborg.se", LikeBy::Letters))),
        ("kultur.g0teborg.se", Some(("goteborg.se", LikeBy::Letters))),
        // One letter off.
        ("gotebrog.se", Some(("goteborg.se", LikeBy::Slip))),
        ("goteborgs.se", Some(("goteborg.se", LikeBy::Slip))),
        ("grundskola.gotborg.se", Some(("goteborg.se", LikeBy::Slip))),
        ("lisebreg.se", Some(("liseberg.se", LikeBy::Slip))),
        // In another.
        ("goteborg-se.com", Some(("goteborg.se", LikeBy::Part))),
        (
            "goteborg.se.example.com",
            Some(("goteborg.se", LikeBy::Part)),
        ),
        (
            "grundskola-goteborg.se",
            Some(("goteborg.se", LikeBy::Part)),
        ),
        ("goteborgse.com", Some(("goteborg.se", LikeBy::Part))),
        ("goteborgs-stad.se", Some(("goteborg.se", LikeBy::Part))),
        ("renova.se.example", Some(("renova.se", LikeBy::Part))),
        // Another ending.
        ("goteborg.nu", Some(("goteborg.se", LikeBy::Ending))),
        (
            "kultur.goteborg.example",
            Some(("goteborg.se", LikeBy::Ending)),
        ),
    ];

    #[test]
    fn a_double_of_a_city_domain_is_told_from_one_that_is_none() {
        let register = Register::built_in().unwrap();
        for (domain, expected) in DOMAINS.iter().copied() {
            let like = register.likeness(domain).map(|like| (like.city, like.by));
            assert_eq!(like, expected, "{domain:?}");
        }
    }

    #[test]
    fn a_domain_is_written_both_ways() {
        assert_eq!(in_ascii("göteborg.se"), "xn--gteborg-90a.se");
        assert_eq!(in_ascii("goteborg.se"), "goteborg.se");
        assert_eq!(in_letters("xn--gteborg-90a.se"), "göteborg.se");
        let refused = in_ascii("a\u{200b}\u{2f}b\u{5d0}1.se");
        assert!(refused.is_ascii(), "{refused}");
    }
}
