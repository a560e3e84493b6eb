//! Two places that each stand alone on a line, one after the other: answers without their questions, a list without labels.
//!
//! The forms that people know ask for the old place first. Read only where no words tell an end. Never here: labels.

use super::super::document::{Document, Part, Sentence};
use super::super::evidence::Evidence;
use super::super::facts::Place;
use super::super::reading::Reading;
use super::{Directions, places};

/// Takes two places that stand alone as the ends of the move, in their order, where both ends are open.
pub(super) fn complete(document: &Document, directions: &mut Directions) {
    if !directions.from.is_open() || !directions.to.is_open() {
        return;
    }
    let mut alone = document
        .sentences()
        .filter_map(|(part, sentence)| alone(part, sentence));
    let (Some(from), Some(to), None) = (alone.next(), alone.next(), alone.next()) else {
        return;
    };
    if from.0 != to.0 {
        directions.from = Reading::stated(from.0, from.1);
        directions.to = Reading::stated(to.0, to.1);
    }
}

/// The place of a line that has nothing else but a number and marks.
fn alone(part: &Part, sentence: &Sentence) -> Option<(Place, Evidence)> {
    let mut named = places(part, sentence);
    let (token, place, quality) = named.next()?;
    let others = sentence
        .tokens
        .iter()
        .filter(|other| other.norm != token.norm);
    let mut others = others.filter_map(|other| sentence.norm.get(other.norm.clone()));
    let plain = others.all(|word| !word.contains('@') && !word.chars().any(char::is_alphabetic));
    (plain && named.next().is_none() && quality.is_sure() && matches!(place, Place::City(_)))
        .then(|| (place.clone(), part.evidence(&token.range)))
}
