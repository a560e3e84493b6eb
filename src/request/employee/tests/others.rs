//! What belongs to somebody whom the writer knows, and accounts that are named to be set aside.

use super::check;

const OWN: Option<&str> = Some("birgitta.soder@higab.se");
const SELF: Option<&str> = Some("Birgitta Söder");

#[test]
fn what_is_of_somebody_known_to_the_writer() {
    for body in [
        "Flytta min medarbetares konto till Liseberg den 1 maj.",
        "Flytta vår vaktmästares konto till Liseberg.",
        "Kan ni flytta min närmaste kollegas konto till Liseberg?",
        "Please move my colleague's account to Liseberg.",
        "Please move our caretaker's account to Liseberg.",
    ] {
        check(&[(body, None, None)]);
    }
    for body in [
        "Flytta mitt konto till Liseberg. Min assistents konto är dagmyr0505 och ska vara kvar.",
        "Please move my account to Liseberg. My assistant's account is dagmyr0505, nothing happens to it.",
        "Flytta mitt nuvarande konto till Liseberg.",
        "Flytta mitt konto till Liseberg, min tjänsts alla uppgifter följer med.",
    ] {
        check(&[(body, OWN, SELF)]);
    }
}

#[test]
fn accounts_that_are_set_aside() {
    for body in [
        "Flytta mitt konto. I listan från HR står jag med birsad0303, men det är någon annans id.",
        "Flytta mitt konto. Låt dagmyr0505 vara.",
        "Please move my account to Liseberg and leave dagmyr0505 alone.",
        "Flytta mitt konto. Rör inte dagmyr0505.",
        "Move my account. dagmyr0505 is somebody else's.",
        "Flytta mitt konto till Liseberg. dagmyr0505 har ni redan flyttat.",
    ] {
        check(&[(body, OWN, SELF)]);
    }
    check(&[
        (
            "Flytta mitt konto birsod0101. Låt dagmyr0505 vara.",
            Some("birsod0101"),
            SELF,
        ),
        (
            "Låt mitt konto birsod0101 följa med till Liseberg.",
            Some("birsod0101"),
            SELF,
        ),
        (
            "Kontot birsod0101 flyttar ni till Liseberg.",
            Some("birsod0101"),
            SELF,
        ),
    ]);
}

#[test]
fn the_employee_beside_others_that_are_not_moved() {
    let of_gudrun = |body| (body, Some("gudfel0611"), Some("Gudrun Feldt"));
    check(&[
        of_gudrun(
            "Flytta Gudrun Feldts konto gudfel0611. Hennes kollega Dag Myrin ska inte flyttas, så låt dagmyr0505 vara.",
        ),
        of_gudrun(
            "Den som beställer är jag, Birgitta Söder, birsod0101. Den som berörs är Gudrun Feldt, gudfel0611. Flytta hennes konto.",
        ),
        of_gudrun(
            "Dag Myrins konto dagmyr0505 flyttade ni i går, tack för det. Nu är det Gudrun Feldts tur: flytta gudfel0611.",
        ),
        (
            "Flytta Gudrun Feldts konto. Hennes chef på Liseberg blir Bror Ask, bror.ask@liseberg.se.",
            None,
            Some("Gudrun Feldt"),
        ),
        (
            "Gudrun Feldt, som före bröllopet hette Gudrun Malm och därför har id gudmal0611, ska få sitt konto flyttat.",
            Some("gudmal0611"),
            Some("Gudrun Feldt"),
        ),
        (
            "Efternamn: Feldt\nFörnamn: Gudrun\nKonto: gudfel0611\nTill: Liseberg",
            Some("gudfel0611"),
            Some("Gudrun Feldt"),
        ),
        (
            "Flytta Feldt, Gudrun (gudfel0611) till Liseberg.",
            Some("gudfel0611"),
            Some("Gudrun Feldt"),
        ),
    ]);
}

#[test]
fn ones_own_account_told_by_a_word_behind_or_before_it() {
    let own = |body| (body, Some("birsod0101"), Some("Birgitta Söder"));
    check(&[
        own(
            "Kontot birsod0101 – mitt – önskas flyttat till Liseberg. Frågor besvaras av min samordnare Tove Ask, tove.ask@liseberg.se.",
        ),
        own(
            "Sitt konto (rolbar0303) avslutade min företrädare Rolf Bark själv när han slutade. Mitt, birsod0101, ska däremot flyttas.",
        ),
        own(
            "Vi är två som heter Birgitta. Det är jag, Birgitta Söder med birsod0101, som ska flyttas; Birgitta Sörman med birsor0202 ska inte det.",
        ),
        own(
            "The account to be moved is mine, birsod0101. Rolf Bark, rolbar0303, only told me how.",
        ),
        own(
            "Mitt konto är birsod0101. Tjänsten går till Liseberg. Flytta kontot. Tove Ask (tovask0404) på HR kan svara på frågor också.",
        ),
        own(
            "Flytta birsod0101, which is my own. Questions: my coordinator Tove Ask, tove.ask@liseberg.se.",
        ),
    ]);
    check(&[
        (
            "Det är inte jag utan Gudrun Feldt, gudfel0611, som ska flyttas till Liseberg.",
            Some("gudfel0611"),
            Some("Gudrun Feldt"),
        ),
        (
            "I mean Gudrun Feldt, who moves to Liseberg. When Paul Rist moved last year we gave you pauris0133.",
            None,
            Some("Gudrun Feldt"),
        ),
        (
            "Det gäller Gudrun Feldt. När Paul Rist bytte i höstas hette kontot pauris0133.",
            None,
            Some("Gudrun Feldt"),
        ),
    ]);
}

#[test]
fn whose_account_is_ordered_by_name_or_told_as_ones_own() {
    check(&[(
        "Please move Malin Rydh's account to Liseberg. Last year we gave you olaekx0303 for Ola Ek.",
        None,
        Some("Malin Rydh"),
    )]);
}

#[test]
fn who_has_moved_already_is_not_the_one_that_moves() {
    check(&[
        (
            "Kollegan Pia Fors (piafor0404) har redan flyttat. Nu är det Olle Bergs tur, ollber0505.",
            Some("ollber0505"),
            Some("Olle Berg"),
        ),
        (
            "Pia Fors (piafor0404) bytte i våras. Flytta nu Olle Bergs konto, ollber0505.",
            Some("ollber0505"),
            Some("Olle Berg"),
        ),
    ]);
}
