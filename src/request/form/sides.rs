//! Rows that tell what was and what comes, side by side: "Organisation; Före: Higab; Efter: Liseberg", and the same drawn
//! with bars below a row of heads.

use std::ops::Range;

use super::labels::classify;
use super::table::cells;
use super::{FieldKind, Slot};
use crate::request::fold;

/// Heads of the column that tells what was, and of the one that tells what comes, folded.
const WAS: &str = "fore fran nu idag nuvarande innan tidigare before from now today current currently present old";
const COMES: &str = "efter till sedan ny nya nytt sen efterat blivande kommande framover after to then new future upcoming";

/// The columns of a drawn table whose last two heads are such.
pub(super) struct Sides {
    mark: char,
    columns: usize,
}

impl Sides {
    /// Reads a row of heads: "| | Före | Efter |".
    pub(super) fn of(text: &str, line: &Range<usize>) -> Option<Self> {
        let content = text.get(line.clone())?;
        ['|', ';', '\t'].into_iter().find_map(|mark| {
            content.find(mark)?;
            let heads: Vec<&str> = cells(content, line.start, mark)
                .filter_map(|cell| text.get(cell))
                .collect();
            let (after, rest) = heads.split_last()?;
            let before = rest.last()?;
            // The first head may be blank, and then be no cell at all.
            let heads_two = rest.len() <= 2 && is_one_of(WAS, before) && is_one_of(COMES, after);
            heads_two.then_some(Self { mark, columns: 3 })
        })
    }

    /// The fields of one row of values.
    pub(super) fn row(&self, text: &str, line: &Range<usize>) -> Option<Vec<Slot>> {
        let content = text.get(line.clone())?;
        let cells: Vec<Range<usize>> = cells(content, line.start, self.mark).collect();
        match cells.as_slice() {
            [head, before, after] if cells.len() == self.columns => {
                both(text, head, before.clone(), after.clone())
            }
            _ => None,
        }
    }
}

/// A row whose values carry the heads of their columns: "Titel; Före: kock; Efter: kock".
pub(super) fn labelled(text: &str, line: &Range<usize>) -> Option<Vec<Slot>> {
    let content = text.get(line.clone())?;
    let cells: Vec<Range<usize>> = cells(content, line.start, ';').collect();
    let [head, before, after] = cells.as_slice() else {
        return None;
    };
    let value = |cell: &Range<usize>, side: &str| {
        let (label, value) = text.get(cell.clone())?.split_once(':')?;
        is_one_of(side, label).then(|| cell.end - value.len()..cell.end)
    };
    both(text, head, value(before, WAS)?, value(after, COMES)?)
}

fn is_one_of(list: &str, head: &str) -> bool {
    let word = fold::word(head.trim().trim_matches(['*', ':', '_']));
    list.split(' ').any(|one| one == word)
}

/// The fields of what was and what comes; `None` where the head is no label.
fn both(
    text: &str,
    head: &Range<usize>,
    before: Range<usize>,
    after: Range<usize>,
) -> Option<Vec<Slot>> {
    let named = text.get(head.clone())?;
    let named = named.rsplit(':').next().unwrap_or(named);
    let (kind, label) = classify(named)?;
    let filled = |range: &Range<usize>| {
        text.get(range.clone())
            .is_some_and(|value| value.chars().any(char::is_alphanumeric))
    };
    let first_filled = if filled(&before) {
        [kind, FieldKind::Other]
    } else {
        [FieldKind::Other, kind]
    };
    let kinds = match kind {
        FieldKind::From | FieldKind::To => [FieldKind::From, FieldKind::To],
        FieldKind::Role | FieldKind::RoleNew => [FieldKind::Role, FieldKind::RoleNew],
        // What one did is a list of duties; what becomes of them stands beside it.
        FieldKind::Duties => [FieldKind::Other, kind],
        FieldKind::Date if filled(&after) => [FieldKind::Other, kind],
        // The new address is none yet.
        _ => first_filled,
    };
    let slot = |kind: FieldKind, start: usize, value: Range<usize>| Slot {
        kind,
        label: label.clone(),
        start,
        value,
    };
    let [was, comes] = kinds;
    let between = before.end;
    Some(vec![
        slot(was, head.start, before),
        slot(comes, between, after),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(line: &str) -> Option<Vec<(FieldKind, String)>> {
        let slots = labelled(line, &(0..line.len()))?;
        let told = slots.into_iter().map(|slot| {
            let value = line.get(slot.value).unwrap().trim().to_owned();
            (slot.kind, value)
        });
        Some(told.collect())
    }

    #[test]
    fn a_row_tells_what_was_and_what_comes() {
        let two = |line: &str| kinds(line).map(|kinds| [kinds[0].clone(), kinds[1].clone()]);
        assert_eq!(
            two("Organisation; Före: Higab; Efter: Liseberg"),
            Some([
                (FieldKind::From, "Higab".into()),
                (FieldKind::To, "Liseberg".into())
            ])
        );
        assert_eq!(
            two("Titel; Nu: kock; Sedan: vaktmästare"),
            Some([
                (FieldKind::Role, "kock".into()),
                (FieldKind::RoleNew, "vaktmästare".into())
            ])
        );
        assert_eq!(
            two("Arbetsuppgifter; Före: kajer, ytor; Efter: Oförändrade"),
            Some([
                (FieldKind::Other, "kajer, ytor".into()),
                (FieldKind::Duties, "Oförändrade".into())
            ])
        );
        assert_eq!(
            two("Uppgift: Gäller från; Före: –; Efter: 1.4.2026"),
            Some([
                (FieldKind::Other, "–".into()),
                (FieldKind::Date, "1.4.2026".into())
            ])
        );
        assert_eq!(
            two("Konto; Before: annber0101; After: annber0101").map(|two| two[0].0),
            Some(FieldKind::Account)
        );
        assert_eq!(two("Möbler; Före: bord; Efter: stolar"), None);
        assert_eq!(two("Organisation; Chef: Ann Berg; Ort: Angered"), None);
    }

    #[test]
    fn a_drawn_table_has_its_heads_in_the_first_row() {
        let text = "| | Före | Efter |\n| Förvaltning | Higab | Liseberg |\n| Rum | 12 | 14 |";
        let lines: Vec<_> = super::super::lines(text).collect();
        let sides = Sides::of(text, &lines[0]).unwrap();
        let kinds: Vec<_> = sides
            .row(text, &lines[1])
            .unwrap()
            .into_iter()
            .map(|slot| slot.kind)
            .collect();
        assert_eq!(kinds, [FieldKind::From, FieldKind::To]);
        assert!(Sides::of("| Namn | Konto |", &(0..16)).is_none());
    }
}
