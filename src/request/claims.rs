//! Rival statements of one fact, weighed.
//!
//! Every room that reads a fact with more than one candidate (a day, a place, an account) collects claims, each with
//! its weight, and settles them here by one rule: the heaviest count; a word of correction lets the later one win;
//! else two different ones contradict.

use super::document::{Part, Sentence};
use super::evidence::Evidence;
use super::mentions::Named;
use super::pattern::{Pattern, pattern};
use super::reading::Reading;
use std::sync::LazyLock;

/// One candidate.
#[derive(Debug, Clone)]
pub(super) struct Claim<T> {
    /// What is claimed.
    pub(super) value: T,
    /// The words that claim it.
    pub(super) evidence: Evidence,
    /// How directly they say so; 0 is no claim.
    pub(super) weight: u8,
    /// Whether a word of correction goes with it.
    pub(super) corrects: bool,
}

/// The claim that holds. `tier` is how much lighter than the heaviest a claim may be and still contradict it.
pub(super) fn settle<T: PartialEq + Clone>(claims: &[Claim<T>], tier: u8) -> Reading<T> {
    let counted: Vec<&Claim<T>> = claims.iter().filter(|claim| claim.weight > 0).collect();
    if let Some(last) = counted.iter().rev().find(|claim| claim.corrects) {
        return Reading::stated(last.value.clone(), last.evidence.clone());
    }
    let Some(heaviest) = counted.iter().map(|claim| claim.weight).max() else {
        return Reading::default();
    };
    let mut rivals = counted
        .iter()
        .filter(|claim| claim.weight + tier >= heaviest);
    let Some(first) = rivals.clone().find(|claim| claim.weight == heaviest) else {
        return Reading::default();
    };
    match rivals.find(|claim| claim.value != first.value) {
        Some(other) => Reading::contradicted(first.evidence.clone(), other.evidence.clone()),
        None => Reading::stated(first.value.clone(), first.evidence.clone()),
    }
}

/// Words by which a writer takes back what stands before them.
static CORRECTION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:rattelse|rattar|ratta|korrigering|korrigerar|correction|no wait|wait (?:, )?no|(?:it is|it s|det|den|de) (?:called|heter|kallas)(?: ju)? |nej (?:, )?(?:till|hos|fran|forresten|vanta|alltsa|det|vad|forlat|oj|jag)|jag menar|menar jag|jag menade|menade jag|menade|i mean|i meant|meant|rattare sagt|forlat|sorry|ursakta|skrev (?:jag |vi )?fel|na (?:, )?vanta|laste fel|last fel|tog fel|sag fel|fel dag|som galler , inte|not the|skrivit fel|fel av mig|fel datum|fel konto|fel forvaltning|blev inte sa|blir inte sa|blev i ?stallet|i stallet blir det|blir (?:det )?i ?stallet|andrat sig|har andrats|andrades|andrat till|or rather|rather|snarare|make that|scratch (?:that|@place|@date|@account)|got (?:the|my|his|her|that) (?:[a-z]+ )?wrong|got it wrong|(?:ovan|ovanfor|nyss|above) (?:ar|blev|var|is|was) (?:fel|wrong)|ratt (?:mottagare|forvaltning|konto|datum|dag|organisation|bolag|avsandare|id) (?:ar|blir|heter|ska)|the (?:right|correct) (?:one|account|date|day|place|company|administration|id) is|actually|should (?:be (?:the |on |to |in )?@(?:date|place)|read|say)|(?:account|id|it|that) should be @account|flyttat fram|framflyttat|senarelagt|tidigarelagt|skjutits|skjuts fram|postponed|moved forward|nytt datum|nytt besked|ny dag|nya datumet|changed to|oj|hoppsan|oops|stryk|glom det jag skrev|p ?s .* fel)\b| (?:ska|skall|skulle) (?:det )?(?:vara|sta)(?: (?:till|fran|den|ju|alltsa|i stallet|istallet|det))* (?:$|@|numera |, |\. )",
    )
});

/// "Det stämmer inte.", "så är det inte alls.": the whole of a sentence.
static NOT_TRUE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:men|fast|but) )?(?:(?:det|detta|that|this|it) (?:stammer|ar|is|s|isn t) (?:(?:alltsa|dock|ju|dessvarre|tyvarr|simply) )?(?:inte|ej|not|fel|lognar|osant|false|wrong|true)(?: (?:alls|sant|riktigt|true|right|correct|the case|so))*|sa ar det (?:[a-z]+ )?(?:inte|ej)(?: alls)?(?: (?:i (?:verkligheten|realiteten|praktiken|sjalva verket)|egentligen))?|(?:i (?:verkligheten|realiteten|praktiken|sjalva verket)|in reality) (?:ar det|it is|it s) (?:inte|ej|not) sa|(?:that|this|it) (?:is|s) (?:not|untrue|wrong|false)(?: (?:true|right|correct|so|the case))?) (?:[.,]|$)",
    )
});

/// Whether a sentence says as a whole that the one before it is not so.
pub(super) fn is_untrue(norm: &str) -> bool {
    NOT_TRUE.is_match(norm)
}

/// Whether a sentence asks if something is so, and orders nothing: "är det den 1 maj som gäller?", "is it X that gets it?".
pub(super) fn asks_whether(sentence: &Sentence) -> bool {
    static WHETHER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:men|och|sa|but|and|so|eller|or) )?(?:ar|blir|var|is|was|will|kommer|gar|hamnar|stammer|does|did|vet|do) (?:det|den|it|jag|hon|han|hen|ni|du|nagon|you|anyone|tjansten|@place|@date|she|he|i|min tjanst|my (?:position|post)) ",
        )
    });
    static ORDERS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:[a-z]*kont(?:o|ot|on)|accounts?|@account|flytta|fixa|ordna|move|transfer|arrange|gar det|snalla?|mojligt|possible|ok|okej|okay) ",
        )
    });
    sentence.question && WHETHER.is_match(&sentence.norm) && !ORDERS.is_match(&sentence.norm)
}

/// Whether a word of correction stands in `norm`.
pub(super) fn is_correction(norm: &str) -> bool {
    CORRECTION.is_match(norm)
}

/// "Läste fel i beslutet. Det är den 25 …", "nu skrev jag fel. Det är annber0101": whether the sentence before takes back what
/// was said, and names nothing of the kind that `tells` finds instead.
pub(super) fn follows_correction(
    part: &Part,
    sentence: &Sentence,
    tells: impl Fn(&Named) -> bool,
) -> bool {
    let before = sentence_before(part, sentence);
    before.is_some_and(|before| {
        let mut named = before
            .mention_tokens()
            .filter_map(|token| part.mention(token));
        is_correction(&before.norm) && !named.any(|mention| tells(&mention.named))
    })
}

/// The same, where the sentence before says that something was wrong, and this one only what is right: "oj, en till!" adds.
pub(super) fn is_put_right(
    part: &Part,
    sentence: &Sentence,
    tells: impl Fn(&Named) -> bool,
) -> bool {
    static WRONG: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:fel|felet|felaktig|felaktigt|rattelse|rattar|[a-z]*vanta|wrong|wrote|typo|mistake|mistyped|correction|stavfel|skrivfel|slant) ",
        )
    });
    static ADDS: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:ocksa|aven|samt|likasa|dessutom|till|med|och|also|too|and|as well|plus|another) ",
        )
    });
    let before = sentence_before(part, sentence);
    before.is_some_and(|before| WRONG.is_match(&before.norm))
        && !ADDS.is_match(&sentence.norm)
        && follows_correction(part, sentence, tells)
}

/// The sentence that stands before one.
fn sentence_before<'a>(part: &'a Part, sentence: &Sentence) -> Option<&'a Sentence> {
    let at = part
        .sentences
        .partition_point(|other| other.range.start < sentence.range.start);
    part.sentences.get(at.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::evidence::Source;

    fn claim(value: u8, weight: u8, corrects: bool) -> Claim<u8> {
        let evidence = Evidence {
            source: Source::Body,
            text: value.to_string(),
            start: 0,
            end: 0,
        };
        Claim {
            value,
            evidence,
            weight,
            corrects,
        }
    }

    #[test]
    fn the_heaviest_claim_holds_a_correction_wins_and_rivals_contradict() {
        let value = |claims: &[Claim<u8>]| settle(claims, 0).stated.map(|stated| stated.value);
        assert_eq!(value(&[claim(1, 2, false), claim(2, 3, false)]), Some(2));
        assert_eq!(value(&[claim(1, 3, false), claim(2, 3, true)]), Some(2));
        assert_eq!(value(&[claim(1, 3, false), claim(1, 3, false)]), Some(1));
        assert_eq!(value(&[claim(1, 0, false)]), None);
        assert!(
            settle(&[claim(1, 3, false), claim(2, 3, false)], 0)
                .contradiction
                .is_some()
        );
    }
}
