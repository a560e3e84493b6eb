//! Orders told as a wish for what comes about, and mails that tell of accounts and order nothing.

use super::{check, check_mails};

#[test]
fn what_is_to_come_about() {
    check(
        true,
        &[
            "Kontot må gärna följa sin ägare.",
            "Mitt konto bör följa min tjänst.",
            "Kindly let my account go where I go.",
            "Please arrange for both accounts to be transferred to Higab.",
            "Kan ni dra med kontot mitt dit?",
            "Skulle ni kunna slänga över mitt konto till Higab?",
            "Would you please shift my account too?",
            "Byt ut Renova mot Gryaab som hemvist för mitt konto annber0101.",
            "Kan ni flytta mitt kotno till Higab?",
            "Min tjänst går till Higab den 1 maj med samma uppgifter. Det ni kan glädja mig med är att kontot går samma väg.",
            "Min tjänst går till Higab den 1 maj med samma uppgifter. Det jag vill är att kontot, annber0101, följer med.",
            "Konto: annber0101. Jag är tacksam om flytten är klar när hon börjar. Flytta det till Higab.",
        ],
    );
    check(
        false,
        &[
            "Kontot ska följa reglerna.",
            "Min dator kan ni dra med dit.",
            "I work the early shift and my account works well.",
            "Det som kan hända är att kontot försvinner.",
            "Flytten är klar och kontot fungerar.",
        ],
    );
}

#[test]
fn the_writer_says_that_nothing_is_ordered() {
    let told = "Kan ni flytta mitt konto annber0101 till Higab den 1 maj? Arbetsuppgifterna är oförändrade.";
    for denial in [
        "Jag beställer inget nu, jag vill bara känna till reglerna.",
        "Vi beställer alltså ingenting, jag undrar bara.",
        "I am not ordering anything, I only want to know how it works.",
        "This is not an order yet, just a question.",
        "Detta är ännu ingen beställning.",
    ] {
        check(false, &[&format!("{told} {denial}")]);
    }
    for other in [
        "Jag beställer inget nytt konto, utan flytt av det jag har.",
        "Det är ingen brådskande beställning, men gärna i maj.",
        "This is not an order for a new account.",
        "Jag beställer inte ofta.",
        "Är detta inte en beställning ni gör så vet jag inte vad som är det.",
    ] {
        check(true, &[&format!("{told} {other}")]);
    }
}

#[test]
fn things_that_belong_to_an_account_and_accounts_elsewhere() {
    check(
        false,
        &[
            "Licensen som sitter på konto annber0101 behöver flyttas över till konto bosek0101.",
            "Programmet och licensen på mitt konto ska flyttas till Higab.",
            "Filerna som ligger på kontot annber0101 ska flyttas till Higab.",
            "Behörigheterna på kontot ska flyttas till den nya enheten.",
            "Vårt Instagramkonto ska flyttas från Got Event till Liseberg den 15 augusti.",
        ],
    );
    check(
        true,
        &[
            "Licensen som sitter på mitt konto avslutas. Flytta kontot annber0101 till Higab.",
            "Behörigheterna rensar jag. Kontot ska flyttas till Higab.",
        ],
    );
}

#[test]
fn thanks_for_a_move_that_was_made_and_a_word_that_more_will_come() {
    check(
        false,
        &[
            "Stort tack till den som så snabbt förde över mitt konto annber0101 från Higab till Liseberg!",
            "Thanks to whoever moved my account from Higab to Liseberg.",
            "Should that be decided, I will write again and ask you to move my account annber0101.",
            "Blir det så skriver jag igen och ber er flytta mitt konto då.",
        ],
    );
    check(
        true,
        &[
            "Tack till er som fixade mitt lösenord. Flytta nu mitt konto till Higab.",
            "Jag skriver igen och ber er flytta mitt konto till Higab.",
            "I write again to ask you to move my account to Higab.",
        ],
    );
    check_mails(
        true,
        &[(
            "Förvarning",
            "Hej! Jag vill ha mitt konto annber0101 flyttat. Jag behåller alla mina arbetsuppgifter.",
        )],
    );
    check_mails(
        false,
        &[(
            "Förvarning",
            "Mitt konto annber0101 ska flyttas till Higab i höst. Jag behåller alla mina arbetsuppgifter.",
        )],
    );
}

#[test]
fn orders_in_be_er_att_and_as_answers() {
    check(
        true,
        &[
            "Kontonamnet är annber0101 och jag vill be er att föra det till Liseberg den 1 maj.",
            "Hennes konto är annber0101. Jag skulle vilja be er flytta det.",
            "Kontot heter annber0101. Vi vill be er att koppla det till Liseberg.",
            "Månne ni kunde vara så vänliga och flytta Anna Bergs konto annber0101? Skulle flytten inte hinnas med före lunch gör det ingenting.",
            "Flytta kontot annber0101 till Liseberg. Dröjer det en dag gör det inget.",
        ],
    );
    check(
        false,
        &[
            "Jag vill be er att inte flytta kontot annber0101.",
            "Kontot är annber0101. Gör ingenting nu.",
            "Flytta kontot annber0101. Nej, gör det inte.",
        ],
    );
}
