//! Where in a sentence a title stands, and on which side of the move it is.

use std::sync::LazyLock;

use regex::Regex;

use super::super::document::{Part, Sentence, Token};
use super::super::evidence::Stated;
use super::super::pattern::pattern;
use super::{Side, titles};

/// A title with its side.
type Found = (Stated<String>, Side);

/// Words that open a slot: the title begins where the match ends.
struct Slot {
    opening: Regex,
    side: Side,
    /// Whether any words are a title here, or only those that look like one.
    any: bool,
}

/// Words that a title cannot contain.
const STOPS: &[&str] = &[
    "pa",
    "hos",
    "i",
    "vid",
    "fran",
    "till",
    "inom",
    "at",
    "for",
    "med",
    "under",
    "av",
    "som",
    "idag",
    "nu",
    "dar",
    "har",
    "men",
    "fast",
    "sedan",
    "och",
    "o",
    "and",
    "with",
    "at",
    "in",
    "from",
    "to",
    "on",
    "since",
    "when",
    "eller",
    "or",
    "today",
    "now",
    "but",
    "ar",
    "is",
    "ska",
    "kommer",
    "flyttas",
    "flyttar",
    "blir",
    "fr",
    "from",
    "per",
    "precis",
    "aven",
    "ocksa",
    "also",
    "there",
    "here",
    "fortfarande",
    "still",
    "samt",
    "igen",
    "tills",
    "nar",
    "within",
    "by",
    "the",
    "who",
    "which",
    "that",
    "will",
    "has",
    "have",
    "hon",
    "han",
    "jag",
    "hen",
    "redan",
    "dag",
    "the",
    "starting",
    "effective",
    "as",
    "via",
    "overfors",
    "overgar",
    "tillhor",
    "hor",
    "gar",
    "innan",
    "efter",
    "utan",
    "fyller",
    "konto",
    "kontot",
    "account",
    "mot",
    "over",
    "tidigare",
    "numera",
    "just",
    "instead",
    "istallet",
    "forut",
    "framover",
    "an",
    "direkt",
    "ett",
    "utan",
    "fors",
    "lyfts",
    "tas",
    "goes",
    "moves",
    "leaves",
    "lamnar",
    "lamnas",
    "tar",
    "laggs",
    "placeras",
    "belongs",
    "transfers",
    "byter",
    "byts",
    "hamnar",
    "behover",
    "vill",
    "star",
    "sitter",
    "finns",
    "becomes",
    "was",
    "were",
    "been",
    "be",
    "not",
    "inte",
];
/// Words before a title that are no part of it.
const LEADING: &[&str] = &[
    "en",
    "ett",
    "a",
    "an",
    "our",
    "the",
    "fortfarande",
    "still",
    "numera",
    "just",
    "redan",
    "fortsatt",
    "fast",
    "ny",
    "nya",
    "new",
    "bara",
    "var",
    "vara",
    "ocksa",
    "also",
    "currently",
    "nu",
    "now",
    "idag",
    "today",
    "precis",
    "kvar",
    "ju",
    "alltsa",
    "anstalld",
    "nyexaminerad",
    "sjalv",
    "utbildad",
    "fardig",
    "@date",
    "dessutom",
    "tills",
    "vidare",
    "of",
    "min",
    "her",
    "his",
    "their",
    "hennes",
    "hans",
];

static SLOTS: LazyLock<Vec<Slot>> = LazyLock::new(|| {
    let pron = "(?:jag|hon|han|hen|i|she|he|they|m|s|undertecknad|@person)";
    let post = r"(?:\S*tjanst|\S*tjansten|befattning|befattningen|anstallning|anstallningen|position|post|roll|rollen|role|jobb|jobbet|job|uppdrag|uppdraget|vikariat)";
    let title = "(?:titel|titeln|yrkestitel|yrkestiteln|befattning|befattningen|title|job title)";
    let slot = |opening: String, side: Side, any: bool| Slot {
        opening: pattern(&opening),
        side,
        any,
    };
    vec![
        // Both sides.
        slot(format!(r" (?:samma|oforandrad|same|bibehallen) {title} (?:: |, |\( |som |– )?"), Side::Both, true),
        slot(format!(r" {title} (?:\S+ ){{0,2}}?(?:ar|e|is|remains|forblir|blir) (?:\S+ ){{0,3}}?(?:fortfarande|fortsatt|still|aven) "), Side::Both, false),
        // After.
        slot(format!(r" {title} (?:efter flytten|efter|framover|efterat|after the move|after|then|sedan) (?:: |– )"), Side::After, true),
        slot(format!(r" (?:fran|from) (?:och med |o m )?(?:den )?@date (?:ar|blir) {pron} "), Side::After, false),
        slot(format!(r" (?:ny|nya|nytt|new|annan|annat|another) (?:\S+ ){{0,2}}?{post} (?:\S+ ){{0,3}}?(?:som|as|of) "), Side::After, true),
        slot(format!(r" (?:fatt|fick|far|sokt|sokte|erbjuden|erbjudits|tackat ja till|accepted|offered|got|landed|given|anstallts|anstallt|borja|borjar|borjade|starts?|starting|begins?|tilltrader|vikariera|vikarierar|anstalls|rekryterats?|tilltratt|join|joining|joins) (?:[^ .;]+ ){{0,9}}?(?:som|as) "), Side::After, true),
        slot(r" (?:utsetts|utsetts|utsedd|utses|befordrad|befordrats|befordras|promoted|appointed|utnamnd|utnamnts|forordnad|forordnats) (?:till|to|as|som) ".to_owned(), Side::After, true),
        slot(format!(r" (?:far|fick|fatt|gets|get) (?:\S+ ){{0,3}}?{title} "), Side::After, true),
        slot(format!(r" (?:blir|bli|blev|kommer att vara|ska vara|ska {pron} vara|kommer {pron} att vara|kommer {pron} vara|kommer vara|will be|will become|become|becomes|becoming|kommer att sta|kommer det att sta|star det|kvar som) (?:{pron} )?"), Side::After, false),
        slot(r" (?:och|men|and|,) (?:fran|from) (?:och med )?(?:den )?@date ".to_owned(), Side::After, false),
        // Before.
        slot(format!(r" (?:arbetar|jobbar|jobbat|arbetat|jobba|anstalld|tjanstgor|verksam|work|works|working|worked|employed|employee|years) (?:[^ .;]+ ){{0,9}}?(?:som|as|like) "), Side::Before, true),
        slot(r" (?:ar|sitter|finns) (?:[^ .;]+ ){0,6}?som ".to_owned(), Side::Before, false),
        slot(r" och (?:ar|am) ".to_owned(), Side::Before, false),
        slot(format!(r" {post} (?:som|as|of) "), Side::Before, true),
        slot(r" (?:arbetsuppgifter|uppgifter|duties|tasks) (?:som|as) ".to_owned(), Side::Before, false),
        slot(format!(r" {post} (?:\( |, )"), Side::Before, false),
        slot(format!(r" {title} (?:i dag|idag|nu|now|today|@date|fore flytten|innan|before) (?:: |– )"), Side::Before, true),
        slot(format!(r" (?:{title}) (?:: |ar |is |i dag ar |idag ar )"), Side::Before, true),
        slot(format!(r" {pron} (?:\( @account \) |, @account , )?(?:ar|am|is|m|s|var|was|har varit|have been|has been|heter) "), Side::Before, false),
        slot(format!(r" (?:ar|var|is|am|heter) {pron} "), Side::Before, false),
        slot(r"^ (?:ar|har varit|varit|am) ".to_owned(), Side::Before, false),
        slot(r" (?:, |\. )(?:har varit|varit|var|ar) ".to_owned(), Side::Before, false),
        slot(r" (?:@person|@account) (?:\( @account \) )?(?:, |\( |/ |– )".to_owned(), Side::Before, false),
        slot(r" (?:av|of) (?:vara|mina|sina|our|my) ".to_owned(), Side::Before, false),
        slot(r" (?:har|have) (?:en|a|an) ".to_owned(), Side::Before, false),
        slot(r" \( @account , ".to_owned(), Side::Before, false),
        slot(r" (?:@place|team|tjansten|tjanst) \( ".to_owned(), Side::Before, false),
        slot(r" \( ".to_owned(), Side::Before, false),
        slot(r" arbetsuppgift(?:er)? , ".to_owned(), Side::Before, false),
    ]
});

/// "Från X till Y", "X blir Y" with a title on both sides.
static FROM_TO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?:fran|from) (?P<from>(?:[^ @,.;:]+ ){1,3}?)(?:till|to) (?P<to>[^ @,.;:]+) ")
});
static BECOMES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?P<from>[^ @,.;:]+) (?:blir|becomes) (?P<to>[^ @,.;:]+) "));
/// The title before its verb: "Förskollärare är jag nu", "förskollärare ska jag vara".
static INVERTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r" (?P<title>[^ @,.;:]+) (?P<verb>ar|ska|kommer|blir) (?:jag|hon|han|hen) ")
});
/// "… och är det även då", "det heter jag då också".
static STAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:ar det (?:aven|ocksa|fortfarande)|det (?:heter|ar|blir|forblir) (?:jag|hon|han|hen) (?:da ocksa|ocksa|dar ocksa|aven|fortfarande)|ar (?:jag|hon|han) (?:dar|da) ocksa|fortsatter (?:jag |hon |han )?(?:att )?vara det) ",
    )
});
/// A title in front of a name.
static BEFORE_NAME: LazyLock<Regex> = LazyLock::new(|| pattern(r" (?P<title>[^ @,.;:]+) @person "));
/// People who are not the employee.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?:min|mina|my|her|his|hennes|hans|nya|nuvarande|forra|deras|er|ert|sin) (?:nya |nuvarande |forra |new |former )?$",
    )
});

/// The titles of one sentence with their sides.
pub(super) fn titles(part: &Part, sentence: &Sentence) -> Vec<Found> {
    let norm = &sentence.norm;
    let mut found: Vec<Found> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let mut add = |stated: Option<Stated<String>>, side: Side| {
        if let Some(stated) = stated.filter(|stated| !taken.contains(&stated.evidence.end)) {
            taken.push(stated.evidence.end);
            found.push((stated, side));
        }
    };
    for pair in [&FROM_TO, &BECOMES] {
        if let Some(pair) = pair.captures(norm) {
            let title = |name: &str| {
                pair.name(name)
                    .and_then(|title| phrase(part, sentence, title.start(), false))
            };
            if let (Some(from), Some(to)) = (title("from"), title("to")) {
                add(Some(from), Side::Before);
                add(Some(to), Side::After);
            }
        }
    }
    for inverted in INVERTED.captures_iter(norm) {
        let later = inverted
            .name("verb")
            .is_some_and(|verb| verb.as_str() != "ar");
        let title = inverted
            .name("title")
            .and_then(|title| phrase(part, sentence, title.start(), false));
        add(title, if later { Side::After } else { Side::Before });
    }
    if !(signature(sentence) || sentence.tokens.len() > 400) {
        for slot in SLOTS.iter() {
            let mut from = 0;
            // Openings overlap: "@account ( @person , " opens twice.
            while let Some(opening) = slot.opening.find_at(norm, from) {
                from = opening.start() + 1;
                let title = phrase(part, sentence, opening.end(), slot.any);
                let own = !negated(norm, opening.start())
                    && !of_another(norm, opening.start(), opening.as_str());
                add(title.filter(|_| own), slot.side);
            }
        }
        add(before_name(part, sentence), Side::Before);
        add(within_name(part, sentence), Side::Before);
        add(after_first_name(part, sentence), Side::Before);
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

/// "Ja, lärare i slöjd": a title behind the answer to another question.
pub(super) fn after_answer(part: &Part, value: &Sentence) -> Option<Found> {
    let comma = value.norm.find(" , ")?;
    phrase(part, value, comma + 3, false).map(|stated| (stated, Side::Before))
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

/// A line of name, title and places alone is how people sign.
fn signature(sentence: &Sentence) -> bool {
    let words = sentence
        .norm
        .split(' ')
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .count();
    let name = sentence.norm.starts_with(" @person ")
        || sentence.norm.starts_with(" mvh ")
        || sentence.norm.starts_with(" halsningar ");
    name && words <= 3 && !sentence.norm.contains("@account")
}

/// "Vår ekonom Patrik Sellin", "Arkivarien Ida-Lotta Stenman": not "min chef Claes Werner".
fn before_name(part: &Part, sentence: &Sentence) -> Option<Stated<String>> {
    let titled = BEFORE_NAME.captures(&sentence.norm)?;
    let title = titled.name("title")?;
    let before = sentence.norm.get(..title.start()).unwrap_or_default();
    let alone = sentence.tokens.len() <= 3;
    if OTHERS.is_match(before) || alone {
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

/// "Albin är skolbibliotekarie", where the mail names Albin in full.
fn after_first_name(part: &Part, sentence: &Sentence) -> Option<Stated<String>> {
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    sentence.tokens.windows(2).find_map(|pair| {
        let [name, verb] = pair else { return None };
        let name = part.text.get(name.range.clone())?;
        let known = name.starts_with(char::is_uppercase)
            && names(part).any(|person| person.split_whitespace().next() == Some(name));
        let title = (known && ["ar", "is"].contains(&word(verb)))
            .then(|| phrase(part, sentence, verb.norm.end, false));
        title.flatten()
    })
}

/// The names of a part.
fn names(part: &Part) -> impl Iterator<Item = &str> {
    part.mentions
        .iter()
        .filter_map(|mention| match &mention.named {
            super::super::mentions::Named::Person(name) => Some(name.as_str()),
            _ => None,
        })
}

/// The title that begins at a byte of the norm: its words up to a stop, the last in base form.
pub(super) fn phrase(
    part: &Part,
    sentence: &Sentence,
    at: usize,
    any: bool,
) -> Option<Stated<String>> {
    let first = sentence
        .tokens
        .partition_point(|token| token.norm.start < at);
    let tokens = sentence.tokens.get(first..)?;
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let skipped = tokens
        .iter()
        .take_while(|token| LEADING.contains(&word(token)) && token.mention.is_none())
        .count();
    let tokens = tokens.get(skipped..)?;
    let length = length(part, sentence, tokens);
    let words = tokens.get(..length)?;
    // The last word that is a title ends it: "stadsjurist förs", "GIS analyst goes".
    let titled = |token: &Token| {
        part.text
            .get(token.range.clone())
            .and_then(titles::base)
            .is_some()
    };
    let end = words.iter().rposition(titled).map_or(length, |at| at + 1);
    let words = words.get(..end)?;
    let (start, last) = (words.first()?, words.last()?);
    let text = part.text.get(start.range.start..last.range.end)?;
    let split = text.rfind([' ', '\n', '-']).map_or(0, |at| at + 1);
    let (head, tail) = text.split_at_checked(split)?;
    let base = titles::base(tail);
    if base.is_none() && !(any && plausible(text)) {
        return None;
    }
    let title = format!("{head}{}", base.as_deref().unwrap_or(tail));
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = with_subject(part, sentence, tokens, end, title);
    Some(Stated::new(
        title,
        part.evidence(&(start.range.start..last.range.end)),
    ))
}

/// How many tokens a title takes: no mention, no mark, no stop; "studie- och yrkesvägledare" and "1:e" go on.
fn length(part: &Part, sentence: &Sentence, tokens: &[Token]) -> usize {
    let mut length = 0;
    while let Some(token) = tokens.get(length).filter(|_| length < 6) {
        let word = sentence.norm.get(token.norm.clone()).unwrap_or_default();
        let hyphen = length > 0
            && tokens.get(length - 1).is_some_and(|before| {
                part.text
                    .get(before.range.end..)
                    .is_some_and(|rest| rest.starts_with('-'))
            });
        let joins = hyphen && ["och", "and", "o"].contains(&word);
        let ordinal = word == ":"
            && length == 1
            && tokens.get(2).is_some_and(|next| {
                ["e", "a"].contains(&sentence.norm.get(next.norm.clone()).unwrap_or_default())
            });
        let plain = token.mention.is_none()
            && word.starts_with(char::is_alphanumeric)
            && !STOPS.contains(&word);
        if !(plain || joins || ordinal) {
            break;
        }
        let wraps = length > 0
            && tokens.get(length - 1).is_some_and(|before| {
                part.text
                    .get(before.range.end..token.range.start)
                    .is_some_and(|gap| gap.contains("\n\n"))
            });
        if wraps {
            break;
        }
        length += 1;
    }
    length
}

/// "Lärare i slöjd": the subject that a teacher teaches belongs to the title.
fn with_subject(
    part: &Part,
    sentence: &Sentence,
    tokens: &[Token],
    length: usize,
    title: String,
) -> String {
    let word = |at: usize| {
        tokens
            .get(at)
            .and_then(|token| sentence.norm.get(token.norm.clone()))
            .unwrap_or_default()
    };
    let teaches = ["larare", "adjunkt", "lektor", "teacher"]
        .iter()
        .any(|head| super::super::fold::word(&title).ends_with(head));
    let subject = tokens.get(length + 1).filter(|token| {
        token.mention.is_none() && word(length + 1).chars().all(char::is_alphabetic)
    });
    match subject {
        Some(subject)
            if teaches
                && word(length) == "i"
                && part
                    .text
                    .get(subject.range.clone())
                    .is_some_and(|text| text.starts_with(char::is_lowercase))
                && !["dag", "staden", "stan"].contains(&word(length + 1)) =>
        {
            format!(
                "{title} i {}",
                part.text.get(subject.range.clone()).unwrap_or_default()
            )
        }
        _ => title,
    }
}

/// Words that can be a title where a slot promises one: short, no digits, no pronoun or verb of the trade.
fn plausible(text: &str) -> bool {
    const NEVER: &[&str] = &[
        "vanligt",
        "sagt",
        "tidigare",
        "forut",
        "nu",
        "idag",
        "det",
        "den",
        "vi",
        "jag",
        "usual",
        "before",
        "it",
        "they",
        "you",
        "is",
        "we",
        "kan",
        "samma",
        "soon",
        "well",
        "possible",
        "att",
        "bekant",
        "sadan",
        "sadant",
        "mitt",
        "min",
        "mina",
        "de",
        "du",
        "ni",
        "hos",
        "alla",
        "ensam",
        "forst",
        "sist",
        "part",
        "per",
        "agreed",
        "discussed",
        "follows",
        "below",
        "above",
        "foljer",
        "ovan",
        "nedan",
        "hittills",
        "mest",
        "my",
        "his",
        "her",
        "discussed",
        "boendet",
        "normalt",
        "normal",
        "well",
        "forr",
        "alltid",
        "@date",
        "helt",
        "ligger",
        "overenskommet",
        "beslutat",
    ];
    let words: Vec<String> = text
        .split_whitespace()
        .map(super::super::fold::word)
        .collect();
    // "Tjänsten som berörs", "som ligger hos oss": verbs.
    let verb = words.first().is_some_and(|word| {
        ["s", "ar", "er", "at", "it"]
            .iter()
            .any(|ending| word.ends_with(ending))
    });
    !verb
        && words.len() <= 4
        && text.chars().count() >= 3
        && text.chars().all(|c| !c.is_ascii_digit())
        && !words.iter().any(|word| NEVER.contains(&word.as_str()))
}
