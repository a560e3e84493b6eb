//! Which letters follow each other in a text: enough to know that a word is not in it.
//!
//! A set of 2,048 bits, one for each hash of three bytes in a row (a Bloom filter, Bloom 1970, with one hash). It is made
//! once for a text and remembered for the next pattern. It may say "perhaps" of what is not there, never "no" of what is.

use std::cell::RefCell;

use super::pieces::Pieces;

/// Texts that are remembered by each thread.
const REMEMBERED: usize = 128;
/// In a longer text nearly every bit would be set.
const LONGEST: usize = 2_048;
/// The set, in words of 64 bits.
const WORDS: usize = 32;
/// Places of a word that are looked at.
const LOOKS: usize = 4;
/// Words of a group that are looked for one by one; more of them are looked for all at once.
const FEW: usize = 12;
/// Letters in the order of how common they are in what is read, the space that parts words first.
const COMMON: &[u8] = b" eantrsildomkgvfhupbjycxwzq";

thread_local! {
    static TEXTS: RefCell<Vec<Known>> = RefCell::new((0..REMEMBERED).map(|_| Known::default()).collect());
}

/// Bits, by hash.
#[derive(Debug, Clone, Copy)]
struct Bits([u64; WORDS]);

/// What a text must have set for a word to be in it, the rarest first.
#[derive(Debug)]
struct Print([u16; LOOKS]);

/// Words of which one must be there.
#[derive(Debug)]
pub(super) struct Group {
    /// Each word, sorted by the first place that is looked at.
    prints: Box<[Print]>,
    /// The first places of all of them, where they are many.
    firsts: Option<Box<Bits>>,
}

/// A text that was asked of before, by its address; its bytes say whether it is still the same one.
struct Known {
    address: usize,
    text: Vec<u8>,
    bits: Bits,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            address: 0,
            text: Vec::new(),
            bits: Bits([0; WORDS]),
        }
    }
}

/// The place of three bytes in the set.
fn place(three: u32) -> u16 {
    // Fibonacci hashing: the upper bits are the mixed ones.
    u16::try_from(three.wrapping_mul(0x9E37_79B1) >> 21).unwrap_or(0)
}

/// Three bytes in a row, at each place.
fn threes(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let mut last = 0_u32;
    let rolling = bytes.iter().map(move |byte| {
        last = (last << 8 | u32::from(*byte)) & 0x00FF_FFFF;
        last
    });
    rolling.skip(2)
}

/// How rare a letter is, from 0 on.
pub(super) fn rank(letter: u8) -> u8 {
    let at = COMMON.iter().position(|common| *common == letter);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(12)
}

impl Bits {
    fn of(text: &[u8]) -> Self {
        let mut bits = Self([0; WORDS]);
        for place in threes(text).map(place) {
            bits.set(place);
        }
        bits
    }

    fn set(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place >> 6)) {
            *word |= 1 << (place & 63);
        }
    }

    /// Whether one of the words may be there.
    fn may_have_one(&self, group: &Group) -> bool {
        let Some(firsts) = &group.firsts else {
            return group.prints.iter().any(|print| self.may_have(print));
        };
        let both = || self.0.iter().zip(&firsts.0).map(|(one, other)| one & other);
        // Nearly always none, which is known sooner when nothing is decided on the way.
        if both().fold(0, |any, bits| any | bits) == 0 {
            return false;
        }
        both().zip(0_u16..).any(|(mut bits, word)| {
            while bits != 0 {
                let bit = u16::try_from(bits.trailing_zeros()).unwrap_or(0);
                if group
                    .beginning_at(word << 6 | bit)
                    .any(|print| self.may_have(print))
                {
                    return true;
                }
                bits &= bits - 1;
            }
            false
        })
    }

    fn may_have(&self, print: &Print) -> bool {
        print.0.iter().all(|place| {
            let word = self.0.get(usize::from(place >> 6));
            word.is_none_or(|word| word >> (place & 63) & 1 == 1)
        })
    }
}

impl Print {
    /// Places of a word of three bytes or more: the rarest of them, and others spread over it.
    fn of(word: &[u8]) -> Self {
        let all: Vec<u32> = threes(word).collect();
        let rare = |three: &&u32| -> u16 {
            let letters = three.to_be_bytes().into_iter().skip(1);
            letters.map(|letter| u16::from(rank(letter))).sum()
        };
        let last = all.len().saturating_sub(1);
        let looks = [
            all.iter().max_by_key(rare),
            all.first(),
            all.get(last / 2),
            all.last(),
        ];
        // Past the end of the set, where everything is.
        Self(looks.map(|three| three.copied().map_or(u16::MAX, place)))
    }

    fn first(&self) -> u16 {
        let [first, ..] = self.0;
        first
    }
}

impl Group {
    /// Words of three bytes or more.
    pub(super) fn of(words: &[Vec<u8>]) -> Self {
        let mut prints: Vec<Print> = words.iter().map(|word| Print::of(word)).collect();
        prints.sort_unstable_by_key(Print::first);
        let firsts = (prints.len() > FEW).then(|| {
            let mut bits = Box::new(Bits([0; WORDS]));
            for print in &prints {
                bits.set(print.first());
            }
            bits
        });
        Self {
            prints: prints.into(),
            firsts,
        }
    }

    /// The words whose first place this is.
    fn beginning_at(&self, place: u16) -> impl Iterator<Item = &Print> {
        let from = self.prints.partition_point(|print| print.first() < place);
        let after = self.prints.iter().skip(from);
        after.take_while(move |print| print.first() == place)
    }
}

/// Whether a text may have one word of each group.
pub(super) fn may_have(text: &str, pieces: &Pieces) -> bool {
    if pieces.0.is_empty() || text.len() > LONGEST {
        return true;
    }
    TEXTS.with_borrow_mut(|texts| {
        let address = text.as_ptr().addr();
        let slot = (address ^ (address >> 7) ^ text.len()) % REMEMBERED;
        let Some(known) = texts.get_mut(slot) else {
            return true;
        };
        if known.address != address || known.text != text.as_bytes() {
            known.address = address;
            known.text.clear();
            known.text.extend_from_slice(text.as_bytes());
            known.bits = Bits::of(text.as_bytes());
        }
        pieces.0.iter().all(|group| known.bits.may_have_one(group))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_word_that_is_there_is_never_denied(
            before in "[a-e ]{0,40}", word in "[a-e ]{3,12}", after in "[a-e ]{0,40}"
        ) {
            let text = [before, word.clone(), after].concat();
            prop_assert!(Bits::of(text.as_bytes()).may_have(&Print::of(word.as_bytes())));
        }
    }

    #[test]
    fn most_words_that_are_not_there_are_denied() {
        let bits = Bits::of(b" kan ni flytta kontot till oss fran den forsta maj ");
        let absent = [
            " uppsagd ",
            " konsult ",
            " tjansten ",
            " projekt",
            " ungefar ",
        ];
        let denied = absent
            .iter()
            .filter(|word| !bits.may_have(&Print::of(word.as_bytes())));
        assert_eq!(denied.count(), absent.len());
    }

    #[test]
    fn another_text_at_the_same_address_is_another_text() {
        let pieces = super::super::pieces::of("abcd");
        let mut text = String::from("xxabcdxx");
        assert!(may_have(&text, &pieces));
        text.replace_range(2..6, "yyyy");
        assert!(!may_have(&text, &pieces));
    }
}
