//! How directly the words lead to a place, and what that weighs against rival places.

use super::super::claims::{Claim, settle};
use super::super::evidence::{Evidence, Stated};
use super::super::facts::Place;
use super::super::reading::Reading;
use super::leads::Led;
use crate::register::Quality;

/// A labelled field.
pub(super) const FIELD: u8 = 7;
/// "Från X till Y" in one sentence.
pub(super) const PAIRED: u8 = 6;
/// "Från", "till", "lämnar", "tar över".
pub(super) const LED: u8 = 5;
/// "Till oss", "från oss": the sender's own organisation, where no name leads there.
pub(super) const US: u8 = 3;
/// "Jobbar på", "börjar hos": being somewhere.
pub(super) const BEING: u8 = 3;
/// An unknown name, or one that is also a common word or a town.
pub(super) const UNSURE: u8 = 2;
/// A place in a mail about a move, with nothing that leads to it.
pub(super) const BARE: u8 = 1;

/// The one place that is named and is not `taken`; two of them say nothing.
pub(super) fn left_over(bare: &[Claim<Place>], taken: Option<&Place>) -> Reading<Place> {
    let left: Vec<Claim<Place>> = bare
        .iter()
        .filter(|claim| Some(&claim.value) != taken)
        .cloned()
        .collect();
    let settled = settle_places(&left, 0);
    if settled.contradiction.is_some() {
        Reading::default()
    } else {
        settled
    }
}

pub(super) fn weight(led: Led, quality: Quality, paired: bool) -> u8 {
    match (led.direct, quality) {
        (_, Quality::Area) => UNSURE,
        (true, _) if paired => PAIRED,
        (true, _) => LED,
        (false, quality) if quality.is_sure() => BEING,
        (false, _) => UNSURE,
    }
}

/// An unknown name says nothing against a known one, a town nothing against an organisation.
pub(super) fn drop_weaker(claims: &mut Vec<Claim<Place>>) {
    if claims
        .iter()
        .any(|claim| matches!(claim.value, Place::City(_)) && claim.weight > UNSURE)
    {
        claims.retain(|claim| {
            matches!(claim.value, Place::City(_)) && claim.weight > UNSURE
                || claim.weight >= LED && matches!(claim.value, Place::Outside(_))
        });
    }
}

/// Two spellings of one outside or unknown place are one place.
pub(super) fn settle_places(claims: &[Claim<Place>], tier: u8) -> Reading<Place> {
    let coded: Vec<Claim<String>> = claims
        .iter()
        .map(|claim| Claim {
            value: claim.value.code().to_owned(),
            evidence: claim.evidence.clone(),
            weight: claim.weight,
            corrects: claim.corrects,
        })
        .collect();
    let settled = settle(&coded, tier);
    let place = |code: &str, evidence: &Evidence| {
        claims
            .iter()
            .find(|claim| claim.value.code() == code && claim.evidence == *evidence)
            .map(|claim| claim.value.clone())
    };
    let stated = settled.stated.and_then(|stated| {
        place(&stated.value, &stated.evidence)
            .map(|value| Stated::new(value, stated.evidence.clone()))
    });
    Reading {
        stated,
        contradiction: settled.contradiction,
    }
}
