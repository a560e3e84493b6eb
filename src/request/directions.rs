//! Where the position comes from and where it goes, against all other places that a mail names.
//!
//! A place counts by the words that lead to it: "till", "från", "lämnar", "hör till", "tas över av", or by a verb of
//! being or beginning somewhere. "Oss" and "hit" name the organisation of the sender's domain. A place that nothing
//! leads to (a landlord, a customer) is neither. Never here: how an organisation's name is written.

use std::sync::LazyLock;

use regex::Regex;

use super::claims::{Claim, is_correction, settle};
use super::document::{Document, Part, Sentence, Token};
use super::evidence::Evidence;
use super::facts::Place;
use super::form::{FieldKind, FormField};
use super::lexicon;
use super::mentions::Named;
use super::pattern::pattern;
use super::reading::Reading;
use crate::register::Quality;

/// A labelled field.
const FIELD: u8 = 6;
/// "Från", "till", "lämnar", "tar över".
const LED: u8 = 5;
/// "Till oss", "från oss": the sender's own organisation.
const US: u8 = 4;
/// "Jobbar på", "börjar hos": being somewhere.
const BEING: u8 = 3;
/// An unknown name, or one that is also a common word or a town.
const UNSURE: u8 = 2;
/// A place in a mail about a move, with nothing that leads to it.
const BARE: u8 = 1;

/// Origin and destination as the mail states them.
#[derive(Debug, Default)]
pub(super) struct Directions {
    /// Where the position comes from.
    pub(super) from: Reading<Place>,
    /// Where it goes.
    pub(super) to: Reading<Place>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    From,
    To,
}

/// Reads both. `us` is the organisation of the sender's domain, `third_person` whether the employee is somebody else.
pub(super) fn read(document: &Document, us: Option<&Place>, third_person: bool) -> Directions {
    let mut claims = Claims::default();
    for part in &document.parts {
        for field in &part.fields {
            claims.field(part, field);
        }
        for sentence in &part.sentences {
            claims.sentence(part, sentence);
            if let (Some(us), true) = (us, third_person) {
                claims.us(part, sentence, us);
            }
        }
    }
    claims.settle()
}

#[derive(Default)]
struct Claims {
    from: Vec<Claim<Place>>,
    to: Vec<Claim<Place>>,
    bare: Vec<Claim<Place>>,
}

impl Claims {
    fn add(&mut self, direction: Direction, claim: Claim<Place>) {
        match direction {
            Direction::From => self.from.push(claim),
            Direction::To => self.to.push(claim),
        }
    }

    /// A field's value is its place; a value that names none is an unknown name.
    fn field(&mut self, part: &Part, field: &FormField) {
        let direction = match field.kind {
            FieldKind::From => Direction::From,
            FieldKind::To => Direction::To,
            FieldKind::Other | FieldKind::Project | FieldKind::Duties => return,
            _ => return self.sentence(part, &field.value),
        };
        let evidence = part.evidence(&field.range);
        let place = places(part, &field.value)
            .map(|(_, place, _)| place.clone())
            .next();
        let Some(place) = place.or_else(|| unknown_value(part, field)) else {
            return;
        };
        self.add(
            direction,
            Claim {
                value: place,
                evidence,
                weight: FIELD,
                corrects: is_correction(&field.value.norm),
            },
        );
    }

    fn sentence(&mut self, part: &Part, sentence: &Sentence) {
        if ELSEWHEN.is_match(&sentence.norm) && !lexicon_moves(&sentence.norm) {
            return;
        }
        let found: Vec<_> = places(part, sentence).collect();
        for (index, (token, place, quality)) in found.iter().enumerate() {
            let previous = index
                .checked_sub(1)
                .and_then(|at| found.get(at))
                .map(|(token, ..)| *token);
            let evidence = part.evidence(&lead(sentence, token));
            let corrects = is_correction(sentence.before(token))
                || found.len() == 1 && is_correction(&sentence.norm);
            let claim = |weight| Claim {
                value: (*place).clone(),
                evidence: evidence.clone(),
                weight,
                corrects,
            };
            match led(sentence, token, previous) {
                Some(Led { denied: true, .. }) => {}
                Some(Led {
                    direction, weight, ..
                }) => {
                    let unsure = !quality.is_sure() && weight < LED || *quality == Quality::Area;
                    let weight = if unsure { UNSURE } else { weight };
                    self.add(direction, claim(weight));
                }
                None if quality.is_sure() && matches!(place, Place::City(_)) => {
                    self.bare.push(claim(BARE))
                }
                None => {}
            }
        }
    }

    fn us(&mut self, part: &Part, sentence: &Sentence, us: &Place) {
        for (regex, direction) in [(&*TO_US, Direction::To), (&*FROM_US, Direction::From)] {
            if let Some(found) = regex.find(&sentence.norm) {
                let evidence = part.evidence(&sentence.text_range(found.range()));
                self.add(
                    direction,
                    Claim {
                        value: us.clone(),
                        evidence,
                        weight: US,
                        corrects: false,
                    },
                );
            }
        }
    }

    fn settle(mut self) -> Directions {
        // Within one organisation: "det är fortfarande inom X", "båda skolorna hör till X".
        drop_weaker(&mut self.from);
        drop_weaker(&mut self.to);
        Directions {
            from: settle_places(&self.from),
            to: settle_places(&self.to),
        }
    }
}

/// An unknown name says nothing against a known one, a town nothing against an organisation.
fn drop_weaker(claims: &mut Vec<Claim<Place>>) {
    if claims
        .iter()
        .any(|claim| matches!(claim.value, Place::City(_)) && claim.weight > UNSURE)
    {
        claims.retain(|claim| {
            matches!(claim.value, Place::City(_)) && claim.weight > UNSURE
                || claim.weight >= LED && matches!(claim.value, Place::Outside(_))
        });
    }
}

/// Two spellings of one outside or unknown place are one place.
fn settle_places(claims: &[Claim<Place>]) -> Reading<Place> {
    let coded: Vec<Claim<String>> = claims
        .iter()
        .map(|claim| Claim {
            value: claim.value.code().to_owned(),
            evidence: claim.evidence.clone(),
            weight: claim.weight,
            corrects: claim.corrects,
        })
        .collect();
    let settled = settle(&coded, 1);
    let place = |code: &str, evidence: &Evidence| {
        claims
            .iter()
            .find(|claim| claim.value.code() == code && claim.evidence == *evidence)
            .map(|claim| claim.value.clone())
    };
    let stated = settled.stated.and_then(|stated| {
        place(&stated.value, &stated.evidence)
            .map(|value| super::evidence::Stated::new(value, stated.evidence.clone()))
    });
    Reading {
        stated,
        contradiction: settled.contradiction,
    }
}

fn places<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a Place, Quality)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Place(place, quality) => Some((token, place, *quality)),
            _ => None,
        })
}

/// A filled-in value that names no place of the register and no other known one.
fn unknown_value(part: &Part, field: &FormField) -> Option<Place> {
    static NOTHING: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^ (?:(?:vet|ej|inte|ingen|inget|oklart|okant|don t|know|unknown|n|a|na|tbd|se|nedan|samma|same|ja|nej|yes|no|idag|nu|now|today|\W+|aterkommer) ?)*$",
        )
    });
    let text = part.text.get(field.value.range.clone())?.trim();
    let named = text.chars().any(char::is_alphabetic) && !NOTHING.is_match(&field.value.norm);
    named.then(|| Place::Unknown(text.chars().take(120).collect()))
}

/// The words that lead to the place, and the place, as evidence.
fn lead(sentence: &Sentence, token: &Token) -> std::ops::Range<usize> {
    let at = sentence
        .tokens
        .iter()
        .position(|other| other.norm == token.norm)
        .unwrap_or(0);
    let first = sentence.tokens.get(at.saturating_sub(3)).unwrap_or(token);
    first.range.start..token.range.end
}

struct Led {
    direction: Direction,
    weight: u8,
    denied: bool,
}

/// What leads to a place: the nearest leading word before it in its clause, else what follows it, else the verb.
fn led(sentence: &Sentence, token: &Token, previous: Option<&Token>) -> Option<Led> {
    let start = previous.map_or(0, |previous| previous.norm.end);
    let before = sentence
        .norm
        .get(start..token.norm.start)
        .unwrap_or_default();
    let after = sentence.after(token);
    let led = |direction, weight| {
        Some(Led {
            direction,
            weight,
            denied: DENIED.is_match(before),
        })
    };
    if previous.is_some() && ARROW.is_match(before) {
        return led(Direction::To, LED);
    }
    if previous.is_none() && ARROW_AFTER.is_match(after) {
        return led(Direction::From, LED);
    }
    if let Some((direction, weight)) = nearest_lead(before) {
        return led(direction, weight);
    }
    if TAKES_OVER.is_match(after) {
        return led(Direction::To, LED);
    }
    if GIVES_AWAY.is_match(after) {
        return led(Direction::From, LED);
    }
    if LOCATIVE.is_match(before) || DIRECT.is_match(before) {
        let whole = sentence.before(token);
        let clause = clause(whole);
        return match being(clause, after) {
            Some(direction) => led(direction, BEING),
            None => being(whole, after).and_then(|direction| led(direction, BEING)),
        };
    }
    None
}

/// The last of the leading words in `before`, where no more than a unit's name stands between it and the place.
fn nearest_lead(before: &str) -> Option<(Direction, u8)> {
    let last = LEADS.iter().filter_map(|(regex, direction)| {
        regex
            .find_iter(before)
            .last()
            .map(|found| (found.end(), *direction))
    });
    let (end, direction) = last.max_by_key(|(end, _)| *end)?;
    let between = before.get(end..).unwrap_or_default();
    let words = between.split_whitespace().count();
    let broken = BREAK.is_match(between);
    (!broken && words <= 7).then_some((direction, LED))
}

/// Whether being somewhere is being there now or being there after the move.
fn being(clause: &str, after: &str) -> Option<Direction> {
    let distance = |regex: &Regex| regex.find_iter(clause).last().map(|found| found.end());
    let (now, then) = (distance(&IS_THERE), distance(&WILL_BE_THERE));
    match (now, then) {
        (Some(now), Some(then)) => Some(if then > now {
            Direction::To
        } else {
            Direction::From
        }),
        (Some(_), None) => Some(if INSTEAD_AFTER.is_match(after) {
            Direction::To
        } else {
            Direction::From
        }),
        (None, Some(_)) => Some(Direction::To),
        (None, None) if NOW_AFTER.is_match(after) => Some(Direction::From),
        (None, None) => None,
    }
}

/// The last clause of `before`.
fn clause(before: &str) -> &str {
    const BREAKS: [&str; 12] = [
        " ; ", " . ", " men ", " but ", " utan ", " ) ", " och ", " and ", " sedan ", " – ",
        " fast ", " while ",
    ];
    let start = BREAKS
        .iter()
        .filter_map(|mark| before.rfind(mark).map(|at| at + mark.len() - 1))
        .max()
        .unwrap_or(0);
    before.get(start..).unwrap_or(before)
}

fn lexicon_moves(norm: &str) -> bool {
    static MOVES: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r" {}\b", lexicon::MOVE)));
    MOVES.is_match(norm)
}

/// Words that lead to an origin or a destination.
static LEADS: LazyLock<Vec<(Regex, Direction)>> = LazyLock::new(|| {
    vec![
        (
            pattern(
                r" (?:fran|from|ifran|out of|lamnar|lamna|lamnade|lamnat|leaves?|leaving|left|avlamnande(?: \w+)?|i ?stallet for|istallet for|instead of|rather than|slutar (?:pa|hos|i|inom|vid)|slutat (?:pa|hos|i)|slutade (?:pa|hos|i)|sagt upp sig (?:fran|hos|pa)|resign\w* from|bort fran|ut ur|overlats av|lamnas over av|byter fran|nuvarande (?:forvaltning|arbetsplats|bolag|organisation)(?: ar)?(?: :)?)(?: |$)",
            ),
            Direction::From,
        ),
        (
            pattern(
                r" (?:till|to|into|mot|tillhora|tillhor|tillhort|joins?|joining|joined|at the new|mottagande(?: \w+)?|inforlivas i|uppgar i|gar (?:in|upp) (?:i|under)|in under|in i|tas over av|tagits over av|overtas av|overtagits av|taken over by|overgar i|ny (?:forvaltning|arbetsplats|arbetsgivare)(?: ar| blir)?(?: :)?|nya (?:forvaltningen|arbetsplatsen|arbetsgivaren|organisationen)(?: ar| blir| heter)?(?: :)?|new (?:organisation|employer|administration)(?: is)?(?: :)?|belongs? to|belonging to|tillfaller|goes over to|moves over to)(?: |$)",
            ),
            Direction::To,
        ),
    ]
});

/// What ends the reach of a leading word: a mark, another person, a date in between is fine.
static BREAK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:\.|;|:|, (?:dar|som|och|men|jag|hon|han|vi|det|sa|who|which|where|and|but|i|she|he|so)|att|om|eftersom|because|that|when|nar|for att|hyr\w*|hyra|tack vare|tillsammans|together|av|by|@account|er|you|supporten?|mig|me|honom|henne|him|chef|boss|manager|jobbet|arbetet) ",
    )
});

/// "X → Y", "X - Y".
static ARROW: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:\) )?(?:> |– > )(?:\( )?$"));
static ARROW_AFTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ (?:\( \S+ \) )?(?:> )@place"));
static TAKES_OVER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:som|kommer att|ska|skall|har|will|is|has|nu|da|fran @date|@date) )*(?:tar (?:\S+ )?over|ta (?:\S+ )?over|tagit (?:\S+ )?over|tog (?:\S+ )?over|overtar|overta|overtagit|tar emot|ta emot|blir (?:min |hennes |hans |var )?(?:ny(?:a|tt)? )?(?:arbetsgivare|forvaltning|bolag|hemvist|hem)|takes? over|taking over|taken over|will be (?:my|her|his|the) (?:new )?(?:employer|home)|is (?:my|her|his) new)\b",
    )
});
static GIVES_AWAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:kommer att|ska|skall|har|will|is|has|nu) )*(?:lamnar (?:\S+ )?over|lamna (?:\S+ )?over|overlater|avstar|slapper|hands? over|releases?|gives? up)\b",
    )
});
static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|icke|not)(?: langre)? (?:\S+ )?$| (?:inte|ej|not) (?:till|from|to|fran) (?:\S+ ){0,2}$",
    )
});

/// A place that one is at.
static LOCATIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:pa|hos|i|inom|vid|under|at|with|in|within|for|av)(?: (?:vara|var|nya|gamla|den|det|en|ett|forvaltningen|bolaget|the|our|@person|oss pa|avdelning\w*|enhet\w*|\w+skolan|\w+enheten|kansliet|\w+en (?:pa|hos|inom|i|at|of)))*(?: \( )? ?$",
    )
});
static DIRECT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:ar|blir|heter|is|becomes|:|nu|idag|numera|byter forvaltning) $|^ $| \( $| , $")
});

/// Being there before the move.
static IS_THERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:jobbar|arbetar|jobbat|arbetat|jobbade|arbetade|sitter|suttit|satt|tjanstgor|tjanstgjort|verkar|ar|anstalld|anstallda|anstallning|idag|i dag|nu|nuvarande|for narvarande|i dagslaget|hittills|hitintills|tidigare|hor idag|lyder|lyder under|ligger|ligger idag|placerad|placerat|placerade|stationerad|varit|kvar|work|works|worked|working|employed|am|is|currently|today|now|present|based|sit|sits|so far|until now|slutar|slutade|slutat|sagt upp sig|resigned|lamnar|lamnat|har|hade|had|have|har idag)\b",
    )
});

/// Being there after it.
static WILL_BE_THERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:borjar|borja|borjade|borjat|startar|starta|tilltrader|tilltrada|tilltradde|kommer|placeras|placerades|hamnar|hamna|hamnat|blir|bli|blivit|ska|skall|framover|sedan @date|fran @date|fran och med @date|fom @date|from @date|as of @date|per @date|den @date|pa @date|ny tjanst|nya tjanst|nya tjansten|nytt jobb|nya jobb|nya jobbet|nya roll|ny roll|ny plats|i ?stallet|fortsatter|fortsatta|flyttas|flyttar|flyttats|flyttat|byter|gar over|overgar|organisatoriskt|hor fran|far|fatt|fick|sokt|start|starts|starting|started|begin|begins|will|going|continue|continues|new position|new job|new role|moved|moves|transferred|placed|end up|anstalls|inordnas|tas emot|mottas|efter)\b",
    )
});
static INSTEAD_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:\S+ ){0,3}(?:i stallet|istallet|instead|fran @date|from @date|fran och med @date|fom @date|framover|efter det)\b",
    )
});
static NOW_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^ (?:\S+ ){0,2}(?:idag|i dag|nu|today|now|currently|for narvarande)\b")
});

/// "Till oss", "kommer hit", "join our team".
static TO_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:till oss|over till oss|till var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida|kontor)|till min (?:enhet|avdelning|grupp)|hit till oss|kommer hit|flyttas hit|flyttar hit|flytta hit|over hit|hit fran|hit den|borjar (?:hos|har hos|pa) oss|borjar har|ny hos oss|oss tillhanda|to us|over to us|to our|joins? us|joining us|joined us|starts? with us|comes? to us|coming to us|start(?:s|ing)? here|moves? here|vi tar over|vi tar emot|vi far (?:over )?(?:en|@person|in)|vi overtar|tas over av oss|we are taking over|we take over|we will take over|we are receiving|tillhor oss|tillhora oss|hos oss fran)\b",
    )
});

/// "Från oss", "vår medarbetare", "one of our users".
static FROM_US: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fran oss|ifran oss|fran var(?:t|a)? (?:forvaltning|enhet|avdelning|grupp|bolag|organisation|team|sida)|fran min (?:enhet|avdelning|grupp)|lamnar oss|lamna oss|slutar hos oss|slutat hos oss|slutar har|jobbar hos oss|arbetar hos oss|arbetar har|jobbar har|ar hos oss|hos oss idag|idag hos oss|sitter hos oss|anstalld hos oss|upp sig hos oss|upp sig fran oss|kvar hos oss|var(?:a|t)? (?:\S+ )?(?:medarbetare|kollega|anstallda?|@person|\w+(?:are|ör|or|log|nom|ent|ist|ska|tor|ator|ing|er|eri|ren)) (?:@person|@account|\(|,|som|flytt\w*|gar|ska|har|byter|kommer att|foljer)|en av (?:vara|mina|oss)|en (?:medarbetare|kollega) (?:hos oss|i min|pa min|fran)|min (?:medarbetare|personal|kollega)|mina medarbetare|i min grupp|i min enhet|i mitt team|ur min|from us|leaves us|leaving us|works? (?:for|with) us|one of (?:our|my)|our (?:\S+ ){0,2}(?:employee|colleague|user|staff|@person)|my (?:\S+ ){0,2}(?:employee|colleague|team member|report|@person)|of ours)\b",
    )
});

/// Somewhere one was long ago, or somebody else's place.
static ELSEWHEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:kom (?:hit )?fran|came from|ursprungligen|tidigare (?:jobbade|arbetade|var)|jobbade (?:tidigare|forut|forr)|arbetade (?:tidigare|forut|forr)|for (?:nagra|manga|ett par|\S+) ar sedan|years ago|used to work|previously worked|innan dess|en gang i tiden|hyr av|hyra av|hyrs av|hyresvard|landlord|rent from|rented from)\b",
    )
});
