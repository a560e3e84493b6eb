//! Words by the classes of `words.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The classes that a stretch of words has, a bit each: there are more than one number holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u128, u128);

impl Classes {
    /// Nothing at all.
    pub(super) const NONE: Self = Self(0, 0);

    /// Those of either.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }

    /// Those that the other has too.
    pub(super) const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0, self.1 & other.1)
    }

    /// Itself where something holds, else nothing.
    pub(super) const fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::NONE }
    }

    /// Whether one of the other's is among them.
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
    /// Stems that may stand anywhere in a compound.
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
            match line.strip_prefix('#') {
                Some(name) => class = words.begin(name),
                None => line.split(", ").for_each(|word| words.add(word, class)),
            }
        }
        words
    }

    /// The class of a name, a new one where it is new.
    fn begin(&mut self, name: &'static str) -> Classes {
        if !self.names.contains(&name) {
            self.names.push(name);
        }
        self.named(name).unwrap_or_default()
    }

    /// Puts a word, a beginning ("ord*"), an end ("*ord") or a stem ("*ord*") into a class.
    fn add(&mut self, word: &'static str, class: Classes) {
        let (list, word) = match (word.strip_prefix('*'), word.strip_suffix('*')) {
            (Some(end), None) => (&mut self.ends, end),
            (None, Some(start)) => (&mut self.begins, start),
            (None, None) => (&mut self.whole, word),
            (Some(_), Some(_)) => {
                self.within.push((word.trim_matches('*'), class));
                return;
            }
        };
        let had = list.entry(word).or_default();
        *had = had.and(class);
    }

    fn named(&self, name: &str) -> Option<Classes> {
        let bit = self.names.iter().position(|other| *other == name)?;
        let bit = u32::try_from(bit).ok()?;
        match bit.checked_sub(u128::BITS) {
            None => Some(Classes(1u128.checked_shl(bit)?, 0)),
            Some(bit) => Some(Classes(0, 1u128.checked_shl(bit)?)),
        }
    }

    /// The classes of one word: as it is, and by what it begins with, ends with and contains.
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

/// The classes that have a name in the program.
pub(super) struct Names {
    pub(super) idle: Classes,
    pub(super) gear: Classes,
    pub(super) neither: Classes,
    pub(super) us: Classes,
    pub(super) past: Classes,
    pub(super) project: Classes,
    pub(super) not: Classes,
    pub(super) who: Classes,
    pub(super) other: Classes,
    pub(super) others: Classes,
    pub(super) to: Classes,
    pub(super) from: Classes,
    pub(super) elsewhere: Classes,
    pub(super) outside: Classes,
    pub(super) another: Classes,
    pub(super) title: Classes,
    pub(super) until: Classes,
    pub(super) day: Classes,
    pub(super) when: Classes,
    pub(super) laterthan: Classes,
    pub(super) through: Classes,
}

pub(super) static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let class = |name| class(name).unwrap_or_default();
    Names {
        idle: class("idle"),
        gear: class("gear"),
        neither: class("neither"),
        us: class("us"),
        past: class("past"),
        project: class("project"),
        not: class("not"),
        who: class("who"),
        other: class("other"),
        others: class("others"),
        to: class("to"),
        from: class("from"),
        elsewhere: class("elsewhere"),
        outside: class("outside"),
        another: class("another"),
        title: class("title"),
        until: class("until"),
        day: class("day"),
        when: class("when"),
        laterthan: class("laterthan"),
        through: class("through"),
    }
});
