//! The language that the reply is in.
//!
//! Told by the small words that a text cannot do without. Names, places, dates and accounts are marked before and do
//! not count, so an English mail full of Swedish organisations stays English. Words that are spelt alike in both
//! languages ("in", "under", "man") count for neither.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::document::Document;
use super::evidence::Source;
use crate::outcome::Language;

const ENGLISH: &str = "the a an and of to from is are was be been has have had will would could should shall can't cannot you your my me our us she her his he him they their it its this that these those with for at by on as when where which who what how please thanks thank hello dear regards kind best move moved moving transfer transferred account accounts duties position same job work works working department new not no yes next week does do don't she's i'm it's i we also only just if there here about any some all both but or so than then into because account's name date role title current employee colleague colleagues order request";
const SWEDISH: &str = "och att det som en ett ar av for den till pa inte jag vi ni du han hon hen min mitt mina var vart vara hennes hans deras er ert era om men eller sa nu har hade kan ska skall skulle vill far fran med hos sin sitt sina dem detta dessa denna vid nar dar har hej hejsan tack mvh halsning halsningar vanliga vanlig konto kontot konton kontoflytt flytt flytta flyttas flyttar tjanst tjansten samma arbetsuppgifter arbetsuppgifterna forvaltning forvaltningen bolag oforandrade uppgifter uppgifterna datum namn nuvarande ny nya mottagande lamnar jobb jobbar arbetar flyttad onskar ber bestaller gar borjar blir bli ocksa bara alla bada nagon nagot mig sig oss dit hit under over";

/// English where the mail's own words are, Swedish for everything else.
pub(super) fn of(document: &Document) -> Language {
    let mut english = Balance::default();
    for part in &document.parts {
        // A subject is often taken over from another mail; a sentence of the body outweighs it.
        let weight = if part.source == Source::Subject { 1 } else { 2 };
        for sentence in &part.sentences {
            english.count(&sentence.norm, weight);
        }
        for field in &part.fields {
            english.count(&field.label, 1);
            english.count(&field.value.norm, 1);
        }
    }
    if english.yes > english.no {
        Language::English
    } else {
        Language::Swedish
    }
}

#[derive(Default)]
struct Balance {
    yes: usize,
    no: usize,
}

impl Balance {
    fn count(&mut self, text: &str, weight: usize) {
        for word in text.split_whitespace() {
            match TELLING.get(word) {
                Some(true) => self.yes += weight,
                Some(false) => self.no += weight,
                None => {}
            }
        }
    }
}

/// The words that tell one language: `true` for English. A word of both lists tells neither.
static TELLING: LazyLock<HashMap<&str, bool>> = LazyLock::new(|| {
    let (english, swedish) = (words_of(ENGLISH), words_of(SWEDISH));
    let told_by = |of: &HashSet<&'static str>, other: &HashSet<&'static str>, tells: bool| {
        of.difference(other)
            .map(|word| (*word, tells))
            .collect::<Vec<_>>()
    };
    let mut telling = told_by(&english, &swedish, true);
    telling.extend(told_by(&swedish, &english, false));
    telling.into_iter().collect()
});

fn words_of(list: &'static str) -> HashSet<&'static str> {
    list.split(' ').collect()
}

#[cfg(test)]
mod tests {
    use super::super::laid_out::mail;
    use super::*;

    fn check(language: Language, mails: &[(&str, &str)]) {
        let wrong: Vec<_> = mails
            .iter()
            .filter(|(subject, body)| of(&mail(subject, body)) != language)
            .collect();
        assert!(wrong.is_empty(), "should be {language:?}: {wrong:#?}");
    }

    #[test]
    fn english_is_told_by_its_small_words() {
        check(
            Language::English,
            &[
                (
                    "Account move DoM -> Intraservice",
                    "My position as system administrator is being transferred from Förvaltningen för demokrati och medborgarservice to Intraservice.",
                ),
                ("", "Please move my account."),
                (
                    "Moving",
                    "Hey, can you move my account please? Changing company within the city.",
                ),
                (
                    "",
                    "Could you please flytta my account then? It's same tjänst, same arbetsuppgifter, just another nämnd. Tack in advance :)",
                ),
                (
                    "account",
                    "Please move annber0101 from Äldre samt vård- och omsorgsförvaltningen to Förvaltningen för funktionsstöd.",
                ),
                ("FW: my account", "FYI, can you fix?"),
                (
                    "Kontoflytt",
                    "Hello, I would like my account to be moved to Higab. My duties stay the same.",
                ),
                (
                    "",
                    "My work is all same like now, same duties. Please you move my account?",
                ),
                (
                    "User move",
                    "One of our users will from May 1st be employed by Framtiden instead. Please move his account.",
                ),
                ("", "Move her account please."),
                (
                    "Move of account",
                    "Account: annber0101\nFrom: Poseidon\nTo: Higab\nDate of the move: 18 August 2025\nSame duties after the move (yes/no): No",
                ),
                ("", "Thanks for moving my account."),
                (
                    "Transfer",
                    "I keep the very same tasks. Please move garlle0923.",
                ),
                ("", "Hi, when can you do it?"),
            ],
        );
    }

    #[test]
    fn everything_else_is_answered_in_swedish() {
        check(
            Language::Swedish,
            &[
                ("Flytt av konto", "Kan ni flytta mitt konto?"),
                ("Account", "Hej, kan ni flytta mitt konto till Higab?"),
                ("", "flytta mitt konto"),
                ("Kontoflytt", "Se bifogat."),
                ("", ""),
                ("", "annber0101 Higab Liseberg 2026-05-01"),
                (
                    "",
                    "Konto: annber0101\nFrån: Higab\nTill: Liseberg\nDatum: 2026-05-01",
                ),
                (
                    "",
                    "Hej! Jag ar pa Higab och vill att mitt konto flyttas. Tack!",
                ),
                (
                    "",
                    "Können Sie bitte mein Konto nach Higab verschieben? Vielen Dank.",
                ),
                ("", "Hei, voisitteko siirtää tilini? Kiitos."),
                (
                    "",
                    "Hej, kan I flytte min konto til Higab? Jeg har de samme opgaver.",
                ),
                (
                    "",
                    "Kan dere flytte kontoen min til Higab? Jeg beholder de samme oppgavene.",
                ),
                (
                    "",
                    "Hej, min roll heter Service Delivery Manager och min tjänst går till Higab. Flytta mitt konto, please!",
                ),
                (
                    "",
                    "Vi på Business Region Göteborg önskar flytt av konto för vår Head of Marketing.",
                ),
                (
                    "Flytta konto / Move account",
                    "Hej, min tjänst som tolk flyttas. Flytta mitt konto. Hi, my position moves. Please move it.",
                ),
                (
                    "kontoflytt ellgra0411",
                    "ellgra0411 / Elliot Granlund / nätverkstekniker\nIntraservice → Higab\nUppgifterna: helt oförändrade",
                ),
                ("", "flytta kontot asap tack"),
                ("RE: Request", "Samma arbetsuppgifter, från den 1 maj."),
            ],
        );
    }
}
