//! Days that are reckoned from the day named before them: "dagen därpå", "måndagen därefter", "the day after 30 June".
//!
//! Never here: days reckoned from the day sent.

use super::reader::{Reader, Reading};
use super::{DateForm, calendar, led, words};
use crate::text::Gap;

/// How many pieces back the day may stand that the next one is reckoned from.
const NEAR_PIECES: usize = 40;
/// What may follow "dagen efter", "the day after" where these are reckoned from a day told before: what is done then, or
/// where. Any other word would be what it is after: "dagen efter semestern".
const GOES_ON: &str = "\
    flyttas flyttar flyttade gar overgar overfors overflyttas fors lyfts laggs hor tillhor ligger byter \
    borjar borjade blir ar tas tar sker ingar hamnar lyder placeras i till fran pa hos och men to from \
    at and but it she he is will goes moves starts belongs with when nar da";

/// The day after one that is named before it, or right behind the words.
pub(super) fn following(
    reader: &Reader,
    index: usize,
    before: Option<&Reading>,
) -> Option<Vec<Reading>> {
    let next = reader.next_one(index)?;
    let reckoned = |base: &Reading, end: usize| {
        let date = match next.weekday {
            Some(weekday) => calendar::next_weekday(base.date, weekday),
            None => calendar::plus_days(base.date, 1),
        };
        Some(vec![Reader::reading(index, end, date?, DateForm::Relative)])
    };
    if next.of_another {
        let object = led(reader, next.end).filter(|_| reader.pieces.gap(next.end) < Gap::Paragraph);
        if let Some([of]) = object.as_deref() {
            return reckoned(of, of.pieces.end);
        }
        let goes_on = !reader.pieces.is_word(next.end)
            || reader.pieces.gap(next.end) == Gap::Paragraph
            || GOES_ON.split(' ').any(|word| word == reader.word(next.end));
        if !goes_on || reader.pieces.is_number(next.end) {
            return None;
        }
    }
    before
        .filter(|base| is_near(reader, index, base))
        .and_then(|base| reckoned(base, next.end))
}

/// "The day after", as it is told.
struct Next {
    /// The weekday that is meant, if one is named.
    weekday: Option<i8>,
    /// Whether the words may lead to what it is after: "dagen efter …".
    of_another: bool,
    /// The piece behind the words.
    end: usize,
}

impl Reader<'_, '_> {
    /// "Dagen därpå", "måndagen efter", "påföljande måndag", "the following day".
    fn next_one(&self, index: usize) -> Option<Next> {
        let at = index + usize::from(matches!(self.word(index), "den" | "the"));
        let day = |at: usize| match self.word(at) {
            "dag" | "dagen" | "day" => Some(None),
            word => words::weekday(word).map(Some),
        };
        if matches!(
            self.word(at),
            "foljande" | "pafoljande" | "nastfoljande" | "following"
        ) {
            let weekday = day(at + 1)?;
            return Some(Next {
                weekday,
                of_another: false,
                end: at + 2,
            });
        }
        let weekday = day(at)?;
        let of_another = match self.word(at + 1) {
            "darpa" | "darefter" => false,
            "efter" | "after" => true,
            _ => return None,
        };
        let runs_on = self.pieces.gap(at + 1) < Gap::Paragraph;
        runs_on.then_some(Next {
            weekday,
            of_another,
            end: at + 2,
        })
    }
}

/// Whether a day stands near enough before the words, in the same paragraph, to be the one that they are reckoned from.
fn is_near(reader: &Reader, index: usize, base: &Reading) -> bool {
    let is_day = matches!(
        base.form,
        DateForm::Explicit | DateForm::YearInferred | DateForm::DayOnly | DateForm::Relative
    );
    let between = base.pieces.end..=index;
    is_day
        && index.saturating_sub(base.pieces.end) <= NEAR_PIECES
        && !between
            .into_iter()
            .any(|at| reader.pieces.gap(at) == Gap::Paragraph)
}
