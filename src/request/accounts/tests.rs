//! Accounts as people write them, by table.

use super::*;
use proptest::prelude::*;

fn id(text: &str) -> Found {
    Found::Account(Account::Id(text.to_owned()))
}

fn address(text: &str) -> Found {
    Found::Account(Account::Address(text.to_owned()))
}

fn malformed(text: &str) -> Found {
    Found::Malformed(text.to_owned())
}

#[test]
fn accounts_are_found_as_people_write_them() {
    let cases = [
        ("konto annand0314", vec![id("annand0314")]),
        ("My login is OLUADE1107.", vec![id("oluade1107")]),
        (
            "Anna (annand0314), Bo (bobobo0101)",
            vec![id("annand0314"), id("bobobo0101")],
        ),
        ("Konto:annand0314", vec![id("annand0314")]),
        (
            "annand0314/bobobo0101",
            vec![id("annand0314"), id("bobobo0101")],
        ),
        (
            "Leo Hartman | leohar0413 | utvecklare",
            vec![id("leohar0413")],
        ),
        ("flytta annand0314?", vec![id("annand0314")]),
        ("annand0314-", vec![id("annand0314")]),
        ("sitt konto (lisber22) kvar", vec![malformed("lisber22")]),
        ("konto annan0314", vec![malformed("annan0314")]),
        ("konto annand031", vec![malformed("annand031")]),
        ("konto annand03144", vec![malformed("annand03144")]),
        ("konto annande0314", vec![malformed("annande0314")]),
        ("konto åkeros0412", vec![malformed("åkeros0412")]), // å is no letter of an id
        ("Office365 och Teams2023", vec![]),
        ("xannand0314annand0314", vec![]),
        ("annand0314x", vec![]),
        ("annand_0314", vec![]),
        ("ärende KF-2026-000031", vec![]),
        ("031-365 00 00", vec![]),
    ];
    check(&cases);
}

#[test]
fn addresses_are_found_as_people_write_them() {
    let cases = [
        (
            "anna.andersson@kultur.goteborg.se",
            vec![address("anna.andersson@kultur.goteborg.se")],
        ),
        (
            "(Emelie.Kjellberg@Bostadsbolaget.se),",
            vec![address("emelie.kjellberg@bostadsbolaget.se")],
        ),
        (
            "Anna <anna.a@kultur.goteborg.se>.",
            vec![address("anna.a@kultur.goteborg.se")],
        ),
        (
            "<mailto:anna.a@kultur.goteborg.se>",
            vec![address("anna.a@kultur.goteborg.se")],
        ),
        ("e-post:anna@renova.se.", vec![address("anna@renova.se")]),
        (
            "annand0314@goteborg.se",
            vec![address("annand0314@goteborg.se")],
        ),
        (
            "elsa-karin.thorsell@kultur.goteborg.se!",
            vec![address("elsa-karin.thorsell@kultur.goteborg.se")],
        ),
        ("anna.andersson@kultur.\ngoteborg.se", vec![]), // a broken line is never joined
        ("anna.andersson@\nkultur.goteborg.se", vec![]),
        ("kultur@goteborg", vec![]),
        ("möte @ kontoret", vec![]),
        (
            "a@b.se,c@d.se;e@f.se",
            vec![address("a@b.se"), address("c@d.se"), address("e@f.se")],
        ),
        (
            "a@b.se/annand0314",
            vec![address("a@b.se"), id("annand0314")],
        ),
        ("mona72@gmail.com", vec![address("mona72@gmail.com")]),
        ("@@@@", vec![]),
    ];
    check(&cases);
}

#[track_caller]
fn check(cases: &[(&str, Vec<Found>)]) {
    for (says, names) in cases {
        let found: Vec<_> = mentions(says).into_iter().map(|m| m.found).collect();
        assert_eq!(found, *names, "{says:?}");
    }
}

#[test]
fn the_span_is_the_account_alone() {
    let says = "Anna <mailto:Anna.A@renova.se>, (ANNAND0314).";
    let spans: Vec<_> = mentions(says)
        .into_iter()
        .map(|m| says.get(m.span).expect("on character bounds"))
        .collect();
    assert_eq!(spans, ["Anna.A@renova.se", "ANNAND0314"]);
}

proptest! {
    // The same texts at every run; new ones are what `fuzz` is for.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(0x6b66),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_gives_spans_in_order(text in any::<String>()) {
        orderly(&text);
    }

    #[test]
    fn any_account_like_text_gives_spans_in_order(text in "[a-zå0-9@._ <>-]{0,80}") {
        orderly(&text);
    }
}

fn orderly(text: &str) {
    let mut last = 0;
    for mention in mentions(text) {
        assert!(mention.span.start >= last && text.get(mention.span.clone()).is_some());
        last = mention.span.end;
    }
}
