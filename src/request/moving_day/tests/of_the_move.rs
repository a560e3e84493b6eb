//! Days that are told to be the move's by what happens on them.

use super::all_read;

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
