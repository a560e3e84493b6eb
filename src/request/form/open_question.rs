//! A question of a form that names what it asks for and has its answer on the same line: "Vems konto? Hodan Farah, hodfar0923",
//! "Vilken förvaltning lämnas? Socialförvaltningen Nordost", "När? 2026-06-01".

use super::FieldKind;
use crate::request::fold;

/// The most words of a question and of its answer; what has more is a story.
const MOST_ASKED: usize = 7;
const MOST_ANSWERED: usize = 9;

const ACCOUNT: [&str; 4] = ["konto", "kontot", "account", "anvandarkonto"];
const PLACES: [&str; 10] = [
    "forvaltning",
    "forvaltningen",
    "bolag",
    "bolaget",
    "organisation",
    "arbetsgivare",
    "administration",
    "company",
    "organization",
    "employer",
];
const LEFT: [&str; 9] = [
    "lamnas",
    "lamnar",
    "fran",
    "idag",
    "dag",
    "nuvarande",
    "leaving",
    "left",
    "from",
];
const ENTERED: [&str; 9] = [
    "blir", "till", "ny", "nya", "kommer", "tar", "new", "to", "next",
];

/// What such a line asks for and its words, where the question stands alone before the mark and is answered.
pub(super) fn asked(question: &str, answer: &str) -> Option<(FieldKind, String)> {
    let (asked, answered) = (words(question), words(answer));
    let story = asked.len() > MOST_ASKED || answered.len() > MOST_ANSWERED;
    if story || answered.is_empty() || answer.contains('?') {
        return None;
    }
    let any = |list: &[&str]| asked.iter().any(|word| list.contains(&word.as_str()));
    let kind = match asked.first()?.as_str() {
        "vems" | "whose" | "vilket" | "which" if any(&ACCOUNT) => FieldKind::Account,
        "vem" | "who" if asked.len() == 1 => FieldKind::Name,
        "nar" | "when" if asked.len() == 1 => FieldKind::Date,
        "vilken" | "vilket" | "which" | "fran" | "till" | "from" | "to" if any(&PLACES) => {
            match (any(&LEFT), any(&ENTERED)) {
                (true, false) => FieldKind::From,
                (false, true) => FieldKind::To,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some((kind, asked.join(" ")))
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '.' | '-'))
        .filter(|word| word.contains(char::is_alphanumeric))
        .map(fold::word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_names_what_its_answer_tells() {
        let cases = [
            (
                "Vems konto",
                " Hodan Farah, hodfar0923",
                Some(FieldKind::Account),
            ),
            ("Vilket konto", " hodfar0923", Some(FieldKind::Account)),
            ("Vem", " Hodan Farah", Some(FieldKind::Name)),
            ("När", " 2026-06-01", Some(FieldKind::Date)),
            (
                "Vilken förvaltning lämnas",
                " Socialförvaltningen Nordost",
                Some(FieldKind::From),
            ),
            (
                "Vilken förvaltning blir det",
                " Socialförvaltningen Centrum",
                Some(FieldKind::To),
            ),
            ("Från vilket bolag", " Renova", Some(FieldKind::From)),
            ("Which company to", " Higab", Some(FieldKind::To)),
            ("Vilken förvaltning", " Higab", None),
            ("Vilken dag passar för fika", " Fredag", None),
            ("Vem vet", " Kanske chefen", None),
            ("När kommer telefonen", " I maj", None),
            ("Vems konto", "", None),
            (
                "Vilket konto menar ni",
                " Jag förstår inte vilket av mina konton som ni menar här",
                None,
            ),
            ("Vilken förvaltning lämnas", " Vet ni?", None),
            ("Hur går det till", " Bra", None),
        ];
        for (question, answer, kind) in cases {
            let found = asked(question, answer).map(|(kind, _)| kind);
            assert_eq!(found, kind, "{question}?{answer}");
        }
    }
}
