//! A mail as a reader sees it, with the words that stated each fact marked in place.

use std::ops::Range;
use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use crate::message::authentication::{Verifier, sender_check};
use crate::message::{self, Message, RawMessage, Sender, Structure};
use crate::register::{Register, in_ascii, in_letters};
use crate::request::{Evidence, MoveRequest, People, Source};
use crate::web::reading::{Reading, Unread};
use crate::web::site::Site;

/// Longest text that is shown of one part, in bytes; the whole mail can be fetched.
const LONGEST: usize = 60_000;

/// Most people of a To or Cc field that are named.
const MOST_ADDRESSED: usize = 20;
/// Most files that are named.
const MOST_ATTACHED: usize = 20;

/// A mail that can be read.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    pub(super) subject: Vec<Piece>,
    pub(super) from: Vec<From>,
    pub(super) to: Addressed,
    pub(super) cc: Addressed,
    /// The time of its Date field, in microseconds since 1970-01-01 UTC.
    pub(super) dated: Option<i64>,
    pub(super) attachments: Attachments,
    pub(super) own: Vec<Piece>,
    pub(super) forwarded: Option<Vec<Piece>>,
    pub(super) forwarded_from: Option<String>,
    pub(super) signature: String,
    pub(super) quoted: String,
    pub(super) is_readable: bool,
    /// Whether some of its text is too long to be shown.
    pub(super) is_cut: bool,
    /// What the check of the sender came to when the mail was decided; where nobody noted it, what it would come to now, or
    /// `checked_then` of signatures.
    pub(super) sender: String,
}

/// Whom the mail is addressed to.
#[derive(Debug, Serialize)]
pub(super) struct Addressed {
    /// The first of them, name and address, comma between.
    first: String,
    /// How many more there are.
    more: usize,
}

/// The files of the mail.
#[derive(Debug, Serialize)]
pub(super) struct Attachments {
    first: Vec<Attachment>,
    /// How many more there are.
    more: usize,
}

/// A file of the mail.
#[derive(Debug, Serialize)]
pub(super) struct Attachment {
    /// Its name, else its type.
    name: String,
    /// Its size, at least 1.
    kilobytes: usize,
}

/// Whose address the mail bears.
#[derive(Debug, Serialize)]
pub(super) struct From {
    /// Name and address, as written.
    text: String,
    /// The domain as mail servers write it, where a reader could take it for another.
    ascii: Option<String>,
    /// The domain in the letters that it stands for, where it is not written in them.
    letters: Option<String>,
    /// The city domain that it looks like and is not, and by what.
    like: Option<(String, &'static str)>,
}

/// Words, and the facts that they state.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) facts: Vec<&'static str>,
    /// Those of them whose words end here: each is named once, behind its last word.
    pub(super) ends: Vec<&'static str>,
}

/// Reads a mail anew and marks the facts of what was decided of it. `check` is what the check of its sender came to then.
pub(super) async fn show(
    site: &Site,
    raw: RawMessage,
    request: Option<MoveRequest>,
    check: Option<String>,
    (time, more): (&Reading, bool),
) -> Result<Shown, Unread> {
    let limits = site.settings.reading;
    let verifier = site.settings.verifier.clone();
    let assessor = Arc::clone(&site.assessor);
    let work = move || {
        let message = message::parse(&raw, &limits);
        let sender = check.clone().unwrap_or_else(|| sender(&message, &verifier));
        shown(&message, request.as_ref(), sender, assessor.register())
    };
    time.read(more, work).await
}

fn shown(
    message: &Message,
    request: Option<&MoveRequest>,
    sender: String,
    register: &Register,
) -> Shown {
    let stated = request.map(stated).unwrap_or_default();
    let of = |source: Source| -> Vec<(&'static str, &Evidence)> {
        stated
            .iter()
            .filter(|(_, words)| words.source == source)
            .copied()
            .collect()
    };
    let text = &message.text;
    let forwarded = text.forwarded.as_ref();
    let parts = [&text.own, &text.signature, &text.quoted];
    let mut parts = parts.into_iter().chain(forwarded.map(|mail| &mail.text));
    Shown {
        subject: pieces(&message.subject, &of(Source::Subject)),
        from: message.from.iter().map(|one| from(one, register)).collect(),
        to: addressed(&message.addressed("To")),
        cc: addressed(&message.addressed("Cc")),
        dated: message.dated().map(Timestamp::as_microsecond),
        attachments: attachments(&message.structure),
        own: pieces(cut(&text.own), &of(Source::Body)),
        forwarded: forwarded.map(|mail| pieces(cut(&mail.text), &of(Source::Forwarded))),
        forwarded_from: forwarded.and_then(|mail| {
            let address = mail.from_address.as_ref().map(|a| a.as_str().to_owned());
            mail.from_name.clone().or(address)
        }),
        signature: cut(&text.signature).to_owned(),
        quoted: cut(&text.quoted).to_owned(),
        is_cut: parts.any(|part| part.len() > LONGEST),
        is_readable: message.content == message::Content::Readable,
        sender,
    }
}

fn addressed(people: &[Sender]) -> Addressed {
    let first: Vec<String> = people.iter().take(MOST_ADDRESSED).map(written).collect();
    Addressed {
        more: people.len() - first.len(),
        first: first.join(", "),
    }
}

fn attachments(structure: &Structure) -> Attachments {
    let all = &structure.attachments;
    let first = all.iter().take(MOST_ATTACHED).map(|one| Attachment {
        name: one.name.clone().unwrap_or_else(|| one.kind.clone()),
        kilobytes: one.bytes.div_ceil(1024).max(1),
    });
    Attachments {
        first: first.collect(),
        more: all.len().saturating_sub(MOST_ATTACHED),
    }
}

/// Name and address, as a person writes them.
fn written(person: &Sender) -> String {
    let address = person.address.as_str();
    match &person.name {
        Some(name) => format!("{name} <{address}>"),
        None => address.to_owned(),
    }
}

fn from(sender: &Sender, register: &Register) -> From {
    let domain = sender.address.domain();
    let like = register.likeness(domain);
    let (ascii, letters) = (in_ascii(domain), in_letters(domain));
    From {
        text: written(sender),
        ascii: (like.is_some() || ascii != domain).then_some(ascii),
        letters: Some(letters).filter(|letters| letters != domain),
        like: like.map(|like| (like.city.to_owned(), like.by.code())),
    }
}

/// What the check would come to now. Signatures were verified when the mail came in, with the keys of that day.
fn sender(message: &Message, verifier: &Verifier) -> String {
    if *verifier == Verifier::Signatures {
        return "checked_then".to_owned();
    }
    sender_check(message, verifier).to_owned()
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Every stated fact by its field's code, with its words.
pub(super) fn stated(request: &MoveRequest) -> Vec<(&'static str, &Evidence)> {
    let people = match &request.people {
        People::One => None,
        People::Several(words) => Some(words),
    };
    let single = [
        ("account", request.account.as_ref().map(|s| &s.evidence)),
        (
            "employee_name",
            request.employee_name.as_ref().map(|s| &s.evidence),
        ),
        (
            "from_organisation",
            request.from_organisation.as_ref().map(|s| &s.evidence),
        ),
        (
            "to_organisation",
            request.to_organisation.as_ref().map(|s| &s.evidence),
        ),
        (
            "role_current",
            request.role_current.as_ref().map(|s| &s.evidence),
        ),
        ("role_new", request.role_new.as_ref().map(|s| &s.evidence)),
        (
            "same_duties",
            request.same_duties.as_ref().map(|s| &s.evidence),
        ),
        ("move_date", request.move_date.as_ref().map(|s| &s.evidence)),
        (
            "project_reorganisation",
            request.project_reorganisation.as_ref(),
        ),
        ("people", people),
    ];
    let disputed = request.contradictions.iter().flat_map(|pair| {
        [
            (pair.field.code(), &pair.one),
            (pair.field.code(), &pair.other),
        ]
    });
    single
        .into_iter()
        .filter_map(|(field, words)| words.map(|words| (field, words)))
        .chain(disputed)
        .collect()
}

/// Cuts a text where marked words begin and end. Words that overlap make a piece that states both facts.
fn pieces(text: &str, stated: &[(&'static str, &Evidence)]) -> Vec<Piece> {
    let marks: Vec<(&'static str, Range<usize>)> = stated
        .iter()
        .filter_map(|(field, words)| Some((*field, place_of(words, text)?)))
        .collect();
    let mut cuts: Vec<usize> = marks
        .iter()
        .flat_map(|(_, place)| [place.start, place.end])
        .chain([0, text.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut pieces = Vec::new();
    for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let of = |holds: &dyn Fn(&Range<usize>) -> bool| {
            let those = marks.iter().filter(|(_, place)| holds(place));
            let mut fields: Vec<&'static str> = those.map(|(field, _)| *field).collect();
            fields.dedup();
            fields
        };
        let covers = |place: &Range<usize>| place.start <= *from && *to <= place.end;
        pieces.push(Piece {
            text: text.get(*from..*to).unwrap_or_default().to_owned(),
            facts: of(&covers),
            ends: of(&|place| covers(place) && place.end == *to),
        });
    }
    pieces
}

/// Where words stand: at their place, or (the places of a subject count from after "SV:") where they are found.
fn place_of(words: &Evidence, text: &str) -> Option<Range<usize>> {
    let place = words.start..words.end;
    let slice = text.get(place.clone()).filter(|slice| !slice.is_empty());
    if slice.is_some_and(|slice| slice.split_whitespace().eq(words.text.split_whitespace())) {
        return Some(place);
    }
    let at = text
        .find(words.text.as_str())
        .filter(|_| !words.text.is_empty())?;
    Some(at..at + words.text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, start: usize) -> Evidence {
        Evidence {
            source: Source::Body,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            start,
            end: start + text.len(),
        }
    }

    #[test]
    fn words_that_state_two_facts_are_named_where_each_of_them_ends() {
        let account = words("kontot abcdef0101", 7);
        let origin = words("abcdef0101 från X", 14);
        let stated = [("account", &account), ("from_organisation", &origin)];
        let named: Vec<(String, Vec<&str>)> = pieces("Flytta kontot abcdef0101 från X.", &stated)
            .into_iter()
            .map(|piece| (piece.text, piece.ends))
            .collect();
        let told: Vec<(&str, &[&str])> = named
            .iter()
            .map(|(text, ends)| (text.as_str(), ends.as_slice()))
            .collect();
        assert_eq!(
            told,
            [
                ("Flytta ", [].as_slice()),
                ("kontot ", [].as_slice()),
                ("abcdef0101", ["account"].as_slice()),
                (" från X", ["from_organisation"].as_slice()),
                (".", [].as_slice()),
            ]
        );
    }

    #[test]
    fn words_are_marked_where_they_stand_and_nowhere_else() {
        let text = "Flytta åsabcd0101 den 1 maj.";
        let account = words("åsabcd0101", 7);
        let day = words("den 1 maj", 19);
        let gone = words("samma arbete", 0);
        let marked = pieces(
            text,
            &[
                ("account", &account),
                ("move_date", &day),
                ("same_duties", &gone),
            ],
        );
        let told: Vec<(&str, &[&str])> = marked
            .iter()
            .map(|piece| (piece.text.as_str(), piece.facts.as_slice()))
            .collect();
        assert_eq!(
            told,
            [
                ("Flytta ", [].as_slice()),
                ("åsabcd0101", ["account"].as_slice()),
                (" ", [].as_slice()),
                ("den 1 maj", ["move_date"].as_slice()),
                (".", [].as_slice()),
            ]
        );
    }
}
