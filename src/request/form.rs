//! Labelled fields: "Konto: annand0314", in forms, lists, tables that were read row by row, and our own question
//! filled in and sent back.
//!
//! A label is told by its words: each must be a word that labels of such forms are made of, and at least one must say
//! which fact it asks for. "Det gäller mig själv: jag lyder under …" is therefore prose.

use std::ops::Range;

use super::document::{Sentence, sentence};
use super::fold;
use super::mentions::{Mention, Named};

/// Which fact a label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldKind {
    /// The account.
    Account,
    /// The employee's name.
    Name,
    /// The origin.
    From,
    /// The destination.
    To,
    /// Whether the duties stay.
    Duties,
    /// The day.
    Date,
    /// The title, now or both.
    Role,
    /// The title after the move.
    RoleNew,
    /// A reorganisation project.
    Project,
    /// Something else that forms ask for; no evidence for any fact.
    Other,
}

/// One labelled field with its value.
#[derive(Debug)]
pub(super) struct FormField {
    /// Which fact it asks for.
    pub(super) kind: FieldKind,
    /// The label's words, folded.
    pub(super) label: String,
    /// The bytes of label and value.
    pub(super) range: Range<usize>,
    /// The value laid out; empty where nothing is filled in.
    pub(super) value: Sentence,
}

const ACCOUNT: &[&str] = &[
    "konto",
    "kontot",
    "kontonamn",
    "kontonamnet",
    "kontoid",
    "anvandarkonto",
    "anvandarkontot",
    "anvandarnamn",
    "anvandarid",
    "anvid",
    "userid",
    "user",
    "inloggning",
    "inloggningsnamn",
    "account",
    "username",
    "login",
    "epost",
    "epostadress",
    "mejl",
    "mejladress",
    "mail",
    "mailadress",
    "email",
    "adress",
    "address",
    "stadenkonto",
    "stadenkontot",
    "id",
];
const NAME: &[&str] = &[
    "namn",
    "person",
    "medarbetare",
    "medarbetaren",
    "anstalld",
    "anstallde",
    "name",
    "employee",
    "anvandare",
    "anvandaren",
    "vem",
    "who",
    "kollega",
    "colleague",
];
const DATE: &[&str] = &[
    "datum",
    "date",
    "nar",
    "when",
    "startdatum",
    "flyttdatum",
    "tilltrade",
    "tilltradesdatum",
    "tidpunkt",
    "dag",
    "day",
    "galler",
    "effective",
    "start",
    "starting",
    "fom",
    "overgangsdatum",
    "ikraft",
    "borjar",
    "bytesdatum",
    "per",
];
const FROM: &[&str] = &[
    "fran",
    "from",
    "avlamnande",
    "nuvarande",
    "current",
    "lamnar",
    "leaving",
    "tidigare",
    "gammal",
    "gamla",
    "dagens",
    "losing",
    "releasing",
    "old",
    "idag",
    "franforvaltning",
    "ursprung",
    "befintlig",
];
const TO: &[&str] = &[
    "till",
    "to",
    "mottagande",
    "ny",
    "nya",
    "nytt",
    "new",
    "kommande",
    "destination",
    "receiving",
    "gaining",
    "tillforvaltning",
    "blivande",
    "framtida",
    "mottagare",
];
const ORGANISATION: &[&str] = &[
    "forvaltning",
    "forvaltningen",
    "forv",
    "bolag",
    "bolaget",
    "organisation",
    "organisationen",
    "arbetsplats",
    "arbetsgivare",
    "organization",
    "administration",
    "company",
    "department",
    "enhet",
    "tillhorighet",
    "forvaltningbolag",
    "hemvist",
    "placering",
];
const DUTIES: &[&str] = &[
    "arbetsuppgifter",
    "arbetsuppgifterna",
    "arbetsuppgift",
    "uppgifter",
    "duties",
    "tasks",
    "responsibilities",
    "arbetsinnehall",
];
const ROLE: &[&str] = &[
    "befattning",
    "befattningen",
    "titel",
    "tjanst",
    "tjansten",
    "tjanstetitel",
    "roll",
    "rollen",
    "title",
    "role",
    "position",
    "yrke",
    "yrkesroll",
    "yrkestitel",
    "jobtitle",
];
const PROJECT: &[&str] = &[
    "projekt",
    "projektet",
    "omorganisation",
    "omorganisationsprojekt",
    "reorganisation",
    "reorganization",
    "project",
    "reorganisationsprojekt",
];
const OTHER: &[&str] = &[
    "telefon",
    "tel",
    "mobil",
    "phone",
    "kostnadsstalle",
    "ansvar",
    "chef",
    "chefen",
    "kontaktperson",
    "kontakt",
    "bestallare",
    "uppdragsgivare",
    "kommentar",
    "ovrigt",
    "ovrig",
    "info",
    "bakgrund",
    "orsak",
    "anledning",
    "skal",
    "motivering",
    "arende",
    "arendenummer",
    "referens",
    "prioritet",
    "personnummer",
    "ort",
    "lokal",
    "rum",
    "plats",
    "manager",
    "contact",
    "comment",
    "comments",
    "reason",
    "background",
    "requested",
    "requester",
    "cc",
    "ps",
    "obs",
    "facklig",
    "godkant",
    "attest",
    "slutdatum",
    "anstallningsdatum",
    "anstalld",
    "fodd",
    "semester",
    "distribution",
    "utrustning",
    "dator",
    "passerkort",
    "amne",
    "subject",
    "re",
    "beslut",
    "beslutsdatum",
    "diarienummer",
    "dnr",
    "sista",
];
/// Words that stand in labels without deciding what they ask for.
const FILLER: &[&str] = &[
    "att",
    "flytta",
    "flyttas",
    "flytten",
    "flytt",
    "for",
    "av",
    "den",
    "det",
    "de",
    "i",
    "pa",
    "om",
    "vid",
    "med",
    "och",
    "eller",
    "ja",
    "nej",
    "yes",
    "no",
    "the",
    "of",
    "and",
    "or",
    "s",
    "in",
    "as",
    "is",
    "are",
    "som",
    "hos",
    "staden",
    "e",
    "post",
    "ar",
    "samma",
    "same",
    "move",
    "transfer",
    "moved",
    "be",
    "anstalldes",
    "medarbetarens",
    "anvandarens",
    "hennes",
    "hans",
    "hens",
    "deras",
    "his",
    "her",
    "mitt",
    "min",
    "mina",
    "my",
    "job",
    "work",
    "organisatorisk",
    "fr",
    "o",
    "m",
    "önskat",
    "onskat",
    "onskad",
    "onskas",
    "requested",
    "berord",
    "berorda",
    "aktuell",
    "aktuellt",
    "fullstandigt",
    "fullt",
    "hela",
    "efter",
    "innan",
    "fore",
    "before",
    "after",
    "forandras",
    "andras",
    "oforandrade",
    "unchanged",
    "del",
    "part",
    "ingar",
    "a",
    "an",
    "to",
    "from",
    "galler",
    "avser",
    "angaende",
    "will",
    "stays",
    "date",
    "this",
    "goteborgs",
    "stad",
];

/// Splits a text into its labelled fields and the ranges of prose between them.
pub(super) fn split(text: &str, mentions: &[Mention]) -> (Vec<FormField>, Vec<Range<usize>>) {
    let mut fields: Vec<FormField> = Vec::new();
    let mut prose = Vec::new();
    let mut prose_start = 0;
    let mut open: Option<(FieldKind, String, Range<usize>)> = None;
    for line in lines(text) {
        let found = labels(text, &line, mentions);
        if found.is_empty() {
            let blank = text
                .get(line.clone())
                .is_none_or(|line| line.trim().is_empty());
            if blank {
                continue;
            }
            if let Some((kind, label, range)) = open.take() {
                fields.push(field(
                    text,
                    kind,
                    label,
                    range.start..line.end,
                    line.clone(),
                    mentions,
                ));
                prose_start = line.end;
            }
            continue;
        }
        if let Some((kind, label, range)) = open.take() {
            fields.push(field(
                text,
                kind,
                label,
                range.clone(),
                range.end..range.end,
                mentions,
            ));
        }
        prose.push(prose_start..found.first().map_or(line.start, |first| first.label_start));
        prose_start = line.end;
        for (index, label) in found.iter().enumerate() {
            let end = found
                .get(index + 1)
                .map_or(line.end, |next| next.label_start);
            let value = label.value_start..end;
            let empty = text
                .get(value.clone())
                .is_none_or(|value| !value.chars().any(char::is_alphanumeric));
            if empty && index + 1 == found.len() {
                open = Some((label.kind, label.words.clone(), label.label_start..line.end));
            } else {
                fields.push(field(
                    text,
                    label.kind,
                    label.words.clone(),
                    label.label_start..end,
                    value,
                    mentions,
                ));
            }
        }
    }
    if let Some((kind, label, range)) = open {
        fields.push(field(
            text,
            kind,
            label,
            range.clone(),
            range.end..range.end,
            mentions,
        ));
    }
    prose.push(prose_start..text.len());
    (fields, prose)
}

fn field(
    text: &str,
    kind: FieldKind,
    label: String,
    range: Range<usize>,
    value: Range<usize>,
    mentions: &[Mention],
) -> FormField {
    let value = sentence(text, value, mentions);
    let kind = by_value(kind, &label, &value, mentions);
    FormField {
        kind,
        label,
        range,
        value,
    }
}

/// "Från: 2026-09-01" asks for a day, "Gäller: Anna Andersson" for a person, whatever the label's first word says.
fn by_value(kind: FieldKind, label: &str, value: &Sentence, mentions: &[Mention]) -> FieldKind {
    let named: Vec<&Named> = value
        .mention_tokens()
        .filter_map(|token| token.mention.and_then(|at| mentions.get(at)))
        .map(|m| &m.named)
        .collect();
    let any = |test: fn(&Named) -> bool| named.iter().any(|named| test(named));
    let is_date = any(|named| matches!(named, Named::Date(_)));
    let is_place = any(|named| matches!(named, Named::Place(..)));
    let is_person = any(|named| matches!(named, Named::Person(_)));
    let is_account = any(|named| matches!(named, Named::Account(..)));
    match kind {
        FieldKind::From if is_date && !is_place => FieldKind::Date,
        FieldKind::Date if is_person && !is_date && label.contains("galler") => FieldKind::Name,
        FieldKind::Date if is_account && !is_date && label.contains("galler") => FieldKind::Account,
        FieldKind::RoleNew | FieldKind::Role if is_place && label.contains("placering") => {
            FieldKind::To
        }
        other => other,
    }
}

struct Label {
    kind: FieldKind,
    words: String,
    label_start: usize,
    value_start: usize,
}

/// The labels of one line, in order. A second label on a line must follow a comma, a semicolon or a bar.
fn labels(text: &str, line: &Range<usize>, mentions: &[Mention]) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    let slice = text.get(line.clone()).unwrap_or_default();
    let mut piece_start = line.start;
    for (offset, c) in slice.char_indices() {
        let at = line.start + offset;
        let inside = mentions
            .iter()
            .any(|m| m.range.start < at && at < m.range.end);
        if inside {
            continue;
        }
        match c {
            ',' | ';' | '|' => piece_start = at + c.len_utf8(),
            ':' | '=' | '\t' => {
                let words = text.get(piece_start..at).unwrap_or_default();
                if let Some((kind, words)) = classify(words) {
                    found.push(Label {
                        kind,
                        words,
                        label_start: piece_start,
                        value_start: at + c.len_utf8(),
                    });
                } else if found.is_empty() {
                    return found;
                }
            }
            _ => {}
        }
    }
    found
}

/// What a label asks for, or `None` where it is no label.
fn classify(label: &str) -> Option<(FieldKind, String)> {
    let trimmed = label
        .trim()
        .trim_start_matches(|c: char| !c.is_alphabetic());
    if trimmed.is_empty() || trimmed.chars().count() > 60 {
        return None;
    }
    let joined = trimmed
        .replace("e-post", "epost")
        .replace("E-post", "epost")
        .replace("fr.o.m", "fom")
        .replace("Fr.o.m", "fom");
    let words: Vec<String> = joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold::word)
        .collect();
    if words.is_empty() || words.len() > 9 {
        return None;
    }
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let known = |word: &String| {
        [
            ACCOUNT,
            NAME,
            DATE,
            FROM,
            TO,
            ORGANISATION,
            DUTIES,
            ROLE,
            PROJECT,
            OTHER,
            FILLER,
        ]
        .iter()
        .any(|list| list.contains(&word.as_str()))
    };
    if !words.iter().all(known) {
        return None;
    }
    let folded = words.join(" ");
    let first = words.first().map(String::as_str).unwrap_or_default();
    let kind = if any(OTHER) {
        FieldKind::Other
    } else if any(PROJECT) {
        FieldKind::Project
    } else if any(DUTIES) {
        FieldKind::Duties
    } else if folded.contains("fran och med")
        || folded.contains("from datum")
        || folded.contains("fran datum")
    {
        FieldKind::Date
    } else if any(&[
        "datum",
        "date",
        "nar",
        "when",
        "startdatum",
        "flyttdatum",
        "tidpunkt",
        "dag",
        "day",
        "effective",
        "start",
        "starting",
        "fom",
    ]) {
        FieldKind::Date
    } else if any(ROLE) && !any(ORGANISATION) {
        if any(TO) {
            FieldKind::RoleNew
        } else {
            FieldKind::Role
        }
    } else if any(ACCOUNT) && !any(&["ny", "nya", "nytt", "new"]) {
        FieldKind::Account
    } else if any(NAME) {
        FieldKind::Name
    } else if FROM.contains(&first) || any(ORGANISATION) && any(FROM) {
        FieldKind::From
    } else if TO.contains(&first) || any(ORGANISATION) && any(TO) {
        FieldKind::To
    } else if any(DATE) {
        FieldKind::Date
    } else {
        return None;
    };
    Some((kind, folded))
}

fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.trim_end_matches('\n').len();
        start += line.len();
        range
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_told_by_its_words() {
        let cases = [
            ("Konto", Some(FieldKind::Account)),
            ("Konto att flytta", Some(FieldKind::Account)),
            ("- Användar-id", Some(FieldKind::Account)),
            ("Från förvaltning eller bolag", Some(FieldKind::From)),
            ("Nuvarande förvaltning", Some(FieldKind::From)),
            ("Mottagande", Some(FieldKind::To)),
            ("Ny förvaltning", Some(FieldKind::To)),
            ("Samma arbetsuppgifter (ja/nej)", Some(FieldKind::Duties)),
            ("Datum för flytten", Some(FieldKind::Date)),
            ("Gäller från", Some(FieldKind::Date)),
            ("Fr.o.m", Some(FieldKind::Date)),
            ("Ny titel", Some(FieldKind::RoleNew)),
            ("Befattning", Some(FieldKind::Role)),
            ("Kontaktperson", Some(FieldKind::Other)),
            ("Det gäller mig själv", None),
            ("För tydlighetens skull", None),
            ("Uppgifterna hittar ni här", None),
        ];
        for (label, kind) in cases {
            assert_eq!(classify(label).map(|(kind, _)| kind), kind, "{label:?}");
        }
    }
}
