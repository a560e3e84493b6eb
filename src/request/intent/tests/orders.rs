//! Sentences that order, by the way they do it.

use super::check;

#[test]
fn polite_questions() {
    check(
        true,
        &[
            "Kan ni flytta mitt konto?",
            "kan ni flytta hennes konto",
            "Kan du vara snäll och flytta Olas konto till oss?",
            "Skulle ni kunna flytta över mitt staden-konto till Kretslopp och vatten?",
            "Kan ni inte flytta mitt konto också?",
            "Vill ni flytta kontot?",
            "Går det att flytta mitt konto till Higab?",
            "går det o flytta konto kevsan0805??",
            "Är det möjligt att få mitt konto flyttat till Renova redan nu?",
            "Kan kontot flyttas omgående?",
            "Skulle mitt konto kunna flyttas till Higab?",
            "Kunde man få sitt konto flyttat? Jag hör till Higab från den 1 maj.",
            "Undrar om ni kan flytta mitt konto.",
            "Jag undrar om det går bra att flytta mitt konto till dess.",
            "Flyttar ni mitt konto?",
            "Ni flyttar väl mitt konto?",
            "Fixar ni flytten av mitt konto?",
            "Har ni möjlighet att flytta hans användarkonto den 1 april?",
            "Would it be possible to move my account?",
            "Could you please have her account transferred?",
            "Can we get Olas account moved to Higab?",
            "Would you mind moving my account to Liseberg?",
            "Could my account please come along?",
            "När kan ni flytta mitt konto? Min tjänst går till Higab den 1 maj.",
        ],
    );
}

#[test]
fn imperatives() {
    check(
        true,
        &[
            "Flytta Sixten Borgs konto sixbor0107 till Kulturförvaltningen.",
            "Flytta gärna mitt konto då.",
            "Var snälla och flytta kontot.",
            "Flytta med mig kontot är ni rara.",
            "Överför kontot.",
            "Vänligen överför användarkontot till Stadsledningskontoret.",
            "Flytta pongei0204.",
            "Flytta Anna Berg (annber0101) till Intraservice.",
            "Byt mitt konto dit.",
            "Lägg över mitt konto på Renova.",
            "Lägg gärna in flytt av mitt konto redan nu.",
            "Ändra mitt konto från Stadsledningskontoret till Higab.",
            "Koppla om mitt konto till Liseberg.",
            "För över mitt konto till Gryaab.",
            "Please move my account.",
            "please transfer the account annboh0619 to Higab",
            "Move her account please.",
            "Kindly transfer danmwa1124 as well.",
            "Please see to it that his account is moved.",
            "Make sure my account comes with me.",
            "Se till att mitt konto följer med.",
            "Hjälp mig att flytta mitt konto!",
            "Glöm inte att flytta kontot.",
            "snalla flytta mitt konto",
            "flyt mitt konto till Higab den 1 maj",
        ],
    );
}

#[test]
fn wishes_and_needs() {
    check(
        true,
        &[
            "Jag vill att mitt konto flyttas.",
            "Skulle behöva få mitt konto flyttat",
            "Jag skulle alltså behöva få mitt konto flyttat från Miljöförvaltningen.",
            "Vi önskar att hans konto följer med.",
            "Jag önskar därför att mitt konto, ingsjo0612, flyttas till dess.",
            "Vore bra om kontot kunde flyttas.",
            "Det vore smidigt om ni flyttade våra konton på samma gång.",
            "Jag ber er flytta kontot.",
            "Min chef sa att jag själv skulle be er flytta kontot.",
            "Hoppas ni kan flytta mitt konto till måndag.",
            "Tacksam om mitt konto flyttas med.",
            "Uppskattar om ni kan ordna så att kontot flyttas.",
            "Vill få med mig mitt konto till Higab.",
            "Jag vill ha med kontot.",
            "Mitt konto camtor0525 vill jag ta med.",
            "Hans konto vill vi ha flyttat då, tack.",
            "annber0101 är hennes konto som vi vill flytta.",
            "Blir glad om kontot kan komma efter!",
            "Vi behöver hjälp att flytta kontot.",
            "I want my account moved.",
            "I would therefore like my account to be moved.",
            "I'd be grateful if you moved my account to Higab.",
            "We need Tom's account transferred to Renova.",
            "I hope you can move my account.",
            "My account should go with me.",
            "Jag vill gärna behålla kontot när jag går över till Higab den 1 maj.",
            "Jag vill inte bli av med mejlen, så jag vill att kontot flyttas.",
        ],
    );
}

#[test]
fn obligations() {
    check(
        true,
        &[
            "Kontot ska flyttas den 2 mars 2026.",
            "Kontot behöver flyttas.",
            "Bådas konton behöver flyttas.",
            "Kontot måste följa med, ursäkta kort varsel.",
            "Mitt konto ska med.",
            "Mitt konto jenpah1102 ska till Renova.",
            "Kontot bör därför kunna flyttas, vilket jag härmed beställer.",
            "så kontot kan väl bara flyttas rakt av.",
            "Kontot ska visst också byta ägare.",
            "Det ligger på er att flytta kontot.",
            "Hennes konto behöver ni flytta hit.",
            "Mitt konto, egorib1125, önskas överflyttat.",
            "Kontot linner0620 (Linn Nerell) flyttas från Miljöförvaltningen till Stadsmiljöförvaltningen 2025-11-01.",
            "Kan ni uppdatera så mitt konto hör till Kretslopp och vatten?",
            "The account annber0101 must be moved to Liseberg.",
            "Her account needs to be transferred on 1 May.",
            "Kontot kan inte ligga kvar hos oss, det måste flyttas.",
        ],
    );
}

#[test]
fn nominal_orders() {
    check(
        true,
        &[
            "Jag beställer härmed flytt av mitt konto.",
            "Härmed beställs flytt av kontot teojan0407.",
            "Kontoflytt önskas för Anna Berg.",
            "Vi önskar kontoflytt.",
            "Önskar flytt av nedanstående konto.",
            "Begäran om kontoflytt",
            "Flytt av konto sonfli1031 behövs",
            "Behöver hjälp med en kontoflytt.",
            "Vi beställer flytt av samtliga konton på enheten.",
            "Ansöker om överföring av användarkonto till Higab.",
            "Kan ni verkställa flytten av mitt konto?",
            "Kontoflytt beställs härmed.",
            "I hereby request the transfer of my account to Higab.",
            "Requesting an account move for Anna Berg.",
        ],
    );
}

#[test]
fn the_account_as_a_pronoun() {
    check(
        true,
        &[
            "Kontot ligger kvar hos oss. Kan det flyttas omgående?",
            "Kontot är annber0101. Flytta det den 1 maj.",
            "Hennes konto ligger kvar på Higab. Kan ni flytta det till oss?",
            "Mitt konto är birstr0305, kan ni ordna så att det flyttas?",
            "Konto: ahmjam1119. Flytta det i samband med bytet.",
            "Flyttas mitt konto med? Jag vill alltså att det flyttas.",
            "My account is still at Higab. Could you move it now?",
            "Kontot bör följa med mig, ordnar ni det?",
            "Nu säger de att jag måste få kontot flyttat. Kan du hjälpa mig?",
            "Kontot kichal0422 följer väl med? Fixa det gärna!",
            "Min tjänst går till Higab den 1 maj med samma arbetsuppgifter, det vore bra om kontot hängde med.",
            "Jag går över till Higab den 1 maj med oförändrade uppgifter, fixar ni kontot?",
            "Rätt konto är sanmar0550. Flytta!",
            "My manager said that you can move my account. Is that right? Then please do.",
        ],
    );
}

#[test]
fn people_for_their_accounts() {
    check(
        true,
        &[
            "Mitt konto är annber0101. Flytta mig till Exploateringsförvaltningen den 1 maj, samma arbetsuppgifter.",
            "Kan ni flytta Anna Berg till Kretslopp och vatten? Konto annber0101.",
            "Kan ni flytta min medarbetare Anna, annber0101, till Higab?",
        ],
    );
}

#[test]
fn the_account_is_told_by_whose_it_is() {
    check(
        true,
        &[
            "Hans konto får andra sköta om. Mitt däremot ber jag er vänligen att flytta.",
            "Kollegans konto är klart. Mitt vill jag att ni flyttar.",
            "Mitt gamla konto annber0101 hänger kvar på Higab. Det enklaste vore väl att ni flyttade det?",
            "Min tjänst ligger under Grefab från den 15 juni. Kontot följer inte av sig självt utan jag måste be er, och det gör jag med detta brev.",
            "Kan ni flötta me kontot, ja ska över till Higab.",
        ],
    );
    check(
        false,
        &[
            "Mitt konto ligger kvar på Higab. Det värsta vore om ni flyttade det.",
            "Det dummaste vore väl att ni flyttade mitt konto till Higab nu.",
            "It would be a pity if you moved my account.",
            "Min dator är ny. Mitt tangentbord vill jag att ni byter.",
            "Går det överhuvudtaget att flytta ett konto mellan två av stadens bolag nuförtiden, eller har den tjänsten upphört?",
            "Hur flyttar man ett konto? Jag frågar bara av nyfikenhet.",
            "Min chef vill att mitt konto flyttas till Higab den 1 maj. Själv undrar jag om det verkligen behövs när jag är kvar på Renova.",
            "My manager wants my account moved to Higab. Is it really needed when I stay here?",
        ],
    );
    check(
        true,
        &[
            "Måste jag verkligen fylla i något? Kan ni flytta mitt konto till Higab?",
            "Flytta mitt konto till Higab den 1 maj. Jag är bara nyfiken på hur lång tid det tar.",
        ],
    );
}
