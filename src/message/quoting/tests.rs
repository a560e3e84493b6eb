use super::*;
use crate::message::lines::{Flow, from_plain};

fn read(subject: &str, name: &str, body: &str) -> VisibleText {
    let us = [EmailAddress::parse("support@intraservice.goteborg.se").unwrap()];
    let context = Context {
        subject,
        names: &[name],
        recipients: &us,
    };
    split(from_plain(body, Flow::default()), None, &context)
}

fn own(body: &str) -> String {
    read("Flytt", "Anna Ek", body).own
}

#[test]
fn banners_are_cut_from_the_top() {
    let cases = [
        ("[Externt mail]\n\nHej", "Hej"),
        ("[EXTERNAL] Hej", "Hej"),
        (
            "VARNING: Detta mejl kommer från en extern avsändare. Klicka inte på länkar.\nHej",
            "Hej",
        ),
        (
            "CAUTION: This email originated from outside of the organization.\n\nHej",
            "Hej",
        ),
        (
            "Du får inte ofta e-post från anna@x.se. Läs om varför detta är viktigt\nHej",
            "Hej",
        ),
        (
            "Externa konsulter berörs inte.",
            "Externa konsulter berörs inte.",
        ),
    ];
    for (body, words) in cases {
        assert_eq!(own(body), words, "{body}");
    }
}

const OUTLOOK: &str = "Från: Bo Ek <bo.ek@higab.se>\nSkickat: den 4 mars 2025 13:37\nTill: Anna Ek <anna.ek@higab.se>\nÄmne: Min flytt\n\nFlytta mitt konto boekxx0101.\n\n/Bo";

#[test]
fn a_mail_that_is_answered_is_a_quote() {
    let bodies = [
        OUTLOOK.to_owned(),
        format!("________________________________\n{OUTLOOK}"),
        format!("-----Ursprungligt meddelande-----\n{OUTLOOK}"),
        "-----Original Message-----\nFrom: Bo Ek\nSent: Tuesday, March 4, 2025 1:37 PM\nTo: Anna\nSubject: x\n\nFlytta mitt konto boekxx0101.".to_owned(),
        "*Från:* Bo Ek <bo.ek@higab.se>\n*Datum:* 4 mars 2025 13:37\n*Till:* Anna\n*Ämne:* x\n\nFlytta mitt konto boekxx0101.".to_owned(),
        "Från: Bo Ek Skickat: den 4 mars 2025 13:37 Till: Anna Ek Ämne: x\n\nFlytta mitt konto boekxx0101.".to_owned(),
        "Den tis 4 mars 2025 kl 13:37 skrev Bo Ek <bo.ek@higab.se>:\n> Flytta mitt konto boekxx0101.".to_owned(),
        "Den 4 mars 2025 kl. 13:37 skrev Bo Ek\n<bo.ek@higab.se>:\n\n> Flytta mitt konto boekxx0101.".to_owned(),
        "4 mars 2025 kl. 13:37 skrev Bo Ek <bo.ek@higab.se>:\n\nFlytta mitt konto boekxx0101.".to_owned(),
        "On Tue, 4 Mar 2025 at 13:37, Bo Ek <bo.ek@higab.se> wrote:\n\n> Flytta mitt konto boekxx0101.".to_owned(),
        "Bo Ek skrev 2025-03-04 13:37:\n> Flytta mitt konto boekxx0101.".to_owned(),
        "> Flytta mitt konto boekxx0101.".to_owned(),
    ];
    for below in bodies {
        let text = read(
            "SV: Min flytt",
            "Anna Ek",
            &format!("Tack, det är klart.\n\n{below}"),
        );
        assert_eq!(text.own, "Tack, det är klart.", "{below}");
        assert!(
            text.quoted.contains("Flytta mitt konto boekxx0101."),
            "{below}"
        );
        assert_eq!(text.forwarded, None, "{below}");
    }
}

#[test]
fn a_mail_that_is_passed_on_is_kept_with_its_head() {
    let apple = "Börja vidarebefordrat brev:\n\n> Från: Bo Ek <bo.ek@higab.se>\n> Ämne: Min flytt\n> Datum: 4 mars 2025 13:37:00 CET\n> Till: Anna\n>\n> Flytta mitt konto boekxx0101.\n>\n> /Bo";
    let gmail = "---------- Forwarded message ---------\nFrån: Bo Ek <bo.ek@higab.se>\nDate: tis 4 mars 2025 kl 13:37\nSubject: Min flytt\nTo: Anna\n\nFlytta mitt konto boekxx0101.\n\n/Bo";
    let cases = [
        ("VB: Min flytt", "Se nedan.", OUTLOOK),
        ("VB: Min flytt", "", OUTLOOK),
        ("VS: Min flytt", "Hej!", OUTLOOK),
        ("FW: Min flytt", "Hej!", OUTLOOK),
        ("[Externt] Fwd: Min flytt", "Hej!", OUTLOOK),
        ("Flytt", "Hej, se mejlet nedan.", OUTLOOK),
        ("SV: Flytt", "Enligt nedan.", OUTLOOK),
        ("Flytt", "", OUTLOOK),
        ("Fwd: Min flytt", "Kan ni ordna detta?", apple),
        ("Min flytt", "Hej", apple),
        ("Fwd: Min flytt", "", gmail),
        ("Re: Min flytt", "Hej", gmail),
    ];
    for (subject, note, below) in cases {
        let text = read(subject, "Anna Ek", &format!("{note}\n\n{below}"));
        let forwarded = text.forwarded.unwrap_or_else(|| panic!("{subject} {note}"));
        assert_eq!(text.own, note, "{subject}");
        assert_eq!(
            forwarded.text, "Flytta mitt konto boekxx0101.",
            "{subject} {note}"
        );
        assert_eq!(forwarded.from_name.as_deref(), Some("Bo Ek"));
        assert_eq!(forwarded.from_address.unwrap().as_str(), "bo.ek@higab.se");
        assert_eq!(forwarded.subject.as_deref(), Some("Min flytt"));
        assert!(forwarded.date_text.unwrap().contains("4 mars 2025"));
    }
}

#[test]
fn a_mail_passed_on_twice_counts_where_the_request_is() {
    let body = format!(
        "FYI\n\nFrån: Chef Ek <chef@higab.se>\nSkickat: den 5 mars 2025 08:00\nTill: Anna\nÄmne: VB: Min flytt\n\nKan du ordna detta?\n/Chef\n\n{OUTLOOK}"
    );
    let forwarded = read("VB: VB: Min flytt", "Anna Ek", &body)
        .forwarded
        .unwrap();
    assert_eq!(forwarded.from_name.as_deref(), Some("Bo Ek"));
    assert_eq!(forwarded.text, "Flytta mitt konto boekxx0101.");
    // An answer within it is an older mail, not the request.
    let body = format!(
        "Se nedan.\n\n{OUTLOOK}\n\nDen 1 mars 2025 kl. 10:00 skrev HR <hr@higab.se>:\n> Du får nya arbetsuppgifter."
    );
    let text = read("VB: Min flytt", "Anna Ek", &body);
    assert_eq!(
        text.forwarded.unwrap().text,
        "Flytta mitt konto boekxx0101."
    );
    assert!(text.quoted.contains("nya arbetsuppgifter"));
}

#[test]
fn an_answer_to_ourselves_is_never_passed_on() {
    let ours = "Från: Support <support@intraservice.goteborg.se>\nSkickat: den 4 mars 2025 13:37\nTill: Anna\nÄmne: x\n\nKonto: annaek0101";
    let text = read(
        "SV: Flytt",
        "Anna Ek",
        &format!("Se mina svar nedan.\n\n{ours}"),
    );
    assert_eq!(text.forwarded, None);
    assert_eq!(text.own, "Se mina svar nedan.");
}

#[test]
fn answers_between_and_below_quotes_are_own_words() {
    let body = "On Mon, 17 Aug 2026 at 09:30, Support <support@intraservice.goteborg.se> wrote:\n\n> Date of the move:\n\n1 October 2026\n\n> Same duties:\n\nyes\n\nRegards,\nAnna";
    let text = read("Re: Flytt", "Anna Ek", body);
    assert_eq!(text.own, "1 October 2026\n\nyes");
    assert_eq!(text.quoted, "Date of the move:\n\nSame duties:");
}

#[test]
fn our_form_filled_in_where_it_stands_is_own_words() {
    let ours = "Från: Support <support@intraservice.goteborg.se>\nSkickat: den 4 mars 2026 13:37\nTill: Anna\nÄmne: x\n\nHej! Fyll i och svara på det här mejlet:\n\nSamma arbetsuppgifter efter flytten (ja/nej): ja\nDatum för flytten: 1 maj\n\nDetta har vi uppfattat hittills:\nKonto: annaek0101\n";
    let text = read("SV: Flytt", "Anna Ek", &format!("Hej!\n\n{ours}"));
    assert_eq!(
        text.own,
        "Hej!\n\nSamma arbetsuppgifter efter flytten (ja/nej): ja\nDatum för flytten: 1 maj"
    );
    let marked = format!("> {}", ours.trim_end().replace('\n', "\n> "));
    assert_eq!(
        read("SV: Flytt", "Anna Ek", &format!("Hej!\n\n{marked}")).own,
        "Hej!"
    );
}

#[test]
fn a_form_is_no_header_block_and_a_sentence_no_attribution() {
    let bodies = [
        "Flytt av konto\n\nPerson: Bo Ek\nKonto: boekxx0101\nFrån: Higab\nTill: Renova\nDatum: 2 maj",
        "Från: Higab\nTill: Renova\nDatum: 2026-05-02",
        "Ämne: flytt av konto\nFrån: Higab\nTill: Renova\nDatum: 2 maj",
        "Ämne: flytt av konto\nFrån: Kultur\nTill: Higab\nDatum: 1.10.2026",
        "Ämne: flytt av konto\nFrån: Kultur\nTill: Higab\nDatum: 2026.10.01",
        "Ämne: flytt av konto\nFrån: Kultur\nTill: Higab\nDatum: 1.10",
        "Ärende: Kontoflytt\nFrån: Kultur\nTill: Higab\nDatum: 1.10.2026",
        "Ärende: Kontoflytt\nFrån: Kultur\nTill: Higab\nDatum: 2026.10.01",
        "Ärende: Kontoflytt\nFrån: anna@kultur.goteborg.se\nTill: Higab\nDatum: 1.10.2026",
        "Ärende: Kontoflytt\nFrån: Bo Ek\nTill: Anna Ek",
        "Den 3 maj skrev min chef:",
        "Som jag skrev den 3 maj 2026:\nflytta kontot",
        "Så här skrev ni: fyll i formuläret.",
    ];
    for body in bodies {
        let text = read("Flytt", "Anna Ek", body);
        assert_eq!(
            (text.own.as_str(), text.quoted.as_str()),
            (body, ""),
            "{body}"
        );
    }
}

#[test]
fn hostile_lines_are_read_in_one_pass() {
    let bodies = [
        ">".repeat(100_000),
        "> \n".repeat(50_000),
        "Från: a@b.se\n".repeat(20_000),
        "Den 3 maj 2026 kl. 10:10 skrev a\n".repeat(20_000),
        "________\n".repeat(20_000),
        "-----Original Message-----\n".repeat(20_000),
        "Mvh\nAnna\n".repeat(20_000),
        "\n".repeat(200_000),
        "a ".repeat(200_000),
        "-- \n".repeat(50_000),
        "> a\nb\n".repeat(50_000),
        format!("{}{}", "\n".repeat(50_000), "a\n".repeat(50_000)),
        (0..2000).fold(String::new(), |deep, depth| {
            deep + &">".repeat(depth) + " a\n"
        }),
    ];
    for body in bodies {
        let _ = read("VB: x", "Anna Ek", &body);
        let _ = read("SV: x", "Anna Ek", &body);
    }
}

#[test]
fn sentences_of_ones_own_above_a_quote_are_no_attribution() {
    let bodies = [
        "Jag går från Higab till Renova och ber er flytta mitt konto. Min chef skrev så här:",
        "Flytta mitt konto den 2 maj 2026. Så här skrev Bo:",
        "Please move my account on 2 May 2026. My manager once wrote this:",
        "Kontot ska med till Renova! Så här skrev min chef:",
        "Flytta kontot. Vad skrev han då, jo så här:",
    ];
    for words in bodies {
        let text = read(
            "Flytt",
            "Anna Ek",
            &format!("{words}\n\n> Samma arbetsuppgifter."),
        );
        assert!(text.own.contains(words), "{words}: {}", text.own);
        assert!(!text.own.contains("Samma arbetsuppgifter"), "{words}");
    }
}

/// Answers above a quote of which the marks are rare; each says what stands above the quoted words.
const RARE_MARKS: &[&str] = &[
    "---- På tors, 03 sep. 2026 10:12:01 +0200 Bo Ek <bo.ek@higab.se> skrev ----\n\n",
    "---- On Thu, 03 Sep 2026 10:12:01 +0200 Bo Ek <bo.ek@higab.se> wrote ----\n",
    "-----\"Bo Ek\" <bo.ek@higab.se> skrev: -----\n",
    "-----Bo Ek/HIGAB/GBGSTAD skrev: -----\nTill: Anna Ek/Kultur\nFrån: Bo Ek/HIGAB\nÄrende: x\n\n",
    "Bo Ek skrev:\n\n",
    "Bo Ek wrote:\n",
    "Bo Ek skrev den 3 september:\n\n",
    "Bo Ek (Higab) skrev:\n\n",
    "Bo Ek <bo.ek@higab.se> schrieb am Do., 3. Sept. 2026, 10:12:\n\n",
    "Bo Ek <bo.ek@higab.se> wrote on 3 Sep 2026:\n",
    "2026-09-03 10:12 GMT+02:00, Bo Ek <bo.ek@higab.se>:\n\n",
    "2026-09-03 10:12, Bo Ek <bo.ek@higab.se>:\n",
    "----- Tidigare meddelande -----\n",
    "___ Previous message ___\n",
    "##- Skriv ditt svar ovanför den här raden -##\n\nBo Ek (Higab)\n3 sep. 2026 10:12\n\n",
    "##- Please type your reply above this line -##\n",
    "Från: Bo Ek\nTill: Anna Ek\nÄmne: Välkommen\n\n",
    "From: Bo Ek\nTo: Cia Alm; Ek, Anna; Anna Ek\nSubject: Welcome\n\n",
    "Från: Bo Ek <bo.ek@higab.se>\nSkickad: den 3 september 2026 10:12\nTill: Anna\nÄrende: x\n\n",
    "Från: Bo Ek\nSkickad: 1.10.2026\nÄrende: x\n\n",
    "Från: Bo Ek\nDatum: 1.10.2026 10.12\nÄmne: x\n\n",
    "Från: Bo Ek\nDatum: 2026-10-01T10:12:30\nÄmne: x\n\n",
    "Från: Bo Ek\nDatum: torsdag kl. 10.12.\nÄmne: x\n\n",
    "Från\tBo Ek <bo.ek@higab.se>\nTill\tAnna\nDatum\t2026-09-03 10:12\nÄmne\tx\n\n",
    "Från:\nBo Ek <bo.ek@higab.se>\nSkickat:\nden 3 september 2026 10:12\nTill:\nAnna\nÄmne:\nx\n\n",
    "FrÃ¥n: Bo Ek <bo.ek@higab.se>\nSkickat: den 3 september 2026 10:12\nTill: Anna\nÃ„mne: x\n\n",
    "Fr?n: Bo Ek <bo.ek@higab.se>\nSkickat: den 3 september 2026 10:12\n?mne: x\n\n",
    "Lähettäjä: Bo Ek <bo.ek@higab.se>\nLähetetty: torstai 3. syyskuuta 2026 10.12\nVastaanottaja: Anna\nAihe: x\n\n",
    "Von: Bo Ek <bo.ek@higab.se>\nGesendet: Donnerstag, 3. September 2026 10:12\nAn: Anna\nBetreff: x\n\n",
    "| ",
    "BE> ",
];

#[test]
fn quotes_are_known_by_the_marks_of_rare_programs() {
    for above in RARE_MARKS {
        let body = format!("Flytta mitt konto.\n\n{above}Du har samma arbetsuppgifter som nu.");
        let text = read("SV: Flytt", "Anna Ek", &body);
        assert_eq!(text.own, "Flytta mitt konto.", "{above}");
        assert!(text.quoted.contains("samma arbetsuppgifter"), "{above}");
    }
}

#[test]
fn what_speaks_against_the_order_is_read_where_it_may_be_the_senders() {
    let remark = "Hon får nya arbetsuppgifter.";
    for above in ["Förvaltningen skrev:\n\n", "| ", "BE> "] {
        let body = format!("Flytta kontot.\n\n{above}{remark}");
        assert_eq!(own(&body), format!("Flytta kontot.\n\n{remark}"), "{above}");
    }
    // What is told to the sender is somebody else's, and a program's mark is sure.
    for below in [
        "| Du får nya arbetsuppgifter.",
        "> Hon får nya arbetsuppgifter.",
        "Den 3 maj 2026 skrev Bo Ek:\n\nHon får nya arbetsuppgifter.",
    ] {
        assert_eq!(
            own(&format!("Flytta kontot.\n\n{below}")),
            "Flytta kontot.",
            "{below}"
        );
    }
}

#[test]
fn a_sentence_that_tells_of_writing_is_no_attribution() {
    for sentence in [
        "Den 10 september 2026 skrev vi nytt avtal med henne, så nu gäller:",
        "Den 3 september 2026 skrev jag till er. Sedan dess har detta ändrats:",
        "Den 10 september 2026 skrev nämnden i beslutet:",
        "On 3 September 2026 we wrote:",
        "On 10 September 2026 the board wrote in its decision:",
        "Jag skrev 2026-05-03 10:11:",
        "Den 3 maj 2026 kl. 10:12 skrev jag till support@higab.se:",
    ] {
        let body = format!("Flytta kontot.\n\n{sentence}\n\nHon får nya uppgifter.");
        assert_eq!(own(&body), body, "{sentence}");
    }
    for attribution in [
        "Den 3 sep. 2026 kl. 10:12 skrev support@higab.se:",
        "Den tors 3 sep. 2026 kl 10:12 skrev Holm, Karin (IOFF) <karin@higab.se>:",
        "On Mon, Aug 17, 2026 at 9:30 AM Bo Ek <bo.ek@higab.se> wrote:",
        "On Mon, 17 Aug 2026 at 09:30, bo ek <bo.ek@higab.se> wrote:",
        "3 september 2026 kl. 10:12 Bo Ek skrev:",
        "Am 3.9.2026 um 10:12 schrieb Bo Ek:",
    ] {
        let body = format!("Flytta kontot.\n\n{attribution}\n\nHon får nya uppgifter.");
        assert_eq!(own(&body), "Flytta kontot.", "{attribution}");
    }
}

#[test]
fn a_remark_is_no_banner_and_no_disclaimer() {
    for remark in [
        "OBS! Hon får nya arbetsuppgifter i ett externt uppdrag.",
        "Observera att hon får nya arbetsuppgifter med externa kontakter.",
        "Viktigt: externa kontakter tillkommer.",
        "OBS! Externt finansierad, mejla inte henne: hon får nya arbetsuppgifter.",
    ] {
        let body = format!("{remark}\nFlytta kontot.");
        assert_eq!(own(&body), body, "{remark}");
    }
    for remark in [
        "GDPR och dataskydd blir hennes nya arbetsuppgifter.",
        "Förvaltningen hanterar andra frågor, så uppgifterna\nblir inte desamma: nya arbetsuppgifter.",
        "Detta mejl är avsett för er på supporten: hon får nya arbetsuppgifter.",
        "This message is intended for your team: she gets new duties.",
    ] {
        let body = format!("Flytta kontot.\n\n{remark}");
        assert_eq!(own(&body), body, "{remark}");
    }
    for footer in [
        "Göteborgs Stad behandlar personuppgifter och andra uppgifter enligt lag.",
        "GDPR och dataskydd: goteborg.se/gdpr",
        "This message is confidential and intended for the addressee. If it was not meant for you, delete it.",
    ] {
        assert_eq!(
            own(&format!("Flytta kontot.\n\n{footer}")),
            "Flytta kontot.",
            "{footer}"
        );
    }
}

#[test]
fn our_form_counts_in_an_answer_to_us_alone() {
    let form = "Fyll i och svara på det här mejlet:\n\nSamma arbetsuppgifter (ja/nej): ja";
    let read_from = |subject: &str, from: &str| {
        let body = format!(
            "Hej!\n\n-----Ursprungligt meddelande-----\n{from}Skickat: den 3 september 2026 10:12\nTill: Anna\nÄmne: x\n\n{form}"
        );
        read(subject, "Anna Ek", &body).own
    };
    for from in [
        "Från: Bo Ek\n",
        "Från: Bo Ek <bo.ek@higab.se>\n",
        "Från: Intraservice\n",
    ] {
        assert_eq!(read_from("SV: x", from), "Hej!", "{from}");
    }
    for from in [
        "Från: Support\n",
        "Från: Support Intraservice\n",
        "Från: S <support@intraservice.goteborg.se>\n",
    ] {
        assert!(read_from("SV: x", from).ends_with(": ja"), "{from}");
    }
    let to_parts = |name: &str| {
        let us = [EmailAddress::parse("konto.flytt-it@intraservice.goteborg.se").unwrap()];
        let context = Context {
            subject: "SV: x",
            names: &["Anna Ek"],
            recipients: &us,
        };
        let body = format!(
            "Hej!\n\nFrån: {name}\nSkickat: den 3 september 2026 10:12\nTill: Anna\nÄmne: x\n\n{form}"
        );
        split(from_plain(&body, Flow::default()), None, &context).own
    };
    assert!(to_parts("Konto Flytt IT").ends_with(": ja"));
    assert!(to_parts("konto.flytt-it").ends_with(": ja"));
    for name in ["Konto", "IT", "Kontoflytt IT"] {
        assert_eq!(to_parts(name), "Hej!", "{name}");
    }
    let headless = format!("Hej!\n\n-----Ursprungligt meddelande-----\n\n{form}");
    assert_eq!(read("SV: x", "Anna Ek", &headless).own, "Hej!");
    assert!(
        read("SV: x [KF-2026-000001]", "Anna Ek", &headless)
            .own
            .ends_with(": ja")
    );
}
