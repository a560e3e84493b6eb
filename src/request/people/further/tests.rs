//! A further person in a last line.

use super::super::super::laid_out::mail;
use super::read;

/// Asserts of each last line whether it asks for a further person, behind orders in the first and the third person.
fn check(further: bool, lines: &[&str]) {
    let orders = [
        "My job moves to Higab on 2 March. My account is derwal0801, please move it.",
        "Lovisa Stark, lovsta0107, går till Higab med samma uppgifter. Flytta kontot.",
    ];
    let wrong: Vec<_> = orders
        .iter()
        .flat_map(|order| lines.iter().map(move |line| format!("{order}\n\n{line}")))
        .filter_map(|body| {
            let found = read(&mail("", &body));
            (found.is_some() != further).then(|| (body, found.map(|it| it.text)))
        })
        .collect();
    assert!(wrong.is_empty(), "should be {further}: {wrong:#?}");
}

#[test]
fn the_same_for_somebody_else() {
    check(
        true,
        &[
            "P.S. ditto for Omar in the booth next to mine.",
            "Gör likadant med de övriga fem på listan i skåpet.",
            "Same goes for my office mate.",
            "The same thing for Lisa, please.",
            "Do the same with the other three.",
            "Samma sak för Kerstin i växeln.",
            "Detsamma gäller resten av gänget.",
            "Likaså min rumskamrat.",
            "Glöm inte Omar!",
            "Gör lika med mina två kollegor.",
            "Ta även med praktikanten.",
            "Detta gäller även Said.",
            "Please do likewise for the rest of the team.",
            "Samma procedur för Åsa Ek, tack.",
            "Gör samma sak med tre till.",
            "Ditto my colleague.",
            "Likewise, Omar.",
        ],
    );
}

#[test]
fn the_same_of_something_else() {
    check(
        false,
        &[
            "Samma sak med telefonen.",
            "Detsamma gäller Outlook.",
            "The same goes for my phone.",
            "Glöm inte att svara.",
            "Don't forget the date.",
            "Samma uppgifter som förut.",
            "Same job, same duties.",
            "Samma gäller Liseberg.",
            "Detta gäller min tjänst.",
            "Likewise the title stays the same.",
            "Samma sak för alla uppgifter.",
            "Gör likadant nästa gång.",
            "Same place for me.",
            "Uppdraget är identiskt, arbetsuppgifterna likaså, partnerna också.",
            "The office is the same, the team likewise, Anna says.",
        ],
    );
    let known = "Lovisa Stark, lovsta0107, går till Higab. Glöm inte Lovisas konto.";
    assert!(read(&mail("", known)).is_none());
}

#[test]
fn a_first_word_asks_for_nobody_further() {
    for body in [
        "Ta även med Lovisa Stark till Higab, lovsta0107.",
        "Detta gäller även Lovisa Stark, lovsta0107.",
    ] {
        assert!(read(&mail("", body)).is_none(), "{body}");
    }
}
