//! Orders in everyday words, and accounts that are seen to already.

use super::{check, check_mails};

#[test]
fn an_account_that_is_named_before_is_left_out() {
    check(
        true,
        &[
            "Fick höra av en kollega att det är hit man mejlar när kontot ska flyttas. Flytta mitt är ni snälla.",
            "Kollegornas konton är redan flyttade till Higab. Flytta mitt också, tack.",
            "Lisas konto flyttades i maj. Kan ni flytta mitt nu?",
            "I hear that you move accounts. Please move mine too.",
            "Det är väl ni som flyttar konton? Flytta då mitt, snälla.",
            "Har hört att man kan få kontot flyttat. Flytta hennes, tack.",
        ],
    );
}

#[test]
fn an_account_that_keeps_one_company() {
    check(
        true,
        &[
            "Min tjänst går till Higab den 1 maj. Var snälla och låt mitt konto göra sällskap.",
            "Hon flyttar till Higab. Låt hennes konto göra henne sällskap, tack.",
            "Jag går över till Higab, kan ni låta kontot göra mig sällskap?",
            "Let my account keep me company to Higab, please.",
            "Låt kontot hänga på till Higab.",
            "Låt kontot slå följe med mig till Higab.",
        ],
    );
}

#[test]
fn an_account_told_by_the_one() {
    check(
        true,
        &[
            "My duties are identical. The account is the one I'm writing from, please move it.",
            "The account is this one, so please move it.",
            "My account is the one you see above, could you move it to Higab?",
            "It is that one I mean, please move the account.",
        ],
    );
}

#[test]
fn an_account_that_must_come_along() {
    check(
        true,
        &[
            "Flexlinjen flyttar till Stadsmiljöförvaltningen, jag med. mitt konto jovpet0617 behöver alltså över dit fixar ni de",
            "Jag går från Miljöförvaltningen till Renova. Bra om mitt konto kunde vara flyttat när jag dyker upp där.",
            "Min tjänst går till Renova. Kontot är mitt vanliga. Kan det följa med?",
            "Jag blir Kulturförvaltningens. Kontot (sagmor0222) måste alltså också bli Kulturförvaltningens.",
            "Hennes konto behöver med till Renova.",
        ],
    );
    check(
        false,
        &[
            "Bra att mitt konto blev flyttat.",
            "Kontot behöver med tiden ett nytt lösenord.",
            "Bra om telefonen kunde vara flyttad.",
        ],
    );
}

#[test]
fn a_numbered_form_orders() {
    check_mails(
        true,
        &[
            (
                "Blankett flytt av konto",
                "Jag kopierade in vår egen lathund och fyllde i det jag kunde /Yvonne\n\n1. Person som flyttar: Rania Saleh\n2. Konto (sex bokstäver, fyra siffror): ransal0621\n3. Hen flyttar från: \n4. Hen flyttar till: Äldre samt vård- och omsorgsförvaltningen\n5. Datum: ____-__-__\n6. Har hen samma arbetsuppgifter efter flytten (ja/nej): ja\n7. Ingår flytten i ett projekt (ja/nej): nej\n8. Övrigt: kontot ska flyttas, ring mig om det är något",
            ),
            (
                "Blankett",
                "1) Konto: annber0101\n2) Från: Higab\n3) Till: Renova\n4) Övrigt: kontot ska flyttas",
            ),
            (
                "Formulär",
                "Namn: Rania Saleh\nKonto: ransal0621\nTill: Renova\nÖvrigt: flytta kontot, ring om något är oklart",
            ),
            (
                "Flyttblankett",
                "a. Användare: ransal0621\nb. Flyttar till: Renova\nc. Kommentar: ring mig om det är något",
            ),
        ],
    );
}

#[test]
fn an_account_that_is_seen_to_is_not_ordered() {
    check(
        false,
        &[
            "Den 1 juli går min tjänst från Higab till Renova, samma arbetsuppgifter. Staden-kontot annber0101 har HR redan ordnat med er så det är inget att göra åt. Däremot vill jag beställa flytt av mobilabonnemanget.",
            "Tjänsten går till Renova den 1 maj med samma uppgifter. Kontot annber0101 har chefen redan fixat, så där behövs inget från er. Kan ni flytta telefonnumret?",
            "My position moves from Higab to Renova on 1 May, same duties. My account annber0101 has already been sorted by HR so there is nothing to do there. But please move my phone number.",
            "Kontot annber0101 är redan flyttat till Renova, där finns inget kvar att göra. Jag vill däremot ha hjälp att flytta skrivaren dit.",
            "Hennes tjänst går till Renova. Inloggningen är redan ordnad av vår IT-samordnare, så den är det ingenting med. Men vi behöver flytta hennes dator.",
            "Min tjänst går till Renova. Mitt konto har ni redan flyttat, så det behöver ni inte tänka på. Flytta bara min telefon.",
        ],
    );
    check(
        true,
        &[
            "Lisa Palms konto flyttade ni i går, tack för det. Flytta nu mitt konto till Renova.",
            "HR har redan ordnat avtalet, så där är inget att göra. Flytta mitt konto till Renova.",
            "Please check my request. Move my account to Renova.",
            "Kan ni titta på beställningen? Flytta mitt konto till Renova.",
            "Telefonen är redan ordnad, så den behöver ni inte tänka på. Kontot annber0101 ska flyttas till Renova.",
        ],
    );
}
