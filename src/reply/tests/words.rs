//! What the replies say, reason by reason.

use super::*;
use crate::request::Contradiction;

fn changed(change: fn(&mut MoveRequest)) -> MoveRequest {
    let mut request = order();
    change(&mut request);
    request
}

fn outside(name: &str) -> Stated<Place> {
    said(Place::Outside(name.to_owned()), name)
}

fn words(text: &str) -> Evidence {
    said((), text).evidence
}

fn two_days(request: &mut MoveRequest) {
    let (field, one, other) = (
        Field::MoveDate,
        words("den 1 september"),
        words("den 15 september"),
    );
    request.contradictions = vec![Contradiction { field, one, other }];
}

fn unknown_area(request: &mut MoveRequest) {
    let name = "Socialförvaltningen";
    request.to_organisation = Some(said(Place::Unknown(name.to_owned()), name));
}

/// Every one of these must stand in the Swedish reply, and what stands in each. White space counts only where the
/// words hold a line break.
fn assert_says(request: MoveRequest, says: &[&str]) {
    let body = body_of(request, Language::Swedish);
    let joined = body.split_whitespace().collect::<Vec<_>>().join(" ");
    let always = [
        "KF-2026-000001",
        "automatiskt",
        "2022-05-12",
        "omprövning",
        "Support Intraservice",
    ];
    for words in says.iter().chain(&always) {
        let text = if words.contains('\n') { &body } else { &joined };
        assert!(text.contains(words), "{words:?} is missing in:\n{body}");
    }
}

#[test]
fn an_approval_says_what_is_moved_and_what_to_see_to() {
    let says = [
        "beställd",
        "annand0314",
        "Förvaltningen för funktionsstöd (du skrev ”FFS”)",
        "Socialförvaltningen Hisingen",
        "1 september 2026",
        "e-postadress ändras",
        "Behörigheter",
        "gallra",
        "Regel 8",
    ];
    assert_says(order(), &says);
}

#[test]
fn a_rejection_says_why_and_what_to_do_instead() {
    let cases: [(MoveRequest, &[&str]); 5] = [
        (
            changed(|r| r.same_duties = Some(said(false, "ny tjänst"))),
            &[
                "flyttas inte",
                "”ny tjänst”",
                "Serviceportalen",
                "borttag",
                "nytt konto",
                "Gallra",
                "Regel 6",
            ],
        ),
        (
            changed(|r| r.project_reorganisation = Some(words("projekt Ny Stad"))),
            &["projektet", "”projekt Ny Stad”", "Regel 1"],
        ),
        (
            changed(|r| r.to_organisation = r.from_organisation.clone()),
            &["behöver inte flyttas", "Regel 5"],
        ),
        (
            changed(|r| r.to_organisation = Some(outside("Mölndals stad"))),
            &["Mölndals stad hör inte dit", "borttag", "Regel 4"],
        ),
        (
            changed(|r| r.from_organisation = Some(outside("Mölndals stad"))),
            &[
                "Mölndals stad hör inte dit",
                "automatiskt vid anställningen",
                "Regel 4",
            ],
        ),
    ];
    for (request, says) in cases {
        assert_says(request, says);
    }
}

#[test]
fn a_question_names_what_is_odd_about_an_organisation() {
    let cases: [(MoveRequest, &[&str]); 3] = [
        (
            changed(|r| (r.same_duties, r.move_date) = (None, None)),
            &[
                "Samma arbetsuppgifter (ja/nej):\n",
                "Datum för flytten:\n",
                "- Konto: annand0314",
                "Regel 7",
            ],
        ),
        (
            changed(|r| r.to_organisation = Some(said(city("trafikkontoret"), "Trafikkontoret"))),
            &[
                "Trafikkontoret upphörde den 31 december 2022",
                "Stadsmiljöförvaltningen",
                "Till förvaltning eller bolag:\n",
            ],
        ),
        (
            changed(unknown_area),
            &[
                "”Socialförvaltningen”",
                "Socialförvaltningen Centrum",
                "Socialförvaltningen Nordost",
            ],
        ),
    ];
    for (request, says) in cases {
        assert_says(request, says);
    }
}

#[test]
fn a_case_for_a_person_says_so() {
    let several = changed(|r| r.people = People::Several(words("vi är tre")));
    assert_says(several, &["handläggare", "”vi är tre”", "Regel 2"]);
    let both = "”den 1 september” och ”den 15 september”";
    assert_says(changed(two_days), &["går inte ihop", both, "Regel 3"]);
}

#[test]
fn only_what_is_missing_is_asked_for() {
    let body = body_of(
        MoveRequest {
            move_date: None,
            ..order()
        },
        Language::English,
    );
    assert!(body.contains("\nDate of the move:\n"), "{body}");
    for not_asked in [
        "Account:",
        "From administration",
        "To administration",
        "Same duties (yes/no):",
    ] {
        assert!(
            !body.contains(&format!("\n{not_asked}")),
            "{not_asked:?} in:\n{body}"
        );
    }
}

#[test]
fn nothing_is_sent_where_the_policy_sends_nothing() {
    for reason in Reason::ALL
        .into_iter()
        .filter(|reason| !REPLYING.contains(reason))
    {
        let mut assessment = assessed(order(), Language::Swedish);
        assessment.reason = reason;
        assert_eq!(reply_to(&assessment), None, "{reason:?}");
    }
}

#[test]
fn a_stranger_is_told_nothing_of_the_case() {
    let mut assessment = assessed(order(), Language::Swedish);
    (assessment.reason, assessment.decision) = (Reason::ExternalSender, None);
    let body = reply_to(&assessment).unwrap().body;
    assert!(
        !body.contains("annand0314") && !body.contains("Anna Andersson"),
        "{body}"
    );
}

/// Run with `cargo test --lib show_every_reply -- --ignored --nocapture` to read the replies as their readers do.
#[test]
#[ignore = "for reading, asserts nothing"]
fn show_every_reply() {
    let requests = [
        order(),
        changed(|r| r.same_duties = Some(said(false, "ny tjänst"))),
        changed(|r| {
            let title = |text: &str| Some(said(text.to_owned(), text));
            (r.same_duties, r.role_current, r.role_new) =
                (None, title("handläggare"), title("enhetschef"));
        }),
        changed(|r| r.project_reorganisation = Some(words("en del av projekt Ny Stad"))),
        changed(|r| r.to_organisation = r.from_organisation.clone()),
        changed(|r| r.to_organisation = Some(outside("Mölndals stad"))),
        changed(|r| r.from_organisation = Some(outside("Mölndals stad"))),
        changed(|r| r.people = People::Several(words("vi är tre som flyttar"))),
        changed(|r| r.to_organisation = Some(said(city("trafikkontoret"), "Trafikkontoret"))),
        changed(unknown_area),
        changed(two_days),
        MoveRequest::default(),
    ];
    for language in [Language::Swedish, Language::English] {
        for request in &requests {
            show(&assessed(request.clone(), language));
        }
        let mut external = assessed(order(), language);
        (external.reason, external.decision) = (Reason::ExternalSender, None);
        show(&external);
    }
}

fn show(assessment: &Assessment) {
    let reply = reply_to(assessment).unwrap();
    println!(
        "==== {}\n{}\n\n{}",
        reply.template, reply.subject, reply.body
    );
}
