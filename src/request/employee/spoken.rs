//! Whether a sender speaks of the own account at all (`policy.md`: "In a first-person request … the employee is the
//! sender"; in any other, the sender's own account is not meant).

use std::sync::LazyLock;

use super::super::document::Document;
use super::super::evidence::Source;
use super::super::language;
use super::super::linked::same_name;
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use super::Writer;
use crate::outcome::Language;

static I: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:jag|ja|jeg|mitt|min|mina|mig|mej|my|me|mine|myself|undertecknad|undertecknads|egen|eget|sjalv|sitt|sin) ",
    )
});
/// In a Swedish mail it is "in".
static ENGLISH_I: LazyLock<Pattern> = LazyLock::new(|| pattern(" i "));
/// "Kontot för en medarbetare", "chefens konto", "the account in the attached list": somebody's, and not the writer's.
static SOMEBODYS: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:medarbetar[a-z]*|kolleg[a-z]*|vikari[a-z]*|chef[a-z]*|anstalld[a-z]*|person(?:en|ens)?|handlaggar[a-z]*|assistent[a-z]*|praktikant[a-z]*|konsult[a-z]*|eftertradar[a-z]*|foretradar[a-z]*|employee|colleague|manager|boss|substitute|temp|trainee|person)";
    let account = r"(?:[a-z]*konto|[a-z]*kontot|account|login|inloggningen)";
    pattern(&format!(
        r" (?:{account} (?:for|at|of|som tillhor|tillhorande|belonging to|that belongs to) (?:(?:en|ett|var|min|my|our|a|an|the|den|det) )?(?:ny |nya |new )?{who}|(?:var |min |my |our |en |a |the )?{who} ?s? {account}|{account} (?:i (?:den )?bifogad[a-z]*|i bilag[a-z]*|pa listan|enligt (?:listan|bilagan|bifogad[a-z]*)|in the attached|on the list)|(?:foljande|nedanstaende|the following) {account} (?:\(|:|enligt)) "
    ))
});

/// Whether the mail has a word that the writer says of oneself, or the writer's name where it tells whose account it is;
/// and none that tells of somebody's.
pub(super) fn of_oneself(document: &Document, sender: &Writer) -> bool {
    let english = language::of(document) == Language::English;
    let i = |norm: &str| I.is_match(norm) || english && ENGLISH_I.is_match(norm);
    let says_i = document.sentences().any(|(_, sentence)| i(&sentence.norm))
        || document.fields().any(|(_, field)| i(&field.value.norm));
    (says_i || is_named(document, sender)) && !is_somebodys(document)
}

/// "Kontot för en medarbetare" where nothing is said of "mitt konto".
fn is_somebodys(document: &Document) -> bool {
    let mut sentences = document.sentences();
    sentences.any(|(part, sentence)| {
        part.source != Source::Forwarded
            && SOMEBODYS.is_match(&sentence.norm)
            && !sentence.norm.contains(" mitt ")
    }) && !document
        .sentences()
        .any(|(_, sentence)| super::words::MY_ACCOUNT.is_match(&sentence.norm))
}

/// Whether the sender is named in the mail's words, in a form or in a sentence; a signature's line is none.
fn is_named(document: &Document, sender: &Writer) -> bool {
    let Some(own) = &sender.name else {
        return false;
    };
    let named = |part: &super::Part, sentence: &super::Sentence| {
        sentence
            .mention_tokens()
            .any(|token| match part.mention(token).map(|m| &m.named) {
                Some(Named::Person(name)) => same_name(own, name),
                _ => false,
            })
    };
    let in_sentence = |(part, sentence): (&super::Part, &super::Sentence)| {
        sentence.tokens.len() > 3 && named(part, sentence)
    };
    document.sentences().any(in_sentence)
        || document
            .fields()
            .any(|(part, field)| named(part, &field.value))
}

impl super::Employee {
    /// Takes the sender's own address and name back where the mail does not speak of the sender.
    pub(in super::super) fn unless_somebodys(&mut self, document: &Document, sender: &Writer) {
        let by_sender = self.account.stated.as_ref();
        let by_sender = by_sender.is_some_and(|account| account.evidence.source == Source::Sender);
        if by_sender && !of_oneself(document, sender) {
            self.account.stated = None;
            self.name = None;
            self.address = None;
            self.first_person = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::super::document::part;
    use super::super::super::mentions::Mentions;
    use super::*;
    use crate::register::Register;

    fn speaks_of_oneself(text: &str) -> bool {
        let register = Register::built_in().expect("the register that is carried is sound");
        let mentions = Mentions::find(text, date(2026, 9, 1), register);
        let document = Document {
            parts: vec![part(Source::Body, text.to_owned(), mentions)],
            inherited_subject: false,
        };
        let sender = Writer {
            name: Some("Karin Holm".to_owned()),
            address: None,
        };
        of_oneself(&document, &sender)
    }

    #[test]
    fn a_mail_without_a_word_of_the_writer_is_of_somebody_else() {
        for text in [
            "Hej, flytta kontot anlin0412 från Kultur till Higab den 1 oktober. Samma arbetsuppgifter.\n\nKarin",
            "Flytta kontot för vikarien till Higab den 1 oktober.",
            "Jag vill att ni flyttar chefens konto till Higab.",
            "Jag ber er flytta kontot i bifogad fil till Higab.",
            "Kan ni flytta kontot för en medarbetare? Jag är hennes chef.",
            "Please move the account in the attached list to Higab.",
            "Kontot som tillhör bibliotekarien ska till Higab.",
        ] {
            assert!(!speaks_of_oneself(text), "{text}");
        }
        for text in [
            "Flytta mitt konto till Higab.",
            "Jag byter till Higab den 1 maj. Flytta kontot, tack.",
            "My position moves to Higab and I would like the account moved.",
            "Karin Holm, handläggare, begär flytt av sitt konto till Higab.",
            "Flytta mitt konto; min chefs konto stannar.",
            "Undertecknad går till Higab. Flytta kontot.",
        ] {
            assert!(speaks_of_oneself(text), "{text}");
        }
    }
}
