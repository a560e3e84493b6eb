//! Orders in the words of people who write as they speak, and of those who write more politely than they speak.

use super::check;

#[test]
fn orders_as_people_say_them() {
    check(
        true,
        &[
            "Skulle ni kunna tänka er att flytta med mitt konto till Higab?",
            "Jag vore oerhört glad om kontot fick följa med till Higab.",
            "Det vore toppen om ni kunde få över kontot till Liseberg till dess.",
            "Vi hemställer om att kontot annber0101 överförs.",
            "Kontot vill jag ha kvar när jag går till Higab den 1 maj med samma uppgifter.",
            "Mitt konto vill jag gärna behålla när jag går från Higab till Liseberg den 1 maj.",
            "Jag hoppas att jag kan få behålla mitt konto annber0101 när tjänsten går till Higab den 1 maj.",
            "Ta med kontot annber0101 till Higab är ni snälla.",
            "I'd be much obliged if you could carry my account over to Higab.",
            "Would you kindly see to it that my login moves across with me?",
            "It would be lovely if my account came along to Higab.",
            "Grateful for your help in getting Anna's account transferred.",
            "My account will need to be re-homed at Higab.",
            "Kindly re-assign the account annber0101 to Higab.",
            "Can you switch my account over to Liseberg please?",
            "Please port my account over to Liseberg.",
            "Her account needs shifting to Liseberg.",
            "We'd like Tom's account to come across to Higab.",
            "Annas konto skall alltså flyttas, och det är det jag ber om.",
            "Så nu undrar jag om ni kunde vara bussiga och flytta kontot.",
            "Är ni hyggliga och flyttar mitt konto?",
            "Tar ni hand om flytten av kontot?",
            "Fixar ni så kontot hamnar på Higab?",
            "Ordnar ni att kontot flyttas?",
            "Kan ni ordna det så att mitt konto följer med till Liseberg?",
            "Lyft över kontot annber0101.",
            "Kontot ska lyftas över till Higab.",
            "Kontot behöver hänga med henne.",
            "Mitt konto bör väl rimligen följa med.",
            "Min önskan är att kontot flyttas med.",
        ],
    );
}

#[test]
fn orders_in_a_roundabout_way() {
    check(
        true,
        &[
            "Mitt ärende: flytt av kontot annber0101 till Higab.",
            "Det jag behöver är att kontot annber0101 flyttas.",
            "Vi beställer därför att kontot annber0101 flyttas över.",
            "Uppdrag till er: flytta kontot annber0101.",
            "Därför detta mejl: flytta med kontot, tack.",
            "Anna byter till Higab den 1 maj, ni får flytta hennes konto då.",
            "Kontot annber0101 får ni flytta till Higab.",
            "Det är alltså kontot annber0101 som ska flyttas.",
            "I would like to request that you move the account annber0101.",
            "Account annber0101 should now sit under Higab.",
            "Please let my account follow me to Higab.",
            "Låt kontot följa med mig till Higab.",
            "Låt mitt konto annber0101 flyttas till Higab.",
            "Vill ni vara vänliga att låta kontot följa med henne?",
            "Jag anhåller om att få ta med mig mitt konto.",
            "Får jag be er flytta mitt konto?",
            "Får jag be om flytt av mitt konto?",
            "Snälla, glöm inte mitt konto, det ska med till Higab.",
            "Kontot måste med.",
            "Flyttar ni över kontot annber0101 från Higab till Liseberg?",
            "Hej, kan ni hjälpa mig att få kontot överflyttat till Higab?",
            "Vore tacksam för hjälp att flytta kontot.",
            "Tacksam för flytt av mitt konto annber0101 till Higab.",
            "Tack om ni flyttar kontot innan dess.",
            "Kontot annber0101 önskas därför flyttat.",
            "Om ni flyttar kontot annber0101 till dess blir jag glad.",
            "Hoppas att ni flyttar kontot i tid.",
            "Räknar med att ni flyttar kontot annber0101 till Higab.",
            "Jag utgår från att ni flyttar kontot annber0101 till Higab.",
            "Bered plats för mitt konto annber0101 hos Higab, det ska flyttas dit.",
        ],
    );
}

#[test]
fn an_account_is_taken_care_of() {
    check(
        true,
        &[
            "Petra Olin will be moved from Familjebostäder to Bostadsbolaget. Could you take care of her account?",
            "Petra Olin flyttas från Familjebostäder till Bostadsbolaget. Kan ni ta hand om hennes konto?",
            "Anna går från Higab till Liseberg den 1 mars. Snälla, ta hand om kontot.",
        ],
    );
    check(
        false,
        &[
            "Vilka regler gäller för konton? Take care, Anna",
            "I första hand undrar jag över mitt konto.",
            "Jag har tagit hand om mitt konto själv.",
        ],
    );
}

#[test]
fn when_and_in_what_cases_is_asked_of_the_service() {
    check(
        false,
        &[
            "I vilka fall kan ett konto flyttas mellan två förvaltningar?",
            "När får ett konto flyttas mellan två förvaltningar?",
            "Kan ett konto flyttas mellan förvaltningar?",
            "Under vilka förutsättningar kan man flytta ett konto?",
            "In which cases can an account be moved between administrations?",
        ],
    );
    check(
        true,
        &["Kan mitt konto annber0101 flyttas från Higab till Liseberg?"],
    );
}

#[test]
fn slips_and_short_forms() {
    check(
        true,
        &[
            "can u move my acct to Higab? thx",
            "Hinner ni få över mitt konto till Higab till dess?",
            "Hinner ni flytta kontot?",
            "I do not want a new account, so would you please transfer the current one (decmoo0404) to Higab?",
        ],
    );
    check(
        false,
        &[
            "Hinner ni svara på hur man flyttar konton?",
            "Do u know how accounts are moved?",
        ],
    );
}
