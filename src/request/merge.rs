//! An answer completes its case: what the earlier mails stated still counts, and the newer statement wins.

use super::evidence::{Evidence, Source, Stated};
use super::facts::{MoveRequest, People};
use crate::outcome::Field;

/// The case's facts after one more mail.
pub(super) fn newer_wins(earlier: &MoveRequest, newer: MoveRequest) -> MoveRequest {
    let contradicted = newer.contradictions.clone();
    let open = |field| {
        !contradicted
            .iter()
            .any(|contradiction| contradiction.field == field)
    };
    MoveRequest {
        account: pick(
            spoken(newer.account),
            earlier.account.as_ref(),
            open(Field::Account),
        ),
        employee_name: earlier
            .employee_name
            .clone()
            .map(aged)
            .or(newer.employee_name),
        from_organisation: pick(
            spoken(newer.from_organisation),
            earlier.from_organisation.as_ref(),
            open(Field::FromOrganisation),
        ),
        to_organisation: pick(
            newer.to_organisation,
            earlier.to_organisation.as_ref(),
            open(Field::ToOrganisation),
        ),
        role_current: pick(newer.role_current, earlier.role_current.as_ref(), true),
        role_new: pick(newer.role_new, earlier.role_new.as_ref(), true),
        same_duties: pick(
            newer.same_duties,
            earlier.same_duties.as_ref(),
            open(Field::SameDuties),
        ),
        move_date: pick(
            newer.move_date,
            earlier.move_date.as_ref(),
            open(Field::MoveDate),
        ),
        project_reorganisation: newer
            .project_reorganisation
            .or_else(|| earlier.project_reorganisation.clone().map(of_earlier)),
        people: match newer.people {
            People::Several(evidence) => People::Several(evidence),
            People::One => match earlier.people.clone() {
                People::Several(evidence) => People::Several(of_earlier(evidence)),
                People::One => People::One,
            },
        },
        contradictions: newer.contradictions,
    }
}

/// An answer's own header states nothing new: only its words do.
fn spoken<T>(stated: Option<Stated<T>>) -> Option<Stated<T>> {
    stated.filter(|stated| !matches!(stated.evidence.source, Source::Sender | Source::Domain))
}

fn pick<T: Clone>(
    newer: Option<Stated<T>>,
    earlier: Option<&Stated<T>>,
    open: bool,
) -> Option<Stated<T>> {
    newer.or_else(|| earlier.filter(|_| open).cloned().map(aged))
}

fn aged<T>(stated: Stated<T>) -> Stated<T> {
    Stated::new(stated.value, of_earlier(stated.evidence))
}

/// Evidence of an earlier mail is shown as such: its place is not in this mail.
fn of_earlier(evidence: Evidence) -> Evidence {
    Evidence {
        source: Source::Earlier,
        ..evidence
    }
}
