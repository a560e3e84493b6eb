//! Words by the classes of `words.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The classes that a stretch of words has, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u128, u128);

impl Classes {
    /// Nothing at all.
    pub(super) const NONE: Self = Self(0, 0);

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }

    /// Those that the other has too.
    pub(super) const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0, self.1 & other.1)
    }

    pub(super) const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0 || self.1 & other.1 != 0
    }
}

/// Classes that no word has: what the mail itself names.
const NAMED: [&str; 10] = [
    "who",
    "others",
    "to",
    "from",
    "elsewhere",
    "outside",
    "another",
    "title",
    "until",
    "day",
];
/// The words of the longest phrase.
pub(super) const LONGEST: usize = 7;
/// The letters of the shortest beginning or end of a word that stands for a class.
const SHORTEST: usize = 3;

struct Words {
    /// Names of classes, in the order of their bits.
    names: Vec<&'static str>,
    whole: HashMap<&'static str, Classes>,
    begins: HashMap<&'static str, Classes>,
    ends: HashMap<&'static str, Classes>,
    within: Vec<(&'static str, Classes)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(Words::read);

impl Words {
    fn read() -> Self {
        let mut words = Self {
            names: NAMED.to_vec(),
            whole: HashMap::new(),
            begins: HashMap::new(),
            ends: HashMap::new(),
            within: Vec::new(),
        };
        let mut class = Classes::NONE;
        let lines = include_str!("words.txt").lines();
        for line in lines.filter(|line| !line.starts_with("//")) {
            if let Some(name) = line.strip_prefix('#') {
                if !words.names.contains(&name) {
                    words.names.push(name);
                }
                class = words.named(name).unwrap_or_default();
                continue;
            }
            for word in line.split(", ").map(str::trim) {
                if let Some(inner) = word
                    .strip_prefix('*')
                    .and_then(|word| word.strip_suffix('*'))
                {
                    words.within.push((inner, class));
                    continue;
                }
                let (list, word) = match (word.strip_prefix('*'), word.strip_suffix('*')) {
                    (Some(end), _) => (&mut words.ends, end),
                    (_, Some(start)) => (&mut words.begins, start),
                    _ => (&mut words.whole, word),
                };
                let had = list.entry(word).or_default();
                *had = had.and(class);
            }
        }
        words
    }

    fn named(&self, name: &str) -> Option<Classes> {
        let bit = self.names.iter().position(|other| *other == name)?;
        let bit = u32::try_from(bit).ok()?;
        match bit.checked_sub(u128::BITS) {
            None => Some(Classes(1u128.checked_shl(bit)?, 0)),
            Some(bit) => Some(Classes(0, 1u128.checked_shl(bit)?)),
        }
    }

    /// The classes of one word: as it is, by what it begins and by what it ends with.
    fn of(&self, word: &str) -> Classes {
        let whole = self.whole.get(word).copied().unwrap_or_default();
        let cuts = (SHORTEST..=word.len()).filter(|at| word.is_char_boundary(*at));
        let begins = cuts.filter_map(|at| self.begins.get(word.get(..at)?));
        let cuts =
            (0..(word.len() + 1).saturating_sub(SHORTEST)).filter(|at| word.is_char_boundary(*at));
        let ends = cuts.filter_map(|at| self.ends.get(word.get(at..)?));
        let within = self.within.iter().filter(|(inner, _)| word.contains(inner));
        let within = within.map(|(_, classes)| classes);
        begins
            .chain(ends)
            .chain(within)
            .fold(whole, |all, more| all.and(*more))
    }
}

/// The class of a name, `None` where there is none.
pub(super) fn class(name: &str) -> Option<Classes> {
    WORDS.named(name)
}

/// The classes of the longest phrase that begins a run of words, and how many words it takes: one at least.
pub(super) fn first(words: &[&str]) -> (Classes, usize) {
    let longest = LONGEST.min(words.len());
    (2..=longest)
        .rev()
        .find_map(|length| {
            let phrase = words.get(..length)?.join(" ");
            Some((*WORDS.whole.get(phrase.as_str())?, length))
        })
        .unwrap_or_else(|| {
            (
                words.first().map(|word| WORDS.of(word)).unwrap_or_default(),
                1,
            )
        })
}

pub(super) fn names(classes: Classes) -> Vec<&'static str> {
    WORDS
        .names
        .iter()
        .copied()
        .filter(|name| {
            WORDS
                .named(name)
                .is_some_and(|class| class.has_any(classes))
        })
        .collect()
}
