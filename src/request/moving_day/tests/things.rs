//! Days of things, of who pays, and days that are compared with.

use super::all_read;

const MOVE: &str = "Min tjänst flyttas från Renova till Gryaab.";

fn told(lines: &[(&str, &str)]) {
    let mails: Vec<(String, &str)> = lines
        .iter()
        .map(|(line, day)| (format!("{MOVE} {line}"), *day))
        .collect();
    let cases: Vec<(&str, &str, &str)> = mails
        .iter()
        .map(|(body, day)| ("", body.as_str(), *day))
        .collect();
    all_read(&cases);
}

#[test]
fn what_things_do_on_a_day_is_no_move() {
    told(&[
        ("Det nya passersystemet startar den 1 oktober.", "-"),
        ("Vi flyttar till nya lokaler den 1 oktober.", "-"),
        ("Jag hör av mig igen den 1 oktober.", "-"),
        ("The audit takes place on 1 October.", "-"),
        ("Please note that I will be reachable on 1 October.", "-"),
        ("Passerkortet lämnar jag in den 1 oktober.", "-"),
        ("Det blir någon gång efter den 1 oktober.", "-"),
        ("Jag jobbar kvar till den 30 september.", "-"),
        ("Datum för flytten meddelas senast den 1 oktober.", "-"),
        ("Rummet bokas den 1 oktober.", "-"),
        ("Min kollega Ove flyttade den 1 mars.", "-"),
        ("Systemet byts ut den 1 oktober.", "-"),
    ]);
}

#[test]
fn what_the_post_and_its_unit_do_is_the_move() {
    told(&[
        ("Min nya befattning börjar den 1 oktober.", "2026-10-01"),
        ("Hela enheten flyttar den 1 oktober.", "2026-10-01"),
        ("Det nya bolaget tar över den 1 oktober.", "2026-10-01"),
        ("Den nya anställningen startar den 1 oktober.", "2026-10-01"),
        ("Det börjar gälla den 1 oktober.", "2026-10-01"),
        ("The transfer takes place on 1 October.", "2026-10-01"),
        ("My new role starts on 1 October.", "2026-10-01"),
        ("Verksamheten flyttas den 1 oktober.", "2026-10-01"),
        ("Flytten sker den 1 oktober.", "2026-10-01"),
        ("Vi flyttar den 1 oktober.", "2026-10-01"),
    ]);
}

#[test]
fn pay_alone_is_no_move() {
    told(&[
        (
            "F.o.m. v. 40 är det Gryaab som betalar min lön i stället för Renova.",
            "2026-09-28",
        ),
        ("Lönen betalas den 27 oktober.", "-"),
        ("Sista lönen från Renova kommer den 27 oktober.", "-"),
        (
            "Från den 1 oktober betalas min lön av Gryaab, men tjänsten är kvar tills lokalen är klar.",
            "-",
        ),
    ]);
}

#[test]
fn what_the_move_falls_on_and_what_it_is_compared_with() {
    told(&[
        ("1 oktober är när min tjänst går över.", "2026-10-01"),
        (
            "October 1st is when my position gets handed over.",
            "2026-10-01",
        ),
        (
            "Allt är vad det var i går, och bytet är den 1 oktober.",
            "2026-10-01",
        ),
        (
            "Jag satt på Renova till igår och arbetet är som i går.",
            "-",
        ),
        ("Det jag sysslar med är det jag sysslade med igår.", "-"),
    ]);
}
