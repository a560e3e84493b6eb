//! Misspelt words: which word of the register's names one is near, if it is near one only.
//!
//! Only long words are corrected, and never one that differs at its end alone: that is another form or another word
//! ("familjebostad", "stadsmiljön"), not a slip of the fingers.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use strsim::osa_distance;

use super::Quality;
use super::forms::Case;
use super::names::{Entry, Target};

/// The words that names consist of.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    known: HashSet<String>,
    words: Vec<Known>,
    /// What stands before "förvaltningen": compared by itself, because the common head would make any two near.
    modifiers: Vec<Known>,
}

/// A word in the place of a misspelt one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Correction {
    pub(super) word: String,
    /// Whether it is sure without the other words of its name: "kretslop" alone may be another word.
    pub(super) stands_alone: bool,
}

#[derive(Debug, Clone)]
struct Known {
    word: String,
    letters: u32,
    owners: BTreeSet<Target>,
}

/// Words shorter than this are not corrected: too many others are near.
const SHORTEST: usize = 7;
/// The same for a word of a name of several words, which the others then bear out: "Kretslop och vaten".
const SHORTEST_OF_SEVERAL: usize = 6;
/// The same for names outside the city: a wrong guess there would turn somebody away.
const SHORTEST_OUTSIDE: usize = 11;
/// Correct words that lie near a name without meaning it.
const OTHER_WORDS: &[&str] = &[
    "familjebostad",
    "familjebostaden",
    "familjebostads",
    "funktionsstodet",
    "stadsfastighet",
    "stadsfastigheten",
    "bostadsbolagen",
    "konsulent",
    "konsumenter",
    "trafikkontroll",
    "medborgarservicen",
    "socialcentrums",
    "nordvast",
    "frolunda",
    "sydost",
    "fritidshamnarna",
    "energin",
    "utvecklingen",
    "kulturforeningen",
    "samhallsservice",
];
const HEADS: &[&str] = &[
    "forvaltningen",
    "forvaltningens",
    "forvaltning",
    "forvaltnings",
];

impl Vocabulary {
    pub(super) fn of(forms: &[(Vec<String>, Entry)]) -> Self {
        let mut owners: BTreeMap<&str, BTreeSet<Target>> = BTreeMap::new();
        let mut known: HashSet<String> = OTHER_WORDS.iter().map(|&word| word.to_owned()).collect();
        for (words, entry) in forms {
            known.extend(words.iter().cloned());
            if matches!(entry.case, Case::Any) && entry.quality == Quality::Exact {
                let shortest = match entry.target {
                    Target::Outside => SHORTEST_OUTSIDE,
                    _ if words.len() > 1 => SHORTEST_OF_SEVERAL,
                    _ => SHORTEST,
                };
                for word in words.iter().filter(|word| word.len() >= shortest) {
                    owners.entry(word).or_default().insert(entry.target.clone());
                }
            }
        }
        let mut modifiers: BTreeMap<&str, BTreeSet<Target>> = BTreeMap::new();
        for (word, targets) in &owners {
            if let Some(modifier) = word
                .strip_suffix("forvaltningen")
                .filter(|modifier| modifier.len() > 3)
            {
                modifiers
                    .entry(modifier)
                    .or_default()
                    .extend(targets.iter().cloned());
            }
        }
        let is_plain =
            |word: &&str| !HEADS.iter().any(|head| word.ends_with(head)) && !word.contains("forv");
        Self {
            known,
            words: owners
                .iter()
                .filter(|(word, _)| is_plain(word))
                .map(|(word, o)| Known::of(word, o))
                .collect(),
            modifiers: modifiers
                .iter()
                .map(|(word, owners)| Known::of(word, owners))
                .collect(),
        }
    }

    /// The word that a misspelt one must mean; `None` where it is a word of a name itself, or near none or several.
    pub(super) fn correct(&self, word: &str) -> Option<Correction> {
        let length = word.len();
        if !(SHORTEST_OF_SEVERAL - 1..=40).contains(&length)
            || self.known.contains(word)
            || !word.is_ascii()
        {
            return None;
        }
        self.correct_administration(word)
            .map(|word| Correction {
                word,
                stands_alone: true,
            })
            .or_else(|| self.nearest(word))
    }

    fn nearest(&self, word: &str) -> Option<Correction> {
        let limit = match word.len() {
            ..=9 => 1,
            10..=15 => 2,
            _ => 3,
        };
        let found = nearest_of(&self.words, word, limit)?;
        Some(Correction {
            word: found.word.clone(),
            stands_alone: word.len() >= SHORTEST - 1 && !differs_at_end_only(&found.word, word),
        })
    }

    /// "Exploateringsförvaltnigen", "grundskolförvaltningen".
    fn correct_administration(&self, word: &str) -> Option<String> {
        let (at, slips) = misspelt_head(word)?;
        let (modifier, head) = word.split_at_checked(at)?;
        let is_definite = head.trim_end_matches('s').ends_with('n');
        let limit = if modifier.len() < 9 { 1 } else { 2 };
        let found = nearest_of(&self.modifiers, modifier, limit)?;
        let more = osa_distance(&found.word, modifier);
        let same_start = found.word.chars().next() == modifier.chars().next();
        let is_near = slips + more <= 3 && (same_start || more <= 1);
        is_near.then(|| {
            format!(
                "{}{}",
                found.word,
                if is_definite {
                    "forvaltningen"
                } else {
                    "forvaltning"
                }
            )
        })
    }
}

/// Where "förvaltningen" begins in a word that ends like it, and by how many slips it differs.
fn misspelt_head(word: &str) -> Option<(usize, usize)> {
    // Two slips take away or put in four letters at most.
    if (letters_of("forvaltning") & !letters_of(word)).count_ones() > 4 {
        return None;
    }
    let mut best: Option<(usize, usize)> = None;
    for length in 9..=16 {
        let Some(at) = word.len().checked_sub(length).filter(|&at| at > 2) else {
            continue;
        };
        let Some(tail) = word.get(at..).filter(|tail| tail.starts_with(['f', 'o'])) else {
            continue;
        };
        for head in HEADS {
            let slips = osa_distance(tail, head);
            if slips <= 2 && best.is_none_or(|(_, fewest)| slips < fewest) {
                best = Some((at, slips));
            }
        }
    }
    best
}

/// The one word within the limit, all others of other owners being at least two slips further away.
fn nearest_of<'k>(words: &'k [Known], word: &str, limit: usize) -> Option<&'k Known> {
    let letters = letters_of(word);
    let mut near: Vec<(usize, &Known)> = words
        .iter()
        .filter(|known| known.word.len().abs_diff(word.len()) <= limit + 1)
        .filter(|known| is_near_in_letters(known.letters, letters, limit + 1))
        .filter_map(|known| Some((distance_within(&known.word, word, limit + 1)?, known)))
        .collect();
    near.sort_by_key(|(distance, known)| (*distance, known.word.as_str()));
    let (best, found) = *near.first()?;
    let is_alone = near
        .iter()
        .all(|(distance, known)| *distance > best + 1 || known.owners == found.owners);
    (best <= limit && is_alone).then_some(found)
}

/// Letters of the longest word whose distance is reckoned here.
const LONGEST: usize = 40;

/// How many slips lie between two words; `None` where there are more than `most`, which is known after a few letters.
///
/// The distance of [`osa_distance`], row by row.
fn distance_within(one: &str, other: &str, most: usize) -> Option<usize> {
    if !one.is_ascii() || !other.is_ascii() || other.len() > LONGEST {
        return Some(osa_distance(one, other)).filter(|distance| *distance <= most);
    }
    let other = other.as_bytes();
    let cell = |row: &[usize; LONGEST + 1], at: usize| row.get(at).copied().unwrap_or(usize::MAX);
    let (mut older, mut old): ([usize; LONGEST + 1], _) =
        ([0; LONGEST + 1], std::array::from_fn(|at| at));
    let mut least_before = 0;
    let mut before = None;
    for (row, letter) in one.bytes().enumerate() {
        let mut new = [row + 1; LONGEST + 1];
        let (mut left, mut least) = (row + 1, row + 1);
        let mut other_before = None;
        for ((at, there), to) in other.iter().enumerate().zip(new.iter_mut().skip(1)) {
            let swapped = before == Some(*there) && other_before == Some(letter);
            let put = cell(&old, at) + usize::from(letter != *there);
            let mut slips = put.min(left + 1).min(cell(&old, at + 1) + 1);
            if swapped {
                slips = slips.min(cell(&older, at.saturating_sub(1)) + 1);
            }
            (*to, left, least) = (slips, slips, least.min(slips));
            other_before = Some(*there);
        }
        // A swap of letters reaches back over two rows, nothing over more.
        if least > most && least_before > most {
            return None;
        }
        (older, old, least_before, before) = (old, new, least, Some(letter));
    }
    Some(cell(&old, other.len())).filter(|distance| *distance <= most)
}

/// Whether so many slips can lie between words of these letters: each takes away one letter, puts in one, or both.
fn is_near_in_letters(one: u32, other: u32, slips: usize) -> bool {
    [one & !other, other & !one]
        .iter()
        .all(|lacking| lacking.count_ones() as usize <= slips)
}

/// Which letters a word has, a bit each.
fn letters_of(word: &str) -> u32 {
    word.bytes()
        .filter(u8::is_ascii_lowercase)
        .fold(0, |bits, b| bits | 1 << (b - b'a'))
}

fn differs_at_end_only(one: &str, other: &str) -> bool {
    let common = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let shorter = one.len().min(other.len());
    common == shorter || (common + 2 >= shorter && one.bytes().last() != other.bytes().last())
}

impl Known {
    fn of(word: &str, owners: &BTreeSet<Target>) -> Self {
        Self {
            word: word.to_owned(),
            letters: letters_of(word),
            owners: owners.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_distance_within_is_the_distance(one in "[a-d]{0,9}", other in "[a-d]{0,9}", most in 0_usize..5) {
            let distance = osa_distance(&one, &other);
            prop_assert_eq!(distance_within(&one, &other, most), Some(distance).filter(|slips| *slips <= most));
        }
    }
}
