//! Days of people's lives and employments: travels, pay, hiring, what another did.

use super::all_read;

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
