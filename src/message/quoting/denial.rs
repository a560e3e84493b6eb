//! Words that take back or change what an order says.
//!
//! Whose words a stretch of text is cannot always be told: a block quote may be set off by the sender's own hand, a
//! sentence below the name may be typed there. In doubt such a text states nothing for an order, but what speaks against
//! one is kept among the sender's words, so that it is read.

use std::sync::LazyLock;

use crate::message::lines::Line;
use crate::text::{Fixed, FixedSet, fixed, fixed_set};

/// Longer texts are no remark of somebody's.
const LONGEST: usize = 4000;

static TAKES_BACK: LazyLock<FixedSet> = LazyLock::new(|| {
    fixed_set(&[
        r"\b(ny|nya|nytt|annan|annat|ändrad\w*|förändrad\w*|utökad\w*|new|different|other|changed|additional)\b(\W+\w+){0,2}\W+(arbetsuppgift\w*|uppgift\w*|tjänst|tjänsten|roll|rollen|jobb|jobbet|befattning|duties|tasks|role|position|job|responsibilities)\b",
        r"\b(andra|delvis|fler|flera)\W+(\w+\W+)?arbetsuppgift",
        r"\b(arbetsuppgift\w*|uppgifterna|(hennes|hans|mina|hens) uppgifter|duties|tasks)\b(\W+\w+){0,4}\W+(nya|nej|ändra\w*|andra|annorlunda|förändra\w*|inte|ej|byts?|changed?|changes|differ\w*|not|new|no)\b",
        r"\b(inte|ej|icke|inga|ingen|aldrig|not|no|never|isn.t|aren.t|won.t)\b(\W+\w+){0,4}\W+(samma|same|oförändrad\w*|unchanged|arbetsuppgift\w*|duties|flytt\w*|moved?)\b",
        r"\b(byter|bytt|ändrar|slutar|sluta[dt]|changes|leaves)\b(\W+\w+){0,2}\W+(arbetsuppgift\w*|uppgifter|tjänst|roll|jobb|duties|role|job)\b",
        r"\b(omorganisations|reorganisations)projekt|\breorgani[sz]ation project\b|\b(ingår|del av|led i|part of)\b.{0,40}(projekt|omorganis|reorgani[sz]|project)",
        r"\b(stoppa|avbryt|avvakta|vänta med|ångra\w*|återkallar?|återtar?|makulera|avbeställ\w*|drar? tillbaka|bortse från|glöm|cancel|ignore|disregard|withdraw|hold off)\b.{0,60}\b(flytt\w*|beställning\w*|kontoflytt\w*|order|move|transfer)\b",
    ])
});

/// An employer's advertisement, or words to the reader: nobody's remark on an order.
static ADDRESSES: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"\?|\b(sök|söker|rekryterar|anställer|karriär\w*|lediga jobb|du|dig|din|ditt|dina|you|your|career|careers|hiring|apply|join|den som|alla som|de som|anyone|everyone|serviceportalen)\b",
    )
});

/// Whether a text speaks against an order or changes it.
pub(super) fn takes_back(text: &str) -> bool {
    text.len() < LONGEST && TAKES_BACK.is_match(text)
}

/// The same for a text that may be an advertisement or somebody else's words.
pub(super) fn is_a_remark(text: &str) -> bool {
    takes_back(text) && !ADDRESSES.is_match(text)
}

/// Whether what begins as a disclaimer speaks of the order: in its first sentence, or in one about somebody. What
/// offices tell of themselves ("Staden har beslutat om ett omorganisationsprojekt") follows in sentences of its own.
pub(super) fn disclaims_the_order(text: &str) -> bool {
    static PERSON: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(r"\b(hon|han|hennes|hans|henne|honom|jag|mitt|min|mina|she|he|her|his|my)\b")
    });
    let mut sentences = text.split_inclusive(['.', '!', '?', ';']);
    sentences.next().is_some_and(takes_back)
        || sentences.any(|sentence| takes_back(sentence) && PERSON.is_match(sentence))
}

/// For each of these lines whether it is a remark, by itself or with the line that it goes on in.
pub(super) fn remarks(lines: &[&Line]) -> Vec<bool> {
    let mut out: Vec<bool> = lines.iter().map(|line| is_a_remark(&line.text)).collect();
    for (at, two) in lines.windows(2).enumerate() {
        let [one, next] = two else { continue };
        if one.is_blank() || next.is_blank() || next.text.len() > LONGEST {
            continue;
        }
        let either = out.iter().skip(at).take(2).any(|remark| *remark);
        if !either && is_a_remark(&format!("{} {}", one.text.trim(), next.text.trim())) {
            out.iter_mut()
                .skip(at)
                .take(2)
                .for_each(|remark| *remark = true);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_against_an_order_is_told_from_what_states_one_and_from_advertisements() {
        for text in [
            "Hon får nya arbetsuppgifter hos oss.",
            "Ny tjänst, nya uppgifter",
            "Inte samma arbetsuppgifter.",
            "Arbetsuppgifterna blir inte desamma.",
            "Del av omorganisationsprojekt",
            "Avbryt min beställning om flytten.",
            "She gets a new role there.",
            "The duties will change.",
        ] {
            assert!(is_a_remark(text), "{text}");
        }
        for text in [
            "Samma arbetsuppgifter som nu.",
            "Vi behandlar personuppgifter och andra uppgifter.",
            "Skicka inga känsliga uppgifter med e-post.",
            "Projektledare",
            "The duties stay the same.",
            "Skriv inte ut detta mejl.",
            "Just nu: nya arbetsuppgifter för dig? Sök nytt jobb hos oss!",
            "Den som har fått en ny tjänst ska beställa nytt konto.",
        ] {
            assert!(!is_a_remark(text), "{text}");
        }
    }

    #[test]
    fn what_an_office_tells_of_itself_below_its_disclaimer_is_not_of_the_order() {
        assert!(!disclaims_the_order(
            "Så hanterar vi personuppgifter: x.se/gdpr. Den som får en ny tjänst ordnar det i Serviceportalen."
        ));
        assert!(disclaims_the_order(
            "GDPR och dataskydd är nytt för henne. Hon får nya arbetsuppgifter."
        ));
    }
}
