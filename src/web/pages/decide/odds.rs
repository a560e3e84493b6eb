//! Where a choice and the facts as they are filled in do not go together.
//!
//! A person may decide otherwise than the rules; this is told, and kept from nobody.

use crate::outcome::Reason;
use crate::request::{MoveRequest, People, Place};
use crate::resolution::Choice;

/// The fact that speaks against the choice, by the id of its field.
pub(super) fn against(request: &MoveRequest, choice: &Choice) -> Option<&'static str> {
    let duties = request.same_duties.as_ref().map(|stated| stated.value);
    let is_project = request.project_reorganisation.is_some();
    match choice {
        Choice::Approve if duties == Some(false) => Some("same_duties"),
        Choice::Approve if is_project => Some("project"),
        Choice::Approve if request.people != People::One => Some("several"),
        Choice::Reject(Reason::DutiesChange) if duties == Some(true) => Some("same_duties"),
        Choice::Reject(Reason::ProjectReorganisation) if !is_project => Some("project"),
        Choice::Reject(Reason::OutsideCity) => both_are(request, |from, to| {
            matches!((from, to), (Place::City(_), Place::City(_)))
        }),
        Choice::Reject(Reason::SameOrganisation) => both_are(request, |from, to| from != to),
        _ => None,
    }
}

/// The field of the place that the position moves to, where both places are known and as that says.
fn both_are(request: &MoveRequest, are: fn(&Place, &Place) -> bool) -> Option<&'static str> {
    let from = &request.from_organisation.as_ref()?.value;
    let to = &request.to_organisation.as_ref()?.value;
    are(from, to).then_some("to_organisation")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::OrganisationId;
    use crate::request::{Evidence, Source, Stated};

    fn words() -> Evidence {
        Evidence {
            source: Source::Person,
            text: String::new(),
            start: 0,
            end: 0,
        }
    }

    fn request(duties: Option<bool>, project: bool, to: Place) -> MoveRequest {
        MoveRequest {
            same_duties: duties.map(|same| Stated::new(same, words())),
            project_reorganisation: project.then(words),
            from_organisation: Some(Stated::new(city("kultur"), words())),
            to_organisation: Some(Stated::new(to, words())),
            ..MoveRequest::default()
        }
    }

    fn city(id: &str) -> Place {
        Place::City(OrganisationId::new(id))
    }

    #[test]
    fn a_choice_and_the_fact_that_speaks_against_it() {
        let reject = Choice::Reject;
        let other = || city("grundskola");
        let outside = || Place::Outside("Volvo".to_owned());
        let cases = [
            (request(Some(true), false, other()), Choice::Approve, None),
            (
                request(Some(false), false, other()),
                Choice::Approve,
                Some("same_duties"),
            ),
            (
                request(Some(true), true, other()),
                Choice::Approve,
                Some("project"),
            ),
            (
                request(Some(true), false, other()),
                reject(Reason::DutiesChange),
                Some("same_duties"),
            ),
            (
                request(Some(false), false, other()),
                reject(Reason::DutiesChange),
                None,
            ),
            (
                request(None, false, other()),
                reject(Reason::DutiesChange),
                None,
            ),
            (
                request(None, false, other()),
                reject(Reason::ProjectReorganisation),
                Some("project"),
            ),
            (
                request(None, true, other()),
                reject(Reason::ProjectReorganisation),
                None,
            ),
            (
                request(None, false, other()),
                reject(Reason::OutsideCity),
                Some("to_organisation"),
            ),
            (
                request(None, false, outside()),
                reject(Reason::OutsideCity),
                None,
            ),
            (
                request(None, false, other()),
                reject(Reason::SameOrganisation),
                Some("to_organisation"),
            ),
            (
                request(None, false, city("kultur")),
                reject(Reason::SameOrganisation),
                None,
            ),
            (
                request(Some(true), true, other()),
                Choice::Ask(Vec::new()),
                None,
            ),
        ];
        for (request, choice, field) in cases {
            assert_eq!(against(&request, &choice), field, "{choice:?}");
        }
    }
}
