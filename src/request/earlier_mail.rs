//! Days that only tell which earlier mail is spoken of: "mitt förra mejl (det från i fredags) kan ni kasta".
//!
//! Such a day belongs to that mail and to nothing that this one states.

use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};

/// An earlier mail, up to the day that it is told by. "Mitt förra mejl, den 1 maj gäller" has a comma: another clause.
static TOLD_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:förra|tidigare|senaste|föregående|första|gamla|previous|earlier|last|first|old)\s+(?:e-?)?(?:mejl|mejlet|mail|mailet|mails?|post|message|meddelande|meddelandet|brev|letter|beställning|begäran|request|order)(?:\s+|\s*\((?:det|den|the one|som|which|that|jag|I)?\s*)(?:(?:det|den|som|jag|vi|I|we|that|which|was|skickade|skickades|skickat|skrev|sent|wrote|daterad|daterat|dated|till|er|to|you|här|från|av|of|from|on|i)\s+){0,6}$",
    )
});

/// The most bytes before a day that can tell so.
const REACH: usize = 120;

/// Whether the day that begins at `start` only tells which earlier mail is meant.
pub(super) fn is_told_by(text: &str, start: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(REACH));
    text.get(from..start)
        .is_some_and(|before| TOLD_BY.is_match(before))
}

#[cfg(test)]
mod tests {
    use super::super::laid_out::mail;

    #[test]
    fn a_day_of_an_earlier_mail_is_no_day_of_the_move() {
        let days = |body: &str| {
            let document = mail("", body);
            let mut sentences = document.sentences();
            sentences.any(|(_, sentence)| sentence.norm.contains("@date"))
        };
        for body in [
            "Mitt förra mejl (det från i fredags) kan ni kasta.",
            "Bortse från mitt tidigare mail från den 3 maj.",
            "Mitt förra mejl som jag skickade den 3 maj gäller inte.",
            "Please ignore my previous message from 3 May.",
            "My last mail (the one I sent on 3 May) was wrong.",
            "Kasta min förra beställning av den 3 maj.",
        ] {
            assert!(!days(body), "{body}");
        }
        for body in [
            "Mitt förra mejl var fel, det är den 3 maj som gäller.",
            "Se mitt förra mejl, den 3 maj gäller.",
            "Flytta min mejl den 3 maj.",
            "Flytta mitt konto från den 3 maj.",
            "My last day is 3 May.",
        ] {
            assert!(days(body), "{body}");
        }
    }
}
