//! Orders that a later word undoes, that others have placed, that are still to come or only dreamt of.

use super::{check, check_mails};

#[test]
fn what_is_undone_is_no_order() {
    check(
        false,
        &[
            "Flytta mitt konto annber0101 från Higab till Liseberg den 1 maj. Nej förresten, låt det vara, jag blir kvar.",
            "Jag vill att kontot annber0101 flyttas till Higab. Uppdatering: tjänsten dras in, så det blir ingen flytt.",
            "Kan ni flytta kontot till Higab? Eller nej, gör inte det, hon ångrade sig.",
            "Kan ni flytta kontot till Higab? Stopp! Det ska inte göras, chefen ändrade sig.",
            "Please move my account. Actually don't, I am staying.",
            "Please move my account to Higab. On second thoughts, leave it where it is.",
            "Please move her account to Higab. Never mind, she has changed her mind.",
            "Flytta kontot till Higab. Har precis fått veta att det inte blir någon flytt.",
            "Flytta kontot till Higab den 1 maj. Edit: vänta, det är inte aktuellt längre.",
            "Jag hade tänkt be er flytta mitt konto men nu behövs det inte.",
            "Vi skulle ha beställt flytt av kontot annber0101 men det är inte aktuellt.",
            "Hennes konto är redan flyttat, vi vill bara att ni flyttar filerna.",
            "Mitt konto annber0101 flyttades i mars från Higab till Liseberg. Kan ni flytta över mina dokument också?",
            "My account was moved on 1 May, please move the files too.",
            "I natt drömde jag att ni flyttade mitt konto till Higab.",
            "Tänk om man fick flytta med sitt konto till Higab!",
            "Det vore ju drömmen om kontot fick flytta med, men det är inget på gång.",
            "Jag undrar om man får behålla kontot annber0101 om man byter från Higab till Liseberg den 1 maj med samma uppgifter.",
            "Får man behålla sitt konto när man byter till Liseberg?",
        ],
    );
}

#[test]
fn what_is_reported_or_dreamt_of_is_no_order() {
    check(
        false,
        &[
            "Jag funderar på att be er flytta mitt konto.",
            "Vi överväger att flytta kontot annber0101 till Liseberg.",
            "I am thinking about having my account moved to Higab.",
            "Jag lägger beställningen av kontoflytten när beslutet är taget.",
            "Så snart det är klart skickar jag beställning på flytt av kontot annber0101.",
            "We will request the move of annber0101 once the contract is signed.",
            "Hennes nya chef har beställt flytten av kontot annber0101 från Higab till Liseberg den 1 maj, samma uppgifter. Detta bara som information.",
            "Kontoflytten annber0101 från Higab till Liseberg den 1 maj är beställd av HR, samma uppgifter. Tack för snabb hantering.",
            "HR har beställt flytt av kontot annber0101. Allt är klart från vår sida.",
            "Vi fick bekräftelse på att kontot annber0101 flyttas från Higab till Liseberg den 1 maj, samma uppgifter. Tack!",
            "Thanks for confirming that annber0101 will be moved from Higab to Liseberg on 1 May with the same duties.",
            "Beställ inte flytt av kontot annber0101.",
            "Ni ska inte flytta kontot annber0101 från Higab till Liseberg den 1 maj.",
            "Kontot annber0101 ska stanna där det är, fast tjänsten går från Higab till Liseberg den 1 maj med samma uppgifter.",
            "Kan ni flytta kontot för vårt Instagram till Higab?",
            "Twitter-kontot ska flyttas över till Higab.",
            "Kan ni flytta Vimeokontot till Higab?",
            "Elevens konto ska flyttas till den andra skolan.",
        ],
    );
}

#[test]
fn a_move_called_off_in_the_subject_is_no_order() {
    check_mails(
        false,
        &[(
            "Avbokad flytt",
            "Flytten av kontot annber0101 från Higab till Liseberg den 1 maj, samma uppgifter, är avbokad.",
        )],
    );
}

#[test]
fn what_only_looks_like_a_change_of_mind_undoes_nothing() {
    check(
        true,
        &[
            "Flytta kontot till Higab. Min kollega byter inte, hon blir kvar.",
            "Flytta mitt konto till Higab. Datumet har ändrats till den 1 maj.",
            "Något formulär behövs inte, sa chefen. Flytta mitt konto till Higab.",
            "Never mind my last mail. Please move my account annber0101 to Higab.",
            "Jag ångrade mig: flytta inte till Renova. Flytta mitt konto till Liseberg.",
            "Om det inte är aktuellt längre hör jag av mig. Flytta mitt konto till Higab.",
            "Please move my account to Higab, and don't worry about the phone.",
            "Härmed skickar jag beställning av flytt av mitt konto till Higab.",
            "Vill ni veta mer så fråga. Flytta mitt konto till Higab, jag stannar kvar i samma rum.",
        ],
    );
}

#[test]
fn a_warning_beforehand_is_no_order_yet() {
    check(
        false,
        &[
            "Jag vill förvarna er om att Annas konto ska flyttas till Higab i maj.",
            "Bara en förvarning: kontot annber0101 ska flyttas till Higab den 1 maj.",
        ],
    );
}

#[test]
fn what_is_put_right_or_withdrawn_is_not_the_order() {
    check(
        true,
        &[
            "I'd like my account moved to Higab on June 23. Actually scratch that, I just got an update: June 30 is the day.",
            "My account is anna.berg@higab.se and it should move to Liseberg on 1 May. The coffee machine rejects my badge. If that is not yours, never mind.",
            "Flytta mitt konto annber0101 till Higab. Ta Ville Hane samtidigt – nej förresten, stryk det, han är kvar hos oss.",
            "Please move my account annber0101 and Sara Koch's - no, sorry, scrap Sara, she is staying. So only mine, to Higab.",
            "Ta med Olle Ek också, nej vänta, stryk honom. Flytta bara mitt konto till Higab.",
        ],
    );
    check(
        false,
        &[
            "I'd like my account moved to Higab. Actually scratch that, I am staying.",
            "Flytta mitt konto till Higab. Nej förresten, stryk det, jag blir kvar här.",
            "Please move my account to Higab. No, forget that, never mind.",
            "I am not asking you to do anything now. But supposing it happened, would our accounts be moved?",
            "The move of my account to Higab last week went so smoothly that I did not even notice it.",
            "We have a new counsellor, Lovisa Hammar. She has never worked in the city before. Do I order the account or does she get it by itself?",
        ],
    );
}
