//! A move that stays within one organisation, and a post that does not leave. Never here: which end other places are.

mod units;

use std::ops::Range;
use std::sync::LazyLock;

use super::super::claims::Claim;
use super::super::document::{Part, Sentence, Token};
use super::super::facts::Place;
use super::super::pattern::{Pattern, pattern};
use super::cues::{FOR_NOW, POST_STAYS};
use super::leads::{Direction, led};
use super::weights::BEING;
use super::{lead, places};
use units::are_its_own;

/// "Fortfarande inom X", "båda skolorna hör till X": the move stays within one organisation.
pub(super) fn stays_within(sentence: &Sentence, token: &Token) -> bool {
    static BEFORE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:fortfarande|alltjamt|kvar|stannar|still|remain|remains|stay|stays|internt|allt) (?:\S+ ){0,4}?(?:inom|within|part of|en del av|internt pa|internt i) (?:the )?$| (?:bada|bagge|both|samtliga|allt ihop|alltihop|alltsammans|all of it|all of them) (?:\S+ ){0,6}?(?:ar|is|are|tillhor|hor till|belong to|inom|i|till|pa|under|hos|within|in|to|at|of|part of|are|,|:|\() (?:(?:ju|alltsa|faktiskt|forstas|dock|of course|in fact) )?(?:the )?$| (?:chang\w+|switch\w*|mov\w+|transfer\w*|byter|byta|byt|bytt|flyttar|flytta|flyttas) (?:[^ .,;]+ ){0,2}?(?:departments?|units?|teams?|sections?|groups?|sites?|[a-z]*enhet|[a-z]*avdelning|[a-z]*arbetsplats|[a-z]*sektion|[a-z]*grupp|[a-z]*skola|[a-z]*omrade|[a-z]*kontor) (?:inside|within|in|inom|i|pa|internt (?:inom|pa|i)) (?:the )?$| (?:samma forvaltning|samma bolag|samma organisation|same organisation|same organization|same administration|same company) (?:, |\( |: |dvs |alltsa |namligen )*$| (?:ar|are) (?:(?:ju|alltsa|tva|bada|olika|both|two|different) ){0,3}(?:[a-z]*avdelningar|[a-z]*enheter|[a-z]*omraden|[a-z]*sektioner|departments|units|sections|divisions) (?:hos|inom|pa|i|av|under|of|at|in|within) (?:(?:oss|us|en och samma [a-z]+|samma [a-z]+|one and the same [a-z]+|the same [a-z]+) (?:, |: )?)?(?:(?:pa|hos|at|in|inom|i|within|dvs|alltsa|namligen) )?(?:the )?$",
        )
    });
    static AFTER: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:\S+ ){0,2}(?:bada|of course|bagge|both|i bada fallen|hela tiden|before and after|fore och efter)\b",
        )
    });
    static RUNS_BOTH: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:som|which|that) )?(?:runs?|driver|ager|har|has|owns?|ansvarar for|ar huvudman for|is responsible for) (?:them |dem |de |alla )?(?:both|bada|bagge|badadera) |^ (?:far|ska|skall|kommer) (?:jag|hon|han|hen) (?:att )?(?:behalla|ha kvar) |^ (?:behaller|har) (?:jag|hon|han|hen) (?:kvar )?som arbetsgivare (?:hela|aven|fortfarande|efter|ocksa)",
        )
    });
    // "It is still X": said of where one is.
    static STILL: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:^|[.,;] |och |and |men |but ) ?(?:it is|it s|it will be|that is|det ar|det blir|allt ar|jag ar|i am) (?:still|all still|fortfarande|alltjamt|forfarande) (?:hos |pa |i |at |in |with )?(?:the )?$",
        )
    });
    let before = sentence.before(token);
    let after = sentence.after(token);
    STILL.is_match(before)
        || are_its_own(sentence, token)
        || BEFORE.is_match(before)
        || AFTER.is_match(after) && before.contains(" both ")
        || RUNS_BOTH.is_match(after)
}

/// "Det är samma förvaltning", where no place is named: the words that say so.
pub(super) fn in_the_same(norm: &str) -> Option<Range<usize>> {
    static SAME: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r"(?:^|[.,;] |och |and |men |but |fast |though ) ?(?:det|allt|it|that|all) (?:ar|blir|is|s) (?:(?:ju|alltsa|alltjamt|fortfarande|dock|of course|still) ){0,2}(?:inom )?(?:samma (?:forvaltning|bolag|organisation)|(?:within )?the same (?:administration|company|organi[sz]ation|department)) (?:[.,;)]|hela tiden|som|och|$)",
        )
    });
    SAME.find(norm).map(|found| found.range())
}

/// A place as that which a move between two of its offices does not leave.
pub(super) fn between_offices(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    place: &Place,
) -> Option<Claim<Place>> {
    of_two_offices(part, sentence, token).then(|| Claim {
        value: place.clone(),
        evidence: part.evidence(&lead(sentence, token)),
        weight: BEING,
        corrects: false,
    })
}

/// "From X's office here to X's office there": both ends are one organisation, wherever its rooms are.
fn of_two_offices(part: &Part, sentence: &Sentence, token: &Token) -> bool {
    let mut found = places(part, sentence).skip_while(|(first, ..)| first.norm != token.norm);
    let (Some((from, here, _)), Some((to, there, _))) = (found.next(), found.next()) else {
        return false;
    };
    let ends = |token, before, direction| {
        led(sentence, token, before)
            .is_some_and(|led| led.direct && !led.denied && led.direction == direction)
    };
    here == there && ends(from, None, Direction::From) && ends(to, Some(from), Direction::To)
}

/// "Anställningen är kvar på X hela tiden": the post does not leave, whatever else is said of a move.
pub(super) fn post_stays(sentence: &Sentence, token: &Token) -> bool {
    POST_STAYS.is_match(sentence.before(token)) && !FOR_NOW.is_match(sentence.after(token))
}
