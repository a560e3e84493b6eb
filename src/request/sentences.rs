//! Where sentences end in text that people type: full stops, but not those of "t.ex."; line ends, but not those that
//! a mail program put in.

use std::ops::Range;

use super::mentions::Mention;

/// A line that is shorter was ended by its writer, not by a mail program that folds at 65 to 80 characters.
const SHORT_LINE: usize = 50;

/// What stands before the items of a list.
pub(super) const LIST_MARKS: [char; 5] = ['-', '*', '•', '–', '·'];

/// A sentence is cut where it grows longer than this, in bytes: nobody writes it, and every step of reading may then look
/// at the whole sentence of each thing that it names, and still take time linear in the mail.
pub(super) const LONGEST: usize = 2_000;

/// Words that are cut short, and may as well end their sentence: a small letter behind the full stop goes on.
const CUT_SHORT: &[&str] = &[
    "arbetsuppg",
    "arbuppg",
    "uppg",
    "arb",
    "oforandr",
    "oförändr",
    "forv",
    "förv",
    "avd",
    "befattn",
    "tjnst",
    "anst",
];
/// Words that a full stop belongs to.
const ABBREVIATIONS: &[&str] = &[
    "t",
    "ex",
    "bl",
    "a",
    "d",
    "v",
    "s",
    "k",
    "fr",
    "o",
    "m",
    "tom",
    "from",
    "kl",
    "nr",
    "tel",
    "tfn",
    "ca",
    "ev",
    "resp",
    "dvs",
    "osv",
    "mm",
    "mfl",
    "bla",
    "fd",
    "st",
    "adm",
    "bitr",
    "avd",
    "forv",
    "forvaltn",
    "inkl",
    "exkl",
    "obs",
    "ang",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "dec",
    "mr",
    "mrs",
    "ms",
    "dr",
    "e",
    "g",
    "i",
    "vs",
    "no",
    "approx",
    "förv",
    "beslutsnr",
];

/// The sentences of `range`, in order. A sentence never ends inside a mention.
pub(super) fn split(text: &str, range: Range<usize>, mentions: &[Mention]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = range.start;
    let slice = text.get(range.clone()).unwrap_or_default();
    let mut line_start = range.start;
    let mut first = mentions.partition_point(|mention| mention.range.end <= range.start);
    for (offset, c) in slice.char_indices() {
        let at = range.start + offset;
        while mentions
            .get(first)
            .is_some_and(|mention| mention.range.end <= at)
        {
            first += 1;
        }
        let inside = mentions
            .get(first)
            .is_some_and(|mention| mention.range.start < at && at < mention.range.end);
        let after = at + c.len_utf8();
        let too_long =
            after - start > LONGEST && (c.is_whitespace() || after - start > 2 * LONGEST);
        let ends = !inside
            && match c {
                _ if too_long => true,
                '.' => full_stop(text, start, at, range.end),
                '!' | '?' => !closes_aside(text, start, after),
                '\n' => line_end(text, line_start, at, range.end),
                _ => false,
            };
        if c == '\n' {
            line_start = after;
        }
        if ends {
            push(text, start..after, &mut sentences);
            start = after;
        }
    }
    push(text, start..range.end, &mut sentences);
    sentences
}

/// "Den 1 januari (sic!) gick min tjänst över": what a bracket shouts or asks ends nothing, unless it closes the sentence.
fn closes_aside(text: &str, start: usize, after: usize) -> bool {
    let opened = text
        .get(start..after)
        .is_some_and(|head| head.contains('('));
    let rest = text.get(after..).and_then(|rest| rest.strip_prefix(')'));
    opened
        && rest.is_some_and(|rest| {
            rest.strip_prefix(' ')
                .is_some_and(|rest| rest.starts_with(char::is_lowercase))
        })
}

fn push(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    if text
        .get(range.clone())
        .is_some_and(|slice| slice.chars().any(char::is_alphanumeric))
    {
        sentences.push(range);
    }
}

/// Whether the full stop at `at` ends a sentence: white space or the end must follow, and neither an abbreviation nor a
/// number may stand before it unless a capital letter comes after.
fn full_stop(text: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = text.get(at + 1..end).unwrap_or_default();
    let mut following = rest.chars();
    match following.next() {
        None => return true,
        Some(c) if !c.is_whitespace() && !"\"')”".contains(c) => return false,
        Some(_) => {}
    }
    let before = text.get(start..at).unwrap_or_default();
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let abbreviated = ABBREVIATIONS.contains(&word.as_str());
    let capital = following
        .find(|c| !c.is_whitespace())
        .is_none_or(char::is_uppercase);
    if abbreviated || CUT_SHORT.contains(&word.as_str()) && !capital {
        false
    } else {
        capital || !word.chars().all(|c| c.is_ascii_digit())
    }
}

/// Words that deny what follows: a line that ends in one is not over, whatever stands between it and the next.
const DENY: [&str; 12] = [
    "inte", "ej", "icke", "inga", "ingen", "inget", "aldrig", "varken", "not", "no", "never",
    "without",
];

/// White space that a denial reaches over; what is looked at for each line end is bounded by it.
const GAP: usize = 8;

/// Whether what stands before a line end denies what stands behind it.
fn is_denied(before: &str, rest: &str) -> bool {
    let gap = before.chars().rev().take(GAP);
    let gap: usize = gap
        .take_while(|c| c.is_whitespace())
        .map(char::len_utf8)
        .sum();
    let said = before.get(..before.len() - gap).unwrap_or_default();
    let last = said.rsplit(|c: char| !c.is_alphanumeric()).next();
    let next = rest.chars().take(GAP).find(|c| !c.is_whitespace());
    next.is_some_and(char::is_lowercase)
        && last.is_some_and(|last| DENY.contains(&last.to_lowercase().as_str()))
}

/// Whether the line end at `at` ends a sentence: an empty line, a list item, or a line that its writer ended.
fn line_end(text: &str, line_start: usize, at: usize, end: usize) -> bool {
    let line = text.get(line_start..at).unwrap_or_default().trim();
    let rest = text.get(at + 1..end).unwrap_or_default();
    if is_denied(text.get(..at).unwrap_or_default(), rest) {
        return false;
    }
    let next = rest.lines().next().unwrap_or_default().trim();
    let Some(first) = next.chars().next() else {
        return true;
    };
    if line.is_empty() || LIST_MARKS.contains(&first) || line.starts_with(['-', '*', '•', '·']) {
        return true;
    }
    let open = line.ends_with([',', '(', '/', '&']);
    line.ends_with([':', ';'])
        || (!open
            && line.chars().count() < SHORT_LINE
            && (first.is_uppercase() || first.is_ascii_digit() && !next_is_date(next)))
}

/// A wrapped line may begin with the number of a date ("den\n1 september").
fn next_is_date(line: &str) -> bool {
    line.chars()
        .skip_while(char::is_ascii_digit)
        .nth(1)
        .is_some_and(char::is_alphabetic)
}
