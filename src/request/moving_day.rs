//! The day the position moves, against all other days that a mail names.
//!
//! Only a day that the sentence ties to the move counts most; the day somebody is on leave, was hired, stops, met or
//! wrote does not count at all. Never here: how a date is written; that is [`super::dates`].

mod asked;
mod beside;
mod cues;
mod lone;
#[cfg(test)]
mod tests;
mod told;
mod turn;
mod weigh;

use jiff::civil::Date;

use self::cues::{
    AGAIN, BUT_IT_IS, DAY_IS_OFF, EARLIER_MOVE, NO_DAY_AFTER, OF_A_MAIL, ON_THAT_DAY, OR_DAY,
    PUT_OFF, UNSETTLED, WROTE,
};
pub(super) use self::lone::only_day;
use self::told::{DAY_LABEL, DENIED, GOES_ON};
use self::weigh::{ACCOUNT, AT_ONCE, FIELD, NEAR, POSITION, reads, ties, weigh};
use super::claims::{Claim, asks_whether, follows_correction, is_correction, settle};
use super::dates::{DateForm, DateMention};
use super::directions::passing::moves_another;
use super::document::{Document, Part, Sentence, Token};
use super::evidence::{Source, Stated};
use super::form::{FieldKind, FormField};
use super::mentions::{Mention, Named};
use super::reading::Reading;

/// The day the position moves.
pub(super) fn read(document: &Document, first_person: bool) -> Reading<Date> {
    let mut claims: Vec<Claim<Date>> = Vec::new();
    // The days that the words tie to the move.
    let mut tied: Vec<Date> = Vec::new();
    for part in &document.parts {
        for field in &part.fields {
            let told = of_field(part, field);
            tied.extend(told.iter().map(|claim| claim.value));
            claims.extend(told);
        }
        for (at, sentence) in part.sentences.iter().enumerate() {
            if EARLIER_MOVE.is_match(&sentence.norm)
                || moves_another(&sentence.norm, first_person)
                || asks_whether(sentence)
            {
                continue;
            }
            if is_put_off(sentence) {
                // "Flytten är framskjuten": no day told before holds any longer.
                claims.clear();
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| part.sentences.get(at));
            let after_others = !claims.is_empty();
            let told = of_sentence(part, sentence, before, after_others, first_person);
            if tells_of_the_move(part, sentence, before) || told.iter().any(|claim| claim.corrects)
            {
                tied.extend(told.iter().map(|claim| claim.value));
            }
            claims.extend(told);
        }
    }
    weigh_subject(&mut claims, document.inherited_subject);
    if asks_for_the_move(document) {
        // "Kontot ska vara flyttat den 1 mars" above "Flyttdatum: 1 april": both are of the move.
        let of_account = claims.iter_mut().filter(|claim| claim.weight == ACCOUNT);
        of_account.for_each(|claim| claim.weight = POSITION);
    }
    drop_long_past(&mut claims, &past_days(document));
    let settled = settle(&claims, 0);
    let mut counted = claims.iter().filter(|claim| claim.weight > 0);
    if settled.contradiction.is_some() && !counted.any(|claim| tied.contains(&claim.value)) {
        // "Avtalet skrev jag på den 2, lönen kommer den 25": days of other things are no two days of the move.
        return Reading::default();
    }
    let of_it = |stated: &Stated<Date>| tied.contains(&stated.value);
    if settled.stated.as_ref().is_some_and(|stated| !of_it(stated)) {
        // A day of something else contradicts, and is not the day.
        return Reading::default();
    }
    settled
}

/// The last day of a sentence that the next one tells to be the move's.
fn last_day(part: &Part, sentence: &Sentence) -> Option<Claim<Date>> {
    let (token, day) = days(part, sentence).last()?;
    Some(Claim {
        value: day.date,
        evidence: part.evidence(&token.range),
        weight: POSITION,
        corrects: false,
    })
}

/// Whether a field tells the day of the move as such, be it the account's or the position's.
fn asks_for_the_move(document: &Document) -> bool {
    document.fields().any(|(_, field)| {
        let of_move = ["flytt", "move", "transfer"]
            .iter()
            .any(|word| field.label.contains(word));
        field.kind == FieldKind::Date && of_move && !field.value.tokens.is_empty()
    })
}

/// Whether the sentence puts the move off, and tells no day instead.
fn is_put_off(sentence: &Sentence) -> bool {
    let found = PUT_OFF
        .find(&sentence.norm)
        .or_else(|| DAY_IS_OFF.find(&sentence.norm));
    found.is_some_and(|found| {
        let behind = sentence
            .norm
            .get(found.end().saturating_sub(1)..)
            .unwrap_or_default();
        // "… uppskjutet, så inte den 1 april alltså".
        let other_day = behind
            .match_indices("@date")
            .any(|(at, _)| !DENIED.is_match(behind.get(..at).unwrap_or_default()));
        !other_day && !OF_A_MAIL.is_match(&sentence.norm)
    })
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
    let weight_of = |token: &Token, day: &DateMention| match day.form {
        // "Tjänst: X -> Y. Flyttdag 1 sept": a label with no colon of its own.
        _ if weight == 0 && DAY_LABEL.is_match(field.value.before(token)) => FIELD,
        // "Konto: annber0101. Från X till Y, den 1 december": prose goes on behind the value.
        _ if weight == 0 && GOES_ON.is_match(field.value.before(token)) => {
            weigh(&field.value, token, day)
        }
        // "Arbetsuppgifter: samma som i dag" names no day of a move.
        DateForm::Today if field.kind != FieldKind::Date => 0,
        DateForm::AtOnce if field.kind != FieldKind::Date => weight.min(AT_ONCE),
        _ => weight,
    };
    // "Datum: oklart, kanske den 2 mars".
    let unsettled = field.kind == FieldKind::Date
        && (field.value.question || UNSETTLED.is_match(&field.value.norm));
    let counts = |token: &Token, day: &DateMention| {
        let no_day =
            day.form == DateForm::DayOnly && NO_DAY_AFTER.is_match(field.value.after(token));
        let before = WROTE.is_match(field.value.before(token))
            && BUT_IT_IS.is_match(field.value.after(token));
        let in_practice = beside::is_only_in_practice(field.value.before(token))
            || beside::is_compared_with(field.value.before(token), day);
        !(day.range || no_day || before || in_practice || unsettled)
    };
    let of_value = days(part, &field.value)
        .filter(|(token, day)| counts(token, day))
        .map(|(token, day)| Claim {
            value: day.date,
            evidence: part.evidence(&(field.range.start.min(token.range.start)..token.range.end)),
            weight: weight_of(token, day),
            corrects: is_correction(field.value.before(token)),
        });
    of_value.chain(of_label(part, field)).collect()
}

/// The day that the label of what comes is told by: "Befattning från 2 november: …".
fn of_label<'a>(part: &'a Part, field: &FormField) -> impl Iterator<Item = Claim<Date>> + use<'a> {
    let comes = matches!(field.kind, FieldKind::RoleNew | FieldKind::To);
    let label = field.range.start..field.value.range.start;
    let within = move |mention: &&Mention| {
        comes && label.start <= mention.range.start && mention.range.end <= label.end
    };
    part.mentions
        .iter()
        .filter(within)
        .filter_map(|mention| match &mention.named {
            Named::Date(day) if !day.range => Some(Claim {
                value: day.date,
                evidence: part.evidence(&mention.range),
                weight: FIELD,
                corrects: false,
            }),
            _ => None,
        })
}

/// The days of a sentence; `last` is the sentence before it, `after_others` whether the mail named days before,
/// `first_person` whether the writer's own position moves.
fn of_sentence(
    part: &Part,
    sentence: &Sentence,
    last: Option<&Sentence>,
    after_others: bool,
    first_person: bool,
) -> Vec<Claim<Date>> {
    let mut told: Vec<(&Token, DateForm, Claim<Date>)> = Vec::new();
    for (token, day) in days(part, sentence) {
        let mut claim = Claim {
            value: day.date,
            evidence: part.evidence(&token.range),
            weight: weigh(sentence, token, day),
            corrects: corrects(part, sentence, token, after_others)
                || told::is_put_off_to(sentence.before(token)),
        };
        let of_other = beside::is_of_other_matter(sentence, token, day, first_person);
        if of_other || asked::answers_other(part, sentence, token, last) {
            claim.weight = 0;
        }
        // "Nej förresten, i beslutet står det den 15:e": what papers say puts the day right.
        let put_right = claim.corrects && claim.weight == 0 && reads(sentence, token, day);
        if put_right || asked::told_of_the_move(part, sentence, token, last, claim.weight) {
            claim.weight = POSITION;
        }
        if let Some((before, form, vaguer)) = told.last_mut() {
            if is_said_again(sentence, before, token) {
                claim.weight = claim.weight.max(vaguer.weight);
                // "Vecka 20, alltså den 18 maj": a day of another week contradicts it.
                let fits = *form != DateForm::Week || told::is_in_week(vaguer.value, claim.value);
                vaguer.weight = if fits { 0 } else { claim.weight };
            } else if vaguer.weight > 0 && is_alternative(sentence, before, token) {
                // "On 4 May, or 1 June if the board is late": neither is the day.
                claim.weight = vaguer.weight;
            } else if is_corrected_at_once(sentence, before, token) {
                // "Den 12, nej förresten den 19 (jag såg fel)": what stands behind says nothing of another day.
                claim.weight = claim.weight.max(vaguer.weight);
            }
        }
        told.push((token, day.form, claim));
    }
    if told.is_empty() && ON_THAT_DAY.is_match(&sentence.norm) {
        let told_before = last.and_then(|last| last_day(part, last));
        return told_before.into_iter().collect();
    }
    told.into_iter().map(|(.., claim)| claim).collect()
}

/// Whether a sentence ties a day to the move, by its own words or as the answer to the sentence before it.
fn tells_of_the_move(part: &Part, sentence: &Sentence, last: Option<&Sentence>) -> bool {
    if days(part, sentence).next().is_none() {
        return ON_THAT_DAY.is_match(&sentence.norm);
    }
    days(part, sentence).any(|(token, day)| {
        ties(sentence, token, day) || asked::told_of_the_move(part, sentence, token, last, POSITION)
    })
}

/// The days that lie before the one on which the mail was sent.
fn past_days(document: &Document) -> Vec<Date> {
    let mentions = document.parts.iter().flat_map(|part| &part.mentions);
    let past = mentions.filter_map(|mention| match &mention.named {
        Named::Date(day) if day.past => Some(day.date),
        _ => None,
    });
    past.collect()
}

/// A day of the past that lies most of a year before another is one of hiring, or of an earlier move.
fn drop_long_past(claims: &mut [Claim<Date>], past: &[Date]) {
    const LONG: i32 = 300;
    let counted = claims.iter().filter(|claim| claim.weight > 0);
    let Some(latest) = counted.map(|claim| claim.value).max() else {
        return;
    };
    for claim in claims {
        let before = claim.value.until(latest).map_or(0, |span| span.get_days());
        if before > LONG && past.contains(&claim.value) {
            claim.weight = 0;
        }
    }
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

/// "På måndag, dvs den 8 september": one day, and the second name of it is the more exact.
fn is_said_again(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    sentence
        .norm
        .get(before.norm.end..token.norm.start)
        .is_some_and(|between| AGAIN.is_match(between))
}

/// "Den 4 eller 11 maj": one day or the other.
fn is_alternative(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    let between = sentence.norm.get(before.norm.end..token.norm.start);
    between.is_some_and(|between| OR_DAY.is_match(between))
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
        && (follows_correction(part, sentence, |named| matches!(named, Named::Date(_)))
            || is_correction(sentence.before(token))
            || days(part, sentence).count() == 1 && is_correction(&sentence.norm))
}
