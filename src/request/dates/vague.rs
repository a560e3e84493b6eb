//! Words that speak of a time and name no day.

use std::ops::Range;

use jiff::civil::Date;

use super::reader::Reader;
use super::{readings, span, words};
use crate::text::{Gap, Pieces};

/// Phrases of one to three words, folded.
const PHRASES: &[&str] = &[
    "nasta manad",
    "nasta ar",
    "next month",
    "next year",
    "next summer",
    "next autumn",
    "next spring",
    "forra veckan",
    "last week",
    "denna vecka",
    "denna veckan",
    "i veckan",
    "this week",
    "den har veckan",
    "denna manad",
    "this month",
    "inom kort",
    "sa smaningom",
    "langre fram",
    "framover",
    "senare i ar",
    "later this year",
    "senare",
    "in due course",
    "om ett tag",
    "om ett par veckor",
    "om nagra veckor",
    "om ett par manader",
    "om nagra manader",
    "in a few weeks",
    "in a few months",
    "in a couple of weeks",
    "snart",
    "soon",
    "shortly",
    "snarligt",
    "eventually",
    "later on",
    "slutet av manaden",
    "slutet pa manaden",
    "end of the month",
    "i ar",
    "this year",
    "inom nagra veckor",
];
/// Times of the year, and of a working year.
const SEASONS: &[&str] = &[
    "sommaren",
    "hosten",
    "varen",
    "vintern",
    "semestern",
    "nyar",
    "jul",
    "julen",
    "pask",
    "pasken",
    "midsommar",
    "summer",
    "autumn",
    "winter",
    "fall",
    "spring",
    "christmas",
    "easter",
    "new year",
    "terminen",
    "terminsstart",
    "terminsstarten",
    "hosttermin",
    "hostterminen",
    "vartermin",
    "varterminen",
    "lasarsstart",
    "skolstart",
    "skolstarten",
    "sommarlovet",
    "kvartalsskiftet",
    "kvartalet",
    "sommar",
    "host",
    "var",
    "vinter",
    "sportlovet",
    "hostlovet",
    "hostkanten",
    "varkanten",
    "jullovet",
    "semester",
    "vacation",
    "holidays",
];
/// Words that make the next one a time: "efter sommaren", "during the autumn", "till hösten".
const LEADS: &[&str] = &[
    "efter",
    "under",
    "i",
    "till",
    "fran",
    "vid",
    "fore",
    "innan",
    "infor",
    "kring",
    "runt",
    "mot",
    "mitten",
    "borjan",
    "slutet",
    "av",
    "pa",
    "from",
    "in",
    "during",
    "after",
    "before",
    "until",
    "by",
    "this",
    "the",
    "early",
    "late",
    "mid",
    "of",
    "nagon",
    "nagonstans",
    "next",
    "nasta",
    "med",
    "over",
    "around",
    "sometime",
    "and",
    "och",
    "den",
    "denna",
];
/// Days are counted from here only to know which words belong to a date.
const ANY_DAY: Date = Date::constant(2026, 1, 1);

/// Words that speak of a time but name no day: "efter sommaren", "i augusti", "snart". Spans in the order of the text,
/// not overlapping. Linear in its length.
#[must_use]
pub fn vague(text: &str) -> Vec<Range<usize>> {
    let pieces = Pieces::of(text);
    let reader = Reader {
        pieces: &pieces,
        sent: ANY_DAY,
    };
    let mut dated = readings(&reader)
        .into_iter()
        .map(|reading| reading.pieces)
        .peekable();
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        while dated.next_if(|date| date.end <= at).is_some() {}
        if let Some(date) = dated.next_if(|date| date.start <= at) {
            at = date.end.max(at + 1);
            continue;
        }
        let end = phrase(&reader, at)
            .or_else(|| season(&reader, at))
            .or_else(|| month(&reader, at));
        if let Some(named) = end.and_then(|end| span(&pieces, &(at..end))) {
            found.push(named);
        }
        at = end.unwrap_or(at + 1);
    }
    found
}

fn phrase(reader: &Reader, index: usize) -> Option<usize> {
    PHRASES.iter().find_map(|phrase| {
        let mut at = index;
        for word in phrase.split(' ') {
            if reader.word(at) != word || (at > index && reader.pieces.gap(at) == Gap::Paragraph) {
                return None;
            }
            at += 1;
        }
        Some(at)
    })
}

/// A season after a word that leads to one: "vår" alone is "our", "fall" a case.
fn season(reader: &Reader, index: usize) -> Option<usize> {
    if !LEADS.contains(&reader.word(index)) {
        return None;
    }
    let at = index + 1 + usize::from(matches!(reader.word(index + 1), "the" | "den" | "kommande"));
    let word = reader.word(at);
    let needs_more = matches!(
        word,
        "var" | "host" | "fall" | "spring" | "sommar" | "vinter" | "semester"
    );
    let led = !needs_more
        || matches!(
            reader.word(index),
            "i" | "this" | "next" | "in" | "during" | "the" | "efter" | "after" | "nasta"
        );
    // "I vår förvaltning", "i fall", "the spring cleaning": only where no noun follows.
    let ends = !matches!(word, "var" | "fall")
        || !reader.pieces.is_word(at + 1)
        || reader.pieces.gap(at + 1) > Gap::Line;
    (SEASONS.contains(&word) && led && ends && reader.pieces.gap(at) < Gap::Paragraph)
        .then_some(at + 1)
}

/// A month with no day, after a word that leads to it or with its year: "i augusti", "mars 2027".
fn month(reader: &Reader, index: usize) -> Option<usize> {
    let with_year = |at: usize| {
        let is_year = reader.pieces.folded(at + 1).len() == 4 && reader.number(at + 1, 4).is_some();
        at + 1 + usize::from(is_year)
    };
    let word = reader.word(index);
    if words::exact_month(word).is_some() {
        let end = with_year(index);
        let is_modal = word == "may" && !reader.pieces.is_capitalised(index);
        return (!is_modal && (end > index + 1 || word.len() > 4)).then_some(end);
    }
    let leads = LEADS.contains(&word) && words::exact_month(reader.word(index + 1)).is_some();
    let is_modal =
        matches!(reader.word(index + 1), "may" | "jan") && !reader.pieces.is_capitalised(index + 1);
    (leads && !is_modal && reader.pieces.gap(index + 1) < Gap::Paragraph)
        .then(|| with_year(index + 1))
}
