//! How directly a sentence ties a day to the move, and what ties it to something else.

use std::sync::LazyLock;

use super::super::clause;
use super::super::dates::{DateForm, DateMention};
use super::super::document::{Sentence, Token};
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::cues::{
    ACCOUNT_MOVES, AHEAD_OF, AS_BEFORE, AS_TODAY, AWAY_UNTIL, BACK_TO_A_PLACE, BESIDE_A_DAY,
    BUSINESS_COMES, BUT_IT_IS, CALLED_OFF, COMES_LATER, DAY_OF_MOVE, DONE_THEN, DONE_TODAY,
    EMPLOYED_AFTER, FIRST_DAY, FIRST_DAY_WAS, FROM_ONE_TO_ANOTHER, FROM_THE, FROM_TODAY,
    GOES_TODAY, HEDGED, HIRED, IS_SINCE, IT_WAS, MANAGERS_DAY, MAY_SLIP, MOVED_THEN, NO_DAY_AFTER,
    OF_STAND_IN, OFF, ONCE_PLANNED, OR_ELSE, OTHER_DAY, POSITION_MOVES, POSITION_NOUN, READS,
    RELATIVE, SAME_DAY, SAME_DAY_INSTEAD, SINCE, SINCE_DAY, SOMEBODY_GOES, STANDS_IN, STRONGLY,
    THAT, TO_COME, TODAY_DONE, TODAY_IT, TOLD_ON, UNTIL, WHEN_IT_MOVES, WROTE,
};
use super::told::{
    BEGINS_WITH_WHO, DENIED, MAIL_CAME, STILL_HERE, begins_a_time_there, is_not_before,
    is_put_off_to, is_set_for, is_that_day, opens_the_move, post_is_there_since,
};
use super::turn;

/// "Precis som Lisa gjorde, hon gick över …": the day on which another moved.
static AS_ANOTHER_DID: LazyLock<Pattern> = LazyLock::new(|| {
    let went = r"(?:gick|flyttade|flyttades|bytte|kom|slutade|borjade|lamnade|overgick|went|moved|left|came|started|joined|transferred)";
    pattern(&format!(
        r" (?:som|liksom|sasom|likt|as|like) (?:@person|(?:min|hennes|hans|var|my|her|his|our) (?:[^ .,]+ )?[a-z]+|[a-z]+) (?:[a-z]+ )?(?:(?:gjorde|did) (?:(?:, |\( |– )?(?:(?:och|som|and|who) )?(?:hon|han|hen|she|he|@person|som|who) (?:[^ .;,]+ )?{went} (?:[^ .;,]+ ){{0,4}}?)?|{went} (?:[^ .;,]+ ){{0,3}}?)(?:den |pa |i |on |redan |already )?$",
    ))
});

/// A labelled field that asks for the day.
pub(super) const FIELD: u8 = 5;
/// The position, or the employee, moves on this day.
pub(super) const POSITION: u8 = 5;
/// The account is to be moved on this day.
pub(super) const ACCOUNT: u8 = 4;
/// The day stands where the move is spoken of.
pub(super) const NEAR: u8 = 3;
/// "Omgående", "as soon as possible": the day sent, where no day is named.
pub(super) const AT_ONCE: u8 = 1;
/// A day with nothing that ties it to anything.
pub(super) const BARE: u8 = 2;

/// "Har jobbat på X sedan den 2 februari"; not "har jobbat på X, men från den 2 februari …" nor "will be employed from".
fn has_been_since(before: &str) -> bool {
    let turn = [" men ", " but ", " och ", " and ", " att ", " that "]
        .iter()
        .filter_map(|turn| before.rfind(turn))
        .max();
    let clause = turn.and_then(|at| before.get(at..)).unwrap_or(before);
    SINCE.is_match(clause) && !TO_COME.is_match(clause)
}

/// "Från den 1 oktober betalas min lön av X": who pays is who employs.
static PAID_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:lon|lonen|avloning|salary|pay|wages) (?:[^ .;]+ ){0,4}?(?:av|fran|hos|by|from) (?:the )?@place | @place (?:(?:som|that|who|which) )?(?:(?:ska|kommer att|will) )?(?:betalar|betala|pays?|avlonar) (?:[^ .;]+ )?(?:lon|lonen|salary|wages|mig|henne|honom|me|her|him) ",
    )
});

/// Whether who pays from the day on is told, and nothing that speaks against it.
pub(super) fn is_paid_from(sentence: &Sentence, before: &str) -> bool {
    let norm = sentence.norm.as_str();
    let but = [" men ", " but ", " fast ", " fortfarande ", " still "];
    FROM_THE.is_match(before)
        && PAID_BY.is_match(norm)
        && !but.iter().any(|word| norm.contains(word))
}

/// "Det blir den 13 april som flytten sker": whatever else the sentence tells.
static IS_ITS_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ som (?:flytten|bytet|overgangen|tjansten|overforingen|det) (?:(?:sker|gar|ager rum|intraffar|genomfors|flyttas|flyttar|trader i kraft) |gar av stapeln)",
    )
});

/// "Hos oss på X sedan …", "with us since …": how long somebody has been there.
static WITH_US_SINCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hos|pa|i|vid|with|at|in) (?:oss|us|@place|staden|kommunen|the city)(?: (?:pa|i|hos|at|in) @place)? (?:anda )?(?:sedan|sen|since)(?: den| the)? $",
    )
});

/// How directly the sentence ties the day to the move.
pub(super) fn weigh(sentence: &Sentence, token: &Token, day: &DateMention) -> u8 {
    let (before, after) = (
        clause_before(sentence.before(token)),
        without_source(clause::first(sentence.after(token))),
    );
    let clause = format!("{before}@date{after}");
    let behind = sentence.after(token);
    let its_day = IS_ITS_DAY.is_match(behind) && !DENIED.is_match(sentence.before(token));
    if its_day || is_not_before(sentence.before(token)) {
        return POSITION;
    }
    let when_it_moves = WHEN_IT_MOVES.is_match(behind) && !OFF.is_match(behind);
    let ahead_of_it = when_it_moves && AHEAD_OF.is_match(before);
    if !ahead_of_it && is_no_day(sentence, token, day, before, &clause) {
        return 0;
    }
    match day.form {
        DateForm::Today => {
            let done = TODAY_DONE.is_match(sentence.after(token))
                || DONE_TODAY.is_match(sentence.before(token));
            let goes =
                GOES_TODAY.is_match(before) && FROM_ONE_TO_ANOTHER.is_match(sentence.after(token));
            let meant = FROM_TODAY.is_match(before) && !AS_TODAY.is_match(before) || goes;
            return if done || meant || TODAY_IT.is_match(after) {
                AT_ONCE
            } else {
                0
            };
        }
        DateForm::AtOnce => return AT_ONCE,
        _ => {}
    }
    // "Desamma som i fredags": what is compared with, as in "som i dag".
    if day.form == DateForm::Relative && AS_BEFORE.is_match(before) {
        return 0;
    }
    if SINCE_DAY.is_match(before) {
        return if IS_SINCE.is_match(after) {
            POSITION
        } else {
            NEAR
        };
    }
    if when_it_moves || is_told_to_be_it(sentence, token) {
        return POSITION;
    }
    let moves = POSITION_MOVES.is_match(&clause) || DAY_OF_MOVE.is_match(before);
    if OTHER_DAY.is_match(&clause) {
        return if moves && nearer(&clause, before.len()) {
            POSITION
        } else {
            0
        };
    }
    let moves = moves || OR_ELSE.is_match(sentence.before(token));
    match (moves, ACCOUNT_MOVES.is_match(&clause)) {
        (true, _) => POSITION,
        (false, true) => ACCOUNT,
        (false, false) if POSITION_MOVES.is_match(&sentence.norm) => NEAR,
        _ => BARE,
    }
}

/// Whether the words around a day tell that the position does not move on it.
pub(super) fn speaks_against(sentence: &Sentence, token: &Token, day: &DateMention) -> bool {
    let (before, after) = (
        clause_before(sentence.before(token)),
        without_source(clause::first(sentence.after(token))),
    );
    is_no_day(
        sentence,
        token,
        day,
        before,
        &format!("{before}@date{after}"),
    )
}

/// What stands behind a day up to "enligt beslutet igår": who says it is not what the day is of.
fn without_source(after: &str) -> &str {
    let source = [" enligt ", " enl ", " according to ", " as per "];
    let at = source.iter().filter_map(|word| after.find(word)).min();
    at.and_then(|at| after.get(..=at)).unwrap_or(after)
}

/// Whether the day is told to be that of the move: the first one there, the same as the position's, that of employment.
fn is_told_to_be_it(sentence: &Sentence, token: &Token) -> bool {
    // "Den 11 mars är det så dags: hon flyttas till X".
    static TIME_HAS_COME: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:ar|blir) det|it is) (?:[a-z]+ )?(?:dags|time) (?:[^ .;]+ ){0,8}?(?:flyttas?|flyttar|byta|byter|gar over|ga over|overga|overgar|overfors|moves?|to move)\b",
        )
    });
    let before = sentence.before(token);
    FIRST_DAY.is_match(before)
        || SAME_DAY.is_match(before)
        || is_put_off_to(before)
        || is_not_before(before)
        || is_set_for(before)
        || turn::is_the_day(before, sentence.after(token))
        || is_that_day(sentence.after(token))
        || post_is_there_since(before)
        || opens_the_move(before, sentence.after(token))
        || EMPLOYED_AFTER.is_match(sentence.after(token))
        || TIME_HAS_COME.is_match(sentence.after(token))
}

/// Whether the words tie a day to the move so that it may be the one, and not only speak against another: "revisorerna
/// kommer den 28" names a day that is nobody's move.
pub(super) fn ties(sentence: &Sentence, token: &Token, day: &DateMention) -> bool {
    if matches!(day.form, DateForm::Today | DateForm::AtOnce) {
        return true;
    }
    let whole = sentence.before(token);
    let (before, after) = (clause_before(whole), clause::first(sentence.after(token)));
    let clause = format!("{before}@date{after}");
    SINCE_DAY.is_match(before)
        || is_told_to_be_it(sentence, token)
        || OR_ELSE.is_match(whole)
        || WHEN_IT_MOVES.is_match(sentence.after(token))
        || is_tied(before, &clause)
        || ACCOUNT_MOVES.is_match(&clause)
        || STRONGLY.is_match(&sentence.norm)
        || may_stand_alone(sentence)
}

/// Whether the words tie a day to the move, and are no words of any business: "revisorerna kommer den 28".
fn is_tied(before: &str, clause: &str) -> bool {
    STRONGLY.is_match(clause)
        || FROM_THE.is_match(before)
        || DAY_OF_MOVE.is_match(before)
        || SOMEBODY_GOES.is_match(clause)
}

/// Whether a day that nothing ties to the move may be the move's all the same: in a sentence that names a place or says
/// that something is to be done, or one of few words, as of a list.
fn may_stand_alone(sentence: &Sentence) -> bool {
    let norm = &sentence.norm;
    let mut words = sentence
        .tokens
        .iter()
        .filter(|token| token.mention.is_none());
    let alone = words.all(|token| {
        let word = norm.get(token.norm.clone()).unwrap_or_default();
        !word.chars().any(char::is_alphanumeric) || lexicon::lists(BESIDE_A_DAY, word)
    });
    norm.contains(" @place ") || DONE_THEN.is_match(norm) || alone
}

/// Whether a paper is said to read this day, as a day of the move and with no doubt of it.
pub(super) fn reads(sentence: &Sentence, token: &Token, day: &DateMention) -> bool {
    READS.is_match(sentence.before(token))
        && !day.range
        && !OFF.is_match(&sentence.norm)
        && !MAY_SLIP.is_match(sentence.after(token))
}

/// Whether the words around a day make it none that the position moves on: leave, a bound, a hedge, a day called off.
fn is_no_day(
    sentence: &Sentence,
    token: &Token,
    day: &DateMention,
    before: &str,
    clause: &str,
) -> bool {
    let (whole, after) = (sentence.before(token), sentence.after(token));
    // "Från den 1 juni är det X som betalar min lön i stället för Y" tells of the move.
    let instead = [" i stallet ", " istallet "]
        .iter()
        .any(|word| sentence.norm.contains(word));
    let back = clause.contains(" i tjanst ");
    let to_a_place = BACK_TO_A_PLACE.is_match(whole);
    let off = OFF.is_match(clause)
        && (back || !POSITION_NOUN.is_match(clause))
        && !instead
        && !to_a_place;
    let once = FIRST_DAY_WAS.is_match(whole) || WROTE.is_match(whole) && BUT_IT_IS.is_match(after);
    let unsettled = HEDGED.is_match(before) || MAY_SLIP.is_match(after);
    // "Från den 1 juni inte längre på X utan på Y" calls nothing off.
    let called_off =
        CALLED_OFF.is_match(after) && !after.contains(" utan ") || ONCE_PLANNED.is_match(before);
    let called_off = called_off && !SAME_DAY_INSTEAD.is_match(after);
    let bound = AHEAD_OF.is_match(before) || UNTIL.is_match(before) || AWAY_UNTIL.is_match(before);
    let of_another = COMES_LATER.is_match(before)
        || BUSINESS_COMES.is_match(whole)
        || HIRED.is_match(whole)
        || TOLD_ON.is_match(before) && THAT.is_match(after)
        || STANDS_IN.is_match(clause)
        || OF_STAND_IN.is_match(whole)
        || MANAGERS_DAY.is_match(whole)
        || AS_ANOTHER_DID.is_match(whole)
        || MAIL_CAME.is_match(whole)
        || STILL_HERE.is_match(after);
    // "Från den ena skolan till den andra" counts no days.
    let other_one = sentence.norm.contains(" ena ") || NO_DAY_AFTER.is_match(after);
    let with_us = day.long_past && WITH_US_SINCE.is_match(whole);
    let long_past = day.long_past
        && !MOVED_THEN.is_match(&sentence.norm)
        && (has_been_since(before) || !SINCE_DAY.is_match(before));
    day.form == DateForm::DayOnly && other_one
        || long_past
        || with_us
        || day.range && !begins_a_time_there(before, clause, sentence) && !is_put_off_to(whole)
        || off && !opens_the_move(whole, after)
        || unsettled
        || called_off
        || bound
        || of_another
        || DENIED.is_match(whole)
        || once
        || has_been_since(before) && (day.long_past || !post_is_there_since(whole))
}

/// Where a clause speaks of the move and of something else, the word nearer to the day says what the day is of.
fn nearer(clause: &str, at: usize) -> bool {
    let distance = |regex: &Pattern| {
        regex
            .find_iter(clause)
            .map(|found| {
                if found.end() <= at {
                    at - found.end()
                } else {
                    found.start().saturating_sub(at)
                }
            })
            .min()
    };
    match (distance(&POSITION_MOVES), distance(&OTHER_DAY)) {
        (Some(moves), Some(other)) => moves < other,
        (moves, _) => moves.is_some(),
    }
}

/// The clause before a day; where commas leave less than two words, all of it ("den 1 maj, börjar hon").
fn clause_before(before: &str) -> &str {
    let clause = clause::last(before);
    // "Föräldraledighet, som börjar den 20 maj": what begins stands before the comma.
    if let Some(at) = RELATIVE.find_iter(before).last().map(|found| found.start()) {
        let head = before.get(..at).unwrap_or_default();
        let noun = head
            .rmatch_indices(' ')
            .nth(1)
            .map_or(0, |(space, _)| space);
        if let Some(with_noun) = before.get(noun..) {
            return with_noun;
        }
    }
    let near = clause
        .rfind(" , ")
        .and_then(|at| clause.get(at + 2..))
        .unwrap_or(clause);
    // "Nu är papperen klara: jag lämnar X den 1 maj".
    let near = near
        .rsplit_once(" :")
        .map(|(_, behind)| behind)
        .filter(|behind| BEGINS_WITH_WHO.is_match(behind))
        .unwrap_or(near);
    let enough = |text: &str| text.split_whitespace().count() >= 2 && !IT_WAS.is_match(text);
    if enough(near) {
        near
    } else if enough(clause) {
        clause
    } else {
        before
    }
}
