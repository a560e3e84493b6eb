//! The writers' own organisation as the end of a move that no name tells: who is "vår", "hos mig", or comes "hit", where the
//! other end is told.
//!
//! "We" alone tells nothing: whoever orders says it. Never here: which end other places are.

use std::sync::LazyLock;

use super::super::claims::Claim;
use super::super::document::{Part, Sentence};
use super::super::evidence::{Evidence, Stated};
use super::super::facts::Place;
use super::super::pattern::{Pattern, pattern};
use super::super::reading::Reading;
use super::weights::{PAIRED, US};
use super::{Claims, Directions};

/// Words by which somebody is or becomes one of the writers'.
static OURS: LazyLock<Pattern> = LazyLock::new(|| {
    let group = r"(?:[a-z]*grupp|[a-z]*enhet|[a-z]*avdelning|[a-z]*sektion|[a-z]*skola|team|arbetslag|stab|[a-z]*forvaltning|[a-z]*bolag|organisation|lonelista|lonelistor|personalstyrka|personal|unit|group|section|department|school|company|administration|organization|payroll|books|staff)";
    pattern(&format!(
        r" (?:oss|us|ours|hit|harifran|hos mig|(?:works?|working|sits|sitting|is) (?:for|with) me|(?:min|mitt|var|vart|vara|my|our) (?:[a-z]+ )?{group}(?:en|et|s)?|(?:var|vart|vara|our|min|my) (?:(?:egen|nya|nye|new|own|kare|duktiga) )?(?:[a-z]+ )?@person|(?:en|one) (?:av|of) (?:vara|mina|ours|our|my)|(?:blir|ar|is|becomes|will be) (?:(?:da|nu|then|now|han|hon|hen|he|she) ){{0,2}}(?:var|vart|vara|ours|our)|(?:ar|is|as|som|,|\() (?:var|our) [a-z]+|(?:vi|we) (?:(?:are|will|nu|har|ska) )?(?:getting|get|receiving|receive|hand|handing|lose|losing|anstaller|anstallt|far|fatt|lamnar|overlater|overlamnar|slapper|tappar|tar|tagit) (?:over |in |nu )?(?:@person|henne|honom|hen|her|him)) "
    ))
});
/// "Till oss", "kommer hit", "join our team".
pub(super) static TO_US: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:till oss|over till oss|till var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida|kontor)|till min (?:enhet|avdelning|grupp)|kommer hit|flyttas hit|flyttar hit|flytta hit|over hit|hit fran|borjar (?:hos|har hos|pa) oss|borjar har|ny hos oss|to us|over to us|to our|joins? us|joining us|joined us|starts? with us|comes? to us|coming to us|start(?:s|ing)? here|moves? here|vi tar over|vi tar emot|vi far (?:over )?(?:en|@person|in)|vi overtar|tas over av oss|(?:valkomnas|valkommen) (?:hit|till oss)|far vi (?:den|over|in|henne|honom|tjansten|@person)|vi far (?:den|henne|honom|tjansten)|blir (?:var|vart) (?:den|fran|fom|fr o m|@date|nu|,|\.)|(?:becomes|will be) ours|we are taking (?:over|@person|her|him)|we take over|we will take over|we are receiving|tillhor oss|tillhora oss|hos oss fran)\b",
    )
});
/// "Från den 15 juni hör hon hemma hos oss": where one is from a day on.
pub(super) static WITH_US_FROM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:fran|fom|from|per|as of|starting|med start|efter|after)(?: och med)? (?:(?:den|the) )?(?:@date|dagen|da|then|that day)|ska|skall|kommer att|will|sedan|darefter|framover|thereafter|afterwards) (?:, )?(?:[^ .;@]+ ){0,5}?(?:hor|hora|ligger|ligga|sitter|sitta|finns|finnas|ar|vara|jobbar|jobba|arbetar|arbeta|belongs?|sits?|sit|is|be|works?|sta|star) (?:[^ .;@]+ ){0,4}?(?:hos oss|pa var [a-z]+|i var [a-z]+|till oss|hit|with us|here|on our [a-z]+|in our [a-z]+) ",
    )
});
/// "Vi ser fram emot att ta emot henne hos oss": the writers' own place is the destination, whatever else is named.
pub(super) static RECEIVED_BY_US: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ta emot|tar emot|valkomna|valkomnar|receive|receiving|welcome|welcoming) (?:\S+ ){0,4}?(?:hos oss|till oss|to us|here with us) ",
    )
});
/// "Från oss", "vår medarbetare", "one of our users".
pub(super) static FROM_US: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:fran oss|ifran oss|efter oss|after us|(?:vi|hos oss|we) (?:(?:nu|tyvarr|are|will|now) )?(?:tappar|mister|forlorar|slapper|avstar|losing|lose|give up|part with|let go of) (?:den |min |var |our )?(?:[a-z]+ )?(?:@person|henne|honom|her|him|tjansten)|fran var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida)|fran min (?:enhet|avdelning|grupp)|lamnar oss|lamna oss|slutar hos oss|slutat hos oss|slutar har|(?:hos oss|with us) (?:, )?(?:@person (?:, |\( \S+ \) (?:, )?)?)?(?:(?:ska|kommer att|will) )?(?:moves?|move|transfers|goes|flyttas|flyttar|overgar|overflyttas|fors over|lyfts|gar|gar over|ska|placeras|foljer|byter)|jobbar hos oss|arbetar hos oss|arbetar har|jobbar har|ar hos oss|hos oss idag|idag hos oss|hos oss nu|(?:ar|is|arbetar|jobbar|works|sitter) (?:\w+ ){1,3}(?:hos oss|with us)|(?:is|works?|sits) (?:an? )?(?:\w+ ){0,4}in (?:my|our) (?:team|group|unit|department)|(?:varit|ar|was|been|is) (?:var|vart|our) \w+|@person (?:, |\( )(?:[^ .,;@]+ ){1,2}(?:hos|at|with) (?:oss|us)|with us now|does for us|did for us|sitter hos oss|anstalld hos oss|upp sig hos oss|upp sig fran oss|kvar hos oss|var(?:a|t)? (?:\S+ )?(?:medarbetare|anstallda?|@person|\w+(?:are|log|nom|ent|ist|ska|tor|ator|ing|er|eri|ren)) (?:@person|@account|\(|,|som|flytt\w*|gar|ska|har|byter|kommer att|foljer)|(?:ar|av|jobbar|anstalld|som|avser|galler) en av (?:vara|mina|oss)|en (?:medarbetare|kollega) (?:hos oss|i min|pa min|fran)|min (?:medarbetare|personal)|mina medarbetare|i min grupp|i min enhet|i mitt team|ur min|from us|leaves us|leaving us|works? (?:for|with) us|one of (?:our|my)|our (?:\S+ ){0,2}(?:employee|user|staff|@person)|my (?:\S+ ){0,2}(?:employee|team member|report|@person)|of ours)\b",
    )
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

impl Claims {
    /// What a sentence tells of the writers' own place.
    pub(super) fn us(&mut self, part: &Part, sentence: &Sentence, us: &Place) {
        if self.ours.theirs.is_none() {
            self.ours.theirs = told(part, sentence);
        }
        if let Some(found) = RECEIVED_BY_US.find(&sentence.norm) {
            self.to.push(Claim {
                value: us.clone(),
                evidence: part.evidence(&sentence.text_range(found.range())),
                weight: PAIRED,
                corrects: false,
            });
        }
        let norm = &sentence.norm;
        let claim = |found: regex::Match<'_>| Claim {
            value: us.clone(),
            evidence: part.evidence(&sentence.text_range(found.range())),
            weight: US,
            corrects: false,
        };
        // "Från den 15 juni hör hon hemma hos oss": "hos oss" is of after the move.
        let then = WITH_US_FROM.find(norm);
        let is_then =
            |found: &regex::Match<'_>| then.is_some() && found.as_str().contains("hos oss");
        let from = FROM_US.find(norm).filter(|found| !is_then(found));
        self.us_from.extend(from.map(claim));
        self.us_to.extend(TO_US.find(norm).or(then).map(claim));
    }
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
