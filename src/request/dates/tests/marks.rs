//! What is no date, and what is said of one beside its day.

use super::super::{DateForm, mentions, vague};
use super::{SENT, check};

#[test]
fn numbers_that_are_no_dates() {
    check(
        &[
            "den 31 november",
            "30/2",
            "2026-13-01",
            "2026-02-30",
            "260230",
            "031-365 00 00",
            "0700-00 00 00",
            "annand0314",
            "annand260901",
            "850312-1234",
            "19850312-1234",
            "20050101-1234",
            "850312",
            "faktura 260901",
            "kl 10.30",
            "kl. 13.14",
            "13:14",
            "10:30-11:45",
            "48 350 kr från konto 6110",
            "version 1.9",
            "1.9.3",
            "rum 260901",
            "mitt anställningsnummer är 260901",
            "anst.nr: 260901",
            "kostnadsställe 260901",
            "dörrkoden är 260901",
            "employee number 260901",
            "1/2 tjänst",
            "en 1/2-tjänst",
            "jour 24/7",
            "KF-2026-000031",
            "§ 12",
            "Office 365",
            "40 %",
            "Köpmansgatan 20",
            "14 personer",
            "i maj 4 personer",
            "mars 2027",
            "fyra man",
            "11/2026",
            "ip 10.1.2.26",
            "192.0.2.44",
            "550 5.1.1",
            "20240526.040100.kf90",
            "1/1/1/1",
            "",
        ]
        .map(|says| (says, &[][..])),
    );
}

#[test]
fn the_form_says_how_the_date_is_written() {
    use DateForm::{
        AtOnce, DayOnly, Explicit, Relative, Today, TurnOfMonth, TurnOfYear, Week, YearInferred,
    };
    let cases = [
        ("1 september 2026", Explicit),
        ("260901", Explicit),
        ("1/9", YearInferred),
        ("den 12:e", DayOnly),
        ("v 36", Week),
        ("omgående", AtOnce),
        ("idag", Today),
        ("på måndag", Relative),
        ("årsskiftet", TurnOfYear),
        ("månadsskiftet", TurnOfMonth),
    ];
    for (says, form) in cases {
        let forms: Vec<_> = mentions(says, SENT)
            .into_iter()
            .map(|mention| mention.form)
            .collect();
        assert_eq!(forms, [form], "{says:?}");
    }
}

#[test]
fn both_ends_of_a_range_are_marked() {
    let cases: &[(&str, &[(&str, bool)])] = &[
        (
            "Mellan den 19 och 23 september är",
            &[("2026-09-19", true), ("2026-09-23", true)],
        ),
        (
            "ledig 22–29 maj",
            &[("2027-05-22", true), ("2027-05-29", true)],
        ),
        ("1/6-31/8", &[("2027-06-01", true), ("2026-08-31", true)]),
        ("1-15/9", &[("2026-09-01", true), ("2026-09-15", true)]),
        (
            "1 september – 31 oktober",
            &[("2026-09-01", true), ("2026-10-31", true)],
        ),
        (
            "från 1 september t.o.m. 31 oktober",
            &[("2026-09-01", true), ("2026-10-31", true)],
        ),
        (
            "1 september till och med den 31 oktober",
            &[("2026-09-01", true), ("2026-10-31", true)],
        ),
        (
            "from 1 to 3 September",
            &[("2026-09-01", true), ("2026-09-03", true)],
        ),
        ("v. 28-31", &[("2026-07-06", true), ("2026-07-27", true)]),
        (
            "den 1 september och den 3 oktober",
            &[("2026-09-01", false), ("2026-10-03", false)],
        ),
        (
            "slutar 1 september. Till 3 oktober",
            &[("2026-09-01", false), ("2026-10-03", false)],
        ),
    ];
    for (says, names) in cases {
        let found: Vec<_> = mentions(says, SENT)
            .iter()
            .map(|m| (m.date.to_string(), m.range))
            .collect();
        let names: Vec<_> = names
            .iter()
            .map(|&(day, range)| (day.to_owned(), range))
            .collect();
        assert_eq!(found, names, "{says:?}");
    }
}

#[test]
fn the_span_is_the_whole_date() {
    let says = "Hej, måndagen den 4 maj 2026. Fr.o.m. 1/9-26, v. 36, så snart som möjligt";
    let spans: Vec<_> = mentions(says, SENT)
        .into_iter()
        .map(|m| says.get(m.span).expect("on character bounds"))
        .collect();
    assert_eq!(
        spans,
        [
            "måndagen den 4 maj 2026",
            "1/9-26",
            "v. 36",
            "så snart som möjligt"
        ]
    );
}

#[test]
fn vague_times_are_told_apart_from_dates() {
    let cases: &[(&str, &[&str])] = &[
        ("efter sommaren", &["efter sommaren"]),
        ("någon gång under hösten", &["under hösten"]),
        ("during the autumn", &["during the autumn"]),
        ("after the summer break", &["after the summer"]),
        ("i augusti", &["i augusti"]),
        ("kommer till oss i januari", &["i januari"]),
        ("mars 2027", &["mars 2027"]),
        ("will soon be", &["soon"]),
        ("snart", &["snart"]),
        ("nästa månad", &["nästa månad"]),
        ("i början av mars", &["av mars"]),
        ("den 1 augusti", &[]),
        ("i vår förvaltning", &[]),
        ("i alla fall", &[]),
        ("you may use it", &[]),
        ("på måndag", &[]),
    ];
    for (says, names) in cases {
        let found: Vec<_> = vague(says)
            .into_iter()
            .map(|span| says.get(span).expect("on character bounds"))
            .collect();
        assert_eq!(found, *names, "{says:?}");
    }
}
