//! Where the position comes from and where it goes, against all other places that a mail names.
//!
//! A place counts by the words that lead to it: "till", "från", "lämnar", "hör till", "tas över av", or by a verb of
//! being or beginning somewhere. "Oss" and "hit" name the organisation of the sender's domain. A place that nothing
//! leads to (a landlord, a customer) is neither. Never here: how an organisation's name is written.

mod belonging;
mod beside;
mod cues;
mod denials;
mod ends;
mod fields;
mod frames;
mod leads;
mod listed;
mod ours;
pub(super) mod passing;
#[cfg(test)]
mod tests;
mod weights;
mod within;

use self::fields::{is_of_today, unknown_value};
use self::leads::Direction;
use self::ours::Ours;
use self::weights::{BARE, BEING, FIELD, LED, PAIRED, UNSURE, drop_weaker, settle_places, weight};
use super::claims::{Claim, asks_whether, is_correction, is_untrue};
use super::document::{Document, Part, Sentence, Token};
use super::evidence::{Evidence, Source};
use super::facts::Place;
use super::form::{FieldKind, FormField};
use super::mentions::Named;
use super::reading::Reading;
use crate::register::Quality;

/// Origin and destination as the mail states them.
#[derive(Debug, Default)]
pub(super) struct Directions {
    /// Where the position comes from.
    pub(super) from: Reading<Place>,
    /// Where it goes.
    pub(super) to: Reading<Place>,
}

/// Reads both. `us` is the organisation of the sender's domain, `third_person` whether the employee is somebody else,
/// `home` the organisation of the employee's own address.
pub(super) fn read(
    document: &Document,
    us: Option<&Place>,
    third_person: bool,
    home: Option<&Place>,
) -> Directions {
    let mut claims = Claims::default();
    for part in &document.parts {
        for field in &part.fields {
            claims.field(part, field);
        }
        let inherited = document.inherited_subject && part.source == Source::Subject;
        for (at, sentence) in part.sentences.iter().enumerate() {
            if inherited {
                continue;
            }
            let next = part.sentences.get(at + 1);
            claims.untrue = next.is_some_and(|next| is_untrue(&next.norm));
            claims.one_to_other |= cues::ONE_TO_OTHER.is_match(&sentence.norm);
            claims.sentence(part, sentence, third_person);
            if let (Some(us), true) = (us, third_person) {
                claims.us(part, sentence, us);
            }
        }
    }
    let mut directions = claims.settle(us.filter(|_| third_person), home);
    listed::complete(document, &mut directions);
    directions
}

#[derive(Default)]
struct Claims {
    from: Vec<Claim<Place>>,
    to: Vec<Claim<Place>>,
    bare: Vec<Claim<Place>>,
    us_from: Vec<Claim<Place>>,
    us_to: Vec<Claim<Place>>,
    within: Vec<Claim<Place>>,
    /// That the one who moves is or becomes one of the writers'.
    ours: Ours,
    /// The words by which the move stays in one organisation that they do not name.
    stays: Option<Evidence>,
    /// Places that are said to be wrong: "det är inte X som tar över".
    wrong: Vec<(Place, Evidence)>,
    /// Whether the sentence that is read is denied by the next: "ryktet säger att hon går till X. Så är det inte."
    untrue: bool,
    /// Whether it is "from the one to the other" of those that are named without a direction.
    one_to_other: bool,
}

impl Claims {
    fn add(&mut self, direction: Direction, claim: Claim<Place>) {
        match direction {
            Direction::From => self.from.push(claim),
            Direction::To => self.to.push(claim),
        }
    }

    /// A field's value is its place; a value that names none is an unknown name.
    fn field(&mut self, part: &Part, field: &FormField) {
        let direction = match field.kind {
            FieldKind::From => Direction::From,
            FieldKind::To => Direction::To,
            // "Befattning från 1 juni: kurator, Higab".
            FieldKind::RoleNew if places(part, &field.value).next().is_some() => Direction::To,
            FieldKind::Role
                if is_of_today(field) && places(part, &field.value).next().is_some() =>
            {
                Direction::From
            }
            FieldKind::Other | FieldKind::Project | FieldKind::Duties => return,
            _ => return self.sentence(part, &field.value, false),
        };
        let claim = |place: &Place| Claim {
            value: place.clone(),
            evidence: part.evidence(&field.range),
            weight: FIELD,
            corrects: is_correction(&field.value.norm),
        };
        let mut named = places(part, &field.value);
        let first = named.next();
        if first.is_some_and(|(token, ..)| leads::is_unsure(&field.value, token)) {
            return;
        }
        if let Some(((one, from, _), (other, to, _))) = first.zip(named.next()) {
            let between = field.value.norm.get(one.norm.end..other.norm.start);
            let between = between.unwrap_or_default();
            // "Ny förvaltning: X till Y".
            if [" till ", " to ", " > "].contains(&between) && direction == Direction::To {
                self.add(Direction::From, claim(from));
                return self.add(Direction::To, claim(to));
            }
            // "Till: X eller Y".
            if cues::OR.is_match(between) {
                self.add(
                    direction,
                    Claim {
                        corrects: false,
                        ..claim(to)
                    },
                );
            }
        }
        let place = first.map(|(_, place, _)| place.clone());
        if let Some(place) = place.or_else(|| unknown_value(part, field)) {
            self.add(direction, claim(&place));
        }
    }

    /// Every place of a sentence, by what leads to it.
    fn sentence(&mut self, part: &Part, sentence: &Sentence, third_person: bool) {
        let norm = &sentence.norm;
        if let Some(found) = within::in_the_same(norm) {
            self.stays = Some(part.evidence(&sentence.text_range(found)));
        }
        if passing::moves_another(norm, !third_person) || asks_whether(sentence) {
            return;
        }
        let mut previous = None;
        let mut found = Vec::new();
        for named @ (token, place, _) in places(part, sentence) {
            // "Hisingen, alltså socialförvaltningen där": the other name may be one of many.
            let again = previous.is_some_and(|(before, same): (&Token, &Place)| {
                (same == place || matches!(place, Place::Unknown(_)))
                    && leads::is_beside(sentence, before, token)
            });
            let elsewhere = passing::is_no_end(part, sentence, token, third_person);
            self.within
                .extend(within::between_offices(part, sentence, token, place));
            self.put_right(part, sentence, previous.map(|(before, _)| before), named);
            if !again && !elsewhere {
                let last = found.last().and_then(|(led, _)| *led);
                let before = previous.map(|(before, _)| before);
                found.push((leads::led_like(sentence, token, before, last), named));
            }
            previous = Some((token, place));
        }
        let direct = |direction| {
            found
                .iter()
                .any(|(led, _)| led.is_some_and(|led| led.direct && led.direction == direction))
        };
        let paired = direct(Direction::From) && direct(Direction::To);
        let alone = found.len() == 1;
        for (led, (token, place, quality)) in &found {
            let corrected = is_correction(sentence.before(token));
            let unsure = leads::is_unsure(sentence, token);
            let claim = |weight| Claim {
                value: (*place).clone(),
                evidence: part.evidence(&lead(sentence, token)),
                weight,
                corrects: corrected || alone && is_correction(&sentence.norm),
            };
            let sure = quality.is_sure();
            if sure && within::stays_within(sentence, token) {
                self.within.push(claim(BEING));
            }
            if matches!(place, Place::City(_)) && within::post_stays(sentence, token) {
                self.to.push(claim(PAIRED));
            }
            match led {
                Some(led) if led.denied || unsure || self.untrue && led.direct => {}
                Some(led) => self.add(led.direction, claim(weight(*led, *quality, paired))),
                None if !sure || unsure || leads::is_denied(sentence, token) => {}
                None if corrected => self.to.push(claim(LED)),
                None if matches!(place, Place::City(_)) => self.bare.push(claim(BARE)),
                None => {}
            }
        }
    }

    /// A place that is told to be wrong, or to be the one that is meant.
    fn put_right(
        &mut self,
        part: &Part,
        sentence: &Sentence,
        before: Option<&Token>,
        (token, place, quality): (&Token, &Place, Quality),
    ) {
        let evidence = part.evidence(&token.range);
        if denials::is_put_right(part, sentence, token) {
            self.wrong.push((place.clone(), evidence.clone()));
        }
        let instead =
            before.is_some_and(|before| denials::is_told_instead(part, sentence, before, token));
        let meant = denials::is_meant(sentence, token) && matches!(place, Place::Outside(_));
        if meant || instead && quality.is_sure() {
            self.to.push(Claim {
                value: place.clone(),
                evidence,
                weight: PAIRED,
                corrects: true,
            });
        }
    }

    fn settle(mut self, us: Option<&Place>, home: Option<&Place>) -> Directions {
        let mut ours = std::mem::take(&mut self.ours);
        (ours.receive, ours.give) = (!self.us_to.is_empty(), !self.us_from.is_empty());
        if us.is_some() && ours.give && !ours.receive {
            self.goes_from_us();
        }
        self.by_two_names();
        self.without_wrong();
        if let Some((evidence, home)) = self.stays.take().zip(home) {
            self.to.retain(|claim| claim.weight >= PAIRED);
            self.within.push(Claim {
                value: home.clone(),
                evidence,
                weight: BEING,
                corrects: false,
            });
        }
        if !self.within.is_empty() {
            self.to.retain(|claim| claim.weight > UNSURE);
            self.from.retain(|claim| claim.weight > UNSURE);
        }
        drop_weaker(&mut self.from);
        drop_weaker(&mut self.to);
        if self.to.iter().all(|claim| claim.weight <= UNSURE) && !self.us_to.is_empty() {
            self.to = std::mem::take(&mut self.us_to);
        }
        if self.from.iter().all(|claim| claim.weight <= UNSURE) && !self.us_from.is_empty() {
            self.from = std::mem::take(&mut self.us_from);
        }
        if let Some((us, home)) = us.zip(home) {
            self.received_by(us, home);
        }
        self.second_origin();
        if let Some(home) = home {
            self.other_than_home(home);
            self.arrived(home);
        }
        if let Some(origin) = self.paired_origin() {
            self.to
                .retain(|claim| claim.value != origin || claim.weight >= PAIRED);
        }
        let mut directions = Directions {
            from: settle_places(&self.from, 1),
            to: settle_places(&self.to, 3),
        };
        directions.complete(&self.within, &self.bare, home);
        if let Some(us) = us {
            ours.complete(&mut directions, us, home);
        }
        directions
    }
}

fn places<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a Place, Quality)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Place(place, quality) => Some((token, place, *quality)),
            _ => None,
        })
}

/// The words that lead to the place, and the place, as evidence.
fn lead(sentence: &Sentence, token: &Token) -> std::ops::Range<usize> {
    let at = sentence
        .tokens
        .iter()
        .position(|other| other.norm == token.norm)
        .unwrap_or(0);
    let first = sentence.tokens.get(at.saturating_sub(3)).unwrap_or(token);
    first.range.start..token.range.end
}
