//! Text as it is compared: NFC, `\n` line ends, nothing in it that a reader does not see.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Characters with no width of their own and the marks that turn the reading direction: they serve to hide and to
/// split words.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// NFC with `\n` line ends; invisible and control characters taken out, every kind of space made a plain one.
#[must_use]
pub(super) fn clean(text: &str) -> String {
    // Almost all mail is composed already, and seeing that is cheaper than composing.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        seen(text.chars(), text.len())
    } else {
        seen(text.chars().nfc(), text.len())
    }
}

fn seen(chars: impl Iterator<Item = char>, length: usize) -> String {
    let mut out = String::with_capacity(length);
    let mut chars = chars.peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\t' => out.push(c),
            '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if is_invisible(c) => {}
            c if c.is_whitespace() => out.push(' '),
            // Windows characters that were called Latin-1 arrive as C1 controls.
            '\u{80}'..='\u{9F}' => out.extend(from_windows(c)),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn from_windows(c: char) -> Option<char> {
    let byte = [u8::try_from(u32::from(c)).ok()?];
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
    text.chars().next().filter(|c| !c.is_control())
}

/// [`clean`] on one line, runs of white space made one space.
#[must_use]
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in clean(text).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_holds_only_what_a_reader_sees() {
        let cases = [
            ("a\r\nb\rc\nd", "a\nb\nc\nd"),
            ("arbets\u{AD}uppgifter", "arbetsuppgifter"),
            ("A\u{30A}sa", "Åsa"),
            ("1\u{A0}maj\u{2003}nu", "1 maj nu"),
            ("sam\u{200B}ma\u{FEFF}", "samma"),
            ("\u{93}hej\u{94}", "\u{201C}hej\u{201D}"),
            ("a\0b\u{1B}[1m", "a b [1m"),
        ];
        for (raw, seen) in cases {
            assert_eq!(clean(raw), seen, "{raw:?}");
        }
        assert_eq!(one_line(" a \r\n\t b "), "a b");
    }
}
