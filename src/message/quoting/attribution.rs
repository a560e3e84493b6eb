//! The line above a quote: "Den 3 sep. 2026 kl. 10:12 skrev Anna Ek <anna@…>:", "On … wrote:".

use std::sync::LazyLock;

use regex::Regex;

use super::head::Head;
use crate::message::lines::Line;
use crate::text::fixed;

/// How many lines a mail program wraps it over.
const MOST_LINES: usize = 4;
/// The longest one in bytes, wrapped lines joined.
const LONGEST: usize = 400;

static VERB: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"\b(skrev|skriver|wrote|writes|schrieb|a écrit|escribió|ha scritto|kirjoitti)\b( (följande|as follows))?",
    )
});
static BEGINS_WITH_A_DAY: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(den|on|am|le|el|på|\d|(mån|tis|ons|tors?|fre|lör|sön)(dag)?(en)?\b|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b)",
    )
});
static SENTENCE_ENDS: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"(?:\p{Ll}{2}|\d{4})[.!?] +\p{Lu}"));
static TIME: LazyLock<Regex> = LazyLock::new(|| fixed(r"\b\d{1,2}[:.]\d{2}\b"));
static YEAR: LazyLock<Regex> = LazyLock::new(|| fixed(r"\b20\d\d\b"));

/// Reads an attribution at the beginning of `lines`; gives how many lines it is. A sentence of one's own may end in
/// "skrev:", too: the line must name a day or an address, and more where no quote follows it.
pub(super) fn read(lines: &[Line]) -> Option<(Head, usize)> {
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
        if text.ends_with(':') {
            let below = lines
                .iter()
                .skip(at + 1)
                .take(3)
                .find(|line| !line.is_blank());
            let quote_follows = below.is_some_and(|line| line.depth > first.depth);
            return is_one(&text, quote_follows).then(|| (head(&text), at + 1));
        }
    }
    None
}

fn is_one(text: &str, quote_follows: bool) -> bool {
    let Some(verb) = VERB.find(text) else {
        return false;
    };
    let address = text.contains('@');
    let timed = TIME.is_match(text);
    let dated = timed || YEAR.is_match(text);
    let by_day = BEGINS_WITH_A_DAY.is_match(text) && (timed || address || YEAR.is_match(text));
    // "Anna Ek skrev 2026-05-03 10:11:" — what follows the verb is the day.
    let by_name = verb.start() < 80 && timed && dated;
    // "Flytta mitt konto. Min chef skrev så här:": sentences of one's own above a quote.
    let own_words = !timed
        && !address
        && text
            .get(..verb.start())
            .is_some_and(|before| SENTENCE_ENDS.is_match(before));
    quote_follows && !own_words || by_day || by_name || (address && verb.end() + 1 == text.len())
}

fn head(text: &str) -> Head {
    let text = text.trim_end_matches(':').trim();
    let Some(verb) = VERB.find(text) else {
        return Head::default();
    };
    let before = text.get(..verb.start()).unwrap_or("").trim();
    let after = text.get(verb.end()..).unwrap_or("").trim();
    let (from, date) = if after.is_empty() {
        // "On Mon, 17 Aug 2026 at 09:30, Support <…> wrote": the name follows the last comma or the time.
        let comma = before.rfind(", ").map(|at| at + 2);
        let time = TIME.find_iter(before).last().map(|found| found.end());
        let split = comma.max(time).unwrap_or(0);
        let (date, name) = before.split_at_checked(split).unwrap_or(("", before));
        (name, date)
    } else if after.starts_with(|c: char| c.is_ascii_digit())
        || after.to_lowercase().starts_with("den ")
    {
        (before, after)
    } else {
        (after, before)
    };
    let tidy = |part: &str| {
        let part = part.trim().trim_matches(',').trim();
        (!part.is_empty()).then(|| part.to_owned())
    };
    Head {
        from: tidy(from),
        date: tidy(date),
        subject: None,
    }
}
