//! Whole moves that the mail itself puts in doubt, and doubts that it denies.

use crate::message::{self, Limits, RawMessage};
use crate::outcome::Field;
use crate::register::Register;
use crate::request::{CaseSoFar, MoveRequest, read};

const MOVE: &str = "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.";

fn request(addition: &str) -> MoveRequest {
    let mail = format!(
        "From: Anna Berg <anna.berg@higab.se>\r\nTo: support@example.org\r\nSubject: Flytt\r\nDate: Sun, 1 Mar 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{MOVE} {addition}\r\n"
    );
    let message = message::parse(&RawMessage::new(mail.into_bytes()), &Limits::default());
    let register = Register::built_in().unwrap();
    read(&message, register, &CaseSoFar::default())
        .request
        .unwrap()
}

#[test]
fn what_is_not_decided_has_no_day() {
    let additions = [
        "Allt under förutsättning att nämnden säger ja.",
        "Det finns ännu inget beslut.",
        "Det är inte bestämt än.",
        "Om styrelsen godkänner det, förstås.",
        "Det gäller bara om det blir av.",
        "This is subject to the board's approval.",
        "Provided that the committee agrees.",
        "No decision has been taken yet.",
        "Man kan ju drömma.",
    ];
    for addition in additions {
        assert!(request(addition).move_date.is_none(), "{addition}");
    }
}

#[test]
fn who_stays_and_moves_is_contradicted() {
    let additions = [
        "Det är ett lån på fyra månader.",
        "Jag är utlånad till dem.",
        "It is a secondment for a year.",
        "Anställningen är kvar på Higab hela tiden.",
        "Tjänsten delas mellan de två.",
        "Två dagar i veckan är jag kvar hos Higab.",
        "Lämna kontot kvar här samtidigt.",
        "Jag stannar kvar hos Higab på papperet.",
        "My position stays at Higab.",
    ];
    for addition in additions {
        let contradictions = request(addition).contradictions;
        let of_place = |found: &[crate::request::Contradiction]| {
            found.iter().any(|one| one.field == Field::ToOrganisation)
        };
        assert!(of_place(&contradictions), "{addition} {contradictions:?}");
    }
}

#[test]
fn what_is_denied_or_ends_is_no_doubt() {
    let additions = [
        "Detta är varken ett lån eller ett vikariat.",
        "Jag är inte utlånad.",
        "Det är utlåning... nej, inte utlåning utan en riktig flytt.",
        "It is not a secondment.",
        "Jag är kvar på Higab till den 30 april.",
        "Mina kollegor Ahmed och Lo sitter kvar.",
        "Tidigare skrev vi att det skedde under förutsättning att styrelsen sa ja.",
        "Jag jobbar halvtid.",
        "Jag var utlånad till Liseberg i våras.",
        "Just nu är jag utlånad till Stockholms stad.",
        "Tjänsten är fortfarande densamma.",
        "Beslutet är fattat.",
    ];
    for addition in additions {
        let request = request(addition);
        assert!(request.move_date.is_some(), "{addition}");
        assert!(request.contradictions.is_empty(), "{addition}");
    }
}

#[test]
fn without_an_account_of_ones_own_none_is_moved() {
    for addition in [
        "Något eget konto har jag aldrig fått, men det går.",
        "Eget konto saknas.",
        "I have no account of my own.",
    ] {
        assert!(request(addition).account.is_none(), "{addition}");
    }
}
