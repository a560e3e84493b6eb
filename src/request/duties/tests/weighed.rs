//! Several statements in one mail.

use super::{all_state, reading, under_subject};

#[test]
fn a_correction_wins_over_what_it_corrects() {
    all_state(
        Some(false),
        &[
            "Jag har samma arbetsuppgifter. Nej förresten, uppgifterna blir nya.",
            "Samma arbetsuppgifter. Rättelse: det blir nya arbetsuppgifter.",
            "She keeps the same duties. Sorry, correction: she gets new duties.",
            "Arbetsuppgifterna är desamma. RÄTTELSE innan jag hinner skicka: jag fick just tag på chefen. Det stämmer inte att arbetsuppgifterna är desamma, utan han får nya arbetsuppgifter.",
        ],
    );
    all_state(
        Some(true),
        &[
            "Jag får nya arbetsuppgifter. Nej, jag skrev fel: det är samma arbetsuppgifter.",
            "Hon får nya uppgifter - rättare sagt, uppgifterna är desamma.",
        ],
    );
}

#[test]
fn two_statements_without_a_correction_contradict() {
    let cases = [
        "Hon behåller samma arbetsuppgifter. I samband med flytten får hon nya arbetsuppgifter inom ramavtal.",
        "Arbetsuppgifterna är exakt desamma. Det ska bli roligt att få nya arbetsuppgifter!",
        "Hans arbetsuppgifter är helt oförändrade. Eftersom arbetsuppgifterna är nya för honom får han en mentor.",
        "Jag har fått en ny tjänst med samma arbetsuppgifter.",
        "She has a new job. Her duties are unchanged.",
    ];
    for text in cases {
        let reading = reading(text);
        assert!(
            reading.contradiction.is_some(),
            "{text:?}: {:?}",
            reading.stated
        );
    }
}

#[test]
fn the_same_post_with_new_duties_is_no_contradiction() {
    all_state(
        Some(false),
        &[
            "Samma tjänst men nya uppgifter.",
            "Tjänsten är densamma, men uppdraget görs om och arbetsuppgifterna blir andra.",
            "Samma arbetsuppgifter men med utökat ansvar.",
        ],
    );
}

#[test]
fn what_does_not_count_contradicts_nothing() {
    all_state(
        Some(true),
        &[
            "Min kollega har fått en ny tjänst. Jag flyttas med samma arbetsuppgifter, flytta mitt konto.",
            "Det är inte ett nytt jobb, arbetsuppgifterna är desamma.",
            "Jag har inte sagt upp mig och inte fått något nytt jobb. Jag har samma arbetsuppgifter.",
            "Hon slutar hos oss och börjar hos er med samma arbetsuppgifter.",
            "Ny chef och ny adress, men arbetsuppgifterna är oförändrade.",
            "Samma arbetsuppgifter förutom ny chef.",
            "Precis samma arbetsuppgifter som i dag, fast med andra kostnadsställen.",
        ],
    );
}

#[test]
fn an_inherited_subject_yields_to_what_the_writer_says() {
    let cases = [
        (
            true,
            "Nytt jobb",
            "Arbetsuppgifterna är desamma.",
            Some(true),
        ),
        (true, "Samma arbetsuppgifter", "Flytta mitt konto.", None),
        (true, "Nytt jobb", "Flytta mitt konto.", Some(false)),
        (
            false,
            "Flytta mitt konto, samma arbetsuppgifter",
            "Tack!",
            Some(true),
        ),
        (false, "Nytt jobb", "Flytta mitt konto.", Some(false)),
    ];
    for (inherited, subject, body, states) in cases {
        let reading = under_subject(inherited, subject, body);
        assert_eq!(
            reading.stated.map(|stated| stated.value),
            states,
            "{subject:?} over {body:?}"
        );
    }
}
