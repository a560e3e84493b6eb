use super::*;
use crate::message::lines::{self, Flow, from_plain};

fn own(body: &str) -> String {
    lines::join(&cut(from_plain(body, Flow::default()), &["Anna Ek"]).own)
}

const SIGNED: &[(&str, &str)] = &[
    // (body, own words)
    (
        "Flytta kontot.\n\nMed vänlig hälsning\nAnna Ek\nenhetschef",
        "Flytta kontot.",
    ),
    ("Flytta kontot.\n\nMvh Anna", "Flytta kontot."),
    ("Flytta kontot.\n\nM.v.h.\nBosse", "Flytta kontot."),
    (
        "Flytta kontot.\n\nMvh Ulla Fransson, adm. assistent",
        "Flytta kontot.",
    ),
    ("Flytta kontot.\n/Anna", "Flytta kontot."),
    ("Flytta kontot.\nAnna", "Flytta kontot."),
    (
        "Flytta kontot.\n\nAnna Ek | annaek0101 | utvecklare",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nAnna Ek\nchef\nAssistent: bo@higab.se",
        "Flytta kontot.",
    ),
    ("Flytta kontot.\n\nAnna\n0700-00 00 00", "Flytta kontot."),
    (
        "Flytta kontot.\n\nBest regards,\nAnna Ek\nAccount Executive",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nTack på förhand!\nAnna Ek",
        "Flytta kontot.\n\nTack på förhand!",
    ),
    (
        "Flytta kontot.\n\nThanks a lot\nKim",
        "Flytta kontot.\n\nThanks a lot",
    ),
    (
        "Flytta kontot.\n-- \nAnna Ek\nJag är systemadministratör på Higab.",
        "Flytta kontot.",
    ),
    ("Flytta kontot.\n--\nAnna Ek\nHigab", "Flytta kontot."),
    (
        "Flytta kontot.\n\nMed vänliga hälsningar\nAnna Ek\ndriftingenjör\nKretslopp och vatten / från 1 mars: Gryaab AB",
        "Flytta kontot.",
    ),
    (
        "Mvh Anna\nKonto: annaek0101 / Higab\nTill: Renova",
        "Konto: annaek0101 / Higab\nTill: Renova",
    ),
    (
        "Flytta kontot.\n--\nAnna Ek | Higab\nJust nu: nya arbetsuppgifter för dig? Sök nytt jobb hos oss!",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nVänliga hälsningar\nAnna Ek\n\n--\nAnna Ek | Higab\nJust nu söker vi någon i ett nytt projekt!",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nAnna Ek\n\n--\nPoseidon, distrikt Öster\nI samarbete med Bostadsbolaget",
        "Flytta kontot.\n\nAnna Ek",
    ),
    (
        "Flytta kontot.\n--\nDet gäller från den 1 maj och tills vidare.",
        "Flytta kontot.\n--\nDet gäller från den 1 maj och tills vidare.",
    ),
    (
        "Flytta kontot.\n\nSkickat från min iPhone",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nHämta Outlook för Android",
        "Flytta kontot.",
    ),
    ("Flytta kontot.\n\nSent from my Galaxy", "Flytta kontot."),
    (
        "Flytta kontot.\n\nSå här hanterar vi personuppgifter: goteborg.se/gdpr",
        "Flytta kontot.",
    ),
    (
        "Flytta kontot.\n\nThis e-mail is confidential and intended\nfor the addressee only.",
        "Flytta kontot.",
    ),
    // Words of one's own, where a signature might be seen.
    (
        "Flytta kontot.\n\nMvh\nAnna\n\nPS. Datumet är 1 maj.",
        "Flytta kontot.\n\nPS. Datumet är 1 maj.",
    ),
    (
        "Flytta kontot.\n-- \nAnna Ek\n\nPS. Datumet är 1 maj.",
        "Flytta kontot.\n\nPS. Datumet är 1 maj.",
    ),
    (
        "Hälsningar från Higab! Flytta kontot.",
        "Hälsningar från Higab! Flytta kontot.",
    ),
    (
        "Mvh Anna\n\nKonto: annaek0101\nFrån: Higab\nTill: Renova",
        "Konto: annaek0101\nFrån: Higab\nTill: Renova",
    ),
    (
        "Hej\nVänligen\nflytta mitt konto.",
        "Hej\nVänligen\nflytta mitt konto.",
    ),
    (
        "Vänligen flytta kontot.\n\nVänligen\nAnna",
        "Vänligen flytta kontot.",
    ),
    (
        "Namn:\nAnna Ek\nKonto:\nannaek0101",
        "Namn:\nAnna Ek\nKonto:\nannaek0101",
    ),
    (
        "Konto: annaek0101\nFrån: Higab\nTill: Renova\nDatum: 1 maj",
        "Konto: annaek0101\nFrån: Higab\nTill: Renova\nDatum: 1 maj",
    ),
    (
        "Medarbetare: Bo Ek\nKonto: boekxx0101\nTitel: bovärd",
        "Medarbetare: Bo Ek\nKonto: boekxx0101\nTitel: bovärd",
    ),
    (
        "Det gäller min kollega\nAnna Ek\nsom går till Renova 1 maj.",
        "Det gäller min kollega\nAnna Ek\nsom går till Renova 1 maj.",
    ),
    // "Best" and a name are run together by nobody; an order and a test begin with the same letters.
    (
        "BESTÄLLNING KONTOFLYTT\n\nLämnar ..... Higab\nGår till ... Renova",
        "BESTÄLLNING KONTOFLYTT\n\nLämnar ..... Higab\nGår till ... Renova",
    ),
    (
        "Beställning Kontoflytt\n\nLämnar ..... Higab",
        "Beställning Kontoflytt\n\nLämnar ..... Higab",
    ),
    ("Flytta kontot.\n\nBest, Anna", "Flytta kontot."),
    ("Flytta kontot.\n\nMvh/Anna", "Flytta kontot."),
    ("Flytta kontot.\n\nBR Anna", "Flytta kontot."),
    ("Tack för hjälpen!", "Tack för hjälpen!"),
    (
        "Personnummer lämnar jag per telefon.",
        "Personnummer lämnar jag per telefon.",
    ),
];

#[test]
fn signatures_are_cut_and_words_are_not() {
    for (body, words) in SIGNED.iter().copied() {
        assert_eq!(own(body), words, "{body}");
    }
}

#[test]
fn a_title_and_a_day_below_the_own_name_sign() {
    let cut = |body: &str| {
        let lines = body.lines().map(|text| Line {
            text: text.to_owned(),
            ..Line::default()
        });
        let own = super::cut(lines.collect(), &["Anna Andersson"]).own;
        let own: Vec<_> = own.into_iter().map(|line| line.text).collect();
        own.join("\n").trim_end().to_owned()
    };
    let order = "Flytta mitt konto till Higab.";
    for signature in [
        "Anna Andersson\nKostymtekniker\nTillträde: 2023-10-02",
        "Anna Andersson\nEnhetschef, Higab\nBörjar: den 1 maj",
        "Anna\nEkonom\nNytt kontor från: 1 maj",
        "Anna Andersson\nEngineer\nStart date: 2 May",
        "Anna A\nLärare\nDatum: 1 maj",
    ] {
        assert_eq!(
            cut(&format!("{order}\n\n{signature}")),
            order,
            "{signature}"
        );
    }
    let form = "Anna Andersson\nKonto: annand0314\nTill: Higab\nDatum: 1 maj";
    assert_eq!(
        cut(&format!("{order}\n\n{form}")),
        format!("{order}\n\n{form}")
    );
}

#[test]
fn a_remark_below_the_name_is_the_persons_and_a_statement_there_is_not() {
    let order = "Flytta kontot.";
    for (body, words) in [
        (
            "Skickat från min iPhone. Hon får nya arbetsuppgifter!",
            "Hon får nya arbetsuppgifter!",
        ),
        (
            "Sent from my iPhone. The date is 1 May.",
            "The date is 1 May.",
        ),
        (
            "Skickat från min iPhone - hon får nya arbetsuppgifter",
            "Skickat från min iPhone - hon får nya arbetsuppgifter",
        ),
        (
            "--\nAnna Ek\nHon får nya arbetsuppgifter hos oss.",
            "Hon får nya arbetsuppgifter hos oss.",
        ),
        (
            "Mvh\nAnna Ek\n\nNy tjänst, nya uppgifter",
            "Ny tjänst, nya uppgifter",
        ),
        (
            "Mvh\nAnna Ek\n\nDel av omorganisationsprojekt",
            "Del av omorganisationsprojekt",
        ),
        (
            "-- \nAnna Ek\nHon får där inte längre\nsamma arbetsuppgifter.",
            "Hon får där inte längre\nsamma arbetsuppgifter.",
        ),
        ("Sent from my iPhone. Please excuse typos.", ""),
        ("Mvh\nAnna Ek\nprojektledare", ""),
        ("-- \nAnna Ek\nSamma arbetsuppgifter som nu.", ""),
        ("-- \nAnna Ek\nNytt jobb? Sök en ny tjänst hos oss!", ""),
    ] {
        let expected = format!("{order}\n\n{words}");
        assert_eq!(
            own(&format!("{order}\n\n{body}")),
            expected.trim_end(),
            "{body}"
        );
    }
}
