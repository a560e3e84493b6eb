//! Job titles before and after the move, where the text states them.
//!
//! Slots of a sentence say that a title follows ("arbetar som", "Vår … @person", "från … till"); [`titles`] says what is
//! one. Never here: signatures, which the message room cuts away, and duties, which no title states.

mod both_sides;
mod openings;
mod pairs;
mod phrase;
mod slots;
#[cfg(test)]
mod tests;
pub(super) mod titles;

use super::document::{Document, Part, Sentence};
use super::evidence::Stated;
use super::form::{FieldKind, FormField};

/// The titles stated.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// The title before the move.
    pub(super) current: Option<Stated<String>>,
    /// The title after it.
    pub(super) new: Option<Stated<String>>,
    /// Whether several titles before the move differ: of several people, none is true of all.
    pub(super) differ: bool,
}

/// Which side of the move a title is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
    /// "Samma titel": on both.
    Both,
}

/// Reads both. The first title on each side holds.
pub(super) fn read(document: &Document) -> Roles {
    let mut roles = Roles::default();
    for part in &document.parts {
        let mut found = Vec::new();
        for sentence in &part.sentences {
            found.extend(slots::titles(part, sentence));
        }
        for field in part.fields.iter().filter(|field| !of_several(part, field)) {
            found.extend(of_field(part, field));
        }
        found.sort_by_key(|(stated, _)| stated.evidence.start);
        for (stated, side) in found {
            roles.take(&stated, side);
        }
    }
    roles
}

impl Roles {
    fn take(&mut self, stated: &Stated<String>, side: Side) {
        self.differ |= side != Side::After
            && self
                .current
                .as_ref()
                .is_some_and(|first| first.value != stated.value);
        if side != Side::After && self.current.is_none() {
            self.current = Some(stated.clone());
        }
        if side != Side::Before && self.new.is_none() {
            self.new = Some(stated.clone());
        }
    }
}

/// "Skolkurator Yasmin Haddad" without the title: a first word that is one, before at least two more.
pub(super) fn without_title(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, rest))
            if rest.contains(' ') && titles::base(&first.to_lowercase()).is_some() =>
        {
            rest
        }
        _ => name,
    }
}

/// Fields that are compared: no form has more.
const MOST_FIELDS: usize = 100;

/// Whether the same label stands several times with different titles: a table of several people.
fn of_several(part: &Part, field: &FormField) -> bool {
    asks_for_title(field)
        && part.fields.iter().take(MOST_FIELDS).any(|other| {
            other.label == field.label
                && other.kind == field.kind
                && other.value.norm != field.value.norm
        })
}

/// "Beställare: jag, enhetschef": the title of one who does not move.
fn is_of_who_orders(field: &FormField) -> bool {
    const WHO: [&str; 9] = [
        "bestallare",
        "chef",
        "kontakt",
        "uppdragsgivare",
        "request",
        "manager",
        "contact",
        "attest",
        "godkan",
    ];
    field.kind == FieldKind::Other && WHO.iter().any(|who| field.label.contains(who))
}

fn asks_for_title(field: &FormField) -> bool {
    let named = [
        "titel",
        "title",
        "befattning",
        "tjanstetitel",
        "yrkestitel",
        "yrke",
    ];
    matches!(field.kind, FieldKind::Role | FieldKind::RoleNew)
        || field.label.split(' ').any(|word| named.contains(&word))
}

/// A labelled title, or a title within another field ("VEM: Sonja Larsson, markförvaltare").
fn of_field(part: &Part, field: &FormField) -> Vec<(Stated<String>, Side)> {
    if is_of_who_orders(field) {
        return Vec::new();
    }
    if !asks_for_title(field) {
        let after_answer = (field.kind == FieldKind::Duties)
            .then(|| slots::after_answer(part, &field.value))
            .flatten();
        let told = slots::titles(part, &field.value).into_iter();
        // "Till: Higab (controller)": what stands there comes.
        let told = told.map(|(stated, side)| match field.kind {
            FieldKind::To => (stated, Side::After),
            _ => (stated, side),
        });
        return after_answer
            .into_iter()
            .chain(beside_place(part, field))
            .chain(told)
            .collect();
    }
    let words: Vec<&str> = field.label.split(' ').collect();
    let after = [
        "efter",
        "ny",
        "nya",
        "new",
        "after",
        "blivande",
        "kommande",
        "framtida",
        "mottagande",
        "future",
    ];
    let later = field.kind == FieldKind::RoleNew || words.iter().any(|word| after.contains(word));
    let same = words
        .iter()
        .any(|word| ["samma", "same", "oforandrad"].contains(word));
    let at_both = [
        " fore och efter ",
        " innan och efter ",
        " before and after ",
    ]
    .iter()
    .any(|both| field.value.norm.contains(both));
    let side = if same || at_both {
        Side::Both
    } else if later {
        Side::After
    } else {
        Side::Before
    };
    // "Befattning: kock (blir ekonom)": the one to come stands behind it.
    let to_come = slots::titles(part, &field.value)
        .into_iter()
        .filter(|(_, side)| *side == Side::After);
    labelled(part, &field.value)
        .map(|stated| (stated, side))
        .into_iter()
        .chain(to_come)
        .collect()
}

/// "Nu: kock, Förskoleförvaltningen": the title at the head of the field of a place.
fn beside_place(part: &Part, field: &FormField) -> Option<(Stated<String>, Side)> {
    let side = match field.kind {
        FieldKind::From => Side::Before,
        FieldKind::To => Side::After,
        _ => return None,
    };
    let first = field.value.tokens.first()?;
    phrase::phrase(part, &field.value, first.norm.start, false).map(|stated| (stated, side))
}

/// The value of a title's own field: any words, up to a mark.
fn labelled(part: &Part, value: &Sentence) -> Option<Stated<String>> {
    const NO_TITLE: &[&str] = &[
        "samma",
        "same",
        "oforandrad",
        "oforandrat",
        "unchanged",
        "ja",
        "nej",
        "yes",
        "no",
        "se",
        "vet",
        "ingen",
        "ej",
        "okand",
        "densamma",
        "lika",
    ];
    let first = value.tokens.first()?;
    let word = value.norm.get(first.norm.clone())?;
    if NO_TITLE.contains(&word) {
        return None;
    }
    if first.mention.is_some() {
        // "Organisation och befattning: Higab, controller".
        let mut marks = value.norm.match_indices([',', '/', '(', '–']);
        return marks.find_map(|(at, _)| phrase::phrase(part, value, at + 2, false));
    }
    phrase::phrase(part, value, first.norm.start, true)
}
