//! The one day of a mail that tells all else of a move: where the words beside it are of no other matter, it is the day of
//! the move, whatever tells it.
//!
//! Nobody foresees all words by which a day may be told: "skarpt läge 1 oktober", "on the first I am theirs". So the words
//! of other matters are not looked for; those of a day and of a move are known, and few others may stand beside them. Read
//! only where the day alone is missing. Never here: which of several days it is.

use std::collections::HashSet;
use std::sync::LazyLock;

use jiff::civil::Date;

use super::super::claims::asks_whether;
use super::super::clause;
use super::super::dates::{DateForm, DateMention, vague};
use super::super::directions::passing::moves_another;
use super::super::document::{Document, Part, Sentence, Token};
use super::super::evidence::{Source, Stated};
use super::super::form::FieldKind;
use super::super::lexicon;
use super::super::pattern::{Pattern, pattern};
use super::cues::{EARLIER_MOVE, OTHER_DAY};
use super::weigh::{is_paid_from, speaks_against};
use super::{beside, days, is_put_off};

/// Words that tell of a day and of a move, and of nothing else.
const OF_A_MOVE: &str = "\
    den det de dem dom dom det detta denna en ett i pa av med till fran om at hos under per for vid fr fom tom och att som da \
    dar dit nar sa men ju nu alltsa redan just precis exakt narmare bestamt sedan sen darefter ocksa aven bara dock \
    jag hon han hen vi min mitt mina mig hennes hans honom henne sin sitt var vart oss deras dess er \
    ar blir var vara bli blev gar ga galler galla sker ske skett hander borjar borja startar starta rullar igang kommer komma \
    sitter sitta star sta hor hora finns finnas ligger ligga hamnar tar ta emot raknas infaller intraffar trader kraft \
    ska skall far maste kan bor vill siktar sikta rakna raknar satt satts tanker \
    flytt flytta flyttar flyttas flytten flyttdag flyttdagen overgar overgang overgangen overfors byte byter byts bytet \
    skifte skiftet skiftar vaxlar vaxling vaxlingen over skrivs hemma tillhor tilltrade tilltrader tjanst tjansten \
    befattning befattningen konto kontot anstalld anstallning anstallningen arbetsgivare arbetsgivaren ny nya nytt \
    forsta forste dag dagen dagar datum datumet tidpunkt tidpunkten start starten startskott startskottet dags officiell \
    officiellt formell formellt skarpt skarp lage laget plats platsen verkstalls verkstalla effekt effektueras klart klar \
    klappat fardigt stort stora manad manaden vecka veckan ar aret morgon morgonen beslutad beslutat \
    samma uppgifter arbetsuppgifter hej tack mvh ps obs ok ja \
    the a an of on in at to from by as it is be it s that this which when then there so and but or for with per earlier \
    i she he we my her his me him their theirs them they our us you your will shall would should s m ll re \
    am are was been being get gets go goes going happen happens happening kick kicks in live come comes coming start starts \
    starting begin begins beginning take takes place effect effective fall falls set \
    move moves moved moving transfer transfers transferred handover handed hand switch switches changeover change changes \
    over across position post job role account employer employed belong belongs join joins working \
    big day date first official officially formal formally already exactly precisely namely more one new now due \
    week month year monday tuesday wednesday thursday friday mandag tisdag onsdag torsdag fredag mandagen tisdagen onsdagen \
    torsdagen fredagen hi hello thanks please regards";
static MOVE_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| OF_A_MOVE.split_whitespace().collect());
/// Who goes, and the place where.
const PERSON: &str = "jag hon han hen i she he";
const THERE: &str = "dar dit dem dom deras there them their theirs";
/// Other words that may stand beside a day where it is told who goes where.
const MOST_OTHERS: usize = 3;
/// The same in a subject, which is a heading: names, what it is about.
const MOST_IN_SUBJECT: usize = 2;

/// "Beslutet säger 1 oktober", "i avtalet står den 1 oktober", "HR says": who or what tells the day.
static IS_SAID: LazyLock<Pattern> = LazyLock::new(|| {
    let who = r"(?:chefen|(?:min|hennes|hans|my|her|his|the) (?:chef|boss|manager)|hr|personalavdelningen|personal|beslutet|avtalet|overenskommelsen|protokollet|kontraktet|papperen|papperet|the (?:decision|agreement|contract|papers?)|@place)";
    pattern(&format!(
        r"(?:^|[.,;:(]) ?(?:(?:och|men|and|but) )?(?:(?:enligt|according to) {who} (?:(?:ar|blir|galler|is) (?:det|it) )?|(?:i|in) {who} (?:star (?:det )?|it says )|{who} (?:sager|anger|skriver|har angett|uppger|says|gives|states) )(?:den |the |on )?$"
    ))
});
/// "Efter den 1 oktober", "not before": a day that only bounds.
static BOUND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:efter|after|till|until|innan|fore|before|senast|tidigast|tills|runt|kring|omkring|around|about|mellan|between|sedan|since)(?: (?:den|the|om))? $",
    )
});
/// "Något datum vet jag inte", "they no longer agree", "överspelad": the day is open, whatever day is named.
static OPEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte bestamt|inte klart|inte spikat|ej klart|ej bestamt|oklart|osakert|preliminart|vet (?:jag |vi |ingen )?(?:inte|ej|annu)|ingen vet|enats|ense|oense|havdar|overspelad|overspelat|inaktuell|inaktuellt|inte langre|ej langre|utgatt|andras|andrats|aterkommer|meddelar|hor av (?:mig|oss)|dunno|don t know|do not know|nobody|not sure|unclear|undecided|not (?:yet )?(?:decided|settled|fixed|set)|superseded|overtaken|no longer|any more|anymore|tbd|tbc|let you know|get back to you|claims?|insists?) ",
    )
});

/// The only day that may be the move's, where there is one only. `sent` is the day the mail was sent: what is past is told
/// of more things than a move.
pub(in crate::request) fn only_day(
    document: &Document,
    first_person: bool,
    sent: Date,
) -> Option<Stated<Date>> {
    if is_left_open(document) {
        return None;
    }
    let mut only: Option<Stated<Date>> = None;
    for (part, sentence) in document.sentences() {
        if EARLIER_MOVE.is_match(&sentence.norm)
            || moves_another(&sentence.norm, first_person)
            || asks_whether(sentence)
            || part.source == Source::Subject && document.inherited_subject
        {
            continue;
        }
        for (token, day) in days(part, sentence) {
            if day.date <= sent || !may_be_it(part, sentence, token, day, first_person) {
                continue;
            }
            match &only {
                Some(told) if told.value != day.date => return None,
                Some(_) => {}
                None => only = Some(Stated::new(day.date, part.evidence(&token.range))),
            }
        }
    }
    only
}

/// Whether the mail leaves the day open: a time that is no day, a field with nothing in it, words of doubt.
fn is_left_open(document: &Document) -> bool {
    let empty = document.fields().any(|(part, field)| {
        field.kind == FieldKind::Date && days(part, &field.value).next().is_none()
    });
    let doubted =
        |(_, sentence): (&Part, &Sentence)| is_put_off(sentence) || OPEN.is_match(&sentence.norm);
    empty
        || document.lines().any(doubted)
        || document
            .parts
            .iter()
            .any(|part| !vague(&part.text).is_empty())
}

/// Whether a day is told with the words of a move, and nothing speaks against it.
fn may_be_it(
    part: &Part,
    sentence: &Sentence,
    token: &Token,
    day: &DateMention,
    first_person: bool,
) -> bool {
    let named = !matches!(day.form, DateForm::AtOnce | DateForm::Today);
    let paid = is_paid_from(sentence, sentence.before(token));
    named
        && !day.range
        && !BOUND.is_match(sentence.before(token))
        && (paid || !speaks_against(sentence, token, day))
        && !beside::is_of_other_matter(sentence, token, day, first_person)
        && (paid
            || IS_SAID.is_match(sentence.before(token))
            || is_of_the_move(part, sentence, token))
}

/// Whether the words beside a day are those of a move, and not more others than may be.
fn is_of_the_move(part: &Part, sentence: &Sentence, token: &Token) -> bool {
    let (before, after) = (
        clause::last(sentence.before(token)),
        clause::first(sentence.after(token)),
    );
    let clause = format!("{before}{after}");
    let few = clause
        .split_whitespace()
        .filter(|word| is_word(word))
        .count()
        < 2;
    if few && days(part, sentence).count() > 1 {
        return false;
    }
    let words = if few { sentence.norm.as_str() } else { &clause };
    if is_denied(words) {
        return false;
    }
    let others = words
        .split_whitespace()
        .filter(|word| is_word(word) && !MOVE_WORDS.contains(word))
        .count();
    if others == 0 {
        return true;
    }
    let has = |list: &str| {
        words
            .split_whitespace()
            .any(|word| lexicon::lists(list, word))
    };
    let who_goes_where = has(PERSON) && (has(THERE) || words.contains("@place"));
    let most = if part.source == Source::Subject {
        MOST_IN_SUBJECT
    } else if who_goes_where {
        MOST_OTHERS
    } else {
        return false;
    };
    others <= most && !OTHER_DAY.is_match(words)
}

/// "Jag flyttar inte dit den 1 oktober": whatever day it is then; "not earlier than 1 October" is that day.
fn is_denied(words: &str) -> bool {
    const DENIES: [&str; 9] = [
        "inte", "ej", "icke", "aldrig", "inga", "ingen", "not", "never", "no",
    ];
    let mut words = words.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let earlier = matches!(
            words.peek(),
            Some(&("earlier" | "before" | "tidigare" | "forran"))
        );
        if DENIES.contains(&word) && !earlier {
            return true;
        }
    }
    false
}

/// Whether it is a word, and no mark, number or mention.
fn is_word(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}
