//! Which letters follow each other in a text: enough to know that a word is not in it.
//!
//! A set of 4,096 bits, one for each hash of three bytes in a row (a Bloom filter, Bloom 1970, with one hash). It is made
//! once for a text and remembered for the next pattern. It may say "perhaps" of what is not there, never "no" of what is.

use std::cell::RefCell;

use super::pieces::Pieces;

/// Texts that are remembered by each thread.
const REMEMBERED: usize = 64;
/// In a longer text nearly every bit would be set.
const LONGEST: usize = 2_048;
/// Places of a word that are looked at.
const LOOKS: usize = 4;

thread_local! {
    static TEXTS: RefCell<Vec<Known>> = RefCell::new((0..REMEMBERED).map(|_| Known::default()).collect());
}

/// Bits, by hash.
#[derive(Clone, Copy)]
struct Bits([u64; 64]);

/// What a text must have set for a word to be in it.
#[derive(Debug)]
pub(super) struct Print([u16; LOOKS]);

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
            bits: Bits([0; 64]),
        }
    }
}

/// The place of three bytes in the set.
fn place(three: u32) -> u16 {
    // Fibonacci hashing: the upper bits are the mixed ones.
    u16::try_from(three.wrapping_mul(0x9E37_79B1) >> 20).unwrap_or(0)
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

impl Bits {
    fn of(text: &[u8]) -> Self {
        let mut bits = Self([0; 64]);
        for place in threes(text).map(place) {
            if let Some(word) = bits.0.get_mut(usize::from(place >> 6)) {
                *word |= 1 << (place & 63);
            }
        }
        bits
    }

    fn may_have(&self, print: &Print) -> bool {
        print.0.iter().all(|place| {
            let word = self.0.get(usize::from(place >> 6));
            word.is_none_or(|word| word >> (place & 63) & 1 == 1)
        })
    }
}

impl Print {
    /// Places of a word of three bytes or more, spread over it.
    pub(super) fn of(word: &[u8]) -> Self {
        let all: Vec<u16> = threes(word).map(place).collect();
        let last = all.len().saturating_sub(1);
        let spread = |look| all.get(look * last / (LOOKS - 1)).copied();
        // Past the end of the set, where everything is.
        Self(std::array::from_fn(|look| spread(look).unwrap_or(u16::MAX)))
    }
}

/// Whether a text may have one word of each group.
pub(super) fn may_have(text: &str, pieces: &Pieces) -> bool {
    if pieces.0.is_empty() || text.len() > LONGEST {
        return true;
    }
    TEXTS.with_borrow_mut(|texts| {
        let address = text.as_ptr().addr();
        let slot = (address ^ (address >> 6) ^ text.len()) % REMEMBERED;
        let Some(known) = texts.get_mut(slot) else {
            return true;
        };
        if known.address != address || known.text != text.as_bytes() {
            known.address = address;
            known.text.clear();
            known.text.extend_from_slice(text.as_bytes());
            known.bits = Bits::of(text.as_bytes());
        }
        let any = |group: &[Print]| group.iter().any(|print| known.bits.may_have(print));
        pieces.0.iter().all(|group| any(group))
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
