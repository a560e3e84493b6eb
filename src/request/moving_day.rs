//! The day the position moves, against all other days that a mail names.
//!
//! Only a day that the sentence ties to the move counts most; the day somebody is on leave, was hired, stops, met or
//! wrote does not count at all. Never here: how a date is written; that is [`super::dates`].

mod cues;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use regex::Regex;

use self::cues::{
    ACCOUNT_MOVES, AGAIN, AHEAD_OF, CALLED_OFF, DAY_OF_MOVE, DENIED, EARLIER_MOVE, EMPLOYED_AFTER,
    FIRST_DAY, FROM_TODAY, IS_SINCE, IT_IS, NO_DAY_AFTER, OF_STAND_IN, OFF, ONCE_PLANNED,
    OTHER_DAY, POSITION_MOVES, POSITION_NOUN, PUT_OFF, RELATIVE, SINCE, SINCE_DAY, STANDS_IN,
    TO_COME, TODAY_IT, UNTIL,
};
use super::claims::{Claim, is_correction, settle};
use super::clause;
use super::dates::{DateForm, DateMention};
use super::directions::passing::moves_another;
use super::document::{Document, Part, Sentence, Token};
use super::evidence::Source;
use super::form::{FieldKind, FormField};
use super::mentions::Named;
use super::reading::Reading;

/// A labelled field that asks for the day.
const FIELD: u8 = 5;
/// The position, or the employee, moves on this day.
const POSITION: u8 = 5;
/// The account is to be moved on this day.
const ACCOUNT: u8 = 4;
/// The day stands where the move is spoken of.
const NEAR: u8 = 3;
/// "Omgående", "as soon as possible": the day sent, where no day is named.
const AT_ONCE: u8 = 1;
/// A day with nothing that ties it to anything.
const BARE: u8 = 2;

/// "Har jobbat på X sedan den 2 februari"; not "har jobbat på X, men från den 2 februari …" nor "will be employed from".
fn has_been_since(before: &str) -> bool {
    let turn = [" men ", " but ", " och ", " and ", " att ", " that "]
        .iter()
        .filter_map(|turn| before.rfind(turn))
        .max();
    let clause = turn.and_then(|at| before.get(at..)).unwrap_or(before);
    SINCE.is_match(clause) && !TO_COME.is_match(clause)
}

/// The day the position moves.
pub(super) fn read(document: &Document, first_person: bool) -> Reading<Date> {
    let mut claims: Vec<Claim<Date>> = Vec::new();
    for part in &document.parts {
        for field in &part.fields {
            claims.extend(of_field(part, field));
        }
        for (at, sentence) in part.sentences.iter().enumerate() {
            if EARLIER_MOVE.is_match(&sentence.norm) || moves_another(&sentence.norm, first_person)
            {
                continue;
            }
            if PUT_OFF.is_match(&sentence.norm) {
                // "Flytten är framskjuten på obestämd tid": no day told before holds any longer.
                claims.clear();
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| part.sentences.get(at));
            let after_others = !claims.is_empty();
            claims.extend(of_sentence(part, sentence, before, after_others));
        }
    }
    weigh_subject(&mut claims, document.inherited_subject);
    settle(&claims, 0)
}

/// The days of a labelled field.
fn of_field(part: &Part, field: &FormField) -> Vec<Claim<Date>> {
    let weight = match field.kind {
        FieldKind::Date => FIELD,
        FieldKind::Other
        | FieldKind::Account
        | FieldKind::Name
        | FieldKind::Role
        | FieldKind::RoleNew => 0,
        _ => NEAR,
    };
    let weight_of = |day: &DateMention| match day.form {
        // "Arbetsuppgifter: samma som i dag" names no day of a move.
        DateForm::Today if field.kind != FieldKind::Date => 0,
        DateForm::AtOnce if field.kind != FieldKind::Date => weight.min(AT_ONCE),
        _ => weight,
    };
    let counts = |token: &Token, day: &DateMention| {
        let no_day =
            day.form == DateForm::DayOnly && NO_DAY_AFTER.is_match(field.value.after(token));
        !(day.range || no_day)
    };
    days(part, &field.value)
        .filter(|(token, day)| counts(token, day))
        .map(|(token, day)| Claim {
            value: day.date,
            evidence: part.evidence(&(field.range.start.min(token.range.start)..token.range.end)),
            weight: weight_of(day),
            corrects: is_correction(field.value.before(token)),
        })
        .collect()
}

/// The days of a sentence; `last` is the sentence before it, `after_others` whether the mail named days before.
fn of_sentence(
    part: &Part,
    sentence: &Sentence,
    last: Option<&Sentence>,
    after_others: bool,
) -> Vec<Claim<Date>> {
    let mut told: Vec<(&Token, Claim<Date>)> = Vec::new();
    for (token, day) in days(part, sentence) {
        let mut claim = Claim {
            value: day.date,
            evidence: part.evidence(&token.range),
            weight: weigh(sentence, token, day),
            corrects: corrects(part, sentence, token, after_others),
        };
        if claim.weight > 0
            && last.is_some_and(|last| answers_when(part, last))
            && IT_IS.is_match(sentence.before(token))
        {
            claim.weight = POSITION;
        }
        if let Some((before, vaguer)) = told.last_mut() {
            if is_said_again(sentence, before, token) {
                claim.weight = claim.weight.max(vaguer.weight);
                vaguer.weight = 0;
            } else if is_corrected_at_once(sentence, before, token) {
                // "Den 12, nej förresten den 19 (jag såg fel)": what stands behind says nothing of another day.
                claim.weight = claim.weight.max(vaguer.weight);
            }
        }
        told.push((token, claim));
    }
    told.into_iter().map(|(_, claim)| claim).collect()
}

/// Whether a sentence tells of the move and leaves its day open, so that "it is on the 3rd" behind it is that day.
fn answers_when(part: &Part, sentence: &Sentence) -> bool {
    POSITION_MOVES.is_match(&sentence.norm)
        && !OTHER_DAY.is_match(&sentence.norm)
        && days(part, sentence).next().is_none()
}

/// "Flytt 1 april" above a text that tells of the 13th: the writer's own subject is as good as the text, unless the
/// text names the subject's day, too, and tells what it is of.
fn weigh_subject(claims: &mut [Claim<Date>], inherited: bool) {
    if inherited {
        return;
    }
    let told: Vec<Date> = claims
        .iter()
        .filter(|claim| claim.evidence.source != Source::Subject)
        .map(|claim| claim.value)
        .collect();
    let heaviest = claims.iter().map(|claim| claim.weight).max().unwrap_or(0);
    for claim in claims {
        let subject = claim.evidence.source == Source::Subject;
        if subject && claim.weight > AT_ONCE && !told.contains(&claim.value) {
            claim.weight = heaviest;
        }
    }
}

fn days<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a DateMention)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Date(day) => Some((token, day)),
            _ => None,
        })
}

/// "Läste fel i beslutet. Det är den 25 …": the sentence before takes back what was said.
fn follows_correction(part: &Part, sentence: &Sentence) -> bool {
    let before = part
        .sentences
        .iter()
        .take_while(|other| other.range.start < sentence.range.start)
        .last();
    before.is_some_and(|before| days(part, before).next().is_none() && is_correction(&before.norm))
}

/// "På måndag, dvs den 8 september": one day, and the second name of it is the more exact.
fn is_said_again(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    sentence
        .norm
        .get(before.norm.end..token.norm.start)
        .is_some_and(|between| AGAIN.is_match(between))
}

/// "Den 12 augusti, nej förresten den 19": a word of correction stands between the two.
fn is_corrected_at_once(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    if DENIED.is_match(sentence.before(token)) {
        return false;
    }
    sentence
        .norm
        .get(before.norm.end..token.norm.start)
        .is_some_and(|between| between.split_whitespace().count() <= 8 && is_correction(between))
}

/// A correction counts where it stands before the day; where the sentence names one day alone, anywhere in it.
fn corrects(part: &Part, sentence: &Sentence, token: &Token, after_others: bool) -> bool {
    let earlier = after_others
        || part
            .sentences
            .first()
            .is_some_and(|first| first.range.start < sentence.range.start)
        || days(part, sentence)
            .next()
            .is_some_and(|(first, _)| first.range != token.range);
    earlier
        && (follows_correction(part, sentence)
            || is_correction(sentence.before(token))
            || days(part, sentence).count() == 1 && is_correction(&sentence.norm))
}

/// How directly the sentence ties the day to the move.
fn weigh(sentence: &Sentence, token: &Token, day: &DateMention) -> u8 {
    let (before, after) = (
        clause_before(sentence.before(token)),
        clause::first(sentence.after(token)),
    );
    let clause = format!("{before}@date{after}");
    if day.form == DateForm::DayOnly && NO_DAY_AFTER.is_match(sentence.after(token)) {
        return 0;
    }
    if CALLED_OFF.is_match(sentence.after(token))
        || ONCE_PLANNED.is_match(before)
        || AHEAD_OF.is_match(before)
    {
        return 0;
    }
    if STANDS_IN.is_match(&clause)
        || OF_STAND_IN.is_match(sentence.before(token))
        || OFF.is_match(&clause) && !POSITION_NOUN.is_match(&clause)
        || UNTIL.is_match(before)
    {
        return 0;
    }
    if day.range || DENIED.is_match(sentence.before(token)) || has_been_since(before) {
        return 0;
    }
    match day.form {
        DateForm::Today => {
            return if FROM_TODAY.is_match(before) || TODAY_IT.is_match(after) {
                AT_ONCE
            } else {
                0
            };
        }
        DateForm::AtOnce => return AT_ONCE,
        _ => {}
    }
    if SINCE_DAY.is_match(before) {
        return if IS_SINCE.is_match(after) {
            POSITION
        } else {
            NEAR
        };
    }
    if FIRST_DAY.is_match(sentence.before(token)) || EMPLOYED_AFTER.is_match(sentence.after(token))
    {
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
    match (moves, ACCOUNT_MOVES.is_match(&clause)) {
        (true, _) => POSITION,
        (false, true) => ACCOUNT,
        (false, false) if POSITION_MOVES.is_match(&sentence.norm) => NEAR,
        _ => BARE,
    }
}

/// Where a clause speaks of the move and of something else, the word nearer to the day says what the day is of.
fn nearer(clause: &str, at: usize) -> bool {
    let distance = |regex: &Regex| {
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
    let enough = |text: &str| text.split_whitespace().count() >= 2;
    if enough(near) {
        near
    } else if enough(clause) {
        clause
    } else {
        before
    }
}
