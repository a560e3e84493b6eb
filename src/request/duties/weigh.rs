//! Several statements on duties, and what they come to.

use super::super::evidence::Evidence;
use super::super::reading::Reading;
use super::Claim;
use super::rules::Says;

/// Weighs the claims in reading order. A correction wins over what it corrects; two claims without one contradict.
pub(super) fn weigh(claims: &[Claim]) -> Reading<bool> {
    let mut held: Option<(bool, Says, Evidence)> = None;
    let mut against: Option<(Evidence, Evidence)> = None;
    let supported = supported(claims);
    for claim in claims {
        let Some(value) = value(claim.says) else {
            continue;
        };
        match &held {
            Some((stands, says, evidence)) if *stands != value => {
                // "Samma uppgifter men utökat ansvar": the second half is what the sentence comes to.
                let limits =
                    claim.contrasts && *says == Says::Same && claim.says == Says::Different;
                if claim.corrects || limits {
                    against = None;
                    held = Some((value, claim.says, claim.evidence.clone()));
                } else if against.is_none() {
                    against = Some((evidence.clone(), claim.evidence.clone()));
                }
            }
            Some(_) if claim.corrects && against.is_some() => {
                against = None;
                held = Some((value, claim.says, claim.evidence.clone()));
            }
            Some(_) => {}
            None => held = Some((value, claim.says, claim.evidence.clone())),
        }
    }
    match (held, against) {
        (_, Some((one, other))) => Reading::contradicted(one, other),
        (Some((true, _, evidence)), None) => match doubt(claims) {
            Some(doubt) => Reading::contradicted(evidence, doubt),
            None => Reading::stated(true, evidence),
        },
        (Some((value, _, evidence)), None) => Reading::stated(value, evidence),
        (None, None) => supported.map_or_else(Reading::default, |(value, evidence)| {
            Reading::stated(value, evidence)
        }),
    }
}

/// What puts a claim that the duties are the same in doubt.
fn doubt(claims: &[Claim]) -> Option<Evidence> {
    let mut same = claims.iter().filter(|claim| claim.says == Says::Same);
    same.find_map(|claim| claim.doubt.clone())
}

fn value(says: Says) -> Option<bool> {
    match says {
        Says::Same => Some(true),
        Says::Different | Says::NewPost => Some(false),
        Says::Leaves | Says::NoNewDuties | Says::Support => None,
    }
}

/// What the weaker claims come to where no strong one stands: "inga nya uppgifter" and a post that moves make the same
/// duties; leaving here and starting there makes new ones.
fn supported(claims: &[Claim]) -> Option<(bool, Evidence)> {
    let first = |says: Says| claims.iter().find(|claim| claim.says == says);
    match (
        first(Says::Leaves),
        first(Says::NoNewDuties),
        first(Says::Support),
    ) {
        (Some(leaves), None, _) => Some((false, leaves.evidence.clone())),
        (None, Some(none_new), Some(_)) => Some((true, none_new.evidence.clone())),
        _ => None,
    }
}
