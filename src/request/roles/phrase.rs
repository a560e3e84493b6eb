//! The words of a title, from where it begins to where it ends, in base form.

use super::super::document::{Part, Sentence, Token};
use super::super::evidence::Stated;
use super::super::fold;
use super::super::lexicon;
use super::titles;

/// Words that a title cannot contain.
const STOPS: &str = "\
    pa hos i vid fran till inom at for med under av som idag nu dar har men fast sedan och o and with in from \
    to on since when eller or today now but ar is ska kommer flyttas flyttar blir fr per precis aven ocksa \
    also there here fortfarande still samt igen tills nar within by the who which that will has have hon han \
    jag hen redan dag starting effective as via overfors overgar tillhor hor gar innan efter utan fyller \
    konto kontot account mot over tidigare numera just instead istallet stallet forut framover an direkt ett fors \
    lyfts tas goes moves leaves lamnar lamnas tar laggs placeras belongs transfers byter byts hamnar behover \
    vill star sitter finns becomes was were been be not inte";
/// Words before a title that are no part of it.
const LEADING: &str = "\
    en ett a an our titeln title called titled the fortfarande still numera just redan fortsatt fast ny nya new bara var vara ocksa also \
    currently nu now idag today precis kvar ju alltsa anstalld nyexaminerad sjalv utbildad fardig @date \
    dessutom tills vidare egentligen alltid snart samtidigt annars formellt officially really actually soon always once of tillhorande tillhorigt tillhorig avseende gallande rorande belonging min her his their deras hennes hans";
/// Words that stand where a title could and never are one.
const NEVER: &str = "\
    care helst som bagge bada alla allihop samtliga allihopa     vanligt sagt tidigare forut nu idag det den vi jag usual before it they you is we kan samma soon well \
    possible att bekant sadan sadant mitt min mina de du ni hos alla ensam forst sist part per agreed \
    discussed follows below above foljer ovan nedan hittills mest my his her boendet normalt normal forr \
    arbetsgivare employer hemvist densamma detsamma desamma oforandrad oforandrat alltid @date helt ligger overenskommet beslutat";

/// "Construction manager" is a title, "line manager" is somebody above one.
const NO_MANAGED: &str =
    "line direct new old former nearest immediate current previous senior own account password";

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
    // "Från den 1 maj är hon i stället kock".
    let instead = sentence
        .norm
        .get(at..)
        .is_some_and(|rest| rest.starts_with("i stallet ") && !rest.starts_with("i stallet for "));
    let tokens = tokens.get(if instead { 2 } else { 0 }..)?;
    let word = |token: &Token| sentence.norm.get(token.norm.clone()).unwrap_or_default();
    let skipped = tokens
        .iter()
        .take_while(|token| lexicon::lists(LEADING, word(token)))
        .count();
    let tokens = tokens.get(skipped..)?;
    let length = length(part, sentence, tokens);
    let words = tokens.get(..length)?;
    // The last word that is a title ends it: "stadsjurist förs", "GIS analyst goes".
    let titled = |token: &Token| {
        let text = part.text.get(token.range.clone()).unwrap_or_default();
        let head = part.text.get(..token.range.start).unwrap_or_default();
        heads_something(head, text) || titles::base(text).is_some()
    };
    let manages = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        before.is_some_and(|before| !lexicon::lists(NO_MANAGED, word(before)))
            && words.get(at).is_some_and(|own| word(own) == "manager")
    };
    let ends_title = |(at, token): (usize, &Token)| titled(token) || manages(at);
    let end = (0..words.len())
        .zip(words)
        .rposition(ends_title)
        .map_or(length, |at| at + 1);
    let is_managed = end.checked_sub(1).is_some_and(manages);
    let words = words.get(..end)?;
    let (start, last) = (words.first()?, words.last()?);
    let text = part.text.get(start.range.start..last.range.end)?;
    let split = text.rfind([' ', '\n', '-']).map_or(0, |at| at + 1);
    let (head, tail) = text.split_at_checked(split)?;
    let base =
        titles::base(tail).or_else(|| heads_something(head, tail).then(|| "chef".to_owned()));
    if base.is_none() && !is_managed && !(any && plausible(text)) {
        return None;
    }
    let title = format!("{head}{}", base.as_deref().unwrap_or(tail));
    let title = without_capital(&title);
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = with_subject(part, sentence, tokens, end, title);
    Some(Stated::new(
        title,
        part.evidence(&(start.range.start..last.range.end)),
    ))
}

/// "HR-chef", "IT-chefen": "chef" alone is who somebody is to one.
fn heads_something(head: &str, word: &str) -> bool {
    head.ends_with('-') && ["chef", "chefen"].contains(&word.to_lowercase().as_str())
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
            && !lexicon::lists(STOPS, word);
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
        .any(|head| fold::word(&title).ends_with(head));
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
    let words: Vec<String> = text.split_whitespace().map(fold::word).collect();
    // "Tjänsten som berörs", "som ligger hos oss": verbs.
    let verb = words.first().is_some_and(|word| {
        ["s", "ar", "er", "at", "it", "att"]
            .iter()
            .any(|ending| word.ends_with(ending))
    });
    !verb
        && words.len() <= 4
        && text.chars().count() >= 3
        && text.chars().all(|c| !c.is_ascii_digit())
        && !words.iter().any(|word| lexicon::lists(NEVER, word))
}

/// "Enhetschef" at the head of a line is an enhetschef; "IT-pedagog" and "GIS analyst" keep their letters.
fn without_capital(title: &str) -> String {
    let mut chars = title.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first
            .to_lowercase()
            .chain(std::iter::once(second))
            .chain(chars)
            .collect(),
        _ => title.to_owned(),
    }
}
