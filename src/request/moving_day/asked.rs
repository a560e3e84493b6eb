//! Days that the sentence before asks for, or tells of and leaves open: "Från och med vilken dag? Jo, den 1 oktober."

use std::sync::LazyLock;

use super::super::document::{Part, Sentence, Token};
use super::super::pattern::{Pattern, pattern};
use super::cues::{IT_IS, OTHER_DAY, POSITION_MOVES, SAYS_DAY};
use super::days;

/// "Från och med vilken dag?", "when?": what the next sentence answers.
static ASKS_WHEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:och|and|fran|from|till|men|da|pa|on|as of|per|med|exakt|vilket ar) ){0,4}(?:nar|vilken dag|vilket datum|vilken vecka|when|what day|what date|which day|which date)(?: (?:da|galler det|galler|sker det|sker flytten|gar hon over|gar han over|gar jag over|exakt|then|exactly|is it|does it apply|is that))? (?:\. )?$",
    )
});
/// What stands before a day that answers such a question.
static ANSWERS_WHEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:jo|ja|well|da|den|fran|och|med|redan|pa|on|the|from|as|of|that|is|det|ar|blir|it|,|:|–|yes) )*$",
    )
});

/// Whether a day answers when it is, of which the sentence before asks with nothing else told.
pub(super) fn answers_when(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    last: Option<&Sentence>,
) -> bool {
    last.is_some_and(|last| asks(part, last) && ASKS_WHEN.is_match(&last.norm))
        && ANSWERS_WHEN.is_match(sentence.before(token))
}

/// Whether a day answers when something else is: "När slutar hon? Den 4 maj."
pub(super) fn answers_other(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    last: Option<&Sentence>,
) -> bool {
    let when = |word: &str| matches!(word, "nar" | "when" | "datum" | "dag");
    let of_other = |last: &Sentence| {
        asks(part, last)
            && last.norm.split(' ').any(when)
            && OTHER_DAY.is_match(&last.norm)
            && !POSITION_MOVES.is_match(&last.norm)
    };
    last.is_some_and(of_other) && ANSWERS_WHEN.is_match(sentence.before(token))
}

/// Whether a sentence asks, and tells no day itself.
fn asks(part: &Part, sentence: &Sentence) -> bool {
    sentence.question && days(part, sentence).next().is_none()
}

/// Whether a day answers a sentence that tells of the move: "it is on the 3rd", where that left the day open, or the day
/// as somebody else tells it, "HR has the 11th in their papers".
pub(super) fn told_of_the_move(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    last: Option<&Sentence>,
    weight: u8,
) -> bool {
    if answers_when(part, sentence, token, last) {
        return weight > 0;
    }
    let Some(last) =
        last.filter(|last| POSITION_MOVES.is_match(&last.norm) && !OTHER_DAY.is_match(&last.norm))
    else {
        return false;
    };
    let before = sentence.before(token);
    let open = days(part, last).next().is_none();
    let other = OTHER_DAY.is_match(sentence.after(token)) || days(part, sentence).count() > 1;
    weight > 0 && open && IT_IS.is_match(before)
        || weight > 0 && !open && !other && SAYS_DAY.is_match(before) && !by_oneself(before)
}

/// "Jag har semester", "I said": the writer's own words are weighed as they are.
fn by_oneself(before: &str) -> bool {
    [" jag ", " vi ", " i ", " we "]
        .iter()
        .any(|word| before.contains(word))
}
