//! Laying a rendered template out as plain text: lines of at most 72 characters, single empty lines.

/// What RFC 5322 (2.1.1) suggests leaves room for the quote marks of later answers.
const WIDTH: usize = 72;

/// Wraps long lines at spaces, an item of a list under its first word; joins runs of empty lines.
pub(super) fn lay_out(text: &str) -> String {
    let mut out = String::new();
    let mut empty = 0;
    for line in text.lines() {
        let line = line.trim_end();
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if empty > 0 && !out.is_empty() {
            out.push('\n');
        }
        empty = 0;
        wrap(line, &mut out);
    }
    out
}

fn wrap(line: &str, out: &mut String) {
    let indent = " ".repeat(marker_width(line));
    let mut used = 0;
    for word in line.split_whitespace() {
        let width = word.chars().count();
        if used > 0 && used + 1 + width > WIDTH {
            out.push('\n');
            out.push_str(&indent);
            used = indent.len();
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += width;
    }
    out.push('\n');
}

/// How far the text of a list item stands in: `- ` and `1. `.
fn marker_width(line: &str) -> usize {
    match line.split_once(' ') {
        Some(("-", _)) => 2,
        Some((number, _))
            if number.len() == 2
                && number.ends_with('.')
                && number.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            3
        }
        _ => 0,
    }
}

/// The same text without the line breaks that [`lay_out`] put in: for a page, whose lines are as wide as its window.
#[must_use]
pub fn flow(text: &str) -> String {
    let mut out = String::new();
    let mut last = "";
    for (number, line) in text.lines().enumerate() {
        let words = line.trim_start();
        let first = words.split(' ').next().unwrap_or_default();
        let is_wrapped = !last.is_empty()
            && !words.is_empty()
            && marker_width(line) == 0
            && last.chars().count() + 1 + first.chars().count() > WIDTH;
        if is_wrapped {
            out.push(' ');
            out.push_str(words);
        } else {
            if number > 0 {
                out.push('\n');
            }
            out.push_str(line);
        }
        last = line;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_and_items_hang() {
        let text = format!("\n\na\n\n\n\n- {}\n", "ord ".repeat(25));
        let laid = lay_out(&text);
        assert!(laid.starts_with("a\n\n- ord"), "{laid}");
        assert!(
            laid.lines().all(|line| line.chars().count() <= WIDTH),
            "{laid}"
        );
        assert!(laid.contains("\n  ord"), "{laid}");
    }

    #[test]
    fn a_text_that_flows_is_laid_out_as_it_was() {
        let long = "ord som är olika långa ".repeat(9);
        let text =
            format!("Hej!\n\n{long}\n\n- {long}\n- kort\n1. {long}\n\nHälsningar\nSupport\n");
        let laid = lay_out(&text);
        let flowing = flow(&laid);
        assert_eq!(lay_out(&flowing), laid);
        assert_eq!(flowing.lines().count(), 10, "{flowing}");
    }

    #[test]
    fn a_word_longer_than_the_line_stays_whole() {
        let word = "x".repeat(100);
        assert_eq!(
            lay_out(&format!("se {word} här")),
            format!("se\n{word}\nhär\n")
        );
    }
}
