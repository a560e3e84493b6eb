//! Boxes that are ticked: beside yes and no, or beside words of one's own.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::fold;
use super::super::pattern::{Pattern, pattern};

/// A box and the answer behind it: `[x] Ja`, `(X) No`, `☒ Ja`.
static BOX_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:[\[(][ \u{a0}]*([x✓✔*v]?)[ \u{a0}]*[\])]|(☒|☑|✓|✔|✅)|(☐|□|◻))[ \u{a0}]*(ja|nej|yes|no)\b",
    )
});
/// The answer and its box behind it: `Ja [x]`.
static BOX_LAST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(ja|nej|yes|no)[ \u{a0}]*:?[ \u{a0}]*(?:[\[(][ \u{a0}]*([x✓✔*v]?)[ \u{a0}]*[\])]|(☒|☑|✓|✔|✅)|(☐|□|◻))",
    )
});
/// A box, ticked or not.
static BOX: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)[\[(][ \u{a0}]*([x✓✔*v]?)[ \u{a0}]*[\])]|(☒|☑|✓|✔|✅)|☐|□|◻"));

/// What boxes on a line say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Boxes {
    /// There are none.
    None,
    /// None is ticked, or both are.
    Open,
    /// Yes or no.
    Ticked(bool),
}

/// Reads the boxes of a line.
pub(super) fn ticked(line: &str) -> Boxes {
    let mut yes = false;
    let mut no = false;
    let mut boxes = 0;
    let first = BOX_FIRST
        .captures_iter(line)
        .map(|c| (c.get(4), c.get(1), c.get(2)));
    let last = BOX_LAST
        .captures_iter(line)
        .map(|c| (c.get(1), c.get(2), c.get(3)));
    // A line that ends in a box has each box behind its answer.
    let behind = line.trim_end().ends_with(|c: char| !c.is_alphanumeric());
    let found: Vec<_> = if behind && BOX_LAST.is_match(line) {
        last.collect()
    } else {
        first.collect()
    };
    for (answer, mark, sign) in found {
        boxes += 1;
        let set = sign.is_some() || mark.is_some_and(|mark| !mark.as_str().is_empty());
        let affirms = answer
            .is_some_and(|answer| ["ja", "yes"].contains(&answer.as_str().to_lowercase().as_str()));
        yes |= set && affirms;
        no |= set && !affirms;
    }
    match boxes {
        0 => Boxes::None,
        _ if yes == no => Boxes::Open,
        _ => Boxes::Ticked(yes),
    }
}

/// What is chosen on a line whose boxes stand beside words: `[ ] ändrade [X] oförändrade`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// There are no boxes.
    None,
    /// None is ticked, or several are.
    Open,
    /// The words beside the one that is, folded, with a space before and behind.
    Words(String),
}

/// Reads the choice of a line.
pub(super) fn chosen(line: &str) -> Choice {
    let boxes: Vec<(Range<usize>, bool)> = BOX
        .captures_iter(line)
        .filter_map(|found| {
            let set = found.get(2).is_some() || found.get(1).is_some_and(|mark| !mark.is_empty());
            found.get(0).map(|whole| (whole.range(), set))
        })
        .collect();
    let Some((last, _)) = boxes.last() else {
        return Choice::None;
    };
    let behind = line
        .get(last.end..)
        .is_none_or(|rest| rest.trim().is_empty());
    let mut set = boxes.iter().enumerate().filter(|(_, (_, set))| *set);
    let (Some((at, (ticked, _))), None) = (set.next(), set.next()) else {
        return Choice::Open;
    };
    let beside = if behind {
        let start = at
            .checked_sub(1)
            .and_then(|at| boxes.get(at))
            .map_or(0, |(range, _)| range.end);
        start..ticked.start
    } else {
        let end = boxes
            .get(at + 1)
            .map_or(line.len(), |(range, _)| range.start);
        ticked.end..end
    };
    let words: Vec<_> = line
        .get(beside)
        .unwrap_or_default()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold::word)
        .collect();
    Choice::Words(format!(" {} ", words.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_beside_the_ticked_box_are_chosen() {
        let cases = [
            (
                "[ ] ändrade   [X] oförändrade",
                Choice::Words(" oforandrade ".into()),
            ),
            ("☒ Samma ☐ Nya", Choice::Words(" samma ".into())),
            ("Samma [x] Nya [ ]", Choice::Words(" samma ".into())),
            ("[ ] Samma [ ] Nya", Choice::Open),
            ("[x] Samma [x] Nya", Choice::Open),
            ("(x) unchanged", Choice::Words(" unchanged ".into())),
            ("oförändrade", Choice::None),
        ];
        for (line, choice) in cases {
            assert_eq!(chosen(line), choice, "{line}");
        }
    }
}
