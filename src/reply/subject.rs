//! The subject of a reply: that of the mail it answers, without the marks of earlier answers.

use super::clean::{one_line, shorten};
use crate::case::CaseNumber;
use crate::outcome::Language;

/// Longest subject that is repeated, in characters; with mark and case number it stays under 200.
const LONGEST: usize = 150;
/// Longest whole subject that a template may make of it, in characters.
const LONGEST_WHOLE: usize = 200;
/// Marks that mail programs put before the subject of an answer or a forwarded mail, Swedish and English.
const MARKS: [&str; 7] = ["re", "sv", "vb", "vs", "fwd", "fw", "aw"];

/// The subject that a reply repeats: one line, no `SV: Re:`, no case number; a plain one where nothing is left.
pub(super) fn bare(subject: &str, language: Language) -> String {
    let line = without_case_numbers(&one_line(subject, 1000));
    let mut rest = line.trim();
    while let Some((mark, after)) = rest.split_once(':') {
        // "Re[2]:" is counted by some programs.
        let word = mark
            .trim()
            .split('[')
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        if !MARKS.contains(&word.as_str()) {
            break;
        }
        rest = after.trim_start();
    }
    if rest.is_empty() {
        return match language {
            Language::Swedish => "Flytt av staden-konto",
            Language::English => "Move of a staden-konto",
        }
        .to_owned();
    }
    shorten(rest, LONGEST)
}

/// The first line of a rendered template as a header can carry it.
pub(super) fn whole(line: &str) -> String {
    one_line(line, LONGEST_WHOLE)
}

fn without_case_numbers(line: &str) -> String {
    let mut left = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        left.push_str(before);
        match after.split_once(']') {
            Some((tag, behind)) if CaseNumber::parse(tag.trim()).is_some() => {
                rest = behind.trim_start();
            }
            _ => {
                left.push('[');
                rest = after;
            }
        }
    }
    left.push_str(rest);
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_is_repeated_without_marks_and_case_numbers() {
        let cases = [
            ("Flytt av konto", "Flytt av konto"),
            ("SV: Re: VB: Flytt av konto", "Flytt av konto"),
            ("RE[2]: Sv:Flytt", "Flytt"),
            ("Sv: Flytt av konto [KF-2026-000001]", "Flytt av konto"),
            ("[KF-2026-000001] [KF-2025-000009] Flytt", "Flytt"),
            ("[Externt mail] Flytt", "[Externt mail] Flytt"),
            ("Fråga: flytt", "Fråga: flytt"),
            ("Re: ", "Flytt av staden-konto"),
            ("Flytt\r\nBcc: x@example.org", "Flytt Bcc: x@example.org"),
            ("[[[", "[[["),
        ];
        for (written, bare_one) in cases {
            assert_eq!(bare(written, Language::Swedish), bare_one, "{written:?}");
        }
        assert_eq!(
            bare(&"å".repeat(500), Language::English).chars().count(),
            LONGEST
        );
    }
}
