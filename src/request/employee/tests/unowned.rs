//! Ids that name no account of the one who moves, and senders' addresses that are not the writer's.

use super::check;

#[test]
fn ids_that_name_no_account() {
    let idris = "Idris Omar flyttar till Liseberg den 1 maj, samma arbetsuppgifter. Hans konto ska flyttas.";
    let english = "Idris Omar moves to Liseberg on 1 May. Please move his account.";
    let none = [
        "Datorn som ska flyttas heter kulpcx0912.",
        "Hans laptop (higpcx0912) följer med.",
        "Beställningsnummer HRSREQ2231, ange det vid svar.",
        "Beställningsnummer: HRSREQ2231",
        "Vår referens är HRSREQ2231.",
        "Ert ärende HRSREQ2231.",
        "Han ska ha samma behörigheter som karlin0405 har i dag.",
        "Kopiera behörigheterna från karlin0405.",
        "Använd karlin0405 som mall.",
        "Jag har bara hans konto från tiden som elev på Hvitfeldtska, karlin0405.",
        "Hans elevkonto var karlin0405.",
        "Attestant karlin0405.",
        "Ge henne karlin0405:s behörigheter på nya stället.",
        "Han sitter bredvid karlin0405.",
        "Bokningskod abcdef1234.",
        "karlin0405 hjälper till om ni undrar något.",
        "Jag hittar bara karlin0405, det lär ju vara avslutat sedan länge.",
    ];
    let none_english = [
        "His computer is called kulpcx0912.",
        "Our order number is HRSREQ2231.",
        "He needs the same permissions as karlin0405.",
        "Give him the same access as my colleague karlin0405 has.",
        "I only find karlin0405, which must be closed by now.",
        "Mirror karlin0405.",
        "Set him up like karlin0405 please.",
        "Our PO is abcdef1234.",
    ];
    let with =
        |order: &str, words: &str| (format!("{order} {words}"), format!("{words}\n\n{order}"));
    let bodies = none.iter().map(|it| with(idris, it));
    for (behind, before) in bodies.chain(none_english.iter().map(|it| with(english, it))) {
        check(&[
            (&behind, None, Some("Idris Omar")),
            (&before, None, Some("Idris Omar")),
        ]);
    }
}

#[test]
fn the_account_beside_other_ids() {
    let account = |body| (body, Some("idroma0101"), Some("Idris Omar"));
    check(&[
        account("Idris Omar flyttar, flytta hans konto idroma0101. Datorn heter kulpcx0912."),
        account("Idris Omar flyttar. Beställning HRSREQ2231: flytta kontot idroma0101."),
        account("Idris Omar flyttar. Datorn är inlåst men flytta hans konto idroma0101."),
        account("Idris Omar flyttar. Hans dator och hans konto idroma0101 ska med."),
        account(
            "Idris Omar flyttar med samma behörigheter som idag och kontot idroma0101 ska med.",
        ),
        account("Beställning av flytt: konto idroma0101, Idris Omar."),
        account("Vi har ett ärende om Idris Omar, idroma0101, vars konto ska flyttas."),
        account(
            "Idris Omar moves, move his account idroma0101. He gets the same permissions as karlin0405.",
        ),
    ]);
}

#[test]
fn a_mailbox_that_is_somebody_elses() {
    let of_joline = |body| (body, None, Some("Joline Backe"));
    check(&[
        of_joline(
            "Hej! Jag skriver från Birgittas mail för min egen är låst. Jag heter Joline Backe. Min tjänst går till Liseberg. Flytta mitt konto.",
        ),
        of_joline(
            "Jag heter Joline Backe och lånar en kollegas mejl. Flytta mitt konto till Liseberg.",
        ),
        of_joline(
            "My name is Joline Backe, I am writing from my colleague's account. Please move my account to Liseberg.",
        ),
        of_joline("Mitt namn är Joline Backe och min tjänst går till Liseberg, flytta mitt konto."),
    ]);
    check(&[
        of_joline(
            "Joline Backe här, på Birgittas konto. Min tjänst går till Liseberg, flytta mitt konto.",
        ),
        of_joline(
            "I am not Birgitta but Joline Backe. My position goes to Liseberg, please move my account.",
        ),
        of_joline("Skrivet av Joline Backe. Min tjänst går till Liseberg, flytta mitt konto."),
    ]);
    let nobody = |body| (body, None, None);
    check(&[
        nobody("Jag kommer inte in på min mejl. Min tjänst går till Liseberg, flytta mitt konto."),
        nobody(
            "Hälsar Joline, som skriver via Birgitta. Min tjänst går till Liseberg, flytta mitt konto.",
        ),
    ]);
    check(&[
        nobody(
            "Skickar detta från vår gemensamma brevlåda. Min tjänst går till Liseberg, flytta mitt konto.",
        ),
        nobody("Jag skickar det här via Karins inlogg, flytta mitt konto till Liseberg."),
        nobody(
            "Sending this from Karin's mailbox (birgitta.soder@higab.se). Please move my account to Liseberg.",
        ),
    ]);
}

#[test]
fn a_mailbox_that_is_the_writers_own() {
    let own = |body| {
        (
            body,
            Some("birgitta.soder@higab.se"),
            Some("Birgitta Söder"),
        )
    };
    check(&[
        own("Jag heter Birgitta Söder och min tjänst går till Liseberg, flytta mitt konto."),
        own("Jag heter Birgitta Lind numera, min tjänst går till Liseberg, flytta mitt konto."),
        own("Jag skriver från mitt eget konto. Flytta det till Liseberg, min tjänst går dit."),
        own("Jag är Per Eks efterträdare och min tjänst går till Liseberg, flytta mitt konto."),
        own(
            "Birgitta här! Min tjänst går till Liseberg, flytta mitt konto. Birgittas konto alltså, hälsar Birgitta.",
        ),
        own("Min tjänst går till Liseberg, flytta mitt konto.\n\nHälsningar från Birgitta"),
        own("Skriver från jobbets mejl. Flytta mitt konto till Liseberg."),
    ]);
    check(&[(
        "Jag skriver från Karins mejl. Jag heter Joline Backe, mitt konto är jolbac0101. Flytta det till Liseberg, min tjänst går dit.",
        Some("jolbac0101"),
        Some("Joline Backe"),
    )]);
}

#[test]
fn an_id_that_is_told_to_be_the_writers_own_is_not_the_employees() {
    let kajsa = "Kajsa Holm går till Liseberg den 1 maj. Jag behöver hjälp att få kontot flyttat.";
    for own in [
        "Kajsas inloggning har jag inte i huvudet men min egen är anaana0212.",
        "Mitt eget är anaana0212, om ni behöver något att gå på.",
        "My own login is anaana0212.",
        "Min egen inloggning är anaana0212.",
        "Mitt eget konto heter anaana0212.",
        "Konto: anaana0212 (det är det jag loggar in med själv)",
        "När hon kom fick hon ett alldeles nytt konto, anaana0212, och det är tomt.",
        "She was given a new account, anaana0212.",
    ] {
        check(&[(&format!("{kajsa} {own}"), None, Some("Kajsa Holm"))]);
    }
}

#[test]
fn an_id_that_is_told_to_be_the_one_contradicts_another() {
    let form = "Employee: Eva Hedman\nAccount: evahed0404\nFrom: Higab\nTo: Liseberg\nDate: 2026-08-01\n\n";
    for told in [
        "The user name I log in with, and which is the one to be moved, is evalun1212.",
        "The account which is to be moved is evalun1212.",
        "The user name to be moved is evalun1212.",
        "Kontot som ska flyttas är evalun1212.",
        "Det konto som ska flyttas heter evalun1212.",
    ] {
        check(&[(&format!("{form}{told}"), None, Some("Eva Hedman"))]);
    }
}
