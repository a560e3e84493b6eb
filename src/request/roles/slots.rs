//! Where in a sentence a title stands, and on which side of the move it is.

use std::sync::LazyLock;

use regex::{Captures, Match};

use super::super::directions::passing::came_to_nothing;
use super::super::document::{Part, Sentence, Token};
use super::super::duties::LONGEST_SENTENCE;
use super::super::evidence::Stated;
use super::super::mentions::Named;
use super::super::pattern::{Pattern, pattern};
use super::openings::{
    APPOSED, BEFORE_NAME, BEFORE_NAME_EN, BEFORE_POST, BY_NAME, FROM_A_DAY, INVERTED, OTHERS,
    SLOTS, STAYS, Slot,
};
use super::pairs::in_pairs;
use super::phrase::phrase;
use super::{Side, titles};

/// Mentions of a part in which the employee's full name is looked for.
const FIRST_NAMES: usize = 50;

/// What the titles of those above one end with.
const ABOVE: [&str; 8] = [
    "chef", "chefen", "manager", "boss", "director", "direktor", "rektor", "ledare",
];

/// A title with its side.
type Found = (Stated<String>, Side);

/// The titles of one sentence with their sides.
pub(super) fn titles(part: &Part, sentence: &Sentence) -> Vec<Found> {
    let norm = &sentence.norm;
    if sentence.tokens.len() > LONGEST_SENTENCE
        || !titles::may_stand(norm) && within_name(part, sentence).is_none()
    {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let mut add = |stated: Option<Stated<String>>, side: Side| {
        if let Some(stated) = stated.filter(|stated| !taken.contains(&stated.evidence.end)) {
            taken.push(stated.evidence.end);
            found.push((stated, side));
        }
    };
    for (title, side) in in_pairs(part, sentence) {
        add(Some(title), side);
    }
    for inverted in INVERTED.captures_iter(norm) {
        let later = is_later(norm, &inverted);
        let title = inverted
            .name("title")
            .and_then(|title| phrase(part, sentence, title.start(), false));
        add(title, if later { Side::After } else { Side::Before });
    }
    for post in BEFORE_POST.captures_iter(norm) {
        let title = post.name("title");
        add(
            title.and_then(|title| phrase(part, sentence, title.start(), false)),
            Side::Before,
        );
    }
    if !signature(sentence) {
        for (title, side) in in_slots(part, sentence) {
            add(Some(title), side);
        }
        add(before_name(part, sentence), Side::Before);
        add(within_name(part, sentence), Side::Before);
        for title in after_first_names(part, sentence) {
            add(Some(title), Side::Before);
        }
    }
    if STAYS.is_match(norm) {
        let stays = found
            .iter()
            .find(|(_, side)| *side == Side::Before)
            .map(|(stated, _)| stated.clone());
        found.extend(stays.map(|stated| (stated, Side::After)));
    }
    found
}

/// "Började sin bana som": what one was when one was young.
static CAREER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:[a-z]*bana|[a-z]*banan|karriar|karriaren|yrkesliv|yrkeslivet|career|working life) ",
    )
});

/// The titles of the employee that an opening leads to.
fn in_slots(part: &Part, sentence: &Sentence) -> Vec<Found> {
    let norm = &sentence.norm;
    let mut found = Vec::new();
    for slot in SLOTS.iter() {
        let mut from = 0;
        // Openings overlap: "@account ( @person , " opens twice.
        while let Some(opening) = slot.opening.find_at(norm, from) {
            from = opening.start() + 1;
            let title = phrase(part, sentence, opening.end(), slot.any).filter(|title| {
                is_own(norm, &opening)
                    && !is_at_heart(part, title)
                    && !is_of_person(part, title)
                    && !CAREER.is_match(opening.as_str())
            });
            let comes = |title: &Stated<String>| is_from_a_day(sentence, opening.as_str(), title);
            found.extend(title.map(|title| {
                let side = if comes(&title) {
                    Side::After
                } else {
                    side(slot, opening.as_str())
                };
                (title, side)
            }));
        }
    }
    found
}

/// "Själv är jag utredare på X från den 3 mars": what one is from a day on comes with the move.
fn is_from_a_day(sentence: &Sentence, opening: &str, title: &Stated<String>) -> bool {
    let is = [" ar ", " am ", " is ", " blir "];
    if !is.iter().any(|verb| opening.contains(verb)) {
        return false;
    }
    let end = title.evidence.end;
    let last = sentence.tokens.iter().find(|token| token.range.end == end);
    last.is_some_and(|token| FROM_A_DAY.is_match(sentence.after(token)))
}

/// Whether what an opening leads to is a title of the employee, and not denied.
fn is_own(norm: &str, opening: &Match<'_>) -> bool {
    // "As far as anybody can tell" names no title.
    let measure = opening.as_str().ends_with(" far as ");
    !measure
        && !negated(norm, opening.start())
        && !of_another(norm, opening.start(), opening.as_str())
        && !never_got(norm, opening.end())
}

/// "Kurator ska jag vara": what one will be; "som dietist ska jag räknas till X" is what one is already.
fn is_later(norm: &str, inverted: &Captures) -> bool {
    let title = inverted.name("title").map_or(0, |title| title.start());
    let already = norm
        .get(..title)
        .is_some_and(|before| before.ends_with(" som "));
    let verb = inverted.name("verb");
    !already && verb.is_some_and(|verb| ["ska", "kommer", "blir"].contains(&verb.as_str()))
}

/// "Ja, lärare i slöjd": a title behind the answer to another question.
pub(super) fn after_answer(part: &Part, value: &Sentence) -> Option<Found> {
    let comma = value.norm.find(" , ")?;
    phrase(part, value, comma + 3, false).map(|stated| (stated, Side::Before))
}

/// The side that a slot puts a title on; "började 1998 som fastighetsvärd" is not what comes.
fn side(slot: &Slot, opening: &str) -> Side {
    static YEAR: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:borjade|anstalldes|anstalld|started|joined|fick|hired) (?:\S+ ){0,3}?(?:19|20)\d\d ",
        )
    });
    if YEAR.is_match(opening) {
        Side::Before
    } else {
        slot.side
    }
}

/// "Sökte ett jobb som strateg på X men fick det inte": a title that nobody got.
fn never_got(norm: &str, at: usize) -> bool {
    norm.get(at.saturating_sub(1)..)
        .is_some_and(came_to_nothing)
}

/// "I am the unit manager of Helga Jonsdottir": what one is to somebody.
fn is_of_person(part: &Part, title: &Stated<String>) -> bool {
    let end = title.evidence.end;
    let after = part.text.get(end..).unwrap_or_default();
    let leads = [" of ", " to ", " för ", " åt ", " till "];
    let Some(lead) = leads.iter().find(|lead| after.starts_with(**lead)) else {
        return false;
    };
    let at = end + lead.len();
    let named = part
        .mentions
        .iter()
        .find(|mention| mention.range.start == at);
    named.is_some_and(|mention| matches!(mention.named, Named::Person(_)))
}

/// "Jag är trädgårdsmästare i själen": what one would be.
fn is_at_heart(part: &Part, title: &Stated<String>) -> bool {
    let after = part.text.get(title.evidence.end..).unwrap_or_default();
    [
        "i själen",
        "i hjärtat",
        "på fritiden",
        "till vardags inte",
        "at heart",
        "in my spare time",
    ]
    .iter()
    .any(|words| after.trim_start().starts_with(words))
}

fn negated(norm: &str, at: usize) -> bool {
    norm.get(..at + 1).is_some_and(|before| {
        [" inte ", " ej ", " not "]
            .iter()
            .any(|not| before.ends_with(not))
    })
}

/// "Min chef är …", "I Anna Bergs ställe": a title of somebody else.
fn of_another(norm: &str, at: usize, opening: &str) -> bool {
    let before = norm.get(..at + 1).unwrap_or_default();
    let person = opening.starts_with(" @person") || opening.starts_with(" @account");
    person
        && (OTHERS.is_match(before)
            || [
                " chef ",
                " chefen ",
                " manager ",
                " kollega ",
                " ersattare ",
                " eftertradare ",
                " stallforetradare ",
                " boss ",
            ]
            .iter()
            .any(|word| before.ends_with(word))
                && before.trim_end().rsplit(' ').nth(1).is_some_and(|word| {
                    [
                        "min",
                        "my",
                        "hennes",
                        "hans",
                        "nya",
                        "her",
                        "his",
                        "nuvarande",
                    ]
                    .contains(&word)
                }))
}

/// A line of name, title and places alone, with no full stop, is how people sign.
fn signature(sentence: &Sentence) -> bool {
    let words = sentence
        .norm
        .split(' ')
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .count();
    let name = sentence.norm.starts_with(" @person ")
        || sentence.norm.starts_with(" mvh ")
        || sentence.norm.starts_with(" halsningar ");
    let verb = [" blir ", " ar ", " is ", " becomes "];
    let told = sentence.norm.trim_end().ends_with('.')
        || verb.iter().any(|verb| sentence.norm.contains(verb));
    name && words <= 3 && !told && !sentence.norm.contains("@account")
}

/// "Vår ekonom Patrik Sellin", "Arkivarien Ida-Lotta Stenman": not "min chef Claes Werner".
fn before_name(part: &Part, sentence: &Sentence) -> Option<Stated<String>> {
    let titled = BY_NAME
        .captures(&sentence.norm)
        .or_else(|| BEFORE_NAME_EN.captures(&sentence.norm))
        .or_else(|| BEFORE_NAME.captures(&sentence.norm))
        .or_else(|| APPOSED.captures(&sentence.norm))?;
    let title = titled.name("title")?;
    // "The unit manager of Helga".
    if [" of ", " to ", " for ", " by ", " at "]
        .iter()
        .any(|lead| title.as_str().ends_with(lead))
    {
        return None;
    }
    let before = sentence.norm.get(..title.start()).unwrap_or_default();
    let alone = sentence.tokens.len() <= 3;
    // "Min undersköterska Samira" is who it is about, "min chef Claes" is not.
    let above = ABOVE
        .iter()
        .any(|head| title.as_str().trim_end().ends_with(head));
    if OTHERS.is_match(before) && (above || !before.ends_with(" min ")) || alone {
        return None;
    }
    phrase(part, sentence, title.start(), false)
}

/// "Arkivarien Ida-Lotta Stenman" at the head of a sentence, where the title looks like a part of the name.
fn within_name(part: &Part, sentence: &Sentence) -> Option<Stated<String>> {
    let person = sentence
        .mention_tokens()
        .find(|token| sentence.norm.get(token.norm.clone()) == Some("@person"))?;
    let name = part.text.get(person.range.clone())?;
    let first = name
        .split_whitespace()
        .next()
        .filter(|_| name.split_whitespace().count() > 2)?;
    let title = titles::base(&first.to_lowercase())?;
    Some(Stated::new(
        title,
        part.evidence(&(person.range.start..person.range.start + first.len())),
    ))
}

/// "Albin är skolbibliotekarie", where the mail names Albin in full; "Hatice är kurator och Love är kock".
fn after_first_names(part: &Part, sentence: &Sentence) -> Vec<Stated<String>> {
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let titled = |pair: &[Token]| {
        let [name, verb] = pair else { return None };
        let name = part.text.get(name.range.clone())?;
        let known = name.starts_with(char::is_uppercase)
            && names(part).any(|person| person.split_whitespace().next() == Some(name));
        let title = (known && ["ar", "is"].contains(&word(verb)))
            .then(|| phrase(part, sentence, verb.norm.end, false));
        title.flatten()
    };
    sentence.tokens.windows(2).filter_map(titled).collect()
}

/// The names of a part.
fn names(part: &Part) -> impl Iterator<Item = &str> {
    part.mentions
        .iter()
        .take(FIRST_NAMES)
        .filter_map(|mention| match &mention.named {
            Named::Person(name) => Some(name.as_str()),
            _ => None,
        })
}
