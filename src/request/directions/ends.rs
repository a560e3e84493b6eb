//! What the claims of a whole mail come to: which end is left open, which place is told twice, which is told to be wrong.

use super::super::claims::Claim;
use super::super::evidence::Stated;
use super::super::facts::Place;
use super::super::reading::Reading;
use super::weights::{BEING, LED, PAIRED, US, left_over};
use super::{Claims, Directions};

impl Claims {
    /// "Vår medarbetare tillhör X sedan": of the writers' own the one place that is told as where one is, is where it goes.
    pub(super) fn goes_from_us(&mut self) {
        let first = self.from.first().map(|claim| claim.value.clone());
        let us = self.us_from.first().map(|claim| claim.value.clone());
        let one = matches!(first, Some(Place::City(_)))
            && first != us
            && self
                .from
                .iter()
                .all(|claim| claim.weight == BEING && Some(&claim.value) == first.as_ref());
        if one && self.to.is_empty() {
            self.to = std::mem::take(&mut self.from);
        }
    }

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
        if !self.one_to_other || !self.to.is_empty() {
            return;
        }
        let weak = self.from.iter().all(|claim| claim.weight <= BEING);
        let named = || self.bare.iter().chain(&self.from);
        let first = named().next().cloned();
        let same = first.filter(|first| named().all(|claim| claim.value == first.value));
        let both = weak && named().count() > 1;
        self.within.extend(same.filter(|_| both));
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

    /// "Kocken hamnar på X, Y har ju inte kvar köket", where the account lies at Y: nobody goes where the account lies
    /// already, so of it and one other place the other is where it goes, unless words of direction lead to both.
    pub(super) fn other_than_home(&mut self, home: &Place) {
        let leads = |claim: &Claim<Place>| {
            stands(claim, |words| {
                words
                    .split_whitespace()
                    .any(|word| matches!(word, "till" | "to"))
            })
        };
        let (at_home, away): (Vec<_>, Vec<_>) =
            self.to.iter().partition(|claim| claim.value == *home);
        let one_other = away.first().is_some_and(|first| {
            first.weight >= BEING
                && away.iter().all(|claim| claim.value == first.value)
                && self.from.iter().all(|claim| claim.value != first.value)
        });
        if one_other && !at_home.into_iter().any(leads) {
            self.to.retain(|claim| claim.value != *home);
        }
    }

    /// "Hon satt på X och finns nu hos oss på Y. Kontot blev kvar på X": where two places are told to be hers, the one that
    /// writes, and where her account does not lie, is where she went.
    pub(super) fn received_by(&mut self, us: &Place, home: &Place) {
        let both = [us, home]
            .iter()
            .all(|place| self.from.iter().any(|claim| claim.value == **place));
        let elsewhere = self.to.iter().any(|claim| claim.value != *us);
        if us == home || !both || elsewhere {
            return;
        }
        let ours = |claim: &mut Claim<Place>| claim.value == *us && claim.weight < LED;
        let received: Vec<_> = self.from.extract_if(.., ours).collect();
        self.to.extend(received);
    }

    /// "Jag är lärare på X. Från augusti sorterar min tjänst under Y. Flytta kontot till Y", where the account lies at X: what
    /// is told of being at the place that words of direction lead to is of after the move.
    pub(super) fn arrived(&mut self, home: &Place) {
        let led = self
            .to
            .iter()
            .filter(|claim| claim.weight >= LED || claim.weight == US);
        let ends: Vec<Place> = led.map(|claim| claim.value.clone()).collect();
        let only = ends.first().filter(|first| {
            ends.iter().all(|end| end == *first) && *first != home && self.within.is_empty()
        });
        let leaves = |claim: &Claim<Place>| {
            stands(claim, |words| {
                ["från", "fran ", "from ", "lämna", "leav", "slutar"]
                    .iter()
                    .any(|word| words.contains(word))
            })
        };
        if let Some(end) = only {
            self.from
                .retain(|claim| claim.value != *end || leaves(claim));
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

/// Whether a claim stands whatever lies where: its words, in small letters, tell the way, it was told with the other end, or it
/// puts right.
fn stands(claim: &Claim<Place>, tell_the_way: impl Fn(&str) -> bool) -> bool {
    claim.weight >= PAIRED || claim.corrects || tell_the_way(&claim.evidence.text.to_lowercase())
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
