//! Each outcome and reason of the policy, from a mail in the mailbox to the right folder and the right words.

use std::collections::BTreeSet;

use kontoflytt::outcome::{Outcome, Reason};

use crate::letters::{Letter, order};
use crate::site::{Site, header, words};

const HANDLED: &str = "Hanterade";
const REVIEW: &str = "Granska";
/// The mailbox in these mails that claim to come from it.
const SUPPORT: &str = "support.outcomes@intraservice.goteborg.se";

/// A mail, what becomes of it, and what its reply says; no words are no reply.
struct Row(Reason, &'static str, &'static str, Letter);

/// Every mail of the table is sent by somebody else, so that the replies are told apart by their mailboxes.
fn table() -> Vec<Row> {
    let mut rows = vec![
        Row(
            Reason::SameDutiesMoved,
            HANDLED,
            "Flytten av kontot är beställd.",
            order("o.approved", "anna.o@funktionsstod.goteborg.se"),
        ),
        Row(
            Reason::SameDutiesMoved,
            HANDLED,
            "rosdel0412",
            Letter::new(
                "o.english",
                "rosa.o@renova.se",
                "Please move my account",
                "Hello,\n\nMy position moves from Renova to Gryaab on 1 October 2026. My duties stay\n\
                 exactly the same. Please move my account rosdel0412.\n\nKind regards,\nRosa",
            ),
        ),
        Row(
            Reason::Duplicate,
            HANDLED,
            "",
            order("o.approved", "anna.o@funktionsstod.goteborg.se"),
        ),
    ];
    rows.extend(rejected_or_asked());
    rows.extend(outside());
    rows.extend(for_a_person());
    rows.extend(nothing_to_answer());
    rows
}

fn rejected_or_asked() -> Vec<Row> {
    vec![
        Row(
            Reason::DutiesChange,
            HANDLED,
            "Kontot flyttas inte, eftersom arbetsuppgifterna ändras.",
            Letter::new(
                "o.duties",
                "erik.o@grundskola.goteborg.se",
                "Nytt jobb, flytta konto",
                "Hej,\n\njag slutar på Grundskoleförvaltningen och börjar på Förskoleförvaltningen den\n\
                 17 augusti 2026. Det blir en ny tjänst med nya arbetsuppgifter. Flytta gärna\nmitt konto, erihol0921.",
            ),
        ),
        Row(
            Reason::ProjectReorganisation,
            HANDLED,
            "omorganisation som drivs som ett projekt",
            Letter::new(
                "o.project",
                "maria.o@aldrevardomsorg.goteborg.se",
                "Kontoflytt",
                "Hej,\n\nJohan Berg (johber0533) flyttas från Äldre samt vård- och omsorgsförvaltningen\n\
                 till Förvaltningen för funktionsstöd den 1 januari 2027, med samma\narbetsuppgifter. Flytten ingår i \
                 omorganisationsprojektet Samlad hemtjänst.\nKan ni flytta hans konto?",
            ),
        ),
        Row(
            Reason::SameOrganisation,
            HANDLED,
            "Kontot behöver inte flyttas.",
            Letter::new(
                "o.same",
                "sara.o@kultur.goteborg.se",
                "Flytta konto",
                "Hej!\n\nMin tjänst flyttar från Kulturförvaltningen till Kulturförvaltningen, en annan\n\
                 enhet, den 1 september 2026. Samma arbetsuppgifter. Kan ni flytta mitt konto\nsarnyb0226?",
            ),
        ),
        Row(
            Reason::MissingFacts,
            HANDLED,
            "Datum för flytten:",
            Letter::new(
                "o.missing",
                "ake.o@stadsmiljo.goteborg.se",
                "Flytt av konto",
                "Hej!\n\nLena Berg (lenber0409) flyttas med sin tjänst från Stadsmiljöförvaltningen till\n\
                 Kretslopp och vatten. Kan ni flytta kontot åt henne?",
            ),
        ),
    ]
}

fn outside() -> Vec<Row> {
    vec![
        Row(
            Reason::OutsideCity,
            HANDLED,
            "osklun0608",
            Letter::new(
                "o.outside",
                "oskar.o@kretsloppochvatten.goteborg.se",
                "Moving my account",
                "Hello,\n\nmy position moves from Kretslopp och vatten to Mölndals stad on 1 September\n\
                 2026, with the same duties. Please move my account osklun0608 there.",
            ),
        ),
        Row(
            Reason::ExternalSender,
            HANDLED,
            "utanför Göteborgs Stad",
            Letter::new(
                "o.external",
                "petra.o@bemanning.example",
                "Flytta konto",
                "Hej,\n\nflytta kontot petval0815 från Idrotts- och föreningsförvaltningen till\n\
                 Fastighetsförvaltningen den 1 september 2026. Samma arbetsuppgifter.",
            ),
        ),
    ]
}

fn for_a_person() -> Vec<Row> {
    let stranger = Letter {
        dmarc: "none",
        ..Letter::new(
            "o.stranger",
            "x.o@annan.example",
            "Flytta konto",
            "Hej,\n\nflytta kontot petval0815 från Förskoleförvaltningen till Renova den 1 september 2026. Samma\n\
             arbetsuppgifter.",
        )
    };
    let picture = Letter {
        head: "Content-Type: image/png; name=bild.png\nContent-Transfer-Encoding: base64\n",
        ..Letter::new("o.picture", "bild.o@kultur.goteborg.se", "", "iVBORw0KGgo=")
    };
    vec![
        Row(
            Reason::SeveralPeople,
            REVIEW,
            "fler än en person",
            Letter::new(
                "o.several",
                "ingrid.o@socialcentrum.goteborg.se",
                "Flytt av konton",
                "Hej,\n\nPeter Alm (petalm0711) och Lisa Brandt (lisbra0219) flyttar med sina tjänster från\n\
                 Socialförvaltningen Centrum till Socialförvaltningen Nordost den 1 oktober 2026,\n\
                 med samma arbetsuppgifter. Kan ni flytta deras konton?",
            ),
        ),
        Row(
            Reason::Contradiction,
            REVIEW,
            "går inte ihop",
            Letter::new(
                "o.contradiction",
                "nils.o@intraservice.goteborg.se",
                "Kontoflytt",
                "Hej,\n\njag flyttar med min tjänst från Intraservice till Stadsbyggnadsförvaltningen med\n\
                 samma arbetsuppgifter. Mitt konto är nilhed0404. Flytten sker den 1 september\n\
                 2026. Kontot ska flyttas den 15 oktober 2026, då tjänsten flyttar.",
            ),
        ),
        Row(Reason::Unreadable, REVIEW, "", picture),
        Row(
            Reason::SenderNotAuthenticated,
            REVIEW,
            "",
            Letter {
                dmarc: "fail",
                ..order("o.forged", "forged.o@funktionsstod.goteborg.se")
            },
        ),
        Row(Reason::SenderNotAuthenticated, REVIEW, "", stranger),
    ]
}

fn nothing_to_answer() -> Vec<Row> {
    let away = Letter {
        head: "Auto-Submitted: auto-replied\n",
        ..Letter::new(
            "o.away",
            "mats.o@kultur.goteborg.se",
            "Autosvar: Flytt av konto",
            "Hej!\n\nJag är på semester till och med den 16 augusti.",
        )
    };
    let bounce = Letter {
        head: "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
        ..Letter::new(
            "o.bounce",
            "MAILER-DAEMON@mx.goteborg.se",
            "Undelivered Mail Returned to Sender",
            "--b\nContent-Type: text/plain\n\nNo such user.\n\n--b\nContent-Type: message/delivery-status\n\n\
             Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; y@x.example\nAction: failed\nStatus: 5.1.1\n\n--b--",
        )
    };
    vec![
        Row(
            Reason::OtherMatter,
            "",
            "",
            Letter::new(
                "o.other",
                "johanna.o@forskola.goteborg.se",
                "En fråga",
                "Hej!\n\nGår det fortfarande att flytta konton mellan förvaltningar, eller har tjänsten\nupphört helt?",
            ),
        ),
        Row(Reason::AutoGenerated, HANDLED, "", away),
        Row(Reason::Bounce, HANDLED, "", bounce),
        Row(
            Reason::OwnMessage,
            HANDLED,
            "",
            Letter::new("o.own", SUPPORT, "Re: Flytt av konto", "Hej!"),
        ),
    ]
}

#[test]
fn each_outcome_and_reason_once() {
    let site = Site::new("outcomes");
    let rows = table();
    for Row(_, _, _, letter) in &rows {
        site.receive(letter);
    }
    let answered = rows.iter().filter(|row| !row.2.is_empty()).count() as u64;
    let is_ignored = |row: &&Row| row.0.outcome() == Outcome::Ignored;
    let ignored = rows.iter().filter(is_ignored).count() as u64;
    let all = rows.len() as u64;
    assert_eq!(site.counts(), [all, all, ignored, answered, 0, 0]);

    let decided = site.entries("decided");
    for (number, Row(reason, _, says, letter)) in (1..).zip(&rows) {
        let of = decided
            .iter()
            .find(|entry| entry["facts"]["mail"] == number);
        let facts = &of.unwrap_or_else(|| panic!("{} has no decision", letter.id))["facts"];
        let codes = (reason.outcome().code(), reason.code());
        assert_eq!(
            (&facts["outcome"], &facts["reason"]),
            (&codes.0.into(), &codes.1.into()),
            "{}",
            letter.id
        );
        if !says.is_empty() {
            is_answered(&site, letter, says);
        }
    }
    // Replies have arrived by now: whoever has none yet gets none.
    for Row(reason, _, _, letter) in rows.iter().filter(|row| row.2.is_empty()) {
        let more = usize::from(*reason == Reason::Duplicate);
        let inbox = site.inbox_of(letter.from).len();
        assert!(letter.from == SUPPORT || inbox == more, "{}", letter.id);
    }
    for folder in ["", HANDLED, REVIEW] {
        let expected = rows.iter().filter(|row| row.1 == folder).count();
        assert_eq!(site.lying_in(folder), expected, "mails in {folder:?}");
    }
    assert_eq!(site.lying_in("Sent") as u64, answered);
    assert_eq!(site.counts(), [0; 6], "a second run finds nothing to do");
}

fn is_answered(site: &Site, letter: &Letter, says: &str) {
    let reply = site.reply_to(letter.from);
    assert_eq!(
        reply.in_reply_to[0].as_str(),
        letter.message_id(),
        "{}",
        letter.id
    );
    assert!(reply.subject.contains("[KF-"), "{}", reply.subject);
    assert_eq!(header(&reply, "Auto-Submitted").trim(), "auto-replied");
    let said = words(&reply);
    assert!(
        said.contains(says),
        "{}: {says:?} is missing in {said}",
        letter.id
    );
}

#[test]
fn the_table_has_every_reason_that_can_come_today() {
    let tried: BTreeSet<&str> = table().iter().map(|row| row.0.code()).collect();
    for reason in Reason::ALL {
        // Decided on 2022-05-12 at the latest.
        let is_over = reason == Reason::OrdinaryService;
        assert_eq!(tried.contains(reason.code()), !is_over, "{}", reason.code());
    }
}
