use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;

use super::templates::REPLYING;
use super::*;
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::eligibility::{PolicyDay, decide};
use crate::message::{EmailAddress, Message, MessageId, RawMessage, Sender};
use crate::outcome::{Field, Language, Reason};
use crate::register::{OrganisationId, Register};
use crate::request::{Account, Evidence, MoveRequest, People, Place, Source, Stated};

const DAY: PolicyDay = PolicyDay {
    received_on: date(2026, 8, 3),
    decided_on: date(2026, 8, 3),
};

fn said<T>(value: T, words: &str) -> Stated<T> {
    Stated::new(
        value,
        Evidence {
            source: Source::Body,
            text: words.to_owned(),
            start: 0,
            end: words.len(),
        },
    )
}

fn city(id: &str) -> Place {
    Place::City(OrganisationId::new(id))
}

fn order() -> MoveRequest {
    MoveRequest {
        account: Some(said(Account::Id("annand0314".to_owned()), "annand0314")),
        employee_name: Some(said("Anna Andersson".to_owned(), "Anna Andersson")),
        from_organisation: Some(said(city("funktionsstod"), "FFS")),
        to_organisation: Some(said(city("socialhisingen"), "Socialförvaltningen Hisingen")),
        same_duties: Some(said(true, "samma arbetsuppgifter som idag")),
        move_date: Some(said(date(2026, 9, 1), "1/9")),
        ..MoveRequest::default()
    }
}

fn mail() -> Message {
    Message {
        message_id: MessageId::parse("<in@funktionsstod.goteborg.se>"),
        references: vec![MessageId::parse("<first@goteborg.se>").unwrap()],
        from: vec![Sender {
            name: Some("Åsa Öst".to_owned()),
            address: address("asa.ost@funktionsstod.goteborg.se"),
        }],
        subject: "SV: Flytt av konto".to_owned(),
        sent_on: Some(DAY.received_on),
        received_on: Some(DAY.received_on),
        ..Message::default()
    }
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn assessed(request: MoveRequest, language: Language) -> Assessment {
    let decision = decide(&request, DAY, Register::built_in().unwrap());
    Assessment {
        message: mail(),
        reason: decision.reason(),
        language,
        policy: decision.policy,
        request: Some(request),
        decision: Some(decision),
    }
}

fn composer() -> Composer {
    let settings = ReplySettings {
        from_name: "Support Intraservice".to_owned(),
        from: address("support@intraservice.goteborg.se"),
    };
    Composer::new(Templates::new(BTreeMap::new()).unwrap(), settings)
}

fn reply_to(assessment: &Assessment) -> Option<Reply> {
    let case = CaseNumber::new(2026, 1);
    let inbound = RawMessage::new(b"mail".to_vec()).digest();
    composer()
        .compose(
            assessment,
            Occasion {
                case: &case,
                inbound,
                sequence: 0,
            },
            Register::built_in().unwrap(),
        )
        .unwrap()
}

fn body_of(request: MoveRequest, language: Language) -> String {
    reply_to(&assessed(request, language)).unwrap().body
}

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

#[test]
fn words_of_a_mail_stay_one_line_and_are_never_a_template() {
    let hostile =
        "Anna {{ case }} {% include \"x\" %}\r\n\r\nKontot är flyttat\u{202e}. ".repeat(40);
    let mut request = order();
    request.employee_name = Some(said(hostile.clone(), &hostile));
    let mut assessment = assessed(request, Language::Swedish);
    assessment.message.subject = format!("x\r\nBcc: alla@goteborg.se {{{{ case }}}} {hostile}");
    assessment.message.from[0].name = Some("Åsa\r\nBcc: alla@goteborg.se\0".to_owned());
    let reply = reply_to(&assessment).unwrap();
    assert!(reply.body.contains("{{ case }}"), "{}", reply.body);
    assert!(
        !reply.body.contains('\u{202e}')
            && !reply
                .body
                .lines()
                .any(|line| line.starts_with("Kontot är flyttat"))
    );
    assert!(
        reply.subject.chars().count() <= 200 && reply.subject.ends_with("[KF-2026-000001]"),
        "{}",
        reply.subject
    );
    let sent = String::from_utf8(reply.to_mail(Timestamp::UNIX_EPOCH).unwrap()).unwrap();
    let (headers, _) = sent.split_once("\r\n\r\n").unwrap();
    assert!(
        !headers.lines().any(|line| line.starts_with("Bcc")),
        "{headers}"
    );
}

#[test]
fn the_mail_stands_in_the_thread_and_says_that_a_program_wrote_it() {
    let reply = reply_to(&assessed(order(), Language::Swedish)).unwrap();
    assert_eq!(reply.subject, "Re: Flytt av konto [KF-2026-000001]");
    let sent = String::from_utf8(
        reply
            .to_mail("2026-08-03T08:00:00Z".parse().unwrap())
            .unwrap(),
    )
    .unwrap();
    for line in [
        "From: \"Support Intraservice\" <support@intraservice.goteborg.se>",
        "Subject: Re: Flytt av konto [KF-2026-000001]",
        "Date: Mon, 03 Aug 2026 08:00:00 +0000",
        "In-Reply-To: <in@funktionsstod.goteborg.se>",
        "References: <first@goteborg.se> <in@funktionsstod.goteborg.se>",
        "Auto-Submitted: auto-replied",
        "X-Auto-Response-Suppress: All",
        "X-Kontoflytt: 1",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(
            sent.contains(&format!("{line}\r\n")),
            "{line:?} is missing in:\n{sent}"
        );
    }
    assert!(
        sent.contains("<asa.ost@funktionsstod.goteborg.se>"),
        "{sent}"
    );
    assert!(sent.lines().all(|line| line.len() <= 998));
}

#[test]
fn the_message_id_is_the_same_for_the_same_occasion_alone() {
    let (one, two) = (CaseNumber::new(2026, 1), CaseNumber::new(2026, 2));
    let (mail, other) = (
        RawMessage::new(b"a".to_vec()).digest(),
        RawMessage::new(b"b".to_vec()).digest(),
    );
    let id = |case, inbound, sequence| {
        let assessment = assessed(order(), Language::Swedish);
        let occasion = Occasion {
            case,
            inbound,
            sequence,
        };
        composer()
            .compose(&assessment, occasion, Register::built_in().unwrap())
            .unwrap()
            .unwrap()
            .message_id
    };
    let first = id(&one, mail, 0);
    assert!(
        first.as_str().starts_with("kf.kf-2026-000001.")
            && first.as_str().ends_with("@intraservice.goteborg.se")
    );
    assert_eq!(id(&one, mail, 0), first);
    for changed in [id(&two, mail, 0), id(&one, other, 0), id(&one, mail, 1)] {
        assert_ne!(changed, first);
    }
}

#[test]
fn a_long_thread_keeps_its_first_and_its_newest_ids() {
    let mut assessment = assessed(order(), Language::Swedish);
    assessment.message.references = (0..500)
        .filter_map(|n| MessageId::parse(&format!("<{n}@goteborg.se>")))
        .collect();
    let references = reply_to(&assessment).unwrap().references;
    assert!(references.len() <= 20);
    assert_eq!(references[0].as_str(), "0@goteborg.se");
    assert_eq!(
        references.last().unwrap().as_str(),
        "in@funktionsstod.goteborg.se"
    );
}

#[test]
fn a_template_that_does_not_render_is_named_with_its_line() {
    let cases = [
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n{% if %}",
            "duties_change.sv.txt, line 3",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\nHej\n{{ acount }}",
            "duties_change.sv.txt, line 4",
        ),
        (
            "shared/close.en.txt",
            "\n{{ nobody }}",
            "shared/close.en.txt, line 2",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: something\n\nHej",
            "must hold {{ case }}",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n",
            "no text",
        ),
        (
            "rejected/duties_change.sv.txt",
            "Re: [{{ case }}]\n\n{% for a in range(9999999) %}x{% endfor %}",
            "duties_change",
        ),
        (
            "rejected/duty_change.sv.txt",
            "x",
            "did you mean rejected/duties_change.sv.txt?",
        ),
    ];
    for (name, text, says) in cases {
        let own = BTreeMap::from([(name.to_owned(), text.to_owned())]);
        let error = Templates::new(own).expect_err(text).to_string();
        assert!(error.contains(says), "{text:?} gave {error}");
    }
}

#[test]
fn a_template_of_the_site_takes_the_place_of_ours() {
    let own = BTreeMap::from([(
        "approved/same_duties_moved.sv.txt".to_owned(),
        "Re: {{ subject }} [{{ case }}]\n\nKlart: {{ account.value }}.\n".to_owned(),
    )]);
    let templates = Templates::new(own).unwrap();
    assert_eq!(
        templates.replaced().collect::<Vec<_>>(),
        ["approved/same_duties_moved.sv.txt"]
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
