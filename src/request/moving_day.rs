//! The day the position moves, against all other days that a mail names.
//!
//! Only a day that the sentence ties to the move counts most; the day somebody is on leave, was hired, stops, met or
//! wrote does not count at all. Never here: how a date is written; that is [`super::dates`].

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::claims::{Claim, is_correction, settle};
use super::clause;
use super::dates::{DateForm, DateMention};
use super::directions::passing::moves_another;
use super::document::{Document, Part, Sentence, Token};
use super::form::FieldKind;
use super::mentions::Named;
use super::pattern::pattern;
use super::reading::Reading;

/// A labelled field that asks for the day.
const FIELD: u8 = 5;
/// The position, or the employee, moves on this day.
const POSITION: u8 = 5;
/// The account is to be moved on this day.
const ACCOUNT: u8 = 4;
/// The day stands where the move is spoken of.
const NEAR: u8 = 3;
/// "Omgående", "as soon as possible": the day sent, where no day is named.
const AT_ONCE: u8 = 1;
/// A day with nothing that ties it to anything.
const BARE: u8 = 2;

/// What a position does on the day it moves.
static POSITION_MOVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:startdatum\w*|tilltradesda\w+|tilltrade|overgangsda\w+|flyttdatum\w*|flyttdag\w*|tjanst(?:en)?|befattning(?:en)?|position|role|post(?:en)?|anstallning(?:en)?|placering(?:en)?|overforing(?:en)?|overgang(?:en)?|overgar|overflyttas|flyttas|flyttar|flyttades|forflyttas|omplaceras|placeras|borjar|borjade|borja|borjat|tilltrader|tilltradde|tilltrade|startar|starts?|starting|started|start|begins?|gar(?: \S+){0,4} over|gick over|gatt over|over(?:fors|forts|gatt|gick)|fors over|hor|tillhor|tillhora|lyder|ligger|ligga|hamnar|byter|bytet|byte|joins?|joined|joining|belongs?|transferr?ed|transfers?|transferring|moves?|moved|moving|galler|gallande|fom|fr o m|fran och med|fran|from|per|effective|as of|as from|with effect|sker|skedde|fr|kommer|tar over|handed over|taken over|lyfts|lyfter|lyftas|placerad|organiserad|employed|anstalls|ingar|medfoljer|foljer|leaves|takes over|taken over|lamnas over|under)\b",
    )
});

/// What an account does.
static ACCOUNT_MOVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:\w*kont(?:o|ot|on|ona)|kontoflytt\w*|accounts?|flytta|flytten|flytt|move|transfer|migrate|overflytt\w*)\b",
    )
});

/// What makes a day another one: leave, hiring, the last day, papers, meetings, calls, deadlines of others.
static OTHER_DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:beslutsdatum\w*|anstallningsdatum\w*|protokollsdatum|mbl\S*|avgors|avgor|overens|enats|enades|enig\w*|klubba\w*|faststall\w*|informera\w*|presentera\w*|tillkannag\w*|agreed|agreement|announced|presented|stand in|ersattare\w*|tillsatt\w*|bestams|semester\w*|ledig\w*|foraldraledig\w*|tjanstledig\w*|sjukskriv\w*|vabb?ar|bortrest|borta|franvarande|utomlands|resa|reser|vacation|holidays?|(?:on|parental|sick|annual|my|of) leave|away|out of office|anstalld(?:es)? sedan|anstalldes|jobba(?:t|de)|arbeta(?:t|de)|varit|sista (?:arbets)?dag\w*|sista|slutar|slutade|slutat|avslutar|last (?:working )?day|last|ends?|ended|resigned|sa upp|fodd|fyller|born|birthday|beslut(?:ades|at|ade|et|en)?|protokoll\w*|justera\w*|mote(?:t|n)?|samtal\w*|traff\w*|\w*utbildning(?:en|ar|s)?|\w*kurs(?:en|er)?|introduktion\w*|underteckna(?:de|des|t|ts|s)|samverkan|samverkans(?:mote\w*|protokoll\w*|forhandling\w*|grupp\w*)|samrad\w*|overenskommelse\w*|avtal(?:et)?|forhandl\w*|mbl|info|information|avtack\w*|fika|kalas\w*|studieresa\w*|pension\w*|retire[ds]?|retiring|retirement|medarbetarsamtal\w*|flyttlada\w*|skrev|skriver|skrivit|signera\w*|daterad|dated|signed|decided|decision|decree|meeting|course|training|skickade|skickat|mejla(?:de|t)|mailade|mailat|ringde|ringt|pratade|talades|talked|spoke|told|fick besked|fick beskedet|besked(?:et)?|bestallde|ansokte|called|wrote|sent|emailed|asked|applied|ordered|faktura\w*|lon(?:en|espec\w*)?|utbetal\w*|invoice|veta|find out|klart|bekraftat|finalised|confirmed|nas|anträffbar|antraffbar|tillbaka|ater|back|returns?|svar(?:a|ar|et)?|repl(?:y|ies)|answers?|response|aterkom\w*|ring(?:a|er)?|nytt losenord|losenord\w*|uppsagning\w*|sok(?:te|t)|intervju\w*|rekryter\w*|hired|interview\w*|advent|jul(?:en|afton)?|midsommar\w*|deadline|publicera\w*|nyhet\w*|intranat\w*|lasar\w*|delbetalning|budget\w*)\b",
    )
});

/// A day in the past that the employee has been somewhere since.
static SINCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:anstalld|jobbat|arbetat|varit|haft|suttit|employed|worked|been|had|hired)(?: [^ :;]+){0,8} (?:sedan|since|from|fran|in)(?: den| the)? $",
    )
});

/// What is still to come, also where it stands between "employed" and "from".
static TO_COME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:will|ll|shall|ska|skall|kommer|blir|belongs?|tillhor|tillhora|moves?|flytt\w*|overgar|going to) ",
    )
});

/// "Har jobbat på X sedan den 2 februari"; not "har jobbat på X, men från den 2 februari …" nor "will be employed from".
fn has_been_since(before: &str) -> bool {
    let turn = [" men ", " but ", " och ", " and "]
        .iter()
        .filter_map(|turn| before.rfind(turn))
        .max();
    let clause = turn.and_then(|at| before.get(at..)).unwrap_or(before);
    SINCE.is_match(clause) && !TO_COME.is_match(clause)
}

/// "Sedan den 2 februari är jag Poseidons": past, and the day of the move.
static SINCE_DAY: LazyLock<Regex> = LazyLock::new(|| pattern(r" (?:sedan|since|sen)(?: den)? $"));
static IS_SINCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?:ar|hor|tillhor|ligger|sitter|lyder|is|am|belongs?|finns) "));
/// Days off, and days of a life: no day of a move, however the sentence goes.
static OFF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:avgors|avgor|ersattare\w*|tillsatt\w*|bestams|semester\w*|ledig\w*|foraldraledig\w*|tjanstledig\w*|sjukskriv\w*|vacation|holidays?|(?:on|parental|sick|annual) leave|pension\w*|fyller|fodd|born|birthday|tillbaka|back (?:on|from|in)) ",
    )
});
/// "Datum för flytten är …", "the date of the move:": the day is told to be the one.
static DAY_OF_MOVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:datum(?:et)?|dag(?:en)?|date|day) (?:for|av|of) (?:\S+ ){1,3}(?:(?:ar|blir|is|will be|den|the|:|satt till|set to) )+$| (?:datum(?:et)?|dagen|date) (?:ar|blir|is|will be) (?:den |the )?$",
    )
});
/// Of somebody who fills the place before or after: "my stand-in leaves on 5 September".
static STANDS_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:min|mitt|var|my|our|his|her|hans|hennes) (?:\S+ )?(?:stand in|vikarie|substitute|replacement|successor|predecessor|eftertradare|foretradare|ersattare)(?: ,)?(?: @person)?(?: ,)? ",
    )
});
static POSITION_NOUN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:tjanst(?:en)?|befattning(?:en)?|position|\w*konto(?:t)?|account) ")
});
/// "Fram till den 31 juli": the end of something.
static UNTIL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fram till|till och med|t o m|tom|tills|until|up to|through)(?: och med)?(?: den)? $",
    )
});
/// "The first is a Friday", "the first of several".
static NO_DAY_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?:is|ar|was|var|of|av|i|steg|step|stegen) "));
/// "Inte den 1 utan den 12": a day that is taken back.
static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:inte|ej|not|icke)(?: langre)?(?: den| pa| per| fran| on| the| from)? $")
});

/// "Det tidigare angivna datumet, 18 augusti, är inställt": a day that is called off.
static CALLED_OFF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:, |\) |som (?:\S+ ){1,4})?(?:(?:ar|is|has been|was|har|blev|galler|utgar|stammer) )*(?:installt|installd|inte langre|ej langre|inte aktuell\w*|ej aktuell\w*|utgar|utgatt|struken|struket|galler (?:inte|ej)|inte langre|cancelled|called off|off the table|no longer|not (?:valid|correct)|is off|does not apply|inte av)\b",
    )
});
/// A relative day that is meant as the day of the move.
static FROM_TODAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:fran och med|fran|fom|fr o m|per|galler|from|as of|effective|redan|senast|starting|starts|start|borjar|borjade|tilltrader|tilltradde) $| (?:borjade|borjar|started|starts|tilltradde|flytta|flyttas|move) (?:\S+ ){1,12}$",
    )
});

/// "Idag blev min tjänst en del av X".
static TODAY_IT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:blev|blir|overgar|overgick|flyttas|flyttades|borjar|borjade|byter|bytte|gar|gick|moves?|moved|starts?|started|became) (?:min|jag|hon|han|hen|tjansten|mitt|hennes|hans|my|i|she|he|the|@person) ",
    )
});
/// A move that was made before: its day is not the day of this one.
static EARLIER_MOVE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r" (?:ni flyttade|flyttade ni|du flyttade|you moved|ni hjalpte) "));

/// The day the position moves.
pub(super) fn read(document: &Document, first_person: bool) -> Reading<Date> {
    let mut claims = Vec::new();
    for part in &document.parts {
        let counts = |value: &Sentence, token: &Token, day: &DateMention| {
            let no_day = day.form == DateForm::DayOnly && NO_DAY_AFTER.is_match(value.after(token));
            !(day.range || no_day)
        };
        for field in &part.fields {
            let weight = match field.kind {
                FieldKind::Date => FIELD,
                FieldKind::Other
                | FieldKind::Account
                | FieldKind::Name
                | FieldKind::Role
                | FieldKind::RoleNew => 0,
                _ => NEAR,
            };
            let weight_of = |day: &DateMention| match day.form {
                // "Arbetsuppgifter: samma som i dag" names no day of a move.
                DateForm::Today if field.kind != FieldKind::Date => 0,
                DateForm::AtOnce if field.kind != FieldKind::Date => weight.min(AT_ONCE),
                _ => weight,
            };
            claims.extend(
                days(part, &field.value)
                    .filter(|(token, day)| counts(&field.value, token, day))
                    .map(|(token, day)| Claim {
                        value: day.date,
                        evidence: part
                            .evidence(&(field.range.start.min(token.range.start)..token.range.end)),
                        weight: weight_of(day),
                        corrects: is_correction(field.value.before(token)),
                    }),
            );
        }
        for sentence in part
            .sentences
            .iter()
            .filter(|sentence| !EARLIER_MOVE.is_match(&sentence.norm))
            .filter(|sentence| !moves_another(&sentence.norm, first_person))
        {
            let mut told: Vec<(&Token, Claim<Date>)> = Vec::new();
            for (token, day) in days(part, sentence) {
                let mut claim = Claim {
                    value: day.date,
                    evidence: part.evidence(&token.range),
                    weight: weigh(sentence, token, day),
                    corrects: corrects(part, sentence, token),
                };
                if let Some((before, vaguer)) = told.last_mut()
                    && is_said_again(sentence, before, token)
                {
                    claim.weight = claim.weight.max(vaguer.weight);
                    vaguer.weight = 0;
                }
                told.push((token, claim));
            }
            claims.extend(told.into_iter().map(|(_, claim)| claim));
        }
    }
    settle(&claims, 0)
}

fn days<'a>(
    part: &'a Part,
    sentence: &'a Sentence,
) -> impl Iterator<Item = (&'a Token, &'a DateMention)> {
    sentence
        .mention_tokens()
        .filter_map(|token| match &part.mention(token)?.named {
            Named::Date(day) => Some((token, day)),
            _ => None,
        })
}

/// "Läste fel i beslutet. Det är den 25 …": the sentence before takes back what was said.
fn follows_correction(part: &Part, sentence: &Sentence) -> bool {
    let before = part
        .sentences
        .iter()
        .take_while(|other| other.range.start < sentence.range.start)
        .last();
    before.is_some_and(|before| days(part, before).next().is_none() && is_correction(&before.norm))
}

/// "På måndag, dvs den 8 september": one day, and the second name of it is the more exact.
fn is_said_again(sentence: &Sentence, before: &Token, token: &Token) -> bool {
    static AGAIN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^ (?:, |\( |– )?(?:dvs|d v s|alltsa|det vill saga|det ar|vilket ar|vilket blir|namligen|that is|that s|i e|which is|namely|meaning)(?: ,| to say)?(?: den| the| on| pa)? $",
        )
    });
    sentence
        .norm
        .get(before.norm.end..token.norm.start)
        .is_some_and(|between| AGAIN.is_match(between))
}

/// A correction counts where it stands before the day; where the sentence names one day alone, anywhere in it.
fn corrects(part: &Part, sentence: &Sentence, token: &Token) -> bool {
    let earlier = part
        .sentences
        .first()
        .is_some_and(|first| first.range.start < sentence.range.start)
        || days(part, sentence)
            .next()
            .is_some_and(|(first, _)| first.range != token.range);
    earlier
        && (follows_correction(part, sentence)
            || is_correction(sentence.before(token))
            || days(part, sentence).count() == 1 && is_correction(&sentence.norm))
}

/// How directly the sentence ties the day to the move.
fn weigh(sentence: &Sentence, token: &Token, day: &DateMention) -> u8 {
    let (before, after) = (
        clause_before(sentence.before(token)),
        clause::first(sentence.after(token)),
    );
    let clause = format!("{before}@date{after}");
    if day.form == DateForm::DayOnly && NO_DAY_AFTER.is_match(sentence.after(token)) {
        return 0;
    }
    if CALLED_OFF.is_match(sentence.after(token)) {
        return 0;
    }
    if STANDS_IN.is_match(&clause)
        || OFF.is_match(&clause) && !POSITION_NOUN.is_match(&clause)
        || UNTIL.is_match(before)
    {
        return 0;
    }
    if day.range || DENIED.is_match(sentence.before(token)) || has_been_since(before) {
        return 0;
    }
    match day.form {
        DateForm::Today => {
            return if FROM_TODAY.is_match(before) || TODAY_IT.is_match(after) {
                AT_ONCE
            } else {
                0
            };
        }
        DateForm::AtOnce => return AT_ONCE,
        _ => {}
    }
    if SINCE_DAY.is_match(before) {
        return if IS_SINCE.is_match(after) {
            POSITION
        } else {
            NEAR
        };
    }
    let moves = POSITION_MOVES.is_match(&clause) || DAY_OF_MOVE.is_match(before);
    if OTHER_DAY.is_match(&clause) {
        return if moves && nearer(&clause, before.len()) {
            POSITION
        } else {
            0
        };
    }
    match (moves, ACCOUNT_MOVES.is_match(&clause)) {
        (true, _) => POSITION,
        (false, true) => ACCOUNT,
        (false, false) if POSITION_MOVES.is_match(&sentence.norm) => NEAR,
        _ => BARE,
    }
}

/// Where a clause speaks of the move and of something else, the word nearer to the day says what the day is of.
fn nearer(clause: &str, at: usize) -> bool {
    let distance = |regex: &Regex| {
        regex
            .find_iter(clause)
            .map(|found| {
                if found.end() <= at {
                    at - found.end()
                } else {
                    found.start().saturating_sub(at)
                }
            })
            .min()
    };
    match (distance(&POSITION_MOVES), distance(&OTHER_DAY)) {
        (Some(moves), Some(other)) => moves < other,
        (moves, _) => moves.is_some(),
    }
}

/// The clause before a day; where commas leave less than two words, all of it ("den 1 maj, börjar hon").
fn clause_before(before: &str) -> &str {
    let clause = clause::last(before);
    let near = clause
        .rfind(" , ")
        .and_then(|at| clause.get(at + 2..))
        .unwrap_or(clause);
    let enough = |text: &str| text.split_whitespace().count() >= 2;
    if enough(near) {
        near
    } else if enough(clause) {
        clause
    } else {
        before
    }
}
