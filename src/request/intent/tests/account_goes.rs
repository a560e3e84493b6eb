//! Whether a sentence wants the account to go along, by whatever verb.

use super::super::account_goes::wanted;
use crate::request::laid_out::mail;

#[test]
fn the_account_is_wanted_along() {
    for body in [
        "Mitt konto ska hamna rätt.",
        "Kan ni rätta till kontot så att det ligger där?",
        "Visst kan ni skyffla över mitt konto så slipper jag börja om?",
        "Kan kontot vandra med?",
        "Kontot bör ligga hos dem då.",
        "Lägg mitt konto under dem.",
        "Ta med kontot också.",
        "Glöm inte kontot!",
        "Mitt konto behöver ny tillhörighet.",
        "Peka om kontot till dem.",
        "Vill ni vara vänliga att ombesörja kontot.",
        "Hoppas ni kan lösa det med kontot.",
        "Jag utgår från att ni tar hand om kontot.",
        "Kan ni trolla över kontot?",
        "Kan ni baxa över kontot?",
        "Can my account follow?",
        "Please put my account under them.",
        "Don't forget the account, please.",
        "My account should go with me.",
        "Säg till supporten att kontot måste över.",
    ] {
        assert!(wanted(&mail("", body)), "{body}");
    }
}

#[test]
fn other_wishes_and_questions_of_an_account() {
    for body in [
        "Vad händer med mitt konto?",
        "Behöver jag göra något med kontot?",
        "Hur gör jag med kontot?",
        "Går kontot att ta med?",
        "Måste kontot flyttas?",
        "Kontot är redan flyttat, tack!",
        "Kontot flyttades i går, allt funkar. Men skrivaren krånglar.",
        "Kontot ska jag inte ha kvar.",
        "Kontot ska avslutas.",
        "Jag vill ha ett nytt konto.",
        "Mitt konto fungerar inte.",
        "Mitt konto är låst.",
        "Ni har väl redan fått beställning på kontot från HR?",
        "Kontot har min chef beställt flytt av.",
        "Kontot tar vi sedan.",
        "Kontot återkommer jag om.",
        "Kontot stannar.",
        "Rör inte kontot än.",
        "När flyttas kontot?",
        "Vem flyttar kontot?",
        "Kontot får ligga kvar.",
        "Kan ni öka utrymmet på mitt konto?",
        "Kan ni lägga till mig i gruppen Higab-alla? Kontot är karin.ek.",
        "Kan jag använda mitt konto tills dess?",
        "Följer kontot med automatiskt?",
        "Jag har inget konto.",
        "Mitt konto vill jag byta namn på.",
        "Jag behöver behörighet till Raindance på mitt konto.",
        "Bara så ni vet, kontot är en sak mellan HR och er.",
        "Kontot är det HR som sköter.",
        "Det är bara information, kontot är ordnat.",
        "What happens to my account?",
        "Do I need to do anything about my account?",
        "My account is locked.",
        "Can you reset the password of my account?",
        "The account has been moved, thanks.",
        "My account will be closed.",
        "Is the account moved automatically?",
        "Leave the account alone.",
        "My manager has ordered the account already.",
        "Can you add my account to the Higab group?",
    ] {
        assert!(!wanted(&mail("", body)), "{body}");
    }
}

#[test]
fn an_account_of_a_bank_is_none_of_the_city_s() {
    super::check(
        false,
        &[
            "Jag har bytt bank och vill att lönen flyttas från mitt gamla konto till det nya. Jag jobbar på SF Nordost, samma tjänst som tidigare.",
            "Kan ni flytta lönen till mitt nya konto? Jag är kvar på Renova.",
            "Flytta utlägget till mitt konto, clearingnumret har ni på Renova.",
            "Mitt kontonummer är nytt, kan ni flytta lönen dit? Jag jobbar på Gryaab.",
        ],
    );
}
