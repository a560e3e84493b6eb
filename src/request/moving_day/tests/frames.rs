//! Days by the frame of their sentence, and days of other matters that look like the move's.

use super::all_read;

/// A mail that tells of the move with no day, and this behind it.
fn beside(cases: &[(&str, &str)]) {
    let mails: Vec<String> = cases
        .iter()
        .map(|(line, _)| format!("Min tjänst flyttas från Higab till Liseberg. {line}"))
        .collect();
    let cases: Vec<(&str, &str, &str)> = mails
        .iter()
        .zip(cases)
        .map(|(mail, (_, day))| ("", mail.as_str(), *day))
        .collect();
    all_read(&cases);
}

#[test]
fn days_on_which_another_moved_are_none() {
    beside(&[
        ("My manager moved on 2 February 2026.", "-"),
        ("Min kollegas tjänst flyttades den 2 februari 2026.", "-"),
        (
            "Min chef bytte den 1 april, min egen tjänst går den 4 maj.",
            "2026-05-04",
        ),
        (
            "Our boss went over on 1 April; my position follows on 4 May.",
            "2026-05-04",
        ),
        ("Hans företrädare slutade den 1 april.", "-"),
    ]);
}

#[test]
fn days_that_documents_bear_are_none() {
    beside(&[
        (
            "Chefernas överenskommelse från den 19 februari bifogas. Det sker den 4 maj.",
            "2026-05-04",
        ),
        ("Se protokollet från den 19 februari 2026.", "-"),
        ("The agreement dated 19 February 2026 is attached.", "-"),
        (
            "Kommunstyrelsens beslut av den 19 februari 2026 bifogas.",
            "-",
        ),
        (
            "Enligt beslut från den 4 maj 2026 hör jag till Liseberg.",
            "2026-05-04",
        ),
        ("Det sker från den 4 maj 2026.", "2026-05-04"),
    ]);
}

#[test]
fn days_by_which_an_answer_is_wanted_are_none() {
    beside(&[
        ("Jag behöver besked från er senast den 1 april 2026.", "-"),
        ("Please reply by 20 March 2026.", "-"),
        ("Svara omgående om något saknas.", "-"),
        (
            "Let me know as soon as possible if anything is missing.",
            "-",
        ),
        ("Hör av er snarast.", "-"),
        (
            "Jag vill ha svar innan den 20 mars, för tjänsten går den 1 april.",
            "2026-04-01",
        ),
        ("Tjänsten ska flyttas omgående.", "2026-03-01"),
        ("Flytta omgående, och svara gärna.", "2026-03-01"),
        (
            "Fick besked i morse: den ska omgående ligga hos Liseberg.",
            "2026-03-01",
        ),
    ]);
}

#[test]
fn days_that_are_denied_or_only_asked_about_are_none() {
    beside(&[
        ("Den 1 maj blir det inte, så mycket vet jag.", "-"),
        ("Är det den 1 maj som gäller?", "-"),
        ("Will it be on 1 May? I have not been told.", "-"),
        ("1 May is not the day.", "-"),
        ("Den 1 maj sker det inte, utan den 4 maj.", "2026-05-04"),
        ("Det sker inte förrän den 1 maj.", "2026-05-01"),
    ]);
}

#[test]
fn the_day_that_one_was_put_off_to_holds() {
    all_read(&[
        (
            "",
            "Flytten av min tjänst till Higab har skjutits upp från den 1 april till den 1 maj.",
            "2026-05-01",
        ),
        (
            "",
            "The move of my position to Higab has been postponed from 1 April to 4 May.",
            "2026-05-04",
        ),
        (
            "",
            "Min tjänst flyttas till Higab den 1 april. Datumet har ändrats från den 1 april till den 1 juni.",
            "2026-06-01",
        ),
        (
            "",
            "Flytten till Higab är framflyttad från 1 april till 15 april.",
            "2026-04-15",
        ),
        (
            "",
            "My position moves to Higab on 4 May. The meeting was moved from 3 April to 7 April.",
            "2026-05-04",
        ),
        ("", "Flytten till Higab har skjutits upp.", "-"),
    ]);
}

#[test]
fn a_day_that_begins_the_clause_of_the_move_is_its_day() {
    all_read(&[
        (
            "",
            "Samma dag som jag fyller fyrtio, den 9 juni, flyttas min tjänst till Higab.",
            "2026-06-09",
        ),
        (
            "",
            "Min sista dag är den 31 mars. Dagen efter går tjänsten till Higab.",
            "2026-04-01",
        ),
        (
            "",
            "Jag slutar fredagen den 29 maj, och måndagen därpå flyttas min tjänst till Higab.",
            "2026-06-01",
        ),
        (
            "",
            "Min semester slutar den 3 juli. Den 6 juli byter min tjänst förvaltning.",
            "2026-07-06",
        ),
        (
            "",
            "Jag är på kurs den 3 juni. Den 4 juni är jag ledig och tjänsten ska till Higab.",
            "-",
        ),
    ]);
}

#[test]
fn what_was_said_first_gives_way_to_what_is_said_now() {
    all_read(&[
        (
            "",
            "Först var det sagt att min tjänst skulle gå till Higab den 1 april. Nytt besked: det blir den 15 april.",
            "2026-04-15",
        ),
        (
            "",
            "It was first agreed that my position moves to Higab on 1 April. New date: 4 May.",
            "2026-05-04",
        ),
        (
            "",
            "Förra gången min tjänst bytte organisation var den 1 mars 2021. Nu går den till Higab.",
            "-",
        ),
        (
            "",
            "Förra gången var 2021, nu går tjänsten till Higab den 4 maj 2026.",
            "-",
        ),
    ]);
}

#[test]
fn days_that_the_move_is_set_for() {
    all_read(&[
        (
            "",
            "Överföringen av tjänsten till Higab är fastställd till den 1 juni 2026.",
            "2026-06-01",
        ),
        (
            "",
            "The transfer of my position to Higab is scheduled for 1 June 2026.",
            "2026-06-01",
        ),
        (
            "",
            "Flytten till Higab är inlagd till den 4 maj.",
            "2026-05-04",
        ),
        (
            "",
            "My position has been with Higab since 2 February 2026.",
            "2026-02-02",
        ),
        (
            "",
            "Min tjänst har legat hos Higab sedan den 2 februari 2026.",
            "2026-02-02",
        ),
        (
            "",
            "Sedan den 1 mars 2019 är jag anställd på Higab, varifrån tjänsten flyttas.",
            "-",
        ),
        (
            "",
            "Mötet om flytten är satt till den 4 maj. Tjänsten går till Higab.",
            "-",
        ),
        (
            "",
            "The meeting about my move to Higab is scheduled for 4 May.",
            "-",
        ),
        (
            "",
            "Budgeten är fastställd till den 1 juni. Tjänsten flyttas till Higab.",
            "-",
        ),
    ]);
}

#[test]
fn the_first_day_of_a_time_there_is_the_day() {
    all_read(&[
        (
            "",
            "Fr o m 1/4 t o m 31/12 ligger min tjänst hos Higab.",
            "2026-04-01",
        ),
        (
            "",
            "From 4 May 2026 until 31 March 2027 my position is placed at Higab.",
            "2026-05-04",
        ),
        (
            "",
            "Från den 4 maj till den 30 juni är jag utlånad till Higab.",
            "-",
        ),
        (
            "",
            "Från den 4 maj till den 30 juni är jag ledig. Tjänsten flyttas till Higab.",
            "-",
        ),
        (
            "",
            "Mellan den 1 och den 15 april flyttas min tjänst till Higab.",
            "-",
        ),
    ]);
}

#[test]
fn two_days_of_the_move_a_year_apart_contradict() {
    all_read(&[
        (
            "",
            "Tjänsten flyttas 2026-04-01 till Higab. Kontot ska följa med när tjänsten flyttas 1 april 2027.",
            "!",
        ),
        (
            "",
            "Jag började på Liseberg den 1 februari 2025. Tjänsten flyttas till Higab den 1 april 2026.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn labels_of_the_day_in_words_of_the_move() {
    all_read(&[
        (
            "",
            "Från: Higab\nTill: Liseberg\nTjänsten flyttas: 4 maj 2026\nKonto: annber0101",
            "2026-05-04",
        ),
        (
            "",
            "Tjänst: Higab -> Liseberg. Flyttdag 4 maj. Konto: annber0101.",
            "2026-05-04",
        ),
        (
            "",
            "Från: Higab\nTill: Liseberg\nFr.o.m.: 2026-03-01 (det är en söndag, så i praktiken dagen därpå)",
            "2026-03-01",
        ),
        (
            "",
            "Min tjänst går till Higab den 1 mars, i praktiken den 2 mars.",
            "2026-03-01",
        ),
        (
            "",
            "Från: Higab\nTill: Liseberg\nTjänsten flyttas: 2026-05-01\n\nMin tjänst går över den 1 juni 2026.",
            "!",
        ),
    ]);
}

#[test]
fn the_day_because_the_position_moves_on_it() {
    all_read(&[
        (
            "",
            "My position passes from Higab to Liseberg on 1 May. The movement must be done the 8th of May, because it is that day when my position passes.",
            "!",
        ),
        (
            "",
            "Tjänsten flyttas till Liseberg. Kontot ska över den 8 maj, eftersom det är den dagen som tjänsten går över.",
            "2026-05-08",
        ),
        (
            "",
            "Please move the account on 8 May, since that is the day when my position moves to Liseberg.",
            "2026-05-08",
        ),
    ]);
}

#[test]
fn a_day_behind_a_labelled_account_or_in_a_line_of_few_words() {
    all_read(&[
        (
            "",
            "Han heter David Nordh. Kontot: david.nordh@higab.se. Från Higab till Liseberg, den 1 maj 2026, samma arbetsuppgifter.",
            "2026-05-01",
        ),
        (
            "",
            "Nils Adler är den som flyttas från Higab till Liseberg. Den 1 maj 2026, konto niladl0505, oförändrade arbetsuppgifter.",
            "2026-05-01",
        ),
        (
            "",
            "Tjänsten flyttas till Higab. Konto: annber0101 (skapat den 1 maj 2025).",
            "-",
        ),
    ]);
}

#[test]
fn days_by_what_is_said_behind_them() {
    beside(&[
        (
            "HR have the handover down for the 15th of September, and that is the day the post changes company.",
            "2026-09-15",
        ),
        ("Bytet träder i kraft den 4 maj.", "2026-05-04"),
        (
            "The bosses shook hands on 20 February. The change takes effect on May 18th. Payday is the 25th.",
            "2026-05-18",
        ),
        (
            "Since last Monday, 23 February, I belong to Liseberg.",
            "2026-02-23",
        ),
        (
            "It is not the day: 2026-11-15, when her scooter is collected. The move takes effect on 2026-12-01.",
            "2026-12-01",
        ),
        ("Den 4 maj är det lönedag.", "-"),
    ]);
    beside(&[
        (
            "Her position does not move until 1 July 2026.",
            "2026-07-01",
        ),
        (
            "Tjänsten flyttas inte förrän den 1 juli 2026.",
            "2026-07-01",
        ),
        ("Jag går inte över förrän den 1 juli 2026.", "2026-07-01"),
        ("We cannot meet until 1 July 2026.", "-"),
    ]);
    all_read(&[(
        "",
        "Min tjänst flyttas från Higab till Liseberg den 1 juni 2026. Skåpet är tömt i juni, eftersom tjänsten inte flyttas förrän den 1 juli 2026.",
        "!",
    )]);
    all_read(&[(
        "",
        "Min tjänst flyttas från Higab till Liseberg den 1 september 2026. HR har den 15 september, och det är dagen då tjänsten byter bolag.",
        "!",
    )]);
}
