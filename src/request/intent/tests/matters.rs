//! A subject or a form that names the matter, and what stands beside it.

use super::check_mails;

#[test]
fn the_matter_with_its_facts_is_an_order() {
    check_mails(
        true,
        &[
            (
                "kontoflytt Jonatan W",
                "Den 1 februari flyttar jag från Higab till Liseberg. Mina arbetsuppgifter är desamma.",
            ),
            (
                "Kontoflytt: svehol0606 (Sven Holk), Framtiden till Higab, 1/3-27, oförändrade arbetsuppgifter",
                "Enligt ämnesraden. Tack.",
            ),
            (
                "Flytt av konto",
                "Från Higab till Liseberg, 1 maj 2026, annber0101, samma arbetsuppgifter.",
            ),
            (
                "Account move Higab -> Liseberg",
                "My position moves on 1 May 2026. Same duties.",
            ),
            (
                "Re: Flytt av konto [KF-2025-000155]",
                "Här är svaren. Kontot är mitt: haring0202. Från Higab till Liseberg den 1 juni 2025.",
            ),
            (
                "Re: Konto [KF-2025-000377]",
                "jarleh0925, det är mitt\nHigab\nGryaab\nja, exakt samma arbetsuppgifter\nden 1 december",
            ),
            ("Beställning av kontoflytt", "Se bifogad blankett."),
            (
                "Blankett",
                "Konto: annber0101\nFrån: Higab\nTill: Liseberg\nDatum: 2026-05-01",
            ),
            (
                "Konto",
                "Konto: annber0101\nNuvarande förvaltning: Higab\nNy förvaltning: Liseberg\nSamma arbetsuppgifter: ja",
            ),
            (
                "Flytta mitt konto amakvi0208 från Higab till Liseberg 2026-03-01",
                "",
            ),
            (
                "flytt konto",
                "flytt konto Eva Roos evaroo0303. SLK -> INK. 1/2. exakt samma arbetsuppgifter. fixa pls",
            ),
            (
                "Kontobyte",
                "Jag byter från Higab till Liseberg den 1 maj, samma uppgifter. Konto annber0101.",
            ),
        ],
    );
}

#[test]
fn the_matter_alone_or_with_other_business_is_none() {
    check_mails(
        false,
        &[
            (
                "Fråga om kontoflytt",
                "Går det fortfarande att flytta konton mellan förvaltningar?",
            ),
            (
                "SV: Flytt av konto",
                "Toppen, nu kom jag in! Tack för snabb hjälp och trevlig vecka.",
            ),
            (
                "SV: Flytt av konto annber0101",
                "Stort tack, nu fungerar allt som det ska!",
            ),
            (
                "nytt konto, ej flytt",
                "Vi tar emot Alicia från Higab 1 april med samma arbetsuppgifter. Hur beställer jag ett nytt konto?",
            ),
            (
                "Moving user accounts between organisations?",
                "Would you have 15 minutes on Tuesday for a quick demo?",
            ),
            ("Tack för kontoflytten", "Allt fungerar på Higab."),
            (
                "Flytt av arbetsplats 2 juni",
                "Vi flyttar från Higab till Liseberg den 2 juni. Jag behöver hjälp att flytta min dator.",
            ),
            (
                "Omföring mellan konton",
                "Kan ni flytta 400 kr från konto 6110 till konto 5460?",
            ),
            (
                "Påminnelse?",
                "Hej, jag mejlade er i april om att flytta mitt konto. Ligger det i någon kö?",
            ),
            (
                "Felix Brodin, samma arbetsuppgifter på Higab",
                "Felix (felbro0418) går till Higab den 1 oktober. Hans konto ska inte flyttas.",
            ),
            (
                "Feedback on account move",
                "Small suggestion: the confirmation could mention invitations. No action needed.",
            ),
            (
                "Byte av lönekonto",
                "Jag har bytt bank. Kan ni flytta min lön till mitt nya konto?",
            ),
        ],
    );
}
