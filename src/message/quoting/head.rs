//! The header lines that mail programs write above a quoted mail: "Från: … Skickat: … Till: … Ämne: …".

use std::sync::LazyLock;

use super::signature::closing;
use crate::message::lines::Line;
use crate::message::senders;
use crate::message::{EmailAddress, Forwarded};
use crate::text::{Fixed, fixed};

/// The most lines that such a block has; long lists of recipients are wrapped.
const MOST_LINES: usize = 20;
/// Longer lines are no header lines.
const LONGEST_LINE: usize = 2000;

/// What the header lines of a quoted mail say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Head {
    /// The value of From.
    pub from: Option<String>,
    /// The date as written.
    pub date: Option<String>,
    /// The subject.
    pub subject: Option<String>,
}

impl Head {
    /// The display name of From.
    pub(super) fn name(&self) -> Option<String> {
        senders::person(without_address(self.from.as_deref()?))
    }

    /// The address of From.
    pub(super) fn address(&self) -> Option<EmailAddress> {
        static ADDRESS: LazyLock<Fixed> =
            LazyLock::new(|| fixed(r"[^\s<>\[\]():;,]+@[^\s<>\[\]():;,]+"));
        ADDRESS
            .find_iter(self.from.as_deref()?)
            .find_map(|found| EmailAddress::parse(found.as_str()))
    }

    /// A mail passed on, with this head.
    pub(super) fn forwarded(&self, text: String) -> Forwarded {
        Forwarded {
            from_name: self.name(),
            from_address: self.address(),
            subject: self.subject.clone(),
            date_text: self.date.clone(),
            text,
            is_attachment: false,
        }
    }
}

fn without_address(from: &str) -> &str {
    from.split(['<', '['])
        .next()
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .unwrap_or(from)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    From,
    /// "Skickat", which no form asks for.
    Sent,
    /// "Datum", which forms ask for.
    Date,
    To,
    Subject,
    /// "Ärende", which forms ask for, and which is Notes' subject.
    Matter,
    Other,
}

/// Reads header lines at the beginning of `lines`; gives how many they are. `marked` where a line above says that a
/// mail follows. A form asks for "Från", "Till" and "Datum", too: such a block must say more to be a mail's, or be
/// addressed to the writer, of whom these are the names.
pub(super) fn read(lines: &[Line], marked: bool, names: &[&str]) -> Option<(Head, usize)> {
    let depth = lines.first()?.depth;
    let mut found: Vec<(Key, String)> = Vec::new();
    let mut end = 0;
    for (at, line) in lines.iter().enumerate().take(MOST_LINES) {
        if line.depth != depth || line.text.len() > LONGEST_LINE {
            break;
        }
        if line.is_blank() {
            if found.is_empty() || at > end {
                break;
            }
            continue;
        }
        let keys = keys(&line.text);
        if keys.is_empty() {
            // The value of a label may stand below it.
            if at == end
                && let Some((_, value)) = found.last_mut()
                && value.is_empty()
            {
                line.text.trim().clone_into(value);
                end = at + 1;
                continue;
            }
            let goes_on = line.text.contains('@') || line.text.trim_end().ends_with([';', '>']);
            if found.is_empty() || at > end || !goes_on {
                break;
            }
        }
        found.extend(keys);
        end = at + 1;
    }
    take_matter_for_subject(&mut found, marked);
    let value = |key: Key| {
        found
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, value)| value.clone())
    };
    let head = Head {
        from: value(Key::From),
        date: value(Key::Sent).or(value(Key::Date)),
        subject: value(Key::Subject),
    };
    let is_one = is_a_mails(&found, &head, marked) || is_addressed_to(&found, names);
    is_one.then_some((head, end))
}

/// "Ärende" is the subject where nothing but a mail program can have written the block.
fn take_matter_for_subject(found: &mut [(Key, String)], marked: bool) {
    if marked || found.iter().any(|(key, _)| *key == Key::Sent) {
        for (key, _) in found.iter_mut().filter(|(key, _)| *key == Key::Matter) {
            *key = Key::Subject;
        }
    }
}

/// From somebody to the writer, with a subject: what the writer has got.
fn is_addressed_to(found: &[(Key, String)], names: &[&str]) -> bool {
    let value = |key: Key| {
        found
            .iter()
            .find(|(k, _)| *k == key)
            .map(|(_, value)| value)
    };
    let is_writer = |text: &str| {
        text.split([';', ',']).any(|name| {
            name.split_whitespace().count() > 1 && closing::is_writers(without_address(name), names)
        })
    };
    let (Some(from), Some(to)) = (value(Key::From), value(Key::To)) else {
        return false;
    };
    value(Key::Subject).is_some() && !from.is_empty() && !is_writer(from) && is_writer(to)
}

fn is_a_mails(found: &[(Key, String)], head: &Head, marked: bool) -> bool {
    let has = |key: Key| found.iter().any(|(k, _)| *k == key);
    let from_address = head.from.as_deref().is_some_and(|from| from.contains('@'));
    let timed = head.date.as_deref().is_some_and(has_time);
    has(Key::From)
        && found.len() > 1
        && (marked
            || has(Key::Sent) && (has(Key::To) || has(Key::Subject) || timed)
            || has(Key::Subject) && (from_address || timed)
            || has(Key::Date) && has(Key::To) && from_address && timed)
}

/// Whether a date as written has a time of day. "1.10.2026" and "2026.10.01" have none, and "1.10" by itself is a day.
fn has_time(date: &str) -> bool {
    static TIME: LazyLock<Fixed> = LazyLock::new(|| fixed(r"([01]?[0-9]|2[0-3])[:.][0-5][0-9]"));
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    TIME.find_iter(date).any(|found| {
        let before = date.get(..found.start()).unwrap_or("");
        let mut left = before.chars().rev();
        let mut right = date.get(found.end()..).unwrap_or("").chars();
        let (last, last_but_one) = (left.next(), left.next());
        let (next, next_but_one) = (right.next(), right.next());
        let is_within_date = is_digit(last)
            || is_digit(next)
            || last == Some('.') && is_digit(last_but_one)
            || next == Some('.') && is_digit(next_but_one);
        let is_dotted = found.as_str().contains('.');
        let follows_day =
            before.contains(|c: char| c.is_ascii_digit()) || before.to_lowercase().contains("kl");
        !is_within_date && (!is_dotted || follows_day)
    })
}

/// The key and value of a line; several where a program lost the line ends between them.
fn keys(line: &str) -> Vec<(Key, String)> {
    static RUN: LazyLock<Fixed> =
        LazyLock::new(|| fixed(r"\b(från|from|skickat|sent|till|to|kopia|cc|ämne|subject):\s"));
    let text = line.trim().trim_start_matches(['*', '|', ' ']);
    let Some(first) = key_of(text) else {
        return Vec::new();
    };
    let starts: Vec<usize> = RUN.find_iter(text).map(|found| found.start()).collect();
    if starts.len() < 3 || starts.first() != Some(&0) {
        return vec![first];
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| key_of(text.get(*start..end)?))
        .collect()
}

fn key_of(text: &str) -> Option<(Key, String)> {
    // Some programs set the values off by tabulators.
    let (name, value) = text.split_once([':', '\t'])?;
    let name = name.trim().trim_matches('*').trim().to_lowercase();
    let key = match name.as_str() {
        "från" | "from" | "von" | "fra" | "de" | "lähettäjä" | "van" | "da" | "od" => Key::From,
        "skickat" | "skickad" | "sent" | "sänt" | "gesendet" | "sendt" | "lähetetty" | "envoyé"
        | "enviado" | "verzonden" | "inviato" | "wysłano" => Key::Sent,
        "datum" | "date" | "dato" | "päivämäärä" | "päiväys" | "fecha" | "data" => Key::Date,
        "till" | "to" | "an" | "til" | "vastaanottaja" | "à" | "para" | "aan" | "a" | "do" => {
            Key::To
        }
        "ärende" => Key::Matter,
        "ämne" | "subject" | "betreff" | "emne" | "rubrik" | "aihe" | "objet" | "asunto"
        | "onderwerp" | "oggetto" | "temat" => Key::Subject,
        name if is_garbled(name, "fr", "n") => Key::From,
        name if is_garbled(name, "", "mne") => Key::Subject,
        "kopia" | "kopia till" | "cc" | "kopi" | "kopio" | "bcc" | "svar till" | "reply-to"
        | "svara till" | "vikt" | "prioritet" | "prio" | "importance" | "bilagor"
        | "bifogade filer" | "attachments" => Key::Other,
        _ => return None,
    };
    Some((key, value.trim().trim_matches('*').trim().to_owned()))
}

/// "FrÃ¥n", "Fr?n", "?mne": a label whose å or ä was lost on the way.
fn is_garbled(name: &str, begins: &str, ends: &str) -> bool {
    let lost = name
        .strip_prefix(begins)
        .and_then(|rest| rest.strip_suffix(ends));
    lost.is_some_and(|lost| {
        lost.chars().count() <= 3 && lost.chars().all(|c| !c.is_ascii_alphanumeric())
    })
}
