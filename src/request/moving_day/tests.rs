//! The day of the move as mails tell it. The mails are sent on 1 March 2026.

mod everyday;
mod frames;
mod turns;

use super::super::laid_out::mail;
use super::read;

/// Each case: subject, body, and the day ("-" where none is told, "!" where two contradict).
#[track_caller]
fn all_read(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(subject, body, day)| {
            let own = [" jag ", "Jag ", "I ", "My ", "Min ", " min "];
            let first_person = own.iter().any(|word| body.contains(word));
            let reading = read(&mail(subject, body), first_person);
            let read = match (&reading.contradiction, &reading.stated) {
                (Some(_), _) => "!".to_owned(),
                (None, Some(stated)) => stated.value.to_string(),
                (None, None) => "-".to_owned(),
            };
            (read != *day).then(|| format!("{subject:?} {body:?} gave {read}, not {day}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_day_before_may_be_told_to_be_the_move_s() {
    let both = "Tjänsten flyttas till Higab den 1 april 2026.";
    let cases = [
        (
            "Dator får hon den 16 april. Det är först den dagen som tjänsten byter arbetsgivare.",
            "!",
        ),
        (
            "Passerkortet hämtar hon den 16 april. Den dagen flyttas tjänsten.",
            "!",
        ),
        (
            "Hon har semester till den 20 april. Hon överförs först då.",
            "!",
        ),
        (
            "Introduktionen är den 8 april. Det är först den dagen som schemat börjar.",
            "2026-04-01",
        ),
        (
            "Introduktionen är den 8 april. Den dagen flyttar vi skrivbordet.",
            "2026-04-01",
        ),
        (
            "Kortet hämtas den 1 april. Det är den dagen som tjänsten byter arbetsgivare.",
            "2026-04-01",
        ),
    ];
    let mails: Vec<String> = cases
        .iter()
        .map(|(line, _)| format!("{both} {line}"))
        .collect();
    let cases: Vec<(&str, &str, &str)> = mails
        .iter()
        .zip(cases)
        .map(|(mail, (_, day))| ("", mail.as_str(), day))
        .collect();
    all_read(&cases);
}

#[test]
fn days_of_other_things_alone_are_none_and_a_source_is_no_thing() {
    all_read(&[
        (
            "",
            "Jag går över till Higab. Avtalet skrev jag under den 2 juni. Sista lönen kommer den 25 juni och semestern börjar den 30 juni.",
            "-",
        ),
        (
            "",
            "Jag går över till Higab. Mötet är den 2 juni och kalaset den 4 juni.",
            "-",
        ),
        (
            "",
            "Tjänsten flyttas från Higab till Liseberg den 1 juni 2026 enligt beslutet igår.",
            "2026-06-01",
        ),
        (
            "",
            "The position moves to Higab on 1 June 2026 according to the decision of 4 February 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Enligt beslutet den 4 februari 2026 flyttas tjänsten till Higab den 1 juni 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Den 1 april 2026 (första april!) gick min tjänst över från Higab till Liseberg.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn a_subject_that_names_another_day_contradicts() {
    all_read(&[
        (
            "Kontoflytt 1 april",
            "Min tjänst flyttas till Higab den 13 april.",
            "!",
        ),
        (
            "Överföring till Gryaab per 2026-05-01",
            "Från och med den 1 juni 2026 hör jag till Gryaab.",
            "!",
        ),
        (
            "Account to be moved May 4th",
            "My position moves to Renova on 14 May 2026.",
            "!",
        ),
        (
            "Flytt den 1 maj",
            "Jag flyttas den 1 maj till Renova.",
            "2026-05-01",
        ),
        (
            "Flytt den 1 maj",
            "Det blev fel i rubriken: rättelse, jag flyttas den 4 maj till Renova.",
            "2026-05-04",
        ),
        // The account on one day, the position on another: the text says which is which.
        (
            "Kontoflytt 29 april",
            "Min tjänst går över den 1 maj. Flytta gärna kontot den 29 april.",
            "2026-05-01",
        ),
        // Another mail's subject says nothing of this one.
        (
            "SV: Kontoflytt 1 april",
            "Min tjänst flyttas till Higab den 13 april.",
            "2026-04-13",
        ),
        // A bound is no day.
        (
            "Flytt före midsommar, innan den 19 juni",
            "Tjänsten går till Renova den 1 juni.",
            "2026-06-01",
        ),
    ]);
}

#[test]
fn two_tellings_of_when_contradict() {
    all_read(&[
        (
            "",
            "Lena går över till Higab. Enligt oss är det den 1 april. Deras HR skriver att hon börjar den 15 april.",
            "!",
        ),
        (
            "",
            "Han flyttas den 15 april till Higab. Kontot ska vara klart till hans första dag där, som är den 1 april.",
            "!",
        ),
        (
            "",
            "My position moves to Gryaab. According to HR it is on 4 May. My new manager says I start on 11 May.",
            "!",
        ),
        (
            "",
            "She transfers on 4 May. Her first day there is 1 May.",
            "!",
        ),
        (
            "",
            "Tjänsten går över till Renova. Det sker den 4 maj.",
            "2026-05-04",
        ),
        (
            "",
            "Jag flyttas till Higab den 4 maj. Min första dag där är den 4 maj.",
            "2026-05-04",
        ),
    ]);
}

#[test]
fn a_day_that_no_longer_holds_is_none() {
    all_read(&[
        (
            "",
            "Flytten skulle ha skett den 1 april men är framskjuten på obestämd tid.",
            "-",
        ),
        (
            "",
            "Jag flyttas till Higab den 1 april. Tyvärr är det nu uppskjutet tills vidare.",
            "-",
        ),
        (
            "",
            "The move on 1 April has been postponed until further notice.",
            "-",
        ),
        (
            "",
            "I was to have moved on 1 April; no new date has been set.",
            "-",
        ),
        ("", "Flytten den 1 april är framskjuten.", "-"),
        (
            "",
            "Det var tänkt till den 1 april, men tjänsten går över först den 4 maj.",
            "2026-05-04",
        ),
        (
            "",
            "Flytten den 1 april är framflyttad till den 4 maj.",
            "2026-05-04",
        ),
        (
            "",
            "Tjänsten flyttas den 12 april, nej förresten den 19 april (jag såg fel möte i kalendern).",
            "2026-04-19",
        ),
    ]);
}

#[test]
fn days_of_other_things_are_none() {
    all_read(&[
        (
            "",
            "Flytta mitt konto. Jag går sedan på föräldraledighet, som börjar den 20 maj.",
            "-",
        ),
        (
            "",
            "I am going on parental leave, which starts on 20 May. Please move my account.",
            "-",
        ),
        (
            "",
            "My temporary stand-in, Lotta Fors, leaves on 5 May. My own position is transferred on 22 May.",
            "2026-05-22",
        ),
        (
            "",
            "Min vikarie, Bo Ek, slutar hos oss den 5 maj. Jag flyttas den 22 maj.",
            "2026-05-22",
        ),
        (
            "",
            "Hon anställdes den 1 juni 2016. Beslutet togs den 9 februari, och måndagen den 4 maj har hon Leasing som arbetsgivare. Flytta kontot den dag hon byter arbetsgivare.",
            "2026-05-04",
        ),
        (
            "",
            "From 4 May he has Gryaab as his employer; the decision was signed on 2 February.",
            "2026-05-04",
        ),
        (
            "",
            "It has been agreed that the position is placed at Renova from week 20.",
            "2026-05-11",
        ),
        (
            "",
            "Sedan i måndags ligger min anställning hos Higab.",
            "2026-02-23",
        ),
        (
            "",
            "Snart hör jag till Higab, närmare bestämt från 1:a april.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn a_day_that_is_not_settled_is_none() {
    all_read(&[
        (
            "",
            "Min tjänst flyttas till Higab preliminärt den 4 maj, men det kan bli senare.",
            "-",
        ),
        (
            "",
            "Min tjänst flyttas den 4 maj till Higab, men det kan skjutas.",
            "-",
        ),
        ("", "My position moves to Renova around 4 May.", "-"),
        ("", "Jag flyttas tidigast den 4 maj.", "-"),
        (
            "",
            "Jag flyttas den 4 maj, om inte semestern ändrar på det.",
            "-",
        ),
        (
            "",
            "Flytten var bestämd till den 4 maj men blir av först när lokalerna är klara.",
            "-",
        ),
        ("", "My position moves on 4 May, but that may change.", "-"),
        (
            "",
            "Min tjänst flyttas den 4 maj. Eller om det var den 11 maj, jag minns inte.",
            "!",
        ),
        (
            "",
            "My position moves on 4 May, or 1 June if the board is late.",
            "!",
        ),
        ("", "Jag flyttas till Higab den 4 eller 11 maj.", "!"),
    ]);
}

#[test]
fn a_day_as_others_tell_it_contradicts() {
    all_read(&[
        (
            "",
            "Eva flyttas till Higab den 4 maj. Deras chef räknar med henne från den 18 maj.",
            "!",
        ),
        (
            "",
            "She moves to Renova on 4 May. HR at Gryaab has 11 May in their papers.",
            "!",
        ),
        (
            "",
            "She moves to Renova on 4 May. Her new manager says 11 May.",
            "!",
        ),
        (
            "",
            "Hon flyttas den 4 maj. Hennes nya chef säger den 11 maj.",
            "!",
        ),
        (
            "",
            "Hon flyttas den 4 maj. Hon har den 11 maj möte med facket.",
            "2026-05-04",
        ),
    ]);
}

#[test]
fn a_day_on_which_others_decide_is_none() {
    all_read(&[
        (
            "",
            "Min tjänst flyttas. Facket ska yttra sig den 4 maj.",
            "-",
        ),
        (
            "",
            "Min tjänst flyttas. Nämnden tar upp frågan den 4 maj.",
            "-",
        ),
        (
            "",
            "My position moves. The board discusses it on 4 May.",
            "-",
        ),
        ("", "My position moves. The union is heard on 4 May.", "-"),
        (
            "",
            "Nämnden beslutade att min tjänst flyttas den 4 maj.",
            "2026-05-04",
        ),
    ]);
}

#[test]
fn a_day_is_off_where_the_move_is_put_off_with_no_other() {
    all_read(&[
        (
            "",
            "Min tjänst skulle flyttas den 4 maj men det har skjutits upp.",
            "-",
        ),
        (
            "",
            "Jag flyttas den 4 maj. Nu har flytten blivit framskjuten, nytt datum kommer.",
            "-",
        ),
        (
            "",
            "Jag flyttas den 4 maj. Tidplanen är ändrad, så datumet stämmer inte längre.",
            "-",
        ),
        (
            "",
            "My position was supposed to move on 4 May but it is delayed.",
            "-",
        ),
        (
            "",
            "I move on 4 May. The move has been postponed to 1 June.",
            "2026-06-01",
        ),
        // What is late is the mail.
        (
            "",
            "Jag flyttas den 4 maj. Ursäkta att mitt mejl är försenat.",
            "2026-05-04",
        ),
    ]);
}

#[test]
fn days_of_travels_of_pay_and_of_others_are_none_of_the_move() {
    all_read(&[
        (
            "",
            "Jag kom hem från Madeira den 5 maj. Tjänsten flyttas den 1 juni 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Från 1 maj betalas min lön av Renova. Tjänsten flyttas senare.",
            "-",
        ),
        (
            "",
            "My new manager starts on 4 May and I will follow her.",
            "-",
        ),
        (
            "",
            "Flytta kontot från den ena skolan till den andra. Det är från 10 augusti 2026.",
            "2026-08-10",
        ),
        (
            "",
            "Kontot ska flyttas vecka 20, närmare bestämt måndagen den 11 maj 2026.",
            "2026-05-11",
        ),
        (
            "",
            "Kontot ska flyttas vecka 20, närmare bestämt måndagen den 18 maj 2026.",
            "!",
        ),
    ]);
}

#[test]
fn days_of_hiring_of_ends_and_of_earlier_notes_are_none_of_the_move() {
    all_read(&[
        (
            "",
            "Från den 1 juni 2026 är det Renova som betalar min lön istället för Higab. Flytta mitt konto då.",
            "2026-06-01",
        ),
        (
            "",
            "Tjänsten flyttas i maj. Min första arbetsdag här var 14 maj 2018.",
            "-",
        ),
        (
            "",
            "Anställningen hos oss upphör den 31 mars 2026 och tjänsten går över den 1 april 2026.",
            "2026-04-01",
        ),
        (
            "",
            "Kontot ska flyttas. Datum: jag skrev 1 maj i min förra lapp men det är 5 maj 2026 som gäller.",
            "2026-05-05",
        ),
        (
            "",
            "Hon började hos oss den 15 augusti 2011. Den 1 juni 2026 flyttas hon.",
            "2026-06-01",
        ),
    ]);
    all_read(&[
        (
            "",
            "Mitt konto skulle flyttas den 1 april 2026. Nu är det uppskjutet, så inte den 1 april alltså.",
            "-",
        ),
        (
            "",
            "Befattningen övergår den 1 september 2026. Han är tillbaka i tjänst den 13 oktober.",
            "2026-09-01",
        ),
    ]);
    all_read(&[
        (
            "",
            "Befattningen finns från den 1 juni 2026 inte längre på Higab utan på Liseberg.",
            "2026-06-01",
        ),
        (
            "",
            "Jag går i pension den 1 november 2026. Flytta kontot.",
            "-",
        ),
        ("", "Ja ska te Renova den fösste mars 2026.", "2026-03-01"),
    ]);
}

#[test]
fn a_day_of_other_business_is_not_the_day() {
    const MOVE: &str = "Tjänsten går över till Liseberg.";
    let others = [
        "Avtalet mellan bolagen skrevs under den 12 februari 2026.",
        "Mejlet från HR kom den 12 februari 2026.",
        "Revisorerna kommer den 28 mars 2026.",
        "Konsulten lämnar sin rapport den 28 mars 2026.",
        "Vår nya chef började den 12 februari 2026.",
        "Larmet byts den 28 mars 2026.",
        "Datorn levereras den 28 mars 2026.",
        "Enheten fick ny chef den 12 februari 2026.",
        "Förra flytten hos oss var den 12 februari 2026.",
        "Our audit is on 28 March 2026.",
    ];
    let days = [
        "Det sker den 1 april 2026.",
        "Han byter den 1 april 2026.",
        "Gäller från 1 april 2026.",
        "Vi vill att det görs den 1 april 2026.",
        "Skiftet är den 1 april 2026.",
        "On 1 April 2026.",
        "Han sitter där från den 1 april 2026.",
    ];
    let whole = |line: &&str| format!("{MOVE} {line}");
    let others: Vec<String> = others.iter().map(whole).collect();
    let days: Vec<String> = days.iter().map(whole).collect();
    let none = others.iter().map(|body| ("", body.as_str(), "-"));
    let told = days.iter().map(|body| ("", body.as_str(), "2026-04-01"));
    all_read(&none.chain(told).collect::<Vec<_>>());
}

#[test]
fn a_day_is_told_by_what_happens_on_it() {
    all_read(&[
        (
            "",
            "Kontot ska vara flyttat den 2 mars, då tjänsten går över.\nFlyttdatum: 1 april 2026",
            "!",
        ),
        (
            "",
            "Kontot ska vara flyttat den 2 mars.\nFlyttdatum: 1 april 2026",
            "!",
        ),
        (
            "",
            "Flytta kontot den 2 april, när hon börjar hos oss på Higab.",
            "2026-04-02",
        ),
        (
            "",
            "Please move it on 2 April, when my position transfers to Higab.",
            "2026-04-02",
        ),
        (
            "",
            "Den 1 april flyttas hans tjänst till Got Event. Kontot ska flyttas samma dag som tjänsten, det vill säga den 15 april.",
            "!",
        ),
        (
            "",
            "Den 1 april flyttas hans tjänst till Got Event. Kontot ska flyttas samma dag som tjänsten, det vill säga den 1 april.",
            "2026-04-01",
        ),
        // The account may move on another day where the field asks for the position's.
        (
            "",
            "Kontot ska vara flyttat den 2 mars.\nTjänsten övergår den: 1 april 2026",
            "2026-04-01",
        ),
        (
            "",
            "Vi ses den 2 mars, då jag går på semester. Tjänsten går till Higab den 1 april.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn a_position_that_was_moved_on_the_day_sent() {
    all_read(&[
        (
            "",
            "Today my position was transferred from Higab to Renova. Please move my account.",
            "2026-03-01",
        ),
        ("", "My position was moved to Renova today.", "2026-03-01"),
        (
            "",
            "I have been transferred from Higab to Renova today.",
            "2026-03-01",
        ),
        (
            "",
            "Min tjänst flyttades från Higab till Renova idag.",
            "2026-03-01",
        ),
        ("", "Idag fördes min tjänst över till Renova.", "2026-03-01"),
        (
            "",
            "Today I was told that my position is transferred to Renova.",
            "-",
        ),
        (
            "",
            "Today my position belongs to Higab. It goes to Renova.",
            "-",
        ),
        (
            "",
            "Min tjänst går till Renova med samma uppgifter som idag.",
            "-",
        ),
        (
            "",
            "Min tjänst flyttas till Renova med de uppgifter jag har idag.",
            "-",
        ),
    ]);
}

#[test]
fn days_on_which_something_is_told_or_comes() {
    all_read(&[
        (
            "",
            "Befattning i dag: receptionist, Renova\nBefattning från 2 november 2026: elingenjör, Higab",
            "2026-11-02",
        ),
        (
            "",
            "Ny förvaltning: Higab\nGäller fr.o.m. | 2026-06-01\nChef som godkänt: Ann Berg",
            "2026-06-01",
        ),
        (
            "",
            "Nio av oss går från Got Event över till Higab den 1 september. De andra sex kommer i nästa vecka.",
            "2026-09-01",
        ),
        (
            "",
            "Min tjänst går till Higab den 1 juni. Listan kommer på måndag.",
            "2026-06-01",
        ),
        (
            "",
            "Chefen bestämde i går att jag tillhör Higab. Datumet är den 1 oktober 2026.",
            "2026-10-01",
        ),
        (
            "",
            "HR told me on Monday that my position moves to Higab on 1 June.",
            "2026-06-01",
        ),
        (
            "",
            "Our researcher goes back from Higab to Chalmers on 1 June.",
            "2026-06-01",
        ),
        ("", "She is back from leave on 1 June.", "-"),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Nej förresten, nu läser jag i beslutet att det står den 15:e oktober. Då är det den dagen som gäller och inte den 1:a.",
            "2026-10-15",
        ),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Rättelse, i protokollet står det den 8 oktober.",
            "2026-10-08",
        ),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Beslutet är daterat den 15 september.",
            "2026-10-01",
        ),
        (
            "",
            "Today I am over the moon. My position goes to Higab.",
            "-",
        ),
    ]);
}

#[test]
fn a_day_of_hiring_is_none_where_the_move_has_a_month_alone() {
    all_read(&[
        (
            "",
            "Hon flyttas i mars till Higab. Anställningen hos oss ingicks den 1 juni 2019.",
            "-",
        ),
        (
            "",
            "Bo Ek går över till Renova i maj. Hans anställningsavtal är daterat 2015-02-01.",
            "-",
        ),
        (
            "",
            "Bo Ek går till Renova till hösten. Han fick sin nuvarande tjänst den 3 mars 2018.",
            "-",
        ),
        (
            "",
            "She moves to Renova in May. Her employment dates back to 1 March 2012.",
            "-",
        ),
        (
            "",
            "Bo Ek flyttas i juni till Gryaab. Han är tillsvidareanställd sedan 2011-01-10.",
            "-",
        ),
        (
            "",
            "Hon byter snart till Higab. Hon började här 20 augusti 2018.",
            "-",
        ),
        (
            "",
            "Hon flyttas i april till Renova. Hennes anställning började 2018-08-20.",
            "-",
        ),
        (
            "",
            "Hennes tjänst gick över till Renova redan den 1 mars 2025, kontot glömdes.",
            "2025-03-01",
        ),
        (
            "",
            "Sedan den 1 mars 2025 hör hon till Renova.",
            "2025-03-01",
        ),
    ]);
}

#[test]
fn a_filled_in_day_may_be_unsettled() {
    all_read(&[
        (
            "",
            "Konto: annber0101\nDatum: oklart, kanske den 2 mars",
            "-",
        ),
        (
            "",
            "Account: annber0101\nDate: 2 March, to be confirmed",
            "-",
        ),
        ("", "Konto: annber0101\nDatum: den 2 mars?", "-"),
        ("", "Konto: annber0101\nDatum: den 2 mars", "2026-03-02"),
        ("", "Anställningen på Higab börjar den 1 maj.", "2026-05-01"),
        (
            "",
            "Anställningen övergår till Gryaab den 1 april.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn what_comes_or_begins_on_a_day_may_be_other_business() {
    all_read(&[
        (
            "",
            "Protokollet kommer den 9:e. Hennes tjänst går över till Leasingbolaget den 20 oktober.",
            "2026-10-20",
        ),
        (
            "",
            "Kursen börjar den 4 maj. Hon byter till Higab den 11 maj.",
            "2026-05-11",
        ),
        (
            "",
            "The newsletter goes out on 3 May. My position moves to Renova on 9 June.",
            "2026-06-09",
        ),
        (
            "",
            "Min tjänst går till Higab den 14 september. Nycklarna har jag redan lämnat, det var den 21 augusti.",
            "2026-09-14",
        ),
        (
            "",
            "Vi lämnar in datorerna den 15 april men Bashir räknas som Renovas anställd från den 1 april.",
            "2026-04-01",
        ),
        (
            "",
            "Han går till Liseberg den 1 september. Han är på turné med Riksteatern till den 29 augusti.",
            "2026-09-01",
        ),
        (
            "",
            "Befattningen överförs till Higab den 15 januari. Beslutet om överföring fattades den 24 november.",
            "2026-01-15",
        ),
        (
            "",
            "Beslutet gäller från den 1 maj: jag går till Higab då.",
            "2026-05-01",
        ),
        ("", "Jag går till Higab, det blir den 1 maj.", "2026-05-01"),
    ]);
}

#[test]
fn a_day_that_is_kept_for_what_came_instead_and_a_question_that_is_answered() {
    all_read(&[
        (
            "",
            "Jim skulle ha gått till Higab den 5 maj, men det blev inte så, i stället går han till Renova samma dag.",
            "2026-05-05",
        ),
        (
            "",
            "She was to have moved to Higab on 5 May, but instead she goes to Renova on the same day.",
            "2026-05-05",
        ),
        (
            "",
            "Jim skulle ha gått till Higab den 5 maj, men det blev inte så.",
            "-",
        ),
        (
            "",
            "Claes lämnar Higab och placeras på Renova. Från och med vilken dag? Jo, 1 oktober 2026.",
            "2026-10-01",
        ),
        (
            "",
            "Bo Ek går till Renova. När då? Den 4 maj.",
            "2026-05-04",
        ),
        ("", "She joins Renova. From when? From 4 May.", "2026-05-04"),
        (
            "",
            "Bo Ek går till Renova. När slutar han hos oss? Den 4 maj.",
            "-",
        ),
    ]);
}

#[test]
fn a_day_on_which_somebody_comes_or_goes() {
    all_read(&[
        (
            "",
            "Bo Ek går idag från Higab över till Renova.",
            "2026-03-01",
        ),
        ("", "Idag flyttas hon från oss till Renova.", "2026-03-01"),
        (
            "",
            "Den 1 augusti får vi hit Samuel Odén. Flytta hans konto.",
            "2026-08-01",
        ),
        (
            "",
            "Vi får förstärkning av en analytiker, Moa Brink (moabri0305), den 2 juni 2026.",
            "2026-06-02",
        ),
        (
            "",
            "Hon går till Renova. Kontot ska vara stängt den 2 juni.",
            "-",
        ),
        (
            "",
            "Vi får en ny skrivare den 2 juni. Hon går till Higab.",
            "-",
        ),
        ("", "Hon hör idag till Renova.", "-"),
        ("", "Hon går idag en kurs på Renova.", "-"),
        (
            "",
            "Från nyårsdagen 2027 sitter jag på Higab.",
            "2027-01-01",
        ),
        (
            "",
            "From New Year's Day 2027 I belong to Higab.",
            "2027-01-01",
        ),
    ]);
}

#[test]
fn a_day_that_is_compared_with() {
    all_read(&[
        (
            "",
            "Från och med idag hör min tjänst till Higab. Uppgifterna är desamma som i fredags.",
            "2026-03-01",
        ),
        (
            "",
            "Tjänsten går till Higab den 1 oktober. Jag gör detsamma som förra veckan.",
            "2026-10-01",
        ),
        (
            "",
            "MBL avslutades den 5 februari, och den 11 mars är det så dags: Eskil flyttas till Higab.",
            "2026-03-11",
        ),
        (
            "",
            "Den 11 mars är det dags att fika. Tjänsten går till Higab den 1 april.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn the_day_on_which_another_moved_is_none() {
    all_read(&[
        (
            "",
            "Marcus Holm hamnar på Higab precis som Lisa Kvist gjorde, hon gick över den 1 mars. Flytta hans konto.",
            "-",
        ),
        (
            "",
            "Marcus Holm goes to Higab, as Lisa Kvist did on 1 March. Please move his account.",
            "-",
        ),
        (
            "",
            "Marcus Holm går över den 1 maj, precis som Lisa Kvist gjorde i vintras. Flytta hans konto.",
            "2026-05-01",
        ),
    ]);
}

#[test]
fn when_the_writer_is_away_and_when_a_list_is_changed() {
    let order = "Hennes tjänst flyttas från Higab till Liseberg den 2 november 2026.";
    for beside in [
        "From next week I am at a conference in Lyon.",
        "Från den 5 maj är jag på kurs.",
        "Från och med nästa vecka har vi semester här.",
        "As of 4 May I'll be away.",
        "Vi har tagit bort henne ur närvarosystemet per den 31 oktober 2026.",
        "She was removed from the rota as of 31 October 2026.",
    ] {
        all_read(&[("", &format!("{order} {beside}"), "2026-11-02")]);
    }
}
