//! Mails that order and take it back, that tell of an order made, or of one to come.

use super::super::super::evidence::Source;
use super::super::super::laid_out::parts;
use super::super::order;
use super::{check, check_mails};

#[test]
fn what_the_mail_itself_calls_off_is_no_order() {
    check(
        false,
        &[
            "Flytta mitt konto annber0101 från Higab till Liseberg den 1 maj. Tillägg: hela flytten är struken, bortse från ovanstående.",
            "Kan ni flytta kontot annber0101? Nu fick jag veta att flytten blir inte av.",
            "Vi beställde flytt av kontot annber0101 till Liseberg. Den beställningen drar vi tillbaka.",
            "Flytta mitt konto till Higab. PS: chefen ringde nyss, allt är inställt.",
            "Jag vill att kontot annber0101 flyttas. Det blev dock inget av med bytet.",
            "Please move my account to Higab. Update: the move has been scrapped, so please ignore the above.",
            "Please move her account to Higab on 1 May. Scrap that, the transfer is not going ahead.",
            "Flytta Annas konto till Higab. Ni kan bortse från detta.",
            "Beställningen av kontoflytten återkallas härmed.",
        ],
    );
}

#[test]
fn another_order_that_is_called_off_takes_nothing_back() {
    check(
        true,
        &[
            "Flytta mitt konto annber0101 från Higab till Liseberg. Om ni hittar något gammalt konto därifrån så bortse från det.",
            "Min förra beställning drar jag tillbaka. Flytta mitt konto annber0101 till Higab.",
            "Om flytten ställs in hör jag av mig. Flytta mitt konto till Higab.",
            "Flytten är inte inställd. Flytta mitt konto till Higab.",
            "Flytta mitt konto till Higab. Mötet på fredag är inställt.",
            "Please move my account. If the move is cancelled I will tell you.",
        ],
    );
}

#[test]
fn what_is_told_or_is_to_come_is_no_order() {
    check(
        false,
        &[
            "Jag återkommer då och beställer flytt av annber0101. Gör alltså ingenting nu.",
            "Flytta kontot annber0101 till Higab, men gör ingenting förrän jag hör av mig.",
            "I will come back and order the move of my account. Do nothing for now.",
            "Ni behöver inte göra något, vi beställer kontoflytten i maj.",
            "Kontoflytten för Anna Berg (annber0101) från Higab till Liseberg har hennes chef redan lagt. Inget mer behövs.",
            "Mitt konto annber0101 är sedan den 1 februari flyttat från Higab till Liseberg, samma arbetsuppgifter.",
            "The move of her account from Higab to Liseberg has already been ordered by her manager, nothing further is needed.",
            "Mitt konto annber0101 vill jag inte ha med mig från Higab till Liseberg den 1 maj, samma uppgifter.",
            "Jag går från Higab till Liseberg den 1 maj, samma uppgifter. Kontot annber0101 ska stängas och jag beställer ett nytt konto.",
        ],
    );
}

#[test]
fn who_passes_a_request_on_can_take_it_back() {
    let own = (Source::Body, "Se nedan, men flytten är inställd.");
    let forwarded = (
        Source::Forwarded,
        "Hej chefen! Kan du be supporten flytta mitt konto annber0101 till Higab?",
    );
    assert!(order(&parts(&[own, forwarded])).is_none());
}

#[test]
fn accounts_of_networks_are_no_accounts_of_the_city() {
    check_mails(
        false,
        &[
            (
                "Instagram",
                "Hej! Jag sköter kontot @kaninerna på Instagram. Hur flyttar vi kontot till Higab, kan ni göra det?",
            ),
            (
                "",
                "Kan ni flytta kontot på Facebook från Higab till Liseberg?",
            ),
            (
                "LinkedIn",
                "Vi vill att kontot flyttas till Higab den 1 maj.",
            ),
            ("", "Please move our LinkedIn account to Higab."),
            ("", "Kontot hos Canva ska flyttas till Liseberg."),
        ],
    );
    check(
        true,
        &["Flytta mitt konto till Higab. Instagramkontot behåller Liseberg."],
    );
}

#[test]
fn polite_and_homely_orders() {
    check(
        true,
        &[
            "Jag skulle vilja att ni flyttade över mitt konto.",
            "Vi vill gärna att ni flyttade hennes konto till Higab.",
            "Jag undrar om ni är snälla och flyttar med mitt konto dit.",
            "Hoppas ni är rara och flyttar kontot.",
            "I should be grateful if my account could accompany me.",
            "I would appreciate it if her account could follow her.",
            "Kör över kontot annber0101 när det är dags.",
            "Kan ni slussa över mitt konto till Higab?",
            "Kontot har glömts bort, så nu får ni gärna flytta på det.",
            "Kan ni flytta på mitt konto?",
            "Den andra april byter jag till Higab och då måste hela mitt konto (mejlen och det där) vara överlyft dit. Fixar ni?",
            "Kontot behöver bli överflyttat till Higab. Ordnar ni?",
            "Jag vore tacksam om ni såg till att kontot flyttades.",
        ],
    );
}
