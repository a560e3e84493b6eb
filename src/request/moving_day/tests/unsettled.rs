//! Days that are not settled, or no longer hold.

use super::all_read;

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
