//! The forms that a name takes in mails: inflected, abbreviated, compounded, run together or torn apart.
//!
//! All forms are worked out from the register when it is read, so that finding them is one pass of exact comparison.

use super::Quality;
use crate::text::{Kind, Pieces};

/// One form of a name: folded words, and when they count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) words: Vec<String>,
    pub(super) quality: Quality,
    pub(super) case: Case,
}

/// What must be true of the words as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Case {
    /// Nothing: the words name the place however they are written.
    Any,
    /// A short form in just these capitals.
    Short(String),
    /// A common word: weak in lower case or at the start of a sentence.
    Common {
        /// In lower case it counts only after a preposition of direction.
        directed: bool,
    },
    /// A town's name: a capital, and no part of a person's name.
    Town {
        /// It counts only after a preposition of direction.
        directed: bool,
    },
    /// The area of one of several sister organisations: a capital.
    Area,
}

/// The folded words of a name, `&` and "o" read as "och".
pub(super) fn words_of(name: &str) -> Vec<String> {
    let pieces = Pieces::of(name);
    let mut words = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        match piece.kind {
            Kind::Mark('&') => words.push("och".to_owned()),
            Kind::Mark(_) => {}
            Kind::Word | Kind::Number => words.push(canonical(pieces.folded(index)).to_owned()),
        }
    }
    words
}

/// A word as it stands in forms.
pub(super) fn canonical(folded: &str) -> &str {
    if folded == "o" { "och" } else { folded }
}

/// A name as a short form, if it is one: `SLK`, `KoV`, `IOFF`.
pub(super) fn is_short(name: &str) -> bool {
    let letters = name.chars().count();
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    letters <= 5 && capitals >= 2 && name.chars().all(char::is_alphabetic)
}

/// A short form, alone and in the genitive.
pub(super) fn short_forms(name: &str) -> Vec<Form> {
    let form = |word: String, written: String| Form {
        words: vec![word],
        quality: Quality::Abbreviated,
        case: Case::Short(written),
    };
    let folded = crate::text::fold(name);
    let mut forms = vec![form(folded.clone(), name.to_owned())];
    if !folded.ends_with('s') {
        forms.push(form(format!("{folded}s"), format!("{name}s")));
    }
    forms
}

/// All forms of a full name.
pub(super) fn full_forms(name: &str, is_company: bool) -> Vec<Form> {
    let words = words_of(name);
    let mut forms = Vec::new();
    for (base, quality) in bases(&words, is_company) {
        for linked in links(&base) {
            let quality = if linked == words {
                Quality::Exact
            } else {
                quality
            };
            add_inflections(&linked, quality, &mut forms);
        }
    }
    forms
}

/// The name itself, and with and without "AB", the city's name before it, or "förvaltningen" shortened.
fn bases(words: &[String], is_company: bool) -> Vec<(Vec<String>, Quality)> {
    let mut bases = vec![(words.to_vec(), Quality::Inflected)];
    match words {
        [core @ .., ab] if ab == "ab" => {
            // "Göteborgs Stads Parkerings" without its "AB" is no name, and "Göteborgs Stadshus" is a building.
            if core.last().is_some_and(|word| !word.ends_with('s')) {
                bases.push((core.to_vec(), Quality::Exact));
            }
            if let [city, stads, rest @ ..] = words
                && city == "goteborgs"
            {
                let rest = if stads == "stads" {
                    rest.to_vec()
                } else {
                    words.iter().skip(1).cloned().collect()
                };
                if rest.len() > 1 {
                    bases.push((rest, Quality::Inflected));
                }
            }
        }
        _ if is_company => {
            bases.push((
                words.iter().cloned().chain(["ab".to_owned()]).collect(),
                Quality::Inflected,
            ));
            bases.push((
                std::iter::once("ab".to_owned())
                    .chain(words.iter().cloned())
                    .collect(),
                Quality::Inflected,
            ));
        }
        [head, rest @ ..] if head == FORVALTNINGEN && !rest.is_empty() => {
            shorten_head(rest, &mut bases);
        }
        _ => {}
    }
    bases
}

const FORVALTNINGEN: &str = "forvaltningen";

/// "Förvaltn. f. funktionsstöd", "förvaltningen funktionsstöd", "funktionsstödsförvaltningen".
fn shorten_head(rest: &[String], bases: &mut Vec<(Vec<String>, Quality)>) {
    let (has_for, topic) = match rest {
        [first, topic @ ..] if first == "for" => (true, topic),
        topic => (false, topic),
    };
    for head in [FORVALTNINGEN, "forvaltning", "forv", "forvaltn", "forvalt"] {
        let quality = if head.starts_with("forvaltning") {
            Quality::Inflected
        } else {
            Quality::Abbreviated
        };
        let links: &[&str] = if has_for { &["for", "f", ""] } else { &[""] };
        for link in links {
            let mut words = vec![head.to_owned()];
            words.extend(
                Some(*link)
                    .filter(|link| !link.is_empty())
                    .map(str::to_owned),
            );
            words.extend(topic.iter().cloned());
            bases.push((words, quality));
        }
    }
    if let [topic] = topic {
        bases.push((vec![format!("{topic}s{FORVALTNINGEN}")], Quality::Inflected));
        bases.push((vec![format!("{topic}{FORVALTNINGEN}")], Quality::Inflected));
    }
}

/// "Idrotts- och" beside "idrott och", "samt" beside "och" and nothing.
fn links(words: &[String]) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for (index, word) in words.iter().enumerate() {
        let next_links = words.get(index + 1).is_some_and(|next| next == "och");
        let choices: Vec<String> = match word.strip_suffix('s') {
            _ if word == "samt" => vec!["samt".to_owned(), "och".to_owned(), String::new()],
            Some(stem) if next_links && stem.len() > 3 => vec![word.clone(), stem.to_owned()],
            None if next_links && word.len() > 3 => vec![word.clone(), format!("{word}s")],
            _ => vec![word.clone()],
        };
        all = all
            .into_iter()
            .flat_map(|words| {
                choices.iter().map(move |choice| {
                    let mut words = words.clone();
                    words.extend(Some(choice.clone()).filter(|choice| !choice.is_empty()));
                    words
                })
            })
            .collect();
    }
    all
}

/// The words with their last one inflected, and all of them run together where they are few.
fn add_inflections(words: &[String], quality: Quality, forms: &mut Vec<Form>) {
    let Some((last, before)) = words.split_last() else {
        return;
    };
    for (ending, ending_quality) in inflections(last) {
        let quality = if ending == [last.as_str()] {
            quality
        } else {
            quality.max(ending_quality)
        };
        let words: Vec<String> = before.iter().cloned().chain(ending).collect();
        if let Some(joined) = joined(&words) {
            forms.push(Form {
                words: vec![joined],
                quality: quality.max(Quality::Inflected),
                case: Case::Any,
            });
        }
        forms.push(Form {
            words,
            quality,
            case: Case::Any,
        });
    }
}

/// "Gotevent", "goteborgenergi".
fn joined(words: &[String]) -> Option<String> {
    let joined = words.concat();
    let is_fit = (2..=3).contains(&words.len())
        && joined.len() >= 8
        && words
            .iter()
            .all(|word| word.len() > 2 && !word.starts_with("forv"))
        && words
            .last()
            .is_some_and(|last| !last.ends_with("forvaltningen") && !last.ends_with("forvaltning"));
    is_fit.then_some(joined)
}

/// The forms of a name's last word.
fn inflections(word: &str) -> Vec<(Vec<String>, Quality)> {
    let mut forms = vec![(vec![word.to_owned()], Quality::Exact)];
    if !word.ends_with(['s', 'x', 'z']) && word != "ab" {
        forms.push((vec![format!("{word}s")], Quality::Inflected));
    }
    if let Some(stem) = word
        .strip_suffix(FORVALTNINGEN)
        .filter(|stem| !stem.is_empty())
    {
        for ending in [
            "forvaltning",
            "forvaltnings",
            "forvaltningarna",
            "forvaltningnen",
        ] {
            forms.push((vec![format!("{stem}{ending}")], Quality::Inflected));
        }
        for ending in ["forv", "forvaltn", "forvalt"] {
            forms.push((vec![format!("{stem}{ending}")], Quality::Abbreviated));
            forms.push((
                vec![stem.to_owned(), ending.to_owned()],
                Quality::Abbreviated,
            ));
        }
        for ending in [FORVALTNINGEN, "forvaltningens"] {
            forms.push((vec![stem.to_owned(), ending.to_owned()], Quality::Inflected));
        }
    }
    if let Some(stem) = word
        .strip_suffix("kontoret")
        .filter(|stem| !stem.is_empty())
    {
        for ending in ["kontor", "kontors"] {
            forms.push((vec![format!("{stem}{ending}")], Quality::Inflected));
        }
        forms.push((
            vec![stem.to_owned(), "kontoret".to_owned()],
            Quality::Inflected,
        ));
    }
    forms
}
