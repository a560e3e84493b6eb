//! What leads to a place in its sentence: a word of direction, what the place does, or a verb of being there.

use std::sync::LazyLock;

use super::super::clause;
use super::super::document::{Sentence, Token};
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::belonging::{
    ACQUIRES, AND_MOVES, COUNTS_AS, FOR_ONE, FOR_ONE_AT, GONE_TO, GUESSED, IN_CAPACITY, IS_TAKEN,
    LEFT_BY, ONES_FROM, ONES_NEW, ONES_OLD, RUN_BY, SAME_AS_AT, SWAPS_POST, THAN_AT, THE_POST,
    TO_PLACE, WE_ARE, WE_HAVE_THERE, WE_LEAVE, WRITES,
};
use super::cues::{
    ACCOUNT_IS_LEFT, AFTER_YEARS, AND_NOT_AFTER, AND_NOT_BEFORE, ARROW, ARROW_AFTER, ASIDE,
    ASIDE_ENDS, BECOMES, BECOMES_AFTER, BELONGS, BELONGS_NOT_TO, BREAK, DAY_AFTER, DAY_AROUND,
    DAY_FIRST, DAY_FOLLOWS, DENIED, DIRECT, EMPLOYER, EMPLOYER_BEFORE, EMPLOYER_UNTIL,
    FOR_A_CUSTOMER, FOR_ANOTHER, FOR_THAT, FORMERLY, FROM_DAY, FROM_TODAY_ON, GETS, GIVES_AWAY,
    INSTEAD_AT, IS_THERE, LEADS, LEAVES, LOCATIVE, NEXT_CLAUSE, NO_LONGER, NO_LONGER_AT, NO_WORK,
    NOW_AFTER, NOW_AT_ONCE, NOW_BEFORE, OF_A_DAY, OR, PERSON_AT, RECEIVES, STARTED, SWAPS,
    TAKES_BEFORE, TAKES_OVER, THEN_MOVES, TODAY_AFTER, UNTIL_AFTER, UNTIL_THEN, WHERE_TO,
    WILL_BE_THERE, WILL_DO, WITH_US, WORKS_THERE,
};
use super::denials::is_denied_behind;
use super::frames;

/// Which way a place is led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// The position comes from it.
    From,
    /// The position goes to it.
    To,
}

/// How a place is led to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Led {
    /// Which way.
    pub(super) direction: Direction,
    /// By a word of direction, not only by a verb of being somewhere.
    pub(super) direct: bool,
    /// "Inte till X".
    pub(super) denied: bool,
}

impl Led {
    /// Told by the words at the place itself.
    fn told(direction: Direction) -> Self {
        Self {
            direction,
            direct: true,
            denied: false,
        }
    }
}

/// What leads to a place: the nearest leading word before it, else what it does itself, else the verb of being there.
pub(super) fn led(sentence: &Sentence, token: &Token, previous: Option<&Token>) -> Option<Led> {
    let start = previous.map_or(0, |previous| previous.norm.end);
    let before = sentence
        .norm
        .get(start..token.norm.start)
        .unwrap_or_default();
    let second = previous.is_some();
    let (whole, after) = (sentence.before(token), sentence.after(token));
    let told = frames::told(whole, after)
        .or_else(|| told_around(before, after, second))
        .or_else(|| told_by_turns(before, whole, second));
    match told {
        Some(direction) => Some(Led {
            denied: is_denied_behind(whole, after),
            ..Led::told(direction)
        }),
        None => led_by_words(sentence, token, before, second),
    }
}

/// The same, where nothing at the place itself tells.
fn led_by_words(sentence: &Sentence, token: &Token, before: &str, second: bool) -> Option<Led> {
    let after = sentence.after(token);
    let denied = is_denied(sentence, token);
    let direct = |direction| {
        Some(Led {
            direction,
            direct: true,
            denied,
        })
    };
    if second
        && (AND_NOT_BEFORE.is_match(before) || BELONGS_NOT_TO.is_match(sentence.before(token)))
    {
        return Some(Led::told(Direction::From));
    }
    if let Some(direction) = nearest_lead(before) {
        return direct(direction);
    }
    if AND_NOT_AFTER.is_match(after) {
        return direct(Direction::To);
    }
    let whole = sentence.before(token);
    if ASIDE.is_match(whole) && ASIDE_ENDS.is_match(after) {
        return direct(Direction::From);
    }
    if PERSON_AT.is_match(whole) && THEN_MOVES.is_match(after) {
        return direct(Direction::From);
    }
    if EMPLOYER.is_match(after) || EMPLOYER_BEFORE.is_match(whole) {
        return direct(employs(sentence, whole, after));
    }
    if second && FOR_ANOTHER.is_match(before) && LEAVES.is_match(whole) {
        return direct(Direction::To);
    }
    if !LOCATIVE.is_match(before) && !DIRECT.is_match(before) {
        return None;
    }
    if FOR_A_CUSTOMER.is_match(before) {
        return None;
    }
    if IN_CAPACITY.is_match(whole) && WRITES.is_match(after) {
        return Some(Led {
            direction: Direction::From,
            direct: false,
            denied,
        });
    }
    if BECOMES_AFTER.is_match(after) {
        return Some(Led {
            direction: Direction::To,
            direct: false,
            denied,
        });
    }
    let direction = being(clause::last(whole), after).or_else(|| being(whole, after))?;
    Some(Led {
        direction,
        direct: false,
        denied,
    })
}

/// Whether who is told to be an employer is so from the move on, or was until it.
fn employs(sentence: &Sentence, before: &str, after: &str) -> Direction {
    let coming = [" blir ", " becomes ", " will be "];
    if EMPLOYER_UNTIL.is_match(after) {
        return Direction::From;
    }
    let told = GETS.is_match(before) || DAY_AROUND.is_match(&sentence.norm);
    if coming.iter().any(|coming| after.starts_with(coming)) || told && !NOW_AFTER.is_match(after) {
        return Direction::To;
    }
    Direction::From
}

/// "No longer on the payroll of X but on that of Y", "upphör att tillhöra X och …": what ends, and what comes instead.
fn told_by_turns(before: &str, whole: &str, second: bool) -> Option<Direction> {
    if second && INSTEAD_AT.is_match(before) && NO_LONGER.is_match(whole) {
        return Some(Direction::To);
    }
    NO_LONGER_AT.is_match(before).then_some(Direction::From)
}

/// What stands at the place itself tells: an arrow, or what the place does.
fn told_around(before: &str, after: &str, second: bool) -> Option<Direction> {
    if second && ARROW.is_match(before) {
        return Some(Direction::To);
    }
    if !second && ARROW_AFTER.is_match(after) {
        return Some(Direction::From);
    }
    let swapped = SWAPS.is_match(before) && FOR_THAT.is_match(after)
        || SWAPS_POST.is_match(before) && FOR_ONE.is_match(after);
    // "Ny förvaltning: X till Y".
    let paired = before.ends_with(" : ") && TO_PLACE.is_match(after);
    if !second && (swapped || paired) || second && THAN_AT.is_match(before) {
        return Some(Direction::From);
    }
    if second && FOR_ONE_AT.is_match(before) {
        return Some(Direction::To);
    }
    if IS_TAKEN.is_match(after)
        || !second && WE_ARE.is_match(before) && WE_LEAVE.is_match(after)
        || SAME_AS_AT.is_match(before)
        || ONES_OLD.is_match(after)
        || LEFT_BY.is_match(after)
        || WE_HAVE_THERE.is_match(after) && LOCATIVE.is_match(before)
        || BELONGS.is_match(before) && AND_MOVES.is_match(after)
    {
        return Some(Direction::From);
    }
    let ones = COUNTS_AS.is_match(before) && ONES_FROM.is_match(after);
    if ones || GONE_TO.is_match(after) || ONES_NEW.is_match(after) || RUN_BY.is_match(after) {
        return Some(Direction::To);
    }
    let acquires = ACQUIRES.is_match(before) && THE_POST.is_match(after);
    if acquires
        || TAKES_OVER.is_match(after)
        || TAKES_BEFORE.is_match(before) && after.starts_with(" over ")
    {
        return Some(Direction::To);
    }
    if BECOMES.is_match(before) || RECEIVES.is_match(after) || WHERE_TO.is_match(after) {
        return Some(Direction::To);
    }
    let belongs_today = BELONGS.is_match(before) && TODAY_AFTER.is_match(after);
    if UNTIL_THEN.is_match(before) || belongs_today || ACCOUNT_IS_LEFT.is_match(before) {
        return Some(Direction::From);
    }
    GIVES_AWAY.is_match(after).then_some(Direction::From)
}

/// "Inte till X utan till Y", "not X but Y".
pub(super) fn is_denied(sentence: &Sentence, token: &Token) -> bool {
    let before = sentence.before(token);
    DENIED.is_match(before) || is_denied_behind(before, sentence.after(token))
}

/// "Kanske Renova", "går troligen till Renova": a place that is guessed; not where it is one of two, "till X eller kanske Y".
pub(super) fn is_unsure(sentence: &Sentence, token: &Token) -> bool {
    let before = sentence.before(token);
    GUESSED.find(before).is_some_and(|found| {
        let head = before.get(..=found.start()).unwrap_or_default();
        ![" eller ", " or "].iter().any(|or| head.ends_with(or))
    })
}

/// "Nordost (SF Nordost)": the same place once more, by its other name.
pub(super) fn is_beside(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    let between = sentence.norm.get(before.norm.end..token.norm.start);
    between.is_some_and(|words| {
        let words = words.trim().trim_start_matches(", ");
        [
            "(",
            ",",
            "dvs",
            "alltsa",
            "det vill saga",
            "d v s",
            "that is",
            "i e",
            "namely",
            "dvs .",
            "aka",
            "heter",
        ]
        .contains(&words)
    })
}

/// The same, where the place may be told in one breath with the one before it, which `last` leads to: "till X eller Y"
/// leaves open where it goes.
pub(super) fn led_like(
    sentence: &Sentence,
    token: &Token,
    previous: Option<&Token>,
    last: Option<Led>,
) -> Option<Led> {
    let between = previous.and_then(|before| sentence.norm.get(before.norm.end..token.norm.start));
    if between.is_some_and(|between| FORMERLY.is_match(between)) {
        return Some(Led::told(Direction::From));
    }
    last.filter(|_| between.is_some_and(|between| OR.is_match(between)))
        .or_else(|| led(sentence, token, previous))
}

/// The last of the leading words in `before`, where no more than a unit's name stands between it and the place.
fn nearest_lead(before: &str) -> Option<Direction> {
    // Where both end at one word ("har hört till"), the longer one, of the origin, says what it means.
    let last = LEADS.iter().rev().filter_map(|(regex, direction)| {
        regex
            .find_iter(before)
            .last()
            .map(|found| (found.end(), turned(before, &found, *direction)))
    });
    let (end, direction) = last.max_by_key(|(end, _)| *end)?;
    // "Kommer från: X".
    let between = before.get(end..).unwrap_or_default().trim_start();
    let between = format!(" {}", between.trim_start_matches(": "));
    // "Från den 1 oktober … på X": a day is what "från" leads to.
    let of_a_day =
        DAY_FOLLOWS.is_match(&between) && OF_A_DAY.is_match(before.get(..end).unwrap_or_default());
    let reaches = !of_a_day && !BREAK.is_match(&between) && between.split_whitespace().count() <= 7;
    reaches.then_some(direction)
}

/// "I dag hör jag till X" tells where one is, "från och med i dag hör jag till X" where one goes.
fn turned(before: &str, found: &regex::Match<'_>, direction: Direction) -> Direction {
    static FROM_ON: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(r" (?:fran (?:och|o) med|fom|fr o m|fran|from|as of|per|sedan|sen|since)$")
    });
    let today = [" i dag ", " idag ", " today "]
        .iter()
        .any(|day| found.as_str().starts_with(day));
    let since = before.get(..found.start()).unwrap_or_default();
    if today && FROM_ON.is_match(since) {
        Direction::To
    } else {
        direction
    }
}

/// "Jag kör kranbil på X", "she drives trams at X": any work that one does somewhere, today.
fn works_there(clause: &str) -> bool {
    let is_work = |verb: &str| !lexicon::lists(NO_WORK, verb);
    WORKS_THERE
        .captures(clause)
        .is_some_and(|works| works.name("verb").is_none_or(|verb| is_work(verb.as_str())))
}

/// Whether being somewhere is being there now or being there after the move.
fn being(clause: &str, after: &str) -> Option<Direction> {
    if FROM_TODAY_ON.is_match(clause) || WILL_DO.is_match(clause) && !clause.contains(" kvar ") {
        return Some(Direction::To);
    }
    if AFTER_YEARS.is_match(clause) || NOW_BEFORE.is_match(clause) {
        return Some(Direction::From);
    }
    let now = NOW_AT_ONCE.is_match(after) && !STARTED.is_match(clause);
    if UNTIL_AFTER.is_match(after) || now || UNTIL_THEN.is_match(clause) {
        return Some(Direction::From);
    }
    // "I dag är hon kurator på X, från 1/8 är hon …": that day begins the next clause.
    let day_after = DAY_AFTER.is_match(after) && !NEXT_CLAUSE.is_match(after);
    if FROM_DAY.is_match(clause) || DAY_FIRST.is_match(clause) || day_after {
        return Some(Direction::To);
    }
    let distance = |regex: &Pattern| regex.find_iter(clause).last().map(|found| found.end());
    let (now, then) = (distance(&IS_THERE), distance(&WILL_BE_THERE));
    match (now, then) {
        // "Blir anställd" is both, and tells what comes.
        (Some(now), Some(then)) => Some(if then >= now {
            Direction::To
        } else {
            Direction::From
        }),
        (Some(_), None) => Some(Direction::From),
        (None, Some(_)) => Some(Direction::To),
        (None, None)
            if NOW_AFTER.is_match(after) || WITH_US.is_match(clause) || works_there(clause) =>
        {
            Some(Direction::From)
        }
        (None, None) => None,
    }
}
