//! The one day of a mail, told in whatever words, and days of other matters.

use jiff::civil::date;

use super::super::only_day;
use crate::request::laid_out::mail;

fn taken(body: &str) -> Option<String> {
    let first_person = !body.starts_with("Han ");
    let day = only_day(&mail("", body), first_person, date(2026, 3, 1));
    day.map(|stated| stated.value.to_string())
}

#[test]
fn the_one_day_in_words_of_a_move_is_its_day() {
    for body in [
        "Han är på plats den första oktober.",
        "Från den 1 oktober betalas min lön av Gryaab.",
        "From 1 October my salary is paid by Gryaab.",
        "Från 1 oktober är det Gryaab som avlönar mig.",
        "Jag är på plats hos dem den 1 oktober.",
        "Skarpt läge: 1 oktober.",
        "Den 1 oktober går startskottet.",
        "Räkna med den 1 oktober.",
        "Allt är klappat och klart för den 1 oktober.",
        "Beslutet säger 1 oktober.",
        "I avtalet står 1 oktober.",
        "Chefen säger den 1 oktober.",
        "Enligt HR är det den 1 oktober.",
        "Den 1 oktober rullar det igång.",
        "Vi växlar över den 1 oktober.",
        "Dags 1 oktober.",
        "Gäller fr 1/10.",
        "1 oktober kliver jag in hos dem.",
        "Den 1 oktober är officiell dag.",
        "1 October is the date.",
        "The big day is 1 October.",
        "It kicks in on 1 October.",
        "We go live on 1 October.",
        "By 1 October I will be on their books.",
        "HR says 1 October.",
        "Come 1 October I am theirs.",
        "On the first of October, that is.",
    ] {
        assert_eq!(taken(body).as_deref(), Some("2026-10-01"), "{body}");
    }
}

#[test]
fn days_of_other_matters_are_not_taken() {
    for body in [
        "Kalle på IT har lovat att titta på det den 1 oktober.",
        "Jag är nåbar igen den 1 oktober.",
        "Det nya passersystemet startar den 1 oktober.",
        "Vi flyttar till nya lokaler den 1 oktober.",
        "Hyllorna ska vara tömda den 1 oktober.",
        "Min dator ska bytas den 1 oktober.",
        "Licensen går ut den 1 oktober.",
        "Nästa nämndmöte är 1 oktober.",
        "Jag hör av mig igen den 1 oktober.",
        "Löneöversynen är klar den 1 oktober.",
        "Ring mig gärna den 1 oktober.",
        "Min chef Ove kommer tillbaka den 1 oktober.",
        "Byggnaden stängs den 1 oktober.",
        "Arkivet flyttar den 1 oktober.",
        "Jag fyller femtio den 1 oktober.",
        "Vi har personalfest den 1 oktober.",
        "Elevernas höstlov börjar den 26 oktober.",
        "Vår nya chef börjar den 1 oktober.",
        "Min kollega Ove flyttade den 1 juni.",
        "The lease ends on 1 October.",
        "Our new system goes live on 1 October.",
        "My daughter starts school on 1 October.",
        "I'm off on 1 October.",
        "The audit takes place on 1 October.",
        "Please note that I will be reachable on 1 October.",
        "Vi tar en kaffe den 1 oktober.",
        "Passerkortet lämnar jag in den 1 oktober.",
        "Datumet är inte klart, men det blir inte före den 1 oktober.",
        "Det blir någon gång efter den 1 oktober.",
        "Tidigast den 1 oktober.",
        "Det beslutades den 5 juni.",
        "Det sades något om den 1 oktober men ingen vet.",
        "Skolan öppnar den 1 oktober.",
        "På löneutbetalningen den 25 september syns det.",
        "Sista dagen här är 30 september.",
        "Jag jobbar kvar till den 30 september.",
        "Jag arbetar där två dagar, den 1 oktober och den 8 oktober.",
        "Det nya avtalet skrevs under den 1 juni.",
        "Ni får göra det när ni vill efter den 1 oktober.",
        "Jag har tid hos tandläkaren den 1 oktober.",
        "Bilen besiktas den 1 oktober.",
        "Svara gärna före den 1 oktober.",
        "Nästa steg är den 1 oktober.",
        "Ove går i pension den 1 oktober.",
        "Min vikarie börjar den 1 oktober.",
        "Det är min födelsedag den 1 oktober.",
        "Vi byter journalsystem den 1 oktober.",
        "Telefonnumret byts den 1 oktober.",
        "Ha det gott, vi ses den 1 oktober!",
        "Kontraktet på kopiatorn löper ut den 1 oktober.",
        "Det gäller även mitt passerkort, som går ut den 1 oktober.",
        "Datum för flytten meddelas senast den 1 oktober.",
        "Rummet är bokat från den 1 oktober.",
        "Utbildningen i systemet är den 1 oktober.",
    ] {
        assert_eq!(taken(body), None, "{body}");
    }
}

#[test]
fn days_that_leave_it_open_are_not_taken() {
    for body in [
        // Two days, and none told apart.
        "Den 1 oktober är det dags. Den 1 november är det också dags.",
        // A time that is no day.
        "Den 1 oktober är det dags, eller någon gång efter sommaren.",
        // What is past is told of more things than a move.
        "Räkna med den 1 februari.",
    ] {
        assert_eq!(taken(body), None, "{body}");
    }
}
