//! The writers' own organisation as the end of a move that no name tells: who is "vår", "hos mig", or comes "hit", where the
//! other end is told.
//!
//! "We" alone tells nothing: whoever orders says it. Never here: which end other places are.

use std::sync::LazyLock;

use super::super::document::{Part, Sentence};
use super::super::evidence::{Evidence, Stated};
use super::super::facts::Place;
use super::super::pattern::{Pattern, pattern};
use super::super::reading::Reading;
use super::Directions;

/// Words by which somebody is or becomes one of the writers'.
static OURS: LazyLock<Pattern> = LazyLock::new(|| {
    let group = r"(?:[a-z]*grupp|[a-z]*enhet|[a-z]*avdelning|[a-z]*sektion|[a-z]*skola|team|arbetslag|stab|[a-z]*forvaltning|[a-z]*bolag|organisation|lonelista|lonelistor|personalstyrka|personal|unit|group|section|department|school|company|administration|organization|payroll|books|staff)";
    pattern(&format!(
        r" (?:oss|us|ours|hit|harifran|hos mig|(?:works?|working|sits|sitting|is) (?:for|with) me|(?:min|mitt|var|vart|vara|my|our) (?:[a-z]+ )?{group}(?:en|et|s)?|(?:var|vart|vara|our|min|my) (?:(?:egen|nya|nye|new|own|kare|duktiga) )?(?:[a-z]+ )?@person|(?:en|one) (?:av|of) (?:vara|mina|ours|our|my)|(?:blir|ar|is|becomes|will be) (?:(?:da|nu|then|now|han|hon|hen|he|she) ){{0,2}}(?:var|vart|vara|ours|our)|(?:ar|is|as|som|,|\() (?:var|our) [a-z]+|(?:vi|we) (?:(?:are|will|nu|har|ska) )?(?:getting|get|receiving|receive|hand|handing|lose|losing|anstaller|anstallt|far|fatt|lamnar|overlater|overlamnar|slapper|tappar|tar|tagit) (?:over |in |nu )?(?:@person|henne|honom|hen|her|him)) "
    ))
});
/// Words of the one who moves or of the post.
const OF_THE_ONE: [&str; 12] = [
    " @person ",
    " han ",
    " hon ",
    " hen ",
    " he ",
    " she ",
    " honom ",
    " henne ",
    " him ",
    " her ",
    " tjansten ",
    " @account ",
];
/// "Hör av er till oss", "let us know", "hjälp oss": who is to be told or helped.
static TOLD_OR_HELPED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:hor|hora|aterkom|aterkommer|aterkoppla|kontakta|kontaktar|ring|mejla|maila|skriv|svara|svar|hjalp|hjalpa|hjalper|meddela|meddelar|sag|saga|beratta|tipsa|skicka|ge|bekrafta|besked|let|help|tell|contact|call|email|write|reply|inform|send|give|confirm|allow|ask|fraga) (?:[^ .,;]+ ){0,4}?(?:oss|us) ",
    )
});

/// The words of a sentence by which the one who moves is or becomes one of the writers'.
pub(super) fn told(part: &Part, sentence: &Sentence) -> Option<Evidence> {
    let norm = &sentence.norm;
    let found = OURS.find(norm)?;
    let of_the_one = OF_THE_ONE.iter().any(|word| norm.contains(word));
    (of_the_one && !TOLD_OR_HELPED.is_match(norm))
        .then(|| part.evidence(&sentence.text_range(found.range())))
}

/// What a mail tells of the writers' own place.
#[derive(Debug, Default)]
pub(super) struct Ours {
    /// That the one who moves is or becomes theirs.
    pub(super) theirs: Option<Evidence>,
    /// Whether words say that they are where it goes, and where it comes from.
    pub(super) receive: bool,
    pub(super) give: bool,
}

impl Ours {
    /// Sets the end that is open to the writers' place, where the other end is told to be another one.
    pub(super) fn complete(self, directions: &mut Directions, us: &Place, home: Option<&Place>) {
        let Some(evidence) = self.theirs else { return };
        let stated = || Reading::stated(us.clone(), evidence.clone());
        let other = |reading: &Reading<Place>| {
            let stated: Option<&Stated<Place>> = reading.stated.as_ref();
            stated.is_some_and(|end| {
                matches!(end.value, Place::City(_) | Place::Outside(_)) && end.value != *us
            })
        };
        let at_home = home.is_none_or(|home| home == us);
        if other(&directions.to) && directions.from.is_open() && at_home && !self.receive {
            directions.from = stated();
        } else if other(&directions.from)
            && directions.to.is_open()
            && home != Some(us)
            && !self.give
        {
            directions.to = stated();
        }
    }
}
