//! Why a mail did not leave, in words: what the store keeps of it is a code, with the status of the mail server after it
//! where there is one, as `put_off 452 4.2.2`.

use super::words::Words;
use crate::outcome::Language;

/// The same in words of that language; `None` for what is no code. Entries of the log that were written before there were
/// codes tell it in a sentence, or by the status alone.
pub(super) fn told(words: &Words, failure: &str, language: Language) -> Option<String> {
    let word = |table: &str, key: &str| words.get(&format!("{table}.{key}"), language);
    let (code, status) = match failure.split_once(' ') {
        _ if is_status(failure) => ("refused", Some(failure)),
        Some((code, status)) if is_status(status) => (code, Some(status)),
        _ => (failure, None),
    };
    let known = word("failure", code).or(word("trouble", code))?;
    let Some(status) = status else {
        return Some(known.to_owned());
    };
    let answered = word("failure", "answered")?.replace("{status}", status);
    let meaning = meaning(status).and_then(|key| word("smtp_status", key));
    Some(match meaning {
        Some(meaning) => format!("{answered}: {meaning}."),
        None => format!("{known} {answered}."),
    })
}

/// A server's number, perhaps with an enhanced code: `550 5.1.1`.
fn is_status(text: &str) -> bool {
    let (number, enhanced) = text.split_once(' ').unwrap_or((text, "0"));
    let is_number = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut enhanced = enhanced.bytes();
    is_number && enhanced.all(|byte| byte.is_ascii_digit() || byte == b'.')
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
                "refused 550 5.1.1",
                "E-postservern svarade 550 5.1.1: adressen finns inte.",
            ),
            (
                "put_off 452 4.2.2",
                "E-postservern svarade 452 4.2.2: brevlådan är full.",
            ),
            (
                "refused 554",
                "E-postservern tog inte emot mejlet. E-postservern svarade 554.",
            ),
            (
                "stalled 421 4.3.2",
                "E-postservern tar inte emot några mejl just nu. E-postservern svarade 421 4.3.2.",
            ),
            (
                "connection",
                "E-postservern går inte att nå, eller så bröts förbindelsen.",
            ),
            ("wide_text", "E-postservern klarar inte å, ä och ö i mejl."),
            (
                "worker_ended",
                "Programmet avbröts medan det skickade mejlet.",
            ),
            (
                "not_recorded",
                "Databasen gick inte att nå medan mejlet skickades, så det är inte säkert att det gick iväg.",
            ),
            (
                "damaged",
                "Svaret är skadat i databasen och kan inte skickas.",
            ),
            (
                "sign_in",
                "E-postservern godtar inte användarnamnet eller lösenordet.",
            ),
            // As older entries have it.
            (
                "550 5.1.1",
                "E-postservern svarade 550 5.1.1: adressen finns inte.",
            ),
        ];
        for (failure, said) in cases {
            let told = told(&words, failure, Language::Swedish);
            assert_eq!(told.as_deref(), Some(said), "{failure}");
        }
        for none in [
            "something else 5.1.1",
            "lost the mail server at RCPT",
            "550 <b>",
            "",
        ] {
            assert_eq!(told(&words, none, Language::Swedish), None, "{none}");
        }
    }
}
