//! Mails that look like a whole order and are none.

use super::super::super::evidence::Source;
use super::super::super::laid_out::parts;
use super::super::order;
use super::{check, check_mails};

/// A whole order.
const WHOLE: &str = "Anna Berg, annber0101, flyttar den 1 juni från Higab till Liseberg. Tjänsten följer med. Arbetsuppgifterna är desamma. Flytta kontot.";

/// Asserts that no order is read where these words stand before a whole one and behind it, and that one is in `others`.
fn undone_by(words: &[&str], others: &[&str]) {
    let around = |words: &[&str]| -> Vec<String> {
        let both = |word: &&str| [format!("{word}\n\n{WHOLE}"), format!("{WHOLE}\n\n{word}")];
        words.iter().flat_map(both).collect()
    };
    let (undone, standing) = (around(words), around(others));
    check(
        false,
        &undone.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    check(
        true,
        &standing.iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn a_shared_mailbox_is_nobodys_account() {
    let moved = "Vi skulle behöva få info@higab.goteborg.se flyttad från Higab till Liseberg den 1 juni med samma uppgifter.";
    for line in [
        "Det är vår gemensamma funktionsbrevlåda.",
        "It is a shared mailbox.",
        "Alla i receptionen loggar in på den.",
        "Den är inte någons egen inloggning.",
        "Det är enhetens gruppbrevlåda som fyra läser.",
    ] {
        check(false, &[&format!("{moved} {line}")]);
        check(
            true,
            &[&format!(
                "Flytta mitt konto till Liseberg den 1 juni. Skriv till info@higab.goteborg.se om något fattas. {line}"
            )],
        );
    }
    check(
        true,
        &[
            &format!("{moved} Det är ingen delad brevlåda."),
            &format!("{WHOLE} Det är vår funktionsbrevlåda ni svarar till."),
        ],
    );
}

#[test]
fn told_so_that_the_reader_knows_or_asked_for_another() {
    undone_by(
        &[
            "Ni ska inte göra något med det här.",
            "So please don't set anything in motion.",
            "All I need is a yes or no.",
        ],
        &[
            "Att somliga tror något annat beror på ett utkast som aldrig antogs.",
            "Ni ska inte göra något med hennes dator.",
            "I need a yes or no from HR first thing, but that is my problem.",
        ],
    );
}

#[test]
fn tests_of_the_mailbox() {
    undone_by(
        &[
            "Detta är bara ett test av brevlådan.",
            "Det här är ett testmeddelande, ni kan slänga det.",
            "Vi testar bara om mejlet kommer fram efter uppdateringen.",
            "This is only a test, please ignore.",
            "This is to test the new inbox.",
            "Jag provar om brevlådan svarar.",
            "Det här är en övning.",
            "Test message from the operations team.",
        ],
        &[
            "Detta är inget test utan på riktigt.",
            "Hon är testledare och provar system.",
            "Jag skickade ett testmejl igår, det kom fram.",
            "This is not a test.",
            "She is a test engineer.",
        ],
    );
    check_mails(false, &[("TEST av kontoflytt", WHOLE), ("Test", WHOLE)]);
    check_mails(true, &[("Testledare Anna Berg", WHOLE)]);
}

#[test]
fn examples_of_an_order() {
    undone_by(
        &[
            "Vi skriver en sida för våra chefer om hur man beställer flytt av konto.",
            "Tänkte ha med detta exempel, är det korrekt formulerat?",
            "Så här kan en beställning se ut:",
            "Exempeltext till intranätet:",
            "Här är vårt utkast till text på intranätet, synpunkter?",
            "We are putting together a guide on how to move accounts.",
            "This is what such a request looks like.",
            "Personen är påhittad.",
            "Here is an example for the handbook.",
            "Materialet används i utbildningssyfte.",
        ],
        &[
            "Till exempel kan ni ringa mig.",
            "Så här ser det ut hos oss.",
            "Hon skriver texter till intranätet, t.ex. om Liseberg.",
            "Jag har följt er mall på intranätet.",
            "I am going to write guidelines, no longer to review accounts.",
            "Let me know if you need anything, for example a signature.",
        ],
    );
}

#[test]
fn refusals_and_protests() {
    undone_by(
        &[
            "Vi lägger oss inte i.",
            "Det lägger jag mig inte i.",
            "We are staying out of this.",
            "Jag motsätter mig flytten.",
            "Jag motsätter mig bestämt att detta sker.",
            "Detta protesterar jag mot.",
            "I object to this.",
            "We do not consent to the transfer.",
            "Jag går inte med på detta.",
            "Jag samtycker inte till att tjänsten flyttas.",
        ],
        &[
            "Jag motsätter mig inte flytten.",
            "Facket protesterade men beslutet står fast.",
            "We do not object.",
            "Nej tack till ett nytt konto.",
            "Beslutet överklagades men saken är klar.",
            "I cannot accept calls this week.",
        ],
    );
    check_mails(
        false,
        &[(
            "SV: Erbjudande om hjälp",
            "Nej tack, svarar jag. Anna Berg (annber0101) går visserligen från Higab till Liseberg den 1 mars med samma arbetsuppgifter, men hon sköter flytten av kontot som hon vill ha det.",
        )],
    );
}

#[test]
fn moves_that_wait() {
    undone_by(
        &[
            "Det ligger nu på is.",
            "Flytten är tills vidare lagd på is.",
            "The move is on hold for the time being.",
            "Everything has been put on ice.",
            "Ni ska inte göra något åt kontot förrän jag hör av mig.",
            "Vänta med detta tills ni fått klartecken från mig.",
            "Please don't touch the account until you hear from me.",
            "Hold this until I get back to you.",
            "Rör inte kontot innan jag har återkommit.",
            "Lägg beställningen på is.",
        ],
        &[
            "Flytta inte kontot förrän den 1 juni.",
            "Flytten låg på is i våras men nu är det klart.",
            "Jag hör av mig om datumet ändras.",
            "The account should not be moved before 1 June.",
            "Hon arbetar på isbanan.",
        ],
    );
}

#[test]
fn requests_passed_on_in_doubt() {
    let passed_on = |remark: &str| {
        let request = "Hej! Kan du be dem flytta mitt konto annber0101 från Higab till Liseberg den 1 maj? Det är samma tjänst och exakt samma arbetsuppgifter.";
        order(&parts(&[
            (Source::Body, remark),
            (Source::Forwarded, request),
        ]))
        .is_some()
    };
    let orders =
        |remarks: &[&str]| -> Vec<bool> { remarks.iter().map(|it| passed_on(it)).collect() };
    let doubted = orders(&[
        "Hittade det här när jag rensade. Spelar ingen roll längre.",
        "Anna bestämde sig för att stanna.",
        "Inte aktuellt längre, men ni kan få se.",
        "Vad är det här för något? Ska det till er eller till HR?",
        "Jag har inte godkänt någonting och vet inte vem hon är.",
        "What is this? Is it for you?",
        "This no longer matters.",
        "I have never approved this.",
        "Det här är redan ordnat.",
        "Vet ni vem hon är?",
        "Är detta något för er?",
        "När ordnas detta?",
        "Vem fixar sånt här?",
        "Har sagt nej till detta.",
    ]);
    assert!(doubted.iter().all(|ordered| !ordered), "{doubted:?}");
    let meant = orders(&[
        "Se nedan.",
        "Kan ni ordna detta?",
        "Fixas detta av er?",
        "Kan detta ordnas?",
        "Ordnas av er.",
        "Ta hand om detta.",
        "Can this be arranged?",
        "Vet inte vem som gör det här hos er, men kan ni flytta kontot?",
        "Hej, detta är godkänt av mig.",
        "Godkänt! Tack.",
        "Please see below, approved by me.",
        "Skickar vidare, hon har inte fått något svar än.",
        "FYI",
        "Jag har inget att invända. Ordnar ni?",
    ]);
    assert!(meant.iter().all(|ordered| *ordered), "{meant:?}");
}

#[test]
fn offers_of_sellers() {
    check(
        false,
        &[
            "Hi Support Intraservice, does your team struggle to move user accounts between organisations? Our tool moves mailboxes and permissions in one click. Can I book 15 minutes on Tuesday?",
            "Move 500 accounts in a weekend with our platform. Book a demo.",
            "Flytta konton på en eftermiddag med vår plattform! Boka en demo.",
            "We help you to transfer accounts. Start your free trial.",
        ],
    );
    check(
        true,
        &[
            "Book me for Tuesday if you like. Please move my account annber0101 to Higab, our new platform team sits there.",
        ],
    );
}

#[test]
fn a_new_account_and_no_move() {
    undone_by(
        &[
            "Vi beställer alltså nytt konto, inte flytt.",
            "So we order a new account, not a move.",
            "Jag ska visa hur ett mejl till er bör se ut.",
            "Duger det här?",
        ],
        &["Hon vill inte ha ett nytt konto utan en flytt."],
    );
}

#[test]
fn a_case_that_is_made_up_to_ask_about_it() {
    check(
        false,
        &[
            "Säg att vi skulle vilja flytta kontot för Anna Berg (annber0101) från Higab till Liseberg den 1 maj. Räcker det då med ett mejl?",
            "Anta att Anna Berg (annber0101) flyttas från Higab till Liseberg den 1 maj och vi ber er flytta kontot. Vad händer då?",
            "Tänk er att Anna Berg, annber0101, går till Liseberg den 1 maj. Hur ska vi då skriva för att få kontot flyttat?",
            "Hypotetiskt: kontot annber0101 flyttas till Liseberg den 1 maj. Är det så det går till?",
            "Suppose Anna Berg (annber0101) moves to Liseberg on 1 May and we want her account moved. What would you need from us?",
            "Kontot annber0101 ska flyttas till Liseberg den 1 maj. Ingen sådan person finns, men hade det räckt så?",
        ],
    );
    undone_by(
        &["Vi har inget sådant fall just nu."],
        &[
            "Säg till när det är klart.",
            "Säg att ni har flyttat kontot när det är klart.",
        ],
    );
}

#[test]
fn what_was_moved_is_not_ordered_again() {
    check_mails(
        false,
        &[
            (
                "Kontoflytt Higab - Liseberg 1 februari",
                "Ni flyttade mitt konto annber0101 från Higab till Liseberg den 1 februari. Sedan dess visar telefonen fel namn. Kan någon titta på det?",
            ),
            (
                "Kontoflytt",
                "Mitt konto annber0101 har flyttats från Higab till Liseberg. Nu fungerar inte skrivaren. Kan ni hjälpa mig?",
            ),
            (
                "annber0101",
                "Kontot annber0101 flyttade ni i veckan. Kvar är mobilabonnemanget: kan ni flytta det också från Higab till Liseberg?",
            ),
            (
                "Flytt av kontot scandinaviumgbg",
                "Kan ni flytta Instagramkontot scandinaviumgbg från Got Event till Göteborg & Co den 1 juni?",
            ),
        ],
    );
    check_mails(
        true,
        &[
            (
                "",
                "Ni flyttade min kollegas konto i januari, nu är det min tur. Min tjänst går från Higab till Liseberg den 1 april. Flytta mitt konto annber0101.",
            ),
            (
                "igen",
                "Ni flyttade mitt konto förra året från Higab till Liseberg. Den 1 maj flyttas tjänsten tillbaka till Higab. Kan ni göra samma sak en gång till fast åt andra hållet?",
            ),
        ],
    );
}

#[test]
fn the_writer_says_that_nothing_is_ordered() {
    let told = "Annas tjänst går från Higab till Liseberg den 1 juni 2026 med samma arbetsuppgifter, konto annber0101.";
    let with = |subject: &str, remarks: &[&str]| -> Vec<(String, String)> {
        let body = |remark: &&str| (subject.to_owned(), format!("{told} {remark}"));
        remarks.iter().map(body).collect()
    };
    let check_all = |orders: bool, mails: Vec<(String, String)>| {
        let mails: Vec<_> = mails
            .iter()
            .map(|(s, b)| (s.as_str(), b.as_str()))
            .collect();
        check_mails(orders, &mails);
    };
    check_all(
        false,
        with(
            "Flytt av konto",
            &[
                "Chefen skrev så här till er: flytta kontot. Jag behöver inte beställa något en gång till.",
                "This is not an order.",
                "Vi beställer alltså inget.",
                "Innan vi skriver på något vill jag veta hur det går till.",
                "Det är bara det jag är ute efter i dag.",
                "Blir det av så hör HR av sig till er med själva beställningen.",
                "Lägg i stället upp ett nytt konto åt henne.",
                "Create a new account instead of moving this one.",
                "I morse tackade hon nej och vi placerar henne i en annan grupp.",
                "She has declined.",
                "Om det kommer en beställning ska den alltså inte utföras.",
            ],
        ),
    );
    check_all(
        false,
        with("Inte aktuellt längre: kontoflytt Anna Berg", &["Tack."]),
    );
    check_all(
        true,
        with(
            "Flytt av konto",
            &[
                "Hon tackade nej till ett annat jobb. Flytta kontot.",
                "Flytta kontot i stället för att skapa ett nytt konto.",
                "Innan jag går på semester vill jag att kontot flyttas.",
                "Jag behöver inte ha något nytt konto, flytta det hon har.",
                "Vi beställer flytt av kontot. Vilken våning det blir framgår inte av beslutet.",
            ],
        ),
    );
}
