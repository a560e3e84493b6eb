//! The paragraph that a person adds to a reply.

use super::clean::one_line;
use super::wrap;

/// Most characters of one line that a person writes.
const LONGEST_LINE: usize = 2_000;
/// Most lines.
const MOST_LINES: usize = 60;

/// Most characters in all.
const MOST: usize = 4_000;

/// Whether nothing of it would be left out.
#[must_use]
pub fn paragraph_fits(paragraph: &str) -> bool {
    let mut lines = paragraph.trim_end().lines();
    paragraph.chars().count() <= MOST
        && lines.clone().count() <= MOST_LINES
        && lines.all(|line| line.chars().count() <= LONGEST_LINE)
}

/// The laid-out body with the paragraph after its first one, which is the greeting. An empty paragraph changes nothing.
pub(super) fn below_greeting(body: &str, paragraph: &str) -> String {
    let lines: Vec<String> = paragraph
        .lines()
        .take(MOST_LINES)
        .map(|line| one_line(line, LONGEST_LINE))
        .collect();
    let laid_out = wrap::lay_out(&lines.join("\n"));
    let own = laid_out.trim();
    if own.is_empty() {
        return body.to_owned();
    }
    match body.split_once("\n\n") {
        Some((greeting, rest)) => format!("{greeting}\n\n{own}\n\n{rest}"),
        None => format!("{own}\n\n{body}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_told_apart() {
        assert!(paragraph_fits(&"rad\n".repeat(60)));
        assert!(!paragraph_fits(&"rad\n".repeat(61)));
        assert!(!paragraph_fits(&"å".repeat(2_001)));
        assert!(paragraph_fits(&format!("{0}\n{0}", "å".repeat(1_999))));
        assert!(!paragraph_fits(&format!(
            "{0}\n{0}\n{0}",
            "å".repeat(1_500)
        )));
    }

    #[test]
    fn a_paragraph_stands_below_the_greeting_and_is_text_alone() {
        let body = "Hej!\n\nKontot flyttas inte.\n";
        assert_eq!(below_greeting(body, " \n"), body);
        assert_eq!(
            below_greeting(body, "Vi talades vid i dag.\r\n\r\n\u{202e}Ring gärna.\0"),
            "Hej!\n\nVi talades vid i dag.\n\nRing gärna.\n\nKontot flyttas inte.\n"
        );
        assert!(
            below_greeting(body, &"ord ".repeat(100))
                .lines()
                .all(|line| line.chars().count() <= 72)
        );
    }
}
