//! Mails written to break the grammar, before it had seen their like.

use super::{check, check_mails};

#[test]
fn orders_in_other_words() {
    check(
        true,
        &[
            "Hej, jag skulle vilja be om hjälp med att få över mitt konto till Higab.",
            "Kan mitt konto hänga med när jag går över till Gryaab 1 juni?",
            "Hej! Min tjänst går till Renova 1 maj, oförändrade uppgifter. Behöver hjälp med kontot.",
            "Ska jag fylla i något formulär, eller kan ni bara flytta kontot annber0101?",
            "Vi skulle uppskatta om Annas konto kunde överföras till oss.",
            "Mitt användarkonto måste byta förvaltning från Higab till Liseberg.",
            "Det är dags att flytta mitt konto.",
            "Regionen har redan gett henne ett konto och för att spara tid önskar vi att det flyttas över till Higab.",
            "Felicia Tamm går till Higab imorgon. Kontot behöver flyttas. Ring i kväll om det inte hinns med, så kan jag förvarna henne.",
            "Ni får gärna flytta kontot redan på fredag.",
            "Önskar att ni migrerar kontot annber0101 till Liseberg.",
            "Lägg kontot annber0101 under Liseberg från den 1 maj.",
            "Kontot annber0101 ska från den 1 maj tillhöra Liseberg.",
            "Tack på förhand för att ni flyttar mitt konto!",
            "Jag vill beställa en flytt av mitt konto från Higab till Liseberg.",
            "Hej, får jag med mig kontot till Higab? I så fall vill jag gärna det. Flytta det i så fall.",
            "Vänligen se till att kontot flyttas per den 1 maj.",
            "Please arrange for the account of Tom Berg to be moved to Higab.",
            "We would like to transfer Anna's account to Liseberg as of 1 May.",
            "I am writing to request that my account be moved to Higab.",
            "Any chance you could move my account before Friday?",
            "Can my account be moved to Liseberg?",
            "My account still belongs to Higab; it should belong to Liseberg.",
            "I need my user account transferring to Renova.",
            "The account annber0101 is to be transferred to Higab on 1 May.",
            "Kunde ni vara så vänliga och föra över Olas användarkonto till oss?",
            "Jag behöver er hjälp: mitt konto ligger på Higab men ska ligga på Liseberg.",
            "Kontot får följa med henne.",
            "Flytta även kontot.",
            "Skulle vara tacksam för en kontoflytt till Liseberg.",
            "Jag anmäler härmed att mitt konto ska flyttas till Higab.",
            "Anna Berg byter till Liseberg 1 maj med samma uppgifter. Kontot (annber0101) följer med, tack!",
            "hej kan ni ändra så att mitt konto ligger under Liseberg",
            "Min chef har bett mig att be er flytta mitt konto.",
            "Enligt överenskommelse ska Annas konto överflyttas till Higab.",
            "Detta mejl är en beställning av flytt av kontot annber0101.",
            "Jag skrev fel tidigare. Flytta mitt konto till Liseberg.",
            "Beställde jag rätt? Om inte: flytta mitt konto annber0101 till Higab den 1 maj.",
            "Det går inte att beställa i portalen, så jag ber er här att flytta mitt konto.",
            "Jag har inte fått något svar, så jag ber igen: flytta mitt konto till Higab.",
            "Kan ni sätta igång flytten av hennes konto?",
            "Kontot ska inte ligga kvar på Higab utan flyttas till Liseberg.",
            "Skulle behöva hjälp med att få över kontot till Liseberg.",
            "Hjälp mig att få med mig kontot till Higab.",
            "Nu ska Olas konto flyttas till Higab.",
            "Från den 1 maj ska mitt konto tillhöra Liseberg.",
            "Kontot ska inte tas bort utan flyttas till Higab.",
            "Kontot bör inte stängas utan överföras till Liseberg.",
            "We need her account moving to Liseberg.",
            "Vill ni lägga över mitt konto till oss?",
            "Kan ni föra över kontot till oss på Higab?",
            "Flytta mitt konto till Higab, inte till Liseberg.",
            "Kan ni flytta mitt epostkonto till Liseberg?",
            "Se till att kontot är flyttat till den 1 maj.",
        ],
    );
}

#[test]
fn no_orders_in_the_same_words() {
    check(
        false,
        &[
            "Hur gör vi om vi vill flytta någons konto?",
            "Jag undrar hur lång tid en kontoflytt brukar ta.",
            "Vem beställer flytt av konto när någon byter förvaltning, chefen eller medarbetaren?",
            "Är det ni eller HR som flyttar konton?",
            "När flyttas mitt konto? Jag beställde i mars.",
            "Kan ni bekräfta att mitt konto har flyttats?",
            "Tack för informationen om kontoflytten, då vet jag.",
            "Mitt konto är flyttat men mejlen kommer till gamla adressen. Kan ni kolla?",
            "Sedan ni flyttade mitt konto fungerar inte skrivaren. Kan ni fixa det?",
            "Kan ni flytta över filerna från Annas konto till mitt?",
            "Kan ni koppla funktionsbrevlådan till mitt konto?",
            "Jag vill flytta min mobil till ett annat abonnemang.",
            "Kan du flytta min semester i kalendern?",
            "Kan ni öppna mitt konto igen? Jag flyttade till Norge men är tillbaka.",
            "Vi flyttar till nya lokaler hos Higab den 1 maj. Behöver våra konton ändras?",
            "Hon har slutat. Kontot ska avslutas, inte flyttas.",
            "Please delete the account annber0101, she has moved to Stockholm.",
            "Do I need to do anything about my account when I move to Higab?",
            "Can accounts be moved between companies?",
            "Will my account be moved automatically?",
            "I moved to Liseberg last month and my account was moved too, thanks. Now Teams is broken.",
            "Could you add me to the group? My account was moved from Higab last week.",
            "Flytta mig från sändlistan Alla Higab.",
            "Kan ni ge Anna ett nytt konto hos oss på Higab?",
            "Jag behöver inte längre någon hjälp med kontoflytten, det är ordnat.",
            "Vi har bestämt att inte flytta kontot.",
            "Ingen kontoflytt behövs.",
            "Jag drar tillbaka min beställning av flytt av konto.",
            "Kontot får inte flyttas.",
            "Anna vill ha kvar sitt konto på Higab, flytta det alltså inte.",
            "Jag har frågat HR om mitt konto ska flyttas och väntar på svar.",
            "Det diskuteras om kontona ska flyttas, vi återkommer.",
            "Bokföringen: flytta beloppet till konto 5460 i stället.",
            "Kan ni flytta min profilbild till det nya kontot?",
            "Kan ni flytta vårt Instagramkonto till Higab?",
            "Kan ni dela min kalender med Higab? Samma konto som förut.",
            "Vi vill att ni flyttar mötet till fredag. Kontot för Zoom är detsamma.",
            "Jag får felet \"kontot kan inte flyttas\" när jag loggar in i appen.",
            "Ska mitt konto flyttas?",
            "Kan ni kolla om mitt konto har flyttats?",
            "Please confirm that my account has been moved.",
            "Tack för hjälpen med kontoflytten.",
            "Tack för den snabba kontoflytten!",
            "Flytta inte kontot ännu.",
            "Flytta det inte.",
            "Jag undrar om mitt konto ska flyttas.",
            "Vi väntar på besked om kontot ska flyttas eller inte.",
            "Chefen vet inte om hennes konto ska flyttas.",
            "Kan ni flytta vårt Facebookkonto till Higab?",
            "Kan ni flytta elevkontot till en annan skola?",
            "Kan ni flytta lönekontot till en annan bank?",
            "Tack för beskedet om kontoflytten.",
            "Kan ni bekräfta att hennes konto är flyttat?",
        ],
    );
}

#[test]
fn an_account_is_moved_in_words_of_the_organisation() {
    check(
        true,
        &[
            "Jag ber er ändra organisatorisk hemvist för mitt konto gusreu0404. Det ska höra till Stadsrevisionen.",
            "From Higab to Renova, starting 17 August 2026. Account to be moved: hyupar0909.",
            "My position goes from Higab to Renova. Could you take care of my account move?",
            "Kontoen min är jortve0617, kan dere flytta den? Jag byter till Renova.",
            "Mitt konto minns jag inte men ni ser väl min adress, flytta det! Jag hör till Renova nu.",
            "Jag vet inte vad mitt konto heter men det är denna mailen. Tack för att ni flyttar det till Renova.",
        ],
    );
    check_mails(
        true,
        &[(
            "Account chraar0830 → Stadsmiljöförvaltningen, 29 September",
            "As the subject line says. I go on with my duties just like today at Miljöförvaltningen.",
        )],
    );
}

#[test]
fn what_went_well_what_banks_do_and_what_is_sold_is_no_order() {
    check_mails(
        false,
        &[
            (
                "Tack!",
                "ville bara säga tack för hjälpen, allt fungerar nu efter flytten av kontot till Higab.",
            ),
            (
                "Thanks",
                "Everything works fine since the move of my account to Higab.",
            ),
            ("", "Det gick bra efter flytten, kontot till Higab funkar."),
            (
                "Byta konto",
                "Jag har bytt bank och vill att lönen sätts in på mitt nya konto. Kan ni flytta över det?",
            ),
            (
                "Nytt konto till Anna",
                "Anna Berg börjar hos oss på Higab den 1 september. Hon har ett konto på Renova som avslutas av dem. Jag behöver alltså ett nytt åt henne.",
            ),
            (
                "Your account migration",
                "We help cities move user accounts between tenants. Would you like a demo in week 25?",
            ),
        ],
    );
}

#[test]
fn orders_to_change_where_an_account_belongs() {
    check(
        true,
        &[
            "Jag ber er ändra organisatorisk hemvist för mitt konto gusreu0404 till Higab.",
            "Kan ni byta förvaltningstillhörighet på mitt konto?",
            "Önskar ny organisationstillhörighet för Annas konto.",
            "Please change the organisation of my account.",
            "Vänligen uppdatera hemvist för kontot annber0101.",
            "Kontot är norbli0606. Tjänsten går till Higab den 1 maj. Ordnar ni flytten?",
            "Anna Berg går till Higab den 1 maj, konto annber0101. Kan ni fixa överföringen?",
            "Kontot annber0101 är mitt. Jag går till Higab 1 maj. Fixar ni flytten tack.",
            "Jag vet inte vad mitt konto heter men det är denna mailen. Tack för att ni flyttar det.",
            "Vil I flytte min konto (pedmog0203)?",
            "Kan dere flytte kontoen min til Higab?",
            "Jeg ønsker å få flyttet min konto til Higab.",
        ],
    );
}

#[test]
fn thanks_for_a_move_that_was_made() {
    check(
        false,
        &[
            "Tack för hjälpen i fredags, allt fungerar nu efter flytten av kontot till Higab.",
            "Allt gick bra efter kontoflytten till Higab den 1 maj, tack!",
            "Everything works fine after the move of my account to Higab on 1 May.",
            "Tack för all hjälp igår med flytten av kontot från Higab till Renova.",
            "Thanks for the help last week with the transfer of my account to Higab.",
            "Vi flyttar på oss. Ordnar ni flytten av skrivborden?",
        ],
    );
}

#[test]
fn a_shared_mailbox_is_nobodys_account() {
    check(
        false,
        &[
            "The shared mailbox uthyrning@poseidon.goteborg.se should be moved to Bostadsbolaget on 1 March 2026. My own account stays put.",
            "Funktionsbrevlådan info@higab.se ska flyttas till Renova den 1 maj.",
            "Kan ni flytta brevlådan (reception@higab.se) till Renova?",
            "Our mailbox: letting@higab.se must be transferred to Renova on 1 May.",
            "Vår gruppbrevlåda stab@higab.se behöver flyttas till Liseberg.",
        ],
    );
}

#[test]
fn orders_in_a_question_of_course_and_with_take() {
    check(
        true,
        &[
            "Moa Lind (moalin0214) går den 12 januari till Higab. Kontot flyttas väl då?",
            "Konto: annber0101. Jag går från Renova till Higab 1 maj. Kontot flyttas väl samtidigt?",
            "I move to Higab on 2 March. Account: seaode0303. Please take it across.",
            "My account is annber0101 and I go to Higab. Could you take it over there?",
            "Mitt konto är annber0101. Kan ni ta det med till Higab?",
        ],
    );
}
