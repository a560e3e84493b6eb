//! What really happens at workplaces, told beside an order that has all that one needs.

use super::super::is_whole;
use super::{MOVE, read_body};

/// Whether the order is still whole with these words behind it.
fn stays_whole(addition: &str) -> bool {
    read_body(&format!("{MOVE} {addition}")).is_some_and(|request| is_whole(&request))
}

#[track_caller]
fn unsay(additions: &[&str]) {
    let whole: Vec<_> = additions
        .iter()
        .filter(|words| stays_whole(words))
        .collect();
    assert!(whole.is_empty(), "still whole: {whole:#?}");
}

#[track_caller]
fn leave_whole(additions: &[&str]) {
    let broken: Vec<_> = additions
        .iter()
        .filter(|words| !stays_whole(words))
        .collect();
    assert!(broken.is_empty(), "not whole any more: {broken:#?}");
}

#[test]
fn who_keeps_the_post_or_comes_back_to_it() {
    unsay(&[
        "Under tiden är jag tjänstledig från min tjänst här.",
        "Jag har rätt att komma tillbaka i maj om jag inte trivs.",
        "Jag är anställd här hos oss precis som förut.",
        "I am on leave from my position here meanwhile.",
        "I have the right to return in May.",
        "Det jag gör är att täcka upp för Malin Ståhl som är föräldraledig.",
        "Hon är tillbaka efter jul och då går jag tillbaka till min egen tjänst.",
        "I am covering for Malin Stahl who is on parental leave.",
        "Jag går in för Malin Ståhl medan hon är föräldraledig.",
        "Hon är vikarie för Malin Ståhl som är sjukskriven.",
        "I step in for Malin Stahl while she is on leave.",
        "Efter årsskiftet återgår jag till min ordinarie tjänst.",
        "50 procent av min tjänst går över dit.",
        "40 % of my position is transferred.",
        "Från 1 oktober går 50 procent av min tjänst över dit.",
    ]);
    unsay(&["Enligt vår HR är jag tjänstledig från min tjänst här."]);
    leave_whole(&[
        "Jag har varit tjänstledig från min tjänst i ett år men är nu tillbaka.",
        "Jag är anställd hos oss som tidigare meddelat.",
        "Jag har rätt att återgå till heltid.",
        "Frågor tar Bo Ek, han vikarierar för mig när jag är ledig.",
        "100 procent av tjänsten går över.",
        "Vi delar kontor med dem redan.",
        "Jag är ledig till den 5 april, sedan svarar jag på mejl.",
        "Hela avdelningen omorganiserades 2019 och sedan dess är jag projektledare.",
        "Jag är tjänstledig på fredagar.",
        "Jag var tjänstledig från min tjänst i fjol.",
        "Jag har rätt till friskvård.",
        "Malin Ståhl är föräldraledig och kan inte svara.",
        "Jag är tillbaka på måndag.",
    ]);
}

#[test]
fn whose_login_it_is() {
    unsay(&[
        "Det är Lisbet Granats inloggning, hon slutade i fjol men vi använder den.",
        "Vi är fem stycken som delar på kontot.",
        "The account is shared by all of us.",
        "That is Lisbet Granat's login.",
        "Kontot används av flera i gänget.",
    ]);
    leave_whole(&[
        "Vi är fem stycken som delar på en dator.",
        "Lisbet Granat har en egen inloggning.",
        "Det är Anna Bergs konto.",
    ]);
}

#[test]
fn what_is_done_or_not_to_be_done_yet() {
    unsay(&[
        "Det gjorde ni ju också, snabbt och fint, så det är bara till pärmen.",
        "Kontot bokade ni in redan i fredags, det är kvitterat och klart.",
        "Flytten är beställd i Serviceportalen i går, det är alltså ingen ny beställning.",
        "This is not a new order.",
        "Nothing should be done with it yet.",
        "Ingenting ska göras än.",
        "Min chef säger nej än så länge.",
        "My manager says no, but I have written to hers.",
        "Jag går trean på Polhemsgymnasiet.",
    ]);
    leave_whole(&[
        "Inget ska göras annorlunda.",
        "Inget ska hända med nuvarande behörigheter.",
        "Min chef sa nej till ett nytt konto, så flytta det gamla.",
        "Bekräfta gärna, det är bara till akten.",
        "Kontorsflytten är beställd hos flyttfirman sedan länge.",
        "Jag hämtar dottern klockan tre, hon går i tvåan på Nordhem.",
        "Min chef säger inte nej till kaffe.",
        "Tack för att ni flyttade Bos konto, det gick fint.",
        "Flytten av möblerna är beställd.",
    ]);
}

#[test]
fn a_new_post_in_other_words() {
    unsay(&[
        "De hade en annons ute i augusti och jag fick platsen.",
        "Jag är projektingenjör till sista november, därefter enhetschef.",
        "They had an ad out in August and I got the job.",
        "Min tjänst här lyser chefen ut på måndag.",
        "I am engineer until the end of April, then manager.",
        "Det är så att hela kontaktcentret omorganiseras, 64 personer fram till midsommar, och på förra veckans projektmöte bestämdes hur.",
        "Samma dag tas min anställning över av Afry, och Afry hyr ut mig till Liseberg.",
    ]);
}

#[test]
fn another_to_be_moved_too() {
    unsay(&[
        "Det blir likadant för nattsköterskan på våningen, Iréne Backlund, så hon behöver också få sitt konto flyttat.",
        "Samma sak gäller min kollega Iréne Backlund.",
        "It is the same for our night nurse, Irene Backlund.",
    ]);
    leave_whole(&[
        "Jobbet blir likadant för mig, hälsar Anna Berg.",
        "Ni kan ta hjälp av oss på Higab.",
        "Bo Ek (boekxx0101) har kvar sitt konto här.",
    ]);
}
