//! What the claims of a whole mail come to: which end is left open, which place is told twice, which is told to be wrong.

use super::super::claims::Claim;
use super::super::evidence::Stated;
use super::super::facts::Place;
use super::super::reading::Reading;
use super::weights::{BEING, LED, PAIRED, left_over};
use super::{Claims, Directions};

impl Claims {
    /// "Lämnar X och tillhör Y": nobody comes from two places, so the one that is only being somewhere is where it goes.
    pub(super) fn second_origin(&mut self) {
        let Some(left) = self
            .from
            .iter()
            .find(|claim| claim.weight >= LED)
            .map(|claim| claim.value.clone())
        else {
            return;
        };
        if self.to.is_empty() {
            self.to = self
                .from
                .extract_if(.., |claim| claim.weight == BEING && claim.value != left)
                .collect();
        }
    }

    /// "In my old contract it is P-bolaget, in the new one Parkeringsbolaget; move it from the one to the other": both
    /// names are of one organisation.
    pub(super) fn by_two_names(&mut self) {
        let first = self.bare.first();
        let same = first.filter(|first| self.bare.iter().all(|claim| claim.value == first.value));
        let both =
            self.one_to_other && self.bare.len() > 1 && self.from.is_empty() && self.to.is_empty();
        self.within.extend(same.filter(|_| both).cloned());
    }

    /// "Rättelse: det är inte X som tar över": what stands before it no longer says where it goes. Where nothing else does,
    /// no place that is named in passing takes its place.
    pub(super) fn without_wrong(&mut self) {
        let before = self.to.len();
        let wrong = std::mem::take(&mut self.wrong);
        self.to.retain(|claim| {
            !wrong.iter().any(|(place, told)| {
                let earlier =
                    claim.evidence.source != told.source || claim.evidence.start < told.start;
                *place == claim.value && earlier
            })
        });
        if self.to.is_empty() && before > 0 {
            self.bare.clear();
            self.us_to.clear();
        }
    }

    /// The origin of a sentence that names both ends of the move.
    pub(super) fn paired_origin(&self) -> Option<Place> {
        self.from
            .iter()
            .find(|claim| claim.weight >= PAIRED)
            .map(|claim| claim.value.clone())
    }
}

impl Directions {
    /// What the leading words leave open: a move within one organisation, and the one place left over.
    pub(super) fn complete(
        &mut self,
        within: &[Claim<Place>],
        bare: &[Claim<Place>],
        home: Option<&Place>,
    ) {
        if let Some(inner) = within.first() {
            let stated = || Some(Stated::new(inner.value.clone(), inner.evidence.clone()));
            let open = |reading: &Reading<Place>| {
                !matches!(
                    reading.stated,
                    Some(Stated {
                        value: Place::City(_),
                        ..
                    })
                )
            };
            if open(&self.to) || open(&self.from) {
                self.to = Reading {
                    stated: stated(),
                    contradiction: None,
                };
                self.from = Reading {
                    stated: stated(),
                    contradiction: None,
                };
            }
        }
        let known =
            |reading: &Reading<Place>| reading.stated.as_ref().map(|stated| stated.value.clone());
        let origin = known(&self.from).or_else(|| home.cloned());
        if self.to.is_open() && origin.is_some() {
            self.to = left_over(bare, origin.as_ref());
        }
        if self.from.is_open() && self.to.stated.is_some() && home.is_none() {
            self.from = left_over(bare, known(&self.to).as_ref());
        }
    }
}
