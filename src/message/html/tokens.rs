//! Tags and text of a page, by html5ever's tokenizer, with just the attributes that change what a reader sees.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token as Raw, TokenSink, TokenSinkResult, Tokenizer,
};

use super::TooMuch;

/// The most attributes that a tag may have. The tokenizer compares each with all before it, so that there must be a
/// bound; mail programs stay below thirty.
const MOST_ATTRIBUTES: usize = 256;

/// The attributes that change what a reader sees, or who said it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Attributes {
    /// Inline CSS.
    pub style: Option<StrTendril>,
    /// Class names.
    pub class: Option<StrTendril>,
    /// The id.
    pub id: Option<StrTendril>,
    /// `bgcolor`.
    pub background: Option<StrTendril>,
    /// `color` of `<font>`.
    pub color: Option<StrTendril>,
    /// `type` of `<blockquote>`.
    pub kind: Option<StrTendril>,
    /// `name`.
    pub name: Option<StrTendril>,
    /// `value` of a field.
    pub value: Option<StrTendril>,
    /// `rowspan` of a cell.
    pub rows: Option<StrTendril>,
    /// `media` of a style sheet.
    pub media: Option<StrTendril>,
    /// Whether `hidden` is there.
    pub hidden: bool,
    /// Whether a box is checked or an option selected.
    pub chosen: bool,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A start tag.
    Start(Box<str>, Box<Attributes>),
    /// An end tag.
    End(Box<str>),
    /// Text, character references resolved.
    Text(StrTendril),
}

#[derive(Default)]
struct Sink(RefCell<Vec<Token>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Raw, _line: u64) -> TokenSinkResult<()> {
        let mut tokens = self.0.borrow_mut();
        match token {
            Raw::CharacterTokens(text) => tokens.push(Token::Text(text)),
            Raw::TagToken(tag) if tag.kind == TagKind::EndTag => {
                tokens.push(Token::End(Box::from(&*tag.name)));
            }
            Raw::TagToken(tag) => {
                let raw = raw_kind(&tag.name);
                tokens.push(Token::Start(
                    Box::from(&*tag.name),
                    Box::new(attributes(tag)),
                ));
                if let Some(kind) = raw {
                    return TokenSinkResult::RawData(kind);
                }
            }
            // Comments, conditional ones too, are no text.
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Elements whose content holds no tags (HTML Standard, 13.2.6.4).
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "title" | "textarea" => Some(RawKind::Rcdata),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
        "script" => Some(RawKind::ScriptData),
        _ => None,
    }
}

fn attributes(tag: Tag) -> Attributes {
    let mut out = Attributes::default();
    for attribute in tag.attrs {
        match &*attribute.name.local {
            "style" => out.style = Some(attribute.value),
            "class" => out.class = Some(attribute.value),
            "id" => out.id = Some(attribute.value),
            "bgcolor" => out.background = Some(attribute.value),
            "color" => out.color = Some(attribute.value),
            "type" => out.kind = Some(attribute.value),
            "name" => out.name = Some(attribute.value),
            "value" => out.value = Some(attribute.value),
            "media" => out.media = Some(attribute.value),
            "rowspan" => out.rows = Some(attribute.value),
            "checked" | "selected" => out.chosen = true,
            "hidden" => out.hidden = true,
            _ => {}
        }
    }
    out
}

/// Reads a page.
pub(super) fn read(html: &str) -> Result<Vec<Token>, TooMuch> {
    if has_endless_tag(html.as_bytes()) {
        return Err(TooMuch::Nested);
    }
    let tokenizer = Tokenizer::new(
        Sink::default(),
        html5ever::tokenizer::TokenizerOpts::default(),
    );
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while !input.is_empty() {
        // A script element interrupts the tokenizer; nothing is run, it just goes on.
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    Ok(tokenizer.sink.0.into_inner())
}

/// Whether anything that may be a tag has more than [`MOST_ATTRIBUTES`]. Looks at every `<` before a letter, also
/// where it is no tag (in a comment, say): so no real tag escapes, whatever stands around it. A page on which that
/// takes more than a few readings is made to be slow, and refused too.
fn has_endless_tag(html: &[u8]) -> bool {
    let mut budget = html.len().saturating_mul(16);
    for (at, two) in html.windows(2).enumerate() {
        if !matches!(two, [b'<', letter] if letter.is_ascii_alphabetic()) {
            continue;
        }
        let Some(length) = html.get(at + 1..).and_then(tag_length) else {
            return true;
        };
        let Some(left) = budget.checked_sub(length) else {
            return true;
        };
        budget = left;
    }
    false
}

/// The length of a tag from its name to its end, attributes divided as the tokenizer divides them; `None` where
/// there are too many of them.
fn tag_length(tag: &[u8]) -> Option<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum At {
        Gap,
        Name,
        BeforeValue,
        Value,
        Quoted(u8),
    }
    let mut at = At::Name;
    let mut count = 0;
    for (length, &byte) in tag.iter().enumerate() {
        let space = byte.is_ascii_whitespace();
        at = match (at, byte) {
            (At::Quoted(mark), _) if byte == mark => At::Gap,
            (At::Quoted(mark), _) => At::Quoted(mark),
            (_, b'>') => return Some(length),
            (At::BeforeValue, b'"' | b'\'') => At::Quoted(byte),
            (At::BeforeValue, _) if space => At::BeforeValue,
            (At::BeforeValue | At::Value, _) if !space => At::Value,
            (At::Name, b'=') => At::BeforeValue,
            // White space may stand between a name and its `=`.
            (At::Gap, b'=') if count > 0 => At::BeforeValue,
            (At::Gap | At::Name, _) if space || byte == b'/' => At::Gap,
            (At::Value, _) => At::Gap,
            (At::Name, _) => At::Name,
            _ => {
                count += 1;
                At::Name
            }
        };
        if count > MOST_ATTRIBUTES {
            return None;
        }
    }
    Some(tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_without_end_of_attributes_is_refused_and_long_values_are_not() {
        let attributes = (0..300).fold(String::new(), |all, n| all + &format!("a{n}=\">\" "));
        assert_eq!(read(&format!("<p {attributes}>x")), Err(TooMuch::Nested));
        let slashes = "a/".repeat(300);
        assert_eq!(read(&format!("<p {slashes}>x")), Err(TooMuch::Nested));
        let image = format!(
            "<img src=\"data:image/png;base64,{}\">",
            "ab/ c".repeat(20_000)
        );
        assert!(read(&image).is_ok());
    }

    #[test]
    fn scripts_styles_and_comments_do_not_leak_tags() {
        let tokens =
            read("<style><!-- <p> --></style><!--[if mso]><p>x<![endif]--><title><b></title>y")
                .unwrap();
        let starts = tokens
            .iter()
            .filter(|token| matches!(token, Token::Start(..)))
            .count();
        assert_eq!(starts, 2, "{tokens:?}");
    }
}
