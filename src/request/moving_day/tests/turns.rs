//! Days that a noun or a picture tells.

use super::all_read;

const ORDER: &str =
    "Flytta hennes konto annber0101 från Renova till Higab, arbetsuppgifterna är desamma.";

fn told(lines: &[(&str, &str)]) {
    let bodies: Vec<String> = lines
        .iter()
        .map(|(line, _)| format!("{ORDER} {line}"))
        .collect();
    let cases: Vec<(&str, &str, &str)> = bodies
        .iter()
        .zip(lines)
        .map(|(body, (_, day))| ("", body.as_str(), *day))
        .collect();
    all_read(&cases);
}

#[test]
fn the_day_on_which_it_turns() {
    told(&[
        ("Startskottet går 16 april 2026.", "2026-04-16"),
        ("Brytdatum 1 maj 2026.", "2026-05-01"),
        ("Dagen är satt till tredje april.", "2026-04-03"),
        ("Bytet sker med verkan från 1 maj.", "2026-05-01"),
        ("Övergången är bestämd till vecka 18.", "2026-04-27"),
        ("Överföringen är daterad 3 april 2026.", "2026-04-03"),
        ("Överenskommelsen träder i kraft 1 oktober.", "2026-10-01"),
        ("16 mars blir första dan under dem.", "2026-03-16"),
        ("16 mars blir hennes första dag hos Higab.", "2026-03-16"),
        ("Skiftesdagen är 1 oktober.", "2026-10-01"),
        ("Hoppet görs 1 oktober.", "2026-10-01"),
        ("It all kicks off on 1 October.", "2026-10-01"),
        ("The changeover is fixed for 1 October.", "2026-10-01"),
    ]);
}

#[test]
fn the_first_day_of_other_matters() {
    told(&[
        ("Startskottet för kampanjen går 16 april 2026.", "-"),
        ("Dagen för avtackningen är satt till tredje april.", "-"),
        ("Beslutet är daterat 3 april 2026.", "-"),
        ("Avtalet om städning träder i kraft 1 oktober.", "-"),
        ("Första dan på semestern blir 16 mars.", "-"),
        ("Mötet är bestämt till vecka 18.", "-"),
        ("16 mars blir första dan på kursen.", "-"),
        ("The kick-off party is on 1 October.", "-"),
    ]);
}
