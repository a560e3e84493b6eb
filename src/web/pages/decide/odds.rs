//! Where a choice and the facts as they are filled in do not go together.
//!
//! A person may decide otherwise than the rules; this is told, and kept from nobody.

use crate::outcome::Reason;
use crate::request::{MoveRequest, People, Place};
use crate::resolution::Choice;

/// The fact that speaks against the choice, by the id of its field. The rules know what a fact is worth on the day of the mail:
/// nothing speaks against what they say.
pub(super) fn against(
    request: &MoveRequest,
    choice: &Choice,
    ruled: Option<&Choice>,
) -> Option<&'static str> {
    if ruled == Some(choice) {
        return None;
    }
    let duties = request.same_duties.as_ref().map(|stated| stated.value);
    let is_project = request.project_reorganisation.is_some();
    match choice {
        Choice::Approve if duties == Some(false) => Some("same_duties"),
        Choice::Approve if is_project => Some("project"),
        Choice::Approve if request.people != People::One => Some("several"),
        Choice::Approve => both_are(request, |from, to| from == to),
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

    fn against_each(cases: Vec<(MoveRequest, Choice, Option<&str>)>) {
        for (request, choice, field) in cases {
            assert_eq!(against(&request, &choice, None), field, "{choice:?}");
            let ruled = against(&request, &choice, Some(&choice));
            assert_eq!(ruled, None, "{choice:?}: as the rules have it");
        }
    }

    #[test]
    fn what_speaks_against_an_approval() {
        let to = || city("grundskola");
        let several = MoveRequest {
            people: People::Several(words()),
            ..request(Some(true), false, to())
        };
        against_each(vec![
            (request(Some(true), false, to()), Choice::Approve, None),
            (
                request(Some(false), false, to()),
                Choice::Approve,
                Some("same_duties"),
            ),
            (
                request(Some(true), true, to()),
                Choice::Approve,
                Some("project"),
            ),
            (several, Choice::Approve, Some("several")),
            (
                request(Some(true), false, city("kultur")),
                Choice::Approve,
                Some("to_organisation"),
            ),
            (
                request(Some(true), true, to()),
                Choice::Ask(Vec::new()),
                None,
            ),
        ]);
    }

    #[test]
    fn what_speaks_against_a_rejection() {
        let to = || city("grundskola");
        let outside = Place::Outside("Volvo".to_owned());
        let because = Choice::Reject;
        let (duties, project) = (Reason::DutiesChange, Reason::ProjectReorganisation);
        let (away, same) = (Reason::OutsideCity, Reason::SameOrganisation);
        against_each(vec![
            (
                request(Some(true), false, to()),
                because(duties),
                Some("same_duties"),
            ),
            (request(Some(false), false, to()), because(duties), None),
            (request(None, false, to()), because(duties), None),
            (
                request(None, false, to()),
                because(project),
                Some("project"),
            ),
            (request(None, true, to()), because(project), None),
            (
                request(None, false, to()),
                because(away),
                Some("to_organisation"),
            ),
            (request(None, false, outside), because(away), None),
            (
                request(None, false, to()),
                because(same),
                Some("to_organisation"),
            ),
            (request(None, false, city("kultur")), because(same), None),
        ]);
    }
}
