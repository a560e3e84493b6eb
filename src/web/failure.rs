//! Why a mail did not leave, in words: what the store keeps of it is a code, the answer of a mail server, or a sentence of
//! the program's own.

use super::words::Words;
use crate::outcome::Language;

/// How the program's sentences of lost and missing connections begin.
const NO_CONNECTION: [&str; 6] = [
    "cannot connect to ",
    "lost the ",
    "no answer to ",
    "the connection broke ",
    "the mail server does not answer",
    "the sign-in was broken off",
];

/// The same in words of that language. A sentence that is not known here is shown as it is.
pub(super) fn told(words: &Words, failure: &str, language: Language) -> String {
    let word = |key: &str| words.get(key, language).map(ToOwned::to_owned);
    if let Some(known) = word(&format!("failure.{failure}")).or(word(&format!("trouble.{failure}")))
    {
        return known;
    }
    if let Some(status) = status(failure) {
        let answered = word("failure.answered").unwrap_or_default();
        let answered = answered.replace("{status}", status);
        let meaning = meaning(status).and_then(|key| word(&format!("smtp_status.{key}")));
        return match meaning {
            Some(meaning) => format!("{answered}: {meaning}."),
            None => format!("{answered}."),
        };
    }
    let lost = NO_CONNECTION.iter().any(|words| failure.starts_with(words));
    word("trouble.connection")
        .filter(|_| lost)
        .unwrap_or_else(|| failure.to_owned())
}

/// The status in a server's answer: `550 5.1.1`, also at the end of the sentence that tells of it.
fn status(failure: &str) -> Option<&str> {
    let status = match failure.split_once("the mail server answers ") {
        Some(("", rest)) => rest.split_once(" with ")?.1,
        _ => failure,
    };
    let (number, enhanced) = status.split_once(' ').unwrap_or((status, "0"));
    let is_number = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_code = enhanced
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    (is_number && is_code).then_some(status)
}

/// What subject and detail of an enhanced code say (RFC 3463, 3), where that helps a reader.
fn meaning(status: &str) -> Option<&'static str> {
    let (_, enhanced) = status.split_once(' ')?;
    let (_, detail) = enhanced.split_once('.')?;
    Some(match detail {
        "1.1" | "1.6" | "1.10" => "no_such_address",
        "1.2" | "4.4" => "no_such_domain",
        "2.1" => "closed",
        "2.2" => "full",
        "2.3" | "3.4" => "too_large",
        _ if detail.starts_with("7.") => "not_allowed",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_told_in_words() {
        let words = Words::carried().unwrap();
        let cases = [
            (
                "550 5.1.1",
                "E-postservern svarade 550 5.1.1: adressen finns inte.",
            ),
            (
                "the mail server answers RCPT with 452 4.2.2",
                "E-postservern svarade 452 4.2.2: brevlådan är full.",
            ),
            ("451", "E-postservern svarade 451."),
            (
                "worker_ended",
                "Programmet avbröts medan det skickade svaret.",
            ),
            (
                "not_recorded",
                "Databasen gick inte att nå medan svaret skickades, så det är inte säkert att det gick iväg.",
            ),
            (
                "damaged",
                "Svaret är skadat i databasen och kan inte skickas.",
            ),
            (
                "lost the mail server at RCPT",
                "E-postservern går inte att nå, eller så bröts förbindelsen.",
            ),
            (
                "sign_in",
                "E-postservern godtar inte användarnamnet eller lösenordet.",
            ),
            ("something else 5.1.1", "something else 5.1.1"),
        ];
        for (failure, said) in cases {
            assert_eq!(told(&words, failure, Language::Swedish), said, "{failure}");
        }
    }
}
