//! Names of the shape of a place's that are in no list: "Åmåls kommun", "Nordlicht AB", "SDN Lundby", "Teknikverket".

use std::ops::Range;

use super::Quality;
use super::lists::NO_NAMES;
use super::mentions::{Hit, What};
use super::names::Target;
use super::setting::{begins_name, starts_sentence};
use crate::text::{Gap, Pieces};

/// The city itself, which is neither outside nor an organisation.
const CITY: &[&str] = &["goteborg", "goteborgs", "gothenburg", "gothenburgs", "gbg"];
/// What private firms carry at the end of their names.
const FIRM_ENDS: &[&str] = &[
    "ab",
    "aktiebolag",
    "ltd",
    "gmbh",
    "inc",
    "hb",
    "consulting",
    "asa",
    "oy",
    "llc",
    "aps",
];
/// The longest name that is looked at, in words.
const LONGEST: usize = 4;

/// All such names outside the hits so far.
pub(super) fn find(pieces: &Pieces, hidden: &[bool], hits: &[Hit]) -> Vec<Hit> {
    let mut taken = hidden.to_vec();
    for hit in hits {
        if let Some(part) = taken.get_mut(hit.pieces.clone()) {
            part.fill(true);
        }
    }
    let mut found: Vec<Hit> = Vec::new();
    for index in 0..pieces.len() {
        let after = found.last().map_or(0, |last| last.pieces.end);
        if index < after || !pieces.is_word(index) || taken.get(index) != Some(&false) {
            continue;
        }
        let shape = Shape {
            pieces,
            taken: &taken,
            after,
        };
        found.extend(shape.at(index));
    }
    found
}

struct Shape<'p, 't> {
    pieces: &'p Pieces<'t>,
    taken: &'p [bool],
    /// Pieces before this one belong to the name before.
    after: usize,
}

impl Shape<'_, '_> {
    fn at(&self, index: usize) -> Option<Hit> {
        self.municipality(index)
            .or_else(|| self.firm(index))
            .or_else(|| self.university(index))
            .or_else(|| self.named_after(index))
            .or_else(|| self.compound(index))
    }

    fn is_free(&self, index: usize) -> bool {
        index >= self.after && self.taken.get(index) == Some(&false)
    }

    /// The pieces of the capitalised words right before a piece, hyphens among them.
    fn name_before(&self, index: usize) -> Range<usize> {
        let mut start = index;
        let mut words = 0;
        while words < LONGEST
            && start > 0
            && self.is_free(start - 1)
            && self.pieces.gap(start) <= Gap::Space
        {
            let before = start - 1;
            if begins_name(self.pieces, before) {
                words += 1;
                start = before;
            } else if self.pieces.is_mark(before, '&')
                || (self.pieces.is_mark(before, '-')
                    && self.pieces.is_glued(before)
                    && self.pieces.is_glued(start))
            {
                start = before;
            } else {
                break;
            }
        }
        while start < index && !self.pieces.is_word(start) {
            start += 1;
        }
        start..index
    }

    /// The pieces of the capitalised words right after a piece.
    fn name_after(&self, index: usize, widest: Gap) -> Range<usize> {
        let start = index + 1;
        let mut end = start;
        while end - start < 2 * LONGEST && self.is_free(end) && self.pieces.gap(end) <= widest {
            let is_hyphen = self.pieces.is_mark(end, '-')
                && self.pieces.is_glued(end)
                && self.pieces.is_glued(end + 1);
            if !(begins_name(self.pieces, end) || is_hyphen) {
                break;
            }
            end += 1;
        }
        start..end
    }

    fn names_city(&self, name: &Range<usize>) -> bool {
        name.clone()
            .any(|index| CITY.contains(&self.pieces.folded(index)))
    }

    /// "Åmåls kommun", "Visby stad", "the municipality of Orsa", "Orsa municipality".
    fn municipality(&self, index: usize) -> Option<Hit> {
        let of = self.of(index, &["municipality", "city"]);
        if of.is_some() {
            return of;
        }
        let word = self.pieces.folded(index);
        let name = match word {
            "kommun" | "kommuns" | "kommunen" | "municipality" | "stad" | "stads" | "landsting" => {
                let name = self.name_before(index);
                let name = name.end.saturating_sub(1).max(name.start)..name.end;
                let is_genitive = self.pieces.folded(index.saturating_sub(1)).ends_with('s');
                (!word.starts_with("stad") || is_genitive).then_some(name)?
            }
            _ => return None,
        };
        let is_name = !name.is_empty() && !self.names_city(&name);
        is_name.then(|| outside(name.start..index + 1))
    }

    /// "City of X", "University of X".
    fn of(&self, index: usize, heads: &[&str]) -> Option<Hit> {
        if !heads.contains(&self.pieces.folded(index)) || self.pieces.folded(index + 1) != "of" {
            return None;
        }
        let name = self.name_after(index + 1, Gap::Space);
        let is_name = !name.is_empty() && !self.names_city(&name);
        is_name.then_some(outside(index..name.end))
    }

    /// "Nordlicht AB", "AB Nordlicht", "Berg & Co HB".
    fn firm(&self, index: usize) -> Option<Hit> {
        let word = self.pieces.folded(index);
        let is_end = FIRM_ENDS.contains(&word) && self.pieces.is_capitalised(index);
        let name = self.name_before(index);
        if is_end && !name.is_empty() && !self.names_city(&name) {
            return Some(outside(name.start..index + 1));
        }
        let name = self.name_after(index, Gap::Space);
        let is_firm = word == "ab"
            && self.pieces.is_all_capitals(index)
            && !name.is_empty()
            && !self.names_city(&name);
        is_firm.then(|| outside(index..name.end))
    }

    /// "Lunds universitet", "Högskolan i Borås", "University of Oslo", "Umeå University".
    fn university(&self, index: usize) -> Option<Hit> {
        let word = self.pieces.folded(index);
        match word {
            "universitet" | "universitetet" | "universitets" | "hogskola" | "hogskolas"
            | "lasarett" => {
                let name = self.name_before(index);
                (!name.is_empty()).then(|| outside(name.start..index + 1))
            }
            "university" => {
                let name = self.name_before(index);
                let found = (!name.is_empty()).then(|| outside(name.start..index + 1));
                found.or_else(|| self.of(index, &["university"]))
            }
            "hogskolan"
                if self.pieces.is_capitalised(index) || self.pieces.folded(index + 1) == "i" =>
            {
                let from = if self.pieces.folded(index + 1) == "i" {
                    index + 1
                } else {
                    index
                };
                let name = self.name_after(from, Gap::Space);
                let end = if name.is_empty() { index + 1 } else { name.end };
                Some(outside(index..end))
            }
            _ => None,
        }
    }

    /// "SDN Lundby", "Stadsdelsförvaltningen Askim-Frölunda", "Region Nord", "Landstinget".
    fn named_after(&self, index: usize) -> Option<Hit> {
        let word = self.pieces.folded(index);
        let name = self.name_after(index, Gap::Line);
        match word {
            "sdn" | "sdf" if self.pieces.is_all_capitals(index) => {
                Some(unknown(index..name.end.max(index + 1)))
            }
            _ if is_district(word) => Some(unknown(index..name.end.max(index + 1))),
            "region"
                if self.pieces.is_capitalised(index)
                    && !name.is_empty()
                    && !self.names_city(&name) =>
            {
                Some(outside(index..name.end))
            }
            "landstinget" | "landstingets" => Some(outside(index..name.end.max(index + 1))),
            _ => None,
        }
    }

    /// "Digitaliseringsförvaltningen", "Trafiknämnden", "Rymdverket".
    fn compound(&self, index: usize) -> Option<Hit> {
        let word = self.pieces.folded(index);
        let bare = word.strip_suffix('s').unwrap_or(word);
        if NO_NAMES.contains(&bare) || word.len() < 9 {
            return None;
        }
        let is_name = self.pieces.is_capitalised(index) && !starts_sentence(self.pieces, index);
        let ends = |endings: &[&str]| {
            endings
                .iter()
                .any(|end| bare.ends_with(end) && bare.len() > end.len() + 2)
        };
        if ends(&["forvaltningen", "namnden"])
            || (is_name && ends(&["forvaltning", "kontoret", "bolaget", "kansliet"]))
        {
            let name = self.name_after(index, Gap::Space);
            return Some(unknown(index..name.end.max(index + 1)));
        }
        let is_authority = ends(&[
            "verket",
            "myndigheten",
            "styrelsen",
            "inspektionen",
            "landstinget",
        ]);
        (is_name && is_authority && !bare.starts_with("kommun")).then(|| outside(index..index + 1))
    }
}

/// The districts that the city had until 2020.
fn is_district(word: &str) -> bool {
    [
        "stadsdelsnamnd",
        "stadsdelsforvaltning",
        "stadsdelskontor",
        "stadsdelsf",
    ]
    .iter()
    .any(|head| word.starts_with(head))
}

const fn outside(pieces: Range<usize>) -> Hit {
    Hit {
        pieces,
        what: What::Listed(Target::Outside),
        quality: Quality::Exact,
    }
}

const fn unknown(pieces: Range<usize>) -> Hit {
    Hit {
        pieces,
        what: What::Unlisted,
        quality: Quality::Exact,
    }
}
