//! Days of other business than the move.

use super::all_read;

#[test]
fn days_of_other_things_alone_are_none_and_a_source_is_no_thing() {
    all_read(&[
        (
            "",
            "Jag går över till Higab. Avtalet skrev jag under den 2 juni. Sista lönen kommer den 25 juni och semestern börjar den 30 juni.",
            "-",
        ),
        (
            "",
            "Jag går över till Higab. Mötet är den 2 juni och kalaset den 4 juni.",
            "-",
        ),
        (
            "",
            "Tjänsten flyttas från Higab till Liseberg den 1 juni 2026 enligt beslutet igår.",
            "2026-06-01",
        ),
        (
            "",
            "The position moves to Higab on 1 June 2026 according to the decision of 4 February 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Enligt beslutet den 4 februari 2026 flyttas tjänsten till Higab den 1 juni 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Den 1 april 2026 (första april!) gick min tjänst över från Higab till Liseberg.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn days_of_other_things_are_none() {
    all_read(&[
        (
            "",
            "Flytta mitt konto. Jag går sedan på föräldraledighet, som börjar den 20 maj.",
            "-",
        ),
        (
            "",
            "I am going on parental leave, which starts on 20 May. Please move my account.",
            "-",
        ),
        (
            "",
            "My temporary stand-in, Lotta Fors, leaves on 5 May. My own position is transferred on 22 May.",
            "2026-05-22",
        ),
        (
            "",
            "Min vikarie, Bo Ek, slutar hos oss den 5 maj. Jag flyttas den 22 maj.",
            "2026-05-22",
        ),
        (
            "",
            "Hon anställdes den 1 juni 2016. Beslutet togs den 9 februari, och måndagen den 4 maj har hon Leasing som arbetsgivare. Flytta kontot den dag hon byter arbetsgivare.",
            "2026-05-04",
        ),
        (
            "",
            "From 4 May he has Gryaab as his employer; the decision was signed on 2 February.",
            "2026-05-04",
        ),
        (
            "",
            "It has been agreed that the position is placed at Renova from week 20.",
            "2026-05-11",
        ),
        (
            "",
            "Sedan i måndags ligger min anställning hos Higab.",
            "2026-02-23",
        ),
        (
            "",
            "Snart hör jag till Higab, närmare bestämt från 1:a april.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn a_day_of_other_business_is_not_the_day() {
    const MOVE: &str = "Tjänsten går över till Liseberg.";
    let others = [
        "Avtalet mellan bolagen skrevs under den 12 februari 2026.",
        "Mejlet från HR kom den 12 februari 2026.",
        "Revisorerna kommer den 28 mars 2026.",
        "Konsulten lämnar sin rapport den 28 mars 2026.",
        "Vår nya chef började den 12 februari 2026.",
        "Larmet byts den 28 mars 2026.",
        "Datorn levereras den 28 mars 2026.",
        "Enheten fick ny chef den 12 februari 2026.",
        "Förra flytten hos oss var den 12 februari 2026.",
        "Our audit is on 28 March 2026.",
    ];
    let days = [
        "Det sker den 1 april 2026.",
        "Han byter den 1 april 2026.",
        "Gäller från 1 april 2026.",
        "Vi vill att det görs den 1 april 2026.",
        "Skiftet är den 1 april 2026.",
        "On 1 April 2026.",
        "Han sitter där från den 1 april 2026.",
    ];
    let whole = |line: &&str| format!("{MOVE} {line}");
    let others: Vec<String> = others.iter().map(whole).collect();
    let days: Vec<String> = days.iter().map(whole).collect();
    let none = others.iter().map(|body| ("", body.as_str(), "-"));
    let told = days.iter().map(|body| ("", body.as_str(), "2026-04-01"));
    all_read(&none.chain(told).collect::<Vec<_>>());
}

#[test]
fn days_on_which_something_is_told_or_comes() {
    all_read(&[
        (
            "",
            "Befattning i dag: receptionist, Renova\nBefattning från 2 november 2026: elingenjör, Higab",
            "2026-11-02",
        ),
        (
            "",
            "Ny förvaltning: Higab\nGäller fr.o.m. | 2026-06-01\nChef som godkänt: Ann Berg",
            "2026-06-01",
        ),
        (
            "",
            "Nio av oss går från Got Event över till Higab den 1 september. De andra sex kommer i nästa vecka.",
            "2026-09-01",
        ),
        (
            "",
            "Min tjänst går till Higab den 1 juni. Listan kommer på måndag.",
            "2026-06-01",
        ),
        (
            "",
            "Chefen bestämde i går att jag tillhör Higab. Datumet är den 1 oktober 2026.",
            "2026-10-01",
        ),
        (
            "",
            "HR told me on Monday that my position moves to Higab on 1 June.",
            "2026-06-01",
        ),
        (
            "",
            "Our researcher goes back from Higab to Chalmers on 1 June.",
            "2026-06-01",
        ),
        ("", "She is back from leave on 1 June.", "-"),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Nej förresten, nu läser jag i beslutet att det står den 15:e oktober. Då är det den dagen som gäller och inte den 1:a.",
            "2026-10-15",
        ),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Rättelse, i protokollet står det den 8 oktober.",
            "2026-10-08",
        ),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Beslutet är daterat den 15 september.",
            "2026-10-01",
        ),
        (
            "",
            "Today I am over the moon. My position goes to Higab.",
            "-",
        ),
    ]);
}

#[test]
fn what_comes_or_begins_on_a_day_may_be_other_business() {
    all_read(&[
        (
            "",
            "Protokollet kommer den 9:e. Hennes tjänst går över till Leasingbolaget den 20 oktober.",
            "2026-10-20",
        ),
        (
            "",
            "Kursen börjar den 4 maj. Hon byter till Higab den 11 maj.",
            "2026-05-11",
        ),
        (
            "",
            "The newsletter goes out on 3 May. My position moves to Renova on 9 June.",
            "2026-06-09",
        ),
        (
            "",
            "Min tjänst går till Higab den 14 september. Nycklarna har jag redan lämnat, det var den 21 augusti.",
            "2026-09-14",
        ),
        (
            "",
            "Vi lämnar in datorerna den 15 april men Bashir räknas som Renovas anställd från den 1 april.",
            "2026-04-01",
        ),
        (
            "",
            "Han går till Liseberg den 1 september. Han är på turné med Riksteatern till den 29 augusti.",
            "2026-09-01",
        ),
        (
            "",
            "Befattningen överförs till Higab den 15 januari. Beslutet om överföring fattades den 24 november.",
            "2026-01-15",
        ),
        (
            "",
            "Beslutet gäller från den 1 maj: jag går till Higab då.",
            "2026-05-01",
        ),
        ("", "Jag går till Higab, det blir den 1 maj.", "2026-05-01"),
    ]);
}
