//! Finding the places that a text names.
//!
//! Three passes, each over what the one before left: the forms of the register and the lists, the same with misspelt
//! words corrected, and the shapes of names that are in no list ("… kommun", "… AB", "-nämnden").

use std::ops::Range;

use aho_corasick::Input;

use super::forms::Case;
use super::hay::{self, Hay};
use super::names::{Entry, Names, Target};
use super::{Place, PlaceMention, Quality, Register, setting, shapes};
use crate::text::{Gap, Pieces};

/// A place and the pieces that name it.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) pieces: Range<usize>,
    pub(super) what: What,
    pub(super) quality: Quality,
}

/// What a [`Hit`] names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Something that is in a list.
    Listed(Target),
    /// A name of the shape of a place's, in no list.
    Unlisted,
}

impl Register {
    /// All places that a text names, in its order and not overlapping; the longest name wins. Linear in its length.
    ///
    /// ```
    /// let register = kontoflytt::register::Register::built_in()?;
    /// let found = register.mentions("från SF Centrum till Kretslopp o vatten");
    /// let codes: Vec<_> = found.iter().map(|mention| mention.place.code()).collect();
    /// assert_eq!(codes, ["socialcentrum", "kretslopp"]);
    /// # Ok::<(), &kontoflytt::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<PlaceMention> {
        let pieces = Pieces::of(text);
        let hidden = hay::addresses(&pieces);
        let mut hits = listed(&self.names, &pieces, &Hay::plain(&pieces, &hidden));
        if let Some((hay, changed)) = Hay::corrected(&pieces, &hidden, &self.names.vocabulary) {
            let misspelt = listed(&self.names, &pieces, &hay)
                .into_iter()
                .filter(|hit| rests_on(&changed, hit))
                .map(|hit| Hit {
                    quality: hit.quality.max(Quality::Misspelt),
                    ..hit
                });
            hits = merged(hits, misspelt.collect());
        }
        let shaped = shapes::find(&pieces, &hidden, &hits);
        hits = merged(hits, shaped);
        self.settle(&pieces, &mut hits);
        hits.into_iter()
            .filter_map(|hit| mention(&pieces, hit))
            .collect()
    }

    /// What a name's neighbours make of it.
    fn settle(&self, pieces: &Pieces, hits: &mut Vec<Hit>) {
        let mut settled: Vec<Hit> = Vec::with_capacity(hits.len());
        for hit in hits.drain(..) {
            match settled.last_mut() {
                Some(last) if names_area_of(pieces, last, &hit) => {
                    last.pieces.end = hit.pieces.end;
                    last.what = hit.what;
                }
                Some(last) if self.is_elsewhere(pieces, last, &hit) => {
                    last.pieces.end = hit.pieces.end;
                    last.what = What::Listed(Target::Outside);
                    last.quality = Quality::Exact;
                }
                _ => settled.push(hit),
            }
        }
        *hits = settled;
    }

    /// "Malmö stads kulturförvaltning", "Miljöförvaltningen i Kungsbacka": an administration, but another city's.
    fn is_elsewhere(&self, pieces: &Pieces, one: &Hit, other: &Hit) -> bool {
        let is_administration = |hit: &Hit| match &hit.what {
            What::Listed(Target::City(id)) => {
                hit.quality.is_sure() && self.names.generic.contains(id)
            }
            What::Listed(Target::Family) | What::Unlisted => true,
            What::Listed(Target::Outside) => false,
        };
        let is_place = |hit: &Hit| hit.what == What::Listed(Target::Outside);
        let between = one.pieces.end..other.pieces.start;
        // "Stockholms Familjebostäder": a namesake, whosever the name is here.
        let namesake = one.quality == Quality::Town
            && other.quality.is_sure()
            && matches!(other.what, What::Listed(Target::City(_)));
        if is_place(one) && (is_administration(other) || namesake) {
            let of_that_place = between.is_empty()
                && pieces
                    .folded(one.pieces.end.saturating_sub(1))
                    .ends_with('s');
            // "Stockholms stad, socialförvaltningen": the name says of no area in the city.
            let beside = between.len() == 1
                && other.what == What::Listed(Target::Family)
                && [',', '(']
                    .iter()
                    .any(|&mark| pieces.is_mark(between.start, mark));
            return of_that_place || beside && !namesake;
        }
        let linked = match between.len() {
            0 => pieces.gap(other.pieces.start) == Gap::Space,
            1 if other.quality == Quality::Exact && pieces.is_mark(between.start, ',') => true,
            _ => tells_where(pieces, between),
        };
        is_administration(one) && is_place(other) && other.quality != Quality::CommonWord && linked
    }
}

/// "… i", "… of", ", den i … alltså", ", inte den i Göteborg utan den i", ". Obs,": words by which a name is told to be
/// of the place that follows.
fn tells_where(pieces: &Pieces, mut between: Range<usize>) -> bool {
    const LINKS: [&str; 32] = [
        "down",
        "up",
        "over",
        "nere",
        "uppe",
        "borta",
        "i",
        "in",
        "of",
        "obs",
        "den",
        "alltsa",
        "dvs",
        "namligen",
        "inte",
        "ej",
        "utan",
        "goteborg",
        "goteborgs",
        "gothenburg",
        "the",
        "one",
        "that",
        "is",
        "not",
        "but",
        "for",
        "menar",
        "jag",
        "vill",
        "saga",
        "fast",
    ];
    let is_word = |index: usize, word: &str| pieces.is_word(index) && pieces.folded(index) == word;
    let any = |words: &[&str]| {
        let mut within = between.clone();
        within.any(|index| words.iter().any(|word| is_word(index, word)))
    };
    let warned = any(&["obs"]);
    let opened = between.len() == 1 && pieces.is_mark(between.start, '(');
    let told = any(&["i", "in", "of"]) || warned || opened;
    // A full stop parts the two, unless what follows it is a warning.
    let mark = |index: usize| {
        let marks = [',', '(', '-', '–', ':', '!'];
        marks.iter().any(|&mark| pieces.is_mark(index, mark))
            || warned && pieces.is_mark(index, '.')
    };
    between.len() <= 9
        && told
        && between.all(|index| mark(index) || LINKS.iter().any(|link| is_word(index, link)))
}

/// Whether a hit holds a corrected word that may stand where it does.
fn rests_on(changed: &[(usize, bool)], hit: &Hit) -> bool {
    let first = changed.partition_point(|(piece, _)| *piece < hit.pieces.start);
    let mut within = changed
        .iter()
        .skip(first)
        .take_while(|(piece, _)| *piece < hit.pieces.end);
    within.any(|(_, stands_alone)| *stands_alone || hit.pieces.len() > 1)
}

/// "Socialförvaltningen (Hisingen)", "Socialförvaltningen, Centrum".
fn names_area_of(pieces: &Pieces, one: &Hit, other: &Hit) -> bool {
    let between = one.pieces.end..other.pieces.start;
    let parted = ['(', ',', '-', '/', ':']
        .iter()
        .any(|&mark| pieces.is_mark(between.start, mark));
    one.what == What::Listed(Target::Family)
        && other.quality == Quality::Area
        && between.len() == 1
        && parted
}

fn mention(pieces: &Pieces, hit: Hit) -> Option<PlaceMention> {
    let first = pieces.get(hit.pieces.start)?;
    let suffix = if hay::is_suffix(pieces, hit.pieces.end + 1) {
        2
    } else {
        0
    };
    let last = pieces.get(hit.pieces.end.checked_sub(1)? + suffix)?;
    let span = first.span.start..last.span.end;
    let written = || {
        pieces
            .text()
            .get(span.clone())
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let place = match hit.what {
        What::Listed(Target::City(id)) => Place::City(id),
        What::Listed(Target::Outside) => Place::Outside(written()),
        What::Listed(Target::Family) | What::Unlisted => Place::Unknown(written()),
    };
    Some(PlaceMention {
        span,
        place,
        quality: hit.quality,
    })
}

/// All forms of the lists, the longest at each place that the writing allows.
fn listed(names: &Names, pieces: &Pieces, hay: &Hay) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut from = 0;
    while let Some(found) = names.searcher.find(Input::new(&hay.text).range(from..)) {
        let hit = names
            .entries
            .get(found.pattern().as_usize())
            .and_then(|entry| Some((entry, hay.pieces_of(&found.range())?)))
            .and_then(|(entry, at)| hit(entry, pieces, at));
        from = if hit.is_some() {
            found.end()
        } else {
            hay.next_word(found.start())
        };
        hits.extend(hit);
    }
    hits
}

fn hit(entry: &Entry, pieces: &Pieces, at: Range<usize>) -> Option<Hit> {
    let quality = match &entry.case {
        Case::Any => entry.quality,
        Case::Short(written) => {
            setting::is_short_form(pieces, &at, written).then_some(entry.quality)?
        }
        Case::Area => pieces.is_capitalised(at.start).then_some(Quality::Area)?,
        Case::Town { directed } => {
            setting::is_town(pieces, &at, *directed).then_some(entry.quality)?
        }
        Case::Common { directed } => {
            if setting::is_name(pieces, &at) {
                entry.quality
            } else if !directed || setting::is_directed(pieces, at.start) {
                Quality::CommonWord
            } else {
                return None;
            }
        }
    };
    Some(Hit {
        pieces: at,
        what: What::Listed(entry.target.clone()),
        quality,
    })
}

/// Both lists in order; where two overlap, the longer one, then the one of the first list.
fn merged(first: Vec<Hit>, second: Vec<Hit>) -> Vec<Hit> {
    if second.is_empty() {
        return first;
    }
    let mut all: Vec<(usize, Hit)> = first
        .into_iter()
        .map(|hit| (0, hit))
        .chain(second.into_iter().map(|hit| (1, hit)))
        .collect();
    all.sort_by_key(|(list, hit)| (hit.pieces.start, *list));
    let mut kept: Vec<Hit> = Vec::with_capacity(all.len());
    for (_, hit) in all {
        match kept.last_mut() {
            Some(last) if last.pieces.end > hit.pieces.start => {
                if hit.pieces.len() > last.pieces.len() {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept
}
