//! Two days that contradict, and one that gives way to another.

use super::all_read;

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
