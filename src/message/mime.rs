//! The tree of parts: which of them hold the text that a reader sees.
//!
//! mail-parser divides the mail; everything it says is copied out here, and its own `Message` is never cloned.

use std::panic;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use mail_parser::{ContentType, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::headers::Headers;
use super::limits::{Limits, Unreadable};
use super::lines::{self, Flow, Line};
use super::part::{attachment, content, is_shown, kind};
use super::structure::Structure;
use super::{charset, html, text};

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
    /// Whether it is to be opened as a file (`Content-Disposition: attachment`, RFC 2183); else it is shown in the mail.
    pub is_attachment: bool,
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
    let Some(message) = parsed(raw) else {
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

/// The mail as the library reads it; `None` also where an assertion of the library fails on a boundary that closes
/// twice, so that such a mail has its headers at least.
fn parsed(raw: &[u8]) -> Option<Parsed<'_>> {
    let parser = MessageParser::new().with_mime_headers();
    panic::catch_unwind(|| parser.parse(raw)).ok().flatten()
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
        self.note(&kind, part, id);
        match (&part.body, kind.as_str()) {
            (PartType::Multipart(children), _) => self.multipart(message, &kind, children, depth),
            (PartType::Message(enclosed), _) => {
                let is_attachment = part
                    .content_disposition()
                    .is_some_and(ContentType::is_attachment);
                self.enclosed(enclosed, is_attachment, depth)
            }
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
    fn note(&mut self, kind: &str, part: &MessagePart<'_>, id: u32) {
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
        structure.attachments.extend(attachment(part, id, kind));
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
    /// differ, be it in the order of cells or in what is quoted, the HTML one: that is what a reader sees, and what only the plain one says nobody has read.
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
        let takes_plain = rich.iter().all(Line::is_blank) || lines::says_the_same(&plain, &rich);
        Ok(if takes_plain { plain } else { rich })
    }

    fn enclosed(
        &mut self,
        enclosed: &Parsed<'_>,
        is_attachment: bool,
        depth: usize,
    ) -> Result<Vec<Line>, Unreadable> {
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
            self.found.enclosed = through.or(Some(Enclosed {
                headers,
                lines,
                is_attachment,
            }));
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
