//! What the replies say, reason by reason.

use super::*;

#[test]
fn each_reason_says_what_the_policy_wants_said() {
    let missing = |change: fn(&mut MoveRequest)| {
        let mut request = order();
        change(&mut request);
        request
    };
    let cases: [(MoveRequest, &[&str]); 10] = [
        (
            order(),
            &[
                "beställd",
                "annand0314",
                "Förvaltningen för funktionsstöd",
                "Socialförvaltningen Hisingen",
                "1 september 2026",
                "e-postadress ändras",
                "Behörigheter",
                "gallra",
                "Regel 8",
            ],
        ),
        (
            missing(|r| r.same_duties = Some(said(false, "ny tjänst"))),
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
            missing(|r| r.project_reorganisation = Some(said((), "projekt Ny Stad").evidence)),
            &["projektet", "”projekt Ny Stad”", "Regel 1"],
        ),
        (
            missing(|r| r.to_organisation = r.from_organisation.clone()),
            &["behöver inte flyttas", "Regel 5"],
        ),
        (
            missing(|r| {
                r.to_organisation = Some(said(
                    Place::Outside("Mölndals stad".to_owned()),
                    "Mölndals stad",
                ))
            }),
            &["Mölndals stad hör inte dit", "borttag", "Regel 4"],
        ),
        (
            missing(|r| r.people = People::Several(said((), "vi är tre").evidence)),
            &["handläggare", "Regel 2"],
        ),
        (
            missing(|r| {
                r.same_duties = None;
                r.move_date = None;
            }),
            &[
                "Samma arbetsuppgifter (ja/nej):\n",
                "Datum för flytten:\n",
                "- Konto: annand0314",
                "Regel 7",
            ],
        ),
        (
            missing(|r| r.to_organisation = Some(said(city("trafikkontoret"), "Trafikkontoret"))),
            &[
                "Trafikkontoret upphörde den 31 december 2022",
                "Stadsmiljöförvaltningen",
                "Till förvaltning eller bolag:\n",
            ],
        ),
        (
            missing(|r| {
                r.to_organisation = Some(said(
                    Place::Unknown("Socialförvaltningen".to_owned()),
                    "Socialförvaltningen",
                ))
            }),
            &[
                "”Socialförvaltningen”",
                "Socialförvaltningen Centrum",
                "Socialförvaltningen Nordost",
            ],
        ),
        (
            missing(|r| {
                r.contradictions = vec![crate::request::Contradiction {
                    field: Field::MoveDate,
                    one: said((), "1 september").evidence,
                    other: said((), "15 september").evidence,
                }]
            }),
            &[
                "går inte ihop",
                "”1 september” och ”15 september”",
                "Regel 3",
            ],
        ),
    ];
    for (request, says) in cases {
        let body = body_of(request, Language::Swedish);
        let joined = body.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in says {
            let found = if words.contains('\n') {
                body.contains(words)
            } else {
                joined.contains(words)
            };
            assert!(found, "{words:?} is missing in:\n{body}");
        }
        for always in [
            "KF-2026-000001",
            "automatiskt",
            "2022-05-12",
            "omprövning",
            "Support Intraservice",
        ] {
            assert!(joined.contains(always), "{always:?} is missing in:\n{body}");
        }
    }
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
    let change = |change: fn(&mut MoveRequest)| {
        let mut request = order();
        change(&mut request);
        request
    };
    let requests = [
        order(),
        change(|r| r.same_duties = Some(said(false, "ny tjänst"))),
        change(|r| {
            r.same_duties = None;
            r.role_current = Some(said("handläggare".to_owned(), "handläggare"));
            r.role_new = Some(said("enhetschef".to_owned(), "enhetschef"));
        }),
        change(|r| {
            r.project_reorganisation = Some(said((), "som en del av projekt Ny Stad").evidence)
        }),
        change(|r| r.to_organisation = r.from_organisation.clone()),
        change(|r| {
            r.to_organisation = Some(said(
                Place::Outside("Mölndals stad".to_owned()),
                "Mölndals stad",
            ))
        }),
        change(|r| {
            r.from_organisation = Some(said(
                Place::Outside("Mölndals stad".to_owned()),
                "Mölndals stad",
            ))
        }),
        change(|r| r.people = People::Several(said((), "vi är tre som flyttar").evidence)),
        change(|r| {
            r.account = None;
            r.from_organisation = None;
            r.to_organisation = Some(said(city("trafikkontoret"), "Trafikkontoret"));
            r.same_duties = None;
            r.move_date = None;
        }),
        change(|r| {
            r.to_organisation = Some(said(
                Place::Unknown("Socialförvaltningen".to_owned()),
                "Socialförvaltningen",
            ))
        }),
        change(|r| {
            r.contradictions = vec![crate::request::Contradiction {
                field: Field::MoveDate,
                one: said((), "den 1 september").evidence,
                other: said((), "den 15 september").evidence,
            }];
        }),
    ];
    for language in [Language::Swedish, Language::English] {
        for request in &requests {
            let reply = reply_to(&assessed(request.clone(), language)).unwrap();
            println!(
                "======== {}\n{}\n\n{}",
                reply.template, reply.subject, reply.body
            );
        }
        let mut external = assessed(order(), language);
        (external.reason, external.decision) = (Reason::ExternalSender, None);
        println!("======== external\n{}", reply_to(&external).unwrap().body);
    }
}
