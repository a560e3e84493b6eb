//! Making a text that comes from a mail fit to stand in a reply.

/// The text on one line of at most `most` characters: white space becomes single spaces; control characters, marks
/// that turn the direction of writing and other invisible characters go.
#[must_use]
pub fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let word: String = word.chars().filter(|c| !is_invisible(*c)).collect();
        if word.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    shorten(&line, most)
}

/// Cuts after `most` characters, with an ellipsis as the last of them.
pub(super) fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// Characters that are not seen but change how others are shown (Unicode category Cf, and the private and tag planes).
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}'
        | '\u{e0000}'..='\u{10ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_one_line_that_reads_as_it_is_written() {
        let cases = [
            (
                "Anna\r\nBcc: alla@example.org",
                "Anna Bcc: alla@example.org",
            ),
            ("  två\t ord\u{a0}här ", "två ord här"),
            ("fel\u{202e}dnärvmo", "feldnärvmo"),
            ("noll\u{200b}bredd\0", "nollbredd"),
            ("", ""),
        ];
        for (written, shown) in cases {
            assert_eq!(one_line(written, 80), shown, "{written:?}");
        }
        assert_eq!(one_line("åäöåäö", 4), "åäö…");
    }
}
