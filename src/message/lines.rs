//! The body as lines, each with the depth of quoting it stands at.

use super::marks;

/// What a mail program's own markup says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Role {
    /// Nothing: a line like any other.
    #[default]
    Text,
    /// The mail program wrote it above a mail that it quotes.
    Attribution,
    /// It stands in an element that the mail program keeps for the signature.
    Signature,
    /// It is set off like a quote, by marks or an indented block that the sender may have made.
    Doubtful,
}

/// One line as a reader sees it, marks of quoting taken away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line {
    /// How many quotes it stands in.
    pub depth: usize,
    /// What the markup says of it.
    pub role: Role,
    /// Its text, without white space at the end.
    pub text: String,
}

impl Line {
    /// Whether there is nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// How a plain text is to be put together from its lines (RFC 3676).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Flow {
    /// `format=flowed`: a line that ends in a space goes on in the next.
    pub flowed: bool,
    /// `delsp=yes`: that space is not part of the text.
    pub delete_space: bool,
}

/// Reads cleaned plain text. Quote marks are counted and taken away; flowed paragraphs are joined.
pub(super) fn from_plain(text: &str, flow: Flow) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut continues = false;
    let raw: Vec<&str> = text.split('\n').collect();
    for (at, line) in raw.iter().enumerate() {
        let (depth, rest) = if marks::is_stored_from(&raw, at) {
            (0, line.trim_start_matches('>'))
        } else if flow.flowed {
            marks::flowed(line)
        } else {
            marks::counted(line)
        };
        // RFC 3676, 4.3: the signature mark is never flowed, in either direction.
        let is_signature_mark = rest == "-- ";
        let flows = flow.flowed && rest.ends_with(' ') && !is_signature_mark;
        let content = if flows && flow.delete_space {
            rest.strip_suffix(' ').unwrap_or(rest)
        } else {
            rest
        };
        match out.last_mut() {
            Some(last) if continues && last.depth == depth && !is_signature_mark => {
                last.text.push_str(content);
            }
            _ => out.push(Line {
                depth,
                role: Role::Text,
                text: content.to_owned(),
            }),
        }
        continues = flows;
    }
    for line in &mut out {
        // The space after the two dashes is what makes them a signature mark.
        if line.text != "-- " {
            line.text.truncate(line.text.trim_end().len());
        }
    }
    marks::settle(out)
}

/// The texts of lines, joined; blank lines at both ends left out and several in a row made one.
pub(super) fn join<'a>(lines: impl IntoIterator<Item = &'a Line>) -> String {
    let mut out = String::new();
    let mut blank = false;
    for line in lines {
        if line.is_blank() {
            blank = true;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank { "\n\n" } else { "\n" });
        }
        blank = false;
        out.push_str(line.text.trim_end());
    }
    out
}

/// Whether a plain version says what the HTML one says: the same words in the same order, addresses and links left out,
/// which plain versions spell out; and what is a quote in the HTML one is one in the plain one.
pub(super) fn says_the_same(plain: &[Line], rich: &[Line]) -> bool {
    let mut plain = words(plain);
    let same = words(rich).all(|(rich, quoted)| {
        plain
            .next()
            .is_some_and(|(plain, is_quote)| plain == rich && (is_quote || !quoted))
    });
    same && plain.next().is_none()
}

/// The words of lines, each with whether it stands in a quote.
fn words(lines: &[Line]) -> impl Iterator<Item = (String, bool)> {
    lines.iter().flat_map(|line| {
        line.text
            .split_whitespace()
            .filter(|word| {
                !word.contains("://") && !word.contains("mailto:") && !word.contains("cid:")
            })
            .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .map(|word| (word.to_lowercase(), line.depth > 0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, flow: Flow) -> Vec<(usize, String)> {
        from_plain(text, flow)
            .into_iter()
            .map(|line| (line.depth, line.text))
            .collect()
    }

    #[test]
    fn quote_marks_are_counted_and_taken_away() {
        let lines = read("a  \n> b\n>> c\n> > d\n>\n -> e", Flow::default());
        let expected = [
            (0, "a"),
            (1, "b"),
            (2, "c"),
            (2, "d"),
            (1, ""),
            (0, " -> e"),
        ];
        assert_eq!(
            lines,
            expected.map(|(depth, text)| (depth, text.to_owned()))
        );
    }

    #[test]
    fn flowed_paragraphs_are_joined_within_their_depth_and_never_with_the_signature() {
        let flow = Flow {
            flowed: true,
            delete_space: false,
        };
        let lines = read("one \ntwo\n> q \n> r\nend \n-- \nAnna", flow);
        let expected = [
            (0, "one two"),
            (1, "q r"),
            (0, "end"),
            (0, "-- "),
            (0, "Anna"),
        ];
        assert_eq!(
            lines,
            expected.map(|(depth, text)| (depth, text.to_owned()))
        );
        let delsp = Flow {
            flowed: true,
            delete_space: true,
        };
        assert_eq!(read("Väst \ntrafik\n stuffed", delsp)[0].1, "Västtrafik");
        assert_eq!(read("Väst \ntrafik\n stuffed", delsp)[1].1, "stuffed");
    }
}
