//! Days of the move in everyday words, and days beside them that are none.

use super::all_read;

#[test]
fn what_stands_before_a_colon_is_another_clause() {
    all_read(&[
        (
            "",
            "nu är papperen klara: jag lämnar Kulturförvaltningen för Higab den 1 maj 2026",
            "2026-05-01",
        ),
        (
            "",
            "HR har skrivit på avtalet: hon går över till Higab den 1 maj 2026.",
            "2026-05-01",
        ),
        (
            "",
            "Beskedet kom till slut: min tjänst flyttas till Higab den 1 maj 2026.",
            "2026-05-01",
        ),
        (
            "",
            "The papers are signed: I join Higab on 1 May 2026.",
            "2026-05-01",
        ),
        (
            "",
            "Min tjänst flyttas till Higab. Sista lönesamtalet här: jag ses med chefen den 1 maj 2026.",
            "-",
        ),
    ]);
}

#[test]
fn what_is_done_on_the_day() {
    all_read(&[
        (
            "",
            "Kontot är mitt och ändringen utförs den 1 maj 2026. Min tjänst går till Higab.",
            "2026-05-01",
        ),
        (
            "",
            "Byt ut Leasing mot Inköp som hemvist för mitt konto. Utförs 1 februari 2026.",
            "2026-02-01",
        ),
        (
            "",
            "Jag ska räknas till Idrott och förening. Det händer den 13 april 2026, mitt i sjösättningen.",
            "2026-04-13",
        ),
        (
            "",
            "I go with the quay walls to Göteborgs Hamn. Handover is on Wednesday 1 April 2026.",
            "2026-04-01",
        ),
        (
            "",
            "Min tjänst går till Higab. Överlämningen är den 1 april 2026.",
            "2026-04-01",
        ),
    ]);
}

#[test]
fn before_the_day_on_which_the_post_moves() {
    all_read(&[
        (
            "",
            "Jag behöver hjälp med en sak innan den 1 juni 2026, då min tjänst går från Higab till Renova.",
            "2026-06-01",
        ),
        (
            "",
            "Kan ni fixa kontot före den 1 juni 2026, när jag byter till Renova?",
            "2026-06-01",
        ),
        (
            "",
            "Please help me before 1 June 2026, when my position moves to Renova.",
            "2026-06-01",
        ),
        (
            "",
            "Min tjänst går till Renova. Jag behöver svar innan den 1 juni 2026, då jag reser bort.",
            "-",
        ),
    ]);
}

#[test]
fn days_on_which_nothing_has_moved_yet() {
    all_read(&[
        (
            "",
            "Hennes tjänst ligger under Higab från den 18 augusti 2026. Planeringsdagarna börjar den 11 augusti 2026 men då är hon fortfarande vår.",
            "2026-08-18",
        ),
        (
            "",
            "Introduktionen börjar den 3 augusti 2026, då är han alltjämt kvar hos oss. Tjänsten går till Higab den 1 september 2026.",
            "2026-09-01",
        ),
        (
            "",
            "She joins Higab on 1 September 2026. The course starts on 10 August 2026 but then she is still with us.",
            "2026-09-01",
        ),
        (
            "",
            "Det här kom från Bodil i går, se nedan. Min tjänst ligger hos Got Event från måndagen den 7 september 2026.",
            "2026-09-07",
        ),
        (
            "",
            "This came from Bo Ek yesterday. My position moves to Higab on 7 September 2026.",
            "2026-09-07",
        ),
    ]);
}
