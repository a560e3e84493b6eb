//! The tree of parts: which of them hold the text that a reader sees.
//!
//! mail-parser divides the mail; everything it says is copied out here, and its own `Message` is never cloned.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};
use mail_parser::{ContentType, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::headers::Headers;
use super::limits::{Limits, Unreadable};
use super::lines::{self, Flow, Line};
use super::structure::Structure;
use super::{charset, headers, html, text};

/// More enclosed mails than this are refused unread: dropping deeply nested ones exhausts the parser's stack.
const MOST_ENCLOSED: usize = 200;

/// What was found in a mail.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The lines of its text, top-down.
    pub lines: Vec<Line>,
    /// What it is made of.
    pub structure: Structure,
    /// The first mail that it encloses.
    pub enclosed: Option<Enclosed>,
    /// Why it cannot be read, where that is plain from its parts.
    pub unreadable: Option<Unreadable>,
}

/// A mail within a mail.
#[derive(Debug)]
pub(super) struct Enclosed {
    /// Its header fields.
    pub headers: Headers,
    /// Its text.
    pub lines: Vec<Line>,
}

/// Reads the parts of a mail whose header block has been put in order.
pub(super) fn read(raw: &[u8], limits: &Limits) -> Found {
    let refused = |why| Found {
        unreadable: Some(why),
        ..Found::default()
    };
    if raw.len() > limits.bytes {
        return refused(Unreadable::TooLarge);
    }
    if count_enclosed(raw) > MOST_ENCLOSED {
        return refused(Unreadable::TooDeep);
    }
    let parser = MessageParser::new().with_mime_headers();
    let Some(message) = parser.parse(raw) else {
        return refused(Unreadable::CannotBeParsed);
    };
    let mut reader = Reader {
        limits,
        found: Found::default(),
        parts: 0,
    };
    match reader.part(&message, 0, 0) {
        Ok(lines) => reader.found.lines = lines,
        Err(why) => reader.found.unreadable = Some(why),
    }
    reader.found
}

fn count_enclosed(raw: &[u8]) -> usize {
    static TYPES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(["message/rfc822", "message/global", "multipart/digest"])
            .ok()
    });
    TYPES.as_ref().map_or(0, |types| {
        types.find_iter(raw).take(MOST_ENCLOSED + 1).count()
    })
}

struct Reader<'l> {
    limits: &'l Limits,
    found: Found,
    parts: usize,
}

type Parsed<'x> = mail_parser::Message<'x>;

impl Reader<'_> {
    /// The text lines of a part and all below it. Recursion ends at [`Limits::nesting`].
    fn part(
        &mut self,
        message: &Parsed<'_>,
        id: u32,
        depth: usize,
    ) -> Result<Vec<Line>, Unreadable> {
        let Some(part) = message.part(id) else {
            return Ok(Vec::new());
        };
        self.parts += 1;
        if depth > self.limits.nesting || self.parts > self.limits.parts {
            return Err(Unreadable::TooDeep);
        }
        let kind = kind(part);
        self.note(&kind, part);
        match (&part.body, kind.as_str()) {
            (PartType::Multipart(children), _) => self.multipart(message, &kind, children, depth),
            (PartType::Message(enclosed), _) => self.enclosed(enclosed, depth),
            (_, "text/html") if is_shown(part, id) => self.html(message, part),
            (_, "text/plain" | "text/enriched" | "text/markdown" | "text/richtext")
                if is_shown(part, id) =>
            {
                self.plain(message, part)
            }
            // A broken multipart comes as text: what a reader of such a mail would get to see.
            (PartType::Text(_), kind) if kind.starts_with("multipart/") => {
                self.plain(message, part)
            }
            (PartType::Text(_), "text/rfc822-headers") => {
                let bytes = content(message, part);
                self.found.structure.enclosed.push(Headers::read(&bytes));
                Ok(Vec::new())
            }
            (_, "message/delivery-status") => {
                let bytes = content(message, part);
                let status = charset::decode_unlabelled(&bytes).into_owned();
                self.found.structure.delivery_status.push(status);
                Ok(Vec::new())
            }
            _ => Ok(Vec::new()),
        }
    }

    /// Remembers the type of a part, and what makes a mail unreadable whatever else is in it.
    fn note(&mut self, kind: &str, part: &MessagePart<'_>) {
        let attribute = |name: &str| {
            part.content_type()
                .and_then(|t| t.attribute(name))
                .map(|value| value.trim().to_ascii_lowercase())
        };
        let structure = &mut self.found.structure;
        if structure.types.is_empty() {
            structure.report_type = attribute("report-type");
        }
        // An invitation that somebody attached to a mail of their own is no invitation to us.
        if kind == "text/calendar"
            && !part
                .content_disposition()
                .is_some_and(ContentType::is_attachment)
        {
            structure.calendar_method = attribute("method").or(structure.calendar_method.take());
        }
        let why = match kind {
            "multipart/encrypted"
            | "application/pgp-encrypted"
            | "application/pkcs7-mime"
            | "application/x-pkcs7-mime" => Some(Unreadable::Encrypted),
            "message/partial" => Some(Unreadable::Partial),
            _ => None,
        };
        self.found.unreadable = self.found.unreadable.or(why);
        structure.types.push(kind.to_owned());
    }

    fn multipart(
        &mut self,
        message: &Parsed<'_>,
        kind: &str,
        children: &[u32],
        depth: usize,
    ) -> Result<Vec<Line>, Unreadable> {
        match kind {
            "multipart/alternative" => self.alternative(message, children, depth),
            "multipart/related" => {
                // The first part is the page; the others are its pictures. Their types still count.
                let mut page = Vec::new();
                for (at, child) in children.iter().enumerate() {
                    let lines = self.part(message, *child, depth + 1)?;
                    if at == 0 || page.is_empty() {
                        page = lines;
                    }
                }
                Ok(page)
            }
            _ => {
                let mut out: Vec<Line> = Vec::new();
                for child in children {
                    let lines = self.part(message, *child, depth + 1)?;
                    if !out.is_empty() && !lines.is_empty() {
                        out.push(Line::default());
                    }
                    out.extend(lines);
                }
                Ok(out)
            }
        }
    }

    /// Of a plain and an HTML version that say the same, the plain one: its lines are the writer's own. Where they
    /// differ, the HTML one: that is what a reader sees, and what only the plain one says nobody has read.
    fn alternative(
        &mut self,
        message: &Parsed<'_>,
        children: &[u32],
        depth: usize,
    ) -> Result<Vec<Line>, Unreadable> {
        let mut plain = Vec::new();
        let mut rich = Vec::new();
        for child in children {
            let lines = self.part(message, *child, depth + 1)?;
            let is_plain = message
                .part(*child)
                .is_some_and(|part| kind(part) == "text/plain");
            if is_plain && plain.is_empty() {
                plain = lines;
            } else if !lines.iter().all(Line::is_blank) {
                rich = lines;
            }
        }
        let takes_plain =
            rich.iter().all(Line::is_blank) || vocabulary(&plain) == vocabulary(&rich);
        Ok(if takes_plain { plain } else { rich })
    }

    fn enclosed(&mut self, enclosed: &Parsed<'_>, depth: usize) -> Result<Vec<Line>, Unreadable> {
        let Some(root) = enclosed.parts.first() else {
            return Ok(Vec::new());
        };
        let raw: &[u8] = &enclosed.raw_message;
        let block = raw
            .get(root.offset_header as usize..root.offset_body as usize)
            .unwrap_or_default();
        let headers = Headers::read(block);
        self.found.structure.enclosed.push(headers.clone());
        // Its parts are its own affair: they are read for the text alone.
        let mut inner = Reader {
            limits: self.limits,
            found: Found::default(),
            parts: self.parts,
        };
        let lines = inner.part(enclosed, 0, depth + 1)?;
        self.parts = inner.parts;
        self.found
            .structure
            .enclosed
            .append(&mut inner.found.structure.enclosed);
        if self.found.enclosed.is_none() {
            // A mail that only encloses another one is looked through.
            let through = inner
                .found
                .enclosed
                .filter(|_| lines.iter().all(Line::is_blank));
            self.found.enclosed = through.or(Some(Enclosed { headers, lines }));
        }
        Ok(Vec::new())
    }

    fn plain(&self, message: &Parsed<'_>, part: &MessagePart<'_>) -> Result<Vec<Line>, Unreadable> {
        let attribute = |name| {
            part.content_type()
                .and_then(|t: &ContentType<'_>| t.attribute(name))
        };
        let is = |name, value: &str| {
            attribute(name).is_some_and(|v: &str| v.eq_ignore_ascii_case(value))
        };
        let flow = Flow {
            flowed: is("format", "flowed"),
            delete_space: is("delsp", "yes"),
        };
        Ok(lines::from_plain(
            &text::clean(&self.decoded(message, part)?),
            flow,
        ))
    }

    fn html(&self, message: &Parsed<'_>, part: &MessagePart<'_>) -> Result<Vec<Line>, Unreadable> {
        html::lines(&self.decoded(message, part)?).map_err(|_| Unreadable::TooDeep)
    }

    fn decoded(&self, message: &Parsed<'_>, part: &MessagePart<'_>) -> Result<String, Unreadable> {
        let bytes = content(message, part);
        if bytes.len() > self.limits.text_bytes {
            return Err(Unreadable::TooLarge);
        }
        let label = part.content_type().and_then(|t| t.attribute("charset"));
        Ok(match charset::decode(&bytes, label) {
            Some(text) => text.into_owned(),
            None => part.text_contents().unwrap_or_default().to_owned(),
        })
    }
}

/// `type/subtype` in lower case; `text/plain` where there is none (RFC 2045, 5.2).
fn kind(part: &MessagePart<'_>) -> String {
    match part.content_type() {
        Some(kind) => match kind.subtype() {
            Some(subtype) => format!("{}/{subtype}", kind.ctype()).to_ascii_lowercase(),
            None if kind.ctype().eq_ignore_ascii_case("text") => "text/plain".to_owned(),
            None => kind.ctype().to_ascii_lowercase(),
        },
        None if matches!(part.body, PartType::Message(_)) => "message/rfc822".to_owned(),
        None => "text/plain".to_owned(),
    }
}

/// Whether a text part is shown, and not an attachment. A part with a file name is one, unless it is the whole mail.
fn is_shown(part: &MessagePart<'_>, id: u32) -> bool {
    let attached = part
        .content_disposition()
        .is_some_and(ContentType::is_attachment);
    id == 0 || !(attached || part.attachment_name().is_some())
}

/// The bytes of a part, transfer encoding undone; also where its name is misspelt.
fn content<'a>(message: &'a Parsed<'_>, part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let raw = message
        .raw_message
        .get(part.offset_body as usize..part.offset_end as usize)
        .unwrap_or_default();
    let named = part
        .content_transfer_encoding()
        .unwrap_or("")
        .to_ascii_lowercase();
    let named: String = named.chars().filter(char::is_ascii_alphanumeric).collect();
    let decoded = match named.as_str() {
        "quotedprintable" | "quotedprintible" | "qp" => quoted_printable_decode(raw),
        "base64" => base64_decode(raw),
        _ => return Cow::Borrowed(raw),
    };
    match decoded {
        Some(bytes) => Cow::Owned(bytes),
        // Broken base64: what the parser could make of it.
        None => Cow::Borrowed(part.contents()),
    }
}

/// The words of lines, whatever their order: addresses and links left out, which plain versions spell out.
fn vocabulary(lines: &[Line]) -> HashSet<String> {
    lines
        .iter()
        .flat_map(|line| line.text.split_whitespace())
        .filter(|word| !word.contains("://") && !word.contains("mailto:") && !word.contains("cid:"))
        .flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Puts the header block in order for the parser: no byte order mark, mbox line or empty line before it, no
/// parameter folded at its `=`, and an empty line after it.
pub(super) fn in_order(raw: &[u8]) -> Cow<'_, [u8]> {
    let raw = raw.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(raw);
    let start = raw
        .iter()
        .position(|b| !matches!(b, b'\r' | b'\n' | b' ' | b'\t'))
        .unwrap_or(raw.len());
    let mut raw = raw.get(start..).unwrap_or_default();
    if raw.starts_with(b"From ") {
        let end = raw
            .iter()
            .position(|b| *b == b'\n')
            .map_or(raw.len(), |at| at + 1);
        raw = raw.get(end..).unwrap_or_default();
    }
    let (block, body) = headers::split(raw);
    let (fields, stray) = if body.is_empty() {
        split_at_stray(block)
    } else {
        (block, &[][..])
    };
    let folded = has_folded_parameter(fields);
    if stray.is_empty() && !folded {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len() + 2);
    if folded {
        unfold_parameters(fields, &mut out)
    } else {
        out.extend_from_slice(fields)
    }
    if !stray.is_empty() {
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(stray);
    out.extend_from_slice(body);
    Cow::Owned(out)
}

/// Divides a block without an empty line at the first line that can be no field.
fn split_at_stray(block: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in block.split_inclusive(|b| *b == b'\n') {
        let name = line.split(|b| *b == b':').next().unwrap_or_default();
        let is_field =
            line.contains(&b':') && !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
        if !is_field && !line.starts_with(b" ") && !line.starts_with(b"\t") {
            break;
        }
        at += line.len();
    }
    block.split_at_checked(at).unwrap_or((block, &[]))
}

fn has_folded_parameter(block: &[u8]) -> bool {
    block
        .windows(3)
        .any(|three| matches!(three, [b'=', b'\r' | b'\n', b'\n' | b' ' | b'\t']))
}

/// Joins `=`, line end and white space to `=`.
fn unfold_parameters(block: &[u8], out: &mut Vec<u8>) {
    let mut bytes = block.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        out.push(byte);
        if byte != b'=' {
            continue;
        }
        let mut ahead = bytes.clone();
        while ahead.next_if(|b| matches!(b, b'\r' | b'\n')).is_some() {}
        if ahead.peek().is_some_and(|b| matches!(b, b' ' | b'\t'))
            && bytes.peek().is_some_and(|b| matches!(b, b'\r' | b'\n'))
        {
            while ahead.next_if(|b| matches!(b, b' ' | b'\t')).is_some() {}
            bytes = ahead;
        }
    }
}
