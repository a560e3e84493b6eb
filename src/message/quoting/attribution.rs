//! The line above a quote: "Den 3 sep. 2026 kl. 10:12 skrev Anna Ek <anna@…>:", "On … wrote:".

use std::sync::LazyLock;

use super::head::Head;
use super::writer;
use crate::message::lines::Line;
use crate::text::{Fixed, fixed};

/// How many lines a mail program wraps it over.
const MOST_LINES: usize = 4;
/// The longest one in bytes, wrapped lines joined.
const LONGEST: usize = 400;

static VERB: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"\b(skrev|skriver|wrote|writes|schrieb|a écrit|escribió|ha scritto|kirjoitti)\b( (följande|as follows))?",
    )
});
static BEGINS_WITH_A_DAY: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"^(den|on|am|le|el|på|\d|(mån|tis|ons|tors?|fre|lör|sön)(dag)?(en)?\b|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b)",
    )
});
static SENTENCE_ENDS: LazyLock<Fixed> =
    LazyLock::new(|| fixed(r"(?:\p{Ll}{2}|\d{4})[.!?] +\p{Lu}"));
static TIME: LazyLock<Fixed> = LazyLock::new(|| fixed(r"\b\d{1,2}[:.]\d{2}\b"));
static YEAR: LazyLock<Fixed> = LazyLock::new(|| fixed(r"\b20\d\d\b"));

/// "2026-09-03 10:12 GMT+02:00, Karin Holm <karin@…>:"
static WITHOUT_VERB: LazyLock<Fixed> = LazyLock::new(|| {
    fixed(
        r"^20\d\d-\d\d-\d\d \d{1,2}[:.]\d\d(:\d\d)?( (GMT|UTC|CES?T)?([+-]\d\d:?\d\d)?)?,? [^:]*<[^<>\s]+@[^<>\s]+>\s*:$",
    )
});

/// An attribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribution {
    /// What it says of the mail below it.
    pub head: Head,
    /// How many lines it is.
    pub length: usize,
    /// Whether it is no more than a name and a verb: what follows may be the sender's own account of it.
    pub is_doubtful: bool,
}

/// Reads an attribution at the beginning of `lines`. A sentence of one's own may end in "skrev:", too: the line must
/// name a writer, and a day or an address, where no quote follows it.
pub(super) fn read(lines: &[Line]) -> Option<Attribution> {
    let first = lines.first()?;
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate().take(MOST_LINES) {
        if line.is_blank() || line.depth != first.depth || text.len() + line.text.len() > LONGEST {
            return None;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line.text.trim());
        if let Some(inner) = between_dashes(&text) {
            let is_one = VERB
                .find(inner)
                .is_some_and(|verb| verb.end() == inner.len());
            return is_one.then(|| Attribution {
                head: head(inner),
                length: at + 1,
                is_doubtful: false,
            });
        }
        if text.ends_with(':') {
            let below = lines
                .iter()
                .skip(at + 1)
                .take(3)
                .find(|line| !line.is_blank());
            let quote_follows = below.is_some_and(|line| line.depth > first.depth);
            let is_sure = is_one(&text, quote_follows);
            let is_doubtful = !is_sure && at == 0 && is_name_and_verb(&text);
            return (is_sure || is_doubtful).then(|| Attribution {
                head: head(&text),
                length: at + 1,
                is_doubtful,
            });
        }
    }
    None
}

/// Notes and Zoho put dashes around it: `-----"Karin Holm" <…> skrev: -----`.
fn between_dashes(text: &str) -> Option<&str> {
    let dashed = text.starts_with("--") && text.ends_with("--");
    dashed.then(|| text.trim_matches(['-', ' ', ':']))
}

fn is_one(text: &str, quote_follows: bool) -> bool {
    let Some(verb) = VERB.find(text) else {
        return WITHOUT_VERB.is_match(text);
    };
    let address = text.contains('@');
    let timed = TIME.is_match(text);
    let by_day = BEGINS_WITH_A_DAY.is_match(text) && (timed || address || YEAR.is_match(text));
    // "Anna Ek skrev 2026-05-03 10:11:" — what follows the verb is the day.
    let by_name = verb.start() < 80 && (timed || address && YEAR.is_match(text));
    // "Flytta mitt konto. Min chef skrev så här:": sentences of one's own above a quote.
    let own_words = !timed
        && !address
        && text
            .get(..verb.start())
            .is_some_and(|before| SENTENCE_ENDS.is_match(before));
    let told = by_day || by_name || (address && verb.end() + 1 == text.len());
    quote_follows && !own_words
        || told && divided(text).is_some_and(|(writer, _)| writer::is_one(writer))
}

/// "Karin Holm skrev:", "Karin Holm skrev den 3 maj:", and nothing else.
fn is_name_and_verb(text: &str) -> bool {
    static DAY: LazyLock<Fixed> = LazyLock::new(|| {
        fixed(r"^((den|on|i|kl\.?) )?(\d{1,2}\b|20\d\d-|\p{L}+dag(s)?\b|går\b).{0,30}$")
    });
    let text = text.trim_end_matches(':');
    VERB.find(text).is_some_and(|verb| {
        let after = text.get(verb.end()..).unwrap_or("").trim();
        (after.is_empty() || DAY.is_match(after))
            && text.get(..verb.start()).is_some_and(writer::is_name)
    })
}

fn head(text: &str) -> Head {
    let tidy = |part: &str| {
        let part = part.trim().trim_matches(',').trim();
        (!part.is_empty()).then(|| part.to_owned())
    };
    let (from, date) = divided(text).unwrap_or_default();
    Head {
        from: tidy(from),
        date: tidy(date),
        subject: None,
    }
}

/// The writer and the day.
fn divided(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end_matches(':').trim();
    let Some(verb) = VERB.find(text) else {
        let (date, name) = by_time(text);
        return Some((name, date));
    };
    let before = text.get(..verb.start())?.trim();
    let after = text.get(verb.end()..)?.trim();
    Some(if after.is_empty() {
        let (date, name) = by_time(before);
        (name, date)
    } else if after.starts_with(|c: char| c.is_ascii_digit())
        || ["den ", "on ", "am ", "le ", "el "]
            .iter()
            .any(|word| after.to_lowercase().starts_with(word))
    {
        (before, after)
    } else {
        (after, before)
    })
}

/// "On Mon, 17 Aug 2026 at 09:30, Support <…> wrote": the name follows the last comma or the time.
fn by_time(before: &str) -> (&str, &str) {
    let comma = before.rfind(", ").map(|at| at + 2);
    let time = TIME.find_iter(before).last().map(|found| found.end());
    let split = comma.max(time).unwrap_or(0);
    before.split_at_checked(split).unwrap_or(("", before))
}
