//! Every rule just inside and just outside, with the outcome and the trace.

use jiff::civil::{Date, date};

use super::*;
use crate::outcome::{Field, Reason};
use crate::register::{OrganisationId, Place, Register};
use crate::request::{Account, Contradiction, Evidence, MoveRequest, People, Source, Stated};

/// One change of a request.
type Change = fn(&mut MoveRequest);

const DAY: Date = date(2026, 9, 1);

fn said(text: &str) -> Evidence {
    Evidence {
        source: Source::Body,
        text: text.to_owned(),
        start: 0,
        end: text.len(),
    }
}

fn city(id: &str) -> Stated<Place> {
    Stated::new(Place::City(OrganisationId::new(id)), said(id))
}

/// A request that is approved: each test changes the one thing that it is about.
fn complete() -> MoveRequest {
    MoveRequest {
        account: Some(Stated::new(
            Account::Id("annand0314".to_owned()),
            said("annand0314"),
        )),
        from_organisation: Some(city("funktionsstod")),
        to_organisation: Some(city("socialhisingen")),
        same_duties: Some(Stated::new(true, said("samma arbetsuppgifter"))),
        move_date: Some(Stated::new(date(2026, 10, 1), said("1 oktober 2026"))),
        ..MoveRequest::default()
    }
}

fn on(day: Date) -> PolicyDay {
    PolicyDay {
        received_on: day,
        decided_on: day,
    }
}

/// Decides, and checks that the rules were tried in their order up to the one that decided.
fn decided(request: &MoveRequest, day: PolicyDay) -> (Reason, Option<u8>) {
    let decision = decide(request, day, Register::built_in().unwrap());
    let tried: Vec<u8> = decision
        .trace
        .results()
        .iter()
        .map(|result| result.rule)
        .collect();
    let last = decision.trace.deciding_rule().unwrap();
    assert_eq!(
        tried,
        (1..=last).collect::<Vec<u8>>(),
        "rules are tried in order and no further than the deciding one"
    );
    assert_eq!(
        decision
            .trace
            .results()
            .iter()
            .filter(|result| result.held)
            .count(),
        1
    );
    (decision.reason(), decision.trace.deciding_rule())
}

#[test]
fn a_complete_request_is_approved_by_rule_8() {
    assert_eq!(
        decided(&complete(), on(DAY)),
        (Reason::SameDutiesMoved, Some(8))
    );
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the field of a request takes it"
)]
fn outside() -> Option<Stated<Place>> {
    let place = Place::Outside("Mölndals stad".to_owned());
    Some(Stated::new(place, said("Mölndals stad")))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "as the field of a request takes it"
)]
fn title(title: &str) -> Option<Stated<String>> {
    Some(Stated::new(title.to_owned(), said(title)))
}

fn contradiction(field: Field) -> Contradiction {
    Contradiction {
        field,
        one: said("1/9"),
        other: said("1/10"),
    }
}

/// Rule by rule: its number, its reason, and the one fact of a request that states nothing else.
const DISQUALIFYING: [(u8, Reason, Change); 8] = [
    (1, Reason::ProjectReorganisation, |request| {
        request.project_reorganisation = Some(said("projektet"));
    }),
    (2, Reason::SeveralPeople, |request| {
        request.people = People::Several(said("deras konton"));
    }),
    (3, Reason::Contradiction, |request| {
        request.contradictions.push(contradiction(Field::MoveDate));
    }),
    (4, Reason::OutsideCity, |request| {
        request.to_organisation = outside();
    }),
    (4, Reason::OutsideCity, |request| {
        request.from_organisation = outside();
    }),
    (5, Reason::SameOrganisation, |request| {
        request.from_organisation = Some(city("arkiv"));
        request.to_organisation = Some(city("arkiv"));
    }),
    (6, Reason::DutiesChange, |request| {
        request.same_duties = Some(Stated::new(false, said("nya uppgifter")));
    }),
    (6, Reason::DutiesChange, |request| {
        request.role_current = title("undersköterska");
        request.role_new = title("controller");
    }),
];

#[test]
fn each_disqualifying_fact_decides_under_its_number_even_where_everything_else_is_missing() {
    for (number, reason, state) in DISQUALIFYING {
        let mut request = MoveRequest::default();
        state(&mut request);
        let by = (reason, Some(number));
        assert_eq!(decided(&request, on(DAY)), by, "{request:?}");
    }
}

#[test]
fn an_earlier_rule_wins_over_a_later_one() {
    let mut request = complete();
    request.same_duties = Some(Stated::new(false, said("nytt jobb")));
    assert_eq!(decided(&request, on(DAY)).1, Some(6));
    request.to_organisation = request.from_organisation.clone();
    assert_eq!(decided(&request, on(DAY)).1, Some(5));
    request.to_organisation = Some(Stated::new(Place::Outside("VGR".to_owned()), said("VGR")));
    assert_eq!(decided(&request, on(DAY)).1, Some(4));
    request.contradictions.push(Contradiction {
        field: Field::Account,
        one: said("a"),
        other: said("b"),
    });
    assert_eq!(decided(&request, on(DAY)).1, Some(3));
    request.people = People::Several(said("deras"));
    assert_eq!(decided(&request, on(DAY)).1, Some(2));
    request.project_reorganisation = Some(said("projektet"));
    assert_eq!(decided(&request, on(DAY)).1, Some(1));
}

#[test]
fn a_stated_origin_must_be_that_of_the_accounts_domain() {
    let address = |address: &str| {
        Some(Stated::new(
            Account::Address(address.to_owned()),
            said(address),
        ))
    };
    let cases = [
        (
            "oskar.lindh@ioff.goteborg.se",
            "kultur",
            Reason::Contradiction,
        ),
        (
            "oskar.lindh@kultur.goteborg.se",
            "kultur",
            Reason::SameDutiesMoved,
        ),
        // An ended organisation's domain counts as its successor's too.
        (
            "p.alm@ponf.goteborg.se",
            "stadsmiljo",
            Reason::SameDutiesMoved,
        ),
        // goteborg.se itself names no organisation.
        ("oskar.lindh@goteborg.se", "kultur", Reason::SameDutiesMoved),
    ];
    for (account, from, reason) in cases {
        let request = MoveRequest {
            account: address(account),
            from_organisation: Some(city(from)),
            ..complete()
        };
        assert_eq!(
            decided(&request, on(DAY)).0,
            reason,
            "{account} from {from}"
        );
    }
}

#[test]
fn the_same_duties_under_plainly_different_titles_contradict() {
    let title = |title: &str| Some(Stated::new(title.to_owned(), said(title)));
    let mut request = MoveRequest {
        role_current: title("lokalvårdare"),
        role_new: title("controller"),
        ..complete()
    };
    assert_eq!(decided(&request, on(DAY)), (Reason::Contradiction, Some(3)));
    request.role_new = title("Lokalvårdare");
    assert_eq!(
        decided(&request, on(DAY)),
        (Reason::SameDutiesMoved, Some(8))
    );
}

#[test]
fn each_missing_fact_is_named_and_nothing_else() {
    let without: [(Field, Change); 5] = [
        (Field::Account, |request| request.account = None),
        (Field::FromOrganisation, |request| {
            request.from_organisation = None;
        }),
        (Field::ToOrganisation, |request| {
            request.to_organisation = None;
        }),
        (Field::SameDuties, |request| request.same_duties = None),
        (Field::MoveDate, |request| request.move_date = None),
    ];
    let register = Register::built_in().unwrap();
    for (field, remove) in without {
        let mut request = complete();
        remove(&mut request);
        let decision = decide(&request, on(DAY), register);
        assert_eq!(
            (decision.reason(), decision.missing()),
            (Reason::MissingFacts, &[field][..])
        );
        assert_eq!(decision.trace.deciding_rule(), Some(7));
        assert_eq!(
            AccountMove::from_request(&request, on(DAY), register),
            Err(vec![field])
        );
    }
    let unknown = Some(Stated::new(
        Place::Unknown("Socialförvaltningen".to_owned()),
        said("Socialförvaltningen"),
    ));
    let request = MoveRequest {
        to_organisation: unknown,
        ..complete()
    };
    assert_eq!(
        decide(&request, on(DAY), register).missing(),
        [Field::ToOrganisation]
    );
}

#[test]
fn a_destination_counts_up_to_the_day_it_ended() {
    let moves = |day| MoveRequest {
        from_organisation: Some(city("miljo")),
        to_organisation: Some(city("trafikkontoret")),
        move_date: Some(Stated::new(day, said("datum"))),
        ..complete()
    };
    assert_eq!(
        decided(&moves(date(2022, 12, 31)), on(date(2022, 11, 1))).0,
        Reason::SameDutiesMoved
    );
    assert_eq!(
        decided(&moves(date(2023, 1, 1)), on(date(2022, 11, 1))).0,
        Reason::MissingFacts
    );
    let undated = MoveRequest {
        move_date: None,
        ..moves(DAY)
    };
    let register = Register::built_in().unwrap();
    assert_eq!(
        decide(&undated, on(date(2022, 12, 31)), register).missing(),
        [Field::MoveDate]
    );
    assert_eq!(
        decide(&undated, on(date(2023, 1, 1)), register).missing(),
        [Field::ToOrganisation, Field::MoveDate]
    );
}

#[test]
fn the_ordinary_service_holds_for_mail_received_before_4_may_2022_and_decided_by_12_may() {
    let title = |title: &str| Some(Stated::new(title.to_owned(), said(title)));
    let changed = MoveRequest {
        same_duties: Some(Stated::new(false, said("ny tjänst"))),
        role_current: title("förvaltare"),
        role_new: title("projektledare"),
        ..complete()
    };
    let silent = MoveRequest {
        same_duties: None,
        ..complete()
    };
    let day = |received, decided| PolicyDay {
        received_on: received,
        decided_on: decided,
    };
    let last = day(date(2022, 5, 3), date(2022, 5, 12));
    assert_eq!(decided(&changed, last), (Reason::OrdinaryService, Some(8)));
    assert_eq!(decided(&silent, last), (Reason::OrdinaryService, Some(8)));
    for late in [
        day(date(2022, 5, 4), date(2022, 5, 4)),
        day(date(2022, 5, 3), date(2022, 5, 13)),
    ] {
        assert_eq!(decided(&changed, late), (Reason::DutiesChange, Some(6)));
        assert_eq!(decided(&silent, late), (Reason::MissingFacts, Some(7)));
    }
    assert_eq!(last.policy().as_str(), "2022-05-04");
    assert_eq!(on(DAY).policy().as_str(), "2022-05-12");
}
