//! Sentences that use the same words and order nothing, by what they are about.

use super::check;

#[test]
fn other_things_are_moved() {
    check(
        false,
        &[
            "Kan ni flytta mitt telefonnummer?",
            "Kan ni flytta 48 350 kr från konto 6110 till konto 5460?",
            "Flytta min dator och mina skärmar till plan 3.",
            "Jag råkade dra mappen fel. Kan ni flytta tillbaka den till mitt konto (harlov0218)?",
            "Kan ni flytta bokningen av Stora salen? Det ligger under mitt konto.",
            "Jag behöver flytta mina filer från mitt gamla konto till det nya.",
            "Kan ni flytta min lön till mitt nya konto 8327-9?",
            "Kan vi flytta mötet om kontoflyttarna till måndag?",
            "Could you move the Adobe licence from Jon Ek's account to mine?",
            "please move my work number to the new phone. Same job, same duties, same account.",
            "Verifikation 20417 ska flyttas från konto 4010 till konto 5410.",
            "Kan ni flytta funktionsbrevlådan till Stadsledningskontoret?",
            "Please move the shared mailbox from our account to Higab.",
            "Flytta Nils, Doris och Hamid från sändlistan Rektorer Nordost till Rektorer Centrum.",
            "Fakturan har hamnat på Got Events konto. Kan ni flytta den till Higab?",
            "Kan ni flytta mina licenser till ett annat konto?",
            "Kan ni flytta kalendern som ligger på mitt konto till min kollega?",
            "Vi flyttar från kontoret på Första Långgatan den 2 juni. Kan ni flytta min dator dit?",
            "Could you move my account's files to the shared drive?",
            "Kan ni flytta tillbaka mejlen till mitt konto?",
        ],
    );
}

#[test]
fn other_matters_of_an_account() {
    check(
        false,
        &[
            "Jag vill beställa ett nytt konto åt Ossian på Exploateringsförvaltningen från den 16 mars.",
            "Vi vill beställa ett helt nytt konto till henne. Inget ska föras över.",
            "Tobias flyttar till Norge och slutar den 31 juli. Ta bort hans konto tobkar0104.",
            "Vår vikarie Dennis (denalv0603) slutade i fredags och ska flytta till Skövde. Kan ni ta bort hans konto?",
            "Mitt konto har låst sig. Jag har precis flyttat hit men gör samma sak. Kan ni låsa upp hugsan0808?",
            "Kan ni byta namn på mitt konto? Jag har gift mig.",
            "Kan ni ge mitt konto behörighet till mappen hos Kretslopp och vatten?",
            "Kan ni nollställa lösenordet till mitt konto?",
            "Hans konto behöver tillgång till den gemensamma brevlådan.",
            "I cannot log in to my account since I moved to Higab. Can you help?",
            "Kan ni förlänga kontot för vår konsult till den 31 december?",
            "My account is locked, please fix it.",
            "Kan ni aktivera kontot annber0101 igen?",
            "Multifaktor fungerar inte på mitt konto efter att jag bytt telefon. Kan ni hjälpa mig?",
        ],
    );
}

#[test]
fn questions_about_the_service() {
    check(
        false,
        &[
            "Går det fortfarande att flytta konton mellan förvaltningar?",
            "Hur gör man för att flytta ett konto?",
            "Hur gör jag för att flytta mitt konto?",
            "Stämmer det att man kan flytta sitt konto om man har samma arbetsuppgifter?",
            "Vad gäller när någon byter förvaltning, flyttas kontot då?",
            "Hur funkar det med kontona då? Flyttas de om man har kvar samma arbetsuppgifter?",
            "Behöver jag beställa flytt av kontot eller sker det automatiskt?",
            "Om jag skulle byta förvaltning, kan kontot flyttas då?",
            "Hur lång tid tar det att flytta ett konto?",
            "Vem kan beställa en kontoflytt?",
            "Kan man flytta ett konto mellan två bolag?",
            "Finns det någon blankett för att flytta konton?",
            "Is it still possible to move accounts between administrations?",
            "If somebody changes administration but keeps the same duties, does the account follow?",
            "How do I move my account?",
            "Is it still the case that accounts can only follow a person when the job itself is transferred?",
            "Måste man ha samma arbetsuppgifter för att få kontot flyttat?",
            "What happens to my account if I move to another company?",
        ],
    );
}

#[test]
fn no_move_is_wanted() {
    check(
        false,
        &[
            "Hans konto ska inte flyttas.",
            "Vi vill dock INTE flytta hennes gamla konto utan lägga upp ett helt nytt.",
            "Jag vill inte att ni flyttar mitt konto.",
            "Ni behöver inte flytta kontot.",
            "Kontot behöver inte flyttas, hon får ett nytt hos oss.",
            "Flytta inte mitt konto ännu.",
            "Please do not move my account.",
            "My account should not be moved.",
            "The account doesn't need to be transferred.",
            "Det är inte nödvändigt att flytta hans konto.",
            "Vi avstår från att flytta kontot.",
            "Min tjänst flyttas till Higab. Min chef skickar beställningen av kontoflytten till er när hon är tillbaka.",
            "My manager will send the order to move my account next week.",
            "Hennes chef lägger beställningen på kontoflytten senare.",
        ],
    );
}

#[test]
fn taken_back() {
    check(
        false,
        &[
            "Ni har fått en beställning från mig om att flytta mitt konto. Stryk alltså flytten.",
            "Please cancel the order I sent on Friday to move my account ewestr0430.",
            "Glöm min beställning om att flytta kontot.",
            "Jag vill avbryta flytten av mitt konto.",
            "Avbryt kontoflytten för Anna Berg (annber0101), tjänsten stannar på Higab.",
            "Jag återkallar min begäran om kontoflytt.",
            "The transfer has been called off, so please disregard my request to move my account.",
            "Beställningen av kontoflytt är inte längre aktuell.",
        ],
    );
}

#[test]
fn told_and_done() {
    check(
        false,
        &[
            "Jag mejlade er i april om att flytta mitt konto och har inte hört något. Hur går det?",
            "Har ni flyttat Omars konto än? Jag beställde det i juni.",
            "Mitt konto flyttades i måndags men nu godtar datorn inte lösenordet.",
            "Tack för att ni flyttade mitt konto!",
            "Thanks for moving my account from BRG last month, it went smoothly.",
            "Min kollega fick sitt konto flyttat i fredags. Betyder det att mitt också är på gång?",
            "Sara Winge (sarwin0615) moved from P-bolaget today. Her account was already taken care of. No action needed.",
            "Kontot flyttades i våras, det är bara visningen som är fel. Kan ni ändra texten till Kretslopp och vatten?",
            "Förut fanns det ett bra formulär för att flytta konton. Nu hittar man ingenting.",
            "Beställningen av kontoflytt skickar vi när avtalen är påskrivna.",
            "Vi kommer att behöva flytta hans konto i höst, jag återkommer med en beställning.",
            "Our tool moves accounts, mailboxes and OneDrive with zero downtime.",
            "Vi hjälper er att flytta konton och licenser utan avbrott.",
            "Tack för att ni flyttade kontot så snabbt, nu fungerar allt.",
            "Hur går det med flytten av mitt konto?",
            "Varför har ni flyttat mitt konto till Higab?",
            "Mitt konto skulle ha flyttats den 1 maj, vad händer?",
            "Flytten av mitt konto gick bra, stort tack!",
        ],
    );
}
